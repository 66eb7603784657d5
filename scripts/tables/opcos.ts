import { OPCO_IDS } from '../../core/tables/opcos.ts';
import type { Inputs } from './inputs.ts';
import type { SiroCounts } from './siro.ts';
import type { CompiledTable } from './table.ts';

interface OpcoEntry {
  id: string;
  siren: { value: string };
  website: { value: string };
  interprofessional: { value: boolean };
  former_opca: [name: string, source: string][];
}

/** Words of the input for the part of an OPCA that moved, and how the table says it. */
const parts: Record<string, string> = {
  'main part': 'main',
  'cleaning branch': 'cleaning',
  'furniture, office supplies, household appliances branches': 'furniture-office-appliances',
  'consumer co-operatives': 'consumer-cooperatives',
};

export function compileOpcos(inputs: Inputs, counts: SiroCounts): CompiledTable {
  const { opcos } = JSON.parse(inputs.readText('opcos.json')) as { opcos: OpcoEntry[] };
  const lines = OPCO_IDS.map((id) => {
    const entry = opcos.find((candidate) => candidate.id === id);
    if (!entry) throw new Error(`opcos.json: "${id}" is missing`);
    return [
      entry.siren.value,
      entry.website.value.replace('https://www.', ''),
      counts.byOpco.get(id) ?? 0,
      entry.interprofessional.value ? 1 : 0,
      ...entry.former_opca.map(([text]) => formerOpca(text)),
    ].join(';');
  });
  return { name: 'opco-details', rows: lines.length, constants: { OPCO_DETAILS: lines.join('|') }, sources: ['siro'] };
}

function formerOpca(text: string): string {
  const [, name, part] = /^(.*?)(?: \((.*)\))?$/.exec(text) ?? [];
  if (part === undefined) return name as string;
  const id = parts[part];
  if (!id) throw new Error(`opcos.json: unknown part of a former OPCA, "${part}"`);
  return `${name}:${id}`;
}
