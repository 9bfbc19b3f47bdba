// Made from the tables by zalo-oa-core/tests/generated_typescript.rs: change the tables, not this file.
// The calls of a client, family by family.

/** @typedef {import("../full/caller.js").Caller} Caller */
/** @typedef {import("../full/caller.js").CallOptions} CallOptions */

/** Calls of the family `anonymous`. */
export class Anonymous {
  /** @type {Caller} */
  #caller;

  /** @param {Caller} caller */
  constructor(caller) {
    this.#caller = caller;
  }

  /**
   * Sends a text to a visitor.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account
   *
   * @param {import("./types.js").AnonymousTextParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").AnonymousSent>}
   */
  text(params, options) {
    return this.#caller.call("anonymous.text", params, options);
  }

  /**
   * Sends a visitor a picture that stands on a public address.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account
   *
   * @param {import("./types.js").AnonymousImageParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").AnonymousSent>}
   */
  image(params, options) {
    return this.#caller.call("anonymous.image", params, options);
  }

  /**
   * Sends a visitor a picture that was uploaded: the page shows it, its table does not.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account
   *
   * @param {import("./types.js").AnonymousUploadedImageParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").AnonymousSent>}
   */
  uploadedImage(params, options) {
    return this.#caller.call("anonymous.uploaded_image", params, options);
  }

  /**
   * Sends a visitor a document that was uploaded.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account
   *
   * @param {import("./types.js").AnonymousFileParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").AnonymousSent>}
   */
  file(params, options) {
    return this.#caller.call("anonymous.file", params, options);
  }

  /**
   * Sends a visitor one of Zalo's stickers.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account
   *
   * @param {import("./types.js").AnonymousStickerParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").AnonymousSent>}
   */
  sticker(params, options) {
    return this.#caller.call("anonymous.sticker", params, options);
  }
}

/** Calls of the family `articles`. */
export class Articles {
  /** @type {Caller} */
  #caller;

  /** @param {Caller} caller */
  constructor(caller) {
    this.#caller = caller;
  }

  /**
   * Starts a job that makes an article of text, pictures and videos.
   *
   * Inside: `body[type=video]` exactly 1 of `url`, `video_id` (uncertain).
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/
   *
   * @param {import("./types.js").ArticlesCreateParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").ArticleJob>}
   */
  create(params, options) {
    return this.#caller.call("articles.create", params, options);
  }

  /**
   * Starts a job that replaces an article.
   *
   * Inside: `body[type=video]` exactly 1 of `url`, `video_id` (uncertain).
   *
   * A repeat changes nothing more: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/cap-nhat-noi-dung
   *
   * @param {import("./types.js").ArticlesUpdateParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").ArticleJob>}
   */
  update(params, options) {
    return this.#caller.call("articles.update", params, options);
  }

  /**
   * Asks whether a job is done. Refused with -214 while it is not.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/
   *
   * @param {import("./types.js").ArticlesVerifyParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").ArticleRef>}
   */
  verify(params, options) {
    return this.#caller.call("articles.verify", params, options);
  }

  /**
   * Reads one article.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/lay-chi-tiet-cua-noi-dung-dang-bai-viet
   *
   * @param {import("./types.js").ArticlesDetailParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").Article>}
   */
  detail(params, options) {
    return this.#caller.call("articles.detail", params, options);
  }

  /**
   * Lists articles of type normal, newest first.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/lay-danh-sach-noi-dung-dang-bai-viet
   *
   * @param {import("./types.js").ArticlesListParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").ArticlePage>}
   */
  list(params, options) {
    return this.#caller.call("articles.list", params, options);
  }

  /**
   * All items of `articles.list`, fetched page by page as they are asked for. After an error the same walk can go on.
   *
   * @param {import("./types.js").PagedCalls["articles.list"]["params"]} [params]
   * @param {CallOptions} [options]
   * @returns {import("../full/pages.js").Pages<import("./types.js").ArticleSummary>}
   */
  listPages(params = {}, options) {
    return this.#caller.pages("articles.list", { offset: 0, limit: 10, ...params }, options);
  }

  /**
   * Removes an article for good.
   *
   * A repeat changes nothing more: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/xoa-noi-dung-dang-bai-viet
   *
   * @param {import("./types.js").ArticlesRemoveParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<null>}
   */
  remove(params, options) {
    return this.#caller.call("articles.remove", params, options);
  }

  /**
   * Uploads a video for articles. The answer is a token: `articles.verify_video` turns it into a video once it is converted.
   *
   * A repeat changes nothing more: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/
   *
   * @param {import("./types.js").ArticlesUploadVideoParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").VideoJob>}
   */
  uploadVideo(params, options) {
    return this.#caller.call("articles.upload_video", params, options);
  }

  /**
   * Asks how far a video's conversion is. The token goes as a query; two clients send it as a header.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/
   *
   * @param {import("./types.js").ArticlesVerifyVideoParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").ArticleVideo>}
   */
  verifyVideo(params, options) {
    return this.#caller.call("articles.verify_video", params, options);
  }

  /**
   * Starts a job that makes an article of one video. `articles.verify` tells when it is done.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/
   *
   * @param {import("./types.js").ArticlesCreateVideoParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").ArticleJob>}
   */
  createVideo(params, options) {
    return this.#caller.call("articles.create_video", params, options);
  }

  /**
   * Starts a job that replaces an article of one video.
   *
   * A repeat changes nothing more: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/cap-nhat-noi-dung
   *
   * @param {import("./types.js").ArticlesUpdateVideoParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").ArticleJob>}
   */
  updateVideo(params, options) {
    return this.#caller.call("articles.update_video", params, options);
  }

  /**
   * Lists articles of type video, newest first.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/lay-danh-sach-noi-dung-dang-bai-viet
   *
   * @param {import("./types.js").ArticlesListVideosParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").ArticlePage>}
   */
  listVideos(params, options) {
    return this.#caller.call("articles.list_videos", params, options);
  }

  /**
   * All items of `articles.list_videos`, fetched page by page as they are asked for. After an error the same walk can go on.
   *
   * @param {import("./types.js").PagedCalls["articles.list_videos"]["params"]} [params]
   * @param {CallOptions} [options]
   * @returns {import("../full/pages.js").Pages<import("./types.js").ArticleSummary>}
   */
  listVideosPages(params = {}, options) {
    return this.#caller.pages("articles.list_videos", { offset: 0, limit: 10, ...params }, options);
  }

  /**
   * Publishes a document as an article and waits until Zalo has processed it.
   *
   * Events:
   * - `drafted`: the document has become an article: `title`, `blocks`, `notes`
   * - `creating`: the article is about to be sent; keep `resume`
   * - `created`: Zalo took the job; keep `resume`
   * - `looking`: the create got no answer, the list is searched; keep `resume`
   * - `processing`: not done yet: `asked`, `waited_ms`, `next_ms`
   * - `published`: done: `article_id`
   *
   * @param {import("./types.js").PublishParams} params
   * @param {import("../full/run.js").Watch<import("./types.js").PublishEvent>} [watch]
   * @returns {Promise<import("./types.js").PublishResult>}
   */
  publish(params, watch = {}) {
    return this.#caller.run("publish", params, watch);
  }

