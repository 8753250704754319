import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useParams } from 'react-router';
import { api, upload, type Body, type Reply } from '../api/client';
import { useWrite } from '../api/useWrite';
import { wordFor } from '../i18n';
import { isDay } from '../ui/clock';
import { Choice, Field } from '../ui/Field';
import { useFederationName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { Form } from '../ui/controls';
import { focusOnArrival, Note, PageHead, Tag } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useLinkTexts } from './linkTexts';

type Invitation = Reply<'/commitments/v1/policy-links/{code}'>;
type Declaration = Body<'/commitments/v1/policy-links/{code}/declaration'>;
type Answer = Declaration['answers'][number];
type Area = Answer['area'];

const AREAS = ['GENDER_EQUALITY', 'ACCESSIBILITY', 'NON_DISCRIMINATION'] as const satisfies readonly Area[];
const PRACTICES = ['IN_PLACE', 'UNDER_WAY', 'NOT_BEGUN'] as const satisfies readonly Answer['practice'][];
const MOST_BYTES = 5 * 1024 * 1024;

/** A supplier hands in its documents and tells how it works, by its link and without an account. */
export default function SupplierLinkPage() {
  const { code = '' } = useParams();
  const query = useQuery({
    queryKey: ['policy-links', code],
    queryFn: ({ signal }) => api.get('/commitments/v1/policy-links/{code}', { path: { code }, signal }),
    refetchOnWindowFocus: false,
  });
  return <Loaded query={query} alone>{(invitation) => <One key={code} code={code} invitation={invitation} />}</Loaded>;
}

function One({ code, invitation: i }: { code: string; invitation: Invitation }) {
  const { t, date } = useLinkTexts();
  const name = useFederationName();
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={t.link.title} windowTitle={t.link.title} lead={t.link.lead(name(i.federation), i.supplier)}>
        <p className={ui.soft}>{t.link.until(date(i.openUntil))}</p>
      </PageHead>
      {!i.open && <Note icon="lock"><p>{t.link.closed}</p></Note>}
      <section className={ui.stack} aria-labelledby="documents">
        <h2 id="documents">{t.link.documents}</h2>
        <ul className={ui.rows}>
          {i.areas.map((a) => (
            <li key={a.area} className={ui.row}>
              <p>{wordFor(t.areaNames, a.area)}</p>
              <Tag tone={a.document === 'CURRENT' ? 'kept' : a.document === 'OLD' ? 'soon' : 'late'} icon={a.document === 'CURRENT' ? 'check' : a.document === 'OLD' ? 'clock' : 'alarm'}>{wordFor(t.documentStates, a.document)}</Tag>
            </li>
          ))}
        </ul>
        {i.open && <HandIn code={code} />}
      </section>
      {i.open && i.stage !== 'REVIEWED' && <Declare code={code} />}
      {i.stage === 'REVIEWED' && <Note icon="check" tone="good"><p>{t.link.reviewed}</p></Note>}
    </div>
  );
}

interface Sending {
  area: string;
  decidedOn: string;
  validUntil: string;
  file: File;
  /** Two files of one name and size are two files. */
  mark: string;
}

