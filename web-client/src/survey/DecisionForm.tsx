import { useMemo, type FormEvent } from 'react';
import { api, type Tagged } from '../api/client';
import type { Survey } from '../api/model';
import { useWrite } from '../api/useWrite';
import { isDay } from '../ui/clock';
import { Field } from '../ui/Field';
import { WriteTrouble } from '../ui/Trouble';
import { FieldError, Form, Label, Radio, RadioGroup } from '../ui/controls';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { useFields } from '../ui/useFields';
import { useTexts } from './texts';

/** What was decided, by whom, when and where it is written. */
export default function DecisionForm({ tagged: { data: s, etag }, onLatest }: { tagged: Tagged<Survey>; onLatest: () => void }) {
  const { t } = useTexts();
  const empty = useMemo(() => ({ collect: '', by: '', on: '', reference: '' }), []);
  const { draft, change, clear } = useDraft(`survey-decision:${s.id}`, empty);
  const { form, fields } = useFields();
  const decide = useWrite(
    (body: typeof draft, idempotencyKey) => api.post('/statistics/v1/surveys/{id}/decision', { path: { id: s.id }, body: { ...body, collect: body.collect === 'yes' }, idempotencyKey, etag }),
    { outdates: ['surveys'], onDone: clear, onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const complete = fields.check({
      '/collect': draft.collect === '' && 'Choose', '/by': draft.by.trim() === '' && 'Required', '/on': !isDay(draft.on) && 'Day', '/reference': draft.reference.trim() === '' && 'Required',
    });
    if (complete && !decide.isPending) decide.mutate(draft);
  };
  return (
    <Form ref={form} onSubmit={submit} className={`form ${ui.card} ${ui.narrow}`}>
      <h2>{t.survey.decision}</h2>
      <WriteTrouble of={decide} onLatest={onLatest} draftKept />
      <RadioGroup {...fields.field('/collect')} value={draft.collect || null} onChange={(collect) => change({ ...draft, collect })} isRequired>
        <Label>{t.survey.collect}</Label>
        <FieldError>{fields.message('/collect')}</FieldError>
        <Radio value="yes"><span>{t.survey.collectYes}</span></Radio>
        <Radio value="no"><span>{t.survey.collectNo}</span></Radio>
      </RadioGroup>
      <Field fields={fields} at="/by" label={t.survey.decidedBy} hint={t.survey.decidedByHint} value={draft.by} onChange={(by) => change({ ...draft, by })} required />
      <Field fields={fields} at="/on" label={t.survey.on} type="day" value={draft.on} onChange={(on) => change({ ...draft, on })} required />
      <Field fields={fields} at="/reference" label={t.survey.reference} value={draft.reference} onChange={(reference) => change({ ...draft, reference })} required />
      <div className={ui.actions}>
        <button type="submit" className={ui.secondary} aria-disabled={decide.isPending}>{t.survey.decide}</button>
        {fields.count > 0 && <span role="status" className={ui.wrong}>{t.checkFields(fields.count)}</span>}
      </div>
    </Form>
  );
}
