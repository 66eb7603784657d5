import type {
  CompanyChoice,
  CompanyFacts,
  EstablishmentChoice,
  Fact,
  HeadcountBand,
  IsoDate,
  Naf,
  Naf2025,
  Parsed,
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
import { isMasked, known, readList, readRecord, readText, type UpstreamRecord } from './read-upstream.ts';
import type { Reply } from './request.ts';
import { OFFICIAL_BASES, type SourceBases, type SourceContext, sourceThrough } from './source-bases.ts';

/** API Recherche d'entreprises: identity, activity, agreements, headcount and state, by number or by name. */
export interface CompanyRegistry {
  /** What is registered under a number, or null when the registry does not know it. */
  find(number: Siret | Siren, signal?: AbortSignal): Promise<Reply<Registered | null>>;
  /** Companies that match words, at least 3 characters; `total` counts all of them. */
  searchName(text: string, signal?: AbortSignal): Promise<Reply<{ companies: CompanyChoice[]; total: number }>>;
}

export interface Registered {
  /** Of the establishment for a SIRET; of the whole company for a SIREN, without its head office's own agreements. */
  facts: CompanyFacts;
  /** Of the head office, as an establishment of its own. */
  headOfficeFacts: CompanyFacts;
  company: CompanyChoice;
}

/**
 * Asks the registry without directors, accounts or anything else about people. Its traps: an unknown number is an empty
 * list with status 200; a SIREN lookup names only the head office; `siege` may be empty; agreements of a SIRET are those
 * of its own entry among the matching establishments, never those of the head office.
 */
export function createCompanyRegistry(context: SourceContext): CompanyRegistry {
  const { bases, request } = context;

  const search = (text: string, more: string, signal?: AbortSignal) =>
    request({
      source: 'company-registry',
      url: `${bases.registry}/search?q=${encodeURIComponent(text)}&minimal=true&include=siege,complements,matching_etablissements${more}`,
      list: 'results',
      signal,
    });

  return {
    async find(number, signal) {
      const siren = number.slice(0, 9) as Siren;
      const reply = await search(number, '', signal);
      if (!reply.ok) return reply;
      const [unit] = reply.value.records;
      if (!unit) return { ok: true, value: null };
      if (unit.siren !== siren) return { ok: false, failure: unexpectedShape };
      const headOffice = readRecord(unit.siege);
      const entries = [...readList(unit.matching_etablissements), headOffice].map(readRecord);
      const own = entries.find((entry) => entry?.siret === number);
      return {
        ok: true,
        value: {
          facts: readFacts(context, unit, own, number === siren ? unit : own),
          headOfficeFacts: readFacts(context, unit, headOffice, headOffice),
          company: readCompany(unit, siren),
        },
      };
    },

    async searchName(text, signal) {
      const reply = await search(text, '&per_page=10&limite_matching_etablissements=10', signal);
      if (!reply.ok) return reply;
      const companies = reply.value.records.flatMap((unit) => {
        const siren = parseSiren(readText(unit, 'siren') ?? '');
        return siren.ok ? [readCompany(unit, siren.value)] : [];
      });
      const total = Number(reply.value.whole.total_results);
      return { ok: true, value: { companies, total: total || companies.length } };
    },
  };
}

const unexpectedShape: SourceFailure = { source: 'company-registry', kind: 'unexpected-shape' };

/**
 * Facts of an establishment, or of the company as a whole.
 * @param establishment Its entry; undefined when it is missing from the answer, and for the company as a whole.
 * @param own Whose activity, headcount, state and dates are told: the establishment's entry, or the company's.
 */
function readFacts(
  { bases, today }: SourceContext,
  unit: UpstreamRecord,
  establishment: UpstreamRecord | undefined,
  own: UpstreamRecord | undefined,
): CompanyFacts {
  const readAt = today();
  const sirene = sourceOf(bases, readAt, "Recherche d'entreprises (Insee)");
  const ministry = sourceOf(bases, readAt, 'Conventions collectives (ministère du Travail)');
  const complements = readRecord(unit.complements);
  const fact = <T>(value: T | undefined, source = sirene): Fact<T> | undefined =>
    value === undefined ? undefined : { value, source, readAt };
  const name = readName(unit);
  return known<CompanyFacts>({
    siren: fact(value(parseSiren(readText(unit, 'siren') ?? ''))),
    siret: fact(readSiret(establishment)),
    name: fact(name),
    isNameWithheld: fact((!name && isMasked(unit, 'nom_complet')) || undefined),
    town: fact(readText(establishment, 'libelle_commune')),
    naf: fact(readActivities(own).find((code) => !isNaf2025(code)) as Naf | undefined),
    naf2025: fact(readActivities(own).find(isNaf2025)),
    idccs: fact(readAgreements(establishment?.liste_idcc), ministry),
    companyIdccs: fact(readAgreements(complements?.liste_idcc), ministry),
    legalCategory: fact(readText(unit, 'nature_juridique')),
    // The registry's list of administrations is not complete: false there is not an answer.
    isPublicAdministration: fact(complements?.est_administration === true || undefined),
    headcountBand: fact(readBand(own)),
    state: fact(readState(unit) === 'closed' ? 'closed' : readState(own)),
    createdOn: fact(/^\d{4}-\d\d-\d\d/.exec(readText(own, 'date_creation') ?? '')?.[0]),
    territory: fact(
      readTerritory(readText(establishment, 'commune')) ?? readTerritory(readText(establishment, 'departement')),
    ),
  });
}

function readCompany(unit: UpstreamRecord, siren: Siren): CompanyChoice {
  const siege = readRecord(unit.siege);
  const open = unit.nombre_etablissements_ouverts;
  return known<CompanyChoice>({
    siren,
    name: readName(unit),
    isSoleTrader: readText(unit, 'nature_juridique')?.startsWith('1') || undefined,
    town: readText(siege, 'libelle_commune'),
    naf: readActivities(unit)[0],
    headcountBand: readBand(unit),
    state: readState(unit),
    openEstablishments: typeof open === 'number' ? open : undefined,
    headOffice: readChoice(siege, true),
    establishments: readList(unit.matching_etablissements).flatMap((match) => readChoice(readRecord(match)) ?? []),
  });
}

function readChoice(establishment: UpstreamRecord | undefined, isHeadOffice?: true): EstablishmentChoice | undefined {
  const siret = readSiret(establishment);
  return (
    siret &&
    known<EstablishmentChoice>({
      siret,
      name: readText(establishment, 'nom_commercial') ?? readText(readRecord(establishment?.liste_enseignes), '0'),
      town: readText(establishment, 'libelle_commune'),
      postcode: readText(establishment, 'code_postal'),
      naf: readActivities(establishment)[0],
      state: readState(establishment),
      isHeadOffice: isHeadOffice ?? establishment?.est_siege === true,
    })
  );
}

/** A mask is not a name. A company whose acronym alone is masked keeps its name. */
function readName(unit: UpstreamRecord): string | undefined {
  return readText(unit, 'nom_complet') ?? readText(unit, 'nom_raison_sociale');
}

function readSiret(establishment: UpstreamRecord | undefined): Siret | undefined {
  return value(parseSiret(readText(establishment, 'siret') ?? ''));
}

/**
 * The codes of both fields. Which vintage each is, its last letter says: on 1 January 2027 the first field is to turn
 * from rev. 2 to NAF 2025, and the second to end.
 */
function readActivities(from: UpstreamRecord | undefined): (Naf | Naf2025)[] {
  return ['activite_principale', 'activite_principale_naf25'].flatMap(
    (field) => value(parseActivityCode(readText(from, field) ?? '')) ?? [],
  );
}

function readBand(from: UpstreamRecord | undefined): HeadcountBand | undefined {
  return /^(?:NN|0[0-3]|[1-4][12]|5[1-3])$/.exec(readText(from, 'tranche_effectif_salarie') ?? '')?.[0] as
    | HeadcountBand
    | undefined;
}

/** A is active; a company that has ended is C (cessée), an establishment F (fermé). */
function readState(from: UpstreamRecord | undefined): 'active' | 'closed' | undefined {
  const code = from?.etat_administratif;
  if (code === 'A') return 'active';
  return code === 'C' || code === 'F' ? 'closed' : undefined;
}

function value<T>(parsed: Parsed<T>): T | undefined {
  return parsed.ok ? parsed.value : undefined;
}

/**
 * The registry is refreshed every day, so that its facts are of the day they are read. It names no date for agreements,
 * which the ministry publishes some months late.
 */
function sourceOf(bases: SourceBases, today: IsoDate, title: string): SourceRef {
  const url = OFFICIAL_BASES.registry;
  return sourceThrough(bases, ['registry'], { id: 'company-registry', publisher: 'DINUM', title, asOf: today, url });
}
