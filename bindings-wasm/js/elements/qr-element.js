/**
 * `<zalo-oa-qr oa-id label logo>`: the code of an OA, ready to scan, to print and to take away as a file. The code is drawn in the page; no
 * server sees who looks at it.
 */

import * as qr from "../qr.js";
import { mirror, ZaloElement } from "./base.js";
import { cleanText, oaNumber } from "./checks.js";
import { h, put, say } from "./dom.js";
import { drawn, painted, readDrawing } from "./drawing.js";
import { Failure } from "./failure.js";
import { logoPicture } from "./logo.js";
import { QR } from "./qr.css.js";
import { fileName, labelLines, save } from "./saving.js";

/**
 * @typedef {object} Code
 * @property {string} id
 * @property {string} page the link of the OA
 * @property {string} target what the code holds
 * @property {string | undefined} logo
 * @property {Failure | null} trouble with the logo
 * @property {import("./drawing.js").Drawing} drawing
 */

/** @extends {ZaloElement<Code>} */
export class ZaloOaQr extends ZaloElement {
  /** @override */
  static observedAttributes = ["lang", "oa-id", "label", "logo"];
  /** @override */
  static mirrored = { oaId: "oa-id", label: "label", logo: "logo" };

  #key = "";
  #code = h("div", { part: "code", class: "code" });
  #label = h("figcaption", { part: "label", class: "label" });
  #scan = h("span", { class: "scan" });
  #address = h("a", { part: "link", class: "address", target: "_blank", rel: "noopener noreferrer" });
  #addressText = h("span");
  #newTab = h("span", { class: "unseen" });
  #svg = h("button", { type: "button", part: "button save-svg" });
  #png = h("button", { type: "button", part: "button save-png" });
  #actions = h("div", { part: "actions", class: "actions", role: "group" }, this.#svg, this.#png);
  #notice = h("p", { part: "notice", class: "notice", role: "status" });
  #below = h("div", { class: "below" }, h("p", {}, this.#scan, " ", this.#address), this.#actions);

  constructor() {
    super(QR());
    this.#address.append(this.#addressText, " ", this.#newTab);
    this.base.append(h("figure", { class: "figure" }, this.#code, this.#label), this.#below, this.#notice);
    this.#svg.addEventListener("click", () => void this.#save("svg"));
    this.#png.addEventListener("click", () => void this.#save("png"));
  }

  /** @protected @override */
  update() {
    const id = (this.getAttribute("oa-id") ?? "").trim();
    const logo = this.getAttribute("logo");
    const key = JSON.stringify([id, logo]);
    if (key === this.#key && this.state.phase !== "idle") return;
    if (key !== this.#key) this.value = null;
    this.#key = key;
    this.attempts.start((signal) => code(id, logo, signal));
  }

  /** @protected @override */
  render() {
    const { words, value, failure } = this;
    const label = cleanText(this.getAttribute("label"), 200);
    const name = label ?? value?.id ?? "";
    say(this.#label, label ?? "");
    this.#label.hidden = label === null;
    this.#below.hidden = value === null;
    this.#code.hidden = failure !== null && value === null;
    if (value) {
      this.#code.replaceChildren(drawn(value.drawing, words.qrOf(name)));
      put(this.#address, "href", value.page);
      say(this.#addressText, value.page.replace("https://", ""));
    } else this.#code.replaceChildren();
    say(this.#scan, words.scan);
    say(this.#newTab, words.newTab);
    say(this.#svg, words.saveSvg);
    say(this.#png, words.savePng);
    put(this.#actions, "aria-label", `${words.save}: ${name}`);
    say(this.#notice, value?.trouble ? words.failures.logo : "");
  }

  /**
   * @param {boolean} focused
   * @protected @override
   */
  arrived(focused) {
    super.arrived(focused);
    if (this.value?.trouble) this.report(this.value.trouble, 1, null);
    this.tell("zalo-oa-load", { link: this.value?.page, qr: this.value?.target });
  }

  /** @param {"svg" | "png"} type */
  async #save(type) {
    const { value } = this;
    if (!value) return;
    const label = cleanText(this.getAttribute("label"), 200);
    const lines = label ? labelLines(label) : [];
    const name = fileName(value.id, label, type);
    try {
      const blob = type === "png" ? await painted(value.drawing, lines) : new Blob([asFile(value, lines)], { type: "image/svg+xml" });
      save(blob, name);
      this.announce(this.words.saved(name));
      this.tell("zalo-oa-save", { type, name });
    } catch {
      this.announce(this.words.failures.module);
      this.report(new Failure("module"), 1, null);
    }
  }
}
mirror(ZaloOaQr);

/**
 * @param {string} id
 * @param {string | null} logo
 * @param {AbortSignal} signal
 * @returns {Promise<Code>}
 */
async function code(id, logo, signal) {
  if (!id) throw new Failure("oa_id");
  await qr.ready().catch(() => {
    throw new Failure("module");
  });
  const [page, target] = links(id);
  /** @type {Failure | null} */
  let trouble = null;
  const picture = logo === null ? undefined : await logoPicture(logo, signal).catch((error) => void (trouble = Failure.from(error)));
  const found = { id, page, target, trouble, logo: picture ?? undefined };
  return { ...found, drawing: readDrawing(asFile(found, [])) };
}

/**
 * @param {string} id
 * @returns {[string, string]}
 */
function links(id) {
  // The encoder takes short numbers for aliases; here they are ids that lost digits.
  if (/^\d+$/.test(id) && !oaNumber(id)) throw new Failure("oa_id");
  try {
    return [qr.oaLink(id), qr.qrLink(id)];
  } catch {
    throw new Failure("oa_id");
  }
}

/**
 * @param {Pick<Code, "target" | "logo">} code
 * @param {string[]} lines
 */
function asFile({ target, logo }, lines) {
  /** @type {Parameters<typeof qr.qrSvg>[1]} */
  const options = { level: logo ? "H" : "M", margin: 4 };
  if (logo) options.logo = logo;
  if (lines.length > 0) options.label = lines.join("\n");
  return qr.qrSvg(target, options);
}
