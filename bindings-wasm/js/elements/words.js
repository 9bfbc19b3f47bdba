/**
 * All words of the elements, in the two languages side by side, and the forms of dates and numbers: those of Vietnam, whatever the visitor's
 * computer is set to.
 */

/** @typedef {"vi" | "en"} Language */

const vi = {
  loading: "Đang tải…",
  drawing: "Đang tạo mã QR…",
  retry: "Thử lại",
  retrying: "Đang thử lại…",
  willRetry: "Sẽ tự thử lại.",
  newTab: "(mở trong thẻ mới)",
  /** @param {string} name */
  qrOf: (name) => `Mã QR Zalo: ${name}`,
  scan: "Quét mã bằng Zalo hoặc mở:",
  save: "Tải mã QR",
  saveSvg: "Tải SVG",
  savePng: "Tải PNG",
  /** @param {string} name */
  saved: (name) => `Đã tải ${name}`,
  verified: "Đã xác thực",
  /** @param {string} number */
  followers: (number) => `${number} người quan tâm`,
  follow: "Quan tâm trên Zalo",
  showQr: "Hiện mã QR",
  hideQr: "Ẩn mã QR",
  /** @param {string} name */
  avatarOf: (name) => `Ảnh đại diện của ${name}`,
  /** @param {string} title */
  pictureOf: (title) => `Ảnh của bài: ${title}`,
  stale: "Đang tạm hiển thị thông tin đã lưu.",
  /** @param {string} time */
  staleSince: (time) => `Đang tạm hiển thị thông tin lúc ${time}.`,
  news: "Tin mới",
  noNews: "Chưa có bài viết nào.",
  pages: "Chuyển trang tin",
  previous: "Trước",
  next: "Sau",
  /** @type {(page: number, of: number) => string} */
  page: (page, of) => `Trang ${page} trên ${of}`,
  failures: {
    attribute: "Địa chỉ dữ liệu (src) còn thiếu hoặc không thuộc trang này.",
    oa_id: "Mã OA (oa-id) còn thiếu hoặc không đúng.",
    logo: "Không dùng được logo. Cần ảnh PNG hoặc JPEG của chính trang này, mỗi cạnh 16 đến 2048 điểm ảnh, nhỏ hơn 1 MB.",
    module: "Không tạo được mã QR.",
    network: "Không kết nối được với máy chủ.",
    timeout: "Máy chủ trả lời quá chậm.",
    answer: "Máy chủ trả lời không đúng dạng.",
    unavailable: "Dịch vụ đang tạm gián đoạn.",
    not_found: "Không tìm thấy thông tin.",
    too_many: "Đang có quá nhiều lượt truy cập.",
    invalid: "Máy chủ từ chối yêu cầu.",
  },
};

/** @type {typeof vi} */
const en = {
  loading: "Loading…",
  drawing: "Drawing the QR code…",
  retry: "Try again",
  retrying: "Trying again…",
  willRetry: "Will be tried again by itself.",
  newTab: "(opens in a new tab)",
  qrOf: (name) => `Zalo QR code: ${name}`,
  scan: "Scan with Zalo, or open:",
  save: "Download the QR code",
  saveSvg: "Download SVG",
  savePng: "Download PNG",
  saved: (name) => `Downloaded ${name}`,
  verified: "Verified",
  followers: (number) => (number === "1" ? "1 follower" : `${number} followers`),
  follow: "Follow on Zalo",
  showQr: "Show QR code",
  hideQr: "Hide QR code",
  avatarOf: (name) => `Picture of ${name}`,
  pictureOf: (title) => `Picture of the article: ${title}`,
  stale: "Showing saved information for now.",
  staleSince: (time) => `Showing information from ${time} for now.`,
  news: "Latest news",
  noNews: "There are no articles yet.",
  pages: "Pages of news",
  previous: "Previous",
  next: "Next",
  page: (page, of) => `Page ${page} of ${of}`,
  failures: {
    attribute: "The address of the data (src) is missing or not on this site.",
    oa_id: "The OA's id (oa-id) is missing or not valid.",
    logo: "The logo cannot be used. It must be a PNG or JPEG of this site, 16 to 2048 pixels along each side and below 1 MB.",
    module: "The QR code could not be drawn.",
    network: "The server cannot be reached.",
    timeout: "The server takes too long to answer.",
    answer: "The server's answer cannot be read.",
    unavailable: "The service is interrupted for the moment.",
    not_found: "There is nothing here.",
    too_many: "There are too many visitors right now.",
    invalid: "The server refused the request.",
  },
};

/** @typedef {typeof vi} Words */

/** @type {Record<Language, Words>} */
export const WORDS = { vi, en };

const ZONE = { timeZone: "Asia/Ho_Chi_Minh" };
const LOCALE = { vi: "vi-VN", en: "en-GB" };

/**
 * The language of an element: the nearest `lang` around it, through shadow trees. English when that is English, Vietnamese otherwise.
 *
 * @param {Element} element
 * @returns {Language}
 */
export function languageOf(element) {
  /** @type {Element | null} */
  let node = element;
  while (node) {
    const lang = node.getAttribute("lang");
    if (lang !== null) return /^en(-|$)/i.test(lang) ? "en" : "vi";
    const root = node.getRootNode();
    node = node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return "vi";
}

/**
 * @param {Language} language
 * @param {number} value
 */
export function numberText(language, value) {
  return new Intl.NumberFormat(LOCALE[language]).format(value);
}

/**
 * A moment as a day in Vietnam, `21/11/2026`, with the time when asked for. `null` for what is no moment.
 *
 * @param {Language} language
 * @param {unknown} moment RFC 3339
 * @param {boolean} [withTime]
 * @returns {string | null}
 */
export function dateText(language, moment, withTime = false) {
  const date = momentOf(moment);
  if (!date) return null;
  const day = new Intl.DateTimeFormat(LOCALE[language], {
    ...ZONE, day: language === "vi" ? "2-digit" : "numeric", month: language === "vi" ? "2-digit" : "long", year: "numeric",
  }).format(date);
  if (!withTime) return day;
  const time = new Intl.DateTimeFormat(LOCALE[language], { ...ZONE, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(date);
  return language === "vi" ? `${time} ngày ${day}` : `${time} on ${day}`;
}

/**
 * What is said of information that could not be brought up to date.
 *
 * @param {Language} language
 * @param {unknown} moment of which it is
 */
export function staleText(language, moment) {
  const since = dateText(language, moment, true);
  return since ? WORDS[language].staleSince(since) : WORDS[language].stale;
}

/**
 * @param {unknown} value
 * @returns {Date | null}
 */
export function momentOf(value) {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)) return null;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? null : date;
}
