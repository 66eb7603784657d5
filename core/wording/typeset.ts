/** French spacing: a narrow no-break space before ; : ! ? » % and after «. */
export function typeset(text: string): string {
  return text.replace(/ (?=[;:!?»%€])/g, '\u202f').replace(/« /g, '«\u202f');
}

/** Every text of a record, typeset. */
export function typesetAll<Id extends string>(texts: Record<Id, string>): Record<Id, string> {
  // Only its own keys: a page's old library may have added to every object.
  for (const id of Object.keys(texts) as Id[]) texts[id] = typeset(texts[id]);
  return texts;
}

/** `a`, `a ou b`, `a, b ou c`. */
export function listOf(items: readonly string[], or: string): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${or} ${items.at(-1)}`;
}

/** The text with its first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text, or every text of lists and records, typeset. */
export function typesetTree<Tree>(tree: Tree): Tree {
  if (typeof tree === 'string') return typeset(tree) as Tree;
  if (Array.isArray(tree)) return tree.map(typesetTree) as Tree;
  return Object.fromEntries(Object.entries(tree as object).map(([id, part]) => [id, typesetTree(part)])) as Tree;
}
