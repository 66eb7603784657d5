/** How sure the answer about a kept company is, to list and to filter by. */
export type KeptCertainty = 'official' | 'deduced' | 'indicative' | 'several' | 'none' | 'unknown';

/** Where a kept company stands in the picture and the filter, beside the 11 OPCOs. */
export type NoSingleOpco = 'undecided' | 'none';

export type KeptSort = 'seen' | 'name' | 'opco';

export type PanelText =
  | 'readPage'
  | 'reading'
  | 'clickIcon'
  | 'closedPage'
  | 'leftPage'
  | 'notAsked'
  | 'askSources'
  | 'siteRefused'
  | 'privateWindow'
  | 'companies'
  | 'history'
  | 'saved'
  | 'search'
  | 'filters'
  | 'certainty'
  | 'anyCertainty'
  | 'sort'
  | 'opco'
  | 'tag'
  | 'anyTag'
  | 'onlyChanged'
  | 'clearFilters'
  | 'emptyHistory'
  | 'emptySaved'
  | 'noMatch'
  | 'save'
  | 'unsave'
  | 'notes'
  | 'note'
  | 'noteHint'
  | 'noteKept'
  | 'noteWaiting'
  | 'noteRefused'
  | 'remove'
  | 'select'
  | 'selectAll'
  | 'selectNone'
  | 'endSelection'
  | 'export'
  | 'undo'
  | 'dismiss'
  | 'undone'
  | 'refused'
  | 'seeChanges'
  | 'seen'
  | 'byOpco';

/** Headings of the file of kept companies, in the order of its columns. */
export type KeptColumn =
  | 'name'
  | 'siren'
  | 'siret'
  | 'opco'
  | 'managedBy'
  | 'certainty'
  | 'idcc'
  | 'naf'
  | 'headcount'
  | 'town'
  | 'state'
  | 'tableMonth'
  | 'seen'
  | 'savedOn'
  | 'tags'
  | 'note';

/** What the side panel says around answers, and of the companies that the browser keeps. */
export interface PanelWording {
  lang: 'fr' | 'en';
  ui: Readonly<Record<PanelText, string>>;
  certainty: Readonly<Record<KeptCertainty, string>>;
  sorts: Readonly<Record<KeptSort, string>>;
  noSingleOpco: Readonly<Record<NoSingleOpco, string>>;
  columns: Readonly<Record<KeptColumn, string>>;
  /** Offers to read every page of a site without being asked. */
  allowSite(host: string): string;
  /** The site is read at each page, and nobody is asked. */
  siteAllowed(host: string): string;
  /** A day as a heading: today, yesterday, or its date. */
  day(day: Date, today: Date): string;
  /** A moment of a day. */
  time(at: Date): string;
  /** A day in a line. */
  date(at: Date): string;
  view(name: string, count: number): string;
  /** Leads from the answer down to the list. */
  toList(count: number): string;
  shown(shown: number, total: number): string;
  more(next: number, left: number): string;
  /** The buttons of one company say which company they are about. */
  saveCompany(company: string): string;
  notesOf(company: string): string;
  removeCompany(company: string): string;
  selectCompany(company: string): string;
  selected(count: number): string;
  removeSelected(count: number): string;
  exportSelected(count: number): string;
  /** One company by its name, several by their number. */
  removed(company: string | null, count: number): string;
  unsaved(company: string): string;
  changed(count: number): string;
  /** What the picture counts, and the months of the table that the answers rest on. */
  picture(count: number, months: readonly string[]): string;
  count(n: number): string;
  /** Company whose name is not to be shown. */
  nameWithheld: string;
  fileName: string;
  closed: string;
  open: string;
}
