/** The sheet of `<zalo-oa-card>`. Its height is that of the contents from the start, so the page does not jump when they come. */

import { sheet } from "./base.css.js";

export const CARD = sheet(`
:host {
  container-type: inline-size; padding: var(--gap); border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface);
  min-block-size: calc(10.5rem + 2 * var(--gap));
}
.base {
  --room: 15rem;
  display: grid; grid-template-columns: auto 1fr; gap: 0.75rem var(--gap); align-items: center; align-content: start; min-block-size: var(--room);
}
.base.waiting { min-block-size: calc(var(--room) - 2.75rem); }
.avatar {
  inline-size: 4.5rem; block-size: 4.5rem; border-radius: 50%; overflow: hidden; background: var(--sunken); border: 1px solid var(--line);
}
.avatar img { inline-size: 100%; block-size: 100%; object-fit: cover; }
.who { display: flex; flex-direction: column; gap: 0.25rem; min-inline-size: 0; }
.name { font-size: 1.2em; font-weight: 700; line-height: 1.3; min-block-size: 1.3em; text-wrap: balance; }
.name.bone { inline-size: min(16rem, 90%); }
.followers.bone { inline-size: 9rem; min-block-size: 1.5em; }
.facts { display: flex; flex-wrap: wrap; gap: 0.1rem 0.9rem; color: var(--muted); font-size: 0.9375em; min-block-size: 1.5em; }
.verified { display: inline-flex; align-items: center; gap: 0.35rem; color: var(--accent); font-weight: 600; }
.tick { flex: none; }
.tick .stroke { stroke: var(--surface); }
.description, .actions, .paper, .panel, .notice { grid-column: 1 / -1; }
.description { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; line-clamp: 3; overflow: hidden; }
.actions { display: flex; flex-wrap: wrap; gap: 0.5rem; }
.actions > * { flex: 1 1 auto; }
.notice:empty { display: none; }
.base.empty { display: none; }
.panel { display: flex; justify-content: center; padding-block-start: 0.5rem; border-block-start: 1px solid var(--line); }
@container (max-width: 15rem) {
  .base { grid-template-columns: 1fr; }
}
@container (min-width: 20rem) {
  .base { --room: 11rem; }
}
@container (min-width: 30rem) {
  .base { --room: 10.4rem; }
  .actions > * { flex: 0 1 auto; }
}
@container (min-width: 44rem) {
  .base[data-open] { grid-template-columns: auto 1fr auto; grid-template-rows: repeat(5, auto) 1fr; }
  [data-open] > :is(.description, .actions, .paper, .notice) { grid-column: 1 / 3; }
  .panel {
    grid-column: 3; grid-row: 1 / 7; align-self: start; padding: 0 0 0 var(--gap); border-block-start: 0;
    border-inline-start: 1px solid var(--line);
  }
}
@media (forced-colors: active) {
  .tick { forced-color-adjust: none; color: Highlight; }
  .tick .stroke { stroke: HighlightText; }
}
@media print {
  :host { min-block-size: 0; break-inside: avoid; }
  .base { --room: 0px; }
  .actions { display: none; }
  .description { -webkit-line-clamp: none; line-clamp: none; display: block; }
}
`);
