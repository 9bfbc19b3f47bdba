// Made from the tables by zalo-oa-core/tests/generated_typescript.rs: change the tables, not this file.
// The calls of a client, family by family.

/** @typedef {import("../full/caller.js").Caller} Caller */
/** @typedef {import("../full/caller.js").CallOptions} CallOptions */

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
}

/** What every client has. */
export class Families {
  /** @param {Caller} caller */
  constructor(caller) {
    /** @readonly */
    this.articles = new Articles(caller);
    /** @readonly */
    this.broadcast = new Broadcast(caller);
    /** @readonly */
    this.consultation = new Consultation(caller);
    /** @readonly */
    this.conversations = new Conversations(caller);
    /** @readonly */
    this.oa = new Oa(caller);
    /** @readonly */
    this.oauth = new Oauth(caller);
    /** @readonly */
    this.quota = new Quota(caller);
    /** @readonly */
    this.tags = new Tags(caller);
    /** @readonly */
    this.uploads = new Uploads(caller);
    /** @readonly */
    this.users = new Users(caller);
  }
}
