import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { address, api, type Tagged } from '../api/client';
import type { CaseEntry, DeviationCase } from '../api/model';
import { queries } from '../api/queries';
import { wordFor } from '../i18n';
import { useFederationName, useInitiativeName } from '../ui/FederationChoice';
import { Fold } from '../ui/Fold';
import { Loaded, Loading } from '../ui/Loaded';
import { OneText } from '../ui/OneText';
import { focusOnArrival, Note, PageHead, Tag } from '../ui/parts';
import { grouped } from '../ui/grouped';
import ui from '../ui/ui.module.css';
import { useTaken, type Acting } from './acting';
import { Acknowledge, Assess, Classify, Close, Register, Resume, Write } from './CaseForms';
import { Mask, Maskings } from './CaseMaskings';
import { Measures } from './CaseMeasures';
import { useCaseTexts } from './caseTexts';
import css from './deviation.module.css';
import { Clock, DeviationTag } from './DeviationTag';

// What few cases need is fetched with those.
const Singles = lazy(() => import('./Singles'));
const Join = lazy(() => import('./Join'));
const LessonForm = lazy(() => import('./LessonForm'));

export default function DeviationPage() {
  const { id = '' } = useParams();
  const query = useQuery({ ...queries.deviation(id), refetchOnWindowFocus: false });
  return <Loaded query={query} alone>{(tagged) => <Case key={tagged.data.id} tagged={tagged} onLatest={() => void query.refetch()} />}</Loaded>;
}

function Case({ tagged, onLatest }: { tagged: Tagged<DeviationCase>; onLatest: () => void }) {
  const { t, date } = useCaseTexts();
  const name = useFederationName();
  const taken = useTaken(tagged.data.id);
  const [said, say] = useState({ text: '', times: 0 });
  const { data: d, etag } = tagged;
  const acting: Acting = { tagged, onLatest, onDone: (text) => say((before) => ({ text, times: before.times + 1 })) };
  const closed = d.state === 'CLOSED';
  const acknowledged = Boolean(d.acknowledgedOn) || d.state !== 'REPORTED';
  return (
    <article className={`${ui.page} ${ui.narrow}`}>
      <PageHead
        title={t.cases.oneTitle(date(d.reportedOn), d.nature)}
        windowTitle={t.cases.oneTitle(date(d.reportedOn), d.nature)}
        crumbs={[{ to: `/avvikelser?forbund=${d.federation}`, text: t.cases.back }]}
      >
        <p className={ui.soft}>{name(d.federation)}</p>
        <span className={css.marks}>
          <DeviationTag deviation={d} />
          {d.unreadMessage && <Tag tone="soon" icon="mail">{t.cases.unread}</Tag>}
          {d.flagged && <Tag tone="late" icon="alarm">{t.cases.flagged}</Tag>}
        </span>
      </PageHead>
      {said.text && <div key={said.times} tabIndex={-1} ref={focusOnArrival}><Note tone="good" icon="check"><p>{said.text}</p></Note></div>}
      {d.pausedOn && !closed && <Resume {...acting} />}
      <Facts case={d} />
      {d.nature === 'STRUCTURAL' && <Suspense fallback={<Loading />}><Singles case={d} /></Suspense>}
      {!acknowledged && <Acknowledge {...acting} />}
      <Timeline case={d} />
      <Files case={d} />
      <Maskings {...acting} />
      <Measures {...acting} />
      <Write {...acting} />
      {acknowledged && !closed && d.openMeasures === 0 && <Fold title={t.cases.close} open={workedOn(d)}><Close {...acting} /></Fold>}
      {closed && !said.text && <Note tone="good" icon="check"><p>{t.cases.closedText}</p></Note>}
      <div>
        <Assess {...acting} />
        <Classify {...acting} />
        <Register {...acting} />
        {acknowledged && !closed && !d.pausedOn && (
          <OneText title={t.cases.pause} label={t.cases.pauseReason} hint={t.cases.pauseHint} at="/reason" submit={t.cases.pause} most={10000} quiet outdates={[]}
            onDone={() => acting.onDone(t.cases.saved)} onLatest={onLatest}
            send={(reason, idempotencyKey) => taken(api.post('/deviations/v1/deviations/{id}/pause', { path: { id: d.id }, body: { reason }, idempotencyKey, etag }))} />
        )}
        {closed && (
          <OneText title={t.cases.reopen} label={t.cases.reopenReason} hint={t.cases.pauseHint} at="/reason" submit={t.cases.reopen} most={10000} quiet outdates={[]}
            onDone={() => acting.onDone(t.cases.reopened)} onLatest={onLatest}
            send={(reason, idempotencyKey) => taken(api.post('/deviations/v1/deviations/{id}/reopening', { path: { id: d.id }, body: { reason }, idempotencyKey, etag }))} />
        )}
        <Mask {...acting} />
        {d.nature === 'DISADVANTAGE' && !d.structural && <Joining case={d} onDone={onLatest} />}
        {closed && d.nature !== 'POSITIVE' && <Learned case={d} onSaved={onLatest} />}
        <Readers case={d} />
      </div>
      <p><Link to={`/avvikelse/${d.id}/utdrag`}>{t.cases.toExtract}</Link></p>
    </article>
  );
}

