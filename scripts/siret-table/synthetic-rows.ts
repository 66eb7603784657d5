import type { Idcc, OfficialRow } from '../../core/answer.ts';
import { sirenOf } from '../../core/siret-table/siret-parts.ts';
import type { TableRows } from '../../core/siret-table/table-rows.ts';
import { idccRows } from '../../core/tables/idcc-opco.ts';
import { OPCO_IDS, opcoById } from '../../core/tables/opcos.ts';
import { LA_POSTE_BODY, partsOfSiret, siretOf } from './check-digits.ts';
import { Quotas } from './quotas.ts';
import { logUniform, type Random, seededRandom, wholeBelow } from './seeded-random.ts';

/**
 * - `official`: the shares of the official file, see the constants below.
 * - `uniform`: one establishment a company, SIRENs and NICs anywhere, the eleven OPCOs alike: the hardest to pack.
 * - `few-large`: companies of 2 000 to 6 000 establishments.
 * - `dense`: one establishment a company, SIRENs that follow one another.
 * - `no-rule`: `official`, where 5 % of the rows break their check digits.
 */
export type Distribution = 'official' | 'uniform' | 'few-large' | 'dense' | 'no-rule';

export interface SyntheticOptions {
  /** Rows of the table, at most `MOST_ROWS`. */
  rows: number;
  seed: number;
  distribution: Distribution;
}

/** Beyond, La Poste would run out of numbers, and SIRENs in 8 would get crowded. */
export const MOST_ROWS = 10_000_000;

/** Companies (SIRENs) to a row. */
const COMPANIES_A_ROW = 0.74;
/** Share of companies with one establishment. The others have 2 or more by a power law, see `sizesOfCompanies`. */
const ONE_ESTABLISHMENT = 0.87;
/** Share of companies by the first digit of their SIREN, 0 to 9. */
const FIRST_DIGITS = [0.004, 0.02, 0.04, 0.14, 0.2, 0.08, 0.004, 0.07, 0.27, 0.172];
/** Share of rows by the first four digits of their NIC: 0001 to 0006, and the rest in one. */
const LOW_NUMBERS = [0.5, 0.21, 0.08, 0.06, 0.03, 0.02, 0.1];
const REST = LOW_NUMBERS.length - 1;
/** The rest is log-uniform from 0007 up to this one. */
const LAST_USUAL_NUMBER = 3500;
/** Four digits, and 0000 is not given. */
const LAST_NUMBER = 9999;
/**
 * Share of high numbers in the draws of a company with several establishments. Those with more than six need high
 * numbers for want of low ones, which takes most of the rest's 10 % of rows: the draws themselves may add few.
 */
const HIGH_NUMBERS_OF_LARGE = 0.02;
/** Share of rows without an OPCO. */
const WITHOUT_OWNER = 0.034;
/** Among them, rows that give an agreement all the same, which is 9999. */
const ESCAPE_WITHOUT_OWNER = 0.0006;
/** Share of rows run by AKTO overseas, whatever their owner. */
const MANAGED = 0.0033;
/** No company overseas has hundreds of establishments there. */
const LARGEST_MANAGED = 100;
/** Share of establishments after the first of their company whose OPCO is another. */
const OTHER_OWNER = 0.03;
/** Share of rows with an escape code. */
const ESCAPED = 0.0564;
/** Rows by escape code and owner, in the order of `OPCO_IDS` (official file, June 2026). */
const ESCAPES: Readonly<Record<string, readonly number[]>> = {
  '5100': [3, 5, 3, 62, 3, 12, 26, 14, 1, 13, 46],
  '5501': [3, 3, 36, 22, 959, 36, 1, 4, 0, 67, 111],
  '9998': [55, 508, 106, 54, 84, 353, 149, 266, 46, 48, 136],
  '9999': [19030, 25202, 21134, 11983, 14942, 9131, 9245, 49433, 6625, 12769, 17492],
};
/** Kinds of agreement: a real one (none, for rows without an OPCO), then the escape codes. */
const ESCAPE_CODES = Object.keys(ESCAPES);
const LA_POSTE = 0.001;
const LA_POSTE_AGREEMENT = 5516;
const RULE_BREAKERS = 0.05;
/** Places in a list of owners: the OPCOs as in `OPCO_IDS`, then none. */
const NO_OWNER = OPCO_IDS.length;
const NO_AGREEMENT = 10_000;

