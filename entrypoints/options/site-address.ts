import type { SiteAddressFault } from '../../core/wording/settings-wording.ts';

/** A site, or why the text is none. */
export type SiteAddress = { ok: true; site: string } | { ok: false; fault: SiteAddressFault };

/**
 * The site of an address as people type or paste it: `https://` and the host, without a port, which a permission does not
 * know in every browser.
 */
export function readSiteAddress(text: string): SiteAddress {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: false, fault: 'empty' };
  // `example.com/jobs` is an address too, as people write it; `example.com:8080` has no scheme.
  const whole = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  const url = !/\s/.test(trimmed) && URL.canParse(whole) ? new URL(whole) : null;
  if (url?.protocol === 'http:') return { ok: false, fault: 'not-https' };
  // A name without a dot is a word; a star, a permission for more than one site.
  const isSite = url?.protocol === 'https:' && /^[^*]+\.[^*.]+$|^\[[\da-f:]+\]$/.test(url.hostname);
  // What stands before an @ is made to be taken for the site.
  return isSite && !url.username && !url.password
    ? { ok: true, site: `https://${url.hostname}` }
    : { ok: false, fault: 'no-address' };
}
