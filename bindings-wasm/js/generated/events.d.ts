// Made from the tables by zalo-oa-core/tests/generated_typescript.rs: change the tables, not this file.
// What events say. Everything may be absent; ids are texts, times are milliseconds since 1970 UTC, a number past 2^53 comes as text.

/** What stands at the top of every event. */
export interface EventHead {
  /** Zalo's name for it, as sent; empty when there is none. */
  name: string;
  /** When it happened, by Zalo's clock. There when the event was verified. */
  at?: number;
  /** The app whose event it is. There when the event was verified. */
  app_id?: string;
  /** The person as the app knows them. Often missing. */
  user_id_by_app?: string;
}

/** A message, to the OA, from it, or in one of its groups. */
export interface MessageEvent extends EventHead {
  event:
    /** A person wrote. Pressed menus and buttons come as their text, too. */
    | "user_send_text"
    /** A person sent a picture. */
    | "user_send_image"
    /** A person sent a link. */
    | "user_send_link"
    /** A person sent a voice message. */
    | "user_send_audio"
    /** A person sent a video. */
    | "user_send_video"
    /** A person sent a sticker. */
    | "user_send_sticker"
    /** A person sent a place. */
    | "user_send_location"
    /** A person sent a business card. */
    | "user_send_business_card"
    /** A person sent a file. */
    | "user_send_file"
    /** A person sent a GIF. No longer in the docs. */
    | "user_send_gif"
    /** The OA wrote. */
    | "oa_send_text"
    /** The OA sent a picture. */
    | "oa_send_image"
    /** The OA sent a GIF. */
    | "oa_send_gif"
    /** The OA sent a list of links. */
    | "oa_send_list"
    /** The OA sent a file. */
    | "oa_send_file"
    /** The OA sent a sticker. */
    | "oa_send_sticker"
    /** The OA sent a template message. */
    | "oa_send_template"
    /** A visitor who is not signed in wrote. */
    | "anonymous_send_text"
    /** A visitor who is not signed in sent a picture. */
    | "anonymous_send_image"
    /** A visitor who is not signed in sent a file. */
    | "anonymous_send_file"
    /** A visitor who is not signed in sent a sticker. */
    | "anonymous_send_sticker"
    /** The OA wrote to a visitor who is not signed in. */
    | "oa_send_anonymous_text"
    /** The OA sent a picture to a visitor who is not signed in. */
    | "oa_send_anonymous_image"
    /** The OA sent a file to a visitor who is not signed in. */
    | "oa_send_anonymous_file"
    /** The OA sent a sticker to a visitor who is not signed in. */
    | "oa_send_anonymous_sticker"
    /** A person wrote in a group. */
    | "user_send_group_text"
    /** A person sent a picture in a group. */
    | "user_send_group_image"
    /** A person sent a link in a group. */
    | "user_send_group_link"
    /** A person sent a voice message in a group. */
    | "user_send_group_audio"
    /** A person sent a place in a group. */
    | "user_send_group_location"
    /** A person sent a video in a group. */
    | "user_send_group_video"
    /** A person sent a business card in a group. */
    | "user_send_group_business_card"
    /** A person sent a sticker in a group. */
    | "user_send_group_sticker"
    /** A person sent a GIF in a group. */
    | "user_send_group_gif"
    /** A person sent a file in a group. */
    | "user_send_group_file"
    /** The OA wrote in a group. */
    | "oa_send_group_text"
    /** The OA sent a picture in a group. */
    | "oa_send_group_image"
    /** The OA sent a link in a group. */
    | "oa_send_group_link"
    /** The OA sent a voice message in a group. */
    | "oa_send_group_audio"
    /** The OA sent a place in a group. */
    | "oa_send_group_location"
    /** The OA sent a video in a group. */
    | "oa_send_group_video"
    /** The OA sent a business card in a group. */
    | "oa_send_group_business_card"
    /** The OA sent a sticker in a group. */
    | "oa_send_group_sticker"
    /** The OA sent a GIF in a group. */
    | "oa_send_group_gif"
    /** The OA sent a file in a group. */
    | "oa_send_group_file";
  body: MessageSent;
}

