import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import type { Classification, Closing, DeviationCase } from '../api/model';
import { useWrite } from '../api/useWrite';
import { wordFor } from '../i18n';
import { Choice, Field, Several } from '../ui/Field';
import { Fold } from '../ui/Fold';
import { WriteTrouble } from '../ui/Trouble';
import { Note } from '../ui/parts';
import { FieldError, Form, Label, Radio, RadioGroup } from '../ui/controls';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useTaken, type Acting } from './acting';
import { useCaseTexts } from './caseTexts';
import { CAUSES, CONCLUSIONS, FORMS, GROUNDS, RECIPIENTS, withoutContradiction, type Cause, type EntryKind, type Form as DeviationForm } from './codes';

/** What the reporter reads. */
const TO_REPORTER: readonly EntryKind[] = ['MESSAGE', 'QUESTION', 'FEEDBACK'];

/** What can be written now: the steps of the work show once the case has come that far. */
export function writable(d: Pick<DeviationCase, 'state' | 'openMeasures'>): EntryKind[] {
  if (d.state === 'CLOSED') return ['MESSAGE', 'QUESTION', 'NOTE'];
  const steps: EntryKind[] = [];
  if (d.state !== 'REPORTED') steps.push('INVESTIGATION');
  if (d.state !== 'REPORTED' && d.state !== 'ACKNOWLEDGED') steps.push('ANALYSIS');
  if ((d.state === 'MEASURES_DECIDED' || d.state === 'FOLLOWED_UP') && d.openMeasures === 0) steps.push('FOLLOW_UP');
  return ['MESSAGE', 'QUESTION', 'FEEDBACK', 'NOTE', 'IMMEDIATE_MEASURE', ...steps];
}

export function Acknowledge({ tagged: { data: d, etag }, onLatest, onDone }: Acting) {
  const { t } = useCaseTexts();
  const taken = useTaken(d.id);
  const acknowledge = useWrite(
    (_: null, idempotencyKey) => taken(api.post('/deviations/v1/deviations/{id}/acknowledgement', { path: { id: d.id }, idempotencyKey, etag })),
    { outdates: [], onDone: () => onDone(t.cases.acknowledged) },
  );
  return (
    <section className={ui.stack} aria-labelledby="step">
      <h2 id="step">{t.cases.step}</h2>
      <WriteTrouble of={acknowledge} onLatest={onLatest} draftKept />
      <div>
        <button type="button" className={`${ui.primary} ${ui.big}`} aria-disabled={acknowledge.isPending}
          onClick={() => !acknowledge.isPending && acknowledge.mutate(null)}>
          {acknowledge.isPending ? t.cases.acknowledging : t.cases.acknowledge}
        </button>
      </div>
    </section>
  );
}

// Words of a case are never kept in the browser: no drafts in what follows.

