// What people with keyboards, screen readers, forced colours, little motion and large fingers need, and what comes out of a printer.
import assert from "node:assert/strict";
import { test } from "node:test";

import { OA, OA_LINK, QR_LINK, oa, refusal } from "./answers.mjs";
import { axe, loaded, shot, suite } from "./harness.mjs";
import { json } from "./server.mjs";
import { decoded } from "./tools.mjs";

const run = suite();
const { open } = run;
const LINK = `<a href="${OA_LINK}">Zalo của phường</a>`;
const ALL =
  `<zalo-oa-card src="/zalo/oa">${LINK}</zalo-oa-card><zalo-oa-qr oa-id="${OA}" label="Bộ phận Một cửa">${LINK}</zalo-oa-qr>` +
  `<zalo-oa-news src="/zalo/articles" heading-level="2">${LINK}</zalo-oa-news>`;
const WIDE = { width: 1100, height: 900 };
const NARROW = { width: 360, height: 740 };

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing in ${colorScheme}, wide and narrow, in both languages, open and shut`, async (t) => {
    const page = await open(t, ALL, { colorScheme, viewport: WIDE });
    await loaded(page);
    assert.deepEqual(await axe(page), []);
    await shot(page, `all-wide-${colorScheme}`);
    await page.setViewportSize(NARROW);
    await page.evaluate(() => document.documentElement.setAttribute("lang", "en"));
    await page.getByRole("button", { name: "Show QR code" }).click();
    await page.locator("zalo-oa-card").getByRole("button", { name: "Download PNG" }).waitFor();
    assert.deepEqual(await axe(page), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), NARROW.width, "nothing sticks out");
    await shot(page, `all-narrow-${colorScheme}`);
  });
}

test("axe finds nothing where browsers take the system's colours", async (t) => {
  const page = await open(t, ALL, { colorScheme: "dark", viewport: WIDE });
  await loaded(page);
  const removed = await page.evaluate(() => {
    const sheet = document.querySelector("zalo-oa-qr").shadowRoot.adoptedStyleSheets[0];
    const at = [...sheet.cssRules].findIndex((rule) => rule instanceof CSSSupportsRule);
    if (at >= 0) sheet.deleteRule(at);
    return at;
  });
  assert.ok(removed >= 0);
  assert.deepEqual(await axe(page), []);
  await shot(page, "system-colors");
});

test("axe finds nothing while contents come, when they fail and when they are old", async (t) => {
  run.server.routes.set("/zalo/articles", () => "hang");
  run.server.routes.set("/zalo/oa", () => json(refusal("not_found"), 404));
  const page = await open(t, ALL, { viewport: NARROW, colorScheme: "dark", allowed: /console: Failed to load/ });
  await page.getByRole("alert").filter({ hasText: "Máy chủ nói" }).waitFor();
  assert.deepEqual(await axe(page), []);
  await shot(page, "trouble-narrow-dark");
  run.server.routes.set("/zalo/oa", () => json(oa({ stale: true })));
  run.server.routes.set("/zalo/articles", () => json({ error: {} }, 400));
  await page.evaluate(() => document.querySelectorAll("zalo-oa-card, zalo-oa-news").forEach((element) => element.reload()));
  await page.getByText("Đang tạm hiển thị thông tin lúc").waitFor();
  await page.getByRole("alert").filter({ hasText: "Máy chủ từ chối yêu cầu." }).waitFor();
  assert.deepEqual(await axe(page), []);
  await page.setViewportSize(WIDE);
  await shot(page, "trouble-wide-dark");
});

test("everything is reached by Tab in the order of reading, and each stop is seen", async (t) => {
  const page = await open(t, ALL.replaceAll(LINK, ""), { viewport: WIDE });
  await loaded(page);
  const stops = [];
  for (let i = 0; i < 14; i += 1) {
    await page.keyboard.press("Tab");
    stops.push(
      await page.evaluate(() => {
        let node = document.activeElement;
        while (node.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
        const seen = [getComputedStyle(node), getComputedStyle(node, "::after")].some((style) => parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== "none");
        return `${node.getAttribute("part")}${seen ? "" : " unseen"}`;
      }),
    );
  }
  const links = Array.from({ length: 6 }, () => "link");
  const wanted = ["button follow", "button show-qr", "link", "button save-svg", "button save-png", ...links, "button previous", "button next"];
  assert.deepEqual(stops.slice(0, 13), wanted);
  await page.locator("zalo-oa-news [part~=next]").focus();
  await page.keyboard.press("Enter");
  await page.locator("zalo-oa-news [part=list]").and(page.locator("[aria-label*='2 trên 3']")).waitFor();
  await page.keyboard.press("Tab");
  assert.match(await page.evaluate(() => document.activeElement.shadowRoot.activeElement.textContent), /\(7\)/);
});

test("targets are at least 44 pixels high and wide, or a whole article", async (t) => {
  const page = await open(t, ALL, { viewport: NARROW });
  await loaded(page);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("zalo-oa-card, zalo-oa-qr, zalo-oa-news")]
      .flatMap((element) => [...element.shadowRoot.querySelectorAll("a, button")])
      .map((node) => (node.matches(".cover") ? node.closest("li") : node))
      .map((node) => [node.textContent, node.getBoundingClientRect()])
      .filter(([, { width, height }]) => width > 0 && (width < 44 || height < 44))
      .map(([text, { width, height }]) => `${text} ${width}×${height}`),
  );
  assert.deepEqual(small, []);
});

test("text may be twice as large without loss", async (t) => {
  const page = await open(t, ALL, { viewport: NARROW });
  await loaded(page);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(":root{font-size:200% !important}");
    document.adoptedStyleSheets.push(sheet);
  });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), NARROW.width);
  const part = (await page.locator("zalo-oa-card, zalo-oa-news [part=item]").evaluateAll((nodes) =>
    nodes.map((node) => {
      const text = (node.shadowRoot ?? node).querySelector(".who, .text");
      return text.getBoundingClientRect().width / node.getBoundingClientRect().width;
    }),
  ));
  assert.equal(part.length, 7);
  assert.ok(Math.min(...part) > 0.7, "texts have the width");
  await shot(page, "large-text");
});

test("forced colours keep borders and a code that reads; without motion nothing moves", async (t) => {
  run.server.routes.set("/zalo/articles", () => "hang");
  const page = await open(t, ALL, { forcedColors: "active", colorScheme: "dark", reducedMotion: "reduce", viewport: WIDE });
  await page.locator("zalo-oa-qr svg").first().waitFor();
  assert.equal(decoded(await page.screenshot({ fullPage: true })), QR_LINK);
  const width = await page.getByRole("button", { name: "Tải SVG" }).evaluate((node) => getComputedStyle(node).borderTopWidth);
  assert.equal(width, "1px");
  assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await page.waitForFunction(() => document.querySelector("zalo-oa-news").shadowRoot.getAnimations().length > 0);
  await shot(page, "forced-colors");
});

test("on paper the code is wider than 3 cm, with label and address, without buttons, in ink on white", async (t) => {
  const page = await open(t, ALL, { viewport: { width: 718, height: 1000 }, colorScheme: "dark" });
  await loaded(page);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const svg = page.locator("zalo-oa-qr svg").first();
  const { width } = await svg.boundingBox();
  const [, , box] = (await svg.getAttribute("viewBox")).split(" ").map(Number);
  const centimetre = 96 / 2.54;
  assert.ok((width * (box - 8)) / box >= 3 * centimetre, `${width / centimetre} cm with its quiet zone`);
  assert.equal(await page.getByText("Bộ phận Một cửa").first().isVisible(), true);
  assert.equal(await page.locator("zalo-oa-qr").getByText(OA_LINK.slice(8)).first().isVisible(), true);
  assert.equal(await page.locator("zalo-oa-card [part=address]").isVisible(), true);
  assert.equal(await page.getByRole("button").count(), 0);
  // Colours that a page sets for the dark are not for paper.
  await page.evaluate(() => document.documentElement.style.setProperty("--zalo-oa-accent", "#8fc1ff"));
  for (const part of ["zalo-oa-qr [part=label]", "zalo-oa-qr [part=link]", "zalo-oa-card [part=verified]", "zalo-oa-news [part=title]"]) {
    const ink = await page.locator(part).first().evaluate((node) => getComputedStyle(node).color);
    assert.equal(ink, "rgb(0, 0, 0)", part);
  }
  assert.equal(decoded(await page.screenshot({ fullPage: true })), QR_LINK);
  await shot(page, "all-print");
});
