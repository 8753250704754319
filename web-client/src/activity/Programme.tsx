import ui from '../ui/ui.module.css';
import css from './activity.module.css';
import { useTexts } from './texts';

interface Point {
  startTime: string;
  endTime?: string | null;
  title: string;
  heldBy?: string | null;
}

export function Programme({ points }: { points: readonly Point[] }) {
  const { t, time } = useTexts();
  if (points.length === 0) return null;
  return (
    <section className={ui.stack} aria-labelledby="programme">
      <h2 id="programme">{t.activities.programme}</h2>
      <ol className={css.programme}>
        {points.map((p) => (
          <li key={p.startTime + p.title}>
            <span>{time(p.startTime)}{p.endTime && `–${time(p.endTime)}`}</span>
            <span lang="sv">{p.title}{p.heldBy && <small>{p.heldBy}</small>}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
