// What needs no network: checks of a call's parameters, and the catalogue of Zalo's numbers.

import { gatherNow } from "../files.js";
import { refusal } from "../full/error.js";
import { told } from "./module.js";

/** @typedef {import("../full/caller.js").Calls} Calls */
/** @typedef {import("../full/pure.js").CodeEntry} CodeEntry */

const NOTHING = new Uint8Array();

/**
 * Holds parameters against a call before anything is sent; what is thrown is a `ZaloError` that names what is missing, unknown or out of range.
 * What stands inside a parameter (a button's title) is not held against its limits here; the full package does that.
 * @template {keyof Calls} K
 * @param {K} name
 * @param {Calls[K]["params"]} params
 * @returns {void}
 */
export function check(name, params) {
  const [given, files] = gatherNow(name, params);
  // No call takes two.
  const [place, own, bytes] = files[0] ?? ["", null, NOTHING];
  told((why) => refusal(name, "", why), "check", name, given, place, own ?? "", bytes);
}

/**
 * What one of Zalo's numbers means, and what to do, in English and Vietnamese. The text that came with it tells some numbers apart.
 * @param {number} code
 * @param {{ table?: "oa" | "business" | "oauth" | "social" | "calls", message?: string }} [from]
 * @returns {Omit<CodeEntry, "message"> | undefined}
 */
export function explain(code, { table = "oa", message = "" } = {}) {
  return JSON.parse(told((why) => refusal("client", why), "explain", table, code, message)) ?? undefined;
}
