import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createServedFiles, type FileFault } from './served-files.ts';

/** Facts of real companies, kept in recorded-companies.json. `source` names one of `sources`; `asOf` null is not known. */
export interface RecordedCompanies {
  /** Month of the rows. */
  month: string;
  sources: Record<string, { publisher: string; title: string; asOf: string | null; url: string }>;
  companies: RecordedCompany[];
  /** Rows of the official table, with its own labels. Their source is `siro`. */
  rows: { siret: string; idcc: string | null; owner: string | null; manager: string | null }[];
}

export interface RecordedCompany {
  siren: string;
  name?: string;
  isNameWithheld?: true;
  legalCategory?: string;
  naf?: string;
  naf2025?: string;
  headcountBand?: string;
  state?: 'active' | 'closed';
  createdOn?: string;
  openEstablishments?: number;
  isPublicAdministration?: true;
  /** Of all its establishments. */
  idccs?: string[];
  establishments: RecordedEstablishment[];
  source: string;
}

export interface RecordedEstablishment {
  siret: string;
  isHeadOffice?: true;
  name?: string;
  commune?: string;
  town?: string;
  postcode?: string;
  naf?: string;
  naf2025?: string;
  headcountBand?: string;
  state?: 'active' | 'closed';
  createdOn?: string;
  idccs?: string[];
  source: string;
}

export type Upstream = 'registry' | 'table' | 'datasets';

/** How an upstream may fail. `gone` takes away the newest release of the table only: the one before still answers. */
export type Fault =
  | 'down'
  | 'slow'
  | 'html'
  | 'half-json'
  | 'empty'
  | '429'
  | '500'
  | '503-then-ok'
  | 'gone'
  | 'wrong-shape';

export interface LoggedRequest {
  /** `files` are the CSVs of the table, at their own host. */
  upstream: Upstream | 'files';
  method: string;
  /** Path and query, without the prefix of the upstream. */
  path: string;
  headers: IncomingMessage['headers'];
}

export interface ServedUpstreams {
  /** Without a trailing slash. Each upstream answers under its prefix, and under its own paths. */
  url: string;
  bases: Record<Upstream, string>;
  /** Month of the rows, `2026-06`. */
  month: string;
  /** Every request so far, in order. */
  log: LoggedRequest[];
  /** How many of them the registry refused because they came too fast. */
  readonly refused: number;
  /** Makes an upstream fail from now on; null heals it. */
  setFault(upstream: Upstream, fault: Fault | null): void;
  /** Makes an upstream give this JSON to every request; undefined gives it back its own answers. */
  setAnswer(upstream: Upstream, body: unknown): void;
  /** Publishes a release of the table under a new id; the newest becomes the one before, and the oldest is gone. */
  publish(month: string): void;
  /** Gives the release of a month its CSV; without one it has an address, and nothing there. */
  setCsv(month: string, csv: Uint8Array): void;
  /** Makes the CSVs fail from now on; null heals them. */
  setFileFault(fault: FileFault | null): void;
  close(): Promise<void>;
}

const REQUESTS_PER_SECOND = 7;
/** Refusals in a row after which an address that insists is cut off, and for how long, in milliseconds. */
const REFUSALS_BEFORE_BLOCK = 20;
const BLOCK = 10_000;
const CORS = { 'access-control-allow-origin': '*' };
const MASK = '[NON-DIFFUSIBLE]';

/**
 * Speaks as the three upstreams do, from a recorded sample: their shapes, their limits and their refusals.
 *
 *   /registry/search                               API Recherche d'entreprises
 *   /table/api/resources/{id}/data/                Tabular API of data.gouv.fr
 *   /datasets/api/1/datasets/table-siret-opco/     dataset API of data.gouv.fr
 *   /resources/table-siret-opco/siro-{month}.csv   static files of data.gouv.fr
 *
 * As the real ones do, the registry answers 7 requests a second for one address and 429 beyond, and cuts the connections
 * of those who insist; the table lets other origins read its answers, not its errors.
 * @param options.port a free one unless told
 */
