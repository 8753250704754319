import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Form } from 'react-aria-components/Form';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useParams } from 'react-router';
import { api } from '../api/client';
import type { AnswerSurvey, Questionnaire } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { LoginLink, useSession } from '../app/session';
import { Field } from '../ui/Field';
import { useFederationName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { focusOnArrival, Note, PageHead } from '../ui/parts';
import { QuickExit } from '../ui/QuickExit';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { base64url, blind, freshMessage, fromBase64url, fromBytes, unblind } from './blind';
import css from './survey.module.css';
import { useTexts } from './texts';
import { speak, useCanSpeak } from './voice';

type Question = Questionnaire['asked']['questions'][number];
type Ticket = Pick<AnswerSurvey, 'code' | 'token'>;

/** Open to everybody who has a code. Nothing that is chosen is kept in the browser, and the code stands behind # so that no server sees it before it is used. */
export default function AnswerPage() {
  const { id = '' } = useParams();
  const { t } = useTexts();
  const [language, setLanguage] = useState('sv');
  const [ticket, setTicket] = useState<Ticket | null>(null);
  const [done, setDone] = useState(false);
  const questionnaire = useQuery(queries.questionnaire(id, language));
  if (done) return <Thanks />;
  return (
    <Loaded query={questionnaire} alone>
      {(q) => (
        <div className={`${ui.page} ${ui.narrow}`}>
          <QuickExit />
          <PageHead title={<span lang="sv">{q.title}</span>} windowTitle={q.title} />
          <div role="group" className={css.languages} aria-label={t.survey.language}>
            {q.asked.languages.map((l) => (
              <button key={l.code} type="button" lang={l.code} dir={l.direction} aria-pressed={l.code === q.asked.language} onClick={() => setLanguage(l.code)}>{l.name}</button>
            ))}
          </div>
          {!q.asked.review && <Note icon="info"><p>{q.asked.language === 'sv' ? t.survey.notReviewed : t.survey.notReviewedTranslation}</p></Note>}
          <Information of={q} />
          {ticket === null
            ? <Ticketing of={q} onTicket={setTicket} />
            : <Questions of={q} ticket={ticket} onDone={() => setDone(true)} onOther={() => setTicket(null)} />}
        </div>
      )}
    </Loaded>
  );
}

function Thanks() {
  const { t } = useTexts();
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={<span tabIndex={-1} ref={focusOnArrival}>{t.survey.thanks}</span>} windowTitle={t.survey.thanks} />
      <p>{t.survey.thanksText}</p>
    </div>
  );
}

function Information({ of: q }: { of: Questionnaire }) {
  const { t } = useTexts();
  const name = useFederationName();
  return (
    <section className={`${ui.card} ${ui.stack}`} aria-labelledby="about">
      <h2 id="about">{t.survey.about}</h2>
      <p lang="sv" className={css.information}>{q.information}</p>
      <p className={ui.soft}>{t.survey.askedBy(name(q.federation))}</p>
      <ul>{t.survey.assurances.map((p) => <li key={p}>{p}</li>)}</ul>
    </section>
  );
}

/** The code on the slip, or a token for who logs in. */
function Ticketing({ of: q, onTicket }: { of: Questionnaire; onTicket: (ticket: Ticket) => void }) {
  const { t } = useTexts();
  const { authenticated } = useSession();
  const [code, setCode] = useState(() => decodeURIComponent(window.location.hash.slice(1)));
  const [unusable, setUnusable] = useState(false);
  const { form, fields } = useFields();
  const check = useWrite(
    (typed: string, idempotencyKey) => api.post('/statistics/v1/questionnaires/{id}/code-checks', { path: { id: q.id }, body: { code: typed }, idempotencyKey }),
    {
      outdates: [],
      onDone: ({ data }) => {
        setUnusable(!data.usable);
        if (data.usable) onTicket({ code, token: null });
      },
      onRefused: fields.take,
    },
  );
  const sign = useWrite(async (survey: string, idempotencyKey) => tokenOf(survey, q, idempotencyKey), {
    outdates: [],
    onDone: (token) => onTicket({ code: null, token }),
  });
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (fields.check({ '/code': code.trim() === '' && 'Required' }) && !check.isPending) check.mutate(code.trim());
  };
  return (
    <>
      <Form ref={form} onSubmit={submit} validationBehavior="aria">
        <Field fields={fields} at="/code" label={t.survey.code} hint={t.survey.codeHint} value={code} max={40} onChange={setCode} required className={css.code} />
        {unusable && <div role="alert"><Note tone="bad" icon="alarm"><p>{t.survey.unusable}</p></Note></div>}
        <WriteTrouble of={check} />
        <div className={ui.actions}><button type="submit" className={`${ui.primary} ${ui.big}`} aria-disabled={check.isPending}>{t.survey.begin}</button></div>
      </Form>
      {q.tokenKey && (
        <section className={ui.stack} aria-labelledby="login">
          <h2 id="login">{t.survey.byLogin}</h2>
          <p>{t.survey.byLoginText}</p>
          <WriteTrouble of={sign} />
          <div className={ui.actions}>
            {authenticated
              ? <button type="button" className={ui.secondary} aria-disabled={sign.isPending} onClick={() => !sign.isPending && sign.mutate(q.id)}>{sign.isPending ? t.survey.signing : t.survey.sign}</button>
              : <LoginLink className={ui.secondary} />}
          </div>
        </section>
      )}
    </>
  );
}

