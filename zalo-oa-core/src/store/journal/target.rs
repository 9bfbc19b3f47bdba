//! One name for one target, whatever the order in which it was put together.

use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::model::Target;

/// The first 32 hex digits of the SHA-256 of a target in its plain form.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TargetDigest(String);

impl TargetDigest {
    /// Takes a digest that was kept as text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// As text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TargetDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Targets that Zalo reads alike have the same digest: codes count in any order and once, "all
/// genders" is what is not narrowed, and regions count for nothing beside cities.
///
/// ```
/// use zalo_oa_core::{model::{Target, target::{Age, Gender}}, store::journal::TargetDigest};
/// let one = Target::everyone().ages([Age::From65, Age::From18To24]);
/// let other = Target::everyone().gender(Gender::All).ages([Age::From18To24, Age::From65]);
/// assert_eq!(TargetDigest::from(&one), TargetDigest::from(&other));
/// assert_ne!(TargetDigest::from(&one), TargetDigest::from(&Target::everyone()));
/// ```
impl From<&Target> for TargetDigest {
    fn from(target: &Target) -> Self {
        let digest = Sha256::digest(target.plain().as_bytes());
        Self(crate::hex::write(digest.get(..16).unwrap_or_default()))
    }
}
