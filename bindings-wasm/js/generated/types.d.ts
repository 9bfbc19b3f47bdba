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

/** A message to a visitor that the platform has taken. */
export interface AnonymousSent {
  /** The message. */
  message_id: string;
  /** Who got it. */
  anonymous_id?: string;
  /** In which conversation. */
  conversation_id?: string;
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

/** How far a video is. */
export interface ArticleVideo {
  /** 1 ready, 3 being converted; 2 locked, 4 failed, 5 deleted, 0 not known. Only 1 makes the id usable. */
  status?: number;
  /** The video. It may be there before it is usable. */
  video_id?: string;
  /** The same in words. */
  status_message?: string;
  /** How far the conversion is, in percent. */
  convert_percent?: number;
  /** Its file name. */
  video_name?: string;
  /** Its size in bytes. */
  video_size?: number;
}

/** What `articles.await_video` ends with. */
export interface ArticlesAwaitVideoResult {
  /** 1 ready, 3 being converted; 2 locked, 4 failed, 5 deleted, 0 not known. Only 1 makes the id usable. */
  status?: number;
  /** The video. It may be there before it is usable. */
  video_id?: string;
  /** The same in words. */
  status_message?: string;
  /** How far the conversion is, in percent. */
  convert_percent?: number;
  /** Its file name. */
  video_name?: string;
  /** Its size in bytes. */
  video_size?: number;
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

/** Somebody who answers calls. */
export interface CallAgent {
  /** Who. */
  agent_id: string;
  /** Their name. Personal. */
  agent_name?: string;
  /** What calls they get; no source shows what stands in it. */
  allocation?: unknown[];
}

/** A branch of a call centre. */
export interface CallBranch {
  /** Which. */
  branch_id: string;
  /** Its name. */
  branch_name?: string;
  /** `on` or `off`. */
  status?: string;
}

/** An OA's call centre. */
export interface CallCenter {
  /** Who answers. */
  agents?: CallAgent[];
  /** Where. */
  branches?: CallBranch[];
}

/** Whether a person may be called, where they have not refused. */
export interface CallConsent {
  /** 0 agreed, 1 may be called already, 2 asked just now, 8 asked and not answered yet. */
  code: number;
  /** The same in words. */
  message?: string;
  /** Until when they may be called. Milliseconds since 1970 UTC. */
  expired_time?: number;
}

/** A link that starts a call. */
export interface CallLink {
  /** Opens the call. */
  call_link: string;
  /** The link as a QR code, in the platform's own form. */
  qr_code?: string;
  /** For how many seconds it is good: two days. */
  ttl?: number;
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

/** What is known about a person: the system's fields and the OA's own. */
export interface CustomInfo {
  /** Name. Personal. */
  name?: string;
  /** Phone number. Personal. */
  phone?: string;
  /** Birth date `dd/MM/yyyy`. Personal. */
  user_dob?: string;
  /** `Nam`, `Nữ` or `Khác`. */
  gender?: string;
  /** Address by province and ward. */
  full_address?: FullAddress;
  /** Your own id for the person. */
  user_external_id?: string;
  /** Parameter of the last dynamic link through which the person came. */
  dynamic_param?: string;
  /** Values of the OA's own fields, by key. All are texts; a table may come as an object or as JSON in a text. */
  custom_info?: unknown;
}

/** How many template messages a day; texts on the wire. */
export interface DailyTemplateQuota {
  /** A day. */
  daily_quota?: number;
  /** Left today. */
  remaining_quota?: number;
}

/** What became of a template message. */
export interface DeliveryStatus {
  /** -1 there is no such message, 0 on its way, 1 arrived. */
  status: number;
  /** When it arrived. Milliseconds since 1970 UTC. */
  delivery_time?: number;
  /** The same in words. */
  message?: string;
}

/** What the OA knows about a follower. */
export interface Follower {
  /** The follower, as this OA knows them. */
  user_id: string;
  /** The same person, as the app knows them. */
  user_id_by_app?: string;
  /** Name in Zalo. Personal. */
  display_name?: string;
  /** 1 male, 2 female, 0 not known. */
  user_gender?: number;
  /** Birth date, in old answers: the digits of a number whose unit is not known. Personal. */
  birth_date?: string;
  /** Somebody who needs special legal care: not an age. */
  is_sensitive?: boolean;
  /** Address of the picture. Personal. */
  avatar?: string;
  /** Addresses of the picture by size in pixels. */
  avatars?: Record<string, string>;
  /** What the person shared when asked. */
  shared_info?: SharedInfo;
  /** Tags and notes. */
  tags_and_notes_info?: TagsAndNotes;
}

/** A page of followers. */
export interface FollowerPage {
  /** How many followers there are in all. */
  total: number;
  /** The followers of this page. */
  followers: UserRef[];
}

/** An address by the two levels of July 2025. */
export interface FullAddress {
  /** Code of the province. Personal. */
  user_city_id?: string;
  /** Code of the ward or commune. Personal. */
  user_ward_id?: string;
  /** House and street. Personal. */
  user_address?: string;
}

/** Something that a group can stand on. */
export interface GroupAsset {
  /** The asset. */
  asset_id: string;
  /** Its size: `gmf10`, `gmf50`, `gmf100`, `gmf1000`; new sizes are kept. */
  product_type?: string;
  /** Where it comes from. */
  quota_type?: string;
  /** Last day, `dd/MM/yyyy`. */
  valid_through?: string;
  /** Whether it is renewed by itself; a flag on the wire. */
  auto_renew?: boolean;
  /** `available` or `used`. */
  status?: string;
  /** The group that stands on it. */
  used_id?: string;
}

/** What a group stands on. */
export interface GroupAssetInfo {
  /** `gmf10`, `gmf50`, `gmf100`, `gmf1000`; new sizes are kept. */
  asset_type?: string;
  /** The asset. */
  asset_id?: string;
  /** Last day, `dd/MM/yyyy`. */
  valid_through?: string;
  /** Whether it is renewed by itself; a text on the wire. */
  auto_renew?: boolean;
}

/** One message in a group. */
export interface GroupChatMessage {
  /** The message. */
  message_id: string;
  /** 0: the OA wrote it; 1: a person did. */
  src?: number;
  /** When. Milliseconds since 1970 UTC. */
  time?: number;
  /** `text`, `voice`, `photo`, `GIF`, `link`, `links`, `sticker`, `location`; new kinds are kept. */
  type?: string;
  /** What was written. Mentions stand in it as `[@id]`. Personal. */
  message?: string;
  /** Who wrote: a person or the OA. */
  from_id?: string;
  /** The writer's name. Personal. */
  from_display_name?: string;
  /** Address of the writer's picture. Personal. */
  from_avatar?: string;
  /** The group. */
  group_id?: string;
  /** Address of a preview. Personal. */
  thumb?: string;
  /** Address of what was sent. Personal. */
  url?: string;
  /** Description of what was sent. Personal. */
  description?: string;
  /** Links that were sent. */
  links?: unknown;
  /** A place: JSON inside a text on the wire, unpacked here. */
  location?: unknown;
}

/** All about a group. */
export interface GroupDetail {
  /** What it is. */
  group_info?: GroupInfo;
  /** What it stands on. */
  asset_info?: GroupAssetInfo;
  /** What is allowed in it. */
  group_setting?: GroupSettings;
}

/** What a group is. */
export interface GroupInfo {
  /** The group. */
  group_id: string;
  /** What it is called. */
  name?: string;
  /** Address of its picture. */
  avatar?: string;
  /** The link by which people join. */
  group_link?: string;
  /** What it is for. */
  group_description?: string;
  /** `enabled`, or `disabled` once its asset has lapsed. */
  status?: string;
  /** How many members it has; a number on the wire. */
  total_member?: number;
  /** How many it may have; a text on the wire. */
  max_member?: number;
  /** When Zalo dissolves it unless its asset is renewed, in the platform's own text. */
  auto_delete_date?: string;
}

/** A member: a person or the OA itself, never both. */
export interface GroupMember {
  /** The person. */
  user_id?: string;
  /** The OA. */
  oa_id?: string;
  /** Their name. Personal. */
  name?: string;
  /** Address of their picture. Personal. */
  avatar?: string;
}

/** A page of members, or of people who ask to join. */
export interface GroupMemberPage {
  /** The members. */
  members: GroupMember[];
  /** How many there are. */
  total?: number;
  /** Where the page starts. */
  offset?: number;
  /** How many were asked for. */
  count?: number;
  /** How many the page has. */
  member_count?: number;
}

/** A page of the OA's groups. */
export interface GroupPage {
  /** The groups. */
  groups: GroupSummary[];
  /** How many groups the OA has. */
  total?: number;
  /** Where the page starts. */
  offset?: number;
  /** How many were asked for. */
  count?: number;
  /** How many groups the page has. */
  group_count?: number;
}

/** A message that a group has got. */
export interface GroupSent {
  /** The message. */
  message_id: string;
  /** The group. */
  group_id?: string;
}

/** What is allowed in a group. */
export interface GroupSettings {
  /** Only administrators may write. */
  lock_send_msg?: boolean;
  /** Who joins must be let in. */
  join_appr?: boolean;
  /** Who joins sees what was written before. */
  enable_msg_history?: boolean;
  /** The group's link lets people join. */
  enable_link_join?: boolean;
}

/** A group in a list, or as it was made. */
export interface GroupSummary {
  /** The group. */
  group_id: string;
  /** What it is called. */
  name?: string;
  /** Address of its picture. */
  avatar?: string;
  /** The link by which people join. */
  group_link?: string;
  /** What it is for. */
  group_description?: string;
  /** How many members it has, the OA among them. */
  total_member?: number;
  /** `enabled`, or `disabled` once its asset has lapsed. */
  status?: string;
}

/** A journey that was opened. */
export interface Journey {
  /** What its messages carry. Secret. */
  token: string;
  /** The journey. */
  journey_id?: string;
}

/** How long a journey lasts. */
export interface JourneyState {
  /** The app that opened it. */
  app_id?: string;
  /** The OA. */
  oa_id?: string;
  /** Its kind. The key of the one sample ends in a blank. */
  token_type?: string;
  /** When it was opened. Milliseconds since 1970 UTC. */
  created_at?: number;
  /** When it ends. Milliseconds since 1970 UTC. */
  expired_at?: number;
}

/** A lead form and a page of what people answered. */
export interface LeadForm {
  /** What it asks. */
  questions?: LeadQuestion[];
  /** What people answered. */
  responses?: LeadResponse[];
}

/** A question of a lead form. */
export interface LeadQuestion {
  /** The question. */
  questionId?: string;
  /** What people read. */
  title?: string;
}

/** What somebody answered. */
export interface LeadResponse {
  /** This answer: another for each time that somebody sends the form, so not a person. */
  leadId?: string;
  /** When, in the platform's own form. */
  submitTime?: string;
  /** The ad that led to the form. */
  adId?: string;
  /** The answers, as they came: no source shows what is in them. */
  answers?: unknown;
}

/** A picture that templates may refer to. */
export interface MediaUploaded {
  /** What a layout names it by. */
  media_id: string;
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

/** Zalo's opinion: `HIGH`, `MEDIUM`, `LOW`, `UNDEFINED`; new words are kept. */
export interface OaQuality {
  /** Of the last 48 hours. */
  current?: string;
  /** Of the last seven days. */
  seven_days?: string;
}

/** What may still be sent, in the older form. */
export interface OldQuota {
  /** What it is for: `active`, `reply`, `promotion`. */
  type?: string;
  /** What is left. */
  remain?: number;
  /** Of how many. */
  total?: number;
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

/** What somebody said of a service. */
export interface Rating {
  /** The message that asked. */
  message_id?: string;
  /** Stars, 1 to 5. */
  rate?: number;
  /** What they wrote. Personal. */
  note?: string;
  /** The reasons that they chose; the table calls it `feedback`. */
  feedbacks?: string[];
  /** When. Milliseconds since 1970 UTC. */
  submit_date?: number;
  /** Your own id of the message. */
  tracking_id?: string;
  /** The OA. */
  oa_id?: string;
}

/** A page of ratings. */
export interface RatingPage {
  /** The ratings. */
  ratings: Rating[];
  /** How many there are. */
  total?: number;
}

/** Buttons that people pressed. */
export interface ResponsePage {
  /** The answers. */
  responses: TemplateResponse[];
  /** How many there are. */
  total?: number;
}

/** The key that encrypts what only Zalo is to read. */
export interface RsaKey {
  /** The bytes of the key, as Base64. */
  public_key: string;
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
  /** The same in answers to Mini Apps from before June 2024: `reply` or `OA Tier`. */
  type?: string;
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

/** A picture. */
export interface SocialPicture {
  /** Where it is. */
  data?: SocialPictureData;
}

/** Where a picture is. */
export interface SocialPictureData {
  /** Its address. Personal. */
  url?: string;
}

/** Somebody who signed in to an app. */
export interface SocialProfile {
  /** Who they are to this app. */
  id: string;
  /** Their name. Personal. */
  name?: string;
  /** Their picture. */
  picture?: SocialPicture;
  /** Their birth date; not to be relied on. Personal. */
  birthday?: string;
  /** Their gender; not to be relied on. */
  gender?: string;
  /** Whether they are to be treated with special care. */
  is_sensitive?: boolean;
}

/** A person's tags and the staff's notes. */
export interface TagsAndNotes {
  /** Tags on the person. */
  tag_names?: string[];
  /** Notes of the staff. */
  notes?: string[];
}

/** A button of a template. */
export interface TemplateButton {
  /** 1 site, 2 phone, 3 page of the OA, 4 Mini App, … */
  type?: number;
  /** What stands on it. */
  title?: string;
  /** Where it leads. */
  content?: string;
}

/** All about a template. */
export interface TemplateDetail {
  /** The template. */
  template_id: string;
  /** Its name. */
  template_name?: string;
  /** `ENABLE`, `PENDING_REVIEW`, `REJECT`, `DISABLE`, `DELETE`; new states are kept. */
  status?: string;
  /** Why it was rejected. */
  reason?: string;
  /** Its parameters. */
  params?: TemplateField[];
  /** Its buttons. */
  buttons?: TemplateButton[];
  /** For how long Zalo tries to deliver a message, in milliseconds. */
  timeout?: number;
  /** Where it can be looked at. */
  preview_url?: string;
  /** Zalo's opinion of it. */
  template_quality?: string;
  /** `TRANSACTION`, `CUSTOMER_CARE`, `PROMOTION`, or an older word like `IN_TRANSACTION`. */
  template_tag?: string;
  /** Price of a message in dong. */
  price?: string;
  /** The same by phone. */
  price_sdt?: string;
  /** The same by user id. */
  price_uid?: string;
}

/** A parameter of a template. */
export interface TemplateField {
  /** Its name. */
  name: string;
  /** Whether it must be given. */
  require?: boolean;
  /** What it holds: `STRING`, `NUMBER`, `DATE`, … */
  type?: string;
  /** Most characters. */
  max_length?: number;
  /** Fewest characters. */
  min_length?: number;
  /** Whether it may be empty. */
  accept_null?: boolean;
}

/** A page of templates. */
export interface TemplatePage {
  /** The templates. */
  templates: TemplateSummary[];
  /** How many there are. */
  metadata?: TemplateTotal;
}

/** How many template messages; what is absent or null does not apply. */
export interface TemplateQuota {
  /** A day. */
  daily_quota?: number;
  /** Left today. */
  remaining_quota?: number;
  /** Promotions a day. */
  daily_quota_promotion?: number;
  /** Promotions left today. */
  remaining_quota_promotion?: number;
  /** Promotions a month. */
  monthly_promotion_quota?: number;
  /** Promotions left this month. */
  remaining_monthly_promotion_quota?: number;
  /** Promotions next month, as Zalo guesses. */
  estimated_next_month_promotion_quota?: number;
}

/** What somebody answered by a button. */
export interface TemplateResponse {
  /** The message with the button. */
  message_id?: string;
  /** What the button stands for. Personal. */
  data?: string;
  /** When. Milliseconds since 1970 UTC. */
  submit_date?: number;
  /** Your own id of the message. */
  tracking_id?: string;
  /** The OA. */
  oa_id?: string;
}

/** A template message that Zalo has taken. */
export interface TemplateSent {
  /** The message. */
  message_id: string;
  /** When. Milliseconds since 1970 UTC. */
  sent_time?: number;
  /** How it was paid: `1`, or `3` beyond the quota. */
  sending_mode?: string;
  /** What is left today. */
  quota?: DailyTemplateQuota;
}

/** A template in a list. */
export interface TemplateSummary {
  /** The template; a number in the sample. */
  template_id: string;
  /** Its name. */
  template_name?: string;
  /** When it was made. Milliseconds since 1970 UTC. */
  created_time?: number;
  /** `ENABLE`, `PENDING_REVIEW`, `REJECT`, `DISABLE`, `DELETE`; new states are kept. */
  status?: string;
  /** Zalo's opinion of it. */
  template_quality?: string;
}

/** A template that Zalo has taken for review. */
export interface TemplateTaken {
  /** The template. */
  template_id: string;
  /** Its name. */
  template_name?: string;
  /** 1 to 5, as it was given. */
  template_type?: number;
  /** `PENDING_REVIEW`. */
  status?: string;
  /** `1` to `3`, as it was given. */
  tag?: string;
  /** Price in dong by phone. */
  price_sdt?: string;
  /** Price in dong by user id. */
  price_uid?: string;
  /** Where it can be looked at. */
  preview_url?: string;
}

/** How many templates there are. */
export interface TemplateTotal {
  /** In all. */
  total?: number;
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

/** People who could not be reached. */
export interface Uncovered {
  /** How many people Zalo counts there. */
  total: number;
  /** How many of them were not seen. */
  missing: number;
  /** `out_of_reach`, `untagged`, `unsettled`, `range_ends` or `undated`. */
  why: string;
  /** The first day, `YYYY-MM-DD`. */
  from?: string;
  /** The last day. */
  to?: string;
  /** Whether they follow, where the day was split by that. */
  follower?: boolean;
  /** The tag, where the day was split by tags. */
  tag?: string;
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

/** A field that the OA keeps about people. */
export interface UserField {
  /** Its key. */
  key: string;
  /** What it holds. */
  data_type?: string;
  /** `system` or `oa_custom`. */
  field_type?: string;
  /** What people read. */
  name?: string;
  /** How a `datetime` is shown. */
  format?: string;
  /** The keys of a `table`. */
  keys?: string[];
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

/** What `users.sweep` ends with. */
export interface UsersSweepResult {
  /** Whether everybody who was there all the time has been handed out. If not, `uncovered` says who is missing. */
  complete: boolean;
  /** How many people were handed out, by runs that it went on from too. */
  people: number;
  /** What could not be covered, with counts. */
  uncovered: Uncovered[];
  /** When it began; the next update takes it as `since`. Milliseconds since 1970 UTC. */
  started_time: number;
  /** When it ended. Milliseconds since 1970 UTC. */
  ended_time: number;
  /** How many calls it took. */
  calls: number;
  /** How many people arrived in the days that were not over while those were read. */
  arrived: number;
  /** Whether a range of days has its ends in it: `both`, `end_excluded` or `start_excluded`; absent when that was not learnt. */
  range_ends?: string;
  /** Of an update: what it cannot have seen, in English. */
  cannot_see?: string;
  /** The same in Vietnamese. */
  cannot_see_vi?: string;
}

/** A video that was uploaded. */
export interface VideoJob {
  /** What `articles.verify_video` takes: not a video's id. */
  token: string;
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

/** Parameters of `users.update`. */
export interface UsersUpdateParams {
  /** The person. */
  user_id: string;
  /** Name that the OA's staff gives them. Personal. */
  user_alias?: string;
  /** Your own id for the person. One that another person has already is refused. */
  user_external_id?: string;
}

/** Parameters of `users.update_shared_info`. */
export interface UsersUpdateSharedInfoParams {
  /** The person. */
  user_id: string;
  /** Name. Personal. */
  name: string;
  /** Phone number, `84…`. Personal. */
  phone: string;
  /** Street address. Personal. */
  address: string;
  /** Province before July 2025: its national statistics code, without a leading zero. From 1 to 99. */
  city_id: number;
  /** District before July 2025: its national statistics code. From 1 to 999. */
  district_id: number;
  /** Birth date `dd/MM/yyyy`, from 01/01/1970 on. Personal. */
  user_dob?: string;
  /** Name that the OA's staff gives them. Personal. */
  user_alias?: string;
  /** Your own id for the person. */
  user_external_id?: string;
}

/** Parameters of `users.forget`. */
export interface UsersForgetParams {
  /** The person. */
  user_id: string;
}

/** Parameters of `users.custom_info`. */
export interface UsersCustomInfoParams {
  /** The person. */
  user_id: string;
  /** Only these fields; of a table its own key. All when absent: ask for what you need. */
  fields_to_export?: readonly string[];
}

/** Parameters of `users.update_custom_info`. */
export interface UsersUpdateCustomInfoParams {
  /** The person. */
  user_id: string;
  /** Name. Personal. */
  name?: string;
  /** Phone number, `84…`. Personal. */
  phone?: string;
  /** Birth date `dd/MM/yyyy`. Personal. */
  user_dob?: string;
  /** `Nam`, `Nữ` or `Khác`. */
  gender?: string;
  /** Province since July 2025, by its code as text. Personal. */
  user_city_id?: string;
  /** Ward or commune since July 2025, by its code as text. Personal. */
  user_ward_id?: string;
  /** House and street. Personal. */
  user_address?: string;
  /** Your own id for the person. One that another person has already is refused. */
  user_external_id?: string;
  /** Values of the OA's own fields, by key. They travel as text; a table is an object of at most 5 pairs. */
  custom_info?: unknown;
}

/** Parameters of `user_fields.list`. */
export interface UserFieldsListParams {
  /** `system` or `oa_custom`. */
  field_type?: string;
  /** Only the fields of these keys. */
  fields_to_get?: readonly string[];
}

/** Parameters of `user_fields.create`. */
export interface UserFieldsCreateParams {
  /** Its key. */
  key: string;
  /** What it holds. */
  data_type: string;
  /** What people read. The parameter's name is a guess. */
  name?: string;
  /** How a `datetime` is shown: `dd/MM/yyyy`, `dd/MM/yyyy HH:mm:ss`, `dd-MM-yyyy`, `dd-MM-yyyy HH:mm:ss`, `yyyy-MM-dd` or `yyyy-MM-ddTHH:mm:ss`. The parameter's name is a guess. */
  format?: string;
  /** The keys of a `table`. The parameter's name is a guess. 1 to 5 items. */
  keys?: readonly string[];
}

/** Parameters of `user_fields.update`. */
export interface UserFieldsUpdateParams {
  /** Its key, which cannot change. */
  key: string;
  /** What it holds, which cannot change. */
  data_type: string;
  /** What people read. The parameter's name is a guess. */
  name?: string;
  /** How a `datetime` is shown. The parameter's name is a guess. */
  format?: string;
  /** The keys of a `table`, the old ones among them. The parameter's name is a guess. 1 to 5 items. */
  keys?: readonly string[];
}

/** Parameters of `user_fields.delete`. */
export interface UserFieldsDeleteParams {
  /** Its key. */
  key: string;
}

/** Parameters of `followers.list`. */
export interface FollowersListParams {
  /** How many followers to skip. From 0 to 1000000. */
  offset: number;
  /** Page size. From 1 to 50. */
  count: number;
  /** Only followers who carry this tag. */
  tag_name?: string;
}

/** Parameters of `followers.detail`. */
export interface FollowersDetailParams {
  /** The follower. */
  user_id: string;
}

/** Parameters of `followers.update`. */
export interface FollowersUpdateParams {
  /** The follower. */
  user_id: string;
  /** Name. Personal. */
  name: string;
  /** Phone number, `84…`. Personal. */
  phone: string;
  /** Street address. Personal. */
  address: string;
  /** Province before July 2025: its national statistics code, without a leading zero. From 1 to 99. */
  city_id: number;
  /** District before July 2025: its national statistics code. From 1 to 999. */
  district_id: number;
}

/** Parameters of `lead_forms.get`. */
export interface LeadFormsGetParams {
  /** The form. */
  form_id: string;
  /** From then on; that the unit is milliseconds is inferred from Zalo's other calls. Milliseconds since 1970 UTC. */
  from_time: number | Date;
  /** Until then; at most 30 days later. Milliseconds since 1970 UTC. */
  to_time: number | Date;
  /** How many answers to skip. From 0 to 1000000. */
  offset: number;
  /** Page size. From 1 to 200. */
  limit: number;
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

/** Parameters of `consultation.buttons`. */
export interface ConsultationButtonsParams {
  /** The person. */
  user_id: string;
  /** What to say. 1 to 2000 UTF-16 units. Personal. */
  text: string;
  /** What they can press. 1 to 5 items. */
  buttons: readonly unknown[];
}

/** Parameters of `consultation.list`. */
export interface ConsultationListParams {
  /** The person. */
  user_id: string;
  /** The entries; the first one needs a subtitle. 1 to 5 items. */
  elements: readonly unknown[];
  /** What they can press. 1 to 5 items. */
  buttons?: readonly unknown[];
}

/** Parameters of `consultation.reply`. */
export interface ConsultationReplyParams {
  /** The message that is answered. */
  message_id: string;
  /** What to say. 1 to 2000 UTF-16 units. Personal. */
  text: string;
}

/** Parameters of `consultation.mini_app`. */
export interface ConsultationMiniAppParams {
  /** From the Mini App's `showFunctionButtonWidget`; a header that Zalo writes with three s. Secret. */
  miniapp_messsage_token: string;
  /** The person, who must have used the Mini App. */
  user_id: string;
  /** Which message, such as `FB0001`. */
  template_type: string;
  /** What stands in it; depends on `template_type`. */
  template_data: unknown;
}

/** Parameters of `anonymous.text`. */
export interface AnonymousTextParams {
  /** The visitor. */
  anonymous_id: string;
  /** The conversation. */
  conversation_id: string;
  /** What to say. 1 to 2000 UTF-16 units. Personal. */
  text: string;
}

/** Parameters of `anonymous.image`. */
export interface AnonymousImageParams {
  /** The visitor. */
  anonymous_id: string;
  /** The conversation. */
  conversation_id: string;
  /** Address of a JPG or PNG of at most 1 MB. 1 to 2048 UTF-16 units. */
  url: string;
}

/** Parameters of `anonymous.uploaded_image`. */
export interface AnonymousUploadedImageParams {
  /** The visitor. */
  anonymous_id: string;
  /** The conversation. */
  conversation_id: string;
  /** What `uploads.image` gave, within seven days. */
  attachment_id: string;
}

/** Parameters of `anonymous.file`. */
export interface AnonymousFileParams {
  /** The visitor. */
  anonymous_id: string;
  /** The conversation. */
  conversation_id: string;
  /** What `uploads.file` gave, within seven days. */
  token: string;
}

/** Parameters of `anonymous.sticker`. */
export interface AnonymousStickerParams {
  /** The visitor. */
  anonymous_id: string;
  /** The conversation. */
  conversation_id: string;
  /** The sticker, from `stickers.zaloapp.com`. */
  sticker_id: string;
}

/** Parameters of `reactions.send`. */
export interface ReactionsSendParams {
  /** The person. */
  user_id: string;
  /** The sign: `:>`, `--b`, `:-((`, `/-strong`, `/-heart`, `:-h`, `:o`; `/-remove` takes it away. */
  react_icon: string;
  /** The message. */
  react_message_id: string;
}

/** Parameters of `template.send`. */
export interface TemplateSendParams {
  /** The person. */
  user_id: string;
  /** The template. */
  template_id: string;
  /** What stands in it: a value for each key of the template. */
  template_data: unknown;
  /** Your own mark on the message. One guide shows it, a digest says that this call has none. */
  tracking_id?: string;
}

/** Parameters of `transaction.send`. */
export interface TransactionSendParams {
  /** The person. */
  user_id: string;
  /** `transaction_billing`, `_order`, `_reward`, `_contract`, `_booking`, `_membership`, `_event`, `_transaction`, `_account`, `_internal`, `_partnership`, `_education` or `_rating`. */
  template_type: string;
  /** Banner, heading, at most two texts, table. How many parts there may be in all is in no source. 1 to 1000 items. */
  elements: readonly unknown[];
  /** `VI` or `EN`. */
  language?: string;
  /** What they can press. 1 to 4 items. */
  buttons?: readonly unknown[];
}

/** Parameters of `promotion.send`. */
export interface PromotionSendParams {
  /** The follower. */
  user_id: string;
  /** Banner, heading, at most two texts, table. How many parts there may be in all is in no source. 1 to 1000 items. */
  elements: readonly unknown[];
  /** `VI` or `EN`: only the official .NET SDK sends it. */
  language?: string;
  /** What they can press: `oa.open.url` and `oa.query.hide` by the newest source, all kinds by the page of 2024. 1 to 4 items. */
  buttons?: readonly unknown[];
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
  /** Who gets it: `ages` (`0-12`, `13-17`, `18-24`, `25-34`, `35-44`, `45-54`, `55-64`, `65+`), `gender` (`male`, `female`), `regions` (`north`, `central`, `south`), `cities` (names), `platforms` (`ios`, `android`); codes serve, too. Groups narrow each other, one that is left out takes everybody, an empty one is refused. */
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

/** Parameters of `articles.upload_video`. */
export interface ArticlesUploadVideoParams {
  /** AVI or MP4 of at most 50 MB. 1 to 52428800 bytes. */
  file: FileLike;
}

/** Parameters of `articles.verify_video`. */
export interface ArticlesVerifyVideoParams {
  /** What the upload gave. */
  token: string;
}

/** Parameters of `articles.create_video`. */
export interface ArticlesCreateVideoParams {
  /** Title. 1 to 150 UTF-16 units. */
  title: string;
  /** Summary. 1 to 300 UTF-16 units. */
  description: string;
  /** The video, ready. */
  video_id: string;
  /** Address of its picture. 1 to 2048 UTF-16 units. */
  avatar: string;
  /** Whether people see it. The official SDKs leave it out here, newer sources have it. */
  status?: string;
  /** Whether people may comment; Zalo lets them when this is absent. */
  comment?: string;
}

/** Parameters of `articles.update_video`. */
export interface ArticlesUpdateVideoParams {
  /** The article. */
  id: string;
  /** Title. 1 to 150 UTF-16 units. */
  title: string;
  /** Summary. 1 to 300 UTF-16 units. */
  description: string;
  /** The video, ready. */
  video_id: string;
  /** Address of its picture. 1 to 2048 UTF-16 units. */
  avatar: string;
  /** Whether people see it. */
  status?: string;
  /** Whether people may comment; Zalo lets them when this is absent. */
  comment?: string;
}

/** Parameters of `articles.list_videos`. */
export interface ArticlesListVideosParams {
  /** How many articles to skip. From 0 to 1000000. */
  offset: number;
  /** Page size. Sources say 10 or 50 at most; 10 is safe. From 1 to 10. */
  limit: number;
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

/** Parameters of `quota.active`. */
export interface QuotaActiveParams {
}

/** Parameters of `quota.reply`. */
export interface QuotaReplyParams {
  /** The message that came in. */
  message_id: string;
}

/** Parameters of `quota.promotion`. */
export interface QuotaPromotionParams {
  /** The person. */
  user_id: string;
}

/** Parameters of `zbs.send`. */
export interface ZbsSendParams {
  /** Whose; the number must have a Zalo account (`-118`). 9 to 15 UTF-16 units. Personal. */
  phone: string;
  /** The template, which must be approved. */
  template_id: string;
  /** Its parameters by name. */
  template_data: Readonly<Record<string, string>>;
  /** Your own id of the message, which comes back with its receipt. 1 to 48 UTF-16 units. */
  tracking_id?: string;
  /** `1`, or `3` beyond the quota: OAs that Zalo has listed, tag 3 only (`-161`, `-162`). 1 to 1 UTF-16 units. */
  sending_mode?: string;
  /** Sends it as part of a journey, from `zbs.journey_token`. Secret. */
  journey_token?: string;
}

/** Parameters of `zbs.send_hashed`. */
export interface ZbsSendHashedParams {
  /** The SHA-256 of the number in its form with `84` and no plus. 64 to 64 UTF-16 units. Personal. */
  hash_phone: string;
  /** The template, which must be approved. */
  template_id: string;
  /** Its parameters by name. */
  template_data: Readonly<Record<string, string>>;
  /** Your own id of the message, which comes back with its receipt. 1 to 48 UTF-16 units. */
  tracking_id?: string;
  /** `1`, or `3` beyond the quota: OAs that Zalo has listed, tag 3 only (`-161`, `-162`). 1 to 1 UTF-16 units. */
  sending_mode?: string;
}

/** Parameters of `zbs.send_development`. */
export interface ZbsSendDevelopmentParams {
  /** Whose: an administrator's. 9 to 15 UTF-16 units. Personal. */
  phone: string;
  /** The template, which must be approved. */
  template_id: string;
  /** Its parameters by name. */
  template_data: Readonly<Record<string, string>>;
  /** Your own id of the message, which comes back with its receipt. 1 to 48 UTF-16 units. */
  tracking_id?: string;
}

/** Parameters of `zbs.send_rsa`. */
export interface ZbsSendRsaParams {
  /** The number, encrypted. */
  rsa_phone: string;
  /** The template, which must be approved. */
  template_id: string;
  /** Its parameters by name, each value encrypted. */
  template_data: Readonly<Record<string, string>>;
  /** Your own id of the message, which comes back with its receipt. 1 to 48 UTF-16 units. */
  tracking_id?: string;
}

/** Parameters of `zbs.make_rsa_key`. */
export interface ZbsMakeRsaKeyParams {
}

/** Parameters of `zbs.rsa_key`. */
export interface ZbsRsaKeyParams {
}

/** Parameters of `zbs.journey_token`. */
export interface ZbsJourneyTokenParams {
  /** Whose. 9 to 15 UTF-16 units. Personal. */
  phone: string;
  /** `token_logistics_7` (when absent), `token_logistics_30`, `token_coach_bus_7`, `token_coach_bus_30`. */
  token_type?: string;
}

/** Parameters of `zbs.check_journey`. */
export interface ZbsCheckJourneyParams {
  /** From `zbs.journey_token`. Secret. */
  journey_token: string;
}

/** Parameters of `zbs.status`. */
export interface ZbsStatusParams {
  /** The message. */
  message_id: string;
  /** Whose; stands in a sample, in no table. 9 to 15 UTF-16 units. Personal. */
  phone?: string;
}

/** Parameters of `zbs.quota`. */
export interface ZbsQuotaParams {
}

/** Parameters of `zbs.tags`. */
export interface ZbsTagsParams {
}

/** Parameters of `zbs.quality`. */
export interface ZbsQualityParams {
}

/** Parameters of `zbs.templates`. */
export interface ZbsTemplatesParams {
  /** How many templates to skip. From 0 to 1000000. */
  offset: number;
  /** Page size. From 1 to 100. */
  limit: number;
  /** 1 approved, 2 under review, 3 rejected, 4 switched off; one source adds 5, deleted. A name is refused (`-132`). From 1 to 5. */
  status?: number;
  /** 0 all, 1 those that this app made. From 0 to 1. */
  filterPreset?: number;
}

/** Parameters of `zbs.template`. */
export interface ZbsTemplateParams {
  /** The template. */
  template_id: string;
}

/** Parameters of `zbs.sample_data`. */
export interface ZbsSampleDataParams {
  /** The template. */
  template_id: string;
}

/** Parameters of `zbs.create_template`. */
export interface ZbsCreateTemplateParams {
  /** Name, for the OA's staff. 10 to 60 UTF-16 units. */
  template_name: string;
  /** 1 free form, 2 one-time password, 3 request for payment, 4 voucher, 5 rating. From 1 to 5. */
  template_type: number;
  /** `1` transaction, `2` customer care, `3` promotion. 1 to 1 UTF-16 units. */
  tag: string;
  /** What it looks like. */
  layout: Readonly<Record<string, unknown>>;
  /** Your own id of this request. */
  tracking_id: string;
  /** Its parameters; in the layout they stand as `<name>`. */
  params?: readonly Readonly<Record<string, unknown>>[];
  /** For Zalo's reviewers. 1 to 400 UTF-16 units. */
  note?: string;
}

/** Parameters of `zbs.edit_template`. */
export interface ZbsEditTemplateParams {
  /** The template. */
  template_id: string;
  /** Name, for the OA's staff. 10 to 60 UTF-16 units. */
  template_name: string;
  /** 1 free form, 2 one-time password, 3 request for payment, 4 voucher, 5 rating. From 1 to 5. */
  template_type: number;
  /** `1` transaction, `2` customer care, `3` promotion. 1 to 1 UTF-16 units. */
  tag: string;
  /** What it looks like. */
  layout: Readonly<Record<string, unknown>>;
  /** Your own id of this request. */
  tracking_id: string;
  /** Its parameters; in the layout they stand as `<name>`. */
  params?: readonly Readonly<Record<string, unknown>>[];
  /** For Zalo's reviewers. 1 to 400 UTF-16 units. */
  note?: string;
}

/** Parameters of `zbs.upload_image`. */
export interface ZbsUploadImageParams {
  /** JPG or PNG of at most 500 KB; a logo is a PNG of 400 by 96, other pictures are 16:9. 1 to 512000 bytes. */
  file: FileLike;
}

/** Parameters of `zbs.ratings`. */
export interface ZbsRatingsParams {
  /** The template: your own, or one of the OA. */
  template_id: string;
  /** From when on. Milliseconds since 1970 UTC. */
  from_time: number | Date;
  /** Until when. Milliseconds since 1970 UTC. */
  to_time: number | Date;
  /** How many to skip. From 0 to 1000000. */
  offset: number;
  /** Page size. From 1 to 10000. */
  limit: number;
}

/** Parameters of `zbs.responses`. */
export interface ZbsResponsesParams {
  /** The template: your own, or one of the OA. */
  template_id: string;
  /** From when on. Milliseconds since 1970 UTC. */
  from_time: number | Date;
  /** Until when. Milliseconds since 1970 UTC. */
  to_time: number | Date;
  /** How many; the most is not documented. From 1 to 10000. */
  limit: number;
}

/** Parameters of `groups.list`. */
export interface GroupsListParams {
  /** How many groups to skip. From 0 to 1000000. */
  offset: number;
  /** Page size. The largest is not documented; others ask for 50. From 1 to 50. */
  count: number;
}

/** Parameters of `groups.detail`. */
export interface GroupsDetailParams {
  /** The group. */
  group_id: string;
}

/** Parameters of `groups.members`. */
export interface GroupsMembersParams {
  /** The group. */
  group_id: string;
  /** How many members to skip. From 0 to 1000000. */
  offset: number;
  /** Page size. The largest is not documented; others ask for 50. From 1 to 50. */
  count: number;
}

/** Parameters of `groups.pending`. */
export interface GroupsPendingParams {
  /** The group. */
  group_id: string;
  /** How many people to skip. From 0 to 1000000. */
  offset: number;
  /** Page size. The largest is not documented; others ask for 50. From 1 to 50. */
  count: number;
}

/** Parameters of `groups.create`. */
export interface GroupsCreateParams {
  /** What it is called. */
  group_name: string;
  /** What it stands on, from `groups.quota`; one that carries a group is refused (`-238`, `-241`). */
  asset_id: string;
  /** Who is in it from the start, at least one administrator of the OA. 1 to 99 items. */
  member_user_ids: readonly string[];
  /** What it is for. */
  group_description?: string;
}

/** Parameters of `groups.update`. */
export interface GroupsUpdateParams {
  /** The group. */
  group_id: string;
  /** What it is called. */
  group_name?: string;
  /** Address of its picture. 1 to 2048 UTF-16 units. */
  group_avatar?: string;
  /** What it is for. */
  group_description?: string;
  /** Only administrators may write. */
  lock_send_msg?: boolean;
  /** Who joins must be let in. */
  join_appr?: boolean;
  /** Who joins sees what was written before. */
  enable_msg_history?: boolean;
  /** The group's link lets people join. */
  enable_link_join?: boolean;
}

/** Parameters of `groups.change_asset`. */
export interface GroupsChangeAssetParams {
  /** The group. */
  group_id: string;
  /** A free asset, from `groups.quota`. */
  asset_id: string;
}

/** Parameters of `groups.invite`. */
export interface GroupsInviteParams {
  /** The group. */
  group_id: string;
  /** Whom. The most is not documented. 1 to 1000 items. */
  member_user_ids: readonly string[];
}

/** Parameters of `groups.accept`. */
export interface GroupsAcceptParams {
  /** The group. */
  group_id: string;
  /** Whom. The most is not documented. 1 to 1000 items. */
  member_user_ids: readonly string[];
}

/** Parameters of `groups.reject`. */
export interface GroupsRejectParams {
  /** The group. */
  group_id: string;
  /** Whom. The most is not documented. 1 to 1000 items. */
  member_user_ids: readonly string[];
}

/** Parameters of `groups.add_admins`. */
export interface GroupsAddAdminsParams {
  /** The group. */
  group_id: string;
  /** Whom. The most is not documented. 1 to 1000 items. */
  member_user_ids: readonly string[];
}

/** Parameters of `groups.remove_admins`. */
export interface GroupsRemoveAdminsParams {
  /** The group. */
  group_id: string;
  /** Whom. The most is not documented. 1 to 1000 items. */
  member_user_ids: readonly string[];
}

/** Parameters of `groups.remove_members`. */
export interface GroupsRemoveMembersParams {
  /** The group. */
  group_id: string;
  /** Whom. The most is not documented. 1 to 1000 items. */
  member_user_ids: readonly string[];
}

/** Parameters of `groups.delete`. */
export interface GroupsDeleteParams {
  /** The group. */
  group_id: string;
}

/** Parameters of `groups.recent`. */
export interface GroupsRecentParams {
  /** How many messages to skip; 0 is the newest. From 0 to 1000000. */
  offset: number;
  /** Page size. The largest is not documented; others ask for 50. From 1 to 50. */
  count: number;
}

/** Parameters of `groups.conversation`. */
export interface GroupsConversationParams {
  /** The group. */
  group_id: string;
  /** How many messages to skip; 0 is the newest. From 0 to 1000000. */
  offset: number;
  /** Page size. The largest is not documented; others ask for 50. From 1 to 50. */
  count: number;
}

/** Parameters of `groups.quota`. */
export interface GroupsQuotaParams {
  /** Whose: `OA` or `APP`. */
  quota_owner: string;
  /** Only this size: `gmf10`, `gmf50`, `gmf100`, and by newer sources `gmf1000`. */
  product_type?: string;
  /** Only from this source: `sub_quota`, `purchase_quota`, `reward_quota`. */
  quota_type?: string;
}

/** Parameters of `groups.text`. */
export interface GroupsTextParams {
  /** The group. */
  group_id: string;
  /** What to say. A list of texts and `{"mention": id}` mentions people where calls go by name. 1 to 2000 UTF-16 units. */
  text: unknown;
}

/** Parameters of `groups.image`. */
export interface GroupsImageParams {
  /** The group. */
  group_id: string;
  /** Caption, which groups demand. 1 to 2000 UTF-16 units. */
  text: unknown;
  /** Address of a JPG or PNG of at most 1 MB. 1 to 2048 UTF-16 units. */
  url: string;
}

/** Parameters of `groups.uploaded_image`. */
export interface GroupsUploadedImageParams {
  /** The group. */
  group_id: string;
  /** Caption, which groups demand. 1 to 2000 UTF-16 units. */
  text: unknown;
  /** What `uploads.image` gave, within seven days. */
  attachment_id: string;
}

/** Parameters of `groups.gif`. */
export interface GroupsGifParams {
  /** The group. */
  group_id: string;
  /** Caption, which groups demand. 1 to 2000 UTF-16 units. */
  text: unknown;
  /** Address of the GIF. Its largest size is not documented; an upload takes 5 MB. 1 to 2048 UTF-16 units. */
  url: string;
  /** Width in pixels. From 1 to 10000. */
  width: number;
  /** Height in pixels. From 1 to 10000. */
  height: number;
}

/** Parameters of `groups.uploaded_gif`. */
export interface GroupsUploadedGifParams {
  /** The group. */
  group_id: string;
  /** Caption, which groups demand. 1 to 2000 UTF-16 units. */
  text: unknown;
  /** What `uploads.gif` gave, within seven days. */
  attachment_id: string;
  /** Width in pixels. From 1 to 10000. */
  width: number;
  /** Height in pixels. From 1 to 10000. */
  height: number;
}

/** Parameters of `groups.file`. */
export interface GroupsFileParams {
  /** The group. */
  group_id: string;
  /** What `uploads.file` gave, within seven days. */
  token: string;
}

/** Parameters of `groups.sticker`. */
export interface GroupsStickerParams {
  /** The group. */
  group_id: string;
  /** The sticker, from `stickers.zaloapp.com`. */
  sticker_id: string;
}

/** Parameters of `calls.request_consent`. */
export interface CallsRequestConsentParams {
  /** Whom. 9 to 15 UTF-16 units. Personal. */
  phone: string;
  /** `audio`, `video` or `audio_and_video`. */
  call_type: string;
  /** Why: 101 advice, 103 an order or appointment to confirm, 105 delivery, 106 a flight, 107 news of an order. From 101 to 107. */
  reason_code: number;
}

/** Parameters of `calls.check_consent`. */
export interface CallsCheckConsentParams {
  /** Whom. 9 to 15 UTF-16 units. Personal. */
  phone: string;
}

/** Parameters of `calls.outbound`. */
export interface CallsOutboundParams {
  /** Whom. */
  user_id: string;
  /** `audio`, `video` or `audio_and_video`. */
  call_type: string;
  /** Who calls. */
  agent_id?: string;
}

/** Parameters of `calls.inbound`. */
export interface CallsInboundParams {
  /** `audio`, `video` or `audio_and_video`. */
  call_type: string;
  /** Which branch answers. */
  branch_id?: string;
  /** Who answers. */
  agent_id?: string;
}

/** Parameters of `calls.center`. */
export interface CallsCenterParams {
}

/** Parameters of `social.me`. */
export interface SocialMeParams {
  /** The person's access token. Secret. */
  access_token: string;
  /** What to read, with commas: `id,name,picture`. */
  fields: string;
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
  /** Who gets it: `ages` (`0-12`, `13-17`, `18-24`, `25-34`, `35-44`, `45-54`, `55-64`, `65+`), `gender` (`male`, `female`), `regions` (`north`, `central`, `south`), `cities` (names), `platforms` (`ios`, `android`); codes serve, too. Groups narrow each other, one that is left out takes everybody, an empty one is refused. */
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

/** Parameters of `users.sweep`. */
export interface UsersSweepParams {
  /** Fetch what the OA knows about each person: one more call for each. */
  details?: boolean;
  /** Text of an earlier run's last `checkpoint`: goes on from there. */
  resume?: string;
  /** Only people who interacted since an earlier sweep began: its `started_time`. That whole day comes again. Milliseconds since 1970 UTC. */
  since?: number | Date;
}

/** What happens while `users.sweep` runs. */
export type UsersSweepEvent =
  /** people, each once: `ids`. */
  | { event: "ids"; [field: string]: unknown }
  /** in their place with `details`: `people`, as `users.detail` shows them. */
  | { event: "people"; [field: string]: unknown }
  /** a part is read: `from`, `to`, `follower`, `tag`, `people` in it, `done` so far, `expected` in all. */
  | { event: "window"; [field: string]: unknown }
  /** keep `resume`: a later run goes on from it. */
  | { event: "checkpoint"; [field: string]: unknown };

/** Parameters of `articles.await_video`. */
export interface ArticlesAwaitVideoParams {
  /** What the upload gave. */
  token: string;
  /** How long to wait, in seconds; 1,800 by default. */
  deadline_s?: number;
}

/** What happens while `articles.await_video` runs. */
export type ArticlesAwaitVideoEvent =
  /** not done yet: `percent`, `waited_ms`, `next_ms`. */
  | { event: "converting"; [field: string]: unknown };

/** Every call by its name. */
export interface Calls {
  "oauth.exchange": { params: OauthExchangeParams; answer: TokenAnswer };
  "oauth.refresh": { params: OauthRefreshParams; answer: TokenAnswer };
  "oa.info": { params: OaInfoParams; answer: OaInfo };
  "users.list": { params: UsersListParams; answer: UserPage };
  "users.detail": { params: UsersDetailParams; answer: User };
  "users.update": { params: UsersUpdateParams; answer: null };
  "users.update_shared_info": { params: UsersUpdateSharedInfoParams; answer: null };
  "users.forget": { params: UsersForgetParams; answer: null };
  "users.custom_info": { params: UsersCustomInfoParams; answer: CustomInfo };
  "users.update_custom_info": { params: UsersUpdateCustomInfoParams; answer: null };
  "user_fields.list": { params: UserFieldsListParams; answer: UserField[] };
  "user_fields.create": { params: UserFieldsCreateParams; answer: null };
  "user_fields.update": { params: UserFieldsUpdateParams; answer: null };
  "user_fields.delete": { params: UserFieldsDeleteParams; answer: null };
  "followers.list": { params: FollowersListParams; answer: FollowerPage };
  "followers.detail": { params: FollowersDetailParams; answer: Follower };
  "followers.update": { params: FollowersUpdateParams; answer: null };
  "lead_forms.get": { params: LeadFormsGetParams; answer: LeadForm };
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
  "consultation.buttons": { params: ConsultationButtonsParams; answer: Sent };
  "consultation.list": { params: ConsultationListParams; answer: Sent };
  "consultation.reply": { params: ConsultationReplyParams; answer: Sent };
  "consultation.mini_app": { params: ConsultationMiniAppParams; answer: Sent };
  "anonymous.text": { params: AnonymousTextParams; answer: AnonymousSent };
  "anonymous.image": { params: AnonymousImageParams; answer: AnonymousSent };
  "anonymous.uploaded_image": { params: AnonymousUploadedImageParams; answer: AnonymousSent };
  "anonymous.file": { params: AnonymousFileParams; answer: AnonymousSent };
  "anonymous.sticker": { params: AnonymousStickerParams; answer: AnonymousSent };
  "reactions.send": { params: ReactionsSendParams; answer: Sent };
  "template.send": { params: TemplateSendParams; answer: Sent };
  "transaction.send": { params: TransactionSendParams; answer: Sent };
  "promotion.send": { params: PromotionSendParams; answer: Sent };
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
  "articles.upload_video": { params: ArticlesUploadVideoParams; answer: VideoJob };
  "articles.verify_video": { params: ArticlesVerifyVideoParams; answer: ArticleVideo };
  "articles.create_video": { params: ArticlesCreateVideoParams; answer: ArticleJob };
  "articles.update_video": { params: ArticlesUpdateVideoParams; answer: ArticleJob };
  "articles.list_videos": { params: ArticlesListVideosParams; answer: ArticlePage };
  "conversations.recent": { params: ConversationsRecentParams; answer: ChatMessage[] };
  "conversations.with_user": { params: ConversationsWithUserParams; answer: ChatMessage[] };
  "quota.user": { params: QuotaUserParams; answer: PersonQuota };
  "quota.owner": { params: QuotaOwnerParams; answer: QuotaAsset[] };
  "quota.active": { params: QuotaActiveParams; answer: OldQuota };
  "quota.reply": { params: QuotaReplyParams; answer: OldQuota };
  "quota.promotion": { params: QuotaPromotionParams; answer: OldQuota };
  "zbs.send": { params: ZbsSendParams; answer: TemplateSent };
  "zbs.send_hashed": { params: ZbsSendHashedParams; answer: TemplateSent };
  "zbs.send_development": { params: ZbsSendDevelopmentParams; answer: TemplateSent };
  "zbs.send_rsa": { params: ZbsSendRsaParams; answer: TemplateSent };
  "zbs.make_rsa_key": { params: ZbsMakeRsaKeyParams; answer: RsaKey };
  "zbs.rsa_key": { params: ZbsRsaKeyParams; answer: RsaKey };
  "zbs.journey_token": { params: ZbsJourneyTokenParams; answer: Journey };
  "zbs.check_journey": { params: ZbsCheckJourneyParams; answer: JourneyState };
  "zbs.status": { params: ZbsStatusParams; answer: DeliveryStatus };
  "zbs.quota": { params: ZbsQuotaParams; answer: TemplateQuota };
  "zbs.tags": { params: ZbsTagsParams; answer: string[] };
  "zbs.quality": { params: ZbsQualityParams; answer: OaQuality };
  "zbs.templates": { params: ZbsTemplatesParams; answer: TemplatePage };
  "zbs.template": { params: ZbsTemplateParams; answer: TemplateDetail };
  "zbs.sample_data": { params: ZbsSampleDataParams; answer: Record<string, string> };
  "zbs.create_template": { params: ZbsCreateTemplateParams; answer: TemplateTaken };
  "zbs.edit_template": { params: ZbsEditTemplateParams; answer: TemplateTaken };
  "zbs.upload_image": { params: ZbsUploadImageParams; answer: MediaUploaded };
  "zbs.ratings": { params: ZbsRatingsParams; answer: RatingPage };
  "zbs.responses": { params: ZbsResponsesParams; answer: ResponsePage };
  "groups.list": { params: GroupsListParams; answer: GroupPage };
  "groups.detail": { params: GroupsDetailParams; answer: GroupDetail };
  "groups.members": { params: GroupsMembersParams; answer: GroupMemberPage };
  "groups.pending": { params: GroupsPendingParams; answer: GroupMemberPage };
  "groups.create": { params: GroupsCreateParams; answer: GroupSummary };
  "groups.update": { params: GroupsUpdateParams; answer: GroupDetail };
  "groups.change_asset": { params: GroupsChangeAssetParams; answer: GroupDetail };
  "groups.invite": { params: GroupsInviteParams; answer: null };
  "groups.accept": { params: GroupsAcceptParams; answer: null };
  "groups.reject": { params: GroupsRejectParams; answer: null };
  "groups.add_admins": { params: GroupsAddAdminsParams; answer: null };
  "groups.remove_admins": { params: GroupsRemoveAdminsParams; answer: null };
  "groups.remove_members": { params: GroupsRemoveMembersParams; answer: null };
  "groups.delete": { params: GroupsDeleteParams; answer: null };
  "groups.recent": { params: GroupsRecentParams; answer: GroupChatMessage[] };
  "groups.conversation": { params: GroupsConversationParams; answer: GroupChatMessage[] };
  "groups.quota": { params: GroupsQuotaParams; answer: GroupAsset[] };
  "groups.text": { params: GroupsTextParams; answer: GroupSent };
  "groups.image": { params: GroupsImageParams; answer: GroupSent };
  "groups.uploaded_image": { params: GroupsUploadedImageParams; answer: GroupSent };
  "groups.gif": { params: GroupsGifParams; answer: GroupSent };
  "groups.uploaded_gif": { params: GroupsUploadedGifParams; answer: GroupSent };
  "groups.file": { params: GroupsFileParams; answer: GroupSent };
  "groups.sticker": { params: GroupsStickerParams; answer: GroupSent };
  "calls.request_consent": { params: CallsRequestConsentParams; answer: CallConsent };
  "calls.check_consent": { params: CallsCheckConsentParams; answer: CallConsent };
  "calls.outbound": { params: CallsOutboundParams; answer: CallLink };
  "calls.inbound": { params: CallsInboundParams; answer: CallLink };
  "calls.center": { params: CallsCenterParams; answer: CallCenter };
  "social.me": { params: SocialMeParams; answer: SocialProfile };
}

/** The calls that are read page by page. */
export interface PagedCalls {
  "users.list": { params: Omit<UsersListParams, "offset" | "count"> & Partial<Pick<UsersListParams, "offset" | "count">>; item: UserRef };
  "followers.list": { params: Omit<FollowersListParams, "offset" | "count"> & Partial<Pick<FollowersListParams, "offset" | "count">>; item: UserRef };
  "articles.list": { params: Omit<ArticlesListParams, "offset" | "limit"> & Partial<Pick<ArticlesListParams, "offset" | "limit">>; item: ArticleSummary };
  "articles.list_videos": { params: Omit<ArticlesListVideosParams, "offset" | "limit"> & Partial<Pick<ArticlesListVideosParams, "offset" | "limit">>; item: ArticleSummary };
  "conversations.recent": { params: Omit<ConversationsRecentParams, "offset" | "count"> & Partial<Pick<ConversationsRecentParams, "offset" | "count">>; item: ChatMessage };
  "conversations.with_user": { params: Omit<ConversationsWithUserParams, "offset" | "count"> & Partial<Pick<ConversationsWithUserParams, "offset" | "count">>; item: ChatMessage };
  "zbs.templates": { params: Omit<ZbsTemplatesParams, "offset" | "limit"> & Partial<Pick<ZbsTemplatesParams, "offset" | "limit">>; item: TemplateSummary };
  "zbs.ratings": { params: Omit<ZbsRatingsParams, "offset" | "limit"> & Partial<Pick<ZbsRatingsParams, "offset" | "limit">>; item: Rating };
  "groups.list": { params: Omit<GroupsListParams, "offset" | "count"> & Partial<Pick<GroupsListParams, "offset" | "count">>; item: GroupSummary };
  "groups.members": { params: Omit<GroupsMembersParams, "offset" | "count"> & Partial<Pick<GroupsMembersParams, "offset" | "count">>; item: GroupMember };
  "groups.pending": { params: Omit<GroupsPendingParams, "offset" | "count"> & Partial<Pick<GroupsPendingParams, "offset" | "count">>; item: GroupMember };
  "groups.recent": { params: Omit<GroupsRecentParams, "offset" | "count"> & Partial<Pick<GroupsRecentParams, "offset" | "count">>; item: GroupChatMessage };
  "groups.conversation": { params: Omit<GroupsConversationParams, "offset" | "count"> & Partial<Pick<GroupsConversationParams, "offset" | "count">>; item: GroupChatMessage };
}

/** What spans several calls, by its name. */
export interface Operations {
  "publish": { params: PublishParams; event: PublishEvent; answer: PublishResult };
  "broadcast.once": { params: BroadcastOnceParams; event: BroadcastOnceEvent; answer: BroadcastOnceResult };
  "broadcast.settle": { params: BroadcastSettleParams; event: BroadcastSettleEvent; answer: BroadcastSettleResult };
  "users.sweep": { params: UsersSweepParams; event: UsersSweepEvent; answer: UsersSweepResult };
  "articles.await_video": { params: ArticlesAwaitVideoParams; event: ArticlesAwaitVideoEvent; answer: ArticlesAwaitVideoResult };
}
