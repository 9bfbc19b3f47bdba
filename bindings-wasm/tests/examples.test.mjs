// Every example in TypeScript of docs/endpoints.md: the compiler takes it against the package's types, and run it sends what
// the plain fixture of its call says.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { fixtures, folder, here, load, scratch, toolFolder } from "./package.mjs";
import { player } from "./player.mjs";

const { Client } = await load("node/full.js");
const app = join(scratch, "examples");
const name = "examples.generated";

before(() => {
  rmSync(app, { recursive: true, force: true });
  mkdirSync(join(app, "node_modules/@types"), { recursive: true });
  symlinkSync(folder, join(app, "node_modules/zalo-oa"));
  for (const types of ["@types/node", "undici-types"]) symlinkSync(join(toolFolder, types), join(app, "node_modules", types));
  writeFileSync(join(app, "package.json"), '{ "type": "module", "private": true }');
  cpSync(join(here, `${name}.ts`), join(app, `${name}.ts`));
  const options = ["--strict", "--target", "es2022", "--lib", "es2022,dom,dom.iterable,dom.asynciterable", "--types", "node"];
  try {
    execFileSync(join(toolFolder, ".bin/tsc"), [...options, "--module", "nodenext", `${name}.ts`], { cwd: app, encoding: "utf8" });
  } catch (error) {
    throw new Error(`tsc failed:\n${error.stdout}\n${error.stderr}`);
  }
});

after(() => {
  process.chdir(here);
  rmSync(app, { recursive: true, force: true });
});

test("the example of a call sends what its fixture says", async () => {
  const { examples } = await import(pathToFileURL(join(app, `${name}.js`)).href);
  const cases = new Map(fixtures().map((fixture) => [fixture.file, fixture]));
  process.chdir(app);
  assert.ok(Object.keys(examples).length > 100);
  for (const [call, example] of Object.entries(examples)) {
    const fixture = cases.get(`${call.replace(".", "/")}.json`);
    for (const { name, base64 } of Object.values(fixture.files ?? {})) writeFileSync(name, Buffer.from(base64, "base64"));
    const { asked, client } = player(fixture, Client);
    await example(client);
    assert.deepEqual(
      asked.map(({ request }) => request),
      [fixture.request],
      call,
    );
  }
});

test("the reference shows these examples and no others", () => {
  const shown = readFileSync(join(here, "../../docs/endpoints.md"), "utf8").matchAll(/^```ts\n(.*?)^```$/gms);
  const code = readFileSync(join(here, `${name}.ts`), "utf8").replaceAll(/^ {4}/gm, "");
  const blocks = [...shown].map(([, block]) => block);
  assert.equal(blocks.length, [...code.matchAll(/async \(client\) =>/g)].length);
  for (const block of blocks) assert.ok(code.includes(block), block);
});
