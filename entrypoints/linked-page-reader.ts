import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readLinkedPage } from '../core/detection/linked-page.ts';
import { readPage } from '../core/detection/read-page.ts';
import { takeLinkedAddress } from './page/linked-address.ts';

/**
 * Injected by a click on "read the legal notice", and by nothing else: fetches that page of the same site and reads it,
 * there where the site itself would fetch it.
 */
export default defineUnlistedScript(async () => {
  const address = takeLinkedAddress(globalThis as unknown as Record<string, unknown>);
  return address === null ? null : readLinkedPage(address, { from: location.href, read: readPage });
});