  /**
   * The same, to be followed: its events one by one, then `result()`. It runs while it is asked.
   *
   * @param {import("./types.js").PublishParams} params
   * @param {{ signal?: AbortSignal }} [options]
   * @returns {import("../full/run.js").Run<import("./types.js").PublishEvent, import("./types.js").PublishResult>}
   */
  startPublish(params, options = {}) {
    return this.#caller.start("publish", params, options);
  }

  /**
   * Asks for an uploaded video until it is ready (`status` 1), locked (2), failed (4) or deleted (5).
   *
   * Only 1 makes `video_id` usable. Past the deadline the error is of the kind `pending`; the same token can be waited
   * for again.
   *
   * Events:
   * - `converting`: not done yet: `percent`, `waited_ms`, `next_ms`
   *
   * @param {import("./types.js").ArticlesAwaitVideoParams} params
   * @param {import("../full/run.js").Watch<import("./types.js").ArticlesAwaitVideoEvent>} [watch]
   * @returns {Promise<import("./types.js").ArticlesAwaitVideoResult>}
   */
  awaitVideo(params, watch = {}) {
    return this.#caller.run("articles.await_video", params, watch);
  }

  /**
   * The same, to be followed: its events one by one, then `result()`. It runs while it is asked.
   *
   * @param {import("./types.js").ArticlesAwaitVideoParams} params
   * @param {{ signal?: AbortSignal }} [options]
   * @returns {import("../full/run.js").Run<import("./types.js").ArticlesAwaitVideoEvent, import("./types.js").ArticlesAwaitVideoResult>}
   */
  startArticlesAwaitVideo(params, options = {}) {
    return this.#caller.start("articles.await_video", params, options);
  }
}

/** Calls of the family `broadcast`. */
export class Broadcast {
  /** @type {Caller} */
  #caller;

  /** @param {Caller} caller */
  constructor(caller) {
    this.#caller = caller;
  }

  /**
   * Sends one to five articles to the followers that a target describes.
   *
   * Between 06:00 and 21:59 Vietnam time; only a verified OA; a follower gets at most one a
   * day, and a number a month that the package sets. Zalo moderates first, for up to half an
   * hour: an answer means "taken", not "delivered". There is no call for its status, so a
   * broadcast without an answer is never sent again by itself.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-truyen-thong/gui-tin-truyen-thong-broadcast
   *
   * @param {import("./types.js").BroadcastSendParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").BroadcastTaken>}
   */
  send(params, options) {
    return this.#caller.call("broadcast.send", params, options);
  }

  /**
   * Sends articles to a target, once: a rerun is answered from the journal and sends nothing.
   *
   * The answer is no error whatever it says, look at `outcome`: `sent` (now), `sent_before`,
   * `refused` (sent again only with `again_if_refused`), or `unknown`: the call may have taken
   * effect and no answer came; a person looks at the OA's broadcast page, then calls
   * `broadcast.settle`. After an error nothing was sent: run it again.
   *
   * Events:
   * - `begun`: it is written down and the call leaves: `at`
   * - `withdrawn`: nothing was sent, and the journal says so: `at`
   * - `not_noted`: the answer cannot be written down, a later run will find it unknown: `why`
   *
   * @param {import("./types.js").BroadcastOnceParams} params
   * @param {import("../full/run.js").Watch<import("./types.js").BroadcastOnceEvent>} [watch]
   * @returns {Promise<import("./types.js").BroadcastOnceResult>}
   */
  once(params, watch = {}) {
    return this.#caller.run("broadcast.once", params, watch);
  }

  /**
   * The same, to be followed: its events one by one, then `result()`. It runs while it is asked.
   *
   * @param {import("./types.js").BroadcastOnceParams} params
   * @param {{ signal?: AbortSignal }} [options]
   * @returns {import("../full/run.js").Run<import("./types.js").BroadcastOnceEvent, import("./types.js").BroadcastOnceResult>}
   */
  startBroadcastOnce(params, options = {}) {
    return this.#caller.start("broadcast.once", params, options);
  }

  /**
   * Settles a broadcast of unknown outcome, after a person has looked at the OA's broadcast page.
   *
   * Sends nothing. What counts as sent is never sent again; what does not, the next run of
   * `broadcast.once` may send.
   *
   * Events:
   * - `settled`: the journal says what the person has found: `article_ids`
   *
   * @param {import("./types.js").BroadcastSettleParams} params
   * @param {import("../full/run.js").Watch<import("./types.js").BroadcastSettleEvent>} [watch]
   * @returns {Promise<import("./types.js").BroadcastSettleResult>}
   */
  settle(params, watch = {}) {
    return this.#caller.run("broadcast.settle", params, watch);
  }

  /**
   * The same, to be followed: its events one by one, then `result()`. It runs while it is asked.
   *
   * @param {import("./types.js").BroadcastSettleParams} params
   * @param {{ signal?: AbortSignal }} [options]
   * @returns {import("../full/run.js").Run<import("./types.js").BroadcastSettleEvent, import("./types.js").BroadcastSettleResult>}
   */
  startBroadcastSettle(params, options = {}) {
    return this.#caller.start("broadcast.settle", params, options);
  }
}

/** Calls of the family `calls`. */
export class Calls {
  /** @type {Caller} */
  #caller;

  /** @param {Caller} caller */
  constructor(caller) {
    this.#caller = caller;
  }

  /**
   * Asks a person for leave to call them. They have 24 hours to answer; what they say comes by the webhook
   * `user_reply_consent`. Only by phone number.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: uncertain. Source: https://docs.zaloplatforms.com/docs/OA
   *
   * @param {import("./types.js").CallsRequestConsentParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").CallConsent>}
   */
  requestConsent(params, options) {
    return this.#caller.call("calls.request_consent", params, options);
  }

  /**
   * Reads whether a person may be called.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: uncertain. Source: https://docs.zaloplatforms.com/docs/OA
   *
   * @param {import("./types.js").CallsCheckConsentParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").CallConsent>}
   */
  checkConsent(params, options) {
    return this.#caller.call("calls.check_consent", params, options);
  }

  /**
   * Makes a link by which the OA's staff call a person who interacted within 30 days. It rings when it is opened.
   *
   * A repeat changes nothing more: repeated by itself when an answer is lost.
   * Sure: uncertain. Source: https://docs.zaloplatforms.com/docs/OA
   *
   * @param {import("./types.js").CallsOutboundParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").CallLink>}
   */
  outbound(params, options) {
    return this.#caller.call("calls.outbound", params, options);
  }

  /**
   * Makes a link by which a person calls the OA.
   *
   * A repeat changes nothing more: repeated by itself when an answer is lost.
   * Sure: uncertain. Source: https://docs.zaloplatforms.com/docs/OA
   *
   * @param {import("./types.js").CallsInboundParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").CallLink>}
   */
  inbound(params, options) {
    return this.#caller.call("calls.inbound", params, options);
  }

  /**
   * Lists who and which branches answer the OA's calls.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: uncertain. Source: https://docs.zaloplatforms.com/docs/OA
   *
   * @param {import("./types.js").CallsCenterParams} [params]
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").CallCenter>}
   */
  center(params = {}, options) {
    return this.#caller.call("calls.center", params, options);
  }
}

/** Calls of the family `consultation`. */
export class Consultation {
  /** @type {Caller} */
  #caller;

  /** @param {Caller} caller */
  constructor(caller) {
    this.#caller = caller;
  }

  /**
   * Sends a text to a person.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dang-van-ban
   *
   * @param {import("./types.js").ConsultationTextParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").Sent>}
   */
  text(params, options) {
    return this.#caller.call("consultation.text", params, options);
  }

