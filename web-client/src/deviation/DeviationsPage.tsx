import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { Deviation } from '../api/model';
import { queries } from '../api/queries';
import { useLive } from '../api/useLive';
import { wordFor } from '../i18n';
import { FederationChoice, useFederation, useInitiativeName } from '../ui/FederationChoice';
import { First } from '../ui/First';
import { Loaded } from '../ui/Loaded';
import { Empty, PageHead, Tag } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { useWordSearch, WordSearch } from '../ui/WordSearch';
import { useCaseTexts } from './caseTexts';
import css from './deviation.module.css';
import { Clock, DeviationTag } from './DeviationTag';
import { Erasing } from './Erasing';
import { ReadingCheck } from './ReadingCheck';

const open = (d: Deviation) => d.state !== 'CLOSED' && d.state !== 'ERASED';

/** What can be chosen: the open ones stand first, as they are what waits. */
const VIEWS: Record<string, (d: Deviation) => boolean> = {
  OPEN: open,
  REPORTED: (d) => d.state === 'REPORTED',
  LATE: (d) => open(d) && d.late,
  UNREAD: (d) => d.unreadMessage,
  FLAGGED: (d) => open(d) && d.flagged,
  CLOSED: (d) => d.state === 'CLOSED',
  ERASED: (d) => d.state === 'ERASED',
  ALL: () => true,
};
const ALWAYS = ['OPEN', 'CLOSED', 'ALL'];

/** From this many on they are searched. */
const MANY = 11;
const FEW = 30;

/** What is waited for next, and until when; nothing while the clock stands still or once all has been said. */
function limit(d: Deviation) {
  if (!open(d)) return null;
  if (!d.acknowledgedOn) return { what: 'acknowledge', day: d.acknowledgeBy };
  return d.feedbackOn || d.pausedOn ? null : { what: 'feedback', day: d.feedbackBy };
}

export default function DeviationsPage() {
  useLive('deviations', 'deviations');
  const { t } = useCaseTexts();
  const federation = useFederation('deviations');
  const [params] = useSearchParams();
  const initiative = useInitiativeName();
  const view = params.get('lage') ?? 'OPEN';
  const { q, search } = useWordSearch();
  const deviations = useQuery(queries.deviations(federation));
  const link = (v: string) => ({ search: new URLSearchParams({ forbund: federation, ...(v !== 'OPEN' && { lage: v }), ...(q && { q }) }).toString() });
  const sought = q.trim().toLocaleLowerCase('sv');
  const matches = (d: Deviation) => (VIEWS[view] ?? ((one) => one.state === view))(d)
    && (!sought || [d.registration ?? '', d.initiative ? initiative(d.initiative) : '', d.reportedOn].some((text) => text.toLocaleLowerCase('sv').includes(sought)));
  return (
    <div className={ui.page}>
      <PageHead title={t.cases.title} windowTitle={t.cases.title} lead={t.cases.lead}>
        <FederationChoice work="deviations" />
        <nav className={ui.actions} aria-label={t.cases.toPatterns}>
          <Link to={`/avvikelser/monster?forbund=${federation}`}>{t.cases.toPatterns}</Link>
          <Link to={`/avvikelserutinen?forbund=${federation}`}>{t.cases.toRoutine}</Link>
        </nav>
      </PageHead>
      <Loaded query={deviations}>
        {(all) => {
          const shown = all.filter(matches)
            .toSorted((a, b) => Number(open(b)) - Number(open(a)) || Number(b.state === 'REPORTED') - Number(a.state === 'REPORTED') || (limit(a)?.day ?? '9').localeCompare(limit(b)?.day ?? '9') || b.reportedOn.localeCompare(a.reportedOn));
          return (
            <>
              <nav className={ui.choices} aria-label={t.cases.state}>
                {Object.entries(VIEWS).map(([v, of]) => [v, all.filter(of).length] as const).filter(([v, n]) => n > 0 || v === view || ALWAYS.includes(v)).map(([v, n]) => (
                  <Link key={v} to={link(v)} aria-current={view === v ? 'true' : undefined} replace>{wordFor(t.cases.views, v)} ({n})</Link>
                ))}
              </nav>
              <WordSearch of={all.length} many={MANY} label={t.cases.search} />
              <Shown key={`${view} ${sought}`} deviations={shown} onClear={sought ? () => search('') : undefined} />
            </>
          );
        }}
      </Loaded>
      <Erasing key={federation} federation={federation} />
      <ReadingCheck key={`${federation} reading`} federation={federation} />
    </div>
  );
}

function Shown({ deviations, onClear }: { deviations: Deviation[]; onClear: (() => void) | undefined }) {
  const { t } = useCaseTexts();
  if (deviations.length === 0) {
    return onClear
      ? <Empty title={t.cases.noHitsTitle} text={t.cases.noHitsText}><button type="button" className={ui.secondary} onClick={onClear}>{t.cases.clear}</button></Empty>
      : <Empty title={t.cases.noneTitle} text={t.cases.noneText} />;
  }
  return <First all={deviations} few={deviations.slice(0, FEW)}>{(shown) => <Table deviations={shown} />}</First>;
}

/** Lists say nothing of grounds: who passes the screen learns nothing of what a case is about. */
function Table({ deviations }: { deviations: readonly Deviation[] }) {
  const { t, date } = useCaseTexts();
  const initiative = useInitiativeName();
  return (
    <table className={ui.narrowTable}>
      <caption className={ui.hidden}>{t.cases.title}</caption>
      <thead>
        <tr>
          <th scope="col">{t.cases.day}</th>
          <th scope="col">{t.cases.state}</th>
          <th scope="col">{t.cases.limit}</th>
          <th scope="col">{t.cases.nature}</th>
          <th scope="col">{t.cases.initiative}</th>
          <th scope="col">{t.cases.registration}</th>
        </tr>
      </thead>
      <tbody>
        {deviations.map((d) => (
          <tr key={d.id}>
            <th scope="row"><Link to={`/avvikelse/${d.id}`} aria-label={t.cases.openCase(date(d.reportedOn))}>{date(d.reportedOn)}</Link></th>
            <td data-label={t.cases.state}>
              <span className={css.marks}>
                <DeviationTag deviation={d} />
                {d.unreadMessage && <Tag tone="soon" icon="mail">{t.cases.unread}</Tag>}
                {d.flagged && <Tag tone="late" icon="alarm">{t.cases.flagged}</Tag>}
                {d.pausedOn && open(d) && <Tag tone="quiet" icon="waiting">{t.cases.pausedMark}</Tag>}
              </span>
            </td>
            <td data-label={t.cases.limit}><Limit deviation={d} /></td>
            <td data-label={t.cases.nature}>{wordFor(t.cases.natures, d.nature)}</td>
            <td data-label={t.cases.initiative}>{d.initiative ? initiative(d.initiative) : t.cases.noInitiative}</td>
            <td data-label={t.cases.registration}>{d.registration ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Limit({ deviation }: { deviation: Deviation }) {
  const { t, date } = useCaseTexts();
  const next = limit(deviation);
  if (!next) return <span>–</span>;
  return <span>{wordFor(t.cases.limits, next.what)} <time dateTime={next.day}>{date(next.day)}</time><span className={`${ui.hint} ${ui.small}`}><Clock day={next.day} /></span></span>;
}
