// The same hostile texts by the way that they would really take: from Zalo's answers and the agency's own table, through the portal's server,
// into its page, the files that it gives away and the page of counts.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { axe, launched, shot, visit } from "./harness.mjs";
import { inspect, LINKS, PICTURES, svgNodes, TEXTS, visible } from "./hostile.mjs";
import { PASSWORD, portals, until } from "./portal.mjs";
import { decoded } from "./tools.mjs";

// What JSON from Zalo can hold: a lone half of a pair is no text there.
const NAMES = TEXTS.map((text) => text.toWellFormed());
const MISSING = /console: Failed to load resource.*404/;
let browser;
let site;
let folder;
const { portal, end } = portals();
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "zalo-oa-desks-"));
  const desks = join(folder, "desks.csv");
  const quoted = (text) => `"${text.replaceAll('"', '""')}"`;
  await writeFile(desks, `code;name\n${NAMES.map((name, i) => `d${i};${quoted(name.replace(/\s/g, " "))}`).join("\n")}\n`);
  browser = await launched();
  site = await portal("--desks", desks);
});
after(async () => {
  await browser?.close();
  await end();
  await rm(folder, { recursive: true, force: true });
});

/** Has Zalo answer with this text wherever it can, and waits until the portal says so too. */
async function poison(text, i) {
  const data = {
    oa_id: site.link.split("/").at(-1), name: text, description: text, oa_alias: text, is_verified: true, oa_type: 2, cate_name: text,
    num_follower: 7, avatar: PICTURES[i % PICTURES.length], cover: text, package_name: text, linked_ZCA: text,
  };
  const media = (n) => ({
    id: `${text}${n}`, type: "normal", title: text, status: "show", create_date: 1_767_225_600_000 + n, update_date: 0,
    thumb: PICTURES[(i + n) % PICTURES.length], link_view: LINKS.filter((link) => typeof link === "string")[(i + n) % 18],
  });
  await site.mend();
  await site.says("oa.info", { error: 0, message: text, data });
  await site.says("articles.list", { error: 0, message: text, data: { medias: Array.from({ length: 7 }, (_, n) => media(n)), total: 7 } });
  await until(`${site.address}/zalo/oa`, (_, oa) => oa.name === text && !oa.stale);
  await until(`${site.address}/zalo/articles?offset=0&limit=6`, (_, list) => list.items?.[0]?.title === text && !list.stale);
}

/** Asks for card and news anew and waits for both. */
const reloaded = (page) =>
  page.evaluate(() => {
    const elements = ["zalo-oa-card", "zalo-oa-news"].map((name) => document.querySelector(name));
    const come = elements.map((element) => new Promise((done) => element.addEventListener("zalo-oa-load", done, { once: true })));
    elements.forEach((element) => element.reload());
    return Promise.all(come);
  });

test("names, titles and links of Zalo's do nothing in the portal's page, and axe finds nothing", async (t) => {
  await poison(NAMES[0], 0);
  const page = await visit(t, browser, site.address, { allowed: MISSING });
  for (const [i, text] of NAMES.entries()) {
    await poison(text, 2 * i);
    await reloaded(page);
    const { bad, links, pictures, text: shown } = await inspect(page);
    assert.deepEqual(bad, [], text);
    for (const href of links) assert.ok(href === site.link || href === "", `${text}: ${href}`);
    for (const src of pictures) assert.ok(src.startsWith(`${site.address}/`), src);
    assert.ok(shown.includes(visible(text)), `as text: ${text}`);
    assert.deepEqual(await axe(page), [], text);
  }
  await shot(page, "portal-hostile");
});

test("pages turn and the code opens by keyboard, whatever the names are", async (t) => {
  await poison(NAMES[1], 1);
  const page = await visit(t, browser, site.address, { allowed: MISSING });
  await page.locator("zalo-oa-news [part=item]").first().waitFor();
  await page.locator("zalo-oa-news [part~=next]").focus();
  await page.keyboard.press("Enter");
  await page.locator("zalo-oa-news [part=page]").getByText("Trang 2 trên 2").waitFor();
  const show = page.getByRole("button", { name: "Hiện mã QR" });
  await show.focus();
  await page.keyboard.press("Enter");
  await page.locator("zalo-oa-card zalo-oa-qr svg").waitFor();
  assert.deepEqual((await inspect(page)).bad, []);
  assert.deepEqual(await axe(page), []);
});

test("files with a name of Zalo's hold shapes and text, and the code reads", async (t) => {
  const page = await visit(t, browser, site.address, { allowed: MISSING });
  const other = await page.context().newPage();
  const card = page.locator("zalo-oa-card");
  for (const [i, text] of NAMES.entries()) {
    await poison(text, i);
    await reloaded(page);
    if ((await card.locator("zalo-oa-qr").count()) === 0) await card.getByRole("button", { name: "Hiện mã QR" }).click();
    await card.locator("zalo-oa-qr [part=label]").getByText(visible(text), { exact: true }).waitFor();
    // In a PNG a name is pixels, whatever it is.
    for (const type of i === 0 ? ["SVG", "PNG"] : ["SVG"]) {
      const [download] = await Promise.all([page.waitForEvent("download"), card.getByRole("button", { name: `Tải ${type}` }).click()]);
      assert.match(download.suggestedFilename(), /^zalo-oa-[a-z0-9-]+\.(svg|png)$/);
      const body = await readFile(await download.path());
      if (type === "PNG") {
        assert.equal(decoded(body), `${site.link}?src=qr&f=1`, text);
        continue;
      }
      // Opened from the disk, as people do, where no policy of a server holds.
      const file = join(folder, `code-${i}.svg`);
      await writeFile(file, body);
      await other.goto(`file://${file}`);
      assert.deepEqual(await svgNodes(other), [], text);
      assert.equal(decoded(await other.screenshot()), `${site.link}?src=qr&f=1`, text);
    }
  }
});

test("desks with hostile names lead to the OA only, and do nothing in the page of counts", async (t) => {
  for (const i of NAMES.keys()) {
    const answer = await fetch(`${site.address}/q/d${i}`, { redirect: "manual" });
    assert.deepEqual([answer.status, answer.headers.get("location")], [302, site.link]);
  }
  for (const text of [...NAMES, "d0%0d%0aset-cookie:x", "../counts", "d0/../../x"]) {
    const answer = await fetch(`${site.address}/q/${encodeURIComponent(text)}`, { redirect: "manual" });
    const body = await answer.text();
    assert.ok(answer.status === 404 || answer.status === 400, `${text}: ${answer.status}`);
    assert.ok(!body.includes(text) && !/<script|onerror|onload/i.test(body), text);
    assert.equal(answer.headers.get("set-cookie"), null);
  }
  const page = await visit(t, browser, `${site.address}/counts`, { httpCredentials: { username: "x", password: PASSWORD }, allowed: /40[14]/ });
  await page.getByRole("row", { name: /d0/ }).first().waitFor();
  const shown = visible(await page.evaluate(() => document.body.innerText));
  for (const name of NAMES) assert.ok(shown.includes(visible(name)), `as text: ${name}`);
  assert.equal(await page.locator("script, img, svg, iframe, [onerror], [onload], [style]").count(), 0);
  assert.deepEqual(await axe(page), []);
  await shot(page, "counts-hostile");
});
