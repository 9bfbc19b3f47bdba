// `<zalo-oa-qr>`: what a camera would read, what stands in its place when it cannot be drawn, and the files people take away.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { OA, OA_LINK, QR_LINK } from "./answers.mjs";
import { shot, suite } from "./harness.mjs";
import { decoded, picture } from "./tools.mjs";

const run = suite();
const { open } = run;
const server = () => run.server;
const FALLBACK = `<a href="${OA_LINK}">Zalo của phường</a>`;
const tag = (attributes) => `<zalo-oa-qr ${attributes}>${FALLBACK}</zalo-oa-qr>`;


const code = (page) => page.locator("zalo-oa-qr svg").first();
const fallback = (page) => page.getByRole("link", { name: "Zalo của phường" });

test("the code on the screen says the OA's link, in light and in dark", async (t) => {
  for (const colorScheme of ["light", "dark"]) {
    const page = await open(t, tag(`oa-id="${OA}" label="Quầy số 3"`), { colorScheme });
    await code(page).waitFor();
    assert.equal(decoded(await page.screenshot()), QR_LINK);
    assert.equal(await page.getByRole("img", { name: "Mã QR Zalo: Quầy số 3" }).count(), 1);
    assert.equal(await page.locator("zalo-oa-qr [part=link]").getAttribute("href"), OA_LINK);
    assert.equal(await fallback(page).isVisible(), false);
    await shot(page, `qr-${colorScheme}`);
  }
});

test("an alias gives the alias's link", async (t) => {
  const page = await open(t, tag('oa-id="ubndphuonghoaban"'));
  await code(page).waitFor();
  assert.equal(decoded(await page.screenshot()), "https://zalo.me/ubndphuonghoaban");
});

test("attributes may change, vanish and be wrong at any time; the page's own link stands in", async (t) => {
  const page = await open(t, tag(`oa-id="${OA}"`));
  await code(page).waitFor();
  const wrong = ["", "12", "0912345678", "../evil", "a b", "javascript:alert(1)", "https://zalo.me/1", "x".repeat(500), "g"];
  for (const id of wrong) {
    await page.locator("zalo-oa-qr").evaluate((node, value) => node.setAttribute("oa-id", value), id);
    await page.getByRole("alert").filter({ hasText: "Mã OA (oa-id) còn thiếu hoặc không đúng." }).waitFor();
    assert.equal(await code(page).count(), 0, id);
    assert.ok(await fallback(page).isVisible(), id);
    await page.locator("zalo-oa-qr").evaluate((node, value) => node.setAttribute("oa-id", value), OA);
    await code(page).waitFor();
  }
  await page.locator("zalo-oa-qr").evaluate((node) => node.removeAttribute("oa-id"));
  await fallback(page).waitFor();
  // A burst of changes ends in the last one.
  await page.locator("zalo-oa-qr").evaluate((node, value) => {
    for (const id of ["wrong id", "alias1", value, "alias2", value]) node.oaId = id;
    node.label = "Một cửa";
  }, OA);
  await page.getByRole("img", { name: "Mã QR Zalo: Một cửa" }).waitFor();
  assert.equal(decoded(await page.screenshot()), QR_LINK);
});

test("a property that was set before the script came is taken over", async (t) => {
  const page = await open(t, tag(""), { script: "" });
  await page.evaluate((id) => {
    document.querySelector("zalo-oa-qr").oaId = id;
    return import("/zalo-oa/widgets.js");
  }, OA);
  await code(page).waitFor();
  assert.equal(await page.locator("zalo-oa-qr").getAttribute("oa-id"), OA);
});

test("words follow the language around the element, also when it changes", async (t) => {
  const page = await open(t, tag(`oa-id="${OA}"`), { lang: "en" });
  await page.getByRole("button", { name: "Download SVG" }).waitFor();
  await page.evaluate(() => document.documentElement.setAttribute("lang", "vi"));
  await page.getByRole("button", { name: "Tải SVG" }).waitFor();
  await page.locator("zalo-oa-qr").evaluate((node) => node.setAttribute("lang", "en-GB"));
  await page.getByRole("button", { name: "Download SVG" }).waitFor();
  await page.locator("zalo-oa-qr").evaluate((node) => node.setAttribute("lang", "fr"));
  await page.getByRole("button", { name: "Tải SVG" }).waitFor();
});