  /**
   * Answers one message of a person, quoting it.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-trich-dan
   *
   * @param {import("./types.js").ConsultationQuoteParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").Sent>}
   */
  quote(params, options) {
    return this.#caller.call("consultation.quote", params, options);
  }

  /**
   * Sends a picture that stands on a public address.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dinh-kem-anh
   *
   * @param {import("./types.js").ConsultationImageParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").Sent>}
   */
  image(params, options) {
    return this.#caller.call("consultation.image", params, options);
  }

  /**
   * Sends a picture that was uploaded.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dinh-kem-anh
   *
   * @param {import("./types.js").ConsultationUploadedImageParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").Sent>}
   */
  uploadedImage(params, options) {
    return this.#caller.call("consultation.uploaded_image", params, options);
  }

  /**
   * Sends a GIF that stands on a public address.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dinh-kem-anh
   *
   * @param {import("./types.js").ConsultationGifParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").Sent>}
   */
  gif(params, options) {
    return this.#caller.call("consultation.gif", params, options);
  }

  /**
   * Sends a GIF that was uploaded.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dinh-kem-anh
   *
   * @param {import("./types.js").ConsultationUploadedGifParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").Sent>}
   */
  uploadedGif(params, options) {
    return this.#caller.call("consultation.uploaded_gif", params, options);
  }

  /**
   * Sends a document that was uploaded, without a text.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dinh-kem-file
   *
   * @param {import("./types.js").ConsultationFileParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").Sent>}
   */
  file(params, options) {
    return this.#caller.call("consultation.file", params, options);
  }

  /**
   * Sends one of Zalo's stickers, without a text.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-kem-sticker
   *
   * @param {import("./types.js").ConsultationStickerParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").Sent>}
   */
  sticker(params, options) {
    return this.#caller.call("consultation.sticker", params, options);
  }

  /**
   * Asks a person for their name, phone and address with a form. What they fill in comes by the webhook
   * `user_submit_info`.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-theo-mau-yeu-cau-thong-tin-nguoi-dung
   *
   * @param {import("./types.js").ConsultationRequestUserInfoParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").Sent>}
   */
  requestUserInfo(params, options) {
    return this.#caller.call("consultation.request_user_info", params, options);
  }

  /**
   * Sends a text with buttons under it. No page shows it for this call; a client in production does it so, and says that
   * no other form of buttons is taken. A form with the `template_type` `button` stands in one guide only and is left out.
   *
   * Inside: `buttons.title` 1 to 100 UTF-16 units; `buttons[type=oa.query.show|oa.query.hide].payload` 1 to 1000 UTF-16 units; `buttons[type=oa.open.sms].payload.content` 1 to 160 UTF-16 units.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: seen in clients. Source: https://developers.zalo.me/docs/official-account
   *
   * @param {import("./types.js").ConsultationButtonsParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").Sent>}
   */
  buttons(params, options) {
    return this.#caller.call("consultation.buttons", params, options);
  }

  /**
   * Sends a list of entries. It is documented for an older call only; some clients send it here, one source says that it
   * is not taken any more.
   *
   * Inside: `elements[0]` needs `subtitle`; `elements.title` 1 to 100 UTF-16 units; `elements.subtitle` 1 to 500 UTF-16 units; `elements.default_action.payload` 1 to 1000 UTF-16 units (uncertain); `buttons.title` 1 to 100 UTF-16 units; `buttons[type=oa.query.show|oa.query.hide].payload` 1 to 1000 UTF-16 units; `buttons[type=oa.open.sms].payload.content` 1 to 160 UTF-16 units.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: uncertain. Source: https://developers.zalo.me/docs/official-account
   *
   * @param {import("./types.js").ConsultationListParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").Sent>}
   */
  list(params, options) {
    return this.#caller.call("consultation.list", params, options);
  }

  /**
   * Answers one message of a person, who is named by it: at most 8 answers within 48 hours. One source lists it here,
   * clients used it with an older call.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: uncertain. Source: https://developers.zalo.me/docs/official-account
   *
   * @param {import("./types.js").ConsultationReplyParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").Sent>}
   */
  reply(params, options) {
    return this.#caller.call("consultation.reply", params, options);
  }

  /**
   * Sends a message of a Mini App to the person who pressed its button. Documented in 2024; nothing newer is known.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account
   *
   * @param {import("./types.js").ConsultationMiniAppParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").Sent>}
   */
  miniApp(params, options) {
    return this.#caller.call("consultation.mini_app", params, options);
  }
}

/** Calls of the family `conversations`. */
export class Conversations {
  /** @type {Caller} */
  #caller;

  /** @param {Caller} caller */
  constructor(caller) {
    this.#caller = caller;
  }

  /**
   * Lists the newest messages over all people, one row per message.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/quan-ly-tin-nhan/lay-thong-tin-tin-nhan-gan-nhat
   *
   * @param {import("./types.js").ConversationsRecentParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").ChatMessage[]>}
   */
  recent(params, options) {
    return this.#caller.call("conversations.recent", params, options);
  }

  /**
   * All items of `conversations.recent`, fetched page by page as they are asked for. After an error the same walk can go on.
   *
   * @param {import("./types.js").PagedCalls["conversations.recent"]["params"]} [params]
   * @param {CallOptions} [options]
   * @returns {import("../full/pages.js").Pages<import("./types.js").ChatMessage>}
   */
  recentPages(params = {}, options) {
    return this.#caller.pages("conversations.recent", { offset: 0, count: 10, ...params }, options);
  }

  /**
   * Lists the messages with one person.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/quan-ly-tin-nhan/lay-thong-tin-tin-nhan-trong-mot-hoi-thoai
   *
   * @param {import("./types.js").ConversationsWithUserParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").ChatMessage[]>}
   */
  withUser(params, options) {
    return this.#caller.call("conversations.with_user", params, options);
  }

  /**
   * All items of `conversations.with_user`, fetched page by page as they are asked for. After an error the same walk can go on.
   *
   * @param {import("./types.js").PagedCalls["conversations.with_user"]["params"]} params
   * @param {CallOptions} [options]
   * @returns {import("../full/pages.js").Pages<import("./types.js").ChatMessage>}
   */
  withUserPages(params, options) {
    return this.#caller.pages("conversations.with_user", { offset: 0, count: 10, ...params }, options);
  }
}

/** Calls of the family `followers`. */
export class Followers {
  /** @type {Caller} */
  #caller;

  /** @param {Caller} caller */
  constructor(caller) {
    this.#caller = caller;
  }

  /**
   * Lists followers. `users.list` takes its place.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account
   *
   * @deprecated Retired: Zalo stopped this call on 2024-06-01 for the OAs of businesses.
   * @param {import("./types.js").FollowersListParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").FollowerPage>}
   */
  list(params, options) {
    return this.#caller.call("followers.list", params, options);
  }

  /**
   * All items of `followers.list`, fetched page by page as they are asked for. After an error the same walk can go on.
   *
   * @param {import("./types.js").PagedCalls["followers.list"]["params"]} [params]
   * @param {CallOptions} [options]
   * @returns {import("../full/pages.js").Pages<import("./types.js").UserRef>}
   */
  listPages(params = {}, options) {
    return this.#caller.pages("followers.list", { offset: 0, count: 50, ...params }, options);
  }

