import { counting } from '../i18n/counting';

const count = counting('sv');

export const sv = {
  exit: {
    label: 'Lämna sidan snabbt',
    leave: 'Lämna sidan nu',
    presses: (n: number) => `Tryck på Shift ${count(n, 'gång', 'gånger')} till för att lämna sidan`,
    title: 'Så fungerar knappen Lämna sidan nu',
    what: 'Sidan göms genast och byts mot en väderprognos. Du kan också trycka på Shift tre gånger. Om någon trycker på bakåtknappen i webbläsaren kommer väderprognosen upp igen.',
    limits: 'Knappen tar inte bort alla spår:',
    limitList: [
      'I webbläsarens historik syns det att du har varit här.',
      'Den som kommer åt din telefon eller dator, eller nätet som du använder, kan se det ändå.',
      'Det du har skrivit men inte skickat går förlorat.',
    ],
    advice: 'Säkrast är en telefon eller dator som ingen annan kommer åt, till exempel på ett bibliotek. Ett privat fönster i webbläsaren sparar ingen historik.',
  },
  support: {
    title: 'Du kan ringa någon',
    danger: 'Är du eller någon annan i fara just nu? Ring',
    lead: 'De här samtalen kostar ingenting, och du behöver inte säga vad du heter.',
    lines: [
      { name: 'Kvinnofridslinjen', number: '020-50 50 50', text: 'För kvinnor som utsätts för våld, hot eller sexuella övergrepp. Öppet dygnet runt.' },
      { name: 'Stödlinjen för män', number: '020-80 80 80', text: 'För män som utsätts för våld, hot eller sexuella övergrepp.' },
      { name: 'Stödlinjen för transpersoner', number: '020-55 00 00', text: 'För transpersoner som utsätts för våld, hot eller sexuella övergrepp.' },
      { name: 'Bris', number: '116 111', text: 'För den som är under 18 år, om vad som helst.' },
      { name: 'Välj att sluta', number: '020-555 666', text: 'För den som skadar eller är rädd att skada någon i sin närhet.' },
    ],
  },
};
