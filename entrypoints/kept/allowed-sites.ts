import { browser } from 'wxt/browser';
import { OFFICIAL_BASES } from '../../core/sources/source-bases.ts';

/** The permission for every site, as an explicit choice. */
export const ALL_SITES = 'https://*/*';

/** Hosts that the extension may ask for its sources: reached since it was installed, and nobody's choice. */
const OWN_HOSTS = new Set(Object.values(OFFICIAL_BASES).map((base) => new URL(base).hostname));

/**
 * The permission to ask for so that the site of an address may be read at any time; null for what cannot be allowed:
 * files, the browser's own pages, pages that came unencrypted, the extension's own sources.
 * @returns `https://example.com/*`, for all ports
 */
export function sitePattern(url: string | undefined): string | null {
  const address = url === undefined ? null : URL.parse(url);
  if (address?.protocol !== 'https:' || OWN_HOSTS.has(address.hostname)) return null;
  return `https://${address.hostname}/*`;
}

/** The name of an allowed site: `example.com`; null for every site. */
export function siteName(pattern: string): string | null {
  return pattern === ALL_SITES ? null : pattern.replace(/^\*?[a-z]*:\/\//, '').replace(/\/.*$/, '');
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

/**
 * The sites that the person allowed, as the browser keeps them, in their order: `https://example.com/*`, or `ALL_SITES`.
 * Never rejects.
 */
export async function allowedSites(): Promise<string[]> {
  try {
    const { origins = [] } = await browser.permissions.getAll();
    return origins.filter((pattern) => !OWN_HOSTS.has(siteName(pattern) ?? '')).toSorted();
  } catch {
    return [];
  }
}

/**
 * Gives a permission back. Where every site is allowed, that is a permission of its own.
 * @param pattern one of `allowedSites`
 * @returns false when the browser refuses
 */
export async function forgetSite(pattern: string): Promise<boolean> {
  try {
    return await browser.permissions.remove({ origins: [pattern] });
  } catch {
    return false;
  }
}

/** Tells when a site was allowed or forgotten, here or in the browser's own settings. @returns stops telling */
export function watchAllowedSites(tell: () => void): () => void {
  browser.permissions.onAdded.addListener(tell);
  browser.permissions.onRemoved.addListener(tell);
  return () => {
    browser.permissions.onAdded.removeListener(tell);
    browser.permissions.onRemoved.removeListener(tell);
  };
}