  /**
   * Reads one follower; -213 for somebody who does not follow. `users.detail` takes its place.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account
   *
   * @deprecated Retired: Zalo stopped this call on 2024-06-01 for the OAs of businesses.
   * @param {import("./types.js").FollowersDetailParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").Follower>}
   */
  detail(params, options) {
    return this.#caller.call("followers.detail", params, options);
  }

  /**
   * Writes what a follower shared; all of it at once. `users.update_shared_info` takes its place.
   *
   * A repeat changes nothing more: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account
   *
   * @deprecated Retired: Zalo stopped this call on 2024-06-01 for the OAs of businesses.
   * @param {import("./types.js").FollowersUpdateParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<null>}
   */
  update(params, options) {
    return this.#caller.call("followers.update", params, options);
  }
}

/** Calls of the family `groups`. */
export class Groups {
  /** @type {Caller} */
  #caller;

  /** @param {Caller} caller */
  constructor(caller) {
    this.#caller = caller;
  }

  /**
   * Lists the OA's groups.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
   *
   * @param {import("./types.js").GroupsListParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").GroupPage>}
   */
  list(params, options) {
    return this.#caller.call("groups.list", params, options);
  }

  /**
   * All items of `groups.list`, fetched page by page as they are asked for. After an error the same walk can go on.
   *
   * @param {import("./types.js").PagedCalls["groups.list"]["params"]} [params]
   * @param {CallOptions} [options]
   * @returns {import("../full/pages.js").Pages<import("./types.js").GroupSummary>}
   */
  listPages(params = {}, options) {
    return this.#caller.pages("groups.list", { offset: 0, count: 50, ...params }, options);
  }

  /**
   * Reads one group: what it is called, what it stands on, its settings.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
   *
   * @param {import("./types.js").GroupsDetailParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").GroupDetail>}
   */
  detail(params, options) {
    return this.#caller.call("groups.detail", params, options);
  }

  /**
   * Lists the members of a group. The OA is one of them.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
   *
   * @param {import("./types.js").GroupsMembersParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").GroupMemberPage>}
   */
  members(params, options) {
    return this.#caller.call("groups.members", params, options);
  }

  /**
   * All items of `groups.members`, fetched page by page as they are asked for. After an error the same walk can go on.
   *
   * @param {import("./types.js").PagedCalls["groups.members"]["params"]} params
   * @param {CallOptions} [options]
   * @returns {import("../full/pages.js").Pages<import("./types.js").GroupMember>}
   */
  membersPages(params, options) {
    return this.#caller.pages("groups.members", { offset: 0, count: 50, ...params }, options);
  }

  /**
   * Lists the people who ask to join a group.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
   *
   * @param {import("./types.js").GroupsPendingParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").GroupMemberPage>}
   */
  pending(params, options) {
    return this.#caller.call("groups.pending", params, options);
  }

  /**
   * All items of `groups.pending`, fetched page by page as they are asked for. After an error the same walk can go on.
   *
   * @param {import("./types.js").PagedCalls["groups.pending"]["params"]} params
   * @param {CallOptions} [options]
   * @returns {import("../full/pages.js").Pages<import("./types.js").GroupMember>}
   */
  pendingPages(params, options) {
    return this.#caller.pages("groups.pending", { offset: 0, count: 50, ...params }, options);
  }

  /**
   * Makes a group on a free asset. People must follow the OA, or have interacted within seven days.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
   *
   * @param {import("./types.js").GroupsCreateParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").GroupSummary>}
   */
  create(params, options) {
    return this.#caller.call("groups.create", params, options);
  }

  /**
   * Changes a group's name, picture, description or settings; what is not given stays.
   *
   * A repeat changes nothing more: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
   *
   * @param {import("./types.js").GroupsUpdateParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").GroupDetail>}
   */
  update(params, options) {
    return this.#caller.call("groups.update", params, options);
  }

  /**
   * Puts a group on another asset.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
   *
   * @param {import("./types.js").GroupsChangeAssetParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").GroupDetail>}
   */
  changeAsset(params, options) {
    return this.#caller.call("groups.change_asset", params, options);
  }

  /**
   * Brings people into a group. They must follow the OA, or have interacted within seven days.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
   *
   * @param {import("./types.js").GroupsInviteParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<null>}
   */
  invite(params, options) {
    return this.#caller.call("groups.invite", params, options);
  }

  /**
   * Lets people in who ask to join.
   *
   * A repeat changes nothing more: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
   *
   * @param {import("./types.js").GroupsAcceptParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<null>}
   */
  accept(params, options) {
    return this.#caller.call("groups.accept", params, options);
  }

  /**
   * Turns people away who ask to join.
   *
   * A repeat changes nothing more: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
   *
   * @param {import("./types.js").GroupsRejectParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<null>}
   */
  reject(params, options) {
    return this.#caller.call("groups.reject", params, options);
  }

  /**
   * Makes members deputies of the group.
   *
   * A repeat changes nothing more: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
   *
   * @param {import("./types.js").GroupsAddAdminsParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<null>}
   */
  addAdmins(params, options) {
    return this.#caller.call("groups.add_admins", params, options);
  }

  /**
   * Takes the rights of deputies from members.
   *
   * A repeat changes nothing more: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
   *
   * @param {import("./types.js").GroupsRemoveAdminsParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<null>}
   */
  removeAdmins(params, options) {
    return this.#caller.call("groups.remove_admins", params, options);
  }

  /**
   * Puts people out of a group.
   *
   * A repeat changes nothing more: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
   *
   * @param {import("./types.js").GroupsRemoveMembersParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<null>}
   */
  removeMembers(params, options) {
    return this.#caller.call("groups.remove_members", params, options);
  }

  /**
   * Dissolves a group, for everybody in it. Its asset is free again.
   *
   * A repeat changes nothing more: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
   *
   * @param {import("./types.js").GroupsDeleteParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<null>}
   */
  delete(params, options) {
    return this.#caller.call("groups.delete", params, options);
  }

  /**
   * Lists the newest messages over all groups.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
   *
   * @param {import("./types.js").GroupsRecentParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").GroupChatMessage[]>}
   */
  recent(params, options) {
    return this.#caller.call("groups.recent", params, options);
  }

  /**
   * All items of `groups.recent`, fetched page by page as they are asked for. After an error the same walk can go on.
   *
   * @param {import("./types.js").PagedCalls["groups.recent"]["params"]} [params]
   * @param {CallOptions} [options]
   * @returns {import("../full/pages.js").Pages<import("./types.js").GroupChatMessage>}
   */
  recentPages(params = {}, options) {
    return this.#caller.pages("groups.recent", { offset: 0, count: 50, ...params }, options);
  }

  /**
   * Lists the messages of one group.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
   *
   * @param {import("./types.js").GroupsConversationParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").GroupChatMessage[]>}
   */
  conversation(params, options) {
    return this.#caller.call("groups.conversation", params, options);
  }

  /**
   * All items of `groups.conversation`, fetched page by page as they are asked for. After an error the same walk can go on.
   *
   * @param {import("./types.js").PagedCalls["groups.conversation"]["params"]} params
   * @param {CallOptions} [options]
   * @returns {import("../full/pages.js").Pages<import("./types.js").GroupChatMessage>}
   */
  conversationPages(params, options) {
    return this.#caller.pages("groups.conversation", { offset: 0, count: 50, ...params }, options);
  }

  /**
   * Lists the assets that groups can stand on.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
   *
   * @param {import("./types.js").GroupsQuotaParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").GroupAsset[]>}
   */
  quota(params, options) {
    return this.#caller.call("groups.quota", params, options);
  }

