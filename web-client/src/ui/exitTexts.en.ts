import { counting } from '../i18n/counting';
import type { sv } from './exitTexts.sv';

const count = counting('en');

export const en: typeof sv = {
  exit: {
    label: 'Leave the page quickly',
    leave: 'Leave this page now',
    presses: (n: number) => `Press Shift ${count(n, 'more time', 'more times')} to leave the page`,
    title: 'How the button Leave this page now works',
    what: 'The page is hidden at once and replaced by a weather forecast. You can also press Shift three times. Whoever presses the browser’s back button gets the forecast again.',
    limits: 'The button does not remove every trace:',
    limitList: [
      'The browser’s history shows that you have been here.',
      'Whoever can get at your phone or computer, or the network that you use, can see it anyway.',
      'What you have written but not sent is lost.',
    ],
    advice: 'Safest is a phone or computer that nobody else can get at, at a library for example. A private window in the browser keeps no history.',
  },
  support: {
    title: 'Somebody to call',
    danger: 'Are you or somebody else in danger right now? Call',
    lead: 'These calls cost nothing, and you do not have to say who you are.',
    lines: [
      { name: 'Kvinnofridslinjen', number: '020-50 50 50', text: 'For women exposed to violence, threats or sexual abuse. Open day and night.' },
      { name: 'Stödlinjen för män', number: '020-80 80 80', text: 'For men exposed to violence, threats or sexual abuse.' },
      { name: 'Stödlinjen för transpersoner', number: '020-55 00 00', text: 'For transgender people exposed to violence, threats or sexual abuse.' },
      { name: 'Bris', number: '116 111', text: 'For anybody under 18, about anything.' },
      { name: 'Välj att sluta', number: '020-555 666', text: 'For those who harm somebody close to them, or fear that they will.' },
    ],
  },
};
