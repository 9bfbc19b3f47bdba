/**
 * Why something cannot be shown, in a form that the elements can both say in two languages and act on: whether trying again may help is
 * decided here, once.
 */

/**
 * @typedef {"attribute" | "oa_id" | "logo" | "module" | "network" | "timeout" | "answer" | "unavailable" | "not_found" | "too_many"
 *   | "invalid"} FailureCode
 * @typedef {{ vi: string | null, en: string | null }} ServerText
 */

/** What may pass by itself. A refusal of the request as such does not. */
const PASSING = new Set(["module", "network", "timeout", "answer", "unavailable", "too_many"]);

export class Failure extends Error {
  /**
   * @param {FailureCode} code
   * @param {{ status?: number, after?: number | null, text?: ServerText }} [more] `after`: seconds that the server asks to wait
   */
  constructor(code, { status = 0, after = null, text = { vi: null, en: null } } = {}) {
    super(code);
    this.name = "Failure";
    this.code = code;
    this.status = status;
    this.after = after;
    this.text = text;
  }

  get passing() {
    return PASSING.has(this.code);
  }

  /**
   * Any error as one of these.
   *
   * @param {unknown} error
   * @returns {Failure}
   */
  static from(error) {
    return error instanceof Failure ? error : new Failure("answer");
  }
}