/** Until somebody has written or decided something, closing stands behind its heading: it is not what comes next. */
const workedOn = (d: DeviationCase) => d.measures.length > 0 || d.entries.some((e) => e.by && e.kind !== 'REPORT');

function Joining(props: { case: DeviationCase; onDone: () => void }) {
  const { t } = useCaseTexts();
  const [open, show] = useState(false);
  return <Fold title={t.cases.join} onToggle={show}>{open && <Suspense fallback={<Loading />}><Join {...props} /></Suspense>}</Fold>;
}

function Learned(props: { case: DeviationCase; onSaved: () => void }) {
  const { t } = useCaseTexts();
  const [open, show] = useState(false);
  return <Fold title={t.cases.lesson} onToggle={show}>{open && <Suspense fallback={<Loading />}><LessonForm {...props} /></Suspense>}</Fold>;
}

function Facts({ case: d }: { case: DeviationCase }) {
  const { t, date } = useCaseTexts();
  const name = useFederationName();
  const initiative = useInitiativeName();
  const list = (codes: readonly string[], words: Record<string, string>) =>
    codes.length === 0 ? t.cases.noGrounds : <ul>{codes.map((c) => <li key={c}>{wordFor(words, c)}</li>)}</ul>;
  const rows: (readonly [label: string, value: ReactNode] | false | null | undefined | 0 | '')[] = [
    [t.cases.nature, wordFor(t.cases.natures, d.nature)],
    [t.cases.reporter, wordFor(t.cases.reporters, d.reporter) + (d.consent ? `. ${t.cases.consent}` : '')],
    [t.cases.name, d.name ?? t.cases.anonymous],
    d.concerns !== d.federation && [t.cases.concerns, name(d.concerns)],
    [t.cases.initiative, d.initiative ? initiative(d.initiative) : t.cases.noInitiative],
    d.nature !== 'POSITIVE' && [t.cases.level, wordFor(t.cases.levels, d.level)],
    d.nature !== 'POSITIVE' && [t.cases.grounds, list(d.grounds, t.report.groundNames)],
    d.nature !== 'POSITIVE' && [t.cases.causes, list(d.causes, t.report.causeNames)],
    d.form && [t.cases.form, wordFor(t.report.formNames, d.form)],
    [t.cases.severity, d.severity ? t.cases.ofFour(d.severity) : t.cases.notAssessed],
    d.recurrence && [t.cases.recurrence, t.cases.ofFour(d.recurrence)],
    !d.acknowledgedOn && [t.cases.acknowledgeBy, <>{date(d.acknowledgeBy)} (<Clock day={d.acknowledgeBy} />)</>],
    !d.feedbackOn && !d.closedOn && [t.cases.feedbackBy, d.pausedOn ? date(d.feedbackBy) : <>{date(d.feedbackBy)} (<Clock day={d.feedbackBy} />)</>],
    d.registration && [t.cases.registration, d.registration],
    d.structural && [t.cases.structural, <Link key="structural" to={`/avvikelse/${d.structural}`}>{t.cases.openStructural}</Link>],
    d.outcome && [t.progress.outcomeLabel, wordFor(t.progress.outcomes, d.outcome)],
  ];
  return (
    <section className={`${ui.card} ${ui.stack}`} aria-labelledby="what">
      <h2 id="what">{d.nature === 'STRUCTURAL' ? t.cases.whatInCommon : t.cases.what}</h2>
      <p className={css.words} lang="sv">{d.words}</p>
      <dl className={`${ui.facts} ${css.facts}`}>
        {rows.map((row) => row && <div key={row[0]}><dt>{row[0]}</dt><dd>{row[1]}</dd></div>)}
      </dl>
    </section>
  );
}

