export const sv = {
  belongs: {
    title: 'Vart hör det hemma?',
    lead: 'Du kan alltid berätta här, vad det än gäller. Vi säger till om det också hör hemma någon annanstans.',
    asked: 'Stämmer något av det här?',
    copy: 'Kopiera texten',
    copied: 'Kopierad.',
    items: [
      {
        id: 'EQUALITY_OMBUDSMAN', asked: 'Jag tror att jag blev sämre behandlad på grund av till exempel kön, ålder eller hudfärg.',
        where: 'Diskrimineringsombudsmannen (DO)', what: 'Du kan också tipsa eller anmäla till DO. Det kostar inget.',
        text: 'Jag vill anmäla att jag upplever att jag har missgynnats.\nDet hände (dag) i (insats eller plats).\nDet som hände: …\nJag tror att det har samband med: …\nJag har också berättat för samordningsförbundet.',
      },
      {
        id: 'LEX_SARAH', asked: 'Jag arbetar i socialtjänsten, och det gäller stöd eller omsorg som inte fungerade.',
        where: 'Lex Sarah', what: 'Då ska du rapportera det till din chef eller nämnd. Det är en skyldighet enligt socialtjänstlagen.',
        text: 'Rapport enligt lex Sarah.\nDet gäller ett missförhållande, eller en risk för det, i (verksamhet).\nDet upptäcktes (dag).\nDet som hände eller kunde ha hänt: …\nDet här är redan gjort: …',
      },
      {
        id: 'WHISTLEBLOWING', asked: 'Jag arbetar här och vill larma om något allvarligt som angår många.',
        where: 'Visselblåsning', what: 'Din arbetsgivare har en visselkanal. Lagen skyddar dig när du använder den.',
        text: 'Jag rapporterar ett missförhållande av allmänintresse som jag har fått veta om i mitt arbete.\nDet gäller (verksamhet).\nDet som pågår: …\nSå vet jag det: …',
      },
      {
        id: 'WORK_ENVIRONMENT', asked: 'Det är jag själv som far illa på mitt arbete.',
        where: 'Arbetsmiljö', what: 'Prata också med din chef, ditt skyddsombud eller ditt fackförbund. Arbetsgivaren är skyldig att ta tag i det.',
        text: 'Jag vill ta upp ett problem i min arbetsmiljö.\nDet gäller: …\nSå påverkar det mig: …\nJag vill att vi går igenom det tillsammans med skyddsombudet.',
      },
      {
        id: 'VIEWPOINT', asked: 'Ingen har farit illa. Jag vill föreslå något som kan bli bättre.',
        where: 'Synpunkt', what: 'Då kan du lämna en synpunkt, och följa vad som blir av den.', text: '',
      },
    ],
  },
};
