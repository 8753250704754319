import { useState, type FormEvent } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Form } from 'react-aria-components/Form';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { useWrite } from '../api/useWrite';
import { useI18n } from '../i18n';
import { WriteTrouble } from './Trouble';
import ui from './ui.module.css';
import { useFields } from './useFields';

/** A write that takes one text, such as the reason of a withdrawal. */
export function OneText<R>({ title, label, hint, pointer, initial = '', submit, most = 500, quiet = false, outdates, send, onDone, onLatest }: {
  title: string;
  label: string;
  hint?: string;
  /** Of the field, as the service names it. */
  pointer: string;
  initial?: string;
  submit: string;
  most?: number;
  /** True for what is seldom done. */
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
    if (fields.check({ [pointer]: text.trim() === '' && 'Required' }) && !write.isPending) write.mutate(text.trim());
  };
  return (
    <Form ref={form} onSubmit={submitted} validationBehavior="aria" className={`react-aria-Form ${ui.stack}`} aria-label={title}>
      <h2>{title}</h2>
      <WriteTrouble of={write} onLatest={onLatest} />
      <TextField {...fields.field(pointer)} value={text} onChange={setText} isRequired>
        <Label>{label}</Label>
        {hint && <Text slot="description">{hint}</Text>}
        <FieldError>{fields.message(pointer)}</FieldError>
        <TextArea rows={3} maxLength={most} autoComplete="off" />
      </TextField>
      <div><button type="submit" className={quiet ? ui.secondary : ui.primary} aria-disabled={write.isPending}>{write.isPending ? t.saving : submit}</button></div>
    </Form>
  );
}