/** A message arrived or was seen. Which side the OA is on differs: `Event.direction` tells. */
export interface ReceiptEvent extends EventHead {
  event:
    /** A message of the OA arrived. Comes from phones only. */
    | "user_received_message"
    /** Messages of the OA were seen. Goes only to the app that sent them. */
    | "user_seen_message";
  body: Receipt;
}

/** A template message arrived on a phone. */
export interface TemplateReceiptEvent extends EventHead {
  event:
    /** A template message arrived on a phone. */
    | "template_received_message";
  body: TemplateReceipt;
}

/** A reaction to a message. */
export interface ReactionEvent extends EventHead {
  event:
    /** A person reacted to a message. */
    | "user_reacted_message"
    /** The OA reacted to a message. */
    | "oa_reacted_message";
  body: Reaction;
}

/** A person began or ceased to follow the OA. */
export interface FollowEvent extends EventHead {
  event:
    /** A person follows the OA. Gives consent. */
    | "follow"
    /** A person no longer follows the OA. Not a withdrawal of consent. */
    | "unfollow";
  body: FollowChanged;
}

/** A person pressed "chat now": once for each person, before any chat. */
export interface ChatNowEvent extends EventHead {
  event:
    /** A person pressed "chat now": once for each person, before any chat. Gives consent. */
    | "user_click_chatnow";
  body: ChatNowPressed;
}

/** A person gave what the OA had asked for. */
export interface InfoEvent extends EventHead {
  event:
    /** A person gave what the OA asked for. Gives consent. */
    | "user_submit_info";
  body: InfoSubmitted;
}

/** A tag was made, put on people, taken from them, or removed. */
export interface TagEvent extends EventHead {
  event:
    /** A tag was put on people; without people, it was made. */
    | "add_user_to_tag"
    /** A tag was taken from people. */
    | "remove_user_from_tag"
    /** A tag was removed from the OA. */
    | "remove_tag";
  body: TagChanged;
}

/** What is known about a person changed. */
export interface InfoUpdateEvent extends EventHead {
  event:
    /** What is known about a person changed. */
    | "update_user_info";
  body: UserInfoUpdated;
}

/**
 * A person demands that their data be deleted. Vietnamese law (decree 356/2025) gives two working days to answer
 * and fifteen days to do it.
 */
export interface WithdrawalEvent extends EventHead {
  event:
    /** A person demands that their data be deleted. */
    | "user_withdraw";
  body: DataWithdrawn;
}

/** A group of the OA came, went or changed, or people in it did. */
export interface GroupEvent extends EventHead {
  event:
    /** A group was made. */
    | "create_group"
    /** People joined a group. */
    | "user_join_group"
    /** People asked to join a group. */
    | "user_request_join_group"
    /** Requests to join a group were granted. */
    | "accept_request_join_group"
    /** Requests to join a group were refused. */
    | "reject_request_join_group"
    /** People became administrators of a group. */
    | "add_group_admin"
    /** People ceased to be administrators of a group. */
    | "remove_group_admin"
    /** A group's name, picture or settings changed. */
    | "update_group_info"
    /** People left a group. */
    | "user_out_group"
    /** A group was dissolved. */
    | "delete_group";
  body: GroupChanged;
}

/** The OA asked a person for leave to call, or the request lapsed. */
export interface ConsentRequestEvent extends EventHead {
  event:
    /** The OA asked for leave to call, or the request lapsed. */
    | "oa_send_consent";
  body: CallConsentAsked;
}

/** A person answered whether the OA may call. */
export interface ConsentReplyEvent extends EventHead {
  event:
    /** A person gave or refused leave to call. Gives consent when the answer is `ALLOW`. */
    | "user_reply_consent";
  body: CallConsentGiven;
}

