// The large module where everybody could read a token: in a page, and in workers of one, under the strict policy. There the emulator works,
// and a client of anything else is refused before anything is made.
import assert from "node:assert/strict";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "node:test";

import { document, suite } from "./harness.mjs";
import { html, POLICY, serve } from "./server.mjs";
import { toolPath } from "./tools.mjs";

const run = suite();
const { open } = run;

/** What a page and its workers run alike; `path` is where the package is. */
const trial = (path) => `
import { Client, Emulator, ZaloError, init } from "${path}";

export async function trial() {
  await init();
  const emulator = new Emulator({ seed: 7, followers: 120 });
  const client = emulator.client();
  const people = (await client.users.list({ offset: 0, count: 50 })).total;
  const published = await client.articles.publish({ markdown: "# Lịch tiếp dân\\n\\nSáng **thứ Năm**.", author: "Văn phòng" });
  const asked = [];
  const fetch = (url) => { asked.push(url); return new Response("{}"); };
  const token = () => { asked.push("token"); return "t"; };
  const refused = [
    { token: "t" },
    { token, fetch },
    { token, fetch, base: "http://127.0.0.1:1" },
    { token, fetch, hosts: { openapi: "https://openapi.zalo.me" } },
    { token, fetch, appId: "1", appSecret: "s", appsecretProof: true },
    { token, emulator: undefined },
    { token, emulator: {} },
  ].map((options) => {
    try {
      new Client(options);
      return "made";
    } catch (error) {
      return [error instanceof ZaloError, error.kind, error.outcome_known, error.message].join(" | ");
    }
  });
  return { people, article: typeof published.article_id, refused, asked };
}`;
const REFUSED = "true | build | true | `client` was not sent: this is a page, where everybody could read the token: call from a server, or give `emulator`";
const NONE = "true | build | true | `client` was not sent: `emulator` is no emulator of this module";
const TOLD = { people: 120, article: "string", refused: [...Array(5).fill(REFUSED), NONE, NONE], asked: [] };

const SCRIPTS = {
  "/trial.js": trial("/zalo-oa/full.js"),
  "/page.js": 'import { trial } from "/trial.js";\nglobalThis.told = await trial();',
  // A worker's own policy is not the page's: what it forbids is told by itself.
  "/worker.js":
    'import { trial } from "/trial.js";\nconst bad = [];\naddEventListener("securitypolicyviolation", (e) => bad.push(e.violatedDirective));\n' +
    "const tell = (port) => trial().then((told) => port.postMessage({ ...told, bad }), (error) => port.postMessage(String(error)));\n" +
    'if ("onconnect" in globalThis) globalThis.onconnect = ({ ports: [port] }) => tell(port);\nelse tell(globalThis);',
  "/dedicated.js": 'new Worker("/worker.js", { type: "module" }).onmessage = ({ data }) => (globalThis.told = data);',
  "/shared.js": 'new SharedWorker("/worker.js", { type: "module" }).port.onmessage = ({ data }) => (globalThis.told = data);',
};

async function told(t, script, policy = POLICY) {
  const prepare = () => {
    const headers = { "content-security-policy": policy };
    for (const [path, body] of Object.entries(SCRIPTS)) run.server.routes.set(path, () => ({ status: 200, type: "text/javascript", body, headers: { "content-security-policy": POLICY } }));
    run.server.routes.set("/page", () => ({ ...html(document("", { script: `<script type="module" src="${script}"></script>` })), headers }));
  };
  const page = await open(t, "", { prepare });
  // A module of a debug build takes its time.
  await page.waitForFunction(() => globalThis.told, null, { timeout: 60_000 });
  return page.evaluate(() => globalThis.told);
}

test("in a page the emulator works, and every other client is refused before it asks for a token", async (t) => {
  assert.deepEqual(await told(t, "/page.js"), TOLD);
});

for (const kind of ["dedicated", "shared"]) {
  test(`in a ${kind} worker of a page it is the same`, async (t) => {
    // Trusted types, which the portal does not send, would forbid the page to make any worker.
    assert.deepEqual(await told(t, `/${kind}.js`, POLICY.replace(/; require-trusted-types.*$/, "")), { ...TOLD, bad: [] });
  });
}

test("Vite builds a page with the emulator and no plug-ins, and it works under the strict policy", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "zalo-oa-vite-full-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await cp(process.env.ZALO_OA_PACKAGE, join(folder, "node_modules/zalo-oa"), { recursive: true });
  await writeFile(join(folder, "main.js"), `${trial("zalo-oa")}\nglobalThis.told = await trial();\n`);
  const whole = document("", { script: '<script type="module" src="./main.js"></script>' });
  await writeFile(join(folder, "index.html"), whole.replace(/<link rel="stylesheet"[^>]*>/, ""));
  const { build } = await import(pathToFileURL(toolPath("vite")));
  await build({ root: folder, configFile: false, logLevel: "error", build: { target: "es2022" } });
  const site = await serve(join(folder, "dist"), "/");
  t.after(() => site.stop());
  const page = await open(t, "", { address: `${site.origin}/index.html` });
  await page.waitForFunction(() => globalThis.told, null, { timeout: 60_000 });
  assert.deepEqual(await page.evaluate(() => globalThis.told), TOLD);
  assert.equal(site.asked.filter((path) => /full-[\w-]+\.wasm$/.test(path)).length, 1, site.asked.join());
});
