import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readCsv } from '../read-csv.ts';
import type { RecordedCompanies, RecordedCompany, RecordedEstablishment } from './recorded-upstreams.ts';

/**
 * Writes scripts/demo/recorded-companies.json: facts of real companies, each with its source, taken from public data.
 *
 *   node scripts/demo/build-recorded-companies.ts companies.csv siro-sample.csv registry-answers/
 *
 * companies.csv: siret, siren, name, naf, idcc (space separated), tranche_effectif, source. siro-sample.csv: rows of the
 * official table. registry-answers: recorded answers of the company search, of which only facts about companies are kept.
 */

/** Two of them are people who trade under their own name. */
const LEFT_OUT = new Set(['479285801']);

/** ADEME is a public body of industrial and commercial kind by law (Code de l'environnement L131-3). */
const LEGAL_CATEGORIES: Record<string, string> = { '385290309': '4110' };

const SOURCES: RecordedCompanies['sources'] = {
  siro: {
    publisher: 'France compétences',
    title: 'Table SIRET-OPCO',
    asOf: '2026-06',
    url: 'https://www.data.gouv.fr/datasets/table-siret-opco/',
  },
  registry: {
    publisher: 'DINUM',
    title: "Recherche d'entreprises",
    asOf: '2026-05',
    url: 'https://recherche-entreprises.api.gouv.fr/',
  },
  'registry-older': {
    publisher: 'DINUM',
    title: "Recherche d'entreprises, an older record",
    asOf: null,
    url: 'https://recherche-entreprises.api.gouv.fr/',
  },
  'code-du-travail-numerique': {
    publisher: 'SocialGouv',
    title: 'Code du travail numérique, company search',
    asOf: '2024-06',
    url: 'https://github.com/SocialGouv/code-du-travail-numerique',
  },
  'mon-entreprise': {
    publisher: 'Urssaf',
    title: 'mon-entreprise, company search',
    asOf: null,
    url: 'https://github.com/betagouv/mon-entreprise',
  },
  acco: {
    publisher: 'DILA',
    title: "Accords d'entreprise (ACCO)",
    asOf: null,
    url: 'https://github.com/SocialGouv/cdtn-admin',
  },
};

const [companiesPath, rowsPath, answersPath] = process.argv.slice(2);
if (!companiesPath || !rowsPath || !answersPath) {
  console.error('Usage: build-recorded-companies.ts companies.csv siro-sample.csv registry-answers/');
  process.exit(2);
}

const companies = new Map<string, RecordedCompany>();
const rows: RecordedCompanies['rows'] = [];

await readOfficialRows(rowsPath);
readAnswers(answersPath);
await readCompanies(companiesPath);
for (const { siret } of rows) {
  const company = companies.get(siret.slice(0, 9));
  if (company && !company.establishments.some((one) => one.siret === siret)) {
    company.establishments.push({ siret, source: 'siro' });
  }
}
write();

async function readOfficialRows(file: string): Promise<void> {
  for await (const { values } of readCsv(file, ['SIRET', 'IDCC', 'OPCO_PROPRIETAIRE', 'OPCO_GESTION'], '|')) {
    const { SIRET = '', IDCC, OPCO_PROPRIETAIRE, OPCO_GESTION } = values;
    rows.push({ siret: SIRET, idcc: IDCC || null, owner: OPCO_PROPRIETAIRE || null, manager: OPCO_GESTION || null });
  }
}

type Json = Record<string, unknown>;

function readAnswers(folder: string): void {
  for (const file of readdirSync(folder).sort()) {
    if (!/^(?:siren|siret|text|filter)-.*\.json$/.test(file)) continue;
    const { results } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { results?: Json[] };
    for (const unit of results ?? []) readUnit(unit, file.includes('octo') ? 'registry-older' : 'registry');
  }
}

