import { browser } from 'wxt/browser';
import { OFFICIAL_BASES } from '../../core/sources/source-bases.ts';

/** What the browser lets Opcoscope read without a click, besides what the extension has from the start. */
export interface AllowedSites {
  /** `https://example.com`, in the order of the alphabet. */
  sites: string[];
  /** Every https site. */
  isEverywhere: boolean;
}

const EVERYWHERE = 'https://*/*';

/** Hosts that the extension may ask for its sources: reached since it was installed, and nobody's choice. */
const OWN_HOSTS = new Set(Object.values(OFFICIAL_BASES).map((base) => new URL(base).hostname));

const patternOf = (site: string) => `${site}/*`;

/**
 * The permission to ask for so that the site of an address may be read at any time; null for what cannot be allowed:
 * files, the browser's own pages, pages that came unencrypted, the extension's own sources.
 * @returns `https://example.com/*`, for all ports
 */
export function sitePattern(url: string | undefined): string | null {
  const address = url === undefined ? null : URL.parse(url);
  if (address?.protocol !== 'https:' || OWN_HOSTS.has(address.hostname)) return null;
  return patternOf(`https://${address.hostname}`);
}

/** Whether the person allowed to read the pages of this address at any time. Never rejects. */
export async function isAllowed(url: string | undefined): Promise<boolean> {
  const pattern = sitePattern(url);
  if (!pattern) return false;
  try {
    return await browser.permissions.contains({ origins: [pattern] });
  } catch {
    return false;
  }
}

/** The sites that the person allowed; none where the browser does not answer. */
export async function recallAllowedSites(): Promise<AllowedSites> {
  try {
    const { origins = [] } = await browser.permissions.getAll();
    const sites = origins.filter((origin) => !isEverywhere(origin)).map(siteOf);
    return {
      sites: sites.filter((site) => !OWN_HOSTS.has(site.replace(/^.*\/\//, ''))).sort(),
      isEverywhere: origins.some(isEverywhere),
    };
  } catch {
    return { sites: [], isEverywhere: false };
  }
}

/**
 * Asks the person, in the browser's own words. To be called first thing in a click: Firefox wants nothing awaited before.
 * @param site `https://example.com`; all https sites, where null
 * @returns whether it is allowed
 */
export function requestSite(site: string | null): Promise<boolean> {
  return request(site === null ? EVERYWHERE : patternOf(site));
}

/** The same for the site of an address; false for what cannot be allowed. */
export async function requestSiteOf(url: string): Promise<boolean> {
  const pattern = sitePattern(url);
  return pattern !== null && request(pattern);
}

async function request(pattern: string): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [pattern] });
  } catch {
    return false;
  }
}

/**
 * Takes the permission back.
 * @param site as in `AllowedSites`; the one of all sites, where null
 * @returns whether it is gone
 */
export async function revokeSite(site: string | null): Promise<boolean> {
  try {
    if (site !== null) return await browser.permissions.remove({ origins: [patternOf(site)] });
    const { origins = [] } = await browser.permissions.getAll();
    // Chromium takes those of single sites with it, and until it starts anew those of the manifest: without them the
    // services of the State still answer, and no longer say why they refuse.
    return await browser.permissions.remove({ origins: origins.filter(isEverywhere) });
  } catch {
    return false;
  }
}

/** Tells of each change, made in any window or in the browser's own settings. @returns stops telling */
export function watchAllowedSites(tell: () => void): () => void {
  const listen = () => tell();
  browser.permissions.onAdded.addListener(listen);
  browser.permissions.onRemoved.addListener(listen);
  return () => {
    browser.permissions.onAdded.removeListener(listen);
    browser.permissions.onRemoved.removeListener(listen);
  };
}

/** `https://example.com` of `https://example.com/jobs/*`. */
function siteOf(pattern: string): string {
  return pattern.replace(/(?<=\/\/[^/]*)\/.*$/, '');
}

// `<all_urls>`, or a pattern of which the host is a star.
function isEverywhere(pattern: string): boolean {
  return pattern === '<all_urls>' || /^(https?|\*):\/\/\*\//.test(pattern);
}
