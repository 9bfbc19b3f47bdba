// Links and QR codes. The one place that loads the small module, so that elements and pages share it.

import { loader } from "./loading.js";
import { ask, load, loadSync } from "./module.js";

/**
 * How a QR looks.
 * @typedef {object} QrOptions
 * @property {string} [label] Text below the code: up to 3 lines of up to 60 characters.
 * @property {string} [logo] A picture for the middle, as `data:image/png;base64,…` or `data:image/jpeg;base64,…`. It forces level H.
 * @property {"L" | "M" | "Q" | "H"} [level] The least error correction; `M` unless told.
 * @property {number} [margin] Empty modules around the code, 0 to 40; 4 unless told.
 */

/** @typedef {import("./loading.js").Source} Source */

// The hash is written by the build, and absent when these files are used as they are.
const module = loader(load, loadSync, () =>
  fetch(new URL("./widgets.wasm", import.meta.url), typeof ZALO_OA_WIDGETS === "undefined" ? {} : { integrity: ZALO_OA_WIDGETS }),
);

/**
 * Loads the module, once. Without a source it comes from `widgets.wasm` beside this file and is held against the
 * integrity hash that this file carries.
 * @param {Source} [source]
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

/**
 * Resolves once the functions below can be called.
 * @returns {Promise<void>}
 */
export function ready() {
  return module.init();
}

/**
 * The address of an OA's page.
 * @param {string} oa The OA's id (15 to 20 digits, as text) or alias.
 * @returns {string}
 */
export function oaLink(oa) {
  return told(ask("oaLink", text(oa)));
}

/**
 * What the QR of an OA holds; for an id the same as Zalo's own.
 * @param {string} oa The OA's id (15 to 20 digits, as text) or alias.
 * @returns {string}
 */
export function qrLink(oa) {
  return told(ask("qrLink", text(oa)));
}

/**
 * A QR as an SVG document.
 * @param {string} link
 * @param {QrOptions} [options]
 * @returns {string}
 */
export function qrSvg(link, { label = "", logo = "", level = "M", margin = 4 } = {}) {
  return told(ask("qrSvg", text(link), levelOf(level), marginOf(margin), text(label), text(logo)));
}

/**
 * A QR as rows of modules, `true` for dark, without the empty margin.
 * @param {string} link
 * @param {Pick<QrOptions, "level">} [options]
 * @returns {boolean[][]}
 */
export function qrMatrix(link, { level = "M" } = {}) {
  const modules = told(ask("qrMatrix", text(link), levelOf(level)));
  const side = Math.sqrt(modules.length);
  return Array.from({ length: side }, (_, y) => Array.from({ length: side }, (_, x) => modules[y * side + x] === "1"));
}

/** @param {string} answer */
function told(answer) {
  if (answer.startsWith("!")) throw new Error(answer.slice(1));
  return answer;
}

/** @param {unknown} value */
function text(value) {
  module.check();
  // A bare number of 19 digits would have been rounded on its way here.
  if (typeof value !== "string") throw new TypeError("ids, links and labels are texts");
  return value;
}

/** @param {string} level */
function levelOf(level) {
  if (!["L", "M", "Q", "H"].includes(level)) throw new RangeError("a level is `L`, `M`, `Q` or `H`");
  return level;
}

/** @param {number} margin */
function marginOf(margin) {
  if (!Number.isInteger(margin) || margin < 0 || margin > 40) throw new RangeError("a margin is 0 to 40 modules");
  return margin;
}
