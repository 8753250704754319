// People write days and the clock on the wall in Stockholm; the services take calendar days and instants.

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'ma[jy]', 'jun', 'jul', 'aug', 'sep', 'o[kc]t', 'nov', 'dec'];
const two = (n: string | number) => String(n).padStart(2, '0');

/** True for a day of the calendar, as 2026-05-12. */
export const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

/** The day that was meant by 2026-05-12, 20260512, 12 maj 2026 or 12/5 2026; null while nobody can tell. */
export function dayOf(text: string): string | null {
  const said = text.trim().toLocaleLowerCase('sv');
  const yearFirst = /^(\d{4})[-/. ](\d\d?)[-/. ](\d\d?)$/.exec(said) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(said);
  const dayFirst = /^(\d\d?)[-./ ](\d\d?)[-./ ]+(\d{4})$/.exec(said);
  const inWords = /^(?:den )?(\d\d?) ([a-zåäö]+)\.? (\d{4})$/.exec(said);
  const found = (yearFirst && [yearFirst[1], yearFirst[2], yearFirst[3]])
    ?? (dayFirst && [dayFirst[3], dayFirst[2], dayFirst[1]])
    ?? (inWords && [inWords[3], MONTHS.findIndex((m) => new RegExp(`^${m}`).test(inWords[2] ?? '')) + 1, inWords[1]]);
  if (!found) return null;
  const day = found.map((p) => two(p ?? '')).join('-');
  return isDay(day) ? day : null;
}

/** True for a time of the day, as 09:30. */
export const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** The time that was meant by 09:30, 9.30, 0930 or 9; null while nobody can tell. */
export function timeOf(text: string): string | null {
  const said = /^(?:kl\.? ?)?(\d\d?)(?:[:.]?(\d\d))?$/.exec(text.trim());
  if (!said) return null;
  const time = `${two(said[1] ?? '')}:${said[2] ?? '00'}`;
  return isTime(time) ? time : null;
}

const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
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
