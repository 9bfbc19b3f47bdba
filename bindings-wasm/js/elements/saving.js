/**
 * Files that people take away: their names must be safe on every system and say whose code it is, and the label below the code has to fit
 * on a few lines.
 */

import { h } from "./dom.js";

/**
 * `zalo-oa-quay-so-3-3165742874338144140.svg`: latin letters, digits and hyphens only.
 *
 * @param {string} id
 * @param {string | null} label
 * @param {string} ending
 */
export function fileName(id, label, ending) {
  return ["zalo-oa", plain(label ?? "", 60), plain(id, 40)].filter(Boolean).join("-") + `.${ending}`;
}

/**
 * @param {string} text
 * @param {number} most
 */
function plain(text, most) {
  const latin = text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
  return latin.replace(/[^a-z0-9]+/g, "-").replace(/^-/, "").slice(0, most).replace(/-$/, "");
}

/**
 * A label in at most three lines of at most 60 characters, as even as words allow; what does not fit ends in an ellipsis.
 *
 * @param {string} label on one line
 * @returns {string[]}
 */
export function labelLines(label) {
  for (let width = 20; width <= 60; width += 4) {
    const lines = wrapped(label, width);
    if (lines.length <= 3 && lines.every((line) => [...line].length <= width)) return lines;
  }
  const lines = wrapped(label, 60).map((line) => cut(line, 60));
  return lines.length <= 3 ? lines : [...lines.slice(0, 2), cut(lines.slice(2).join(" "), 60)];
}

/**
 * @param {string} text
 * @param {number} width
 */
function wrapped(text, width) {
  /** @type {string[]} */
  const lines = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && [...last, ...word].length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * @param {string} text
 * @param {number} most
 */
function cut(text, most) {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join("").trimEnd()}…`;
}

/**
 * Hands a file to the visitor.
 *
 * @param {Blob} blob
 * @param {string} name
 */
export function save(blob, name) {
  const address = URL.createObjectURL(blob);
  h("a", { href: address, download: name }).click();
  // The browser reads it after this call returns; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
