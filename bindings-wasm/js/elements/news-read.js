/** Reads a page of articles as the server sends it. What is missing or wrong in one article costs that article's part, not the page. */

import { cleanText, count, ownAddress, zaloLink } from "./checks.js";
import { Failure } from "./failure.js";

/** Where Zalo shows articles besides its own name: links that people share of them lead there. */
const ARTICLE_HOSTS = ["rd.zapps.vn"];

/**
 * @typedef {object} Item
 * @property {string} title
 * @property {string | null} description
 * @property {string | null} picture
 * @property {string | null} published
 * @property {string | null} link
 */

/**
 * @typedef {object} Page
 * @property {number} offset
 * @property {number} total
 * @property {boolean} stale
 * @property {unknown} updated
 * @property {Item[]} items
 */

/**
 * @param {Record<string, unknown>} answer
 * @param {number} offset what was asked for
 * @param {number} limit
 * @param {string} src
 * @returns {Page}
 */
export function readPage(answer, offset, limit, src) {
  if (!Array.isArray(answer.items)) throw new Failure("answer");
  const items = answer.items.slice(0, limit).flatMap((value) => readItem(value, src));
  const total = count(answer.total) ?? offset + items.length;
  return {
    offset,
    total: Math.max(total, items.length > 0 ? offset + items.length : 0),
    stale: answer.stale === true,
    updated: answer.updated,
    items,
  };
}

/**
 * @param {unknown} value
 * @param {string} src
 * @returns {Item[]} one, or none for what has no title
 */
function readItem(value, src) {
  const item = /** @type {Record<string, unknown>} */ (Object(value));
  const title = cleanText(item.title, 200);
  if (!title) return [];
  return [
    {
      title,
      description: cleanText(item.description, 400),
      picture: ownAddress(item.picture, src),
      published: typeof item.published === "string" ? item.published : null,
      link: zaloLink(item.link, ARTICLE_HOSTS),
    },
  ];
}
