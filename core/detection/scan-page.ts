import { type FoundNumber, scanText } from './scan-text.ts';

/** The two things read of a `Document`. */
export interface ReadableDocument {
  title: string;
  body: { innerText: string } | null;
}

/** The companies that a page names, as `scanText` finds them in its visible text, then in its title. */
export function scanPage({ title, body }: ReadableDocument): FoundNumber[] {
  // biome-ignore lint/performance/useDomNodeTextContent: numbers that nobody sees say nothing of the page's company.
  return scanText(`${body?.innerText ?? ''}\n${title}`);
}
