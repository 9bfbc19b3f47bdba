// Every wire fixture in Node.js: what a call puts on the wire, what an answer means, and both together over a carrier
// that plays the file, by name and by method. The fourth step, that the emulator takes the request, is the core's own.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fixtures, load } from "./package.mjs";

const { Client, prepare, read, ZaloError } = await load("node/full.js");
const cases = fixtures();

const bodyOf = ({ response: { body, text } }) => text ?? JSON.stringify(body);

/** What a call is given. */
const paramsOf = ({ params, files = {} }) => {
  const given = Object.entries(files).map(([name, { name: own, base64 }]) => {
    const bytes = Buffer.from(base64, "base64");
    return [name, own === undefined ? bytes : { name: own, bytes }];
  });
  return given.length === 0 ? params : { ...params, ...Object.fromEntries(given) };
};

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
async function seen({ verb, host, path, query, body, contentType, headers }) {
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

function held({ file, call, answer, error }, outcome) {
  if (!error) return assert.deepEqual(outcome, { answer }, file);
  const told = outcome.error;
  assert.ok(told instanceof ZaloError, `${file}: ${told}`);
  for (const [name, wanted] of Object.entries(error)) assert.equal(told[name], wanted, `${file}: ${name}`);
  assert.ok([call, "auth"].includes(told.call), file);
}

const settled = (work) =>
  work.then(
    (answer) => ({ answer }),
    (error) => ({ error }),
  );

const asText = (body, headers) =>
  body && !headers.get("content-type").startsWith("multipart/") ? new TextDecoder().decode(body) : body;

/** Carries one exchange: plays the file, keeps what was asked. */
function player(fixture) {
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

const camel = (name) => name.replace(/_(.)/g, (_, sign) => sign.toUpperCase());

test("there are fixtures for every family", () => {
  assert.ok(cases.length > 150);
  const families = new Set(cases.map(({ call }) => call.split(".")[0]));
  for (const family of ["oa", "users", "tags", "articles", "quota", "oauth"]) assert.ok(families.has(family), family);
});

test("parameters become the request that the file says", async () => {
  let held = 0;
  for (const fixture of cases) {
    const { file, call, request } = fixture;
    if (!request) continue;
    assert.deepEqual(await seen(prepare(call, paramsOf(fixture))), request, file);
    held += 1;
  }
  assert.ok(held > 80);
});

test("answers are read as the file says", () => {
  for (const fixture of cases) {
    const { call, response } = fixture;
    let outcome;
    try {
      outcome = { answer: read(call, { status: response.status, body: bodyOf(fixture) }) };
    } catch (error) {
      outcome = { error };
    }
    held(fixture, outcome);
  }
});

test("a call by name says and reads what the file says", async () => {
  for (const fixture of cases) {
    const { asked, client } = player(fixture);
    held(fixture, await settled(client.call(fixture.call, paramsOf(fixture), { attempts: 1 })));
    if (fixture.request) assert.deepEqual(asked[0].request, fixture.request, fixture.file);
    assert.equal(asked[0].token, fixture.call.startsWith("oauth.") ? null : "made-up", fixture.file);
    assert.equal(asked.length, 1, `${fixture.file}: repeated`);
  }
});

test("a typed method says and reads what the file says", async () => {
  for (const fixture of cases) {
    const { asked, client } = player(fixture);
    const [family, verb] = fixture.call.split(".");
    const outcome = await settled(client[camel(family)][camel(verb)](paramsOf(fixture), { attempts: 1 }));
    held(fixture, outcome);
    if (fixture.request) assert.deepEqual(asked[0].request, fixture.request, fixture.file);
  }
});
