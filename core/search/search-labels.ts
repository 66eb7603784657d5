import { isOneTypoAway } from './one-typo.ts';
import type { LabelEntry, LabelIndex, LabelWord } from './label-index.ts';
import { labelWords } from './label-words.ts';
import { singularWord, stemWord } from './stem.ts';

/** A row found; `score` only orders the hits of one search. */
export interface LabelHit {
  kind: LabelEntry['kind'];
  code: string;
  label: string;
  score: number;
}

/** How well a word typed fits a word of the labels, 0 to 1. */
const FIT = { same: 1, plural: 0.97, prefix: 0.6, stem: 0.75, typo: 0.55 };
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
  const typed = query.toUpperCase().replace(/^\s*(IDCC|NAF|APE)\b|[\s.]/g, '');
  if (!/^\d{2,4}[A-Z]?$/.test(typed)) return;
  const padded = typed.padStart(4, '0');
  for (const [position, { code, prior }] of entries.entries()) {
    const bare = code.replace('.', '');
    if (bare === typed || bare === padded) scores.set(position, 3 + prior);
    else if (bare.startsWith(typed)) scores.set(position, 0.5 + prior);
  }
}

function scoreWords(queryWords: readonly string[], index: LabelIndex, scores: Map<number, number>): void {
  /** Best fit of each query word, by row. */
  const fits = new Map<number, number[]>();
  /** Part of the best field that the query covers, by row. */
  const coverage = new Map<number, number>();
  const fieldFits = new Map<number, number[]>();
  for (const [rank, typed] of queryWords.entries()) {
    for (const [word, fit] of fitWords(typed, index.words)) {
      for (const field of word.fields) {
        const list = fieldFits.get(field) ?? queryWords.map(() => 0);
        list[rank] = Math.max(list[rank] as number, fit);
        fieldFits.set(field, list);
      }
    }
  }
  for (const [position, list] of fieldFits) {
    const field = index.fields[position];
    if (!field) continue;
    const covered = list.reduce((sum, fit) => sum + fit, 0) / Math.max(field.length, queryWords.length);
    for (const { entry, weight } of field.targets) {
      const best = fits.get(entry) ?? queryWords.map(() => 0);
      for (const [rank, fit] of list.entries()) best[rank] = Math.max(best[rank] as number, fit * weight);
      fits.set(entry, best);
      coverage.set(entry, Math.max(coverage.get(entry) ?? 0, covered * weight));
    }
  }
  for (const [entry, list] of fits) {
    const matched = list.filter((fit) => fit > 0).length / list.length;
    const mean = list.reduce((sum, fit) => sum + fit, 0) / list.length;
    const score = mean * matched + 0.7 * (coverage.get(entry) ?? 0) + (index.entries[entry]?.prior ?? 0);
    scores.set(entry, Math.max(scores.get(entry) ?? 0, score));
  }
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
      fits.push([word, Math.max(FIT.prefix + (0.35 * typed.length) / word.word.length, word.stem === stem ? FIT.stem : 0)]);
    } else if (word.stem === stem) fits.push([word, FIT.stem]);
  }
  if (fits.length > 0 || typed.length < SHORTEST_WITH_TYPO) return fits;
  for (const word of words) {
    if (isOneTypoAway(typed, word.word, false)) fits.push([word, FIT.typo + 0.1]);
    else if (isOneTypoAway(typed, word.word, true)) fits.push([word, FIT.typo]);
  }
  return fits;
}
