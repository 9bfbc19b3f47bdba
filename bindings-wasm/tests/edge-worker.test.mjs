// `zalo-oa/edge` in workerd, the runtime of Cloudflare's workers: bundled as there, where no code may be made at run time.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { codes, holds } from "./deliveries.mjs";
import { folder, here, scratch, toolFolder } from "./package.mjs";
import { samples, vectors } from "./samples.mjs";

const app = join(scratch, "worker");
const utf8 = new TextEncoder();
let runtime;
let base;

/** The program of this machine; npm brings one for each. */
function program() {
  const system = { linux: "linux", darwin: "darwin", win32: "windows" }[process.platform];
  const name = `@cloudflare/workerd-${system}-${process.arch === "arm64" ? "arm64" : "64"}`;
  const path = join(toolFolder, name, "bin", process.platform === "win32" ? "workerd.exe" : "workerd");
  assert.ok(existsSync(path), `there is no workerd for this machine (${name}): run .ci/setup-npm.sh`);
  return path;
}

before(async () => {
  rmSync(app, { recursive: true, force: true });
  mkdirSync(join(app, "node_modules"), { recursive: true });
  cpSync(folder, join(app, "node_modules/zalo-oa"), { recursive: true });
  cpSync(join(here, "worker"), app, { recursive: true });
  writeFileSync(join(app, "settings.js"), `export const [codes, secret] = ${JSON.stringify([codes, vectors.secret])};`);
  execFileSync(join(toolFolder, ".bin/esbuild"), ["main.js", "--bundle", "--format=esm", "--conditions=workerd", "--loader:.wasm=copy", "--outdir=out", "--log-level=warning"], { cwd: app });
  const wasm = readdirSync(join(app, "out")).filter((name) => name.endsWith(".wasm"));
  assert.equal(wasm.length, 1, `the wasm file is a module of its own: ${wasm}`);
  writeFileSync(
    join(app, "config.capnp"),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "main.js", esModule = embed "out/main.js"), (name = "${wasm[0]}", wasm = embed "out/${wasm[0]}")],
  bindings = [(name = "OA", text = "2222222222222222222")],
  compatibilityDate = "2026-10-01",
);
`,
  );
  runtime = spawn(program(), ["serve", "--control-fd=3", "config.capnp"], { cwd: app, stdio: ["ignore", "inherit", "pipe", "pipe"] });
  let said = "";
  runtime.stderr.on("data", (part) => (said += part));
  const port = await new Promise((done, fail) => {
    runtime.on("error", fail);
    runtime.on("exit", (code) => fail(new Error(`workerd ended with ${code}: ${said}`)));
    let told = "";
    runtime.stdio[3].on("data", (part) => {
      told += part;
      const listens = /"event":"listen".*"port":(\d+)\D/.exec(told);
      if (listens) done(listens[1]);
    });
  });
  base = `http://127.0.0.1:${port}`;
});

after(() => runtime?.kill("SIGKILL"));

async function ask(route, body, headers = {}) {
  const answer = await fetch(`${base}/test/${route}`, body === undefined ? {} : { method: "POST", body, headers });
  return { ok: answer.ok, value: await answer.json() };
}

test("it is a worker, where no code may be made at run time", async () => {
  const { value } = await ask("place");
  assert.deepEqual(value, { agent: "Cloudflare-Workers", eval: false, compile: false });
});

test("every event is read as its sample says", async () => {
  for (const { file, bytes, oa, read, direction, user, consent, withdrawal, console_test = false } of samples) {
    const expected = JSON.parse(JSON.stringify({ read, direction, user, consent, withdrawal, console_test }));
    assert.deepEqual((await ask(`read?oa=${oa}`, bytes)).value, expected, file);
  }
});

test("the published vectors are signed and verified, and no other body is", async () => {
  for (const { body, mac } of vectors.signed) {
    const at = JSON.parse(body).timestamp;
    assert.equal((await ask("sign", body)).value, `mac=${mac}`);
    for (const spelling of [`mac=${mac}`, `mac = ${mac}`, mac.toUpperCase()]) {
      const { ok, value } = await ask(`verify?now=${at}`, body, { "x-zevent-signature": spelling });
      assert.deepEqual([ok, value.app_id], [true, vectors.app]);
    }
    const { value } = await ask(`verify?now=${at}`, utf8.encode(`${body}\n`), { "x-zevent-signature": mac });
    assert.deepEqual([value.name, value.reason], ["WebhookError", "mismatch"]);
    assert.ok(!value.message.includes(mac));
  }
});

test("checks and the catalogue answer", async () => {
  assert.deepEqual(await ask("check?call=users.list", '{"offset":0,"count":50}'), { ok: true, value: null });
  const { value } = await ask("check?call=users.list", '{"offset":0,"count":51}');
  assert.deepEqual([value.name, value.kind, value.message], ["ZaloError", "build", "`users.list` was not sent: `count` is 51, allowed are 1 to 50"]);
  assert.equal((await ask("explain?code=-216")).value.class, "token");
});

test("its handler takes what Zalo sends, and nothing else", async () => {
  await holds(
    (path, init) => fetch(base + path, init),
    async () => (await ask("heard")).value,
  );
});
