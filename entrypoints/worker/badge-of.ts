import type { OpcoId, Siren, Siret } from '../../core/answer.ts';
import type { LocalAnswer } from '../../core/lookup/look-up-locally.ts';
import type { Titles } from '../../core/wording/wording.ts';
import { numberText } from '../page/proposal.ts';
import { answerSentence } from './answer-sentence.ts';
import type { WorkerWords } from './worker-words.ts';

/** What the toolbar icon wears over the page of a company. */
export interface Badge {
  /** At most 4 signs. */
  text: string;
  colours: { text: string; background: string };
  /** The whole of it as a sentence, with its source and month: the text alone says little, and its colour nothing. */
  title: string;
}

/**
 * The OPCOs in the 4 signs that fit on the icon: the first four letters of what tells one from the others, so without the
 * article and without the word OPCO, which they share.
 */
export const OPCO_BADGES: Readonly<Record<OpcoId, string>> = {
  afdas: 'AFDA',
  akto: 'AKTO',
  atlas: 'ATLA',
  constructys: 'CONS',
  opcommerce: 'COMM',
  ocapiat: 'OCAP',
  opco2i: '2i',
  opcoep: 'EP',
  opcomobilites: 'MOBI',
  opcosante: 'SANT',
  uniformation: 'UNIF',
};

/** Each pair has a contrast of 7 or more, over light and dark toolbars alike: the badge brings its own ground. */
export const BADGE_COLOURS = {
  known: { text: '#ffffff', background: '#1d4d36' },
  unsure: { text: '#14181f', background: '#f0c26b' },
} as const;

/** An employer of whom it is known that no OPCO covers it. */
const NO_OPCO = '–';
const UNSURE = '?';

/**
 * The badge for the company of a page.
 * @param found what this computer knows of it; null for nothing
 */
export function badgeOf(number: Siret | Siren, found: LocalAnswer | null, words: WorkerWords, titles: Titles): Badge {
  const { worker, answer: wording } = words;
  if (!found) {
    return {
      text: UNSURE,
      colours: BADGE_COLOURS.unsure,
      title: worker.tooltip(worker.notKnownHere(numberText(number))),
    };
  }
  const { outcome, opco, certainty } = found.answer.attribution;
  const isSure = certainty === 'official' || certainty === 'deduced';
  const text = outcome === 'attributed' && opco && isSure ? OPCO_BADGES[opco] : outcome === 'none' ? NO_OPCO : UNSURE;
  return {
    text,
    colours: text === UNSURE ? BADGE_COLOURS.unsure : BADGE_COLOURS.known,
    title: worker.tooltip(answerSentence(found.answer, wording, titles)),
  };
}
