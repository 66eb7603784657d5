import { frAct } from './fr-act.ts';
import { frAnswer } from './fr-answer.ts';
import { frEntry } from './fr-entry.ts';
import type { Wording } from './wording.ts';

/** All that is said in French. */
export const fr: Wording = { entry: frEntry, act: frAct, answer: frAnswer };
