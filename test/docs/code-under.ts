import { readFileSync } from 'node:fs';
import path from 'node:path';

const docs = path.join(import.meta.dirname, '../../docs');

/**
 * The first piece of code of a language under a heading of a document, as a reader would copy it.
 * @param file from docs/
 * @throws Error where there is none
 */
export function codeUnder(file: string, heading: string, language: string): string {
  const text = readFileSync(path.join(docs, file), 'utf8');
  const [, below] = text.split(new RegExp(`^#+ ${heading}$`, 'm'));
  const [, code] = new RegExp(`\`\`\`${language}\n(.*?)\n\`\`\``, 's').exec(below ?? '') ?? [];
  if (!code) throw new Error(`${file} has no ${language} under "${heading}".`);
  return code;
}
