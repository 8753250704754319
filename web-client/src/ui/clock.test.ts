import { describe, expect, it } from 'vitest';
import { dayOf, instantOf, isDay, isTime, timeOf, wallClockOf } from './clock';

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

describe('a day as people write it', () => {
  it.each(['2026-05-12', '2026-5-12', '20260512', '12 maj 2026', 'den 12 maj 2026', '12 May 2026', '12/5 2026', '12.5.2026', ' 12/05/2026 '])('%s', (written) => {
    expect(dayOf(written)).toBe('2026-05-12');
  });

  it.each(['', '12', '12 maj', '2026-02-30', '30 februari 2026', '2026-13-01', '12 plommon 2026', '2026'])('%s is no day yet', (written) => {
    expect(dayOf(written)).toBeNull();
    expect(isDay(written)).toBe(false);
  });
});

describe('a time as people write it', () => {
  it.each(['09:30', '9.30', '0930', '930', 'kl. 9:30'])('%s', (written) => expect(timeOf(written)).toBe('09:30'));
  it('takes a whole hour', () => expect(timeOf('9')).toBe('09:00'));
  it.each(['', '25', '9:3', '09:60', 'nio'])('%s is no time yet', (written) => {
    expect(timeOf(written)).toBeNull();
    expect(isTime(written)).toBe(false);
  });
});