async function downloaded(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test("the files carry a safe name, the label, and a code that reads back", async (t) => {
  const label = "Bộ phận Một cửa <Đống Đa> & “Quầy 3”";
  const page = await open(t, tag(`oa-id="${OA}" label="${label.replace("<", "&lt;")}"`));
  await code(page).waitFor();
  const png = await downloaded(page, "Tải PNG");
  assert.equal(png.name, `zalo-oa-bo-phan-mot-cua-dong-da-quay-3-${OA}.png`);
  assert.equal(decoded(png.bytes), QR_LINK);
  await page.getByRole("status").filter({ hasText: png.name }).waitFor();
  const svg = await downloaded(page, "Tải SVG");
  assert.equal(svg.name, `zalo-oa-bo-phan-mot-cua-dong-da-quay-3-${OA}.svg`);
  assert.match(svg.bytes.toString().replace(/ d="[^"]*"/g, ""), /&(lt|#60);Đống/);
  server().routes.set("/file.svg", () => ({ status: 200, type: "image/svg+xml", body: svg.bytes }));
  await page.goto(`${server().origin}/file.svg`);
  assert.equal(decoded(await page.screenshot()), QR_LINK);
});

const LOGOS = {
  "/logo.png": () => ({ status: 200, type: "image/png", body: picture(400, 200, [176, 30, 40]) }),
  "/tall.png": () => ({ status: 200, type: "image/png", body: picture(100, 300, [20, 110, 90]) }),
  // A name and a type say nothing: this one is a PNG.
  "/logo.txt": () => ({ status: 200, type: "text/plain", body: picture(64, 64) }),
};

test("a logo of the page's own server is drawn and the code still reads, on screen and in the files", async (t) => {
  for (const [path, answer] of Object.entries(LOGOS)) {
    const page = await open(t, tag(`oa-id="${OA}" logo="${path}"`), { prepare: () => server().routes.set(path, answer) });
    await page.locator("zalo-oa-qr svg image").waitFor();
    assert.equal(decoded(await page.screenshot()), QR_LINK, path);
    assert.equal(decoded((await downloaded(page, "Tải PNG")).bytes), QR_LINK, path);
    assert.ok((await downloaded(page, "Tải SVG")).bytes.includes("data:image/png;base64,"));
    await shot(page, `qr-logo-${path.slice(1, -4)}`);
  }
});

test("a JPEG serves as a logo", async (t) => {
  const page = await open(t, tag(`oa-id="${OA}"`));
  await code(page).waitFor();
  const jpeg = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 120;
    const context = canvas.getContext("2d");
    context.fillStyle = "#b01e28";
    context.fillRect(0, 0, 120, 120);
    return canvas.toDataURL("image/jpeg").split(",")[1];
  });
  server().routes.set("/logo.jpg", () => ({ status: 200, type: "image/jpeg", body: Buffer.from(jpeg, "base64") }));
  await page.locator("zalo-oa-qr").evaluate((node) => node.setAttribute("logo", "/logo.jpg"));
  await page.locator("zalo-oa-qr svg image").waitFor();
  assert.equal(decoded(await page.screenshot()), QR_LINK);
});

const head = (width, height) => {
  const png = Buffer.from(picture(20, 20));
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  return png;
};
const BAD_LOGOS = {
  "/logo.svg": { type: "image/svg+xml", body: '<svg xmlns="http://www.w3.org/2000/svg" onload="reportProblem(1)"/>' },
  "/gif.png": { type: "image/png", body: Buffer.from("GIF89a\x01\0\x01\0\0\0\0;", "latin1") },
  "/large.png": { type: "image/png", body: Buffer.concat([picture(20, 20), Buffer.alloc(1 << 20)]) },
  "/wide.png": { type: "image/png", body: head(30_000, 30_000) },
  "/tiny.png": { type: "image/png", body: picture(4, 4) },
  "/torn.png": { type: "image/png", body: picture(64, 64).subarray(0, 60) },
  "/torn.jpg": { type: "image/jpeg", body: Buffer.from("ffd8ffe000104a46494600010100000100010000ffff", "hex") },
  "/html.png": { type: "text/html", body: "<script>reportProblem(1)</script>" },
  "/none.png": { status: 404, body: "" },
  "/away.png": { status: 302, headers: { location: "https://example.com/logo.png" }, body: "" },
};
const BAD_ADDRESSES = ["https://example.com/logo.png", "//example.com/logo.png", "data:image/png;base64,AAAA", "javascript:1", "", "http://["];

test("anything else as a logo is told in place, and the code stands without it", async (t) => {
  const page = await open(t, tag(`oa-id="${OA}"`), { allowed: /console: .*(404|Failed to load|Fetch API cannot load|CORS|redirect)/ });
  await code(page).waitFor();
  for (const [path, answer] of Object.entries(BAD_LOGOS)) server().routes.set(path, () => ({ status: 200, ...answer }));
  for (const address of [...Object.keys(BAD_LOGOS), ...BAD_ADDRESSES]) {
    const event = page.evaluate(() => new Promise((done) => addEventListener("zalo-oa-error", (e) => done(e.detail.code), { once: true })));
    await page.locator("zalo-oa-qr").evaluate((node, value) => node.setAttribute("logo", value), address);
    assert.equal(await event, "logo", address);
    await page.getByText("Không dùng được logo").waitFor();
    assert.equal(await page.locator("zalo-oa-qr svg image").count(), 0, address);
    assert.equal(decoded(await page.screenshot()), QR_LINK, address);
  }
  await page.locator("zalo-oa-qr").evaluate((node) => node.removeAttribute("logo"));
  await page.getByText("Không dùng được logo").waitFor({ state: "detached" });
});
