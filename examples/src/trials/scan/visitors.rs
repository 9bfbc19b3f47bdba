//! People with telephones: each connection asks again and again at an even pace, and notes when the
//! answer came.

use std::{
    io,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    task::JoinSet,
};
use zalo_oa_core::platform::{Runtime, SystemRuntime, Timestamp};

use super::worker::{DESKS, OA};

/// How all requests went.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Asked {
    pub(super) answered: u64,
    /// The connection ended before the answer: the scan may or may not be counted.
    pub(super) unanswered: u64,
    /// Answered with something else than the redirect.
    pub(super) refused: u64,
    pub(super) slowest: Duration,
}

#[derive(Debug)]
pub(super) struct Visitors {
    port: u16,
    /// When each answer had come.
    answers: Mutex<Vec<Timestamp>>,
}

impl Visitors {
    pub(super) fn new(port: u16) -> Self {
        Self { port, answers: Mutex::default() }
    }

    /// How many answers came after one moment and until another.
    pub(super) fn answered(&self, after: Timestamp, until: Timestamp) -> u64 {
        let answers = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        answers.iter().filter(|at| **at > after && **at <= until).count() as u64
    }

    pub(super) async fn all_come(
        self: Arc<Self>,
        requests: u32,
        connections: u32,
        length: Duration,
    ) -> Asked {
        let mut all = JoinSet::new();
        for number in 0..connections {
            let more = u32::from(number < requests % connections);
            let visitors = Arc::clone(&self);
            all.spawn(visitors.one_comes(number, requests / connections + more, length));
        }
        let mut sum = Asked::default();
        while let Some(one) = all.join_next().await {
            let one = one.unwrap_or_default();
            sum.answered += one.answered;
            sum.unanswered += one.unanswered;
            sum.refused += one.refused;
            sum.slowest = sum.slowest.max(one.slowest);
        }
        sum
    }

    async fn one_comes(self: Arc<Self>, number: u32, requests: u32, length: Duration) -> Asked {
        let pace = length / requests.max(1);
        let began = SystemRuntime.now().plus(pace * (number % 10) / 10);
        let mut asked = Asked::default();
        let mut connection = None;
        for turn in 0..requests {
            SystemRuntime.sleep(began.plus(pace * turn).since(SystemRuntime.now())).await;
            let mut stream = match connection.take() {
                Some(stream) => stream,
                None => self.connect().await,
            };
            let desk =
                DESKS.get((number + turn) as usize % DESKS.len()).copied().unwrap_or_default();
            let before = SystemRuntime.now();
            match ask(&mut stream, desk).await {
                Ok(redirected) => {
                    let now = SystemRuntime.now();
                    asked.slowest = asked.slowest.max(now.since(before));
                    asked.answered += 1;
                    asked.refused += u64::from(!redirected);
                    self.answers.lock().unwrap_or_else(PoisonError::into_inner).push(now);
                    connection = Some(stream);
                }
                Err(_) => asked.unanswered += 1,
            }
        }
        asked
    }

    /// A server that is being started again is waited for.
    async fn connect(&self) -> TcpStream {
        loop {
            match TcpStream::connect(("127.0.0.1", self.port)).await {
                Ok(stream) => return stream,
                Err(_) => SystemRuntime.sleep(Duration::from_millis(10)).await,
            }
        }
    }
}

/// One request; whether the answer is the redirect.
async fn ask(stream: &mut TcpStream, desk: &str) -> io::Result<bool> {
    let agent = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Mobile Safari/537.36";
    let request = format!("GET /q/{desk} HTTP/1.1\r\nhost: trial\r\nuser-agent: {agent}\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    let mut answer = Vec::new();
    let mut part = [0; 2_048];
    while !answer.windows(4).any(|end| end == b"\r\n\r\n") {
        let read = stream.read(&mut part).await?;
        if read == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        answer.extend_from_slice(part.get(..read).unwrap_or_default());
    }
    let answer = String::from_utf8_lossy(&answer);
    let target = format!("location: https://zalo.me/{OA}\r\n");
    Ok(answer.starts_with("HTTP/1.1 302 ") && answer.contains(&target))
}
