// `<zalo-oa-news>`: pages turn, the reader is led to them, and a page that does not come leaves the old one in place.
import assert from "node:assert/strict";
import { test } from "node:test";

import { OA_LINK, TOTAL, article, articles, refusal } from "./answers.mjs";
import { shot, suite } from "./harness.mjs";
import { json } from "./server.mjs";

const run = suite();
const { open } = run;
const route = (answer) => run.server.routes.set("/zalo/articles", answer);
const NEWS = `<zalo-oa-news src="/zalo/articles?chuyen-muc=1" heading-level="2"><a href="${OA_LINK}">Tin trên Zalo</a></zalo-oa-news>`;
const FAILED = /console: Failed to load resource/;
const items = (page) => page.locator("zalo-oa-news [part=item]");
const titles = (page) => items(page).getByRole("heading", { level: 2 }).allTextContents();
const onPage = (page, n, of = 3) => page.getByText(`Trang ${n} trên ${of}`, { exact: true }).first().waitFor();
const focused = (page) => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute("part") ?? null);
const next = (page) => page.getByRole("button", { name: "Sau" });
const previous = (page) => page.getByRole("button", { name: "Trước" });

test("articles have title, link, picture with its name, and the day in Vietnam", async (t) => {
  const page = await open(t, NEWS);
  await items(page).first().waitFor();
  assert.equal(await items(page).count(), 6);
  assert.ok(run.server.asked.includes("/zalo/articles?chuyen-muc=1&offset=0&limit=6"));
  const link = page.getByRole("link", { name: "Thông báo tạm ngừng cấp nước" });
  assert.equal(await link.getAttribute("href"), "https://oa.zalo.me/article?id=a1");
  const picture = page.getByRole("img", { name: "Ảnh của bài: Thông báo tạm ngừng cấp nước" });
  assert.equal(await picture.getAttribute("loading"), "lazy");
  assert.ok(await picture.evaluate((image) => image.width > 0 && image.height > 0));
  // 18:05 UTC on the 20th is the 21st in Vietnam; the browser's own zone is New York's.
  assert.equal(await items(page).first().locator("time").textContent(), "21/11/2026");
});

test("pages turn by mouse and by keyboard; focus goes to the new page, both ends are told and keep the focus", async (t) => {
  const page = await open(t, NEWS, { viewport: { width: 1000, height: 500 } });
  await onPage(page, 1);
  await next(page).click();
  await onPage(page, 2);
  assert.match((await titles(page))[0], /\(7\)/);
  assert.equal(await focused(page), "list");
  const list = page.getByRole("list", { name: "Tin mới, Trang 2 trên 3" });
  assert.ok(await list.evaluate((node) => node.getBoundingClientRect().top >= 0), "the new page starts in sight");
  await page.getByRole("status").filter({ hasText: "Trang 2 trên 3" }).waitFor();
  await next(page).focus();
  await page.keyboard.press("Enter");
  await onPage(page, 3);
  assert.equal(await items(page).count(), TOTAL - 12);
  assert.equal(await next(page).getAttribute("aria-disabled"), "true");
  await next(page).focus();
  await page.keyboard.press("Space");
  assert.equal(await focused(page), "button next");
  await previous(page).click();
  await onPage(page, 2);
  await page.locator("zalo-oa-news").evaluate((news) => news.goTo(99));
  await onPage(page, 3);
  await page.locator("zalo-oa-news").evaluate((news) => news.goTo(-1));
  await onPage(page, 1);
  assert.equal(await previous(page).getAttribute("aria-disabled"), "true");
});

test("a page that does not come leaves the old one, tells why, and comes by the button with the focus on it", async (t) => {
  const page = await open(t, NEWS, { clock: true, allowed: FAILED });
  await onPage(page, 1);
  const before = await titles(page);
  route(() => json(refusal("too_many", 400), 429));
  await next(page).click();
  await page.getByRole("alert").filter({ hasText: /^Máy chủ nói: too_many$/ }).waitFor();
  assert.deepEqual(await titles(page), before);
  assert.equal(await page.getByRole("link", { name: "Tin trên Zalo" }).isVisible(), false);
  await shot(page, "news-error");
  route((url) => json(articles(url)));
  await page.getByRole("button", { name: "Thử lại" }).focus();
  await page.keyboard.press("Enter");
  await onPage(page, 2);
  assert.equal(await focused(page), "list");
  assert.equal(await page.getByRole("alert").textContent(), "");
});

