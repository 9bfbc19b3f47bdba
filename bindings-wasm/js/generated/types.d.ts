// Made from the tables by zalo-oa-core/tests/generated_typescript.rs: change the tables, not this file.
// What calls take and bring. Ids are texts, times are milliseconds since 1970 UTC.

/** A file: its bytes, with a name or without, or what has both. */
export type FileLike = Uint8Array | ArrayBuffer | Blob | { name: string; bytes: Uint8Array | ArrayBuffer };

/** So many of so many. */
export interface Allowance {
  /** What is left. */
  remain?: number;
  /** Of how many. */
  total?: number;
}

/** An article in full. */
export interface Article {
  /** Title. */
  title: string;
  /** The article. */
  id?: string;
  /** `normal` or `video`. */
  type?: string;
  /** Who wrote it. */
  author?: string;
  /** Summary. */
  description?: string;
  /** Cover. */
  cover?: unknown;
  /** Text, pictures, videos. */
  body?: unknown[];
  /** Whether people see it. */
  status?: string;
  /** Whether people may comment. */
  comment?: string;
  /** A source that is named. */
  cite?: unknown;
  /** Related articles. */
  related_medias?: unknown[];
  /** Address that counts views. */
  tracking_link?: string;
  /** The video, for a video. */
  video_id?: string;
  /** Its file name. */
  video_name?: string;
  /** Address of its picture. */
  avatar?: string;
  /** How far its conversion is, in words. */
  status_message?: string;
  /** How far its conversion is, in percent. */
  convert_percent?: number;
  /** Address where people read it. */
  link_view?: string;
}

/** A job that was started. */
export interface ArticleJob {
  /** The job, not an article id. */
  token: string;
}

/** A page of articles. */
export interface ArticlePage {
  /** The articles of this page. */
  medias: ArticleSummary[];
  /** How many there are in all. */
  total?: number;
}

/** A processed article. */
export interface ArticleRef {
  /** The article. */
  id: string;
}

/** An article in a list. */
export interface ArticleSummary {
  /** The article. */
  id: string;
  /** Title. */
  title: string;
  /** `normal` or `video`. */
  type?: string;
  /** Whether people see it. */
  status?: string;
  /** Views. */
  total_view?: number;
  /** Shares. */
  total_share?: number;
  /** When it was made. Milliseconds since 1970 UTC. */
  create_date?: number;
  /** When it was last changed. Milliseconds since 1970 UTC. */
  update_date?: number;
  /** Address of the cover picture. */
  thumb?: string;
  /** Address where people read it. */
  link_view?: string;
}

/** What `broadcast.once` ends with. */
export interface BroadcastOnceResult {
  /** `sent`, `sent_before`, `refused` or `unknown`. */
  outcome: string;
  /** When the answer came; of an unknown outcome, when the call was about to leave. Milliseconds since 1970 UTC. */
  at: number;
  /** The articles that this is about. */
  article_ids: string[];
  /** The target as the journal names it. */
  target_digest: string;
  /** The broadcast, once it is sent. */
  message_id?: string;
  /** Zalo's number, of a refusal. */
  code?: number;
  /** What to do, in English. */
  hint?: string;
  /** What to do, in Vietnamese. */
  hint_vi?: string;
  /** The machine whose process sent it, when the outcome is unknown. */
  host?: string;
  /** The number of that process. */
  process?: number;
}

/** What `broadcast.settle` ends with. */
export interface BroadcastSettleResult {
  /** The articles whose outcome was unknown and no longer is. */
  article_ids: string[];
  /** Whether they count as sent. */
  sent: boolean;
}

/** A broadcast that the platform has taken. */
export interface BroadcastTaken {
  /** The broadcast; `msg_id` in old answers. */
  message_id: string;
}

