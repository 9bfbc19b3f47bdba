//! The programs in READMEs, guides and the pages about messages as doctests, so that each compiles and holds what it says.

#[doc = include_str!("../../README.md")]
struct Readme;

#[doc = include_str!("../../zalo-oa-core/README.md")]
struct Crate;

#[doc = include_str!("../../docs/README.vi.md")]
struct ReadmeVi;

#[doc = include_str!("../../docs/guides/sign-in.md")]
struct SignIn;

#[doc = include_str!("../../docs/guides/sign-in.vi.md")]
struct SignInVi;

#[doc = include_str!("../../docs/guides/publishing.md")]
struct Publishing;

#[doc = include_str!("../../docs/guides/publishing.vi.md")]
struct PublishingVi;

#[doc = include_str!("../../docs/guides/followers.md")]
struct Followers;

#[doc = include_str!("../../docs/guides/followers.vi.md")]
struct FollowersVi;

#[doc = include_str!("../../docs/guides/webhooks.md")]
struct Webhooks;

#[doc = include_str!("../../docs/guides/webhooks.vi.md")]
struct WebhooksVi;

#[doc = include_str!("../../docs/guides/qr.md")]
struct Qr;

#[doc = include_str!("../../docs/guides/qr.vi.md")]
struct QrVi;

#[doc = include_str!("../../docs/guides/portal.md")]
struct Portal;

#[doc = include_str!("../../docs/guides/portal.vi.md")]
struct PortalVi;

#[doc = include_str!("../../docs/guides/testing.md")]
struct Testing;

#[doc = include_str!("../../docs/guides/testing.vi.md")]
struct TestingVi;

#[doc = include_str!("../../docs/guides/settings.md")]
struct Settings;

#[doc = include_str!("../../docs/guides/settings.vi.md")]
struct SettingsVi;

#[doc = include_str!("../../docs/guides/personal-data.md")]
struct PersonalData;

#[doc = include_str!("../../docs/guides/personal-data.vi.md")]
struct PersonalDataVi;

#[doc = include_str!("../../docs/messages.md")]
struct Messages;

#[doc = include_str!("../../docs/messages.vi.md")]
struct MessagesVi;

#[doc = include_str!("../../docs/messages/consultation.md")]
struct Consultation;

#[doc = include_str!("../../docs/messages/consultation.vi.md")]
struct ConsultationVi;

#[doc = include_str!("../../docs/messages/broadcast.md")]
struct Broadcast;

#[doc = include_str!("../../docs/messages/broadcast.vi.md")]
struct BroadcastVi;

#[doc = include_str!("../../docs/messages/templates.md")]
struct Templates;

#[doc = include_str!("../../docs/messages/templates.vi.md")]
struct TemplatesVi;

#[doc = include_str!("../../docs/messages/groups-calls.md")]
struct GroupsCalls;

#[doc = include_str!("../../docs/messages/groups-calls.vi.md")]
struct GroupsCallsVi;
