import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api, everyPage, type Body, type Reply } from '../api/client';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { Said, wordFor } from '../i18n';
import { Choice, Field, Several } from '../ui/Field';
import { useFederationName, useOtherFederations } from '../ui/FederationChoice';
import { Fold } from '../ui/Fold';
import { Loaded } from '../ui/Loaded';
import { Form } from '../ui/controls';
import { Empty, PageHead, Tag } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useNow } from '../ui/useNow';
import { useTexts } from './texts';

type Grade = Reply<'/commitments/v1/peer-grades'>['items'][number];
type NewGrade = Body<'/commitments/v1/peer-grades'>;

const DIALOGUES = ['OPEN', 'SETTLED', 'NOT_NEEDED'] as const satisfies readonly Grade['dialogue'][];
const GRADES = ['NO_EVIDENCE_AVAILABLE', 'NOT_STARTED', 'LIMITED', 'SUBSTANTIAL', 'COMPLETE'] as const satisfies readonly Grade['grade'][];

/** Both grades of what was reviewed, for everybody; a form for those who review. */
export default function PeerGradesPage() {
  const { t } = useTexts();
  const name = useFederationName();
  const [params, setParams] = useSearchParams();
  const federation = params.get('forbund') ?? undefined;
  const dialogue = DIALOGUES.find((d) => d === params.get('skillnad'));
  const set = (key: string, value: string) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (value) next.set(key, value);
      else next.delete(key);
      return next;
    }, { replace: true });
  const query = useQuery({
    queryKey: ['peer-grades', { federation, dialogue }],
    queryFn: ({ signal }) => everyPage((page, limit) => api.get('/commitments/v1/peer-grades', { query: { federation, dialogue, page, limit }, signal })),
  });
  const reviewers = useSession().federations('mine').filter((f) => f);
  const may = useSession().may;
  const ours = reviewers.find((f) => may(['OFFICE'], f));
  const federations = useOtherFederations('');
  return (
    <div className={ui.page}>
      <PageHead title={t.review.title} windowTitle={t.review.title} lead={t.review.lead} crumbs={[{ to: '/', text: t.nav.start }]} />
      <search className={`${ui.card} ${ui.filters}`}>
        <Choice id="federation" label={t.review.federation} value={federation ?? ''} onChange={(v) => set('forbund', v)} options={[['', t.review.all], ...federations]} />
        <Choice id="dialogue" label={t.review.dialogue} value={dialogue ?? ''} onChange={(v) => set('skillnad', v)}
          options={[['', t.review.anyDialogue], ...DIALOGUES.map((d) => [d, wordFor(t.review.dialogues, d)] as const)]} />
      </search>
      <Loaded query={query}>
        {(all) => (all.length === 0 ? <Empty title={t.review.none} text={t.review.noneText} /> : (
          <ul className={ui.rows}>
            {all.map((g) => (
              <li key={g.id} className={ui.row}>
                <div>
                  <h2><Link to={`/granskning/${g.id}`}>{t.review.of(name(g.federation), g.year)}<span className={ui.hidden}>: {t.review.open}</span></Link></h2>
                  <p>{t.review.by(name(g.by))}: <b>{wordFor(t.review.grades, g.grade)}</b>. {t.review.byFacts}: <b>{wordFor(t.review.grades, g.byFacts)}</b>.</p>
                </div>
                <Tag tone={g.dialogue === 'OPEN' ? 'soon' : 'quiet'} icon={g.dialogue === 'OPEN' ? 'clock' : 'dot'}>{wordFor(t.review.dialogues, g.dialogue)}</Tag>
              </li>
            ))}
          </ul>
        ))}
      </Loaded>
      {ours && <Fold title={t.review.grade}><GradeForm by={ours} /></Fold>}
    </div>
  );
}

function GradeForm({ by }: { by: string }) {
  const { t, lang, date } = useTexts();
  const { form, fields } = useFields();
  const { today } = useNow();
  const declared = useQuery(queries.declarations).data;
  // Without a declaration there is nothing to grade.
  const others = useOtherFederations(by).filter(([id]) => declared?.some((d) => d.federation === id));
  const thisYear = Number(today.slice(0, 4));
  const [draft, set] = useState({ federation: '', commitment: '', year: String(thisYear), grade: '', grounds: '', events: [] as string[] });
  const federation = draft.federation || others[0]?.[0] || '';
  const report = useQuery({ ...queries.followUp(federation, Number(draft.year)), enabled: federation !== '' });
  const rows = report.data?.federations[0]?.commitments ?? [];
  const row = rows.find((r) => r.id === draft.commitment) ?? rows[0];
  const facts = (row?.facts ?? []).flatMap((f) => (f.eventId ? [[f.eventId, <>{date(f.day)}: <Said words={f.words} /></>] as const] : []));
  const send = useWrite(
    (body: NewGrade, idempotencyKey) => api.post('/commitments/v1/peer-grades', { body, idempotencyKey }),
    { outdates: ['peer-grades'], onDone: () => set({ ...draft, grounds: '', events: [] }), onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const whole = fields.check({ '/grade': draft.grade === '' && 'Required', '/grounds': draft.grounds.trim() === '' && 'Required' });
    if (whole && row && !send.isPending) {
      send.mutate({ by, commitment: row.id, year: Number(draft.year), grade: draft.grade as NewGrade['grade'], grounds: draft.grounds.trim(), events: draft.events });
    }
  };
  const missing = fields.message('/grade');
  return (
    <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`} aria-label={t.review.grade}>
      <WriteTrouble of={send} />
      <Choice id="whose" label={t.review.whose} value={federation} onChange={(v) => set({ ...draft, federation: v, commitment: '', events: [] })} options={others} />
      <Choice id="year" label={t.review.year} value={draft.year} onChange={(year) => set({ ...draft, year, events: [] })}
        options={Array.from({ length: thisYear - 2020 }, (_, i) => String(thisYear - i)).map((y) => [y, y] as const)} />
      <Choice id="commitment" label={t.review.commitment} value={row?.id ?? ''} onChange={(commitment) => set({ ...draft, commitment, events: [] })}
        options={rows.map((r) => [r.id, `${r.number}. ${r.title[lang] || r.title.sv}`] as const)} />
      <Choice id="grade" label={t.review.yourGrade} value={draft.grade} onChange={(grade) => set({ ...draft, grade })} {...(missing ? { error: missing } : {})}
        options={[['', ''], ...GRADES.map((g) => [g, wordFor(t.review.grades, g)] as const)]} />
      {facts.length === 0 && <p className={ui.soft}>{t.review.noEvidence}</p>}
      <Several fields={fields} at="/events" label={t.review.evidence} hint={t.review.evidenceHint} value={draft.events} onChange={(events) => set({ ...draft, events })} options={facts} />
      <Field fields={fields} at="/grounds" label={t.review.grounds} hint={t.review.noNames} rows={4} max={2000} value={draft.grounds} onChange={(grounds) => set({ ...draft, grounds })} required />
      <div className={ui.actions}>
        <button type="submit" className={ui.primary} aria-disabled={send.isPending}>{send.isPending ? t.saving : t.review.submit}</button>
        <output>{send.isSuccess && t.review.saved}</output>
      </div>
    </Form>
  );
}
