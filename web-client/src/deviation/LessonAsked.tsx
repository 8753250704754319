import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import type { Progress } from '../api/model';
import { useWrite } from '../api/useWrite';
import { FieldError, Form, Label, Radio, RadioGroup } from '../ui/controls';
import { Note } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { LessonWords } from './LessonWords';
import { useLessonTexts } from './lessonTexts';

/** Whoever told decides whether what it taught is told to everybody. */
export default function LessonAsked({ receipt, lesson, onProgress }: { receipt: string; lesson: NonNullable<Progress['lesson']>; onProgress: (progress: Progress) => void }) {
  const { t } = useLessonTexts();
  const { form, fields } = useFields();
  const [answer, setAnswer] = useState('');
  const send = useWrite(
    (yes: boolean, idempotencyKey) => api.post('/deviations/v1/receipts/lesson', { body: { receipt, yes }, idempotencyKey }),
    { outdates: [], onDone: ({ data }) => onProgress(data), onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (fields.check({ '/yes': answer === '' && 'Choose' }) && !send.isPending) send.mutate(answer === 'yes');
  };
  return (
    <section className={`${ui.card} ${ui.stack}`} aria-labelledby="lesson">
      <h2 id="lesson">{t.asked.title}</h2>
      <p className={ui.soft}>{t.asked.hint}</p>
      <LessonWords of={lesson} />
      {lesson.published && <Note icon="check"><p>{t.asked.published}</p></Note>}
      {!lesson.published && typeof lesson.agreed === 'boolean' && <p><b>{lesson.agreed ? t.asked.saidYes : t.asked.saidNo}</b></p>}
      {!lesson.published && (
        <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`}>
          <WriteTrouble of={send} />
          <RadioGroup {...fields.field('/yes')} value={answer || null} onChange={setAnswer} isRequired>
            <Label>{t.asked.question}</Label>
            <FieldError>{fields.message('/yes')}</FieldError>
            <Radio value="yes"><span>{t.asked.yes}</span></Radio>
            <Radio value="no"><span>{t.asked.no}</span></Radio>
          </RadioGroup>
          <div><button type="submit" className={ui.primary} aria-disabled={send.isPending}>{send.isPending ? t.asked.sending : t.asked.send}</button></div>
        </Form>
      )}
    </section>
  );
}
