import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { api, type Body, type Tagged } from '../api/client';
import type { Activity, Registration } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { wordFor } from '../i18n';
import { Fold } from '../ui/Fold';
import { useInitiativeName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { WriteTrouble } from '../ui/Trouble';
import { Checkbox, Form } from '../ui/controls';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { Field } from '../ui/Field';
import { instantOf, isDay, isTime, wallClockOf } from '../ui/clock';
import css from './activity.module.css';
import { useTexts } from './texts';

type Settings = Body<'/commitments/v1/activities/{id}/registration', 'put'>;

/** Registration without account, as its organisers see it: numbers only. */
export function RegistrationCard({ activity: a, mayChange }: { activity: Activity; mayChange: boolean }) {
  const { t } = useTexts();
  const query = useQuery(queries.registration(a.id));
  // Nobody opened it while there was time: there is nothing to see.
  if (query.data && !query.data.data.code && a.state !== 'PLANNED') return null;
  return (
    <section className={`${ui.card} ${ui.stack}`} aria-labelledby="registration">
      <h2 id="registration">{t.activities.registration}</h2>
      <Loaded query={query}>{(tagged) => <Seen tagged={tagged} activity={a} mayChange={mayChange} onLatest={() => void query.refetch()} />}</Loaded>
    </section>
  );
}

function Seen({ tagged, activity: a, mayChange, onLatest }: { tagged: Tagged<Registration>; activity: Activity; mayChange: boolean; onLatest: () => void }) {
  const { t, date } = useTexts();
  const name = useInitiativeName();
  const r = tagged.data;
  const link = r.code ? `${window.location.origin}/anmalan/${r.code}` : null;
  return (
    <>
      {r.door ? <p>{wordFor(t.activities.doors, r.door)}</p> : <p className={ui.soft}>{t.activities.registrationLead}</p>}
      {link && r.code && (
        <>
          <p className={css.link}>{link}</p>
          <div className={ui.actions}>
            <Link to={`/anmalan/${r.code}`}>{t.activities.seeInvitation}</Link>
            <Link to={`/anmalan/${r.code}/utvardering`}>{t.activities.evaluation}</Link>
          </div>
          <p className={css.total}>{t.activities.registered(r.registered, r.places ?? null)}</p>
          {r.nobodyFrom.length > 0 && <p>{t.activities.nobodyFrom} {r.nobodyFrom.map(name).join(', ')}</p>}
          <div>
            <h3>{t.activities.needs}</h3>
            <p className={`${ui.soft} ${ui.small}`}>{r.needsErasedOn ? t.activities.needsErased(date(r.needsErasedOn)) : t.activities.needsLead}</p>
          </div>
          {r.needs.length > 0 && (
            <ul className={css.needs}>{r.needs.map((n) => <li key={n.need}><span>{wordFor(t.activities.needNames, n.need)}</span><b>{n.count}</b></li>)}</ul>
          )}
          {r.needs.length === 0 && !r.needsErasedOn && <p>{t.activities.noNeeds}</p>}
          <Evaluation evaluation={r.evaluation ?? null} />
        </>
      )}
      {mayChange && a.state === 'PLANNED' && <SettingsForm key={tagged.etag} tagged={tagged} activity={a} onLatest={onLatest} />}
    </>
  );
}

function Evaluation({ evaluation: e }: { evaluation: NonNullable<Registration['evaluation']> | null }) {
  const { t } = useTexts();
  return (
    <div className={ui.stack}>
      <div>
        <h3>{t.activities.evaluation}</h3>
        <p className={`${ui.soft} ${ui.small}`}>{e ? t.activities.answers(e.answers) : t.activities.noAnswers}</p>
      </div>
      {e?.questions.map((q) => (
        <div key={q.question}>
          <h4>{wordFor(t.activities.questions, q.question)}</h4>
          <ul className={css.grades}>
            {q.grades.map((g) => (
              <li key={g.grade}>
                <span>{wordFor(t.activities.grades, g.grade)}</span>
                <span className={css.track} aria-hidden="true"><span style={{ inlineSize: `${(100 * g.count) / e.answers}%` }} /></span>
                <span className={css.number}>{g.count}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function SettingsForm({ tagged: { data: r, etag }, activity: a, onLatest }: { tagged: Tagged<Registration>; activity: Activity; onLatest: () => void }) {
  const { t } = useTexts();
  const { form, fields } = useFields();
  const closes = r.closesAt ? wallClockOf(r.closesAt) : { day: '', time: '' };
  const [draft, change] = useState({ open: r.code == null || r.open, places: r.places ? String(r.places) : '', day: closes.day, time: closes.time, contact: r.contact ?? '' });
  const save = useWrite(
    (body: Settings, idempotencyKey) => api.put('/commitments/v1/activities/{id}/registration', { path: { id: a.id }, body, idempotencyKey, etag }),
    { outdates: ['registrations', 'invitations', 'activities'], onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const complete = fields.check({
      '/places': draft.places.trim() !== '' && !/^[1-9]\d{0,3}$/.test(draft.places.trim()) && 'Present',
      '/closesAt': draft.day !== '' && !isDay(draft.day) && 'Day',
      '/time': draft.time !== '' && !isTime(draft.time) && 'Time',
    });
    if (!complete || save.isPending) return;
    save.mutate({
      open: draft.open,
      places: draft.places.trim() ? Number(draft.places) : null,
      closesAt: draft.day ? instantOf(draft.day, draft.time || '12:00') : null,
      contact: draft.contact.trim() || null,
    });
  };
  return (
    <Fold title={r.code ? t.activities.changeRegistration : t.activities.openRegistration}>
      <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`}>
        <WriteTrouble of={save} onLatest={onLatest} />
        <Checkbox isSelected={draft.open} onChange={(open) => change({ ...draft, open })}><span>{t.activities.takesRegistrations}</span></Checkbox>
        <Field fields={fields} at="/places" label={t.activities.places} hint={t.activities.placesHint} type="number" max={4} className={ui.numberField} value={draft.places} onChange={(places) => change({ ...draft, places })} />
        <div className={ui.when}>
          <Field fields={fields} at="/closesAt" label={t.activities.closes} type="day" value={draft.day} onChange={(day) => change({ ...draft, day })} />
          <Field fields={fields} at="/time" label={t.activities.closesTime} type="time" value={draft.time} onChange={(time) => change({ ...draft, time })} />
        </div>
        <Field fields={fields} at="/contact" label={t.activities.contact} hint={t.activities.contactHint} value={draft.contact} onChange={(contact) => change({ ...draft, contact })} />
        <div><button type="submit" className={ui.secondary} aria-disabled={save.isPending}>{save.isPending ? t.activities.saving : t.activities.save}</button></div>
      </Form>
    </Fold>
  );
}
