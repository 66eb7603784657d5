/** What a line of a text or Markdown page loses before it is shown, in this order. */
const DROPPED: [pattern: RegExp, replacement: string][] = [
  // Images go, links keep their words.
  [/!\[[^\]]*\]\([^)]*\)/g, ''],
  [/\[([^\]]*)\]\([^)]*\)/g, '$1'],
  // Stray markup.
  [/<br\s*\/?>/gi, ' '],
  [/<\/?[a-z][^>]*>/gi, ''],
  // Emphasis, and the backslash of an escaped sign.
  [/\*\*|__|[*`]/g, ''],
  [/\\([-\\`*_{}[\]()#+.!|])/g, '$1'],
  // What would be read as markup; entities stay as they are.
  [/&(?!#?\w+;)/g, '&amp;'],
  [/</g, '&lt;'],
  [/>/g, '&gt;'],
];
const RULE_OR_BLANK = /^\|?[\s:|-]+\|?$|^$/;

/**
 * Makes the HTML document of a page of a corpus. HTML is taken as it is; of Markdown and plain text each line becomes a
 * heading, a table of one row or a paragraph.
 * @param text the whole file
 * @param extension of the file, without its dot: `html`, `md` or `txt`
 */
export function buildCorpusPage(text: string, extension: string): string {
  if (extension === 'html') return text;
  const lines = text.split('\n').map((line) => buildLine(line.trim()));
  return `<!doctype html><html lang="fr"><body>\n${lines.join('\n')}\n</body></html>`;
}

function buildLine(line: string): string {
  if (RULE_OR_BLANK.test(line)) return '';
  const [, signs, title] = /^(#{1,6})\s+(.*)$/.exec(line) ?? [];
  if (signs && title !== undefined) return wrap(`h${signs.length}`, title);
  if (/^\|.*\|$/.test(line)) {
    const cells = line.slice(1, -1).split('|');
    return `<table><tr>${cells.map((cell) => wrap('td', cell.trim())).join('')}</tr></table>`;
  }
  return wrap('p', line.replace(/^(?:[-*+]|\d+\.)\s+/, ''));
}

function wrap(tag: string, text: string): string {
  const shown = DROPPED.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), text);
  return `<${tag}>${shown}</${tag}>`;
}
