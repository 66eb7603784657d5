/**
 * The bytes of an answer as they come; null where there are more than any right answer has, and the rest is left alone.
 * @param onBytes bytes so far
 */
export async function readBody(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
  onBytes?: (count: number) => void,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = body?.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let count = 0;
  for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
    count += piece.value.length;
    if (count > limit) {
      await reader?.cancel();
      return null;
    }
    pieces.push(piece.value as Uint8Array<ArrayBuffer>);
    onBytes?.(count);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
