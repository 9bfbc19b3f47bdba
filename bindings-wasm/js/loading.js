// Loads a wasm module once, from wherever its bytes are.

/** @typedef {string | URL | Response | BufferSource | WebAssembly.Module} Source */

/**
 * @param {(options: { module_or_path: BufferSource | WebAssembly.Module }) => Promise<unknown>} load
 * @param {(options: { module: BufferSource | WebAssembly.Module }) => unknown} loadSync
 * @param {() => Promise<Response>} standard Where the bytes are unless told.
 */
export function loader(load, loadSync, standard) {
  let loaded = false;
  /** @type {Promise<void> | undefined} */
  let loading;

  /** @param {Source} [source] */
  async function start(source) {
    if (loaded) return;
    if (source === undefined) source = await standard();
    else if (typeof source === "string" || source instanceof URL) source = await fetch(source);
    await load({ module_or_path: await bytesOf(source) });
    loaded = true;
  }

  return {
    /** @param {Source} [source] */
    init(source) {
      loading ??= start(source).catch((error) => {
        // Another try may find the network again.
        loading = undefined;
        throw error;
      });
      return loading;
    },
    /** @param {BufferSource | WebAssembly.Module} module */
    initSync(module) {
      if (loaded) return;
      loadSync({ module });
      loaded = true;
      loading = Promise.resolve();
    },
    /** Throws before the module is there. */
    check() {
      if (!loaded) throw new Error("call and await `init()` first");
    },
  };
}

/** @param {Exclude<Source, string | URL>} source */
async function bytesOf(source) {
  if (!(source instanceof Response)) return source;
  if (!source.ok) throw new Error(`the wasm module could not be loaded: HTTP ${source.status}`);
  // Not streamed: that would need a server which knows the media type.
  return source.arrayBuffer();
}
