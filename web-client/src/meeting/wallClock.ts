// People write the clock on the wall in Stockholm; the services take instants.

const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});

/** 2026-03-29T09:30, as a field of date and time has it. */
export const wallClockOf = (instant: string) => parts.format(new Date(instant)).replace(' ', 'T');

/** How far the wall clock in Stockholm is ahead of UTC at a moment. */
const ahead = (at: number) => Date.parse(`${wallClockOf(new Date(at).toISOString())}:00Z`) - at;

/** The instant of a wall clock in Stockholm; null where the field is not filled in. */
export function instantOf(wallClock: string): string | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wallClock)) return null;
  const asUtc = Date.parse(`${wallClock}:00Z`);
  // The offset may change between the two: the second guess is right but for the hour that does not exist.
  return new Date(asUtc - ahead(asUtc - ahead(asUtc))).toISOString().replace('.000Z', 'Z');
}
