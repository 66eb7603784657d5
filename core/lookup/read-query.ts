import type { Query, Refusal } from '../answer.ts';
import { recognise } from '../identifiers/recognise.ts';
import { sirenOfVat } from '../identifiers/vat.ts';

/** Words the registry refuses to search when there are fewer characters. */
const SHORTEST_NAME = 3;

/**
 * The question behind what a person typed or pasted: a number, an activity, an agreement, or a name to search. A VAT
 * number asks for its company. A number that names no employer (RNA, NDA, RNCP, RS) is refused as `other-kind`, with
 * what was found.
 */
export function readQuery(
  text: string,
): { ok: true; query: Query; warning?: 'la-poste-checksum' } | { ok: false; reason: Refusal } {
  const found = recognise(text);
  switch (found.kind) {
    case 'siret': {
      const query: Query = { by: 'siret', siret: found.value };
      return found.warning ? { ok: true, query, warning: found.warning } : { ok: true, query };
    }
    case 'siren':
      return { ok: true, query: { by: 'siren', siren: found.value } };
    case 'vat':
      return { ok: true, query: { by: 'siren', siren: sirenOfVat(found.value) } };
    case 'naf':
    case 'naf2025':
      return { ok: true, query: { by: 'naf', naf: found.value } };
    case 'idcc':
      return { ok: true, query: { by: 'idcc', idcc: found.value } };
    case 'words': {
      const count = found.text.length;
      return count < SHORTEST_NAME
        ? { ok: false, reason: { kind: 'text', id: 'too-short', count, expected: SHORTEST_NAME } }
        : { ok: true, query: { by: 'name', text: found.text } };
    }
    case 'refused':
      return { ok: false, reason: found.reason };
    default:
      return { ok: false, reason: { kind: 'text', id: 'other-kind', found: found.kind } };
  }
}
