import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useState, type FormEvent } from 'react';
import { api, call } from '../api/client';
import type { EffectAnswer, Progress } from '../api/model';
import { useWrite } from '../api/useWrite';
import { wordFor } from '../i18n';
import { Field } from '../ui/Field';
import { useFederationName } from '../ui/FederationChoice';
import { Fold } from '../ui/Fold';
import { FieldError, Form, Label, Radio, RadioGroup } from '../ui/controls';
import { Icon } from '../ui/icons';
import { Loading } from '../ui/Loaded';
import { OneText } from '../ui/OneText';
import { focusOnArrival, Note, PageHead } from '../ui/parts';
import { QuickExit, Support } from '../ui/QuickExit';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import css from './deviation.module.css';
import { useTexts } from './texts';
import { WordsForm } from './WordsForm';

const LessonAsked = lazy(() => import('./LessonAsked'));

const EFFECTS = ['HELPED', 'HELPED_PARTLY', 'DID_NOT_HELP', 'CANNOT_SAY'] as const satisfies readonly EffectAnswer[];
const LARGEST = 5 * 1024 * 1024;
const KINDS = ['image/jpeg', 'image/png', 'application/pdf'];

/** Whoever holds the words sees what became of the report and can go on. They are asked for each time: never kept, never in an address. */
export default function ReceiptPage() {
  const { t } = useTexts();
  const [opened, open] = useState<{ receipt: string; progress: Progress } | null>(null);
  const show = useMutation({
    networkMode: 'always',
    gcTime: 0,
    mutationFn: async (receipt: string) => ({ receipt, progress: (await api.post('/deviations/v1/receipts', { body: { receipt }, idempotencyKey: null })).data }),
    onSuccess: open,
  });
  const close = () => {
    open(null);
    show.reset();
  };
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <QuickExit />
      <PageHead title={t.progress.title} windowTitle={t.progress.title} lead={opened ? undefined : t.progress.lead} crumbs={[{ to: '/rapportera', text: t.nav.reportDeviation }]} />
      {opened
        ? <Conversation {...opened} onProgress={(progress) => open({ ...opened, progress })} onClose={close} />
        : <WordsForm label={t.progress.words} hint={t.progress.wordsHint} submit={show.isPending ? t.showing : t.show} busy={show.isPending}
            above={<WriteTrouble of={show} />} onWords={(receipt) => show.mutate(receipt)} />}
      <Support />
    </div>
  );
}

interface Holding {
  receipt: string;
  onProgress: (progress: Progress) => void;
}

function Conversation({ receipt, progress: p, onProgress, onClose }: Holding & { progress: Progress; onClose: () => void }) {
  const { t } = useTexts();
  const [sent, count] = useState(0);
  const onSent = (next: Progress) => {
    onProgress(next);
    count(sent + 1);
  };
  const holding = { receipt, onProgress: onSent };
  return (
    <>
      {sent > 0 && <div key={sent} tabIndex={-1} ref={focusOnArrival}><Note tone="good" icon="check"><p>{t.progress.sent}</p></Note></div>}
      <State progress={p} />
      {p.effectAsked && <TellEffect {...holding} />}
      {p.lesson && <Suspense fallback={<Loading />}><LessonAsked key={String(p.lesson.agreed)} lesson={p.lesson} {...holding} /></Suspense>}
      <Messages messages={p.messages} />
      <OneText title={t.progress.more} label={t.progress.moreLabel} hint={`${t.progress.moreHint} ${t.noNames}`} at="/text" submit={t.progress.send} most={10000}
        outdates={[]} onDone={() => undefined} onLatest={() => undefined}
        send={async (text, idempotencyKey) => onSent((await api.post('/deviations/v1/receipts/messages', { body: { receipt, text }, idempotencyKey })).data)} />
      <SendFile {...holding} />
      <div><button type="button" className={ui.secondary} onClick={onClose}>{t.progress.close}</button></div>
    </>
  );
}

function State({ progress: p }: { progress: Progress }) {
  const { t, date } = useTexts();
  const name = useFederationName();
  const open = p.state !== 'CLOSED';
  const acknowledged = p.steps.some((s) => s.state === 'ACKNOWLEDGED');
  return (
    <section className={`${ui.card} ${ui.stack}`} tabIndex={-1} ref={focusOnArrival} aria-label={t.progress.title}>
      <ol className={css.progress}>
        {p.steps.map((s) => (
          <li key={s.state} className={ui.kept}><Icon name="check" size={22} /><span><b>{wordFor(t.progress.steps, s.state)}</b> {date(s.day)}</span></li>
        ))}
      </ol>
      {open && <p>{acknowledged ? t.progress.waiting(date(p.feedbackBy)) : t.progress.next(date(p.acknowledgeBy))}</p>}
      {p.pausedOn && <p>{t.progress.paused(date(p.pausedOn))}</p>}
      {p.late && <p><b>{t.progress.late}</b></p>}
      <dl className={ui.facts}>
        {p.outcome && <div><dt>{t.progress.outcomeLabel}</dt><dd>{wordFor(t.progress.outcomes, p.outcome)}</dd></div>}
        <div><dt>{t.progress.handledBy}</dt><dd>{name(p.federation)}</dd></div>
        {open && !acknowledged && <div><dt>{t.progress.feedbackBy}</dt><dd>{date(p.feedbackBy)}</dd></div>}
        {p.measures > 0 && <div><dt>{t.progress.measures}</dt><dd>{t.progress.measuresDone(p.measuresDone, p.measures)}</dd></div>}
        {p.attachments > 0 && <div><dt>{t.progress.files}</dt><dd>{p.attachments}</dd></div>}
      </dl>
      {open && <p className={ui.soft}>{t.progress.limits}</p>}
    </section>
  );
}

