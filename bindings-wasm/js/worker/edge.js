// Events, signature, checks and catalogue, for workers that import wasm files as modules and compile nothing at run time (workerd and its like).

// @ts-ignore: a wasm file is a module there, and nowhere else.
import module from "../edge.wasm";

import { initSync } from "../edge.js";

initSync(module);

export * from "../edge.js";
