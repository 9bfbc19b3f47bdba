// The blocks in JavaScript of READMEs and guides, each run as a user has it: in a folder with the package in it. What a fragment takes for
// granted (a vault, a request, a queue) is there as globals, and real: an emulator on loopback, requests as it signs them.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { blocks, DOCUMENTS, fences, filled, having, LANGUAGES, pages } from "./documents.mjs";
import { folder, load, scratch, target } from "./package.mjs";

const { Client, Emulator } = await load("node/full.js");
const { WebhookError } = await load("node/edge.js");

/** For each document, in both languages, what is tried with its blocks in their order. */
const TRIALS = {
  "README.md": [firstProgram, onZalo],
  "bindings-wasm/README.md": [drawing, server, worker, byHand, emulated],
  "docs/guides/webhooks.md": [selfChecking],
};

/** Where cargo has built the programs. */
const PROGRAMS = process.env.ZALO_OA_PROGRAMS ?? join(target, "debug");

let app;
let serial = 0;

before(() => {
  app = mkdtempSync(join(scratch, "documents-"));
  mkdirSync(join(app, "node_modules"));
  symlinkSync(folder, join(app, "node_modules/zalo-oa"));
});

after(() => rmSync(app, { recursive: true, force: true }));

/** Code in a file of the user's folder. */
function saved(code) {
  const path = join(app, `block${(serial += 1)}.mjs`);
  writeFileSync(path, code);
  return path;
}

/** Runs a block as a module: with globals that it takes for granted, with what it calls its own (`names`) to look at, and what it says. */
async function ran(t, code, { given = {}, names = [] } = {}) {
  const said = { log: [], warn: [] };
  for (const [kind, list] of Object.entries(said)) t.mock.method(console, kind, (...told) => void list.push(told));
  t.after(() => Object.keys(given).forEach((name) => delete globalThis[name]));
  for (const [name, value] of Object.entries(given)) {
    assert.ok(!(name in globalThis) && new RegExp(`\\b${name}\\b`).test(code), name);
    globalThis[name] = value;
  }
  const module = await import(pathToFileURL(saved(`${code}\nexport { ${names.join(", ")} };\n`)).href);
  return { ...said, module };
}

/** An emulator on loopback, in Zalo's place for the global `fetch`; its account, what was asked, and its levers. */
async function zalo(t, ...options) {
  const program = join(PROGRAMS, "zalo-oa-emulator");
  const child = spawn(program, options, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.once("close", resolve));
  t.after(() => (child.kill("SIGKILL"), ended));
  await once(child, "spawn").catch(() => assert.fail(`there is no ${program}: run .ci/test-wasm.sh`));
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  const account = JSON.parse(line);
  const { fetch } = globalThis;
  const asked = [];
  t.mock.method(globalThis, "fetch", (url, init) => {
    assert.ok(url.startsWith("https://openapi.zalo.me/"), url);
    asked.push(`${init.method} ${new URL(url).pathname}`);
    return fetch(url.replace("https://openapi.zalo.me", account.openapi), init);
  });
  const control = async (verb, path, given) => {
    const headers = { "x-control-key": account.control_key };
    const answer = await fetch(account.control + path, { method: verb, headers, body: given && JSON.stringify(given) });
    assert.equal(answer.status, 200);
    return answer.json();
  };
  return { account, asked, control };
}

/** An OA whose events come signed, at the hour that it is; each lever gives what Zalo then sends. */
function oa() {
  const emulator = new Emulator({ clock: "manual", startMs: Date.now(), followers: 3, webhook: {} });
  const sent = (path, given) => {
    const answer = emulator.control("POST", path, given);
    const posts = emulator.control("POST", "/webhook/posts").posts;
    assert.equal(posts.length, 1, posts.map(({ event }) => event).join());
    const [{ headers, body }] = posts;
    const request = (changed = body) => new Request("https://example.gov.vn/", { method: "POST", headers, body: changed });
    return { answer, headers, body, request };
  };
  const follow = sent("/people", { count: 1 });
  const [person] = follow.answer.user_ids;
  return { emulator, sent, follow, person };
}

/** What a block prints that is a program of its own, and ends well. */
function printed(code, options = [], env = process.env) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [saved(code), ...options], { cwd: app, env, encoding: "utf8", timeout: 60_000 });
  assert.equal(status, 0, stderr);
  return stdout.trim().split("\n");
}

/** It prints the account and the pages of its followers. */
function firstProgram(code) {
  assert.deepEqual(printed(code), ["UBND phường Hoa Ban", "50", "50", "20"]);
}

