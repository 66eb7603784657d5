/** What is wrong with a field of the page that makes the tag. */
export type BuilderFault =
  | 'no-colour'
  | 'no-certification'
  | 'negative'
  | 'no-number'
  | 'empty'
  | 'no-address'
  | 'not-https'
  | 'no-slash'
  | 'more-than-a-folder'
  | 'no-name';

/** A choice, and what it means. */
export interface BuilderChoice {
  name: string;
  what: string;
}

type Named<Id extends string> = Readonly<Record<Id, BuilderChoice>>;

/** Words of the page that makes the tag. */
export interface BuilderWording {
  lang: 'fr' | 'en';
  ui: Readonly<Record<BuilderText, string>>;
  mode: Named<'finder' | 'compact' | 'badge'>;
  look: Named<'page' | 'light' | 'dark' | 'plain' | 'warm' | 'night'>;
  language: Readonly<Record<'page' | 'fr' | 'en', string>>;
  course: Named<'page' | 'told'>;
  source: Named<'official' | 'own' | 'off'>;
  variant: Named<'integrity' | 'map' | 'classic' | 'wordpress'>;
  width: Readonly<Record<'phone' | 'tablet' | 'wide', string>>;
  scheme: Readonly<Record<'light' | 'dark', string>>;
  fault: Readonly<Record<BuilderFault, string>>;
  /** What came of the last press of a button. */
  outcome: Readonly<Record<'copied' | 'not-copied' | 'link-copied' | 'link-not-copied', string>>;
  /** The accent on one ground; `ratio` as 4.52. */
  contrast(side: 'light' | 'dark', ratio: number, isEnough: boolean): string;
  /** What to do about an accent that is too close to its ground. */
  closeAccent(side: 'light' | 'dark', isBothSides: boolean): string;
  /** What is left out of the tag, by how many fields. */
  leftOut(fields: number): string;
  /** What a form gets, by the name of its field. */
  formEntries(name: string): string;
  folderAsked(host: string): string;
  tableAsked(host: string): string;
  serverAsked(host: string): string;
}

export type BuilderText =
  | 'title'
  | 'lead'
  | 'private'
  | 'pageLanguage'
  | 'choices'
  | 'display'
  | 'modeField'
  | 'lookField'
  | 'accentField'
  | 'accentHint'
  | 'accentPick'
  | 'languageField'
  | 'courseTitle'
  | 'courseField'
  | 'rncpField'
  | 'rncpHint'
  | 'priceField'
  | 'priceHint'
  | 'hoursField'
  | 'hoursHint'
  | 'levelField'
  | 'levelHint'
  | 'levelNone'
  | 'profileField'
  | 'profileHint'
  | 'profileNone'
  | 'sourceTitle'
  | 'sourceField'
  | 'apiField'
  | 'apiHint'
  | 'tableField'
  | 'tableHint'
  | 'formTitle'
  | 'formCheck'
  | 'formHint'
  | 'nameField'
  | 'nameHint'
  | 'requiredCheck'
  | 'addressTitle'
  | 'addressField'
  | 'addressHint'
  | 'addressExample'
  | 'addressHere'
  | 'addressThisMachine'
  | 'preview'
  | 'previewFrame'
  | 'previewHint'
  | 'previewEmpty'
  | 'widthField'
  | 'schemeField'
  | 'code'
  | 'codeField'
  | 'variantField'
  | 'copy'
  | 'copyLink'
  | 'copyLinkHint'
  | 'startAgain'
  | 'notes'
  | 'policyTitle'
  | 'policyWhat'
  | 'policyMap'
  | 'policyAccent'
  | 'policyNone'
  | 'askedTitle'
  | 'askedNothing'
  | 'askedFallback'
  | 'askedOff'
  | 'askedKept'
  | 'formNotes'
  | 'formWhen'
  | 'accessTitle'
  | 'accessElement'
  | 'accessHeading'
  | 'accessLabel'
  | 'accessAccent'
  | 'roomTitle'
  | 'roomWhat'
  | 'moreTitle'
  | 'moreInstall'
  | 'moreElement'
  | 'morePrivacy'
  | 'moreAccessibility'
  | 'moreRequests'
  | 'independence';
