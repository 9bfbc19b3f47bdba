// The samples of events and the vectors of signatures, which the Rust tests read too.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const core = fileURLToPath(new URL("../../zalo-oa-core/", import.meta.url));
const utf8 = new TextEncoder();

const json = (...path) => JSON.parse(readFileSync(join(core, ...path), "utf8"));

export const vectors = json("tests/signatures.json");

/** Every sample, with the bytes that Zalo would send. */
export const samples = readdirSync(join(core, "wire/webhook"))
  .sort()
  .map((name) => {
    const sample = json("wire/webhook", name);
    return { file: name, ...sample, bytes: utf8.encode(sample.text ?? JSON.stringify(sample.body)) };
  });
