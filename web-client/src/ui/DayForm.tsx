import { useState, type FormEvent } from 'react';
import { Form } from 'react-aria-components/Form';
import { useWrite } from '../api/useWrite';
import { useI18n } from '../i18n';
import { Field } from './Field';
import { WriteTrouble } from './Trouble';
import ui from './ui.module.css';
import { useFields } from './useFields';

/** One day to be said, behind its heading until somebody wants to say it. */
export function DayForm({ title, label, pointer, first, send, onDone, onLatest }: {
  title: string;
  label: string;
  pointer: string;
  first: string;
  send: (day: string, idempotencyKey: string) => Promise<unknown>;
  onDone: () => void;
  onLatest: () => void;
}) {
  const { t } = useI18n();
  const { form, fields } = useFields();
  const [day, setDay] = useState(first);
  const write = useWrite(send, { outdates: ['suppliers', 'violence-work'], onDone, onRefused: fields.take });
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (!write.isPending && fields.check({ [pointer]: day === '' && 'Day' })) write.mutate(day);
  };
  return (
    <details className={ui.more}>
      <summary>{title}</summary>
      <Form ref={form} onSubmit={submit} validationBehavior="aria" className={`react-aria-Form ${ui.stack}`}>
        <WriteTrouble of={write} onLatest={onLatest} />
        <Field fields={fields} pointer={pointer} label={label} value={day} onChange={setDay} type="date" required />
        <div><button type="submit" className={ui.secondary} aria-disabled={write.isPending}>{write.isPending ? t.suppliers.saving : title}</button></div>
      </Form>
    </details>
  );
}
