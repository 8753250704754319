import { useState, type FormEvent } from 'react';
import { api, upload } from '../api/client';
import type { Policies, Policy } from '../api/model';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { wordFor } from '../i18n';
import { Fold } from '../ui/Fold';
import { isDay } from '../ui/clock';
import { Field } from '../ui/Field';
import { Form } from '../ui/controls';
import { Tag } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import type { Part } from './SupplierPage';
import css from './supplier.module.css';
import { useTexts } from './texts';

const MOST_BYTES = 5 * 1024 * 1024;

export function Documents(part: Part) {
  const { t } = useTexts();
  const { may } = useSession();
  const { data: s, etag } = part.tagged;
  const writes = s.federations.some((f) => may(['OFFICE'], f));
  return (
    <section className={ui.stack} aria-labelledby="documents">
      <div>
        <h2 id="documents">{t.suppliers.documents}</h2>
        <p className={ui.soft}>{t.suppliers.documentsLead}</p>
      </div>
      <div className={css.areas}>
        {s.policies.map((p) => (
          <section key={p.area} className={`${ui.card} ${css.area}`} aria-labelledby={p.area}>
            <div className={css.areaHead}>
              <h3 id={p.area}>{wordFor(t.suppliers.areas, p.area)}</h3>
              <PolicyTag policies={p} />
            </div>
            <Versions policies={p} {...part} />
            {writes && <Upload key={etag} area={p.area} {...part} />}
          </section>
        ))}
      </div>
    </section>
  );
}

export function PolicyTag({ policies: { state } }: { policies: Policies }) {
  const { t } = useTexts();
  const word = wordFor(t.suppliers.policyStates, state);
  if (state === 'CURRENT') return <Tag tone="kept" icon="check">{word}</Tag>;
  return state === 'OLD' ? <Tag tone="soon" icon="clock">{word}</Tag> : <Tag tone="late" icon="alarm">{word}</Tag>;
}

function Versions({ policies: { versions, area }, ...part }: Part & { policies: Policies }) {
  const { t } = useTexts();
  const { may } = useSession();
  const [latest, ...older] = versions;
  if (!latest) return null;
  const removable = part.tagged.data.federations.some((f) => may(['OFFICE'], f));
  const version = (p: Policy) => (
    <div key={p.id} className={ui.stack}>
      <Download policy={p} area={area} supplier={part.tagged.data.id} />
      {removable && <Remove key={part.tagged.etag} policy={p} {...part} />}
    </div>
  );
  return (
    <>
      {version(latest)}
      {older.length > 0 && (
        <Fold title={t.suppliers.olderVersions(older.length)}>
          <div className={ui.stack}>{older.map(version)}</div>
        </Fold>
      )}
    </>
  );
}

/** What the document says of itself, and the file: always saved, never opened as a page. */
export function Download({ policy: p, area, supplier }: { policy: Policy; area: string; supplier: string }) {
  const { t, date, lang } = useTexts();
  const size = new Intl.NumberFormat(lang === 'sv' ? 'sv-SE' : 'en-GB', { style: 'unit', unit: p.size < 1_000_000 ? 'kilobyte' : 'megabyte', maximumFractionDigits: p.size < 1_000_000 ? 0 : 1 })
    .format(p.size < 1_000_000 ? Math.max(1, p.size / 1000) : p.size / 1_000_000);
  return (
    <div>
      <p>{t.suppliers.decidedOn(date(p.decidedOn))}, {p.validUntil ? t.suppliers.validUntil(date(p.validUntil)) : t.suppliers.oldFrom(date(p.oldFrom))}</p>
      <p className={`${ui.soft} ${ui.small}`}>{t.suppliers.received(date(p.receivedOn))}</p>
      <a href={`/commitments/v1/suppliers/${supplier}/${p.file}`} download>{t.suppliers.download(wordFor(t.suppliers.areas, area), p.format, size)}</a>
    </div>
  );
}

