import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useParams } from 'react-router';
import { api, type Body, type Reply } from '../api/client';
import { useWrite } from '../api/useWrite';
import { wordFor } from '../i18n';
import { Choice, Field } from '../ui/Field';
import { Fold } from '../ui/Fold';
import { Loaded } from '../ui/Loaded';
import { Form } from '../ui/controls';
import { focusOnArrival, Note, PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useNow } from '../ui/useNow';
import { useTexts } from './texts';

type Door = Reply<'/commitments/v1/check-ins/{code}'>;
type Answers = Body<'/commitments/v1/check-ins/{code}/pulse'>;
type Question = Answers['answers'][number]['question'];
type Grade = Answers['answers'][number]['grade'];

const QUESTIONS = ['OPEN', 'RESPECTFUL', 'DIFFERENT_VIEWS'] as const satisfies readonly Question[];
const GRADES = ['FULLY', 'LARGELY', 'PARTLY', 'NOT_AT_ALL', 'NO_ANSWER'] as const satisfies readonly Grade[];

/** Whoever is in the room says so, and afterwards how it felt; without an account. */
export default function CheckInPage() {
  const { code = '' } = useParams();
  const query = useQuery({
    queryKey: ['check-in', code],
    queryFn: ({ signal }) => api.get('/commitments/v1/check-ins/{code}', { path: { code }, signal }),
  });
  return <Loaded query={query} alone>{(door) => <One key={code} code={code} door={door} />}</Loaded>;
}

function One({ code, door: d }: { code: string; door: Door }) {
  const { t, longDate, date, time } = useTexts();
  const { now } = useNow();
  const [ticket, setTicket] = useState('');
  const begun = new Date(d.startsAt) <= now;
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={<>{t.checkIn.title}: <span lang="sv">{d.title}</span></>} windowTitle={t.checkIn.of(d.title, date(d.startsAt))} lead={t.checkIn.lead}>
        <p><time dateTime={d.startsAt}>{longDate(d.startsAt)}</time>, {time(d.startsAt)}</p>
      </PageHead>
      {ticket && (
        <section className={`${ui.card} ${ui.stack}`} aria-labelledby="done">
          <h2 id="done" tabIndex={-1} ref={focusOnArrival}>{t.checkIn.done}</h2>
          <p>{t.checkIn.ticketLead}</p>
          <p><b>{ticket}</b></p>
        </section>
      )}
      {!ticket && d.door === 'OPEN' && <CheckIn code={code} keptUntil={date(d.namesKeptUntil)} onDone={setTicket} />}
      {!ticket && d.door !== 'OPEN' && <Note icon="clock" title={wordFor(t.checkIn.doors, d.door)} />}
      {begun && d.door !== 'CANCELLED' && <Pulse code={code} />}
      {d.door === 'OPEN' && <Withdraw code={code} />}
    </div>
  );
}

function CheckIn({ code, keptUntil, onDone }: { code: string; keptUntil: string; onDone: (ticket: string) => void }) {
  const { t } = useTexts();
  const { form, fields } = useFields();
  const [name, setName] = useState('');
  const send = useWrite(
    (given: string, idempotencyKey) => api.post('/commitments/v1/check-ins/{code}/entries', { path: { code }, body: { name: given || null }, idempotencyKey }),
    { outdates: ['check-in'], onDone: (answer) => onDone(answer.data.ticket), onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (!send.isPending) send.mutate(name.trim());
  };
  return (
    <Form ref={form} onSubmit={submit} className={`form ${ui.card} ${ui.stack}`} aria-label={t.checkIn.title}>
      <WriteTrouble of={send} />
      <Field fields={fields} at="/name" label={t.checkIn.name} hint={t.checkIn.nameHint(keptUntil)} max={100} value={name} onChange={setName} />
      <div><button type="submit" className={`${ui.primary} ${ui.big}`} aria-disabled={send.isPending}>{send.isPending ? t.saving : t.checkIn.submit}</button></div>
    </Form>
  );
}

function Pulse({ code }: { code: string }) {
  const { t } = useTexts();
  const { form, fields } = useFields();
  const [said, setSaid] = useState<Partial<Record<Question, string>>>({});
  const send = useWrite(
    (body: Answers, idempotencyKey) => api.post('/commitments/v1/check-ins/{code}/pulse', { path: { code }, body, idempotencyKey }),
    { outdates: [], onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const whole = fields.check(Object.fromEntries(QUESTIONS.map((q) => [`/${q}`, !said[q] && 'Required'])));
    if (whole && !send.isPending) send.mutate({ answers: QUESTIONS.map((question) => ({ question, grade: (said[question] ?? 'NO_ANSWER') as Grade })) });
  };
  if (send.isSuccess) return <div tabIndex={-1} ref={focusOnArrival}><Note tone="good" icon="check" title={t.pulse.thanks} /></div>;
  return (
    <Form ref={form} onSubmit={submit} className={`form ${ui.card} ${ui.stack}`} aria-labelledby="pulse">
      <h2 id="pulse">{t.pulse.title}</h2>
      <p>{t.pulse.lead}</p>
      <WriteTrouble of={send} />
      {QUESTIONS.map((q) => (
        <Choice key={q} id={q} label={wordFor(t.pulse.questions, q)} value={said[q] ?? ''} onChange={(v) => setSaid({ ...said, [q]: v })}
          {...(fields.message(`/${q}`) ? { error: fields.message(`/${q}`) } : {})}
          options={[['', t.pulse.choose], ...GRADES.map((g) => [g, wordFor(t.pulse.grades, g)] as const)]} />
      ))}
      <div><button type="submit" className={ui.primary} aria-disabled={send.isPending}>{send.isPending ? t.saving : t.pulse.submit}</button></div>
    </Form>
  );
}

function Withdraw({ code }: { code: string }) {
  const { t } = useTexts();
  const { form, fields } = useFields();
  const [ticket, setTicket] = useState('');
  const send = useWrite(
    (given: string, idempotencyKey) => api.post('/commitments/v1/check-ins/{code}/withdrawals', { path: { code }, body: { ticket: given }, idempotencyKey }),
    { outdates: ['check-in'], onDone: () => setTicket(''), onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (fields.check({ '/ticket': ticket.trim() === '' && 'Required' }) && !send.isPending) send.mutate(ticket.trim());
  };
  return (
    <Fold title={t.checkIn.withdraw}>
      <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`} aria-label={t.checkIn.withdraw}>
        <WriteTrouble of={send} />
        <Field fields={fields} at="/ticket" label={t.checkIn.ticket} max={40} value={ticket} onChange={setTicket} required />
        <div className={ui.actions}>
          <button type="submit" className={ui.secondary} aria-disabled={send.isPending}>{send.isPending ? t.saving : t.checkIn.withdraw}</button>
          <output>{send.isSuccess && t.checkIn.withdrawn}</output>
        </div>
      </Form>
    </Fold>
  );
}
