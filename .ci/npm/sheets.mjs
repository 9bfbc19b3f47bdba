// Shrinks the style sheets inside the elements' scripts, which a minifier of scripts leaves as they are: `sheets.mjs FOLDER TOOLS`.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const [folder, tools] = process.argv.slice(2);
const { transformSync } = createRequire(resolve(tools, "package.json"))("esbuild");
const shrunk = (css) => transformSync(css, { loader: "css", minify: true, target: "es2022" }).code.trim();

for (const name of readdirSync(folder).filter((file) => file.endsWith(".css.js"))) {
  const path = join(folder, name);
  const text = readFileSync(path, "utf8");
  const short = text.replace(/sheet\(`([^`]*)`\)/, (_, css) => `sheet(\`${shrunk(css)}\`)`);
  if (short === text) throw new Error(`no sheet in ${name}`);
  writeFileSync(path, short);
}
