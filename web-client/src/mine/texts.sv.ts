import { counting } from '../i18n/counting';

const count = counting('sv');

export const sv = {
  mine: {
    responsible: 'Vem som svarar, och frågor utanför systemet',
    title: 'Mitt',
    lead: 'Det här väntar på dig. Det som borde göras först står överst.',
    waiting: (n: number) => (n === 0 ? 'Inget väntar' : count(n, 'sak väntar', 'saker väntar')),
    nothing: 'Inget väntar på dig just nu.',
    due: (day: string) => `Senast den ${day}`,
    late: (day: string) => `Skulle ha varit gjort den ${day}`,
    when: { now: 'Just nu', late: 'Försenat', ahead: 'På gång', anyDay: 'Utan bestämd dag' },
    now: 'Pågår nu',
    on: (day: string) => `Den ${day}`,
    reasons: {
      HOLD_NOW: 'Mötet pågår. Fyll i vad som blir gjort.',
      PREPARE: 'Mötet är inom en vecka. Gå igenom dagordningen.',
      HOLD: 'Mötet har varit. Fyll i vad som blev gjort.',
      WRITE_MINUTES: 'Protokollet ska skrivas.',
      ADJUST_MINUTES: 'Protokollet väntar på att justeras.',
      REPORT_ACTIVITY: 'Aktiviteten har varit. Redovisa den.',
      CLOSE_MONTH: 'Månadens siffror ska fyllas i och månaden stängas.',
      VISIT: 'Besöket ska redovisas.',
      PLAN_VISIT: 'Leverantören har inte fått besök i höst. Planera ett besök.',
      ACKNOWLEDGE: 'Bekräfta att avvikelsen är mottagen.',
      ANSWER: 'Avvikelsen väntar på ett svar.',
      DECIDE: 'Synpunkten väntar på ett beslut.',
      LATE: 'Du ansvarar för åtagandet. Se vad som saknas.',
      DUE_SOON: 'Du ansvarar för åtagandet. Se vad som återstår.',
    },
    deviation: (day: string) => `Avvikelse som kom in den ${day}`,
    viewpoint: (day: string) => `Synpunkt som kom in den ${day}`,
  },
};
