import { browser } from 'wxt/browser';
import { enOtherPages } from '../../../core/wording/en-other-pages.ts';
import { frOtherPages } from '../../../core/wording/fr-other-pages.ts';

/** A page that others lead to. */
export type OtherPage = 'list' | 'companies' | 'settings';

const ADDRESS: Record<Exclude<OtherPage, 'settings'>, string> = { list: '/list.html', companies: '/sidepanel.html' };

/** One quiet line at a page's end: the ways to the other pages of the extension. */
export function OtherPages({ language, to }: { language: 'fr' | 'en'; to: readonly OtherPage[] }) {
  const words = language === 'fr' ? frOtherPages : enOtherPages;
  return (
    <ul class="other-pages" aria-label={words.title}>
      {to.map((page) => (
        <li key={page}>
          {page === 'settings' ? (
            // The browser goes back to the page that is open already.
            <button type="button" class="quiet" onClick={() => void browser.runtime.openOptionsPage()}>
              {words[page]}
            </button>
          ) : (
            <a href={ADDRESS[page]} target="_blank" rel="noreferrer">
              {words[page]}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
