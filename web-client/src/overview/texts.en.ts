import { counting } from '../i18n/counting';
import type { sv } from './texts.sv';

const count = counting('en');

export const en: typeof sv = {
  county: {
    title: 'All federations',
    lead: 'How it goes in each federation, side by side. The figures follow from what has happened; nobody enters them.',
    states: 'Commitments by federation and state',
    state: 'State',
    all: 'All',
    joint: 'The same commitment in several federations',
    jointLead: 'Each federation answers for its own part. A dash means that the federation does not have the commitment.',
    commitment: 'Commitment',
    missing: 'Does not have the commitment',
  },
  board: {
    title: (name: string) => `How it goes for ${name}`,
    day: (day: string) => `As it stands on ${day}.`,
    print: 'Print the page',
    more: 'The whole follow-up, as PDF and Word too',
    attention: 'Needs the board’s attention',
    attentionLead: 'Late, not kept, or due soon. The most urgent stands first.',
    nothing: 'No commitment is late, and none is due in the next few days.',
    answers: (who: string) => `Answers for it: ${who}`,
    overridden: (state: string) => `The office considers the state to be: ${state.toLocaleLowerCase('en')}.`,
    turning: 'Can change in the next 30 days',
    turningLead: 'On that day the state can change even if nothing happens.',
    noTurning: 'No state changes by itself in the next 30 days.',
    kept: (n: number, of: number) => `${n} of ${count(of, 'commitment is kept or on track', 'commitments are kept or on track')}.`,
  },
  wholeYear: {
    title: 'The year',
    lead: 'All that is planned and all that has been, month by month.',
    subscribe: 'Subscribe to the year in your own calendar',
    wheel: 'The wheel of the year',
    summary: (meetings: number, activities: number, turns: number) =>
      `${count(meetings, 'meeting', 'meetings')}, ${count(activities, 'activity', 'activities')} and ${count(turns, 'day when a state can change', 'days when a state can change')}.`,
    kinds: { meeting: 'Meeting', activity: 'Activity', turn: 'The state can change' },
    list: 'Month by month',
    empty: 'Nothing is planned this month.',
    noneTitle: 'Nothing is planned this year',
    noneText: 'Plan meetings and activities, and they show here.',
  },
};
