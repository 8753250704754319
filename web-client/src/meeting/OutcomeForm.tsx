import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import type { AgendaItem, Dealing, Meeting } from '../api/model';
import { useWrite } from '../api/useWrite';
import { wordFor } from '../i18n';
import { Field, type Fields } from '../ui/Field';
import { instantOf, isDay, isTime } from '../ui/clock';
import { WriteTrouble } from '../ui/Trouble';
import { Checkbox, CheckboxGroup, FieldError, Form, Label } from '../ui/controls';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { useFields } from '../ui/useFields';
import css from './meeting.module.css';
import { useTexts } from './texts';

type Activity = NonNullable<NonNullable<Dealing['decision']>['activity']>;
const KINDS = ['SEMINAR', 'WEBINAR', 'WORKSHOP', 'INCLUSION_MEETING', 'INCLUSION_FIKA', 'GROUP_ACTIVITY', 'INFORMATION_SESSION', 'DEMOCRACY_DAY', 'DIALOGUE', 'STAFF_TRAINING'] as const satisfies readonly Activity['kind'][];
const AUDIENCES = ['PARTICIPANTS', 'STAFF', 'MANAGERS', 'POLITICIANS', 'OFFICIALS', 'OTHER_FEDERATIONS'] as const satisfies readonly Activity['audiences'][number][];

/** A day with the time of its beginning and its end, as written. */
export const noTimes = { day: '', from: '', to: '' };
type Written = typeof noTimes;

const nothing = { note: '', decision: '', becomes: false, kind: 'WORKSHOP' as Activity['kind'], audiences: [] as string[], title: '', times: noTimes };

/** What came of an item: a note, a decision, and the activity that the decision becomes. */
export function OutcomeForm({ item, meeting, onClose }: { item: AgendaItem; meeting: Meeting; onClose: () => void }) {
  const { t } = useTexts();
  const o = t.atMeeting.outcome;
  const { form, fields } = useFields();
  const { draft: said, change: setSaid, clear } = useDraft(`outcome:${item.id}`, { ...nothing, title: item.title });
  const deal = useWrite(
    (body: Dealing, idempotencyKey) =>
      api.post('/commitments/v1/agenda-items/{id}/outcome', { path: { id: item.id }, body, idempotencyKey, etag: `"${item.version}"` }),
    {
      outdates: ['agenda', 'meetings', 'minutes'],
      onDone: () => {
        clear();
        onClose();
      },
      onRefused: fields.take,
    },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const timed = said.becomes && Object.values(said.times).some(Boolean);
    const ok = fields.check({
      '/decision/text': said.becomes && said.decision.trim() === '' && 'Required',
      '/decision/activity/title': said.becomes && said.title.trim() === '' && 'Required',
      '/decision/activity/audiences': said.becomes && said.audiences.length === 0 && 'Choose',
      ...(timed && wrongTimes(said.times, '/decision/activity')),
    });
    if (!ok || deal.isPending) return;
    deal.mutate({
      meeting: meeting.id,
      note: said.note.trim() || null,
      decision: said.decision.trim() === '' ? null : {
        text: said.decision.trim(),
        activity: said.becomes ? { kind: said.kind, audiences: said.audiences as Activity['audiences'], title: said.title.trim(), ...(instantsOf(said.times) ?? { startsAt: null, endsAt: null }) } : null,
      },
    });
  };
  return (
    <Form ref={form} onSubmit={submit} className={`form ${ui.stack} ${ui.screen}`}>
      <Field fields={fields} at="/note" label={o.note} hint={t.atMeeting.noNames} rows={2} max={4000} value={said.note} onChange={(note) => setSaid({ ...said, note })} />
      <Field fields={fields} at="/decision/text" label={o.decision} hint={o.decisionHint} rows={2} value={said.decision} onChange={(decision) => setSaid({ ...said, decision })} />
      <label className={css.check}><input type="checkbox" checked={said.becomes} onChange={(e) => setSaid({ ...said, becomes: e.target.checked })} /> {o.becomes}</label>
      {said.becomes && (
        <>
          <Field fields={fields} at="/decision/activity/title" label={o.title} value={said.title} onChange={(title) => setSaid({ ...said, title })} required />
          <div className={ui.field}>
            <label htmlFor={`kind-${item.id}`}>{o.kind}</label>
            <select id={`kind-${item.id}`} value={said.kind} onChange={(e) => setSaid({ ...said, kind: e.target.value as Activity['kind'] })}>
              {KINDS.map((k) => <option key={k} value={k}>{wordFor(t.atMeeting.activityKinds, k)}</option>)}
            </select>
          </div>
          <CheckboxGroup {...fields.field('/decision/activity/audiences')} value={said.audiences} onChange={(audiences) => setSaid({ ...said, audiences })}>
            <Label>{o.audiences}</Label>
            <FieldError>{fields.message('/decision/activity/audiences')}</FieldError>
            {AUDIENCES.map((a) => <Checkbox key={a} value={a}><span>{wordFor(t.atMeeting.audiences, a)}</span></Checkbox>)}
          </CheckboxGroup>
          <Times said={said.times} onChange={(times) => setSaid({ ...said, times })} fields={fields} at="/decision/activity" />
        </>
      )}
      <WriteTrouble of={deal} draftKept />
      <div className={ui.actions}>
        <button type="submit" className={ui.primary} aria-disabled={deal.isPending}>{deal.isPending ? t.atMeeting.saving : o.save}</button>
        <button type="button" className={ui.secondary} onClick={onClose}>{t.atMeeting.cancel}</button>
      </div>
    </Form>
  );
}

