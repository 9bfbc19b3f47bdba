// Takes out of a module what no page can see: `shrink.mjs FROM TO TOOLS EXPORT...`. A panic in a page is a trap, whose text goes nowhere, yet the
// texts, and the formatting behind them, are a good part of a small module. Their functions become the trap itself; of the exports those that
// are named stay. What nobody reaches any more, wasm-opt removes afterwards.

import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [from, to, tools, ...wanted] = process.argv.slice(2);
const { default: binaryen } = await import(pathToFileURL(resolve(tools, "node_modules/binaryen/index.js")));

/** By the names of functions before they are stripped. Whoever formats in such a module meets the trap in the tests. */
const DEAD = /(core|std)(\[[0-9a-f]+\])?::(fmt|panic|panicking)::|slice_index_fail|slice_error_fail|(unwrap|expect)_failed|rust_panic|rust_start_panic|handle_alloc_error|capacity_overflow|raw_vec::handle_error/;

const module = binaryen.readBinary(readFileSync(from));
let dead = 0;
for (let at = 0; at < module.getNumFunctions(); at += 1) {
  const found = module.getFunctionByIndex(at);
  const { name, base } = binaryen.getFunctionInfo(found);
  if (base || !DEAD.test(name)) continue;
  binaryen.Function(found).body = module.unreachable();
  dead += 1;
}
if (dead === 0) throw new Error("no function has the name of a panic: have the names been stripped?");
const exported = Array.from({ length: module.getNumExports() }, (_, at) => binaryen.getExportInfo(module.getExportByIndex(at)).name);
for (const name of exported) if (!wanted.includes(name)) module.removeExport(name);
for (const name of wanted) if (!exported.includes(name)) throw new Error(`no export ${name}`);
// The places of panics stand in the data, where no tool sees that nobody names them any more.
const whole = Buffer.from(module.emitBinary()).toString("latin1");
const without = whole.replace(/(\/rustc\/|cargo\/registry\/)[ -~]*?\.rs/g, (place) => "\0".repeat(place.length));
writeFileSync(to, Buffer.from(without, "latin1"));
