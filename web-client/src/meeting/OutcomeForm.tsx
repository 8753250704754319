import { useState, type FormEvent } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { FieldError } from 'react-aria-components/FieldError';
import { Form } from 'react-aria-components/Form';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { api } from '../api/client';
import type { AgendaItem, Dealing, Meeting } from '../api/model';
import { useWrite } from '../api/useWrite';
import { useI18n, wordFor } from '../i18n';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import css from './meeting.module.css';
import { instantOf } from './wallClock';

type Activity = NonNullable<NonNullable<Dealing['decision']>['activity']>;
const KINDS = ['SEMINAR', 'WEBINAR', 'WORKSHOP', 'INCLUSION_MEETING', 'INCLUSION_FIKA', 'GROUP_ACTIVITY', 'INFORMATION_SESSION', 'DEMOCRACY_DAY', 'DIALOGUE', 'STAFF_TRAINING'] as const satisfies readonly Activity['kind'][];
const AUDIENCES = ['PARTICIPANTS', 'STAFF', 'MANAGERS', 'POLITICIANS', 'OFFICIALS', 'OTHER_FEDERATIONS'] as const satisfies readonly Activity['audiences'][number][];

const nothing = { note: '', decision: '', becomes: false, kind: 'WORKSHOP' as Activity['kind'], audiences: [] as string[], title: '', startsAt: '', endsAt: '' };

/** What came of an item: a note, a decision, and the activity that the decision becomes. */
export function OutcomeForm({ item, meeting, onClose }: { item: AgendaItem; meeting: Meeting; onClose: () => void }) {
  const { t } = useI18n();
  const o = t.atMeeting.outcome;
  const { form, fields } = useFields();
  const [said, setSaid] = useState({ ...nothing, title: item.title });
  const deal = useWrite(
    (body: Dealing, idempotencyKey) =>
      api.post('/commitments/v1/agenda-items/{id}/outcome', { path: { id: item.id }, body, idempotencyKey, etag: `"${item.version}"` }),
    { outdates: ['agenda', 'meetings', 'minutes'], onDone: onClose, onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const startsAt = instantOf(said.startsAt);
    const endsAt = instantOf(said.endsAt);
    const ok = fields.check({
      '/decision/text': said.becomes && said.decision.trim() === '' && 'Required',
      '/decision/activity/title': said.becomes && said.title.trim() === '' && 'Required',
      '/decision/activity/audiences': said.becomes && said.audiences.length === 0 && 'Choose',
      '/decision/activity/endsAt': said.becomes && (startsAt === null) !== (endsAt === null) && 'Required',
    });
    if (!ok || deal.isPending) return;
    deal.mutate({
      meeting: meeting.id,
      note: said.note.trim() || null,
      decision: said.decision.trim() === '' ? null : {
        text: said.decision.trim(),
        activity: said.becomes ? { kind: said.kind, audiences: said.audiences as Activity['audiences'], title: said.title.trim(), startsAt, endsAt } : null,
      },
    });
  };
  return (
    <Form ref={form} onSubmit={submit} validationBehavior="aria" className={`react-aria-Form ${ui.stack} ${css.screen}`}>
      <TextField value={said.note} onChange={(note) => setSaid({ ...said, note })}>
        <Label>{o.note}</Label>
        <Text slot="description">{t.atMeeting.noNames}</Text>
        <TextArea rows={2} maxLength={4000} />
      </TextField>
      <TextField {...fields.field('/decision/text')} value={said.decision} onChange={(decision) => setSaid({ ...said, decision })}>
        <Label>{o.decision}</Label>
        <Text slot="description">{o.decisionHint}</Text>
        <FieldError>{fields.message('/decision/text')}</FieldError>
        <TextArea rows={2} maxLength={2000} />
      </TextField>
      <label className={css.check}><input type="checkbox" checked={said.becomes} onChange={(e) => setSaid({ ...said, becomes: e.target.checked })} /> {o.becomes}</label>
      {said.becomes && (
        <>
          <TextField {...fields.field('/decision/activity/title')} value={said.title} onChange={(title) => setSaid({ ...said, title })} isRequired>
            <Label>{o.title}</Label>
            <FieldError>{fields.message('/decision/activity/title')}</FieldError>
            <Input maxLength={200} />
          </TextField>
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
          <Times said={said} onChange={(times) => setSaid({ ...said, ...times })} fields={fields} at="/decision/activity" />
        </>
      )}
      <WriteTrouble of={deal} />
      <div className={ui.actions}>
        <button type="submit" className={ui.primary} aria-disabled={deal.isPending}>{deal.isPending ? t.atMeeting.saving : o.save}</button>
        <button type="button" className={ui.secondary} onClick={onClose}>{t.atMeeting.cancel}</button>
      </div>
    </Form>
  );
}

export function Times({ said, onChange, fields, at = '', hint }: {
  said: { startsAt: string; endsAt: string };
  onChange: (times: { startsAt: string; endsAt: string }) => void;
  fields: ReturnType<typeof useFields>['fields'];
  at?: string;
  hint?: string;
}) {
  const { t } = useI18n();
  const o = t.atMeeting.outcome;
  return (
    <div className={ui.filters}>
      <TextField {...fields.field(`${at}/startsAt`)} value={said.startsAt} onChange={(startsAt) => onChange({ startsAt, endsAt: said.endsAt || startsAt })}>
        <Label>{o.startsAt}</Label>
        <Text slot="description">{hint ?? o.timeHint}</Text>
        <FieldError>{fields.message(`${at}/startsAt`)}</FieldError>
        <Input type="datetime-local" />
      </TextField>
      <TextField {...fields.field(`${at}/endsAt`)} value={said.endsAt} onChange={(endsAt) => onChange({ startsAt: said.startsAt, endsAt })}>
        <Label>{o.endsAt}</Label>
        <FieldError>{fields.message(`${at}/endsAt`)}</FieldError>
        <Input type="datetime-local" />
      </TextField>
    </div>
  );
}

/** Decides when a decided activity is: it is planned then. */
export function ActivityTime({ item }: { item: AgendaItem }) {
  const { t } = useI18n();
  const { form, fields } = useFields();
  const [times, setTimes] = useState({ startsAt: '', endsAt: '' });
  const plan = useWrite(
    (body: { startsAt: string; endsAt: string }, idempotencyKey) =>
      api.put('/commitments/v1/agenda-items/{id}/activity-time', { path: { id: item.id }, body, idempotencyKey, etag: `"${item.version}"` }),
    { outdates: ['agenda'], onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const startsAt = instantOf(times.startsAt);
    const endsAt = instantOf(times.endsAt);
    const ok = fields.check({ '/startsAt': startsAt === null && 'Required', '/endsAt': endsAt === null && 'Required' });
    if (ok && startsAt && endsAt && !plan.isPending) plan.mutate({ startsAt, endsAt });
  };
  return (
    <Form ref={form} onSubmit={submit} validationBehavior="aria" className={`react-aria-Form ${ui.stack} ${css.screen}`}>
      <p><b>{t.atMeeting.agenda.timeLater}</b></p>
      <Times said={times} onChange={setTimes} fields={fields} hint={t.atMeeting.outcome.thenPlanned} />
      <WriteTrouble of={plan} />
      <div className={ui.actions}><button type="submit" className={ui.secondary} aria-disabled={plan.isPending}>{t.atMeeting.outcome.plan}</button></div>
    </Form>
  );
}
