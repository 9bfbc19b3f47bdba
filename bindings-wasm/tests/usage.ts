// How the package is used, for the compiler: what should be taken is taken, what should not is marked.

import { Client, describe, Emulator, prepare, ZaloError, type ErrorRecord } from "zalo-oa";
import { check, explain, readEvent, verify, webhookHandler, WebhookError, type ZaloEvent } from "zalo-oa/edge";
import { init, oaLink, qrMatrix, qrSvg, type QrOptions, type ZaloOaErrorDetail } from "zalo-oa/widgets";

export async function server(vault: { token(): Promise<string> }, signal: AbortSignal): Promise<string[]> {
  const client = new Client({ token: () => vault.token(), hosts: { openapi: "https://gateway.example/zalo" } });
  const page = await client.users.list({ offset: 0, count: 50, tag_name: "Tổ 5" }, { attempts: 1 });
  // @ts-expect-error: yes or no
  await client.users.list({ offset: 0, count: 60 }, { withoutLimits: 1 });
  const ids: string[] = page.users.map((user) => user.user_id);
  const total: number = page.total;
  for await (const user of client.users.listPages({ is_follower: true })) ids.push(user.user_id);
  for await (const list of client.pages("users.list", { offset: 0, count: 50 }).pages()) ids.push(list[0]?.user_id ?? "");
  const nothing: null = await client.tags.attach({ user_id: ids[0] ?? "", tag_name: "Tổ 5" });
  const article = await client.articles.publish(
    { markdown: "# Tin", author: "Văn phòng" },
    { signal, onProgress: (event) => console.log(event.event === "processing", nothing, total) },
  );
  const run = client.start("publish", { text: "Tin", author: "A" }, { signal });
  for await (const event of run) console.log(event.event);
  const link: string = (await run.result()).article_id;
  const outcomes = await client.callMany([{ call: "users.detail", params: { user_id: "1" } }], { concurrency: 4 });
  for (const outcome of outcomes) {
    if (outcome.ok) ids.push(outcome.value.user_id);
    else console.log(outcome.error.hint_vi);
  }
  return [...ids, article.article_id, link];
}

export async function files(client: Client, picture: Blob): Promise<string> {
  const { attachment_id } = await client.uploads.image({ file: picture });
  const { token } = await client.uploads.file({ file: { name: "bảng.csv", bytes: new TextEncoder().encode("a;b") } });
  await client.consultation.uploadedImage({ user_id: "1", attachment_id, text: "Ảnh" });
  // @ts-expect-error a text is no file
  await client.uploads.gif({ file: "xin-chao.gif" });
  const { body } = prepare("uploads.gif", { file: new Uint8Array([71, 73, 70]) });
  return typeof body === "string" ? body : token;
}

export function refusals(error: unknown): ErrorRecord["kind"] | undefined {
  if (!(error instanceof ZaloError)) return undefined;
  const code: number | null = error.code;
  return code === null ? error.kind : describe(code)?.class === "token" ? "auth" : undefined;
}

export async function page(options: QrOptions): Promise<string> {
  await init(new URL("https://example.gov.vn/zalo/widgets.wasm"));
  const rows: boolean[][] = qrMatrix(oaLink("2738683850129341000"), { level: "H" });
  return qrSvg(oaLink("bennghe"), options) + rows.length;
}

export function elements(): void {
  const news = document.querySelector("zalo-oa-news");
  if (news && news.page < news.pages) news.goTo(news.page + 1);
  document.createElement("zalo-oa-qr").oaId = "2738683850129341000";
  document.querySelector("zalo-oa-card")?.reload();
  addEventListener("zalo-oa-error", ({ detail }) => {
    const code: ZaloOaErrorDetail["code"] = detail.code;
    console.log(code, detail.pause);
  });
  // @ts-expect-error A page is a number.
  news?.goTo("2");
  // @ts-expect-error A card has no label.
  document.querySelector("zalo-oa-card")?.label;
}

export async function webhook(request: Request, secret: string): Promise<string> {
  const body = await request.arrayBuffer();
  try {
    const { app_id, at } = verify({ headers: request.headers, body, secret, now: new Date(), oldest: 7_200_000 });
    return told(readEvent(body)) + app_id + (at + 1);
  } catch (error) {
    return error instanceof WebhookError && error.reason === "mismatch" ? error.message : "";
  }
}

function told(event: ZaloEvent): string {
  const who: string | undefined = event.consent?.who.user_id ?? event.withdrawal?.who.user_id ?? event.user("2738683850129341000");
  switch (event.event) {
    case "user_send_text":
    case "user_send_image":
      return event.body.message?.attachments?.[0]?.payload?.url ?? event.body.message?.text ?? "";
    case "follow":
      return event.body.follower?.id ?? "";
    case "permission_revoked":
    case "unknown":
      return event.body ?? event.name;
    default:
      // @ts-expect-error Which event it is is not known here.
      return who ?? event.body.message.text;
  }
}

export function worker(queue: { send(value: unknown): Promise<void> }): { fetch(request: Request, env: { OA: string }): Promise<Response> } {
  const fetch = webhookHandler({
    secret: ["made-up", "older"],
    codes: ["NTYx_k-2"],
    onEvent: (event, { retry }, env: { OA: string }) => (retry === 0 && event.direction(env.OA) === "to_oa" ? queue.send(event) : undefined),
  });
  check("users.list", { offset: 0, count: 50 });
  // @ts-expect-error There is no such parameter.
  check("users.list", { offset: 0, count: 50, page: 1 });
  // @ts-expect-error A body is bytes.
  readEvent("{}");
  // @ts-expect-error A handler has a key.
  webhookHandler({ onEvent() {} });
  console.log(explain(-216)?.action.vi);
  return { fetch };
}

export function wrong(client: Client): void {
  // @ts-expect-error An id is text.
  void client.users.detail({ user_id: 1 });
  // @ts-expect-error There is no such call.
  void client.call("users.lst", {});
  // @ts-expect-error A page has a size.
  void client.users.list({ offset: 0 });
  // @ts-expect-error There is no such level.
  qrSvg("x", { level: "Z" });
  // @ts-expect-error A client has tokens or an emulator.
  new Client({});
  // @ts-expect-error There is no such parameter.
  prepare("users.list", { offset: 0, count: 50, page: 1 });
  void new Client({ emulator: new Emulator({ followers: 3 }) });
}
