//! The nouns that calls share: ids, secrets, personal data, articles, targets.
//!
//! Zalo mixes strings, numbers and booleans for the same fact. That is settled here, once, by
//! types that read every form any source shows and write the documented one.

pub mod article;
pub mod button;
pub mod custom;
pub mod element;
pub mod file;
pub mod group_text;
pub mod ids;
pub mod personal;
pub mod phone;
pub mod secret;
pub mod target;
pub mod template;
mod text;
pub mod wire;

pub use article::{Block, Cover, Visibility};
pub use button::{Action, Button, ListElement};
pub use custom::CustomValues;
pub use element::{Element, TableRow};
pub use file::{DocumentFile, File, FileKind, GifFile, ImageFile, VideoFile};
pub use group_text::GroupText;
pub use ids::{
    AdminId, AgentId, AnonymousId, AppId, ArticleId, AssetId, AttachmentId, BranchId, CallId,
    ConversationId, ExtensionId, FieldKey, FieldType, FileToken, FormId, GroupId, JobToken,
    JourneyId, MediaId, MessageId, OaId, PartyId, Period, QuotaOwner, QuotaType, ReactIcon,
    SocialId, StickerId, TagName, TemplateId, TextBool, TrackingId, UserId, VideoId, VideoToken,
};
pub use personal::{Address, BirthDate, MessageText, PersonName, Phone};
pub use phone::{HashedPhone, PhoneNumber};
pub use secret::{
    AccessToken, AppSecret, AuthCode, CodeVerifier, JourneyToken, MiniAppToken, OaSecretKey,
    RefreshToken,
};
pub use target::Target;
pub use template::{TemplateComponent, TemplateData, TemplateLayout, TemplateParam};
