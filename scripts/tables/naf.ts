import { packNumbers, packSorted } from '../../core/tables/packing.ts';
import { tidyLabel } from './agreement-labels.ts';
import type { Inputs } from './inputs.ts';
import type { CompiledTable } from './table.ts';

/** Letters of the sub-classes of one class, in order; a class that has only one takes the letter in front. */
const letters = { rev2: ['Z', 'ABCDEF'], naf2025: ['Y', 'GHJKL'] } as const;

/** Codes, labels, sections, correspondence of both vintages, and the agreements met in each activity. */
export function compileNaf(inputs: Inputs): CompiledTable[] {
  const rev2 = inputs.readCsv('naf_rev2.csv', ['code', 'libelle', 'section']);
  const naf2025 = inputs.readCsv('naf2025.csv', ['code', 'libelle', 'section']);
  const relations = inputs.readCsv('naf_rev2_to_naf2025.csv', ['naf_rev2', 'naf2025']);
  const passages = inputs.readCsv('naf_idcc.csv', ['naf', 'rank', 'idcc']).filter((row) => row.idcc !== '');

  const codes = rev2.map((row) => row.code as string);
  const codes2025 = naf2025.map((row) => row.code as string);
  const position2025 = new Map(codes2025.map((code, index) => [code, index]));
  const targets = codes.map((code) =>
    relations
      .filter((row) => row.naf_rev2 === code)
      .map((row) => position2025.get(row.naf2025 as string) as number)
      .sort((a, b) => a - b),
  );
  if (targets.flat().length !== relations.length || targets.flat().includes(undefined as never)) {
    throw new Error('naf_rev2_to_naf2025.csv: a relation names a code that is not in the lists');
  }
  const labels = rev2.map((row) => tidyLabel(row.libelle as string));
  const labels2025 = naf2025.map((row, index) => {
    const label = tidyLabel(row.libelle as string);
    const antecedent = targets.findIndex((list) => list.includes(index));
    return label === labels[antecedent] ? '' : label;
  });
  const idccs = [...new Set(passages.map((row) => row.idcc as string))].sort();
  const agreements = codes.map((code) =>
    passages
      .filter((row) => row.naf === code)
      .sort((a, b) => Number(a.rank) - Number(b.rank))
      .map((row) => idccs.indexOf(row.idcc as string)),
  );
  return [
    {
      name: 'naf-codes',
      rows: codes.length + codes2025.length,
      constants: { ...packCodes('REV2', codes, letters.rev2), ...packCodes('NAF2025', codes2025, letters.naf2025) },
      sources: ['insee-naf'],
    },
    {
      name: 'naf-labels',
      rows: labels.length + labels2025.length,
      constants: {
        REV2_SECTIONS: packSections(rev2),
        NAF2025_SECTIONS: packSections(naf2025),
        REV2_LABELS: labels.join('|'),
        NAF2025_LABELS: labels2025.join('|'),
      },
      sources: ['insee-naf'],
    },
    {
      name: 'naf-correspondence',
      rows: relations.length,
      constants: { TARGETS: packGroups(targets, packTargets) },
      sources: ['insee-naf'],
    },
    {
      name: 'naf-agreements',
      rows: passages.length,
      constants: { IDCCS: packSorted(idccs.map(Number)), AGREEMENTS: packGroups(agreements, (list) => list) },
      sources: ['dares-ape-idcc'],
    },
  ];
}

function packGroups(groups: readonly number[][], encode: (group: number[], index: number) => number[]): string {
  return packNumbers(groups.flatMap((group, index) => [group.length, ...encode(group, index)]));
}

/** Distances: the first target from the code's own position, either way (0, -1, 1, -2… as 0, 1, 2, 3…), then one from the other. */
function packTargets(targets: number[], position: number): number[] {
  return targets.map((target, index) => {
    if (index > 0) return target - (targets[index - 1] as number) - 1;
    return target < position ? 2 * (position - target) - 1 : 2 * (target - position);
  });
}

/** Classes in order, and how many sub-classes each has; the letters follow from the count. */
function packCodes(prefix: string, codes: readonly string[], [only, several]: readonly [string, string]) {
  const classes = new Map<number, string>();
  for (const code of codes) {
    const number = Number(code.slice(0, 2) + code.slice(3, 5));
    classes.set(number, (classes.get(number) ?? '') + code.slice(5));
  }
  for (const [number, found] of classes) {
    const expected = found.length === 1 ? only : several.slice(0, found.length);
    if (found !== expected) throw new Error(`class ${number}: letters ${found}, expected ${expected}`);
  }
  return {
    [`${prefix}_CLASSES`]: packSorted([...classes.keys()]),
    [`${prefix}_SIZES`]: [...classes.values()].map((found) => found.length).join(''),
  };
}

/** `A38B5…`: a section's letter and how many codes it holds. */
function packSections(rows: readonly Record<string, string>[]): string {
  const sizes = new Map<string, number>();
  for (const row of rows) sizes.set(row.section as string, (sizes.get(row.section as string) ?? 0) + 1);
  return [...sizes].map(([section, size]) => `${section}${size}`).join('');
}
