import { expect, it } from 'vitest';
import { instantOf, wallClockOf } from './wallClock';

it('keeps nine on the wall at nine on both sides of summer time', () => {
  expect(instantOf('2026-03-28T09:00')).toBe('2026-03-28T08:00:00Z');
  expect(instantOf('2026-03-29T09:00')).toBe('2026-03-29T07:00:00Z');
  expect(instantOf('2026-03-29T01:30')).toBe('2026-03-29T00:30:00Z');
  expect(instantOf('2026-10-25T09:00')).toBe('2026-10-25T08:00:00Z');
  expect(wallClockOf('2026-10-24T07:00:00Z')).toBe('2026-10-24T09:00');
});

it('has no instant for an empty field', () => {
  expect(instantOf('')).toBeNull();
});
