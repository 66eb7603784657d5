import { createHash } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'rolldown';
import type { DataDigests } from '../../widget/data-file.ts';

/** A table that is a file of its own. */
export interface DataFile {
  /** From the folder's root. */
  file: string;
  /** Source module, from the root of the repository. */
  module: string;
}

/** The same with what the file holds. */
export type Table = DataFile & { content: string };

const FOLDER = 'core/tables/data';
const DIGESTS = 'opcoscope-digests';
const DIGEST_OF_ALL = 'opcoscope-digest-of-all';

/** `import('./data/naf-labels.ts')`, and not the type of the same form. */
const TABLE_IMPORT = /(?<!typeof )import\('((?:\.{1,2}\/)+(?:[\w-]+\/)*)([\w-]+)\.ts'\)/g;

/** Reads the tables that are to be files of their own. */
export async function readTables(root: string, names: readonly string[]): Promise<Table[]> {
  return Promise.all(
    names.map(async (name) => {
      const module = `${FOLDER}/${name}.ts`;
      const content = JSON.stringify({ ...(await import(pathToFileURL(path.join(root, module)).href)) });
      return { file: `data/${name}-${sha256(content).slice(0, 8)}.json`, module, content };
    }),
  );
}

/**
 * Takes tables out of the scripts: the `import()` of each becomes a call that fetches its file and checks its SHA-256. The
 * digest of their digests stands in the first script, so that its integrity attribute covers them.
 * @param options.entry the module of the first script
 */
export function dataFiles(options: { root: string; entry: string; tables: Table[] }): Plugin {
  const { root, entry, tables } = options;
  const unused = new Set(tables);
  const files: DataDigests['files'] = Object.fromEntries(tables.map(({ file, content }) => [file, sha256(content)]));

  return {
    name: 'data-files',

    // Names of files come from these: some hosts leave out files whose name begins with a sign.
    resolveId: (source) => (source === DIGESTS || source === DIGEST_OF_ALL ? source : undefined),

    load(id) {
      if (id === DIGESTS) {
        return `import { ofAll } from '${DIGEST_OF_ALL}';
          export const digests = { files: ${JSON.stringify(files)}, ofAll };`;
      }
      if (id !== DIGEST_OF_ALL) return undefined;
      return {
        code: `export const ofAll = '${sha256(JSON.stringify(files))}';`,
        // Shaken, it would follow its users out of the first script, which itself does not use it.
        moduleSideEffects: 'no-treeshake',
      };
    },

    transform(code, id) {
      if (id === path.join(root, entry)) return `import '${DIGEST_OF_ALL}';\n${code}`;
      let isChanged = false;
      const changed = code.replace(TABLE_IMPORT, (whole, folder: string, name: string) => {
        const module = path.relative(root, path.join(path.dirname(id), folder, `${name}.ts`)).replaceAll('\\', '/');
        const table = tables.find((one) => one.module === module);
        if (!table) return whole;
        unused.delete(table);
        isChanged = true;
        return `readDataFile('${table.file}', import.meta.url, digests)`;
      });
      if (!isChanged) return undefined;
      const reader = JSON.stringify(path.join(root, 'widget/data-file.ts'));
      return `import { readDataFile } from ${reader};\nimport { digests } from '${DIGESTS}';\n${changed}`;
    },

    generateBundle() {
      for (const { module } of unused) this.error(`${module} is loaded with no import(): it cannot be a data file.`);
      for (const { file, content } of tables) this.emitFile({ type: 'asset', fileName: file, source: content });
    },
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
