import type { Commitment, Fact, Reach as ReachData } from '../api/model';
import { STATES } from '../api/model';
import { Reach } from '../activity/Reach';
import { FactMarks } from '../commitment/FactMarks';
import { StateBar } from '../commitment/StateBar';
import { Stairs } from '../meeting/Stairs';
import { Wheel, type Entry } from '../overview/Wheel';
import { Drawn } from '../statistics/Drawn';
import { bars, intervals } from '../statistics/picture';
import { Square } from '../ui/Square';
import ui from '../ui/ui.module.css';
import { useNow } from '../ui/useNow';
import css from './design.module.css';
import { useTexts } from './texts';

const COMMITMENTS = STATES.flatMap((state, i) => Array.from({ length: i + 1 }, () => ({ fulfilment: { state } }) as Commitment));
const ROLES = ['COUNTED', 'COUNTED', 'MISSED', 'COUNTED'] as const;
const FACTS = ROLES.map((role, i) => ({ eventId: null, subject: String(i), day: `2026-0${i + 1}-12`, role, words: { sv: '', en: '' } }) as Fact);
const REACH: ReachData = {
  day: '2026-11-08', total: { reached: 31, staff: 38, missing: 7, percent: 82 }, unclear: [],
  initiatives: [{ initiative: 'A', reached: 22, staff: 24, missing: 2, percent: 92 }], pooled: { reached: 9, staff: 14, missing: 5, percent: 64 }, pooledInitiatives: ['B', 'C'],
};
const KINDS = ['meeting', 'activity', 'turn'] as const;

/** What draws numbers: each with a sentence, and with words or a table that say the same. */
export default function Drawings() {
  const { t } = useTexts();
  const d = t.design;
  const { year } = useNow();
  const entries = Array.from({ length: 12 }, (_, i): Entry => ({
    kind: KINDS[i % 3] ?? 'turn', day: `${year}-${String(i + 1).padStart(2, '0')}-15`, title: '', swedish: false, to: String(i),
  }));
  const [first = '', second = '', third = ''] = d.options;
  return (
    <div className={css.parts}>
      <section className={ui.stack}><h3>{d.drawn.states}</h3><StateBar commitments={COMMITMENTS} federation="stockholms-stad" /></section>
      <section className={ui.stack}><h3>{d.drawn.facts}</h3><FactMarks facts={FACTS} /></section>
      <section className={ui.stack}>
        <h3>{d.drawn.bars}</h3>
        <Drawn sentence={d.drawn.barsSay} draw={(width) => bars([{ label: d.drawn.group, bars: [{ label: first, value: 12, share: '60 %' }, { label: second, value: 8, share: '40 %' }, { label: third, value: null }] }], width)} />
      </section>
      <section className={ui.stack}>
        <h3>{d.drawn.intervals}</h3>
        <Drawn sentence={d.drawn.intervalsSay} draw={(width) => intervals({ mode: 'ROUND5', threshold: 5 }, ['2024', '2025', '2026'], [{ label: first, values: [10, 15, 25] }, { label: second, values: [5, null, 10] }], width)} />
      </section>
      <section className={ui.stack}><h3>{d.drawn.stairs}</h3><Stairs next={4} /></section>
      <Reach reach={REACH} />
      <Wheel year={year} entries={entries} />
      <section className={ui.stack}><h3>{d.drawn.square}</h3><Square className={css.square} text="https://exempel.se/svara" label={d.drawn.square} /></section>
    </div>
  );
}