  /**
   * Writes in a group.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
   *
   * @param {import("./types.js").GroupsTextParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").GroupSent>}
   */
  text(params, options) {
    return this.#caller.call("groups.text", params, options);
  }

  /**
   * Sends a group a picture that stands on a public address.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
   *
   * @param {import("./types.js").GroupsImageParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").GroupSent>}
   */
  image(params, options) {
    return this.#caller.call("groups.image", params, options);
  }

  /**
   * Sends a group a picture that was uploaded.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
   *
   * @param {import("./types.js").GroupsUploadedImageParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").GroupSent>}
   */
  uploadedImage(params, options) {
    return this.#caller.call("groups.uploaded_image", params, options);
  }

  /**
   * Sends a group a GIF that stands on a public address.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
   *
   * @param {import("./types.js").GroupsGifParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").GroupSent>}
   */
  gif(params, options) {
    return this.#caller.call("groups.gif", params, options);
  }

  /**
   * Sends a group a GIF that was uploaded.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
   *
   * @param {import("./types.js").GroupsUploadedGifParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").GroupSent>}
   */
  uploadedGif(params, options) {
    return this.#caller.call("groups.uploaded_gif", params, options);
  }

  /**
   * Sends a group a document that was uploaded, without a text.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
   *
   * @param {import("./types.js").GroupsFileParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").GroupSent>}
   */
  file(params, options) {
    return this.#caller.call("groups.file", params, options);
  }

  /**
   * Sends a group one of Zalo's stickers, without a text.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
   *
   * @param {import("./types.js").GroupsStickerParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").GroupSent>}
   */
  sticker(params, options) {
    return this.#caller.call("groups.sticker", params, options);
  }
}

/** Calls of the family `lead_forms`. */
export class LeadForms {
  /** @type {Caller} */
  #caller;

  /** @param {Caller} caller */
  constructor(caller) {
    this.#caller = caller;
  }

  /**
   * Reads a lead form and what people answered in a span of at most 30 days. One source describes it.
   *
   * Inside: `to_time` at most 2592000000 after `from_time`.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: uncertain. Source: https://developers.zalo.me/docs/official-account
   *
   * @param {import("./types.js").LeadFormsGetParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").LeadForm>}
   */
  get(params, options) {
    return this.#caller.call("lead_forms.get", params, options);
  }
}

/** Calls of the family `oa`. */
export class Oa {
  /** @type {Caller} */
  #caller;

  /** @param {Caller} caller */
  constructor(caller) {
    this.#caller = caller;
  }

  /**
   * Reads the OA's name, verification, package and number of followers. The best health check:
   * cheap and without effect.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-oa/lay-thong-tin-zalo-official-account
   *
   * @param {import("./types.js").OaInfoParams} [params]
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").OaInfo>}
   */
  info(params = {}, options) {
    return this.#caller.call("oa.info", params, options);
  }
}

/** Calls of the family `oauth`. */
export class Oauth {
  /** @type {Caller} */
  #caller;

  /** @param {Caller} caller */
  constructor(caller) {
    this.#caller = caller;
  }

  /**
   * Exchanges the code of a permission callback for tokens.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account/bat-dau/xac-thuc-va-uy-quyen-cho-ung-dung-new
   *
   * @param {import("./types.js").OauthExchangeParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").TokenAnswer>}
   */
  exchange(params, options) {
    return this.#caller.call("oauth.exchange", params, options);
  }

  /**
   * Exchanges a refresh token for the next pair. The old refresh token dies.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account/bat-dau/xac-thuc-va-uy-quyen-cho-ung-dung-new
   *
   * @param {import("./types.js").OauthRefreshParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").TokenAnswer>}
   */
  refresh(params, options) {
    return this.#caller.call("oauth.refresh", params, options);
  }
}

/** Calls of the family `promotion`. */
export class Promotion {
  /** @type {Caller} */
  #caller;

  /** @param {Caller} caller */
  constructor(caller) {
    this.#caller = caller;
  }

  /**
   * Sends a promotion to a follower, one a day, between 06:00 and 21:59. `template.send` takes its place.
   *
   * Inside: `elements[type=banner]` exactly 1 of `image_url`, `attachment_id`; `elements[type=header].content` 1 to 100 UTF-16 units; `elements[type=text]` 0 to 2 such items; `elements[type=table].content.value` 1 to 100 UTF-16 units; `elements[type=text].content` 1 to 1000 UTF-16 units; `elements[type=table].content` 1 to 5 items; `elements[type=table].content.key` 1 to 25 UTF-16 units; `buttons.title` 1 to 35 UTF-16 units; `buttons[type=oa.query.show|oa.query.hide].payload` 1 to 1000 UTF-16 units; `buttons[type=oa.open.sms].payload.content` 1 to 160 UTF-16 units.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account
   *
   * @deprecated Legacy: Zalo stopped this call on 2026-03-01.
   * @param {import("./types.js").PromotionSendParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").Sent>}
   */
  send(params, options) {
    return this.#caller.call("promotion.send", params, options);
  }
}

/** Calls of the family `quota`. */
export class Quota {
  /** @type {Caller} */
  #caller;

  /** @param {Caller} caller */
  constructor(caller) {
    this.#caller = caller;
  }

  /**
   * Reads what may still be sent to one person, who need not follow.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA/tin-nhan/quan-ly-tin-nhan/kiem-tra-han-muc-gui-tin-nhan
   *
   * @param {import("./types.js").QuotaUserParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").PersonQuota>}
   */
  user(params, options) {
    return this.#caller.call("quota.user", params, options);
  }

  /**
   * Lists the message quotas of the OA or the app.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account
   *
   * @param {import("./types.js").QuotaOwnerParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").QuotaAsset[]>}
   */
  owner(params, options) {
    return this.#caller.call("quota.owner", params, options);
  }

  /**
   * Reads what may still be sent at the OA's own wish, by the older call.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: seen in clients. Source: https://developers.zalo.me/docs/official-account
   *
   * @param {import("./types.js").QuotaActiveParams} [params]
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").OldQuota>}
   */
  active(params = {}, options) {
    return this.#caller.call("quota.active", params, options);
  }

  /**
   * Reads how many answers to one message of a person are left, by the older call.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: seen in clients. Source: https://developers.zalo.me/docs/official-account
   *
   * @param {import("./types.js").QuotaReplyParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").OldQuota>}
   */
  reply(params, options) {
    return this.#caller.call("quota.reply", params, options);
  }

  /**
   * Reads how many promotions to a person are left, by the older call.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: seen in clients. Source: https://developers.zalo.me/docs/official-account
   *
   * @param {import("./types.js").QuotaPromotionParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").OldQuota>}
   */
  promotion(params, options) {
    return this.#caller.call("quota.promotion", params, options);
  }
}

/** Calls of the family `reactions`. */
export class Reactions {
  /** @type {Caller} */
  #caller;

  /** @param {Caller} caller */
  constructor(caller) {
    this.#caller = caller;
  }

  /**
   * Puts a sign on a message with a person, or takes the OA's own away (`/-remove`). At most 50 signs on a message; none
   * costs anything.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account
   *
   * @param {import("./types.js").ReactionsSendParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").Sent>}
   */
  send(params, options) {
    return this.#caller.call("reactions.send", params, options);
  }
}

