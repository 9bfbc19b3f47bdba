// Parameters of calls on their way to a module: as texts of JSON.

import { refusal } from "./full/error.js";

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
