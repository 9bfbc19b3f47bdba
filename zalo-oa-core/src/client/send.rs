//! The one loop: permit, token, transport, read, advice, and again.

use std::{pin::pin, time::Duration};

use bytes::Bytes;
use futures_util::future::{Either, select};
use tracing::{Instrument, Span, field};

use super::{Client, prepare::Prepared};
use crate::{
    endpoint::{Host, Safety, Spec},
    error::{Advice, BuildError, Class, Error},
    limiter::{Asked, LaneKey, Outcome, Permit, Reported, Ticket},
    model::AccessToken,
    platform::Timestamp,
    retry,
    transport::{TransportError, TransportErrorKind},
};

impl Client {
    /// Carries one prepared call through permit, token, transport and retry.
    pub(crate) async fn exchange<T>(
        &self,
        spec: &Spec,
        prepared: &Prepared,
        read: impl Fn(&http::Response<Bytes>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let span = tracing::info_span!(
            target: "zalo_oa",
            "call",
            name = spec.name,
            attempt = field::Empty,
            wait_ms = field::Empty,
            code = field::Empty,
            class = field::Empty,
        );
        self.tries(spec, prepared, read, &span).instrument(span.clone()).await
    }

    async fn tries<T>(
        &self,
        spec: &Spec,
        prepared: &Prepared,
        read: impl Fn(&http::Response<Bytes>) -> Result<T, Error>,
        span: &Span,
    ) -> Result<T, Error> {
        let mut unsure = None;
        let outcome = self.rounds(spec, prepared, read, span, &mut unsure).await;
        match (outcome, unsure) {
            // A refusal for good says the same of the earlier try of a read. What was written may be the reason for it: a
            // removal that took effect finds nothing left.
            (Err(last @ (Error::Api(_) | Error::Decode(_))), Some(_))
                if spec.safety == Safety::Safe && last.advice() == Advice::Stop =>
            {
                Err(last)
            }
            // An earlier try may have taken effect: that the last one was not sent, had no token
            // or came too often must not hide it.
            (Err(_), Some(first)) => Err(first),
            (outcome, _) => outcome,
        }
    }

    async fn rounds<T>(
        &self,
        spec: &Spec,
        prepared: &Prepared,
        read: impl Fn(&http::Response<Bytes>) -> Result<T, Error>,
        span: &Span,
        unsure: &mut Option<Error>,
    ) -> Result<T, Error> {
        let policy = retry::Policy {
            attempts: self.options.attempts.unwrap_or(self.shared.policy.attempts),
            ..self.shared.policy
        };
        let runtime = &self.shared.runtime;
        let end = self.options.deadline.map(|deadline| runtime.now().plus(deadline));
        let left = || end.map(|end| end.since(runtime.now()));
        let mut tried = 0;
        let mut waited = Duration::ZERO;
        let mut reloaded = false;
        let mut ticket = None;
        loop {
            let asked = runtime.now();
            let mut permit = self.permit(spec, ticket, left()).await?;
            ticket = permit.ticket();
            waited += runtime.now().since(asked);
            tried += 1;
            span.record("attempt", tried);
            span.record("wait_ms", millis(waited));
            let token = self.in_time(spec, left(), self.token(spec)).await?;
            permit.depart();
            let (header, outcome) = match self.once(spec, prepared, token.as_ref(), left()).await {
                Ok(response) => (reported(response.headers()), read(&response)),
                Err(error) => (None, Err(error)),
            };
            let error = match outcome {
                Ok(answer) => {
                    permit.report(Outcome::Answered, header);
                    span.record("code", 0);
                    span.record("class", Class::Ok.as_str());
                    return Ok(answer);
                }
                Err(error) => error,
            };
            record(span, &error);
            let advice = error.advice();
            // Others on this allowance wait too, also when this call is given up.
            permit.report(ended(&error, advice), header);
            self.withdraw(spec, advice).await?;
            if advice == Advice::Reload
                && !reloaded
                && self.in_time(spec, left(), self.reload(token)).await?
            {
                reloaded = true;
                continue;
            }
            let Some(pause) =
                retry::pause(&policy, tried, advice, spec.safety, left(), self.chance())
            else {
                return Err(error);
            };
            if matches!(advice, Advice::Pause(bucket) if spec.buckets.contains(&bucket)) {
                // The permit waits.
                continue;
            }
            if spec.safety != Safety::Safe && !error.outcome_known() {
                unsure.get_or_insert(error);
            }
            runtime.sleep(pause).await;
            waited += pause;
            span.record("wait_ms", millis(waited));
        }
    }

    /// Waits for the limiter; gives up at once if there is no permit before the deadline.
    async fn permit(
        &self,
        spec: &Spec,
        ticket: Option<Ticket>,
        left: Option<Duration>,
    ) -> Result<Permit<'_>, Error> {
        let lane = LaneKey::new(self.number, spec.buckets);
        let asked = Asked { lane, class: self.options.urgency, ticket, left };
        let permit = self.shared.limiter.permit(&self.shared.runtime, asked).await;
        permit.map_err(|_| too_late(spec, "the allowance is used up until after the deadline"))
    }

