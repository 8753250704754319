import { counting } from '../i18n/counting';

const count = counting('sv');

export const sv = {
  reminders: {
    title: 'Påminnelser',
    lead: 'Mejl som tjänsten skickar inför möten och demokratidagen.',
    states: { PLANNED: 'Planerad', SENT: 'Skickad', SKIPPED: 'Skickades inte', FAILED: 'Kunde inte skickas' } as Record<string, string>,
    state: 'Läge',
    all: 'Alla',
    due: 'Skickas',
    about: 'Gäller',
    before: 'I förväg',
    days: (n: number) => (n === 0 ? 'samma dag' : `${count(n, 'dag', 'dagar')} innan`),
    kinds: {
      APT: 'Arbetsplatsträff',
      DEMOCRACY_DAY: 'Demokratidag',
    } as Record<string, string>,
    reasons: {
      NO_RECIPIENTS: 'Förbundet har ingen brevlåda för påminnelser.',
      CANCELLED: 'Det blev inställt.',
      MOVED: 'Det flyttades.',
      SUPERSEDED: 'En senare påminnelse säger samma sak.',
      BEGUN: 'Det hade redan börjat.',
    } as Record<string, string>,
    noneTitle: 'Inga påminnelser',
    noneText: 'Påminnelser planeras när ett möte eller en demokratidag får ett datum.',
  },
};
