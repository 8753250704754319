import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { ORDINARY, rem } from '../ui/rem';
import { hollowMark, outline, type Picture, type Shape } from './picture';
import css from './statistics.module.css';

const FIRST = 640;
const timesOrdinaryText = () => parseFloat(getComputedStyle(document.documentElement).fontSize) / ORDINARY;

/** Drawn at the width that there is, so that its text is as large as the page's, also for whoever reads large text; the sentence beside it says what it shows. */
export function Drawn({ draw, sentence, children }: { draw: (width: number) => Picture; sentence: string; children?: ReactNode }) {
  const id = useId();
  const [width, setWidth] = useState(FIRST);
  const figure = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!figure.current || typeof ResizeObserver === 'undefined') return;
    const here = figure.current;
    const watch = new ResizeObserver(() => setWidth(Math.min(760, Math.max(220, Math.floor(here.clientWidth / timesOrdinaryText())))));
    // Larger text makes the drawing larger, and nothing else.
    for (const part of [here, ...here.querySelectorAll('svg')]) watch.observe(part);
    return () => watch.disconnect();
  }, []);
  const picture = draw(width);
  return (
    <figure ref={figure} className={css.figure}>
      <figcaption id={id}>{sentence}</figcaption>
      <svg className={css.chart} width={rem(picture.width)} height={rem(picture.height)} viewBox={`0 0 ${picture.width} ${picture.height}`} role="img" aria-labelledby={id}>
        {picture.shapes.map((shape, i) => <One key={i} of={shape} />)}
      </svg>
      {children}
    </figure>
  );
}

function One({ of: s }: { of: Shape }) {
  switch (s.kind) {
    case 'bar': return <rect className={s.hollow ? css.hollow : css.bar} x={s.x + 1} y={s.y + 1} width={s.width} height={s.height - 2} />;
    case 'line': return <path className={s.faint ? css.faint : css.line} d={`M${s.x1} ${s.y1}L${s.x2} ${s.y2}`} />;
    case 'mark': return <path className={hollowMark(s.form) ? css.hollow : css.bar} d={outline(s.form, s.x, s.y)} />;
    default: return <text x={s.x} y={s.y} textAnchor={s.anchor} fontWeight={s.strong ? 680 : 400}>{s.text}</text>;
  }
}
