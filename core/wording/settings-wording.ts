import type { IsoDate, Siren, Siret } from '../answer.ts';

/** A part of the page of settings, and the name it has in the page's address. */
export type SettingsSection = 'language' | 'sources' | 'kept' | 'table' | 'sites' | 'profile' | 'backup' | 'reset';

/** Why an address is no site that could be allowed. */
export type SiteAddressFault = 'empty' | 'no-address' | 'not-https';

/** Why a file was not taken in. */
export type BackupFault =
  | 'unreadable'
  | 'too-big'
  | 'not-a-backup'
  | 'damaged'
  | 'newer'
  /** No room, or a store that the browser keeps closed. */
  | 'full'
  | 'store';

/** What came of taking in a file. */
export interface TakenIn {
  companies: number;
  lists: number;
  /** The settings of the file were changed later than those that were here. */
  hasSettings: boolean;
  /** Records that are not of a shape that is known here. */
  leftOut: number;
}

/** What came of the last act in a part of the page. */
export type SettingsOutcome =
  | { kind: 'kept' | 'refused' }
  | { kind: 'consent-given' | 'consent-refused' | 'consent-withdrawn' }
  | { kind: 'answers-cleared' | 'history-cleared' }
  | { kind: 'site-allowed' | 'site-refused' | 'site-known' | 'site-revoked' | 'choice-forgotten'; site: string }
  | { kind: 'site-address'; fault: SiteAddressFault }
  | { kind: 'everywhere-allowed' | 'everywhere-refused' | 'everywhere-revoked' }
  | { kind: 'file-made'; name: string }
  | { kind: 'file-not-made' }
  | { kind: 'taken-in'; counts: TakenIn }
  | { kind: 'not-taken-in'; fault: BackupFault }
  | { kind: 'reset' | 'deleted' | 'not-deleted' };

/** Words of the page of settings, but for those of the official table. */
export interface SettingsWording {
  ui: Readonly<Record<SettingsText, string>>;
  section(id: SettingsSection): string;
  source(id: 'installedTable' | 'officialTable' | 'registry'): SourceWords;
  days(days: number): string;
  answersKept(answers: number): string;
  companiesKept(history: number, saved: number): string;
  historyConfirm(history: number, saved: number): string;
  siteAhead(site: string): string;
  revoke(site: string): string;
  choice(number: Siren | Siret, on: IsoDate): string;
  forget(site: string): string;
  outcome(outcome: SettingsOutcome): string;
}

/** What is said of a source that may be asked. */
export interface SourceWords {
  name: string;
  /** Whose it is, and what it gives. */
  gives: string;
  /** What leaves the browser, and when. */
  sends: string;
  /** What an answer lacks without it. */
  without: string;
}

export type SettingsText =
  | 'navigation'
  | 'privateWindow'
  | 'languageWhat'
  | 'languageField'
  | 'languageAuto'
  | 'sourcesWhat'
  | 'sourcesField'
  | 'sends'
  | 'without'
  | 'consentTitle'
  | 'consentGiven'
  | 'consentMissing'
  | 'consentGive'
  | 'consentWithdraw'
  | 'answersTitle'
  | 'answersWhat'
  | 'answersField'
  | 'answersClear'
  | 'historyTitle'
  | 'historyWhat'
  | 'historyField'
  | 'historyClear'
  | 'historyYes'
  | 'keepAll'
  | 'sitesWhat'
  | 'sitesRead'
  | 'sitesList'
  | 'sitesNone'
  | 'siteAdd'
  | 'siteField'
  | 'siteHint'
  | 'siteAllow'
  | 'revokeShort'
  | 'everywhereTitle'
  | 'everywhereWhat'
  | 'everywhereAllow'
  | 'everywhereOn'
  | 'everywhereRevoke'
  | 'choicesTitle'
  | 'choicesWhat'
  | 'choicesNone'
  | 'forgetShort'
  | 'profileWhat'
  | 'profileField'
  | 'profileNone'
  | 'fileWhat'
  | 'fileHolds'
  | 'fileMakeTitle'
  | 'fileMake'
  | 'fileMaking'
  | 'fileTakeTitle'
  | 'fileTakeWhat'
  | 'fileField'
  | 'fileDrop'
  | 'fileTaking'
  | 'resetTitle'
  | 'resetWhat'
  | 'resetAsk'
  | 'resetConfirm'
  | 'resetYes'
  | 'resetNo'
  | 'deleteTitle'
  | 'deleteWhat'
  | 'deleteAsk'
  | 'deleteConfirm'
  | 'deleteYes'
  | 'deleteNo'
  | 'deleting';
