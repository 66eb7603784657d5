import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { gatherPage } from '../core/detection/gather-page.ts';

/** Injected by a click on the toolbar icon, and by nothing else; gives what it gathered back to the popup. */
export default defineUnlistedScript(() => gatherPage(document, location.href));
