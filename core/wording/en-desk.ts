import type { CopyForm } from './copy-wording.ts';
import type { DeskWording } from './desk-wording.ts';
import { month } from './en-figures.ts';

const AS: Record<CopyForm, string> = {
  sentence: 'The sentence',
  rich: 'Formatted text, with the facts',
  row: 'A row for a spreadsheet',
  '10103': 'Apprenticeship (CERFA 10103)',
  '12434': 'Professionalisation (CERFA 12434)',
};

const COPIED: Record<CopyForm, string> = {
  sentence: 'Sentence copied.',
  rich: 'Formatted text copied.',
  row: 'Row copied: paste it into a cell.',
  '10103': 'Block copied, in the order of the apprenticeship contract.',
  '12434': 'Block copied, in the order of the professionalisation contract.',
};

/** What is said around an answer in the extension, in English. */
export const enDesk: DeskWording = {
  ui: {
    actions: 'Use this answer',
    copy: 'Copy the answer',
    copyShort: 'Copy',
    moreCopies: 'Other ways to copy',
    forms: 'CERFA block',
    formsHint:
      'A CERFA is an official French form. The block follows the order of its frame “L’employeur”; each fact has its date, and what is not known reads “to be completed”.',
    rowHint:
      'The row holds: SIRET, name, OPCO, certainty, IDCC (number of the agreement), NAF code (activity), headcount, month and source.',
    byHand: 'The browser refused to copy. The text is selected here: copy it by hand.',
    keep: 'Keep',
    kept: 'Kept',
    keepTitle: 'Keep this company in this browser',
    keptTitle: 'Keep this company no longer',
    keptSaid: 'Company kept in this browser. Another OPCO in a newer table will be pointed out.',
    unkeptSaid: 'The company is no longer kept, nor its tags and its note.',
    undo: 'Undo',
    refused: 'The browser refused to write. Nothing has changed; make room, then try again.',
    privateWindow: 'Private window: nothing is kept.',
    panel: 'Panel',
    panelTitle: 'Open in the side panel, which stays open',
    tags: 'Tags',
    tagField: 'New tag',
    tagAdd: 'Add',
    tagsUsed: 'Tags used before',
    recent: 'Seen recently',
    savedMark: 'kept',
    nameWithheld: 'Name not disclosed',
    looksWrong: 'This looks wrong?',
    whoPaysCourse: 'Who pays for this course?',
    courseEmployer:
      'Who pays depends on you first. The company of this page need not be your employer: to be more exact, look yours up in the field above.',
    consent: 'Allow and look up',
    consentRefused: 'Nothing was sent. The answer comes from what is in your browser.',
    tableOnly: 'Nothing has been sent yet: the answer comes from the table installed in your browser.',
  },
  copied: (form) => COPIED[form],
  copyAs: (form) => AS[form],
  removeTag: (tag) => `Remove the tag “${tag}”`,
  seenOn: (opco, day) => `${opco}, seen on ${month(day)}`,
  sendAhead: (what) =>
    `To complete it, “${what}” will be sent to the State’s services (recherche-entreprises.api.gouv.fr and data.gouv.fr). Nothing goes elsewhere.`,
};
