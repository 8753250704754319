import { counting } from '../i18n/counting';

const count = counting('sv');

export const sv = {
  county: {
    title: 'Alla förbund',
    lead: 'Hur det går i varje förbund, sida vid sida. Siffrorna räknas fram ur det som har hänt; ingen skriver in dem.',
    states: 'Åtaganden per förbund och läge',
    state: 'Läge',
    all: 'Alla',
    joint: 'Samma åtagande i flera förbund',
    jointLead: 'Varje förbund svarar för sin egen del. Ett streck betyder att förbundet inte har åtagandet.',
    commitment: 'Åtagande',
    missing: 'Har inte åtagandet',
  },
  board: {
    title: (name: string) => `Läget för ${name}`,
    day: (day: string) => `Så står det den ${day}.`,
    print: 'Skriv ut bladet',
    more: 'Hela uppföljningen, också som PDF och Word',
    attention: 'Behöver styrelsens uppmärksamhet',
    attentionLead: 'Försenat, inte hållet eller snart dags. Det mest brådskande står först.',
    nothing: 'Inget åtagande är försenat, och inget ska göras de närmaste dagarna.',
    answers: (who: string) => `Ansvarig: ${who}`,
    overridden: (state: string) => `Kansliet anser att läget är: ${state.toLocaleLowerCase('sv')}.`,
    turning: 'Kan ändras de närmaste 30 dagarna',
    turningLead: 'Den dagen kan läget ändras även om inget händer.',
    noTurning: 'Inget läge ändras av sig självt de närmaste 30 dagarna.',
    kept: (n: number, of: number) => `${n} av ${count(of, 'åtagande är hållet eller på väg', 'åtaganden är hållna eller på väg')}.`,
  },
  wholeYear: {
    title: 'Året',
    lead: 'Allt som är planerat och allt som varit, månad för månad.',
    subscribe: 'Prenumerera på året i din egen kalender',
    wheel: 'Årshjul',
    summary: (meetings: number, activities: number, turns: number) =>
      `${count(meetings, 'möte', 'möten')}, ${count(activities, 'aktivitet', 'aktiviteter')} och ${count(turns, 'dag då ett läge kan ändras', 'dagar då ett läge kan ändras')}.`,
    kinds: { meeting: 'Möte', activity: 'Aktivitet', turn: 'Läget kan ändras' },
    list: 'Månad för månad',
    empty: 'Inget är planerat den här månaden.',
    noneTitle: 'Inget är planerat det här året',
    noneText: 'Planera möten och aktiviteter, så syns de här.',
  },
};
