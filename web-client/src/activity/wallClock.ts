const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
});

/** How far the clocks of Stockholm are ahead of UTC at that moment, in milliseconds. */
const ahead = (at: number) => Date.parse(`${parts.format(at).replace(' ', 'T')}Z`) - at;

/** The instant at which the clocks of Stockholm show this day and time; in the hour that spring leaves out, an hour later. */
export function instantOf(day: string, time: string): string {
  const shown = Date.parse(`${day}T${time}:00Z`);
  const first = shown - ahead(shown);
  return new Date(shown - ahead(first)).toISOString().replace('.000Z', 'Z');
}

/** What the clocks of Stockholm show at an instant. */
export function wallClockOf(instant: string): { day: string; time: string } {
  const [day = '', time = ''] = parts.format(new Date(instant)).split(' ');
  return { day, time: time.slice(0, 5) };
}
