//! Below the types: the answer as it came, and calls that no row knows.

use bytes::Bytes;
use serde_json::Value;

use super::{Client, prepare, read};
use crate::{
    endpoint::{
        Bucket, Confidence, Endpoint, Envelope, Host, Kind, Placement, Safety, Spec, Status, Verb,
    },
    error::{BuildError, Error},
};

/// An answer as it came. `Debug` shows status and size only: the body may hold personal data.
#[derive(Clone)]
pub struct RawAnswer {
    /// HTTP status.
    pub status: http::StatusCode,
    /// Headers.
    pub headers: http::HeaderMap,
    /// Body.
    pub body: Bytes,
}

impl std::fmt::Debug for RawAnswer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "RawAnswer({}, {} bytes)", self.status, self.body.len())
    }
}

impl From<http::Response<Bytes>> for RawAnswer {
    fn from(response: http::Response<Bytes>) -> Self {
        let (parts, body) = response.into_parts();
        Self { status: parts.status, headers: parts.headers, body }
    }
}

impl Client {
    /// Sends a request and hands back status, headers and body as they came, a refusal included.
    /// Token, pace and the rules for repeating are as in [`Client::send`].
    ///
    /// # Errors
    /// Only where there is no answer at all.
    pub async fn send_raw<E: Endpoint>(&self, mut request: E) -> Result<RawAnswer, Error> {
        let spec = E::row().spec();
        let later = match self.read_files(spec, request.files_mut()) {
            Some(read) => Some(read.await?),
            None => None,
        };
        let prepared = prepare::prepare_with(&request, self.options.limits)?;
        later.as_ref().unwrap_or(self).exchange_raw(spec, &prepared).await.map(RawAnswer::from)
    }

    /// Calls a path that no row knows, with the OA's token. A GET counts as [`Safety::Safe`], a
    /// POST as [`Safety::Once`].
    ///
    /// ```
    /// # use zalo_oa_core::{App, endpoint::{Host, Placement, Verb}, transport::replay::Replay};
    /// # futures_util::future::FutureExt::now_or_never(async {
    /// # let replay = Replay::default();
    /// # replay.push(200, r#"{"error":0,"message":"Success","data":{}}"#);
    /// # let client = App::builder("1").transport(replay).build()?.with_token("made-up");
    /// let answer = client
    ///     .call_raw(
    ///         Verb::Get,
    ///         Host::OpenApi,
    ///         "/v3.0/oa/group/getgroup",
    ///         Placement::Query,
    ///         &serde_json::json!({"group_id": "f414"}),
    ///     )
    ///     .await?;
    /// assert_eq!(answer.status, 200);
    /// # Ok::<_, zalo_oa_core::Error>(())
    /// # }).unwrap().unwrap();
    /// ```
    ///
    /// # Errors
    /// When the path is no path, or where there is no answer at all.
    pub async fn call_raw(
        &self,
        verb: Verb,
        host: Host,
        path: &str,
        placement: Placement,
        params: &Value,
    ) -> Result<RawAnswer, Error> {
        const NAME: &str = "raw";
        if !path.starts_with('/') || path.contains(['?', '#', ' ', '\\']) || path.contains("//") {
            let what = "`path` begins with one slash and has no query";
            return Err(BuildError::field(NAME, what).into());
        }
        let prepared = prepare::lay_out(verb, host, path, placement, params, &[])
            .map_err(|source| BuildError::params(NAME, ".", &source))?;
        let safety = match verb {
            Verb::Get => Safety::Safe,
            Verb::Post => Safety::Once,
        };
        let spec = Spec {
            name: NAME,
            request: NAME,
            doc: &[],
            verb,
            host,
            path: "",
            placement,
            safety,
            buckets: &[Bucket::App, Bucket::Oa],
            envelope: Envelope::Wrapped,
            source: "",
            confidence: Confidence::Uncertain,
            status: Status::Live,
            fields: &[],
            inner: &[],
            answer: Kind::Any,
            answer_name: "",
            shape: None,
        };
        self.exchange_raw(&spec, &prepared).await.map(RawAnswer::from)
    }

    async fn exchange_raw(
        &self,
        spec: &Spec,
        prepared: &prepare::Prepared,
    ) -> Result<http::Response<Bytes>, Error> {
        // The last answer is kept, so that a refusal the loop cannot mend is still an answer.
        let last = std::sync::Mutex::new(None);
        let outcome = self
            .exchange(spec, prepared, |response| {
                let mut slot = last.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                *slot = Some(response.clone());
                drop(slot);
                read::refusal_or_data(spec, response).map(|_| ())
            })
            .await;
        let answer = last.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
        match (answer, outcome) {
            (Some(response), Ok(())) => Ok(response),
            // These come from an answer, and the last try is the one that counts.
            (
                Some(response),
                Err(Error::Api(_) | Error::Decode(_) | Error::NoAnswer { status: Some(_), .. }),
            ) => Ok(response),
            (_, Err(error)) => Err(error),
            (None, Ok(())) => Err(BuildError::settings("the transport brought no answer").into()),
        }
    }
}
