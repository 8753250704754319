import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, call } from '../api/client';
import type { MonthFileResult, MonthMapping } from '../api/model';
import { ApiProblem } from '../api/problem';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { Choice } from '../ui/Field';
import { FileField, type ChosenFile } from '../ui/FileField';
import { Fold } from '../ui/Fold';
import { focusOnArrival, Note } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useTexts } from './texts';

const MOST_SHOWN = 200;

interface RowNote {
  row: number;
  column: string;
  detail: string;
}

/** Months from a file: tried first, what is wrong and what is unusual told, then stored whole. */
export function MonthFile({ federation }: { federation: string }) {
  const { t } = useTexts();
  const [chosen, choose] = useState<ChosenFile | null>(null);
  const send = async (file: ChosenFile, dryRun: boolean, unusualSeen: boolean, idempotencyKey: string | null) =>
    (await call('POST', '/statistics/v1/month-files', { query: { federation, dryRun, unusualSeen }, file, idempotencyKey })).data as MonthFileResult;
  const trial = useMutation({ networkMode: 'always', mutationFn: (file: ChosenFile) => send(file, true, false, null) });
  const store = useWrite<{ id: string; seen: boolean }, MonthFileResult>(
    ({ seen }, key) => (chosen ? send(chosen, false, seen, key) : Promise.reject(new Error('no file'))),
    { outdates: ['months'] },
  );
  const take = (file: ChosenFile) => {
    store.reset();
    choose(file);
    trial.mutate(file);
  };
  const refused = store.error ?? trial.error;
  return (
    <Fold title={t.months.file.title}>
      <p>{t.months.file.lead}</p>
      <p className={ui.soft}>{t.months.file.columns}: <span lang="sv">{Object.values(t.months.file.names).join(', ')}</span>.</p>
      <FileField id="month-file" label={t.months.file.choose} onChoose={take} />
      {trial.isPending && <output>{t.months.file.trying}</output>}
      {store.data ? (
        <div ref={focusOnArrival} tabIndex={-1}><Note tone="good" icon="check"><p>{t.months.file.done}</p></Note></div>
      ) : refused instanceof ApiProblem && refused.type === 'import-refused' ? (
        <Refused problem={refused} federation={federation} onMapped={() => chosen && trial.mutate(chosen)} />
      ) : store.error ? <WriteTrouble of={store} /> : trial.error ? <WriteTrouble of={trial} /> : trial.data && chosen && (
        <Plan result={trial.data} pending={store.isPending} onStore={() => store.mutate({ id: chosen.id, seen: trial.data.unusual.length > 0 })} />
      )}
    </Fold>
  );
}

