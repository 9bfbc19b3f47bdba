// What a handler of webhooks holds to, wherever it runs: the same deliveries in Node.js and in a worker.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";

import { samples, vectors } from "./samples.mjs";

export const codes = ["NTYx_k-2", "b"];
const { secret } = vectors;
const [{ body, mac }] = vectors.signed;

/**
 * @param {(path: string, init?: RequestInit) => Promise<Response>} ask
 * @param {() => Promise<{ events: any[], refused: string[] }>} heard since it was asked last
 */
export async function holds(ask, heard) {
  const post = async (bytes, headers = {}) => {
    const answer = await ask("/", { method: "POST", body: bytes, headers });
    assert.equal(await answer.text(), "");
    assert.equal(answer.headers.get("cache-control"), "no-store");
    return answer.status;
  };
  const signed = (text) => {
    const { app_id: app, timestamp } = JSON.parse(text);
    return { "x-zevent-signature": `mac=${createHash("sha256").update(app + text + timestamp + secret).digest("hex")}` };
  };

  // Signed deliveries are handed over once each, with what is known about them.
  assert.equal(await post(body, { "X-ZEvent-Signature": `mac=${mac}`, num_retry: "2" }), 200);
  assert.deepEqual(await heard(), {
    events: [{ name: "user_send_text", kind: "user_send_text", retry: 2, app: vectors.app, direction: "to_oa" }],
    refused: [],
  });

  // What is not Zalo's is refused, and the reason is for the log.
  assert.equal(await post(body), 401);
  assert.equal(await post(body, { "x-zevent-signature": `mac=${mac.replace("e", "f")}` }), 403);
  assert.equal(await post(`${body} `, { "x-zevent-signature": `mac=${mac}` }), 403);
  assert.equal(await post("[1]", { "x-zevent-signature": mac }), 403);
  assert.deepEqual(await heard(), { events: [], refused: ["no_signature", "mismatch", "mismatch", "not_an_event"] });
  assert.equal(await post("x".repeat((256 << 10) + 1), { "x-zevent-signature": mac }), 413);

  // The console's looks are answered, and nobody hears of them: an empty body, and its test, also unsigned.
  for (const empty of ["", "{}", " {} ", "null"]) assert.equal(await post(empty), 200, empty);
  const test = new TextDecoder().decode(samples.find(({ console_test }) => console_test).bytes);
  assert.equal(await post(test), 200);
  assert.equal(await post(test, signed(test)), 200);
  assert.equal(await post(test, { "x-zevent-signature": mac }), 403);
  assert.deepEqual(await heard(), { events: [], refused: ["mismatch"] });

  // Where a handler fails Zalo is to come again.
  const failing = body.replace("Xin chào", "fail");
  assert.equal((await ask("/", { method: "POST", body: failing, headers: signed(failing) })).status, 500);

  // Proofs of the domain; nothing else is shown.
  for (const code of codes) {
    const page = await ask(`/zalo_verifier${code}.html`);
    assert.match(page.headers.get("content-type"), /^text\/html/);
    assert.ok((await page.text()).includes(`content="${code}"`));
  }
  const root = await (await ask("/")).text();
  assert.ok(codes.every((code) => root.includes(`content="${code}"`)));
  assert.equal(await (await ask("/zalo_verifierother.html")).text(), "ok\n");
  assert.equal((await ask("/", { method: "PUT", body: "x" })).status, 405);
}
