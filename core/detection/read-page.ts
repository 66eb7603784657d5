import type { PageReading } from '../answer.ts';
import { gatherPage } from './gather-page.ts';
import { interpretPage } from './interpret-page.ts';
import { selectedText } from './selected-text.ts';

/**
 * Reads a page: every identifier with its role, the company it is about, its course if it is a course page. Never throws;
 * the same page gives the same reading. What the page says is gathered in slices of about 10 ms, between which the page
 * goes on; it is interpreted in one piece. The extension runs the first half in the page and the second outside of it.
 * @param url Address of the page, http or https.
 * @param options.signal Ends the reading early: what was read by then comes back, as not complete.
 */
export async function readPage(
  document: Document,
  url: string,
  options: { signal?: AbortSignal } = {},
): Promise<PageReading> {
  const page = await gatherPage(document, url, options);
  return interpretPage({ ...page, selection: await selectedText(document) });
}
