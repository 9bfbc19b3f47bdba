/**
 * What the three elements share: a shadow tree that is built once and only ever updated, so that focus and live regions survive; the
 * link from the page that stays until something better stands there; the place where errors are told and tried again.
 */

import { Attempts } from "./attempts.js";
import { h, put, say } from "./dom.js";
import { languageOf, WORDS } from "./words.js";
import { BASE } from "./base.css.js";

/** Importing the module outside a browser must not fail; there the elements are never defined. */
const Plain = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/** @type {Set<ZaloElement>} */
const connected = new Set();
/** @type {MutationObserver | undefined} */
let languages;

/**
 * @template T
 * @typedef {import("./attempts.js").State<T>} State
 */

/** @template [T=unknown] */
export class ZaloElement extends Plain {
  /** @type {readonly string[]} */
  static observedAttributes = ["lang"];
  /** Properties that mirror an attribute of the same meaning. @type {Record<string, string>} */
  static mirrored = {};

  /** @protected */
  base = h("div", { part: "base", class: "base", tabindex: -1 });
  /** @type {State<T> | { phase: "idle" }} @protected */
  state = { phase: "idle" };
  /** What came last; it stays while something newer is asked for. @type {T | null} @protected */
  value = null;
  /** @type {Attempts<T>} @protected */
  attempts = new Attempts((state) => this.#changed(state));

  #error = h("p", { role: "alert", part: "error", class: "error" });
  #retry = h("button", { type: "button", part: "button retry", hidden: true });
  #status = h("p", { role: "status", class: "unseen" });
  #slot = h("slot", { class: "fallback" });
  #planned = false;

  /** @param {CSSStyleSheet} sheet */
  constructor(sheet) {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [BASE(), sheet];
    root.append(this.base, h("div", { class: "trouble" }, this.#error, this.#retry), this.#slot, this.#status);
    this.#retry.addEventListener("click", () => {
      if (this.#retry.getAttribute("aria-disabled") !== "true") this.attempts.again();
    });
  }

  connectedCallback() {
    for (const name of Object.keys(/** @type {typeof ZaloElement} */ (this.constructor).mirrored)) this.#adopt(name);
    connected.add(this);
    languages ??= watch();
    this.plan();
  }

  disconnectedCallback() {
    connected.delete(this);
    if (connected.size === 0) {
      languages?.disconnect();
      languages = undefined;
    }
    // A move within the page is a removal and an insertion; only what stays away is ended.
    queueMicrotask(() => {
      if (!this.isConnected) this.leave();
    });
  }

  /**
   * @param {string} _name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(_name, before, now) {
    if (before !== now) this.plan();
  }

  /** Draws once for all changes of this moment. */
  plan() {
    if (this.#planned) return;
    this.#planned = true;
    queueMicrotask(() => {
      this.#planned = false;
      if (!this.isConnected) return;
      this.update();
      this.#draw();
    });
  }

  /** Starts what the attributes ask for. @protected */
  update() {}

  /** Writes words and contents for the state. @protected */
  render() {}

  /** Gives up what is under way; coming back starts it again. @protected */
  leave() {
    this.attempts.stop();
    if (this.state.phase !== "ready") this.state = { phase: "idle" };
  }

  /** @protected */
  get language() {
    return languageOf(this);
  }

  /** @protected */
  get words() {
    return WORDS[this.language];
  }

  /** The trouble to tell. @returns {import("./failure.js").Failure | null} @protected */
  get failure() {
    return this.state.phase === "failed" ? this.state.failure : null;
  }

  /** Whether what stands there now is better than the page's own link. @protected */
  get replaced() {
    return this.value !== null;
  }

  /**
   * @param {string} text is read out by screen readers, politely
   * @protected
   */
  announce(text) {
    say(this.#status, text);
  }

  /**
   * @param {string} name
   * @param {object} detail
   * @protected
   */
  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  /** @param {State<T>} state */
  #changed(state) {
    const before = this.state;
    const trying = state.phase === "loading" && before.phase === "failed";
    if (trying) {
      // The message stays, and with it the button that somebody may be standing on.
      this.#busy(true);
      return;
    }
    this.#busy(state.phase === "loading");
    const focused = this.shadowRoot?.activeElement === this.#retry;
    this.state = state;
    if (state.phase === "ready") this.value = state.value;
    this.#draw();
    if (state.phase === "ready") this.arrived(focused);
    if (state.phase === "failed") {
      this.announce("");
      const { failure, attempt, pause } = state;
      this.report(failure, attempt, pause);
    }
  }

  /**
   * @param {import("./failure.js").Failure} failure
   * @param {number} attempt
   * @param {number | null} pause
   * @protected
   */
  report({ code, status, text }, attempt, pause) {
    const words = this.words;
    this.tell("zalo-oa-error", { code, status, message: text[this.language] ?? words.failures[code], attempt, pause });
  }

  /**
   * Called when contents have come.
   *
   * @param {boolean} focused whether the button that went away had the focus
   * @protected
   */
  arrived(focused) {
    if (focused) this.base.focus({ preventScroll: true });
    this.announce("");
  }

  /** @param {boolean} busy */
  #busy(busy) {
    put(this.base, "aria-busy", busy ? "true" : null);
    put(this.#retry, "aria-disabled", busy ? "true" : null);
    say(this.#retry, busy ? this.words.retrying : this.words.retry);
  }

  #draw() {
    const { words, failure } = this;
    const pause = this.state.phase === "failed" ? this.state.pause : null;
    put(this.base, "lang", this.language);
    const busy = this.base.getAttribute("aria-busy") === "true";
    say(this.#retry, busy ? words.retrying : words.retry);
    const text = failure ? (failure.text[this.language] ?? words.failures[failure.code]) : "";
    say(this.#error, pause === null ? text : `${/[.!?…]$/.test(text) ? text : `${text}.`} ${words.willRetry}`);
    this.#retry.hidden = !failure || failure.code === "attribute" || failure.code === "oa_id";
    this.#slot.hidden = this.replaced;
    if (this.state.phase === "loading") this.announce(words.loading);
    this.render();
  }

  /**
   * A property that was set before the element was defined hides the one that mirrors the attribute.
   *
   * @param {string} name
   */
  #adopt(name) {
    if (!Object.hasOwn(this, name)) return;
    const self = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (this));
    const value = self[name];
    delete self[name];
    self[name] = value;
  }
}

/**
 * Gives a class its properties that mirror attributes; `null` removes the attribute.
 *
 * @param {typeof ZaloElement<any>} type
 */
export function mirror(type) {
  for (const [name, attribute] of Object.entries(type.mirrored)) {
    Object.defineProperty(type.prototype, name, {
      configurable: true,
      enumerable: true,
      get() {
        return this.getAttribute(attribute);
      },
      set(value) {
        put(this, attribute, value === null || value === undefined ? null : String(value));
      },
    });
  }
}

/** One watcher for the `lang` of everything around the elements. */
function watch() {
  const observer = new MutationObserver(() => connected.forEach((element) => element.plan()));
  observer.observe(document, { subtree: true, attributeFilter: ["lang"] });
  return observer;
}
