import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { fetchLinkedPage } from '../core/detection/fetch-linked-page.ts';
import { gatherPage } from '../core/detection/gather-page.ts';
import { takeLinkedAddress } from './page/linked-address.ts';

/**
 * Injected by a click on "read the legal notice", and by nothing else: fetches that page of the same site, there where
 * the site itself would fetch it, and gives what it gathered back to the popup.
 */
export default defineUnlistedScript(async () => {
  const address = takeLinkedAddress(globalThis as unknown as Record<string, unknown>);
  return address === null ? null : fetchLinkedPage(address, { from: location.href, gather: gatherPage });
});
