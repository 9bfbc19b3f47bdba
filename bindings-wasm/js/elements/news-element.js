/**
 * `<zalo-oa-news src>`: the latest articles of the OA from the page's own server, page by page. A page that is turned keeps the old one in
 * place until the new one is there, then the reader is led to its start.
 */

import { mirror, ZaloElement } from "./base.js";
import { ownAddress } from "./checks.js";
import { h, put, say } from "./dom.js";
import { Failure } from "./failure.js";
import { getJson } from "./fetching.js";
import { bones, itemNode } from "./news-item.js";
import { NEWS } from "./news.css.js";
import { readPage } from "./news-read.js";
import { staleText } from "./words.js";

/** @typedef {import("./news-read.js").Page} Page */

const PER_PAGE = 6;
const MOST_PER_PAGE = 10;

/** @extends {ZaloElement<Page>} */
export class ZaloOaNews extends ZaloElement {
  /** @override */
  static observedAttributes = ["lang", "src", "page-size", "heading-level"];
  /** @override */
  static mirrored = { src: "src", pageSize: "page-size", headingLevel: "heading-level" };

  #key = "";
  #wanted = 0;
  #turned = false;
  /** What the list shows, so that it is made anew only for another page, language or level. */
  #shown = "";
  #list = h("ul", { part: "list", class: "list", role: "list", tabindex: -1 });
  #none = h("p", { part: "empty", class: "none" });
  #previous = h("button", { type: "button", part: "button previous" });
  #next = h("button", { type: "button", part: "button next" });
  #where = h("span", { part: "page", class: "where" });
  #pager = h("nav", { part: "pager", class: "pager" }, this.#previous, this.#where, this.#next);
  #notice = h("p", { part: "notice", class: "notice", role: "status" });

  constructor() {
    super(NEWS());
    this.base.append(this.#notice, this.#list, this.#none, this.#pager);
    this.#previous.addEventListener("click", () => this.#turn(this.#previous, -1));
    this.#next.addEventListener("click", () => this.#turn(this.#next, 1));
  }

  /** The page that is shown, from 1; 0 while there is none. */
  get page() {
    return this.value ? pageOf(this.value, this.#perPage) : 0;
  }

  /** How many pages there are, 0 while nobody knows. */
  get pages() {
    return this.value ? pagesOf(this.value, this.#perPage) : 0;
  }

  /** Asks the server again for the page that is shown. */
  reload() {
    this.#load();
  }

  /**
   * Shows another page; past the ends the first or the last.
   *
   * @param {number} page from 1
   */
  goTo(page) {
    const last = Math.max(1, this.pages);
    this.#wanted = (Math.min(Math.max(1, Math.trunc(page) || 1), last) - 1) * this.#perPage;
    this.#turned = true;
    this.#load();
  }

  /** @protected @override */
  update() {
    const src = this.getAttribute("src") ?? "";
    const key = JSON.stringify([src, this.#perPage]);
    if (key === this.#key && this.state.phase !== "idle") return;
    if (key !== this.#key) {
      this.value = null;
      this.#wanted = 0;
      this.#turned = false;
    }
    this.#key = key;
    this.#load();
  }

  /** @protected @override */
  render() {
    const { words, value } = this;
    const waiting = value === null && this.failure === null;
    this.#items(waiting);
    put(this.#list, "aria-label", value && this.pages > 1 ? `${words.news}, ${words.page(this.page, this.pages)}` : words.news);
    this.#list.hidden = value ? value.items.length === 0 : !waiting;
    say(this.#none, words.noNews);
    this.#none.hidden = value === null || value.items.length > 0;
    this.#pager.hidden = this.pages < 2;
    put(this.#pager, "aria-label", words.pages);
    say(this.#previous, words.previous);
    say(this.#next, words.next);
    say(this.#where, value ? words.page(this.page, this.pages) : "");
    const still = this.state.phase === "loading";
    put(this.#previous, "aria-disabled", still || this.page <= 1 ? "true" : null);
    put(this.#next, "aria-disabled", still || this.page >= this.pages ? "true" : null);
    say(this.#notice, value?.stale ? staleText(this.language, value.updated) : "");
  }

  /**
   * @param {boolean} focused
   * @protected @override
   */
  arrived(focused) {
    const { value } = this;
    if (!value) return;
    if (value.items.length === 0 && value.offset > 0 && value.total > 0 && value.total <= value.offset) {
      // Articles were taken away meanwhile: go to what is the last page now.
      this.#wanted = (this.pages - 1) * this.#perPage;
      this.#load();
      return;
    }
    super.arrived(false);
    if (this.#turned || focused) this.#lead();
    if (this.#turned) this.announce(this.words.page(this.page, this.pages));
    this.#turned = false;
    this.tell("zalo-oa-load", { page: this.page, pages: this.pages, total: value.total, stale: value.stale });
  }

  /** Where no article stands, the page's link is all there is to follow. @protected @override */
  get replaced() {
    return this.value !== null && this.value.items.length > 0;
  }

  get #perPage() {
    const size = Number(this.getAttribute("page-size") ?? "");
    return Number.isInteger(size) && size >= 1 && size <= MOST_PER_PAGE ? size : PER_PAGE;
  }

  get #level() {
    const level = Number(this.getAttribute("heading-level") ?? "");
    return Number.isInteger(level) && level >= 2 && level <= 6 ? level : 3;
  }

  /**
   * @param {HTMLElement} button
   * @param {number} step
   */
  #turn(button, step) {
    if (button.getAttribute("aria-disabled") !== "true") this.goTo(this.page + step);
  }

  #load() {
    const src = ownAddress(this.getAttribute("src"));
    const [offset, limit] = [this.#wanted, this.#perPage];
    this.attempts.start(async (signal) => {
      if (!src) throw new Failure("attribute");
      const url = new URL(src);
      url.searchParams.set("offset", String(offset));
      url.searchParams.set("limit", String(limit));
      return readPage(await getJson(url.href, signal), offset, limit, src);
    });
  }

  /** @param {boolean} waiting */
  #items(waiting) {
    const { value, language } = this;
    const level = this.#level;
    const shown = JSON.stringify(value ? [value.items, language, level] : [waiting, this.#perPage]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const items = value ? value.items.map((item) => itemNode(item, level, language)) : waiting ? bones(this.#perPage) : [];
    this.#list.replaceChildren(...items);
    this.#list.classList.toggle("rich", value?.items.some((item) => item.description) ?? false);
  }

  /** To the start of the new page, for keyboard, screen reader and eye. */
  #lead() {
    const target = this.#list.hidden ? this.base : this.#list;
    target.focus({ preventScroll: true });
    if (target.getBoundingClientRect().top < 0) target.scrollIntoView({ block: "start" });
  }
}
mirror(ZaloOaNews);

/**
 * @param {Page} page
 * @param {number} perPage
 */
const pagesOf = (page, perPage) => Math.max(1, Math.ceil(page.total / perPage));

/**
 * @param {Page} page
 * @param {number} perPage
 */
const pageOf = (page, perPage) => Math.min(Math.floor(page.offset / perPage) + 1, pagesOf(page, perPage));
