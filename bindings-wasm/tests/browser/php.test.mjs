// The snippets for PHP sites and NukeViet, run by PHP itself: as the guides give them, with hostile texts, and with something missing; and the
// one that the guides give for sites without it, from the same server.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";

import { blocks, having, withHash } from "../documents.mjs";
import { launched, loaded, visit } from "./harness.mjs";
import { decoded } from "./tools.mjs";

const SNIPPETS = new URL("../../../examples/portal/php/", import.meta.url);
const GUIDES = having("php");
const ID = "3165742874338144140";
const LINK = `<a href="https://zalo.me/${ID}">`;

// The web server before both: the portal's routes by proxy, files as they are, the rest by PHP.
const ROUTER = `<?php
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if (str_starts_with($path, '/zalo/')) {
    $answer = file_get_contents(getenv('PORTAL') . $_SERVER['REQUEST_URI'], false, stream_context_create(['http' => ['ignore_errors' => true]]));
    foreach ($http_response_header as $line) {
        if (preg_match('#^(HTTP/|content-type:)#i', $line)) header($line);
    }
    echo $answer;
    return true;
}
return false;
`;
const page = (body) => `<!doctype html><html lang="vi"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Phường</title></head><body><main>
${body}</main></body></html>`;
const NUKEVIET = (id, name) => page(`<?php
define('NV_MAINFILE', true);
define('NV_SYSTEM', true);
define('NV_BASE_SITEURL', '/');
define('NV_ROOTDIR', __DIR__);
${id === undefined ? "$block = file_get_contents(__DIR__ . '/global.zalo_oa.php');" : `$block = str_replace(["zalo_oa_id = ''", "zalo_oa_name = ''"], ["zalo_oa_id = '${id}'", "zalo_oa_name = '${name}'"], file_get_contents(__DIR__ . '/global.zalo_oa.php'));`}
file_put_contents(__DIR__ . '/block.php', $block);
include __DIR__ . '/block.php';
echo $content;
?>`);
const HOSTILE = page(`<?php require_once __DIR__ . '/zalo-oa.php';
echo zalo_oa_script($_GET['address'] ?? '/widgets/widgets.js', __DIR__ . '/' . ($_GET['file'] ?? 'widgets/widgets.js'));
echo zalo_oa($_GET['id'] ?? '${ID}', $_GET['label'] ?? 'Phường', $_GET['parts'] ?? ['qr']); ?>`);

let browser;
let site;
let log = "";
const ends = [];

const started = (command, args, options) => {
  const child = spawn(command, args, options);
  const ended = new Promise((resolve) => child.once("close", resolve));
  ends.push(() => (child.kill("SIGKILL"), ended));
  return { child, ended };
};

/** A port that was free a moment ago: PHP's server does not tell which one it took. */
const port = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

before(async () => {
  browser = await launched();
  const folder = await mkdtemp(join(tmpdir(), "zalo-oa-php-"));
  ends.push(() => rm(folder, { recursive: true, force: true }));
  const portal = started(process.env.ZALO_OA_PORTAL, ["--port", "0", "--json", "--counts", join(folder, "counts.sqlite")], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ZALO_OA_STORE: "" },
  });
  const first = await createInterface({ input: portal.child.stdout })[Symbol.asyncIterator]().next();
  const root = join(folder, "site");
  await cp(SNIPPETS, root, { recursive: true });
  await mkdir(join(root, "widgets"));
  for (const name of ["widgets.js", "widgets.wasm"]) await cp(join(process.env.ZALO_OA_PACKAGE, name), join(root, "widgets", name));
  for (const [number, guide] of GUIDES.entries()) {
    for (const snippet of blocks(guide, "php")) await writeFile(join(root, `guide${number}.php`), page(snippet));
    for (const tags of blocks(guide, "html")) await writeFile(join(root, `guide${number}.html`), page(withHash(tags, join(root, "widgets"))));
  }
  await writeFile(join(root, "nukeviet.php"), NUKEVIET(ID, "UBND phường Hoa Ban"));
  await writeFile(join(root, "nukeviet-unset.php"), NUKEVIET());
  await writeFile(join(root, "hostile.php"), HOSTILE);
  await writeFile(join(folder, "router.php"), ROUTER);
  const address = `127.0.0.1:${await port()}`;
  const { child, ended } = started("php", ["-n", "-d", "display_errors=1", "-d", "error_reporting=-1", "-S", address, "-t", root, join(folder, "router.php")], {
    stdio: ["ignore", "inherit", "pipe"],
    env: { ...process.env, PORTAL: JSON.parse(first.value).portal },
  });
  await new Promise((resolve, reject) => {
    ended.then(() => reject(new Error(`PHP's server ended: ${log}`)));
    child.stderr.setEncoding("utf8").on("data", (text) => {
      log += text;
      if (log.includes("started")) resolve();
    });
  });
  site = `http://${address}`;
});
after(async () => {
  await browser?.close();
  for (const end of ends) await end();
});

