// Files that have to be read before they cross.

import { split } from "../files.js";
import { refusal } from "./error.js";
import { native, now } from "./module.js";

export { gatherNow } from "../files.js";

/** @typedef {import("../files.js").Gathered} Gathered */

/**
 * Parameters and files of a call; a `Blob` that is too large is not read, unless limits do not count.
 * @param {string} call
 * @param {object | undefined} params
 * @param {boolean} [withoutLimits]
 * @returns {Promise<[given: string, files: Gathered[]]>}
 */
export async function gather(call, params, withoutLimits = false) {
  const { given, files } = split(call, params);
  /** @type {Gathered[]} */
  const gathered = [];
  for (const [parameter, name, content] of files) {
    if (content instanceof Blob) {
      if (!withoutLimits) now(() => native.checkSize(call, parameter, content.size));
      gathered.push([parameter, name, await read(call, parameter, content)]);
    } else gathered.push([parameter, name, content]);
  }
  return [given, gathered];
}

/**
 * A file on the disk may have gone, or have changed, since it was chosen.
 * @param {string} call
 * @param {string} parameter
 * @param {Blob} blob
 */
async function read(call, parameter, blob) {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    throw refusal(call, `\`${parameter}\` cannot be read`);
  }
}
