// The module that pages load: what it can do, and what it cannot.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

import { file, load } from "./package.mjs";

// The memory of the module that is loaded next.
let memory;
WebAssembly.Instance = class extends WebAssembly.Instance {
  constructor(...given) {
    super(...given);
    memory ??= this.exports.memory;
  }
};
const pages = () => memory.buffer.byteLength;

const { oaLink, qrLink, qrMatrix, qrSvg, ...rest } = await load("node/widgets.js");
const OA = "2738683850129341000";
const module = new WebAssembly.Module(file("widgets.wasm"));

test("nothing in widgets takes a token: its imports and exports are these", () => {
  const names = (list) => list.map(({ name }) => name).sort();
  assert.deepEqual(WebAssembly.Module.imports(module), []);
  assert.deepEqual(names(WebAssembly.Module.exports(module)), [
    "__wbindgen_free", "__wbindgen_malloc", "memory", "oaLink", "qrLink", "qrMatrix", "qrSvg",
  ]);
  assert.deepEqual(Object.keys(rest).sort(), ["init", "initSync", "ready"]);
  const exported = file("widgets.js").toString().match(/export\s*\{([^}]*)\}\s*;?\s*$/)[1];
  assert.deepEqual(exported.split(",").map((name) => name.split(" as ").at(-1).trim()).sort(), [
    "init", "initSync", "oaLink", "qrLink", "qrMatrix", "qrSvg", "ready",
  ]);
  for (const [name, bytes] of [["script", file("widgets.js")], ["module", file("widgets.wasm")]]) {
    assert.doesNotMatch(bytes.toString("latin1"), /access_token|refresh_token|secret_key|openapi\.zalo|oauth\.zalo/, name);
  }
});

test("the scripts need no more than `wasm-unsafe-eval`, and ask nobody but their own folder", () => {
  for (const name of ["widgets.js", "full.js", "node/widgets.js", "node/full.js"]) {
    const text = file(name).toString();
    assert.doesNotMatch(text, /\beval\s*\(|new Function|Function\(["'`]|import\(|document\.write|innerHTML|insertAdjacentHTML/, name);
  }
  assert.match(file("widgets.js").toString(), /new URL\("\.\/widgets\.wasm", ?import\.meta\.url\)/);
});

test("the script carries the hash of its module", () => {
  for (const name of ["widgets", "full"]) {
    const hash = createHash("sha384").update(file(`${name}.wasm`)).digest("base64");
    assert.ok(file(`${name}.js`).toString().includes(`sha384-${hash}`), name);
  }
});

test("links are those of the OA, by id and by alias", () => {
  assert.equal(oaLink(OA), `https://zalo.me/${OA}`);
  assert.equal(qrLink(OA), `https://zalo.me/${OA}?src=qr&f=1`);
  assert.equal(oaLink("bennghe"), "https://zalo.me/bennghe");
  assert.equal(qrLink("bennghe"), "https://zalo.me/bennghe");
});

test("what is no id and no alias makes no link", () => {
  const hostile = ["", "0912345678", "1".repeat(21), "a/b", "a?b", "..", "g", "javascript:alert(1)", '"><script>', "a b", "ế"];
  for (const oa of hostile) {
    assert.throws(() => oaLink(oa), Error, oa);
    assert.throws(() => qrLink(oa), Error, oa);
  }
  for (const oa of [2738683850129341000, 2738683850129341000n, null, undefined, {}]) assert.throws(() => oaLink(oa), TypeError);
});

test("the code is the smallest, and its rows agree with its drawing", () => {
  const rows = qrMatrix(qrLink(OA));
  assert.deepEqual([rows.length, rows[0].length], [29, 29]);
  const svg = qrSvg(qrLink(OA));
  const drawn = Array.from({ length: 29 }, () => new Array(29).fill(false));
  for (const [, x, y, run] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) drawn[y - 4].fill(true, x - 4, x - 4 + Number(run));
  assert.deepEqual(drawn, rows);
  assert.match(svg, /^<svg [^>]*viewBox="0 0 37 37"/);
});

test("labels are escaped and logos are pictures, nothing else", () => {
  const label = `<img onerror=x> ]]> "><script>`;
  const svg = qrSvg("x", { label });
  assert.doesNotMatch(svg, /<img|<script|onerror=x>/);
  assert.match(svg, /&lt;img onerror=x&gt; \]\]&gt; &quot;&gt;&lt;script&gt;/);
  const logo = "data:image/jpeg;base64,/9j/4AAQ";
  assert.ok(qrSvg("x", { logo }).includes(`xlink:href="${logo}"`));
  const hostile = [
    "https://example.com/a.png",
    "javascript:alert(1)",
    "data:image/svg+xml;base64,PHN2Zz4=",
    'data:image/png;base64,AA"/><script>',
    "data:image/png;base64,",
    "data:text/html;base64,AAAA",
  ];
  for (const logo of hostile) assert.throws(() => qrSvg("x", { logo }), /logo/, logo);
});

test("what cannot be drawn is refused with its reason", () => {
  assert.throws(() => qrSvg(""), /empty/);
  assert.throws(() => qrSvg("x".repeat(8000)), /too long/);
  assert.throws(() => qrSvg("x", { label: "a\u0000" }), /control character/);
  assert.throws(() => qrSvg("x", { label: "x".repeat(61) }), /1 to 60 characters/);
  for (const margin of [-1, 41, 1.5, Number.NaN, "4"]) assert.throws(() => qrSvg("x", { margin }), RangeError);
  assert.throws(() => qrSvg("x", { level: "X" }), RangeError);
});

test("script and module together, with all three elements, stay under 30,000 bytes of gzip", () => {
  const sizes = ["widgets.js", "widgets.wasm"].map((name) => gzipSync(file(name), { level: 9 }).length);
  assert.ok(sizes[0] + sizes[1] < 30_000, sizes.join(" + "));
});

test("texts of any length and script pass both ways", () => {
  for (const label of ["Ủy ban nhân dân", "😀 quầy", "a"]) assert.ok(qrSvg("x", { label }).includes(`>${label}</tspan>`), label);
  assert.equal(qrMatrix("ế".repeat(700)).length, 173);
  assert.equal(qrMatrix("1".repeat(7089), { level: "L" }).length, 177);
  assert.equal(qrMatrix("A".repeat(4296), { level: "L" }).length, 177);
  assert.throws(() => qrMatrix("1".repeat(7090), { level: "L" }), /too long/);
});

test("a thousand codes leave the memory as it was", () => {
  for (let i = 0; i < 50; i += 1) qrSvg(`${qrLink(OA)}&n=${i}`, { label: "Quầy" });
  const before = pages();
  assert.ok(before > 0);
  for (let i = 0; i < 1000; i += 1) qrSvg(`${qrLink(OA)}&n=${i}`, { label: "Quầy" });
  assert.equal(pages(), before);
});
