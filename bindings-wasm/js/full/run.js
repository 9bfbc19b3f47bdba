// Operations: what spans several calls and reports on its way.

import { later } from "./module.js";

/**
 * @template E
 * @typedef {object} Watch
 * @property {AbortSignal} [signal] Stops before the next step. A call under way may still take effect.
 * @property {(event: E) => void} [onProgress] Called with each event.
 */

/**
 * A running operation. It runs while it is asked for its next event or its result.
 * @template E, T
 * @implements {AsyncIterable<E>}
 */
export class Run {
  /** @type {import("../glue/full.js").Running} */
  #running;
  /** @type {() => void} */
  #forget = () => {};

  /**
   * @param {import("../glue/full.js").Running} running
   * @param {AbortSignal} [signal]
   */
  constructor(running, signal) {
    this.#running = running;
    if (!signal) return;
    const stop = () => this.cancel();
    if (signal.aborted) {
      stop();
      return;
    }
    signal.addEventListener("abort", stop, { once: true });
    this.#forget = () => signal.removeEventListener("abort", stop);
  }

  /**
   * Event by event, to the end.
   * @returns {AsyncGenerator<E, void, undefined>}
   */
  async *[Symbol.asyncIterator]() {
    for (;;) {
      const event = await this.#next();
      if (event === undefined) return;
      yield JSON.parse(event);
    }
  }

  /** What has ended needs its signal no more: one signal may serve thousands of runs. */
  async #next() {
    let event;
    try {
      event = await later(() => this.#running.next());
    } finally {
      if (event === undefined) this.#forget();
    }
    return event;
  }

  /**
   * Runs to the end. The answer is told as often as it is asked for.
   * @returns {Promise<T>}
   */
  async result() {
    try {
      return JSON.parse(await later(() => this.#running.result()));
    } finally {
      this.#forget();
    }
  }

  /** Stops before the next step, also while an event is waited for. A call under way may still take effect. */
  cancel() {
    this.#forget();
    this.#running.cancel();
  }
}
