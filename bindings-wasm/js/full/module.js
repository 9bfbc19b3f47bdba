// The one place that loads the large module, and the one form in which values cross to it: texts of JSON.

import load, { checkSize, initSync as loadSync, describe, Native, prepare, read, Zalo } from "../glue/full.js";
import { loader } from "../loading.js";
import { refusal, ZaloError } from "./error.js";

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

/**
 * Parameters as the module reads them. Dates become milliseconds; what JavaScript has rounded, or would drop without a
 * word, is refused: it may be somebody else's id.
 * @param {string} call
 * @param {unknown} params
 * @returns {string}
 */
export function text(call, params) {
  return JSON.stringify(params ?? {}, /** @this {Record<string, unknown>} */ function (key, value) {
    const given = this[key];
    if (given instanceof Date) {
      if (Number.isNaN(given.getTime())) throw refusal(call, `\`${key}\` is no date`);
      return given.getTime();
    }
    if (given instanceof Map || given instanceof Set) throw refusal(call, `\`${key}\` is a ${given.constructor.name}, give a plain object or a list`);
    if (given instanceof ArrayBuffer || ArrayBuffer.isView(given) || given instanceof Blob) {
      throw refusal(call, `\`${key}\` is bytes, which only a parameter of its own takes`);
    }
    if (typeof given === "bigint") throw refusal(call, `\`${key}\` is a BigInt, give it as text`);
    if (typeof given === "number" && !Number.isFinite(given)) throw refusal(call, `\`${key}\` is no finite number`);
    if (typeof given === "number" && Number.isInteger(given) && !Number.isSafeInteger(given)) {
      throw refusal(call, `\`${key}\` is a number past 2^53, give it as text`);
    }
    if (typeof given === "function" || typeof given === "symbol") throw refusal(call, `\`${key}\` is no value`);
    return value;
  });
}
