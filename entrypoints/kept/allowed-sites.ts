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
    // Chromium gives the whole site of a permission that the manifest has for one of its folders.
    const own = new Set(browser.runtime.getManifest().host_permissions?.map(siteOf));
    const sites = origins.filter((origin) => !isEverywhere(origin)).map(siteOf);
    return { sites: sites.filter((site) => !own.has(site)).sort(), isEverywhere: origins.some(isEverywhere) };
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
