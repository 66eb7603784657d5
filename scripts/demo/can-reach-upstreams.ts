/** One small question to each upstream. */
const PROBES = [
  'https://recherche-entreprises.api.gouv.fr/search?q=302474648&page=1&per_page=1',
  'https://tabular-api.data.gouv.fr/',
  'https://www.data.gouv.fr/api/1/datasets/table-siret-opco/',
];
const PATIENCE = 3_000;

/** True when all upstreams answer from this machine within three seconds. */
export async function canReachUpstreams(): Promise<boolean> {
  const reached = await Promise.all(PROBES.map(answers));
  return reached.every(Boolean);
}

async function answers(url: string): Promise<boolean> {
  try {
    const { status } = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    return status < 500;
  } catch {
    return false;
  }
}
