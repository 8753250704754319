import { counting } from '../i18n/counting';
import type { sv } from './texts.sv';

const count = counting('en');

export const en: typeof sv = {
  mine: {
    responsible: 'Who answers, and questions outside the system',
    title: 'Mine',
    lead: 'This waits for you. What should be done first comes first.',
    waiting: (n) => (n === 0 ? 'Nothing waits' : count(n, 'thing waits', 'things wait')),
    nothing: 'Nothing waits for you just now.',
    due: (day) => `By ${day}`,
    late: (day) => `Should have been done by ${day}`,
    reasons: {
      HOLD: 'The meeting has been. Fill in what was done.',
      WRITE_MINUTES: 'The minutes are to be written.',
      ADJUST_MINUTES: 'The minutes wait to be adjusted.',
      REPORT_ACTIVITY: 'The activity has been. Report it.',
      CLOSE_MONTH: 'The figures of the month are to be filled in and the month closed.',
      VISIT: 'The visit is to be reported.',
      PLAN_VISIT: 'The supplier has not been visited this autumn. Plan a visit.',
      ACKNOWLEDGE: 'Acknowledge that the deviation has been received.',
      ANSWER: 'The deviation waits for an answer.',
      DECIDE: 'The viewpoint waits for a decision.',
      LATE: 'You answer for the commitment. It is late.',
      DUE_SOON: 'You answer for the commitment. It is due soon.',
    },
    deviation: (day) => `Deviation received ${day}`,
    viewpoint: (day: string) => `Viewpoint that came on ${day}`,
  },
};
