// What a worker or server needs that takes Zalo's webhooks: the signature, events, checks of parameters, the catalogue. It takes no access
// token and sends nothing.

export { check, explain } from "./edge/check.js";
export { domainCode } from "./edge/domain.js";
export { readEvent } from "./edge/event.js";
export { webhookHandler } from "./edge/handler.js";
export { init, initSync } from "./edge/module.js";
export { sign, verify, WebhookError } from "./edge/verify.js";
export { ZaloError } from "./full/error.js";

/** @typedef {import("./edge/check.js").CodeEntry} CodeEntry */
/** @typedef {import("./edge/event.js").Consent} Consent */
/** @typedef {import("./edge/event.js").Direction} Direction */
/** @typedef {import("./edge/event.js").Person} Person */
/** @typedef {import("./edge/event.js").Withdrawal} Withdrawal */
/** @typedef {import("./edge/event.js").ZaloEvent} ZaloEvent */
/** @typedef {import("./edge/verify.js").Bounds} Bounds */
/** @typedef {import("./edge/verify.js").Reason} Reason */
/** @typedef {import("./edge/verify.js").Verified} Verified */
/** @typedef {import("./full/error.js").ErrorRecord} ErrorRecord */
