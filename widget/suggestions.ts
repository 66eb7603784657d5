import { findOpcoNames, type OpcoNameHit } from '../core/search/former-opca.ts';
import { buildLabelIndex, type LabelHit, searchLabels } from '../core/search/label-search.ts';
import type { OpcoWording } from '../core/wording/wording.ts';
import { opcoWording } from './opco-wording.ts';

/** An OPCO, or a former OPCA, in the list of suggestions; `code` is what stands beside its name. */
export interface OpcoSuggestion {
  kind: 'opco-name';
  code: string;
  label: string;
  found: OpcoNameHit;
}

export type Suggestion = LabelHit | OpcoSuggestion;

/**
 * What may be meant by the words typed. A name that was typed in full stands first; one that was only begun, or
 * mistyped, stands last, so that it hides no agreement and no activity.
 */
export function openSuggestions(labels: Parameters<typeof buildLabelIndex>[0]) {
  const index = buildLabelIndex(labels);
  return async (words: string, language: OpcoWording['lang']): Promise<Suggestion[]> => {
    const hits = searchLabels(words, index);
    const found = findOpcoNames(words);
    if (found.length === 0) return hits;
    const wording = await opcoWording(language);
    const named = (isExact: boolean) =>
      found.filter((one) => one.isExact === isExact).map((one) => suggestionOf(one, wording));
    return [...named(true), ...hits, ...named(false)];
  };
}

function suggestionOf(found: OpcoNameHit, wording: OpcoWording): OpcoSuggestion {
  const isFormer = found.kind === 'former-opca';
  const code = isFormer
    ? wording.suggestion(
        found.successors.map(({ opco }) => opco),
        found.isPartial,
      )
    : wording.suggestion(null);
  return { kind: 'opco-name', code, label: found.name, found };
}
