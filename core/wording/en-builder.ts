import type { BuilderWording } from './builder-wording.ts';

const decimal = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
/** Never rounded up to the limit. */
const ratioOf = (ratio: number) => `${decimal.format(Math.floor(ratio * 10) / 10)} to 1`;

export const enBuilder: BuilderWording = {
  lang: 'en',
  ui: {
    title: 'Put Opcoscope on your course page',
    lead: 'Choose, look at the preview, copy the code. Your visitors can then find their employer’s skills operator (OPCO, opérateur de compétences) and see who may pay for your course.',
    private: 'Nothing that you type here leaves this page.',
    pageLanguage: 'Language of this page',
    choices: 'Your choices',
    display: 'Display',
    modeField: 'Size',
    lookField: 'Colours',
    accentField: 'Colour of links and buttons (optional)',
    accentHint: 'That of your site, for example #0b5d4b.',
    accentPick: 'Pick the colour from a palette',
    languageField: 'Language of the tool',
    courseTitle: 'Your course',
    courseField: 'Where the description of the course comes from',
    rncpField: 'Code of the certification',
    rncpHint:
      'RNCP or RS and digits, for example RNCP37674: its number in the national directory of certifications (RNCP) or in the specific directory (RS).',
    priceField: 'Price for one person, in euros before tax',
    priceHint: 'For example 2450.',
    hoursField: 'Length, in hours',
    hoursHint: 'For example 140.',
    levelField: 'Level of the certification',
    levelHint: 'Leave it empty if it has none.',
    levelNone: 'Not told',
    profileField: 'Visitor chosen beforehand',
    profileHint: 'If your page speaks to one group of people. The visitor can always change it.',
    profileNone: 'None: the visitor chooses',
    sourceTitle: 'Where answers come from',
    sourceField: 'Who is asked about a company',
    apiField: 'Address of your server',
    apiHint: 'It answers like the State’s services, under /table, /datasets and /registry.',
    tableField: 'Folder of your copy of the official table (optional)',
    tableHint: 'Asked first. It learns a group of companies only, never which one is looked up.',
    formTitle: 'In a form',
    formCheck: 'The tool stands in a form of my page',
    formHint:
      'The OPCO, the SIRET (number of the workplace) and a sentence go with the form, only if the visitor sends it or asks for it.',
    nameField: 'Name of the field in the form',
    nameHint: 'Letters and digits, no space, for example opco.',
    requiredCheck: 'The form needs an answer before it can be sent',
    addressTitle: 'Address of the files',
    addressField: 'Address of the folder where you serve the files',
    addressHint: 'In https, with a slash at the end.',
    addressExample:
      'An example address: there is nothing at it. Copy the folder of the tool to your site, then put its address here.',
    addressHere: 'It is the folder that stands beside this page.',
    addressThisMachine: 'This address works on this computer only.',
    preview: 'Preview',
    previewFrame: 'The tool as your visitors will see it',
    previewHint:
      'The preview asks no server and does not have the description of your page. Try it with a collective agreement: “IDCC 1505”, or “boulangerie” (bakery).',
    previewEmpty:
      'The preview does not find the files of the tool. Your choices are kept and the code is right. Put the folder of this page beside that of the version, then reload.',
    widthField: 'Width',
    schemeField: 'Page',
    code: 'The code to paste',
    codeField: 'Code',
    variantField: 'For which page',
    copy: 'Copy the code',
    copyLink: 'Copy a link to these choices',
    copyLinkHint: 'To take them up later or to show them: they are written in the link, after the #.',
    startAgain: 'Start again',
    notes: 'Good to know for these choices',
    policyTitle: 'Security rules of the page (CSP)',
    policyWhat:
      'If your site sends a “Content-Security-Policy”, the list of what a page may load, add these values to it:',
    policyMap: 'The list of digests (import map) is a script in the page: give it the nonce of your page.',
    policyAccent:
      'Under a strict policy prefer two lines in your style sheet to “unsafe-inline”, and take style="…" out of the code:',
    policyNone: 'If you do not know what that is, you most likely have none: there is nothing to do.',
    askedTitle: 'Who is asked, and when',
    askedNothing: 'Until the visitor acts, no server learns what they look for, and nothing is sent.',
    askedFallback: 'For the official table the services above are asked only where your copy does not answer.',
    askedOff:
      'No server is asked about a company: the tool answers from its tables, by collective agreement or activity.',
    askedKept: 'The tool writes nothing to the visitor’s browser: no cookie, no storage.',
    formNotes: 'In your form',
    formWhen:
      'They are empty until the visitor chooses to send them, or sends the form. Say on your privacy page what you use them for.',
    accessTitle: 'Accessibility',
    accessElement:
      'The tool works with the keyboard and with a screen reader, follows the size of text and fits in 320 pixels.',
    accessHeading: 'Put a heading just before it, for example <h2>Who may pay for this course?</h2>.',
    accessLabel: 'Keep the link between the tags: it helps visitors without JavaScript.',
    accessAccent: 'Your colour is too close to the ground: see the message beside its field.',
    roomTitle: 'Room to keep',
    roomWhat: 'So that the page does not move as the tool arrives, add to your style sheet:',
    moreTitle: 'More',
    moreInstall: 'All ways to install',
    moreElement: 'All settings of the tag',
    morePrivacy: 'A paragraph, ready for your privacy page',
    moreAccessibility: 'A note, ready for your accessibility statement',
    moreRequests: 'Every request, one by one',
    independence:
      'Opcoscope is an independent tool, with no link to France compétences, the OPCOs or the administration. Indicative information: only the OPCO decides what it funds.',
  },
  mode: {
    finder: { name: 'Complete', what: 'Three steps: who you are, your employer, who pays.' },
    compact: { name: 'Compact', what: 'A field and its answer.' },
    badge: { name: 'One line', what: 'A question and a button that opens the rest.' },
  },
  look: {
    page: { name: 'Like the page', what: 'Light or dark, as your page is.' },
    light: { name: 'Light', what: 'Always on white.' },
    dark: { name: 'Dark', what: 'Always on a dark ground.' },
    plain: { name: 'Plain theme', what: 'Black on white, square corners, no frame.' },
    warm: { name: 'Warm theme', what: 'Cream and terracotta, round corners.' },
    night: { name: 'Night theme', what: 'Deep blue and amber.' },
  },
  language: { page: 'That of the page', fr: 'French', en: 'English' },
  course: {
    page: {
      name: 'Read from my page',
      what: 'If it holds structured data (JSON-LD “Course”). Else the tool works without.',
    },
    told: { name: 'Told here', what: 'What you leave empty is not written.' },
  },
  source: {
    official: { name: 'The State’s services', what: 'Open to all, without registration.' },
    own: { name: 'My server', what: 'A relay that you keep.' },
    off: { name: 'Nobody', what: 'Answers by collective agreement or activity only.' },
  },
  variant: {
    integrity: { name: 'Ordinary page', what: 'The browser checks the first script.' },
    map: {
      name: 'Ordinary page, all checked',
      what: 'A list of digests has the later scripts checked too, where the browser knows it. It stands before any other script.',
    },
    classic: { name: 'Old content management system', what: 'For those that refuse type="module".' },
    wordpress: {
      name: 'WordPress',
      what: 'To be pasted into the code editor of the page (menu “Options”). You need the right to write unfiltered HTML, that of an administrator.',
    },
  },
  width: { phone: 'Phone', tablet: 'Tablet', wide: 'Wide' },
  scheme: { light: 'Light', dark: 'Dark' },
  fault: {
    'no-colour': 'That is no colour: # and 6 signs from 0 to 9 or a to f, like #0b5d4b.',
    'no-certification': 'This code is neither RNCP nor RS: write RNCP37674 or RS6776, for example.',
    negative: 'This number is negative: write it without the minus sign.',
    'no-number': 'That is no number: write digits only, like 2450 or 2450.50.',
    empty: 'This is missing. It is not written in the code.',
    'no-address': 'That is no whole address: it begins with https://.',
    'not-https': 'This address is not https: browsers refuse it on a safe page. Put https:// if your host has it.',
    'no-slash': 'The slash at the end is missing: it is a folder. Add /.',
    'more-than-a-folder': 'That is the address of a file or of a search: keep the folder only, up to its slash.',
    'no-name': 'This name holds a space or a sign that does not fit: letters, digits, - and _.',
  },
  outcome: {
    copied: 'Code copied. Paste it into your page where you want it.',
    'not-copied':
      'The browser refused to copy. The code is selected: copy it with the keyboard (Ctrl+C, or ⌘C on a Mac).',
    'link-copied': 'Link copied, with your choices.',
    'link-not-copied': 'The browser refused to copy. Your choices are in the address of this page: copy that.',
  },
  contrast: (side, ratio, isEnough) =>
    `On a ${side} ground: contrast of ${ratioOf(ratio)}, ${isEnough ? 'readable' : 'too low (4.5 is needed)'}.`,
  closeAccent: (side, isBothSides) =>
    `Take a ${side === 'light' ? 'darker' : 'lighter'} colour${
      isBothSides ? `, or choose above colours that are always ${side === 'light' ? 'dark' : 'light'}` : ''
    }.`,
  leftOut: (fields) =>
    fields === 1
      ? 'One field is to be put right: it is left out of the code.'
      : `${fields} fields are to be put right: they are left out of the code.`,
  formEntries: (name) =>
    `The form gets four values: ${name} (the OPCO), ${name}-siret, ${name}-certainty (how sure the answer is) and ${name}-summary (a sentence with its source and date).`,
  folderAsked: (host) =>
    `${host} (your files): the first script with the page, the others and the tables when the visitor begins.`,
  tableAsked: (host) => `${host} (your copy of the table): as a company is looked up, the group that it belongs to.`,
  serverAsked: (host) =>
    `${host}: the name that is typed, from three letters on and after a pause, or the number that is looked up. The visitor’s IP address and the name of your site are seen there too.`,
};
