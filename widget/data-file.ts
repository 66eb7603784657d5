import { tellConsole } from './element/tell-console.ts';

/** A data file did not come, or is not the one that this version was built with. */
class DataFileError extends Error {
  override readonly name = 'DataFileError';
  readonly reason: 'unreachable' | 'altered';

  constructor(address: string, reason: DataFileError['reason']) {
    super(
      reason === 'altered'
        ? `${address} is not the file that belongs to this version: its SHA-256 differs. It was not read.`
        : `${address} cannot be fetched. A page with a content policy names its host in connect-src.`,
    );
    this.reason = reason;
  }
}

/**
 * What a data file of the built folder holds, once it is known to be the one that this version was built with. The build
 * puts a call in the place of each `import()` of a big table; the npm package and the extension keep their modules.
 * @param file from the root of the built folder
 * @param folder any address in it
 * @param sha256 in base64url, from the first script
 * @throws DataFileError, told in the console too: where names are missing the visitor goes on without, and only who keeps
 *   the page can mend it
 */
export async function readDataFile<Table>(file: string, folder: string, sha256: string): Promise<Table> {
  const address = new URL(file, folder).href;
  const isSecure = Boolean(globalThis.crypto?.subtle);
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // A page without https has no crypto.subtle: there the browser checks, and tells no reason.
      ...(!isSecure && { integrity: `sha256-${sha256.replaceAll('-', '+').replaceAll('_', '/')}=` }),
    }).catch(() => null);
    if (!response?.ok) throw new DataFileError(address, 'unreachable');
    const bytes = await response.arrayBuffer();
    if (isSecure && (await digest(bytes)) !== sha256) throw new DataFileError(address, 'altered');
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    tellConsole((error as Error).message);
    throw error;
  }
}

async function digest(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...hash))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
