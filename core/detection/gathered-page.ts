import type { CompanyProfile, LegalPage } from '../answer.ts';
import type { PageLine } from './page-lines.ts';
import type { StructuredItem } from './structured-data.ts';

/**
 * What is brought out of a page to be interpreted: text and addresses, never markup. The part of the reader that runs in
 * the page makes it, and nothing else: it stays small, and decides nothing that a hostile page could turn.
 */
export interface GatheredPage {
  /** Address of the page. */
  url: string;
  title: string;
  /** Of the page and of its frames, in their order; empty when a quick look found nothing to read. */
  lines: PageLine[];
  metas: PageMeta[];
  items: StructuredItem[];
  legalPages: LegalPage[];
  profile: CompanyProfile | null;
  /** What the person has selected, at most 200 characters; of a page that is not on screen, nothing. */
  selection: string;
  isComplete: boolean;
}

/** A `<meta>` with a content. */
export interface PageMeta {
  /** Its `name` or its `property`. */
  name: string;
  content: string;
}
