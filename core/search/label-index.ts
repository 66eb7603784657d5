import type { IdccLabels } from '../tables/idcc-labels.ts';
import { idccRow } from '../tables/idcc-opco.ts';
import type { NafLabels } from '../tables/naf-labels.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';
import { labelWords } from './label-words.ts';
import { singularWord, stemWord } from './stem.ts';

/** A row that can be found. */
export interface LabelEntry {
  kind: 'idcc' | 'naf' | 'naf2025';
  code: string;
  label: string;
  /** Added to the score, 0 to 0.3: how often the row is the one that is meant. */
  prior: number;
}

/** A label or an everyday phrase, and the rows it names. */
export interface LabelField {
  /** Words that are not empty. */
  length: number;
  targets: readonly { entry: number; weight: number }[];
}

/** A word of the labels, and the fields that hold it. */
export interface LabelWord {
  word: string;
  singular: string;
  stem: string;
  fields: number[];
}

export interface LabelIndex {
  entries: readonly LabelEntry[];
  fields: readonly LabelField[];
  words: readonly LabelWord[];
}

/** Weight lost by each further row of a group of everyday words. */
const LATER = 0.03;
/** Everyday words of a rev. 2 code lead to its NAF 2025 successors too, less surely. */
const INHERITED = 0.8;

/** Everything that can be searched. A table that is not loaded is left out. */
export function buildLabelIndex({ idcc, naf }: { idcc?: IdccLabels; naf?: NafLabels }): LabelIndex {
  const entries: LabelEntry[] = [];
  const fields: LabelField[] = [];
  const words = new Map<string, LabelWord>();
  const position = new Map<string, number>();

  const addField = (text: string, targets: LabelField['targets']): void => {
    const fieldWords = labelWords(text);
    for (const word of fieldWords) {
      const known = words.get(word) ?? { word, singular: singularWord(word), stem: stemWord(word), fields: [] };
      known.fields.push(fields.length);
      words.set(word, known);
    }
    fields.push({ length: fieldWords.length, targets });
  };
  const addEntry = (kind: LabelEntry['kind'], code: string, label: string, prior: number): void => {
    const entry = entries.push({ kind, code, label, prior }) - 1;
    position.set(code, entry);
    addField(label, [{ entry, weight: 1 }]);
  };

  for (const code of idcc?.codes ?? []) addEntry('idcc', code, idcc?.title(code) ?? '', agreementPrior(code));
  for (const code of naf?.codes ?? []) addEntry('naf', code, naf?.label(code) ?? '', 0.1);
  for (const code of naf?.codes2025 ?? []) addEntry('naf2025', code, naf?.label(code) ?? '', 0);

  for (const { codes, phrases } of readEverydayWords()) {
    const targets = new Map<number, number>();
    const addTarget = (code: string, weight: number): void => {
      const entry = position.get(code);
      if (entry !== undefined) targets.set(entry, Math.max(targets.get(entry) ?? 0, weight));
    };
    for (const group of [codes.filter(isNaf), codes.filter((code) => !isNaf(code))]) {
      for (const [rank, code] of group.entries()) {
        const weight = 1 - LATER * rank;
        addTarget(code, weight);
        for (const successor of naf?.successors(code as never) ?? []) addTarget(successor, weight * INHERITED);
      }
    }
    const list = [...targets].map(([entry, weight]) => ({ entry, weight }));
    if (list.length > 0) for (const phrase of phrases) addField(phrase, list);
  }
  return { entries, fields, words: [...words.values()] };
}

/** Groups of codes, NAF with their dot, and the phrases that lead to them. */
export function readEverydayWords(): { codes: string[]; phrases: string[] }[] {
  return EVERYDAY_WORDS.trim()
    .split('\n')
    .map((line) => {
      const [codes = '', phrases = ''] = line.split(':');
      return {
        codes: codes.split(' ').map((code) => (isNaf(code) ? `${code.slice(0, 2)}.${code.slice(2)}` : code)),
        phrases: phrases.split(','),
      };
    });
}

function isNaf(code: string): boolean {
  return /[A-Z]$/.test(code);
}

/** Agreements in force before replaced ones, national before local: the count of establishments tells both. */
function agreementPrior(idcc: string): number {
  const row = idccRow(idcc);
  const size = Math.log10((row?.total ?? 0) + 1) / 18;
  return row?.successor ? size / 3 : size;
}
