// Files for calls in Node.js: every form arrives as it is, what is none is refused before anything is sent.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fixtures, load } from "./package.mjs";

const { Client, Emulator, prepare, ZaloError } = await load("node/full.js");

const { files } = fixtures().find(({ file }) => file === "uploads/image.json");
const PNG = new Uint8Array(Buffer.from(files.file.base64, "base64"));

/** A client, and what it has sent: name and bytes of the one file of each request. */
function bench() {
  const sent = [];
  const carry = async (url, { headers, body }) => {
    const form = await new Response(body, { headers }).formData();
    const file = form.get("file");
    sent.push([file.name, new Uint8Array(await file.arrayBuffer())]);
    return new Response('{"error":0,"data":{"attachment_id":"x"}}');
  };
  return { sent, client: new Client({ token: "made-up", fetch: carry }) };
}

const refused = (call, said) =>
  assert.rejects(call, (error) => {
    assert.ok(error instanceof ZaloError && error.kind === "build", `${error}`);
    assert.match(error.message, said);
    return true;
  });

test("bytes of every form arrive as they are, under their name if they have one", async () => {
  const padded = new Uint8Array([0, ...PNG, 0]);
  for (const [given, name] of [
    [PNG, "file.png"],
    [Buffer.from(PNG), "file.png"],
    [PNG.buffer, "file.png"],
    [padded.subarray(1, -1), "file.png"],
    [new Blob([PNG]), "file.png"],
    [new File([PNG], "ảnh cổng.png"), "ảnh cổng.png"],
    [{ name: 'một "hai".png', bytes: PNG }, 'một "hai".png'],
  ]) {
    const { sent, client } = bench();
    assert.deepEqual(await client.uploads.image({ file: given }), { attachment_id: "x" });
    await client.call("uploads.image", { file: given });
    assert.deepEqual(sent, [[name, PNG], [name, PNG]]);
  }
});

test("many calls take files too", async () => {
  const { sent, client } = bench();
  const outcomes = await client.callMany([1, 2].map(() => ({ call: "uploads.image", params: { file: PNG } })));
  assert.ok(outcomes.every(({ ok }) => ok));
  assert.equal(sent.length, 2);
});

test("a Blob that is too large is not read", async () => {
  const { sent, client } = bench();
  const large = new Blob([PNG]);
  Object.defineProperty(large, "size", { value: 2 ** 40 });
  large.arrayBuffer = () => assert.fail("it was read");
  await refused(client.uploads.image({ file: large }), /has 1099511627776 bytes; at most 1048576 \(1 MB\)/);
  assert.deepEqual(sent, []);
});

test("what is no file of that kind, or stands elsewhere, is refused before anything is sent", async () => {
  const { sent, client } = bench();
  const gone = new Blob([PNG]);
  gone.arrayBuffer = () => Promise.reject(new Error("gone"));
  for (const [params, said] of [
    [{ file: new TextEncoder().encode("GIF89a") }, /of the kind GIF; allowed: JPG, PNG/],
    [{ file: "anh.png" }, /a file, which is given beside the parameters/],
    [{}, /missing field `file`/],
    [{ picture: PNG }, /takes no file `picture`/],
    [{ picture: new Blob([PNG]) }, /takes no file `picture`/],
    [{ file: [PNG] }, /is bytes, which only a parameter of its own takes/],
    [{ file: gone }, /`file` cannot be read/],
  ]) {
    await refused(client.uploads.image(params), said);
  }
  assert.deepEqual(sent, []);
});

test("what is prepared holds the bytes; a Blob has none at once", () => {
  const { body, contentType } = prepare("uploads.image", { file: PNG });
  assert.ok(body instanceof Uint8Array && Buffer.from(body).includes(PNG));
  assert.match(contentType, /^multipart\/form-data; boundary=/);
  assert.throws(() => prepare("uploads.image", { file: new Blob([PNG]) }), /is a Blob/);
});

test("an upload can be sent on the emulator", async () => {
  const emulator = new Emulator({ followers: 3 });
  const client = emulator.client();
  const [{ user_id }] = (await client.users.list({ offset: 0, count: 1 })).users;
  emulator.control("POST", "/interactions", { user_id, text: "Xin hỏi" });
  const { attachment_id } = await client.uploads.image({ file: PNG });
  await client.consultation.uploadedImage({ user_id, attachment_id });
  const { deliveries } = emulator.control("GET", "/deliveries");
  assert.deepEqual(deliveries.map(({ kind }) => kind), ["image"]);
});
