//! Lists that come page by page, walked as one.
//!
//! The walk goes on by what arrived, not by what was asked for: a platform that hands out shorter
//! pages loses nobody. It stops on an empty page, when the total is reached, and when the platform
//! does not follow the offset. If more exists than offsets can reach, it ends in an error: a short
//! list never passes for a whole one.

use bytes::Bytes;
use futures_util::stream::{self, Stream, TryStreamExt};

use crate::{
    client::{Client, WholePage, read},
    endpoint::{Endpoint, PageAnswer, Paged, ValueWalk},
    error::{BuildError, Error, Problem},
};

/// The item type of a paged call.
pub type ItemOf<E> = <<E as Endpoint>::Answer as PageAnswer>::Item;

/// What a page brings: its items, and the bytes they were read from.
type WholeOf<E> = (Vec<ItemOf<E>>, Bytes);

/// A walk over the pages of one list.
#[must_use = "pages are fetched as they are asked for"]
#[derive(Debug)]
pub struct Pages<E: Paged> {
    client: Client,
    request: E,
    first: u32,
    done: bool,
    total: Option<u64>,
}

impl<E: Paged> Pages<E> {
    pub(crate) fn new(client: Client, request: E) -> Self {
        Self { client, first: request.offset(), request, done: false, total: None }
    }

    /// How many items there are in all, once the first page is there and says so.
    #[must_use]
    pub fn total(&self) -> Option<u64> {
        self.total
    }

    /// The offset that the next page will start at. A walk that was interrupted goes on from a
    /// request with this offset.
    #[must_use]
    pub fn offset(&self) -> u32 {
        self.request.offset()
    }

    /// The next page; `None` after the last.
    ///
    /// # Errors
    /// As [`Client::send`]; the same page can be asked for again. And
    /// [`Problem::OutOfReach`] when more exists than offsets can reach.
    pub async fn next_page(&mut self) -> Result<Option<Vec<ItemOf<E>>>, Error> {
        Ok(self.next_whole().await?.map(|(items, _)| items))
    }

    /// The next page with the bytes of its answer.
    async fn next_whole(&mut self) -> Result<Option<WholeOf<E>>, Error> {
        if self.done {
            return Ok(None);
        }
        let offset = self.request.offset();
        if offset > E::last_offset() {
            // Without a total the call itself says that its offset is out of range.
            if let Some(total) = self.total {
                self.done = true;
                return match total > u64::from(offset) {
                    true => Err(self.out_of_reach(total).into()),
                    false => Ok(None),
                };
            }
        }
        let (answer, body) = self.client.send_whole(self.request.clone()).await?;
        self.total = answer.total().or(self.total);
        let used = answer.offset();
        let items = answer.into_items();
        // A platform that answers from an earlier offset would go round in circles.
        let stuck = used.is_some_and(|used| used < offset);
        if items.is_empty() || stuck {
            self.done = true;
            return match self.total {
                Some(total) if stuck && total > u64::from(offset) => {
                    Err(self.out_of_reach(total).into())
                }
                _ => Ok(None),
            };
        }
        let next = offset.saturating_add(u32::try_from(items.len()).unwrap_or(u32::MAX));
        self.request.set_offset(next);
        self.done = self.total.is_some_and(|total| u64::from(next) >= total);
        Ok(Some((items, body)))
    }

    fn out_of_reach(&self, total: u64) -> BuildError {
        let reached = u64::from(self.request.offset() - self.first);
        BuildError::new(E::row().spec().name, Problem::OutOfReach { total, reached })
    }

    /// The pages as a stream. An error does not end it: asked again, it asks for the same page,
    /// so that a caught error never passes for the end of the list.
    pub fn stream(self) -> impl Stream<Item = Result<Vec<ItemOf<E>>, Error>> {
        stream::unfold(self, |mut pages| async move {
            let page = pages.next_page().await.transpose()?;
            Some((page, pages))
        })
    }

    /// The items one by one as a stream.
    pub fn items(self) -> impl Stream<Item = Result<ItemOf<E>, Error>> {
        self.stream().map_ok(|items| stream::iter(items.into_iter().map(Ok))).try_flatten()
    }
}

/// The same walk for callers that know only the call's name.
pub(crate) fn by_name<E: Paged>(client: Client, request: E) -> ValueWalk {
    let name = E::row().spec().name;
    let value = move |item: &ItemOf<E>| {
        serde_json::to_value(item).map_err(|source| read::unreadable(name, source))
    };
    Box::pin(stream::unfold(Pages::new(client, request), move |mut pages| async move {
        let page = pages.next_whole().await.transpose()?.and_then(|(items, body)| {
            let items = items.iter().map(value).collect::<Result<_, Error>>()?;
            Ok(WholePage { items, total: pages.total(), body })
        });
        Some((page, pages))
    }))
}
