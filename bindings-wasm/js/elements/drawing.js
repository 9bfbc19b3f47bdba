/**
 * A QR from the encoder, as shapes. The encoder gives SVG as text; nothing here hands text to the browser's parser (a strict page forbids
 * that): the few shapes are read out, held against what a drawing may contain, and made again as nodes or painted on a canvas.
 */

import { s } from "./dom.js";

/**
 * @typedef {{ d: string, fill: string }} Path
 * @typedef {{ x: number, y: number, width: number, height: number, href: string }} Picture
 * @typedef {{ width: number, height: number, paths: Path[], pictures: Picture[] }} Drawing
 */

const PATH = /^[MmHhVvLlZz\d\s.,-]+$/;
const FILL = /^#[0-9a-f]{3,6}$/i;
const IMAGE = /^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+$/;

/**
 * @param {string} svg
 * @returns {Drawing}
 */
export function readDrawing(svg) {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  /** @type {Drawing} */
  const drawing = { width: Number(width), height: Number(height), paths: [], pictures: [] };
  for (const [, tag, text = ""] of svg.matchAll(/<(path|image) ([^<>]*)\/>/g)) {
    const a = Object.fromEntries([...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name, value]) => [name, value ?? ""]));
    const { d = "", fill = "#000000", x, y } = a;
    const href = a["xlink:href"] ?? a.href ?? "";
    if (tag === "path" && PATH.test(d) && FILL.test(fill)) drawing.paths.push({ d, fill });
    else if (tag === "image" && IMAGE.test(href)) {
      drawing.pictures.push({ x: Number(x), y: Number(y), width: Number(a.width), height: Number(a.height), href });
    } else throw new TypeError("a drawing holds something else than paths and pictures");
  }
  if (!(drawing.width > 0) || drawing.paths.length === 0) throw new TypeError("not a drawing");
  return drawing;
}

/**
 * The drawing as nodes, an image with a name for screen readers.
 *
 * @param {Drawing} drawing
 * @param {string} name
 */
export function drawn({ width, height, paths, pictures }, name) {
  return s(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": name, "shape-rendering": "crispEdges", part: "code-picture" },
    ...paths.map(({ d, fill }) => s("path", { d, fill })),
    ...pictures.map(({ x, y, width: w, height: t, href }) => s("image", { x, y, width: w, height: t, href })),
  );
}

/**
 * The drawing as a PNG, with a label in lines below it. Modules are whole pixels.
 *
 * @param {Drawing} drawing
 * @param {string[]} lines
 * @returns {Promise<Blob>}
 */
export async function painted({ width, height, paths, pictures }, lines) {
  const scale = Math.max(1, Math.round(1200 / width));
  const canvas = document.createElement("canvas");
  const letter = lines.length === 0 ? 0 : letterSize(lines, width * scale);
  canvas.width = width * scale;
  canvas.height = Math.ceil(height * scale + letter * 1.35 * lines.length + letter * 0.6);
  const context = canvas.getContext("2d");
  if (!context) throw new TypeError("no canvas");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.save();
  context.scale(scale, scale);
  for (const { d, fill } of paths) {
    context.fillStyle = fill;
    context.fill(new Path2D(d));
  }
  for (const { x, y, width: w, height: t, href } of pictures) {
    const picture = await createImageBitmap(dataBlob(href));
    // Like an <image> in SVG: whole, in the middle, in its own proportions.
    const fit = Math.min(w / picture.width, t / picture.height);
    const [wide, tall] = [picture.width * fit, picture.height * fit];
    context.drawImage(picture, x + (w - wide) / 2, y + (t - tall) / 2, wide, tall);
  }
  context.restore();
  context.font = font(letter);
  context.textAlign = "center";
  context.fillStyle = "#000000";
  lines.forEach((line, i) => context.fillText(line, canvas.width / 2, height * scale + letter * (1 + 1.35 * i)));
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new TypeError("no picture"))), "image/png");
  });
}

/**
 * @param {string[]} lines
 * @param {number} width
 */
function letterSize(lines, width) {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return 0;
  context.font = font(100);
  const widest = Math.max(...lines.map((line) => context.measureText(line).width), 1);
  return Math.floor(Math.min(width / 18, (width * 0.9 * 100) / widest));
}

/** @param {number} size */
const font = (size) => `600 ${size}px system-ui, sans-serif`;

/** @param {string} href a data address with base64 */
function dataBlob(href) {
  const [head = "", data = ""] = href.split(",");
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: head.slice(5, head.indexOf(";")) });
}
