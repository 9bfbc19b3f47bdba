//! Calls by name with the answer's bytes beside the normalised answer. Bindings show what came as it came, keys that no row knows
//! included; they read the bytes a second time only when somebody asks.

use bytes::Bytes;
use serde_json::{Value, value::RawValue};

use super::{Client, Params, prepare, read, unknown};
use crate::{
    api,
    endpoint::{Endpoint, ValueWalk},
    error::{BuildError, Error},
    platform::BoxFuture,
};

/// The answer to a call by name. It may hold personal data.
#[derive(Clone)]
#[non_exhaustive]
pub struct WholeAnswer {
    /// Normalised JSON, as [`Client::call`] gives it, still as text: other languages make their own values of it and
    /// need none of ours in between.
    pub json: Box<RawValue>,
    /// The body of the HTTP answer.
    pub body: Bytes,
}

/// A page of a walk by name. It may hold personal data.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct WholePage {
    /// The items as normalised JSON, never none.
    pub items: Vec<Value>,
    /// How many items there are in all, where the platform says.
    pub total: Option<u64>,
    /// The body of the HTTP answer.
    pub body: Bytes,
}

impl std::fmt::Debug for WholeAnswer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("WholeAnswer").finish_non_exhaustive()
    }
}

impl std::fmt::Debug for WholePage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("WholePage").field("items", &self.items.len()).finish_non_exhaustive()
    }
}

impl Client {
    /// [`Client::call`], the answer as JSON text and with the bytes it was read from.
    ///
    /// ```
    /// # use zalo_oa_core::{App, transport::replay::Replay};
    /// # futures_util::future::FutureExt::now_or_never(async {
    /// # let replay = Replay::default();
    /// # replay.push(200, r#"{"error":0,"data":{"message_id":"m1","new_field":7}}"#);
    /// # let client = App::builder("1").transport(replay).build()?.with_token("made-up");
    /// let params = serde_json::json!({"user_id": "1001", "text": "Xin chào"});
    /// let answer = client.call_whole("consultation.text", params).await?;
    /// assert!(answer.json.get().contains(r#""message_id":"m1""#));
    /// assert!(answer.body.windows(9).any(|part| part == b"new_field"));
    /// # Ok::<_, zalo_oa_core::Error>(())
    /// # }).unwrap().unwrap();
    /// ```
    pub fn call_whole(
        &self,
        name: &str,
        params: impl Into<Params>,
    ) -> BoxFuture<'static, Result<WholeAnswer, Error>> {
        let client = self.clone();
        let name = name.to_owned();
        let mut params = params.into();
        Box::pin(async move {
            let row = api::row(&name).ok_or_else(|| unknown(&name))?;
            let later = match client.read_files(row.spec(), params.known(row.spec())) {
                Some(read) => Some(read.await?),
                None => None,
            };
            let prepared = (row.prepare)(params, client.options.limits)?;
            let read = |response: &http::Response<Bytes>| {
                let json = (row.read)(response)?;
                Ok(WholeAnswer { json, body: response.body().clone() })
            };
            later.as_ref().unwrap_or(&client).exchange(row.spec(), &prepared, read).await
        })
    }

    /// [`Client::pages_by_name`], with the total and each answer's bytes beside the items.
    ///
    /// # Errors
    /// When there is no such call, it has no pages, or the parameters do not fit.
    pub fn walk_by_name(&self, name: &str, params: Value) -> Result<ValueWalk, Error> {
        let row = api::row(name).ok_or_else(|| unknown(name))?;
        let Some(pages) = row.pages else {
            return Err(BuildError::field(name, "it has no pages, use `call`").into());
        };
        Ok(pages(self, params)?)
    }

    /// [`Client::send`], with the answer's bytes beside it.
    pub(crate) async fn send_whole<E: Endpoint>(
        &self,
        request: E,
    ) -> Result<(E::Answer, Bytes), Error> {
        let row = E::row();
        let prepared = prepare::prepare_with(&request, self.options.limits)?;
        let read = |response: &http::Response<Bytes>| {
            Ok((read::read::<E>(response)?, response.body().clone()))
        };
        self.exchange(row.spec(), &prepared, read).await
    }
}
