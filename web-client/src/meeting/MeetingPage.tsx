import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Tagged } from '../api/client';
import type { Meeting, Step } from '../api/model';
import { queries } from '../api/queries';
import { useSession } from '../app/session';
import { Said, wordFor } from '../i18n';
import { useFederationName } from '../ui/FederationChoice';
import { Loaded, Loading } from '../ui/Loaded';
import { focusOnArrival, Note, OutLink, PageHead, Tag } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { useNow } from '../ui/useNow';
import { AgendaPart } from './AgendaPart';
import { AttendancePart } from './AttendancePart';
import { ChangeMeeting } from './ChangeMeeting';
import { MeetingTag } from './MeetingTag';
import { RUN_BY } from './runBy';
import { Stairs } from './Stairs';
import css from './meeting.module.css';
import { useTexts } from './texts';

// A meeting is either to be held or has its minutes: never both.
const HoldForm = lazy(() => import('./HoldForm'));
const MinutesPart = lazy(() => import('./MinutesPart'));

export default function MeetingPage() {
  const { id = '' } = useParams();
  // Whoever fills in the form must not see it change under the hand: a newer version is fetched when asked for.
  const query = useQuery({ ...queries.meeting(id), refetchOnWindowFocus: false });
  return <Loaded query={query} alone>{(tagged) => <One key={id} tagged={tagged} onLatest={() => void query.refetch()} />}</Loaded>;
}

function One({ tagged, onLatest }: { tagged: Tagged<Meeting>; onLatest: () => void }) {
  const { t, longDate, date, time } = useTexts();
  const { may } = useSession();
  const name = useFederationName();
  const [justHeld, setJustHeld] = useState(false);
  const { now } = useNow();
  const m = tagged.data;
  const mayHold = may(RUN_BY[m.kind] ?? ['OFFICE'], m.federation);
  const begun = new Date(m.startsAt) <= now;
  return (
    <article className={ui.page}>
      <PageHead
        title={<span lang="sv">{m.title}</span>}
        windowTitle={`${m.title}, ${date(m.startsAt)}`}
        crumbs={[{ to: `/moten?forbund=${m.federation}`, text: t.meetings.title }]}
      >
        <p className={css.day}><time dateTime={m.startsAt}>{longDate(m.startsAt)}</time>, {time(m.startsAt)}–{time(m.endsAt)}</p>
        <p className={`${ui.soft} ${css.meta}`}>
          <MeetingTag meeting={m} />
          <span>{wordFor(t.meetings.kinds, m.kind)}</span>
          <span>{m.arrangers.map(name).join(', ')}</span>
          {m.theme && <span>{t.atMeeting.theme}: <span lang="sv">{m.theme}</span></span>}
          {m.place && <span lang="sv">{m.place}</span>}
          {m.movedFrom && (
            <span>{t.meetings.movedFrom(date(m.movedFrom))}{m.movedBecause && <> <span lang="sv">{t.meetings.movedBecause(m.movedBecause)}</span></>}</span>
          )}
        </p>
        {m.state !== 'CANCELLED' && <Phases at={phase(m, begun)} />}
      </PageHead>
      {justHeld && (
        <div tabIndex={-1} ref={focusOnArrival}>
          <Note tone="good" icon="check" title={t.hold.doneTitle}>
            <p>{t.hold.doneText}</p>
            <Link to={`/forbund/${m.federation}`}>{t.hold.seeCommitments}</Link>
          </Note>
        </div>
      )}
      {m.step && <StepCard step={m.step} />}
      {m.state === 'CANCELLED' && (
        <Note icon="cross" title={t.meetings.cancelled}>
          {m.cancelledBecause && <p lang="sv">{t.because(m.cancelledBecause)}</p>}
          <p>{t.meetings.cancelledText}</p>
        </Note>
      )}
      {m.state === 'HELD' && <Outcome meeting={m} />}
      {m.state === 'PLANNED' && m.items.length > 0 && <div className={mayHold && begun ? ui.paper : ui.stack}><Standing meeting={m} /></div>}
      {m.state !== 'CANCELLED' && <AgendaPart meeting={m} runs={mayHold} />}
      {m.state === 'PLANNED' && (!mayHold || !begun) && (
        begun
          ? <Note icon="lock"><p>{t.meetings.noRights}</p></Note>
          : <div className={ui.screen}><Note icon="clock" title={t.meetings.notYet}>{mayHold && <p>{t.meetings.notYetText(`${date(m.startsAt)} ${t.at} ${time(m.startsAt)}`)}</p>}</Note></div>
      )}
      <Suspense fallback={<Loading />}>
        {m.state === 'PLANNED' && mayHold && begun && <HoldForm meeting={m} etag={tagged.etag} onHeld={() => setJustHeld(true)} onLatest={onLatest} />}
        {m.state === 'HELD' && <MinutesPart meeting={m} runs={mayHold} />}
      </Suspense>
      {m.state !== 'CANCELLED' && (
        <p className={`${ui.actions} ${ui.screen}`}>
          {m.state === 'PLANNED' && <button type="button" className={ui.secondary} onClick={() => window.print()}>{t.atMeeting.agenda.print}</button>}
          {mayHold && <Link to={`/mote/${m.id}/incheckning`}>{t.atMeeting.checkIn}</Link>}
        </p>
      )}
      {m.state !== 'CANCELLED' && begun && mayHold && <AttendancePart meeting={m} />}
      {m.state === 'PLANNED' && mayHold && <ChangeMeeting key={tagged.etag} meeting={m} etag={tagged.etag} onLatest={onLatest} />}
      {!mayHold && <p className={ui.screen}><Link to={`/serie/${m.series}`}>{t.atMeeting.change.series}</Link></p>}
    </article>
  );
}

