// Events in Node.js: each is read as its sample says, by hand and not by us, and what nobody expects costs nothing but itself.

import assert from "node:assert/strict";
import { test } from "node:test";

import { load } from "./package.mjs";
import { samples } from "./samples.mjs";

const { readEvent } = await load("node/edge.js");
const utf8 = new TextEncoder();
const plain = (value) => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

test("every event is read as its sample says", () => {
  assert.ok(samples.length >= 112, `${samples.length} samples`);
  for (const { file, bytes, oa, read, direction, user, consent, withdrawal, console_test = false } of samples) {
    const event = readEvent(bytes);
    assert.deepEqual(plain(event), read, file);
    assert.deepEqual({ ...event }, read, file);
    assert.equal(event.direction(oa), direction, file);
    assert.equal(event.user(oa), user, file);
    assert.deepEqual(event.consent, consent, file);
    assert.deepEqual(event.withdrawal, withdrawal, file);
    assert.equal(event.isConsoleTest, console_test, file);
    assert.deepEqual(event.raw, bytes, file);
  }
});

test("a body that is no event is read as one that is not known", () => {
  for (const body of ["", "null", "[]", "7", '"follow"', "{", '{"event_name":"follow","x":' + "[".repeat(100_000)]) {
    assert.deepEqual(plain(readEvent(utf8.encode(body))), { event: "unknown", name: "" }, body.slice(0, 20));
  }
  assert.deepEqual(plain(readEvent(Uint8Array.of(0xff, 0xfe))), { event: "unknown", name: "" });
  const fresh = readEvent(utf8.encode('{"event_name":"user_dances","app_id":77,"timestamp":1767225600123,"steps":3}'));
  assert.deepEqual(plain(fresh), { event: "unknown", name: "user_dances", app_id: "77", at: 1767225600123 });
});

test("a number that JavaScript would round comes as text, and letters cut in half cost one sign", () => {
  const event = readEvent(utf8.encode('{"event_name":"user_send_file","message":{"msg_id":9007199254740993,"attachments":[{"payload":{"size":9007199254740993}}]}}'));
  assert.equal(event.body.message.msg_id, "9007199254740993");
  assert.equal(event.body.message.attachments[0].payload.size, "9007199254740993");
  const cut = Uint8Array.of(...utf8.encode('{"event_name":"user_send_text","message":{"text":"Xin ch'), 0xc3, ...utf8.encode('","msg_id":"\\ud83d!"}}'));
  assert.deepEqual(plain(readEvent(cut).body.message), { text: "Xin ch\ufffd", msg_id: "\ufffd!" });
});

test("an id is found wherever it stands as a value of its own", () => {
  const mentions = (body) => readEvent(utf8.encode(body)).mentions("1111111111111111111");
  assert.ok(mentions('{"a":[{"b":"1111111111111111111"}]}'));
  assert.ok(mentions('{"a":1111111111111111111}'));
  assert.ok(!mentions('{"1111111111111111111":"a"}'));
  assert.ok(!mentions('{"a":"11111111111111111112"}'));
  assert.throws(() => readEvent(utf8.encode("{}")).mentions(1111111111111111111), TypeError);
});

test("ten thousand bodies of odd bytes are read, and the module still stands", () => {
  let state = 7;
  const random = (below) => (state = (state * 48271) % 0x7fffffff) % below;
  const alphabet = utf8.encode('{}[]:,"\\u0129tnfe-+. \u00e0');
  for (let turn = 0; turn < 10_000; turn += 1) {
    const { bytes } = samples[random(samples.length)];
    const odd = Uint8Array.from(bytes);
    for (let times = random(6); times >= 0; times -= 1) if (odd.length > 0) odd[random(odd.length)] = turn % 2 ? random(256) : alphabet[random(alphabet.length)];
    assert.equal(typeof readEvent(odd.subarray(0, turn % 3 ? odd.length : random(odd.length + 1))).name, "string");
  }
  assert.equal(readEvent(samples[0].bytes).name, samples[0].read.name);
});
