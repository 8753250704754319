import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import { api, type Tagged } from '../api/client';
import type { AccessMap, EnterAccessMap } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { FederationChoice, useFederation } from '../ui/FederationChoice';
import { Choice, Field } from '../ui/Field';
import { Loaded } from '../ui/Loaded';
import { Form } from '../ui/controls';
import { Note, PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { useFields } from '../ui/useFields';
import { useNow } from '../ui/useNow';
import { useTexts } from './texts';

type Cell = EnterAccessMap['cells'][number];
const STAGES = ['referred', 'started', 'completed'] as const;

/** The half-years that are over, newest first. */
function periods(today: string): string[] {
  const [year, half] = [Number(today.slice(0, 4)), Number(today.slice(5, 7)) <= 6 ? 1 : 2];
  return Array.from({ length: 6 }, (_, i) => {
    const back = year * 2 + (half - 1) - 1 - i;
    return `${Math.floor(back / 2)}-H${(back % 2) + 1}`;
  });
}

export default function AccessMapPage() {
  const { t } = useTexts();
  const federation = useFederation('months');
  const { today } = useNow();
  const [params, setParams] = useSearchParams();
  const all = periods(today);
  const period = all.find((p) => p === params.get('halvar')) ?? all[0] ?? '';
  const map = useQuery({ ...queries.accessMap(federation, period), refetchOnWindowFocus: false });
  return (
    <div className={ui.page}>
      <PageHead title={t.months.access.title} windowTitle={t.months.access.title} lead={t.months.access.lead} crumbs={[{ to: `/manader?forbund=${federation}`, text: t.months.back }]}>
        <FederationChoice work="months" />
      </PageHead>
      <div className={ui.narrow}>
        <Choice id="period" label={t.months.access.period} value={period} options={all.map((p) => [p, t.months.access.half(p)] as const)} onChange={(p) => setParams({ forbund: federation, halvar: p })} />
      </div>
      <Loaded query={map}>{(tagged) => <One key={`${federation} ${period} ${tagged.etag}`} tagged={tagged} onLatest={() => void map.refetch()} />}</Loaded>
    </div>
  );
}

function One({ tagged, onLatest }: { tagged: Tagged<AccessMap>; onLatest: () => void }) {
  const { t, date } = useTexts();
  const m = tagged.data;
  const words = t.months.access;
  const path = { federation: m.federation, period: m.period };
  const complete = useWrite(
    (_: string, idempotencyKey) => api.post('/statistics/v1/access-maps/{federation}/{period}/completion', { path, idempotencyKey }),
    { outdates: ['access-maps'] },
  );
  return (
    <>
      {m.completedOn && <Note tone="good" icon="check"><p>{words.completed_on(date(m.completedOn))}</p></Note>}
      <section className={ui.stack}>
        <h2>{words.cells}</h2>
        {m.cells.length === 0 ? <p>{words.noCells}</p> : (
          <>
            <table className={ui.narrowTable}>
              <caption className={ui.hidden}>{words.cells}</caption>
              <thead><tr><th scope="col">{words.gender}, {words.ethnicity}, {words.ability}</th>{STAGES.map((s) => <th key={s} scope="col">{words[s]}</th>)}</tr></thead>
              <tbody>
                {m.cells.map((c) => (
                  <tr key={`${c.gender} ${c.ethnicity} ${c.ability}`}>
                    <th scope="row">{words.genders[c.gender]}, {words.ethnicities[c.ethnicity]}, {words.abilities[c.ability]}</th>
                    {STAGES.map((s) => <td key={s} data-label={words[s]}>{c.way[s]}</td>)}
                  </tr>
                ))}
              </tbody>
            </table>
            <p>{words.total(m.total.referred, m.total.started, m.total.completed)}</p>
          </>
        )}
      </section>
      {!m.completedOn && <RowForm tagged={tagged} onLatest={onLatest} />}
      {!m.completedOn && <ComparisonForm tagged={tagged} onLatest={onLatest} />}
      {m.completedOn && m.comparison && <p><b>{words.population}:</b> <span lang="sv">{m.comparison.population} ({m.comparison.source})</span></p>}
      {!m.completedOn && m.cells.length > 0 && (
        <div className={ui.stack}>
          <p className={ui.soft}>{words.completeLead}</p>
          <WriteTrouble of={complete} />
          <div className={ui.actions}><button type="button" className={ui.primary} aria-disabled={complete.isPending} onClick={() => !complete.isPending && complete.mutate(tagged.etag ?? '')}>{words.complete}</button></div>
        </div>
      )}
    </>
  );
}

const bodyOf = (m: AccessMap): EnterAccessMap => ({ cells: m.cells, alsoSaid: m.alsoSaid, comparison: m.comparison ?? null });

function useEnter({ data: m, etag }: Tagged<AccessMap>, onRefused: (error: unknown) => void, onDone: () => void) {
  return useWrite(
    (body: EnterAccessMap, idempotencyKey) => api.put('/statistics/v1/access-maps/{federation}/{period}', { path: { federation: m.federation, period: m.period }, body, idempotencyKey, etag }),
    { outdates: ['access-maps'], onRefused, onDone },
  );
}

function RowForm({ tagged, onLatest }: { tagged: Tagged<AccessMap>; onLatest: () => void }) {
  const { t } = useTexts();
  const words = t.months.access;
  const { form, fields } = useFields();
  const { draft: { cell, way }, change, clear } = useDraft(`access-row:${tagged.data.federation}:${tagged.data.period}`, {
    cell: { gender: 'WOMAN', ethnicity: 'SWEDISH', ability: 'NO_DISABILITY' } as Omit<Cell, 'way'>,
    way: { referred: '', started: '', completed: '' },
  });
  const set = (given: Partial<typeof cell>) => change({ cell: { ...cell, ...given }, way });
  const enter = useEnter(tagged, fields.take, clear);
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const complete = fields.check(Object.fromEntries(STAGES.map((s) => [`/${s}`, !/^\d{1,5}$/.test(way[s].trim()) && ('Whole' as const)])));
    if (!complete || enter.isPending) return;
    const row: Cell = { ...cell, way: { referred: Number(way.referred), started: Number(way.started), completed: Number(way.completed) } };
    const others = tagged.data.cells.filter((c) => c.gender !== cell.gender || c.ethnicity !== cell.ethnicity || c.ability !== cell.ability);
    enter.mutate({ ...bodyOf(tagged.data), cells: [...others, row] });
  };
  return (
    <Form ref={form} onSubmit={submit} className={`form ${ui.card} ${ui.narrow}`}>
      <h2>{words.add}</h2>
      <WriteTrouble of={enter} onLatest={onLatest} draftKept />
      <Choice id="gender" label={words.gender} value={cell.gender} options={Object.entries(words.genders)} onChange={(v) => set({ gender: v as Cell['gender'] })} />
      <Choice id="ethnicity" label={words.ethnicity} value={cell.ethnicity} options={Object.entries(words.ethnicities)} onChange={(v) => set({ ethnicity: v as Cell['ethnicity'] })} />
      <Choice id="ability" label={words.ability} value={cell.ability} options={Object.entries(words.abilities)} onChange={(v) => set({ ability: v as Cell['ability'] })} />
      {STAGES.map((s) => <Field key={s} fields={fields} at={`/${s}`} label={words[s]} type="number" max={5} value={way[s]} onChange={(v) => change({ cell, way: { ...way, [s]: v } })} required />)}
      <div className={ui.actions}>
        <button type="submit" className={ui.secondary} aria-disabled={enter.isPending}>{enter.isPending ? t.saving : words.addButton}</button>
        {fields.count > 0 && <span role="status" className={ui.wrong}>{t.checkFields(fields.count)}</span>}
      </div>
    </Form>
  );
}

