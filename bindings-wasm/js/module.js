// The small modules' side in JavaScript: texts in, a text out. Written by hand, since what wasm-bindgen writes for any module is larger than
// the rest of the way to it; a test lists what each exports, and the version of wasm-bindgen is pinned.

/**
 * @typedef {object} Exports
 * @property {WebAssembly.Memory} memory
 * @property {(bytes: number, align: number) => number} __wbindgen_malloc
 * @property {(at: number, bytes: number, align: number) => void} __wbindgen_free
 */

/** @typedef {"oaLink" | "qrLink" | "qrMatrix" | "qrSvg"} WidgetName */
/** @typedef {"check" | "explain" | "mentions" | "parties" | "readEvent" | "sign" | "verify"} EdgeName */

/** @type {Exports & Record<WidgetName | EdgeName, (...given: number[]) => [number, number]>} */
let there;
const writer = new TextEncoder();
const reader = new TextDecoder();

/** @param {{ module_or_path: BufferSource | WebAssembly.Module }} source */
export async function load({ module_or_path: source }) {
  loadSync({ module: source instanceof WebAssembly.Module ? source : await WebAssembly.compile(source) });
}

/** @param {{ module: BufferSource | WebAssembly.Module }} source */
export function loadSync({ module }) {
  const compiled = module instanceof WebAssembly.Module ? module : new WebAssembly.Module(module);
  // It imports nothing.
  there = /** @type {any} */ (new WebAssembly.Instance(compiled).exports);
}

/**
 * @param {WidgetName | EdgeName} name
 * @param {...(string | number | Uint8Array)} given
 */
export function ask(name, ...given) {
  const [at, bytes] = there[name](...given.flatMap((value) => (typeof value === "number" ? value : written(value))));
  const text = reader.decode(new Uint8Array(there.memory.buffer, at >>> 0, bytes));
  there.__wbindgen_free(at, bytes, 1);
  return text;
}

/** @param {string | Uint8Array} given to the module, which frees it */
function written(given) {
  const bytes = typeof given === "string" ? writer.encode(given) : given;
  const at = there.__wbindgen_malloc(bytes.length, 1);
  new Uint8Array(there.memory.buffer, at >>> 0, bytes.length).set(bytes);
  return [at, bytes.length];
}
