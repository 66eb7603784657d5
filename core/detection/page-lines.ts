import type { Pace } from './pace.ts';

/** One block, cell or list item of what a page shows. */
export interface PageLine {
  /** White space collapsed to single spaces; U+200B where an element begins or ends inside the line. */
  text: string;
  /** The column title, cell, term or short line that stands before and names this one; empty when none does. */
  label: string;
  isHeading: boolean;
}

const namesOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that stand inside a line. Any other begins one: to ask the page's styles would force a layout. */
const INLINE = namesOf(
  'a abbr b bdi bdo big br cite code data dfn em font i img input ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr',
);
/** Elements whose text is not shown. */
const UNSEEN = namesOf('script style noscript template svg math canvas object audio video select datalist');

const LONGEST_LABEL = 80;
/** Longer texts are cut, so that no piece of work holds the page up. */
const LONGEST_LINE = 4000;
const NODES_BETWEEN_LOOKS = 64;

/**
 * What a page shows, line by line, in its order. Takes time linear in the page and forces no layout. Text under
 * `hidden` or `display: none` on the element itself is left out; what a style sheet hides is read.
 * @param lines Where the lines are added.
 * @param most Characters after which the walk ends.
 * @returns False when the reading was stopped, or the page changed under it.
 */
export async function readLines(document: Document, pace: Pace, lines: PageLine[], most: number): Promise<boolean> {
  let text = '';
  let length = 0;
  let isHeading = false;
  let last = '';
  /** Texts of this row's cells so far, of the cell in hand, and of the row of column titles. */
  let cells: string[] = [];
  let cell: string | null = null;
  let titles: string[] = [];
  let isTitleRow = false;

  function endLine(): void {
    const line = text
      .replace(/[\s\u200b]+/g, (signs) => (/\s/.test(signs) ? ' ' : '\u200b'))
      .replace(/^[ \u200b]|[ \u200b]$/g, '');
    text = '';
    if (!line) return;
    length += line.length;
    const title = cell === null ? '' : (titles[cells.length] ?? '');
    const left = cells.at(-1) ?? last;
    // A line with a number is no label, and a long one neither.
    const label = left.length > LONGEST_LABEL || /\d{3}/.test(left) ? title : `${title} ${left}`.trim();
    lines.push({ text: line, label, isHeading });
    last = line;
    if (cell === null) titles = [];
    else cell += line;
  }

  function add(data: string): void {
    for (let from = 0, to = 0; from < data.length; from = to) {
      to = from + LONGEST_LINE;
      // Not inside a number.
      if (to < data.length) to += Math.max(0, data.slice(to, to + LONGEST_LABEL).search(/[^\d\s.-]/));
      text += data.slice(from, to);
      if (text.length >= LONGEST_LINE) endLine();
    }
  }

  function enter(name: string, element: Element): void {
    if (name === 'br') text += ' ';
    else if (INLINE.has(name)) text += '\u200b';
    else endLine();
    if (name === 'tr') {
      cells = [];
      isTitleRow = true;
    } else if (name === 'td' || name === 'th') {
      cell = '';
      isTitleRow &&= name === 'th';
    } else if (name === 'img') add(` ${element.getAttribute('alt') ?? ''} `);
    // What a person may have typed is not the page's.
    else if (name === 'input' && element.hasAttribute('readonly')) add(` ${element.getAttribute('value') ?? ''} `);
    else if (/^h[1-6]$/.test(name)) isHeading = true;
  }

  function leave(name: string): void {
    if (INLINE.has(name)) {
      text += '\u200b';
      return;
    }
    endLine();
    if (name === 'td' || name === 'th') {
      cells.push(cell ?? '');
      cell = null;
    } else if (name === 'tr') {
      if (isTitleRow && cells.length > 1) titles = cells;
      cells = [];
    } else if (name === 'table') titles = [];
    else if (/^h[1-6]$/.test(name)) isHeading = false;
  }

  // The prototype's own: a form of the page may be called `createTreeWalker`, and hide the document's.
  const walker = Document.prototype.createTreeWalker.call(document, document, 5 /* elements and texts */);
  /** Names of the elements that the walk is inside of. */
  const open: string[] = [];
  let count = 0;
  let isOver = !walker.firstChild();
  while (!isOver && length < most) {
    if (++count % NODES_BETWEEN_LOOKS === 0 && pace.isDue()) {
      await pace.rest();
      if (pace.isStopped()) break;
    }
    const node = walker.currentNode;
    if (node.nodeType === Node.TEXT_NODE) add((node as Text).data);
    else {
      const element = node as HTMLElement;
      // A field of a form may be called `localName`, and hide the form's.
      const name = typeof element.localName === 'string' ? element.localName : 'form';
      if (!UNSEEN.has(name) && !isHidden(element)) {
        enter(name, element);
        if (walker.firstChild()) {
          open.push(name);
          continue;
        }
        leave(name);
      }
    }
    while (!isOver && !walker.nextSibling()) {
      const name = open.pop();
      isOver = name === undefined;
      if (name === undefined) break;
      leave(name);
      // The page has taken away what the walk was inside of.
      if (!walker.parentNode()) open.length = 0;
    }
  }
  endLine();
  return isOver || length >= most;
}

function isHidden(element: HTMLElement): boolean {
  return element.hidden === true || element.style?.display === 'none';
}
