//! The refresh itself: lease, load again, intent, send, save, release. Its order is what keeps the
//! account: the intent is durable before a byte leaves, the new pair before anybody uses it.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use super::{
    FromStore, lock,
    pending::{Pending, UnderWay, save, save_pending},
    policy::within,
    refresh::Why,
    right,
};
use crate::{
    api::{Lifetime, RefreshTokens, TokenAnswer},
    client::{CallOptions, Client},
    error::{AuthError, Error, Story},
    model::RefreshToken,
    platform::{Timestamp, whereabouts},
    store::{Intent, Lease, Refusal, StoreError, Stored, TokenSet, step},
    transport::{TransportError, TransportErrorKind},
};

/// How long an access token is taken to live when the answer does not say: less than any source
/// names, and a refused token is refreshed anyway.
pub(super) const UNSAID: Duration = Duration::from_secs(3600);

/// A refused refresh token is not shown to Zalo again for so long, unless the store has another.
const REFUSED_REST: Duration = Duration::from_secs(3600);

/// A refresh token that Zalo refused for a reason that lies with the app; in this process only.
pub(super) struct Dead {
    token: RefreshToken,
    error: AuthError,
    since: Timestamp,
}

pub(super) async fn renew(
    client: &Client,
    from: &FromStore,
    why: &Why,
    sent: &AtomicBool,
) -> Result<TokenSet, AuthError> {
    if let Some(pending) = from.pending()
        && let Some(tokens) = save_pending(client, from, pending).await?
    {
        return Ok(tokens);
    }
    let policy = &client.shared.tokens;
    let wait = match why {
        Why::Due { still_good: true } => Duration::ZERO,
        _ => policy.wait,
    };
    let lease = right::lease(from.store.as_ref(), &from.key, policy, wait).await?;
    let ends = lease.good_for().map(|left| client.moment().plus(left));
    let mut renewal = Renewal { client, from, lease: &lease, ends, sent, under_way: None };
    let outcome = renewal.run(why).await;
    let under_way = renewal.under_way.take();
    right::give_back(from.store.as_ref(), lease).await;
    drop(under_way);
    outcome
}

/// What is done while the lease is held.
struct Renewal<'a, 'l> {
    client: &'a Client,
    from: &'a FromStore,
    lease: &'l Lease,
    ends: Option<Timestamp>,
    /// Set just before the refresh token leaves.
    sent: &'a AtomicBool,
    /// Left however this ends, also when the runtime drops the task; last of all the lease is given back.
    under_way: Option<UnderWay<'a>>,
}

impl Renewal<'_, '_> {
    async fn run(&mut self, why: &Why) -> Result<TokenSet, AuthError> {
        let stored = self.from.load().await?;
        let still_good = match why {
            Why::Refused(refused) => stored.tokens.access_token != *refused,
            Why::Idle(idle) => stored.tokens.refresh_token != *idle,
            Why::Due { .. } => self.from.fresh(self.client, &stored.tokens),
        };
        if still_good {
            return Ok(stored.tokens);
        }
        if let Some(error) = self.from.barred(&stored, self.client.moment()) {
            return Err(error);
        }
        let stake = &self.from.stake;
        if !stake.enter() {
            return Err(not_sent("the client was dropped, or its process is ending"));
        }
        self.under_way = Some(UnderWay(stake));
        self.present(stored).await
    }

    /// Sends the refresh token and saves what comes.
    async fn present(&self, stored: Stored) -> Result<TokenSet, AuthError> {
        let (client, from) = (self.client, self.from);
        let Some(secret) = client.shared.secret.clone() else {
            return Err(AuthError::NoSecret);
        };
        // One that is there already tells more: when an answer was lost, or what Zalo said.
        let ours = || Intent::new(client.moment(), whereabouts());
        let intent = stored.intent.clone().unwrap_or_else(ours);
        from.store.begin(self.lease, &intent).await?;
        step("intent");
        let timeouts = client.shared.tokens.timeouts;
        if self.ends.is_some_and(|ends| client.moment().plus(timeouts.total) > ends) {
            self.close_intent(&stored).await;
            return Err(not_sent("the lease on the tokens ends before the call could"));
        }
        let options = CallOptions::default().attempts(1);
        let options = options.timeout(timeouts.total).connect_timeout(timeouts.connect);
        let app = from.key.app.clone();
        let request = RefreshTokens::new(secret, app, stored.tokens.refresh_token.clone());
        self.sent.store(true, Ordering::Release);
        step("sending");
        match client.with(options).send(request).await {
            Ok(answer) => {
                step("answered");
                let tokens = tokens_of(answer, Some(&stored.tokens), client.moment())?;
                self.keep(stored.tokens.refresh_token, tokens).await
            }
            Err(error) => Err(self.failed(error, &stored, &intent).await),
        }
    }

