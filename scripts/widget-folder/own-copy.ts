import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'rolldown';

const QUERY = '?own-copy';

/**
 * Gives one module its own copy of another. What the first script and a later one both import becomes a third file, which
 * the first script would load with it: the integrity that a page writes beside it covers the first script alone.
 * @param importer,imported ends of their paths, `/siret-digits.ts`
 */
export function ownCopy(importer: string, imported: string): Plugin {
  return {
    name: 'own-copy',
    resolveId(source, from) {
      if (!from?.endsWith(importer) || !source.endsWith(imported)) return null;
      return path.resolve(path.dirname(from), source) + QUERY;
    },
    load(id) {
      if (!id.endsWith(QUERY)) return null;
      return { code: readFileSync(id.slice(0, -QUERY.length), 'utf8'), moduleType: 'ts' };
    },
  };
}
