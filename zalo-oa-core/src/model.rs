//! The nouns that calls share: ids, secrets, personal data, articles, targets.
//!
//! Zalo mixes strings, numbers and booleans for the same fact. That is settled here, once, by
//! types that read every form any source shows and write the documented one.

pub mod article;
pub mod ids;
pub mod personal;
pub mod secret;
pub mod target;
mod text;
pub mod wire;

pub use article::{Block, Cover, Visibility};
pub use ids::{
    AppId, ArticleId, AssetId, JobToken, MessageId, OaId, Period, QuotaOwner, QuotaType, TagName,
    TextBool, UserId,
};
pub use personal::{Address, BirthDate, MessageText, PersonName, Phone};
pub use secret::{AccessToken, AppSecret, AuthCode, CodeVerifier, RefreshToken};
pub use target::Target;
