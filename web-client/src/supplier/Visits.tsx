import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { api } from '../api/client';
import type { SupplierVisit } from '../api/model';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { wordFor } from '../i18n';
import { Fold } from '../ui/Fold';
import { isDay } from '../ui/clock';
import { DayForm } from '../ui/DayForm';
import { Choice, Field, Several } from '../ui/Field';
import { useFederationName } from '../ui/FederationChoice';
import { Form } from '../ui/controls';
import { Tag } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useNow } from '../ui/useNow';
import type { Part } from './SupplierPage';
import css from './supplier.module.css';
import { useTexts } from './texts';

export function Visits(part: Part) {
  const { t } = useTexts();
  const { may } = useSession();
  const { data: s } = part.tagged;
  const own = s.federations.filter((f) => may(['OFFICE', 'PROJECT_LEADER'], f));
  return (
    <section className={ui.stack} aria-labelledby="visits">
      <div>
        <h2 id="visits">{t.suppliers.visits}</h2>
        <p className={ui.soft}>{t.suppliers.visitsLead}</p>
      </div>
      {s.visits.length === 0 && <p className={ui.soft}>{t.suppliers.noVisits}</p>}
      <ul className={ui.rows}>
        {s.visits.map((v) => <li key={v.id}><One visit={v} {...part} /></li>)}
      </ul>
      {own.length > 0 && <Plan key={s.visits.length} own={own} {...part} />}
    </section>
  );
}

const TONES = { PLANNED: 'going', HELD: 'kept', CANCELLED: 'quiet' } as const;
const ICONS = { PLANNED: 'clock', HELD: 'check', CANCELLED: 'cross' } as const;

function One({ visit: v, ...part }: Part & { visit: SupplierVisit }) {
  const { t, date } = useTexts();
  const { may } = useSession();
  const { today } = useNow();
  const name = useFederationName();
  const ours = v.visitors.some((f) => may(['OFFICE', 'PROJECT_LEADER'], f));
  return (
    <div className={ui.row}>
      <div className={ui.stack}>
        <div>
          <h3><time dateTime={v.day}>{date(v.day)}</time></h3>
          <p className={`${ui.soft} ${ui.small}`}>{[t.suppliers.by(v.visitors.map(name).join(', ')), v.movedFrom && t.suppliers.movedFrom(date(v.movedFrom))].filter(Boolean).join(' · ')}</p>
          {v.cancelledBecause && <p lang="sv">{t.suppliers.because(v.cancelledBecause)}</p>}
        </div>
        {v.state === 'HELD' && <Talks visit={v} />}
        {v.state !== 'CANCELLED' && ours && !(v.state === 'PLANNED' && v.day <= today) && <p className={ui.screen}><Link to={`/leverantor/${v.supplier}/besok/${v.id}`}>{t.suppliers.prepare}</Link></p>}
        {v.state === 'PLANNED' && ours && (
          <div>
            {v.day <= today
              ? <Link className={ui.primary} to={`/leverantor/${v.supplier}/besok/${v.id}`}>{t.suppliers.report}</Link>
              : <p className={ui.soft}>{t.suppliers.notYet(date(v.day))}</p>}
            <Change key={part.tagged.etag} visit={v} {...part} />
          </div>
        )}
      </div>
      <Tag tone={TONES[v.state]} icon={ICONS[v.state]}>{wordFor(t.suppliers.visitStates, v.state)}</Tag>
    </div>
  );
}

function Talks({ visit: v }: { visit: SupplierVisit }) {
  const { t } = useTexts();
  if (!v.talks) return <p className={ui.soft}>{t.suppliers.notOurs}</p>;
  return (
    <div className={css.talks}>
      {v.talks.map((talk) => (
        <div key={talk.area}>
          <p><b>{wordFor(t.suppliers.areas, talk.area)}:</b> {talk.discussed ? t.suppliers.talked : t.suppliers.notTalked}</p>
          {talk.agreed && <p>{t.suppliers.agreed}: <span lang="sv">{talk.agreed}</span></p>}
        </div>
      ))}
      {v.nextStep && <p><b>{t.suppliers.nextStep}:</b> <span lang="sv">{v.nextStep}</span></p>}
    </div>
  );
}

function Change({ visit: v, tagged: { etag }, onDone, onLatest }: Part & { visit: SupplierVisit }) {
  const { t } = useTexts();
  const { form, fields } = useFields();
  const [reason, setReason] = useState('');
  const path = { id: v.supplier, visit: v.id };
  const cancel = useWrite(
    (given: string, idempotencyKey) => api.post('/commitments/v1/suppliers/{id}/visits/{visit}/cancellation', { path, body: { reason: given }, idempotencyKey, etag }),
    { outdates: ['suppliers'], onDone, onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (!cancel.isPending && fields.check({ '/reason': reason.trim() === '' && 'Required' })) cancel.mutate(reason.trim());
  };
  return (
    <>
      <DayForm title={t.suppliers.move} label={t.suppliers.newDay} at="/day" first={v.day} onDone={onDone} onLatest={onLatest}
        send={(day, idempotencyKey) => api.post('/commitments/v1/suppliers/{id}/visits/{visit}/move', { path, body: { day }, idempotencyKey, etag })} />
      <Fold title={t.suppliers.cancel}>
        <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`}>
          <WriteTrouble of={cancel} onLatest={onLatest} />
          <Field fields={fields} at="/reason" label={t.suppliers.cancelReason} hint={t.suppliers.cancelHint} value={reason} onChange={setReason} rows={2} max={500} required />
          <div><button type="submit" className={ui.secondary} aria-disabled={cancel.isPending}>{cancel.isPending ? t.suppliers.saving : t.suppliers.cancel}</button></div>
        </Form>
      </Fold>
    </>
  );
}

interface Draft {
  federation: string;
  together: string[];
  day: string;
}

function Plan({ own, tagged: { data: s, etag }, onDone, onLatest }: Part & { own: string[] }) {
  const { t } = useTexts();
  const name = useFederationName();
  const { form, fields } = useFields();
  const [draft, set] = useState<Draft>({ federation: own[0] ?? '', together: [], day: '' });
  const plan = useWrite(
    (body: Draft, idempotencyKey) => api.post('/commitments/v1/suppliers/{id}/visits', { path: { id: s.id }, body, idempotencyKey, etag }),
    { outdates: ['suppliers'], onDone, onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (!plan.isPending && fields.check({ '/day': !isDay(draft.day) && 'Day' })) plan.mutate(draft);
  };
  return (
    <Fold title={t.suppliers.planVisit}>
      <Form ref={form} onSubmit={submit} className={`form ${ui.narrow}`}>
        <WriteTrouble of={plan} onLatest={onLatest} />
        {own.length > 1 && <Choice id="visit-federation" label={t.suppliers.visitFederation} value={draft.federation} onChange={(federation) => set({ ...draft, federation })} options={own.map((f) => [f, name(f)])} />}
        <Field fields={fields} at="/day" label={t.suppliers.visitDay} value={draft.day} onChange={(day) => set({ ...draft, day })} type="day" required />
        <Several fields={fields} at="/together" label={t.suppliers.visitTogether} hint={t.suppliers.visitTogetherHint} value={draft.together}
          onChange={(together) => set({ ...draft, together })} options={s.federations.filter((f) => f !== draft.federation).map((f) => [f, name(f)])} />
        <div><button type="submit" className={ui.primary} aria-disabled={plan.isPending}>{plan.isPending ? t.suppliers.saving : t.suppliers.plan}</button></div>
      </Form>
    </Fold>
  );
}