test("the first page that does not come shows the page's own link, and recovers by itself", async (t) => {
  route(() => "reset");
  const page = await open(t, NEWS, { clock: true, allowed: FAILED, lang: "en" });
  await page.getByRole("alert").filter({ hasText: "The server cannot be reached. Will be tried again by itself." }).waitFor();
  assert.ok(await page.getByRole("link", { name: "Tin trên Zalo" }).isVisible());
  assert.equal(await items(page).count(), 0);
  route((url) => json(articles(url)));
  await page.clock.runFor(3_000);
  await items(page).first().waitFor();
  assert.equal(await items(page).first().locator("time").textContent(), "21 November 2026");
});

test("turning quickly ends in the page that was asked for last", async (t) => {
  const held = [];
  const page = await open(t, NEWS);
  await onPage(page, 1);
  route((url) => new Promise((done) => held.push({ url, answer: () => done(json(articles(url))) })));
  await page.locator("zalo-oa-news").evaluate((news) => news.goTo(3));
  while (held.length < 1) await new Promise(setImmediate);
  await page.locator("zalo-oa-news").evaluate((news) => news.goTo(2));
  while (held.length < 2) await new Promise(setImmediate);
  assert.deepEqual(held.map(({ url }) => url.searchParams.get("offset")), ["12", "6"]);
  held.reverse().forEach(({ answer }) => answer());
  await onPage(page, 2);
  assert.equal(await page.evaluate(() => globalThis.failures), 0, "a page that nobody wants any more is no error");
  assert.match((await titles(page))[0], /\(7\)/);
});

test("when articles were taken away meanwhile, the last page that there is comes", async (t) => {
  const page = await open(t, NEWS);
  await onPage(page, 1);
  await next(page).click();
  await onPage(page, 2);
  route((url) => {
    const offset = Number(url.searchParams.get("offset"));
    return json({ total: 8, offset, items: offset >= 8 ? [] : [article(offset)] });
  });
  await next(page).click();
  await onPage(page, 2, 2);
});

test("no articles, one page, sizes out of range, and articles with parts missing", async (t) => {
  route(() => json({ total: 0, offset: 0, items: [] }));
  const page = await open(t, NEWS);
  await page.getByText("Chưa có bài viết nào.").waitFor();
  assert.equal(await page.getByRole("navigation").isVisible(), false);
  const odd = [null, 7, {}, { title: "" }, article(1, { picture: null, description: null, link: null, published: "yesterday" })];
  route(() => json({ total: 5, offset: 0, items: odd, stale: true }));
  await page.locator("zalo-oa-news").evaluate((news) => news.reload());
  await items(page).first().waitFor();
  assert.equal(await items(page).count(), 1);
  assert.equal(await items(page).first().locator("a, time, img").count(), 0);
  await page.getByText("Đang tạm hiển thị thông tin đã lưu.").waitFor();
  route((url) => json(articles(url)));
  for (const [size, wanted] of [["3", 3], ["0", 6], ["11", 6], ["x", 6], ["10", 10]]) {
    await page.locator("zalo-oa-news").evaluate((news, value) => (news.pageSize = value), size);
    await page.waitForFunction((n) => document.querySelector("zalo-oa-news").shadowRoot.querySelectorAll("[part=item]").length === n, wanted);
  }
});

test("nothing on the page moves while contents come and pages turn", async (t) => {
  const held = [];
  // Zalo's list has titles only.
  const plain = (url) => json(articles(url, { items: articles(url).items.map((item) => ({ ...item, description: null })) }));
  route((url) => new Promise((done) => held.push(() => done(plain(url)))));
  const watch = (page) =>
    page.addInitScript(() => {
      globalThis.moved = [];
      new PerformanceObserver((list) => {
        for (const { startTime, value, sources } of list.getEntries()) moved.push({ startTime, value, nodes: sources.map((s) => s.node?.nodeName) });
      }).observe({ type: "layout-shift", buffered: true });
    });
  const below = `${NEWS}<p>Chân trang</p>`;
  const page = await open(t, below, { prepare: watch, viewport: { width: 1000, height: 1400 } });
  const footer = page.getByText("Chân trang");
  const top = () => footer.evaluate((node) => node.getBoundingClientRect().top);
  while (held.length === 0) await new Promise(setImmediate);
  const waiting = await top();
  const start = await page.evaluate(() => performance.now());
  held.pop()();
  await onPage(page, 1);
  assert.equal(await top(), waiting);
  route(plain);
  await next(page).click();
  await onPage(page, 2);
  assert.equal(await top(), waiting);
  const moved = await page.evaluate(() => globalThis.moved);
  assert.deepEqual(moved.filter(({ startTime }) => startTime > start), []);
});
