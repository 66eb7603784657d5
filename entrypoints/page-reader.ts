import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { scanPage } from '../core/detection/scan-page.ts';

/** Injected by a click on the toolbar icon, and by nothing else; gives its reading back to the popup. */
export default defineUnlistedScript(() => scanPage(document));
