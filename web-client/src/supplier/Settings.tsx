import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import { useWrite } from '../api/useWrite';
import { useOtherFederations } from '../ui/FederationChoice';
import { Fold } from '../ui/Fold';
import { Field, Several } from '../ui/Field';
import { WriteTrouble } from '../ui/Trouble';
import { Form } from '../ui/controls';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import type { Part } from './SupplierPage';
import { useTexts } from './texts';

/** Corrects the name, and says with whom the dossier is shared. */
export function Settings({ tagged: { data: s, etag }, onDone, onLatest }: Part) {
  const { t } = useTexts();
  const { form, fields } = useFields();
  const others = useOtherFederations(s.federation);
  const [name, setName] = useState(s.name);
  const [sharedWith, share] = useState(s.federations.filter((f) => f !== s.federation));
  const save = useWrite(
    (body: { name: string; sharedWith: string[] }, idempotencyKey) => api.put('/commitments/v1/suppliers/{id}', { path: { id: s.id }, body, idempotencyKey, etag }),
    { outdates: ['suppliers'], onDone, onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (!save.isPending && fields.check({ '/name': name.trim() === '' && 'Required' })) save.mutate({ name: name.trim(), sharedWith });
  };
  return (
    <Fold title={t.suppliers.settings}>
      <Form ref={form} onSubmit={submit} className={`form ${ui.narrow}`}>
        <WriteTrouble of={save} onLatest={onLatest} />
        <Field fields={fields} at="/name" label={t.suppliers.name} hint={t.suppliers.nameHint} value={name} onChange={setName} max={200} required />
        <Several fields={fields} at="/sharedWith" label={t.suppliers.shareWith} hint={t.suppliers.shareHint} value={sharedWith} onChange={share} options={others} />
        <div><button type="submit" className={ui.secondary} aria-disabled={save.isPending}>{save.isPending ? t.suppliers.saving : t.suppliers.save}</button></div>
      </Form>
    </Fold>
  );
}
