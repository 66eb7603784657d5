import type { Siren, Siret } from '../answer.ts';
import { formatSiren } from '../identifiers/siren.ts';
import { formatSiret } from '../identifiers/siret.ts';
import { count, month as day } from './en-figures.ts';
import type {
  BackupFault,
  SettingsOutcome,
  SettingsSection,
  SettingsWording,
  SiteAddressFault,
  SourceWords,
} from './settings-wording.ts';

const SECTIONS: Record<SettingsSection, string> = {
  language: 'Language',
  sources: 'Sources',
  kept: 'Answers and history',
  table: 'Official table',
  sites: 'Sites',
  profile: 'Usual profile',
  backup: 'Backup',
  reset: 'Starting afresh',
};

const SOURCES: Record<'installedTable' | 'officialTable' | 'registry', SourceWords> = {
  installedTable: {
    name: 'The official table, installed here',
    gives:
      'The SIRET-OPCO table of France compétences, kept in this browser: the OPCO (the body that funds training) of each establishment.',
    sends: 'Nothing.',
    without: 'The OPCO of an establishment is asked of data.gouv.fr, if you allow it below.',
  },
  officialTable: {
    name: 'The official table, online',
    gives:
      'The same table, asked row by row on data.gouv.fr, the French State’s site of public data: the OPCO of an establishment.',
    sends:
      'The number of the establishment (SIRET, 14 digits) or of the company (SIREN, 9 digits), when you ask for an answer.',
    without:
      'With no table installed, the OPCO is deduced from the collective agreement or the activity: the answer is less sure.',
  },
  registry: {
    name: 'The State’s company directory',
    gives:
      'The “Recherche d’entreprises” service of the French State: name, town, activity, collective agreement, headcount and state of a company. Only this one finds a company by its name.',
    sends: 'The number, or the words that you search for, when you ask for an answer.',
    without: 'No search by name, and answers without name or activity. The table still gives the OPCO of a SIRET.',
  },
};

const ADDRESS_FAULT: Record<SiteAddressFault, string> = {
  empty: 'Write the address of a site, for example example.com.',
  'no-address': 'This is not the address of a site. Write it as in the browser’s address bar: example.com.',
  'not-https':
    'This site is not on https: what it shows can be changed on its way. Opcoscope reads a page there only when you click its icon.',
};

const BACKUP_FAULT: Record<BackupFault, [what: string, advice: string]> = {
  unreadable: ['The browser could not read this file: it may have been moved or deleted.', 'Choose it again.'],
  'too-big': ['This file is too big for a backup of Opcoscope.', 'Check that it is the right one.'],
  'not-a-backup': [
    'This file is not a backup of Opcoscope.',
    'Choose a file that the button “Save the backup” has made.',
  ],
  damaged: [
    'This backup is incomplete or damaged: its end is missing, or its content was changed.',
    'Copy it again in full, or take an older one.',
  ],
  newer: ['This backup comes from a newer version of Opcoscope.', 'Update Opcoscope, then try again.'],
  full: [
    'There is not enough room left in this browser.',
    'Clear the kept answers or free some room on the disk, then try again.',
  ],
  store: [
    'The browser refuses to keep anything: a private window, or a closed store.',
    'Close the other tabs of Opcoscope or the private window, then try again.',
  ],
};

const companies = (n: number) => `${count(n)} ${n === 1 ? 'company' : 'companies'}`;
const lists = (n: number) => `${count(n)} ${n === 1 ? 'list' : 'lists'}`;
const saved = (n: number) => `${count(n)} kept ${n === 1 ? 'company' : 'companies'}`;

