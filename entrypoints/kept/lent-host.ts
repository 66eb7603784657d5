import { browser } from 'wxt/browser';

/** Gives back what was lent. */
export type GiveBack = () => Promise<void>;

/**
 * Asks the person for access to a host for as long as an installation takes. To be called first thing in a click: Firefox
 * wants nothing awaited before.
 * @param host `example.com`
 * @returns what gives it back, and does nothing where the site had been allowed before; null when the person refuses
 */
export async function lendHost(host: string): Promise<GiveBack | null> {
  const permission = { origins: [`https://${host}/*`] };
  const wasAllowed = browser.permissions.contains(permission).catch(() => true);
  if (!(await browser.permissions.request(permission))) return null;
  if (await wasAllowed) return async () => undefined;
  return async () => void (await browser.permissions.remove(permission).catch(() => false));
}
