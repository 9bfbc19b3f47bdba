//! Zalo as the receiver sees it: connections that send signed events at an even pace, whatever becomes of them. One in
//! ten is a repeat. What the receiver is not there for is not sent again.

use std::{
    collections::HashSet,
    io,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    task::JoinSet,
};
use zalo_oa_core::{
    model::OaSecretKey,
    platform::{Runtime, SystemRuntime},
    webhook::sign,
};

use super::{
    Load,
    worker::{ADDRESS, APP, SECRET},
};

/// Every so many is a repeat.
const REPEAT: u32 = 10;
/// How many of its own events a connection repeats from.
const REMEMBERED: usize = 64;

/// How it went.
#[derive(Debug, Default)]
pub(super) struct Sent {
    /// Deliveries that were due, also those that nobody was there for.
    pub(super) offered: u64,
    /// Those of them that had been sent before.
    pub(super) repeats: u64,
    /// Answered 200.
    pub(super) took: u64,
    /// The connection was refused or broke: the event may or may not be kept.
    pub(super) unanswered: u64,
    /// Answered with something else.
    pub(super) other: u64,
    /// Events of which a delivery was answered 200.
    pub(super) answered: HashSet<u64>,
    /// All events that were sent.
    pub(super) numbers: HashSet<u64>,
    /// How long each answer took.
    waits: Vec<Duration>,
}

impl Sent {
    /// The time within which so many of a hundred answers came.
    pub(super) fn percentile(&self, percent: usize) -> Duration {
        let mut waits = self.waits.clone();
        waits.sort_unstable();
        let place = (waits.len() * percent).div_ceil(100).saturating_sub(1);
        waits.get(place).copied().unwrap_or(Duration::MAX)
    }

    fn add(&mut self, one: Self) {
        self.offered += one.offered;
        self.repeats += one.repeats;
        self.took += one.took;
        self.unanswered += one.unanswered;
        self.other += one.other;
        self.answered.extend(one.answered);
        self.numbers.extend(one.numbers);
        self.waits.extend(one.waits);
    }
}

#[derive(Debug)]
pub(super) struct Senders {
    port: u16,
    load: Load,
    /// The number of the last event.
    last: AtomicU64,
}

impl Senders {
    pub(super) fn new(port: u16, load: Load) -> Self {
        Self { port, load, last: AtomicU64::new(0) }
    }

    pub(super) async fn all_send(self: Arc<Self>) -> Sent {
        let mut all = JoinSet::new();
        for number in 0..self.load.connections {
            all.spawn(Arc::clone(&self).one_sends(number));
        }
        let mut sum = Sent::default();
        while let Some(one) = all.join_next().await {
            sum.add(one.unwrap_or_default());
        }
        sum
    }

    async fn one_sends(self: Arc<Self>, place: u32) -> Sent {
        let Load { rate, length, connections, .. } = self.load;
        let seconds = u32::try_from(length.as_secs()).unwrap_or(u32::MAX);
        let turns = rate.saturating_mul(seconds) / connections.max(1);
        let pace = length / turns.max(1);
        let began = SystemRuntime.now().plus(pace * place / connections.max(1));
        let (mut sent, mut connection) = (Sent::default(), None);
        let mut own: Vec<(u64, String)> = Vec::new();
        for turn in 0..turns {
            SystemRuntime.sleep(began.plus(pace * turn).since(SystemRuntime.now())).await;
            let again = if turn % REPEAT == REPEAT - 1 {
                own.get(turn as usize % own.len().max(1)).cloned()
            } else {
                None
            };
            sent.offered += 1;
            sent.repeats += u64::from(again.is_some());
            let (number, request) = again.unwrap_or_else(|| {
                let number = self.last.fetch_add(1, Ordering::Relaxed) + 1;
                (number, request(number))
            });
            sent.numbers.insert(number);
            let before = SystemRuntime.now();
            let outcome = async {
                let mut stream = match connection.take() {
                    Some(stream) => stream,
                    None => TcpStream::connect(("127.0.0.1", self.port)).await?,
                };
                let status = deliver(&mut stream, &request).await?;
                Ok::<_, io::Error>((status, stream))
            };
            match outcome.await {
                Ok((status, stream)) => {
                    connection = Some(stream);
                    sent.waits.push(SystemRuntime.now().since(before));
                    if status == 200 {
                        sent.took += 1;
                        sent.answered.insert(number);
                    } else {
                        sent.other += 1;
                    }
                }
                Err(_) => sent.unanswered += 1,
            }
            match own.get_mut(turn as usize % REMEMBERED) {
                Some(place) => *place = (number, request),
                None => own.push((number, request)),
            }
        }
        sent
    }
}

/// A delivery as Zalo sends it, with everything but its connection.
fn request(number: u64) -> String {
    let at = SystemRuntime.now().0.to_string();
    let body = format!(
        r#"{{"event_name":"user_send_text","app_id":"{APP}","sender":{{"id":"{}"}},"recipient":{{"id":"2222222222222222222"}},"message":{{"text":"Cho tôi hỏi hồ sơ số {number} đã giải quyết đến bước nào?","msg_id":"{number}"}},"timestamp":"{at}"}}"#,
        1_111_111_111_111_111_111 + number
    );
    let mac = sign(APP, body.as_bytes(), &at, &OaSecretKey::new(SECRET));
    format!(
        "POST {ADDRESS} HTTP/1.1\r\nhost: trial\r\nuser-agent: ZaloWebhook\r\ncontent-type: application/json\r\n\
         x-zevent-server: OA OpenAPI\r\nx-zevent-signature: {mac}\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// Sends a delivery and reads the answer, which has no body.
async fn deliver(stream: &mut TcpStream, request: &str) -> io::Result<u16> {
    stream.write_all(request.as_bytes()).await?;
    let mut answer = Vec::new();
    let mut part = [0; 1_024];
    while !answer.ends_with(b"\r\n\r\n") {
        let read = stream.read(&mut part).await?;
        if read == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        answer.extend_from_slice(part.get(..read).unwrap_or_default());
    }
    let status = std::str::from_utf8(&answer).ok().and_then(|text| text.get(9..12)?.parse().ok());
    status.ok_or_else(|| io::ErrorKind::InvalidData.into())
}
