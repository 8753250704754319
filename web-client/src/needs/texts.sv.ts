import { counting } from '../i18n/counting';

const count = counting('sv');

export const sv = {
  needs: {
    title: 'Från svar till beslut',
    lead: 'Två personer sorterar svaren var för sig. Ni kommer överens där ni skiljer er, ordnar teman och skriver vad styrelsen beslutade.',
    back: 'Till behovsanalysen',
    readers: (n: number) => `${n} av 2 har sorterat svaren`,
    waiting: 'Du har sorterat svaren. Be en person till att göra det, utan att ni visar varandra.',
    agreement: (same: number, answers: number, kappa: string) => `${same} av ${count(answers, 'svar', 'svar')} sorterades lika. Kappa ${kappa}, där 1 är helt lika och 0 är slumpen.`,
    read: 'Sortera svaren',
    readLead: 'Skriv ett tema för varje svar, till exempel bemotande: a–z, 0–9 och bindestreck. Samma ord för samma tema.',
    theme: (n: number) => `Tema för svar ${n}`,
    saveReading: 'Spara min sortering',
    noAnswers: 'Ingen har svarat på frågan.',
    settle: 'Kom överens',
    settleLead: 'Välj tema för de svar som ni sorterade olika.',
    saveSettled: 'Spara det ni kom överens om',
    themes: 'Teman',
    answers: (n: number) => count(n, 'svar', 'svar'),
    order: 'Ordna teman',
    orderLead: 'Viktigast först. Skriv varför.',
    place: (theme: string) => `Plats för ${theme}`,
    why: (theme: string) => `Varför kommer ${theme} där?`,
    saveOrder: 'Spara ordningen',
    priorities: 'Så här prioriterades behoven',
    decision: 'Styrelsens beslut',
    day: 'Dag för beslutet',
    paragraph: 'Paragraf',
    text: 'Vad beslutades?',
    rounds: 'Frågor som beslutet bygger på',
    saveDecision: 'Spara beslutet',
    decided: (day: string, paragraph: string) => `Beslutat den ${day}, ${paragraph}`,
    rests: (questions: string) => `Bygger på: ${questions}`,
  },
};
