// `<zalo-oa-card>`: what people learn of the OA, how its QR comes on demand, and what happens while the server or Zalo is down.
import assert from "node:assert/strict";
import { test } from "node:test";

import { OA, OA_LINK, QR_LINK, oa, refusal } from "./answers.mjs";
import { shot, suite } from "./harness.mjs";
import { json } from "./server.mjs";
import { decoded } from "./tools.mjs";

const run = suite();
const { open } = run;
const route = (answer) => run.server.routes.set("/zalo/oa", answer);
const CARD = `<zalo-oa-card src="/zalo/oa"><a href="${OA_LINK}">Zalo của phường</a></zalo-oa-card>`;
const FAILED = /console: Failed to load resource/;
const part = (page, name) => page.locator(`zalo-oa-card [part~="${name}"]`);
const fallback = (page) => page.getByRole("link", { name: "Zalo của phường" });
const asked = () => run.server.asked.filter((path) => path === "/zalo/oa").length;

test("name, picture, mark, followers and the way to follow", async (t) => {
  const page = await open(t, CARD);
  await page.getByText("Ủy ban nhân dân phường Hoa Ban").waitFor();
  assert.equal(await part(page, "followers").textContent(), "12.345 người quan tâm");
  assert.equal(await part(page, "verified").textContent(), "Đã xác thực");
  const picture = page.getByRole("img", { name: "Ảnh đại diện của Ủy ban nhân dân phường Hoa Ban" });
  assert.equal(await picture.getAttribute("loading"), "lazy");
  assert.equal(await picture.evaluate((image) => image.decode().then(() => image.naturalWidth)), 128);
  const follow = page.getByRole("link", { name: "Quan tâm trên Zalo (mở trong thẻ mới)" });
  assert.equal(await follow.getAttribute("href"), OA_LINK);
  assert.equal(await follow.getAttribute("rel"), "noopener noreferrer");
  assert.equal(await fallback(page).isVisible(), false);
});

test("what the server leaves out is left out, and numbers follow the language", async (t) => {
  route(() => json(oa({ description: null, avatar: null, verified: false, followers: null, link: null, id: null })));
  const page = await open(t, CARD, { lang: "en" });
  await page.getByText("Ủy ban nhân dân phường Hoa Ban").waitFor();
  for (const name of ["description", "verified", "followers", "follow", "show-qr", "qr"]) {
    assert.equal(await part(page, name).isVisible(), false, name);
  }
  assert.ok(await fallback(page).isVisible(), "without a link of the server's, the page's own stays");
  await shot(page, "card-bare");
  route(() => json(oa()));
  await page.locator("zalo-oa-card").evaluate((card) => card.reload());
  await page.getByText("12,345 followers").waitFor();
  assert.equal(await fallback(page).isVisible(), false);
});

test("the QR comes when it is asked for, by keyboard too, and reads back", async (t) => {
  const page = await open(t, CARD);
  const button = page.getByRole("button", { name: "Hiện mã QR" });
  await button.waitFor();
  assert.equal(await page.locator("zalo-oa-qr").count(), 0);
  await button.focus();
  await page.keyboard.press("Enter");
  await page.locator("zalo-oa-qr svg").waitFor();
  assert.equal(decoded(await page.screenshot()), QR_LINK);
  const hide = page.getByRole("button", { name: "Ẩn mã QR" });
  assert.equal(await hide.getAttribute("aria-expanded"), "true");
  await page.keyboard.press("Space");
  assert.equal(await page.locator("zalo-oa-qr").isVisible(), false);
});

test("an error is told with the server's words, tried again by itself and gone when the server is back", async (t) => {
  let down = true;
  route(() => (down ? json(refusal("unavailable", 5), 503) : json(oa())));
  const page = await open(t, CARD, { clock: true, allowed: FAILED });
  const alert = page.getByRole("alert").filter({ hasText: "Máy chủ nói: unavailable. Sẽ tự thử lại." });
  await alert.waitFor();
  assert.ok(await fallback(page).isVisible());
  await shot(page, "card-error");
  assert.equal(asked(), 1);
  await page.clock.runFor(4_900);
  assert.equal(asked(), 1, "not before the time that the server asked for");
  down = false;
  await page.clock.runFor(1_000);
  await part(page, "name").filter({ hasText: "Hoa Ban" }).waitFor();
  assert.equal(await page.getByRole("alert").textContent(), "");
  assert.equal(await fallback(page).isVisible(), false);
});