function readUnit(unit: Json, source: string): void {
  const siren = String(unit.siren);
  const siege = unit.siege as Json | undefined;
  if (LEFT_OUT.has(siren) || !siege?.siret) return;
  const complements = unit.complements as Json | undefined;
  const isNameWithheld = String(unit.nom_complet).includes('[NON-DIFFUSIBLE]');
  const company = companyOf(siren, source);
  setKnown(company, {
    name: isNameWithheld ? undefined : unit.nom_complet,
    isNameWithheld: isNameWithheld || undefined,
    legalCategory: unit.nature_juridique,
    naf: unit.activite_principale,
    naf2025: unit.activite_principale_naf25,
    headcountBand: unit.tranche_effectif_salarie,
    state: unit.etat_administratif === 'C' ? 'closed' : 'active',
    createdOn: unit.date_creation,
    openEstablishments: unit.nombre_etablissements_ouverts,
    isPublicAdministration: complements?.est_administration === true || undefined,
    idccs: complements?.liste_idcc,
  });
  readEstablishment(company, siege, true, source);
  for (const match of (unit.matching_etablissements as Json[] | null) ?? []) {
    readEstablishment(company, match, match.siret === siege.siret, source);
  }
}

function readEstablishment(company: RecordedCompany, from: Json, isHeadOffice: boolean, source: string): void {
  const shown = (value: unknown) => (String(value).includes('[NON-DIFFUSIBLE]') ? undefined : value);
  setKnown(establishmentOf(company, String(from.siret), source), {
    isHeadOffice: isHeadOffice || undefined,
    name: shown(from.nom_commercial),
    commune: from.commune,
    town: from.libelle_commune,
    postcode: shown(from.code_postal),
    naf: from.activite_principale,
    naf2025: from.activite_principale_naf25,
    headcountBand: from.tranche_effectif_salarie,
    state: from.etat_administratif === 'F' ? 'closed' : 'active',
    createdOn: from.date_creation,
    idccs: from.liste_idcc,
  });
}

async function readCompanies(file: string): Promise<void> {
  for await (const { values } of readCsv(file, ['siret', 'siren', 'name', 'naf', 'idcc', 'source'])) {
    const { siret = '', siren = '', name = '', naf, idcc = '', tranche_effectif: band, source: origin = '' } = values;
    const source = sourceOf(origin);
    if (!name || !source) continue;
    const isNew = !companies.has(siren);
    const company = companyOf(siren, source);
    company.name ??= name;
    const idccs = idcc.split(' ').filter(Boolean);
    if (siret) {
      const isKnown = company.establishments.some((one) => one.siret === siret);
      if (!isKnown) setKnown(establishmentOf(company, siret, source), { naf, idccs, headcountBand: band });
      company.idccs = [...new Set([...(company.idccs ?? []), ...idccs])];
    } else if (isNew) {
      setKnown(company, { naf, idccs, headcountBand: band });
    }
  }
}

function sourceOf(origin: string): string | undefined {
  if (origin.startsWith('annuaire-entreprises')) return 'registry';
  if (origin.startsWith('SocialGouv/code-du-travail')) return 'code-du-travail-numerique';
  if (origin.startsWith('betagouv/mon-entreprise')) return 'mon-entreprise';
  return origin.includes('ACCO') ? 'acco' : undefined;
}

function companyOf(siren: string, source: string): RecordedCompany {
  let company = companies.get(siren);
  if (!company) {
    company = { siren, source, establishments: [] };
    setKnown(company, { legalCategory: LEGAL_CATEGORIES[siren] });
    companies.set(siren, company);
  }
  return company;
}

function establishmentOf(company: RecordedCompany, siret: string, source: string): RecordedEstablishment {
  let establishment = company.establishments.find((one) => one.siret === siret);
  if (!establishment) {
    establishment = { siret, source };
    company.establishments.push(establishment);
  }
  return establishment;
}

function setKnown(target: object, facts: Json): void {
  for (const [key, fact] of Object.entries(facts)) {
    const isKnown = fact !== null && fact !== undefined && fact !== '' && !(Array.isArray(fact) && fact.length === 0);
    if (isKnown) Object.assign(target, { [key]: fact });
  }
}

/** One company or row a line, so that a change reads as one. */
function write(): void {
  const lines = (list: unknown[]) => list.map((item) => `    ${JSON.stringify(item)}`).join(',\n');
  const sorted = [...companies.values()].sort((a, b) => a.siren.localeCompare(b.siren));
  const target = path.join(import.meta.dirname, 'recorded-companies.json');
  writeFileSync(
    target,
    `{
  "month": "2026-06",
  "sources": ${JSON.stringify(SOURCES, null, 2).replaceAll('\n', '\n  ')},
  "companies": [
${lines(sorted)}
  ],
  "rows": [
${lines(rows)}
  ]
}
`,
  );
  console.log(`${sorted.length} companies and ${rows.length} rows of the official table in ${target}`);
}
