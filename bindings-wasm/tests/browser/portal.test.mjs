// The portal as an agency runs it, on the emulator, in the browser: what citizens see, what they see while Zalo is down, and that nothing
// leaves the agency's own server.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { axe, launched, loaded, shot, visit } from "./harness.mjs";
import { PASSWORD, portals, until } from "./portal.mjs";
import { decoded } from "./tools.mjs";

const FAILED = /console: Failed to load resource/;
let browser;
let usual;
const { portal, end } = portals();
before(async () => {
  browser = await launched();
  usual = await portal();
});
after(async () => {
  await browser?.close();
  await end();
});

test("the page shows code, card and news; the code reads back; pages turn; all from one origin", async (t) => {
  const { address, link } = usual;
  const page = await visit(t, browser, address, { viewport: { width: 1280, height: 1000 } });
  await loaded(page);
  assert.equal(decoded(await page.screenshot()), `${link}?src=qr&f=1`);
  assert.equal(await page.locator("zalo-oa-card [part~=name]").textContent(), "UBND phường Hoa Ban");
  assert.equal(await page.locator("zalo-oa-card [part=followers]").textContent(), "12.345 người quan tâm");
  const titles = () => page.locator("zalo-oa-news [part=title]").allTextContents();
  const before = await titles();
  await page.locator("zalo-oa-news").getByRole("button", { name: "Sau" }).click();
  await page.getByText("Trang 2 trên 3", { exact: true }).first().waitFor();
  const second = await titles();
  assert.equal(second.filter((title) => before.includes(title)).length, 0);
  for (const href of await page.locator("zalo-oa-news [part=link]").evaluateAll((links) => links.map((a) => a.href))) {
    assert.equal(new URL(href).origin, "https://oa.zalo.me");
  }
});

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing on the page in ${colorScheme}, wide and narrow, and nothing sticks out`, async (t) => {
    const { address } = usual;
    const page = await visit(t, browser, address, { colorScheme, viewport: { width: 1280, height: 900 } });
    await loaded(page);
    assert.deepEqual(await axe(page), []);
    await shot(page, `portal-wide-${colorScheme}`);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByRole("button", { name: "Hiện mã QR" }).click();
    await page.locator("zalo-oa-card zalo-oa-qr svg").first().waitFor();
    assert.deepEqual(await axe(page), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
    await shot(page, `portal-narrow-${colorScheme}`);
    await page.emulateMedia({ media: "print", colorScheme });
    await page.setViewportSize({ width: 718, height: 1000 });
    await shot(page, `portal-print-${colorScheme}`);
  });
}

test("everything on the page is reached by Tab, and each stop is seen", async (t) => {
  // Otherwise the page scrolls smoothly, and a stop is in view a moment later.
  const page = await visit(t, browser, usual.address, { viewport: { width: 1280, height: 1000 }, reducedMotion: "reduce" });
  await loaded(page);
  const stop = () =>
    page.evaluate(() => {
      let node = document.activeElement;
      while (node.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
      const box = node.getBoundingClientRect();
      const outlined = [getComputedStyle(node), getComputedStyle(node, "::after")].some((style) => parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== "none");
      const inside = box.width > 0 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight;
      return { name: node.getAttribute("part") ?? node.getAttribute("class") ?? node.localName, seen: outlined && inside };
    });
  const stops = [];
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press("Tab");
    const { name, seen } = await stop();
    if (name === "body") break;
    assert.ok(seen, `${name} has the focus and is not seen`);
    stops.push(name);
  }
  assert.equal(stops[0], "skip");
  for (const [name, many] of [["button save-svg", 1], ["button follow", 1], ["button show-qr", 1], ["button previous", 1], ["button next", 1], ["link", 7]]) {
    assert.equal(stops.filter((other) => other === name).length, many, `${name} in ${stops}`);
  }
});

test("an error of Zalo's is told and gone once Zalo is back", async (t) => {
  const { address, fail, mend } = await portal("--stale-ms", "1");
  await fail();
  const page = await visit(t, browser, address, { clock: true, allowed: FAILED });
  await page.locator("zalo-oa-card").getByRole("alert").filter({ hasText: "Sẽ tự thử lại." }).waitFor();
  await page.locator("zalo-oa-news").getByRole("alert").filter({ hasText: "Sẽ tự thử lại." }).waitFor();
  assert.ok(await page.getByRole("link", { name: "Zalo của UBND phường Hoa Ban", exact: true }).isVisible());
  await page.locator("zalo-oa-qr svg").first().waitFor();
  await shot(page, "portal-error");
  await mend();
  for (const path of ["/zalo/oa", "/zalo/articles?offset=0&limit=6"]) await until(address + path, (status) => status === 200);
  await page.clock.runFor(10_000);
  await loaded(page);
  assert.deepEqual(await page.getByRole("alert").allTextContents(), ["", "", ""]);
});

test("while Zalo is down, people see what was there before, and when", async (t) => {
  const { address, fail, mend } = usual;
  const page = await visit(t, browser, address);
  await loaded(page);
  await fail();
  await until(`${address}/zalo/oa`, (status, oa) => oa.stale === true);
  await until(`${address}/zalo/articles?offset=0&limit=6`, (status, list) => list.stale === true);
  await page.reload();
  await page.locator("zalo-oa-card").getByText(/Đang tạm hiển thị thông tin lúc \d\d:\d\d ngày/).waitFor();
  await page.locator("zalo-oa-news").getByText(/Đang tạm hiển thị thông tin/).waitFor();
  await shot(page, "portal-stale");
  await mend();
  await until(`${address}/zalo/oa`, (status, oa) => !oa.stale);
  await page.locator("zalo-oa-card").evaluate((card) => card.reload());
  await page.locator("zalo-oa-card").getByText("Đang tạm hiển thị").waitFor({ state: "hidden" });
});

test("the page of counts passes too, for those who have the password", async (t) => {
  const { address } = usual;
  await fetch(`${address}/q/mot-cua`, { redirect: "manual" });
  const page = await visit(t, browser, `${address}/counts`, { httpCredentials: { username: "x", password: PASSWORD }, allowed: /40[14]/ });
  await page.getByRole("row", { name: /Bộ phận Một cửa mot-cua/ }).first().waitFor();
  assert.deepEqual(await axe(page), []);
  await shot(page, "portal-counts");
});
