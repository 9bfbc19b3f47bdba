// The package as a user has it: installed in a folder of its own, compiled against, bundled, loaded without a bundler.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { file, folder, here, load, locked, scratch, toolFolder } from "./package.mjs";

const app = join(scratch, "user");

before(() => {
  rmSync(app, { recursive: true, force: true });
  mkdirSync(join(app, "node_modules/@types"), { recursive: true });
  cpSync(folder, join(app, "node_modules/zalo-oa"), { recursive: true });
  for (const name of ["@types/node", "undici-types"]) symlinkSync(join(toolFolder, name), join(app, "node_modules", name));
  writeFileSync(join(app, "package.json"), '{ "type": "module", "private": true }');
});

after(() => rmSync(app, { recursive: true, force: true }));

const run = (name, options) => execFileSync(join(toolFolder, ".bin", name), options, { cwd: app, encoding: "utf8", stdio: "pipe" });

/** Runs a tool and shows what it said when it fails. */
function tool(name, ...options) {
  try {
    return run(name, options);
  } catch (error) {
    throw new Error(`${name} failed:\n${error.stdout}\n${error.stderr}`);
  }
}

test("nobody builds the package anew while it is tested", (t) => {
  const held = locked();
  if (held === undefined) return t.skip("no flock here");
  assert.ok(held, "run it by .ci/test-wasm.sh");
});

for (const resolution of ["nodenext", "bundler"]) {
  test(`its types hold under tsc --strict, resolved as ${resolution} does`, () => {
    cpSync(join(here, "usage.ts"), join(app, "usage.ts"));
    const module = resolution === "bundler" ? "esnext" : resolution;
    tool("tsc", "--strict", "--noEmit", "--target", "es2022", "--lib", "es2022,dom,dom.iterable,dom.asynciterable",
      "--module", module, "--moduleResolution", resolution, "--types", "node", "usage.ts");
  });
}

test("every file that package.json names is there, and the version is the workspace's", () => {
  const { exports, version, types } = JSON.parse(file("package.json"));
  const named = [types, ...Object.values(exports).flatMap((entry) => (typeof entry === "string" ? [entry] : Object.values(entry)))];
  for (const name of named) assert.ok(readFileSync(join(folder, name)).length, name);
  assert.match(version, /^\d+\.\d+\.\d+$/);
  assert.notEqual(version, "0.0.0");
});

test("Node.js finds it by its names", () => {
  const script = `
    import { Emulator } from "zalo-oa";
    import { readEvent } from "zalo-oa/edge";
    import { oaLink } from "zalo-oa/widgets";
    console.log((await new Emulator({ followers: 3 }).client().users.list({ offset: 0, count: 50 })).total, oaLink("bennghe"), readEvent(Uint8Array.of(123, 125)).event);`;
  writeFileSync(join(app, "main.js"), script);
  assert.equal(execFileSync(process.execPath, ["main.js"], { cwd: app, encoding: "utf8" }).trim(), "3 https://zalo.me/bennghe unknown");
});

test("Vite takes it without plug-ins and serves the module as a file", () => {
  writeFileSync(join(app, "index.html"), '<!doctype html><script type="module" src="/main.js"></script>');
  writeFileSync(join(app, "main.js"), 'import { qrSvg, ready } from "zalo-oa/widgets"; await ready(); console.log(qrSvg("x"));');
  tool("vite", "build", "--logLevel", "warn", "--target", "es2022");
  const assets = readdirSync(join(app, "dist/assets"));
  const wasm = assets.filter((name) => name.endsWith(".wasm"));
  assert.equal(wasm.length, 1, assets.join());
  assert.deepEqual(readFileSync(join(app, "dist/assets", wasm[0])), file("widgets.wasm"));
  const script = assets.find((name) => name.endsWith(".js"));
  assert.ok(readFileSync(join(app, "dist/assets", script), "utf8").includes(wasm[0]));
});

test("without a bundler it loads from bytes, a module and an answer, and says what a missing file is", async () => {
  const bytes = file("full.wasm");
  const { init, Emulator } = await load("full.js");
  assert.throws(() => new Emulator(), /await `init\(\)` first/);
  await assert.rejects(init(new Response("", { status: 404 })), /HTTP 404/);
  // As a server without the media type sends it.
  await init(new Response(bytes, { headers: { "content-type": "text/plain" } }));
  assert.equal(new Emulator().oaId.length, 19);
  const again = await load("full.js", "?sync");
  again.initSync(await WebAssembly.compile(bytes));
  assert.equal(new again.Emulator().oaId.length, 19);
});
