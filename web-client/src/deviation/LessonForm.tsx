import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import type { DeviationCase, NewLesson } from '../api/model';
import { useWrite } from '../api/useWrite';
import { Field } from '../ui/Field';
import { Form } from '../ui/controls';
import { focusOnArrival, Note } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { LessonWords } from './LessonWords';
import { useLessonTexts } from './lessonTexts';

const empty = (text: string) => text.trim() === '' && 'Required';

/** What a closed case taught: worded, agreed to by whoever told, and published without a trace of which case it was. */
export default function LessonForm({ case: d, onSaved }: { case: DeviationCase; onSaved: () => void }) {
  const { t, date } = useLessonTexts();
  const { form, fields } = useFields();
  const [words, set] = useState<NewLesson>({ theme: d.lesson?.theme ?? '', measure: d.lesson?.measure ?? '', effect: d.lesson?.effect ?? '' });
  const [from, decide] = useState<string | null>(null);
  const save = useWrite(
    (body: NewLesson, idempotencyKey) => api.put('/deviations/v1/deviations/{id}/lesson', { path: { id: d.id }, body, idempotencyKey }),
    { outdates: [], onDone: onSaved, onRefused: fields.take },
  );
  const publish = useWrite(
    (_: null, idempotencyKey) => api.post('/deviations/v1/deviations/{id}/lesson/publication', { path: { id: d.id }, idempotencyKey }),
    { outdates: ['lessons'], onDone: ({ data }) => decide(data.from) },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (fields.check({ '/theme': empty(words.theme), '/measure': empty(words.measure), '/effect': empty(words.effect) }) && !save.isPending) save.mutate(words);
  };
  const structural = d.nature === 'STRUCTURAL';
  const answered = (yes: boolean | null | undefined) => {
    if (typeof yes !== 'boolean') return t.wording.waiting;
    return yes ? t.wording.agreed : t.wording.declined;
  };
  if (from) return <div tabIndex={-1} ref={focusOnArrival}><Note tone="good" icon="check"><p>{t.wording.decided(date(from))}</p></Note></div>;
  if (d.lesson?.published) return <><p>{t.wording.published}</p><LessonWords of={d.lesson} /></>;
  return (
    <>
      <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`}>
        <p className={ui.soft}>{structural ? t.wording.structuralHint : t.wording.hint}</p>
        <WriteTrouble of={save} />
        {(['theme', 'measure', 'effect'] as const).map((key) => (
          <Field key={key} fields={fields} at={`/${key}`} label={t.lessons[key]} rows={3} max={2000} value={words[key]} onChange={(text) => set({ ...words, [key]: text })} required />
        ))}
        <div><button type="submit" className={ui.secondary} aria-disabled={save.isPending}>{save.isPending ? t.saving : t.wording.save}</button></div>
      </Form>
      {d.lesson && (
        <div className={ui.stack}>
          {!structural && <p>{answered(d.lesson.agreed)}</p>}
          <WriteTrouble of={publish} />
          <div><button type="button" className={ui.primary} aria-disabled={publish.isPending} onClick={() => !publish.isPending && publish.mutate(null)}>{publish.isPending ? t.wording.publishing : t.wording.publish}</button></div>
        </div>
      )}
    </>
  );
}
