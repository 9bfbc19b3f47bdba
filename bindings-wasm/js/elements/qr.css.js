/**
 * The sheet of `<zalo-oa-qr>`. The code keeps its white ground everywhere: scanners need it in the dark and in forced colours too. On paper it is
 * 4 cm wide with its quiet zone, so that the code itself is wider than 3.
 */

import { sheet } from "./base.css.js";

export const QR = sheet(`
:host {
  --size: var(--zalo-oa-qr-size, 13rem);
  inline-size: 100%; max-inline-size: max(var(--size), 18rem); margin-inline: auto; text-align: center;
}
.base { display: flex; flex-direction: column; align-items: center; gap: 0.5rem; }
.figure { display: flex; flex-direction: column; align-items: center; gap: 0.5rem; inline-size: 100%; }
.code {
  inline-size: min(var(--size), 100%); aspect-ratio: 1; overflow: hidden; border: 1px solid var(--line); border-radius: var(--radius);
  background: #ffffff; forced-color-adjust: none;
}
.code:empty { background: var(--sunken); }
.code svg { inline-size: 100%; block-size: 100%; }
.label { font-weight: 600; max-inline-size: 100%; text-wrap: balance; }
.below { display: flex; flex-direction: column; align-items: center; gap: 0.5rem; min-block-size: 6.5rem; max-inline-size: 100%; }
.scan { display: block; color: var(--muted); font-size: 0.875em; }
.address { display: inline-flex; align-items: center; min-block-size: 2.75rem; }
.actions { display: flex; flex-wrap: wrap; justify-content: center; gap: 0.5rem; }
.trouble { justify-content: center; }
.base:has(.code:not([hidden])) ~ .fallback { display: block; min-block-size: 6.5rem; }
@media print {
  :host { break-inside: avoid; background: #ffffff; }
  .code { inline-size: max(var(--zalo-oa-qr-print-size, 0cm), 4cm); border: 0; }
  .below { min-block-size: 0; }
  .address { min-block-size: 0; text-decoration: none; }
  .actions { display: none; }
}
`);
