/** One article in the list, and the grey shape of the same size that keeps its place while it comes. */

import { h, s } from "./dom.js";
import { dateText, momentOf, WORDS } from "./words.js";

/**
 * @param {import("./news-read.js").Item} item
 * @param {number} level of the heading, 2 to 6
 * @param {import("./words.js").Language} language
 */
export function itemNode({ title, description, picture, published, link }, level, language) {
  const words = WORDS[language];
  const tag = /** @type {"h3"} */ (`h${level}`);
  const away = () => h("span", { class: "unseen" }, ` ${words.newTab}`);
  const name = link
    ? h("a", { href: link, target: "_blank", rel: "noopener noreferrer", part: "link", class: "cover" }, h("span", { lang: "vi" }, title), away())
    : h("span", { lang: "vi" }, title);
  const media = h("div", { part: "picture", class: "media" });
  if (picture) {
    const image = h("img", { alt: words.pictureOf(title), width: 320, height: 180, loading: "lazy", decoding: "async" });
    image.addEventListener("error", () => image.replaceWith(sheet()));
    image.src = picture;
    media.append(image);
  } else media.append(sheet());
  const text = h("div", { class: "text" }, h(tag, { part: "title", class: "title" }, h("span", { class: "lines" }, name)));
  if (description) text.append(h("p", { part: "description", class: "description", lang: "vi" }, description));
  const date = dateText(language, published);
  if (date) text.append(h("p", { part: "date", class: "date" }, h("time", { datetime: momentOf(published)?.toISOString() }, date)));
  if (link) text.append(h("p", { class: "paper address" }, link.replace("https://", "")));
  return h("li", { part: "item", class: link ? "item linked" : "item" }, media, text);
}

/** What stands in the place of a picture that there is none of: a sheet with lines on it. */
function sheet() {
  const lines = s("path", { d: "M6 3h12v18H6zM9 8h6M9 12h6M9 16h3", fill: "none", stroke: "currentColor", "stroke-width": 1.5 });
  return s("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, lines);
}

/** @param {number} many */
export function bones(many) {
  return Array.from({ length: many }, () => {
    const title = h("div", { class: "title bone" });
    const text = h("div", { class: "text" }, title, h("div", { class: "date bone" }));
    return h("li", { class: "item", "aria-hidden": "true" }, h("div", { class: "media bone" }), text);
  });
}