export async function serveUpstreams(
  options: { port?: number; faults?: Partial<Record<Upstream, Fault>> } = {},
): Promise<ServedUpstreams> {
  const recorded: RecordedCompanies = JSON.parse(
    readFileSync(path.join(import.meta.dirname, 'recorded-companies.json'), 'utf8'),
  );
  const faults = new Map(Object.entries(options.faults ?? {}) as [Upstream, Fault][]);
  const answers = new Map<Upstream, unknown>();
  let refused = 0;
  const log: LoggedRequest[] = [];
  const files = createServedFiles();
  const recentRequests = new Map<string, number[]>();
  /** Refusals by address since it was last answered, and until when it is cut off. */
  const insistent = new Map<string, { refusals: number; until: number }>();
  // The newest first. The numbers stand for the ids of data.gouv.fr, which are as opaque.
  let releases = [recorded.month, '2026-04'].map((month) => ({ month, id: releaseId(month) }));

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://upstream');
    const [, prefix, pathname = '/'] = /^(\/registry|\/table|\/datasets)?(\/.*)$/.exec(url.pathname) ?? [];
    const upstream = upstreamOf(prefix, pathname);
    if (!upstream) return sendText(response, 404, 'Nothing here.');
    log.push({ upstream, method: request.method ?? '', path: pathname + url.search, headers: request.headers });

    if (upstream === 'files') return files.answer(pathname, request, response);
    const fault = faults.get(upstream);
    if (fault === '503-then-ok') faults.delete(upstream);
    if (fault && fault !== 'gone') return fail(response, fault);
    if (answers.has(upstream)) return sendJson(response, 200, answers.get(upstream));
    if (upstream === 'datasets') return sendJson(response, 200, describeDataset(releases, files.lengthOf));
    if (upstream === 'registry') {
      if (fault === 'gone') return sendText(response, 410, 'Gone.');
      if (isBlocked(request)) return void response.socket?.destroy();
      if (isTooFast(request)) {
        return void response
          .writeHead(429, { 'retry-after': '5', 'content-type': 'text/plain' })
          .end('Too many requests');
      }
      return pathname === '/search'
        ? answerSearch(response, url.searchParams, recorded.companies)
        : sendJson(response, 404, { erreur: 'Cette adresse ne mène à rien.' });
    }
    const id = /^\/api\/resources\/([^/]+)\/data\/$/.exec(pathname)?.[1];
    const rank = releases.findIndex((release) => release.id === id);
    if (fault === 'gone' && rank === 0)
      return sendText(response, 410, 'This resource has been replaced by its producer.');
    if (rank === -1 || rank > 1) return sendText(response, id && rank > 1 ? 410 : 404, '404: Not Found');
    return answerRows(response, url.searchParams, recorded.rows);
  });

  function isTooFast(request: IncomingMessage): boolean {
    const client = request.socket.remoteAddress ?? '';
    const now = Date.now();
    const recent = (recentRequests.get(client) ?? []).filter((time) => now - time < 1000);
    recentRequests.set(client, [...recent, now]);
    const isRefused = recent.length >= REQUESTS_PER_SECOND;
    const refusals = isRefused ? (insistent.get(client)?.refusals ?? 0) + 1 : 0;
    if (isRefused) refused++;
    insistent.set(client, { refusals, until: refusals > REFUSALS_BEFORE_BLOCK ? now + BLOCK : 0 });
    return isRefused;
  }

  /** Cuts off an address that goes on asking after it was told to wait. */
  function isBlocked(request: IncomingMessage): boolean {
    return (insistent.get(request.socket.remoteAddress ?? '')?.until ?? 0) > Date.now();
  }

  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    bases: { table: `${url}/table`, datasets: `${url}/datasets`, registry: `${url}/registry` },
    month: recorded.month,
    log,
    get refused() {
      return refused;
    },
    setFault(upstream, fault) {
      if (fault) faults.set(upstream, fault);
      else faults.delete(upstream);
    },
    setAnswer(upstream, body) {
      if (body === undefined) answers.delete(upstream);
      else answers.set(upstream, body);
    },
    publish(month) {
      releases = [{ month, id: releaseId(month) }, ...releases];
    },
    setCsv: (month, csv) => files.set(csvPath(month), csv),
    setFileFault: files.setFault,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function upstreamOf(prefix: string | undefined, pathname: string): Upstream | 'files' | undefined {
  if (prefix) return prefix.slice(1) as Upstream;
  if (pathname.startsWith('/resources/')) return 'files';
  if (pathname === '/search') return 'registry';
  if (pathname.startsWith('/api/resources/')) return 'table';
  return pathname.startsWith('/api/1/datasets/') ? 'datasets' : undefined;
}

