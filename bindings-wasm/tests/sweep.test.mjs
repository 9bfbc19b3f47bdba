// Every person of an account, although the list ends at 10,000.

import assert from "node:assert/strict";
import { test } from "node:test";

import { load } from "./package.mjs";

const { Emulator } = await load("node/full.js");

test("a sweep hands out everybody once and says that it is complete", async () => {
  const emulator = new Emulator({ seed: 7, followers: 11_000, others: 300, rateLimits: false });
  const client = emulator.client();
  const run = client.users.startUsersSweep({});
  const people = new Set();
  let resume;
  for await (const event of run) {
    if (event.event === "ids") for (const id of event.ids) assert.ok(!people.has(id) && people.add(id));
    if (event.event === "checkpoint") resume = event.resume;
  }
  const report = await run.result();
  assert.equal(report.complete, true);
  assert.deepEqual([people.size, report.people, report.uncovered], [11_300, 11_300, []]);
  assert.equal(typeof resume, "string");
});

test("what writes files is in no build of this package", () => {
  const client = new Emulator({ seed: 7 }).client();
  assert.equal(client.users.export, undefined);
  assert.throws(() => client.start("users.export", { path: "x" }), { kind: "build" });
});
