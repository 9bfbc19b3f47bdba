// The blocks of code in READMEs and guides that JavaScript, pages and PHP run, read from the documents themselves: what stands there is tested,
// not a copy of it. How many each document has stands here, so that a new one is not left out.

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** English, Vietnamese, and the blocks that each of both has. Those of js are run by documents.test.mjs, of php by browser/php.test.mjs
 * with the page beside them, the rest by browser/documents.test.mjs. */
export const DOCUMENTS = [
  ["README.md", "docs/README.vi.md", { js: 2, html: 1 }],
  ["bindings-wasm/README.md", "bindings-wasm/README.vi.md", { js: 5, html: 1 }],
  ["docs/elements.md", "docs/elements.vi.md", { html: 1, css: 1, json: 2 }],
  ["docs/guides/portal.md", "docs/guides/portal.vi.md", { html: 1, php: 1 }],
  ["docs/guides/webhooks.md", "docs/guides/webhooks.vi.md", { js: 1 }],
];

/** What a block is called after its three signs, for all that these tests are there for. */
export const LANGUAGES = ["js", "mjs", "cjs", "javascript", "jsx", "html", "css", "json", "jsonc", "php"];

/** All blocks of a document. */
export function fences(name) {
  const lines = readFileSync(join(root, name), "utf8").split("\n");
  const found = [];
  let open;
  for (const line of lines) {
    const [, indent, mark, info] = /^([\s>]*)(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (open === undefined && mark) found.push((open = { mark, indent, language: info.trim().split(/[\s,{]/)[0].toLowerCase(), code: "" }));
    else if (open && mark?.startsWith(open.mark) && info.trim() === "") open = undefined;
    else if (open) open.code += `${line.slice(open.indent.length)}\n`;
  }
  if (open) throw new Error(`${name}: a block does not end`);
  return found;
}

/** The blocks of one language in a document, as many as are said above. */
export function blocks(name, language) {
  const [, , counts] = DOCUMENTS.find((row) => row.includes(name));
  const found = fences(name).flatMap((fence) => (fence.language === language ? [fence.code] : []));
  if (found.length !== counts[language]) throw new Error(`${name} has ${found.length} blocks of ${language}, not ${counts[language]}`);
  return found;
}

/** The documents, English and Vietnamese, that have blocks of a language. */
export const having = (language) => DOCUMENTS.flatMap(([en, vi, counts]) => (counts[language] ? [en, vi] : []));

/** The text of a document on one line, for what stands in its sentences. */
export const prose = (name) => readFileSync(join(root, name), "utf8").replaceAll(/\s+/g, " ");

/** Every Markdown file of the project. */
export function pages(folder = "") {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return /^(\.|target$|node_modules$)/.test(entry.name) ? [] : pages(path);
    return entry.name.endsWith(".md") ? [path] : [];
  });
}

/** A block with what its reader fills in, which must stand there once. */
export function filled(code, blank, value) {
  if (code.split(blank).length !== 2) throw new Error(`${blank} does not stand once in:\n${code}`);
  return code.replace(blank, () => value);
}

/** A block with the hash that `make npm` prints for the script in this folder. */
export function withHash(code, folder) {
  const printed = execFileSync(process.execPath, [join(root, ".ci/npm/measure.mjs"), "sizes", join(folder, "widgets.js")], { encoding: "utf8" });
  return filled(code, "sha384-…", /sha384-\S{64}/.exec(printed)[0]);
}
