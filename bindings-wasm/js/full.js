// Every call, for servers; and the emulator, for pages and tests.

export { Client } from "./full/client.js";
export { Emulator } from "./full/emulator.js";
export { ZaloError } from "./full/error.js";
export { init, initSync } from "./full/module.js";
export { Pages } from "./full/pages.js";
export { describe, prepare, read } from "./full/pure.js";
export { Run } from "./full/run.js";

/** @typedef {import("./full/caller.js").CallOptions} CallOptions */
/** @typedef {import("./full/client.js").ClientOptions} ClientOptions */
/** @typedef {import("./full/emulator.js").EmulatorOptions} EmulatorOptions */
/** @typedef {import("./full/error.js").ErrorRecord} ErrorRecord */
/** @typedef {import("./full/pure.js").CodeEntry} CodeEntry */
