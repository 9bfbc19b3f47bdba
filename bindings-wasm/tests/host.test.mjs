// What the package leaves behind with its host once the work is done: a timer of half a minute would keep a program open that long.

import assert from "node:assert/strict";
import { test } from "node:test";

import { load } from "./package.mjs";

const { Client } = await load("node/full.js");

/** Timers that are set and neither over nor cleared. */
function timers(t) {
  const left = new Map();
  const { setTimeout, clearTimeout } = globalThis;
  t.mock.method(globalThis, "setTimeout", (work, ms) => {
    const timer = setTimeout(() => (left.delete(timer), work()), ms);
    left.set(timer, ms);
    return timer;
  });
  t.mock.method(globalThis, "clearTimeout", (timer) => (left.delete(timer), clearTimeout(timer)));
  return left;
}

const client = (fetch) => new Client({ token: async () => "t", fetch });

test("a call that came in time leaves no timer for its deadline", async (t) => {
  const left = timers(t);
  const answer = { error: 0, message: "Success", data: { total: 0, count: 50, offset: 0, users: [] } };
  await client(async () => new Response(JSON.stringify(answer))).users.list({ offset: 0, count: 50 }, { deadlineMs: 60_000 });
  assert.deepEqual([...left.values()], []);
});

test("an operation that is stopped while it waits leaves no timer", async (t) => {
  const left = timers(t);
  const { articles } = client(() => Promise.reject(new TypeError("fetch failed")));
  const stopped = assert.rejects(articles.publish({ markdown: "# Tin\n\nNội dung", author: "A" }, { signal: AbortSignal.timeout(50) }), { kind: "cancelled" });
  // Exchanges have half a minute, the wait before the next try less.
  while (![...left.values()].some((ms) => ms < 30_000)) await new Promise(setImmediate);
  await stopped;
  assert.deepEqual([...left.values()], []);
});
