//! Taking over a pair of tokens that exists already: from the API Explorer of Zalo's console, or
//! from a system that did the refreshing until now.

use std::{sync::Arc, time::Duration};

use super::{right, sign_in::keep};
use crate::{
    api::GetOa,
    client::{App, Client},
    error::{AuthError, BuildError, Class, Error},
    model::{AccessToken, OaId, RefreshToken},
    store::{OaKey, TokenSet, TokenStore},
};

/// What is left of an access token of unknown age. It lives 25 hours and may end earlier than
/// this: then it is refused, and refreshed as any refused token is.
const LEFT: Duration = Duration::from_secs(3600);

/// How old a refresh token of unknown age counts as: old enough that `keep_alive` renews it at
/// once.
const AGE: Duration = Duration::from_secs(30 * 86_400);

impl App {
    /// Stores a pair of tokens that was got elsewhere, and gives the client that uses them.
    ///
    /// From then on **the other system must not use these tokens any more**: each refresh token
    /// works once, so whoever refreshes first signs the other out. A backup of tokens is no
    /// source either, since its refresh token has been used.
    ///
    /// Zalo is asked with the access token whose it is; nothing is stored unless that is `oa`. If
    /// the access token has ended, nobody can tell: the pair is stored as it is and refreshed
    /// with the first call. In that case tokens that are stored for this OA already are not
    /// replaced, since they may be the newer ones.
    ///
    /// The age of the tokens is not known: the access token is taken to be good for an hour, the
    /// refresh token to be 30 days old.
    ///
    /// ```
    /// # use std::sync::Arc;
    /// # use zalo_oa_core::{App, store::MemoryStore, transport::replay::Replay};
    /// # futures_util::future::FutureExt::now_or_never(async {
    /// # let replay = Replay::default();
    /// # replay.push(200, r#"{"error":0,"data":{"oa_id":"1234","name":"UBND phường"}}"#);
    /// # let app = App::builder("1").secret("made-up").transport(replay).build()?;
    /// let store = Arc::new(MemoryStore::default());
    /// let client = app.import("1234", store, "access-made-up", "refresh-made-up").await?;
    /// # let _ = client;
    /// # Ok::<_, zalo_oa_core::Error>(())
    /// # }).unwrap().unwrap();
    /// ```
    ///
    /// # Errors
    /// Empty or equal tokens and tokens of another OA ([`Error::Build`]); whatever keeps Zalo from
    /// saying whose they are; a store that fails. Nothing is stored then.
    pub async fn import(
        &self,
        oa: impl Into<OaId>,
        store: Arc<dyn TokenStore>,
        access: impl Into<AccessToken>,
        refresh: impl Into<RefreshToken>,
    ) -> Result<Client, Error> {
        let oa = oa.into();
        let (access, refresh) = (access.into(), refresh.into());
        let (access, refresh) = checked(&access, &refresh)?;
        let key = OaKey { app: self.shared.id.clone(), oa: oa.clone() };
        store.load(&key).await.map_err(AuthError::from)?;
        let ended = self.owner_has_ended(&oa, &access).await?;
        let policy = &self.shared.tokens;
        let lease = right::lease(store.as_ref(), &key, policy, policy.wait).await?;
        // Looked at again under the lease: another process may have signed in meanwhile.
        let outcome = match store.load(&key).await.map_err(AuthError::from) {
            Err(error) => Err(error.into()),
            Ok(Some(stored)) if ended && stored.tokens.refresh_token != refresh => Err(wrong(
                "the access token has ended, and other tokens of this OA are stored already, \
                 which may be newer: sign in anew, or import a pair whose access token is good",
            )),
            Ok(_) => {
                let now = self.shared.runtime.now();
                let expires_at = if ended { now } else { now.plus(LEFT) };
                let age = i64::try_from(AGE.as_millis()).unwrap_or(i64::MAX);
                let born = crate::platform::Timestamp(now.0.saturating_sub(age));
                let tokens =
                    TokenSet { access_token: access, refresh_token: refresh, expires_at, born };
                keep(store.as_ref(), &lease, tokens).await.map_err(Error::from)
            }
        };
        right::give_back(store.as_ref(), lease).await;
        outcome?;
        Ok(self.oa(oa, store))
    }

    /// Whether the access token is over; if not, it is shown to be the OA's.
    async fn owner_has_ended(&self, oa: &OaId, access: &AccessToken) -> Result<bool, Error> {
        match self.with_token(access.clone()).send(GetOa::new()).await {
            Ok(info) if info.oa_id == *oa => Ok(false),
            Ok(info) => Err(wrong(format!("the tokens belong to OA `{}`, not `{oa}`", info.oa_id))),
            Err(Error::Api(error)) if error.class() == Class::Token => Ok(true),
            Err(error) => Err(error),
        }
    }
}

/// Without the spaces that come along when tokens are copied.
fn checked(
    access: &AccessToken,
    refresh: &RefreshToken,
) -> Result<(AccessToken, RefreshToken), Error> {
    let (access, refresh) = (access.reveal().trim(), refresh.reveal().trim());
    for (name, token) in [("access", access), ("refresh", refresh)] {
        if token.is_empty() {
            return Err(wrong(format!("the {name} token is empty")));
        }
        if !token.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(wrong(format!("the {name} token has signs that no token has")));
        }
    }
    if access == refresh {
        return Err(wrong("the access token and the refresh token are the same"));
    }
    Ok((access.into(), refresh.into()))
}

fn wrong(what: impl Into<String>) -> Error {
    BuildError::field("auth.import", what).into()
}
