// Where the built package is, and the fixtures; both beside the sources unless the environment says otherwise.

import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
export const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");

export const folder = join(target, "npm/zalo-oa");
export const scratch = join(target, "npm");
export const tools = createRequire(join(target, "tools/npm/package.json"));
export const toolFolder = join(target, "tools/npm/node_modules");
export const here = fileURLToPath(new URL("./", import.meta.url));

export const file = (name) => readFileSync(join(folder, name));
/** A file of the package; with a query it is loaded once more, as another module. */
export const load = (name, query = "") => import(pathToFileURL(join(folder, name)).href + query);

/** Whether the scripts that build the package are kept from it for now; `undefined` where locks cannot be looked at. */
export function locked() {
  const { status, error } = spawnSync("flock", ["--nonblock", join(target, "tools/npm-package.lock"), "true"]);
  return error ? undefined : status !== 0;
}

/** Every wire fixture of a call, with its file's name. */
export function fixtures() {
  const wire = join(root, "zalo-oa-core/wire");
  const cases = [];
  for (const family of readdirSync(wire, { withFileTypes: true })) {
    if (!family.isDirectory() || family.name === "webhook") continue;
    for (const name of readdirSync(join(wire, family.name))) {
      if (!name.endsWith(".json")) continue;
      const text = readFileSync(join(wire, family.name, name), "utf8");
      cases.push({ file: `${family.name}/${name}`, ...JSON.parse(text) });
    }
  }
  return cases;
}
