import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import type { CalendarSubscription } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { FederationChoice, useFederation } from '../ui/FederationChoice';
import { Field, Several } from '../ui/Field';
import { Loaded } from '../ui/Loaded';
import { Form } from '../ui/controls';
import { focusOnArrival, Note, PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useTexts } from './texts';

/** Calendars to subscribe to: made, shown once, taken back. */
export default function CalendarsPage() {
  const { t } = useTexts();
  const federation = useFederation('reminders');
  const office = useSession().may(['OFFICE'], federation);
  const query = useQuery(queries.calendarSubscriptions(federation));
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={t.calendars.title} windowTitle={t.calendars.title} lead={t.calendars.lead} crumbs={[{ to: `/paminnelser?forbund=${federation}`, text: t.reminders.title }]}>
        <FederationChoice work="reminders" />
      </PageHead>
      <Loaded query={query}>
        {(all) => (all.length === 0
          ? <p>{t.calendars.none}</p>
          : <ul className={ui.rows}>{all.map((one) => <One key={one.id} of={one} office={office} />)}</ul>)}
      </Loaded>
      {office && <Make key={federation} federation={federation} />}
    </div>
  );
}

function One({ of, office }: { of: CalendarSubscription; office: boolean }) {
  const { t, date } = useTexts();
  const revoke = useWrite(
    (_: null, idempotencyKey) => api.post('/notifications/v1/calendar-subscriptions/{id}/revocations', { path: { id: of.id }, idempotencyKey }),
    { outdates: ['calendarSubscriptions'] },
  );
  return (
    <li className={ui.stack}>
      <div>
        <h2>{of.name}</h2>
        <p>{of.joint ? t.calendars.ofAll : t.calendars.own}. {of.revokedOn ? t.calendars.revoked(date(of.revokedOn)) : t.calendars.since(date(of.since))}</p>
      </div>
      <WriteTrouble of={revoke} />
      {office && !of.revokedOn && <div className={ui.actions}><button type="button" className={ui.secondary} aria-label={t.calendars.revokeOf(of.name)} aria-disabled={revoke.isPending} onClick={() => revoke.mutate(null)}>{t.calendars.revoke}</button></div>}
    </li>
  );
}

function Make({ federation }: { federation: string }) {
  const { t } = useTexts();
  const [name, write] = useState('');
  const [joint, choose] = useState<string[]>([]);
  const { form, fields } = useFields();
  const make = useWrite(
    (body: { federation: string; joint: boolean; name: string }, idempotencyKey) => api.post('/notifications/v1/calendar-subscriptions', { body, idempotencyKey }),
    { outdates: ['calendarSubscriptions'], onDone: () => write(''), onRefused: fields.take },
  );
  const send = (e: FormEvent) => {
    e.preventDefault();
    if (fields.check({ '/name': name.trim() === '' && 'Required' }) && !make.isPending) make.mutate({ federation, joint: joint.length > 0, name: name.trim() });
  };
  const address = make.data?.data.address;
  return (
    <>
      {address && (
        <div ref={focusOnArrival} tabIndex={-1}>
          <Note tone="good" icon="check" title={t.calendars.addressTitle}>
            <p className={ui.address}><code>{address}</code></p>
            <p>{t.calendars.addressText}</p>
          </Note>
        </div>
      )}
      <Form ref={form} onSubmit={send}>
        <WriteTrouble of={make} />
        <Field fields={fields} at="/name" label={t.calendars.name} max={100} value={name} onChange={write} required />
        <Several fields={fields} at="/joint" label={t.calendars.joint} value={joint} onChange={choose} options={[['yes', t.calendars.yes]]} />
        <div className={ui.actions}><button type="submit" className={ui.primary} aria-disabled={make.isPending}>{make.isPending ? t.saving : t.calendars.make}</button></div>
      </Form>
    </>
  );
}
