import { useNow } from '../ui/useNow';
import css from './overview.module.css';
import { useTexts } from './texts';

export interface Entry {
  kind: 'meeting' | 'activity' | 'turn';
  day: string;
  title: string;
  /** True where the title is Swedish whatever the page's language. */
  swedish: boolean;
  to: string;
}

const SIZE = 400;
const MIDDLE = SIZE / 2;
const OUTER = 172;
const INNER = 62;
/** Each kind has a ring and a shape of its own: the colour only helps. */
const RINGS = { meeting: 150, activity: 122, turn: 94 } as const;

const angleOf = (day: string, year: number) => {
  const start = Date.UTC(year, 0, 1);
  return ((Date.parse(`${day}T00:00:00Z`) - start) / (Date.UTC(year + 1, 0, 1) - start)) * 2 * Math.PI;
};
const at = (angle: number, radius: number) => [MIDDLE + radius * Math.sin(angle), MIDDLE - radius * Math.cos(angle)] as const;

function Mark({ kind, angle }: { kind: Entry['kind']; angle: number }) {
  const [x, y] = at(angle, RINGS[kind]);
  if (kind === 'meeting') return <circle className={css.meeting} cx={x} cy={y} r={5} />;
  if (kind === 'activity') return <rect className={css.activity} x={x - 5} y={y - 5} width={10} height={10} />;
  return <path className={css.turn} d={`M${x} ${y - 6.5}l6 11h-12z`} />;
}

/** For the eye; the list says the same in words. */
export function Wheel({ year, entries }: { year: number; entries: readonly Entry[] }) {
  const { t, month } = useTexts();
  const { today } = useNow();
  const n = (kind: Entry['kind']) => entries.filter((e) => e.kind === kind).length;
  const months = Array.from({ length: 12 }, (_, i) => i);
  const [nowX, nowY] = at(angleOf(today, year), OUTER + 4);
  return (
    <figure className={css.figure} aria-labelledby="wheel wheel-says">
      <h2 id="wheel">{t.wholeYear.wheel}</h2>
      <p id="wheel-says">{t.wholeYear.summary(n('meeting'), n('activity'), n('turn'))}</p>
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} className={css.wheel} role="img" aria-labelledby="wheel-says">
        <circle cx={MIDDLE} cy={MIDDLE} r={OUTER} className={css.rim} />
        <circle cx={MIDDLE} cy={MIDDLE} r={INNER} className={css.hub} />
        {months.map((i) => {
          const angle = (i / 12) * 2 * Math.PI;
          const [x1, y1] = at(angle, INNER);
          const [x2, y2] = at(angle, OUTER);
          const [x, y] = at(angle + Math.PI / 12, OUTER + 14);
          const name = month(`${year}-${String(i + 1).padStart(2, '0')}`);
          return (
            <g key={name}>
              <line x1={x1} y1={y1} x2={x2} y2={y2} className={css.spoke} />
              <text x={x} y={y} textAnchor="middle" dominantBaseline="central" className={css.name}>{name.slice(0, 3)}</text>
            </g>
          );
        })}
        {entries.map((e) => <Mark key={`${e.kind} ${e.to} ${e.day}`} kind={e.kind} angle={angleOf(e.day, year)} />)}
        {today.startsWith(`${year}-`) && <line x1={MIDDLE} y1={MIDDLE} x2={nowX} y2={nowY} className={css.now} />}
        <text x={MIDDLE} y={MIDDLE} textAnchor="middle" dominantBaseline="central" className={css.yearName}>{year}</text>
      </svg>
      <ul className={css.legend}>
        {(['meeting', 'activity', 'turn'] as const).map((kind) => (
          <li key={kind}><span className={css.kind} data-kind={kind}>{t.wholeYear.kinds[kind]}</span></li>
        ))}
      </ul>
    </figure>
  );
}
