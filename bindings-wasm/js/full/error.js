// One error class, with the record that every binding of the SDK has.

/** @typedef {"build" | "connect" | "no_answer" | "decode" | "api" | "auth" | "pending" | "cancelled"} ErrorKind */

/**
 * @typedef {object} ErrorRecord
 * @property {ErrorKind} kind The phase: how far the call got.
 * @property {number | null} code Zalo's number, where there is one.
 * @property {string} class The class of the refusal, such as `token`, `quota`, `rate_limit`.
 * @property {string} call The call's name.
 * @property {string} message What happened. Never holds a token, an address or what was sent.
 * @property {string} hint What to do, in English.
 * @property {string} hint_vi What to do, in Vietnamese.
 * @property {string} advice What the client's own loop would do.
 * @property {boolean} outcome_known Whether it is known what the call did. If not, look before sending again.
 * @property {string | null} resume What continues the work of an operation: give it to the operation again.
 */

/** What can go wrong with a call. */
export class ZaloError extends Error {
  /** @param {ErrorRecord} record */
  constructor(record) {
    super(record.message);
    this.name = "ZaloError";
    this.kind = record.kind;
    this.code = record.code;
    this.class = record.class;
    this.call = record.call;
    this.hint = record.hint;
    this.hint_vi = record.hint_vi;
    this.advice = record.advice;
    this.outcome_known = record.outcome_known;
    this.resume = record.resume;
  }

  /**
   * What the module has thrown, as an error.
   * @param {unknown} thrown
   * @returns {unknown}
   */
  static from(thrown) {
    if (typeof thrown !== "string") return thrown;
    try {
      return new ZaloError(JSON.parse(thrown));
    } catch {
      return new Error(thrown);
    }
  }
}

/**
 * A refusal of what was given, before anything was sent.
 * @param {string} call
 * @param {string} what
 * @param {string} [message]
 */
export function refusal(call, what, message = `\`${call}\` was not sent: ${what}`) {
  return new ZaloError({
    kind: "build",
    code: null,
    class: "invalid",
    call,
    message,
    hint: "change the request as the message says; nothing was sent",
    hint_vi: "sửa yêu cầu theo thông báo; chưa có gì được gửi đi",
    advice: "stop",
    outcome_known: true,
    resume: null,
  });
}
