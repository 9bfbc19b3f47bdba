/**
 * The elements as TypeScript sees them in a page: `document.querySelector("zalo-oa-news")?.goTo(2)`. Properties mirror the attributes of the
 * same meaning; `null` takes an attribute away.
 */

/** What could not be shown, and what will be done about it. */
export interface ZaloOaErrorDetail {
  /** What happened. */
  readonly code:
    | "attribute"
    | "oa_id"
    | "logo"
    | "module"
    | "network"
    | "timeout"
    | "answer"
    | "unavailable"
    | "not_found"
    | "too_many"
    | "invalid";
  /** The HTTP status, 0 when there was none. */
  readonly status: number;
  /** What the visitor reads. */
  readonly message: string;
  /** Which try it was, from 1. */
  readonly attempt: number;
  /** Milliseconds until it is tried again, `null` when it will not be by itself. */
  readonly pause: number | null;
}

/** What is shown now. Which of these are there depends on the element. */
export interface ZaloOaLoadDetail {
  /** `zalo-oa-qr`: the link of the OA. */
  readonly link?: string;
  /** `zalo-oa-qr`: what the code holds. */
  readonly qr?: string;
  /** `zalo-oa-card`: the OA's id. */
  readonly id?: string | null;
  /** `zalo-oa-card`: its name. */
  readonly name?: string;
  /** `zalo-oa-news`: the page, from 1. */
  readonly page?: number;
  /** `zalo-oa-news`: how many pages there are. */
  readonly pages?: number;
  /** `zalo-oa-news`: how many articles there are. */
  readonly total?: number;
  /** Whether it is saved information, because newer could not be had. */
  readonly stale?: boolean;
}

/** A file that the visitor took. */
export interface ZaloOaSaveDetail {
  readonly type: "svg" | "png";
  readonly name: string;
}

/** `<zalo-oa-qr oa-id label logo>`: the code of an OA. */
export interface ZaloOaQr extends HTMLElement {
  /** `oa-id`: the OA's id (15 to 20 digits) or alias. */
  oaId: string | null;
  /** `label`: what stands below the code. */
  label: string | null;
  /** `logo`: the address of a PNG or JPEG of this site. */
  logo: string | null;
}

/** `<zalo-oa-card src>`: who the OA is. */
export interface ZaloOaCard extends HTMLElement {
  /** `src`: the address of the information, on this site. */
  src: string | null;
  /** Asks again. */
  reload(): void;
}

/** `<zalo-oa-news src page-size heading-level>`: the latest articles. */
export interface ZaloOaNews extends HTMLElement {
  /** `src`: the address of the articles, on this site. */
  src: string | null;
  /** `page-size`: articles on a page, 1 to 10; 6 unless told. */
  pageSize: string | null;
  /** `heading-level`: of the titles, 2 to 6; 3 unless told. */
  headingLevel: string | null;
  /** The page that is shown, from 1; 0 while there is none. */
  readonly page: number;
  /** How many pages there are; 0 while nobody knows. */
  readonly pages: number;
  /** Asks again for the page that is shown. */
  reload(): void;
  /** Shows a page, from 1; past the ends the first or the last. */
  goTo(page: number): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "zalo-oa-qr": ZaloOaQr;
    "zalo-oa-card": ZaloOaCard;
    "zalo-oa-news": ZaloOaNews;
  }
  interface GlobalEventHandlersEventMap {
    "zalo-oa-load": CustomEvent<ZaloOaLoadDetail>;
    "zalo-oa-error": CustomEvent<ZaloOaErrorDetail>;
    "zalo-oa-save": CustomEvent<ZaloOaSaveDetail>;
  }
}
