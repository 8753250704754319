import { counting } from '../i18n/counting';
import type { sv } from './texts.sv';

const count = counting('en');

export const en: typeof sv = {
  mine: {
    responsible: 'Who answers, and questions outside the system',
    title: 'Mine',
    lead: 'This is waiting for you. What should be done first comes first.',
    waiting: (n) => (n === 0 ? 'Nothing is waiting' : count(n, 'thing is waiting', 'things are waiting')),
    nothing: 'Nothing is waiting for you just now.',
    due: (day) => `By ${day}`,
    late: (day) => `Should have been done by ${day}`,
    when: { now: 'Right now', late: 'Late', ahead: 'Coming up', anyDay: 'Without a day' },
    now: 'Going on',
    on: (day) => `On ${day}`,
    reasons: {
      HOLD_NOW: 'The meeting is going on. Fill in what gets done.',
      PREPARE: 'The meeting is within a week. Go through the agenda.',
      HOLD: 'The meeting is over. Fill in what was done.',
      WRITE_MINUTES: 'The minutes are to be written.',
      ADJUST_MINUTES: 'The minutes are waiting to be approved.',
      REPORT_ACTIVITY: 'The activity is over. Report it.',
      CLOSE_MONTH: 'The figures of the month are to be filled in and the month closed.',
      VISIT: 'The visit is to be reported.',
      PLAN_VISIT: 'The supplier has not been visited this autumn. Plan a visit.',
      ACKNOWLEDGE: 'Acknowledge that the deviation has been received.',
      ANSWER: 'The deviation waits for an answer.',
      DECIDE: 'The viewpoint waits for a decision.',
      LATE: 'You answer for the commitment. See what is missing.',
      DUE_SOON: 'You answer for the commitment. See what remains.',
    },
    deviation: (day) => `Deviation received ${day}`,
    viewpoint: (day: string) => `Viewpoint that came on ${day}`,
  },
};
