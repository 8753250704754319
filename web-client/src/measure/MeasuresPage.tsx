import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { api } from '../api/client';
import type { Board, BoardCell, Ground } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { wordFor } from '../i18n';
import { AsFile } from '../ui/AsFile';
import { FederationChoice, useFederation, useInitiativeName } from '../ui/FederationChoice';
import { First } from '../ui/First';
import { Fold } from '../ui/Fold';
import { Icon } from '../ui/icons';
import { Loaded } from '../ui/Loaded';
import { Empty, Note, PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useNow } from '../ui/useNow';
import { useYear, YearChoice } from '../ui/YearChoice';
import css from './measure.module.css';
import { useTexts } from './texts';
import { useGrounds } from './words';

const WRITERS = ['OFFICE', 'PROJECT_LEADER', 'AMBASSADOR'] as const;

/** Where the reader is on the board, as the address says it. */
interface Chosen {
  federation: string;
  year: number;
  initiative: string;
}

const search = ({ federation, year, initiative }: Chosen, more: Record<string, string> = {}) =>
  new URLSearchParams({ forbund: federation, ar: String(year), ...(initiative && { insats: initiative }), ...more }).toString();

export default function MeasuresPage() {
  const { t } = useTexts();
  const [params] = useSearchParams();
  const chosen: Chosen = { federation: useFederation('measures'), year: useYear(), initiative: params.get('insats') ?? '' };
  const writes = useSession().may(WRITERS, chosen.federation);
  const board = useQuery(queries.measureBoard(chosen.federation, chosen.year, chosen.initiative));
  return (
    <div className={ui.page}>
      <PageHead title={t.nav.measures} windowTitle={t.nav.measures} lead={t.measures.lead}>
        <FederationChoice work="measures" />
        {writes && <Link className={ui.primary} to={`/atgarder/ny?${search(chosen)}`}>{t.measures.add}</Link>}
      </PageHead>
      <YearChoice />
      <Loaded query={board}>{(b) => <Shown board={b} chosen={chosen} writes={writes} />}</Loaded>
      <AsFile register="measures" federation={chosen.federation} />
    </div>
  );
}

function Shown({ board, chosen, writes }: { board: Board; chosen: Chosen; writes: boolean }) {
  const { t, date, compare } = useTexts();
  const { year: thisYear } = useNow();
  const name = useInitiativeName();
  const office = useSession().may(['OFFICE'], chosen.federation);
  const known = (useQuery(queries.initiatives).data ?? []).filter((i) => i.federation === chosen.federation).map((i) => i.id);
  const initiatives = [...new Set([...known, ...board.initiatives.map((i) => i.initiative)])].toSorted((a, b) => compare(name(a), name(b)));
  const filledIn = (id: string) => board.initiatives.find((i) => i.initiative === id)?.filled ?? 0;
  return (
    <>
      <nav className={ui.choices} aria-label={t.measures.initiative}>
        <Link to={{ search: search({ ...chosen, initiative: '' }) }} aria-current={chosen.initiative === '' ? 'true' : undefined} replace>{t.measures.allInitiatives}</Link>
        {initiatives.map((id) => (
          <Link key={id} to={{ search: search({ ...chosen, initiative: id }) }} aria-current={chosen.initiative === id ? 'true' : undefined} replace>
            {name(id)} ({t.measures.of(filledIn(id), board.places)})
          </Link>
        ))}
      </nav>
      {board.settledOn && <Note icon="lock"><p>{t.measures.settled(board.year, date(board.settledOn))}</p></Note>}
      <section className={ui.stack} aria-labelledby="board">
        <h2 id="board">{t.measures.board}</h2>
        <p className={css.sum}><b>{t.measures.filled(board.filled, board.places)}</b> {t.measures.boardHint}</p>
        <Matrix board={board} chosen={chosen} writes={writes} />
      </section>
      {board.year === thisYear && <Next board={board} chosen={chosen} writes={writes} untouched={chosen.initiative ? [] : known.filter((id) => filledIn(id) === 0)} />}
      <Entries chosen={chosen} />
      {board.year < thisYear && !board.settledOn && office && <Settle chosen={chosen} />}
    </>
  );
}