/** A call between a person and the OA. */
export interface CallEvent extends EventHead {
  event:
    /** A person called the OA. */
    | "user_call_oa"
    /** The OA called a person. */
    | "oa_call_user";
  body: CallMade;
}

/** What a person did at the consent widget of a site. */
export interface WidgetEvent extends EventHead {
  event:
    /** A person consented in the widget of a site. Gives consent. */
    | "widget_interaction_accepted"
    /** Your own id for a person was not taken. */
    | "widget_failed_to_sync_user_external_id";
  body: WidgetUsed;
}

/** The OA bought an extension. */
export interface ExtensionEvent extends EventHead {
  event:
    /** The OA bought an extension. */
    | "extension_purchased";
  body: ExtensionPurchased;
}

/** A person rated a service. */
export interface FeedbackEvent extends EventHead {
  event:
    /** A person rated a service. */
    | "user_feedback";
  body: FeedbackGiven;
}

/** A person pressed a button of a template message. */
export interface ButtonEvent extends EventHead {
  event:
    /** A person pressed a button of a template message. */
    | "user_click_response_button";
  body: ButtonPressed;
}

/** A template was approved, refused, switched off, and so on. */
export interface TemplateStatusEvent extends EventHead {
  event:
    /** A template was approved, refused or switched off. */
    | "change_template_status";
  body: TemplateStatusChanged;
}

/** How many template messages the OA may send a day. */
export interface DailyQuotaEvent extends EventHead {
  event:
    /** The OA may send another number of template messages a day. */
    | "change_oa_daily_quota";
  body: DailyQuotaChanged;
}

/** A question about something in an OA's shop, from before Zalo closed that. */
export interface ProductEvent extends EventHead {
  event:
    /** A person asked about a product. */
    | "user_asking_product";
  body: ProductAsked;
}

/** Nothing is known of what it says. */
export interface RawEvent extends EventHead {
  event:
    /** The OA took its permission from the app. */
    | "permission_revoked"
    /** Zalo judges the quality of a template anew. */
    | "change_template_quality"
    /** The quota of a template changed. */
    | "change_template_quota"
    /** The OA may use other kinds of template. */
    | "change_oa_template_tags"
    /** A journey (a series of template messages) was acknowledged. */
    | "event_journey_acknowledged"
    /** A journey ran out of time. */
    | "event_journey_time_out"
    /** Somebody ordered in the OA's shop. */
    | "shop_has_order";
  body?: undefined;
}

/** An event that is not known here: its name is Zalo's, all else stands in the bytes. */
export interface UnknownEvent extends EventHead {
  event: "unknown";
  body?: undefined;
}

/** What somebody asked about. */
export interface AskedProduct {
  /** Its title. Personal. */
  title?: string;
  /** Its description. Personal. */
  description?: string;
  /** Its page. Personal. */
  url?: string;
  /** Its picture. Personal. */
  thumbnail?: string;
}

/** Something beside the text of a message. */
export interface Attachment {
  /** `image`, `gif`, `link` (also a business card), `audio`, `video`, `sticker`, `location`, `file`, `template`; new kinds are kept. */
  type?: string;
  /** What it is. Which fields there are depends on the kind. */
  payload?: AttachmentPayload;
}

/** What an attachment is. */
export interface AttachmentPayload {
  /** Address of the picture, file, link or sticker. Personal. */
  url?: string;
  /** Address of a preview. Personal. */
  thumbnail?: string;
  /** Title, in lists of links. Personal. */
  title?: string;
  /** Description; of a business card JSON inside a text: `Attachment.card` reads it. Personal. */
  description?: string;
  /** The sticker. */
  id?: string;
  /** The place. */
  coordinates?: unknown;
  /** Bytes of the file. */
  size?: number;
  /** Name of the file. Personal. */
  name?: string;
  /** MD5 of the file in hex, or the mark of a template message. */
  checksum?: string;
  /** Extension of the file, such as `docx`. */
  type?: string;
  /** A template message as Zalo's apps draw it. */
  zinstant_id?: string;
  /** Text of a template message. Personal. */
  text?: string;
  /** Link of a template message. Personal. */
  link_url?: string;
}

