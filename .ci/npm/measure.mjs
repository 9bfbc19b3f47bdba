// Sizes and integrity hashes of built files: `measure.mjs hash FILE`, `measure.mjs sizes FILE...`, `measure.mjs json FILE...`.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const [what, ...files] = process.argv.slice(2);

function hash(bytes) {
  return `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
}

function measured(file) {
  const bytes = readFileSync(file);
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return { name: basename(file), bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli.length, hash: hash(bytes) };
}

const list = files.map(measured);
if (what === "hash") process.stdout.write(list[0].hash);
if (what === "json") process.stdout.write(JSON.stringify(list));
if (what === "sizes") {
  for (const { name, bytes, gzip, brotli, hash } of list) {
    console.log(`${name.padEnd(13)} ${String(bytes).padStart(8)} bytes ${String(gzip).padStart(7)} gzip ${String(brotli).padStart(7)} brotli  ${hash}`);
  }
}