/**
 * A table that looks like the official file to whoever packs, reads or searches it; the same for the same options. No
 * row is taken from the official file, and a number that exists is a coincidence. Rows come in no order.
 *
 * Shares are of rows, over the whole table, and come out exact to a few rows. What the official file has and this has
 * not: companies without an OPCO are at no special place among the SIRENs (communes begin with 21), the numbers of one
 * first digit are evenly spread, and all establishments of a company at one OPCO declare the same agreement.
 */
export function syntheticRows({ rows, seed, distribution }: SyntheticOptions): TableRows {
  if (!Number.isInteger(rows) || rows < 0 || rows > MOST_ROWS) throw new Error(`rows: ${rows}, not 0 to ${MOST_ROWS}`);
  const random = seededRandom(seed);
  const table = new TableInMaking(rows);
  if (distribution === 'uniform') addUniform(table, random);
  else if (distribution === 'dense') addDense(table, random);
  else if (distribution === 'few-large') addFewLarge(table, random);
  else addOfficial(table, random);
  if (distribution === 'no-rule') breakCheckDigits(table.sirets, random);
  table.shuffle(random);
  return { sirets: table.sirets, valueOf: table.valueOf, values: table.values };
}

/** The largest companies come first: what they leave is filled by the small ones, which fit everywhere. */
function addOfficial(table: TableInMaking, random: Random): void {
  const { rows } = table;
  const laPosteRows = Math.round(rows * LA_POSTE);
  const companies = Math.round(rows * COMPANIES_A_ROW) - (laPosteRows > 0 ? 1 : 0);
  const sizes = sizesOfCompanies(companies, rows - laPosteRows);
  const bodies = drawBodies(sizes.multiple.length + sizes.single, random);
  const declarations = new Declarations(table, officialWeights(), WITHOUT_OWNER, random);
  const numbersLeft = LOW_NUMBERS.map((share) => share * rows);
  const countNumber = (number: number) => {
    const kind = Math.min(number - 1, REST);
    numbersLeft[kind] = (numbersLeft[kind] as number) - 1;
  };

  declarations.addLaPoste(laPosteRows, countNumber);
  const drawNumbers = numbersOfCompany(random);
  let company = 0;
  for (const size of sizes.multiple) {
    const numbers = drawNumbers(size);
    numbers.forEach(countNumber);
    declarations.addCompany(sirenOf(bodies[company++] as number), numbers);
  }

  // What companies of several establishments took of each number is not for the others to take again.
  const numbers = new Quotas(numbersLeft);
  const one = new Uint16Array(1);
  for (; company < bodies.length; company++) {
    one[0] = numberOfKind(numbers.draw(1, random), random);
    declarations.addCompany(sirenOf(bodies[company] as number), one);
  }
}

function addUniform(table: TableInMaking, random: Random): void {
  const bodies = new Bodies();
  const declarations = new Declarations(table, new Array(NO_OWNER).fill(1), 0, random);
  const one = new Uint16Array(1);
  for (let row = 0; row < table.rows; row++) {
    one[0] = 1 + wholeBelow(LAST_NUMBER, random);
    declarations.addCompany(sirenOf(bodies.draw(0, 1e8, random)), one);
  }
}

function addDense(table: TableInMaking, random: Random): void {
  const declarations = new Declarations(table, officialWeights(), WITHOUT_OWNER, random);
  const numbers = new Quotas(LOW_NUMBERS.map((share) => share * table.rows));
  const one = new Uint16Array(1);
  let body = 1 + wholeBelow(1e8 - table.rows - 2, random);
  for (let row = 0; row < table.rows; row++, body++) {
    if (body === LA_POSTE_BODY) body++;
    one[0] = numberOfKind(numbers.draw(1, random), random);
    declarations.addCompany(sirenOf(body), one);
  }
}

function addFewLarge(table: TableInMaking, random: Random): void {
  const bodies = new Bodies();
  const declarations = new Declarations(table, officialWeights(), WITHOUT_OWNER, random);
  const drawNumbers = numbersOfCompany(random);
  for (let left = table.rows; left > 0; ) {
    const size = Math.min(left, 2000 + wholeBelow(4001, random));
    declarations.addCompany(sirenOf(bodies.draw(0, 1e8, random)), drawNumbers(size));
    left -= size;
  }
}

/** Rows by owner in the official file, in the order of `OPCO_IDS`. */
function officialWeights(): number[] {
  return OPCO_IDS.map((id) => opcoById(id).establishments);
}

