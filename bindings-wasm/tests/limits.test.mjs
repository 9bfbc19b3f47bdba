// Limits: what is refused before it leaves, and what a caller may send all the same.

import assert from "node:assert/strict";
import { test } from "node:test";

import { load } from "./package.mjs";

const { Client, Emulator } = await load("node/full.js");

const LIST = { offset: 0, count: 50 };
const json = (body) => new Response(JSON.stringify(body));

test("a value beyond a limit is refused by its place and size, and sent where limits do not count", async () => {
  let calls = 0;
  const fetch = async () => ((calls += 1), json({ error: 0, data: { message_id: "m1", attachment_id: "a1" } }));
  const client = new Client({ token: "one", fetch });
  const button = { title: "a".repeat(101), type: "oa.query.show", payload: "a" };
  const given = { user_id: "1", text: "a", buttons: [button] };
  const beyond = { kind: "build", message: /`buttons\[0\]\.title` is 101, allowed are 1 to 100/ };
  await assert.rejects(client.consultation.buttons(given), beyond);
  await assert.rejects(client.consultation.buttons(given, { withoutLimits: false }), beyond);
  const large = new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), new Uint8Array(1 << 20)]);
  await assert.rejects(client.uploads.image({ file: large }), { kind: "build" });
  assert.equal(calls, 0);
  await client.consultation.buttons(given, { withoutLimits: true });
  await client.uploads.image({ file: large }, { withoutLimits: true });
  assert.equal(calls, 2);
  const refused = new Emulator({ seed: 7, followers: 120 }).client().users.list({ offset: 0, count: 51 }, { withoutLimits: true });
  await assert.rejects(refused, { kind: "api", code: -210 });
  await assert.rejects(client.users.list(LIST, { withoutLimits: "yes" }), /withoutLimits/);
});
