// The blocks of HTML, CSS and JSON in READMEs and guides: pages with exactly these blocks, under the security policy that the text names, with
// the hash that the build prints. Answers of servers that the text shows are what the portal gives, and what the elements take.
import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";

import { blocks, having, prose, withHash } from "../documents.mjs";
import { HEAD, loaded, suite } from "./harness.mjs";
import { portals, until } from "./portal.mjs";
import { html, json, serve } from "./server.mjs";
import { decoded, picture, toolPath } from "./tools.mjs";

const run = suite();
const { portal, end } = portals();
after(end);

const PACKAGE = process.env.ZALO_OA_PACKAGE;
const ELEMENTS = having("css");
/** That beside a page in PHP is tried with it, by php.test.mjs. */
const PAGES = having("html").filter((name) => !having("php").includes(name));
const TAG = '<script type="module" src="/zalo/widgets.js"></script>';
const whole = (body, head = "") => `<!doctype html><html lang="vi"><head>${HEAD}<title>Phường</title>${head}</head><body>${body}</body></html>`;

/** A page with this body, under the policy that the guide to the elements names, with the two files at /zalo/ as the texts say. */
async function opened(t, body, { head, routes = {}, ...options } = {}) {
  const [policy] = prose("docs/elements.md").match(/default-src 'none'[^`]*/);
  const files = { "widgets.js": "text/javascript", "widgets.wasm": "application/wasm" };
  for (const [name, type] of Object.entries(files)) {
    const bytes = await readFile(join(PACKAGE, name));
    routes[`/zalo/${name}`] ??= () => ({ status: 200, type, body: bytes });
  }
  const prepare = () => {
    for (const [path, answer] of Object.entries(routes)) run.server.routes.set(path, answer);
    run.server.routes.set("/page", () => ({ ...html(whole(body, head)), headers: { "content-security-policy": policy } }));
  };
  return run.open(t, "", { prepare, ...options });
}

test("both languages name the same security policy", () => {
  const [en, vi] = ELEMENTS.map((name) => prose(name).match(/default-src 'none'[^`]*/)[0]);
  assert.equal(vi, en);
});

/** Blocks, each once, with the documents that it stands in. */
function distinct(names, language) {
  const found = new Map();
  for (const name of names) for (const block of blocks(name, language)) found.set(block, [...(found.get(block) ?? []), name]);
  return [...found].map(([block, places]) => [block, places.join(" and ")]);
}

for (const [block, name] of distinct(PAGES, "html")) {
  const [, id] = /oa-id="(\d+)"/.exec(block);
  const [, label] = /label="([^"]+)"/.exec(block) ?? [];
  const links = [...block.matchAll(/>([^<>]+)<\/a>/g)].map(([, text]) => text);

  test(`the page of ${name} shows the OA's code, and saves it, and what else it has`, async (t) => {
    const page = await opened(t, withHash(block, PACKAGE), { viewport: { width: 1024, height: 1600 } });
    await page.locator("zalo-oa-qr svg").first().waitFor();
    if (block.includes("zalo-oa-card")) {
      await loaded(page);
      assert.equal(await page.locator("zalo-oa-card [part~=name]").textContent(), "Ủy ban nhân dân phường Hoa Ban");
    }
    const code = page.locator("body > zalo-oa-qr");
    assert.equal(decoded(await code.screenshot()), `https://zalo.me/${id}?src=qr&f=1`);
    if (label) assert.equal(await code.locator("[part=label]").first().textContent(), label);
    const [file] = await Promise.all([page.waitForEvent("download"), code.locator("[part~=save-png]").click()]);
    assert.equal(decoded(await readFile(await file.path())), `https://zalo.me/${id}?src=qr&f=1`);
    const asked = run.server.asked.filter((path) => !/^\/zalo\/(pictures|oa|articles)/.test(path));
    assert.deepEqual(asked.sort(), ["/page", "/zalo/widgets.js", "/zalo/widgets.wasm"]);
  });

  test(`without scripts the page of ${name} has its links`, async (t) => {
    const page = await opened(t, withHash(block, PACKAGE), { javaScriptEnabled: false });
    for (const [at, link] of (await page.getByRole("link").all()).entries()) {
      assert.ok(await link.isVisible());
      assert.deepEqual([await link.textContent(), await link.getAttribute("href")], [links[at], `https://zalo.me/${id}`]);
    }
    assert.equal(await page.getByRole("link").count(), links.length);
  });
}

