/** French spacing: a narrow no-break space before ; : ! ? » % and after «. */
export function typeset(text: string): string {
  return text.replace(/ (?=[;:!?»%€])/g, '\u202f').replace(/« /g, '«\u202f');
}

/** `a`, `a ou b`, `a, b ou c`. */
export function listOf(items: readonly string[], or: string): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${or} ${items.at(-1)}`;
}