/** A person pressed a button of a template message. */
export interface ButtonPressed {
  /** The OA. */
  oa_id?: string;
  /** The message with the button. */
  msg_id?: string;
  /** Which button. */
  message?: PressedButton;
}

/** The OA asked a person for leave to call, or the request lapsed. */
export interface CallConsentAsked {
  /** The OA. */
  oa_id?: string;
  /** The person's phone. Personal. */
  phone?: string;
  /** `SENT` or `EXPIRED`. */
  request_type?: string;
  /** When it was asked. Milliseconds since 1970 UTC. */
  create_time?: number;
  /** When the request lapses. Milliseconds since 1970 UTC. */
  expired_time?: number;
}

/** A person answered whether the OA may call. */
export interface CallConsentGiven {
  /** The OA. */
  oa_id?: string;
  /** The person's phone. Personal. */
  phone?: string;
  /** `ALLOW`, `USER_BLOCKED`, `DENY`. */
  user_consent?: string;
  /** When they answered. Milliseconds since 1970 UTC. */
  confirmed_time?: number;
  /** Until when it holds; 0 is without end. Milliseconds since 1970 UTC. */
  expired_time?: number;
}

/** A call between a person and the OA. */
export interface CallMade {
  /** The OA. */
  oa_id?: string;
  /** The person. */
  user_id?: string;
  /** The person's phone, where there is no id. Personal. */
  phone?: string;
  /** The call. */
  call_id?: string;
  /** `AUDIO` or `VIDEO`. */
  call_type?: string;
  /** When it began. Milliseconds since 1970 UTC. */
  init_time?: number;
  /** How long it took in all, in milliseconds. */
  call_duration?: number;
  /** How long it rang, in seconds. */
  waiting_time?: number;
  /** How long they talked, in milliseconds. */
  talk_time?: number;
  /** How it ended. */
  status_code?: string;
}

/** A person pressed "chat now": once for each person, before any chat. */
export interface ChatNowPressed {
  /** The OA. */
  oa_id?: string;
  /** The person. */
  user_id?: string;
  /** The person, where `user_id` is missing. */
  follower?: PersonRef;
}

/** How many template messages the OA may send a day. */
export interface DailyQuotaChanged {
  /** The OA; `oaId` on the wire. */
  oa_id?: string;
  /** From what to what. */
  quota?: QuotaChange;
}

/**
 * A person demands that their data be deleted. Vietnamese law (decree 356/2025) gives two working days to answer
 * and fifteen days to do it.
 */
export interface DataWithdrawn {
  /** The OA. */
  oa_id?: string;
  /** The person. */
  user_id?: string;
}

/** The OA bought an extension. */
export interface ExtensionPurchased {
  /** The OA. */
  oa_id?: string;
  /** Which. */
  extension_id?: string;
  /** For how long. */
  extension_sub_info?: ExtensionTerm;
}

/** How long an extension may be used. */
export interface ExtensionTerm {
  /** First day, in the platform's own text. */
  valid_start_date?: string;
  /** Last day, in the platform's own text. */
  valid_through_date?: string;
  /** Months. */
  duration_month?: number;
}

/** A rating and its reasons. */
export interface Feedback {
  /** The template message with the question. */
  msg_id?: string;
  /** Stars, 1 to 5. */
  rate?: number;
  /** What they wrote. Personal. */
  note?: string;
  /** What they picked. */
  feedbacks?: string[];
  /** When. Milliseconds since 1970 UTC. */
  submit_time?: number;
  /** Your own mark on the message. */
  tracking_id?: string;
}

/** A person rated a service. */
export interface FeedbackGiven {
  /** The OA. */
  oa_id?: string;
  /** What they said. */
  message?: Feedback;
}

