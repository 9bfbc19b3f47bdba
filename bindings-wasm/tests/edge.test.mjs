// The signature, checks and the catalogue of `zalo-oa/edge` in Node.js.

import assert from "node:assert/strict";
import { createHash, createHmac } from "node:crypto";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

import { codes, holds } from "./deliveries.mjs";
import { file, fixtures, load } from "./package.mjs";
import { vectors } from "./samples.mjs";

const { check, domainCode, explain, sign, verify, webhookHandler, WebhookError, ZaloError } = await load("node/edge.js");
const full = await load("node/full.js");
const utf8 = new TextEncoder();
const { secret } = vectors;
const [{ body: text, mac }] = vectors.signed;
const body = utf8.encode(text);
const AT = 1767225600123;

const verified = (signature, bytes = body, more = {}) =>
  verify({ headers: { "X-ZEvent-Signature": signature }, body: bytes, secret, now: AT + 1000, ...more });
const refused = (reason, work) =>
  assert.throws(work, (error) => error instanceof WebhookError && error.reason === reason && !String(error.stack).includes(mac), reason);

test("script and module together stay within 60 KB of gzip", () => {
  const size = ["edge.js", "edge.wasm"].reduce((sum, name) => sum + gzipSync(file(name), { level: 9 }).length, 0);
  assert.ok(size <= 61_440, `${size} bytes`);
});

test("the module imports nothing and exports what is named", async () => {
  const module = await WebAssembly.compile(file("edge.wasm"));
  assert.deepEqual(WebAssembly.Module.imports(module), []);
  const names = WebAssembly.Module.exports(module).map(({ name }) => name);
  const own = ["check", "explain", "mentions", "parties", "readEvent", "sign", "verify"];
  assert.deepEqual(names.sort(), ["__wbindgen_free", "__wbindgen_malloc", "memory", ...own].sort());
});

test("the published vectors are taken in every spelling of the header", () => {
  for (const { body, mac } of vectors.signed) {
    const bytes = utf8.encode(body);
    for (const spelling of [`mac=${mac}`, `mac = ${mac}`, ` MAC=${mac.toUpperCase()} `, mac]) {
      assert.equal(verified(spelling, bytes).app_id, vectors.app, spelling);
    }
    assert.equal(sign({ body: bytes, secret }), `mac=${mac}`);
  }
});

test("headers are taken as a Headers, as an object and as pairs", () => {
  const pairs = [["X-Zevent-Signature", `mac=${mac}`], ["Num_Retry", "3"]];
  for (const headers of [new Headers(pairs), pairs, new Map(pairs), Object.fromEntries(pairs), { "x-zevent-signature": [mac], num_retry: ["3"] }]) {
    assert.deepEqual(verify({ headers, body, secret, now: new Date(AT) }), { app_id: vectors.app, at: AT, retry: 3, key: 0 });
  }
});

test("bodies that change when they are written again are taken as they came", () => {
  const { app, timestamp, bodies } = vectors.rewritten;
  for (const body of bodies) {
    const signature = createHash("sha256").update(app + body + timestamp + secret).digest("hex");
    assert.equal(verified(signature, utf8.encode(body)).at, Number(timestamp), body);
    const again = JSON.stringify(JSON.parse(body));
    if (again !== body) refused("mismatch", () => verified(signature, utf8.encode(again)));
  }
  const odd = Buffer.concat([utf8.encode('{"app_id":"77","message":"'), Buffer.of(0xff, 0xc3, 0x80), utf8.encode(`","timestamp":"${timestamp}"}`)]);
  assert.equal(verified(createHash("sha256").update("77").update(odd).update(timestamp + secret).digest("hex"), odd).app_id, "77");
});

test("another byte, key or order is refused", () => {
  for (let at = 0; at < body.length; at += 1) {
    const other = Uint8Array.from(body);
    other[at] ^= 1;
    assert.throws(() => verified(mac, other), WebhookError, `byte ${at}`);
  }
  refused("mismatch", () => verified(mac, body, { secret: "dummyOaSecretKey0002" }));
  refused("mismatch", () => verified(createHash("sha256").update(`2222222222222222222${text}${AT}${secret}`).digest("hex")));
  refused("mismatch", () => verified(createHmac("sha256", secret).update(text).digest("hex")));
});

test("headers that hold no digest and bodies that are no event are told apart", () => {
  refused("no_signature", () => verify({ headers: {}, body, secret }));
  for (const header of ["", "mac=", "mac", mac.slice(1), `${mac}0`, `+${mac.slice(1)}`, `sha=${mac}`, `mac==${mac}`, `${mac}, ${mac}`]) {
    refused("not_a_signature", () => verified(header));
  }
  for (const none of vectors.no_event) refused("not_an_event", () => verified(mac, utf8.encode(none)));
});

test("stale times, those to come and other apps are refused, repeats of Zalo are not", () => {
  const hours = (count) => count * 3_600_000;
  const at = (now, more = {}) => verified(mac, body, { now, ...more });
  for (const late of [0, 2, 12, 24]) assert.equal(at(AT + hours(late)).at, AT);
  refused("too_old", () => at(AT + hours(24) + 1));
  refused("from_the_future", () => at(AT - 900_001));
  assert.equal(at(AT - 900_001, { ahead: 900_001 }).at, AT);
  refused("too_old", () => at(AT + 1_001, { oldest: 1_000 }));
  assert.equal(at(AT + hours(9_000), { oldest: Infinity }).at, AT);
  assert.equal(at(AT, { secret: ["older", secret] }).key, 1);
  refused("another_app", () => at(AT, { app: "77" }));
});