/** One message between a person and the OA. */
export interface ChatMessage {
  /** The message; `msg_id` in old answers. */
  message_id: string;
  /** 0: the OA wrote it; 1: the person did. */
  src?: number;
  /** When. Milliseconds since 1970 UTC. */
  time?: number;
  /** `text`, `voice`, `photo`, `GIF`, `link`, `links`, `sticker`, `location`, `file`, `video`, `nosupport`; letter case varies, new kinds are kept. */
  type?: string;
  /** What was written. Personal. */
  message?: string;
  /** Who wrote. */
  from_id?: string;
  /** To whom. */
  to_id?: string;
  /** The writer's name. Personal. */
  from_display_name?: string;
  /** Address of the writer's picture. Personal. */
  from_avatar?: string;
  /** The reader's name. Personal. */
  to_display_name?: string;
  /** Address of the reader's picture. Personal. */
  to_avatar?: string;
  /** Address of a preview. Personal. */
  thumb?: string;
  /** Address of what was sent. Personal. */
  url?: string;
  /** Description of what was sent. Personal. */
  description?: string;
  /** Links that were sent. */
  links?: unknown;
  /** Where the person is: JSON inside a text on the wire, unpacked here. */
  location?: unknown;
}

/** An Official Account. */
export interface OaInfo {
  /** Its id; `oaid` in some sources. */
  oa_id: string;
  /** Its public name. */
  name: string;
  /** What it says about itself. */
  description?: string;
  /** The name in `https://zalo.me/<alias>`. */
  oa_alias?: string;
  /** Whether Zalo has verified it. Only verified OAs may broadcast. */
  is_verified?: boolean;
  /** 2 is a business, 4 a government body; others are not documented. */
  oa_type?: number;
  /** Its category, in words. */
  cate_name?: string;
  /** How many people follow. */
  num_follower?: number;
  /** Address of its picture. */
  avatar?: string;
  /** Address of its cover picture. */
  cover?: string;
  /** Its package's name. */
  package_name?: string;
  /** Last day of the package, `dd/MM/yyyy`. */
  package_valid_through_date?: string;
  /** Day of the next automatic renewal, `dd/MM/yyyy`. */
  package_auto_renew_date?: string;
  /** The Zalo Cloud Account; `linked_ZCA` in some sources. */
  linked_zca?: string;
}

/** What may still be sent to one person. */
export interface PersonQuota {
  /** When the person last interacted; the seven-day window counts from here. Milliseconds since 1970 UTC. */
  last_interaction?: number;
  /** Free consultation messages in the 48-hour window. */
  cs_reply?: Allowance;
  /** Promotion messages. */
  promotion?: PromotionAllowance;
}

/** Promotion messages to one person. */
export interface PromotionAllowance {
  /** Left today. */
  daily_remain?: number;
  /** A day. */
  daily_total?: number;
  /** Left this month. */
  monthly_remain?: number;
  /** A month. */
  monthly_total?: number;
}

/** What `publish` ends with. */
export interface PublishResult {
  /** The article. */
  article_id: string;
  /** Its title. */
  title: string;
  /** Address where people read it, when the list already has it. */
  link?: string;
}

/** One quota. */
export interface QuotaAsset {
  /** The quota. */
  asset_id?: string;
  /** `cs` or `transaction`. */
  product_type?: string;
  /** Where it comes from. */
  quota_type?: string;
  /** Last day, `dd/MM/yyyy`. */
  valid_through?: string;
  /** Of how many; text or a number on the wire. */
  total?: number;
  /** What is left; text or a number on the wire. */
  remain?: number;
}

/** A message that the platform has taken. */
export interface Sent {
  /** The message; `msg_id` in old answers. */
  message_id: string;
  /** Who got it. */
  user_id?: string;
  /** When; only newer answers say it. Milliseconds since 1970 UTC. */
  sent_time?: number;
  /** The quota that paid; absent when the message was charged. */
  quota?: SentQuota;
}