/** A person began or ceased to follow the OA. */
export interface FollowChanged {
  /** The OA. */
  oa_id?: string;
  /** The person. */
  follower?: PersonRef;
  /** Where: `oa_profile`, `message_invite`, `social_plugin`; new places are kept. */
  source?: string;
}

/** A group of the OA came, went or changed, or people in it did. */
export interface GroupChanged {
  /** The OA. */
  oa_id?: string;
  /** The group. */
  group_id?: string;
  /** The people it is about. */
  users?: PersonRef[];
}

/** A person gave what the OA had asked for. */
export interface InfoSubmitted {
  /** The person. */
  sender?: Party;
  /** The OA. */
  recipient?: Party;
  /** What they gave. */
  info?: SubmittedInfo;
}

/** What a message holds. */
export interface MessageContent {
  /** The message. */
  msg_id?: string;
  /** What was written. In groups people stand as `[@id]`. Personal. */
  text?: string;
  /** Pictures, links, places and so on. */
  attachments?: Attachment[];
  /** The message that this one answers. */
  quote_msg_id?: string;
  /** The conversation, with anonymous visitors. */
  conversation_id?: string;
}

/** A message, to the OA, from it, or in one of its groups. */
export interface MessageSent {
  /** Who wrote: a person, an anonymous visitor, or the OA. */
  sender?: Party;
  /** To whom: the OA, a person, an anonymous visitor, or a group. */
  recipient?: Party;
  /** The OA, in events of groups. */
  oa_id?: string;
  /** What was written. */
  message?: MessageContent;
}

/** One end of an event. */
export interface Party {
  /** A person, an OA or a group; in events of anonymous visitors the visitor. */
  id?: string;
  /** Who of the staff typed it in Zalo's chat tool. */
  admin_id?: string;
}

/** A person, by id. */
export interface PersonRef {
  /** The person. */
  id?: string;
}

/** A phone number, or the SHA-256 of one in hex where the send had that. */
export interface PhoneParty {
  /** The number. Personal. */
  id?: string;
}

/** The button and what it carries. */
export interface PressedButton {
  /** What the template put behind the button. */
  data?: unknown;
  /** Kind of button, such as `response`. */
  button_type?: string;
  /** Your own mark on the message. */
  tracking_id?: string;
  /** When it was pressed. Milliseconds since 1970 UTC. */
  submit_time?: number;
}

/** A question about something in an OA's shop, from before Zalo closed that. */
export interface ProductAsked {
  /** Who asks. */
  sender?: Party;
  /** The OA. */
  recipient?: Party;
  /** The question. */
  message?: MessageContent;
  /** What it is about. */
  product?: AskedProduct;
}

/** A quota before and after. */
export interface QuotaChange {
  /** Before. */
  prev_value?: number;
  /** After. */
  new_value?: number;
}

/** A message and the reaction to it. */
export interface ReactedMessage {
  /** The message. */
  msg_id?: string;
  /** The reaction as text, such as `/-heart`. */
  react_icon?: string;
}

/** A reaction to a message. */
export interface Reaction {
  /** Who reacted. */
  sender?: Party;
  /** Whose conversation it is. */
  recipient?: Party;
  /** To which message, and how. */
  message?: ReactedMessage;
}

/** A message arrived or was seen. Which side the OA is on differs: `Event.direction` tells. */
export interface Receipt {
  /** One side. */
  sender?: Party;
  /** The other. */
  recipient?: Party;
  /** Which messages. */
  message?: ReceiptMessages;
}

/** The messages of a receipt: one when it arrived, several when they were seen. */
export interface ReceiptMessages {
  /** The message that arrived. */
  msg_id?: string;
  /** The messages that were seen. */
  msg_ids?: string[];
}

/** A status before and after: `ENABLE`, `PENDING_REVIEW`, `REJECT`, `DISABLE`, `DELETE`; new ones are kept. */
export interface StatusChange {
  /** Before. */
  prev_status?: string;
  /** After. */
  new_status?: string;
}