const PHASES = ['prepare', 'hold', 'minutes'] as const;

function phase(m: Meeting, begun: boolean): (typeof PHASES)[number] {
  if (m.state === 'HELD') return 'minutes';
  return begun ? 'hold' : 'prepare';
}

/** Where the meeting stands on its way from agenda to minutes. */
function Phases({ at }: { at: (typeof PHASES)[number] }) {
  const { t } = useTexts();
  return (
    <ol className={css.phases} aria-label={t.atMeeting.phase}>
      {PHASES.map((p) => <li key={p} aria-current={p === at ? 'step' : undefined}>{t.atMeeting.phases[p]}</li>)}
    </ol>
  );
}

function StepCard({ step }: { step: Step }) {
  const { t } = useTexts();
  const climbed = step.done === true;
  return (
    <section className={`${ui.card} ${css.stepCard}`} aria-labelledby="stairs">
      <div className={ui.stack}>
        <div>
          <h2 id="stairs">{t.stairs.title}</h2>
          <p className={ui.soft}>{climbed ? t.stairs.climbed(step.round, step.step) : t.stairs.lead(step.round, step.step)}</p>
        </div>
        <div>
          <h3>{t.stairs.step(step.step)}: {t.stairs.names[step.step - 1] ?? step.name}</h3>
          <p><Said words={step.content} /></p>
        </div>
        {step.link && <p className={ui.screen}><OutLink href={step.link}>{t.stairs.material}</OutLink></p>}
        {step.previousResult && (
          <div className={css.previous}>
            <h3>{t.stairs.previous}</h3>
            <p lang="sv">{step.previousResult}</p>
          </div>
        )}
      </div>
      <Stairs next={climbed ? step.step + 1 : step.step} />
    </section>
  );
}

function Standing({ meeting: m }: { meeting: Meeting }) {
  const { t } = useTexts();
  return (
    <section className={ui.stack} aria-labelledby="standing">
      <h2 id="standing">{t.meetings.standing}</h2>
      <ul className={ui.rows}>
        {m.items.map((i) => (
          <li key={i.code} className={ui.row}>
            <h3><Said words={i.title} /></h3>
            <Link to={`/atagande/${i.commitment}`} className={`${ui.small} ${ui.screen}`}>{t.meetings.fromCommitment}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Outcome({ meeting: m }: { meeting: Meeting }) {
  const { t } = useTexts();
  const rows = [
    ...m.items.map((i) => ({ ...i, key: i.code, title: <Said words={i.title} />, result: null })),
    ...(m.step ? [{ ...m.step, key: 'step', title: <>{t.stairs.title}, {t.stairs.step(m.step.step).toLocaleLowerCase()}</>, commitment: null }] : []),
  ];
  return (
    <section className={ui.stack} aria-labelledby="outcome">
      <div>
        <h2 id="outcome">{t.meetings.outcome}</h2>
        {m.present != null && <p className={ui.soft}>{t.meetings.present}: {t.meetings.presentCount(m.present)}</p>}
      </div>
      <ul className={ui.rows}>
        {rows.map((r) => (
          <li key={r.key} className={ui.row}>
            <div>
              <h3>{r.title}</h3>
              {!r.done && r.missedReason && <p>{wordFor(t.hold.missed, r.missedReason)}</p>}
              {r.note && <p className={ui.soft} lang="sv">{r.note}</p>}
              {r.result && <p><b>{t.stairs.result}:</b> <span lang="sv">{r.result}</span></p>}
              {r.commitment && <Link to={`/atagande/${r.commitment}`} className={`${ui.small} ${ui.screen}`}>{t.meetings.fromCommitment}</Link>}
            </div>
            {r.done ? <Tag tone="kept" icon="check">{t.meetings.done}</Tag> : <Tag tone="broken" icon="cross">{t.meetings.notDone}</Tag>}
          </li>
        ))}
      </ul>
    </section>
  );
}