/** Everything that was written, the report's own words aside, which stand above. */
function Timeline({ case: d }: { case: DeviationCase }) {
  const { t } = useCaseTexts();
  const [all, show] = useState(false);
  const unmasked = useQuery({ ...queries.unmaskedDeviation(d.id), enabled: all, refetchOnWindowFocus: false });
  const inForce = d.maskings.some((m) => m.approvedBy);
  const entries = d.entries.filter((e) => e.kind !== 'REPORT');
  if (entries.length === 0 && !inForce) return null;
  return (
    <section className={ui.stack} aria-labelledby="timeline">
      <h2 id="timeline">{t.cases.timeline}</h2>
      <Entries entries={entries} />
      {inForce && (
        <Fold title={t.cases.showMasked} onToggle={show}>
          <p className={ui.soft}>{t.cases.showMaskedHint}</p>
          {all && <Loaded query={unmasked}>{(whole) => <Entries entries={whole.entries.filter((e) => d.maskings.some((m) => m.entry === e.number))} />}</Loaded>}
        </Fold>
      )}
    </section>
  );
}

function Entries({ entries }: { entries: readonly CaseEntry[] }) {
  const { t, date } = useCaseTexts();
  const whose = (e: CaseEntry) => {
    if (!e.by) return t.cases.fromReporter;
    return e.readByReporter ? t.cases.readByReporter : t.cases.forHandlers;
  };
  return (
    <ol className={css.entries}>
      {entries.map((e) => (
        <li key={e.number} className={e.readByReporter ? css.read : undefined}>
          <h3>{t.cases.entryName(e.number, wordFor(t.cases.kinds, e.kind), date(e.day))}</h3>
          <p className={ui.soft}>{whose(e)}</p>
          {e.effect && <p>{wordFor(t.progress.effects, e.effect)}</p>}
          {e.recipient && <p>{wordFor(t.progress.recipients, e.recipient)}</p>}
          {e.text && <p className={css.words} lang="sv">{e.text}</p>}
        </li>
      ))}
    </ol>
  );
}

function Files({ case: d }: { case: DeviationCase }) {
  const { t } = useCaseTexts();
  if (d.attachments.length === 0) return null;
  return (
    <section className={ui.stack} aria-labelledby="files">
      <h2 id="files">{t.cases.files}</h2>
      <ul>
        {d.attachments.map((a, i) => (
          <li key={a.id}>
            <a href={address('/deviations/v1/deviations/{id}/attachments/{attachment}', { path: { id: d.id, attachment: a.id } })} download>
              {t.cases.fileName(i + 1, a.mediaType.split('/')[1]?.toUpperCase() ?? a.mediaType, Math.ceil(a.bytes / 1024))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Readers({ case: d }: { case: DeviationCase }) {
  const { t, date } = useCaseTexts();
  const [open, show] = useState(false);
  const readers = useQuery({ ...queries.caseReaders(d.federation, d.id), enabled: open });
  return (
    <Fold title={t.cases.readers} onToggle={show}>
      {open && (
        <Loaded query={readers}>
          {(entries) => (
            <ul>
              {/* The same done again by the same person on a day is told once, with how often. */}
              {[...grouped(entries, (e) => `${e.day} ${e.subject} ${e.act}`).values()].map(([e, ...again]) => e && (
                <li key={e.number}>{date(e.day)}: {e.subject} {wordFor(t.cases.acts, e.act)}{again.length > 0 && ` ${t.cases.times(again.length + 1)}`}</li>
              ))}
            </ul>
          )}
        </Loaded>
      )}
    </Fold>
  );
}