function outcome(of: SettingsOutcome): string {
  switch (of.kind) {
    case 'kept':
      return 'Saved.';
    case 'refused':
      return 'The browser refuses to keep this. Nothing has changed, the setting from before stays. Close the other tabs of Opcoscope, then try again.';
    case 'consent-given':
      return 'You have agreed. You can withdraw it here.';
    case 'consent-refused':
      return 'Without your agreement, nothing is sent. The installed table and what is kept still answer.';
    case 'consent-withdrawn':
      return 'Your agreement is withdrawn. Nothing is sent any more.';
    case 'answers-cleared':
      return 'The kept answers are cleared. The sources are asked again at your next search.';
    case 'history-cleared':
      return 'The history is cleared. The companies you keep are still there.';
    case 'site-allowed':
      return `${of.site} is allowed. Its pages are read when they open.`;
    case 'site-refused':
      return `${of.site} is not allowed. Opcoscope reads a page there only when you click its icon.`;
    case 'site-known':
      return `${of.site} is already allowed.`;
    case 'site-revoked':
      return `${of.site} is no longer allowed. Its pages are not read without your click.`;
    case 'choice-forgotten':
      return `The choice made on ${of.site} is forgotten.`;
    case 'site-address':
      return ADDRESS_FAULT[of.fault];
    case 'everywhere-allowed':
      return 'All https sites are allowed. You can go back here.';
    case 'everywhere-refused':
      return 'Nothing has changed: only the sites of your list are allowed.';
    case 'everywhere-revoked':
      return 'The permission for all sites is withdrawn. Only the sites still in your list are allowed.';
    case 'file-made':
      return `The backup is ready: “${of.name}”, in your downloads.`;
    case 'file-not-made':
      return 'The backup could not be made: the browser gives no access to its kept data. Nothing is lost. Close the other tabs of Opcoscope, then try again.';
    case 'taken-in': {
      const { companies: many, lists: listed, hasSettings, leftOut } = of.counts;
      const counted = listed === 0 ? companies(many) : `${companies(many)} and ${lists(listed)}`;
      const left =
        leftOut === 0
          ? ''
          : leftOut === 1
            ? ' One item could not be read and was left out.'
            : ` ${count(leftOut)} items could not be read and were left out.`;
      const settings = hasSettings ? 'Its settings too.' : 'Your settings, which are newer, stay.';
      return `The backup is taken in: ${counted}. ${settings}${left}`;
    }
    case 'not-taken-in': {
      const [what, advice] = BACKUP_FAULT[of.fault];
      return `${what} Nothing has changed here. ${advice}`;
    }
    case 'reset':
      return 'The original settings are back. Your companies, your lists and the table are still there.';
    case 'deleted':
      return 'Everything is deleted. Opcoscope is as on its first day.';
    case 'not-deleted':
      return 'The browser did not delete everything: another page of Opcoscope may be at work. Close them, then start again.';
  }
}

