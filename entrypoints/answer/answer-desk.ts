import type { IsoDate, LookupResult } from '../../core/answer.ts';
import type { CopyWording } from '../../core/wording/copy-wording.ts';
import type { DeskWording } from '../../core/wording/desk-wording.ts';
import { enAnswer } from '../../core/wording/en-answer.ts';
import { enCopy } from '../../core/wording/en-copy.ts';
import { enDesk } from '../../core/wording/en-desk.ts';
import { enFollow } from '../../core/wording/en-follow.ts';
import { frAnswer } from '../../core/wording/fr-answer.ts';
import { frCopy } from '../../core/wording/fr-copy.ts';
import { frDesk } from '../../core/wording/fr-desk.ts';
import { frFollow } from '../../core/wording/fr-follow.ts';
import type { AnswerWording, FollowWording } from '../../core/wording/wording.ts';
import { answerOf } from '../../widget/answer-of.ts';
import type { Companies } from '../kept/companies.ts';
import type { InstalledTable } from '../kept/installed-table.ts';
import { type Copying, createCopying } from './copying.ts';
import { createKeeping, type Keeping } from './keeping.ts';

/** What is said around an answer, in one language. */
export interface DeskWords {
  language: 'fr' | 'en';
  desk: DeskWording;
  copy: CopyWording;
  follow: FollowWording;
  answer: AnswerWording;
}

/** What a surface does with an answer: keep it, copy it, take it to the side panel. */
export interface AnswerDesk {
  words: DeskWords;
  keeping: Keeping;
  copying: Copying;
  today: () => IsoDate;
  /** Opens the side panel with a question; null where there is none, and in the panel itself. */
  openPanel: ((text: string) => void) | null;
  /** Reads what is kept. */
  start(): Promise<void>;
  /** Each answer that comes on screen. */
  meet(result: LookupResult): void;
  /** Goes on in another language. */
  speak(language: 'fr' | 'en'): void;
}

/** The desk of one surface: popup or side panel. */
export function createAnswerDesk(options: {
  language: 'fr' | 'en';
  companies: Companies;
  table: InstalledTable;
  isPrivate: boolean;
  today: () => IsoDate;
  openPanel: AnswerDesk['openPanel'];
  onChange: () => void;
}): AnswerDesk {
  const { today, openPanel, onChange } = options;
  let words = wordsIn(options.language);
  const keeping = createKeeping(options);
  return {
    get words() {
      return words;
    },
    keeping,
    copying: createCopying({ onChange }),
    today,
    openPanel,
    start: () => keeping.start(),
    meet(result) {
      const answer = answerOf(result);
      if (answer) void keeping.meet(answer);
    },
    speak(language) {
      words = wordsIn(language);
      onChange();
    },
  };
}

function wordsIn(language: 'fr' | 'en'): DeskWords {
  return language === 'fr'
    ? { language, desk: frDesk, copy: frCopy, follow: frFollow, answer: frAnswer }
    : { language, desk: enDesk, copy: enCopy, follow: enFollow, answer: enAnswer };
}
