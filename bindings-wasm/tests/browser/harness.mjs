// Opens pages in the browser and holds against each what must hold for all: nothing is reported by the security policy or in the console,
// no script of somebody else runs, nothing is asked of another origin.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, beforeEach } from "node:test";

import { html, serve } from "./server.mjs";
import { axeSource, chromium } from "./tools.mjs";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

export const HEAD = '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">';
export const ONE_TAG = '<script type="module" src="/zalo-oa/widgets.js"></script>';
const STYLE = '<link rel="stylesheet" href="/page.css">';
const SHEET =
  ":root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}" +
  "body{background:light-dark(#ffffff,#10161d);color:light-dark(#14202e,#edf2f8);margin:0 auto;max-width:64rem;padding:1rem}" +
  "main{display:grid;gap:1.5rem}zalo-oa-card:not(:defined){display:block;min-height:12.4rem}";

export const document = (body, { lang = "vi", title = "Cổng thông tin phường Hoa Ban", script = ONE_TAG } = {}) =>
  `<!doctype html><html lang="${lang}"><head>${HEAD}<title>${title}</title>${STYLE}${script}</head><body><main><h1>${title}</h1>` +
  `${body}</main></body></html>`;

export const launched = () => chromium.launch({ executablePath: process.env.ZALO_OA_CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });

/** Browser and server for the tests of one file; `open` is the way to a page. */
export function suite() {
  const run = {};
  before(async () => {
    run.server = await serve(process.env.ZALO_OA_PACKAGE);
    run.browser = await launched();
  });
  beforeEach(() => run.server.reset());
  after(async () => {
    await run.browser?.close();
    await run.server?.stop();
  });
  run.open = (t, body, options = {}) => {
    const { routes, origin } = run.server;
    routes.set("/page.css", () => ({ status: 200, type: "text/css", body: SHEET }));
    routes.set("/page", () => html(options.whole ?? document(body, options)));
    return visit(t, run.browser, options.address ?? `${origin}/page`, options);
  };
  return run;
}

/** Opens an address; what went wrong in it fails the test when it ends, unless `allowed` matches it. */
export async function visit(t, browser, address, { clock = false, allowed = null, language = "vi-VN", prepare, ...more } = {}) {
  const context = await browser.newContext({ locale: language, timezoneId: "America/New_York", ...more });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const { origin } = new URL(address);
  const problems = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (!["data:", "blob:"].includes(url.protocol) && url.origin !== origin) problems.push(`asked ${url.origin}`);
  });
  await page.exposeFunction("reportProblem", (text) => problems.push(text));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (e) => reportProblem(`policy: ${e.violatedDirective} ${e.blockedURI}`), true);
  });
  await page.addInitScript(() => {
    globalThis.failures = 0;
    addEventListener("zalo-oa-error", () => (globalThis.failures += 1));
  });
  if (clock) {
    await page.clock.install({ time: new Date("2026-11-21T03:00:00Z") });
    await page.clock.pauseAt(new Date("2026-11-21T04:00:00Z"));
  }
  await prepare?.(page);
  t.after(async () => {
    const left = problems.filter((problem) => !allowed?.test(problem));
    await context.close();
    assert.deepEqual(left, []);
  });
  await page.goto(address);
  return page;
}

/** Waits until all three elements show what they are for, pictures included. */
export async function loaded(page) {
  await page.locator("zalo-oa-card [part=followers]").filter({ hasText: /\d/ }).waitFor();
  await page.locator("zalo-oa-qr svg").first().waitFor();
  await page.locator("zalo-oa-news [part=item]").first().waitFor();
  await page.evaluate(() => {
    const images = [...document.querySelectorAll("zalo-oa-card, zalo-oa-news")].flatMap((e) => [...e.shadowRoot.querySelectorAll("img")]);
    return Promise.all(
      images.map((image) => {
        image.loading = "eager";
        return image.decode();
      }),
    );
  });
}

/** What axe finds in the page as it stands, each with the nodes it means. */
export async function axe(page) {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => globalThis.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target} ${node.failureSummary}`).join("; ")}`);
}

/** Keeps a picture where ZALO_OA_SHOTS says, for people to look at. */
export async function shot(page, name, options = { fullPage: true }) {
  const folder = process.env.ZALO_OA_SHOTS;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ ...options, path: join(folder, `${name}.png`) });
}
