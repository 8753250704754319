import { counting } from '../i18n/counting';
import type { sv } from './texts.sv';

const count = counting('en');

export const en: typeof sv = {
  panels: {
    title: 'Panels with lived experience',
    lead: 'Whoever wants to take part volunteers without a name. A lot decides, and nobody knows who told what.',
    none: 'No panel yet',
    noneText: 'The office and project leaders can ask for volunteers.',
    form: 'Ask for volunteers for a panel',
    name: 'What is the panel called?',
    purpose: 'What is it to do?',
    contact: 'Where does whoever is drawn turn to?',
    contactHint: 'A shared mailbox or the office’s telephone. Shown only to those who are drawn.',
    seats: 'Number of seats',
    openUntil: 'Last day to volunteer',
    submit: 'Open for volunteers',
    states: { OPEN: 'Open for volunteers', TO_BE_DRAWN: 'To be drawn', DRAWN: 'Drawn' },
    until: (day) => `Volunteer until ${day}`,
    volunteers: (n) => `${count(n, 'person has', 'people have')} volunteered`,
    link: 'Link to share',
    draw: 'Draw the lot',
    drawn: (n, seats, day) => `${n} of ${seats} seats were drawn on ${day}.`,
    grounds: 'Experience in the panel',
    few: 'Too few to show',
    seed: 'Number of the lot',
    join: 'Volunteer for the panel',
    joinLead: 'You need not say your name. A lot decides who gets a seat.',
    seatsOf: (n) => `${count(n, 'seat', 'seats')}`,
    own: 'Have you yourself been treated worse? Because of what?',
    ownHint: 'Voluntary. The answer is used by the lot only, and erased then.',
    ticketTitle: 'You have volunteered',
    ticketLead: 'Keep the code. With it you see whether you were drawn. It is shown only now.',
    closed: 'It is no longer possible to volunteer',
    see: 'See whether you were drawn, or withdraw',
    ticket: 'Your code',
    look: 'Show',
    withdraw: 'Withdraw',
    withdrawn: 'You have withdrawn.',
    results: { yes: 'You were drawn', no: 'You were not drawn this time', notYet: 'The lot is not drawn yet' },
    turnTo: (where) => `Turn to ${where}.`,
    groundNames: {
      SEX: 'Sex', TRANSGENDER_IDENTITY_OR_EXPRESSION: 'Transgender identity or expression', ETHNICITY: 'Ethnicity',
      RELIGION_OR_OTHER_BELIEF: 'Religion or other belief', DISABILITY: 'Disability', SEXUAL_ORIENTATION: 'Sexual orientation', AGE: 'Age',
    },
  },
};
