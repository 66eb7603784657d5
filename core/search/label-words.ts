import { foldText } from '../tables/fold-text.ts';

/** Words that say nothing of a trade. */
const EMPTY_WORDS = new Set(
  'a ai au aux autre autres avec c ca ces d dans de des du en et j je l la le les mon n nca ou par pour qu que qui sur un une'
    .concat(' activite activites service services entreprise entreprises societe metier specialise')
    .split(' '),
);

/** Folded words of a label or a query, without the empty ones; all of them when nothing else is left. */
export function labelWords(text: string): string[] {
  const words = foldText(text).split(' ').filter(Boolean);
  const full = words.filter((word) => !EMPTY_WORDS.has(word));
  return full.length > 0 ? full : words;
}
