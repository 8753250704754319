import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link, useParams } from 'react-router';
import { useTexts } from '../activity/texts';
import { Fold } from '../ui/Fold';
import { Choice, Field, Several } from '../ui/Field';
import { Programme } from '../activity/Programme';
import css from '../activity/activity.module.css';
import { api, type Body } from '../api/client';
import type { Invitation } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { wordFor } from '../i18n';
import { useFederationName, useInitiativeName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { Form } from '../ui/controls';
import { focusOnArrival, Note, PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';

type Entry = Body<'/commitments/v1/registrations/{code}/entries'>;
type Need = NonNullable<Entry['needs']>[number];

const NEEDS = ['STEP_FREE_ACCESS', 'HEARING_LOOP', 'SIGN_LANGUAGE_INTERPRETER', 'SPEECH_TO_TEXT_INTERPRETER', 'MATERIAL_IN_ADVANCE', 'EASY_SWEDISH', 'QUIET_ROOM', 'ROOM_FOR_COMPANION', 'VEGETARIAN_FOOD', 'SPECIAL_DIET'] as const satisfies readonly Need[];

/** What one is invited to, and registration without account or name, for whoever has the link. */
export default function InvitationPage() {
  const { code = '' } = useParams();
  const query = useQuery(queries.invitation(code));
  return <Loaded query={query} alone>{(invitation) => <Invited key={code} code={code} invitation={invitation} />}</Loaded>;
}

function Invited({ code, invitation: i }: { code: string; invitation: Invitation }) {
  const { t, longDate, date, time } = useTexts();
  const name = useFederationName();
  const [ticket, setTicket] = useState('');
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={<span lang="sv">{i.title}</span>} windowTitle={`${i.title}, ${date(i.startsAt)}`}>
        <p className={css.day}><time dateTime={i.startsAt}>{longDate(i.startsAt)}</time>, {time(i.startsAt)}–{time(i.endsAt)}</p>
        <p className={`${ui.soft} ${css.meta}`}>
          <span>{wordFor(t.activities.kinds, i.kind)}</span>
          {i.place && <span lang="sv">{i.place}</span>}
        </p>
        <p className={ui.soft}>{t.activities.arrangedBy} {i.arrangers.map(name).join(', ')}</p>
      </PageHead>
      {i.description && <p className={css.about} lang="sv">{i.description}</p>}
      <Programme points={i.programme} />
      {i.takesEvaluations && <Note icon="info" title={t.activities.evaluation}><p><Link to={`/anmalan/${code}/utvardering`}>{t.activities.evaluateLead}</Link></p></Note>}
      {i.ended && <p><Link to={`/anmalan/${code}/intyg`}>{t.activities.certificate}</Link></p>}
      {ticket && <Received ticket={ticket} onAnother={() => setTicket('')} />}
      {!ticket && i.door !== 'OPEN' && !i.ended && <Note icon="lock" title={wordFor(t.activities.doors, i.door)}>{i.contact && <p>{t.activities.askAt} <span lang="sv">{i.contact}</span></p>}</Note>}
      {!ticket && i.door === 'OPEN' && <Register code={code} invitation={i} onDone={setTicket} />}
      {!i.ended && i.door !== 'NOT_OPEN' && <Withdraw code={code} />}
    </div>
  );
}

function Register({ code, invitation: i, onDone }: { code: string; invitation: Invitation; onDone: (ticket: string) => void }) {
  const { t, date } = useTexts();
  const initiativeName = useInitiativeName();
  const { form, fields } = useFields();
  const [initiative, setInitiative] = useState('');
  const [needs, setNeeds] = useState<string[]>([]);
  const send = useWrite(
    (body: Entry, idempotencyKey) => api.post('/commitments/v1/registrations/{code}/entries', { path: { code }, body, idempotencyKey }),
    { outdates: ['invitations', 'registrations'], onDone: (answer) => onDone(answer.data.ticket), onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (!send.isPending) send.mutate({ initiative: initiative || null, needs: needs as Need[] });
  };
  return (
    <Form ref={form} onSubmit={submit} className={`form ${ui.card} ${ui.stack}`}>
      <h2>{t.activities.register}</h2>
      <Note icon="lock" level="h3" title={t.activities.noName}><p>{t.activities.noNameText}</p></Note>
      <WriteTrouble of={send} />
      {i.initiatives.length > 0 && (
        <Choice id="initiative" label={t.activities.workplace} value={initiative} onChange={setInitiative}
          options={[['', t.activities.noWorkplace], ...i.initiatives.map((id) => [id, initiativeName(id)] as const)]} />
      )}
      <Several fields={fields} at="/needs" label={t.activities.needs} hint={t.activities.needsHint} value={needs} onChange={setNeeds} options={NEEDS.map((n) => [n, wordFor(t.activities.needNames, n)] as const)} />
      {i.contact && <p className={ui.soft}>{t.activities.otherNeeds} <span lang="sv">{i.contact}</span></p>}
      {i.closesAt && <p className={ui.soft}>{t.activities.closesOn(date(i.closesAt))}</p>}
      <div><button type="submit" className={`${ui.primary} ${ui.big}`} aria-disabled={send.isPending}>{send.isPending ? t.activities.saving : t.activities.register}</button></div>
    </Form>
  );
}

function Received({ ticket, onAnother }: { ticket: string; onAnother: () => void }) {
  const { t } = useTexts();
  return (
    <section className={`${ui.card} ${ui.stack}`} aria-labelledby="received">
      <h2 id="received" tabIndex={-1} ref={focusOnArrival}>{t.activities.registeredTitle}</h2>
      <p>{t.activities.ticketLead}</p>
      <p className={css.link}><b>{ticket}</b></p>
      <div><button type="button" className={ui.plain} onClick={onAnother}>{t.activities.registerAnother}</button></div>
    </section>
  );
}

function Withdraw({ code }: { code: string }) {
  const { t } = useTexts();
  const { form, fields } = useFields();
  const [ticket, setTicket] = useState('');
  const send = useWrite(
    (body: { ticket: string }, idempotencyKey) => api.post('/commitments/v1/registrations/{code}/withdrawals', { path: { code }, body, idempotencyKey }),
    { outdates: ['invitations', 'registrations'], onDone: () => setTicket(''), onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (fields.check({ '/ticket': ticket.trim() === '' && 'Required' }) && !send.isPending) send.mutate({ ticket: ticket.trim() });
  };
  return (
    <Fold title={t.activities.withdraw}>
      <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`}>
        <WriteTrouble of={send} />
        <Field fields={fields} at="/ticket" label={t.activities.ticket} hint={t.activities.ticketHint} max={40} value={ticket} onChange={setTicket} required />
        <div className={ui.actions}>
          <button type="submit" className={ui.secondary} aria-disabled={send.isPending}>{send.isPending ? t.activities.saving : t.activities.withdraw}</button>
          <output>{send.isSuccess && t.activities.withdrawn}</output>
        </div>
      </Form>
    </Fold>
  );
}