    async fn keep(&self, from: RefreshToken, tokens: TokenSet) -> Result<TokenSet, AuthError> {
        match save(self.from.store.as_ref(), self.lease, &tokens).await {
            Ok(()) => {
                step("saved");
                Ok(tokens)
            }
            Err(error) => {
                step("not_saved");
                tracing::error!(
                    target: "zalo_oa",
                    %error,
                    "new tokens could not be saved: they are only in this process, which must not \
                     end before its store works again"
                );
                let pending = Pending { from, tokens };
                self.from.set_pending(Some(pending.clone()));
                Err(pending.not_saved(error))
            }
        }
    }

    async fn failed(&self, error: Error, stored: &Stored, intent: &Intent) -> AuthError {
        let error = match error {
            Error::Auth(AuthError::ConsentNeeded { code, .. }) => {
                let unfinished = unfinished(stored);
                let refused = Some(Refusal { at: self.client.moment(), code, unfinished });
                let intent = Intent { refused, ..intent.clone() };
                // Other processes need not ask Zalo again.
                self.note(self.from.store.begin(self.lease, &intent).await);
                AuthError::ConsentNeeded { code, story: Story::of(&intent) }
            }
            Error::Auth(other) => other,
            error @ (Error::Build(_) | Error::Connect { .. }) => {
                AuthError::NotSent(Arc::new(error))
            }
            _ => AuthError::Unknown,
        };
        match &error {
            AuthError::Unknown => step("no_answer"),
            AuthError::ConsentNeeded { .. } => step("refused"),
            AuthError::NotSent(_) => {
                step("not_sent");
                self.close_intent(stored).await;
            }
            _ => {
                step("refused");
                self.from.bury(&stored.tokens.refresh_token, &error, self.client.moment());
                self.close_intent(stored).await;
            }
        }
        error
    }

    /// The outcome is known and the tokens are as they were: our intent must not stay open, or a
    /// later refusal would be put down to it. What was noted before stays.
    async fn close_intent(&self, stored: &Stored) {
        if stored.intent.is_none() {
            self.note(self.from.store.save(self.lease, &stored.tokens).await);
        }
    }

    fn note(&self, outcome: Result<(), StoreError>) {
        if let Err(error) = outcome {
            tracing::warn!(target: "zalo_oa", %error, "the note of a refresh could not be changed");
        }
    }
}

/// Whether the store has noted a refresh whose outcome nobody knows.
fn unfinished(stored: &Stored) -> bool {
    let open = |intent: &Intent| intent.refused.as_ref().is_none_or(|refusal| refusal.unfinished);
    stored.intent.as_ref().is_some_and(open)
}

/// The refusal that the store has noted beside its tokens.
pub(super) fn noted(stored: &Stored) -> Option<AuthError> {
    let intent = stored.intent.as_ref()?;
    let code = intent.refused.as_ref()?.code;
    Some(AuthError::ConsentNeeded { code, story: Story::of(intent) })
}

impl FromStore {
    /// Why this refresh token is not shown to Zalo now.
    pub(super) fn barred(&self, stored: &Stored, now: Timestamp) -> Option<AuthError> {
        let refused = stored.intent.as_ref().and_then(|intent| intent.refused.as_ref());
        if refused.is_some_and(|refusal| within(now, refusal.at, REFUSED_REST)) {
            return noted(stored);
        }
        let dead = lock(&self.dead);
        let dead = dead.as_ref().filter(|dead| dead.token == stored.tokens.refresh_token)?;
        within(now, dead.since, REFUSED_REST).then(|| dead.error.clone())
    }

    fn bury(&self, token: &RefreshToken, error: &AuthError, since: Timestamp) {
        let dead = Dead { token: token.clone(), error: error.clone(), since };
        *lock(&self.dead) = Some(dead);
    }
}

pub(super) fn not_sent(why: &'static str) -> AuthError {
    AuthError::NotSent(Arc::new(Error::Connect {
        call: "oauth.refresh".to_owned(),
        source: TransportError::new(TransportErrorKind::Connect, why),
    }))
}

/// The pair that an answer brings. Without a new refresh token the old one stays.
pub(super) fn tokens_of(
    answer: TokenAnswer,
    old: Option<&TokenSet>,
    now: Timestamp,
) -> Result<TokenSet, AuthError> {
    let (refresh_token, born) = match (answer.refresh_token, old) {
        (Some(token), _) => (token, now),
        (None, Some(old)) => (old.refresh_token.clone(), old.born),
        (None, None) => return Err(AuthError::SignedOut),
    };
    let lifetime = match answer.expires_in {
        Some(Lifetime(seconds)) if seconds > 0 => Duration::from_secs(seconds.into()),
        _ => UNSAID,
    };
    Ok(TokenSet {
        access_token: answer.access_token,
        refresh_token,
        expires_at: now.plus(lifetime),
        born,
    })
}
