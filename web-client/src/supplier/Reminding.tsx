import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api, everyPage, type Body, type Reply } from '../api/client';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { wordFor } from '../i18n';
import { Choice, Field } from '../ui/Field';
import { Fold } from '../ui/Fold';
import { Loaded } from '../ui/Loaded';
import { Form } from '../ui/controls';
import { focusOnArrival, Note, Tag } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import type { Part } from './SupplierPage';
import { useLinkTexts } from './linkTexts';

type Request = Reply<'/commitments/v1/policy-requests'>['items'][number];
type Review = Body<'/commitments/v1/policy-requests/{id}/review'>;

/** Reminders to the supplier and what came of them: asked, declared, reviewed, visited. */
export function Reminding({ tagged: { data: s } }: Part) {
  const { t } = useLinkTexts();
  const { may } = useSession();
  const ours = s.federations.find((f) => may(['OFFICE'], f));
  const query = useQuery({
    queryKey: ['policy-requests', s.id],
    queryFn: ({ signal }) => everyPage((page, limit) => api.get('/commitments/v1/policy-requests', { query: { supplier: s.id, page, limit }, signal })),
  });
  return (
    <section className={ui.stack} aria-labelledby="reminding">
      <h2 id="reminding">{t.link.requests}</h2>
      <p className={ui.soft}>{t.link.remindLead}</p>
      <Loaded query={query}>{(all) => <>{all.length > 0 && <ul className={ui.rows}>{all.map((r) => <li key={r.id}><One request={r} /></li>)}</ul>}</>}</Loaded>
      {ours && <Remind federation={ours} supplier={s.id} />}
    </section>
  );
}

function One({ request: r }: { request: Request }) {
  const { t, date } = useLinkTexts();
  const { may } = useSession();
  return (
    <div className={ui.stack}>
      <div className={ui.row}>
        <h3>{t.link.asked(date(r.askedOn))}</h3>
        <Tag tone={r.stage === 'REVIEWED' ? 'kept' : r.stage === 'DECLARED' ? 'soon' : 'quiet'} icon={r.stage === 'REVIEWED' ? 'check' : 'dot'}>{wordFor(t.link.stages, r.stage)}</Tag>
      </div>
      {r.received.length > 0 && <p>{t.link.handedIn(r.received.map((a) => wordFor(t.areaNames, a)).join(', '))}</p>}
      {r.declared.length > 0 && (
        <dl>
          {r.declared.map((d) => (
            <div key={d.area}><dt><b>{wordFor(t.areaNames, d.area)}</b>: {wordFor(t.link.practices, d.practice)}</dt><dd lang="sv">{d.text}</dd></div>
          ))}
        </dl>
      )}
      {r.review && <p lang="sv">{r.review}</p>}
      {r.visitedOn && <p>{t.link.visited(date(r.visitedOn))}</p>}
      {r.stage === 'DECLARED' && may(['OFFICE'], r.federation) && <ReviewForm request={r} />}
    </div>
  );
}

function ReviewForm({ request: r }: { request: Request }) {
  const { t } = useLinkTexts();
  const { form, fields } = useFields();
  const [enough, setEnough] = useState('true');
  const [text, setText] = useState('');
  const send = useWrite(
    async (body: Review, idempotencyKey) => {
      const { etag } = await api.getTagged('/commitments/v1/policy-requests/{id}', { path: { id: r.id } });
      return api.post('/commitments/v1/policy-requests/{id}/review', { path: { id: r.id }, body, idempotencyKey, etag });
    },
    { outdates: ['policy-requests'], onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (fields.check({ '/text': text.trim() === '' && 'Required' }) && !send.isPending) send.mutate({ enough: enough === 'true', text: text.trim() });
  };
  return (
    <Fold title={t.link.review}>
      <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`} aria-label={t.link.review}>
        <WriteTrouble of={send} />
        <Choice id={`enough-${r.id}`} label={t.link.enough} value={enough} onChange={setEnough} options={[['true', t.link.yes], ['false', t.link.no]]} />
        <Field fields={fields} at="/text" label={t.link.what} rows={3} max={2000} value={text} onChange={setText} required />
        <div><button type="submit" className={ui.primary} aria-disabled={send.isPending}>{send.isPending ? t.saving : t.link.save}</button></div>
      </Form>
    </Fold>
  );
}

function Remind({ federation, supplier }: { federation: string; supplier: string }) {
  const { t } = useLinkTexts();
  const send = useWrite((body: Body<'/commitments/v1/policy-requests'>, idempotencyKey) => api.post('/commitments/v1/policy-requests', { body, idempotencyKey }), { outdates: ['policy-requests'] });
  const link = send.data?.data;
  return (
    <>
      {link && (
        <div tabIndex={-1} ref={focusOnArrival}>
          <Note tone="good" icon="check" title={t.link.ready}>
            <p>{t.link.readyText}</p>
            <p><b>{window.location.origin}/leverantorssvar/{link.code}</b></p>
          </Note>
        </div>
      )}
      <WriteTrouble of={send} />
      <div><button type="button" className={ui.secondary} aria-disabled={send.isPending} onClick={() => { if (!send.isPending) send.mutate({ federation, supplier }); }}>{send.isPending ? t.saving : t.link.remind}</button></div>
    </>
  );
}