/** After the page's own steps before it (settings, sign-in, a message), it answers, publishes and broadcasts, each with one line, and ends. */
async function onZalo(code, t) {
  const file = join(mkdtempSync(join(app, "home-")), "emulator.env");
  const { control } = await zalo(t, "--article-ms", "1", "--no-night", "--env", file);
  const settings = readFileSync(file, "utf8").matchAll(/^(\w+)='?(.*?)'?$/gm);
  const env = { ...process.env, ...Object.fromEntries([...settings].map(([, name, value]) => [name, value])), HOME: dirname(file) };
  env.PATH = `${PROGRAMS}:${env.PATH}`;
  const login = spawnSync("zalo-oa", ["login"], { env, input: "\n", encoding: "utf8" });
  assert.equal(login.status, 0, login.stderr);
  const { user_id: person } = await control("POST", "/interactions", { text: "Mấy giờ làm việc?" });
  const [[answer], [link]] = ["answer", "publish"].map((step) => printed(code, [step], env));
  const [message] = printed(code, ["broadcast"], env);
  // A broadcast is looked at before it goes out.
  await control("POST", "/clock/advance", { ms: 1_800_000 });
  const { deliveries, broadcasts } = await control("GET", "/deliveries");
  const [{ article }] = (await control("GET", "/articles")).articles;
  assert.deepEqual(deliveries.flatMap(({ user_id, message_id }) => (message_id === answer ? [user_id] : [])), [person]);
  assert.equal(link, article.link_view);
  assert.deepEqual(broadcasts.map(({ message_id, articles }) => [message_id, articles]), [[message, [article.id]]]);
  assert.ok(deliveries.some(({ message_id }) => message_id === message));
}