/** An address that a person gave. */
export interface SubmittedAddress {
  /** City or province. Personal. */
  user_city?: string;
  /** Ward. Personal. */
  user_ward?: string;
  /** Street address. Personal. */
  user_address?: string;
}

/** What a person gave. The address stands in `full_address`, in events before 2025 at the top. */
export interface SubmittedInfo {
  /** Name. Personal. */
  name?: string;
  /** Phone number, `84…`. Personal. */
  phone?: string;
  /** Birth date, `dd/MM/yyyy`. Personal. */
  user_dob?: string;
  /** Gender in Vietnamese: `Nam`, `Nữ`. Personal. */
  gender?: string;
  /** Address. */
  full_address?: SubmittedAddress;
  /** Street address, before 2025. Personal. */
  address?: string;
  /** City or province, before 2025. Personal. */
  city?: string;
  /** District, before 2025. Personal. */
  district?: string;
  /** Ward, before 2025. Personal. */
  ward?: string;
}

/** A tag was made, put on people, taken from them, or removed. */
export interface TagChanged {
  /** The OA. */
  oa_id?: string;
  /** The tag, and on whom. */
  tag?: TaggedPeople;
}

/** A tag and people. Without people the tag itself was made or removed. */
export interface TaggedPeople {
  /** The tag. */
  name?: string;
  /** The people. */
  user_ids?: string[];
}

/** The delivery of a template message. */
export interface TemplateDelivery {
  /** The message. */
  msg_id?: string;
  /** Your own mark on it. */
  tracking_id?: string;
  /** When it arrived; the event's own time is later. Milliseconds since 1970 UTC. */
  delivery_time?: number;
  /** What it arrived on. */
  receiver_device?: string;
}

/** A template message arrived on a phone. */
export interface TemplateReceipt {
  /** The OA. */
  sender?: Party;
  /** The phone. */
  recipient?: PhoneParty;
  /** Which message. */
  message?: TemplateDelivery;
}

/** A template was approved, refused, switched off, and so on. */
export interface TemplateStatusChanged {
  /** The OA. */
  oa_id?: string;
  /** The template. */
  template_id?: string;
  /** From what to what. */
  status?: StatusChange;
  /** Why. */
  reason?: string;
}

/** How it came to an update. */
export interface UpdateMethod {
  /** Such as `dynamic_url`. */
  method?: string;
}

/** What is known about a person changed. */
export interface UserInfoUpdated {
  /** The OA. */
  oa_id?: string;
  /** The person. */
  user_id?: string;
  /** How it came to that. */
  data?: UpdateMethod;
}

/** Who used the widget, and where; or why your id for them was not taken. */
export interface WidgetUse {
  /** The person. */
  user_id?: string;
  /** Your own id for the person. */
  user_external_id?: string;
  /** The page with the widget. Personal. */
  url?: string;
  /** Why: `user already has user_external_id` or `user_externa_id already belongs to another user` (so spelt). */
  message?: string;
}

/** What a person did at the consent widget of a site. */
export interface WidgetUsed {
  /** The OA. */
  oa_id?: string;
  /** Who, and where. */
  data?: WidgetUse;
}

/** One event; `event` tells which. */
export type EventData =
  | MessageEvent
  | ReceiptEvent
  | TemplateReceiptEvent
  | ReactionEvent
  | FollowEvent
  | ChatNowEvent
  | InfoEvent
  | TagEvent
  | InfoUpdateEvent
  | WithdrawalEvent
  | GroupEvent
  | ConsentRequestEvent
  | ConsentReplyEvent
  | CallEvent
  | WidgetEvent
  | ExtensionEvent
  | FeedbackEvent
  | ButtonEvent
  | TemplateStatusEvent
  | DailyQuotaEvent
  | ProductEvent
  | RawEvent
  | UnknownEvent;
