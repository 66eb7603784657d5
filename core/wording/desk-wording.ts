import type { IsoDate } from '../answer.ts';
import type { CopyForm } from './copy-wording.ts';

/** What is said around an answer in the extension: keeping, copying, going on elsewhere. */
export interface DeskWording {
  ui: Readonly<Record<DeskText, string>>;
  /** What was copied. */
  copied(form: CopyForm): string;
  copyAs(form: CopyForm): string;
  removeTag(tag: string): string;
  /** The OPCO that was seen on a day: it may be another one by now. */
  seenOn(opco: string, day: IsoDate): string;
  /** The number, or the words, that would go to the State's services, which a browser asks leave for. */
  sendAhead(what: string): string;
}

export type DeskText =
  | 'actions'
  | 'copy'
  | 'copyShort'
  | 'moreCopies'
  | 'forms'
  | 'formsHint'
  | 'rowHint'
  | 'byHand'
  | 'keep'
  | 'kept'
  | 'keepTitle'
  | 'keptTitle'
  | 'keptSaid'
  | 'unkeptSaid'
  | 'undo'
  | 'refused'
  | 'privateWindow'
  | 'panel'
  | 'panelTitle'
  | 'tags'
  | 'tagField'
  | 'tagAdd'
  | 'tagsUsed'
  | 'recent'
  | 'savedMark'
  | 'nameWithheld'
  | 'looksWrong'
  | 'whoPaysCourse'
  | 'courseEmployer'
  | 'consent'
  | 'consentRefused'
  | 'tableOnly';
