/** The services that take events from others; each tells of its own. */
export const SERVICES = ['commitments', 'deviations', 'notifications'] as const;
export type Service = (typeof SERVICES)[number];

/** What could not be read or applied, without what it says: as the services' own window for those who run them has it. */
export interface Undelivered {
  consumer: string;
  id: string;
  type: string | null;
  subject: string | null;
  reason: string;
  since: string;
}

const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });
export const dayOf = (instant: string) => calendar.format(new Date(instant));

/** Of what kind a reason is, as the services' own window words it (event-feed's Inbox and Arrival). */
export function kindOf(reason: string): 'waits' | 'failed' | 'unreadable' {
  if (reason.startsWith('waits behind')) return 'waits';
  return reason.startsWith('could not be') ? 'failed' : 'unreadable';
}
