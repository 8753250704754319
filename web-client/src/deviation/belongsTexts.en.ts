import type { sv } from './belongsTexts.sv';

export const en: typeof sv = {
  belongs: {
    title: 'Where does it belong?',
    lead: 'You can always tell us here, whatever it is about. We let you know if it also belongs elsewhere.',
    asked: 'Is any of this true?',
    copy: 'Copy the text',
    copied: 'Copied.',
    items: [
      {
        id: 'EQUALITY_OMBUDSMAN', asked: 'I believe that I was treated worse because of, for example, sex, age or skin colour.',
        where: 'The Equality Ombudsman (DO)', what: 'You can also tell or report to DO. It costs nothing.',
        text: 'Jag vill anmäla att jag upplever att jag har missgynnats.\nDet hände (dag) i (insats eller plats).\nDet som hände: …\nJag tror att det har samband med: …\nJag har också berättat för samordningsförbundet.',
      },
      {
        id: 'LEX_SARAH', asked: 'I work in the social services, and it is about support or care that did not work.',
        where: 'Lex Sarah', what: 'Then you are to report it to your manager or board. The social services act obliges you to.',
        text: 'Rapport enligt lex Sarah.\nDet gäller ett missförhållande, eller en risk för det, i (verksamhet).\nDet upptäcktes (dag).\nDet som hände eller kunde ha hänt: …\nDet här är redan gjort: …',
      },
      {
        id: 'WHISTLEBLOWING', asked: 'I work here and want to warn of something serious that concerns many.',
        where: 'Whistleblowing', what: 'Your employer has a channel for it. The law protects you when you use it.',
        text: 'Jag rapporterar ett missförhållande av allmänintresse som jag har fått veta om i mitt arbete.\nDet gäller (verksamhet).\nDet som pågår: …\nSå vet jag det: …',
      },
      {
        id: 'WORK_ENVIRONMENT', asked: 'It is I who am treated badly at my work.',
        where: 'Work environment', what: 'Talk also to your manager, your safety representative or your union. The employer must take it up.',
        text: 'Jag vill ta upp ett problem i min arbetsmiljö.\nDet gäller: …\nSå påverkar det mig: …\nJag vill att vi går igenom det tillsammans med skyddsombudet.',
      },
      {
        id: 'VIEWPOINT', asked: 'Nobody was treated badly. I want to suggest something that could be better.',
        where: 'Viewpoint', what: 'Then you can leave a viewpoint, and follow what becomes of it.', text: '',
      },
    ],
  },
};