export function Write({ tagged: { data: d, etag }, onLatest, onDone }: Acting) {
  const { t } = useCaseTexts();
  const { form, fields } = useFields();
  const kinds = writable(d);
  const [chosen, choose] = useState<string>('');
  const kind = kinds.find((k) => k === chosen) ?? kinds[0] ?? 'NOTE';
  const [text, setText] = useState('');
  const taken = useTaken(d.id);
  const write = useWrite(
    (body: { kind: EntryKind; text: string }, idempotencyKey) => taken(api.post('/deviations/v1/deviations/{id}/entries', { path: { id: d.id }, body, idempotencyKey, etag })),
    {
      outdates: [],
      onDone: () => {
        setText('');
        onDone(t.cases.wrote);
      },
      onRefused: fields.take,
    },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (fields.check({ '/text': text.trim() === '' && 'Required' }) && !write.isPending) write.mutate({ kind, text: text.trim() });
  };
  return (
    <section className={ui.stack} aria-labelledby="write">
      <h2 id="write">{t.cases.write}</h2>
      <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`}>
        <WriteTrouble of={write} onLatest={onLatest} />
        <Choice id="write-kind" label={t.cases.writeKind} hint={wordFor(t.cases.kindHint, String(TO_REPORTER.includes(kind)))} value={kind} onChange={choose}
          options={kinds.map((k) => [k, wordFor(t.cases.kinds, k)] as const)} />
        <Field fields={fields} at="/text" label={t.cases.text} rows={4} max={10000} value={text} onChange={setText} required />
        <div><button type="submit" className={ui.primary} aria-disabled={write.isPending}>{write.isPending ? t.saving : t.cases.writeButton}</button></div>
      </Form>
    </section>
  );
}

export function Close({ tagged: { data: d, etag }, onLatest, onDone }: Acting) {
  const { t } = useCaseTexts();
  const { form, fields } = useFields();
  const [outcome, setOutcome] = useState('');
  const [recipient, setRecipient] = useState('');
  const [answer, setAnswer] = useState('');
  const handed = outcome === 'HANDED_OVER';
  const taken = useTaken(d.id);
  const close = useWrite(
    (body: Closing, idempotencyKey) => taken(api.post('/deviations/v1/deviations/{id}/closing', { path: { id: d.id }, body, idempotencyKey, etag })),
    { outdates: [], onDone: () => onDone(t.cases.closed), onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const complete = fields.check({
      '/outcome': outcome === '' && 'Choose', '/recipient': handed && recipient === '' && 'Choose', '/answer': answer.trim() === '' && 'Required',
    });
    if (!complete || close.isPending) return;
    close.mutate({ outcome: outcome as Closing['outcome'], recipient: handed ? recipient as NonNullable<Closing['recipient']> : null, answer: answer.trim() });
  };
  return (
    <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`} aria-label={t.cases.close}>
      <WriteTrouble of={close} onLatest={onLatest} />
      <RadioGroup {...fields.field('/outcome')} value={outcome || null} onChange={setOutcome} isRequired>
        <Label>{t.cases.outcome}</Label>
        <FieldError>{fields.message('/outcome')}</FieldError>
        {CONCLUSIONS.map((c) => <Radio key={c} value={c}><span>{wordFor(t.progress.outcomes, c)}</span></Radio>)}
      </RadioGroup>
      {handed && (
        <RadioGroup {...fields.field('/recipient')} value={recipient || null} onChange={setRecipient} isRequired>
          <Label>{t.progress.recipient}</Label>
          <FieldError>{fields.message('/recipient')}</FieldError>
          {RECIPIENTS.map((r) => <Radio key={r} value={r}><span>{wordFor(t.progress.recipients, r)}</span></Radio>)}
        </RadioGroup>
      )}
      {handed && recipient && recipient !== 'OTHER' && (
        <div><button type="button" className={ui.plain} onClick={() => setAnswer(t.cases.handOverText(wordFor(t.progress.recipients, recipient)))}>{t.cases.handOver}</button></div>
      )}
      <Field fields={fields} at="/answer" label={t.cases.answer} hint={t.cases.answerHint} rows={5} max={10000} value={answer} onChange={setAnswer} required />
      <div><button type="submit" className={`${ui.primary} ${ui.big}`} aria-disabled={close.isPending}>{close.isPending ? t.cases.closing : t.cases.close}</button></div>
    </Form>
  );
}

