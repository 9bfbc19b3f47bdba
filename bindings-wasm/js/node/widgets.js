// Links and QR codes for Node.js, without a bundler: the module comes from the disk. Elements need a page and are not here.

import { readFileSync } from "node:fs";

import { initSync } from "../qr.js";

initSync(readFileSync(new URL("../widgets.wasm", import.meta.url)));

export { init, initSync, oaLink, qrLink, qrMatrix, qrSvg, ready } from "../qr.js";
