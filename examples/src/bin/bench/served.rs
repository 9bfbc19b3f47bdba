//! The server of the comparisons, in a process of its own.

use std::{
    env,
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

use zalo_oa_core::{
    App, Client,
    client::Bases,
    emulator::{
        ClockMode, Emulator, Package, RateLimits,
        serve::{ServeOptions, Server},
    },
};
use zalo_oa_examples::Failure;

/// People who interacted on each day of the account.
pub(crate) const A_DAY: u32 = 9_900;

pub(crate) fn account(followers: u32) -> Emulator {
    Emulator::builder()
        .seed(1)
        .followers(followers)
        .people_a_day(A_DAY)
        .package(Package::Comprehensive)
        .rate_limits(RateLimits::OFF)
        .clock(ClockMode::Manual)
        .build()
}

/// The server's process: prints its address and a token, then serves until its input closes.
pub(crate) fn serve() -> Result<(), Failure> {
    let followers = env::args().nth(2).and_then(|text| text.parse().ok()).unwrap_or(1_000);
    let emulator = account(followers);
    let server = Server::start(emulator.clone(), ServeOptions::default())?;
    println!("{} {} {}", server.base(), emulator.tokens().access(), emulator.now().0);
    let mut line = String::new();
    std::io::stdin().read_line(&mut line)?;
    Ok(())
}

pub(crate) struct Served {
    process: Child,
    pub(crate) base: String,
    pub(crate) token: String,
    /// What its clock shows, in epoch milliseconds.
    pub(crate) now: String,
}

impl Served {
    pub(crate) fn start(followers: u32) -> Result<Self, Failure> {
        let mut process = Command::new(env::current_exe()?)
            .args(["--serve", &followers.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut line = String::new();
        if let Some(output) = process.stdout.take() {
            BufReader::new(output).read_line(&mut line)?;
        }
        let mut words = line.split_whitespace().map(str::to_owned);
        let (Some(base), Some(token), Some(now)) = (words.next(), words.next(), words.next())
        else {
            return Err("the server did not start".to_owned().into());
        };
        Ok(Self { process, base, token, now })
    }

    pub(crate) fn client(&self) -> Result<Client, Failure> {
        let bases = Bases::emulator(&self.base).map_err(zalo_oa_core::Error::from)?;
        Ok(App::builder("1").bases(bases).build()?.with_token(self.token.as_str()))
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