/** The quota that paid for a message. */
export interface SentQuota {
  /** Which; one sample has none. */
  quota_type?: string;
  /** What is left. */
  remain?: number;
  /** Of how many. */
  total?: number;
  /** Last day, `dd/mm/yyyy`. */
  expired_date?: string;
  /** `OA` or `App`, for bought and given quotas. */
  owner_type?: string;
  /** Whose. */
  owner_id?: string;
}

/** What a person shared when the OA asked for it. */
export interface SharedInfo {
  /** Name. Personal. */
  name?: string;
  /** Phone number, `84…`; text in some sources, a number in others. Personal. */
  phone?: string;
  /** Street address. Personal. */
  address?: string;
  /** City or province. Personal. */
  city?: string;
  /** District. Personal. */
  district?: string;
  /** Ward. Personal. */
  ward?: string;
  /** Birth date, `dd/MM/yyyy`. Personal. */
  user_dob?: string;
}

/** A person's tags and the staff's notes. */
export interface TagsAndNotes {
  /** Tags on the person. */
  tag_names?: string[];
  /** Notes of the staff. */
  notes?: string[];
}

/** A pair of tokens. */
export interface TokenAnswer {
  /** Opens the API. Secret. */
  access_token: string;
  /** Seconds that the access token lives: 90,000 (25 hours). Text on the wire by the docs' type column, a number in their sample. */
  expires_in?: number;
  /** The next refresh token, good for three months. One client reports answers without it; the old one stays good then. Secret. */
  refresh_token?: string;
}

/** A picture or GIF that messages may refer to. */
export interface Uploaded {
  /** What a message names it by; `token` in the table of one page. */
  attachment_id: string;
}

/** A document that messages may refer to. */
export interface UploadedFile {
  /** What a message names it by. */
  token: string;
}

/** What the OA knows about a person. */
export interface User {
  /** The person, as this OA knows them. */
  user_id: string;
  /** The same person, as the app knows them. */
  user_id_by_app?: string;
  /** Your own id for the person. */
  user_external_id?: string;
  /** Name in Zalo. Personal. */
  display_name?: string;
  /** Name that the OA's staff gave. Personal. */
  user_alias?: string;
  /** Somebody who needs special legal care (a child, a missing person, …): not an age. */
  is_sensitive?: boolean;
  /** Day of the last interaction, `dd/MM/yyyy`. For message windows ask `quota.user`, which has the moment. */
  user_last_interaction_date?: string;
  /** Whether the person follows the OA. */
  user_is_follower?: boolean;
  /** Address of the picture. Personal. */
  avatar?: string;
  /** Addresses of the picture by size in pixels. */
  avatars?: Record<string, string>;
  /** Parameter of the last dynamic link through which the person came. */
  dynamic_param?: string;
  /** Tags and notes. */
  tags_and_notes_info?: TagsAndNotes;
  /** What the person shared when asked. */
  shared_info?: SharedInfo;
}

/** A page of people. */
export interface UserPage {
  /** How many people the filter finds in all. */
  total: number;
  /** The people of this page. */
  users: UserRef[];
  /** The page size that was asked for, not the number of people on the page. */
  count?: number;
  /** Where the page starts. */
  offset?: number;
}

/** A person, by id. */
export interface UserRef {
  /** The person. */
  user_id: string;
}

/** Parameters of `oauth.exchange`. */
export interface OauthExchangeParams {
  /** The app's secret; travels as a header. Secret. */
  secret_key: string;
  /** The app. */
  app_id: string;
  /** From the callback: good once, for ten minutes. Secret. */
  code: string;
  /** Needed when the permission link carried a challenge. Secret. */
  code_verifier?: string;
}

/** Parameters of `oauth.refresh`. */
export interface OauthRefreshParams {
  /** The app's secret; travels as a header. Secret. */
  secret_key: string;
  /** The app. */
  app_id: string;
  /** Works once. Secret. */
  refresh_token: string;
}

