// Every wire fixture in Node.js: what a call puts on the wire, what an answer means, and both together over a carrier
// that plays the file, by name and by method. The fourth step, that the emulator takes the request, is the core's own.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fixtures, load } from "./package.mjs";
import { bodyOf, player, seen } from "./player.mjs";

const { Client, prepare, read, ZaloError } = await load("node/full.js");
const cases = fixtures();

/** What a call is given. */
const paramsOf = ({ params, files = {} }) => {
  const given = Object.entries(files).map(([name, { name: own, base64 }]) => {
    const bytes = Buffer.from(base64, "base64");
    return [name, own === undefined ? bytes : { name: own, bytes }];
  });
  return given.length === 0 ? params : { ...params, ...Object.fromEntries(given) };
};

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
    const { asked, client } = player(fixture, Client);
    held(fixture, await settled(client.call(fixture.call, paramsOf(fixture), { attempts: 1 })));
    if (fixture.request) assert.deepEqual(asked[0].request, fixture.request, fixture.file);
    assert.equal(asked[0].token, fixture.call.startsWith("oauth.") ? null : "made-up", fixture.file);
    assert.equal(asked.length, 1, `${fixture.file}: repeated`);
  }
});

test("a typed method says and reads what the file says", async () => {
  for (const fixture of cases) {
    const { asked, client } = player(fixture, Client);
    const [family, verb] = fixture.call.split(".");
    const outcome = await settled(client[camel(family)][camel(verb)](paramsOf(fixture), { attempts: 1 }));
    held(fixture, outcome);
    if (fixture.request) assert.deepEqual(asked[0].request, fixture.request, fixture.file);
  }
});
