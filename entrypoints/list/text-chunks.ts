/** Text of a file, and how its bytes were read. */
export interface FileText {
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  chunks: AsyncIterable<string>;
}

/**
 * Opens a file as text: as its mark says, else as UTF-8 where every byte is, else as Windows-1252, which is what a French
 * Excel saves a CSV in. Null for bytes that are no text.
 * @param onBytes told how much has been read
 */
export async function openText(file: Blob, onBytes: (bytes: number) => void): Promise<FileText | null> {
  const start = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  const marked =
    start[0] === 0xff && start[1] === 0xfe ? 'utf-16le' : start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : null;
  if (marked) return { encoding: marked, chunks: decoded(file, marked, onBytes) };
  // No text but in UTF-16 has zeros.
  if (start.includes(0)) return null;
  const encoding = (await isUtf8(file)) ? 'utf-8' : 'windows-1252';
  return { encoding, chunks: decoded(file, encoding, onBytes) };
}

async function isUtf8(file: Blob): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of bytesOf(file)) decoder.decode(bytes, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function* decoded(file: Blob, encoding: string, onBytes: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let done = 0;
  for await (const bytes of bytesOf(file)) {
    yield decoder.decode(bytes, { stream: true });
    done += bytes.length;
    onBytes(done);
  }
  yield decoder.decode();
}

async function* bytesOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
