// Events, signature, checks and catalogue, for Node.js without a bundler: the module comes from the disk.

import { readFileSync } from "node:fs";

import { initSync } from "../edge.js";

initSync(readFileSync(new URL("../edge.wasm", import.meta.url)));

export * from "../edge.js";
