import type { Pace } from './pace.ts';

/** One block, cell or list item of what a page shows. */
export interface PageLine {
  /** White space collapsed to single spaces; U+200B where an element begins or ends inside the line. */
  text: string;
  /** The column title, cell, term or short line that stands before and names this one; empty when none does. */
  label: string;
  isHeading: boolean;
  /** Number of its table row, from 1; absent outside of tables. */
  row?: number;
}

/** Reads pieces of a page, in its order. */
export interface LineReader {
  /** Reads a node with all that is in it; false when the reading was stopped, or the page changed under it. */
  read(node: Node): Promise<boolean>;
  /** Ends the line in hand. */
  end(): void;
  /** Characters read so far. */
  readonly length: number;
}

type Kind = 'inline' | 'unseen' | 'row' | 'cell' | 'title' | 'heading' | 'br' | 'img' | 'input';

/** How an element stands among its neighbours. What is not listed is a block: to ask its style would force a layout. */
const KINDS: Readonly<Record<Kind, string>> = {
  inline:
    'a abbr b bdi bdo big cite code data dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr',
  unseen: 'script style noscript template svg math canvas object audio video select datalist',
  heading: 'h1 h2 h3 h4 h5 h6',
  row: 'tr',
  cell: 'td',
  title: 'th',
  br: 'br',
  img: 'img',
  input: 'input',
};

const LONGEST_LABEL = 80;
/** Longer texts are cut, so that no piece of work holds the page up. */
const LONGEST_LINE = 4000;
const NODES_BETWEEN_LOOKS = 64;

/**
 * Reads what a page shows, line by line. Takes time linear in the page and forces no layout. Text under `hidden` or
 * `display: none` on the element itself is left out; what a style sheet hides is read.
 * @param lines Where the lines are added.
 */
export function createLineReader(document: Document, pace: Pace, lines: PageLine[]): LineReader {
  let text = '';
  let length = 0;
  let isHeading = false;
  let last = '';
  /** Texts of this row's cells so far, of the cell in hand, and of the row of column titles. */
  let cells: string[] = [];
  let cell: string | null = null;
  let titles: string[] = [];
  let isTitleRow = false;
  let row = 0;
  let count = 0;
  const kinds = new Map<string, Kind>();
  for (const kind of Object.keys(KINDS) as Kind[]) {
    for (const name of KINDS[kind].split(' ')) kinds.set(name, kind);
  }

  function endLine(): void {
    if (!text) return;
    const line = text
      // Not the single spaces, which are most of them.
      .replace(/[^\S ]/g, ' ')
      .replace(/[ \u200b]{2,}/g, (signs) => (signs.includes(' ') ? ' ' : '\u200b'))
      .replace(/^[ \u200b]|[ \u200b]$/g, '');
    text = '';
    if (!line) return;
    length += line.length;
    const title = cell === null ? '' : (titles[cells.length] ?? '');
    const left = cells.at(-1) ?? last;
    // A line with a number is no label, and a long one neither.
    const isLabel = left.length <= LONGEST_LABEL && !/\d{3}/.test(left);
    const label = `${title.slice(0, LONGEST_LABEL)} ${isLabel ? left : ''}`.trim();
    lines.push(cell === null ? { text: line, label, isHeading } : { text: line, label, isHeading, row });
    last = line;
    if (cell === null) titles = [];
    else if (cell.length < LONGEST_LABEL) cell += line;
  }

  function add(data: string): void {
    text += data;
    if (text.length >= LONGEST_LINE) endLine();
  }

  function enter(name: string, element: Element): boolean {
    const kind = kinds.get(name);
    if (kind === 'unseen' || isHidden(element)) return false;
    if (kind === 'inline') add('\u200b');
    else if (kind === 'br') add(' ');
    else if (kind === 'img') add(` ${attributeOf(element, 'alt') ?? ''} `);
    // What a person may have typed is not the page's.
    else if (kind === 'input')
      add(` ${(attributeOf(element, 'readonly') !== null && attributeOf(element, 'value')) || ''} `);
    else {
      endLine();
      if (kind === 'heading') isHeading = true;
      else if (kind === 'row') {
        cells = [];
        row += 1;
        isTitleRow = true;
      } else if (kind === 'cell' || kind === 'title') {
        cell = '';
        isTitleRow &&= kind === 'title';
      }
    }
    return true;
  }

  function leave(name: string): void {
    const kind = kinds.get(name);
    if (kind === 'inline') add('\u200b');
    else if (kind !== 'br' && kind !== 'img' && kind !== 'input') {
      endLine();
      if (kind === 'heading') isHeading = false;
      else if (kind === 'cell' || kind === 'title') {
        cells.push(cell ?? '');
        cell = null;
      } else if (kind === 'row') {
        if (isTitleRow && cells.length > 1) titles = cells;
        cells = [];
      } else if (name === 'table') titles = [];
    }
  }

  return {
    get length() {
      return length;
    },

    end: endLine,

    async read(root) {
      const walker = Document.prototype.createTreeWalker.call(document, root, 5 /* elements and texts */);
      /** Names of the elements that the walk is inside of. */
      const open: string[] = [];
      for (;;) {
        if (++count % NODES_BETWEEN_LOOKS === 0 && pace.isDue()) {
          await pace.rest();
          if (pace.isStopped()) return false;
        }
        const node = walker.currentNode;
        if (node.nodeType === 3 /* text */) {
          const { data } = node as Text;
          if (data.length <= LONGEST_LINE) add(data);
          else {
            for (const part of cut(data)) {
              add(part);
              if (pace.isDue()) await pace.rest();
            }
          }
        } else {
          const { localName } = node as Element;
          // A field of a form may be called `localName`, and hide the form's.
          const name = typeof localName === 'string' ? localName : 'form';
          if (enter(name, node as Element)) {
            if (walker.firstChild()) {
              open.push(name);
              continue;
            }
            leave(name);
          }
        }
        while (node === root || !walker.nextSibling()) {
          const name = open.pop();
          if (name === undefined) return true;
          leave(name);
          // The page has taken away what the walk was inside of.
          if (!walker.parentNode()) return false;
        }
      }
    },
  };
}

/** A text in parts of the longest line, none of which ends inside a number. */
function* cut(data: string): Generator<string> {
  for (let from = 0, to = 0; from < data.length; from = to) {
    to = from + LONGEST_LINE;
    if (to < data.length) to += Math.max(0, data.slice(to, to + LONGEST_LABEL).search(/[^\d\s.-]/));
    yield data.slice(from, to);
  }
}

function isHidden(element: Element): boolean {
  if (!Element.prototype.hasAttributes.call(element)) return false;
  return attributeOf(element, 'hidden') !== null || /display:\s?none/.test(attributeOf(element, 'style') ?? '');
}

/** By the prototype's own method: a field of a form may be called `getAttribute`, and hide the form's. */
function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}
