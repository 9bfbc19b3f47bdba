// How the package gets into a page: by one tag with an integrity hash, twice by mistake, through Vite, and not at all; and that what stands
// there without it is the page's own link.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "node:test";

import { OA, OA_LINK, QR_LINK } from "./answers.mjs";
import { document, suite } from "./harness.mjs";
import { serve } from "./server.mjs";
import { decoded, toolPath } from "./tools.mjs";

const run = suite();
const { open } = run;
const PACKAGE = process.env.ZALO_OA_PACKAGE;
const LINK = `<a href="${OA_LINK}">Zalo của phường</a>`;
const QR = `<zalo-oa-qr oa-id="${OA}">${LINK}</zalo-oa-qr>`;
const ALL = `${QR}<zalo-oa-card src="/zalo/oa"></zalo-oa-card><zalo-oa-news src="/zalo/articles">${LINK}</zalo-oa-news>`;
const code = (page) => page.locator("zalo-oa-qr svg").first();
const fallback = (page) => page.locator("zalo-oa-qr").getByRole("link", { name: "Zalo của phường" });
const tag = (integrity) => `<script type="module" src="/zalo-oa/widgets.js" integrity="${integrity}"></script>`;

test("one tag with an integrity hash is all that a page needs", async (t) => {
  const hash = createHash("sha384").update(await readFile(join(PACKAGE, "widgets.js"))).digest("base64");
  const page = await open(t, ALL, { script: tag(`sha384-${hash}`) });
  await code(page).waitFor();
  await page.locator("zalo-oa-news [part=item]").first().waitFor();
  assert.equal(decoded(await page.screenshot()), QR_LINK);
  const files = run.server.asked.filter((path) => path.startsWith("/zalo-oa/"));
  assert.deepEqual(files.sort(), ["/zalo-oa/widgets.js", "/zalo-oa/widgets.wasm"]);
});

test("a script that was tampered with does not run, and the page's own link stays", async (t) => {
  const page = await open(t, QR, { script: tag(`sha384-${"A".repeat(64)}`), allowed: /integrity/ });
  await page.waitForLoadState("networkidle");
  assert.equal(await page.evaluate(() => customElements.get("zalo-oa-qr")), undefined);
  assert.ok(await fallback(page).isVisible());
});

test("a module that is missing or tampered with costs the code only, and comes by the button", async (t) => {
  const path = "/zalo-oa/widgets.wasm";
  const wasm = await readFile(join(PACKAGE, "widgets.wasm"));
  const broken = Buffer.from(wasm);
  broken[broken.length - 1] ^= 1;
  const page = await open(t, ALL, {
    clock: true,
    allowed: /Failed to load resource|integrity/,
    prepare: () => run.server.routes.set(path, () => ({ status: 404, body: "" })),
  });
  const alert = page.getByRole("alert").filter({ hasText: "Không tạo được mã QR." });
  await alert.waitFor();
  assert.ok(await fallback(page).isVisible());
  await page.locator("zalo-oa-news [part=item]").first().waitFor();
  run.server.routes.set(path, () => ({ status: 200, type: "application/wasm", body: broken }));
  const failures = await page.evaluate(() => globalThis.failures);
  await page.getByRole("button", { name: "Thử lại" }).click();
  await page.waitForFunction((n) => globalThis.failures > n, failures);
  assert.ok(await fallback(page).isVisible());
  run.server.routes.set(path, () => ({ status: 200, type: "application/wasm", body: wasm }));
  await page.getByRole("button", { name: "Thử lại" }).click();
  await code(page).waitFor();
  assert.equal(await page.getByRole("alert").first().textContent(), "");
});

test("the script may stand in a page twice", async (t) => {
  const other = '<script type="module" src="/zalo-oa/widgets.js?2"></script>';
  const page = await open(t, QR, { script: `<script type="module" src="/zalo-oa/widgets.js"></script>${other}` });
  await code(page).waitFor();
  await page.waitForLoadState("networkidle");
  assert.equal(await code(page).count(), 1);
});

