// What other people write: every name, title, label, link and address is filled with what has broken pages before. Nothing of it may run,
// load, lead anywhere but to Zalo, or become markup, in the page, in the files and on paper.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { OA, QR_LINK, articles, article, oa, refusal } from "./answers.mjs";
import { shot, suite } from "./harness.mjs";
import { inspect, LINKS, PICTURES, svgNodes, TEXTS, visible } from "./hostile.mjs";
import { json } from "./server.mjs";
import { decoded } from "./tools.mjs";

const run = suite();
const { open } = run;
const escaped = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
const BODY = (label) =>
  `<zalo-oa-card src="/zalo/oa"></zalo-oa-card><zalo-oa-qr oa-id="${OA}" label="${escaped(label)}"></zalo-oa-qr>` +
  '<zalo-oa-news src="/zalo/articles" page-size="10"></zalo-oa-news>';

function poison(text, i) {
  const link = LINKS[i % LINKS.length];
  const picture = PICTURES[i % PICTURES.length];
  const more = { name: text, description: text, link, avatar: picture, updated: text, stale: true, alias: text, qr: text };
  const item = (n) => article(n, { id: text, title: text, description: text, published: text, link: LINKS[(i + n) % LINKS.length], picture: PICTURES[(i + n) % PICTURES.length] });
  run.server.routes.set("/zalo/oa", () => json(oa(more)));
  run.server.routes.set("/zalo/articles", (url) => json(articles(url, { items: Array.from({ length: 10 }, (_, n) => item(n)) })));
}

test("hostile texts, links and pictures do nothing in the page", async (t) => {
  const page = await open(t, BODY("x"), { allowed: /console: Failed to load resource.*40[04]/ });
  for (const [i, text] of TEXTS.entries()) {
    poison(text, 2 * i);
    await page.evaluate((label) => {
      document.querySelector("zalo-oa-qr").label = label;
      document.querySelectorAll("zalo-oa-card, zalo-oa-news").forEach((element) => element.reload());
      return Promise.all(
        ["zalo-oa-card", "zalo-oa-news"].map((name) => new Promise((done) => document.querySelector(name).addEventListener("zalo-oa-load", done, { once: true }))),
      );
    }, text);
    const { bad, links, pictures, text: shown } = await inspect(page);
    assert.deepEqual(bad, [], text);
    for (const href of links) assert.match(href, /^https:\/\/(oa\.)?zalo\.me\/3165742874338144140$|^$/, text);
    for (const src of pictures) assert.ok(src.startsWith(run.server.origin), src);
    assert.ok(shown.includes(visible(text)), `as text: ${text}`);
  }
  await shot(page, "hostile");
});

test("hostile links are none, and Zalo's own are", async (t) => {
  const page = await open(t, '<zalo-oa-news src="/zalo/articles" page-size="10"></zalo-oa-news>');
  for (const from of [0, 10, 11]) {
    run.server.routes.set("/zalo/articles", (url) => json(articles(url, { items: LINKS.slice(from, from + 10).map((link, n) => article(n, { link, title: `t${n}` })) })));
    await page.locator("zalo-oa-news").evaluate((news) => {
      news.reload();
      return new Promise((done) => news.addEventListener("zalo-oa-load", done, { once: true }));
    });
    assert.equal(await page.locator("zalo-oa-news [part=item]").count(), 10);
    assert.equal(await page.locator("zalo-oa-news a").count(), 0);
  }
  const good = ["https://zalo.me/1", "https://oa.zalo.me/a?b=c", "https://ZALO.me/x", "https://rd.zapps.vn/detail/1?id=2"];
  run.server.routes.set("/zalo/articles", (url) => json(articles(url, { items: good.map((link, n) => article(n, { link })) })));
  await page.locator("zalo-oa-news").evaluate((news) => news.reload());
  await page.locator("zalo-oa-news a").nth(3).waitFor();
});

test("hostile labels do nothing in the downloaded files", async (t) => {
  const page = await open(t, `<zalo-oa-qr oa-id="${OA}"></zalo-oa-qr>`);
  await page.locator("zalo-oa-qr svg").waitFor();
  const other = await page.context().newPage();
  for (const label of TEXTS) {
    await page.locator("zalo-oa-qr").evaluate((node, value) => (node.label = value), label);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Tải SVG" }).click()]);
    assert.match(download.suggestedFilename(), /^zalo-oa-[a-z0-9-]+\.svg$/);
    const body = await readFile(await download.path());
    run.server.routes.set("/file.svg", () => ({ status: 200, type: "image/svg+xml", body, headers: { "content-security-policy": "" } }));
    await other.goto(`${run.server.origin}/file.svg`);
    assert.deepEqual(await svgNodes(other), [], label);
    assert.equal(decoded(await other.screenshot()), QR_LINK, label);
  }
});

test("hostile words of an error are text", async (t) => {
  const text = TEXTS[0];
  const error = { error: { code: text, message: { vi: text, en: text }, retry_after: text } };
  run.server.routes.set("/zalo/oa", () => json(error, 503));
  run.server.routes.set("/zalo/articles", () => json({ error: { ...refusal("x").error, message: text } }, 400));
  const page = await open(t, BODY(text), { allowed: /console: Failed to load resource/ });
  await page.getByRole("alert").filter({ hasText: "<img src=x" }).waitFor();
  await page.getByRole("alert").filter({ hasText: "Máy chủ từ chối yêu cầu." }).waitFor();
  assert.deepEqual((await inspect(page)).bad, []);
});

test("hostile texts do nothing in print", async (t) => {
  poison(TEXTS[1], 0);
  const page = await open(t, BODY(TEXTS[7]), { allowed: /console: Failed to load resource.*40[04]/ });
  await page.locator("zalo-oa-qr svg").first().waitFor();
  await page.locator("zalo-oa-news [part=item]").first().waitFor();
  await page.emulateMedia({ media: "print" });
  assert.deepEqual((await inspect(page)).bad, []);
  assert.equal(decoded(await page.screenshot({ fullPage: true })), QR_LINK);
  assert.ok((await page.pdf()).length > 1000);
});
