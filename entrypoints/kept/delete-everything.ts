import { browser } from 'wxt/browser';
import { recallAllowedSites, revokeSite } from './allowed-sites.ts';
import { tellOfCompanies } from './companies-store.ts';
import { withdrawConsent } from './live-consent.ts';

/** Longest wait for a page that keeps a database open, in milliseconds: those of this extension stand aside at once. */
const PATIENCE = 5000;

/**
 * Deletes all that this browser keeps for the extension, as if it had just been installed: every database, the settings and
 * choices, and the sites that may be read. Never rejects.
 * @returns false where some of it stayed; the rest is gone
 */
export async function deleteEverything(): Promise<boolean> {
  const done = await Promise.allSettled([
    deleteDatabases(),
    browser.storage.local.clear(),
    browser.storage.session.clear(),
    giveBackPermissions(),
  ]);
  tellOfCompanies();
  return done.every(({ status }) => status === 'fulfilled');
}

async function deleteDatabases(): Promise<void> {
  const databases = await indexedDB.databases();
  await Promise.all(databases.flatMap(({ name }) => (name === undefined ? [] : deleteDatabase(name))));
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => reject(new Error(`${name} is in use.`)), PATIENCE);
    const deletion = indexedDB.deleteDatabase(name);
    deletion.onsuccess = () => {
      clearTimeout(tooLong);
      resolve();
    };
    deletion.onerror = () => {
      clearTimeout(tooLong);
      reject(deletion.error);
    };
  });
}

/** Also the consent to send a number or a name, which Firefox alone keeps among them, and whose types are not Chromium's. */
async function giveBackPermissions(): Promise<void> {
  const granted: { origins?: string[]; data_collection?: string[] } = await browser.permissions.getAll();
  const sent = granted.data_collection?.filter((kind) => kind !== 'none') ?? [];
  const { sites, isEverywhere } = await recallAllowedSites();
  // One by one: where one is refused, the others go all the same.
  const removed = await Promise.allSettled([
    ...sites.map((site) => revokeSite(site)),
    ...(isEverywhere ? [revokeSite(null)] : []),
    ...(sent.length > 0 ? [withdrawConsent()] : []),
  ]);
  if (removed.some((one) => one.status === 'rejected' || !one.value)) throw new Error('A permission stayed.');
}
