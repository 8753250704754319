import { counting } from '../i18n/counting';

const count = counting('sv');

export const sv = {
  outbox: {
    offline: 'Du är utan nät',
    offlineText: 'Du kan fortsätta med möten och besök som du har öppnat på den här enheten. Det du fyller i sparas här och skickas när nätet är tillbaka.',
    waiting: (n: number) => `${count(n, 'sak', 'saker')} väntar på att skickas`,
    waitingText: 'De finns bara på den här enheten. De skickas av sig själva, var och en precis en gång.',
    stuckText: 'Det finns bara på den här enheten. Öppna det och gå igenom vad som hindrar.',
    written: (day: string, time: string) => `Ifyllt ${day} kl. ${time}`,
    states: { WAITING: 'Väntar på nätet', CHANGED: 'Ändrat av någon annan', REFUSED: 'Gick inte att skicka' } as Record<string, string>,
    open: (title: string) => `Öppna ${title}`,
    sendNow: 'Skicka nu',
    sending: 'Skickar …',
    login: 'Du har loggats ut. Logga in, så skickas det.',
    arrived: 'Det som väntade har skickats.',

    keptTitle: 'Sparat på den här enheten',
    keptText: 'Det skickas av sig självt när nätet är tillbaka. Lämna gärna sidan, men logga inte ut förrän det är skickat.',
    changedTitle: 'Någon annan har ändrat detta medan du var utan nät',
    changedText: 'Dina svar är inte skickade, och inget har skrivits över. Gå igenom dem mot det som gäller nu och skicka igen, eller släng dem.',
    refusedTitle: 'Det gick inte att skicka dina svar',
    again: 'Gå igenom svaren',
    discard: 'Släng svaren',
    discardSure: 'Svaren finns bara på den här enheten. De går inte att få tillbaka.',
    back: 'Behåll',
  },
  logoutChoice: {
    title: 'Du har sådant som inte är skickat',
    text: 'Det finns bara på den här enheten. Ta bort det om andra också använder den.',
    stay: 'Stanna kvar',
    keep: 'Logga ut och behåll det till nästa gång',
    forget: 'Logga ut och ta bort det',
  },
};