/** It looks itself at what its worker answered and whom it told. */
function selfChecking(code) {
  assert.match(code, /assert\.equal\(.*, 200\)[^]*assert\.equal\(.*, 403\)[^]*assert\.deepEqual\(/);
  assert.deepEqual(printed(code), [""]);
}

async function drawing(code, t) {
  const { module } = await ran(t, code, { names: ["svg", "qrSvg"] });
  const { svg, qrSvg } = module;
  assert.match(svg, /^<svg [^]*>Quầy số 3<\/tspan>/);
  // What the code says is read back from a page that draws the same block.
  assert.equal(svg, qrSvg("https://zalo.me/2738683850129341000?src=qr&f=1", { label: "Quầy số 3" }));
}

/** The vault is asked before each call; people, steps and the article are those of the account. */
async function server(code, t) {
  const { account, asked } = await zalo(t, "--followers", "120", "--article-ms", "1");
  let visits = 0;
  const vault = { accessToken: async () => ((visits += 1), account.access_token) };
  const given = { vault, markdown: "# Lịch tiếp công dân\n\nSáng **thứ Năm**.", signal: new AbortController().signal };
  const { log, module } = await ran(t, code, { given, names: ["page"] });
  assert.equal(visits, asked.length);
  assert.deepEqual([module.page.total, module.page.users.length], [120, 50]);
  const ids = log.flatMap(([told]) => (typeof told === "string" ? [told] : []));
  const steps = log.flatMap(([told]) => (typeof told === "string" ? [] : [told.event]));
  assert.equal(new Set(ids).size, 120);
  assert.ok(module.page.users.every(({ user_id }) => ids.includes(user_id)));
  assert.deepEqual([steps[0], steps.at(-1)], ["drafted", "published"]);
  const { articles } = new Client({ token: account.access_token });
  const { article_id: id } = log.at(-1)[0];
  const { title, author, status } = await articles.detail({ id });
  assert.deepEqual([title, author, status], ["Lịch tiếp công dân", "Văn phòng", "show"]);
}

/** Zalo's event goes into the queue, somebody else's does not; the console's code is shown; a queue that is down brings Zalo back. */
async function worker(code, t) {
  const { emulator, sent, person } = oa();
  const { warn, module } = await ran(t, filled(code, '"…"', '"NTYx_k-2"'));
  const queued = [];
  const env = { OA_SECRET_KEY: emulator.oaSecretKey, QUEUE: { send: async (event) => void queued.push(JSON.parse(JSON.stringify(event))) } };
  const { fetch } = module.default;
  const written = sent("/interactions", { user_id: person, text: "Xin chào" });
  assert.equal((await fetch(written.request(), env, {})).status, 200);
  assert.deepEqual(queued.map(({ event, body }) => [event, body.message.text]), [["user_send_text", "Xin chào"]]);
  assert.equal((await fetch(written.request(written.body.replace("Xin", "Tin")), env, {})).status, 403);
  assert.equal((await fetch(new Request("https://example.gov.vn/", { method: "POST", body: written.body }), env, {})).status, 401);
  assert.equal(queued.length, 1);
  assert.deepEqual(warn, [["not from Zalo", "mismatch"], ["not from Zalo", "no_signature"]]);
  for (const path of ["", "zalo_verifierNTYx_k-2.html"]) {
    assert.match(await (await fetch(new Request(`https://example.gov.vn/${path}`), env, {})).text(), /content="NTYx_k-2"/);
  }
  const down = { ...env, QUEUE: { send: () => Promise.reject(new Error("down")) } };
  assert.equal((await fetch(written.request(), down, {})).status, 500);
  // With the placeholder itself nothing is served.
  const { module: unfilled } = await ran(t, code);
  assert.throws(() => unfilled.default.fetch(written.request(), env, {}), /domain code/);
}

/** Each event reaches the line that is there for it, and a forged one none. */
async function byHand(code, t) {
  const { emulator, sent, follow, person } = oa();
  const heard = [];
  const hear = (name) => (...told) => void heard.push([name, ...told]);
  const give = async ({ request }, body) => {
    const one = request();
    const bytes = body ?? new Uint8Array(await request().arrayBuffer());
    const given = { request: one, body: bytes, secret: emulator.oaSecretKey, oaId: emulator.oaId };
    const functions = { answer: hear("answer"), keep: hear("keep"), forget: hear("forget") };
    heard.length = 0;
    try {
      return await ran(t, code, { given: { ...given, ...functions }, names: ["at", "retry"] });
    } finally {
      for (const name of [...Object.keys(given), ...Object.keys(functions)]) delete globalThis[name];
    }
  };
  const written = sent("/interactions", { user_id: person, text: "Xin chào" });
  const { module } = await give(written);
  assert.deepEqual(heard, [["answer", person, "Xin chào"]]);
  assert.ok(Math.abs(Date.now() - module.at) < 60_000 && module.retry === 0, `${module.at}`);
  await give(follow);
  assert.deepEqual(heard.map(([name, { who, act }]) => [name, who.user_id, act]), [["keep", person, "follow"]]);
  await give(sent("/withdrawals", { user_id: person }));
  assert.deepEqual(heard.map(([name, who]) => [name, who.user_id]), [["forget", person]]);
  const forged = new TextEncoder().encode(written.body.replace("Xin", "Tin"));
  await assert.rejects(give(written, forged), (error) => error.name === WebhookError.name && error.reason === "mismatch");
  assert.deepEqual(heard, []);
}

async function emulated(code, t) {
  const { module } = await ran(t, code, { names: ["client"] });
  assert.equal((await module.client.users.list({ offset: 0, count: 50 })).total, 120);
}

for (const [english, vietnamese] of DOCUMENTS) {
  for (const name of [english, vietnamese].filter((name) => having("js").includes(name))) {
    const trials = TRIALS[english] ?? [];
    test(`every block in JavaScript of ${name} is tried`, () => assert.equal(blocks(name, "js").length, trials.length));
    for (const [at, trial] of trials.entries()) test(`${name}, block ${at + 1} (${trial.name})`, (t) => trial(blocks(name, "js")[at], t));
  }
}

// That somebody runs the other languages, `.ci/documents/inventory.py` looks at.
test("no document has a block in these languages that is not counted here", () => {
  const found = {};
  for (const name of pages()) {
    for (const { language } of fences(name)) {
      if (LANGUAGES.includes(language)) (found[name] ??= {})[language] = (found[name][language] ?? 0) + 1;
    }
  }
  assert.deepEqual(found, Object.fromEntries(DOCUMENTS.flatMap(([en, vi, counts]) => [[en, counts], [vi, counts]])));
});

test("both languages of a document have the same code but for comments and words for people", () => {
  const bare = (code) =>
    code
      .replaceAll(/<!--[^]*?-->|\/\*[^]*?\*\/|(?<=^|\s)(\/\/|#)\s.*/gm, "")
      .replaceAll(/"[^"\n]* [^"\n]*"/g, '" "')
      .replaceAll(/[ \t]+$/gm, "");
  for (const [english, vietnamese] of DOCUMENTS) {
    const [en, vi] = [english, vietnamese].map((name) => fences(name).filter(({ language }) => LANGUAGES.includes(language)));
    assert.deepEqual(vi.map(({ code }) => bare(code)), en.map(({ code }) => bare(code)), vietnamese);
  }
});
