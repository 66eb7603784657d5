import type { TableRows } from '../../../core/siret-table/table-rows.ts';
import { LA_POSTE_BODY, partsOfSiret } from '../../../scripts/siret-table/check-digits.ts';

export interface EntropyPart {
  name: 'companies' | 'sizes' | 'numbers' | 'owners' | 'check digits' | 'agreement status' | 'agreement';
  bits: number;
}

/** How few bits a table can be written in by one who knows its statistics; all figures are bits. */
export interface EntropyBound {
  rows: number;
  /** Companies: different first eight digits. */
  sirens: number;
  /** What makes up the bound. */
  parts: EntropyPart[];
  /** Their sum. */
  bits: number;
  bitsPerRow: number;
  /** What the agreements would add, on top of the bound. */
  agreements: EntropyPart[];
}

/** Companies by first digit of the SIREN; seven free digits follow it. */
const BODIES_A_DIGIT = 1e7;
/** Four digits, and at La Poste two last digits to each. */
const LA_POSTE_NUMBERS = 20_000;
const FREE_CHECK_DIGITS = 2 * Math.log2(10);
const ESCAPE_CODES = new Set(['5100', '5501', '9998', '9999']);

/**
 * Counts the bits of a table by part. A company is the first eight digits of a SIRET: the ninth and the fourteenth check
 * the others and cost nothing. Statistics are those of the table itself and are not paid for.
 *
 * - `companies`: which ones, of all that may be: log2 C(10^7, n) for each first digit, n beginning with it.
 * - `sizes`: the entropy, over companies, of how many establishments one has.
 * - `numbers`: the first four digits of the NICs, given the size. A company of one pays -log2 of the share of its number
 *   among companies of one. One of m pays the code length of an unordered set of m independent draws,
 *   -sum log2 q - log2 m! (never below 0), where q are shares among rows of companies of several. That is what a coder
 *   of independent draws pays and the one part that can be beaten: numbers of a company do not repeat and depend on its
 *   size. La Poste pays log2 C(20 000, m), its rule leaving two last digits to a number.
 * - `owners`: owner and manager together, a row without an OPCO being a value: the entropy of the value of the first row
 *   (lowest NIC) of each company; of whether each further row has the same; and of the value of those that have not.
 * - `check digits`: for rows that break the rule, which ones they are (entropy of yes or no), and both digits free.
 *
 * Apart, since the smaller file leaves them out:
 * - `agreement status`: none, real, or which escape code, given the owner: first rows, whether further rows have that of
 *   the first, and the status of those that have not.
 * - `agreement`: likewise which one, over the rows with a real one, the first such row of a company being its first.
 */
export function entropyBound(table: TableRows): EntropyBound {
  const { sirets, valueOf: places, values } = table;
  const order = orderBySiret(sirets);
  const ownerOf = numbered(values.map(({ owner, manager }) => `${owner} ${manager}`));
  const statusOf = numbered(values.map(({ idcc }) => (!idcc ? 'none' : ESCAPE_CODES.has(idcc) ? idcc : 'real')));
  const agreementOf = numbered(values.map(({ idcc }) => String(idcc)));
  const isReal = values.map(({ idcc }) => idcc !== null && !ESCAPE_CODES.has(idcc));

  const companiesByDigit = new Array<number>(10).fill(0);
  const sizes = new Counts();
  const numbersOfSingle = new Counts();
  const numbersOfMultiple = new Counts();
  const owners = new CompanyValues();
  const statuses = new CompanyValues();
  const agreements = new CompanyValues();
  const numbers = new Uint16Array(sirets.length);
  let ruleBreakers = 0;
  let sirens = 0;

  for (const { start, end } of companies(sirets, order)) {
    const body = bodyOf(sirets[order[start] as number] as number);
    const digit = Math.floor(body / BODIES_A_DIGIT);
    companiesByDigit[digit] = (companiesByDigit[digit] as number) + 1;
    sirens++;
    sizes.add(end - start);
    let firstReal = -1;
    const first = places[order[start] as number] as number;
    for (let at = start; at < end; at++) {
      const row = order[at] as number;
      const { number, followsRule } = partsOfSiret(sirets[row] as number);
      if (!followsRule) ruleBreakers++;
      numbers[at] = number;
      if (body !== LA_POSTE_BODY) (end - start === 1 ? numbersOfSingle : numbersOfMultiple).add(number);

      const place = places[row] as number;
      const owner = ownerOf[place] as number;
      owners.add(0, ownerOf[place] as number, at === start ? null : (ownerOf[first] as number));
      statuses.add(owner, statusOf[place] as number, at === start ? null : (statusOf[first] as number));
      if (!isReal[place]) continue;
      agreements.add(owner, agreementOf[place] as number, firstReal < 0 ? null : (agreementOf[firstReal] as number));
      if (firstReal < 0) firstReal = place;
    }
  }

  let numberBits = numbersOfSingle.bits();
  for (const { start, end } of companies(sirets, order)) {
    const size = end - start;
    if (bodyOf(sirets[order[start] as number] as number) === LA_POSTE_BODY) {
      numberBits += log2Choose(LA_POSTE_NUMBERS, size);
    } else if (size > 1) {
      let bits = -log2Factorial(size);
      for (let at = start; at < end; at++) bits += numbersOfMultiple.bitsOf(numbers[at] as number);
      numberBits += bits;
    }
  }

  const parts: EntropyPart[] = [
    {
      name: 'companies',
      bits: companiesByDigit.reduce((bits, count) => bits + log2Choose(BODIES_A_DIGIT, count), 0),
    },
    { name: 'sizes', bits: sizes.bits() },
    { name: 'numbers', bits: numberBits },
    { name: 'owners', bits: owners.bits() },
    {
      name: 'check digits',
      bits: yesOrNoBits(ruleBreakers, sirets.length) + ruleBreakers * FREE_CHECK_DIGITS,
    },
  ];
  const bits = parts.reduce((total, part) => total + part.bits, 0);
  return {
    rows: sirets.length,
    sirens,
    parts,
    bits,
    bitsPerRow: sirets.length === 0 ? 0 : bits / sirets.length,
    agreements: [
      { name: 'agreement status', bits: statuses.bits() },
      { name: 'agreement', bits: agreements.bits() },
    ],
  };
}

