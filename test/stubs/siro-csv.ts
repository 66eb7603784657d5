import { createHash } from 'node:crypto';
import type { AsOf } from '../../core/answer.ts';
import { encodeTable } from '../../core/siret-table/encode-table.ts';
import { createSiroReader } from '../../core/siret-table/siro-reader.ts';

export const SIRO_HEADER = 'SIRET|IDCC|OPCO_PROPRIETAIRE|OPCO_GESTION';

/** A company with two establishments of different OPCOs. */
export const FIRST_ROWS = ['30247464800664|1486|ATLAS|', "30247464800011|2120|L'OPCOMMERCE|AKTO"];

/** The official file with some rows of real shape: those above, then as many invented ones as asked for. */
export function siroCsv(count: number, rows: readonly string[] = FIRST_ROWS): Buffer {
  const lines = [SIRO_HEADER, ...rows];
  const labels = ['ATLAS', 'AKTO', 'OPCO EP', 'CONSTRUCTYS', ''];
  for (let index = lines.length - 1; index < count; index++) {
    const eight = String(40_000_000 + index * 97);
    const siren = eight + luhnDigit(eight);
    const thirteen = `${siren}${String((index % 7) + 1).padStart(4, '0')}`;
    lines.push(`${thirteen}${luhnDigit(thirteen)}|${['1486', '0843', ''][index % 3]}|${labels[index % 5]}|`);
  }
  return Buffer.from(`${lines.join('\n')}\n`);
}

/** The same in our own format. */
export async function siroTable(csv: Uint8Array, month: AsOf, isSample = false): Promise<Uint8Array<ArrayBuffer>> {
  return (await encoded(csv, month, isSample)).file;
}

/** One shard of it, as a file of its own. */
export async function siroShard(csv: Uint8Array, month: AsOf): Promise<Uint8Array<ArrayBuffer>> {
  return (await encoded(csv, month, false)).shardFile(7);
}

async function encoded(csv: Uint8Array, month: AsOf, isSample: boolean) {
  const reader = createSiroReader();
  reader.push(csv);
  const read = reader.finish();
  if (!read.ok) throw new Error(`The file of the test is refused: ${read.fault.id}`);
  return encodeTable(read.rows, { month, source: sha256(csv), shards: 1024, keepsAgreements: true, isSample });
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The digit that makes a number pass Luhn's rule. */
function luhnDigit(digits: string): string {
  let sum = 0;
  for (let at = digits.length - 1, isDoubled = true; at >= 0; at--, isDoubled = !isDoubled) {
    const digit = Number(digits[at]) * (isDoubled ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return String((10 - (sum % 10)) % 10);
}
