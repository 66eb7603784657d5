import { readNaf2025Codes, readNafCodes } from './naf-codes.ts';
import { readNafCorrespondence } from './naf-correspondence.ts';
import type { NafLabels } from './naf-labels.ts';

/** Both vintages, read from the compiled tables; the one with the labels comes apart, and is given. */
export function readNafLabels(data: typeof import('./data/naf-labels.ts')): NafLabels {
  const codes = readNafCodes();
  const codes2025 = readNaf2025Codes();
  const { successors, antecedents } = readNafCorrespondence();
  const labels = new Map<string, string>(zip(codes, data.REV2_LABELS.split('|')));
  // A label that is the same in both vintages is stored once.
  for (const [code, label] of zip(codes2025, data.NAF2025_LABELS.split('|'))) {
    labels.set(code, label || (labels.get(antecedents.get(code)?.[0] ?? '') ?? ''));
  }
  const sections = new Map<string, string>([
    ...zip(codes, readSections(data.REV2_SECTIONS)),
    ...zip(codes2025, readSections(data.NAF2025_SECTIONS)),
  ]);
  return {
    codes,
    codes2025,
    label: (code) => labels.get(code) ?? null,
    section: (code) => sections.get(code) ?? null,
    successors: (naf) => successors.get(naf) ?? [],
    antecedents: (naf) => antecedents.get(naf) ?? [],
  };
}

function zip<Code extends string>(codes: readonly Code[], values: readonly string[]): [Code, string][] {
  return codes.map((code, index) => [code, values[index] ?? '']);
}

/** `A38B5` gives 38 times A, then 5 times B. */
function readSections(text: string): string[] {
  return [...text.matchAll(/([A-Z])(\d+)/g)].flatMap(([, letter = '', size]) => Array(Number(size)).fill(letter));
}
