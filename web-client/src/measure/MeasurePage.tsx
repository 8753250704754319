import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { api, type Tagged } from '../api/client';
import type { Measure, MeasureEntry } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { wordFor } from '../i18n';
import { Field } from '../ui/Field';
import { useFederationName, useInitiativeName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { OneText } from '../ui/OneText';
import { focusOnArrival, Note, PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import css from './measure.module.css';
import { MeasureForm, type EntryDraft } from './MeasureForm';
import { useTexts } from './texts';
import { useGrounds } from './words';

export default function MeasurePage() {
  const { id = '' } = useParams();
  const query = useQuery({ ...queries.measure(id), refetchOnWindowFocus: false });
  return <Loaded query={query} alone>{(tagged) => <One tagged={tagged} onLatest={() => void query.refetch()} />}</Loaded>;
}

interface Acting {
  tagged: Tagged<Measure>;
  onLatest: () => void;
}

function One({ tagged, onLatest }: Acting) {
  const { t, date } = useTexts();
  const name = useFederationName();
  const initiative = useInitiativeName();
  const m = tagged.data;
  const writes = useSession().may(['OFFICE', 'PROJECT_LEADER', 'AMBASSADOR'], m.federation);
  const [said, say] = useState('');
  const [correcting, setCorrecting] = useState(false);
  const activity = useQuery({ ...queries.activities(m.federation), enabled: m.entry.activity !== null }).data?.find((a) => a.id === m.entry.activity);
  const grounds = useGrounds();
  const title = `${wordFor(t.measures.steps, m.entry.step)}: ${grounds(m.entry.grounds)}`;
  return (
    <article className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={title} windowTitle={title} crumbs={[{ to: `/atgarder?forbund=${m.federation}`, text: t.nav.measures }]}>
        <p className={ui.soft}>{name(m.federation)}</p>
      </PageHead>
      {said && <div key={said} tabIndex={-1} ref={focusOnArrival}><Note tone="good" icon="check"><p>{said}</p></Note></div>}
      {m.withdrawnOn && <Note tone="warn" icon="cross" title={t.measures.withdrawnTitle}><p>{date(m.withdrawnOn)}: {m.withdrawnBecause}</p></Note>}
      {!m.fillsPlace && !m.withdrawnOn && <Note icon="info"><p>{t.measures.sharedWarning}</p></Note>}
      <section className={`${ui.card} ${ui.stack}`} aria-label={t.measures.what}>
        <p className={css.words} lang="sv">{m.entry.what}</p>
        <dl className={ui.facts}>
          <div><dt>{t.measures.initiative}</dt><dd>{initiative(m.entry.initiative)}</dd></div>
          <div><dt>{t.measures.day}</dt><dd>{date(m.entry.day)}</dd></div>
          {activity && <div><dt>{t.measures.activity}</dt><dd>{activity.title}, {date(activity.startsAt)}</dd></div>}
          <div><dt>{t.measures.enteredOn}</dt><dd>{date(m.enteredOn)}</dd></div>
        </dl>
      </section>
      {m.corrections.length > 0 && (
        <section className={ui.stack} aria-labelledby="before">
          <h2 id="before">{t.measures.before}</h2>
          <ul className={ui.rows}>
            {m.corrections.map((c) => (
              <li key={`${c.on} ${c.reason}`} className={ui.row}>
                <div>
                  <h3>{date(c.on)}: {c.reason}</h3>
                  <p className={ui.soft}>
                    {wordFor(t.measures.steps, c.before.step)}: {grounds(c.before.grounds)}. <span lang="sv">{c.before.what}</span>
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {writes && !m.withdrawnOn && (correcting
        ? <Correct tagged={tagged} onLatest={onLatest} onDone={() => {
          setCorrecting(false);
          say(t.measures.corrected);
        }} />
        : <div><button type="button" className={ui.secondary} onClick={() => setCorrecting(true)}>{t.measures.correct}</button></div>)}
      {writes && !m.withdrawnOn && !correcting && (
        <OneText title={t.measures.withdraw} label={t.measures.withdrawReason} hint={t.measures.withdrawHint} at="/reason" submit={t.measures.withdrawButton} quiet
          outdates={['measures', 'commitments']} onLatest={onLatest} onDone={() => say(t.measures.withdrawn)}
          send={(reason, idempotencyKey) => api.post('/commitments/v1/measures/{id}/withdrawal', { path: { id: m.id }, body: { reason }, idempotencyKey, etag: tagged.etag })} />
      )}
    </article>
  );
}

function Correct({ tagged: { data: m, etag }, onLatest, onDone }: Acting & { onDone: () => void }) {
  const { t } = useTexts();
  const form = useFields();
  const { fields } = form;
  const [draft, change] = useState<EntryDraft>({ ...m.entry, activity: m.entry.activity ?? '' });
  const [reason, setReason] = useState('');
  const correct = useWrite(
    (body: { entry: MeasureEntry; reason: string }, idempotencyKey) =>
      api.post('/commitments/v1/measures/{id}/correction', { path: { id: m.id }, body, idempotencyKey, etag }),
    { outdates: ['measures', 'commitments'], onDone, onRefused: fields.take },
  );
  return (
    <section className={ui.stack} aria-labelledby="correct">
      <h2 id="correct" tabIndex={-1} ref={focusOnArrival}>{t.measures.correct}</h2>
      <MeasureForm federation={m.federation} draft={draft} change={change} form={form} busy={correct.isPending} submit={t.measures.saveCorrection}
        onSend={(entry) => correct.mutate({ entry, reason: reason.trim() })}
        trouble={<WriteTrouble of={correct} onLatest={onLatest} />}
        complete={{ '/reason': reason.trim() === '' && 'Required' }}
        more={(
          <Field fields={fields} at="/reason" label={t.measures.correctReason} max={500} value={reason} onChange={setReason} required />
        )} />
    </section>
  );
}
