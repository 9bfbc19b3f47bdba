// The READMEs' first programs in JavaScript, as a user has them: a folder with the package in it.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { folder, scratch } from "./package.mjs";

for (const name of ["README.md", "docs/README.vi.md"]) {
  test(`the first program in ${name} prints what it says`, () => {
    const text = readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), "utf8");
    const [, program] = text.match(/^```js\n(.*?)^```$/ms);
    const place = mkdtempSync(join(scratch, "readme-"));
    try {
      mkdirSync(join(place, "node_modules"));
      symlinkSync(folder, join(place, "node_modules/zalo-oa"));
      writeFileSync(join(place, "first.mjs"), program);
      const { status, stdout, stderr } = spawnSync(process.execPath, ["first.mjs"], { cwd: place, encoding: "utf8" });
      assert.equal(status, 0, stderr);
      assert.deepEqual(stdout.trim().split("\n"), ["UBND phường Hoa Ban", "50", "50", "20"]);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });
}
