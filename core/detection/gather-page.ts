import { isSocialSite, readProfile } from './company-profile.ts';
import type { GatheredPage, PageMeta } from './gathered-page.ts';
import { findLegalPages } from './legal-pages.ts';
import { mayMatter } from './may-matter.ts';
import { createPace, type Pace } from './pace.ts';
import { createLineReader, type PageLine } from './page-lines.ts';
import { readStructuredData } from './structured-data.ts';

const MOST_FRAMES = 20;
const MOST_METAS = 50;
const MOST_MARKED = 500;
/** Deeper elements are taken whole: no honest page has more inside one another. */
const DEEPEST = 300;
/** Of the title and of a `<meta>`. */
const LONGEST_META = 300;
/** Elements and characters whose text is fetched without a pause: about 10 ms. */
const AT_ONCE = { elements: 25_000, text: 4_000_000 };
/** Characters looked at without a pause. */
const TEXT_AT_ONCE = 500_000;
/** What is read or passed over together, where something is to be read. */
const PIECE = { elements: 300, text: 6_000 };
/** Elements of a table that is not cut. */
const LONGEST_TABLE = 10_000;
/** Longer pieces that are passed over speak for the next with their end alone. */
const LONGEST_BEFORE = 1_500;
const LONGEST_END = 400;
/** So that no number, and no label with its number, is cut in two. */
const OVERLAP = 150;

/** Characters read for a course, and brought out of a page in all. */
const COURSE_TEXT = 100_000;
const MOST_TEXT = 600_000;

const COURSE =
  /formation|cours\b|courses?\b|stage|training|bootcamp|bachelor|master|licence|\bBTS|\bCAP\b|titre pro|certif|dipl|learning|apprenti/i;

/**
 * Gathers what a page says of companies and courses. A quick look over its text tells whether it is worth a walk. Works
 * in slices of about 10 ms, changes nothing, asks nothing of the network, never throws: of a page that breaks the
 * reading, what was read by then comes back.
 * @param url Address of the page, http or https.
 */
export async function gatherPage(
  document: Document,
  url: string,
  { signal }: { signal?: AbortSignal } = {},
): Promise<GatheredPage> {
  const page: GatheredPage = {
    url,
    title: '',
    lines: [],
    metas: [],
    items: [],
    legalPages: [],
    profile: null,
    selection: '',
    isComplete: false,
  };
  const pace = createPace(signal);
  /** One broken part leaves the others. */
  const attempt = async (work: () => void): Promise<void> => {
    try {
      work();
    } catch {}
    await breathe(pace);
  };
  try {
    await attempt(() => {
      page.title = (first(document, 'title')?.textContent ?? '').slice(0, LONGEST_META);
      page.metas = readMetas(document);
    });
    await attempt(() => {
      page.items = readStructuredData(document);
    });
    await attempt(() => {
      page.profile = readProfile(document, url, page.items);
    });
    await attempt(() => {
      page.legalPages = findLegalPages(document, url);
    });
    // There, a page without a company on show is a person's.
    if (isSocialSite(url) && !page.profile) return { ...page, title: '', metas: [], items: [], isComplete: true };
    const isCourse = COURSE.test(`${page.title} ${first(document, 'h1')?.textContent}`);
    page.isComplete = true;
    for (const one of withFrames(document)) {
      const isRead = await gatherLines(one, pace, page.lines, isCourse ? COURSE_TEXT : 0);
      page.isComplete &&= isRead;
    }
  } catch {
    page.isComplete = false;
  }
  return page;
}

// By the prototype's own method: a form of the page may be called `querySelectorAll`, and hide the document's.
const all = (document: Document, selector: string): Element[] => [
  ...Document.prototype.querySelectorAll.call(document, selector),
];
/** Faster than a selector. */
const tagged = (document: Document, name: string): Element[] => [
  ...Document.prototype.getElementsByTagName.call(document, name),
];
const first = (document: Document, selector: string): Element | null =>
  Document.prototype.querySelector.call(document, selector);

/** The document and those of its frames that it may look into. */
function withFrames(document: Document): Document[] {
  const documents = [document];
  // Known at once; to look for frames takes a walk over the page.
  if (document.defaultView?.length === 0) return documents;
  for (const one of documents) {
    for (const frame of all(one, 'iframe,frame') as HTMLIFrameElement[]) {
      // Another origin's is null, or throws in older browsers.
      try {
        if (frame.contentDocument && documents.length < MOST_FRAMES) documents.push(frame.contentDocument);
      } catch {}
    }
  }
  return documents;
}

function readMetas(document: Document): PageMeta[] {
  const metas = tagged(document, 'meta').slice(0, MOST_METAS);
  return metas.map((meta) => ({
    name: meta.getAttribute('name') ?? meta.getAttribute('property') ?? '',
    content: (meta.getAttribute('content') ?? '').slice(0, LONGEST_META),
  }));
}

