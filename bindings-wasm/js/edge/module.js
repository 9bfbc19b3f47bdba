// The one place that loads the module of workers and servers.

import { loader } from "../loading.js";
import { ask, load, loadSync } from "../module.js";

// The hash is written by the build, and absent when these files are used as they are.
const module = loader(load, loadSync, () =>
  fetch(new URL("./edge.wasm", import.meta.url), typeof ZALO_OA_EDGE === "undefined" ? {} : { integrity: ZALO_OA_EDGE }),
);

/**
 * Loads the module, once. Without a source it comes from `edge.wasm` beside this file. In Node.js and in workers that import wasm files it
 * is there already.
 * @param {import("../loading.js").Source} [source]
 * @returns {Promise<void>}
 */
export function init(source) {
  return module.init(source);
}

/**
 * Loads the module at once: from a `WebAssembly.Module`, as workers import it, or from bytes where code may be compiled.
 * @param {BufferSource | WebAssembly.Module} bytes
 */
export function initSync(bytes) {
  module.initSync(bytes);
}

/**
 * What the module says; a refusal goes to `refuse`.
 * @param {(why: string) => Error} refuse
 * @param {import("../module.js").EdgeName} name
 * @param {...(string | number | Uint8Array)} given
 */
export function told(refuse, name, ...given) {
  module.check();
  const answer = ask(name, ...given);
  if (answer[0] === "!") throw refuse(answer.slice(1));
  return answer;
}

/**
 * Bytes as they came. A text, or what JSON was read into, has lost them.
 * @param {unknown} body
 * @returns {Uint8Array}
 */
export function bytesOf(body) {
  if (body instanceof Uint8Array) return body;
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  throw new TypeError("a body is given as it came: a Uint8Array or ArrayBuffer, before any parser");
}
