//! Events, sent as Zalo sends them: a receiver can only be tried against signatures, repeats and the end of a subscription
//! that it did not make up itself. What happens on the account is told by itself, everything else on order.
//!
//! Nothing is sent here. Deliveries wait in a queue on the virtual clock; a test takes them out of it, the loopback server
//! posts them.

mod body;
mod happening;
mod order;
mod post;
mod queue;
mod readings;
mod settings;

pub use order::EventOrder;
pub use post::{EventRecord, EventState, Post, PostEnd, PostTry};
pub use readings::{InfoShape, ReceiptSender, Repeats, WebhookReadings};
pub use settings::Webhook;

pub(super) use body::{Fields, Letter, Origin, attachment};
pub(super) use happening::{Happening, Outbox, Sent, VisitorMessage};
pub(super) use queue::{Addresser, Queue};

use super::Emulator;
use crate::model::{MessageId, OaId, OaSecretKey, UserId};
#[cfg(feature = "emulator-server")]
use crate::platform::Timestamp;

impl Emulator {
    /// From now on events go where this says; `None` sends none. What still waits is dropped.
    ///
    /// ```
    /// use zalo_oa_core::{
    ///     emulator::{Emulator, PostEnd, Webhook},
    ///     webhook::{self, Event},
    /// };
    ///
    /// let emulator = Emulator::builder().webhook(Webhook::default()).build();
    /// let person = emulator.add_people(1).remove(0);
    /// emulator.write_in(&person, "Xin chào").unwrap();
    /// let mut names = Vec::new();
    /// emulator.post_all(|post| {
    ///     let (headers, body) = (post.request.headers(), post.request.body());
    ///     webhook::verify(headers, body, &emulator.oa_secret_key(), emulator.now()).unwrap();
    ///     names.push(Event::read(body).name);
    ///     PostEnd::Answered { status: 200, ms: 3 }
    /// });
    /// assert_eq!(names, ["follow", "user_send_text"]);
    /// ```
    pub fn set_webhook(&self, webhook: Option<Webhook>) {
        self.read(|state, _| state.set_webhook(webhook));
    }

    /// What signs the events of the first OA: the key of the [`Webhook`], or one made up for the OA.
    #[must_use]
    pub fn oa_secret_key(&self) -> OaSecretKey {
        self.read(|state, _| state.oa_secret_key(0)).unwrap_or_else(|| OaSecretKey::new(""))
    }

    /// The same for another OA; `None` for an unknown one.
    #[must_use]
    pub fn oa_secret_key_of(&self, oa: &OaId) -> Option<OaSecretKey> {
        self.read(|state, _| state.oa_secret_key(state.account_of(oa.as_str())?))
    }

    /// Takes the deliveries that are due, in the order of their times. Each is to be told the [end](Self::posted) of, else
    /// it stays under way.
    #[must_use = "what was taken is not given out again"]
    pub fn posts(&self) -> Vec<Post> {
        self.read(|state, now| {
            let readings = state.settings.readings.webhooks;
            state.webhooks.take(now, &readings)
        })
    }

    /// The deliveries that are due and have an address, and when the next is due. Others are left to be taken.
    #[cfg(feature = "emulator-server")]
    pub(super) fn addressed_posts(&self) -> (Vec<Post>, Option<Timestamp>) {
        self.read(|state, now| {
            let local = |webhook: &Webhook| webhook.url.is_some() && webhook.is_local();
            if !state.webhooks.webhook().is_some_and(local) {
                return (Vec::new(), None);
            }
            let readings = state.settings.readings.webhooks;
            (state.webhooks.take(now, &readings), state.webhooks.next())
        })
    }

    /// What became of a delivery. A failed one is repeated after 30 s, 5, 15, 30 minutes and an hour, each counted from the
    /// failure before; after the last one the app is unsubscribed.
    pub fn posted(&self, id: u64, end: PostEnd) {
        self.read(|state, now| {
            let readings = state.settings.readings.webhooks;
            state.webhooks.ended(id, end, now, &readings);
        });
    }

    /// Hands each delivery that is due to a receiver, also those that come to be meanwhile; how many there were.
    pub fn post_all(&self, mut receive: impl FnMut(&Post) -> PostEnd) -> usize {
        let mut count = 0;
        loop {
            let posts = self.posts();
            if posts.is_empty() {
                return count;
            }
            for post in posts {
                count += 1;
                let end = receive(&post);
                self.posted(post.id, end);
            }
        }
    }

    /// The latest 10,000 events and what became of them, in order. No body is in it.
    #[must_use]
    pub fn events(&self) -> Vec<EventRecord> {
        self.read(|state, _| state.webhooks.records().cloned().collect())
    }

    /// Whether events are sent: not without a webhook, nor after one that could not be delivered.
    #[must_use]
    pub fn is_subscribed(&self) -> bool {
        self.read(|state, _| state.webhooks.is_subscribed())
    }

    /// The administrator enables the webhook again. What was dropped meanwhile stays so.
    pub fn subscribe(&self) {
        self.read(|state, _| state.webhooks.subscribe());
    }

    /// The console looks whether somebody answers at the address: a signed event of two strangers, or, as was also seen, an
    /// empty JSON object without a signature. It is sent once.
    pub fn check_webhook(&self, empty: bool) {
        self.account(None, |account, _| account.outbox.push(Happening::Check { empty }));
    }

    /// Sends an event of the first OA that the emulator does not send by itself.
    ///
    /// # Errors
    /// What is wrong with the order.
    pub fn send_event(&self, order: &EventOrder) -> Result<(), &'static str> {
        self.account(None, |account, _| Some(account.order(order))).unwrap_or(Ok(()))
    }

    /// A person of the first OA looks at what it sent, as whoever writes does too. `false` when nobody has this id.
    pub fn see(&self, user: &UserId) -> bool {
        self.account(None, |account, _| account.see(user))
    }

    /// A person of the first OA puts a sign (`/-heart`, `/-strong`, …) on a message. `false` when nobody has this id.
    pub fn react(&self, user: &UserId, message: &MessageId, icon: &str) -> bool {
        self.account(None, |account, _| account.react(user, message, icon))
    }
}