/** Nodes beside one another, and their text with the end of what stands before them. */
interface Piece {
  nodes: Node[];
  text: string;
}

/**
 * Reads the pieces of a document that may hold a mention, and the first `wholeText` characters whatever they hold.
 * @returns false when not all of it was read
 */
async function gatherLines(document: Document, pace: Pace, lines: PageLine[], wholeText: number): Promise<boolean> {
  const reader = createLineReader(document, pace, lines);
  // Pictures and fields that hold one: their words are not among the text.
  const marked = [...tagged(document, 'img'), ...tagged(document, 'input')].filter((one) =>
    mayMatter(`SIRET ${one.getAttribute('alt') ?? (one.hasAttribute('readonly') && one.getAttribute('value'))}`),
  );
  const withMarked = new Set<Node>();
  for (const one of marked.slice(0, MOST_MARKED)) {
    for (let node: Node | null = one; node && !withMarked.has(node); node = node.parentNode) withMarked.add(node);
  }
  const isMarked = (nodes: readonly Node[]) => nodes.some((node) => withMarked.has(node));
  const isOver = async () => {
    await breathe(pace);
    return pace.isStopped() || reader.length > MOST_TEXT;
  };
  await breathe(pace);
  const body = first(document, 'body') ?? first(document, ':root');
  for (const part of piecesOf(body ? [body] : [], AT_ONCE)) {
    if (await isOver()) return false;
    if (!part) continue;
    if (reader.length >= wholeText && !isMarked(part.nodes) && !(await mayMatterIn(part.text, pace))) continue;
    /** What was passed over last: it may say what the next piece is. */
    let before: Piece | null = null;
    let isBelow = false;
    for (const piece of piecesOf(part.nodes, PIECE)) {
      if (await isOver()) return false;
      if (!piece) continue;
      const { nodes, text } = piece;
      isBelow = reader.length < wholeText || isMarked(nodes) || (await mayMatterIn(text, pace, isBelow));
      if (isBelow) {
        const isShort: boolean = before !== null && before.text.length <= LONGEST_BEFORE;
        if (before && !isShort) lines.push({ text: endOf(before.text), label: '', isHeading: false });
        for (const node of isShort ? [...(before?.nodes ?? []), ...nodes] : nodes) {
          if (!(await reader.read(node))) return false;
        }
        before = null;
      } else {
        reader.end();
        before = piece;
      }
    }
    reader.end();
  }
  return true;
}

async function mayMatterIn(text: string, pace: Pace, isBelow = false): Promise<boolean> {
  for (let from = 0; from < text.length; from += TEXT_AT_ONCE) {
    if (mayMatter(text.slice(Math.max(0, from - OVERLAP), from + TEXT_AT_ONCE), isBelow)) return true;
    await breathe(pace);
  }
  return false;
}

/** Gives the page its turn when it is due. */
async function breathe(pace: Pace): Promise<void> {
  if (pace.isDue()) await pace.rest();
}

/** As one line: what it says of the next piece stands at its end. */
function endOf(text: string): string {
  return text.slice(-LONGEST_END).replace(/\s+/g, ' ').trim();
}

/**
 * Nodes with all that is in them, cut into pieces, with null now and then for a pause; a table stays whole, for its first
 * row says what the others are.
 */
function* piecesOf(nodes: readonly Node[], most: { elements: number; text: number }): Generator<Piece | null> {
  const open = [nodes.values()];
  let piece: Piece = { nodes: [], text: '' };
  let count = 0;
  while (open.length > 0) {
    const node = open.at(-1)?.next().value;
    if (!node) {
      open.pop();
      continue;
    }
    const elements = countElements(node);
    const isWhole = open.length > DEEPEST || isTable(node, elements);
    // To fetch the text of too many elements, at each depth anew, would take too long.
    const text = elements > most.elements && !isWhole ? null : (node.textContent ?? '');
    if (!isWhole && node.firstChild && (text === null || text.length > most.text)) {
      open.push([...node.childNodes].values());
      yield null;
      continue;
    }
    const isFull = count + elements > most.elements || piece.text.length + (text?.length ?? 0) > most.text;
    if (isFull && piece.nodes.length > 0) {
      yield piece;
      piece = { nodes: [], text: piece.text.slice(-OVERLAP) };
      count = 0;
    }
    piece.nodes.push(node);
    piece.text += ` ${text ?? ''}`;
    count += elements + 1;
  }
  if (piece.nodes.length > 0) yield piece;
}

function countElements(node: Node): number {
  return node.nodeType === 1 ? Element.prototype.getElementsByTagName.call(node, '*').length : 0;
}

function isTable(node: Node, elements: number): boolean {
  return elements < LONGEST_TABLE && (node as Partial<Element>).localName === 'table';
}
