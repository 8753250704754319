import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { address } from '../api/client';
import type { Release } from '../api/model';
import { Said } from '../i18n';
import { useFederationName } from '../ui/FederationChoice';
import { Choice } from '../ui/Field';
import { Fold } from '../ui/Fold';
import ui from '../ui/ui.module.css';
import { useBlock } from './block';
import { Drawn } from './Drawn';
import { OpenTable } from './OpenData';
import { useOpenTexts } from './openTexts';
import { Origin } from './Origin';
import { bars, drawable, HIDDEN, toPng, toSvg, type Group } from './picture';
import css from './statistics.module.css';
import { combinations, headed, isOpen, oneOfEach, places, reading, sharing, TOTAL, type Place, type Share, type Table } from './table';
import { useTexts } from './texts';
import { Trend } from './Trend';

/** The figures, as a chart with its sentence and as a table; why some are missing; how they changed; the files. */
export function TableParts({ table, release }: { table: Table; release: Release }) {
  const { t, lang, date } = useTexts();
  const [chosen, choose] = useState('');
  const [heads, head] = useState<Record<string, string>>({});
  const seen = oneOfEach(table, heads);
  const dimensions = seen.dimensions.map((d) => ({ id: d.id, title: d.title, places: places(d, lang, t.statistics.total) }));
  // The last one stands beside each other, the one before it in rows; what comes before them is chosen for the chart.
  const [columns, rows] = [dimensions.at(-1), dimensions.at(-2)];
  const panels = combinations(dimensions.slice(0, -2));
  const panel = panels.find((p) => key(p) === chosen) ?? panels[0] ?? [];
  const at = reading(table);
  const where = (ps: readonly Place[]) => Object.fromEntries(ps.map((p, i) => [dimensions[i]?.id, p.id]));
  const of = (ps: readonly Place[]) => at(where(ps));
  const shares = sharing(table);
  const part = (share: Share | null | undefined) => (share === undefined ? undefined : share === null ? HIDDEN : t.statistics.share(share.low, share.high));
  const parts = (columns?.places ?? []).filter((p) => p.id !== TOTAL);
  const all: Group[] = (rows?.places ?? [null]).map((row) => ({
    label: row?.label ?? '',
    bars: (parts.length > 0 ? parts : columns?.places ?? []).map((c) => {
      const there = [...panel, ...(row ? [row] : []), c];
      return { label: c.label, value: of(there), share: part(shares(where(there)) ?? undefined) };
    }),
  }));
  const { drawn: groups, none } = drawable(all);
  const sentence = useSentence(groups, none, panel.map((p) => p.label).join(', '));
  const what = panel.map((p) => p.label).join(', ');
  const block = useBlock(true);
  const heading = [table.title[lang] || table.title.sv, what, block(table.block)].filter(Boolean).join(', ');
  return (
    <>
      {headed(table).map((d) => (
        <div key={d.id} className={ui.narrow}>
          <Choice id={`head-${d.id}`} label={d.title[lang] || d.title.sv} value={heads[d.id] ?? d.categories[0]?.id ?? ''} options={d.categories.map((c) => [c.id, c.title[lang] || c.title.sv] as const)} onChange={(id) => head({ ...heads, [d.id]: id })} />
        </div>
      ))}
      <section className={ui.stack} aria-labelledby="figure">
        <h2 id="figure">{t.statistics.figure}</h2>
        {panels.length > 1 && <div className={ui.narrow}><Choice id="panel" label={t.statistics.of} value={key(panel)} options={panels.map((p) => [key(p), p.map((it) => it.label).join(', ')] as const)} onChange={choose} /></div>}
        <Drawn draw={(width) => bars(groups, width)} sentence={sentence} />
      </section>
      <section className={ui.stack} aria-labelledby="table">
        <h2 id="table">{t.statistics.table}</h2>
        <p className={ui.soft}>{isOpen(table) ? t.statistics.open : t.statistics.hiddenCount(table.cells.filter((c) => c.value === null).length, table.cells.length)}</p>
        {panels.map((p) => (
          <Aside key={key(p)} wide={(columns?.places.length ?? 0) > MOST_ASIDE} name={p.map((it) => it.label).join(', ') || heading}>
            <table className={ui.narrowTable}>
              <caption>{p.map((it) => it.label).join(', ') || (table.title[lang] || table.title.sv)}</caption>
              <thead>
                <tr>
                  <th scope="col">{rows ? rows.title[lang] || rows.title.sv : ''}</th>
                  {columns?.places.map((c) => <th key={c.id} scope="col" className={css.count}>{c.label}</th>)}
                </tr>
              </thead>
              <tbody>
                {(rows?.places ?? []).map((row) => (
                  <tr key={row.id}>
                    <th scope="row">{row.label}</th>
                    {columns?.places.map((c) => <td key={c.id} data-label={c.label} className={css.count}><One value={of([...p, row, c])} share={part(shares(where([...p, row, c])))} /></td>)}
                  </tr>
                ))}
              </tbody>
            </table>
          </Aside>
        ))}
        {table.share && <p className={ui.small}>{t.statistics.shareLead}</p>}
        <p className={ui.small}><Said words={table.footnote} /></p>
        <dl className={css.hash}>
          <div><dt>{t.statistics.id}</dt><dd>{table.release}</dd></div>
          <div><dt>{t.statistics.rule(table.schemeVersion)}</dt><dd><Link to="/statistik/regler">{t.statistics.rules}</Link></dd></div>
          {release.sealedOn && <div><dt>{t.statistics.sealed(date(release.sealedOn))}</dt><dd>{t.statistics.hash} {release.sha256}</dd></div>}
        </dl>
      </section>
      {!isOpen(table) && <Why table={table} />}
      <Origin release={release} />
      <Trend table={seen} what={what} panel={panel} />
      <Takes table={table} release={release} heading={heading} groups={groups} none={none} />
    </>
  );
}

