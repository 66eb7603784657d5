/** A data file did not come, or is not the one that this version was built with. */
class DataFileError extends Error {
  readonly reason: 'unreachable' | 'altered';

  constructor(address: string, reason: DataFileError['reason']) {
    super(
      reason === 'altered'
        ? `${address} is not the file that belongs to this version of opcoscope: its SHA-256 differs. It was not read.`
        : `${address} cannot be fetched. A page with a content policy names its host in connect-src.`,
    );
    this.name = 'DataFileError';
    this.reason = reason;
  }
}

/** Which data files belong to this version. Digests are SHA-256 in base64url. */
export interface DataDigests {
  /** `data/naf-labels-PIRPFVS_.json` to the digest of that file. */
  files: Record<string, string>;
  /** Digest of the JSON of `files`. It alone stands in the first script, where every byte counts. */
  ofAll: string;
}

/**
 * What a data file of the built folder holds, once it is known to be the one that this version was built with. The build
 * puts a call in the place of each `import()` of a big table; the npm package and the extension keep their modules.
 * @param folder any address in the built folder
 * @throws DataFileError, said in the console too: where names are missing the visitor goes on without, and only the
 *   site's developer can mend it
 */
export async function readDataFile<Table>(file: string, folder: string, digests: DataDigests): Promise<Table> {
  const address = new URL(file, folder).href;
  const sha256 = digests.files[file] ?? '';
  const isSecure = Boolean(globalThis.crypto?.subtle);
  try {
    if (isSecure && (await digest(encoder.encode(JSON.stringify(digests.files)))) !== digests.ofAll) {
      throw new DataFileError(address, 'altered');
    }
    const response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // A page without https has no crypto.subtle: there the browser checks, and tells no reason.
      ...(!isSecure && { integrity: `sha256-${sha256.replaceAll('-', '+').replaceAll('_', '/')}=` }),
    }).catch(() => null);
    if (!response?.ok) throw new DataFileError(address, 'unreachable');
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (isSecure && (await digest(bytes)) !== sha256) throw new DataFileError(address, 'altered');
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    // biome-ignore lint/suspicious/noConsole: see above.
    console.error(error);
    throw error;
  }
}

const encoder = new TextEncoder();

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...hash))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