for (const name of ELEMENTS) {
  const [css] = blocks(name, "css");
  const [card, news] = blocks(name, "json").map((text) => JSON.parse(text));
  const sheet = { head: '<link rel="stylesheet" href="/block.css">', routes: { "/block.css": () => ({ status: 200, type: "text/css", body: css }) } };
  const body = `${TAG}<zalo-oa-card src="/zalo/oa"></zalo-oa-card><zalo-oa-news src="/zalo/articles"></zalo-oa-news>`;

  for (const [colorScheme, accent, on] of [["light", "rgb(155, 28, 35)", "rgb(255, 255, 255)"], ["dark", "rgb(255, 179, 176)", "rgb(65, 0, 6)"]]) {
    test(`the sheet of ${name} gives the elements its colours when it is ${colorScheme}`, async (t) => {
      // The guide's own words before the block.
      assert.ok(prose(name).includes(":root { color-scheme: light dark }"));
      const scheme = '<meta name="color-scheme" content="light dark">';
      const page = await opened(t, body, { ...sheet, routes: { ...sheet.routes }, head: sheet.head + scheme, colorScheme });
      const of = async (part, property) => page.locator(part).first().evaluate((node, what) => getComputedStyle(node)[what], property);
      await page.locator("zalo-oa-news [part=title]").first().waitFor();
      await page.locator("zalo-oa-card [part~=follow]").waitFor();
      assert.deepEqual([await of("[part~=follow]", "backgroundColor"), await of("[part~=follow]", "color")], [accent, on]);
      assert.equal(await of("zalo-oa-news [part~=next]", "color"), accent);
      assert.match(await of("zalo-oa-news [part=title]", "fontFamily"), /^serif$/);
    });
  }

  test(`the sheet of ${name} keeps a wide card's room until the script is there`, async (t) => {
    const before = await opened(t, body, { ...sheet, routes: { ...sheet.routes }, javaScriptEnabled: false });
    const room = (await before.locator("zalo-oa-card").boundingBox()).height;
    const page = await opened(t, body, { ...sheet, routes: { ...sheet.routes } });
    await page.locator("zalo-oa-card [part~=follow]").waitFor();
    const height = (await page.locator("zalo-oa-card").boundingBox()).height;
    assert.equal(room, 208);
    assert.ok(Math.abs(height - room) < 32, `${room} becomes ${height}`);
  });

  test(`the elements show the answers of ${name}`, async (t) => {
    const png = () => ({ status: 200, type: "image/png", body: picture(64, 64) });
    const pictures = Object.fromEntries([card.avatar, ...news.items.map((item) => item.picture)].map((path) => [encodeURI(path), png]));
    const [{ id }] = news.items;
    const routes = { ...pictures, "/zalo/oa": () => json(card), "/zalo/articles": () => json(news) };
    const page = await opened(t, `${body}<zalo-oa-qr oa-id="${card.id}"></zalo-oa-qr>`, { routes });
    await loaded(page);
    const texts = (where) => page.locator(where).allTextContents();
    assert.deepEqual(await texts("zalo-oa-card [part~=name]"), [card.name]);
    assert.deepEqual(await texts("zalo-oa-card [part~=description]"), [card.description]);
    assert.deepEqual(await texts("zalo-oa-card [part=followers]"), ["12.345 người quan tâm"]);
    assert.equal(await page.locator("zalo-oa-card [part=verified]").count(), 1);
    assert.equal(await page.locator("zalo-oa-card [part~=follow]").getAttribute("href"), card.link);
    // After the title it is said that the link opens a tab.
    assert.match((await texts("zalo-oa-news [part=title]")).join("|"), new RegExp(`^${news.items[0].title} \\([^|]*\\)$`));
    assert.equal(await page.locator("zalo-oa-news [part=link]").evaluate((link) => link.href), encodeURI(`https://oa.zalo.me/article?id=${id}`));
    assert.match((await texts("zalo-oa-news [part=date]")).join("|"), /^[^|]*20\/11\/2026[^|]*$/);
    await page.getByText("Trang 1 trên 3", { exact: true }).first().waitFor();
  });

  test(`the portal answers as ${name} says`, async () => {
    const { address, fail } = await portal();
    const query = prose(name).match(/`GET src(\?offset=\d+&limit=\d+)`/)[1];
    const addresses = [`${address}/zalo/oa`, `${address}/zalo/articles${query}`];
    const asked = (address) => fetch(address).then((answer) => answer.json());
    for (const [at, { stale, ...told }] of [card, news].entries()) fits(told, await asked(addresses[at]));
    await fail();
    for (const [at, told] of [card, news].entries()) {
      await until(addresses[at], (_, value) => value.stale === true);
      fits(told, await asked(addresses[at]));
    }
    const refusal = JSON.parse(prose(name).match(/`(\{ "error": .*?\})`/)[1]);
    const other = await portal();
    await other.fail();
    const refused = await fetch(`${other.address}/zalo/oa`);
    assert.equal(refused.status, 503);
    const given = await refused.json();
    fits(refusal, given);
    assert.equal(given.error.code, refusal.error.code);
  });
}

