import { foldText } from '../tables/fold-text.ts';

/** Words that say nothing of a trade. */
const EMPTY_WORDS = new Set(
  'a ai au aux autre autres avec c ca ces d dans de des du en et j je l la le les mon n nca ou par pour qu que qui sur un une'
    .concat(' activite activites service services entreprise entreprises societe metier specialise')
    .concat(' convention conventions collective collectives national nationale nationaux ccn branche code idcc naf ape')
    .split(' '),
);

/** Words that go with any trade: what stands beside them says more. */
const GENERIC_WORDS = new Set(
  'agence agent aide apprenti assistant assistante atelier boutique bureau cabinet centre charge charges chef commerce'
    .concat(
      ' conseiller conseillere directeur ecole employe etude fabrication gerant gestion industrie location magasin',
    )
    .concat(' maison ouvrier production responsable salarie salon technicien travaux vendeur vendeuse vente')
    .split(' '),
);

/** Whether a folded word is one that goes with any trade. */
export function isGenericWord(word: string): boolean {
  return GENERIC_WORDS.has(word);
}

/** Folded words of a label or a query, without the empty ones; all of them when nothing else is left. */
export function labelWords(text: string): string[] {
  const words = foldText(text).split(' ').filter(Boolean);
  const full = words.filter((word) => !EMPTY_WORDS.has(word));
  return full.length > 0 ? full : words;
}
