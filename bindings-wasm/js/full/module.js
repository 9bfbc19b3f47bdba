// The one place that loads the large module, and the one form in which values cross to it: texts of JSON.

import load, { checkSize, initSync as loadSync, describe, Native, prepare, read, Zalo } from "../glue/full.js";
import { loader } from "../loading.js";
import { ZaloError } from "./error.js";

// The hash is written by the build, and absent when these files are used as they are.
const module = loader(load, loadSync, () =>
  fetch(new URL("./full.wasm", import.meta.url), typeof ZALO_OA_FULL === "undefined" ? {} : { integrity: ZALO_OA_FULL }),
);

/**
 * Loads the module, once. Without a source it comes from `full.wasm` beside this file.
 * @param {import("../loading.js").Source} [source]
 * @returns {Promise<void>}
 */
export function init(source) {
  return module.init(source);
}

/**
 * Loads the module from its bytes, at once: for Node.js and workers.
 * @param {BufferSource | WebAssembly.Module} bytes
 */
export function initSync(bytes) {
  module.initSync(bytes);
}

/** The functions and classes of the module. */
export const native = { checkSize, describe, Native, prepare, read, Zalo };

/**
 * What the module gives, or its refusal as an error.
 * @template T
 * @param {() => T} work
 * @returns {T}
 */
export function now(work) {
  module.check();
  try {
    return work();
  } catch (thrown) {
    throw ZaloError.from(thrown);
  }
}

/**
 * The same for what takes time.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function later(work) {
  module.check();
  try {
    return await work();
  } catch (thrown) {
    throw ZaloError.from(thrown);
  }
}
