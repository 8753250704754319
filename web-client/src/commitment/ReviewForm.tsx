import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import type { Declaration } from '../api/model';
import { useWrite } from '../api/useWrite';
import { Checkbox, CheckboxGroup, Form, Label } from '../ui/controls';
import { focusOnArrival, Note } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import css from './commitment.module.css';
import { useTexts } from './texts';

/** Lets the office confirm which sentences commit to something besides those that have a commitment. */
export function ReviewForm({ declaration: d, etag, onLatest }: { declaration: Declaration; etag: string | undefined; onLatest: () => void }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const sentences = d.paragraphs
    .filter((p) => p.kind !== 'HEADING')
    .flatMap((p) => p.sentences.filter((s) => s.commitments.length === 0).map((s) => ({ ...s, place: `${p.number}-${s.number}` })));
  const [committing, setCommitting] = useState(() => sentences.filter((s) => s.commits).map((s) => s.place));
  const review = useWrite(
    (places: string[], idempotencyKey) =>
      api.put('/commitments/v1/declarations/{id}/review', {
        path: { id: d.id },
        body: { committing: places.map((place) => place.split('-').map(Number)).map(([paragraph = 0, sentence = 0]) => ({ paragraph, sentence })) },
        idempotencyKey,
        etag,
      }),
    { outdates: ['declarations'], onDone: () => setOpen(false) },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (!review.isPending) review.mutate(committing);
  };
  if (!open) {
    return (
      <div className={ui.stack}>
        {review.data && <div tabIndex={-1} ref={focusOnArrival}><Note tone="good" icon="check" title={t.decided.declaration.review.saved} /></div>}
        <div><button type="button" className={ui.secondary} onClick={() => setOpen(true)}>{t.decided.declaration.review.title}</button></div>
      </div>
    );
  }
  return (
    <Form onSubmit={submit} className={`form ${ui.card} ${ui.stack}`}>
      <h2>{t.decided.declaration.review.title}</h2>
      <CheckboxGroup value={committing} onChange={setCommitting}>
        <Label>{t.decided.declaration.review.lead}</Label>
        {sentences.map((s) => <Checkbox key={s.place} value={s.place}><span lang="sv" className={css.sentence}>{s.text}</span></Checkbox>)}
      </CheckboxGroup>
      <WriteTrouble of={review} onLatest={onLatest} />
      <div className={ui.actions}>
        <button type="submit" className={ui.primary} aria-disabled={review.isPending}>{review.isPending ? t.decided.declaration.review.saving : t.decided.declaration.review.save}</button>
        <button type="button" className={ui.plain} onClick={() => setOpen(false)}>{t.decided.assign.close}</button>
      </div>
    </Form>
  );
}