function Messages({ messages }: { messages: Progress['messages'] }) {
  const { t, date } = useTexts();
  return (
    <section className={ui.stack} aria-labelledby="messages">
      <h2 id="messages">{t.progress.messages}</h2>
      <ol className={css.entries}>
        {messages.map((m, i) => (
          <li key={i}>
            <h3>{wordFor(t.progress.kinds, m.kind)} {date(m.day)}</h3>
            {m.effect && <p>{wordFor(t.progress.effects, m.effect)}</p>}
            {m.recipient && <p>{t.progress.recipient} {wordFor(t.progress.recipients, m.recipient)}</p>}
            {m.text && <p className={css.words} lang="sv">{m.text}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function TellEffect({ receipt, onProgress }: Holding) {
  const { t } = useTexts();
  const { form, fields } = useFields();
  const [answer, setAnswer] = useState('');
  const [text, setText] = useState('');
  const tell = useWrite(
    (body: { answer: EffectAnswer; text: string | null }, idempotencyKey) => api.post('/deviations/v1/receipts/effect', { body: { receipt, ...body }, idempotencyKey }),
    { outdates: [], onDone: ({ data }) => onProgress(data), onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (fields.check({ '/answer': answer === '' && 'Choose' }) && !tell.isPending) tell.mutate({ answer: answer as EffectAnswer, text: text.trim() || null });
  };
  return (
    <section className={`${ui.card} ${ui.stack}`} aria-labelledby="effect">
      <h2 id="effect">{t.progress.effect}</h2>
      <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`}>
        <WriteTrouble of={tell} />
        <RadioGroup {...fields.field('/answer')} value={answer || null} onChange={setAnswer} isRequired>
          <Label>{t.progress.effectHint}</Label>
          <FieldError>{fields.message('/answer')}</FieldError>
          {EFFECTS.map((e) => <Radio key={e} value={e}><span>{wordFor(t.progress.effects, e)}</span></Radio>)}
        </RadioGroup>
        <Field fields={fields} at="/text" label={t.progress.effectText} hint={t.noNames} rows={3} max={10000} value={text} onChange={setText} />
        <div><button type="submit" className={ui.primary} aria-disabled={tell.isPending}>{tell.isPending ? t.progress.sending : t.progress.send}</button></div>
      </Form>
    </section>
  );
}

function SendFile({ receipt, onProgress }: Holding) {
  const { t } = useTexts();
  const [file, setFile] = useState<File | null>(null);
  const [wrong, setWrong] = useState('');
  const [round, again] = useState(0);
  const send = useMutation({
    networkMode: 'always',
    gcTime: 0,
    mutationFn: async (chosen: File) => {
      const form = new FormData();
      form.set('receipt', receipt);
      form.set('file', new File([chosen], 'bilaga', { type: chosen.type })); // a file's own name can tell who it came from
      return (await call('POST', '/deviations/v1/receipts/attachments', { form })).data as Progress;
    },
    onSuccess: (progress) => {
      setFile(null);
      again(round + 1);
      onProgress(progress);
    },
  });
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (send.isPending) return;
    const said = wrongWith(file);
    setWrong(said ? t.errors[said] : '');
    if (said) document.getElementById('file')?.focus();
    else if (file) send.mutate(file);
  };
  return (
    <Fold title={t.progress.file}>
      <Form onSubmit={submit} className={`form ${ui.stack}`}>
        <WriteTrouble of={send} />
        <div className="text-field" {...(wrong && { 'data-invalid': true })}>
          <label className="label" htmlFor="file">{t.progress.fileLabel}</label>
          <span className="hint" id="file-hint">{t.progress.fileHint}</span>
          {wrong && <span className="field-error" id="file-wrong">{wrong}</span>}
          <input key={round} id="file" className={css.file} type="file" accept=".jpg,.jpeg,.png,.pdf" aria-describedby={wrong ? 'file-hint file-wrong' : 'file-hint'} aria-invalid={wrong !== ''}
            onChange={(e) => setFile(e.target.files?.[0] ?? null)} />
        </div>
        <div><button type="submit" className={ui.secondary} aria-disabled={send.isPending}>{send.isPending ? t.progress.sending : t.progress.sendFile}</button></div>
      </Form>
    </Fold>
  );
}

function wrongWith(file: File | null) {
  if (!file) return 'File' as const;
  if (!KINDS.includes(file.type)) return 'PictureKind' as const;
  return file.size > LARGEST ? 'FileSize' as const : null;
}
