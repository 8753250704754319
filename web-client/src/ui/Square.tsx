import { qr } from './qr';

/** The square that a phone reads: dark on light in every theme, with the margin that readers need. Nothing where the text is too long for one. */
export function Square({ text, label, className }: { text: string; label: string; className?: string | undefined }) {
  const rows = qr(text);
  if (!rows) return null;
  const size = rows.length + 8;
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : ''))).join('');
  return (
    <svg className={className} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
