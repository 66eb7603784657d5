import * as z from 'zod/mini';
import type {
  CompanyChoice,
  CompanyFacts,
  EstablishmentChoice,
  Fact,
  HeadcountBand,
  IsoDate,
  Naf,
  Naf2025,
  Siren,
  Siret,
  SourceFailure,
  SourceRef,
} from '../answer.ts';
import { isNaf2025, parseActivityCode } from '../identifiers/naf.ts';
import { parseSiren } from '../identifiers/siren.ts';
import { parseSiret } from '../identifiers/siret.ts';
import { readAgreements } from './read-agreements.ts';
import { readTerritory } from './read-territory.ts';
import type { Reply, Request } from './request.ts';
import { OFFICIAL_BASES, otherHost, type SourceBases } from './source-bases.ts';

/** API Recherche d'entreprises: identity, activity, agreements, headcount and state, by number or by name. */
export interface CompanyRegistry {
  /** Facts of one establishment, or null when the registry does not know the number. */
  findEstablishment(siret: Siret, signal?: AbortSignal): Promise<Reply<CompanyFacts | null>>;
  findCompany(siren: Siren, signal?: AbortSignal): Promise<Reply<RegisteredCompany | null>>;
  /** Companies that match words, at least 3 characters; `total` counts all of them. */
  searchName(text: string, signal?: AbortSignal): Promise<Reply<{ companies: CompanyChoice[]; total: number }>>;
}

export interface RegisteredCompany {
  /** What holds for the whole company. The head office's own agreements are not among it. */
  facts: CompanyFacts;
  /** Facts of the head office, as an establishment of its own. */
  headOfficeFacts?: CompanyFacts;
  choice: CompanyChoice;
}

const MASK = '[NON-DIFFUSIBLE]';
const BANDS: readonly string[] = 'NN 00 01 02 03 11 12 21 22 31 32 41 42 51 52 53'.split(' ');

// A descriptive field that changes its type counts as absent: it must not cost the rest of the answer.
const text = z.catch(z.nullish(z.string()), null);
const codes = z.nullish(z.array(z.nullable(z.union([z.string(), z.number()]))));

// Dotted or undotted, rev. 2 or 2025: the code itself says which, never the name of the field.
const activity = { activite_principale: text, activite_principale_naf25: text };

const ESTABLISHMENT = z.object({
  ...activity,
  siret: text,
  nom_commercial: text,
  liste_enseignes: z.catch(z.nullish(z.array(z.string())), null),
  libelle_commune: text,
  commune: text,
  departement: text,
  code_postal: text,
  etat_administratif: text,
  date_creation: text,
  tranche_effectif_salarie: text,
  est_siege: z.catch(z.nullish(z.boolean()), null),
  liste_idcc: codes,
});
const UNIT = z.object({
  ...activity,
  siren: z.string(),
  nom_complet: text,
  nom_raison_sociale: text,
  nature_juridique: text,
  etat_administratif: text,
  date_creation: text,
  tranche_effectif_salarie: text,
  nombre_etablissements_ouverts: z.catch(z.nullish(z.number()), null),
  siege: z.nullish(ESTABLISHMENT),
  matching_etablissements: z.nullish(z.array(ESTABLISHMENT)),
  complements: z.nullish(z.object({ liste_idcc: codes, est_administration: z.catch(z.nullish(z.boolean()), null) })),
});
const PAGE = z.object({ results: z.array(UNIT), total_results: z.nullish(z.number()) });

type Unit = z.infer<typeof UNIT>;
type Establishment = z.infer<typeof ESTABLISHMENT>;

/**
 * Asks the registry without directors, accounts or anything else about people. Its traps: an unknown number is an empty
 * list with status 200; a SIREN lookup names only the head office; `siege` may be empty; agreements of a SIRET are those
 * of its own entry among the matching establishments, never those of the head office.
 */
