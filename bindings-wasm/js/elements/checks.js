/**
 * What may enter a page. Names, titles and links come from people and from other systems, so each is checked where it comes in: text loses
 * what could disguise it, a link is followed only to Zalo, an address is asked only when it is the page's own.
 */

/** Control characters, lone halves of pairs, what is no character, and marks that turn the direction of writing. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{NChar}\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * A text on one line, or `null` when there is nothing to show.
 *
 * @param {unknown} value
 * @param {number} most characters; longer texts end in an ellipsis
 * @returns {string | null}
 */
export function cleanText(value, most) {
  if (typeof value !== "string") return null;
  const letters = [...value.slice(0, most * 4).replace(UNSEEN, " ").replace(/\s+/g, " ").trim()];
  if (letters.length === 0) return null;
  return letters.length > most ? `${letters.slice(0, most - 1).join("").trimEnd()}…` : letters.join("");
}

/**
 * The address of a link that may be followed: https, on zalo.me or below it, without a name, password or port in it.
 *
 * @param {unknown} value
 * @param {string[]} [others] further hosts of Zalo's, without what is below them
 * @returns {string | null}
 */
export function zaloLink(value, others = []) {
  const url = typeof value === "string" ? parsed(value) : null;
  if (!url || url.protocol !== "https:" || url.username || url.password || url.port) return null;
  return /(^|\.)zalo\.me$/.test(url.hostname) || others.includes(url.hostname) ? url.href : null;
}

/**
 * The absolute address of something on the page's own origin.
 *
 * @param {unknown} value
 * @param {string} [base]
 * @returns {string | null}
 */
export function ownAddress(value, base = document.baseURI) {
  const url = typeof value === "string" && value.trim() ? parsed(value, base) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return null;
  return url.origin === location.origin ? url.href : null;
}

/**
 * An id of an OA as Zalo writes it, or `null`.
 *
 * @param {unknown} value
 * @returns {string | null}
 */
export function oaNumber(value) {
  return typeof value === "string" && /^[0-9]{15,20}$/.test(value) ? value : null;
}

/**
 * A whole number from 0 that JavaScript holds exactly, or `null`.
 *
 * @param {unknown} value
 * @returns {number | null}
 */
export function count(value) {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/**
 * @param {string} text
 * @param {string} [base]
 */
function parsed(text, base) {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