/** Calls of the family `social`. */
export class Social {
  /** @type {Caller} */
  #caller;

  /** @param {Caller} caller */
  constructor(caller) {
    this.#caller = caller;
  }

  /**
   * Reads who signed in. The token is the person's own, from the Social sign-in, never the OA's; the proof of the app's
   * secret, which Zalo demands here since 2024, goes along when the app knows its secret.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/Social
   *
   * @param {import("./types.js").SocialMeParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").SocialProfile>}
   */
  me(params, options) {
    return this.#caller.call("social.me", params, options);
  }
}

/** Calls of the family `tags`. */
export class Tags {
  /** @type {Caller} */
  #caller;

  /** @param {Caller} caller */
  constructor(caller) {
    this.#caller = caller;
  }

  /**
   * Lists the names of all tags.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-nguoi-dung/lay-danh-sach-nhan
   *
   * @param {import("./types.js").TagsListParams} [params]
   * @param {CallOptions} [options]
   * @returns {Promise<string[]>}
   */
  list(params = {}, options) {
    return this.#caller.call("tags.list", params, options);
  }

  /**
   * Puts a tag on a person; makes the tag if it is new.
   *
   * A repeat changes nothing more: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-nguoi-dung/gan-nhan-khach-hang
   *
   * @param {import("./types.js").TagsAttachParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<null>}
   */
  attach(params, options) {
    return this.#caller.call("tags.attach", params, options);
  }

  /**
   * Takes a tag off a person.
   *
   * A repeat changes nothing more: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-nguoi-dung/go-nhan-khach-hang
   *
   * @param {import("./types.js").TagsDetachParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<null>}
   */
  detach(params, options) {
    return this.#caller.call("tags.detach", params, options);
  }

  /**
   * Deletes a tag, and with it from everybody who carries it.
   *
   * A repeat changes nothing more: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-nguoi-dung/xoa-nhan
   *
   * @param {import("./types.js").TagsDeleteParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<null>}
   */
  delete(params, options) {
    return this.#caller.call("tags.delete", params, options);
  }
}

/** Calls of the family `template`. */
export class Template {
  /** @type {Caller} */
  #caller;

  /** @param {Caller} caller */
  constructor(caller) {
    this.#caller = caller;
  }

  /**
   * Sends a message from a template to a person. It costs the template's `price_uid`.
   *
   * The template must be enabled, made on or after 10 December 2025, and without a one-time code, quick replies or a journey
   * (-249). Tags 1 and 2 reach whoever interacted within a year; tag 3 only followers, from 06:00 to 21:59.
   *
   * Inside: `template_data.*` 0 to 200 UTF-16 units (uncertain).
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account
   *
   * @param {import("./types.js").TemplateSendParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").Sent>}
   */
  send(params, options) {
    return this.#caller.call("template.send", params, options);
  }
}

/** Calls of the family `transaction`. */
export class Transaction {
  /** @type {Caller} */
  #caller;

  /** @param {Caller} caller */
  constructor(caller) {
    this.#caller = caller;
  }

  /**
   * Sends a transaction message to a person who interacted within a year. `template.send` takes its place.
   *
   * Inside: `elements[type=banner]` exactly 1 of `image_url`, `attachment_id`; `elements[type=header].content` 1 to 100 UTF-16 units; `elements[type=text]` 0 to 2 such items; `elements[type=table].content.value` 1 to 100 UTF-16 units; `elements[type=text].content` 1 to 250 UTF-16 units; `elements[type=table].content.key` 1 to 35 UTF-16 units; `elements[type=table].content[key=Mã*|*Code*|Tên khách hàng|Customer Name]` at least 1 such items; `elements[type=table].content[key!=Mã*|*Code*|Tên khách hàng|Customer Name|Trạng thái|Status]` 0 to 5 such items; `buttons.title` 1 to 35 UTF-16 units; `buttons[type=oa.query.show|oa.query.hide].payload` 1 to 1000 UTF-16 units; `buttons[type=oa.open.sms].payload.content` 1 to 160 UTF-16 units.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account
   *
   * @deprecated Legacy: Zalo stopped this call on 2026-03-01.
   * @param {import("./types.js").TransactionSendParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").Sent>}
   */
  send(params, options) {
    return this.#caller.call("transaction.send", params, options);
  }
}

/** Calls of the family `uploads`. */
export class Uploads {
  /** @type {Caller} */
  #caller;

  /** @param {Caller} caller */
  constructor(caller) {
    this.#caller = caller;
  }

  /**
   * Uploads a picture for messages, kept for seven days. 5,000 uploads a month, of which one whose
   * answer was lost takes two. Checked before it is sent: the
   * kind by its content, and the size.
   *
   * A repeat changes nothing more: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://developers.zalo.me/docs/api/official-account-api/upload-hinh-anh/upload-hinh-anh-post-5091
   *
   * @param {import("./types.js").UploadsImageParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").Uploaded>}
   */
  image(params, options) {
    return this.#caller.call("uploads.image", params, options);
  }

  /**
   * Uploads a GIF for messages, kept for seven days. 5,000 uploads a month, of which one whose
   * answer was lost takes two. Checked before it is sent: the kind by
   * its content, and the size.
   *
   * A repeat changes nothing more: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://developers.zalo.me/docs/api/official-account-api/upload-hinh-anh/upload-anh-gif-post-5089
   *
   * @param {import("./types.js").UploadsGifParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").Uploaded>}
   */
  gif(params, options) {
    return this.#caller.call("uploads.gif", params, options);
  }

  /**
   * Uploads a document for messages, kept for seven days. 5,000 uploads a month, of which one whose
   * answer was lost takes two. Checked before it is sent: the
   * kind by its content (CSV by its name too), and the size. People to whom it is sent see its name.
   *
   * A repeat changes nothing more: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://developers.zalo.me/docs/api/official-account-api/upload-hinh-anh/upload-file-post-5087
   *
   * @param {import("./types.js").UploadsFileParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").UploadedFile>}
   */
  file(params, options) {
    return this.#caller.call("uploads.file", params, options);
  }
}

/** Calls of the family `user_fields`. */
export class UserFields {
  /** @type {Caller} */
  #caller;

  /** @param {Caller} caller */
  constructor(caller) {
    this.#caller = caller;
  }

  /**
   * Lists the fields. Clients disagree on how the filters travel; they go as a plain query, a list as JSON.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: uncertain. Source: https://developers.zalo.me/docs/official-account
   *
   * @param {import("./types.js").UserFieldsListParams} [params]
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").UserField[]>}
   */
  list(params = {}, options) {
    return this.#caller.call("user_fields.list", params, options);
  }

  /**
   * Makes a field of the OA's own. Its key and its type are final.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: uncertain. Source: https://developers.zalo.me/docs/official-account
   *
   * @param {import("./types.js").UserFieldsCreateParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<null>}
   */
  create(params, options) {
    return this.#caller.call("user_fields.create", params, options);
  }

  /**
   * Replaces the record of a field of the OA's own, in full. A table may only gain keys.
   *
   * A repeat changes nothing more: repeated by itself when an answer is lost.
   * Sure: uncertain. Source: https://developers.zalo.me/docs/official-account
   *
   * @param {import("./types.js").UserFieldsUpdateParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<null>}
   */
  update(params, options) {
    return this.#caller.call("user_fields.update", params, options);
  }

