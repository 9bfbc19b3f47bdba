// What a host can rely on: tokens, time, refusals, walks and operations.

import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { createServer } from "node:http";
import { test } from "node:test";

import { load } from "./package.mjs";

const { Client, describe, Emulator, ZaloError } = await load("node/full.js");

const OK = { error: 0, message: "Success", data: { total: 0, count: 50, offset: 0, users: [] } };
const REFUSED = { error: -216, message: "Access token is invalid" };
const LIST = { offset: 0, count: 50 };
const json = (body, init) => new Response(JSON.stringify(body), init);
const small = () => new Emulator({ seed: 7, followers: 120 });

test("a token function is asked before each call, and with the token that was refused", async () => {
  const asked = [];
  const shown = [];
  let token = "old";
  const client = new Client({
    token: async (refused) => {
      asked.push(refused);
      if (refused) token = "new";
      return token;
    },
    fetch: async (_, { headers }) => {
      shown.push(headers.get("access_token"));
      return json(headers.get("access_token") === "old" ? REFUSED : OK);
    },
  });
  await client.users.list(LIST);
  await client.users.list(LIST);
  assert.deepEqual(shown, ["old", "new", "new"]);
  assert.deepEqual(asked, [undefined, "old", undefined, undefined]);
});

test("a refused token that stays the same ends the call at once", async () => {
  let calls = 0;
  const fetch = async () => ((calls += 1), json(REFUSED));
  await assert.rejects(new Client({ token: "one", fetch }).users.list(LIST), { kind: "api", code: -216, class: "token" });
  assert.equal(calls, 1);
});

test("a host without a token is told so, and its own words stay its own", async () => {
  const fetch = async () => json(OK);
  const failing = new Client({ token: () => Promise.reject(new Error("the-secret-vault")), fetch });
  const error = await failing.users.list(LIST).catch((error) => error);
  assert.equal(error.kind, "auth");
  assert.doesNotMatch(JSON.stringify({ ...error, message: error.message }), /the-secret-vault/);
  await assert.rejects(new Client({ token: "", fetch }).users.list(LIST), { kind: "auth", class: "config" });
  assert.throws(() => new Client({ fetch }), /`token` is an access token/);
});

test("a redirect is not followed, and the token goes nowhere else", async () => {
  let followed = false;
  const server = createServer((request, response) => {
    if (request.url === "/elsewhere") followed = true;
    response.writeHead(302, { location: "/elsewhere" }).end();
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  try {
    const client = new Client({ token: "t", base: `http://127.0.0.1:${server.address().port}` });
    await assert.rejects(client.users.list(LIST, { attempts: 1 }), { kind: "decode" });
    assert.equal(followed, false);
  } finally {
    server.close();
  }
});

test("nobody there is `connect`, no answer in time is `no_answer`", async () => {
  const server = createServer(() => {});
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const base = `http://127.0.0.1:${server.address().port}`;
  const client = new Client({ token: "t", base });
  const send = { user_id: "1", text: "x" };
  await assert.rejects(client.consultation.text(send, { timeoutMs: 50 }), { kind: "no_answer", outcome_known: false });
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await assert.rejects(client.users.list(LIST, { attempts: 1 }), { kind: "connect", outcome_known: true });
});

test("a route that breaks counts as not sent only while connecting", async () => {
  const failing = (code, syscall) => async () => {
    throw new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code, syscall }) });
  };
  const send = { user_id: "1", text: "x" };
  for (const code of ["EHOSTUNREACH", "ENETUNREACH", "ETIMEDOUT"]) {
    for (const [syscall, kind] of [["connect", "connect"], ["read", "no_answer"], ["write", "no_answer"], [undefined, "no_answer"]]) {
      const client = new Client({ token: "t", fetch: failing(code, syscall) });
      await assert.rejects(client.consultation.text(send, { attempts: 1 }), { kind }, `${code} ${syscall}`);
    }
  }
});

test("what JSON would drop without a word is refused", async () => {
  const client = new Client({ token: "t", fetch: async () => json(OK) });
  for (const value of [new Date(Number.NaN), new Map([["a", 1]]), new Set(["a"])]) {
    await assert.rejects(async () => client.users.list({ ...LIST, last_interaction_period: value }), { kind: "build" });
  }
});

test("a lost answer of a reading call is asked for again, that of a sending one never", async () => {
  let tries = 0;
  const fetch = async () => {
    tries += 1;
    if (tries === 1) throw new TypeError("fetch failed");
    return json(OK);
  };
  const client = new Client({ token: "t", fetch });
  await client.users.list(LIST);
  assert.equal(tries, 2);
  tries = 0;
  await assert.rejects(client.consultation.text({ user_id: "1", text: "x" }), { kind: "no_answer" });
  assert.equal(tries, 1);
});

