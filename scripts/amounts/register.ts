/** Reads the register of sources of a rule base, its section 5: one line a source, `- ID: address`. */
export function readRegister(text: string): Map<string, string> {
  const section = /^## 5\. .*$([\s\S]*)/m.exec(text)?.[1];
  if (section === undefined) throw new Error('rules.md: section 5, the source register, is missing');
  const sources = new Map<string, string>();
  for (const line of section.split('\n').filter((each) => each.startsWith('- '))) {
    const [, id, url] = /^- ([\w-]+): (\S+)$/.exec(line.trim()) ?? [];
    if (!id || !url) throw new Error(`rules.md: not a source, "${line}"`);
    if (sources.has(id)) throw new Error(`rules.md: source ${id} stands twice`);
    sources.set(id, url);
  }
  return sources;
}
