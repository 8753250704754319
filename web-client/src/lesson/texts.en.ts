import type { sv } from './texts.sv';

export const en: typeof sv = {
  lessons: {
    title: 'Your rights, in plain words',
    lead: 'Nine short lessons. Read one at a time, alone or in a group.',
    report: 'Did something happen? Tell us',
    exercise: 'Practise',
    read: 'We have read it',
    people: 'How many were you?',
    where: 'Federation',
    countHint: 'We count only how many. We do not ask who you are.',
    counted: 'Thank you, it is counted.',
    counts: 'How many have read',
    countsLead: 'This year. Fewer than five are not shown.',
    lesson: 'Lesson',
    number: 'Number',
    few: 'Fewer than five, or nobody',
  },
};
