import { enFinderPage } from '../core/wording/en-finder-page.ts';
import { frFinderPage } from '../core/wording/fr-finder-page.ts';

/**
 * What a link to the page may set. Addresses of servers are not among them: whoever sends a link would choose who learns
 * the number.
 */
const TOLD = ['siret', 'profile', 'mode', 'theme', 'rncp', 'price', 'hours', 'level'];

/**
 * The page `finder.html#siret=…&lang=en&profile=…`: what follows the # is told to the element, and stays in the browser,
 * which sends it to no server.
 */
function follow(): void {
  const told = new URLSearchParams(location.hash.slice(1));
  const { lang, title } = told.get('lang') === 'en' ? enFinderPage : frFinderPage;
  document.documentElement.lang = lang;
  document.title = title;
  const heading = document.querySelector('h1');
  if (heading) heading.textContent = title;
  const finder = document.querySelector('opco-finder');
  finder?.setAttribute('lang', lang);
  for (const name of TOLD) {
    const value = told.get(name);
    if (value) finder?.setAttribute(name, value);
    else finder?.removeAttribute(name);
  }
}

follow();
addEventListener('hashchange', follow);
