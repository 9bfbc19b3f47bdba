// Plays the platform's part of one wire fixture, and keeps what it was asked.

/** The body of an answer. */
export const bodyOf = ({ response: { body, text } }) => text ?? JSON.stringify(body);

/** The parts of a body with files, as Node.js reads them. */
async function parts(body, contentType) {
  const form = await new Response(body, { headers: { "content-type": contentType } }).formData();
  const part = async ([name, value]) => {
    if (typeof value === "string") return [name, value];
    return [name, { filename: value.name, type: value.type, base64: Buffer.from(await value.arrayBuffer()).toString("base64") }];
  };
  return Object.fromEntries(await Promise.all([...form].map(part)));
}

/** The request of the files, from what is to be sent. */
export async function seen({ verb, host, path, query, body, contentType, headers }) {
  const request = { verb, host, path };
  const pairs = query ? Object.fromEntries(new URLSearchParams(query)) : undefined;
  if (pairs && Object.keys(pairs).join() === "data") request.query = { data: JSON.parse(pairs.data) };
  else if (pairs) request.query = pairs;
  if (contentType === "application/json") request.json = JSON.parse(body);
  else if (contentType?.startsWith("multipart/")) request.multipart = await parts(body, contentType);
  else if (contentType) request.form = Object.fromEntries(new URLSearchParams(body));
  if (Object.keys(headers).length) request.headers = headers;
  return request;
}

const asText = (body, headers) =>
  body && !headers.get("content-type").startsWith("multipart/") ? new TextDecoder().decode(body) : body;

/** Carries one exchange: plays the file, keeps what was asked. */
export function player(fixture, Client) {
  const asked = [];
  const carry = async (url, { method, headers, body }) => {
    const address = new URL(url);
    const host = {
      "openapi.zalo.me": "openapi",
      "business.openapi.zalo.me": "business",
      "oauth.zaloapp.com": "oauth",
      "graph.zalo.me": "graph",
    }[address.hostname];
    // The OA's token stands in no fixture; that of the Social API is a parameter.
    const left = host === "graph" ? ["content-type"] : ["access_token", "content-type"];
    const own = Object.fromEntries([...headers].filter(([name]) => !left.includes(name)));
    const request = { verb: method, host, path: address.pathname, query: address.search.slice(1), headers: own };
    asked.push({
      request: await seen({ ...request, body: asText(body, headers), contentType: headers.get("content-type") }),
      token: headers.get("access_token"),
    });
    return new Response(bodyOf(fixture), { status: fixture.response.status });
  };
  return { asked, client: new Client({ token: "made-up", fetch: carry }) };
}
