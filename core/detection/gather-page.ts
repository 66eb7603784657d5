import { readProfile } from './company-profile.ts';
import type { GatheredPage, PageMeta } from './gathered-page.ts';
import { findLegalPages } from './legal-pages.ts';
import { mayMatter } from './may-matter.ts';
import { createPace, type Pace } from './pace.ts';
import { type PageLine, readLines } from './page-lines.ts';
import { readStructuredData } from './structured-data.ts';

const MOST_FRAMES = 20;
/** Elements whose text is fetched at once, and characters looked at without a pause: a millisecond or two each. */
const ELEMENTS_AT_ONCE = 10_000;
const TEXT_AT_ONCE = 300_000;
/** So that no number is cut in two. */
const OVERLAP = 200;

/** Characters read for a course, and brought out of a page in all. */
const COURSE_TEXT = 100_000;
const MOST_TEXT = 300_000;
/** Lines in front of a number that tell whose it is. */
const CONTEXT = 12;

const COURSE =
  /formation|cours\b|courses?\b|stage|training|bootcamp|bachelor|master|licence|\bBTS|\bCAP\b|titre pro|certif|dipl|learning|apprenti/i;

// The prototype's own methods: a form of the page may be called `querySelector`, and hide the document's.
const { querySelector, querySelectorAll, getSelection } = Document.prototype;

/**
 * Gathers what a page says of companies and courses. A quick look over its text tells whether it is worth a walk. Works
 * in slices of at most 10 ms, changes nothing, asks nothing of the network, never throws: of a page that breaks the
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
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch {}
  };
  try {
    attempt(() => {
      page.selection = `${getSelection.call(document) ?? ''}`.slice(0, 200);
    });
    attempt(() => {
      page.title = querySelector.call(document, 'title')?.textContent ?? '';
    });
    attempt(() => {
      page.metas = readMetas(document);
    });
    attempt(() => {
      page.items = readStructuredData(document);
    });
    attempt(() => {
      page.profile = readProfile(document, url, page.items);
    });
    attempt(() => {
      page.legalPages = findLegalPages(document, url);
    });
    const documents = withFrames(document);
    let most = COURSE.test(`${page.title} ${querySelector.call(document, 'h1')?.textContent}`) ? COURSE_TEXT : 0;
    for (const one of documents) if (await mayHoldMention(one, pace)) most = Infinity;
    const lines: PageLine[] = [];
    page.isComplete = !pace.isStopped();
    for (const one of documents) {
      if (most > 0 && !(await readLines(one, pace, lines, most))) page.isComplete = false;
    }
    page.lines = lines;
    if (!(await keepWhatMatters(page, pace))) page.isComplete = false;
  } catch {}
  return page;
}

/** The document and those of its frames that it may look into. */
function withFrames(document: Document): Document[] {
  const documents = [document];
  for (const one of documents) {
    for (const frame of querySelectorAll.call(one, 'iframe,frame') as NodeListOf<HTMLIFrameElement>) {
      // Another origin's is null, or throws in older browsers.
      try {
        if (frame.contentDocument && documents.length < MOST_FRAMES) documents.push(frame.contentDocument);
      } catch {}
    }
  }
  return documents;
}

function readMetas(document: Document): PageMeta[] {
  return Array.from(querySelectorAll.call(document, 'meta[content]'), (meta) => ({
    name: meta.getAttribute('name') ?? meta.getAttribute('property') ?? '',
    content: (meta.getAttribute('content') ?? '').slice(0, 300),
  })).slice(0, 50);
}

async function mayHoldMention(document: Document, pace: Pace): Promise<boolean> {
  for (const text of textsOf(document)) {
    for (let from = 0; from < text.length; from += TEXT_AT_ONCE) {
      if (mayMatter(text.slice(Math.max(0, from - OVERLAP), from + TEXT_AT_ONCE))) return true;
      if (pace.isDue()) await pace.rest();
      if (pace.isStopped()) return false;
    }
  }
  return false;
}

/** All text of a document, what no reader sees too, in pieces that a browser gives in a few milliseconds. */
function* textsOf(document: Document): Generator<string> {
  let other = '';
  for (const element of querySelectorAll.call(document, 'img[alt],input[readonly]')) {
    other += ` ${element.getAttribute('alt') ?? element.getAttribute('value')}`;
  }
  yield other;
  let text = '';
  let count = 0;
  const open: Iterator<Node>[] = [[document.body ?? document.documentElement].values()];
  while (open.length > 0) {
    const { value: node, done } = open.at(-1)?.next() ?? { done: true, value: undefined };
    if (done) {
      open.pop();
      continue;
    }
    const size = node instanceof Element ? node.getElementsByTagName('*').length : 0;
    if (size > ELEMENTS_AT_ONCE) open.push(node.childNodes.values());
    else text += ` ${node.textContent}`;
    count += size + 1;
    if (count > ELEMENTS_AT_ONCE || text.length > TEXT_AT_ONCE) {
      yield text;
      text = text.slice(-OVERLAP);
      count = 0;
    }
  }
  yield text;
}

/** Of a long page, the lines with something to read and those that say what it is. */
async function keepWhatMatters(page: GatheredPage, pace: Pace): Promise<boolean> {
  const { lines } = page;
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= MOST_TEXT) return true;
  const kept: PageLine[] = [];
  let left = MOST_TEXT;
  let read = 0;
  let next = 0;
  for (const [at, { text }] of lines.entries()) {
    if (pace.isDue()) await pace.rest();
    read += text.length;
    if (read > COURSE_TEXT && !mayMatter(`${lines[at - 1]?.text} ${text}`)) continue;
    for (next = Math.max(next, at - CONTEXT); next <= at && left > 0; next++) {
      const line = lines[next] as PageLine;
      left -= line.text.length;
      kept.push(line);
    }
  }
  page.lines = kept;
  return left > 0;
}
