const told = new Set<string>();

/**
 * Tells whoever keeps the page what only they can put right: once, however many elements there are.
 * @param level `error` for what the element cannot work without
 */
export function tellConsole(sentence: string, level: 'warn' | 'error' = 'warn'): void {
  if (told.has(sentence)) return;
  told.add(sentence);
  // biome-ignore lint/suspicious/noConsole: Nothing of it helps who visits the page, and it keeps working.
  console[level](`opco-finder: ${sentence}`);
}
