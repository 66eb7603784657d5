import type { OpcoId } from '../answer.ts';
import { foldText } from '../tables/fold-text.ts';
import { OPCO_IDS, opcoById, opcoByLabel, opcoName } from '../tables/opcos.ts';
import { isOneTypoAway } from './one-typo.ts';

/** An OPCO that took over branches of a former OPCA; `part` says which, when others went elsewhere. */
export interface Successor {
  opco: OpcoId;
  part?: string;
}

/** An OPCO found by a name: its own, or that of an OPCA of before 2019. */
export type OpcoNameHit =
  | { kind: 'opco'; opco: OpcoId; name: string; isExact: boolean }
  | {
      kind: 'former-opca';
      name: string;
      /** Who took over its branches, the largest part first. */
      successors: readonly Successor[];
      /** Only some of its branches are accounted for: where the others went is not known here. */
      isPartial: boolean;
      isExact: boolean;
    };

/** As many letters, or one typo would fit half of the words of the language. */
const SHORTEST_BEGINNING = 4;
const SHORTEST_WITH_TYPO = 5;

type Named = OpcoNameHit & { key: string };
let names: readonly Named[] | undefined;

/**
 * OPCOs that a text names as a whole: by their own name, or by the name of an OPCA whose branches they took over. A text
 * that holds another word besides names a company or a trade, and finds nothing here. The beginning of a name counts,
 * and one typo where nothing else fits; both are not `isExact`, so that they can stand below what else was found.
 */
export function findOpcoNames(text: string): OpcoNameHit[] {
  const folded = foldText(text).replace(/^l (?=opco)/, '');
  // `ex Fafiec`, `ancien OPCA Fafiec`: what a person writes around an old name.
  const typed = folded
    .replace(/^(?:ex|ancien|anciennement) /, '')
    .replace(/^opca (?!\d|defi|transports?\b)/, '')
    .replaceAll(' ', '');
  const own = folded.startsWith('opco ') ? opcoByLabel(folded) : null;
  names ??= readNames();
  const exact = names.filter((name) => name.key === typed || (name.kind === 'opco' && name.opco === own));
  if (exact.length > 0) return exact.map((name) => hit(name, true));
  if (typed.length < SHORTEST_BEGINNING) return [];
  const begun = names.filter((name) => name.key.startsWith(typed));
  if (begun.length > 0 || typed.length < SHORTEST_WITH_TYPO) return begun.map((name) => hit(name, false));
  return names.filter((name) => isOneTypoAway(typed, name.key, false)).map((name) => hit(name, false));
}

function hit({ key: _, ...name }: Named, isExact: boolean): OpcoNameHit {
  return { ...name, isExact } as OpcoNameHit;
}

function readNames(): Named[] {
  const former = new Map<string, Successor[]>();
  for (const opco of OPCO_IDS) {
    for (const { name, part } of opcoById(opco).formerOpcas) {
      // Three kept their name: whoever types it means the OPCO of today.
      if (keyOf(name) === keyOf(opcoName(opco))) continue;
      former.set(name, [...(former.get(name) ?? []), part ? { opco, part } : { opco }]);
    }
  }
  return [
    ...OPCO_IDS.map(
      (opco): Named => ({ kind: 'opco', opco, name: opcoName(opco), isExact: true, key: keyOf(opcoName(opco)) }),
    ),
    ...[...former].map(([name, list]): Named => {
      const isMain = ({ part }: Successor) => part === undefined || part === 'main';
      return {
        kind: 'former-opca',
        name,
        successors: [...list].sort((a, b) => Number(isMain(b)) - Number(isMain(a))),
        isPartial: !list.some(isMain),
        isExact: true,
        key: keyOf(name),
      };
    }),
  ];
}

/** Folded, without spaces and without the article: people write `Opca 3+`, `OPCO2i`, `Faf TT`, `Opcommerce`. */
function keyOf(name: string): string {
  return foldText(name).replace(/^l /, '').replaceAll(' ', '');
}