test("settings of the wrong kind are named, what was given for them is not", () => {
  const secret = "s3cret0ne";
  const wrong = [
    [{ appSecret: 31415926535897 }, "appSecret"],
    [{ appSecret: [secret] }, "appSecret"],
    [{ appSecret: { [secret]: secret } }, "appSecret"],
    [{ appId: { secret } }, "appId"],
    [{ appsecretProof: secret }, "appsecretProof"],
    [{ hosts: secret }, "hosts"],
    [{ hosts: { openapi: 31415926535897 } }, "hosts"],
    [{ appSecrets: secret }, "appSecrets"],
  ];
  const refusals = wrong.map(([settings, name]) => [() => new Client({ token: "t", ...settings }), name]);
  const walk = () => new Client({ token: "t" }).users.listPages({}, { timeoutMs: secret });
  refusals.push([walk, "timeoutMs"]);
  refusals.push([() => new Emulator({ package: secret }), "package"], [() => new Emulator({ followers: secret }), "followers"]);
  for (const [refused, name] of refusals) {
    assert.throws(refused, (error) => {
      const shown = `${error.message} ${error.stack} ${JSON.stringify(error)}`;
      assert.ok(!shown.includes(secret) && !shown.includes("31415926535897"), shown);
      return error.kind === "build" && error.message.includes(`\`${name}\``);
    });
  }
});

test("an answer that does not end is given up, one of a bearable size is read whole", async () => {
  const MIB = 1 << 20;
  let sent = 0;
  const endless = new ReadableStream({
    pull(stream) {
      sent += MIB;
      // Without a limit the test would end the process.
      if (sent > 64 * MIB) stream.error(new Error("read to the end"));
      else stream.enqueue(new Uint8Array(MIB).fill(32));
    },
  });
  const client = new Client({ token: "t", fetch: async () => new Response(endless) });
  await assert.rejects(client.users.list(LIST, { attempts: 1 }), { kind: "no_answer" });
  assert.ok(sent <= 20 * MIB, `${sent}`);
  const large = JSON.stringify(OK) + " ".repeat(15 * MIB);
  assert.equal((await new Client({ token: "t", fetch: async () => new Response(large) }).users.list(LIST)).total, 0);
});

test("a base that would send the token in the clear is refused", () => {
  assert.throws(() => new Client({ token: "t", base: "http://openapi.zalo.me" }), /it is not https/);
});

test("numbers that JavaScript has rounded, BigInts and no numbers are refused", async () => {
  const { users } = small().client();
  const wrong = [Number("1234567890123456789"), 1234567890123456789n, Number.NaN, Infinity];
  for (const user_id of wrong) await assert.rejects(users.detail({ user_id }), { kind: "build" }, String(user_id));
  await assert.rejects(users.list({ offset: 1.5, count: 50 }), { kind: "build" });
  await assert.rejects(users.list({ offset: 99999, count: 50 }), {
    kind: "build",
    message: "`users.list` was not sent: `offset` is 99999, allowed are 0 to 9951",
    hint_vi: "sửa yêu cầu theo thông báo; chưa có gì được gửi đi",
  });
});

test("a number past 2^53 in an answer comes as text", async () => {
  const body = '{"error":0,"message":"Success","data":{"total":9007199254740993,"count":0,"offset":0,"users":[]}}';
  const client = new Client({ token: "t", fetch: async () => new Response(body) });
  assert.equal((await client.users.list(LIST)).total, "9007199254740993");
});

test("a walk brings everybody once, and goes on after an error", async () => {
  const emulator = small();
  emulator.control("POST", "/faults", { on: "users.list", nth: 2, kind: "refuse", code: -201, message: "x" });
  const walk = emulator.client().users.listPages();
  const found = [];
  const gather = async () => {
    for await (const user of walk) found.push(user.user_id);
  };
  await assert.rejects(gather(), ZaloError);
  assert.equal(found.length, 50);
  await gather();
  assert.equal(new Set(found).size, 120);
});

test("publish tells its steps and ends with an article; a signal stops it", async () => {
  const client = small().client();
  const document = { markdown: "# Lịch tiếp công dân\n\nSáng **thứ Năm**.", author: "Văn phòng" };
  const events = [];
  const published = await client.articles.publish(document, { onProgress: ({ event }) => events.push(event) });
  assert.deepEqual([...events.slice(0, 3), events.at(-1)], ["drafted", "creating", "created", "published"]);
  const article = await client.articles.detail({ id: published.article_id });
  assert.equal(article.body[0].content, "<p>Sáng <strong>thứ Năm</strong>.</p>");

  const stop = new AbortController();
  const run = client.articles.startPublish(document, { signal: stop.signal });
  for await (const { event } of run) if (event === "created") stop.abort();
  const told = { kind: "cancelled", outcome_known: false };
  await assert.rejects(run.result(), told);
  await assert.rejects(run.result(), told);
});