/**
 * How many companies have one establishment, and the sizes of the others, largest first. Sizes follow m^-a from 2 up to
 * 9 999, `a` being such that the rows are as many as asked; a company of ordinary numbers cannot have more, since the
 * fifth digit of its NIC is a check digit (La Poste, whose rule leaves two of them, can have 19 998). Sizes are the
 * quantiles of the law and not draws of it: the largest companies weigh so much that draws would miss the total.
 */
function sizesOfCompanies(companies: number, rows: number): { single: number; multiple: Uint16Array } {
  const single = Math.round(companies * ONE_ESTABLISHMENT);
  const count = Math.min(companies - single, Math.floor((rows - single) / 2));
  if (count <= 0) return { single: rows, multiple: new Uint16Array() };
  const aim = rows - single;
  let low = 1;
  let high = 8;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (sum(quantiles(count, middle)) > aim) low = middle;
    else high = middle;
  }
  const multiple = quantiles(count, high);
  let missing = aim - sum(multiple);
  for (let place = 0; missing > 0; place = (place + 1) % count) {
    const size = multiple[place] as number;
    if (size === LAST_NUMBER) continue;
    multiple[place] = size + 1;
    missing--;
  }
  return { single: single + missing, multiple: multiple.sort().reverse() };
}

/** The sizes of `count` companies at the law m^-exponent, m from 2, largest first. */
function quantiles(count: number, exponent: number): Uint16Array {
  let weight = 0;
  for (let size = 2; size <= LAST_NUMBER; size++) weight += size ** -exponent;
  const sizes = new Uint16Array(count);
  let reached = 0;
  let place = 0;
  for (let size = LAST_NUMBER; size >= 2; size--) {
    reached += size ** -exponent / weight;
    const end = size === 2 ? count : Math.min(count, Math.round(reached * count));
    sizes.fill(size, place, end);
    place = end;
  }
  return sizes;
}

/** Free digits of SIRENs, each once, never La Poste's and never all zeros. */
class Bodies {
  private readonly taken = new Uint8Array(1e8 / 8);

  constructor() {
    this.take(0);
    this.take(LA_POSTE_BODY);
  }

  /** A body of [first, first + count) that was not drawn before. */
  draw(first: number, count: number, random: Random): number {
    for (;;) {
      const body = first + wholeBelow(count, random);
      if (this.take(body)) return body;
    }
  }

  private take(body: number): boolean {
    const byte = this.taken[body >> 3] as number;
    const bit = 1 << (body & 7);
    this.taken[body >> 3] = byte | bit;
    return (byte & bit) === 0;
  }
}

/** As many SIRENs' free digits, by the shares of first digits, in random order. */
function drawBodies(count: number, random: Random): Int32Array {
  const bodies = new Bodies();
  const firstDigits = new Quotas(FIRST_DIGITS.map((share) => share * count));
  return Int32Array.from({ length: count }, () => bodies.draw(firstDigits.draw(1, random) * 1e7, 1e7, random));
}

function numberOfKind(kind: number, random: Random): number {
  return kind < REST ? kind + 1 : logUniform(REST + 1, LAST_USUAL_NUMBER + 1, random);
}

/**
 * Draws the NIC numbers of a company, each once, in ascending order; the array is good until the next call. Low numbers
 * are drawn by their shares, high ones log-uniform. A company of hundreds finds many of them taken, and one of more than
 * 3 494 has no usual number left: after a few attempts it takes the next free one above, beginning again after 9999.
 */