export function createCompanyRegistry(options: {
  bases: SourceBases;
  request: Request;
  today: () => IsoDate;
}): CompanyRegistry {
  const { bases, request, today } = options;

  const search = (text: string, more: string, signal?: AbortSignal) =>
    request({
      source: 'company-registry',
      url: `${bases.registry}/search?q=${encodeURIComponent(text)}&minimal=true&include=siege,complements,matching_etablissements${more}`,
      schema: PAGE,
      signal,
    });

  async function findUnit(number: Siret | Siren, signal?: AbortSignal): Promise<Reply<Unit | null>> {
    const reply = await search(number, '', signal);
    if (!reply.ok) return reply;
    const { results } = reply.value;
    const unit = results.find(({ siren }) => siren === number.slice(0, 9));
    return !unit && results.length > 0 ? { ok: false, failure: unexpectedShape } : { ok: true, value: unit ?? null };
  }

  return {
    async findEstablishment(siret, signal) {
      const reply = await findUnit(siret, signal);
      if (!reply.ok || !reply.value) return reply as Reply<null>;
      const { siege, matching_etablissements } = reply.value;
      const own = [...(matching_etablissements ?? []), siege].find((establishment) => establishment?.siret === siret);
      return { ok: true, value: readFacts(reply.value, own, bases, today()) };
    },

    async findCompany(siren, signal) {
      const reply = await findUnit(siren, signal);
      if (!reply.ok || !reply.value) return reply as Reply<null>;
      const unit = reply.value;
      const company: RegisteredCompany = {
        facts: readFacts(unit, null, bases, today()),
        choice: { ...readCompany(unit), siren },
      };
      if (unit.siege?.siret) company.headOfficeFacts = readFacts(unit, unit.siege, bases, today());
      return { ok: true, value: company };
    },

    async searchName(text, signal) {
      const reply = await search(text, '&per_page=10&limite_matching_etablissements=10', signal);
      if (!reply.ok) return reply;
      const companies: CompanyChoice[] = [];
      for (const unit of reply.value.results) {
        const siren = parseSiren(unit.siren);
        if (siren.ok) companies.push({ ...readCompany(unit), siren: siren.value });
      }
      return { ok: true, value: { companies, total: reply.value.total_results ?? companies.length } };
    },
  };
}

const unexpectedShape: SourceFailure = { source: 'company-registry', kind: 'unexpected-shape' };

/**
 * Facts of an establishment; of the company as a whole for null; of an establishment whose own entry is missing from
 * the answer for undefined, where the company's activity, headcount and dates would say too much.
 */
function readFacts(
  unit: Unit,
  establishment: Establishment | null | undefined,
  bases: SourceBases,
  today: IsoDate,
): CompanyFacts {
  const fact = <T>(value: T, title?: string): Fact<T> => ({
    value,
    source: sourceOf(bases, today, title),
    readAt: today,
  });
  const facts: CompanyFacts = {};
  const own = establishment === null ? unit : establishment;

  const siren = parseSiren(unit.siren);
  if (siren.ok) facts.siren = fact(siren.value);
  const siret = parseSiret(establishment?.siret ?? '');
  if (siret.ok) facts.siret = fact(siret.value);

  const { name, isWithheld } = readName(unit);
  if (name) facts.name = fact(name);
  if (isWithheld) facts.isNameWithheld = fact(true);

  const { naf, naf2025 } = readActivity(own);
  if (naf) facts.naf = fact(naf);
  if (naf2025) facts.naf2025 = fact(naf2025);

  const agreements = 'Conventions collectives (ministère du Travail)';
  const idccs = readAgreements(establishment?.liste_idcc ?? []);
  if (idccs.length > 0) facts.idccs = fact(idccs, agreements);
  const companyIdccs = readAgreements(unit.complements?.liste_idcc ?? []);
  if (companyIdccs.length > 0) facts.companyIdccs = fact(companyIdccs, agreements);

  if (unit.nature_juridique) facts.legalCategory = fact(unit.nature_juridique);
  // The registry's list of administrations is not complete: false there is not an answer.
  if (unit.complements?.est_administration) facts.isPublicAdministration = fact(true);

  const band = readBand(own?.tranche_effectif_salarie);
  if (band) facts.headcountBand = fact(band);
  const state = unit.etat_administratif === 'C' ? 'closed' : readState(own?.etat_administratif);
  if (state) facts.state = fact(state);
  const createdOn = /^\d{4}-\d\d-\d\d/.exec(own?.date_creation ?? '')?.[0];
  if (createdOn) facts.createdOn = fact(createdOn);

  const town = unmasked(establishment?.libelle_commune);
  if (town) facts.town = fact(town);
  const territory = readTerritory(establishment?.commune) ?? readTerritory(establishment?.departement);
  if (territory) facts.territory = fact(territory);
  return facts;
}

