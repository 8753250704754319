import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import { STATES, type Commitment, type NewOverride, type Override, type State } from '../api/model';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { Field } from '../ui/Field';
import { isDay } from '../ui/clock';
import { FieldError, Form, Label, Radio, RadioGroup } from '../ui/controls';
import { Note, StateTag } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useTexts } from './texts';

interface Props {
  commitment: Commitment;
  etag: string | undefined;
  onLatest: () => void;
}

/** What the office holds beside what the facts say. */
export function Overridden({ commitment: c, override, etag, onLatest }: Props & { override: Override }) {
  const { t, date } = useTexts();
  const { may } = useSession();
  const withdraw = useWrite(
    (_: string, idempotencyKey) =>
      api.post('/commitments/v1/commitments/{id}/override/withdrawal', { path: { id: c.id }, idempotencyKey, etag }),
    { outdates: ['commitments'] },
  );
  return (
    <Note tone="warn" icon="info" title={t.decided.override.mark}>
      <StateTag state={override.state} />
      <p>{t.decided.override.lead}</p>
      <p><b>{t.decided.override.reason}:</b> <span lang="sv">{override.reason}</span></p>
      <p className={ui.small}>{t.decided.override.days(date(override.from), date(override.until))}</p>
      <WriteTrouble of={withdraw} onLatest={onLatest} />
      {may(['OFFICE'], c.federation) && (
        <button type="button" className={ui.secondary} aria-disabled={withdraw.isPending}
          onClick={() => { if (!withdraw.isPending) withdraw.mutate(override.until); }}>
          {withdraw.isPending ? t.decided.override.withdrawing : t.decided.override.withdraw}
        </button>
      )}
    </Note>
  );
}

/** Lets the office say that another state applies, why, and until when. */
export function OverrideForm({ commitment: c, etag, onLatest }: Props) {
  const { t } = useTexts();
  const { form, fields } = useFields();
  const [open, setOpen] = useState(false);
  const [state, setState] = useState<State | ''>('');
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const set = useWrite(
    (body: NewOverride, idempotencyKey) =>
      api.put('/commitments/v1/commitments/{id}/override', { path: { id: c.id }, body, idempotencyKey, etag }),
    {
      outdates: ['commitments'],
      onDone: () => {
        setOpen(false);
        setReason('');
      },
      onRefused: fields.take,
    },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const complete = fields.check({
      '/state': state === '' && 'Choose',
      '/reason': reason.trim() === '' && 'Required',
      '/until': !isDay(until) && 'Day',
    });
    if (complete && state !== '' && !set.isPending) set.mutate({ state, reason: reason.trim(), until });
  };
  if (!open) return <div><button type="button" className={ui.secondary} onClick={() => setOpen(true)}>{t.decided.override.open}</button></div>;
  return (
    <Form ref={form} onSubmit={submit} className={`form ${ui.card} ${ui.stack}`}>
      <h2>{t.decided.override.title}</h2>
      <p className={ui.soft}>{t.decided.override.text}</p>
      <RadioGroup {...fields.field('/state')} value={state || null} onChange={(v) => setState(v as State)} isRequired>
        <Label>{t.decided.override.state}</Label>
        <FieldError>{fields.message('/state')}</FieldError>
        {STATES.filter((s) => s !== c.fulfilment.state).map((s) => <Radio key={s} value={s}>{t.states[s]}</Radio>)}
      </RadioGroup>
      <Field fields={fields} at="/reason" label={t.decided.override.reasonLabel} rows={3} max={1000} value={reason} onChange={setReason} required />
      <Field fields={fields} at="/until" label={t.decided.override.until} type="day" value={until} onChange={setUntil} required />
      <WriteTrouble of={set} onLatest={onLatest} />
      <div className={ui.actions}>
        <button type="submit" className={ui.primary} aria-disabled={set.isPending}>{set.isPending ? t.decided.override.saving : t.decided.override.save}</button>
        <button type="button" className={ui.plain} onClick={() => setOpen(false)}>{t.decided.assign.close}</button>
      </div>
    </Form>
  );
}
