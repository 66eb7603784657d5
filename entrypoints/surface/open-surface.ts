import { STYLES } from '../../widget/styles.ts';
import { languageOf, recallSettings, type Settings } from '../kept/settings.ts';
import { OTHER_PAGES_STYLES } from './other-pages-styles.ts';

/** What every page of the extension starts from. */
export interface Surface {
  app: HTMLElement;
  settings: Settings;
  language: 'fr' | 'en';
}

/** Reads the settings, dresses the page and sets its language. The page has an element `#app`. */
export async function openSurface(...styles: string[]): Promise<Surface> {
  const settings = await recallSettings();
  const language = languageOf(settings);
  document.documentElement.lang = language;
  document.adoptedStyleSheets = [STYLES, OTHER_PAGES_STYLES, ...styles].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  return { app: document.getElementById('app') as HTMLElement, settings, language };
}
