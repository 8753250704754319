import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useParams } from 'react-router';
import { api, type Body, type Reply } from '../api/client';
import { useWrite } from '../api/useWrite';
import { Said, wordFor } from '../i18n';
import { Choice, Field } from '../ui/Field';
import { useFederationName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { Form } from '../ui/controls';
import { focusOnArrival, Note, PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useTexts } from './texts';

type Asked = Reply<'/commitments/v1/outside-answers/{code}'>;
type Answer = Body<'/commitments/v1/outside-answers/{code}'>;

const STANDINGS = ['DONE', 'UNDER_WAY', 'NOT_DONE'] as const satisfies readonly Answer['standing'][];

/** A body outside the system answers by its link, once and without an account. */
export default function OutsideAnswerPage() {
  const { code = '' } = useParams();
  const query = useQuery({
    queryKey: ['outside-answers', code],
    queryFn: ({ signal }) => api.get('/commitments/v1/outside-answers/{code}', { path: { code }, signal }),
    refetchOnWindowFocus: false,
  });
  return <Loaded query={query} alone>{(asked) => <One key={code} code={code} asked={asked} />}</Loaded>;
}

function One({ code, asked: a }: { code: string; asked: Asked }) {
  const { t, date } = useTexts();
  const name = useFederationName();
  const { form, fields } = useFields();
  const [standing, setStanding] = useState('');
  const [answer, setAnswer] = useState('');
  const send = useWrite((body: Answer, idempotencyKey) => api.post('/commitments/v1/outside-answers/{code}', { path: { code }, body, idempotencyKey }), { outdates: [], onRefused: fields.take });
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const whole = fields.check({ '/standing': standing === '' && 'Required', '/answer': answer.trim() === '' && 'Required' });
    if (whole && !send.isPending) send.mutate({ standing: standing as Answer['standing'], answer: answer.trim() });
  };
  const missing = fields.message('/standing');
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={t.answer.title} windowTitle={t.answer.title} lead={t.answer.lead(name(a.federation), a.body)} />
      <section className={ui.stack} aria-labelledby="asked">
        <h2 id="asked">{t.answer.question}</h2>
        <p lang="sv">{a.question}</p>
        <h3>{t.answer.about}</h3>
        <p><Said words={a.title} /></p>
        <blockquote lang="sv"><p>{a.sentence}</p></blockquote>
      </section>
      {send.isSuccess && <div tabIndex={-1} ref={focusOnArrival}><Note tone="good" icon="check" title={t.answer.thanks}><p>{t.answer.thanksText}</p></Note></div>}
      {!send.isSuccess && a.state !== 'WAITING' && <Note icon="lock"><p>{wordFor(t.answer.states, a.state)}</p></Note>}
      {!send.isSuccess && a.state === 'WAITING' && (
        <Form ref={form} onSubmit={submit} className={`form ${ui.card} ${ui.stack}`} aria-label={t.answer.title}>
          <WriteTrouble of={send} />
          <p className={ui.soft}>{t.answer.by(date(a.answerBy))}</p>
          <Choice id="standing" label={t.answer.standing} value={standing} onChange={setStanding} {...(missing ? { error: missing } : {})}
            options={[['', t.answer.choose], ...STANDINGS.map((s) => [s, wordFor(t.answer.standings, s)] as const)]} />
          <Field fields={fields} at="/answer" label={t.answer.text} hint={t.answer.textHint} rows={5} max={2000} value={answer} onChange={setAnswer} required />
          <div><button type="submit" className={`${ui.primary} ${ui.big}`} aria-disabled={send.isPending}>{send.isPending ? t.saving : t.answer.submit}</button></div>
        </Form>
      )}
    </div>
  );
}
