import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import { useWrite } from '../api/useWrite';
import { wordFor } from '../i18n';
import { Choice, Field } from '../ui/Field';
import { Fold } from '../ui/Fold';
import { WriteTrouble } from '../ui/Trouble';
import { Form } from '../ui/controls';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useTaken, type Acting } from './acting';
import { useCaseTexts } from './caseTexts';
import { around, passagesOf, type Passage } from './passages';

/** What is not shown: proposed by one handler, in force when another has approved. */
export function Maskings({ tagged: { data: d, etag }, onLatest, onDone }: Acting) {
  const { t } = useCaseTexts();
  const taken = useTaken(d.id);
  const approve = useWrite(
    (number: number, idempotencyKey) => taken(api.post('/deviations/v1/deviations/{id}/maskings/{number}/approval', { path: { id: d.id, number }, idempotencyKey, etag })),
    { outdates: [], onDone: () => onDone(t.cases.saved) },
  );
  if (d.maskings.length === 0) return null;
  // Whoever approves sees what: once it is in force, the text that comes does not hold it any more.
  const hidden = (m: (typeof d.maskings)[number]) => d.entries.find((e) => e.number === m.entry)?.text.slice(m.from, m.to);
  return (
    <section className={ui.stack} aria-labelledby="maskings">
      <h2 id="maskings">{t.cases.maskings}</h2>
      <WriteTrouble of={approve} onLatest={onLatest} draftKept />
      <ul className={ui.rows}>
        {d.maskings.map((m) => (
          <li key={m.number} className={ui.row}>
            <div>
              <h3>{t.cases.maskOf(m.entry, m.reason)}</h3>
              <p className={ui.soft}><span>{m.approvedBy ? t.cases.maskInForce : t.cases.maskProposed}</span>{m.secrecyGround && `. ${m.secrecyGround}`}</p>
              {!m.approvedBy && <p>{t.cases.maskHides} <mark lang="sv">{hidden(m)}</mark></p>}
            </div>
            {!m.approvedBy && (
              <button type="button" className={ui.secondary} aria-disabled={approve.isPending} onClick={() => !approve.isPending && approve.mutate(m.number)}>{t.cases.approveMask}</button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Mask({ tagged: { data: d, etag }, onLatest, onDone }: Acting) {
  const { t, date } = useCaseTexts();
  const { form, fields } = useFields();
  const [open, show] = useState(false);
  const [number, choose] = useState('1');
  const [passage, setPassage] = useState('');
  const [which, setWhich] = useState('0');
  const [marked, mark] = useState<Passage | null>(null);
  const [reason, setReason] = useState('');
  const [secrecyGround, setGround] = useState('');
  const entry = d.entries.find((e) => String(e.number) === number);
  const text = entry?.text ?? '';
  const places = passagesOf(text, passage);
  const place = marked ?? places[Number(which)] ?? places[0];
  const taken = useTaken(d.id);
  const mask = useWrite(
    (body: { entry: number; from: number; to: number; reason: string; secrecyGround: string | null }, idempotencyKey) => taken(api.post('/deviations/v1/deviations/{id}/maskings', { path: { id: d.id }, body, idempotencyKey, etag })),
    {
      outdates: [],
      onDone: () => {
        setPassage('');
        mark(null);
        setReason('');
        onDone(t.cases.saved);
      },
      onRefused: fields.take,
    },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const complete = fields.check({ '/from': (passage === '' && 'Required') || (!place && 'Passage'), '/reason': reason.trim() === '' && 'Required' });
    if (complete && entry && place && !mask.isPending) mask.mutate({ entry: entry.number, ...place, reason: reason.trim(), secrecyGround: secrecyGround.trim() || null });
  };
  return (
    <Fold title={t.cases.mask} onToggle={show}>
      <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`}>
        <p className={ui.soft}>{t.cases.maskHint}</p>
        <WriteTrouble of={mask} onLatest={onLatest} />
        <Choice id="mask-entry" label={t.cases.maskEntry} value={number}
          onChange={(n) => {
            choose(n);
            mark(null);
          }}
          options={d.entries.map((e) => [String(e.number), t.cases.entryName(e.number, wordFor(t.cases.kinds, e.kind), date(e.day))] as const)} />
        {open && (
          <div className={ui.field}>
            <label htmlFor="mask-text">{t.cases.maskText}</label>
            <span id="mask-text-hint" className={ui.hint}>{t.cases.maskTextHint}</span>
            <textarea id="mask-text" className="text-area" lang="sv" rows={5} readOnly aria-describedby="mask-text-hint" value={text}
              onSelect={({ currentTarget: { selectionStart: from, selectionEnd: to } }) => {
                if (to <= from) return;
                setPassage(text.slice(from, to));
                mark({ from, to });
              }} />
          </div>
        )}
        <Field fields={fields} at="/from" label={t.cases.passage} hint={t.cases.passageHint} max={10000} value={passage}
          onChange={(typed) => {
            setPassage(typed);
            mark(null);
          }} required />
        {!marked && places.length > 1 && (
          <Choice id="mask-place" label={t.cases.whichPassage} value={which} onChange={setWhich}
            options={places.map((p, i) => [String(i), t.cases.place(i + 1, around(text, p))] as const)} />
        )}
        <Field fields={fields} at="/reason" label={t.cases.maskReason} max={1000} value={reason} onChange={setReason} required />
        <Field fields={fields} at="/secrecyGround" label={t.cases.secrecyGround} hint={t.cases.secrecyGroundHint} max={100} value={secrecyGround} onChange={setGround} />
        <div><button type="submit" className={ui.secondary} aria-disabled={mask.isPending}>{mask.isPending ? t.saving : t.cases.maskButton}</button></div>
      </Form>
    </Fold>
  );
}
