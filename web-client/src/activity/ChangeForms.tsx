import { useState, type FormEvent } from 'react';
import { api, type Body, type Tagged } from '../api/client';
import type { Activity } from '../api/model';
import { useWrite } from '../api/useWrite';
import { Fold } from '../ui/Fold';
import { WriteTrouble } from '../ui/Trouble';
import { Form } from '../ui/controls';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { draftOf, referencesOf } from './ActivityForm';
import { Field } from '../ui/Field';
import { MaterialChoice, referenceErrors, References } from './MaterialChoice';
import { instantOf, isDay, isTime, wallClockOf } from '../ui/clock';
import { useTexts } from './texts';

interface Props {
  tagged: Tagged<Activity>;
  onDone: () => void;
  onLatest: () => void;
}

type Time = Body<'/commitments/v1/activities/{id}/time', 'put'>;
type Used = Body<'/commitments/v1/activities/{id}/material', 'put'>;

/** Another time or place. */
export function MoveForm({ tagged: { data: a, etag }, onDone, onLatest }: Props) {
  const { t } = useTexts();
  const { form, fields } = useFields();
  const start = wallClockOf(a.startsAt);
  const [draft, change] = useState({ day: start.day, from: start.time, to: wallClockOf(a.endsAt).time, place: a.place ?? '' });
  const move = useWrite(
    (body: Time, idempotencyKey) => api.put('/commitments/v1/activities/{id}/time', { path: { id: a.id }, body, idempotencyKey, etag }),
    { outdates: ['activities'], onDone, onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const complete = fields.check({
      '/day': !isDay(draft.day) && 'Day',
      '/startsAt': !isTime(draft.from) && 'Time',
      '/endsAt': (!isTime(draft.to) && 'Time') || (draft.to <= draft.from && 'AfterStart'),
    });
    if (!complete || move.isPending) return;
    move.mutate({ startsAt: instantOf(draft.day, draft.from), endsAt: instantOf(draft.day, draft.to), place: draft.place.trim() || null });
  };
  return (
    <Fold title={t.activities.move}>
      <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`}>
        <WriteTrouble of={move} onLatest={onLatest} />
        <p className={ui.soft}>{t.activities.moveLead}</p>
        <div className={ui.when}>
          <Field fields={fields} at="/day" label={t.day} type="day" value={draft.day} onChange={(day) => change({ ...draft, day })} required />
          <Field fields={fields} at="/startsAt" label={t.activities.from} type="time" value={draft.from} onChange={(from) => change({ ...draft, from })} required />
          <Field fields={fields} at="/endsAt" label={t.activities.to} type="time" value={draft.to} onChange={(to) => change({ ...draft, to })} required />
        </div>
        <Field fields={fields} at="/place" label={t.activities.place} value={draft.place} onChange={(place) => change({ ...draft, place })} />
        <div><button type="submit" className={ui.secondary} aria-disabled={move.isPending}>{move.isPending ? t.activities.saving : t.activities.move}</button></div>
      </Form>
    </Fold>
  );
}

export function CancelForm({ tagged: { data: a, etag }, onDone, onLatest }: Props) {
  const { t } = useTexts();
  const { form, fields } = useFields();
  const [reason, change] = useState('');
  const cancel = useWrite(
    (given: string, idempotencyKey) => api.post('/commitments/v1/activities/{id}/cancellation', { path: { id: a.id }, body: { reason: given }, idempotencyKey, etag }),
    { outdates: ['activities'], onDone, onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (fields.check({ '/reason': reason.trim() === '' && 'Required' }) && !cancel.isPending) cancel.mutate(reason.trim());
  };
  return (
    <Fold title={t.activities.cancel}>
      <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`}>
        <WriteTrouble of={cancel} onLatest={onLatest} />
        <Field fields={fields} at="/reason" label={t.activities.why} hint={t.activities.noNames} rows={2} max={500} value={reason} onChange={change} required />
        <div><button type="submit" className={ui.secondary} aria-disabled={cancel.isPending}>{cancel.isPending ? t.activities.saving : t.activities.cancel}</button></div>
      </Form>
    </Fold>
  );
}

/** What was used, said afterwards. */
export function MaterialForm({ tagged: { data: a, etag }, onDone, onLatest }: Props) {
  const { t } = useTexts();
  const { form, fields } = useFields();
  const [draft, change] = useState(() => draftOf(a));
  const use = useWrite(
    (body: Used, idempotencyKey) => api.put('/commitments/v1/activities/{id}/material', { path: { id: a.id }, body, idempotencyKey, etag }),
    { outdates: ['activities'], onDone, onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (fields.check(referenceErrors(draft.references, '/references')) && !use.isPending) use.mutate({ materials: draft.materials, references: referencesOf(draft.references) });
  };
  return (
    <Fold title={t.activities.changeMaterial}>
      <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`}>
        <WriteTrouble of={use} onLatest={onLatest} />
        <MaterialChoice fields={fields} at="/materials" value={draft.materials} onChange={(materials) => change({ ...draft, materials })} />
        <References fields={fields} at="/references" value={draft.references} onChange={(references) => change({ ...draft, references })} />
        <div><button type="submit" className={ui.secondary} aria-disabled={use.isPending}>{use.isPending ? t.activities.saving : t.activities.save}</button></div>
      </Form>
    </Fold>
  );
}
