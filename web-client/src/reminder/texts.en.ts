import { counting } from '../i18n/counting';
import type { sv } from './texts.sv';

const count = counting('en');

export const en: typeof sv = {
  reminders: {
    title: 'Reminders',
    lead: 'E-mail that the service sends before meetings and the democracy day.',
    states: { PLANNED: 'Planned', SENT: 'Sent', SKIPPED: 'Not sent', FAILED: 'Could not be sent' },
    state: 'State',
    all: 'All',
    due: 'Sent',
    about: 'About',
    before: 'In advance',
    days: (n) => (n === 0 ? 'the same day' : `${count(n, 'day', 'days')} before`),
    kinds: {
      APT: 'Workplace meeting',
      DEMOCRACY_DAY: 'Democracy day',
    },
    reasons: {
      NO_RECIPIENTS: 'The federation has no mailbox for reminders.',
      CANCELLED: 'It was cancelled.',
      MOVED: 'It was moved.',
      SUPERSEDED: 'A later reminder says the same.',
      BEGUN: 'It had already begun.',
    },
    noneTitle: 'No reminders',
    noneText: 'Reminders are planned when a meeting or a democracy day gets a date.',
  },
};
