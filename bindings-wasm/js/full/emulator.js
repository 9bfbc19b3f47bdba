// A made-up platform in this process, for demos and tests: Zalo has no sandbox.

import { text } from "../params.js";
import { Client } from "./client.js";
import { native, now } from "./module.js";

/** @typedef {import("../glue/full.js").Zalo} Zalo */

/**
 * What may be chosen; spans are milliseconds of the emulator's own clock.
 * @typedef {object} EmulatorOptions
 * @property {number} [seed] Another seed, other people.
 * @property {number} [followers]
 * @property {"auto" | "manual"} [clock] `auto` jumps to whoever sleeps next, `manual` waits to be moved by `control`.
 * @property {number} [others] People who interacted and do not follow.
 * @property {number} [peopleADay]
 * @property {number} [history]
 * @property {string[]} [tags]
 * @property {string} [package]
 * @property {boolean} [verified]
 * @property {number} [startMs] What the clock shows at first, in milliseconds since 1970 UTC.
 * @property {number} [latencyMs]
 * @property {number} [articleTimeMs] How long an article is processed.
 * @property {number} [articlePolls]
 * @property {number} [articlesAMonth]
 * @property {number} [videoTimeMs] How long a video is converted.
 * @property {boolean} [failVideos] Whether the conversion of videos fails in the end.
 * @property {number} [moderationMs]
 * @property {number} [accessLifeMs]
 * @property {boolean | object} [rateLimits] `false` switches them off.
 * @property {object} [allowances]
 * @property {number | boolean} [templateCredit] How many template messages are paid for; `false`: no Zalo Cloud Account.
 * @property {object} [readings]
 * @property {object[]} [faults] Refusals, lost answers and the like, on order.
 * @property {object} [webhook] Keeps signed events of what happens, as a webhook would get them, to be taken by `control`
 *   (`POST /webhook/posts`): `key`, `off`, `only_hash`, `retry`, all optional.
 */

/**
 * The module's side of each emulator.
 * @type {WeakMap<Emulator, Zalo>}
 */
export const zaloOf = new WeakMap();

/** A made-up platform with one app and one OA. */
export class Emulator {
  /** @param {EmulatorOptions} [options] */
  constructor(options = {}) {
    const zalo = now(() => new native.Zalo(text("emulator", options)));
    const { appId, oaId, oaSecretKey } = JSON.parse(now(() => zalo.account()));
    zaloOf.set(this, zalo);
    /** @type {string} */
    this.appId = appId;
    /** @type {string} */
    this.oaId = oaId;
    /**
     * What signs the events of its webhook.
     * @type {string}
     */
    this.oaSecretKey = oaSecretKey;
  }

  /**
   * A client of its OA, with the first token or another.
   * @param {{ token?: string }} [options]
   */
  client(options = {}) {
    return new Client({ emulator: this, ...options });
  }

  /**
   * Works the control surface: clock, faults, deliveries and more, as `zalo-oa-emulator` has it under `/control`.
   * @param {string} verb
   * @param {string} path
   * @param {unknown} [body]
   * @returns {any}
   */
  control(verb, path, body) {
    const zalo = /** @type {Zalo} */ (zaloOf.get(this));
    const given = body === undefined ? "" : text("emulator", body);
    const { status, answer } = JSON.parse(now(() => zalo.control(verb, path, given)));
    if (status !== 200) throw new Error(`the emulator answered ${status}: ${answer.error}`);
    return answer;
  }
}
