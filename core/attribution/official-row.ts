import { addCandidate, attributeTo, type Case, idleStep, step } from './case.ts';
import { OFFICIAL_TABLE } from './law.ts';

const FACTS = ['officialRow'] as const;
const NOT_ASKED = idleStep('official-row', 'nothing-known', FACTS);

/** Ids of the sources whose rows come from the publisher's own release; any other host only repeats them. */
const PUBLISHED = new Set(['official-table', 'official-table-sample']);

/**
 * A row of France compétences' table with an OPCO is the answer, whatever else is known (R6123-34). A row without an
 * OPCO (3.4 % of rows) and a SIRET without a row say nothing: the next rules go on.
 */
export function officialRow(c: Case): void {
  const fact = c.facts.officialRow;
  if (!fact) {
    c.steps.push(NOT_ASKED);
    return;
  }
  const row = fact.value;
  const used = { facts: FACTS, source: fact.source, law: OFFICIAL_TABLE };
  if (!row) {
    step(c, 'official-row', 'row-absent', 'none', used);
    return;
  }
  if (!row.owner) {
    step(c, 'official-row', 'row-empty', 'warns', used);
    c.warnings.push('row-without-opco');
    return;
  }
  step(c, 'official-row', 'row', 'decides', { ...used, opcos: [row.owner], codes: row.idcc ? [row.idcc] : [] });
  addCandidate(c, row.owner, 'official-row', true);
  attributeTo(c, row.owner, PUBLISHED.has(fact.source.id) ? 'official' : 'deduced');
  if (c.certainty !== 'official') c.warnings.push('not-from-publisher');
  if (row.manager && row.manager !== row.owner) {
    c.managedBy = row.manager;
    c.warnings.push('managed-by-akto');
  }
}
