// What a page embeds: links, QR codes and the elements, in one file. It takes no token and knows no call.

import { defineElements } from "./elements/index.js";

// What TypeScript knows of the elements in a page comes with these.
/** @typedef {import("./elements/tags.d.ts").ZaloOaErrorDetail} ZaloOaErrorDetail */
/** @typedef {import("./elements/tags.d.ts").ZaloOaLoadDetail} ZaloOaLoadDetail */
/** @typedef {import("./elements/tags.d.ts").ZaloOaSaveDetail} ZaloOaSaveDetail */

export { init, initSync, oaLink, qrLink, qrMatrix, qrSvg, ready } from "./qr.js";

/** @typedef {import("./qr.js").QrOptions} QrOptions */

defineElements();