function Notes({ notes, title }: { notes: readonly RowNote[]; title: string }) {
  const { t } = useTexts();
  return (
    <>
      <table className={ui.narrowTable}>
        <caption className={ui.hidden}>{title}</caption>
        <thead><tr><th scope="col">{t.months.file.row}</th><th scope="col">{t.months.file.column}</th><th scope="col">{t.months.file.fault}</th></tr></thead>
        <tbody>
          {notes.slice(0, MOST_SHOWN).map((n) => (
            <tr key={`${n.row} ${n.column} ${n.detail}`}>
              <th scope="row">{t.months.file.row} {n.row}</th>
              <td data-label={t.months.file.column} lang="sv">{n.column || '–'}</td>
              <td data-label={t.months.file.fault} lang="sv">{n.detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {notes.length > MOST_SHOWN && <p>{t.months.file.first(MOST_SHOWN)}</p>}
    </>
  );
}

function Plan({ result, pending, onStore }: { result: MonthFileResult; pending: boolean; onStore: () => void }) {
  const { t } = useTexts();
  const odd = result.unusual.length > 0;
  if (result.entered + result.changed === 0) return <output><Note tone="good" icon="check" title={t.months.file.nothing} /></output>;
  return (
    <div className={ui.stack} tabIndex={-1} ref={focusOnArrival}>
      <p><b>{t.months.file.plan(result.entered, result.changed, result.unchanged)}</b></p>
      {odd && <Note tone="warn" icon="alarm" title={t.months.file.unusual(result.unusual.length)}><p>{t.months.file.unusualLead}</p></Note>}
      {odd && <Notes notes={result.unusual} title={t.months.file.unusual(result.unusual.length)} />}
      <div className={ui.actions}>
        <button type="button" className={ui.primary} aria-disabled={pending} onClick={() => !pending && onStore()}>{pending ? t.months.file.storing : odd ? t.months.file.storeSeen : t.months.file.store}</button>
      </div>
    </div>
  );
}

/** Every fault; where the file calls things by other names, what those are here. */
function Refused({ problem, federation, onMapped }: { problem: ApiProblem; federation: string; onMapped: () => void }) {
  const { t } = useTexts();
  const faults = problem.errors as unknown as readonly RowNote[];
  const more = problem.body as { unknownHeadings?: string[]; unknownInitiatives?: string[] };
  const [headings, initiatives] = [more.unknownHeadings ?? [], more.unknownInitiatives ?? []];
  return (
    <div className={ui.stack}>
      <div role="alert"><Note tone="bad" icon="alarm" title={t.months.file.faults(faults.length)}><p>{t.months.file.faultsLead}</p></Note></div>
      {headings.length + initiatives.length > 0 && <Mapping federation={federation} headings={headings} initiatives={initiatives} onMapped={onMapped} />}
      <Notes notes={faults} title={t.months.file.faults(faults.length)} />
    </div>
  );
}

function Mapping({ federation, headings, initiatives, onMapped }: { federation: string; headings: string[]; initiatives: string[]; onMapped: () => void }) {
  const { t, lang } = useTexts();
  const known = useQuery(queries.monthMapping(federation));
  const own = (useQuery(queries.initiatives).data ?? []).filter((i) => i.federation === federation);
  const [chosen, choose] = useState<Record<string, string>>({});
  const remember = useWrite(
    (body: MonthMapping, idempotencyKey) => api.put('/statistics/v1/month-mappings/{federation}', { path: { federation }, body, idempotencyKey, etag: known.data?.etag }),
    { outdates: ['months'], onDone: onMapped },
  );
  const save = () => {
    if (!known.data || remember.isPending) return;
    const columns = headings.filter((h) => chosen[`h:${h}`]).map((theirs) => ({ theirs, column: chosen[`h:${theirs}`] as MonthMapping['headings'][number]['column'] }));
    const names = initiatives.filter((i) => chosen[`i:${i}`]).map((theirs) => ({ theirs, initiative: chosen[`i:${theirs}`] ?? '' }));
    remember.mutate({ headings: [...known.data.data.headings, ...columns], initiatives: [...known.data.data.initiatives, ...names] });
  };
  return (
    <section className={`${ui.card} ${ui.stack}`} aria-labelledby="mapping">
      <h3 id="mapping">{t.months.file.mapping}</h3>
      <p className={ui.soft}>{t.months.file.mappingLead}</p>
      {headings.map((h, i) => (
        <Choice key={h} id={`heading-${i}`} label={h} value={chosen[`h:${h}`] ?? ''} onChange={(v) => choose({ ...chosen, [`h:${h}`]: v })}
          options={[['', t.months.file.choice], ['NONE', t.months.file.skip], ...Object.entries(t.months.file.names)]} />
      ))}
      {initiatives.map((name, i) => (
        <Choice key={name} id={`initiative-${i}`} label={name} value={chosen[`i:${name}`] ?? ''} onChange={(v) => choose({ ...chosen, [`i:${name}`]: v })}
          options={[['', t.months.file.choice], ...own.map((it) => [it.id, it.name[lang] || it.name.sv] as const)]} />
      ))}
      <WriteTrouble of={remember} />
      <div className={ui.actions}><button type="button" className={ui.secondary} aria-disabled={remember.isPending} onClick={save}>{t.months.file.remember}</button></div>
    </section>
  );
}
