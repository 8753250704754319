import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { Deviation } from '../api/model';
import { queries } from '../api/queries';
import { useLive } from '../api/useLive';
import { wordFor } from '../i18n';
import { FederationChoice, useFederation, useInitiativeName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { Empty, PageHead, Tag } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { useCaseTexts } from './caseTexts';
import css from './deviation.module.css';
import { DeviationTag } from './DeviationTag';
import { Erasing } from './Erasing';
import { ReadingCheck } from './ReadingCheck';

const STATES = [
  'REPORTED', 'ACKNOWLEDGED', 'INVESTIGATED', 'ANALYSED', 'MEASURES_DECIDED', 'FOLLOWED_UP', 'CLOSED', 'ERASED',
] as const satisfies readonly Deviation['state'][];

const open = (d: Deviation) => d.state !== 'CLOSED' && d.state !== 'ERASED';

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
  const state = params.get('lage') ?? '';
  const deviations = useQuery(queries.deviations(federation));
  const link = (s: string) => ({ search: new URLSearchParams({ forbund: federation, ...(s && { lage: s }) }).toString() });
  const matches = (d: Deviation) => {
    if (state === 'OPEN') return open(d);
    return state === 'FLAGGED' ? d.flagged : !state || d.state === state;
  };
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
          const choices: [value: string, text: string, count: number][] = [
            ['', t.cases.all, all.length],
            ['OPEN', t.cases.openOnes, all.filter(open).length],
            ['FLAGGED', t.cases.flagged, all.filter((d) => d.flagged).length],
            ...STATES.map((s): [string, string, number] => [s, wordFor(t.cases.states, s), all.filter((d) => d.state === s).length]).filter(([s, , n]) => n > 0 || s === state),
          ];
          return (
            <>
              <nav className={ui.choices} aria-label={t.cases.state}>
                {choices.map(([value, text, count]) => (
                  <Link key={value} to={link(value)} aria-current={state === value ? 'true' : undefined} replace>{text} ({count})</Link>
                ))}
              </nav>
              {shown.length === 0 ? <Empty title={t.cases.noneTitle} text={t.cases.noneText} /> : <Table deviations={shown} />}
            </>
          );
        }}
      </Loaded>
      <Erasing key={federation} federation={federation} />
      <ReadingCheck key={`${federation} reading`} federation={federation} />
    </div>
  );
}

/** Lists say nothing of grounds: who passes the screen learns nothing of what a case is about. */
function Table({ deviations }: { deviations: Deviation[] }) {
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
  return next ? <span>{wordFor(t.cases.limits, next.what)} <time dateTime={next.day}>{date(next.day)}</time></span> : <span>–</span>;
}
