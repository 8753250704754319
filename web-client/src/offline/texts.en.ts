import { counting } from '../i18n/counting';
import type { sv } from './texts.sv';

const count = counting('en');

export const en: typeof sv = {
  outbox: {
    offline: 'You are offline',
    offlineText: 'You can go on with meetings and visits that you have opened on this device. What you fill in is kept here and sent when the network is back.',
    waiting: (n: number) => `${count(n, 'thing waits', 'things wait')} to be sent`,
    waitingText: 'They are on this device only. They are sent by themselves, each exactly once.',
    stuckText: 'It is on this device only. Open it and see what is in the way.',
    written: (day: string, time: string) => `Filled in ${day} at ${time}`,
    states: { WAITING: 'Waits for the network', CHANGED: 'Changed by somebody else', REFUSED: 'Could not be sent' },
    open: (title: string) => `Open ${title}`,
    sendNow: 'Send now',
    sending: 'Sending …',
    login: 'You have been logged out. Log in, and it is sent.',
    arrived: 'What waited has been sent.',

    keptTitle: 'Kept on this device',
    keptText: 'It is sent by itself when the network is back. Leave the page if you like, but do not log out before it has been sent.',
    changedTitle: 'Somebody else has changed this while you were offline',
    changedText: 'Your answers have not been sent, and nothing has been overwritten. Compare them with what holds now and send again, or throw them away.',
    refusedTitle: 'Your answers could not be sent',
    again: 'Go through the answers',
    discard: 'Throw the answers away',
    discardSure: 'The answers are on this device only. They cannot be had back.',
    back: 'Keep',
  },
  logoutChoice: {
    title: 'Some of what you have written has not been sent',
    text: 'It is on this device only. Remove it if others use the device too.',
    stay: 'Stay',
    keep: 'Log out and keep it for next time',
    forget: 'Log out and remove it',
  },
};
