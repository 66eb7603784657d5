import { sirenOf } from '../../core/siret-table/siret-parts.ts';
import type { TableRows } from '../../core/siret-table/table-rows.ts';
import { partsOfSiret, siretOf } from './check-digits.ts';
import { logUniform, seededRandom, wholeBelow } from './seeded-random.ts';

/**
 * SIRETs that a table does not have, each once, with good check digits, the same for the same seed: at even places a
 * company of the table and a NIC it does not have, at odd places a company it does not have, whose SIREN begins with a
 * digit as frequent as in the table. Low NICs are the most frequent in both, as among those that people ask for. Throws
 * when the table has no company with good check digits, or none with a free NIC.
 */
export function absentSirets({ sirets }: TableRows, count: number, seed: number): Float64Array {
  const random = seededRandom(seed);
  const known = new NumberSet(sirets.length + count);
  const hasBody = new Uint8Array(1e8 / 8);
  for (const siret of sirets) {
    known.add(siret);
    const body = Math.floor(siret / 1e6);
    hasBody[body >> 3] = (hasBody[body >> 3] as number) | (1 << (body & 7));
  }

  const absent = new Float64Array(count);
  let failures = 0;
  for (let place = 0; place < count; ) {
    if (++failures > 10_000) throw new Error(`absent SIRETs: ${place} found of ${count}, and no more in this table`);
    const row = partsOfSiret(sirets[wholeBelow(sirets.length, random)] as number);
    // A company of thousands has few low numbers left: after a failure any number will do.
    const number = failures === 1 ? logUniform(1, 10_000, random) : 1 + wholeBelow(9999, random);
    let { siren } = row;
    if (place % 2 === 0) {
      // A SIREN whose own check digit is wrong has no good SIRET.
      if (siren !== sirenOf(row.body)) continue;
    } else {
      const body = Math.floor(row.body / 1e7) * 1e7 + wholeBelow(1e7, random);
      if (body === 0 || ((hasBody[body >> 3] as number) >> (body & 7)) & 1) continue;
      siren = sirenOf(body);
    }
    const siret = siretOf(siren, number, random() < 0.5);
    if (!known.add(siret)) continue;
    absent[place++] = siret;
    failures = 0;
  }
  return absent;
}

/** Numbers above zero in one array, at most half full: `Set` would take ten times the memory for millions. */
class NumberSet {
  private readonly slots: Float64Array;
  private readonly mask: number;

  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
    this.slots = new Float64Array(size);
    this.mask = size - 1;
  }

  /** Whether it was not there before. */
  add(value: number): boolean {
    const { slots, mask } = this;
    const high = Math.floor(value / 1e7);
    let slot = Math.imul(high, 0x9e3779b1) + Math.imul(value - high * 1e7, 0x85ebca6b);
    slot = Math.imul(slot ^ (slot >>> 16), 0xc2b2ae35);
    slot = (slot ^ (slot >>> 15)) & mask;
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) if (slots[slot] === value) return false;
    slots[slot] = value;
    return true;
  }
}
