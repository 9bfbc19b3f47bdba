//! The calls of a sweep: a page of a window, a count; and the people who are handed out on the way.

use futures_util::{StreamExt, TryStreamExt, stream};

use super::{
    Day, RangeEnds, SweepEvent, Uncovered, Why, checkpoint::Checkpoint, ids::Ids, pass::PAGE,
};
use crate::{
    api::{GetUser, ListTags, ListUsers, User},
    client::Client,
    error::{Class, Error},
    model::{Period, TagName, UserId},
    operation::{Progress, yield_once},
};

/// How many details are asked for side by side.
const AT_ONCE: usize = 8;

/// Which people a window holds.
#[derive(Clone, Debug, Default)]
pub(super) struct Filter {
    pub(super) days: Option<(Day, Day)>,
    pub(super) follower: Option<bool>,
    pub(super) tag: Option<TagName>,
}

impl Filter {
    pub(super) fn days(from: Day, to: Day) -> Self {
        Self { days: Some((from, to)), ..Self::default() }
    }

    pub(super) fn uncovered(&self, total: u64, missing: u64, why: Why) -> Uncovered {
        let (from, to) = (self.days.map(|(from, _)| from), self.days.map(|(_, to)| to));
        let (follower, tag) = (self.follower, self.tag.clone());
        Uncovered { total, missing, why, from, to, follower, tag }
    }

    fn request(&self, ends: Option<RangeEnds>, offset: u64, count: u32) -> ListUsers {
        let mut request = ListUsers::new(u32::try_from(offset).unwrap_or(u32::MAX), count);
        if let Some((from, to)) = self.days {
            request = request.last_interaction_period(RangeEnds::period(ends, from, to));
        }
        if let Some(follower) = self.follower {
            request = request.is_follower(follower);
        }
        match &self.tag {
            Some(tag) => request.tag_name(tag.clone()),
            None => request,
        }
    }
}

/// A page: what the window counts, and people.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) total: u64,
    pub(super) people: Vec<UserId>,
}

/// A sweep under way.
pub(super) struct Sweep {
    pub(super) client: Client,
    pub(super) progress: Progress<SweepEvent>,
    pub(super) details: bool,
    pub(super) seen: Ids,
    pub(super) at: Checkpoint,
    pub(super) arrived: u64,
    /// The OA's tags, once they were needed.
    pub(super) tags: Option<Vec<TagName>>,
}

impl Sweep {
    /// A page of a window. Whoever is new on it is handed out.
    pub(super) async fn page(&mut self, filter: &Filter, offset: u64) -> Result<Page, Error> {
        let count = u32::try_from(PAGE).unwrap_or(u32::MAX);
        let request = filter.request(self.at.ends, offset, count);
        self.at.calls += 1;
        let page = self.client.send(request).await?;
        let people: Vec<UserId> = page.users.into_iter().map(|user| user.user_id).collect();
        let new = people.iter().filter(|id| self.seen.insert(id)).cloned().collect();
        self.hand_out(new).await?;
        Ok(Page { total: page.total, people })
    }

    /// How many people a window counts.
    pub(super) async fn count(&mut self, filter: &Filter) -> Result<u64, Error> {
        self.at.calls += 1;
        Ok(self.client.send(filter.request(self.at.ends, 0, 1)).await?.total)
    }

    /// How many people a period counts as Zalo reads it.
    pub(super) async fn count_period(&mut self, period: Period) -> Result<u64, Error> {
        self.at.calls += 1;
        let request = ListUsers::new(0, 1).last_interaction_period(period);
        Ok(self.client.send(request).await?.total)
    }

    pub(super) async fn tags(&mut self) -> Result<Vec<TagName>, Error> {
        if let Some(tags) = &self.tags {
            return Ok(tags.clone());
        }
        self.at.calls += 1;
        let tags = self.client.send(ListTags::new()).await?;
        self.tags = Some(tags.clone());
        Ok(tags)
    }

    async fn hand_out(&mut self, ids: Vec<UserId>) -> Result<(), Error> {
        if ids.is_empty() {
            return Ok(());
        }
        let new = ids.len() as u64;
        let event = if self.details {
            self.at.calls += new;
            let client = &self.client;
            let users = stream::iter(ids).map(|id| detail(client.clone(), id)).buffered(AT_ONCE);
            SweepEvent::People { people: users.try_collect().await? }
        } else {
            SweepEvent::Ids { ids }
        };
        self.at.people += new;
        self.progress.report(event);
        // Whoever takes the events must keep up: nothing piles up here.
        yield_once().await;
        Ok(())
    }

    /// A part is read; `next` is the first day that is not.
    pub(super) fn window_read(&self, filter: &Filter, people: u64) {
        self.progress.report(SweepEvent::Window {
            from: filter.days.map(|(from, _)| from),
            to: filter.days.map(|(_, to)| to),
            follower: filter.follower,
            tag: filter.tag.clone(),
            people,
            done: self.at.people,
            expected: self.at.expected,
        });
    }

    /// All days before this one are read.
    pub(super) fn read_before(&mut self, next: Day) {
        self.at.next = next;
        self.progress.report(SweepEvent::Checkpoint { resume: self.at.text() });
    }
}

/// What the OA knows about somebody; of one about whom Zalo tells nothing, the id.
async fn detail(client: Client, id: UserId) -> Result<User, Error> {
    match client.send(GetUser::new(id.clone())).await {
        Err(Error::Api(error)) if error.class() == Class::Recipient => Ok(User::bare(id)),
        answer => answer,
    }
}
