// Files among the parameters of a call: they cross beside the JSON, as bytes.

import { refusal } from "./full/error.js";
import { text } from "./params.js";

/** @typedef {import("./generated/types.js").FileLike} FileLike */
/** @typedef {[parameter: string, name: string | null, bytes: Uint8Array]} Gathered */

/**
 * The bytes of what holds them itself.
 * @param {unknown} value
 * @returns {Uint8Array | undefined}
 */
function bytesOf(value) {
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  return undefined;
}

/**
 * The file that a value is, if it is one.
 * @param {unknown} value
 * @returns {{ name: string | null, content: Uint8Array | Blob } | undefined}
 */
function fileOf(value) {
  if (value === null || typeof value !== "object") return undefined;
  if (value instanceof Blob) {
    return { name: "name" in value && typeof value.name === "string" ? value.name : null, content: value };
  }
  const bytes = bytesOf(value);
  if (bytes) return { name: null, content: bytes };
  const named = "bytes" in value && "name" in value ? bytesOf(value.bytes) : undefined;
  return named && "name" in value ? { name: String(value.name), content: named } : undefined;
}

/**
 * Parameters as the module reads them, and the files that were among them. Those that are no bytes yet come as they are.
 * @param {string} call
 * @param {object | undefined} params
 * @returns {{ given: string, files: [string, string | null, Uint8Array | Blob][] }}
 */
export function split(call, params) {
  /** @type {[string, string | null, Uint8Array | Blob][]} */
  const files = [];
  const values = Object.entries(params ?? {}).filter(([parameter, value]) => {
    const file = fileOf(value);
    if (file) files.push([parameter, file.name, file.content]);
    return !file;
  });
  return { given: text(call, files.length === 0 ? params : Object.fromEntries(values)), files };
}

/**
 * Parameters and files of a call at once, which a `Blob` cannot be read.
 * @param {string} call
 * @param {object | undefined} params
 * @returns {[given: string, files: Gathered[]]}
 */
export function gatherNow(call, params) {
  const { given, files } = split(call, params);
  const gathered = files.map(([parameter, name, content]) => {
    if (content instanceof Blob) throw refusal(call, `\`${parameter}\` is a Blob, which is read later: give its bytes`);
    return /** @type {Gathered} */ ([parameter, name, content]);
  });
  return [given, gathered];
}
