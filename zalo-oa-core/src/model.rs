//! The nouns that calls share: ids, secrets, personal data, articles, targets.
//!
//! Zalo mixes strings, numbers and booleans for the same fact. That is settled here, once, by
//! types that read every form any source shows and write the documented one.

pub mod article;
pub mod file;
pub mod ids;
pub mod personal;
pub mod secret;
pub mod target;
mod text;
pub mod wire;

pub use article::{Block, Cover, Visibility};
pub use file::{DocumentFile, File, FileKind, GifFile, ImageFile};
pub use ids::{
    AdminId, AppId, ArticleId, AssetId, AttachmentId, CallId, ConversationId, ExtensionId,
    FileToken, GroupId, JobToken, MessageId, OaId, PartyId, Period, QuotaOwner, QuotaType,
    StickerId, TagName, TemplateId, TextBool, TrackingId, UserId,
};
pub use personal::{Address, BirthDate, MessageText, PersonName, Phone};
pub use secret::{AccessToken, AppSecret, AuthCode, CodeVerifier, OaSecretKey, RefreshToken};
pub use target::Target;
