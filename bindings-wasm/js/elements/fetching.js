/**
 * Asks the page's own server, and nobody else: the mode makes the browser refuse another origin, and no redirect is followed. Answers are
 * bounded in time and size, since a page must not hang on a server that does not end its sentence.
 */

import { cleanText, count } from "./checks.js";
import { Failure } from "./failure.js";

const TIMEOUT = 15_000;
const MOST_JSON = 512 * 1024;

/** @typedef {import("./failure.js").FailureCode} FailureCode */

/**
 * @param {string} address on the page's own origin
 * @param {AbortSignal} signal
 * @returns {Promise<Record<string, unknown>>} a JSON object
 */
export async function getJson(address, signal) {
  return get(address, "application/json", MOST_JSON, signal, (status, bytes) => {
    const value = object(bytes);
    if (status < 200 || status > 299) throw refusal(status, value);
    if (!value) throw new Failure("answer", { status });
    return value;
  });
}

/**
 * @param {string} address on the page's own origin
 * @param {number} most bytes
 * @param {AbortSignal} signal
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function getBytes(address, most, signal) {
  return get(address, "image/png, image/jpeg", most, signal, (status, bytes) => {
    if (status < 200 || status > 299) throw refusal(status, null);
    return bytes;
  });
}

/**
 * @template T
 * @param {string} address
 * @param {string} accept
 * @param {number} most
 * @param {AbortSignal} signal
 * @param {(status: number, bytes: Uint8Array<ArrayBuffer>) => T} read
 * @returns {Promise<T>}
 */
async function get(address, accept, most, signal, read) {
  const abort = new AbortController();
  const stop = () => abort.abort();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, TIMEOUT);
  signal.addEventListener("abort", stop, { once: true });
  if (signal.aborted) stop();
  try {
    const response = await fetch(address, { mode: "same-origin", redirect: "error", headers: { accept }, signal: abort.signal });
    const bytes = await body(response, most);
    return read(response.status, bytes);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(late ? "timeout" : "network");
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}

/**
 * @param {Response} response
 * @param {number} most
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
async function body(response, most) {
  const parts = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) break;
    length += part.value.length;
    if (length > most) {
      reader?.cancel().catch(() => {});
      throw new Failure("answer", { status: response.status });
    }
    parts.push(part.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * @param {Uint8Array} bytes
 * @returns {Record<string, unknown> | null}
 */
function object(bytes) {
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes));
    return value && typeof value === "object" && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/**
 * The server's own words when it has some, else what its status says.
 *
 * @param {number} status
 * @param {Record<string, unknown> | null} value
 */
function refusal(status, value) {
  const error = /** @type {Record<string, unknown>} */ (Object(value?.error));
  const message = /** @type {Record<string, unknown>} */ (Object(error.message));
  const text = { vi: cleanText(message.vi, 300), en: cleanText(message.en, 300) };
  return new Failure(byStatus(status), { status, after: count(error.retry_after), text });
}

/**
 * @param {number} status
 * @returns {FailureCode}
 */
function byStatus(status) {
  if (status === 429) return "too_many";
  if (status === 408 || status >= 500) return "unavailable";
  return status === 404 || status === 410 ? "not_found" : "invalid";
}
