/**
 * The sheet of `<zalo-oa-news>`: rows in a narrow column, cards in a wide one, as wide as the element and not as the window. Each
 * article has room for three lines of title, and for two of description where there are any, so pages of the same length are equally high; the page's own link
 * stands where the buttons for paging come.
 */

import { sheet } from "./base.css.js";

export const NEWS = sheet(`
:host { container-type: inline-size; }
.list { display: grid; gap: var(--gap); list-style: none; scroll-margin-block-start: 1rem; }
.list:focus-visible { outline-offset: 6px; }
.item {
  position: relative; display: grid; grid-template-columns: 7.5rem 1fr; gap: 0.75rem; padding: 0.75rem; border: 1px solid var(--line);
  border-radius: var(--radius); background: var(--surface);
}
.media { aspect-ratio: 4 / 3; align-self: start; border-radius: calc(var(--radius) * 0.67); overflow: hidden; background: var(--sunken); }
.media svg { inline-size: 2.5rem; block-size: 100%; margin: auto; color: var(--muted); opacity: 0.6; }
.media img { inline-size: 100%; block-size: 100%; object-fit: cover; }
.text { display: flex; flex-direction: column; gap: 0.25rem; min-inline-size: 0; min-block-size: 6.25rem; }
.rich .text { min-block-size: 9.1rem; }
.title { font-size: 1.0625em; font-weight: 700; line-height: 1.35; }
.title.bone { min-block-size: 2.7em; }
.lines, .description { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; line-clamp: 2; overflow: hidden; }
.lines { -webkit-line-clamp: 3; line-clamp: 3; }
.description { font-size: 0.9375em; color: var(--muted); }
.date { font-size: 0.875em; color: var(--muted); margin-block-start: auto; min-block-size: 1.5em; }
.date.bone { inline-size: 6rem; }
.cover { color: inherit; text-decoration: none; }
.cover::after { content: ""; position: absolute; inset: 0; border-radius: var(--radius); }
.item.linked:hover { border-color: var(--accent); }
.item.linked:hover .cover { text-decoration: underline; color: var(--accent); }
.cover:focus-visible { outline: none; }
.cover:focus-visible::after { outline: 3px solid var(--accent); outline-offset: 2px; }
.none { color: var(--muted); padding-block: 0.5rem; }
.notice:not(:empty) { margin-block-end: 0.75rem; }
.pager { display: flex; align-items: center; justify-content: center; flex-wrap: wrap; gap: 0.5rem 0.75rem; margin-block-start: var(--gap); min-block-size: 2.75rem; }
.where { min-inline-size: 7em; text-align: center; font-variant-numeric: tabular-nums; }
.trouble:has(.error:not(:empty)) { margin-block-start: 0.75rem; }
.fallback { display: block; margin-block-start: var(--gap); min-block-size: 2.75rem; }
.base[aria-busy="true"] .item.linked { opacity: 0.6; }
@container (max-width: 17rem) {
  .item { grid-template-columns: 1fr; }
}
@container (min-width: 38rem) {
  .list { grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--zalo-oa-item-width, 17rem)), 1fr)); }
  .item { grid-template-columns: 1fr; grid-template-rows: auto 1fr; padding: 0; overflow: hidden; }
  .media { aspect-ratio: 16 / 9; border-radius: 0; }
  .text { padding: 0 0.9rem 0.9rem; min-block-size: 7.5rem; }
  .rich .text { min-block-size: 10.5rem; }
}
@media print {
  .list { display: block; }
  .item { display: flex; gap: 0.75rem; border: 0; border-block-end: 1px solid #999999; border-radius: 0; padding: 0.5rem 0; break-inside: avoid; }
  .media { inline-size: 3cm; flex: none; aspect-ratio: 4 / 3; }
  .media svg { display: none; }
  .text, .rich .text { padding: 0; min-block-size: 0; }
  .lines, .description { display: block; }
  .pager { display: none; }
  .address { font-size: 0.8em; }
}
`);