/** log2 of how many sets of `size` there are among `count` things. */
export function log2Choose(count: number, size: number): number {
  return log2Factorial(count) - log2Factorial(size) - log2Factorial(count - size);
}

const factorials: number[] = [0];

/** log2 n!: summed up to 255, Stirling's series beyond, where its next term is below 1e-15. */
export function log2Factorial(n: number): number {
  if (n < 256) {
    for (let next = factorials.length; next <= n; next++) {
      factorials.push((factorials[next - 1] as number) + Math.log2(next));
    }
    return factorials[n] as number;
  }
  const series = 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5);
  return (n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + series) / Math.LN2;
}

/** How often each of some whole numbers occurs. */
class Counts {
  private readonly counts = new Map<number, number>();
  private total = 0;

  add(value: number): void {
    this.counts.set(value, (this.counts.get(value) ?? 0) + 1);
    this.total++;
  }

  /** -log2 of the share of one of them. */
  bitsOf(value: number): number {
    return Math.log2(this.total / (this.counts.get(value) ?? 0));
  }

  /** Of all that were added together: their number times the entropy. */
  bits(): number {
    let bits = 0;
    for (const count of this.counts.values()) bits += count * Math.log2(this.total / count);
    return bits;
  }
}

/** A value of rows that is mostly that of the first row of their company, under a condition. */
class CompanyValues {
  private readonly firsts = new Map<number, Counts>();
  private readonly others = new Map<number, Counts>();
  private further = 0;
  private different = 0;

  /** `first` is the value of the company's first row; null: this is it. */
  add(condition: number, value: number, first: number | null): void {
    if (first !== null) {
      this.further++;
      if (value === first) return;
      this.different++;
    }
    const group = first === null ? this.firsts : this.others;
    let counts = group.get(condition);
    if (!counts) {
      counts = new Counts();
      group.set(condition, counts);
    }
    counts.add(value);
  }

  bits(): number {
    let bits = yesOrNoBits(this.different, this.further);
    for (const group of [this.firsts, this.others]) for (const counts of group.values()) bits += counts.bits();
    return bits;
  }
}

/** Entropy of `total` answers together, `yes` of which are one way. */
function yesOrNoBits(yes: number, total: number): number {
  return [yes, total - yes].reduce((bits, count) => bits + (count === 0 ? 0 : count * Math.log2(total / count)), 0);
}

/** For each text, a number that equal texts share. */
function numbered(texts: readonly string[]): number[] {
  const numbers = new Map<string, number>();
  return texts.map((text) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
}

function bodyOf(siret: number): number {
  return Math.floor(siret / 1e6);
}

/** The stretches of `order` that are one company each. */
function* companies(sirets: Float64Array, order: Uint32Array): Generator<{ start: number; end: number }> {
  for (let start = 0; start < order.length; ) {
    const body = bodyOf(sirets[order[start] as number] as number);
    let end = start + 1;
    while (end < order.length && bodyOf(sirets[order[end] as number] as number) === body) end++;
    yield { start, end };
    start = end;
  }
}

/** The places of rows by ascending SIRET: sorted by three times 16 bits, the lowest first. */
function orderBySiret(sirets: Float64Array): Uint32Array {
  let order = Uint32Array.from(sirets, (_, place) => place);
  let next = new Uint32Array(order.length);
  for (let unit = 1; unit <= 2 ** 32; unit *= 2 ** 16) {
    const digitOf = (place: number) => Math.floor((sirets[place] as number) / unit) % 2 ** 16;
    const starts = new Uint32Array(2 ** 16 + 1);
    for (const place of order) {
      const digit = digitOf(place);
      starts[digit + 1] = (starts[digit + 1] as number) + 1;
    }
    for (let digit = 0; digit < 2 ** 16; digit++) {
      starts[digit + 1] = (starts[digit + 1] as number) + (starts[digit] as number);
    }
    for (const place of order) {
      const digit = digitOf(place);
      const start = starts[digit] as number;
      starts[digit] = start + 1;
      next[start] = place;
    }
    [order, next] = [next, order];
  }
  return order;
}