/** The page of settings in English. */
export const enSettings: SettingsWording = {
  ui: {
    navigation: 'Parts of the settings',
    privateWindow: 'In a private window, Opcoscope keeps nothing. Change its settings in an ordinary window.',
    languageWhat: 'The change applies at once, here and in the other windows of Opcoscope.',
    languageField: 'Language of Opcoscope',
    languageAuto: 'The browser’s own',
    sourcesWhat:
      'Choose whom Opcoscope may ask. It asks nothing by itself: only when you look for an answer. With no source at all, a collective agreement or an activity still gets an answer.',
    sourcesField: 'Allowed sources',
    sends: 'What is sent',
    without: 'Without this source',
    consentTitle: 'Your agreement, as Firefox asks for it',
    consentGiven:
      'You have agreed that the number read on a page, or the words that you search for, are sent to the two services of the State above. Nothing is sent to us.',
    consentMissing:
      'Firefox asks for your agreement before the number read on a page, or the words that you search for, are sent to the two services of the State above. You have not given it: they are not asked.',
    consentGive: 'Give my agreement',
    consentWithdraw: 'Withdraw my agreement',
    answersTitle: 'Answers of the sources',
    answersWhat: 'A kept answer shows at once, and nothing is sent. It is deleted after the time you choose.',
    answersField: 'Keep an answer for',
    answersClear: 'Clear the kept answers',
    historyTitle: 'History',
    historyWhat:
      'The companies that you looked at are forgotten after the time you choose. Those that you keep stay until you delete them.',
    historyField: 'Remember a company looked at for',
    historyClear: 'Clear the history',
    historyYes: 'Yes, clear',
    keepAll: 'No, keep',
    sitesWhat: 'At first, Opcoscope reads a page only if you click its icon.',
    sitesRead:
      'On a site that you allow, each page is read when it opens, in this browser and nowhere else: with the installed table and what is kept already. Nothing is sent without your click. The icon of Opcoscope carries a mark when a company is recognised.',
    sitesList: 'Allowed sites',
    sitesNone: 'No site is allowed.',
    siteAdd: 'Allow a site',
    siteField: 'Address of the site',
    siteHint: 'For example example.com, or an address copied from the browser’s address bar.',
    siteAllow: 'Allow this site',
    revokeShort: 'No longer allow',
    everywhereTitle: 'All sites',
    everywhereWhat:
      'Each https page that you open would be read in this browser, those of your mail and your bank included. Nothing would be sent, but one site at a time is nearly always enough.',
    everywhereAllow: 'Allow all sites',
    everywhereOn:
      'All https sites are allowed, those of the list and the others. With this permission, the browser may also withdraw the sites of the list.',
    everywhereRevoke: 'No longer allow all sites',
    choicesTitle: 'Company chosen on a site',
    choicesWhat:
      'When a page names several companies, Opcoscope remembers for 90 days the one that you chose for this site: a number and a day, never a name.',
    choicesNone: 'No choice is kept.',
    forgetShort: 'Forget',
    profileWhat:
      'For whom do you ask most often “Who pays for the course?” The answer is proposed ahead, and you can change it each time.',
    profileField: 'For whom, most often',
    profileNone: 'Ask each time',
    fileWhat:
      'Your settings, kept companies, notes, tags, history and lists fit into one file, to move to another computer or to keep them safe.',
    fileHolds:
      'It holds neither the official table nor the permissions of sites. Whoever opens it can read it: keep it in a safe place.',
    fileMakeTitle: 'Make a backup',
    fileMake: 'Save the backup',
    fileMaking: 'Being prepared…',
    fileTakeTitle: 'Take in a backup',
    fileTakeWhat:
      'What the backup holds is added to what is here, and nothing is lost. Of its settings and yours, those changed last stay.',
    fileField: 'Choose a backup (.json)',
    fileDrop: 'Or drop it in this frame.',
    fileTaking: 'Being taken in…',
    resetTitle: 'Original settings',
    resetWhat:
      'Language, sources, times and profile go back to the first day. Companies, lists, table and allowed sites stay.',
    resetAsk: 'Back to the original settings',
    resetConfirm: 'Go back to the original settings?',
    resetYes: 'Yes, go back',
    resetNo: 'No, keep mine',
    deleteTitle: 'Delete everything',
    deleteWhat: 'Deletes from this browser all that Opcoscope keeps there.',
    deleteAsk: 'Delete everything',
    deleteConfirm:
      'Delete for good your companies, notes, tags, lists, history, kept answers, installed table, settings and allowed sites? Only a backup can bring back your companies and lists.',
    deleteYes: 'Yes, delete everything',
    deleteNo: 'No, keep everything',
    deleting: 'Being deleted…',
  },
  section: (id) => SECTIONS[id],
  source: (id) => SOURCES[id],
  days: (n) => `${count(n)} ${n === 1 ? 'day' : 'days'}`,
  answersKept: (n) =>
    n === 0
      ? 'No answer is kept.'
      : n === 1
        ? 'One answer is kept in this browser.'
        : `${count(n)} answers are kept in this browser.`,
  companiesKept: (history, many) =>
    `${history === 0 ? 'No company' : companies(history)} in the history, ${many === 0 ? 'none kept' : `${count(many)} kept`}.`,
  historyConfirm: (history, many) =>
    `Clear the history of ${companies(history)}? ${many === 0 ? 'You keep no company.' : `${saved(many)} ${many === 1 ? 'stays' : 'stay'}.`}`,
  siteAhead: (site) => `The browser will ask you to allow: ${site}`,
  revoke: (site) => `No longer allow ${site}`,
  choice: (number, on) => `${named(number)}, chosen on ${day(on)}`,
  forget: (site) => `Forget the choice made on ${site}`,
  outcome,
};

function named(number: Siren | Siret): string {
  return number.length === 14 ? `SIRET ${formatSiret(number as Siret)}` : `SIREN ${formatSiren(number as Siren)}`;
}
