import type { Activity, Commitment, Deviation, Meeting, MinutesRow, Month, Viewpoint, Words } from '../api/model';
import type { Role } from '../app/session';
import { RUN_BY } from '../meeting/runBy';
import { wallClockOf } from '../ui/clock';

export type Reason = 'HOLD_NOW' | 'PREPARE' | 'HOLD' | 'WRITE_MINUTES' | 'ADJUST_MINUTES' | 'REPORT_ACTIVITY' | 'CLOSE_MONTH' | 'VISIT' | 'PLAN_VISIT' | 'ACKNOWLEDGE' | 'ANSWER' | 'DECIDE' | 'LATE' | 'DUE_SOON';

/** Something that waits for somebody: why, where it is done, and by which day it should be. */
export interface Waiting {
  reason: Reason;
  to: string;
  /** What it is about, in words of the federation's own (Swedish), a text in both languages, or only a day. */
  about: string | Words | null;
  /** The day that it is about. */
  day: string | null;
  due: string | null;
}

/** What the services told of one federation; what the reader has no part in is left out. */
export interface Told {
  meetings: readonly Meeting[];
  minutes: readonly MinutesRow[];
  activities: readonly Activity[];
  months: readonly Month[];
  /** Suppliers of work training that nobody has visited in this year's season. */
  unvisited: readonly { id: string; name: string; plannedVisit?: string | null }[];
  season: { from: string; to: string };
  deviations: readonly Deviation[];
  viewpoints: readonly Viewpoint[];
  commitments: readonly Commitment[];
}

/** The roles by which a commitment names who answers for it. */
const OWNERS: Record<string, Role> = {
  kansli: 'OFFICE', forbundschef: 'OFFICE', projektledare: 'PROJECT_LEADER', styrelse: 'BOARD', avvikelsehandlaggare: 'CASE_HANDLER', 'mr-ambassador': 'AMBASSADOR',
};

const dayOf = (instant: string) => wallClockOf(instant).day;

/** How long before a meeting its agenda is gone through. */
const A_WEEK = 7 * 24 * 60 * 60_000;

/** What is going on, what should have been done, what has a day ahead, and what has none: in that order. */
export const WHEN = ['now', 'late', 'ahead', 'anyDay'] as const;

export function whenOf({ reason, due }: Waiting, today: string): (typeof WHEN)[number] {
  if (reason === 'HOLD_NOW') return 'now';
  if (reason === 'LATE' || (due !== null && due < today)) return 'late';
  return reason === 'DUE_SOON' || due !== null ? 'ahead' : 'anyDay';
}

/** What waits for one who has these roles, what should be done first at the top. */
export function waitingFor(roles: readonly Role[], told: Told, now: Date): Waiting[] {
  const has = (...wanted: readonly Role[]) => wanted.some((r) => roles.includes(r));
  const runs = (kind: Meeting['kind']) => has(...(RUN_BY[kind] ?? ['OFFICE']));
  const at = now.toISOString();
  const today = wallClockOf(at).day;
  const soon = new Date(now.getTime() + A_WEEK).toISOString();
  const works = has('OFFICE', 'PROJECT_LEADER');
  const all: Waiting[] = [
    ...told.meetings.filter((m) => m.state === 'PLANNED' && m.endsAt < at && runs(m.kind))
      .map((m) => ({ reason: 'HOLD' as const, to: `/mote/${m.id}`, about: m.title, day: dayOf(m.startsAt), due: dayOf(m.startsAt) })),
    ...told.meetings.filter((m) => m.state === 'PLANNED' && m.endsAt >= at && m.startsAt <= soon && runs(m.kind))
      .map((m) => ({ reason: m.startsAt <= at ? 'HOLD_NOW' as const : 'PREPARE' as const, to: `/mote/${m.id}`, about: m.title, day: dayOf(m.startsAt), due: dayOf(m.startsAt) })),
    ...told.minutes.filter((m) => m.state === 'AWAITED' && runs(m.kind))
      .map((m) => ({ reason: 'WRITE_MINUTES' as const, to: `/mote/${m.meeting}`, about: m.title, day: m.day, due: m.dueOn })),
    ...told.minutes.filter((m) => (m.state === 'DRAFT' || m.state === 'ADJUSTED_BY_ONE') && (m.kind === 'BOARD' ? has('BOARD') : works))
      .map((m) => ({ reason: 'ADJUST_MINUTES' as const, to: `/mote/${m.meeting}`, about: m.title, day: m.day, due: null })),
    ...(works ? told.activities : []).filter((a) => a.state === 'PLANNED' && a.endsAt < at)
      .map((a) => ({ reason: 'REPORT_ACTIVITY' as const, to: `/aktivitet/${a.id}`, about: a.title, day: dayOf(a.startsAt), due: dayOf(a.startsAt) })),
    ...(works ? told.months : []).filter((m) => m.state !== 'CLOSED' && m.month < today.slice(0, 7))
      .map((m) => ({ reason: 'CLOSE_MONTH' as const, to: `/manad/${m.id}`, about: m.initiativeName, day: m.month, due: m.dueOn })),
    ...(works && today >= told.season.from ? told.unvisited : []).map((s) => ({
      reason: s.plannedVisit && s.plannedVisit <= today ? 'VISIT' as const : 'PLAN_VISIT' as const,
      to: `/leverantor/${s.id}`, about: s.name, day: s.plannedVisit ?? null, due: s.plannedVisit ?? told.season.to,
    })).filter((w) => w.reason === 'VISIT' || w.day === null),
    ...(has('CASE_HANDLER') ? told.deviations : []).filter((d) => d.state !== 'CLOSED' && d.state !== 'ERASED')
      .map((d) => ({ reason: d.state === 'REPORTED' ? 'ACKNOWLEDGE' as const : 'ANSWER' as const, to: `/avvikelse/${d.id}`, about: null, day: d.reportedOn, due: d.state === 'REPORTED' ? d.acknowledgeBy : d.feedbackOn || d.pausedOn ? null : d.feedbackBy })),
    ...(works ? told.viewpoints : []).filter((v) => v.state === 'RECEIVED')
      .map((v) => ({ reason: 'DECIDE' as const, to: `/synpunkt/${v.id}`, about: null, day: v.day, due: null })),
    ...told.commitments.filter((c) => (c.fulfilment.state === 'LATE' || c.fulfilment.state === 'DUE_SOON') && [c.owner, c.deputy].some((o) => o && OWNERS[o] && has(OWNERS[o])))
      .map((c) => ({ reason: c.fulfilment.state as 'LATE' | 'DUE_SOON', to: `/atagande/${c.id}`, about: c.title, day: null, due: null })),
  ];
  return all.toSorted((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9') || a.to.localeCompare(b.to));
}