function numbersOfCompany(random: Random): (size: number) => Uint16Array {
  const drawn = new Uint16Array(LAST_NUMBER);
  // The company that took each number last, so that nothing needs clearing between two.
  const takenBy = new Uint32Array(LAST_NUMBER + 1);
  let company = 0;
  const lowShare = 1 - (LOW_NUMBERS[REST] as number);
  const weights = LOW_NUMBERS.map((share, kind) =>
    kind < REST ? (share / lowShare) * (1 - HIGH_NUMBERS_OF_LARGE) : HIGH_NUMBERS_OF_LARGE,
  );
  const isFree = (number: number) => takenBy[number] !== company;
  // Where to look after a taken number; shortened at each look, or the largest companies would be walked over and over.
  const after = new Uint16Array(LAST_NUMBER + 1);
  const nextFree = (first: number): number => {
    let number = first;
    while (!isFree(number)) {
      const next = after[number] as number;
      if (!isFree(next)) after[number] = after[next] as number;
      number = next;
    }
    return number;
  };

  const drawNumber = (): number => {
    let total = weights[REST] as number;
    for (let kind = 0; kind < REST; kind++) if (isFree(kind + 1)) total += weights[kind] as number;
    let at = random() * total;
    for (let kind = 0; kind < REST; kind++) {
      if (!isFree(kind + 1)) continue;
      at -= weights[kind] as number;
      if (at < 0) return kind + 1;
    }
    let number = numberOfKind(REST, random);
    for (let attempt = 0; attempt < 8 && !isFree(number); attempt++) number = numberOfKind(REST, random);
    return nextFree(number);
  };

  return (size) => {
    company++;
    for (let place = 0; place < size; place++) {
      const number = drawNumber();
      takenBy[number] = company;
      after[number] = number === LAST_NUMBER ? 1 : number + 1;
      drawn[place] = number;
    }
    return drawn.subarray(0, size).sort();
  };
}

/** Rows as they are made, and the different things that they say. */
class TableInMaking {
  readonly rows: number;
  readonly sirets: Float64Array;
  readonly valueOf: Uint16Array;
  readonly values: OfficialRow[] = [];
  private readonly places = new Map<number, number>();
  private filled = 0;

  constructor(rows: number) {
    this.rows = rows;
    this.sirets = new Float64Array(rows);
    this.valueOf = new Uint16Array(rows);
  }

  add(siret: number, owner: number, isManaged: boolean, agreement: number): void {
    const key = (owner * 2 + (isManaged ? 1 : 0)) * (NO_AGREEMENT + 1) + agreement;
    let place = this.places.get(key);
    if (place === undefined) {
      place = this.values.length;
      this.places.set(key, place);
      this.values.push({
        owner: OPCO_IDS[owner] ?? null,
        manager: isManaged ? 'akto' : null,
        idcc: agreement === NO_AGREEMENT ? null : (String(agreement).padStart(4, '0') as Idcc),
      });
    }
    this.sirets[this.filled] = siret;
    this.valueOf[this.filled++] = place;
  }

  shuffle(random: Random): void {
    const { sirets, valueOf: places } = this;
    for (let place = this.rows - 1; place > 0; place--) {
      const other = wholeBelow(place + 1, random);
      const siret = sirets[place] as number;
      sirets[place] = sirets[other] as number;
      sirets[other] = siret;
      const value = places[place] as number;
      places[place] = places[other] as number;
      places[other] = value;
    }
  }
}

/** Gives companies their OPCO, their manager and their agreement, so that the totals are those aimed at. */
class Declarations {
  private readonly table: TableInMaking;
  private readonly random: Random;
  private readonly owners: Quotas;
  /** By owner: a real agreement, or which escape code. */
  private readonly kinds: Quotas[];
  /** By owner: its agreements, and the establishments of all up to each. */
  private readonly agreements: { codes: number[]; upTo: number[] }[];
  private ownedLeft: number;
  private managedLeft: number;
  /** Establishments after the first of their company, and how many of them are to be at another OPCO. */
  private furtherMade = 0;
  private othersMade = 0;

  constructor(table: TableInMaking, weights: readonly number[], withoutOwner: number, random: Random) {
    this.table = table;
    this.random = random;
    const total = sum(weights);
    this.ownedLeft = table.rows * (1 - withoutOwner);
    this.managedLeft = table.rows * MANAGED;
    const owned = weights.map((weight) => (weight / total) * this.ownedLeft);
    const unowned = table.rows * withoutOwner;
    const unownedEscapes = unowned * ESCAPE_WITHOUT_OWNER;
    this.owners = new Quotas([...owned, unowned]);

    const published = officialWeights();
    const escaped = owned.map((rows, owner) =>
      ESCAPE_CODES.map((code) => (rows * (ESCAPES[code]?.[owner] as number)) / (published[owner] as number)),
    );
    const scale = (table.rows * ESCAPED - unownedEscapes) / sum(escaped.flat());
    this.kinds = owned.map((rows, owner) => {
      const byCode = (escaped[owner] as number[]).map((share) => share * scale);
      return new Quotas([rows - sum(byCode), ...byCode]);
    });
    this.kinds.push(
      new Quotas([unowned - unownedEscapes, ...ESCAPE_CODES.map((code) => (code === '9999' ? unownedEscapes : 0))]),
    );

    this.agreements = OPCO_IDS.map(() => ({ codes: [], upTo: [] }));
    for (const { idcc, opcos } of idccRows()) {
      if (Number(idcc) === LA_POSTE_AGREEMENT) continue;
      for (const { opco, count } of opcos) {
        const { codes, upTo } = this.agreements[OPCO_IDS.indexOf(opco)] as { codes: number[]; upTo: number[] };
        codes.push(Number(idcc));
        upTo.push((upTo.at(-1) ?? 0) + count);
      }
    }
  }

