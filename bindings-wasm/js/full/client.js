// The client of one OA.

import { text } from "../params.js";
import { Families } from "../generated/families.js";
import { Caller } from "./caller.js";
import { zaloOf } from "./emulator.js";
import { refusal } from "./error.js";
import { host } from "./host.js";
import { native, now } from "./module.js";
import { inPage } from "./place.js";

/** @typedef {import("./caller.js").Calls} Calls */
/** @typedef {import("./caller.js").PagedCalls} PagedCalls */
/** @typedef {import("./caller.js").Operations} Operations */
/** @typedef {import("./caller.js").CallOptions} CallOptions */

/**
 * @typedef {object} ClientOptions
 * @property {import("./host.js").Token} token The OA's access token, or a function that brings it. The function is asked
 *   before each call, and once more with the token that Zalo has refused. Nothing here refreshes tokens.
 * @property {string} [base] All four hosts behind one address, as an emulator on loopback has them.
 * @property {Partial<Record<"openapi" | "business" | "oauth" | "graph", string>>} [hosts] Where single hosts are.
 * @property {string} [appId] The app's id.
 * @property {string} [appSecret] The app's secret, for `appsecretProof`.
 * @property {boolean} [appsecretProof] Sends `appsecret_proof` with every call, for apps that demand it.
 * @property {typeof globalThis.fetch} [fetch] Carries the calls; the host's own unless told.
 */

/** @typedef {{ emulator: import("./emulator.js").Emulator, token?: string }} EmulatedOptions */

/** Calls the API of one Official Account. For servers: in a page it is refused unless its base is an {@link Emulator}. */
export class Client extends Families {
  #caller;

  /** @param {ClientOptions | EmulatedOptions} options */
  constructor(options) {
    const caller = new Caller("emulator" in options ? inside(options) : outside(options));
    super(caller);
    this.#caller = caller;
  }

  /**
   * Makes a call by its name.
   * @template {keyof Calls} K
   * @param {K} name
   * @param {Calls[K]["params"]} params
   * @param {CallOptions} [options]
   * @returns {Promise<Calls[K]["answer"]>}
   */
  call(name, params, options) {
    return this.#caller.call(name, params, options);
  }

  /**
   * Makes many calls, so many at once, and brings their outcomes in the order given. One that fails stops no other.
   * @template {keyof Calls} K
   * @param {readonly import("./caller.js").Planned<K>[]} calls
   * @param {CallOptions & { concurrency?: number, signal?: AbortSignal }} [options]
   * @returns {Promise<import("./caller.js").Outcome<Calls[K]["answer"]>[]>}
   */
  callMany(calls, options) {
    return this.#caller.callMany(calls, options);
  }

  /**
   * Walks the pages of a list call by its name, from the offset that is given.
   * @template {keyof PagedCalls} K
   * @param {K} name
   * @param {Calls[K]["params"]} params
   * @param {CallOptions & { signal?: AbortSignal }} [options]
   * @returns {import("./pages.js").Pages<PagedCalls[K]["item"]>}
   */
  pages(name, params, options) {
    return this.#caller.pages(name, params, options);
  }

  /**
   * Starts an operation by its name.
   * @template {keyof Operations} K
   * @param {K} name
   * @param {Operations[K]["params"]} params
   * @param {{ signal?: AbortSignal }} [options]
   * @returns {import("./run.js").Run<Operations[K]["event"], Operations[K]["answer"]>}
   */
  start(name, params, options) {
    return this.#caller.start(name, params, options);
  }
}

/** @param {EmulatedOptions} options */
function inside({ emulator, token }) {
  const zalo = zaloOf.get(emulator);
  if (!zalo) throw refusal("client", "`emulator` is no emulator of this module");
  return now(() => zalo.client(token));
}

/** @param {ClientOptions} options */
function outside({ token, fetch: carry, ...settings }) {
  if (inPage()) {
    throw refusal("client", "this is a page, where everybody could read the token: call from a server, or give `emulator`");
  }
  if (typeof token !== "string" && typeof token !== "function") {
    throw refusal("client", "`token` is an access token, or a function that brings one");
  }
  // Looked up late, so that whoever replaces the global one is heard.
  const fetched = carry ?? ((...given) => globalThis.fetch(...given));
  return now(() => new native.Native(text("client", settings), host(token, fetched)));
}
