import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { gatherPage } from '../core/detection/gather-page.ts';
import { selectedText } from '../core/detection/selected-text.ts';

/** How long a page may go on loading before what is there is read. */
const MOST_MILLISECONDS = 1_500;

/**
 * Injected by a click on the toolbar icon, or into a page of a site that the person allowed, and by nothing else; gives
 * what it gathered back to the extension. A page that is still loading is waited for a moment, and what is there then is
 * read.
 */
export default defineUnlistedScript(async () => {
  if (document.readyState === 'loading') {
    await new Promise((resolve) => {
      document.addEventListener('DOMContentLoaded', resolve, { once: true });
      setTimeout(resolve, MOST_MILLISECONDS);
    });
  }
  const isLoading = document.readyState === 'loading';
  const [page, selection] = await Promise.all([gatherPage(document, location.href), selectedText(document)]);
  return { ...page, selection, isComplete: page.isComplete && !isLoading };
});
