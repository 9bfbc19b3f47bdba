//! What keeps tokens beyond calls: idle ones are rotated in time, and nobody leaves while new ones
//! are on their way to the store.

use std::{
    fmt,
    sync::{Arc, atomic::Ordering},
    time::Duration,
};

use futures_util::future::{Either, select};

use super::{Auth, FromStore, Source, lock, refresh::Why};
use crate::{
    client::Client,
    error::{AuthError, Error},
    platform::{Runtime, Timestamp},
    store::TokenSet,
};

const DAY: Duration = Duration::from_secs(86_400);
/// `keep_alive` rotates from this age on. Zalo lets a refresh token live for three months.
const IDLE: Duration = Duration::from_secs(30 * 86_400);
/// From this age on each client warns, once.
const WARN: Duration = Duration::from_secs(60 * 86_400);

/// What [`Client::keep_alive`] did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeepAlive {
    /// The refresh token is younger than 30 days: nothing was sent.
    Young {
        /// How old it is.
        age: Duration,
    },
    /// There is a new pair of tokens.
    Rotated,
}

impl Client {
    /// Rotates a refresh token that has not been used for 30 days. An OA whose client is seldom
    /// called would otherwise lose its tokens after three months; run this once a day or week, for
    /// example by `zalo-oa tokens keep-alive`.
    ///
    /// # Errors
    /// [`AuthError`]: a client without a store, nobody signed in, the refresh failed, or Zalo has
    /// refused the refresh token before.
    ///
    /// ```
    /// # use std::{sync::Arc, time::Duration};
    /// use zalo_oa_core::{App, auth::KeepAlive, emulator::Emulator, store::MemoryStore};
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let emulator = Emulator::builder().build();
    /// let app = App::builder(emulator.app_id()).secret(emulator.app_secret());
    /// let app = app.transport(emulator.clone()).runtime(emulator.runtime()).build()?;
    /// let store = Arc::new(MemoryStore::default());
    /// let code = emulator.issue_code(None);
    /// let client = app.sign_in(emulator.oa_id(), store, code.as_str(), None).await?;
    /// emulator.advance(Duration::from_secs(29 * 86_400));
    /// assert!(matches!(client.keep_alive().await?, KeepAlive::Young { .. }));
    /// # Ok::<_, zalo_oa_core::Error>(())
    /// # }).unwrap();
    /// ```
    pub async fn keep_alive(&self) -> Result<KeepAlive, Error> {
        let Source::Stored(from) = &self.auth.source else {
            return Err(AuthError::NoTokens.into());
        };
        if lock(&from.pending).is_some() {
            // First of all what the store has not taken yet.
            from.refresh(self, Why::Due { still_good: false }).await?;
        }
        let stored = from.load().await?;
        let age = self.moment().since(stored.tokens.born);
        if age < IDLE {
            // Whoever runs this regularly may be the only one who looks.
            return super::renew::noted(&stored)
                .map_or(Ok(KeepAlive::Young { age }), |error| Err(error.into()));
        }
        let tokens = stored.tokens;
        from.refresh(self, Why::Idle(tokens.refresh_token.clone())).await?;
        Ok(KeepAlive::Rotated)
    }

    /// Waits until new tokens that are on their way are saved, at most as long as their call may
    /// take. Dropping the last handle of a client waits likewise, but blocks its thread.
    ///
    /// # Errors
    /// [`AuthError::NotSaved`] when the store did not take them, also after another try;
    /// [`AuthError::Unknown`] when the time is over.
    pub async fn close(&self) -> Result<(), Error> {
        let Source::Stored(from) = &self.auth.source else {
            return Ok(());
        };
        if let Some(flight) = from.under_way() {
            let sleep = self.runtime().sleep(self.shared.tokens.timeouts.total);
            // How it ended is told to those who asked for it.
            if let Either::Right(_) = select(flight, sleep).await
                && !from.stake.is_idle()
            {
                return Err(AuthError::Unknown.into());
            }
        }
        if lock(&from.pending).is_some() {
            from.refresh(self, Why::Due { still_good: false }).await?;
        }
        Ok(())
    }
}

impl FromStore {
    pub(super) fn warn_of_age(&self, tokens: &TokenSet, now: Timestamp) {
        let age = now.since(tokens.born);
        if age >= WARN && !self.warned.swap(true, Ordering::Relaxed) {
            tracing::warn!(
                target: "zalo_oa",
                days = age.as_secs() / DAY.as_secs(),
                "the refresh token is old: unused, it ends after three months; run `keep_alive` regularly"
            );
        }
    }
}

impl Auth {
    /// From now on no refresh begins.
    pub(crate) fn end(&self) {
        if let Source::Stored(from) = &self.source {
            from.stake.close();
        }
    }
}

/// Lies in every handle of a client that people hold. When the last one is dropped, the process
/// may be about to end.
pub(crate) struct LastHandle {
    auth: Arc<Auth>,
    runtime: Arc<dyn Runtime>,
    at_most: Duration,
}

impl LastHandle {
    pub(crate) fn new(auth: Arc<Auth>, runtime: Arc<dyn Runtime>, at_most: Duration) -> Self {
        Self { auth, runtime, at_most }
    }
}

impl Drop for LastHandle {
    fn drop(&mut self) {
        let Source::Stored(from) = &self.auth.source else {
            return;
        };
        self.auth.end();
        if !from.stake.is_idle() {
            self.runtime.block_until(&from.stake, self.at_most);
        }
        if !from.stake.is_idle() || lock(&from.pending).is_some() {
            tracing::error!(
                target: "zalo_oa",
                "new tokens were not saved before the client was dropped; they may be lost"
            );
        }
    }
}

impl fmt::Debug for LastHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LastHandle")
    }
}
