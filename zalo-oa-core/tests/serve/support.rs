//! An emulator on loopback with a client beside it, and a socket for what no client would send.
#![allow(dead_code, reason = "each test program uses a part")]

use std::{
    io::{self, Read, Write},
    net::TcpStream,
    time::Duration,
};

use zalo_oa_core::{
    App, Client,
    client::Bases,
    emulator::{
        ClockMode, Emulator, EmulatorBuilder,
        serve::{Control, ServeOptions, Server},
    },
    model::UserId,
};

/// A read that takes longer fails where it would hang.
const BOUND: Duration = Duration::from_secs(20);

pub(crate) struct Trial {
    pub(crate) emulator: Emulator,
    pub(crate) server: Server,
    pub(crate) app: App,
}

/// Few people, and a clock that jumps over the pauses between tries.
pub(crate) fn small() -> EmulatorBuilder {
    Emulator::builder().followers(60).clock(ClockMode::Auto)
}

impl Trial {
    pub(crate) fn start(builder: EmulatorBuilder) -> Self {
        Self::with(builder, ServeOptions::default())
    }

    pub(crate) fn with(builder: EmulatorBuilder, options: ServeOptions) -> Self {
        let emulator = builder.build();
        let server = Server::start(emulator.clone(), options).unwrap();
        let app = App::builder(emulator.app_id())
            .secret(emulator.app_secret())
            .bases(Bases::emulator(&server.base()).unwrap())
            .runtime(emulator.runtime())
            .build()
            .unwrap();
        Self { emulator, server, app }
    }

    pub(crate) fn client(&self) -> Client {
        self.app.with_token(self.emulator.tokens().access())
    }

    pub(crate) fn control(&self) -> Control {
        Control::connect(&self.server.base(), self.server.control_key()).unwrap()
    }

    /// Somebody who has just written, so that anything may be sent to them.
    pub(crate) fn person(&self) -> UserId {
        self.emulator.add_people(1).remove(0)
    }

    /// How many requests of that name came.
    pub(crate) fn calls(&self, name: &str) -> u64 {
        self.emulator.calls().get(name).copied().unwrap_or_default()
    }

    /// A request for the OA's data, as bytes.
    pub(crate) fn info_request(&self) -> String {
        let token = self.emulator.tokens();
        format!(
            "GET /openapi/v2.0/oa/getoa HTTP/1.1\r\nhost: {}\r\naccess_token: {}\r\n\r\n",
            self.server.address(),
            token.access()
        )
    }

    /// Sends bytes; the socket to read the answer from.
    pub(crate) fn open(&self, request: &str) -> TcpStream {
        let mut stream = TcpStream::connect(self.server.address()).unwrap();
        stream.set_read_timeout(Some(BOUND)).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        stream
    }

    /// Sends bytes and reads until the connection ends: what came, and how it ended.
    pub(crate) fn raw(&self, request: &str) -> (Vec<u8>, io::Result<()>) {
        let mut stream = self.open(request);
        let mut read = Vec::new();
        let end = stream.read_to_end(&mut read).map(drop);
        (read, end)
    }
}

/// What follows an answer's head.
pub(crate) fn body(answer: &[u8]) -> &[u8] {
    let end = answer.windows(4).position(|window| window == b"\r\n\r\n").unwrap();
    &answer[end + 4..]
}

/// Asks until so many wait for the clock. Bounded, so that a test fails where it would hang.
pub(crate) async fn until_asleep(control: &Control, sleepers: usize) {
    for _ in 0..200_000 {
        if control.sleepers().unwrap() == sleepers {
            return;
        }
        tokio::task::yield_now().await;
    }
    panic!("there are never {sleepers} sleepers");
}
