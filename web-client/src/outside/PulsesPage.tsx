import { useQuery } from '@tanstack/react-query';
import { api, everyPage, type Reply } from '../api/client';
import { wordFor } from '../i18n';
import { FederationChoice, useFederation } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { Empty, PageHead } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { useTexts } from './texts';

type Pulse = Reply<'/commitments/v1/meeting-pulses'>['items'][number];
type Point = Pulse['points'][number];

const QUESTIONS = ['OPEN', 'RESPECTFUL', 'DIFFERENT_VIEWS'] as const;
const GRADES = ['FULLY', 'LARGELY', 'PARTLY', 'NOT_AT_ALL', 'NO_ANSWER'] as const;

/** How meetings felt, in points of enough answers each. */
export default function PulsesPage() {
  const { t } = useTexts();
  const federation = useFederation('meetings');
  const query = useQuery({
    queryKey: ['meeting-pulses', federation],
    queryFn: ({ signal }) => everyPage((page, limit) => api.get('/commitments/v1/meeting-pulses', { query: { federation, page, limit }, signal })),
  });
  return (
    <div className={ui.page}>
      <PageHead title={t.pulse.page} windowTitle={t.pulse.page} lead={t.pulse.pageLead}><FederationChoice work="meetings" /></PageHead>
      <Loaded query={query}>
        {(all) => (all.length === 0 ? <Empty title={t.pulse.none} text={t.pulse.noneText} /> : <>{all.map((it) => <Series key={it.series} pulse={it} />)}</>)}
      </Loaded>
    </div>
  );
}

function Series({ pulse: p }: { pulse: Pulse }) {
  const { t } = useTexts();
  return (
    <section className={`${ui.card} ${ui.stack}`} aria-labelledby={`p-${p.series}`}>
      <h2 id={`p-${p.series}`} lang="sv">{p.title}</h2>
      {p.points.length === 0 && <p>{t.pulse.few(p.threshold)}</p>}
      {p.points.toReversed().map((point) => <Counted key={point.from + point.to} point={point} />)}
    </section>
  );
}

/** Narrow enough for a phone: words and numbers, no wide table. */
function Counted({ point }: { point: Point }) {
  const { t, date } = useTexts();
  return (
    <div className={ui.stack}>
      <h3>{t.pulse.period(date(point.from), date(point.to), point.meetings)}. {t.pulse.answers(point.answers)}</h3>
      {QUESTIONS.map((q) => (
        <div key={q}>
          <p>{wordFor(t.pulse.questions, q)}</p>
          <ul>{GRADES.map((g) => <li key={g}>{wordFor(t.pulse.grades, g)}: <b>{point.grades[q]?.[g] ?? 0}</b></li>)}</ul>
        </div>
      ))}
    </div>
  );
}
