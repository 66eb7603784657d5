import { enAct } from './en-act.ts';
import { enAnswer } from './en-answer.ts';
import { enEntry } from './en-entry.ts';
import type { Wording } from './wording.ts';

/** All that is said in English. */
export const en: Wording = { entry: enEntry, act: enAct, answer: enAnswer };