function fail(response: ServerResponse, fault: Exclude<Fault, 'gone'>) {
  switch (fault) {
    case 'down':
      response.socket?.destroy();
      return;
    case 'slow':
      return;
    case 'html':
      response
        .writeHead(200, { ...CORS, 'content-type': 'text/html' })
        .end('<!doctype html><title>Maintenance</title>');
      return;
    case 'half-json':
      response.writeHead(200, { ...CORS, 'content-type': 'application/json' }).end('{"results":[{"siren":"35');
      return;
    case 'empty':
      response.writeHead(200, CORS).end();
      return;
    case 'wrong-shape':
      return sendJson(response, 200, { results: { first: 1 }, data: 'none', resources: null });
    case '429':
      response.writeHead(429, { ...CORS, 'retry-after': '7' }).end();
      return;
    case '500':
    case '503-then-ok':
      return sendText(response, fault === '500' ? 500 : 503, 'Something went wrong.');
  }
}

function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = CORS,
): void {
  response.writeHead(status, { ...headers, 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

/** Errors of proxies and of the table: a browser cannot read them, for want of a CORS header. */
function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}

// --- dataset API -------------------------------------------------------------------------------------------------

interface Release {
  month: string;
  id: string;
}

function releaseId(month: string): string {
  return `00000000-0000-4000-8000-${month.replace('-', '').padStart(12, '0')}`;
}

function csvPath(month: string): string {
  return `/resources/table-siret-opco/siro-${month.replace('-', '')}.csv`;
}

/** The releases among other files, and not in the order of their dates. */
function describeDataset(releases: Release[], lengthOf: (path: string) => number | undefined): unknown {
  const files = releases.map(({ month, id }) => ({
    id,
    type: 'main',
    format: 'csv',
    title: `siro-${month.replace('-', '')}.csv`,
    url: `https://static.data.gouv.fr${csvPath(month)}`,
    filesize: lengthOf(csvPath(month)) ?? null,
    last_modified: `${month}-28T09:00:00+00:00`,
  }));
  return {
    slug: 'table-siret-opco',
    license: 'lov2',
    resources: [
      { id: 'dictionary', type: 'documentation', format: 'pdf', title: 'Dictionnaire', last_modified: '2030-01-01' },
      ...files.reverse(),
      { id: 'notes', type: 'documentation', format: 'csv', title: 'Notes', url: null, last_modified: '2030-01-01' },
    ],
  };
}

// --- Tabular API -------------------------------------------------------------------------------------------------

const COMPARISONS: Record<string, (cell: string | null, value: string) => boolean> = {
  exact: (cell, value) => cell === value,
  differs: (cell, value) => cell !== value,
  contains: (cell, value) => cell?.includes(value) ?? false,
  in: (cell, value) => value.split(',').includes(cell ?? ''),
  less: (cell, value) => cell !== null && cell <= value,
  greater: (cell, value) => cell !== null && cell >= value,
  strictly_less: (cell, value) => cell !== null && cell < value,
  strictly_greater: (cell, value) => cell !== null && cell > value,
};

function answerRows(response: ServerResponse, query: URLSearchParams, rows: RecordedCompanies['rows']) {
  const refuse = (detail: string) =>
    sendJson(response, 400, { errors: [{ code: null, title: 'Invalid query string', detail }] }, {});
  const page = Number(query.get('page') ?? 1);
  const pageSize = Number(query.get('page_size') ?? 20);
  if (pageSize > 50) return refuse('Page size exceeds allowed maximum: 50');

  let found = rows.map(({ siret, idcc, owner, manager }, index) => ({
    __id: index + 1,
    SIRET: siret,
    IDCC: idcc,
    OPCO_PROPRIETAIRE: owner,
    OPCO_GESTION: manager,
  }));
  for (const [name, value] of query) {
    if (name === 'page' || name === 'page_size') continue;
    const [, column = '', operator = ''] = /^(SIRET|IDCC|OPCO_PROPRIETAIRE|OPCO_GESTION)__(\w+)$/.exec(name) ?? [];
    const compare = COMPARISONS[operator];
    if (!compare) return refuse(`Malformed query: argument '${name}=${value}'`);
    found = found.filter((row) => compare(row[column as 'SIRET'], value));
  }
  sendJson(response, 200, {
    data: found.slice((page - 1) * pageSize, page * pageSize),
    links: { profile: null, swagger: null, next: null, prev: null },
    meta: { page, page_size: pageSize, total: found.length },
  });
}

// --- API Recherche d'entreprises ---------------------------------------------------------------------------------

const INCLUDABLE = ['complements', 'dirigeants', 'finances', 'matching_etablissements', 'score', 'siege', 'tva'];

function answerSearch(response: ServerResponse, query: URLSearchParams, companies: RecordedCompany[]) {
  const refuse = (erreur: string) => sendJson(response, 400, { erreur });
  const q = (query.get('q') ?? '').trim();
  const page = Number(query.get('page') ?? 1);
  const perPage = Number(query.get('per_page') ?? 10);
  const matches = Number(query.get('limite_matching_etablissements') ?? 10);
  const include = query.get('include')?.split(',');
  const isMinimal = query.get('minimal') === 'true';
  if (!q) return refuse('Il faut au moins un paramètre de recherche.');
  if (q.length < 3) return refuse('Il faut au moins 3 caractères.');
  if (!(page >= 1 && page <= 1000)) return refuse('Le paramètre `page` va de 1 à 1000.');
  if (!(perPage >= 1 && perPage <= 25)) return refuse('Le paramètre `per_page` va de 1 à 25.');
  if (!(matches >= 1 && matches <= 100)) return refuse('Le paramètre `limite_matching_etablissements` va de 1 à 100.');
  if (include && !isMinimal) return refuse('Le paramètre `include` demande `minimal=true`.');
  if (include?.some((field) => !INCLUDABLE.includes(field))) return refuse('Le paramètre `include` est inconnu.');

  const found = search(q, companies);
  const results = found.slice((page - 1) * perPage, page * perPage).map(({ company, establishments }) => {
    const unit = describeUnit(company, establishments.slice(0, matches));
    for (const field of isMinimal ? INCLUDABLE : []) if (!include?.includes(field)) delete unit[field];
    return unit;
  });
  sendJson(response, 200, {
    results,
    total_results: found.length,
    page,
    per_page: perPage,
    total_pages: Math.ceil(found.length / perPage),
  });
}

interface Found {
  company: RecordedCompany;
  establishments: RecordedEstablishment[];
}

/** 14 digits look up one establishment, 9 digits a company without its establishments, and words search. */
function search(q: string, companies: RecordedCompany[]): Found[] {
  const digits = q.replaceAll(' ', '');
  if (/^\d{14}$/.test(digits)) {
    return companies.flatMap((company) => {
      const establishments = company.establishments.filter(({ siret }) => siret === digits);
      return establishments.length > 0 ? [{ company, establishments }] : [];
    });
  }
  if (/^\d{9}$/.test(digits)) {
    return companies.filter(({ siren }) => siren === digits).map((company) => ({ company, establishments: [] }));
  }
  const words = fold(q).split(' ');
  return companies
    .filter(({ name, isNameWithheld }) => name && !isNameWithheld)
    .map((company) => {
      const named = words.filter((word) => fold(company.name ?? '').includes(word));
      const placed = words.filter((word) => !named.includes(word));
      const establishments = company.establishments.filter(({ name, town }) =>
        placed.every((word) => fold(`${name} ${town}`).includes(word)),
      );
      return {
        company,
        establishments,
        isFound: named.length > 0 && (placed.length === 0 || establishments.length > 0),
      };
    })
    .filter(({ isFound }) => isFound)
    .sort((a, b) => (b.company.openEstablishments ?? 0) - (a.company.openEstablishments ?? 0));
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function describeUnit(company: RecordedCompany, matches: RecordedEstablishment[]): Record<string, unknown> {
  const isMasked = company.isNameWithheld === true;
  const name = isMasked ? MASK : (company.name ?? null);
  const headOffice = company.establishments.find(({ isHeadOffice }) => isHeadOffice);
  return {
    siren: company.siren,
    nom_complet: name,
    nom_raison_sociale: name,
    sigle: isMasked ? MASK : null,
    nombre_etablissements: null,
    nombre_etablissements_ouverts: company.openEstablishments ?? null,
    siege: headOffice ? describeEstablishment(headOffice, isMasked, true) : {},
    activite_principale: company.naf ?? null,
    activite_principale_naf25: company.naf2025 ?? null,
    caractere_employeur: null,
    date_creation: company.createdOn ?? null,
    etat_administratif: company.state ? { active: 'A', closed: 'C' }[company.state] : null,
    nature_juridique: company.legalCategory ?? null,
    tranche_effectif_salarie: company.headcountBand ?? null,
    statut_diffusion: isMasked ? 'P' : 'O',
    matching_etablissements: matches.map((establishment) => describeEstablishment(establishment, isMasked, false)),
    complements: {
      convention_collective_renseignee: company.idccs !== undefined,
      liste_idcc: company.idccs ?? null,
      est_administration: company.isPublicAdministration === true,
      est_service_public: null,
      est_l100_3: null,
    },
    dirigeants: [],
    finances: null,
    score: null,
    tva: null,
  };
}

/** The head office tells its department; an establishment that matches a search does not. */
function describeEstablishment(from: RecordedEstablishment, isMasked: boolean, isHeadOffice: boolean): unknown {
  const shown = (text: string | undefined) => (isMasked ? MASK : (text ?? null));
  const department = from.commune && /^(?:9[78]\d|..)/.exec(from.commune)?.[0];
  return {
    siret: from.siret,
    est_siege: from.isHeadOffice === true,
    activite_principale: from.naf ?? null,
    activite_principale_naf25: from.naf2025 ?? null,
    adresse: shown([from.postcode, from.town].filter(Boolean).join(' ')),
    code_postal: shown(from.postcode),
    commune: from.commune ?? null,
    libelle_commune: from.town ?? null,
    ...(isHeadOffice && { departement: department ?? null }),
    nom_commercial: shown(from.name),
    liste_enseignes: isMasked ? [MASK] : null,
    date_creation: from.createdOn ?? null,
    etat_administratif: from.state ? { active: 'A', closed: 'F' }[from.state] : null,
    statut_diffusion_etablissement: isMasked ? 'P' : 'O',
    tranche_effectif_salarie: from.headcountBand ?? null,
    caractere_employeur: null,
    liste_idcc: from.idccs ?? null,
  };
}
