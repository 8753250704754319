import { counting } from '../i18n/counting';
import type { sv } from './texts.sv';

const count = counting('en');

export const en: typeof sv = {
  needs: {
    title: 'From answers to a decision',
    lead: 'Two people sort the answers, each on their own. You settle where you differ, put themes in order and write what the board decided.',
    back: 'To the needs analysis',
    readers: (n) => `${n} of 2 have sorted the answers`,
    waiting: 'You have sorted the answers. Ask one more person to do so, without showing each other.',
    agreement: (same, answers, kappa) => `${same} of ${count(answers, 'answer was', 'answers were')} sorted alike. Kappa ${kappa}, where 1 is full agreement and 0 is chance.`,
    read: 'Sort the answers',
    readLead: 'Write a theme for each answer, such as bemotande: a–z, 0–9 and hyphens. The same word for the same theme.',
    theme: (n) => `Theme of answer ${n}`,
    saveReading: 'Save my sorting',
    noAnswers: 'Nobody has answered the question.',
    settle: 'Settle',
    settleLead: 'Choose a theme for the answers that you sorted differently.',
    saveSettled: 'Save what you settled',
    themes: 'Themes',
    answers: (n) => count(n, 'answer', 'answers'),
    order: 'Put the themes in order',
    orderLead: 'The most important first. Write why.',
    place: (theme) => `Place of ${theme}`,
    why: (theme) => `Why does ${theme} come there?`,
    saveOrder: 'Save the order',
    priorities: 'How the needs were put in order',
    decision: 'The board’s decision',
    day: 'Day of the decision',
    paragraph: 'Paragraph',
    text: 'What was decided?',
    rounds: 'Questions that it rests on',
    saveDecision: 'Save the decision',
    decided: (day, paragraph) => `Decided on ${day}, ${paragraph}`,
    rests: (questions) => `Rests on: ${questions}`,
  },
};
