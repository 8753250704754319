import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { api, everyPage, type Body, type Reply } from '../api/client';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { wordFor } from '../i18n';
import { isDay } from '../ui/clock';
import { Field } from '../ui/Field';
import { FederationChoice, useFederation } from '../ui/FederationChoice';
import { Fold } from '../ui/Fold';
import { Loaded } from '../ui/Loaded';
import { Form } from '../ui/controls';
import { Empty, PageHead, Tag } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { useFields } from '../ui/useFields';
import { useTexts } from './texts';

type Panel = Reply<'/commitments/v1/panels'>['items'][number];
type NewPanel = Body<'/commitments/v1/panels'>;

const KEY = 'panels';

/** Panels that are formed, drawn by lot. */
export default function PanelsPage() {
  const { t } = useTexts();
  const federation = useFederation('influence');
  const writes = useSession().may(['OFFICE', 'PROJECT_LEADER'], federation);
  const panels = useQuery({
    queryKey: [KEY, federation],
    queryFn: ({ signal }) => everyPage((page, limit) => api.get('/commitments/v1/panels', { query: { federation, page, limit }, signal })),
  });
  return (
    <div className={ui.page}>
      <PageHead title={t.panels.title} windowTitle={t.panels.title} lead={t.panels.lead}><FederationChoice work="influence" /></PageHead>
      <Loaded query={panels}>
        {(all) => (all.length === 0 ? <Empty title={t.panels.none} text={t.panels.noneText} /> : <>{all.map((p) => <One key={p.id} panel={p} writes={writes} />)}</>)}
      </Loaded>
      {writes && <Fold title={t.panels.form}><FormOne key={federation} federation={federation} /></Fold>}
    </div>
  );
}

function One({ panel: p, writes }: { panel: Panel; writes: boolean }) {
  const { t, date } = useTexts();
  const send = useWrite(
    async (id: string, idempotencyKey) => {
      const { etag } = await api.getTagged('/commitments/v1/panels/{id}', { path: { id } });
      return api.post('/commitments/v1/panels/{id}/lot', { path: { id }, idempotencyKey, etag });
    },
    { outdates: [KEY] },
  );
  const shown = Object.entries(p.grounds ?? {});
  return (
    <section className={`${ui.card} ${ui.stack}`} aria-labelledby={`p-${p.id}`}>
      <div className={ui.row}>
        <h2 id={`p-${p.id}`} lang="sv">{p.title}</h2>
        <Tag tone={p.state === 'DRAWN' ? 'kept' : p.state === 'OPEN' ? 'going' : 'soon'} icon={p.state === 'DRAWN' ? 'check' : 'dot'}>{wordFor(t.panels.states, p.state)}</Tag>
      </div>
      <p lang="sv">{p.purpose}</p>
      <p>{t.panels.volunteers(p.volunteers)}. {t.panels.until(date(p.openUntil))}.</p>
      {p.state === 'OPEN' && <p>{t.panels.link}: <b>{window.location.origin}/panel/{p.code}</b></p>}
      {p.drawnOn && p.drawn != null && (
        <>
          <p>{t.panels.drawn(p.drawn, p.seats, date(p.drawnOn))} {t.panels.seed}: <code>{p.seed}</code></p>
          <h3>{t.panels.grounds}</h3>
          {shown.length === 0 ? <p>{t.panels.few}</p> : <ul>{shown.map(([ground, n]) => <li key={ground}>{wordFor(t.panels.groundNames, ground)}: <b>{n}</b></li>)}</ul>}
        </>
      )}
      {writes && p.state === 'TO_BE_DRAWN' && (
        <div>
          <WriteTrouble of={send} />
          <button type="button" className={ui.primary} aria-disabled={send.isPending} onClick={() => { if (!send.isPending) send.mutate(p.id); }}>
            {send.isPending ? t.saving : t.panels.draw}<span className={ui.hidden}>: {p.title}</span>
          </button>
        </div>
      )}
    </section>
  );
}

function FormOne({ federation }: { federation: string }) {
  const { t } = useTexts();
  const { form, fields } = useFields();
  const { draft, change: set, clear } = useDraft(`panel:${federation}`, { title: '', purpose: '', contact: '', seats: '12', openUntil: '' });
  const send = useWrite((body: NewPanel, idempotencyKey) => api.post('/commitments/v1/panels', { body, idempotencyKey }), { outdates: [KEY], onDone: clear, onRefused: fields.take });
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const whole = fields.check({
      '/title': draft.title.trim() === '' && 'Required',
      '/purpose': draft.purpose.trim() === '' && 'Required',
      '/contact': draft.contact.trim() === '' && 'Required',
      '/openUntil': !isDay(draft.openUntil) && 'Day',
    });
    if (whole && !send.isPending) send.mutate({ federation, title: draft.title.trim(), purpose: draft.purpose.trim(), contact: draft.contact.trim(), seats: Number(draft.seats), openUntil: draft.openUntil });
  };
  return (
    <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`} aria-label={t.panels.form}>
      <WriteTrouble of={send} draftKept />
      <Field fields={fields} at="/title" label={t.panels.name} max={200} value={draft.title} onChange={(title) => set({ ...draft, title })} required />
      <Field fields={fields} at="/purpose" label={t.panels.purpose} rows={4} max={2000} value={draft.purpose} onChange={(purpose) => set({ ...draft, purpose })} required />
      <Field fields={fields} at="/contact" label={t.panels.contact} hint={t.panels.contactHint} max={200} value={draft.contact} onChange={(contact) => set({ ...draft, contact })} required />
      <Field fields={fields} at="/seats" label={t.panels.seats} type="number" value={draft.seats} onChange={(seats) => set({ ...draft, seats })} required />
      <Field fields={fields} at="/openUntil" label={t.panels.openUntil} type="day" value={draft.openUntil} onChange={(openUntil) => set({ ...draft, openUntil })} required />
      <div><button type="submit" className={ui.primary} aria-disabled={send.isPending}>{send.isPending ? t.saving : t.panels.submit}</button></div>
    </Form>
  );
}