test("what cannot be checked is said at once: no key, a text in place of bytes, a time that is none", () => {
  for (const none of [undefined, "", " ", [], [secret, ""]]) assert.throws(() => verified(mac, body, { secret: none }), /OA secret key/);
  for (const other of [text, JSON.parse(text), undefined]) assert.throws(() => verify({ headers: {}, secret, body: other }), /as it came/);
  assert.throws(() => verified(mac, body, { now: NaN }), /`now`/);
});

/** The parameters of fixtures, and each with something missing, unknown or of another kind. */
function* spoilt(params) {
  yield params;
  for (const name of Object.keys(params)) {
    const { [name]: _, ...fewer } = params;
    yield fewer;
    for (const other of [null, "", "x", -1, 10 ** 9, true, {}, [], [{}], { ages: "9" }]) yield { ...params, [name]: other };
  }
  yield { ...params, new: 1 };
}

/** Parameters with types of their own, of which `check` does not look at the inside. */
const OWN = new Set(["buttons", "custom_info", "elements", "layout", "params", "phone", "template_data"]);

test("parameters are checked as the large package does, with its errors", () => {
  let held = 0;
  const outcome = (work) => {
    try {
      work();
      return "taken";
    } catch (error) {
      return { ...error, message: error.message };
    }
  };
  for (const { call, params, files, file } of fixtures()) {
    if (!params || files) continue;
    for (const given of spoilt(params)) {
      const [here, there] = [outcome(() => check(call, given)), outcome(() => full.prepare(call, given))];
      // What has a type of its own is taken whole, and limits inside parameters are not held.
      const [, field, deeper] = /`(\w+)([^`]*)`/.exec(there.message?.replace(/^`[^`]*`/, "") ?? "") ?? [];
      if (here === "taken" && (OWN.has(field) || deeper || (field === "text" && call.startsWith("groups.")))) continue;
      assert.deepEqual(here, there, `${file}: ${JSON.stringify(given)}`);
      held += 1;
    }
  }
  assert.ok(held > 1_000, `${held}`);
  assert.throws(() => check("users.lst", {}), (error) => error instanceof ZaloError && error.message === "there is no call named `users.lst`");
});

test("files are checked by content and size", () => {
  check("uploads.image", { file: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0) });
  assert.throws(() => check("uploads.image", { file: utf8.encode("GIF89a") }), /kind GIF; allowed: JPG, PNG/);
  assert.throws(() => check("uploads.image", { file: new Uint8Array(1_048_577).fill(255) }), /1048577 bytes/);
  check("uploads.file", { file: { name: "bảng.csv", bytes: utf8.encode("a;b") } });
});

test("the catalogue explains every number of the fixtures as the large package does", () => {
  for (const table of ["oa", "business", "oauth", "social", "calls"]) {
    for (let code = -1_500; code < 500; code += 1) {
      // Without Zalo's own text, which whoever asks has before them.
      const { message: _, ...entry } = full.describe(code, { table }) ?? {};
      assert.deepEqual(explain(code, { table }) ?? {}, entry, `${table} ${code}`);
    }
  }
  const message = "Your OA has reach the limit quota create article";
  assert.equal(explain(-223, { message }).class, "quota");
  assert.match(explain(-216).action.vi, /[ạảấầẩậắếệộợứự]/);
  assert.equal(explain(7), undefined);
  assert.throws(() => explain(1, { table: "facebook" }), /no such table/);
});

test("a domain code holds letters, digits and two signs, nothing that leaves the tag", () => {
  assert.equal(domainCode("NTYx_k-2").path, "/zalo_verifierNTYx_k-2.html");
  assert.ok(domainCode("NTYx_k-2").page.includes('<meta name="zalo-platform-site-verification" content="NTYx_k-2" />'));
  for (const code of ["", " a", "a\n", "a.b", "../a", 'a"><script>', "mã", "a".repeat(129), undefined]) assert.throws(() => domainCode(code), TypeError);
});

test("its handler takes what Zalo sends, and nothing else", async () => {
  let heard = { events: [], refused: [] };
  const failed = [];
  const handler = webhookHandler({
    secret,
    codes,
    oldest: Infinity,
    onEvent: async (event, { retry, app_id: app }, env) => {
      if (event.body.message?.text === "fail") throw new Error("made up");
      heard.events.push({ name: event.name, kind: event.event, retry, app, direction: event.direction(env.OA) });
    },
    onError: (error) => failed.push(error.message),
    onRefused: ({ reason }) => heard.refused.push(reason),
  });
  const ask = (path, init) => handler(new Request(`https://example.gov.vn${path}`, init), { OA: "2222222222222222222" });
  await holds(ask, async () => {
    const before = heard;
    heard = { events: [], refused: [] };
    return before;
  });
  assert.deepEqual(failed, ["made up"]);
  assert.throws(() => webhookHandler({ secret }), /`onEvent` is no function/);
  assert.throws(() => webhookHandler({ secret: "", onEvent() {} }), /OA secret key/);
  assert.throws(() => webhookHandler({ secret, codes: ['"><script>'], onEvent() {} }), /domain code/);
});
