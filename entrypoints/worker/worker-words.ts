import { enAnswer } from '../../core/wording/en-answer.ts';
import { enWorker } from '../../core/wording/en-worker.ts';
import { frAnswer } from '../../core/wording/fr-answer.ts';
import { frWorker } from '../../core/wording/fr-worker.ts';
import type { AnswerWording } from '../../core/wording/wording.ts';
import type { WorkerWording } from '../../core/wording/worker-wording.ts';
import { languageOf, recallSettings } from '../kept/settings.ts';

/** The words of the worker, and those of an answer, in one language. */
export interface WorkerWords {
  worker: WorkerWording;
  answer: AnswerWording;
}

/** The words in the person's language, as it is now: a worker may live through a change of it. */
export async function workerWords(): Promise<WorkerWords> {
  return languageOf(await recallSettings()) === 'fr'
    ? { worker: frWorker, answer: frAnswer }
    : { worker: enWorker, answer: enAnswer };
}
