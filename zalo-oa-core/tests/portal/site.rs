//! A portal on a socket, an emulator behind it, and a browser that is no more than a socket either.

use std::{net::SocketAddr, time::Duration};

use serde_json::Value;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::oneshot,
    task::JoinSet,
};
use zalo_oa_core::{
    App, Client,
    api::CreateArticle,
    emulator::{Emulator, Fault, FaultPlan, RateLimits},
    model::{Block, Cover, Visibility},
    portal::{
        Desks, Portal, PortalBuilder, harden,
        serve::{Bounds, serve},
    },
};

use crate::folder::Folder;

/// What a person's telephone says of itself.
pub(crate) const PHONE: &str = "Mozilla/5.0 (Linux; Android 14; SM-A156E) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36";
pub(crate) const PASSWORD: &str = "k7Jd93lsQ0xv2Rt8";
pub(crate) const DESKS: &str = "mã;tên quầy\nmot-cua;Bộ phận Một cửa\nho-tich;Quầy hộ tịch\n";

pub(crate) struct Site {
    pub(crate) emulator: Emulator,
    pub(crate) portal: Portal,
    pub(crate) address: SocketAddr,
    pub(crate) folder: Folder,
    stop: Option<oneshot::Sender<()>>,
    tasks: JoinSet<()>,
}

pub(crate) fn emulator() -> Emulator {
    Emulator::builder()
        .followers(321)
        .rate_limits(RateLimits::OFF)
        .article_time(Duration::ZERO)
        .build()
}

pub(crate) fn client(emulator: &Emulator) -> Client {
    let app =
        App::builder(emulator.app_id()).transport(emulator.clone()).runtime(emulator.runtime());
    app.build().unwrap().with_token(emulator.tokens().access())
}

/// With desks, a file of counts and a password.
pub(crate) fn builder(emulator: &Emulator, folder: &Folder) -> PortalBuilder {
    let desks = Desks::csv(DESKS, Some(&emulator.oa_id())).unwrap();
    Portal::builder(client(emulator))
        .desks(desks)
        .counts(folder.path().join("counts.sqlite"))
        .counts_password(PASSWORD)
}

impl Site {
    pub(crate) async fn start() -> Self {
        Self::with(|builder| builder).await
    }

    pub(crate) async fn with(choose: impl FnOnce(PortalBuilder) -> PortalBuilder) -> Self {
        let (emulator, folder) = (emulator(), Folder::new());
        let portal = choose(builder(&emulator, &folder)).build().await.unwrap();
        Self::of(emulator, folder, portal, Bounds::default()).await
    }

    pub(crate) async fn of(
        emulator: Emulator,
        folder: Folder,
        portal: Portal,
        bounds: Bounds,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let site = harden(portal.router());
        let mut tasks = JoinSet::new();
        tasks.spawn(async move {
            let stopped = async { drop(stopped.await) };
            serve(listener, site, bounds, stopped).await.unwrap();
        });
        Self { emulator, portal, address, folder, stop: Some(stop), tasks }
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[("user-agent", PHONE)]).await
    }

    pub(crate) async fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        ask(self.address, method, path, headers).await
    }

    /// The same, while time goes on in small steps whenever somebody waits for it.
    pub(crate) async fn get_over_time(&self, path: &str) -> Answer {
        let (emulator, mut get) = (self.emulator.clone(), Box::pin(self.get(path)));
        loop {
            tokio::select! {
                biased;
                answer = &mut get => return answer,
                () = tokio::task::yield_now() => if emulator.sleepers() > 0 {
                    emulator.advance(Duration::from_millis(50));
                },
            }
        }
    }

    pub(crate) fn calls(&self, name: &str) -> u64 {
        self.emulator.calls().get(name).copied().unwrap_or(0)
    }

    /// From now on, until [`Emulator::clear_faults`].
    pub(crate) fn fail(&self, name: &str, fault: Fault) {
        self.emulator.add_faults(FaultPlan::default().per_mille(name, 1_000, fault));
    }

    /// Zalo refuses for good: no repetition.
    pub(crate) fn refuse(&self, name: &str) {
        self.fail(name, Fault::Refuse { code: -201, message: "no".to_owned() });
    }

    pub(crate) async fn publish(&self, title: &str, status: Visibility) {
        let body = vec![Block::Text { content: "<p>…</p>".to_owned() }];
        let cover = Cover::photo("https://photo.a.zdn.vn/1.jpg");
        let article = CreateArticle::new(title, "UBND", "tóm tắt", cover, body).status(status);
        client(&self.emulator).send(article).await.unwrap();
        self.emulator.advance(Duration::from_millis(1));
    }

    /// All scans so far.
    pub(crate) async fn scans(&self) -> u64 {
        self.portal.counts().await.unwrap().iter().map(|count| count.scans).sum()
    }

    /// Ends the server as an administrator does; open requests come to their end.
    pub(crate) async fn stop(&mut self) {
        drop(self.stop.take());
        while let Some(ended) = self.tasks.join_next().await {
            ended.unwrap();
        }
    }
}

/// What came back.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let known = |(key, _): &&(String, String)| key.eq_ignore_ascii_case(name);
        self.headers.iter().find(known).map(|(_, value)| value.as_str())
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("no JSON: {self:?}"))
    }

    fn read(bytes: &[u8]) -> Self {
        let end = bytes.windows(4).position(|part| part == b"\r\n\r\n");
        let end = end.unwrap_or_else(|| panic!("no answer: {:?}", String::from_utf8_lossy(bytes)));
        let head = std::str::from_utf8(&bytes[..end]).unwrap();
        let mut lines = head.split("\r\n");
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let pair = |line: &str| {
            let (key, value) = line.split_once(": ").unwrap();
            (key.to_owned(), value.to_owned())
        };
        Self { status, headers: lines.map(pair).collect(), body: bytes[end + 4..].to_vec() }
    }
}

pub(crate) async fn ask(
    address: SocketAddr,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
) -> Answer {
    let lines: String =
        headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let head =
        format!("{method} {path} HTTP/1.1\r\nhost: portal\r\nconnection: close\r\n{lines}\r\n");
    Answer::read(&raw(address, head.as_bytes()).await)
}

/// Everything that comes back until the server closes the connection.
pub(crate) async fn raw(address: SocketAddr, bytes: &[u8]) -> Vec<u8> {
    let mut stream = TcpStream::connect(address).await.unwrap();
    // A server that has seen enough may close before all is written.
    let _ = stream.write_all(bytes).await;
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    answer
}