function Remove({ policy: p, tagged: { data: s, etag }, onDone, onLatest }: Part & { policy: Policy }) {
  const { t } = useTexts();
  const remove = useWrite(
    (_seen: string | undefined, idempotencyKey) => api.post('/commitments/v1/suppliers/{id}/policies/{policy}/removal', { path: { id: s.id, policy: p.id }, idempotencyKey, etag }),
    { outdates: ['suppliers'], onDone },
  );
  return (
    <Fold title={t.suppliers.remove}>
      <div className={ui.stack}>
        <p>{t.suppliers.removeLead}</p>
        <WriteTrouble of={remove} onLatest={onLatest} />
        <div><button type="button" className={ui.secondary} aria-disabled={remove.isPending} onClick={() => !remove.isPending && remove.mutate(etag)}>{t.suppliers.remove}</button></div>
      </div>
    </Fold>
  );
}

interface Sending {
  decidedOn: string;
  validUntil: string;
  file: File;
  /** Two files of one name and size are two files. */
  mark: string;
}

/** Only what can be seen without opening it; what the file is, the service looks at. */
function fileTrouble(file: File | null) {
  if (!file) return 'File';
  if (file.size > MOST_BYTES) return 'FileSize';
  return !/\.(pdf|docx|odt)$/i.test(file.name) && 'FileKind';
}

function Upload({ area, tagged: { data: s, etag }, onDone, onLatest }: Part & { area: Policies['area'] }) {
  const { t } = useTexts();
  const { form, fields } = useFields();
  const [file, choose] = useState<File | null>(null);
  const [decidedOn, setDecidedOn] = useState('');
  const [validUntil, setValidUntil] = useState('');
  const [sent, setSent] = useState(0);
  const send = useWrite(
    (given: Sending, idempotencyKey) => upload('/commitments/v1/suppliers/{id}/policies', {
      path: { id: s.id },
      query: { area, decidedOn: given.decidedOn, validUntil: given.validUntil },
      file: given.file,
      idempotencyKey,
      etag,
      onSent: setSent,
    }),
    { outdates: ['suppliers'], onDone, onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (send.isPending || !fields.check({ '/file': fileTrouble(file), '/decidedOn': !isDay(decidedOn) && 'Day', '/validUntil': validUntil !== '' && !isDay(validUntil) && 'Day' }) || !file) return;
    setSent(0);
    send.mutate({ decidedOn, validUntil, file, mark: `${file.name}/${file.size}/${file.lastModified}` });
  };
  const id = `file-${area}`;
  const wrong = fields.message('/file');
  const percent = Math.round(sent * 100);
  return (
    <Fold title={t.suppliers.upload(wordFor(t.suppliers.areas, area))}>
      <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`}>
        <WriteTrouble of={send} onLatest={onLatest} />
        <div className="text-field" {...(wrong && { 'data-invalid': true })}>
          <label className="label" htmlFor={id}>{t.suppliers.file}</label>
          <span className="hint" id={`${id}-hint`}>{t.suppliers.fileHint}</span>
          {wrong && <span className="field-error" id={`${id}-wrong`}>{wrong}</span>}
          <input id={id} className={css.file} type="file" accept=".pdf,.docx,.odt" aria-describedby={`${id}-hint ${id}-wrong`} aria-invalid={wrong !== ''}
            onChange={(e) => choose(e.target.files?.[0] ?? null)} />
        </div>
        <Field fields={fields} at="/decidedOn" label={t.suppliers.documentDate} value={decidedOn} onChange={setDecidedOn} type="day" required />
        <Field fields={fields} at="/validUntil" label={t.suppliers.documentEnd} hint={t.suppliers.documentEndHint} value={validUntil} onChange={setValidUntil} type="day" />
        {send.isPending && <progress className={css.progress} max={100} value={percent} aria-label={t.suppliers.progress} />}
        <div><button type="submit" className={ui.secondary} aria-disabled={send.isPending}>{send.isPending ? t.suppliers.sending(percent) : t.suppliers.send}</button></div>
      </Form>
    </Fold>
  );
}
