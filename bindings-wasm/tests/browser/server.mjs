// A small server for what the portal does not do on order: refusals, slow and broken answers, hostile texts. It sends the portal's security
// policy and forbids, on top of it, to make markup or script from text; it serves the package as it was built.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { articles, oa } from "./answers.mjs";
import { picture } from "./tools.mjs";

export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
const TYPES = { js: "text/javascript", wasm: "application/wasm", css: "text/css", json: "application/json", html: "text/html; charset=utf-8" };
const PICTURES = {
  avatar: picture(128, 128, [176, 30, 40]),
  0: picture(320, 180, [20, 110, 90]),
  1: picture(320, 180, [30, 80, 160]),
  2: picture(320, 180, [140, 90, 20]),
  3: picture(320, 180, [110, 50, 120]),
};

export const json = (value, status = 200) => ({ status, type: TYPES.json, body: JSON.stringify(value) });
export const html = (body) => ({ status: 200, type: TYPES.html, body });

/** Starts it over a folder of files; `routes` (path to `(url) => answer`) can be changed at any time, `asked` lists the paths that were asked for. */
export async function serve(folder, under = "/zalo-oa/") {
  const routes = new Map();
  const asked = [];
  const reset = () => {
    routes.clear();
    asked.length = 0;
    routes.set("/zalo/oa", () => json(oa()));
    routes.set("/zalo/articles", (url) => json(articles(url)));
  };
  reset();
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, "http://localhost");
    asked.push(url.pathname + url.search);
    const answer = await (routes.get(url.pathname)?.(url) ?? stored(folder, under, url.pathname));
    if (answer === "reset") return void request.socket.destroy();
    if (answer === "hang") return;
    response.writeHead(answer.status, {
      "content-type": answer.type ?? "text/plain",
      "content-security-policy": POLICY,
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
      ...answer.headers,
    });
    response.end(answer.body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, routes, asked, reset, stop };
}

async function stored(folder, under, path) {
  if (path === "/favicon.ico") return { status: 204 };
  const key = /^\/zalo\/pictures\/(\w+)$/.exec(path)?.[1];
  if (key && PICTURES[key]) return { status: 200, type: "image/png", body: PICTURES[key] };
  const name = path.startsWith(under) ? path.slice(under.length) : "..";
  if (!/^[\w./-]+$/.test(name) || name.includes("..")) return { status: 404, body: "" };
  try {
    return { status: 200, type: TYPES[name.split(".").at(-1)], body: await readFile(join(folder, name)) };
  } catch {
    return { status: 404, body: "" };
  }
}
