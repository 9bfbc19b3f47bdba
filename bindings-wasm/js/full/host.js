// What the module takes from its host: `fetch`, timers, chance, tokens.

import { upTo } from "../stream.js";

/** @typedef {string | ((refused?: string) => string | Promise<string>)} Token */

/** Errors of Node.js and its like that come before a byte was sent. */
const BEFORE = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

/** These come before a byte was sent while connecting, and after it when a route breaks under an open connection. */
const EITHER = new Set(["EHOSTUNREACH", "ENETUNREACH", "ETIMEDOUT"]);

/** The longest that a timer takes; a longer one would go off at once. */
const LONGEST = 2 ** 31 - 1;

/**
 * @param {Token} token
 * @param {typeof fetch} carry
 */
export function host(token, carry) {
  return {
    /** @param {string} [refused] */
    token: (refused) => (typeof token === "string" ? token : token(refused)),
    /**
     * @param {[string, string, string[], Uint8Array<ArrayBuffer> | null]} request
     * @param {number} ms
     * @param {number} largest
     */
    send: (request, ms, largest) => send(carry, request, ms, largest),
    sleep,
    /** @param {number} length */
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  };
}

/**
 * A promise for a time to come, and what settles it before that.
 * @param {number} ms
 * @returns {[Promise<void>, () => void]}
 */
function sleep(ms) {
  let stop = () => {};
  /** @type {Promise<void>} */
  const over = new Promise((done) => {
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    const wait = (/** @type {number} */ left) => {
      if (left > 0) timer = setTimeout(() => wait(left - LONGEST), Math.min(left, LONGEST));
      else done();
    };
    stop = () => {
      clearTimeout(timer);
      done();
    };
    wait(ms);
  });
  return [over, stop];
}

/**
 * One exchange; what is thrown says how far it got: `build`, `connect` or `no_answer`.
 * @param {typeof fetch} carry
 * @param {[string, string, string[], Uint8Array<ArrayBuffer> | null]} request
 * @param {number} ms
 * @param {number} largest
 */
async function send(carry, [method, url, names, body], ms, largest) {
  const stop = new AbortController();
  const headers = new Headers();
  try {
    for (let i = 0; i < names.length; i += 2) headers.append(names[i] ?? "", names[i + 1] ?? "");
  } catch {
    throw "build";
  }
  const timer = setTimeout(() => stop.abort(), Math.min(ms, LONGEST));
  try {
    // A redirect is an answer: following one would carry the token to another host.
    const answer = await carry(url, { method, headers, body, redirect: "manual", signal: stop.signal });
    // Unpacked as it may be.
    const bytes = await upTo(answer.body, largest);
    if (!bytes) throw new RangeError("the answer is too large");
    // The status of a redirect is hidden from pages.
    return [answer.status || 302, [...answer.headers].flat(), bytes];
  } catch (error) {
    throw BEFORE.has(codeOf(error)) ? "connect" : "no_answer";
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Whether a code that can mean both was met while connecting.
 * @param {object} error
 */
function before(error) {
  const { code = "", syscall = "" } = /** @type {{ code?: string, syscall?: string }} */ (error);
  return EITHER.has(code) && (syscall === "connect" || syscall === "getaddrinfo");
}

/**
 * The code of the innermost cause that has one.
 * @param {unknown} error
 * @returns {string}
 */
function codeOf(error) {
  let code = "";
  for (let at = error, depth = 0; at instanceof Error && depth < 8; at = at.cause, depth += 1) {
    if ("code" in at && typeof at.code === "string") code = before(at) ? "ECONNREFUSED" : at.code;
    // Several addresses were tried: it counts as not sent only if that holds for each.
    if (at instanceof AggregateError) {
      const codes = at.errors.map(codeOf);
      return codes.find((one) => !BEFORE.has(one)) ?? codes[0] ?? "";
    }
  }
  return code;
}