/** Parameters of `oa.info`. */
export interface OaInfoParams {
}

/** Parameters of `users.list`. */
export interface UsersListParams {
  /** How many people to skip. From 0 to 9951. */
  offset: number;
  /** Page size. From 1 to 50. */
  count: number;
  /** Only people who carry this tag. */
  tag_name?: string;
  /** Only people whose last interaction lies in this period. */
  last_interaction_period?: string;
  /** Only followers, or only others. */
  is_follower?: boolean;
}

/** Parameters of `users.detail`. */
export interface UsersDetailParams {
  /** The person. */
  user_id: string;
}

/** Parameters of `users.forget`. */
export interface UsersForgetParams {
  /** The person. */
  user_id: string;
}

/** Parameters of `tags.list`. */
export interface TagsListParams {
}

/** Parameters of `tags.attach`. */
export interface TagsAttachParams {
  /** The person. */
  user_id: string;
  /** The tag, exactly as it shall be named. */
  tag_name: string;
}

/** Parameters of `tags.detach`. */
export interface TagsDetachParams {
  /** The person. */
  user_id: string;
  /** The tag. */
  tag_name: string;
}

/** Parameters of `tags.delete`. */
export interface TagsDeleteParams {
  /** The tag. */
  tag_name: string;
}

/** Parameters of `consultation.text`. */
export interface ConsultationTextParams {
  /** The person. */
  user_id: string;
  /** What to say. 1 to 2000 UTF-16 units. Personal. */
  text: string;
}

/** Parameters of `consultation.quote`. */
export interface ConsultationQuoteParams {
  /** The person. */
  user_id: string;
  /** What to say. 1 to 2000 UTF-16 units. Personal. */
  text: string;
  /** The message that is answered. */
  quote_message_id: string;
}

/** Parameters of `consultation.image`. */
export interface ConsultationImageParams {
  /** The person. */
  user_id: string;
  /** Address of a JPG or PNG of at most 1 MB. 1 to 2048 UTF-16 units. */
  url: string;
  /** Caption. 1 to 2000 UTF-16 units. Personal. */
  text?: string;
}

/** Parameters of `consultation.uploaded_image`. */
export interface ConsultationUploadedImageParams {
  /** The person. */
  user_id: string;
  /** What `uploads.image` gave, within seven days. */
  attachment_id: string;
  /** Caption. 1 to 2000 UTF-16 units. Personal. */
  text?: string;
}

/** Parameters of `consultation.gif`. */
export interface ConsultationGifParams {
  /** The person. */
  user_id: string;
  /** Address of the GIF. Its largest size is not documented; an upload takes 5 MB. 1 to 2048 UTF-16 units. */
  url: string;
  /** Width in pixels. From 1 to 10000. */
  width: number;
  /** Height in pixels. From 1 to 10000. */
  height: number;
  /** Caption. 1 to 2000 UTF-16 units. Personal. */
  text?: string;
}

/** Parameters of `consultation.uploaded_gif`. */
export interface ConsultationUploadedGifParams {
  /** The person. */
  user_id: string;
  /** What `uploads.gif` gave, within seven days. */
  attachment_id: string;
  /** Width in pixels. From 1 to 10000. */
  width: number;
  /** Height in pixels. From 1 to 10000. */
  height: number;
  /** Caption. 1 to 2000 UTF-16 units. Personal. */
  text?: string;
}

/** Parameters of `consultation.file`. */
export interface ConsultationFileParams {
  /** The person. */
  user_id: string;
  /** What `uploads.file` gave, within seven days. */
  token: string;
}

/** Parameters of `consultation.sticker`. */
export interface ConsultationStickerParams {
  /** The person. */
  user_id: string;
  /** The sticker, from `stickers.zaloapp.com`. */
  sticker_id: string;
}

