// Calls by name, with the types of the tables; the families stand on these.

import { text } from "../params.js";
import { refusal, ZaloError } from "./error.js";
import { gather } from "./files.js";
import { later, now } from "./module.js";
import { Pages } from "./pages.js";
import { Run } from "./run.js";

/** @typedef {import("../generated/types.js").Calls} Calls */
/** @typedef {import("../generated/types.js").PagedCalls} PagedCalls */
/** @typedef {import("../generated/types.js").Operations} Operations */
/** @typedef {import("../glue/full.js").Native} Native */

/**
 * @typedef {object} CallOptions
 * @property {number} [timeoutMs] How long one try may take; 30,000 unless told.
 * @property {number} [deadlineMs] How long all tries together may take.
 * @property {number} [attempts] How many tries there are in all, 1 for none but the first.
 * @property {"urgent" | "normal" | "bulk"} [urgency] Who goes first when calls have to wait for the allowance.
 * @property {boolean} [withoutLimits] Sends values that are beyond the limits of the call (lengths, counts, ranges, sizes of
 *   files) instead of refusing them: the references are second-hand, and Zalo may have moved a limit. Types hold all the same.
 */

/**
 * A call as a value.
 * @template {keyof Calls} [K=keyof Calls]
 * @typedef {K extends keyof Calls ? { call: K, params: Calls[K]["params"] } : never} Planned
 */

/**
 * How one of many calls ended.
 * @template T
 * @typedef {{ ok: true, value: T } | { ok: false, error: ZaloError }} Outcome
 */

/** What makes the calls of one OA. */
export class Caller {
  /** @type {Native} */
  #native;

  /** @param {Native} native */
  constructor(native) {
    this.#native = native;
  }

  /**
   * @template {keyof Calls} K
   * @param {K} name
   * @param {Calls[K]["params"]} params
   * @param {CallOptions} [options]
   * @returns {Promise<Calls[K]["answer"]>}
   */
  async call(name, params, options) {
    const [given, files] = await gather(name, params, options?.withoutLimits);
    return JSON.parse(await later(() => this.#with(options).call(name, given, files)));
  }

  /**
   * @template {keyof PagedCalls} K
   * @param {K} name
   * @param {PagedCalls[K]["params"]} params
   * @param {CallOptions & { signal?: AbortSignal }} [options]
   * @returns {Pages<PagedCalls[K]["item"]>}
   */
  pages(name, params, { signal, ...options } = {}) {
    const given = text(name, params);
    return new Pages(now(() => this.#with(options).pages(name, given)), signal);
  }

  /**
   * @template {keyof Operations} K
   * @param {K} name
   * @param {Operations[K]["params"]} params
   * @param {{ signal?: AbortSignal }} [options]
   * @returns {Run<Operations[K]["event"], Operations[K]["answer"]>}
   */
  start(name, params, { signal } = {}) {
    const given = text(name, params);
    return new Run(now(() => this.#native.start(name, given)), signal);
  }

  /**
   * @template {keyof Operations} K
   * @param {K} name
   * @param {Operations[K]["params"]} params
   * @param {import("./run.js").Watch<Operations[K]["event"]>} [watch]
   * @returns {Promise<Operations[K]["answer"]>}
   */
  async run(name, params, { signal, onProgress } = {}) {
    const run = this.start(name, params, signal ? { signal } : {});
    try {
      for await (const event of run) onProgress?.(event);
      return await run.result();
    } catch (error) {
      // Nobody else holds it.
      run.cancel();
      throw error;
    }
  }

  /**
   * Makes many calls, so many at once, and brings their outcomes in the order given. One that fails stops no other. When
   * the allowance is short, single calls go before them, unless `urgency` says otherwise.
   * @template {keyof Calls} K
   * @param {readonly Planned<K>[]} calls
   * @param {CallOptions & { concurrency?: number, signal?: AbortSignal }} [options]
   * @returns {Promise<Outcome<Calls[K]["answer"]>[]>}
   */
  async callMany(calls, { concurrency = 8, signal, ...options } = {}) {
    if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > 1024) {
      throw refusal("callMany", "`concurrency` is 1 to 1024");
    }
    /** @type {Outcome<Calls[K]["answer"]>[]} */
    const outcomes = new Array(calls.length);
    let next = 0;
    const worker = async () => {
      for (let at = next++; at < calls.length; at = next++) {
        const planned = /** @type {{ call: K, params: Calls[K]["params"] }} */ (calls[at]);
        outcomes[at] = await this.#outcome(planned, { urgency: "bulk", ...options }, signal);
      }
    };
    await Promise.all(Array.from({ length: Math.min(concurrency, calls.length) }, worker));
    return outcomes;
  }

  /**
   * @template {keyof Calls} K
   * @param {{ call: K, params: Calls[K]["params"] }} planned
   * @param {CallOptions} options
   * @param {AbortSignal} [signal]
   * @returns {Promise<Outcome<Calls[K]["answer"]>>}
   */
  async #outcome({ call, params }, options, signal) {
    try {
      if (signal?.aborted) throw refusal(call, "the whole was stopped before");
      return { ok: true, value: await this.call(call, params, options) };
    } catch (error) {
      if (error instanceof ZaloError) return { ok: false, error };
      throw error;
    }
  }

  /** @param {CallOptions} [options] */
  #with(options) {
    return options && Object.keys(options).length > 0 ? this.#native.with(JSON.stringify(options)) : this.#native;
  }
}