function ComparisonForm({ tagged, onLatest }: { tagged: Tagged<AccessMap>; onLatest: () => void }) {
  const { t } = useTexts();
  const words = t.months.access;
  const { form, fields } = useFields();
  const { draft: { population, source }, change, clear } = useDraft(`access-comparison:${tagged.data.federation}:${tagged.data.period}`, { population: tagged.data.comparison?.population ?? '', source: tagged.data.comparison?.source ?? '' });
  const enter = useEnter(tagged, fields.take, clear);
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (!fields.check({ '/population': population.trim() === '' && 'Required', '/source': source.trim() === '' && 'Required' }) || enter.isPending) return;
    enter.mutate({ ...bodyOf(tagged.data), comparison: { population, source, shares: tagged.data.comparison?.shares ?? [] } });
  };
  return (
    <Form ref={form} onSubmit={submit} className={`form ${ui.card} ${ui.narrow}`}>
      <h2>{words.comparison}</h2>
      <WriteTrouble of={enter} onLatest={onLatest} draftKept />
      <Field fields={fields} at="/population" label={words.population} hint={words.populationHint} value={population} onChange={(said) => change({ population: said, source })} required />
      <Field fields={fields} at="/source" label={words.source} value={source} onChange={(said) => change({ population, source: said })} required />
      <div><button type="submit" className={ui.secondary} aria-disabled={enter.isPending}>{enter.isPending ? t.saving : words.saveComparison}</button></div>
    </Form>
  );
}