/** Parameters of `consultation.request_user_info`. */
export interface ConsultationRequestUserInfoParams {
  /** The person. */
  user_id: string;
  /** Heading of the form. 1 to 100 UTF-16 units. Personal. */
  title: string;
  /** What it is for. 1 to 500 UTF-16 units. Personal. */
  subtitle: string;
  /** Address of the picture above it. 1 to 2048 UTF-16 units. */
  image_url: string;
}

/** Parameters of `uploads.image`. */
export interface UploadsImageParams {
  /** JPG or PNG of at most 1 MB. 1 to 1048576 bytes. */
  file: FileLike;
}

/** Parameters of `uploads.gif`. */
export interface UploadsGifParams {
  /** GIF of at most 5 MB. 1 to 5242880 bytes. */
  file: FileLike;
}

/** Parameters of `uploads.file`. */
export interface UploadsFileParams {
  /** PDF, DOC, DOCX or CSV of at most 5 MB. 1 to 5242880 bytes. */
  file: FileLike;
}

/** Parameters of `broadcast.send`. */
export interface BroadcastSendParams {
  /** Who gets it. */
  target: unknown;
  /** The articles, processed and visible, first one on top. 1 to 5 items. */
  article_ids: readonly string[];
}

/** Parameters of `articles.create`. */
export interface ArticlesCreateParams {
  /** Title. 1 to 150 UTF-16 units. */
  title: string;
  /** Who wrote it. 1 to 50 UTF-16 units. */
  author: string;
  /** Summary. 1 to 300 UTF-16 units. */
  description: string;
  /** Cover picture or video. */
  cover: unknown;
  /** Text (HTML), pictures, videos, in order. 1 to 10000 items. */
  body: readonly unknown[];
  /** Related articles. */
  related_medias?: readonly unknown[];
  /** Address that counts views. */
  tracking_link?: string;
  /** A source to name: `{"url", "label"}`. */
  cite?: unknown;
  /** Whether people see it; Zalo hides it when this is absent. */
  status?: string;
  /** Whether people may comment; Zalo lets them when this is absent. */
  comment?: string;
}

/** Parameters of `articles.update`. */
export interface ArticlesUpdateParams {
  /** The article. */
  id: string;
  /** Title. 1 to 150 UTF-16 units. */
  title: string;
  /** Who wrote it. 1 to 50 UTF-16 units. */
  author: string;
  /** Summary. 1 to 300 UTF-16 units. */
  description: string;
  /** Cover picture or video. */
  cover: unknown;
  /** Text (HTML), pictures, videos, in order. 1 to 10000 items. */
  body: readonly unknown[];
  /** Related articles. */
  related_medias?: readonly unknown[];
  /** Address that counts views. */
  tracking_link?: string;
  /** A source to name: `{"url", "label"}`. */
  cite?: unknown;
  /** Whether people see it; Zalo hides it when this is absent. */
  status?: string;
  /** Whether people may comment; Zalo lets them when this is absent. */
  comment?: string;
}

/** Parameters of `articles.verify`. */
export interface ArticlesVerifyParams {
  /** The job. */
  token: string;
}

/** Parameters of `articles.detail`. */
export interface ArticlesDetailParams {
  /** The article. */
  id: string;
}

/** Parameters of `articles.list`. */
export interface ArticlesListParams {
  /** How many articles to skip. From 0 to 1000000. */
  offset: number;
  /** Page size. Sources say 10 or 50 at most; 10 is safe. From 1 to 10. */
  limit: number;
}

/** Parameters of `articles.remove`. */
export interface ArticlesRemoveParams {
  /** The article. */
  id: string;
}

/** Parameters of `conversations.recent`. */
export interface ConversationsRecentParams {
  /** How many messages to skip; 0 is the newest. From 0 to 1000000. */
  offset: number;
  /** Page size. From 1 to 10. */
  count: number;
}

