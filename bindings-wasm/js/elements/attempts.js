/**
 * Tries something until it works, without troubling a server that is down: pauses grow, are spread by chance so that a thousand open pages
 * do not return in one second, and end after a few tries. A person's button, and a line that comes back, start at once.
 */

import { Failure } from "./failure.js";

const TRIES = 5;
const FIRST = 2_000;
const LONGEST = 60_000;
/** A server that asks for more than this is not waited for; the button stays. */
const PATIENCE = 300_000;

/**
 * @template T
 * @typedef {{ phase: "loading" } | { phase: "ready", value: T }
 *   | { phase: "failed", failure: Failure, attempt: number, pause: number | null }} State
 * `pause`: milliseconds until the next try, `null` when there will be none by itself.
 */

/** @template T */
export class Attempts {
  /** @type {(state: State<T>) => void} */
  #report;
  /** @type {((signal: AbortSignal) => Promise<T>) | null} */
  #run = null;
  /** @type {AbortController | null} */
  #abort = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #attempt = 0;
  #online = () => void this.#go();

  /** @param {(state: State<T>) => void} report is told each change; must not throw */
  constructor(report) {
    this.#report = report;
  }

  /** @param {(signal: AbortSignal) => Promise<T>} run what to try; ends what was tried before */
  start(run) {
    this.#run = run;
    this.#attempt = 0;
    void this.#go();
  }

  /** Tries at once. */
  again() {
    this.#attempt = 0;
    void this.#go();
  }

  /** Ends it: nothing is reported any more, a request under way is given up. */
  stop() {
    this.#abort?.abort();
    this.#rest();
    this.#run = null;
  }

  async #go() {
    const run = this.#run;
    if (!run) return;
    this.#abort?.abort();
    this.#rest();
    const { signal } = (this.#abort = new AbortController());
    this.#report({ phase: "loading" });
    /** @type {State<T>} */
    let state;
    try {
      state = { phase: "ready", value: await run(signal) };
    } catch (error) {
      const failure = Failure.from(error);
      this.#attempt += 1;
      state = { phase: "failed", failure, attempt: this.#attempt, pause: pauseAfter(failure, this.#attempt) };
    }
    if (signal.aborted) return;
    if (state.phase === "failed" && state.failure.passing) this.#plan(state.pause);
    this.#report(state);
  }

  /** @param {number | null} pause */
  #plan(pause) {
    addEventListener("online", this.#online, { once: true });
    if (pause !== null) this.#timer = setTimeout(() => void this.#go(), pause);
  }

  #rest() {
    clearTimeout(this.#timer);
    removeEventListener("online", this.#online);
  }
}

/**
 * How long to wait after the try of this number, from 1.
 *
 * @param {Failure} failure
 * @param {number} attempt
 * @param {number} [chance] from 0 to 1
 * @returns {number | null}
 */
export function pauseAfter(failure, attempt, chance = Math.random()) {
  if (!failure.passing || attempt >= TRIES) return null;
  const pause = Math.min(FIRST * 2 ** (attempt - 1), LONGEST) * (0.75 + chance / 2);
  const asked = (failure.after ?? 0) * 1000;
  if (asked > PATIENCE) return null;
  return Math.max(pause, asked * (1 + chance / 10));
}
