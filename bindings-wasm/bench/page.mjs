// QR codes in a browser, ours beside npm `qrcode`, and the time to the first one; the size of what a page loads. Prints
// one line of JSON.

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const [target] = process.argv.slice(2);
const folder = join(target, "npm/widgets");
const CHROMIUM = process.env.ZALO_OA_CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

function sizes() {
  const total = { bytes: 0, gzip: 0, brotli: 0 };
  for (const name of ["widgets.js", "widgets.wasm"]) {
    const bytes = readFileSync(join(folder, name));
    total.bytes += bytes.length;
    total.gzip += gzipSync(bytes, { level: 9 }).length;
    total.brotli += brotliCompressSync(bytes).length;
  }
  return total;
}

const PAGE = `<!doctype html><script type="module">
import { firstOf, race } from "/race.mjs";
const started = performance.now();
const ours = await import("/widgets.js");
await ours.ready();
const first = firstOf(ours, started, performance);
const other = await import("/qrcode.js");
await fetch("/done", { method: "POST", body: JSON.stringify({ where: "Chromium", first, ...race(ours, other, performance) }) });
</script>`;

const FILES = {
  "/": ["text/html", () => PAGE],
  "/race.mjs": ["text/javascript", () => readFileSync(new URL("race.mjs", import.meta.url))],
  "/widgets.js": ["text/javascript", () => readFileSync(join(folder, "widgets.js"))],
  "/widgets.wasm": ["application/wasm", () => readFileSync(join(folder, "widgets.wasm"))],
  "/qrcode.js": ["text/javascript", () => readFileSync(join(target, "npm/bench/qrcode.js"))],
};

async function inChromium() {
  let told;
  const outcome = new Promise((done) => (told = done));
  const server = createServer(async (request, response) => {
    if (request.url === "/done") {
      const parts = [];
      for await (const part of request) parts.push(part);
      response.end();
      return told(JSON.parse(Buffer.concat(parts).toString()));
    }
    const [type, read] = FILES[request.url] ?? [];
    if (!read) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": type }).end(read());
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const profile = mkdtempSync(join(tmpdir(), "zalo-oa-bench-"));
  const browser = spawn(CHROMIUM, [...FLAGS, `--user-data-dir=${profile}`, `http://127.0.0.1:${server.address().port}/`], { stdio: "ignore" });
  const late = setTimeout(() => told(undefined), 120_000);
  const gone = new Promise((done) => browser.once("exit", done).once("error", done));
  gone.then(() => told(undefined));
  const found = await outcome;
  clearTimeout(late);
  browser.kill();
  await gone;
  server.closeAllConnections();
  server.close();
  await remove(profile);
  return found;
}

/** The browser's helpers write for a moment after it is gone. What they will not let go of costs no figure. */
async function remove(profile) {
  for (let tries = 0; tries < 50; tries += 1) {
    try {
      return rmSync(profile, { recursive: true, force: true });
    } catch {
      await new Promise((done) => setTimeout(done, 200));
    }
  }
  process.stderr.write("the browser's folder of this measurement was left behind\n");
}

const speed = await inChromium();
if (!speed) throw new Error("Chromium told no figures");
console.log(JSON.stringify({ size: sizes(), ...speed }));
