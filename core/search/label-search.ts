import type { LabelEntry, LabelField, LabelIndex, LabelWord } from './label-index.ts';
import { isGenericWord, labelWords } from './label-words.ts';
import { isOneTypoAway } from './one-typo.ts';
import { singularWord, stemWord } from './stem.ts';

export { buildLabelIndex } from './label-index.ts';

/** A row found; `score` only orders the hits of one search. */
export interface LabelHit {
  kind: LabelEntry['kind'];
  code: string;
  label: string;
  score: number;
}

/** How well a word typed fits a word of the labels, 0 to 1. */
const FIT = { same: 1, plural: 0.97, prefix: 0.5, stem: 0.75, typo: 0.55 };
/** Weight of how well one label as a whole is covered, against 1 for the words one by one. */
const COVERAGE = 0.7;
/** Weight of a word that goes with any trade, against 1. */
const GENERIC = 0.4;
const SHORTEST_WITH_TYPO = 5;
const MOST_WORDS = 8;

/**
 * Agreements and activities that a text may mean: codes, official words, everyday words; beginnings of words count, and
 * one typo is forgiven in a word that nothing else fits. At most `limit` of each kind (5), best first.
 */
export function searchLabels(query: string, index: LabelIndex, { limit = 5 }: { limit?: number } = {}): LabelHit[] {
  const scores = new Map<number, number>();
  scoreCodes(query, index, scores);
  scoreWords(labelWords(query).slice(0, MOST_WORDS), index, scores);
  const left = { idcc: limit, naf: limit, naf2025: limit };
  return [...scores]
    .map(([position, score]) => {
      const { kind, code, label } = index.entries[position] as LabelEntry;
      return { kind, code, label, score };
    })
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
    .filter((hit) => left[hit.kind]-- > 0);
}

/** `1486`, `843`, `62.01`, `6201z`: rows whose code begins so; above every row found by its words when it is the code. */
function scoreCodes(query: string, { entries }: LabelIndex, scores: Map<number, number>): void {
  const typed = query.toUpperCase().replace(/\b(CODE|IDCC|NAF|APE|CCN|CONVENTION|COLLECTIVE|NATIONALE)\b|[\s.]/g, '');
  if (!/^\d{2,4}[A-Z]?$/.test(typed)) return;
  const padded = typed.padStart(4, '0');
  for (const [position, { code, prior }] of entries.entries()) {
    const bare = code.replace('.', '');
    if (bare === typed || bare === padded) scores.set(position, 3 + prior);
    else if (bare.startsWith(typed)) scores.set(position, 0.5 + prior);
  }
}

function scoreWords(typed: readonly string[], index: LabelIndex, scores: Map<number, number>): void {
  const fieldFits = new Map<number, number[]>();
  const importance = typed.map((text, rank) => {
    let found = 0;
    for (const [word, fit] of fitWords(text, index.words)) {
      found += word.fields.length;
      for (const field of word.fields) raise(fieldFits, field, typed.length, rank, fit);
    }
    // A word that many labels hold says less than a rare one, and one that goes with any trade says little.
    return (isGenericWord(text) ? GENERIC : 1) / Math.log2(2 + found);
  });
  const all = importance.reduce((sum, weight) => sum + weight, 0);

  /** Best fit of each word typed, by row. */
  const fits = new Map<number, number[]>();
  /** How much of one label, and of the words typed, the best label of the row covers. */
  const coverage = new Map<number, number>();
  for (const [position, list] of fieldFits) {
    const field = index.fields[position] as LabelField;
    const covered = list.reduce((sum, fit, rank) => sum + (fit * (importance[rank] as number)) / all, 0);
    const part = covered * Math.min(1, typed.length / field.length);
    for (const { entry, weight } of field.targets) {
      for (const [rank, fit] of list.entries()) raise(fits, entry, typed.length, rank, fit * weight);
      coverage.set(entry, Math.max(coverage.get(entry) ?? 0, part * weight));
    }
  }
  for (const [entry, list] of fits) {
    let mean = 0;
    let matched = 0;
    for (const [rank, fit] of list.entries()) {
      const weight = (importance[rank] as number) / all;
      mean += fit * weight;
      if (fit > 0) matched += weight;
    }
    const score = mean * matched + COVERAGE * (coverage.get(entry) ?? 0) + (index.entries[entry] as LabelEntry).prior;
    scores.set(entry, Math.max(scores.get(entry) ?? 0, score));
  }
}

function raise(lists: Map<number, number[]>, key: number, length: number, rank: number, fit: number): void {
  let list = lists.get(key);
  if (!list) {
    list = new Array<number>(length).fill(0);
    lists.set(key, list);
  }
  if (fit > (list[rank] as number)) list[rank] = fit;
}

/** Words of the labels that a word typed may stand for, and how well. */
function fitWords(typed: string, words: readonly LabelWord[]): [LabelWord, number][] {
  const singular = singularWord(typed);
  const stem = stemWord(typed);
  const fits: [LabelWord, number][] = [];
  for (const word of words) {
    if (word.word === typed) fits.push([word, FIT.same]);
    else if (word.singular === singular) fits.push([word, FIT.plural]);
    else if (typed.length > 1 && word.word.startsWith(typed)) {
      fits.push([
        word,
        Math.max(FIT.prefix + (0.35 * typed.length) / word.word.length, word.stem === stem ? FIT.stem : 0),
      ]);
    } else if (word.stem === stem) fits.push([word, FIT.stem]);
  }
  if (fits.length > 0 || typed.length < SHORTEST_WITH_TYPO) return fits;
  for (const word of words) {
    if (isOneTypoAway(typed, word.word, false)) fits.push([word, FIT.typo + 0.1]);
    else if (isOneTypoAway(typed, word.word, true)) fits.push([word, FIT.typo]);
  }
  return fits;
}
