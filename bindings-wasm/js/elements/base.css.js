/**
 * The sheet of all three elements: colours as variables that a page may set, light and dark after the page's own `color-scheme`, targets of
 * 44 pixels, a focus that is seen; on paper black ink, whatever a page sets for its screens. Browsers that cannot tell light from dark in a
 * colour take the system's own. Sheets are constructed, since a strict page allows no style in markup.
 */

/**
 * A sheet that is made when the first element needs it: outside a browser there is no such class.
 *
 * @param {string} text
 * @returns {() => CSSStyleSheet}
 */
export function sheet(text) {
  /** @type {CSSStyleSheet | undefined} */
  let made;
  return () => {
    if (!made) {
      made = new CSSStyleSheet();
      made.replaceSync(text);
    }
    return made;
  };
}

export const BASE = sheet(`
:host {
  --ink: var(--zalo-oa-ink, CanvasText);
  --muted: var(--zalo-oa-muted, CanvasText);
  --surface: var(--zalo-oa-surface, Canvas);
  --sunken: var(--zalo-oa-sunken, ButtonFace);
  --line: var(--zalo-oa-line, GrayText);
  --accent: var(--zalo-oa-accent, LinkText);
  --on-accent: var(--zalo-oa-on-accent, Canvas);
  --bad: var(--zalo-oa-error, CanvasText);
  --radius: var(--zalo-oa-radius, 0.75rem);
  --gap: var(--zalo-oa-gap, 1rem);
  display: block;
  color: var(--ink);
  font-family: var(--zalo-oa-font, inherit);
  line-height: 1.5;
  overflow-wrap: anywhere;
}
:host([hidden]), [hidden] { display: none !important; }
@supports (color: light-dark(red, red)) {
  :host {
    --ink: var(--zalo-oa-ink, light-dark(#14202e, #edf2f8));
    --muted: var(--zalo-oa-muted, light-dark(#52606f, #a9b6c6));
    --surface: var(--zalo-oa-surface, light-dark(#ffffff, #18212c));
    --sunken: var(--zalo-oa-sunken, light-dark(#eef2f7, #232f3d));
    --line: var(--zalo-oa-line, light-dark(#d3dbe5, #38475a));
    --accent: var(--zalo-oa-accent, light-dark(#0056d6, #8fbcff));
    --on-accent: var(--zalo-oa-on-accent, light-dark(#ffffff, #06203f));
    --bad: var(--zalo-oa-error, light-dark(#b3261e, #ffb4ab));
  }
}
:host, * { box-sizing: border-box; }
p, figure, ul, h2, h3, h4, h5, h6 { margin: 0; padding: 0; }
img, svg { display: block; }
a { color: var(--accent); }
.base:focus { outline: none; }
:focus-visible, .base:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 0.25rem; }
button, .button {
  display: inline-flex; align-items: center; justify-content: center; min-block-size: 2.75rem; min-inline-size: 2.75rem;
  padding: 0.5rem 1rem; border: 1px solid var(--line); border-radius: calc(var(--radius) * 0.67);
  background: var(--surface); color: var(--accent); font: inherit; font-weight: 600; text-align: center; text-decoration: none;
  cursor: pointer; overflow-wrap: normal;
}
button:hover, .button:hover { border-color: currentColor; }
button[aria-disabled="true"] { color: var(--muted); cursor: default; border-color: var(--line); border-style: dashed; }
.button.main { background: var(--accent); color: var(--on-accent); border-color: var(--accent); }
.button.main:hover { text-decoration: underline; }
.unseen {
  position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.trouble { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1rem; }
.error { color: var(--bad); font-weight: 600; }
.error:not(:empty) { padding-block: 0.5rem; }
.notice { color: var(--muted); font-size: 0.875em; }
::slotted(a) { display: inline-flex; align-items: center; min-block-size: 2.75rem; color: var(--accent); }
.bone { border-radius: 0.4rem; background: var(--sunken); color: transparent; }
@media (prefers-reduced-motion: no-preference) {
  [aria-busy="true"] .bone { animation: wait 1.4s ease-in-out infinite alternate; }
  @keyframes wait { to { opacity: 0.45; } }
}
@media (forced-colors: active) {
  button[aria-disabled="true"] { color: GrayText; }
  .button.main { border: 2px solid ButtonText; }
  .bone { border: 1px solid GrayText; }
}
.paper { display: none; }
@media print {
  :host {
    --ink: #000000; --muted: #333333; --surface: #ffffff; --sunken: #ffffff; --line: #999999; --accent: #000000;
    color-scheme: light !important;
  }
  button, .trouble, .unseen { display: none !important; }
  .paper { display: block; }
}
`);
