import { useQuery } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { useParams } from 'react-router';
import { api, everyPage, type Body, type Reply, type Tagged } from '../api/client';
import type { Occasion } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { isDay } from '../ui/clock';
import { Choice, Field, Several } from '../ui/Field';
import { Loaded } from '../ui/Loaded';
import { Form } from '../ui/controls';
import { Note, PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { useFields } from '../ui/useFields';
import { useTexts } from './texts';

type Needs = Reply<'/commitments/v1/influence-occasions/{id}/needs'>;
type Themes = Body<'/commitments/v1/influence-occasions/{id}/needs/reading', 'put'>;
type Priorities = Body<'/commitments/v1/influence-occasions/{id}/needs/priorities', 'put'>;
type Decision = Body<'/commitments/v1/influence-occasions/{id}/needs/board-decision', 'put'>;

const KEY = 'needs';

/** What citizens answered on its way to the board: read by two, settled, put in order, decided. */
export default function NeedsPage() {
  const { id = '' } = useParams();
  const occasion = useQuery(queries.occasion(id));
  const needs = useQuery({
    queryKey: [KEY, id],
    queryFn: ({ signal }) => api.getTagged('/commitments/v1/influence-occasions/{id}/needs', { path: { id }, signal }),
    refetchOnWindowFocus: false,
  });
  return (
    <Loaded query={occasion} alone>
      {({ data: o }) => <Loaded query={needs}>{(tagged) => <One key={tagged.etag} occasion={o} tagged={tagged} onLatest={() => void needs.refetch()} />}</Loaded>}
    </Loaded>
  );
}

interface Step {
  occasion: Occasion;
  tagged: Tagged<Needs>;
  onLatest: () => void;
}

function One({ occasion: o, tagged, onLatest }: Step) {
  const { t, date } = useTexts();
  const { data: n } = tagged;
  const writes = useSession().may(['OFFICE', 'PROJECT_LEADER', 'AMBASSADOR'], o.federation);
  const step: Step = { occasion: o, tagged, onLatest };
  return (
    <article className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={t.needs.title} windowTitle={`${t.needs.title}: ${o.title}`} lead={t.needs.lead} crumbs={[{ to: `/delaktighet/${o.id}`, text: t.needs.back }]}>
        <p lang="sv">{o.title}</p>
      </PageHead>
      <p>{t.needs.readers(n.readers)}</p>
      {n.agreement && <p>{t.needs.agreement(n.agreement.same, n.agreement.answers, String(n.agreement.kappa))}</p>}
      {n.readers < 2 && n.readByMe && <Note icon="waiting"><p>{t.needs.waiting}</p></Note>}
      {n.readers < 2 && !n.readByMe && writes && <Reading {...step} />}
      {n.differences.length > 0 && writes && <Settling {...step} />}
      {n.themes.length > 0 && n.priorities.length === 0 && (
        <section className={ui.stack} aria-labelledby="themes">
          <h2 id="themes">{t.needs.themes}</h2>
          <ul>{n.themes.map((it) => <li key={it.theme}>{it.theme}: {t.needs.answers(it.answers)}</li>)}</ul>
        </section>
      )}
      {n.themes.length > 0 && n.priorities.length === 0 && writes && <Ordering {...step} />}
      {n.priorities.length > 0 && (
        <section className={ui.stack} aria-labelledby="order">
          <h2 id="order">{t.needs.priorities}</h2>
          <ol>{n.priorities.map((p) => <li key={p.theme}><b>{p.theme}</b>. <span lang="sv">{p.why}</span></li>)}</ol>
        </section>
      )}
      {n.priorities.length > 0 && !n.decision && writes && <Deciding {...step} />}
      {n.decision && (
        <section className={`${ui.card} ${ui.stack}`} aria-labelledby="decision">
          <h2 id="decision">{t.needs.decision}</h2>
          <p>{t.needs.decided(date(n.decision.day), n.decision.paragraph)}</p>
          <p lang="sv">{n.decision.text}</p>
          <p className={ui.soft}>{t.needs.rests(n.decision.rounds.map((r) => o.rounds[r - 1]?.question ?? '').join(' · '))}</p>
        </section>
      )}
    </article>
  );
}

/** The frame that each step's form has. */
function Frame({ title, lead, form, onSubmit, submit, pending, trouble, children }: {
  title: string; lead: string; form: ReturnType<typeof useFields>['form']; onSubmit: (e: FormEvent) => void; submit: string; pending: boolean; trouble: ReactNode; children: ReactNode;
}) {
  const { t } = useTexts();
  return (
    <Form ref={form} onSubmit={onSubmit} className={`form ${ui.card} ${ui.stack}`} aria-label={title}>
      <h2>{title}</h2>
      <p className={ui.soft}>{lead}</p>
      {trouble}
      {children}
      <div><button type="submit" className={ui.primary} aria-disabled={pending}>{pending ? t.saving : submit}</button></div>
    </Form>
  );
}

function Reading({ occasion: o, tagged, onLatest }: Step) {
  const { t } = useTexts();
  const { form, fields } = useFields();
  const { draft: themes, change: set, clear } = useDraft<Record<string, string>>(`reading:${o.id}`, {});
  const answers = useQuery({
    queryKey: ['viewpoints', { occasion: o.id }],
    queryFn: ({ signal }) => everyPage((page, limit) => api.get('/commitments/v1/viewpoints', { query: { occasion: o.id, page, limit }, signal })),
    refetchOnWindowFocus: false,
  });
  const send = useWrite((body: Themes, idempotencyKey) => api.put('/commitments/v1/influence-occasions/{id}/needs/reading', { path: { id: o.id }, body, idempotencyKey, etag: tagged.etag }), { outdates: [KEY], onDone: clear, onRefused: fields.take });
  return (
    <Loaded query={answers}>
      {(all) => (all.length === 0 ? <p>{t.needs.noAnswers}</p> : (
        <Frame title={t.needs.read} lead={t.needs.readLead} form={form} submit={t.needs.saveReading} pending={send.isPending} trouble={<WriteTrouble of={send} onLatest={onLatest} draftKept />}
          onSubmit={(e) => {
            e.preventDefault();
            const whole = fields.check(Object.fromEntries(all.map((a) => [`/${a.id}`, !themes[a.id]?.trim() && ('Required' as const)])));
            if (whole && !send.isPending) send.mutate({ themes: all.map((a) => ({ answer: a.id, theme: (themes[a.id] ?? '').trim() })) });
          }}>
          {all.map((a, i) => (
            <div key={a.id}>
              <blockquote lang="sv"><p>{a.words}</p></blockquote>
              <Field fields={fields} at={`/${a.id}`} label={t.needs.theme(i + 1)} max={60} value={themes[a.id] ?? ''} onChange={(theme) => set({ ...themes, [a.id]: theme })} required />
            </div>
          ))}
        </Frame>
      ))}
    </Loaded>
  );
}

function Settling({ occasion: o, tagged, onLatest }: Step) {
  const { t } = useTexts();
  const { form, fields } = useFields();
  const { differences } = tagged.data;
  const { draft: chosen, change: set, clear } = useDraft<Record<string, string>>(`settling:${o.id}`, {});
  const send = useWrite((body: Themes, idempotencyKey) => api.put('/commitments/v1/influence-occasions/{id}/needs/settled-themes', { path: { id: o.id }, body, idempotencyKey, etag: tagged.etag }), { outdates: [KEY], onDone: clear, onRefused: fields.take });
  return (
    <Frame title={t.needs.settle} lead={t.needs.settleLead} form={form} submit={t.needs.saveSettled} pending={send.isPending} trouble={<WriteTrouble of={send} onLatest={onLatest} draftKept />}
      onSubmit={(e) => {
        e.preventDefault();
        if (!send.isPending) send.mutate({ themes: differences.map((d) => ({ answer: d.answer, theme: chosen[d.answer] ?? d.one })) });
      }}>
      {differences.map((d, i) => (
        <Choice key={d.answer} id={`s-${d.answer}`} label={t.needs.theme(i + 1)} value={chosen[d.answer] ?? d.one} onChange={(theme) => set({ ...chosen, [d.answer]: theme })} options={[[d.one, d.one], [d.other, d.other]]} />
      ))}
    </Frame>
  );
}

function Ordering({ occasion: o, tagged, onLatest }: Step) {
  const { t } = useTexts();
  const { form, fields } = useFields();
  const themes = tagged.data.themes.toSorted((a, b) => b.answers - a.answers).map((it) => it.theme);
  const { draft: { places, why }, change, clear } = useDraft(`order:${o.id}`, { places: {} as Record<string, string>, why: {} as Record<string, string> });
  const place = (theme: string) => Number(places[theme] ?? themes.indexOf(theme) + 1);
  const send = useWrite((body: Priorities, idempotencyKey) => api.put('/commitments/v1/influence-occasions/{id}/needs/priorities', { path: { id: o.id }, body, idempotencyKey, etag: tagged.etag }), { outdates: [KEY], onDone: clear, onRefused: fields.take });
  return (
    <Frame title={t.needs.order} lead={t.needs.orderLead} form={form} submit={t.needs.saveOrder} pending={send.isPending} trouble={<WriteTrouble of={send} onLatest={onLatest} draftKept />}
      onSubmit={(e) => {
        e.preventDefault();
        const whole = fields.check(Object.fromEntries(themes.map((theme) => [`/${theme}`, !why[theme]?.trim() && ('Required' as const)])));
        if (whole && !send.isPending) send.mutate({ order: themes.toSorted((a, b) => place(a) - place(b)).map((theme) => ({ theme, why: (why[theme] ?? '').trim() })) });
      }}>
      {themes.map((theme) => (
        <div key={theme} className={ui.stack}>
          <Choice id={`o-${theme}`} label={t.needs.place(theme)} value={String(place(theme))} onChange={(v) => change({ places: { ...places, [theme]: v }, why })} options={themes.map((_, i) => [String(i + 1), String(i + 1)] as const)} />
          <Field fields={fields} at={`/${theme}`} label={t.needs.why(theme)} rows={2} max={1000} value={why[theme] ?? ''} onChange={(v) => change({ places, why: { ...why, [theme]: v } })} required />
        </div>
      ))}
    </Frame>
  );
}

function Deciding({ occasion: o, tagged, onLatest }: Step) {
  const { t } = useTexts();
  const { form, fields } = useFields();
  const { draft, change: set, clear } = useDraft(`board:${o.id}`, { day: '', paragraph: '', text: '', rounds: [] as string[] });
  const send = useWrite((body: Decision, idempotencyKey) => api.put('/commitments/v1/influence-occasions/{id}/needs/board-decision', { path: { id: o.id }, body, idempotencyKey, etag: tagged.etag }), { outdates: [KEY], onDone: clear, onRefused: fields.take });
  return (
    <Frame title={t.needs.decision} lead={t.needs.rounds} form={form} submit={t.needs.saveDecision} pending={send.isPending} trouble={<WriteTrouble of={send} onLatest={onLatest} draftKept />}
      onSubmit={(e) => {
        e.preventDefault();
        const whole = fields.check({ '/day': !isDay(draft.day) && 'Day', '/paragraph': draft.paragraph.trim() === '' && 'Required', '/text': draft.text.trim() === '' && 'Required' });
        if (whole && !send.isPending) send.mutate({ day: draft.day, paragraph: draft.paragraph.trim(), text: draft.text.trim(), rounds: draft.rounds.map(Number) });
      }}>
      <Several fields={fields} at="/rounds" label={t.needs.rounds} value={draft.rounds} onChange={(rounds) => set({ ...draft, rounds })}
        options={o.rounds.flatMap((r, i) => (r.closedOn ? [[String(i + 1), r.question] as const] : []))} />
      <Field fields={fields} at="/day" label={t.needs.day} type="day" value={draft.day} onChange={(day) => set({ ...draft, day })} required />
      <Field fields={fields} at="/paragraph" label={t.needs.paragraph} max={50} value={draft.paragraph} onChange={(paragraph) => set({ ...draft, paragraph })} required />
      <Field fields={fields} at="/text" label={t.needs.text} rows={4} max={2000} value={draft.text} onChange={(text) => set({ ...draft, text })} required />
    </Frame>
  );
}