  /** One company by these numbers, ascending: the OPCO of the first is that of nearly all. */
  addCompany(siren: number, numbers: Uint16Array): void {
    const { random } = this;
    const size = numbers.length;
    const others = this.drawOthers(size - 1);
    const owner = this.owners.draw(size - others, random);
    const agreement = this.drawAgreement(owner, size - others);
    const isManaged =
      owner !== NO_OWNER &&
      size <= Math.min(LARGEST_MANAGED, this.managedLeft) &&
      random() * this.ownedLeft < this.managedLeft;
    let othersLeft = others;
    for (let place = 0; place < size; place++) {
      const siret = siretOf(siren, numbers[place] as number);
      if (place > 0 && random() * (size - place) < othersLeft) {
        othersLeft--;
        const other = this.owners.draw(1, random, owner);
        this.add(siret, other, isManaged && other !== NO_OWNER, this.drawAgreement(other, 1));
      } else {
        this.add(siret, owner, isManaged, agreement);
      }
    }
  }

  /** La Poste: both last digits of a number occur, and every row says the same. */
  addLaPoste(rows: number, countNumber: (number: number) => void): void {
    const owner = OPCO_IDS.indexOf('opcoep');
    const siren = sirenOf(LA_POSTE_BODY);
    const taken = new Set<number>();
    while (taken.size < rows) {
      const number = 1 + wholeBelow(LAST_NUMBER, this.random);
      const siret = siretOf(siren, number, this.random() < 0.5);
      if (taken.has(siret)) continue;
      taken.add(siret);
      countNumber(number);
      this.add(siret, owner, false, LA_POSTE_AGREEMENT);
    }
    this.owners.take(owner, rows);
    this.kinds[owner]?.take(0, rows);
  }

  /** How many of the further establishments of a company are at another OPCO: the share, kept over all companies. */
  private drawOthers(further: number): number {
    if (further === 0) return 0;
    this.furtherMade += further;
    const due = this.furtherMade * OTHER_OWNER - this.othersMade;
    // Between two whole numbers chance decides: else every company after the 33rd establishment would have one.
    const others = Math.max(0, Math.min(further, Math.floor(due + this.random())));
    this.othersMade += others;
    return others;
  }

  private drawAgreement(owner: number, rows: number): number {
    const kind = (this.kinds[owner] as Quotas).draw(rows, this.random);
    if (kind > 0) return Number(ESCAPE_CODES[kind - 1]);
    if (owner === NO_OWNER) return NO_AGREEMENT;
    const { codes, upTo } = this.agreements[owner] as { codes: number[]; upTo: number[] };
    const at = this.random() * (upTo.at(-1) as number);
    let low = 0;
    let high = codes.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] as number) > at) high = middle;
      else low = middle + 1;
    }
    return codes[low] as number;
  }

  private add(siret: number, owner: number, isManaged: boolean, agreement: number): void {
    if (owner !== NO_OWNER) this.ownedLeft--;
    if (isManaged) this.managedLeft--;
    this.table.add(siret, owner, isManaged, agreement);
  }
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

/** Half of the rows chosen get another last digit, half another ninth one: SIRETs stay different, as the rest is. */
function breakCheckDigits(sirets: Float64Array, random: Random): void {
  let toBreak = Math.round(sirets.length * RULE_BREAKERS);
  for (let row = 0; row < sirets.length; row++) {
    if (random() * (sirets.length - row) >= toBreak) continue;
    const siret = sirets[row] as number;
    if (partsOfSiret(siret).body === LA_POSTE_BODY) continue;
    toBreak--;
    const unit = random() < 0.5 ? 1 : 1e5;
    const digit = Math.floor(siret / unit) % 10;
    sirets[row] = siret + (((digit + 1 + wholeBelow(9, random)) % 10) - digit) * unit;
  }
}
