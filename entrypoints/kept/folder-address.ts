import { browser } from 'wxt/browser';
import { readFolderAddress } from '../../core/sources/table-folder.ts';
import { isPrivateWindow } from './private-window.ts';

const KEY = 'table-folder';

/** The folder that a table was installed from last; empty where there is none. */
export async function recallFolderAddress(): Promise<string> {
  try {
    const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
    return typeof stored === 'string' && readFolderAddress(stored) instanceof URL ? stored : '';
  } catch {
    return '';
  }
}

/** Keeps the address for the next time. Where the store refuses, and in a private window, it is typed again. */
export async function keepFolderAddress(address: string): Promise<void> {
  if (await isPrivateWindow()) return;
  await browser.storage.local.set({ [KEY]: address }).catch(() => undefined);
}
