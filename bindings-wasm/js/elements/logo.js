/**
 * A logo from the page's own server. A file is what its first bytes say, not its name; it is decoded and written anew, so that nothing but
 * pixels reaches the code, its downloads and the people who print them.
 */

import { ownAddress } from "./checks.js";
import { Failure } from "./failure.js";
import { getBytes } from "./fetching.js";

const MOST_BYTES = 1 << 20;
const LEAST_SIDE = 16;
const MOST_SIDE = 2_048;
/** Pixels along the longer side in the code: a logo takes a quarter of it at most, 2.5 cm on a poster of 10. */
const DRAWN_SIDE = 320;

/**
 * @param {string} address
 * @param {AbortSignal} signal
 * @returns {Promise<string>} a PNG as a data address
 */
export async function logoPicture(address, signal) {
  const own = ownAddress(address);
  if (!own) throw new Failure("logo");
  const bytes = await getBytes(own, MOST_BYTES, signal).catch((error) => {
    throw new Failure("logo", { status: Failure.from(error).status });
  });
  const found = pictureSize(bytes);
  if (!found || Math.min(found.width, found.height) < LEAST_SIDE || Math.max(found.width, found.height) > MOST_SIDE) {
    throw new Failure("logo");
  }
  try {
    return redrawn(await createImageBitmap(new Blob([bytes], { type: found.type })));
  } catch {
    throw new Failure("logo");
  }
}

/**
 * Type and size of a PNG or JPEG by its content, `null` for anything else.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
export function pictureSize(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return pngSize(view) ?? jpegSize(view);
}

/** @param {DataView} view */
function pngSize(view) {
  const signed = view.byteLength >= 33 && view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a;
  if (!signed || view.getUint32(12) !== 0x49484452) return null;
  return { type: "image/png", width: view.getUint32(16), height: view.getUint32(20) };
}

/**
 * Goes from marker to marker until the frame that holds the size.
 *
 * @param {DataView} view
 */
function jpegSize(view) {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8 || view.getUint8(2) !== 0xff) return null;
  for (let at = 2; at + 9 <= view.byteLength; ) {
    const marker = view.getUint16(at);
    const frame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (frame) return { type: "image/jpeg", width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    if (marker >> 8 !== 0xff || marker === 0xffda) return null;
    at += marker === 0xffff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

/** @param {ImageBitmap} picture */
function redrawn(picture) {
  const fit = Math.min(1, DRAWN_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * fit));
  canvas.height = Math.max(1, Math.round(picture.height * fit));
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png");
}
