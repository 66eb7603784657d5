import type { Attribution, CompanyFacts, OpcoId, SourceRef, Step, StepId } from '../../../core/answer.ts';
import { attribute } from '../../../core/attribution/attribute.ts';
import { loadNafOpco } from '../../../core/tables/naf-opco.ts';

/** The facts of a test as plain values; `from` names the source of the official row when it is another one. */
export interface Known {
  siren?: string;
  siret?: string;
  name?: string;
  isNameWithheld?: boolean;
  naf?: string;
  naf2025?: string;
  idccs?: string[];
  companyIdccs?: string[];
  officialRow?: { owner: OpcoId | null; manager?: OpcoId | null; idcc?: string | null } | null;
  declaredOpco?: OpcoId;
  sisterOpcos?: OpcoId[];
  legalCategory?: string;
  isPublicAdministration?: boolean;
  isPrivateHousehold?: boolean;
  hasFrenchEstablishment?: boolean;
  headcountBand?: string;
  isEmployer?: boolean;
  state?: 'active' | 'closed';
  createdOn?: string;
  territory?: string;
  activities?: { naf: string; kind: 'industrial' | 'commercial' | 'services'; headcount?: number; turnover?: number }[];
}

export const TODAY = '2026-11-24';

const activities = await loadNafOpco();

export function source(id: string, asOf = '2026-06'): SourceRef {
  return { id, publisher: 'Publisher', title: 'Title', asOf, url: 'https://example.org/' };
}

/** The same values as facts, the official row from France compétences' own file unless said otherwise. */
export function toFacts(known: Known, row: SourceRef = source('official-table')): CompanyFacts {
  const facts: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(known)) {
    const isRow = name === 'officialRow';
    facts[name] = {
      value: isRow && value ? { manager: null, idcc: null, ...value } : value,
      source: isRow ? row : source('company-registry', TODAY),
      readAt: TODAY,
    };
  }
  return facts as CompanyFacts;
}

/** What the rules make of these values. */
export function decide(known: Known, { today = TODAY, row = source('official-table') } = {}): Attribution {
  return attribute(toFacts(known, row), { today, activities });
}

/** The OPCOs that stay possible, in order. */
export function kept({ candidates }: Attribution): OpcoId[] {
  return candidates.filter((candidate) => candidate.kept).map(({ opco }) => opco);
}

/** The questions asked, in order. */
export function questions({ missing }: Attribution): string[] {
  return missing.map(({ question }) => question);
}

/** The steps that one rule left. */
export function stepsOf({ steps }: Attribution, id: StepId): Step[] {
  return steps.filter((step) => step.id === id);
}

/** `rule/finding` of the step that answered, or null. */
export function decidedBy({ steps }: Attribution): string | null {
  const step = steps.find(({ effect }) => effect === 'decides');
  return step ? `${step.id}/${step.finding}` : null;
}
