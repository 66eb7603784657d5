import type { WelcomeWording } from './welcome-wording.ts';

/** The welcome and the example, in English. */
export const enWelcome: WelcomeWording = {
  ui: {
    welcome: 'Welcome to Opcoscope',
    lead: 'On a page about a French company, click the icon: you know which OPCO covers it, and why.',
    opco: 'An OPCO (opérateur de compétences, skills operator) is the body that may fund training and apprenticeships in a branch of the French economy. There are eleven.',
    try: 'Try it first',
    tryText: 'A made-up page that comes with the extension, and a tour of thirty seconds.',
    openExample: 'Open the example page',
    readsTitle: 'What is read, and when',
    sendsTitle: 'What leaves the browser',
    dataLine:
      'Firefox puts it this way: “website content” for the number read on the page, “search terms” for the words you type. Both are your choice, and nothing is required to install.',
    pinTitle: 'Keep the icon at hand',
    pinPicture:
      'Drawing of the browser’s toolbar: the button shaped like a puzzle piece is circled, the icon of Opcoscope is beside it.',
    pinned: 'Done: the icon is in the toolbar.',
    shortcutTitle: 'From the keyboard',
    changeShortcut: 'Change the shortcut',
    tableTitle: 'The official table',
    tableText:
      'The SIRET-OPCO table of France compétences fits in 6\u00a0MB. Once installed, it gives the OPCO without a network, and nobody knows what you look for.',
    openTable: 'Install the table',
    listTitle: 'A whole list',
    listText:
      'Paste a column of SIRETs (numbers of establishments) or names, or drop a sheet: it comes back with the OPCO of each row.',
    openList: 'Open the list page',
    exampleTitle: 'Example page',
    madeUp: 'Example page, part of Opcoscope. All of it is made up, except the company number, which is public.',
    framePicture: 'The example site',
    tour: 'Tour',
    next: 'Next',
    previous: 'Previous',
    skip: 'Skip the tour',
    finish: 'Finish',
    again: 'See the tour again',
    tourOver: 'The tour is over. The page stays here to try things on.',
    backToWelcome: 'Back to the welcome page',
  },
  reads: [
    'Nothing until you click: once installed, the extension can read no page at all.',
    'On your click, the page in front of you, once: it looks there for a company number and, where there is one, for the course.',
    'Only on sites that you allow in the settings, also while you browse: reading then stays inside your browser.',
  ],
  sends: [
    'The number, or the words you type, to the French State’s services: the register of companies and the table of OPCOs. Your click is what sends them.',
    'Never the page, nor its address. Nothing comes to us: no account, no audience measurement.',
    'What is kept is kept in your browser. One button of the settings erases everything.',
  ],
  pin: {
    chromium: 'Click the puzzle piece, to the right of the address bar, then the pin beside Opcoscope.',
    edge: 'Click the puzzle piece, to the right of the address bar, then the eye beside Opcoscope.',
    firefox:
      'Click the puzzle piece, to the right of the address bar, then the gear of Opcoscope, and choose “Pin to Toolbar”.',
  },
  shortcutPlace: 'To change it: Firefox’s “Add-ons” page, gear, “Manage Extension Shortcuts”.',
  shortcut: (keys) =>
    keys ? `${keys} opens Opcoscope on the page in front of you.` : 'No shortcut is assigned for now.',
  tour: {
    page: {
      title: 'A page like any other',
      text: 'A made-up French training centre, its course and its legal notice. Opcoscope has read nothing of it: it waits for your click.',
    },
    click: {
      title: 'Click the icon of Opcoscope',
      text: 'It is in the browser’s toolbar, or behind the puzzle piece. A small window opens and reads the number under “Mentions légales”, the legal notice.',
    },
    answer: {
      title: 'The answer first, the proof behind it',
      text: 'The first sentence names the OPCO. “Why this answer?” shows each step, its source and its month. Only the number has left, to the State’s services.',
    },
    course: {
      title: 'Who pays for this course',
      text: 'In the same window, open “Who pays for this course?”: title, duration and price of this page are there already. Say who you are, the rest follows.',
    },
    offline: {
      title: 'Without a network too',
      text: 'Offline, the number stays without an answer, and Opcoscope says so. Type “boulangerie” (bakery) into its field and choose a line with IDCC, the number of a collective agreement: all of them are in the extension. The official table, once installed, does the same for numbers.',
    },
  },
  tourPlace: (step, steps) => `Step ${step} of ${steps}`,
  gloss: {
    header: 'The name of a training centre that does not exist.',
    course:
      'The course: web developer. “From the mock-up to going online, in a small group, with a project shown to a jury.”',
    facts:
      'In short: a registered certification, level 5 (two years after the baccalauréat), 140 hours, €2,450 before tax, provider certified for quality.',
    notice:
      'The legal notice, which French sites must have: publisher, head office, SIRET (the number of an establishment). The training centre is made up; the number is the public one of a real company, so that the answer is real. That company has no link with this page, nor with Opcoscope.',
  },
};
