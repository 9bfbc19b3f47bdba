// The boundary call / pages / start, as JavaScript sees it in Node.js.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';

const { Client } = createRequire(import.meta.url)(process.env.ZALO_OA_WASM);

const DOCUMENT = '# Lịch tiếp công dân\n\nSáng **thứ Năm** hằng tuần tại phòng 1.';
const PUBLISH = { markdown: DOCUMENT, author: 'Văn phòng' };

const client = () => Client.emulator(7, 120);

async function all(steps) {
  const values = [];
  for (let step = await steps.next(); !step.done; step = await steps.next()) values.push(step.value);
  return values;
}

test('a call by name answers an object with ids as text', async () => {
  const page = await client().call('users.list', { offset: 0, count: 50 });
  assert.deepEqual([page.total, page.offset, page.users.length], [120, 0, 50]);
  for (const { user_id } of page.users) assert.match(user_id, /^[0-9]+$/);
  assert.deepEqual(await client().call('users.list', { offset: 0, count: 50 }), page);
});

test('pages bring everybody once', async () => {
  const pages = await all(client().pages('users.list', { offset: 0, count: 50 }));
  assert.deepEqual(pages.map((page) => page.length), [50, 50, 20]);
  assert.equal(new Set(pages.flat().map((user) => user.user_id)).size, 120);
});

test('publish tells each step and ends with an article that can be read', async () => {
  const oa = client();
  const running = oa.start('publish', PUBLISH);
  const events = await all(running);
  const names = events.map((event) => event.event);
  assert.deepEqual([...names.slice(0, 3), names.at(-1)], ['drafted', 'creating', 'created', 'published']);
  const pauses = events.filter((event) => event.event === 'processing').map((event) => event.next_ms);
  assert.deepEqual(pauses, [1000, 2000, 4000, 8000, 16000, 30000]);

  const published = await running.result();
  assert.equal(published.title, 'Lịch tiếp công dân');
  assert.equal(typeof published.article_id, 'string');
  assert.equal(published.article_id, events.at(-1).article_id);
  const article = await oa.call('articles.detail', { id: published.article_id });
  assert.equal(article.body[0].content, '<p>Sáng <strong>thứ Năm</strong> hằng tuần tại phòng 1.</p>');
});

test('a result needs nobody to watch the events', async () => {
  const published = await client().start('publish', PUBLISH).result();
  assert.equal(published.title, 'Lịch tiếp công dân');
});

test('a request out of range is an error with what to do in both languages', async () => {
  const error = await client().call('users.list', { offset: 99999, count: 50 }).catch((error) => error);
  assert.ok(error instanceof Error);
  assert.deepEqual({ ...error, message: error.message }, {
    kind: 'build',
    code: null,
    class: 'invalid',
    call: 'users.list',
    message: '`users.list` was not sent: `offset` is 99999, allowed are 0 to 9951',
    hint: 'change the request as the message says; nothing was sent',
    hint_vi: 'sửa yêu cầu theo thông báo; chưa có gì được gửi đi',
    advice: 'stop',
    outcome_known: true,
    resume: null,
  });
});

test('a name that does not exist is an error at once', async () => {
  const expected = { message: 'there is no call named `users.lst`', kind: 'build' };
  await assert.rejects(client().call('users.lst', {}), expected);
  assert.throws(() => client().pages('users.lst', {}), expected);
  assert.throws(() => client().start('users.lst', {}), expected);
});

test('a refusal of the platform keeps its number', async () => {
  await assert.rejects(client().call('users.detail', { user_id: '1' }), { kind: 'api', code: -201 });
});

test('an operation that fails says so in its result', async () => {
  const running = client().start('publish', { markdown: DOCUMENT });
  assert.deepEqual(await all(running), []);
  await assert.rejects(running.result(), /`author` is missing/);
});

test('two who ask at once both get an answer', async () => {
  const pages = client().pages('users.list', { offset: 0, count: 50 });
  const steps = await Promise.all([pages.next(), pages.next(), pages.next(), pages.next()]);
  assert.deepEqual(steps.map((step) => step.value?.length), [50, 50, 20, undefined]);
});

test('a number past 2^53 leaves as text and never enters rounded', async () => {
  const oa = client();
  // A cover whose status is no word is kept as it came, in both directions.
  const cover = { cover_type: 'photo', photo_url: 'https://example.com/c.jpg', status: 9007199254740993n };
  const body = [{ type: 'text', content: '<p>Tin</p>' }];
  const article = { title: 'Tin', author: 'A', description: 'B', cover, body };
  const { token } = await oa.call('articles.create', article);
  const published = await oa.start('publish', { resume: JSON.stringify({ job: { token } }) }).result();
  const read = await oa.call('articles.detail', { id: published.article_id });
  assert.equal(read.cover.status, '9007199254740993');

  const rounded = { user_id: Number('1234567890123456789') };
  await assert.rejects(oa.call('users.detail', rounded), /a number is past 2\^53, give it as text/);
});
