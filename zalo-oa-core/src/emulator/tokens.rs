//! Codes and tokens. A code works once and for ten minutes, a refresh token once and for three
//! months, an access token for 25 hours; a client that loses the answer of a refresh has lost the
//! account until an administrator consents again. Everything here exists to make that happen.

use std::{collections::HashMap, fmt, time::Duration};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

use super::{
    chance::Stream,
    log::{TokenOutcome, digest},
    readings::OldAccess,
    settings::Settings,
};
use crate::platform::Timestamp;

const CODE_LIFE: Duration = Duration::from_secs(600);
const TOKEN_LENGTH: usize = 256;

/// An access token and the refresh token that came with it.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct TokenPair {
    access: String,
    refresh: String,
}

impl TokenPair {
    /// The access token.
    #[must_use]
    pub fn access(&self) -> &str {
        &self.access
    }

    /// The refresh token.
    #[must_use]
    pub fn refresh(&self) -> &str {
        &self.refresh
    }
}

impl fmt::Debug for TokenPair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TokenPair(..)")
    }
}

struct Access {
    oa: usize,
    ends: Timestamp,
    replaced: bool,
    digest: String,
}

struct Refresh {
    oa: usize,
    ends: Timestamp,
    used: bool,
    access: String,
}

struct Code {
    oa: usize,
    ends: Timestamp,
    used: bool,
    challenge: Option<String>,
}

/// All codes and tokens of one app, with the app's id and secret.
pub(super) struct Vault {
    pub(super) app_id: String,
    pub(super) app_secret: String,
    chance: Stream,
    access: HashMap<String, Access>,
    refresh: HashMap<String, Refresh>,
    codes: HashMap<String, Code>,
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Vault").field("app_id", &self.app_id).finish_non_exhaustive()
    }
}

impl Vault {
    pub(super) fn new(seed: u64) -> Self {
        let mut chance = Stream::new(seed, 0x70ce);
        Self {
            app_id: (1_000_000_000_000_000_000 + chance.below(1 << 60)).to_string(),
            app_secret: chance.token(20),
            chance,
            access: HashMap::new(),
            refresh: HashMap::new(),
            codes: HashMap::new(),
        }
    }

    /// Makes a pair for an OA.
    pub(super) fn issue(&mut self, oa: usize, settings: &Settings, now: Timestamp) -> TokenPair {
        let pair = TokenPair {
            access: self.issue_access(oa, settings, now),
            refresh: self.chance.token(TOKEN_LENGTH),
        };
        let refresh = Refresh {
            oa,
            ends: now.plus(settings.refresh_life),
            used: false,
            access: pair.access.clone(),
        };
        self.refresh.insert(pair.refresh.clone(), refresh);
        pair
    }

    fn issue_access(&mut self, oa: usize, settings: &Settings, now: Timestamp) -> String {
        let token = self.chance.token(TOKEN_LENGTH);
        let access = Access {
            oa,
            ends: now.plus(settings.access_life),
            replaced: false,
            digest: digest(&token),
        };
        self.access.insert(token.clone(), access);
        token
    }

    /// What an administrator's consent yields.
    pub(super) fn issue_code(
        &mut self,
        oa: usize,
        challenge: Option<&str>,
        now: Timestamp,
    ) -> String {
        let text = self.chance.token(64);
        let code = Code {
            oa,
            ends: now.plus(CODE_LIFE),
            used: false,
            challenge: challenge.map(str::to_owned),
        };
        self.codes.insert(text.clone(), code);
        text
    }

    /// The OA of an access token, or what is wrong with it; with the token's digest either way.
    pub(super) fn check_access(
        &self,
        token: &str,
        now: Timestamp,
    ) -> (String, Result<usize, TokenOutcome>) {
        match self.access.get(token) {
            None => (digest(token), Err(TokenOutcome::Unknown)),
            Some(access) => {
                let verdict = if access.replaced {
                    Err(TokenOutcome::Replaced)
                } else if now >= access.ends {
                    Err(TokenOutcome::Expired)
                } else {
                    Ok(access.oa)
                };
                (access.digest.clone(), verdict)
            }
        }
    }

    /// Uses a code up. A wrong verifier uses it up too: it may have been stolen.
    pub(super) fn exchange(
        &mut self,
        code: &str,
        verifier: Option<&str>,
        settings: &Settings,
        now: Timestamp,
    ) -> Result<TokenPair, TokenOutcome> {
        let code = self.codes.get_mut(code).ok_or(TokenOutcome::Unknown)?;
        if std::mem::replace(&mut code.used, true) {
            return Err(TokenOutcome::Used);
        }
        if now >= code.ends {
            return Err(TokenOutcome::Expired);
        }
        if let Some(challenge) = &code.challenge {
            let answer = verifier
                .map(|verifier| URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_bytes())));
            if answer.as_ref() != Some(challenge) {
                return Err(TokenOutcome::Mismatch);
            }
        }
        let oa = code.oa;
        Ok(self.issue(oa, settings, now))
    }

    /// Uses a refresh token up and makes a new pair; or a new access token only, as chosen.
    pub(super) fn refresh(
        &mut self,
        token: &str,
        settings: &Settings,
        now: Timestamp,
    ) -> Result<TokenPair, TokenOutcome> {
        let record = self.refresh.get_mut(token).ok_or(TokenOutcome::Unknown)?;
        if record.used {
            return Err(TokenOutcome::Used);
        }
        if now >= record.ends {
            return Err(TokenOutcome::Expired);
        }
        let kept = settings.readings.refresh_kept;
        record.used = !kept;
        let (oa, old) = (record.oa, record.access.clone());
        if let (OldAccess::DeadAtOnce, Some(access)) =
            (settings.readings.old_access, self.access.get_mut(&old))
        {
            access.replaced = true;
        }
        if !kept {
            return Ok(self.issue(oa, settings, now));
        }
        let access = self.issue_access(oa, settings, now);
        if let Some(record) = self.refresh.get_mut(token) {
            record.access.clone_from(&access);
        }
        Ok(TokenPair { access, refresh: token.to_owned() })
    }

    /// Kills every access token of an OA, as its administrator can.
    pub(super) fn revoke(&mut self, oa: usize) {
        for access in self.access.values_mut().filter(|access| access.oa == oa) {
            access.replaced = true;
        }
    }
}