    /// Waits for tokens no longer than the deadline; the refresh goes on without the caller.
    async fn in_time<T>(
        &self,
        spec: &Spec,
        left: Option<Duration>,
        work: impl Future<Output = Result<T, Error>>,
    ) -> Result<T, Error> {
        let Some(left) = left else {
            return work.await;
        };
        match select(pin!(work), self.shared.runtime.sleep(left)).await {
            Either::Left((outcome, _)) => outcome,
            Either::Right(_) => {
                Err(too_late(spec, "the deadline passed while the tokens were being refreshed"))
            }
        }
    }

    async fn token(&self, spec: &Spec) -> Result<Option<AccessToken>, Error> {
        if spec.host == Host::OAuth || spec.brings_token() {
            return Ok(None);
        }
        let token = self.auth.access(self).await?;
        Ok(Some(token))
    }

    /// Whether another token than the refused one is there now.
    async fn reload(&self, refused: Option<AccessToken>) -> Result<bool, Error> {
        match refused {
            Some(refused) => Ok(self.auth.refused(self, &refused).await?),
            None => Ok(false),
        }
    }

    async fn once(
        &self,
        spec: &Spec,
        prepared: &Prepared,
        token: Option<&AccessToken>,
        left: Option<Duration>,
    ) -> Result<http::Response<Bytes>, Error> {
        let request = self.request(spec, prepared, token)?;
        self.about_to_send(spec).await?;
        let mut timeouts = self.options.timeouts;
        if let Some(left) = left {
            if left.is_zero() {
                return Err(too_late(spec, "the deadline passed before it could be sent"));
            }
            timeouts.total = timeouts.total.min(left);
        }
        self.shared.transport.send(request, timeouts).await.map_err(|source| {
            let call = spec.name.to_owned();
            match source.kind {
                TransportErrorKind::Build => match source.source.downcast::<BuildError>() {
                    // The transport knows why: no certificates, for example.
                    Ok(known) => Error::Build(*known),
                    Err(_) => BuildError::field(call, "the transport cannot send it").into(),
                },
                TransportErrorKind::Connect => Error::Connect { call, source },
                TransportErrorKind::NoAnswer => {
                    Error::NoAnswer { call, status: None, source, resume: None }
                }
            }
        })
    }

    fn chance(&self) -> u32 {
        let mut bytes = [0; 4];
        self.shared.runtime.random(&mut bytes);
        u32::from_le_bytes(bytes)
    }

    pub(crate) fn moment(&self) -> Timestamp {
        self.shared.runtime.now()
    }
}

/// Nothing was sent in time, and nothing will be.
fn too_late(spec: &Spec, why: &'static str) -> Error {
    Error::Connect {
        call: spec.name.to_owned(),
        source: TransportError::new(TransportErrorKind::Connect, why),
    }
}

/// What the headers say about some limit.
fn reported(headers: &http::HeaderMap) -> Option<Reported> {
    let number = |name| -> Option<u32> {
        let text = headers.get(name)?.to_str().ok()?;
        Some(text.trim().parse::<u64>().ok()?.try_into().unwrap_or(u32::MAX))
    };
    Some(Reported { limit: number("x-ratelimit-limit")?, remain: number("x-ratelimit-remain")? })
}

/// What a failed try means for the pace.
fn ended(error: &Error, advice: Advice) -> Outcome {
    match (error, advice) {
        (_, Advice::Pause(bucket)) => Outcome::Refused(bucket),
        (Error::Build(_) | Error::Connect { .. }, _) => Outcome::NotSent,
        (Error::NoAnswer { status: None, .. }, _) => Outcome::Unknown,
        _ => Outcome::Answered,
    }
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

fn record(span: &Span, error: &Error) {
    if let Some(code) = error.code() {
        span.record("code", code);
    }
    span.record("class", error.class().as_str());
    tracing::debug!(target: "zalo_oa", kind = error.kind(), "try failed");
}