const source = async (path) => {
  const answer = await fetch(site + path);
  assert.equal(answer.status, 200);
  const text = await answer.text();
  assert.ok(!/Warning|Notice|Deprecated|Fatal/.test(text), text);
  return text;
};

test("each guide has one snippet of either kind", () => {
  assert.deepEqual(GUIDES.map((guide) => [blocks(guide, "php").length, blocks(guide, "html").length]), [[1, 1], [1, 1]]);
});

for (const path of ["/guide0.html", "/guide1.html"]) {
  test(`${path} shows the code without PHP, and without scripts the link`, async (t) => {
    const shown = await visit(t, browser, site + path);
    await shown.locator("zalo-oa-qr svg").first().waitFor();
    assert.equal(decoded(await shown.locator("zalo-oa-qr").first().screenshot()), `https://zalo.me/${ID}?src=qr&f=1`);
    const plain = await visit(t, browser, site + path, { javaScriptEnabled: false });
    const link = plain.getByRole("link", { name: "Zalo của phường" });
    assert.ok(await link.isVisible());
    assert.equal(await link.getAttribute("href"), `https://zalo.me/${ID}`);
  });
}

for (const path of ["/guide0.php", "/guide1.php", "/nukeviet.php"]) {
  test(`${path} shows code, card and news, and without scripts the link`, async (t) => {
    const text = await source(path);
    for (const tag of ["zalo-oa-qr", "zalo-oa-card", "zalo-oa-news"]) assert.match(text, new RegExp(`<${tag} [^>]*>${LINK}UBND phường Hoa Ban</a></${tag}>`));
    assert.match(text, /<script type="module" src="\/widgets\/widgets\.js" integrity="sha384-[A-Za-z0-9+/]{64}"><\/script>/);
    // The guides' snippets are the same but for their language.
    if (path === "/guide1.php") return;
    const shown = await visit(t, browser, site + path, { viewport: { width: 1280, height: 1400 } });
    await loaded(shown);
    assert.equal(decoded(await shown.locator("zalo-oa-qr").first().screenshot()), `https://zalo.me/${ID}?src=qr&f=1`);
    assert.equal(await shown.locator("zalo-oa-card [part~=name]").textContent(), "UBND phường Hoa Ban");
  });
}

test("hostile texts stay texts", async (t) => {
  const texts = ['"><script>alert(1)</script>', "<img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "]]><svg onload=alert(1)>", "--><b>", "\u0000<i>"];
  for (const name of ["label", "address", "id", "parts[]", "file"]) {
    for (const given of texts) {
      const text = await source(`/hostile.php?${new URLSearchParams([[name, given]])}`);
      assert.ok(!/<(script>|img|svg|b>|i>)|--><b| onmouseover='/.test(text), text);
    }
  }
  assert.match(await source("/hostile.php?label=a%ff%3Cb%3E"), /label="a\ufffd&lt;b&gt;"/);
  const shown = await visit(t, browser, `${site}/hostile.php?${new URLSearchParams([["label", texts[0]]])}`);
  await shown.locator("zalo-oa-qr svg").first().waitFor();
  assert.equal(await shown.locator("zalo-oa-qr > a").textContent(), texts[0]);
});

test("what is missing is told to the one who runs the site, not to visitors", async () => {
  const told = async (path, problem, given) => {
    log = "";
    const text = await source(path);
    assert.match(text, new RegExp(`<!-- Zalo OA: [^<>]*${problem} -->`));
    assert.match(log, new RegExp(`Zalo OA: .*${problem}.*${given}`));
    return text;
  };
  assert.ok(!(await told("/nukeviet-unset.php", "the OA's id is not set", '""')).includes("<zalo-oa-"));
  assert.ok(!(await told("/hostile.php?id=phuong", "this is no id of an OA", "phuong")).includes("phuong"));
  assert.ok((await told("/hostile.php?file=none.js", "widgets.js cannot be read", "none.js")).includes(LINK));
  assert.ok((await told("/hostile.php?parts[]=qr&parts[]=new", "there is no such part \\(qr, card, news\\)", "new")).includes(LINK));
  const alone = await fetch(`${site}/global.zalo_oa.php`);
  assert.equal(await alone.text(), "Stop!!!");
});
