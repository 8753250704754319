import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../api/queries';
import { Choice } from '../ui/Field';
import { Loaded, Loading } from '../ui/Loaded';
import ui from '../ui/ui.module.css';
import { useBlock } from './block';
import { Drawn } from './Drawn';
import { ARROWS, HIDDEN, intervals } from './picture';
import css from './statistics.module.css';
import { between, direction, isOpen, kindOf, places, reading, TOTAL, type Place, type Table } from './table';
import { useTexts } from './texts';

const MOST = 12;

/** The same table at other times: never an arrow where nobody can know which number is larger. */
export function Trend({ table, what, panel }: { table: Table; what: string; panel: readonly Place[] }) {
  const { t } = useTexts();
  const releases = useQuery(queries.releases(table.federation));
  return (
    <section className={ui.stack} aria-labelledby="trend">
      <h2 id="trend">{t.statistics.trend}</h2>
      <Loaded query={releases}>
        {(all) => {
          const own = all
            .filter((r) => r.scheme === table.scheme && r.schemeVersion === table.schemeVersion && r.state === 'SEALED' && kindOf(r.block) === kindOf(table.block))
            .toSorted((a, b) => a.block.localeCompare(b.block))
            .slice(-MOST);
          return own.length < 2 ? <p>{t.statistics.trendOne}</p> : <Over ids={own.map((r) => r.id)} table={table} what={what} panel={panel} />;
        }}
      </Loaded>
    </section>
  );
}

function Over({ ids, table, what, panel }: { ids: readonly string[]; table: Table; what: string; panel: readonly Place[] }) {
  const { t, lang } = useTexts();
  const block = useBlock();
  const within = useBlock(true);
  const all = useQueries({ queries: ids.map((id) => queries.releasedTable(id)) });
  const [columns, rows] = [table.dimensions.at(-1), table.dimensions.at(-2)];
  const choices = rows ? places(rows, lang, t.statistics.total) : [];
  const [chosen, choose] = useState('');
  const row = choices.find((c) => c.id === chosen) ?? choices.at(-1);
  const tables = all.flatMap((q) => (q.data ? [q.data] : []));
  if (tables.length < ids.length) return all.some((q) => q.isError) ? null : <Loading />;
  const at = (of: Table, column: Place) => reading(of)({
    ...Object.fromEntries(panel.map((p, i) => [table.dimensions[i]?.id ?? '', p.id])),
    ...(rows && row ? { [rows.id]: row.id } : {}),
    [columns?.id ?? '']: column.id,
  });
  const series = (columns ? places(columns, lang, t.statistics.total) : []).map((c) => ({ ...c, values: tables.map((it) => at(it, c)) }));
  const said = series.map((s) => ({ ...s, direction: direction(table, s.values) }));
  type Told = (typeof said)[number]['direction'];
  const words = (d: Told) => (d === null ? t.statistics.unknown : `${ARROWS[d]} ${t.statistics.directions[d]}`.trim());
  // In a sentence without its arrow, which is for the eye.
  const plain = (d: Told) => (d === null ? t.statistics.unknown : t.statistics.directions[d]).replace(/^./u, (letter) => letter.toLowerCase());
  const times = tables.map((it) => it.block);
  const [first, last] = [times[0] ?? '', times.at(-1) ?? ''];
  const sentence = [
    [what, row?.label].filter(Boolean).join(', '),
    `${t.statistics.from(within(first), within(last))}: ${said.map((s) => `${s.label} – ${plain(s.direction)}`).join('; ')}.`,
  ].filter(Boolean).join('. ');
  return (
    <>
      {choices.length > 1 && rows && <div className={ui.narrow}><Choice id="trend-row" label={rows.title[lang] || rows.title.sv} value={row?.id ?? ''} options={choices.map((c) => [c.id, c.label] as const)} onChange={choose} /></div>}
      <Drawn draw={(width) => intervals(table, times, series.filter((s) => s.id !== TOTAL || series.length === 1), width)} sentence={sentence} />
      {!isOpen(table) && <p className={ui.soft}>{table.mode === 'EXACT' ? t.statistics.trendExact : t.statistics.trendLead}</p>}
      <table className={ui.narrowTable}>
        <caption className={ui.hidden}>{t.statistics.trend}</caption>
        <thead><tr><th scope="col">{t.statistics.time}</th>{series.map((s) => <th key={s.id} scope="col" className={css.count}>{s.label}</th>)}</tr></thead>
        <tbody>
          {tables.map((it, i) => (
            <tr key={it.release}>
              <th scope="row">{block(it.block)}</th>
              {series.map((s) => {
                const value = s.values[i] ?? null;
                return <td key={s.id} data-label={s.label} className={css.count}><span>{value === null ? HIDDEN : t.statistics.interval(...between(table, value))}</span></td>;
              })}
            </tr>
          ))}
          <tr>
            <th scope="row">{t.statistics.change}</th>
            {said.map((s) => <td key={s.id} data-label={s.label} className={css.count}><span>{words(s.direction)}</span></td>)}
          </tr>
        </tbody>
      </table>
    </>
  );
}
