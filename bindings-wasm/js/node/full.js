// Every call, for Node.js without a bundler: the module comes from the disk.

import { readFileSync } from "node:fs";

import { initSync } from "../full.js";

initSync(readFileSync(new URL("../full.wasm", import.meta.url)));

export * from "../full.js";
