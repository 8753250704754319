import { useQueries } from '@tanstack/react-query';
import { Link } from 'react-router';
import { queries } from '../api/queries';
import { useLive } from '../api/useLive';
import { useSession, WORKERS, type Role, type Work } from '../app/session';
import { Said } from '../i18n';
import { useFederationName } from '../ui/FederationChoice';
import { Loading } from '../ui/Loaded';
import { Note, PageHead, StateTag, Tag } from '../ui/parts';
import { PageTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useNow } from '../ui/useNow';
import { usePieces } from '../ui/usePieces';
import { useTexts } from './texts';
import { waitingFor, WHEN, whenOf, type Told, type Waiting } from './waiting';

/** What waits for whoever reads, in each federation that they work for. */
export default function MinePage() {
  useLive();
  const { t } = useTexts();
  const { federations } = useSession();
  const own = federations('mine');
  return (
    <div className={ui.page}>
      <PageHead title={t.mine.title} windowTitle={t.mine.title} lead={t.mine.lead}><p><Link to="/ansvariga">{t.mine.responsible}</Link></p></PageHead>
      {own.map((federation) => <Of key={federation} federation={federation} several={own.length > 1} />)}
    </div>
  );
}

function Of({ federation, several }: { federation: string; several: boolean }) {
  const { t } = useTexts();
  const name = useFederationName();
  const { may } = useSession();
  const { now, today, year } = useNow();
  const roles = WORKERS.mine.filter((role) => may([role], federation));
  const asked = <T,>(work: Work, query: T) => ({ ...query, enabled: (WORKERS[work] as readonly Role[]).some((role) => roles.includes(role as typeof roles[number])) });
  const answers = useQueries({
    queries: [
      asked('meetings', queries.meetings(federation)),
      asked('meetings', queries.allMinutes(federation)),
      asked('activities', queries.activities(federation)),
      asked('months', queries.months(federation, year)),
      asked('months', queries.months(federation, year - 1)),
      asked('suppliers', queries.unvisited(federation, year)),
      asked('deviations', queries.deviations(federation)),
      asked('influence', queries.viewpoints(federation)),
      queries.commitments(federation),
    ],
  });
  const failed = answers.find((a) => a.isError);
  const [meetings, minutes, activities, months, lastYear, unvisited, deviations, viewpoints, commitments] = answers;
  if (answers.some((a) => a.isLoading)) return <Loading />;
  const told: Told = {
    meetings: meetings.data ?? [], minutes: minutes.data ?? [], activities: activities.data ?? [], months: [...(months.data ?? []), ...(lastYear.data ?? [])], unvisited: unvisited.data ?? [],
    season: { from: `${year}-09-01`, to: `${year}-11-30` }, deviations: deviations.data ?? [], viewpoints: viewpoints.data ?? [], commitments: commitments.data ?? [],
  };
  const waiting = waitingFor(roles, told, now);
  return (
    <section className={ui.stack} aria-label={name(federation)}>
      <div>
        {several && <h2>{name(federation)}</h2>}
        {waiting.length > 0 && <p className={ui.soft}>{t.mine.waiting(waiting.length)}</p>}
      </div>
      {failed && <PageTrouble error={failed.error} onRetry={() => answers.forEach((a) => a.isError && void a.refetch())} />}
      {waiting.length === 0 && !failed && <Note tone="good" icon="check"><p>{t.mine.nothing}</p></Note>}
      {WHEN.map((when) => <When key={when} title={t.mine.when[when]} waiting={waiting.filter((w) => whenOf(w, today) === when)} level={several ? 'h3' : 'h2'} />)}
    </section>
  );
}

function When({ title, waiting, level: Heading }: { title: string; waiting: readonly Waiting[]; level: 'h2' | 'h3' }) {
  if (waiting.length === 0) return null;
  return (
    <div className={ui.stack}>
      <Heading>{title} ({waiting.length})</Heading>
      <Rows waiting={waiting} heading={Heading === 'h2' ? 'h3' : 'h4'} />
    </div>
  );
}

function Rows({ waiting, heading }: { waiting: readonly Waiting[]; heading: 'h3' | 'h4' }) {
  const drawn = usePieces(waiting.length);
  return <ul className={ui.rows}>{waiting.slice(0, drawn).map((w) => <li key={`${w.reason} ${w.to}`} className={ui.row}><One waiting={w} heading={heading} /></li>)}</ul>;
}

function One({ waiting: w, heading: Heading }: { waiting: Waiting; heading: 'h3' | 'h4' }) {
  const { t } = useTexts();
  return (
    <>
      <div>
        <Heading><Link to={w.to}><Subject of={w} /></Link></Heading>
        <p className={`${ui.soft} ${ui.small}`}>{t.mine.reasons[w.reason]}</p>
      </div>
      <Due of={w} />
    </>
  );
}

function Due({ of: { reason, due } }: { of: Waiting }) {
  const { t, date } = useTexts();
  const { today } = useNow();
  if (reason === 'LATE' || reason === 'DUE_SOON') return <StateTag state={reason} />;
  if (!due) return null;
  if (reason === 'HOLD_NOW') return <Tag tone="soon" icon="clock">{t.mine.now}</Tag>;
  if (reason === 'PREPARE') return <Tag tone="going" icon="clock">{t.mine.on(date(due))}</Tag>;
  return due < today ? <Tag tone="late" icon="alarm">{t.mine.late(date(due))}</Tag> : <Tag tone="soon" icon="clock">{t.mine.due(date(due))}</Tag>;
}

/** What it is called and the day it is about; what has no name of its own is known by the day on which it came in. */
function Subject({ of: w }: { of: Waiting }) {
  const { t, date, month } = useTexts();
  const said = typeof w.about === 'string' ? <span lang="sv">{w.about}</span> : w.about && <Said words={w.about} />;
  switch (w.reason) {
    case 'ACKNOWLEDGE':
    case 'ANSWER': return t.mine.deviation(date(w.day ?? ''));
    case 'DECIDE': return t.mine.viewpoint(date(w.day ?? ''));
    case 'CLOSE_MONTH': return <>{month(w.day ?? '')}, {said}</>;
    default: return <>{said}{w.day && `, ${date(w.day)}`}</>;
  }
}
