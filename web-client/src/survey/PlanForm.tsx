import { useQuery } from '@tanstack/react-query';
import { useMemo, type FormEvent } from 'react';
import { Form } from 'react-aria-components/Form';
import { api, type Tagged } from '../api/client';
import type { Survey, SurveyPlan } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { Field, Several } from '../ui/Field';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { useFields } from '../ui/useFields';
import { useTexts } from './texts';

/** What the survey is for and what it asks; can be changed until it is decided. */
export default function PlanForm({ tagged: { data: s, etag }, onLatest, saved, say }: { tagged: Tagged<Survey>; onLatest: () => void; saved: boolean; say: (saved: boolean) => void }) {
  const { t, lang } = useTexts();
  const bank = useQuery(queries.questionBank(lang));
  const empty = useMemo(() => ({ title: s.title, ...s.plan, invited: s.plan.invited ? String(s.plan.invited) : '' }), [s]);
  const { draft, change, clear } = useDraft(`survey:${s.id}`, empty);
  const { form, fields } = useFields();
  const save = useWrite(
    (body: SurveyPlan, idempotencyKey) => api.put('/statistics/v1/surveys/{id}', { path: { id: s.id }, body, idempotencyKey, etag }),
    { outdates: ['surveys'], onDone: () => { clear(); say(true); }, onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    say(false);
    const complete = fields.check({ '/title': draft.title.trim() === '' && 'Required', '/invited': !/^\d{0,4}$/.test(draft.invited.trim()) && 'Whole' });
    if (!complete || save.isPending) return;
    const { title, purpose, consultation, impactAssessment, disposal, questions, byLogin } = draft;
    save.mutate({ title, purpose, consultation, impactAssessment, disposal, questions, byLogin, invited: Number(draft.invited.trim()) });
  };
  const asked = (aboutOneself: boolean) => (bank.data?.questions ?? []).filter((q) => Boolean(q.ground) === aboutOneself).map((q) => [q.id, q.text] as const);
  const chosen = (aboutOneself: boolean) => draft.questions.filter((q) => asked(aboutOneself).some(([id]) => id === q));
  return (
    <Form ref={form} onSubmit={submit} validationBehavior="aria" className={`react-aria-Form ${ui.narrow}`}>
      <h2>{t.survey.plan}</h2>
      <WriteTrouble of={save} onLatest={onLatest} draftKept />
      <Field fields={fields} at="/title" label={t.survey.name} value={draft.title} onChange={(title) => change({ ...draft, title })} required />
      <Field fields={fields} at="/purpose" label={t.survey.purpose} rows={3} value={draft.purpose} onChange={(purpose) => change({ ...draft, purpose })} />
      <Field fields={fields} at="/consultation" label={t.survey.consultation} rows={3} value={draft.consultation} onChange={(consultation) => change({ ...draft, consultation })} />
      <Field fields={fields} at="/impactAssessment" label={t.survey.impactAssessment} hint={t.survey.impactHint} value={draft.impactAssessment} onChange={(impactAssessment) => change({ ...draft, impactAssessment })} />
      <Field fields={fields} at="/disposal" label={t.survey.disposal} hint={t.survey.disposalHint} value={draft.disposal} onChange={(disposal) => change({ ...draft, disposal })} />
      <Several fields={fields} at="/questions" label={t.survey.questions} value={chosen(false)} options={asked(false)} onChange={(v) => change({ ...draft, questions: [...v, ...chosen(true)] })} />
      <Several fields={fields} at="/questions" label={t.survey.grounds} hint={t.survey.groundsHint} value={chosen(true)} options={asked(true)} onChange={(v) => change({ ...draft, questions: [...chosen(false), ...v] })} />
      <Field fields={fields} at="/invited" label={t.survey.invited} type="number" value={draft.invited} max={4} onChange={(invited) => change({ ...draft, invited })} />
      <Several fields={fields} at="/byLogin" label={t.survey.byLoginChoice} hint={t.survey.byLoginChoiceHint} value={draft.byLogin ? ['yes'] : []} options={[['yes', t.survey.byLoginChoice]]} onChange={(v) => change({ ...draft, byLogin: v.length > 0 })} />
      <div className={ui.actions}>
        <button type="submit" className={ui.primary} aria-disabled={save.isPending}>{save.isPending ? t.saving : t.save}</button>
        {fields.count > 0 && <span role="status" className={ui.wrong}>{t.checkFields(fields.count)}</span>}
        <span role="status">{saved && t.survey.saved}</span>
      </div>
    </Form>
  );
}
