import { createHash } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'rolldown';

/** A table that is a file of its own. */
export interface DataFile {
  /** From the folder's root. */
  file: string;
  /** Source module, from the root of the repository. */
  module: string;
  /** In base64url, as it stands in the first script. */
  sha256: string;
}

/** The same with what the file holds. */
export type Table = DataFile & { content: string };

const FOLDER = 'core/tables/data';
const DIGESTS = 'opcoscope-digests';

/** `import('./data/naf-labels.ts')`, and not the type of the same form. */
const TABLE_IMPORT = /(?<!typeof )import\('((?:\.{1,2}\/)+(?:[\w-]+\/)*)([\w-]+)\.ts'\)/g;

/** Reads the tables that are to be files of their own. */
export async function readTables(root: string, names: readonly string[]): Promise<Table[]> {
  return Promise.all(
    names.map(async (name) => {
      const module = `${FOLDER}/${name}.ts`;
      const content = JSON.stringify({ ...(await import(pathToFileURL(path.join(root, module)).href)) });
      const sha256 = createHash('sha256').update(content).digest('base64url');
      return { file: `data/${name}-${sha256.slice(0, 8)}.json`, module, sha256, content };
    }),
  );
}

/**
 * Takes tables out of the scripts: the `import()` of each becomes a call that fetches its file and checks its SHA-256. The
 * digests stand in the first script, so that its integrity attribute covers them.
 * @param options.entry the module of the first script
 */
export function dataFiles(options: { root: string; entry: string; tables: Table[] }): Plugin {
  const { root, entry, tables } = options;
  const unused = new Set(tables);

  return {
    name: 'data-files',

    // No file may be named after a sign, which some hosts leave out: the id has none.
    resolveId: (source) => (source === DIGESTS ? source : undefined),

    load(id) {
      if (id !== DIGESTS) return undefined;
      return {
        code: tables.map((table) => `export const ${digestOf(table)} = '${table.sha256}';`).join('\n'),
        // Shaken, they would follow their users out of the first script, which itself has no use for them.
        moduleSideEffects: 'no-treeshake',
      };
    },

    transform(code, id) {
      if (id === path.join(root, entry)) return `import '${DIGESTS}';\n${code}`;
      const digests = new Set<string>();
      const changed = code.replace(TABLE_IMPORT, (whole, folder: string, name: string) => {
        const module = path.relative(root, path.join(path.dirname(id), folder, `${name}.ts`)).replaceAll('\\', '/');
        const table = tables.find((one) => one.module === module);
        if (!table) return whole;
        unused.delete(table);
        digests.add(digestOf(table));
        return `readDataFile('${table.file}', import.meta.url, ${digestOf(table)})`;
      });
      if (digests.size === 0) return undefined;
      const reader = JSON.stringify(path.join(root, 'widget/data-file.ts'));
      return `import { readDataFile } from ${reader};\nimport { ${[...digests].join(', ')} } from '${DIGESTS}';\n${changed}`;
    },

    generateBundle() {
      for (const { module } of unused) this.error(`${module} is loaded with no import(): it cannot be a data file.`);
      for (const { file, content } of tables) this.emitFile({ type: 'asset', fileName: file, source: content });
    },
  };
}

const digestOf = ({ module }: Table): string => path.basename(module, '.ts').replaceAll('-', '_');
