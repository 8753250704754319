import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link, useParams } from 'react-router';
import css from '../activity/activity.module.css';
import { useTexts } from '../activity/texts';
import { api, type Body } from '../api/client';
import type { Invitation } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { wordFor } from '../i18n';
import { Loaded } from '../ui/Loaded';
import { FieldError, Form, Label, Radio, RadioGroup } from '../ui/controls';
import { focusOnArrival, Note, PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';

type Answer = Body<'/commitments/v1/registrations/{code}/evaluations'>['answers'][number];

const QUESTIONS = ['KNOWLEDGE', 'COMMON_VIEW', 'RESPECTFUL_CLIMATE', 'CITIZENS_VIEWS', 'USEFUL_AT_WORK'] as const satisfies readonly Answer['question'][];
const GRADES = ['FULLY', 'LARGELY', 'PARTLY', 'NOT_AT_ALL', 'NO_ANSWER'] as const satisfies readonly Answer['grade'][];

/** Five statements, answered without account; the answers are added up and none is kept. */
export default function EvaluationPage() {
  const { code = '' } = useParams();
  const query = useQuery(queries.invitation(code));
  return <Loaded query={query} alone>{(invitation) => <Evaluate key={code} code={code} invitation={invitation} />}</Loaded>;
}

function Evaluate({ code, invitation: i }: { code: string; invitation: Invitation }) {
  const { t, date } = useTexts();
  const { form, fields } = useFields();
  const [answers, change] = useState<Record<string, string>>({});
  const send = useWrite(
    (given: Answer[], idempotencyKey) => api.post('/commitments/v1/registrations/{code}/evaluations', { path: { code }, body: { answers: given }, idempotencyKey }),
    { outdates: ['registrations'], onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const complete = fields.check(Object.fromEntries(QUESTIONS.map((q) => [`/${q}`, !answers[q] && ('Choose' as const)])));
    if (complete && !send.isPending) send.mutate(QUESTIONS.map((question) => ({ question, grade: answers[question] as Answer['grade'] })));
  };
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={t.activities.evaluation} windowTitle={t.activities.evaluation} crumbs={[{ to: `/anmalan/${code}`, text: i.title }]} lead={<><span lang="sv">{i.title}</span>, {date(i.startsAt)}</>} />
      {send.isSuccess && (
        <div tabIndex={-1} ref={focusOnArrival}>
          <Note tone="good" icon="check" title={t.activities.thanks}><p>{t.activities.thanksText}</p>{i.ended && <Link to={`/anmalan/${code}/intyg`}>{t.activities.certificate}</Link>}</Note>
        </div>
      )}
      {!send.isSuccess && !i.takesEvaluations && <Note icon="clock" title={t.activities.evaluationShut}><p>{t.activities.evaluationShutText}</p></Note>}
      {!send.isSuccess && i.takesEvaluations && (
        <Form ref={form} onSubmit={submit}>
          <Note icon="lock"><p>{t.activities.evaluationAnonymous}</p></Note>
          {QUESTIONS.map((q) => (
            <RadioGroup key={q} {...fields.field(`/${q}`)} value={answers[q] ?? null} onChange={(grade) => change({ ...answers, [q]: grade })} isRequired className={`radio-group ${css.columns}`}>
              <Label>{wordFor(t.activities.questions, q)}</Label>
              <FieldError>{fields.message(`/${q}`)}</FieldError>
              {GRADES.map((g) => <Radio key={g} value={g}><span>{wordFor(t.activities.grades, g)}</span></Radio>)}
            </RadioGroup>
          ))}
          <WriteTrouble of={send} />
          <div className={ui.actions}>
            <button type="submit" className={`${ui.primary} ${ui.big}`} aria-disabled={send.isPending}>{send.isPending ? t.activities.saving : t.activities.sendEvaluation}</button>
            {fields.count > 0 && <span role="status" className={ui.wrong}>{t.checkFields(fields.count)}</span>}
          </div>
        </Form>
      )}
    </div>
  );
}