/** Parameters of `conversations.with_user`. */
export interface ConversationsWithUserParams {
  /** The person. */
  user_id: string;
  /** How many messages to skip; 0 is the newest. From 0 to 1000000. */
  offset: number;
  /** Page size. From 1 to 10. */
  count: number;
}

/** Parameters of `quota.user`. */
export interface QuotaUserParams {
  /** The person. */
  user_id: string;
}

/** Parameters of `quota.owner`. */
export interface QuotaOwnerParams {
  /** Whose: `OA` or `APP`. */
  quota_owner: string;
  /** `cs` or `transaction`. */
  product_type?: string;
  /** Only quotas from this source. */
  quota_type?: string;
}

/** Parameters of `publish`. */
export interface PublishParams {
  /** The document as Markdown. */
  markdown?: string;
  /** The document as text; Markdown marks in it are noticed. */
  text?: string;
  /** Title, at most 150; else the opening heading or line. */
  title?: string;
  /** Summary, at most 300; else an excerpt of the first paragraph. */
  description?: string;
  /** Who wrote it, at most 50; required here or in front matter. */
  author?: string;
  /** Address of the cover picture; else the first picture, else the OA's own cover. */
  cover?: string;
  /** What to do with texts that are too long: `refuse` (default) or `cut`. */
  overflow?: string;
  /** `show` (default) or `hide`. */
  status?: string;
  /** `show` or `hide` comments. */
  comment?: string;
  /** Address that counts views. */
  tracking_link?: string;
  /** What an earlier run reported. */
  resume?: string;
  /** How long to follow the job, in seconds; 600 by default. */
  deadline_s?: number;
}

/** What happens while `publish` runs. */
export type PublishEvent =
  /** the document has become an article: `title`, `blocks`, `notes`. */
  | { event: "drafted"; [field: string]: unknown }
  /** the article is about to be sent; keep `resume`. */
  | { event: "creating"; [field: string]: unknown }
  /** Zalo took the job; keep `resume`. */
  | { event: "created"; [field: string]: unknown }
  /** the create got no answer, the list is searched; keep `resume`. */
  | { event: "looking"; [field: string]: unknown }
  /** not done yet: `asked`, `waited_ms`, `next_ms`. */
  | { event: "processing"; [field: string]: unknown }
  /** done: `article_id`. */
  | { event: "published"; [field: string]: unknown };

/** Parameters of `broadcast.once`. */
export interface BroadcastOnceParams {
  /** Who gets it. */
  target: unknown;
  /** One to five articles, processed and visible, first one on top. Each counts by itself. */
  article_ids: readonly string[];
  /** Send again what Zalo has refused before. */
  again_if_refused?: boolean;
  /** How long to wait while another broadcast of the OA is under way, in seconds; 60 by default. */
  wait_s?: number;
  /** Folder of the journal in place of that of the tokens; `:memory:` forgets it with the program. */
  journal?: string;
}

/** What happens while `broadcast.once` runs. */
export type BroadcastOnceEvent =
  /** it is written down and the call leaves: `at`. */
  | { event: "begun"; [field: string]: unknown }
  /** nothing was sent, and the journal says so: `at`. */
  | { event: "withdrawn"; [field: string]: unknown }
  /** the answer cannot be written down, a later run will find it unknown: `why`. */
  | { event: "not_noted"; [field: string]: unknown };

/** Parameters of `broadcast.settle`. */
export interface BroadcastSettleParams {
  /** Who it was for, as it was sent. */
  target: unknown;
  /** The articles. */
  article_ids: readonly string[];
  /** Whether it was found on the OA's broadcast page. If not, the next run may send it. */
  sent: boolean;
  /** The broadcast, if the page shows its id. */
  message_id?: string;
  /** Folder of the journal in place of that of the tokens; `:memory:` is the program's own. */
  journal?: string;
}

/** What happens while `broadcast.settle` runs. */
export type BroadcastSettleEvent =
  /** the journal says what the person has found: `article_ids`. */
  | { event: "settled"; [field: string]: unknown };