test("tries end after a few, the button goes on, and the focus is not lost", async (t) => {
  let down = true;
  route(() => (down ? "reset" : json(oa())));
  const page = await open(t, CARD, { clock: true, allowed: FAILED });
  for (let tries = 1; tries <= 5; tries += 1) {
    await page.waitForFunction((n) => globalThis.failures >= n, tries);
    await page.clock.runFor(80_000);
  }
  // On a busy machine the clock may pass the time limit of a try before its connection is reset.
  await page.getByRole("alert").filter({ hasText: /^(Không kết nối được với máy chủ|Máy chủ trả lời quá chậm)\.$/ }).waitFor();
  await page.clock.runFor(600_000);
  assert.equal(await page.evaluate(() => globalThis.failures), 5);
  const button = page.getByRole("button", { name: "Thử lại" });
  await button.focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => globalThis.failures === 6);
  down = false;
  await page.keyboard.press("Enter");
  await part(page, "name").filter({ hasText: "Hoa Ban" }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.shadowRoot.activeElement?.getAttribute("part")), "base");
});

test("a line that comes back starts a try at once", async (t) => {
  const page = await open(t, CARD, { clock: true, allowed: FAILED, prepare: (p) => p.route("**/zalo/oa", (r) => r.abort(), { times: 1 }) });
  await page.getByRole("alert").filter({ hasText: "Không kết nối" }).waitFor();
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await part(page, "name").filter({ hasText: "Hoa Ban" }).waitFor();
});

test("a refusal for good is not repeated", async (t) => {
  route(() => json(refusal("not_found"), 404));
  const page = await open(t, CARD, { clock: true, allowed: FAILED });
  await page.getByRole("alert").filter({ hasText: /^Máy chủ nói: not_found$/ }).waitFor();
  await page.clock.runFor(600_000);
  assert.equal(asked(), 1);
});

test("answers that are none are told as such", async (t) => {
  const page = await open(t, CARD, { clock: true });
  const bodies = ["<html>502</html>", "[]", "null", "{}", '{"name":" "}', '{"name":7}', `{"name":"${"x".repeat(600_000)}"}`, ""];
  for (const body of bodies) {
    route(() => ({ status: 200, type: "application/json", body }));
    await page.locator("zalo-oa-card").evaluate((card) => card.reload());
    await page.getByRole("alert").filter({ hasText: "Máy chủ trả lời không đúng dạng." }).waitFor();
    route(() => json(oa()));
    await page.getByRole("button", { name: "Thử lại" }).click();
    await page.getByRole("button", { name: "Thử lại" }).waitFor({ state: "hidden" });
  }
});

test("a server that never answers is given up after a while", async (t) => {
  route(() => "hang");
  const page = await open(t, CARD, { clock: true });
  while (asked() === 0) await new Promise(setImmediate);
  await page.clock.runFor(15_100);
  await page.getByRole("alert").filter({ hasText: "Máy chủ trả lời quá chậm." }).waitFor();
});

test("leaving the page ends the request, coming back starts another, moving asks nothing", async (t) => {
  route(() => "hang");
  const page = await open(t, CARD);
  const failed = page.waitForEvent("requestfailed");
  await page.evaluate(() => {
    globalThis.kept = document.querySelector("zalo-oa-card");
    kept.remove();
  });
  assert.equal((await failed).failure().errorText, "net::ERR_ABORTED");
  route(() => json(oa()));
  await page.evaluate(() => document.querySelector("main").append(kept));
  await part(page, "name").filter({ hasText: "Hoa Ban" }).waitFor();
  const before = asked();
  await page.evaluate(() => document.querySelector("main").prepend(kept));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  assert.equal(asked(), before);
});

test("only the page's own server is asked", async (t) => {
  const page = await open(t, CARD);
  for (const src of ["https://example.com/oa", "//example.com/oa", "data:application/json,{}", "", "http://["]) {
    await page.locator("zalo-oa-card").evaluate((card, value) => card.setAttribute("src", value), src);
    await page.getByRole("alert").filter({ hasText: "Địa chỉ dữ liệu (src)" }).waitFor();
    assert.ok(await fallback(page).isVisible());
    await page.locator("zalo-oa-card").evaluate((card) => card.setAttribute("src", "/zalo/oa"));
    await part(page, "name").filter({ hasText: "Hoa Ban" }).waitFor();
  }
});

test("saved information says since when, in the time of Vietnam", async (t) => {
  route(() => json(oa({ stale: true })));
  const page = await open(t, CARD);
  await page.getByText("Đang tạm hiển thị thông tin lúc 22:30 ngày 20/11/2026.").waitFor();
  await shot(page, "card-stale");
  assert.equal(await part(page, "show-qr").isVisible(), true);
  assert.equal(oa().id, OA);
});
