/**
 * Compiles the amounts of the funding rules and the register of their sources, core/tables/data/amounts.ts and
 * rule-sources.ts, with their entries of the manifest: `node scripts/build-amounts.ts --from FOLDER [--out DIR]`.
 * FOLDER holds amounts.json, rules.md (its section 5) and OPEN-POINTS.md. With `--out`, DIR stands for core/tables. The
 * same files give the same bytes. Exit code 2, and a sentence that says why, when a file is not as expected.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AMOUNT_IDS } from '../core/eligibility/amount-ids.ts';
import { isUnsettled, readHeld } from './amounts/held.ts';
import { readRegister } from './amounts/register.ts';
import { openInputs } from './tables/inputs.ts';
import { readManifest, withTable, writeManifest } from './tables/manifest.ts';
import type { Publication } from './tables/publications.ts';
import type { CompiledTable } from './tables/table.ts';
import { writeTable } from './tables/write-table.ts';

const COMMAND = 'node scripts/build-amounts.ts --from FOLDER';

/** An amount as the rule base gives it. */
interface GivenAmount {
  id: string;
  value: number | string | (number | string)[] | null;
  unit: string;
  valid_from: string | null;
  valid_to: string | null;
  source: string;
  confidence: 'high' | 'medium' | 'low';
  note?: string;
}

try {
  build();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}

function build(): void {
  const { values } = parseArgs({ options: { from: { type: 'string' }, out: { type: 'string' } } });
  const { from, out: folder = join(import.meta.dirname, '../core/tables') } = values;
  if (!from) throw new Error(`usage: ${COMMAND} [--out DIR]`);
  const inputs = openInputs(from);
  const { generated, amounts } = JSON.parse(inputs.readText('amounts.json')) as {
    generated: string;
    amounts: GivenAmount[];
  };
  const register = readRegister(inputs.readText('rules.md'));
  const held = readHeld(inputs.readText('OPEN-POINTS.md'));
  const given = new Map(amounts.map((amount) => [amount.id, amount]));
  const idOf = new Map([...register].map(([id, url]) => [url, id]));

  const lines = AMOUNT_IDS.map((id) => {
    const amount = given.get(id);
    if (!amount) throw new Error(`amounts.json: "${id}" is missing`);
    const source = amount.source === 'unverified' ? 'UNVERIFIED' : idOf.get(amount.source);
    if (!source) throw new Error(`amounts.json: the source of "${id}" is not in the register`);
    const { unit, valid_from, valid_to } = amount;
    const fields = [id, packValue(amount.value), unit, valid_from ?? '', valid_to ?? '', source, mark(amount, held)];
    if (fields.some((field) => /[;|]/.test(field))) throw new Error(`amounts.json: a separator in "${id}"`);
    return fields.join(';');
  });
  const publication: Publication = {
    publisher: 'Opcoscope',
    title: 'Base de règles du financement',
    asOf: generated,
    licence: null,
    url: null,
  };
  const sources = [...register].filter(([id]) => id !== 'UNVERIFIED').map(([id, url]) => `${id};${url}`);
  const tables: CompiledTable<'funding-rules'>[] = [
    {
      name: 'amounts',
      rows: lines.length,
      constants: { AMOUNTS_AS_OF: generated, AMOUNTS: lines.join('|') },
      sources: ['funding-rules'],
    },
    {
      name: 'rule-sources',
      rows: sources.length,
      constants: { RULE_SOURCES: sources.join('|') },
      sources: ['funding-rules'],
    },
  ];
  let manifest = readManifest(folder);
  for (const table of tables) {
    const publications = { 'funding-rules': publication };
    const entry = { ...writeTable(folder, table, publications, COMMAND), inputs: Object.fromEntries(inputs.hashes) };
    manifest = withTable(manifest, publications, entry);
  }
  writeManifest(folder, manifest);
}

/** A range is written with a tilde. */
function packValue(value: GivenAmount['value']): string {
  return value === null ? '' : Array.isArray(value) ? value.join('~') : String(value);
}

/**
 * How it may be said: `x` never as a figure (low confidence, no value, nobody verified the source), `g` as the last known
 * grid of a self-employed fund, `y` likewise once its year is over, `h` only as the last known, empty as it is.
 */
function mark({ id, value, source, confidence, note }: GivenAmount, held: readonly RegExp[]): string {
  if (value === null || confidence === 'low' || source === 'unverified') return 'x';
  if (id.startsWith('faf.artist_author.')) return 'y';
  if (!isUnsettled(note) && !held.some((ids) => ids.test(id))) return '';
  return id.startsWith('faf.') ? 'g' : 'h';
}
