import { useState, type FormEvent } from 'react';
import { useWrite } from '../api/useWrite';
import { useI18n } from '../i18n';
import { Field } from './Field';
import { Fold } from './Fold';
import { WriteTrouble } from './Trouble';
import { Form } from './controls';
import ui from './ui.module.css';
import { useFields } from './useFields';

/** A write that takes one text, such as the reason of a withdrawal. */
export function OneText<R>({ title, label, hint, at, initial = '', submit, most = 500, quiet = false, outdates, send, onDone, onLatest }: {
  title: string;
  label: string;
  hint?: string;
  /** Of the field, as the service names it. */
  at: string;
  initial?: string;
  submit: string;
  most?: number;
  /** True for what is seldom done: behind its heading. */
  quiet?: boolean;
  outdates: readonly string[];
  send: (text: string, idempotencyKey: string) => Promise<R>;
  onDone: () => void;
  onLatest: () => void;
}) {
  const { t } = useI18n();
  const { form, fields } = useFields();
  const [text, setText] = useState(initial);
  const write = useWrite(send, {
    outdates,
    onDone: () => {
      setText(initial);
      onDone();
    },
    onRefused: fields.take,
  });
  const submitted = (e: FormEvent) => {
    e.preventDefault();
    if (fields.check({ [at]: text.trim() === '' && 'Required' }) && !write.isPending) write.mutate(text.trim());
  };
  const asked = (
    <Form ref={form} onSubmit={submitted} className={`form ${ui.stack}`} aria-label={title}>
      {!quiet && <h2>{title}</h2>}
      <WriteTrouble of={write} onLatest={onLatest} />
      <Field fields={fields} at={at} label={label} hint={hint} rows={3} max={most} value={text} onChange={setText} required />
      <div><button type="submit" className={quiet ? ui.secondary : ui.primary} aria-disabled={write.isPending}>{write.isPending ? t.saving : submit}</button></div>
    </Form>
  );
  return quiet ? <Fold title={title}>{asked}</Fold> : asked;
}
