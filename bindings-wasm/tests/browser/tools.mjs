// Test tools come from the folder that .ci/test-browser.sh names, so that nothing is installed beside the sources; pictures are read
// back by a decoder that knows nothing of the encoder.
import { createRequire } from "node:module";
import { join } from "node:path";

const folder = process.env.ZALO_OA_NPM;
if (!folder) throw new Error("ZALO_OA_NPM names no folder of test tools; run .ci/test-browser.sh");
const tools = createRequire(join(folder, "package.json"));

export const { chromium } = tools("playwright-core");
export const axeSource = tools("axe-core").source;
export const toolPath = (name) => tools.resolve(name);
const { PNG } = tools("pngjs");
const jsqr = tools("jsqr");
const decode = jsqr.default ?? jsqr;

/** What a QR in a PNG says, `null` when nothing can be read; light on dark is not read, since not every telephone does. */
export function decoded(png) {
  const { width, height, data } = PNG.sync.read(png);
  return decode(new Uint8ClampedArray(data), width, height, { inversionAttempts: "dontInvert" })?.data ?? null;
}

/** A PNG with a pattern, for avatars, pictures and logos. */
export function picture(width, height, [red, green, blue] = [0, 86, 214]) {
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const light = (Math.floor((8 * x) / width) + Math.floor((6 * y) / height)) % 2 ? 40 : 0;
      png.data.set([red + light, green + light, Math.min(255, blue + light), 255], 4 * (y * width + x));
    }
  }
  return PNG.sync.write(png);
}
