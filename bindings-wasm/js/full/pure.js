// What needs no client: the two halves of a call, and the catalogue of Zalo's numbers.

import { gatherNow } from "./files.js";
import { native, now } from "./module.js";

/** @typedef {import("./caller.js").Calls} Calls */

/**
 * A call as it would be sent, without its token and base address. `headers` hold secrets.
 * @typedef {object} Prepared
 * @property {"GET" | "POST"} verb
 * @property {"openapi" | "business" | "oauth" | "graph"} host
 * @property {string} path
 * @property {string | null} query Encoded, without the question mark.
 * @property {string | Uint8Array<ArrayBuffer> | null} body Bytes where it holds files.
 * @property {string | null} contentType
 * @property {Record<string, string>} headers
 */

/**
 * Checks a call and lays it out, for hosts that send it themselves. Nothing is sent. Files are given as bytes.
 * @template {keyof Calls} K
 * @param {K} name
 * @param {Calls[K]["params"]} params
 * @returns {Prepared}
 */
export function prepare(name, params) {
  const [given, files] = gatherNow(name, params);
  const [prepared, bytes] = now(() => native.prepare(name, given, files));
  return bytes === undefined ? JSON.parse(prepared) : { ...JSON.parse(prepared), body: bytes };
}

/**
 * What an answer to a call means: its value, or the error that is thrown.
 * @template {keyof Calls} K
 * @param {K} name
 * @param {{ status: number, body: string | Uint8Array }} answer
 * @returns {Calls[K]["answer"]}
 */
export function read(name, { status, body }) {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  return JSON.parse(now(() => native.read(name, status, bytes)));
}

/**
 * What is known about one of Zalo's numbers.
 * @typedef {object} CodeEntry
 * @property {string} table Whose number it is.
 * @property {number} code
 * @property {string} message Zalo's own text.
 * @property {string} class How the error is handled.
 * @property {string} who Who has to act.
 * @property {{ en: string, vi: string }} meaning
 * @property {{ en: string, vi: string }} action
 * @property {string} confidence
 */

/**
 * Looks one of Zalo's numbers up. The text that came with it tells some numbers apart.
 * @param {number} code
 * @param {{ table?: "oa" | "business" | "oauth" | "social" | "calls", message?: string }} [from]
 * @returns {CodeEntry | undefined}
 */
export function describe(code, { table = "oa", message = "" } = {}) {
  const entry = now(() => native.describe(table, code, message));
  return entry === undefined ? undefined : JSON.parse(entry);
}