/** Every call by its name. */
export interface Calls {
  "oauth.exchange": { params: OauthExchangeParams; answer: TokenAnswer };
  "oauth.refresh": { params: OauthRefreshParams; answer: TokenAnswer };
  "oa.info": { params: OaInfoParams; answer: OaInfo };
  "users.list": { params: UsersListParams; answer: UserPage };
  "users.detail": { params: UsersDetailParams; answer: User };
  "users.forget": { params: UsersForgetParams; answer: null };
  "tags.list": { params: TagsListParams; answer: string[] };
  "tags.attach": { params: TagsAttachParams; answer: null };
  "tags.detach": { params: TagsDetachParams; answer: null };
  "tags.delete": { params: TagsDeleteParams; answer: null };
  "consultation.text": { params: ConsultationTextParams; answer: Sent };
  "consultation.quote": { params: ConsultationQuoteParams; answer: Sent };
  "consultation.image": { params: ConsultationImageParams; answer: Sent };
  "consultation.uploaded_image": { params: ConsultationUploadedImageParams; answer: Sent };
  "consultation.gif": { params: ConsultationGifParams; answer: Sent };
  "consultation.uploaded_gif": { params: ConsultationUploadedGifParams; answer: Sent };
  "consultation.file": { params: ConsultationFileParams; answer: Sent };
  "consultation.sticker": { params: ConsultationStickerParams; answer: Sent };
  "consultation.request_user_info": { params: ConsultationRequestUserInfoParams; answer: Sent };
  "uploads.image": { params: UploadsImageParams; answer: Uploaded };
  "uploads.gif": { params: UploadsGifParams; answer: Uploaded };
  "uploads.file": { params: UploadsFileParams; answer: UploadedFile };
  "broadcast.send": { params: BroadcastSendParams; answer: BroadcastTaken };
  "articles.create": { params: ArticlesCreateParams; answer: ArticleJob };
  "articles.update": { params: ArticlesUpdateParams; answer: ArticleJob };
  "articles.verify": { params: ArticlesVerifyParams; answer: ArticleRef };
  "articles.detail": { params: ArticlesDetailParams; answer: Article };
  "articles.list": { params: ArticlesListParams; answer: ArticlePage };
  "articles.remove": { params: ArticlesRemoveParams; answer: null };
  "conversations.recent": { params: ConversationsRecentParams; answer: ChatMessage[] };
  "conversations.with_user": { params: ConversationsWithUserParams; answer: ChatMessage[] };
  "quota.user": { params: QuotaUserParams; answer: PersonQuota };
  "quota.owner": { params: QuotaOwnerParams; answer: QuotaAsset[] };
}

/** The calls that are read page by page. */
export interface PagedCalls {
  "users.list": { params: Omit<UsersListParams, "offset" | "count"> & Partial<Pick<UsersListParams, "offset" | "count">>; item: UserRef };
  "articles.list": { params: Omit<ArticlesListParams, "offset" | "limit"> & Partial<Pick<ArticlesListParams, "offset" | "limit">>; item: ArticleSummary };
  "conversations.recent": { params: Omit<ConversationsRecentParams, "offset" | "count"> & Partial<Pick<ConversationsRecentParams, "offset" | "count">>; item: ChatMessage };
  "conversations.with_user": { params: Omit<ConversationsWithUserParams, "offset" | "count"> & Partial<Pick<ConversationsWithUserParams, "offset" | "count">>; item: ChatMessage };
}

/** What spans several calls, by its name. */
export interface Operations {
  "publish": { params: PublishParams; event: PublishEvent; answer: PublishResult };
  "broadcast.once": { params: BroadcastOnceParams; event: BroadcastOnceEvent; answer: BroadcastOnceResult };
  "broadcast.settle": { params: BroadcastSettleParams; event: BroadcastSettleEvent; answer: BroadcastSettleResult };
}