const kind = (value) => (value === null ? "null" : typeof value);

/** What a text shows of an answer is in the real one, of the same kinds; in a list each is of some item's. */
function fits(told, given, at = "") {
  for (const [key, value] of Object.entries(told)) {
    const [where, real] = [`${at}.${key}`, given[key]];
    if (Array.isArray(value)) {
      const [item] = value;
      for (const other of real) assert.deepEqual(Object.keys(other).sort(), Object.keys(item).sort(), where);
      for (const field of Object.keys(item)) assert.ok(real.some((other) => kind(other[field]) === kind(item[field])), `${where}[].${field}`);
    } else {
      assert.equal(kind(real), kind(value), where);
      if (kind(value) === "object") fits(value, real, where);
    }
  }
}

for (const [block, name] of distinct(having("js"), "js")) {
  if (!block.includes("zalo-oa/widgets")) continue;
  test(`with a bundler the block for pages in ${name} draws its code`, async (t) => {
    const folder = await mkdtemp(join(tmpdir(), "zalo-oa-documents-"));
    t.after(() => rm(folder, { recursive: true, force: true }));
    await cp(PACKAGE, join(folder, "node_modules/zalo-oa"), { recursive: true });
    await writeFile(join(folder, "main.js"), `${block}\nglobalThis.drawn = svg;\n`);
    await writeFile(join(folder, "index.html"), whole('<script type="module" src="./main.js"></script>'));
    const { build } = await import(pathToFileURL(toolPath("vite")));
    await build({ root: folder, configFile: false, logLevel: "error", build: { target: "es2022" } });
    const site = await serve(join(folder, "dist"), "/");
    t.after(() => site.stop());
    const page = await run.open(t, "", { address: `${site.origin}/index.html` });
    await page.waitForFunction(() => globalThis.drawn);
    const body = await page.evaluate(() => globalThis.drawn);
    const shown = await opened(t, '<img src="/drawn.svg" width="400" alt="">', { routes: { "/drawn.svg": () => ({ status: 200, type: "image/svg+xml", body }) } });
    assert.equal(decoded(await shown.screenshot()), "https://zalo.me/2738683850129341000?src=qr&f=1");
  });
}