/** A number, and below it what part of its sum it is. */
function One({ value, share }: { value: number | null; share: string | undefined }) {
  if (value === null) return <span>{HIDDEN}</span>;
  return <span>{value}{share && <small className={css.share}> {share}</small>}</span>;
}

/** As many columns as a desk is wide. */
const MOST_ASIDE = 7;

/** What is wider than the page moves inside its own frame, by keyboard too. */
function Aside({ wide, name, children }: { wide: boolean; name: string; children: ReactNode }) {
  // What scrolls must be reached without a mouse.
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  return wide ? <section className={css.wide} tabIndex={0} aria-label={name}>{children}</section> : children;
}

const key = (ps: readonly Place[]) => ps.map((p) => p.id).join('/');

function useSentence(groups: readonly Group[], none: readonly Group[], what: string) {
  const { t } = useTexts();
  const all = groups.flatMap((g) => g.bars.flatMap((b) => (b.value === null ? [] : [{ where: [g.label, b.label].filter(Boolean).join(', '), n: b.value, whole: g.label === t.statistics.total }])));
  // The sum of all is always the largest: it says nothing of where.
  const apart = all.filter((it) => !it.whole);
  const told = apart.length > 0 ? apart : all;
  const most = Math.max(...told.map((it) => it.n));
  if (groups.length === 0 && none.length > 0) return t.statistics.allNone;
  const largest = told.length > 0 ? t.statistics.sentence(what, told.filter((it) => it.n === most).map((it) => it.where).join('; '), most) : t.statistics.nothing;
  return none.length > 0 ? `${largest} ${zero(t, none)}` : largest;
}

const zero = (t: ReturnType<typeof useTexts>['t'], none: readonly Group[]) => t.statistics.noneAt(none.map((g) => g.label).join(', '));

/** The rule in plain words. */
function Why({ table }: { table: Table }) {
  const { t } = useTexts();
  return (
    <Fold title={t.statistics.why}>
      <p>{t.statistics.whyLead}</p>
      <ul>
        <li>{t.statistics.whyThreshold(table.threshold)}</li>
        {table.mode === 'ROUND5' && <li>{t.statistics.whyRounded}</li>}
        <li>{t.statistics.whyOthers}</li>
        <li>{t.statistics.whyProof}</li>
      </ul>
      <p>{t.statistics.moreText}</p>
    </Fold>
  );
}

function save(name: string, content: Blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function Takes({ table, release, heading, groups, none }: { table: Table; release: Release; heading: string; groups: readonly Group[]; none: readonly Group[] }) {
  const { t, lang } = useTexts();
  const { t: open } = useOpenTexts();
  const name = useFederationName();
  const file = (format: string) => address('/statistics/v1/releases/{id}/table', { path: { id: table.release }, query: { format } });
  const svg = () => toSvg(bars(groups, 640), heading, [...(none.length > 0 ? [zero(t, none)] : []), table.footnote[lang] || table.footnote.sv, t.statistics.source(name(table.federation), table.release)]);
  return (
    <section className={`${ui.stack}`} aria-labelledby="take">
      <h2 id="take">{t.statistics.take}</h2>
      <ul className={css.takes}>
        <li><a href={file('xlsx')} download>{t.statistics.xlsx}</a></li>
        <li><a href={file('csv')} download>{t.statistics.csv}</a></li>
        <li><a href={file('json-stat')} download>{t.statistics.jsonStat}</a></li>
        <li><a href={file('px')} download>{open.open.px}</a></li>
        <li><button type="button" className={ui.plain} onClick={() => save(`${table.release}.svg`, new Blob([svg()], { type: 'image/svg+xml' }))}>{t.statistics.svg}</button></li>
        <li><button type="button" className={ui.plain} onClick={() => void toPng(svg()).then((png) => save(`${table.release}.png`, png))}>{t.statistics.png}</button></li>
        {!isOpen(table) && <li><a href={address('/statistics/v1/releases/{id}/ledger', { path: { id: table.release } })} download={`${table.release}-ledger.json`}>{t.statistics.ledger}</a></li>}
      </ul>
      <OpenTable table={table} release={release} />
    </section>
  );
}
