//! Posts events to the app, over real HTTP with Zalo's patience. That lasts real time, as the receiver's work does; what
//! is due when is up to the virtual clock.

use std::{sync::Arc, time::Duration};

use tokio::task::JoinSet;

use super::{
    super::{Post, PostEnd},
    front::Front,
};
use crate::{
    platform::{Runtime, SystemRuntime},
    transport::{
        Timeouts, Transport, TransportErrorKind,
        reqwest::{Http, Network},
    },
};

/// Deliveries under way at once.
const MOST: usize = 64;
const PATIENCE: Duration = Duration::from_millis(PostEnd::PATIENCE_MS);
const TIMEOUTS: Timeouts = Timeouts { connect: PATIENCE, total: PATIENCE };

/// Delivers until it is dropped.
pub(super) async fn deliver(front: Arc<Front>) {
    let network = Network { no_proxy: true, ..Network::default() };
    let http = match Http::new(network, PATIENCE) {
        Ok(http) => Arc::new(http),
        Err(error) => {
            tracing::error!(%error, "the emulator cannot send events");
            return;
        }
    };
    let mut under_way = JoinSet::new();
    loop {
        let posts = front.due().await.into_iter();
        let errands: Vec<_> = posts.map(|post| Errand::new(Arc::clone(&front), post)).collect();
        for errand in errands {
            while under_way.try_join_next().is_some() {}
            if under_way.len() >= MOST {
                under_way.join_next().await;
            }
            under_way.spawn(errand.run(Arc::clone(&http)));
        }
    }
}

/// A delivery. What became of it is told when it is dropped, also when it is given up with the server.
struct Errand {
    front: Arc<Front>,
    post: Post,
    end: PostEnd,
}

impl Errand {
    fn new(front: Arc<Front>, post: Post) -> Self {
        Self { front, post, end: PostEnd::NoAnswer }
    }

    async fn run(mut self, http: Arc<Http>) {
        let begun = SystemRuntime.now();
        let answer = http.send(self.post.request.clone(), TIMEOUTS).await;
        let took = SystemRuntime.now().since(begun).as_millis();
        self.end = match answer {
            Ok(answer) => PostEnd::Answered {
                status: answer.status().as_u16(),
                ms: u64::try_from(took).unwrap_or(u64::MAX),
            },
            Err(error) => match error.kind {
                TransportErrorKind::Build | TransportErrorKind::Connect => PostEnd::NoConnection,
                TransportErrorKind::NoAnswer => PostEnd::NoAnswer,
            },
        };
    }
}

impl Drop for Errand {
    fn drop(&mut self) {
        self.front.posted(self.post.id, self.end);
    }
}