/** The two instants, or null where day and times are not whole. */
export function instantsOf({ day, from, to }: Written) {
  return isDay(day) && isTime(from) && isTime(to) ? { startsAt: instantOf(day, from), endsAt: instantOf(day, to) } : null;
}

export const wrongTimes = ({ day, from, to }: Written, at = '') => ({
  [`${at}/day`]: !isDay(day) && ('Day' as const),
  [`${at}/startsAt`]: !isTime(from) && ('Time' as const),
  [`${at}/endsAt`]: (!isTime(to) && ('Time' as const)) || (to <= from && ('AfterStart' as const)),
});

export function Times({ said, onChange, fields, at = '', hint }: {
  said: Written;
  onChange: (times: Written) => void;
  fields: Fields;
  at?: string;
  hint?: string;
}) {
  const { t } = useTexts();
  const o = t.atMeeting.outcome;
  return (
    <div className={ui.stack}>
      <p className={ui.soft}>{hint ?? o.timeHint}</p>
      <div className={ui.when}>
        <Field fields={fields} at={`${at}/day`} label={t.day} type="day" value={said.day} onChange={(day) => onChange({ ...said, day })} />
        <Field fields={fields} at={`${at}/startsAt`} label={o.startsAt} type="time" value={said.from} onChange={(from) => onChange({ ...said, from })} />
        <Field fields={fields} at={`${at}/endsAt`} label={o.endsAt} type="time" value={said.to} onChange={(to) => onChange({ ...said, to })} />
      </div>
    </div>
  );
}

/** Decides when a decided activity is: it is planned then. */
export function ActivityTime({ item }: { item: AgendaItem }) {
  const { t } = useTexts();
  const { form, fields } = useFields();
  const [times, setTimes] = useState(noTimes);
  const plan = useWrite(
    (body: { startsAt: string; endsAt: string }, idempotencyKey) =>
      api.put('/commitments/v1/agenda-items/{id}/activity-time', { path: { id: item.id }, body, idempotencyKey, etag: `"${item.version}"` }),
    { outdates: ['agenda'], onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const instants = instantsOf(times);
    if (fields.check(wrongTimes(times)) && instants && !plan.isPending) plan.mutate(instants);
  };
  return (
    <Form ref={form} onSubmit={submit} className={`form ${ui.stack} ${ui.screen}`}>
      <p><b>{t.atMeeting.agenda.timeLater}</b></p>
      <Times said={times} onChange={setTimes} fields={fields} hint={t.atMeeting.outcome.thenPlanned} />
      <WriteTrouble of={plan} />
      <div className={ui.actions}><button type="submit" className={ui.secondary} aria-disabled={plan.isPending}>{t.atMeeting.outcome.plan}</button></div>
    </Form>
  );
}
