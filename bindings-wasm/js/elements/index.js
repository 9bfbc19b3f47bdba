/**
 * Makes the elements known to the page. In a browser that is too old for them nothing happens, and the link that the page wrote inside
 * each element stays what it is.
 */

import { ZaloOaCard } from "./card-element.js";
import { ZaloOaNews } from "./news-element.js";
import { ZaloOaQr } from "./qr-element.js";

export { ZaloOaCard, ZaloOaNews, ZaloOaQr };

/** @type {[string, CustomElementConstructor][]} */
const ELEMENTS = [
  ["zalo-oa-qr", ZaloOaQr],
  ["zalo-oa-card", ZaloOaCard],
  ["zalo-oa-news", ZaloOaNews],
];

/**
 * Defines the three elements, each once: a page may load the script twice.
 *
 * @returns {boolean} whether this browser can show them
 */
export function defineElements() {
  const { customElements: registry, Document, CSSStyleSheet } = globalThis;
  if (!registry || !("adoptedStyleSheets" in Document.prototype) || !("replaceSync" in CSSStyleSheet.prototype)) return false;
  for (const [name, type] of ELEMENTS) if (!registry.get(name)) registry.define(name, type);
  return true;
}