  /**
   * Deletes a field of the OA's own; those of the system stay.
   *
   * A repeat changes nothing more: repeated by itself when an answer is lost.
   * Sure: uncertain. Source: https://developers.zalo.me/docs/official-account
   *
   * @param {import("./types.js").UserFieldsDeleteParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<null>}
   */
  delete(params, options) {
    return this.#caller.call("user_fields.delete", params, options);
  }
}

/** Calls of the family `users`. */
export class Users {
  /** @type {Caller} */
  #caller;

  /** @param {Caller} caller */
  constructor(caller) {
    this.#caller = caller;
  }

  /**
   * Lists people who interacted with the OA, followers and others.
   *
   * At most 10,000 people are within reach of one filter (page starts 0, 50, … 9,950). More
   * need narrower filters: a period, a tag, followers or not.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account
   *
   * @param {import("./types.js").UsersListParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").UserPage>}
   */
  list(params, options) {
    return this.#caller.call("users.list", params, options);
  }

  /**
   * All items of `users.list`, fetched page by page as they are asked for. After an error the same walk can go on.
   *
   * @param {import("./types.js").PagedCalls["users.list"]["params"]} [params]
   * @param {CallOptions} [options]
   * @returns {import("../full/pages.js").Pages<import("./types.js").UserRef>}
   */
  listPages(params = {}, options) {
    return this.#caller.pages("users.list", { offset: 0, count: 50, ...params }, options);
  }

  /**
   * Reads what the OA knows about one person.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA/quan-ly/quan-ly-thong-tin-nguoi-dung/truy-xuat-chi-tiet-nguoi-dung
   *
   * @param {import("./types.js").UsersDetailParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").User>}
   */
  detail(params, options) {
    return this.#caller.call("users.detail", params, options);
  }

  /**
   * Changes what the OA calls a person, and the OA's own id for them. What is left out stays.
   *
   * A repeat changes nothing more: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account
   *
   * @param {import("./types.js").UsersUpdateParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<null>}
   */
  update(params, options) {
    return this.#caller.call("users.update", params, options);
  }

  /**
   * Writes what a person shared, as a block: clients that left members out were refused. City and district are the
   * numbers of the administrative list before July 2025; `users.update_custom_info` takes the newer provinces and wards.
   *
   * A repeat changes nothing more: repeated by itself when an answer is lost.
   * Sure: seen in clients. Source: https://developers.zalo.me/docs/official-account
   *
   * @param {import("./types.js").UsersUpdateSharedInfoParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<null>}
   */
  updateSharedInfo(params, options) {
    return this.#caller.call("users.update_shared_info", params, options);
  }

  /**
   * Deletes what the OA stores about a person: alias, shared information, …. The Zalo account
   * and whether they follow stay as they are.
   *
   * For a request of the person to be forgotten. Which fields Zalo clears in full is not
   * documented; messages are not among them as far as any source tells.
   *
   * A repeat changes nothing more: repeated by itself when an answer is lost.
   * Sure: seen in clients. Source: https://developers.zalo.me/docs/official-account
   *
   * @param {import("./types.js").UsersForgetParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<null>}
   */
  forget(params, options) {
    return this.#caller.call("users.forget", params, options);
  }

  /**
   * Reads the custom information of a person.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account
   *
   * @param {import("./types.js").UsersCustomInfoParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").CustomInfo>}
   */
  customInfo(params, options) {
    return this.#caller.call("users.custom_info", params, options);
  }

  /**
   * Writes custom information of a person. What is left out stays.
   *
   * Inside: `custom_info.*` 0 to 5 pairs.
   *
   * A repeat changes nothing more: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://developers.zalo.me/docs/official-account
   *
   * @param {import("./types.js").UsersUpdateCustomInfoParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<null>}
   */
  updateCustomInfo(params, options) {
    return this.#caller.call("users.update_custom_info", params, options);
  }

  /**
   * Walks all people who interacted with the OA, although the list ends at 10,000 of each filter.
   *
   * People come in the events, each once. `complete` says whether they are all; else `uncovered` names the days, with
   * counts. After an error, or in another process, `resume` goes on from the last `checkpoint`; people who came after it,
   * or interacted meanwhile, come again.
   *
   * Events:
   * - `ids`: people, each once: `ids`
   * - `people`: in their place with `details`: `people`, as `users.detail` shows them
   * - `window`: a part is read: `from`, `to`, `follower`, `tag`, `people` in it, `done` so far, `expected` in all
   * - `checkpoint`: keep `resume`: a later run goes on from it
   *
   * @param {import("./types.js").UsersSweepParams} params
   * @param {import("../full/run.js").Watch<import("./types.js").UsersSweepEvent>} [watch]
   * @returns {Promise<import("./types.js").UsersSweepResult>}
   */
  sweep(params, watch = {}) {
    return this.#caller.run("users.sweep", params, watch);
  }

  /**
   * The same, to be followed: its events one by one, then `result()`. It runs while it is asked.
   *
   * @param {import("./types.js").UsersSweepParams} params
   * @param {{ signal?: AbortSignal }} [options]
   * @returns {import("../full/run.js").Run<import("./types.js").UsersSweepEvent, import("./types.js").UsersSweepResult>}
   */
  startUsersSweep(params, options = {}) {
    return this.#caller.start("users.sweep", params, options);
  }
}

/** Calls of the family `zbs`. */
export class Zbs {
  /** @type {Caller} */
  #caller;

  /** @param {Caller} caller */
  constructor(caller) {
    this.#caller = caller;
  }

  /**
   * Sends a template message to a phone number. Costs the price of the template by phone; the receipt comes by the webhook
   * `user_received_message`. Templates may be barred at night, 22:00 to 6:00 (`-133`).
   *
   * Inside: `template_data.*` 0 to 200 UTF-16 units (uncertain).
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
   *
   * @param {import("./types.js").ZbsSendParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").TemplateSent>}
   */
  send(params, options) {
    return this.#caller.call("zbs.send", params, options);
  }

  /**
   * Sends a template message to a number of which only the hash is known.
   *
   * Inside: `template_data.*` 0 to 200 UTF-16 units (uncertain).
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
   *
   * @param {import("./types.js").ZbsSendHashedParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").TemplateSent>}
   */
  sendHashed(params, options) {
    return this.#caller.call("zbs.send_hashed", params, options);
  }

  /**
   * Sends a template message in development mode: to administrators of the app or the OA only (`-127`), paid from a wallet of
   * its own (`-126`). Zalo's sandbox, the only one there is.
   *
   * Inside: `template_data.*` 0 to 200 UTF-16 units (uncertain).
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
   *
   * @param {import("./types.js").ZbsSendDevelopmentParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").TemplateSent>}
   */
  sendDevelopment(params, options) {
    return this.#caller.call("zbs.send_development", params, options);
  }

  /**
   * Sends a template message whose number and values are encrypted with the key of `zbs.rsa_key`: RSA, OAEP with SHA-256, as
   * Base64. Which hash its mask is made with is not documented (Java's own name for the cipher means SHA-1). Encrypting is up to
   * the caller; what Zalo cannot read it refuses (`-123`).
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
   *
   * @param {import("./types.js").ZbsSendRsaParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").TemplateSent>}
   */
  sendRsa(params, options) {
    return this.#caller.call("zbs.send_rsa", params, options);
  }

  /**
   * Makes the key for encrypted messages. Refused when there is one (`-143`).
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
   *
   * @param {import("./types.js").ZbsMakeRsaKeyParams} [params]
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").RsaKey>}
   */
  makeRsaKey(params = {}, options) {
    return this.#caller.call("zbs.make_rsa_key", params, options);
  }

