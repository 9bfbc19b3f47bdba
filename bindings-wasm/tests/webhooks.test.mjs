// The emulator's events, taken by its control surface: there is no socket here.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";

import { load } from "./package.mjs";

const { Emulator } = await load("node/full.js");

const mac = ({ oaSecretKey }, body) => {
  const { app_id: app, timestamp } = JSON.parse(body);
  return `mac=${createHash("sha256").update(app + body + timestamp + oaSecretKey).digest("hex")}`;
};

test("events of what happens are signed, and repeated until they are answered", () => {
  const emulator = new Emulator({ clock: "manual", followers: 3, webhook: { off: ["follow"], key: "made-up" } });
  assert.equal(emulator.oaSecretKey, "made-up");
  const [person] = emulator.control("POST", "/people", { count: 1 }).user_ids;
  emulator.control("POST", "/interactions", { user_id: person, text: "Xin chào" });
  const take = () => emulator.control("POST", "/webhook/posts").posts;
  const [post] = take();
  assert.equal(post.event, "user_send_text");
  assert.equal(post.headers["x-zevent-signature"], mac(emulator, post.body));
  emulator.control("POST", "/webhook/posted", { id: post.id, status: 500 });
  assert.deepEqual(take(), []);
  emulator.control("POST", "/clock/advance", { ms: 30_000 });
  const [again] = take();
  assert.deepEqual([again.body, again.headers.num_retry], [post.body, "1"]);
});

test("each account has a key of its own, and no webhook is taken with a field that there is not", () => {
  const [a, b] = [new Emulator({ followers: 1 }), new Emulator({ followers: 1, seed: 2 })];
  assert.ok(a.oaSecretKey.length > 10);
  assert.notEqual(a.oaSecretKey, b.oaSecretKey);
  assert.throws(() => new Emulator({ webhook: { colour: "red" } }), /`webhook`/);
});