function HandIn({ code }: { code: string }) {
  const { t } = useLinkTexts();
  const { form, fields } = useFields();
  const [area, setArea] = useState<string>(AREAS[0]);
  const [days, setDays] = useState({ decidedOn: '', validUntil: '' });
  const [file, setFile] = useState<File | null>(null);
  const [wrong, setWrong] = useState(false);
  const send = useWrite(
    (given: Sending, idempotencyKey) => upload('/commitments/v1/policy-links/{code}/documents', {
      path: { code }, query: { area: given.area, decidedOn: given.decidedOn, validUntil: given.validUntil || undefined }, file: given.file, idempotencyKey, etag: undefined, onSent: () => undefined,
    }),
    { outdates: ['policy-links'], onDone: () => setDays({ decidedOn: '', validUntil: '' }), onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const fits = file !== null && file.size <= MOST_BYTES;
    setWrong(!fits);
    const whole = fields.check({ '/decidedOn': !isDay(days.decidedOn) && 'Day' });
    if (whole && fits && !send.isPending) send.mutate({ area, ...days, file, mark: `${file.name} ${file.size} ${file.lastModified}` });
  };
  return (
    <Form ref={form} onSubmit={submit} className={`form ${ui.card} ${ui.stack}`} aria-label={t.link.send}>
      <p className={ui.soft}>{t.link.documentsLead}</p>
      <WriteTrouble of={send} />
      <Choice id="area" label={t.link.area} value={area} onChange={setArea} options={AREAS.map((a) => [a, wordFor(t.areaNames, a)] as const)} />
      <Field fields={fields} at="/decidedOn" label={t.link.decidedOn} type="day" value={days.decidedOn} onChange={(decidedOn) => setDays({ ...days, decidedOn })} required />
      <Field fields={fields} at="/validUntil" label={t.link.validUntil} type="day" value={days.validUntil} onChange={(validUntil) => setDays({ ...days, validUntil })} />
      <div className={ui.field} data-invalid={wrong ? true : undefined}>
        <label htmlFor="file">{t.link.file}</label>
        {wrong && <span id="file-error" className="field-error">{t.link.fileWrong}</span>}
        <input id="file" type="file" accept=".pdf,.docx,.odt" aria-invalid={wrong ? true : undefined} aria-describedby={wrong ? 'file-error' : undefined} onChange={(e) => setFile(e.target.files?.[0] ?? null)} />
      </div>
      <div className={ui.actions}>
        <button type="submit" className={ui.primary} aria-disabled={send.isPending}>{send.isPending ? t.saving : t.link.send}</button>
        <output>{send.isSuccess && t.link.sent}</output>
      </div>
    </Form>
  );
}

function Declare({ code }: { code: string }) {
  const { t } = useLinkTexts();
  const { form, fields } = useFields();
  const [said, set] = useState<Record<string, { practice: string; text: string }>>({});
  const send = useWrite((body: Declaration, idempotencyKey) => api.post('/commitments/v1/policy-links/{code}/declaration', { path: { code }, body, idempotencyKey }), { outdates: ['policy-links'], onRefused: fields.take });
  const of = (area: Area) => said[area] ?? { practice: '', text: '' };
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const whole = fields.check(Object.fromEntries(AREAS.flatMap((a) => [[`/${a}/practice`, of(a).practice === '' && ('Required' as const)], [`/${a}/text`, of(a).text.trim() === '' && ('Required' as const)]])));
    if (whole && !send.isPending) send.mutate({ answers: AREAS.map((area) => ({ area, practice: of(area).practice as Answer['practice'], text: of(area).text.trim() })) });
  };
  return (
    <Form ref={form} onSubmit={submit} className={`form ${ui.card} ${ui.stack}`} aria-labelledby="practice">
      <h2 id="practice">{t.link.practice}</h2>
      <p className={ui.soft}>{t.link.practiceLead}</p>
      <WriteTrouble of={send} />
      {AREAS.map((a) => {
        const missing = fields.message(`/${a}/practice`);
        return (
          <div key={a} className={ui.stack} role="group" aria-labelledby={`a-${a}`}>
            <h3 id={`a-${a}`}>{wordFor(t.areaNames, a)}</h3>
            <Choice id={`p-${a}`} label={t.link.howFar} value={of(a).practice} onChange={(practice) => set({ ...said, [a]: { ...of(a), practice } })} {...(missing ? { error: missing } : {})}
              options={[['', t.link.choose], ...PRACTICES.map((p) => [p, wordFor(t.link.practices, p)] as const)]} />
            <Field fields={fields} at={`/${a}/text`} label={t.link.how} rows={3} max={2000} value={of(a).text} onChange={(text) => set({ ...said, [a]: { ...of(a), text } })} required />
          </div>
        );
      })}
      {send.isSuccess && <div tabIndex={-1} ref={focusOnArrival}><Note tone="good" icon="check"><p>{t.link.declared}</p></Note></div>}
      <div><button type="submit" className={ui.primary} aria-disabled={send.isPending}>{send.isPending ? t.saving : t.link.declare}</button></div>
    </Form>
  );
}