  /**
   * Reads the key for encrypted messages. Refused when there is none (`-142`).
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
   *
   * @param {import("./types.js").ZbsRsaKeyParams} [params]
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").RsaKey>}
   */
  rsaKey(params = {}, options) {
    return this.#caller.call("zbs.rsa_key", params, options);
  }

  /**
   * Opens a journey: a series of template messages to one person. Needs Zalo's permission.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
   *
   * @param {import("./types.js").ZbsJourneyTokenParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").Journey>}
   */
  journeyToken(params, options) {
    return this.#caller.call("zbs.journey_token", params, options);
  }

  /**
   * Reads how long a journey lasts: seven days from its first message, says the page, though there are kinds of thirty.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
   *
   * @param {import("./types.js").ZbsCheckJourneyParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").JourneyState>}
   */
  checkJourney(params, options) {
    return this.#caller.call("zbs.check_journey", params, options);
  }

  /**
   * Reads whether a message arrived.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
   *
   * @param {import("./types.js").ZbsStatusParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").DeliveryStatus>}
   */
  status(params, options) {
    return this.#caller.call("zbs.status", params, options);
  }

  /**
   * Reads how many template messages the OA may still send. Zalo moves the steps by quality and volume: read it, remember nothing.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
   *
   * @param {import("./types.js").ZbsQuotaParams} [params]
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").TemplateQuota>}
   */
  quota(params = {}, options) {
    return this.#caller.call("zbs.quota", params, options);
  }

  /**
   * Lists the kinds of template that the OA may send.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
   *
   * @param {import("./types.js").ZbsTagsParams} [params]
   * @param {CallOptions} [options]
   * @returns {Promise<string[]>}
   */
  tags(params = {}, options) {
    return this.#caller.call("zbs.tags", params, options);
  }

  /**
   * Reads Zalo's opinion of the OA's template messages.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
   *
   * @param {import("./types.js").ZbsQualityParams} [params]
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").OaQuality>}
   */
  quality(params = {}, options) {
    return this.#caller.call("zbs.quality", params, options);
  }

  /**
   * Lists the OA's templates.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
   *
   * @param {import("./types.js").ZbsTemplatesParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").TemplatePage>}
   */
  templates(params, options) {
    return this.#caller.call("zbs.templates", params, options);
  }

  /**
   * All items of `zbs.templates`, fetched page by page as they are asked for. After an error the same walk can go on.
   *
   * @param {import("./types.js").PagedCalls["zbs.templates"]["params"]} [params]
   * @param {CallOptions} [options]
   * @returns {import("../full/pages.js").Pages<import("./types.js").TemplateSummary>}
   */
  templatesPages(params = {}, options) {
    return this.#caller.pages("zbs.templates", { offset: 0, limit: 100, ...params }, options);
  }

  /**
   * Reads one template: its parameters, buttons, price and state.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
   *
   * @param {import("./types.js").ZbsTemplateParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").TemplateDetail>}
   */
  template(params, options) {
    return this.#caller.call("zbs.template", params, options);
  }

  /**
   * Reads an example of a template's parameters.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
   *
   * @param {import("./types.js").ZbsSampleDataParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<Record<string, string>>}
   */
  sampleData(params, options) {
    return this.#caller.call("zbs.sample_data", params, options);
  }

  /**
   * Makes a template, which Zalo then reviews; the verdict comes by the webhook `change_template_status`. 100 a day (`-160`).
   * The layout is known from clients and a digest that contradict each other in places.
   *
   * Inside hold 43 more limits: see docs/endpoints.md.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: seen in clients. Source: https://docs.zaloplatforms.com/docs/ZBS
   *
   * @param {import("./types.js").ZbsCreateTemplateParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").TemplateTaken>}
   */
  createTemplate(params, options) {
    return this.#caller.call("zbs.create_template", params, options);
  }

  /**
   * Changes a template that was rejected and made by a call, else refused (`-1091`). 100 a day (`-160`).
   *
   * Inside hold 43 more limits: see docs/endpoints.md.
   *
   * Never repeated by itself once it may have taken effect.
   * Sure: seen in clients. Source: https://docs.zaloplatforms.com/docs/ZBS
   *
   * @param {import("./types.js").ZbsEditTemplateParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").TemplateTaken>}
   */
  editTemplate(params, options) {
    return this.#caller.call("zbs.edit_template", params, options);
  }

  /**
   * Uploads a picture for templates. Not interchangeable with `uploads.image`. 5,000 a month (`-160`).
   *
   * A repeat changes nothing more: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
   *
   * @param {import("./types.js").ZbsUploadImageParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").MediaUploaded>}
   */
  uploadImage(params, options) {
    return this.#caller.call("zbs.upload_image", params, options);
  }

  /**
   * Lists what people said when a template asked them to rate. The page says POST and shows GET.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
   *
   * @param {import("./types.js").ZbsRatingsParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").RatingPage>}
   */
  ratings(params, options) {
    return this.#caller.call("zbs.ratings", params, options);
  }

  /**
   * All items of `zbs.ratings`, fetched page by page as they are asked for. After an error the same walk can go on.
   *
   * @param {import("./types.js").PagedCalls["zbs.ratings"]["params"]} params
   * @param {CallOptions} [options]
   * @returns {import("../full/pages.js").Pages<import("./types.js").Rating>}
   */
  ratingsPages(params, options) {
    return this.#caller.pages("zbs.ratings", { offset: 0, limit: 10000, ...params }, options);
  }

  /**
   * Lists the buttons that people pressed to answer a template message.
   *
   * Reads only: repeated by itself when an answer is lost.
   * Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
   *
   * @param {import("./types.js").ZbsResponsesParams} params
   * @param {CallOptions} [options]
   * @returns {Promise<import("./types.js").ResponsePage>}
   */
  responses(params, options) {
    return this.#caller.call("zbs.responses", params, options);
  }
}

/** What every client has. */
export class Families {
  /** @param {Caller} caller */
  constructor(caller) {
    /** @readonly */
    this.anonymous = new Anonymous(caller);
    /** @readonly */
    this.articles = new Articles(caller);
    /** @readonly */
    this.broadcast = new Broadcast(caller);
    /** @readonly */
    this.calls = new Calls(caller);
    /** @readonly */
    this.consultation = new Consultation(caller);
    /** @readonly */
    this.conversations = new Conversations(caller);
    /** @readonly */
    this.followers = new Followers(caller);
    /** @readonly */
    this.groups = new Groups(caller);
    /** @readonly */
    this.leadForms = new LeadForms(caller);
    /** @readonly */
    this.oa = new Oa(caller);
    /** @readonly */
    this.oauth = new Oauth(caller);
    /** @readonly */
    this.promotion = new Promotion(caller);
    /** @readonly */
    this.quota = new Quota(caller);
    /** @readonly */
    this.reactions = new Reactions(caller);
    /** @readonly */
    this.social = new Social(caller);
    /** @readonly */
    this.tags = new Tags(caller);
    /** @readonly */
    this.template = new Template(caller);
    /** @readonly */
    this.transaction = new Transaction(caller);
    /** @readonly */
    this.uploads = new Uploads(caller);
    /** @readonly */
    this.userFields = new UserFields(caller);
    /** @readonly */
    this.users = new Users(caller);
    /** @readonly */
    this.zbs = new Zbs(caller);
  }
}
