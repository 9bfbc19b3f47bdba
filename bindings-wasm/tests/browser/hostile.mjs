// What has broken pages before, as texts, links and pictures; and what of it must not be found in a page or a file.

const MARK = "reportProblem('ran')";
export const TEXTS = [
  `<img src=x onerror=${MARK}>`,
  `"><script>${MARK}</script>`,
  `'><svg/onload=${MARK}>`,
  `]]><script>${MARK}</script><![CDATA[`,
  `--><iframe srcdoc="<script>parent.${MARK}</script>"></iframe>`,
  `javascript:${MARK}`,
  "&lt;b&gt; &#60;script&#62; &amp;quot;",
  `</text></svg><script>${MARK}</script>`,
  `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;`,
  "\u202egnol.ecivres\u202c \u0000\u0008 \ud800 \ufffe \u2028 ]",
  "${7*7}{{7*7}}<%= 7*7 %>",
];
export const LINKS = [
  `javascript:${MARK}`,
  `java\nscript:${MARK}`,
  ` \u0001javascript:${MARK}`,
  `data:text/html,<script>${MARK}</script>`,
  "http://zalo.me/1",
  "https://zalo.me.example.com/",
  "https://evilzalo.me/",
  "https://zalo.me@example.com/",
  "https://user:pass@zalo.me/",
  "https://example.com\\@zalo.me/",
  "https://example.com#.zalo.me",
  "https://zalo.me:8443/",
  "https://zaIo.me/",
  "https://a.rd.zapps.vn/",
  "https://zalo.me./",
  "//zalo.me/1",
  "/zalo/oa",
  '" onmouseover="reportProblem(1)',
  7,
  { href: "https://zalo.me/1" },
  ["https://zalo.me/1"],
];
export const PICTURES = [
  `javascript:${MARK}`,
  `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="${MARK}"/>`,
  "https://example.com/a.png",
  "//example.com/a.png",
  "\\\\example.com\\a.png",
  `x" onerror="${MARK}`,
];

/** Everything in the page, through shadow trees: what may not be there, and where links and pictures point. */
export const inspect = (page) =>
  page.evaluate(() => {
    const found = { bad: [], links: [], pictures: [], text: "" };
    const walk = (root) => {
      for (const node of root.querySelectorAll("*")) {
        if (/^(script|iframe|object|embed|foreignObject|style|link|use|animate|set)$/i.test(node.localName) && node.getRootNode() !== document) {
          found.bad.push(node.outerHTML);
        }
        for (const { name } of node.attributes) if (/^on|^style$|^srcdoc$/i.test(name)) found.bad.push(`${node.localName} ${name}`);
        if (node.localName === "a" && node.getRootNode() !== document) found.links.push(node.href);
        if (node.localName === "img") found.pictures.push(node.src);
        if (node.shadowRoot) {
          found.text += node.shadowRoot.textContent;
          walk(node.shadowRoot);
        }
      }
    };
    walk(document);
    return found;
  });

/** A text as people see it: what cannot be seen is a space. */
export const visible = (text) => text.replace(/[\u0000-\u001f\u202a-\u202e\u2066-\u2069\ud800\ufffe\s]+/g, " ").trim();

/** What a drawing that is open as a page holds besides shapes and text. */
export async function svgNodes(page) {
  const names = await page.evaluate(() => [...document.querySelectorAll("*")].map((node) => node.nodeName));
  return names.filter((name) => !["svg", "path", "rect", "g", "text", "tspan", "title"].includes(name));
}