function readCompany(unit: Unit): Omit<CompanyChoice, 'siren'> {
  const { siege } = unit;
  const company: Omit<CompanyChoice, 'siren'> = { establishments: [] };
  for (const establishment of unit.matching_etablissements ?? []) {
    const choice = readChoice(establishment);
    if (choice) company.establishments.push(choice);
  }
  const headOffice = siege && readChoice(siege);
  if (headOffice) company.headOffice = { ...headOffice, isHeadOffice: true };
  const { name } = readName(unit);
  if (name) company.name = name;
  const town = unmasked(siege?.libelle_commune);
  if (town) company.town = town;
  const { naf, naf2025 } = readActivity(unit);
  const shown = naf ?? naf2025;
  if (shown) company.naf = shown;
  const band = readBand(unit.tranche_effectif_salarie);
  if (band) company.headcountBand = band;
  const state = readState(unit.etat_administratif);
  if (state) company.state = state;
  if (unit.nombre_etablissements_ouverts != null) company.openEstablishments = unit.nombre_etablissements_ouverts;
  return company;
}

function readChoice(establishment: Establishment): EstablishmentChoice | null {
  const siret = parseSiret(establishment.siret ?? '');
  if (!siret.ok) return null;
  const choice: EstablishmentChoice = { siret: siret.value };
  const name = unmasked(establishment.nom_commercial) ?? unmasked(establishment.liste_enseignes?.[0]);
  if (name) choice.name = name;
  const town = unmasked(establishment.libelle_commune);
  if (town) choice.town = town;
  const postcode = unmasked(establishment.code_postal);
  if (postcode) choice.postcode = postcode;
  const { naf, naf2025 } = readActivity(establishment);
  const shown = naf ?? naf2025;
  if (shown) choice.naf = shown;
  const state = readState(establishment.etat_administratif);
  if (state) choice.state = state;
  if (establishment.est_siege != null) choice.isHeadOffice = establishment.est_siege;
  return choice;
}

/** A mask is not a name. A company whose acronym alone is masked keeps its name. */
function readName(unit: Unit): { name?: string; isWithheld: boolean } {
  const names = [unit.nom_complet, unit.nom_raison_sociale];
  const name = names.map(unmasked).find((text) => text !== undefined);
  return name === undefined ? { isWithheld: names.some((text) => text?.includes(MASK)) } : { name, isWithheld: false };
}

/** The vintage is told by the last letter: on 1 January 2027 the first field turns from rev. 2 to NAF 2025. */
function readActivity(from: Establishment | Unit | null | undefined): { naf?: Naf; naf2025?: Naf2025 } {
  const read: { naf?: Naf; naf2025?: Naf2025 } = {};
  for (const code of [from?.activite_principale, from?.activite_principale_naf25]) {
    const parsed = parseActivityCode(code ?? '');
    if (!parsed.ok) continue;
    if (isNaf2025(parsed.value)) read.naf2025 ??= parsed.value;
    else read.naf ??= parsed.value;
  }
  return read;
}

function readBand(code: string | null | undefined): HeadcountBand | undefined {
  return BANDS.includes(code ?? '') ? (code as HeadcountBand) : undefined;
}

/** A is active; a company that has ended is C (cessée), an establishment F (fermé). */
function readState(code: string | null | undefined): 'active' | 'closed' | undefined {
  if (code === 'A') return 'active';
  return code === 'C' || code === 'F' ? 'closed' : undefined;
}

function unmasked(text: string | null | undefined): string | undefined {
  return text && !text.includes(MASK) ? text.trim() || undefined : undefined;
}

/**
 * The registry is refreshed every day, so that its facts are of the day they are read. It names no date for agreements,
 * which the ministry publishes some months late.
 */
function sourceOf(bases: SourceBases, today: IsoDate, title = "Recherche d'entreprises (Insee)"): SourceRef {
  if (bases.registry !== OFFICIAL_BASES.registry) return otherHost(bases.registry, title, today);
  return {
    id: 'company-registry',
    publisher: 'DINUM',
    title,
    asOf: today,
    url: 'https://recherche-entreprises.api.gouv.fr/',
  };
}
