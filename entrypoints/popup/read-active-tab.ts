import { browser } from 'wxt/browser';
import { parseSiren } from '../../core/identifiers/siren.ts';
import { parseSiret } from '../../core/identifiers/siret.ts';
import type { PageNumber } from '../../widget/finder.ts';

/** More companies than a person would choose from are a directory, not a company's page. */
const MOST = 8;

/**
 * Company numbers on the page in front of the person, whose click on the toolbar icon allowed one reading (activeTab).
 * Pages that no extension may read (the store, a PDF, the browser's own) give none.
 */
export async function readActiveTab(): Promise<PageNumber[]> {
  try {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) return [];
    const [reading] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      files: ['/page-reader.js'],
    });
    return checkReading(reading?.result).slice(0, MOST);
  } catch {
    return [];
  }
}

/** The script ran in a page that may be hostile: what comes back is checked as if a stranger had typed it. */
function checkReading(reading: unknown): PageNumber[] {
  if (!Array.isArray(reading)) return [];
  return reading.flatMap((found: unknown): PageNumber[] => {
    const value = typeof found === 'object' && found !== null && 'value' in found ? found.value : null;
    if (typeof value !== 'string' || value.length > 14) return [];
    const siret = parseSiret(value);
    if (siret.ok) return [{ kind: 'siret', value: siret.value }];
    const siren = parseSiren(value);
    return siren.ok ? [{ kind: 'siren', value: siren.value }] : [];
  });
}
