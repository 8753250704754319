import { expect, it } from 'vitest';
import { waitingFor, whenOf, type Told } from './waiting';

const nothing: Told = { meetings: [], minutes: [], activities: [], months: [], unvisited: [], season: { from: '2026-09-01', to: '2026-11-30' }, deviations: [], viewpoints: [], commitments: [] };
const now = new Date('2026-11-22T09:00:00Z');
// Only what the rule reads.
const told = (part: Partial<Record<keyof Told, unknown>>) => ({ ...nothing, ...part }) as Told;

it('puts first what should have been done first, and what has no day last', () => {
  const waiting = waitingFor(['OFFICE'], told({
    months: [{ id: 'm', month: '2026-09', state: 'OPEN', dueOn: '2026-10-28', initiativeName: { sv: 'MIA', en: '' } }],
    viewpoints: [{ id: 'v', state: 'RECEIVED', day: '2026-01-02' }],
    meetings: [{ id: 'held', kind: 'APT', state: 'PLANNED', title: 'APT', startsAt: '2026-11-03T08:00:00Z', endsAt: '2026-11-03T09:30:00Z' }],
    minutes: [{ meeting: 'x', kind: 'APT', state: 'AWAITED', title: 'APT', day: '2026-10-06', dueOn: '2026-10-13' }],
  }), now);
  expect(waiting.map((w) => w.reason)).toEqual(['WRITE_MINUTES', 'CLOSE_MONTH', 'HOLD', 'DECIDE']);
});

it('does not ask for what is still to come, is done, or is planned', () => {
  expect(waitingFor(['OFFICE'], told({
    months: [{ id: 'm', month: '2026-11', state: 'OPEN', dueOn: '2026-12-28' }, { id: 'n', month: '2026-08', state: 'CLOSED', dueOn: '2026-09-28' }],
    meetings: [{ id: 'next', kind: 'APT', state: 'PLANNED', startsAt: '2026-12-01T08:00:00Z', endsAt: '2026-12-01T09:30:00Z' }],
    unvisited: [{ id: 's', name: 'Verkstan', plannedVisit: '2026-11-28' }],
  }), now)).toEqual([]);
});

it('gives each role its own: the board adjusts the minutes of the board, case handlers answer deviations', () => {
  const of = told({
    minutes: [{ meeting: 'b', kind: 'BOARD', state: 'ADJUSTED_BY_ONE', title: 'Styrelsemöte', day: '2026-10-16', dueOn: '2026-10-23' }],
    deviations: [{ id: 'd', state: 'REPORTED', reportedOn: '2026-11-18', acknowledgeBy: '2026-11-25' }],
    unvisited: [{ id: 's', name: 'Verkstan', plannedVisit: null }],
    commitments: [{ id: 'c', owner: 'styrelse', deputy: null, title: { sv: 'Lokaler', en: '' }, fulfilment: { state: 'LATE' } }],
  });
  expect(waitingFor(['BOARD'], of, now).map((w) => w.to)).toEqual(['/atagande/c', '/mote/b']);
  expect(waitingFor(['CASE_HANDLER'], of, now).map((w) => [w.to, w.due])).toEqual([['/avvikelse/d', '2026-11-25']]);
  expect(waitingFor(['OFFICE'], of, now).map((w) => [w.reason, w.due])).toEqual([['PLAN_VISIT', '2026-11-30']]);
});

it('asks to prepare what is within a week, and shows what goes on before all that is late', () => {
  const waiting = waitingFor(['OFFICE'], told({
    meetings: [
      { id: 'going-on', kind: 'APT', state: 'PLANNED', startsAt: '2026-11-22T08:30:00Z', endsAt: '2026-11-22T10:00:00Z' },
      { id: 'near', kind: 'APT', state: 'PLANNED', startsAt: '2026-11-26T08:00:00Z', endsAt: '2026-11-26T09:30:00Z' },
      { id: 'board', kind: 'BOARD', state: 'CANCELLED', startsAt: '2026-11-26T08:00:00Z', endsAt: '2026-11-26T09:30:00Z' },
    ],
    commitments: [
      { id: 'late', owner: 'kansli', deputy: null, title: { sv: 'Sent', en: '' }, fulfilment: { state: 'LATE' } },
      { id: 'soon', owner: 'kansli', deputy: null, title: { sv: 'Snart', en: '' }, fulfilment: { state: 'DUE_SOON' } },
    ],
    viewpoints: [{ id: 'v', state: 'RECEIVED', day: '2026-01-02' }],
  }), now);
  expect(Object.fromEntries(waiting.map((w) => [w.to, `${w.reason} ${whenOf(w, '2026-11-22')}`]))).toEqual({
    '/mote/going-on': 'HOLD_NOW now', '/mote/near': 'PREPARE ahead', '/atagande/late': 'LATE late', '/atagande/soon': 'DUE_SOON ahead', '/synpunkt/v': 'DECIDE anyDay',
  });
});
