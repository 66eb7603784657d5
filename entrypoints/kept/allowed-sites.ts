import { browser } from 'wxt/browser';

/** What the browser lets Opcoscope read without a click, besides what the extension has from the start. */
export interface AllowedSites {
  /** `https://example.com`, in the order of the alphabet. */
  sites: string[];
  /** Every https site. */
  isEverywhere: boolean;
}

const EVERYWHERE = 'https://*/*';

const patternOf = (site: string) => `${site}/*`;

/** The sites that the person allowed; none where the browser does not answer. */
export async function recallAllowedSites(): Promise<AllowedSites> {
  try {
    const { origins = [] } = await browser.permissions.getAll();
    const own = new Set(browser.runtime.getManifest().host_permissions);
    const given = origins.filter((origin) => !own.has(origin));
    const sites = given.filter((origin) => !isEverywhere(origin)).map((origin) => origin.replace(/\/\*$/, ''));
    return { sites: sites.sort(), isEverywhere: given.some(isEverywhere) };
  } catch {
    return { sites: [], isEverywhere: false };
  }
}

/**
 * Asks the person, in the browser's own words. To be called first thing in a click: Firefox wants nothing awaited before.
 * @param site `https://example.com`; all https sites, where null
 * @returns whether it is allowed
 */
export async function requestSite(site: string | null): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [site === null ? EVERYWHERE : patternOf(site)] });
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

// `<all_urls>`, or a pattern of which the host is a star.
function isEverywhere(pattern: string): boolean {
  return pattern === '<all_urls>' || /^(https?|\*):\/\/\*\//.test(pattern);
}
