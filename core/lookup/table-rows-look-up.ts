import type { CompanyFacts, Fact, IsoDate, OfficialRow, OpcoId, Siren, Siret } from '../answer.ts';
import { attribute } from '../attribution/attribute.ts';
import { sirenOfSiret } from '../identifiers/siret.ts';
import type { CellRead } from '../sheet/read-cell.ts';
import type { RowCompany, RowReading, RowResult } from '../sheet/sheet.ts';
import type { Provenance } from '../siret-table/installation.ts';
import type { SiretTable } from '../siret-table/siret-table.ts';
import { copiedRows } from '../sources/table-copy.ts';
import type { NafOpco } from '../tables/naf-opco.ts';
import { briefAttribution, rowCompany } from './row-company.ts';
import { statement } from './row-facts.ts';

/** How a cell that was read is told with its result. */
export function readingOf(read: CellRead & { ok: true }): RowReading {
  return { kind: read.kind, value: read.kind === 'name' ? read.text : read.number, repair: read.repair };
}

interface KnownCompany {
  rows: ReadonlyMap<Siret, OfficialRow>;
  /** How many rows each OPCO has. */
  owners: ReadonlyMap<OpcoId, number>;
}

/** Companies that are remembered: a list often has several establishments of one, rarely far from each other. */
const MOST_REMEMBERED = 20_000;
const LA_POSTE = '356000000';

/**
 * Answers rows of a list from a table that is in memory, without any request: some tens of microseconds each. Names are no
 * business of the table's. Rows that the table answers alike share what the rules made of them.
 */
export function createTableRowsLookUp(options: {
  table: SiretTable;
  provenance: Provenance;
  activities: NafOpco;
  today: IsoDate;
}): (read: CellRead) => RowResult {
  const { table, provenance, activities, today } = options;
  const { about } = table;
  const source = copiedRows([], about, provenance, today).source;
  const said = statement(today);
  const fromTable = <T>(value: T): Fact<T> => ({ value, source, readAt: today });
  const fromPerson = <T>(value: T): Fact<T> => ({ value, source: said, readAt: today });
  const companies = new Map<Siren, KnownCompany>();
  const attributions = new Map<string, RowCompany['attribution']>();

  function companyOf(siren: Siren): KnownCompany {
    let company = companies.get(siren);
    if (!company) {
      const rows = new Map<Siret, OfficialRow>();
      const owners = new Map<OpcoId, number>();
      for (const { siret, row } of table.ofCompany(siren)) {
        rows.set(siret, { owner: row.owner, manager: row.manager, idcc: row.idcc });
        if (row.owner) owners.set(row.owner, (owners.get(row.owner) ?? 0) + 1);
      }
      company = { rows, owners };
      if (companies.size >= MOST_REMEMBERED) companies.clear();
      companies.set(siren, company);
    }
    return company;
  }

  function attributed(facts: CompanyFacts, key: string): RowCompany['attribution'] {
    let attribution = attributions.get(key);
    if (!attribution) {
      attribution = briefAttribution(attribute(facts, { today, activities }));
      attributions.set(key, attribution);
    }
    return attribution;
  }

  function bySiret(siret: Siret, read: RowReading): RowResult {
    const siren = sirenOfSiret(siret);
    const { rows, owners } = companyOf(siren);
    const row = rows.get(siret);
    if (!row) return { kind: 'not-found', asked: ['table-copy'], read };
    const facts: CompanyFacts = { siren: fromPerson(siren), siret: fromPerson(siret), officialRow: fromTable(row) };
    // A sample has not all rows of a company.
    const sisters = about.isSample
      ? []
      : [...owners].flatMap(([owner, count]) => (count > (owner === row.owner ? 1 : 0) ? owner : []));
    if (sisters.length > 0) facts.sisterOpcos = fromTable(sisters);
    // Of La Poste the number itself has something to say.
    const own = siren === LA_POSTE ? siret : '';
    const attribution = attributed(facts, `${row.owner}|${row.manager}|${row.idcc}|${sisters}|${own}`);
    return { kind: 'answered', company: rowCompany(facts, attribution, [], today), read };
  }

  function bySiren(siren: Siren, read: RowReading): RowResult {
    const { rows, owners } = companyOf(siren);
    if (rows.size === 0) return { kind: 'not-found', asked: ['table-copy'], read };
    const facts: CompanyFacts = { siren: fromPerson(siren) };
    const opcos = [...owners.keys()];
    if (opcos.length > 0) facts.sisterOpcos = fromTable(opcos);
    return { kind: 'answered', company: rowCompany(facts, attributed(facts, `${opcos}`), [], today), read };
  }

  return (read) => {
    if (!read.ok) return { kind: 'refused', reason: read.reason };
    if (read.kind === 'name') return { kind: 'failed', why: 'name-needs-registry', failures: [] };
    return read.kind === 'siret' ? bySiret(read.number, readingOf(read)) : bySiren(read.number, readingOf(read));
  };
}
