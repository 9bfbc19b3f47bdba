// Whether a body came from Zalo.

import { bytesOf, told } from "./module.js";

/**
 * Why a body is not taken for Zalo's.
 * @typedef {"no_signature" | "not_a_signature" | "not_an_event" | "mismatch" | "another_app" | "too_old" | "from_the_future"} Reason
 */

/** A body that is not taken for Zalo's. Nothing in it helps to forge one, and nothing of the body stands in it. */
export class WebhookError extends Error {
  /**
   * @param {Reason} reason
   * @param {string} message
   */
  constructor(reason, message) {
    super(message);
    this.name = "WebhookError";
    this.reason = reason;
  }
}

/**
 * An event that Zalo signed.
 * @typedef {object} Verified
 * @property {string} app_id The app whose event it is.
 * @property {number} at When it happened, by Zalo's clock: milliseconds since 1970 UTC.
 * @property {number} retry How often Zalo had sent it before; 0 the first time. Not signed.
 * @property {number} key Which of the keys it was, counted from 0.
 */

/**
 * What is taken.
 * @typedef {object} Bounds
 * @property {string | readonly string[]} secret The OA secret key of the console's webhook page, not the app's secret; several while one is
 * replaced, or for several OAs.
 * @property {string} [app] Only events of this app.
 * @property {number} [oldest] Milliseconds that an event may be old; 24 hours unless told. Below two hours Zalo's later repeats are refused too.
 * @property {number} [ahead] Milliseconds that Zalo's clock may be ahead; 15 minutes unless told.
 */

/** @typedef {Headers | Iterable<readonly [string, string]> | Readonly<Record<string, string | readonly string[] | undefined>>} HeadersLike */

/**
 * Checks that a body came from Zalo; what is thrown is a `WebhookError`.
 * @param {Bounds & { headers: HeadersLike, body: Uint8Array | ArrayBuffer, now?: number | Date }} request
 * @returns {Verified}
 */
export function verify({ headers, body, secret, app, oldest, ahead, now = Date.now() }) {
  const options = {
    signature: header(headers, "x-zevent-signature"),
    retry: header(headers, "num_retry"),
    secrets: secrets(secret),
    app,
    now: whole("now", Number(now)),
    oldest: oldest === undefined ? oldest : whole("oldest", oldest),
    ahead: ahead === undefined ? ahead : whole("ahead", ahead),
  };
  return JSON.parse(told(refused, "verify", JSON.stringify(options), bytesOf(body)));
}

/**
 * The header with which Zalo would send a body, for tests of those who receive events.
 * @param {{ body: Uint8Array | ArrayBuffer, secret: string }} event
 * @returns {string} Of `X-ZEvent-Signature`: `mac=` and 64 digits.
 */
export function sign({ body, secret }) {
  return told((why) => new WebhookError("not_an_event", why), "sign", bytesOf(body), secrets(secret)[0] ?? "");
}

/** @param {string} told reason, colon, message */
function refused(told) {
  const [reason = "", message = ""] = told.split(/:(.*)/s);
  return new WebhookError(/** @type {Reason} */ (reason), message);
}

/**
 * A key that nobody filled would let anybody in.
 * @param {string | readonly string[]} secret
 */
export function secrets(secret) {
  const keys = typeof secret === "string" ? [secret] : [...(secret ?? [])];
  if (keys.length === 0 || keys.some((key) => typeof key !== "string" || key.trim() === "")) {
    throw new TypeError("`secret` is empty: it is the OA secret key of the console's webhook page");
  }
  return keys;
}

/**
 * @param {string} name
 * @param {number} given
 */
function whole(name, given) {
  if (Number.isNaN(given)) throw new TypeError(`\`${name}\` is no number of milliseconds`);
  return Math.trunc(Math.max(0, Math.min(given, Number.MAX_SAFE_INTEGER)));
}

/**
 * @param {HeadersLike} headers
 * @param {string} name
 * @returns {string | undefined}
 */
function header(headers, name) {
  if (headers instanceof Headers) return headers.get(name) ?? undefined;
  const pairs = Symbol.iterator in headers ? [.../** @type {Iterable<readonly [string, string]>} */ (headers)] : Object.entries(headers);
  const found = pairs.find(([key, value]) => key.toLowerCase() === name && value !== undefined)?.[1];
  return typeof found === "object" ? found[0] : found;
}
