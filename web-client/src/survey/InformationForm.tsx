import { useMemo, type FormEvent } from 'react';
import { api, type Tagged } from '../api/client';
import type { Survey } from '../api/model';
import { useWrite } from '../api/useWrite';
import { isDay } from '../ui/clock';
import { Field } from '../ui/Field';
import { WriteTrouble } from '../ui/Trouble';
import { Form } from '../ui/controls';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { useFields } from '../ui/useFields';
import { useTexts } from './texts';

/** What those who are asked were told. */
export default function InformationForm({ tagged: { data: s, etag }, onLatest }: { tagged: Tagged<Survey>; onLatest: () => void }) {
  const { t } = useTexts();
  const empty = useMemo(() => ({ text: '', on: '' }), []);
  const { draft, change, clear } = useDraft(`survey-information:${s.id}`, empty);
  const { form, fields } = useFields();
  const inform = useWrite(
    (body: typeof draft, idempotencyKey) => api.post('/statistics/v1/surveys/{id}/information', { path: { id: s.id }, body, idempotencyKey, etag }),
    { outdates: ['surveys'], onDone: clear, onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (fields.check({ '/text': draft.text.trim() === '' && 'Required', '/on': !isDay(draft.on) && 'Day' }) && !inform.isPending) inform.mutate(draft);
  };
  return (
    <Form ref={form} onSubmit={submit} className={`form ${ui.card} ${ui.narrow}`}>
      <h2>{t.survey.information}</h2>
      <WriteTrouble of={inform} onLatest={onLatest} draftKept />
      <Field fields={fields} at="/text" label={t.survey.information} hint={t.survey.informationHint} rows={6} max={4000} value={draft.text} onChange={(text) => change({ ...draft, text })} required />
      <Field fields={fields} at="/on" label={t.survey.on} type="day" value={draft.on} onChange={(on) => change({ ...draft, on })} required />
      <div className={ui.actions}>
        <button type="submit" className={ui.primary} aria-disabled={inform.isPending}>{t.survey.inform}</button>
        {fields.count > 0 && <span role="status" className={ui.wrong}>{t.checkFields(fields.count)}</span>}
      </div>
    </Form>
  );
}
