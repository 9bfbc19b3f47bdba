// A worker as a user writes it, and the pure functions by HTTP, for the test beside it.

import { check, explain, readEvent, sign, verify, webhookHandler } from "zalo-oa/edge";

import { codes, secret } from "./settings.js";

const utf8 = new TextEncoder();
let heard = { events: [], refused: [] };

const handler = webhookHandler({
  secret,
  codes,
  oldest: Infinity,
  onEvent(event, { retry, app_id: app }, env) {
    if (event.event === "user_send_text" && event.body.message?.text === "fail") throw new Error("made up");
    heard.events.push({ name: event.name, kind: event.event, retry, app, direction: event.direction(env.OA) });
  },
  onRefused: ({ reason }) => void heard.refused.push(reason),
});

/** What a sample says of an event. */
function told(event, oa) {
  return {
    read: event,
    direction: event.direction(oa),
    user: event.user(oa),
    consent: event.consent,
    withdrawal: event.withdrawal,
    console_test: event.isConsoleTest,
  };
}

/** Whether code may be made at run time. */
function allowed(work) {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

const routes = {
  async read(request, query) {
    return told(readEvent(await request.arrayBuffer()), query.get("oa"));
  },
  async verify(request, query) {
    return verify({ headers: request.headers, body: await request.arrayBuffer(), secret, now: Number(query.get("now")) });
  },
  async sign(request) {
    return sign({ body: await request.arrayBuffer(), secret });
  },
  async check(request, query) {
    return check(query.get("call"), await request.json()) ?? null;
  },
  async explain(_, query) {
    return explain(Number(query.get("code")));
  },
  async heard() {
    const before = heard;
    heard = { events: [], refused: [] };
    return before;
  },
  async place() {
    return {
      agent: navigator.userAgent,
      eval: allowed(() => (0, eval)("1")),
      compile: allowed(() => new WebAssembly.Module(utf8.encode("\0asm\x01\0\0\0"))),
    };
  },
};

export default {
  async fetch(request, env, ctx) {
    const { pathname, searchParams } = new URL(request.url);
    const route = routes[pathname.replace("/test/", "")];
    if (!route) return handler(request, env, ctx);
    try {
      return Response.json(await route(request, searchParams));
    } catch (error) {
      return Response.json({ name: error.name, reason: error.reason, kind: error.kind, message: error.message }, { status: 400 });
    }
  },
};
