import { count, month } from './en-figures.ts';
import type { PanelWording } from './panel-wording.ts';
import { listOf } from './typeset.ts';

const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** What the side panel says in English. */
export const enPanel: PanelWording = {
  lang: 'en',
  ui: {
    readPage: 'Read this page',
    reading: 'Reading the page…',
    clickIcon:
      'The browser has not opened this page to Opcoscope yet. First click the icon of Opcoscope in the toolbar, then “Read this page”. Pages of the browser and of its store stay closed to extensions.',
    closedPage:
      'This page cannot be read: the browser closes its own pages, PDFs and its store to extensions. Write a name or a SIRET in the field.',
    leftPage: 'This answer is from a page that you have left.',
    notAsked:
      'Read without asking anything on the network: only the page, the installed table and the answers already kept were used.',
    askSources: 'Ask the State’s services',
    siteRefused: 'The site was not allowed. Nothing has changed: you can read each page with a click.',
    privateWindow: 'Private window: Opcoscope keeps nothing here, neither history nor companies.',
    companies: 'Your companies',
    history: 'History',
    saved: 'Kept',
    search: 'Search the list: name, number, tag, note',
    filters: 'Filter and sort',
    certainty: 'Certainty',
    anyCertainty: 'Any',
    sort: 'Sort by',
    opco: 'Skills operator (OPCO)',
    tag: 'Tag',
    anyTag: 'Any',
    onlyChanged: 'Only those whose OPCO changed',
    clearFilters: 'Show all',
    emptyHistory:
      'No company yet. Those whose OPCO you ask for come here, day by day, and go by themselves after a while.',
    emptySaved:
      'No company kept. Keep those that you follow: they stay, with their notes, and a change of OPCO is marked.',
    noMatch: 'No company matches.',
    save: 'Keep',
    unsave: 'Kept',
    notes: 'Note and tags',
    note: 'Note',
    noteHint: 'It is kept while you write.',
    noteKept: 'Note kept.',
    noteWaiting: 'One moment…',
    noteRefused:
      'The browser could not keep the note. It stays here while the panel is open: make room, then write one more word.',
    remove: 'Delete',
    select: 'Select',
    selectAll: 'All',
    selectNone: 'None',
    endSelection: 'Done',
    export: 'Export (CSV)',
    undo: 'Undo',
    dismiss: 'Close',
    undone: 'All is back.',
    refused: 'The browser refused to write. Nothing has changed; make room, then try again.',
    seeChanges: 'See',
    seen: 'Got it',
    byOpco: 'Companies that you keep, by OPCO',
  },
  certainty: {
    official: 'From the official table',
    deduced: 'Deduced (agreement, status)',
    indicative: 'A lead, to confirm',
    several: 'Several OPCOs possible',
    none: 'No OPCO',
    unknown: 'One fact is missing',
  },
  sorts: { seen: 'Last seen', name: 'Name', opco: 'OPCO' },
  noSingleOpco: { undecided: 'OPCO to settle', none: 'Without an OPCO' },
  columns: {
    name: 'Company',
    siren: 'SIREN',
    siret: 'SIRET',
    opco: 'OPCO',
    managedBy: 'Managed by',
    certainty: 'Certainty',
    idcc: 'Collective agreement (IDCC)',
    naf: 'Activity (NAF)',
    headcount: 'Headcount',
    town: 'Town',
    state: 'State',
    tableMonth: 'Month of the table',
    seen: 'Seen on',
    savedOn: 'Kept since',
    tags: 'Tags',
    note: 'Note',
  },
  allowSite: (host) => `Read the next pages of ${host} too`,
  siteAllowed: (host) => `${host}: each page is read, and nothing is asked on the network.`,
  day(at, today) {
    const age = Math.round((midnight(today) - midnight(at)) / 86_400_000);
    return age === 0 ? 'Today' : age === 1 ? 'Yesterday' : day.format(at);
  },
  time: (at) => time.format(at),
  date: (at) => date.format(at),
  view: (name, total) => `${name} (${count(total)})`,
  toList: (total) => `Your companies (${count(total)})`,
  shown: (shown, total) => (shown === total ? companies(total) : `${count(shown)} of ${companies(total)}`),
  more: (next, left) => `Show the next ${count(next)} (${count(left)} left)`,
  saveCompany: (company) => `Keep ${company}`,
  notesOf: (company) => `Note and tags of ${company}`,
  removeCompany: (company) => `Delete ${company}`,
  selectCompany: (company) => `Select ${company}`,
  selected: (total) => (total === 0 ? 'None selected' : `${count(total)} selected`),
  removeSelected: (total) => `Delete ${count(total)} selected`,
  exportSelected: (total) => `Export ${count(total)} selected (CSV)`,
  removed: (company, total) =>
    company === null ? `${companies(total)} deleted.` : `${company}: deleted from the list.`,
  unsaved: (company) => `${company}: no longer kept; its note and tags are gone.`,
  changed: (total) =>
    total === 1
      ? 'One company that you keep has another OPCO.'
      : `${count(total)} companies that you keep have another OPCO.`,
  picture: (total, months) =>
    `${total === 1 ? 'One company' : `${count(total)} companies`}${
      months.length > 0 ? `, from France compétences’ SIRET-OPCO table (${listOf(months.map(month), 'and')})` : ''
    }.`,
  count,
  nameWithheld: 'Name not disclosed',
  fileName: 'opcoscope-companies.csv',
  closed: 'closed',
  open: 'open',
};

function companies(total: number): string {
  return total === 1 ? 'one company' : `${count(total)} companies`;
}

/** The day as a moment that no change of the clock shifts. */
function midnight(at: Date): number {
  return Date.UTC(at.getFullYear(), at.getMonth(), at.getDate());
}
