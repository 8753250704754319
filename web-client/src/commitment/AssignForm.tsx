import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import type { Commitment, Responsibility } from '../api/model';
import { useWrite } from '../api/useWrite';
import { wordFor } from '../i18n';
import { useFederationName, useOtherFederations } from '../ui/FederationChoice';
import { Choice, Field, Several } from '../ui/Field';
import { WriteTrouble } from '../ui/Trouble';
import { Form } from '../ui/controls';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useTexts } from './texts';

/** Lets the office say who answers for a commitment, who deputises, with whom, and what its own part is. */
export function AssignForm({ commitment: c, etag, onLatest }: { commitment: Commitment; etag: string | undefined; onLatest: () => void }) {
  const { t } = useTexts();
  const name = useFederationName();
  const others = useOtherFederations(c.federation);
  const { form, fields } = useFields();
  const [open, setOpen] = useState(false);
  const [owner, setOwner] = useState(c.owner);
  const [deputy, setDeputy] = useState(c.deputy ?? '');
  const [partners, setPartners] = useState(c.partners);
  const [part, setPart] = useState(c.part ?? '');
  const assign = useWrite(
    (body: Responsibility, idempotencyKey) =>
      api.put('/commitments/v1/commitments/{id}/responsibility', { path: { id: c.id }, body, idempotencyKey, etag }),
    { outdates: ['commitments'], onDone: () => setOpen(false), onRefused: fields.take },
  );
  const roles = [...new Set([...Object.keys(t.owners), c.owner, ...(c.deputy ? [c.deputy] : [])])].map((o) => [o, wordFor(t.owners, o)] as const);
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (!fields.check({}) || assign.isPending) return;
    assign.mutate({
      owner,
      deputy: deputy || null,
      partners,
      part: part.trim() || null,
    });
  };
  if (!open) return <div><button type="button" className={ui.secondary} onClick={() => setOpen(true)}>{t.decided.assign.open}</button></div>;
  return (
    <Form ref={form} onSubmit={submit} className={`form ${ui.card} ${ui.stack}`}>
      <h2>{t.decided.assign.title}</h2>
      <p className={ui.soft}>{t.decided.assign.text}</p>
      <Choice id="owner" label={t.decided.assign.owner} value={owner} onChange={setOwner} options={roles} />
      <Choice id="deputy" label={t.decided.assign.deputy} value={deputy} onChange={setDeputy}
        options={[['', t.decided.assign.nobody], ...roles.filter(([role]) => role !== owner)]} />
      <Several fields={fields} at="/partners" label={t.decided.assign.partners} value={partners} onChange={setPartners}
        options={[...others, ...c.partners.filter((p) => others.every(([id]) => id !== p)).map((p) => [p, name(p)] as const)]} />
      <Field fields={fields} at="/part" label={t.decided.assign.part} rows={3} max={1000} value={part} onChange={setPart} />
      <WriteTrouble of={assign} onLatest={onLatest} />
      <div className={ui.actions}>
        <button type="submit" className={ui.primary} aria-disabled={assign.isPending}>{assign.isPending ? t.decided.assign.saving : t.decided.assign.save}</button>
        <button type="button" className={ui.plain} onClick={() => setOpen(false)}>{t.decided.assign.close}</button>
      </div>
    </Form>
  );
}
