import type { LinkedPage, PageReading } from '../answer.ts';
import { checkGathered } from './check-gathered.ts';
import { checkReading } from './check-reading.ts';
import type { GatheredPage } from './gathered-page.ts';
import { interpretPage } from './interpret-page.ts';

const FAILURES: Record<(LinkedPage & { ok: false })['reason'], true> = {
  'other-origin': true,
  'too-big': true,
  'too-slow': true,
  'not-a-page': true,
  refused: true,
  network: true,
};

/**
 * The reading of a page from what the injected script gave, which may be anything: checked before it is interpreted, and
 * what came of it again before it is shown.
 * @returns null for what is no page
 */
export function readGathered(value: unknown): PageReading | null {
  const page = checkGathered(value);
  return page && interpret(page);
}

/**
 * The same of a page that was fetched by its link.
 * @param value A `FetchedPage`, or anything else.
 * @param origin Of the page that has the link, `https://example.com`: no other is asked.
 * @returns null for what is neither a page of that origin nor a known reason for its absence
 */
export function readFetched(value: unknown, origin: string): LinkedPage | null {
  const { ok, url, page, reason } = Object(value) as Record<string, unknown>;
  if (typeof url !== 'string' || URL.parse(url)?.origin !== origin) return null;
  if (ok !== true) return isFailure(reason) ? { ok: false, url, reason } : null;
  const gathered = checkGathered(page);
  if (!gathered || new URL(gathered.url).origin !== origin) return null;
  const reading = interpret(gathered);
  // Where it came from is shown: the address that was checked, and no other.
  return reading && { ok: true, url: gathered.url, reading };
}

function interpret(page: GatheredPage): PageReading | null {
  return checkReading(interpretPage(page));
}

function isFailure(reason: unknown): reason is keyof typeof FAILURES {
  return typeof reason === 'string' && Object.hasOwn(FAILURES, reason);
}
