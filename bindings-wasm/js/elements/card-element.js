/**
 * `<zalo-oa-card src>`: who the OA is, from the page's own server, with the way to follow it; its QR when somebody asks for it.
 */

import { mirror, ZaloElement } from "./base.js";
import { cleanText, count, oaNumber, ownAddress, zaloLink } from "./checks.js";
import { h, put, s, say } from "./dom.js";
import { Failure } from "./failure.js";
import { getJson } from "./fetching.js";
import { CARD } from "./card.css.js";
import { numberText, staleText } from "./words.js";

/**
 * @typedef {object} Oa
 * @property {string | null} id
 * @property {string} name
 * @property {string | null} description
 * @property {string | null} avatar
 * @property {boolean} verified
 * @property {number | null} followers
 * @property {string | null} link
 * @property {boolean} stale
 * @property {unknown} updated
 */

/** @extends {ZaloElement<Oa>} */
export class ZaloOaCard extends ZaloElement {
  /** @override */
  static observedAttributes = ["lang", "src"];
  /** @override */
  static mirrored = { src: "src" };

  #src = "";
  #avatar = h("div", { part: "avatar", class: "avatar" });
  #name = h("p", { part: "name", class: "name" });
  #verified = h("p", { part: "verified", class: "verified" });
  #verifiedText = h("span");
  #followers = h("p", { part: "followers", class: "followers" });
  #description = h("p", { part: "description", class: "description" });
  #follow = h("a", { part: "button follow", class: "button main", target: "_blank", rel: "noopener noreferrer" });
  #followText = h("span");
  #newTab = h("span", { class: "unseen" });
  #toggle = h("button", { type: "button", part: "button show-qr", "aria-expanded": "false", "aria-controls": "qr" });
  #panel = h("div", { id: "qr", part: "qr", class: "panel", hidden: true });
  #paper = h("p", { part: "address", class: "paper" });
  #notice = h("p", { part: "notice", class: "notice", role: "status" });

  constructor() {
    super(CARD());
    this.#verified.append(tick(), this.#verifiedText);
    this.#follow.append(this.#followText, " ", this.#newTab);
    const facts = h("div", { class: "facts" }, this.#verified, this.#followers);
    const who = h("div", { class: "who" }, this.#name, facts);
    const actions = h("div", { part: "actions", class: "actions" }, this.#follow, this.#toggle);
    this.base.append(this.#avatar, who, this.#description, actions, this.#paper, this.#panel, this.#notice);
    this.#toggle.addEventListener("click", () => this.#open(this.#panel.hidden === true));
  }

  /** Asks the server again. What stands there stays until the answer comes. */
  reload() {
    const src = ownAddress(this.getAttribute("src"));
    this.attempts.start(async (signal) => {
      if (!src) throw new Failure("attribute");
      return read(await getJson(src, signal), src);
    });
  }

  /** @protected @override */
  update() {
    const src = this.getAttribute("src") ?? "";
    if (src === this.#src && this.state.phase !== "idle") return;
    if (src !== this.#src) this.value = null;
    this.#src = src;
    this.reload();
  }

  /** @protected @override */
  render() {
    const { words, value, language } = this;
    const waiting = value === null && this.failure === null;
    put(this.base, "class", value && this.replaced ? "base full" : value || waiting ? "base waiting" : "base empty");
    this.#picture(value);
    for (const node of [this.#name, this.#followers]) node.classList.toggle("bone", waiting);
    say(this.#name, value?.name ?? "");
    put(this.#name, "lang", "vi");
    say(this.#verifiedText, words.verified);
    this.#verified.hidden = !value?.verified;
    const followers = value?.followers ?? null;
    say(this.#followers, followers === null ? "" : words.followers(numberText(language, followers)));
    this.#followers.hidden = !waiting && followers === null;
    say(this.#description, value?.description ?? "");
    put(this.#description, "lang", "vi");
    this.#description.hidden = !value?.description;
    put(this.#follow, "href", value?.link ?? null);
    this.#follow.hidden = !value?.link;
    say(this.#followText, words.follow);
    say(this.#newTab, words.newTab);
    say(this.#paper, value?.link?.replace("https://", "") ?? "");
    this.#toggle.hidden = !value?.id;
    if (!value?.id) this.#open(false);
    say(this.#toggle, this.#panel.hidden ? words.showQr : words.hideQr);
    say(this.#notice, value?.stale ? staleText(language, value.updated) : "");
  }

  /**
   * @param {boolean} focused
   * @protected @override
   */
  arrived(focused) {
    super.arrived(focused);
    const { value } = this;
    const code = this.#panel.firstElementChild;
    if (code && value?.id) dress(code, value.id, value.name);
    this.tell("zalo-oa-load", { id: value?.id, name: value?.name, stale: value?.stale });
  }

  /** A card without a link of its own leaves the page's. @protected @override */
  get replaced() {
    return this.value?.link != null;
  }

  /** @param {boolean} open */
  #open(open) {
    const { value } = this;
    if (open && value?.id && !this.#panel.firstElementChild) {
      const code = document.createElement("zalo-oa-qr");
      put(code, "exportparts", "code: qr-code, label: qr-label, link: qr-link, button: qr-button, actions: qr-actions");
      dress(code, value.id, value.name);
      this.#panel.append(code);
    }
    this.#panel.hidden = !open;
    this.base.toggleAttribute("data-open", open);
    put(this.#toggle, "aria-expanded", String(open));
    say(this.#toggle, open ? this.words.hideQr : this.words.showQr);
  }

  /** @param {Oa | null} value */
  #picture(value) {
    const alt = value ? this.words.avatarOf(value.name) : "";
    const old = this.#avatar.querySelector("img");
    if (old && old.getAttribute("src") === value?.avatar) {
      put(old, "alt", alt);
      return;
    }
    this.#avatar.replaceChildren();
    if (!value?.avatar) return;
    const image = h("img", { alt, width: 72, height: 72, loading: "lazy", decoding: "async" });
    image.addEventListener("error", () => image.remove());
    image.src = value.avatar;
    this.#avatar.append(image);
  }
}
mirror(ZaloOaCard);

/**
 * @param {Element} code
 * @param {string} id
 * @param {string} name
 */
function dress(code, id, name) {
  put(code, "oa-id", id);
  put(code, "label", name);
}

/**
 * @param {Record<string, unknown>} answer
 * @param {string} src
 * @returns {Oa}
 */
function read(answer, src) {
  const name = cleanText(answer.name, 120);
  if (!name) throw new Failure("answer");
  return {
    id: oaNumber(answer.id),
    name,
    description: cleanText(answer.description, 400),
    avatar: ownAddress(answer.avatar, src),
    verified: answer.verified === true,
    followers: count(answer.followers),
    link: zaloLink(answer.link),
    stale: answer.stale === true,
    updated: answer.updated,
  };
}

function tick() {
  return s(
    "svg",
    { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true", class: "tick" },
    s("circle", { cx: 8, cy: 8, r: 8, fill: "currentColor" }),
    s("path", { d: "M4.5 8.2l2.4 2.4 4.6-4.9", fill: "none", class: "stroke", "stroke-width": 1.8, "stroke-linecap": "round" }),
  );
}
