import { useState, type FormEvent } from 'react';
import { useWrite } from '../api/useWrite';
import { useI18n } from '../i18n';
import { Fold } from './Fold';
import { isDay } from './clock';
import { Field } from './Field';
import { WriteTrouble } from './Trouble';
import { Form } from './controls';
import ui from './ui.module.css';
import { useFields } from './useFields';

/** One day to be said, behind its heading until somebody wants to say it. */
export function DayForm({ title, label, at, first, send, onDone, onLatest }: {
  title: string;
  label: string;
  at: string;
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
    if (!write.isPending && fields.check({ [at]: !isDay(day) && 'Day' })) write.mutate(day);
  };
  return (
    <Fold title={title}>
      <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`}>
        <WriteTrouble of={write} onLatest={onLatest} />
        <Field fields={fields} at={at} label={label} value={day} onChange={setDay} type="day" required />
        <div><button type="submit" className={ui.secondary} aria-disabled={write.isPending}>{write.isPending ? t.saving : title}</button></div>
      </Form>
    </Fold>
  );
}
