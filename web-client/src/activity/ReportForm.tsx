import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api, type Tagged } from '../api/client';
import type { Activity, ActivityHolding } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { Fold } from '../ui/Fold';
import { useInitiativeName } from '../ui/FederationChoice';
import { WriteTrouble } from '../ui/Trouble';
import { Form } from '../ui/controls';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { useFields } from '../ui/useFields';
import { Field, Several } from '../ui/Field';
import css from './activity.module.css';
import { useTexts } from './texts';

interface Draft {
  reached: string;
  invited: string;
  topics: string[];
  /** By initiative. */
  from: Record<string, string>;
  reason: string;
}

const whole = (text: string | undefined) => !text?.trim() || /^\d{1,5}$/.test(text.trim());
const number = (text: string) => (text.trim() ? Number(text) : null);

/** Says that an activity took place, or corrects what was said of it. */
export function ReportForm({ tagged: { data: a, etag }, onDone, onLatest }: { tagged: Tagged<Activity>; onDone: () => void; onLatest: () => void }) {
  const { t, lang } = useTexts();
  const name = useInitiativeName();
  const { form, fields } = useFields();
  const correcting = a.state === 'HELD';
  const at = correcting ? '/holding' : '';
  const topics = useQuery(queries.topics).data ?? [];
  const known = useQuery(queries.initiatives).data ?? [];
  const counted = a.byInitiative ?? [];
  const initiatives = [...new Set([
    ...(a.contents.initiatives ?? []),
    ...(a.contents.allStaff ? known.filter((i) => a.arrangers.includes(i.federation)).map((i) => i.id) : []),
    ...counted.map((one) => one.initiative),
  ])];
  const [before] = useState((): Draft => ({
    reached: a.reached == null ? '' : String(a.reached),
    invited: a.invited == null ? '' : String(a.invited),
    topics: correcting ? a.topics : a.contents.topics ?? [],
    from: Object.fromEntries(counted.map((one) => [one.initiative, String(one.reached)])),
    reason: '',
  }));
  const { draft, change, clear } = useDraft(`report:${a.id}`, before);
  const done = {
    outdates: ['activities'],
    onDone: () => {
      clear();
      onDone();
    },
    onRefused: fields.take,
  };
  const path = { id: a.id };
  const hold = useWrite((body: ActivityHolding, idempotencyKey) => api.post('/commitments/v1/activities/{id}/holding', { path, body, idempotencyKey, etag }), done);
  const correct = useWrite(
    (body: { reason: string; holding: ActivityHolding }, idempotencyKey) => api.post('/commitments/v1/activities/{id}/corrections', { path, body, idempotencyKey, etag }),
    done,
  );
  const write = correcting ? correct : hold;
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const complete = fields.check({
      [`${at}/reached`]: !whole(draft.reached) && 'Whole',
      [`${at}/invited`]: !whole(draft.invited) && 'Whole',
      '/reason': correcting && draft.reason.trim() === '' && 'Required',
      ...Object.fromEntries(initiatives.map((i) => [`/from/${i}`, !whole(draft.from[i]) && ('Whole' as const)])),
    });
    if (!complete || write.isPending) return;
    const holding: ActivityHolding = {
      reached: number(draft.reached),
      invited: number(draft.invited),
      topics: draft.topics,
      byInitiative: initiatives.filter((i) => draft.from[i]?.trim()).map((initiative) => ({ initiative, reached: Number(draft.from[initiative]) })),
    };
    if (correcting) correct.mutate({ reason: draft.reason.trim(), holding });
    else hold.mutate(holding);
  };
  const body = (
    <Form ref={form} onSubmit={submit} className={`form ${correcting ? '' : ui.card} ${ui.stack}`}>
      {!correcting && <h3>{t.activities.report}</h3>}
      <WriteTrouble of={write} onLatest={onLatest} draftKept />
      {initiatives.length > 0 && (
        <fieldset className={ui.stack}>
          <legend>{t.activities.byInitiative}</legend>
          <p className={ui.soft}>{t.activities.byInitiativeHint}</p>
          {fields.message(`${at}/byInitiative`) && <p className={ui.wrong} lang="sv">{fields.message(`${at}/byInitiative`)}</p>}
          {initiatives.map((i) => (
            <Field key={i} fields={fields} at={`/from/${i}`} label={name(i)} type="number" max={5} className={ui.numberField} value={draft.from[i] ?? ''}
              onChange={(value) => change({ ...draft, from: { ...draft.from, [i]: value } })} />
          ))}
        </fieldset>
      )}
      <Field fields={fields} at={`${at}/reached`} label={t.activities.howMany} hint={initiatives.length > 0 ? t.activities.howManySum : t.activities.howManyHint} type="number" max={5} className={ui.numberField}
        value={draft.reached} onChange={(reached) => change({ ...draft, reached })} />
      <Field fields={fields} at={`${at}/invited`} label={t.activities.howManyInvited} type="number" max={5} className={ui.numberField} value={draft.invited} onChange={(invited) => change({ ...draft, invited })} />
      <Several fields={fields} at={`${at}/topics`} label={t.activities.tookUp} className={css.columns} value={draft.topics} onChange={(chosen) => change({ ...draft, topics: chosen })}
        options={[...topics.map((topic) => [topic.code, topic.name[lang] || topic.name.sv] as const), ...draft.topics.filter((code) => topics.every((topic) => topic.code !== code)).map((code) => [code, code] as const)]} />
      {correcting && <Field fields={fields} at="/reason" label={t.activities.whyCorrect} hint={t.activities.noNames} rows={2} max={500} value={draft.reason} onChange={(reason) => change({ ...draft, reason })} required />}
      <div className={ui.actions}>
        <button type="submit" className={correcting ? ui.secondary : ui.primary} aria-disabled={write.isPending}>{write.isPending ? t.activities.saving : correcting ? t.activities.correct : t.activities.report}</button>
        {fields.count > 0 && <span role="status" className={ui.wrong}>{t.checkFields(fields.count)}</span>}
      </div>
    </Form>
  );
  return correcting ? <Fold title={t.activities.correct}>{body}</Fold> : body;
}