test("a browser below the baseline keeps the page's own links", async (t) => {
  const page = await open(t, ALL, { prepare: (p) => p.addInitScript(() => delete Document.prototype.adoptedStyleSheets) });
  await page.waitForLoadState("networkidle");
  assert.equal(await page.evaluate(() => customElements.get("zalo-oa-news")), undefined);
  assert.ok(await fallback(page).isVisible());
});

test("without scripts the page's own links stay", async (t) => {
  const page = await open(t, ALL, { javaScriptEnabled: false });
  assert.ok(await fallback(page).isVisible());
});

test("elements that are made by script, in any order, work", async (t) => {
  const page = await open(t, "");
  await page.waitForFunction(() => customElements.get("zalo-oa-qr"));
  await page.evaluate((id) => {
    const main = document.querySelector("main");
    const qr = document.createElement("zalo-oa-qr");
    main.append(qr);
    qr.oaId = id;
    qr.remove();
    main.append(qr);
    main.append(qr.cloneNode(true));
    const parsed = document.createElement("div");
    main.append(parsed);
    const foreign = document.implementation.createHTMLDocument("").createElement("zalo-oa-news");
    foreign.setAttribute("src", "/zalo/articles");
    parsed.append(foreign);
  }, OA);
  await page.locator("zalo-oa-qr svg").nth(1).waitFor();
  await page.locator("zalo-oa-news [part=item]").first().waitFor();
});

test("the declared properties, methods and codes are those that there are", async (t) => {
  const folder = new URL("../../js/elements/", import.meta.url);
  const declared = await readFile(new URL("tags.d.ts", folder), "utf8");
  const page = await open(t, "");
  await page.waitForFunction(() => customElements.get("zalo-oa-qr"));
  for (const name of ["ZaloOaQr", "ZaloOaCard", "ZaloOaNews"]) {
    const body = new RegExp(`interface ${name} extends HTMLElement {(.*?)\n}`, "s").exec(declared)[1];
    const members = [...body.matchAll(/^ {2}(?:readonly )?(\w+)[:(]/gm)].map(([, member]) => member);
    const tagName = name.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase();
    const [has, mirrored] = await page.evaluate(
      ([tag, list]) => [list.filter((member) => member in document.createElement(tag)), Object.keys(customElements.get(tag).mirrored)],
      [tagName, members],
    );
    assert.deepEqual(has, members, name);
    assert.deepEqual(mirrored.filter((member) => !members.includes(member)), [], name);
  }
  const codes = (text) => [...text.matchAll(/\| "([a-z_]+)"|"(attribute)"/g)].map(([, a, b]) => a ?? b).sort();
  const known = /@typedef {(.*?)} FailureCode/s.exec(await readFile(new URL("failure.js", folder), "utf8"))[1];
  assert.deepEqual(codes(/readonly code:(.*?);/s.exec(declared)[1]), codes(known));
});

test("Vite builds a page with the package and no plug-ins", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "zalo-oa-vite-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await cp(PACKAGE, join(folder, "node_modules/zalo-oa"), { recursive: true });
  await writeFile(join(folder, "main.js"), 'import { init, qrLink } from "zalo-oa/widgets";\nawait init();\nglobalThis.link = qrLink("1234567890123456789");\n');
  await writeFile(join(folder, "index.html"), document(QR, { script: '<script type="module" src="./main.js"></script>' }).replace(/<link rel="stylesheet"[^>]*>/, ""));
  const { build } = await import(pathToFileURL(toolPath("vite")));
  await build({ root: folder, configFile: false, logLevel: "error", build: { target: "es2022" } });
  const site = await serve(join(folder, "dist"), "/");
  t.after(() => site.stop());
  const page = await open(t, "", { address: `${site.origin}/index.html` });
  await code(page).waitFor();
  assert.equal(decoded(await page.screenshot()), QR_LINK);
  assert.equal(await page.evaluate(() => globalThis.link), "https://zalo.me/1234567890123456789?src=qr&f=1");
});
