import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useParams } from 'react-router';
import { api, type Body, type Reply } from '../api/client';
import { useWrite } from '../api/useWrite';
import { wordFor } from '../i18n';
import { Field, Several } from '../ui/Field';
import { useFederationName } from '../ui/FederationChoice';
import { Fold } from '../ui/Fold';
import { Loaded } from '../ui/Loaded';
import { Form } from '../ui/controls';
import { focusOnArrival, Note, PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useTexts } from './texts';

type Invitation = Reply<'/commitments/v1/panel-invitations/{code}'>;
type Volunteer = Body<'/commitments/v1/panel-invitations/{code}/volunteers'>;
type Ground = NonNullable<Volunteer['grounds']>[number];

const GROUNDS = ['SEX', 'TRANSGENDER_IDENTITY_OR_EXPRESSION', 'ETHNICITY', 'RELIGION_OR_OTHER_BELIEF', 'DISABILITY', 'SEXUAL_ORIENTATION', 'AGE'] as const satisfies readonly Ground[];

/** Whoever has the link volunteers without a name, and sees by the ticket what the lot decided. */
export default function JoinPanelPage() {
  const { code = '' } = useParams();
  const query = useQuery({
    queryKey: ['panel-invitations', code],
    queryFn: ({ signal }) => api.get('/commitments/v1/panel-invitations/{code}', { path: { code }, signal }),
  });
  return <Loaded query={query} alone>{(invitation) => <One key={code} code={code} invitation={invitation} />}</Loaded>;
}

function One({ code, invitation: i }: { code: string; invitation: Invitation }) {
  const { t, date } = useTexts();
  const name = useFederationName();
  const [ticket, setTicket] = useState('');
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={<span lang="sv">{i.title}</span>} windowTitle={i.title} lead={t.panels.joinLead}>
        <p className={ui.soft}>{name(i.federation)} · {t.panels.seatsOf(i.seats)} · {t.panels.until(date(i.openUntil))}</p>
      </PageHead>
      <p lang="sv">{i.purpose}</p>
      {ticket && (
        <section className={`${ui.card} ${ui.stack}`} aria-labelledby="joined">
          <h2 id="joined" tabIndex={-1} ref={focusOnArrival}>{t.panels.ticketTitle}</h2>
          <p>{t.panels.ticketLead}</p>
          <p><b>{ticket}</b></p>
        </section>
      )}
      {!ticket && i.state === 'OPEN' && <Join code={code} onDone={setTicket} />}
      {i.state !== 'OPEN' && <Note icon="lock" title={t.panels.closed} />}
      <See code={code} open={i.state !== 'DRAWN'} />
    </div>
  );
}

function Join({ code, onDone }: { code: string; onDone: (ticket: string) => void }) {
  const { t } = useTexts();
  const { form, fields } = useFields();
  const [grounds, setGrounds] = useState<string[]>([]);
  const send = useWrite(
    (body: Volunteer, idempotencyKey) => api.post('/commitments/v1/panel-invitations/{code}/volunteers', { path: { code }, body, idempotencyKey }),
    { outdates: [], onDone: (answer) => onDone(answer.data.ticket), onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (!send.isPending) send.mutate({ grounds: grounds as Ground[] });
  };
  return (
    <Form ref={form} onSubmit={submit} className={`form ${ui.card} ${ui.stack}`} aria-label={t.panels.join}>
      <WriteTrouble of={send} />
      <Several fields={fields} at="/grounds" label={t.panels.own} hint={t.panels.ownHint} value={grounds} onChange={setGrounds} options={GROUNDS.map((g) => [g, wordFor(t.panels.groundNames, g)] as const)} />
      <div><button type="submit" className={`${ui.primary} ${ui.big}`} aria-disabled={send.isPending}>{send.isPending ? t.saving : t.panels.join}</button></div>
    </Form>
  );
}

function See({ code, open }: { code: string; open: boolean }) {
  const { t } = useTexts();
  const { form, fields } = useFields();
  const [ticket, setTicket] = useState('');
  const look = useWrite((given: string, idempotencyKey) => api.post('/commitments/v1/panel-invitations/{code}/results', { path: { code }, body: { ticket: given }, idempotencyKey }), { outdates: [], onRefused: fields.take });
  const withdraw = useWrite((given: string, idempotencyKey) => api.post('/commitments/v1/panel-invitations/{code}/withdrawals', { path: { code }, body: { ticket: given }, idempotencyKey }), { outdates: [], onRefused: fields.take });
  const given = () => (fields.check({ '/ticket': ticket.trim() === '' && 'Required' }) ? ticket.trim() : '');
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const typed = given();
    if (typed && !look.isPending) look.mutate(typed);
  };
  const result = look.data?.data;
  const said = result && (result.drawn == null ? t.panels.results.notYet : result.drawn ? t.panels.results.yes : t.panels.results.no);
  return (
    <Fold title={t.panels.see}>
      <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`} aria-label={t.panels.see}>
        <WriteTrouble of={look} />
        <WriteTrouble of={withdraw} />
        <Field fields={fields} at="/ticket" label={t.panels.ticket} max={40} value={ticket} onChange={setTicket} required />
        <div className={ui.actions}>
          <button type="submit" className={ui.secondary} aria-disabled={look.isPending}>{look.isPending ? t.saving : t.panels.look}</button>
          {open && <button type="button" className={ui.plain} aria-disabled={withdraw.isPending} onClick={() => { const typed = given(); if (typed && !withdraw.isPending) withdraw.mutate(typed); }}>{t.panels.withdraw}</button>}
          <output>{withdraw.isSuccess ? t.panels.withdrawn : said}{result?.contact && ` ${t.panels.turnTo(result.contact)}`}</output>
        </div>
      </Form>
    </Fold>
  );
}
