// Bodies, read part by part.

/**
 * All bytes, or nothing where they are more than `largest`: the rest is given up.
 * @param {ReadableStream<Uint8Array<ArrayBuffer>> | null} stream
 * @param {number} largest
 * @returns {Promise<Uint8Array<ArrayBuffer> | undefined>}
 */
export async function upTo(stream, largest) {
  const reader = stream?.getReader();
  if (!reader) return new Uint8Array();
  const parts = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > largest) {
      reader.cancel().catch(() => {});
      return undefined;
    }
    parts.push(value);
  }
  if (parts.length === 1 && parts[0]) return parts[0];
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.byteLength;
  }
  return all;
}
