import type { ReactNode } from 'react';
import type { State } from '../api/model';
import { rem } from './rem';

// Drawn for this client on a 20 × 20 field. Each state has a shape of its own, so that it is told without colour.
const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 2.2, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
const cut = { fill: 'none', stroke: 'var(--s, var(--card))', strokeWidth: 2.2, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

const SHAPES = {
  check: <><circle cx="10" cy="10" r="8.5" fill="currentColor" /><path d="m6 10.3 2.8 2.8L14 7.6" {...cut} /></>,
  cross: <><path d="M6.4 1.5h7.2l4.9 4.9v7.2l-4.9 4.9H6.4l-4.9-4.9V6.4z" fill="currentColor" /><path d="m7 7 6 6m0-6-6 6" {...cut} /></>,
  alarm: <><path d="M10 1.8 18.8 17.6H1.2z" fill="currentColor" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" /><path d="M10 7.4v4.4m0 2.9v.1" {...cut} /></>,
  clock: <><circle cx="10" cy="10" r="7.6" {...line} /><path d="M10 5.8V10l2.8 2" {...line} /></>,
  half: <><circle cx="10" cy="10" r="7.6" {...line} /><path d="M10 3a7 7 0 0 0 0 14z" fill="currentColor" /></>,
  arrow: <><circle cx="10" cy="10" r="7.6" {...line} /><path d="M6.4 10h7m-2.8-3 3 3-3 3" {...line} strokeWidth={2} /></>,
  waiting: <circle cx="10" cy="10" r="7.6" {...line} strokeDasharray="2.6 3.37" />,
  question: <><circle cx="10" cy="10" r="7.6" {...line} /><path d="M7.8 8a2.2 2.2 0 1 1 3.3 1.9c-.7.4-1.1.9-1.1 1.6m0 2.6v.1" {...line} strokeWidth={2} /></>,
  dot: <circle cx="10" cy="10" r="3.6" fill="currentColor" />,
  info: <><circle cx="10" cy="10" r="8.5" fill="currentColor" /><path d="M10 9.2v5m0-8.3v.1" {...cut} /></>,
  lock: <><rect x="3.5" y="8.8" width="13" height="8.7" rx="1.8" fill="currentColor" /><path d="M6.4 8.8V6.3a3.6 3.6 0 0 1 7.2 0v2.5" {...line} /></>,
  mail: <><rect x="2" y="4" width="16" height="12" rx="1.6" {...line} /><path d="m3 5.6 7 5.4 7-5.4" {...line} /></>,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof SHAPES;
export const ICONS = Object.keys(SHAPES) as IconName[];

/** Never the only bearer of meaning: words stand beside it, so it is hidden from assistive technology. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return <svg viewBox="0 0 20 20" width={rem(size)} height={rem(size)} aria-hidden="true" focusable="false">{SHAPES[name]}</svg>;
}

export const STATE_ICONS: Record<State, IconName> = {
  NOT_YET_DUE: 'waiting',
  ON_TRACK: 'arrow',
  DUE_SOON: 'clock',
  LATE: 'alarm',
  KEPT: 'check',
  PARTLY_KEPT: 'half',
  NOT_KEPT: 'cross',
  CANNOT_BE_JUDGED: 'question',
  UNKNOWN: 'question',
};
