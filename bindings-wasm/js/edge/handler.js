// A handler as workers have it: a request in, an answer out.

import { upTo } from "../stream.js";
import { domainCode, pageOf } from "./domain.js";
import { readEvent } from "./event.js";
import { secrets, verify, WebhookError } from "./verify.js";

/** @typedef {import("./event.js").ZaloEvent} ZaloEvent */
/** @typedef {import("./verify.js").Verified} Verified */

/**
 * @template {unknown[]} Rest
 * @typedef {import("./verify.js").Bounds & {
 *   onEvent: (event: ZaloEvent, verified: Verified, ...rest: Rest) => unknown,
 *   onError?: (error: unknown, ...rest: Rest) => unknown,
 *   onRefused?: (error: WebhookError, ...rest: Rest) => unknown,
 *   codes?: readonly string[],
 *   largest?: number,
 * }} HandlerOptions
 */

/** What every answer carries. */
const GUARD = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
};

/**
 * Takes Zalo's deliveries, and shows the proofs of the domain for the console's `codes`.
 *
 * `onEvent` is awaited, and Zalo told 200 once it is done. When it throws, Zalo is told 500, so that it comes again, and `onError` hears why;
 * without one the console does, but for the error's text, which may hold a message. Zalo waits two seconds, so put what takes longer into a queue. An event may come more than once. `onRefused` hears why a delivery was not
 * taken. Bodies past `largest` bytes (256 KiB unless told) are refused. What the host gives beside the request (`env`, `ctx`) is handed on.
 * @template {unknown[]} Rest
 * @param {HandlerOptions<Rest>} options
 * @returns {(request: Request, ...rest: Rest) => Promise<Response>}
 */
export function webhookHandler({ onEvent, onError, onRefused, codes = [], largest = 256 << 10, ...bounds }) {
  secrets(bounds.secret);
  if (typeof onEvent !== "function") throw new TypeError("`onEvent` is no function");
  const proofs = codes.map(domainCode);
  const pages = new Map(proofs.map(({ path, page }) => [path, page]));
  if (proofs.length > 0) pages.set("/", pageOf(proofs.map(({ meta }) => meta).join("")));

  return async (request, ...rest) => {
    if (request.method === "GET" || request.method === "HEAD") {
      const page = pages.get(new URL(request.url).pathname);
      const kind = page === undefined ? "text/plain" : "text/html; charset=utf-8";
      const text = request.method === "HEAD" ? null : (page ?? "ok\n");
      return new Response(text, { headers: { ...GUARD, "content-type": kind } });
    }
    if (request.method !== "POST") return bare(405, { allow: "GET, HEAD, POST" });
    const body = await upTo(request.body, largest);
    if (body === undefined) return bare(413);
    // The console's first look.
    if (body.length < 64 && /^\s*(\{\}|\[\]|null|"")?\s*$/.test(new TextDecoder().decode(body))) return bare(200);
    let verified;
    try {
      verified = verify({ ...bounds, headers: request.headers, body });
    } catch (error) {
      if (!(error instanceof WebhookError)) throw error;
      const { reason } = error;
      // The console may send its test unsigned. A wrong signature tells that the key is wrong, and must show.
      if ((reason === "no_signature" || reason === "too_old") && readEvent(body).isConsoleTest) return bare(200);
      await onRefused?.(error, ...rest);
      return bare(reason === "no_signature" ? 401 : 403);
    }
    const event = readEvent(body);
    if (event.isConsoleTest) return bare(200);
    try {
      await onEvent(event, verified, ...rest);
    } catch (error) {
      if (onError) await onError(error, ...rest);
      // Its text may hold a message.
      else console.error("onEvent failed", /** @type {Error} */ (error)?.name);
      return bare(500);
    }
    return bare(200);
  };
}

/**
 * @param {number} status
 * @param {Record<string, string>} [more]
 */
function bare(status, more) {
  return new Response(null, { status, headers: { ...GUARD, ...more } });
}