export function Assess({ tagged: { data: d, etag }, onLatest, onDone }: Acting) {
  const { t } = useCaseTexts();
  const { form, fields } = useFields();
  const [severity, setSeverity] = useState(String(d.severity ?? ''));
  const [recurrence, setRecurrence] = useState(String(d.recurrence ?? ''));
  const taken = useTaken(d.id);
  const assess = useWrite(
    (body: { severity: number; recurrence: number }, idempotencyKey) => taken(api.put('/deviations/v1/deviations/{id}/assessment', { path: { id: d.id }, body, idempotencyKey, etag })),
    { outdates: [], onDone: () => onDone(t.cases.saved), onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const complete = fields.check({ '/severity': severity === '' && 'Choose', '/recurrence': recurrence === '' && 'Choose' });
    if (complete && !assess.isPending) assess.mutate({ severity: Number(severity), recurrence: Number(recurrence) });
  };
  const asked = [['/severity', t.cases.severity, severity, setSeverity], ['/recurrence', t.cases.recurrence, recurrence, setRecurrence]] as const;
  return (
    <Fold title={t.cases.assess}>
      <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`}>
        <p className={ui.soft}>{t.cases.assessHint}</p>
        <WriteTrouble of={assess} onLatest={onLatest} />
        {asked.map(([at, label, value, set]) => (
          <RadioGroup key={at} {...fields.field(at)} value={value || null} onChange={set} isRequired>
            <Label>{label}</Label>
            <FieldError>{fields.message(at)}</FieldError>
            {['1', '2', '3', '4'].map((n) => <Radio key={n} value={n}><span>{n}</span></Radio>)}
          </RadioGroup>
        ))}
        <div><button type="submit" className={ui.secondary} aria-disabled={assess.isPending}>{assess.isPending ? t.saving : t.save}</button></div>
      </Form>
    </Fold>
  );
}

export function Classify({ tagged: { data: d, etag }, onLatest, onDone }: Acting) {
  const { t } = useCaseTexts();
  const { form, fields } = useFields();
  const [grounds, setGrounds] = useState<string[]>(d.grounds);
  const [causes, setCauses] = useState<string[]>(d.causes);
  const [kind, setKind] = useState<string>(d.form ?? '');
  const taken = useTaken(d.id);
  const classify = useWrite(
    (body: Classification, idempotencyKey) => taken(api.put('/deviations/v1/deviations/{id}/classification', { path: { id: d.id }, body, idempotencyKey, etag })),
    { outdates: [], onDone: () => onDone(t.cases.saved), onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const complete = fields.check({ '/grounds': grounds.length === 0 && 'Choose', '/causes': causes.length === 0 && 'Choose' });
    if (!complete || classify.isPending) return;
    classify.mutate({ grounds: grounds as Classification['grounds'], causes: causes as Cause[], form: (kind || null) as DeviationForm | null });
  };
  return (
    <Fold title={t.cases.classify}>
      <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`}>
        <p className={ui.soft}>{t.cases.classifyHint}</p>
        <WriteTrouble of={classify} onLatest={onLatest} />
        <Several fields={fields} at="/grounds" label={t.cases.classifyGrounds} value={grounds} onChange={(c) => setGrounds(withoutContradiction(c))}
          options={[...GROUNDS, 'UNKNOWN'].map((g) => [g, wordFor(t.report.groundNames, g)] as const)} />
        <Several fields={fields} at="/causes" label={t.cases.causes} value={causes} onChange={(c) => setCauses(withoutContradiction(c))}
          options={CAUSES.map((c) => [c, wordFor(t.report.causeNames, c)] as const)} />
        <Choice id="classify-form" label={t.cases.form} value={kind} onChange={setKind}
          options={[['', t.cases.noForm], ...FORMS.map((f) => [f, wordFor(t.report.formNames, f)] as const)]} />
        <div><button type="submit" className={ui.secondary} aria-disabled={classify.isPending}>{classify.isPending ? t.saving : t.save}</button></div>
      </Form>
    </Fold>
  );
}

export function Register({ tagged: { data: d, etag }, onLatest, onDone }: Acting) {
  const { t } = useCaseTexts();
  const { form, fields } = useFields();
  const [number, setNumber] = useState(d.registration ?? '');
  const taken = useTaken(d.id);
  const register = useWrite(
    (body: { number: string }, idempotencyKey) => taken(api.put('/deviations/v1/deviations/{id}/registration', { path: { id: d.id }, body, idempotencyKey, etag })),
    { outdates: [], onDone: () => onDone(t.cases.saved), onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (fields.check({ '/number': number.trim() === '' && 'Required' }) && !register.isPending) register.mutate({ number: number.trim() });
  };
  return (
    <Fold title={t.cases.register}>
      <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`}>
        <WriteTrouble of={register} onLatest={onLatest} />
        <Field fields={fields} at="/number" label={t.cases.registration} max={40} value={number} onChange={setNumber} required />
        <div><button type="submit" className={ui.secondary} aria-disabled={register.isPending}>{register.isPending ? t.saving : t.save}</button></div>
      </Form>
    </Fold>
  );
}

export function Resume({ tagged: { data: d, etag }, onLatest, onDone }: Acting) {
  const { t, date } = useCaseTexts();
  const taken = useTaken(d.id);
  const resume = useWrite(
    (_: null, idempotencyKey) => taken(api.post('/deviations/v1/deviations/{id}/resumption', { path: { id: d.id }, idempotencyKey, etag })),
    { outdates: [], onDone: () => onDone(t.cases.saved) },
  );
  return (
    <Note tone="warn" icon="waiting">
      <p>{t.cases.paused} {d.pausedOn && date(d.pausedOn)}.</p>
      <WriteTrouble of={resume} onLatest={onLatest} draftKept />
      <button type="button" className={ui.secondary} aria-disabled={resume.isPending} onClick={() => !resume.isPending && resume.mutate(null)}>{t.cases.resume}</button>
    </Note>
  );
}