test("a signal that serves many operations keeps none of them", async () => {
  const client = small().client();
  const document = { markdown: "# Tin\n\nNội dung", author: "Văn phòng" };
  const { signal } = new AbortController();
  await client.articles.publish(document, { signal });
  await client.articles.startPublish(document, { signal }).result();
  for await (const event of client.articles.startPublish(document, { signal })) assert.ok(event);
  client.articles.startPublish(document, { signal }).cancel();
  const stumbles = { signal, onProgress: () => assert.fail("the caller's own") };
  await assert.rejects(client.articles.publish(document, stumbles), /the caller's own/);
  await assert.rejects(client.articles.publish({ markdown: "", author: "" }, { signal }), { kind: "build" });
  assert.equal(getEventListeners(signal, "abort").length, 0);
  const over = AbortSignal.abort();
  await assert.rejects(client.articles.publish(document, { signal: over }), { kind: "cancelled" });
  await assert.rejects(client.articles.startPublish(document, { signal: over }).result(), { kind: "cancelled" });
  client.articles.startPublish(document, { signal: over });
  assert.equal(getEventListeners(over, "abort").length, 0);
});

test("an operation is stopped while its next event is waited for", async () => {
  const client = new Client({ token: "t", fetch: () => new Promise(() => {}) });
  const run = client.articles.startPublish({ markdown: "# Tin\n\nNội dung", author: "A" });
  const result = run.result();
  setTimeout(() => run.cancel(), 10);
  await assert.rejects(result, { kind: "cancelled" });
});

test("many calls keep their order, their width and each its own outcome", async () => {
  let under = 0;
  let most = 0;
  const fetch = async (url) => {
    most = Math.max(most, (under += 1));
    await new Promise((done) => setTimeout(done, 1));
    under -= 1;
    return json(url.includes("%2213%22") ? { error: -201, message: "x" } : { error: 0, data: { user_id: "1", display_name: "A" } });
  };
  const calls = Array.from({ length: 40 }, (_, i) => ({ call: "users.detail", params: { user_id: String(i) } }));
  const outcomes = await new Client({ token: "t", fetch }).callMany(calls, { concurrency: 5 });
  assert.equal(most, 5);
  assert.deepEqual(outcomes.flatMap(({ ok }, i) => (ok ? [] : [i])), [13]);
});

test("two emulators know nothing of each other, and one knows its calls", async () => {
  const [a, b] = [small(), new Emulator({ seed: 8, followers: 3 })];
  await a.client().users.list(LIST);
  assert.notEqual(a.oaId, b.oaId);
  assert.equal(a.control("GET", "/calls")["users.list"], 1);
  assert.equal((await b.client().users.list(LIST)).total, 3);
  assert.throws(() => b.control("GET", "/nowhere"), /404/);
});

test("in a page only the emulator is called", async () => {
  const scope = globalThis;
  Object.assign(scope, { window: {}, document: {} });
  try {
    assert.throws(() => new Client({ token: "t" }), { kind: "build", message: /everybody could read the token/ });
    assert.throws(() => new Client({ token: "t", emulator: {} }), /no emulator/);
    assert.equal((await small().client().users.list(LIST)).total, 120);
  } finally {
    delete scope.window;
    delete scope.document;
  }
});

test("the catalogue tells numbers apart by their text, in both languages", () => {
  assert.equal(describe(-223, { message: "Your OA has reach the limit quota create article" }).class, "quota");
  assert.equal(describe(-223, { message: "Official Account has not authorized this API" }).class, "consent");
  assert.match(describe(-216).action.vi, /token/);
  assert.equal(describe(-999999), undefined);
  assert.throws(() => describe(1, { table: "none" }), ZaloError);
});

test("an emulator's money and videos are chosen, and its levers move the OA that they are told of", async () => {
  for (const [templateCredit, code] of [[0, -321], [false, -320]]) {
    const emulator = new Emulator({ followers: 3, templateCredit, videoTimeMs: 100_000, failVideos: true });
    const [user] = emulator.control("POST", "/people", { count: 1 }).user_ids;
    const template = emulator.control("POST", "/templates", {}).template_id;
    const message = { user_id: user, template_id: template, template_data: {} };
    await assert.rejects(emulator.client().template.send(message), { code });
  }
  const emulator = small();
  const { oa_id: oa } = emulator.control("POST", "/oas");
  assert.equal(emulator.control("POST", "/account", { name: "Xã B", oa }).oa_id, oa);
  assert.throws(() => emulator.control("POST", "/account", { oa: "7" }), /no such OA/);
});
