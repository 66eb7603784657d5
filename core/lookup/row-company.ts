import type { Attribution, CompanyFacts, IsoDate, Siren, SourceFailure, SourceReport, Step } from '../answer.ts';
import { sirenOfSiret } from '../identifiers/siret.ts';
import type { RowCompany } from '../sheet/sheet.ts';

/** What a line of an export says of a company, from its facts and what the rules made of them. */
export function rowCompany(
  facts: CompanyFacts,
  attribution: RowCompany['attribution'],
  reports: readonly SourceReport[],
  today: IsoDate,
): RowCompany {
  const { siren, siret, name, officialRow, idccs, companyIdccs } = facts;
  const decisive = decisiveStep(attribution.steps);
  const row = officialRow?.value;
  return {
    siren: (siren?.value ?? (siret && sirenOfSiret(siret.value))) as Siren,
    siret: siret?.value ?? null,
    name: name?.value ?? null,
    nameState: name ? 'known' : facts.isNameWithheld?.value ? 'withheld' : 'not-asked',
    isSoleTrader: facts.legalCategory?.value.startsWith('1') ?? false,
    attribution,
    // Those of the company may be another establishment's.
    idccs: row?.idcc ? [row.idcc] : (idccs?.value ?? (siret ? [] : companyIdccs?.value) ?? []),
    naf: facts.naf?.value ?? facts.naf2025?.value ?? null,
    headcountBand: facts.headcountBand?.value ?? null,
    state: facts.state?.value ?? null,
    warnings: attribution.warnings,
    tableMonth: tableMonthOf(decisive),
    source: decisive?.source ?? null,
    failures: failuresOf(reports),
    readAt: siret?.readAt ?? siren?.readAt ?? today,
  };
}

/** An attribution as a list keeps it: without the steps that had nothing to say. */
export function briefAttribution(attribution: Attribution): RowCompany['attribution'] {
  const { outcome, certainty, opco, managedBy, funder, candidates, warnings, steps } = attribution;
  return { outcome, certainty, opco, managedBy, funder, candidates, warnings, steps: steps.filter(speaks) };
}

/** The step that the answer rests on; of a company without an answer, the one that says most. */
function decisiveStep(steps: readonly Step[]): Step | undefined {
  return (
    steps.find(({ effect }) => effect === 'decides') ??
    steps.find(({ effect, source }) => effect === 'suggests' && source) ??
    steps.find(({ effect }) => effect === 'suggests')
  );
}

function speaks({ finding }: Step): boolean {
  return finding !== 'nothing-known' && finding !== 'already-answered';
}

function tableMonthOf(step: Step | undefined): string | null {
  return step && (step.id === 'official-row' || step.id === 'company-rows') ? (step.source?.asOf ?? null) : null;
}

function failuresOf(reports: readonly SourceReport[]): SourceFailure[] {
  return reports.flatMap(({ failure, fromCache }) => (failure && !fromCache ? failure : []));
}