async function tokenOf(id: string, q: Questionnaire, idempotencyKey: string) {
  if (!q.tokenKey) throw new Error('no token key');
  const key = { n: fromBytes(fromBase64url(q.tokenKey.modulus)), e: fromBytes(fromBase64url(q.tokenKey.exponent)) };
  const message = freshMessage();
  const blinded = await blind(key, message);
  const { data } = await api.post('/statistics/v1/surveys/{id}/token-signatures', { path: { id }, body: { blinded: base64url(blinded.blinded) }, idempotencyKey });
  return { message: base64url(message), signature: base64url(unblind(key, blinded, fromBase64url(data.signature))) };
}

const WILL_NOT_SAY = 'will-not-say';

function Questions({ of: q, ticket, onDone, onOther }: { of: Questionnaire; ticket: Ticket; onDone: () => void; onOther: () => void }) {
  const { t } = useTexts();
  const { form, fields } = useFields();
  const [answers, setAnswers] = useState<Record<string, string[]>>({});
  const send = useWrite(
    (body: AnswerSurvey, idempotencyKey) => api.post('/statistics/v1/questionnaires/{id}/answers', { path: { id: q.id }, body, idempotencyKey }),
    { outdates: [], onDone, onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (!send.isPending) send.mutate({ ...ticket, answers: q.asked.questions.map((it) => ({ question: it.id, options: answers[it.id] ?? [] })) });
  };
  const spoken = useCanSpeak(q.asked.language);
  return (
    <Form ref={form} onSubmit={submit} validationBehavior="aria">
      <p className={ui.lead} tabIndex={-1} ref={focusOnArrival}>{t.survey.skipLead}</p>
      <div lang={q.asked.language} dir={q.asked.direction} className={ui.stack}>
        {q.asked.questions.map((it) => (
          <div key={it.id} className={`${ui.card} ${ui.stack}`}>
            <One question={it} willNotSay={q.asked.willNotSay} value={answers[it.id] ?? []} onChange={(v) => setAnswers({ ...answers, [it.id]: v })} />
            <div className={ui.actions} lang={document.documentElement.lang} dir="ltr">
              {spoken && <button type="button" className={ui.plain} onClick={() => speak([it.text, ...it.options.map((o) => o.text), q.asked.willNotSay], q.asked.language)}>{t.survey.readAloud}<span className={ui.hidden} lang={q.asked.language}> {it.text}</span></button>}
              {(answers[it.id] ?? []).length > 0 && <button type="button" className={ui.plain} onClick={() => setAnswers({ ...answers, [it.id]: [] })}>{t.survey.unanswer}<span className={ui.hidden} lang={q.asked.language}> {it.text}</span></button>}
            </div>
          </div>
        ))}
      </div>
      <WriteTrouble of={send} />
      <div className={ui.actions}>
        <button type="submit" className={`${ui.primary} ${ui.big}`} aria-disabled={send.isPending}>{send.isPending ? t.survey.sending : t.survey.send}</button>
        <button type="button" className={ui.plain} onClick={onOther}>{t.survey.otherCode}</button>
      </div>
      <p className={ui.soft}>{t.survey.once}</p>
    </Form>
  );
}

function One({ question, willNotSay, value, onChange }: { question: Question; willNotSay: string; value: string[]; onChange: (value: string[]) => void }) {
  const options = [...question.options, { id: WILL_NOT_SAY, text: willNotSay }];
  if (!question.several) {
    return (
      <RadioGroup value={value[0] ?? null} onChange={(v) => onChange([v])}>
        <Label>{question.text}</Label>
        {options.map((o) => <Radio key={o.id} value={o.id}><span>{o.text}</span></Radio>)}
      </RadioGroup>
    );
  }
  return (
    <CheckboxGroup value={value} onChange={(v) => onChange(v.at(-1) === WILL_NOT_SAY ? [WILL_NOT_SAY] : v.filter((it) => it !== WILL_NOT_SAY))}>
      <Label>{question.text}</Label>
      {options.map((o) => <Checkbox key={o.id} value={o.id}><span>{o.text}</span></Checkbox>)}
    </CheckboxGroup>
  );
}
