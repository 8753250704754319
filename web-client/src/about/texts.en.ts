import type { sv } from './texts.sv';

export const en: typeof sv = {
  stateMeaning: {
    NOT_YET_DUE: 'The time when it should be done has not come yet.',
    ON_TRACK: 'What should have been done so far has been done.',
    DUE_SOON: 'Something should be done soon.',
    LATE: 'Something should have been done but has not been done yet.',
    KEPT: 'Everything that the commitment asks for has been done.',
    PARTLY_KEPT: 'Some has been done, but not all.',
    NOT_KEPT: 'Time ran out and it was not done.',
    CANNOT_BE_JUDGED: 'There are no events that can show how it goes, or the words are too open.',
  },

  about: {
    title: 'About the service',
    lead: 'Åtagande shows whether coordination federations keep what they have committed to in their declarations for a strong democracy.',
    how: [
      'Each commitment says what is to be done, how often and with whom. It stands in a sentence of the declaration, and that sentence is shown word for word.',
      'When something happens – a meeting is held, a month is closed, a deviation is answered – it is kept as an event. The state is worked out from the events. Nobody can type it in.',
      'Under “Why?” on each commitment you see which events were counted and which are missing.',
    ],
    statesTitle: 'What the states mean',
    privacyTitle: 'Personal data and cookies',
    privacy: [
      'You can read all commitments without logging in. The service does not count visitors and loads nothing from other websites.',
      'A report of a deviation is kept without name, address of your computer or time of day.',
      'The service uses only the cookies it needs: one for the login and one that stops others from sending forms in your name. Your choice of language is kept in your browser. Answers that you have begun for a meeting are kept there until they are sent or you log out.',
    ],
  },

  accessibility: {
    title: 'Accessibility',
    lead: 'We want everybody to be able to use the service. Here is how far we have come.',
    draft: 'This is a draft. It is not a finished accessibility statement, since nobody from outside has reviewed the service yet. The organisation that takes the service into use is responsible for the statement.',
    statusTitle: 'How accessible is the service?',
    status: 'The service is built to meet WCAG 2.2 at level AA. We have not shown that it does so fully.',
    testedTitle: 'What we have tried',
    tested: [
      'The pages are checked automatically with axe-core in light and dark mode, in Swedish and English.',
      'Contrasts are computed in a test for each pair of colours in use.',
      'The pages have been looked over from 320 to 1,920 pixels wide.',
    ],
    untestedTitle: 'What we have not tried',
    untested: [
      'Screen readers with real users.',
      'Other browsers than Chromium, and real phones.',
      'Use with voice control or magnifiers.',
    ],
    knownTitle: 'Known shortcomings',
    known: [
      'The text of the declarations is in Swedish only and has not been rewritten in easy language.',
      'Some explanations from the service are shown in Swedish only, even when you have chosen English.',
      'There is no sign language and no reading aloud.',
    ],
    contactTitle: 'Tell us if something does not work',
    contact: 'A function of its own for comments on accessibility is still missing. Until it exists: contact the office of the federation whose commitments you are reading.',
    digg: 'The Agency for Digital Government, Digg, supervises the Swedish act on accessibility to digital public services.',
  },
};
