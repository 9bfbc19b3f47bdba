// The proof that a domain is yours, in both forms that Zalo takes: a tag in the root page, or a file of a given name.

/**
 * What is served for a code of Zalo's console.
 * @typedef {object} Proof
 * @property {string} path Where the file lies, at the root of the site.
 * @property {string} meta The tag for the head of the root page.
 * @property {string} page A page that holds the tag: the file's content, and a root page where there is none.
 */

/**
 * The code that Zalo's console shows for a domain, alone, without the tag or the file name around it.
 * @param {string} code
 * @returns {Proof}
 */
export function domainCode(code) {
  if (typeof code !== "string" || !/^[\w-]{1,128}$/.test(code)) throw new TypeError("a domain code holds A-Z, a-z, 0-9, `_` and `-`, nothing else");
  const meta = `<meta name="zalo-platform-site-verification" content="${code}" />`;
  return { path: `/zalo_verifier${code}.html`, meta, page: pageOf(meta) };
}

/** @param {string} tags */
export function pageOf(tags) {
  return `<!doctype html>\n<html lang="vi"><head><meta charset="utf-8">${tags}<title>Zalo</title></head><body></body></html>\n`;
}
