import { describe, expect, it } from 'vitest';
import { instantOf, wallClockOf } from './wallClock';

describe('the clocks of Stockholm', () => {
  it.each([
    ['2026-11-08', '09:00', '2026-11-08T08:00:00Z'],
    ['2026-06-01', '09:00', '2026-06-01T07:00:00Z'],
    ['2026-03-29', '01:59', '2026-03-29T00:59:00Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00Z'],
    ['2026-10-25', '01:59', '2026-10-24T23:59:00Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00Z'],
  ])('%s %s', (day, time, instant) => {
    expect(instantOf(day, time)).toBe(instant);
    expect(wallClockOf(instant)).toEqual({ day, time });
  });
});
