// Events as typed data: plain fields, and what follows from them as methods.

import { bytesOf, told } from "./module.js";

/** @typedef {"to_oa" | "from_oa"} Direction From a person to the OA, or from the OA. */

/**
 * A person by all that an event calls them.
 * @typedef {object} Person
 * @property {string} [user_id] As the OA knows them.
 * @property {string} [user_id_by_app] As the app knows them.
 * @property {string} [user_external_id] Your own id for them.
 * @property {string} [phone] Their phone number. Personal.
 */

/**
 * That a person consented, as an event proves it. What they consented to is for the OA to know: Zalo does not say.
 * @typedef {object} Consent
 * @property {Person} who
 * @property {number} when Milliseconds since 1970 UTC.
 * @property {"follow" | "submit_info" | "widget" | "chat_now" | "allow_calls"} act
 * @property {number} [until] Until when, where it ends by itself.
 */

/**
 * That a person demands the deletion of their data. In Vietnam two working days to answer, fifteen days to do it (decree 356/2025).
 * @typedef {object} Withdrawal
 * @property {Person} who
 * @property {number} [when] Milliseconds since 1970 UTC.
 */

/** @typedef {import("../generated/events.js").EventData & Reading} ZaloEvent */

/** What follows from an event. As JSON it is its fields alone. */
class Reading {
  /** @type {Uint8Array} */
  #body;
  #test;
  #consent;
  #withdrawal;

  /**
   * @param {Uint8Array} body
   * @param {{ test: boolean, consent?: Consent, withdrawal?: Withdrawal }} found
   */
  constructor(body, { test, consent, withdrawal }) {
    this.#body = body;
    this.#test = test;
    this.#consent = consent;
    this.#withdrawal = withdrawal;
  }

  /** The bytes that were sent, with names, phones and messages in the clear. Keep them out of logs. */
  get raw() {
    return this.#body;
  }

  /** Whether it is the signed sample with which the console checks an address: nobody wrote it. */
  get isConsoleTest() {
    return this.#test;
  }

  /** The consent that it proves, if it does. `unfollow` takes none of it back; `withdrawal` does. */
  get consent() {
    return this.#consent;
  }

  /** A person's demand that their data be deleted, if it is one. */
  get withdrawal() {
    return this.#withdrawal;
  }

  /**
   * Which way it went, seen from this OA; nothing for events without a sender, and for those of another OA.
   * @param {string} oa
   * @returns {Direction | undefined}
   */
  direction(oa) {
    return this.#parties(oa).direction;
  }

  /**
   * The person on the other side of this OA, or the anonymous visitor; nothing where there is none, or only a phone number, or several people.
   * @param {string} oa
   * @returns {string | undefined}
   */
  user(oa) {
    return this.#parties(oa).user;
  }

  /**
   * Whether an id stands anywhere in it, as a value of its own: for finding what is stored about a person.
   * @param {string} id
   * @returns {boolean}
   */
  mentions(id) {
    return JSON.parse(told(Error, "mentions", this.#body, text(id)));
  }

  /**
   * @param {string} oa
   * @returns {{ direction?: Direction, user?: string }}
   */
  #parties(oa) {
    return JSON.parse(told(Error, "parties", this.#body, text(oa)));
  }
}

/**
 * Reads a body, whatever it is: an event that is not known has the kind `unknown`, and what is not as it should be is left out. Verify it
 * first: who it is from is not looked at here.
 * @param {Uint8Array | ArrayBuffer} body
 * @returns {ZaloEvent}
 */
export function readEvent(body) {
  const bytes = bytesOf(body);
  const { event, ...found } = JSON.parse(told(Error, "readEvent", bytes));
  return Object.assign(new Reading(bytes, found), event);
}

/** @param {unknown} id */
function text(id) {
  // A bare number of 19 digits would have been rounded on its way here.
  if (typeof id !== "string") throw new TypeError("ids are texts");
  return id;
}
