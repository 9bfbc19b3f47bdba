// Lists that come page by page, walked as one.

import { later } from "./module.js";

/**
 * A walk over a list. Pages are fetched as they are asked for. After an error the same walk can go on: it asks for the
 * same page again, so that a caught error never passes for the end.
 * @template T
 * @implements {AsyncIterable<T>}
 */
export class Pages {
  /** @type {{ next(): Promise<string | undefined> }} */
  #walk;
  /** @type {T[]} */
  #left = [];
  /** @type {AbortSignal | undefined} */
  #signal;

  /**
   * @param {{ next(): Promise<string | undefined> }} walk
   * @param {AbortSignal} [signal]
   */
  constructor(walk, signal) {
    this.#walk = walk;
    this.#signal = signal;
  }

  /**
   * The next page, `undefined` after the last.
   * @returns {Promise<T[] | undefined>}
   */
  async nextPage() {
    this.#signal?.throwIfAborted();
    const page = await later(() => this.#walk.next());
    return page === undefined ? undefined : JSON.parse(page);
  }

  /** Page by page. */
  async *pages() {
    for (let page = await this.nextPage(); page; page = await this.nextPage()) yield page;
  }

  /**
   * Item by item.
   * @returns {AsyncGenerator<T, void, undefined>}
   */
  async *[Symbol.asyncIterator]() {
    for (;;) {
      for (let item = this.#left.shift(); item !== undefined; item = this.#left.shift()) yield item;
      const page = await this.nextPage();
      if (!page) return;
      this.#left = page;
    }
  }
}