function Matrix({ board, chosen, writes }: { board: Board; chosen: Chosen; writes: boolean }) {
  const { t } = useTexts();
  return (
    <table className={`${ui.narrowTable} ${css.board}`}>
      <caption className={ui.hidden}>{t.measures.caption(board.year)}</caption>
      <thead>
        <tr>
          <th scope="col">{t.measures.ground}</th>
          {board.rows[0]?.cells.map((c) => <th key={c.step} scope="col">{wordFor(t.measures.steps, c.step)}</th>)}
        </tr>
      </thead>
      <tbody>
        {board.rows.map((row) => (
          <tr key={row.ground}>
            <th scope="row">{wordFor(t.measures.grounds, row.ground)}</th>
            {row.cells.map((cell) => (
              <td key={cell.step} data-label={wordFor(t.measures.steps, cell.step)}>
                <Cell cell={cell} ground={row.ground} chosen={chosen} writes={writes} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ cell, ground, chosen, writes }: { cell: BoardCell; ground: Ground; chosen: Chosen; writes: boolean }) {
  const { t, date } = useTexts();
  const place = `${wordFor(t.measures.grounds, ground)}, ${wordFor(t.measures.steps, cell.step).toLocaleLowerCase()}`;
  if (cell.entries > 0) {
    return (
      <Link className={css.cell} to={{ search: search(chosen, { grund: ground, steg: cell.step }), hash: '#entries' }} aria-label={t.measures.showPlace(cell.entries, place)}>
        <span className={css.filled}><Icon name="check" /></span>
        <span>{t.measures.count(cell.entries)}</span>{cell.latest && <span className={`${ui.soft} ${ui.small}`}>{date(cell.latest)}</span>}
      </Link>
    );
  }
  const missing = <><span className={css.empty}><Icon name="waiting" /></span>{t.measures.missing}</>;
  return writes
    ? <Link className={css.cell} to={`/atgarder/ny?${search(chosen, { grund: ground, steg: cell.step })}`} aria-label={t.measures.addTo(place)}>{missing}</Link>
    : <span className={css.cell}>{missing}</span>;
}

const FEW = 7;

function Next({ board, chosen, writes, untouched }: { board: Board; chosen: Chosen; writes: boolean; untouched: string[] }) {
  const { t } = useTexts();
  const name = useInitiativeName();
  if (board.next.length === 0 && untouched.length === 0) {
    return <Note tone="good" icon="check" title={t.measures.nothingLeftTitle}><p>{t.measures.nothingLeft}</p></Note>;
  }
  return (
    <section className={ui.stack} aria-labelledby="next">
      <h2 id="next">{t.measures.next}</h2>
      <p className={ui.soft}>{t.measures.nextLead}</p>
      {untouched.length > 0 && <p>{t.measures.untouched} {untouched.map(name).join(', ')}.</p>}
      <First all={board.next} few={board.next.slice(0, FEW)}>
        {(shown) => (
          <ul className={ui.rows}>
            {shown.map((n) => {
              const text = `${wordFor(t.measures.steps, n.step)}: ${wordFor(t.measures.grounds, n.ground).toLocaleLowerCase()}`;
              return (
                <li key={`${n.initiative} ${n.ground}`} className={ui.row}>
                  <div>
                    <h3>{writes ? <Link to={`/atgarder/ny?${search({ ...chosen, initiative: n.initiative }, { grund: n.ground, steg: n.step })}`}>{text}</Link> : text}</h3>
                    <p className={`${ui.soft} ${ui.small}`}>{name(n.initiative)}</p>
                  </div>
                </li>
              );
            })}
          </ul>
        )}
      </First>
    </section>
  );
}

function Entries({ chosen }: { chosen: Chosen }) {
  const { t, date } = useTexts();
  const [params] = useSearchParams();
  const ground = params.get('grund') ?? '';
  const step = params.get('steg') ?? '';
  const grounds = useGrounds();
  const name = useInitiativeName();
  const measures = useQuery(queries.measures(chosen.federation, chosen.year, chosen.initiative));
  return (
    <section className={ui.stack} aria-labelledby="entries">
      <h2 id="entries">{t.measures.entries}</h2>
      {(ground || step) && (
        <p className={ui.actions}>
          {wordFor(t.measures.grounds, ground)}, {wordFor(t.measures.steps, step).toLocaleLowerCase()}
          <Link to={{ search: search(chosen), hash: '#entries' }} replace>{t.measures.showEveryPlace}</Link>
        </p>
      )}
      <Loaded query={measures}>
        {(all) => {
          const shown = all.filter((m) => (!ground || (m.fillsPlace && m.entry.grounds.some((g) => g === ground))) && (!step || m.entry.step === step));
          if (shown.length === 0) return <Empty title={t.measures.noneTitle} text={t.measures.noneText} />;
          return (
            <ul className={ui.rows}>
              {shown.map((m) => (
                <li key={m.id} className={ui.row}>
                  <div>
                    <h3><Link to={`/atgard/${m.id}`}>{wordFor(t.measures.steps, m.entry.step)}: {grounds(m.entry.grounds)}</Link></h3>
                    <p lang="sv">{m.entry.what}</p>
                    <p className={`${ui.soft} ${ui.small}`}>{name(m.entry.initiative)}, {date(m.entry.day)}{!m.fillsPlace && `. ${t.measures.sharedShort}`}</p>
                  </div>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </section>
  );
}

function Settle({ chosen }: { chosen: Chosen }) {
  const { t } = useTexts();
  const settle = useWrite(
    (body: { federation: string; year: number }, idempotencyKey) => api.post('/commitments/v1/measure-snapshots', { body, idempotencyKey }),
    { outdates: ['measures'] },
  );
  return (
    <Fold title={t.measures.settle(chosen.year)}>
      <p>{t.measures.settleLead}</p>
      <WriteTrouble of={settle} />
      <div>
        <button type="button" className={ui.secondary} aria-disabled={settle.isPending}
          onClick={() => !settle.isPending && settle.mutate({ federation: chosen.federation, year: chosen.year })}>
          {settle.isPending ? t.saving : t.measures.settleButton}
        </button>
      </div>
    </Fold>
  );
}
