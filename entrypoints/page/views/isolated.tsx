import type { ComponentChild } from 'preact';

/**
 * A sentence with texts of the page in it, given in the order in which they stand there. Each keeps its own direction of
 * writing: a name in Arabic, or a sign that turns the direction, changes nothing around it.
 */
export function Isolated({ text, parts }: { text: string; parts: readonly (string | null | undefined)[] }) {
  const nodes: ComponentChild[] = [];
  let rest = text;
  for (const part of parts) {
    const at = part ? rest.indexOf(part) : -1;
    if (!part || at < 0) continue;
    nodes.push(rest.slice(0, at), <bdi>{part}</bdi>);
    rest = rest.slice(at + part.length);
  }
  // Typesetting may have changed what was looked for.
  if (nodes.length === 0) return <bdi>{text}</bdi>;
  return (
    <>
      {nodes}
      {rest}
    </>
  );
}
