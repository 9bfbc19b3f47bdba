//! What the examples share: a client on the emulator or on Zalo, and errors that say what to do.

#[cfg(doctest)]
mod docs;
pub mod report;
pub mod trials;

use std::{env, fmt};

use zalo_oa_core::{
    App, Client, Error,
    broadcast::{Broadcasted, Outcome},
    client::Bases,
    emulator::{
        ClockMode, Emulator, Package,
        serve::{ServeOptions, Server},
    },
    publish::PublishEvent,
};

/// The environment variable that turns an example from the emulator to Zalo: an OA access token.
pub const TOKEN: &str = "ZALO_OA_ACCESS_TOKEN";

/// A client and, on the emulator, the server that it talks to.
pub struct Connected {
    /// The client of the OA.
    pub client: Client,
    /// The emulator behind it, unless it is Zalo's.
    pub emulator: Option<Emulator>,
    /// Keeps the loopback server alive.
    _server: Option<Server>,
}

impl fmt::Debug for Connected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connected").field("client", &self.client).finish_non_exhaustive()
    }
}

/// Connects to Zalo with the token of [`TOKEN`], or else to an emulator on loopback.
///
/// # Errors
/// When the HTTP client cannot be made or the loopback server cannot be started.
pub fn connect() -> Result<Connected, Failure> {
    if let Ok(token) = env::var(TOKEN) {
        if token.trim().is_empty() {
            return Err(format!("{TOKEN} is set but empty / đã đặt nhưng để trống").into());
        }
        eprintln!("on Zalo, with the access token of {TOKEN}");
        let client = Client::with_access_token(token)?;
        return Ok(Connected { client, emulator: None, _server: None });
    }
    eprintln!("on the emulator (set {TOKEN} to work on Zalo)");
    let emulator = emulator();
    let (app, server) = serve(&emulator)?;
    let token = emulator.tokens().access().to_owned();
    Ok(Connected { client: app.with_token(token), emulator: Some(emulator), _server: Some(server) })
}

/// The emulated account of the examples: a verified OA with 1,234 followers.
#[must_use]
pub fn emulator() -> Emulator {
    Emulator::builder()
        .seed(1)
        .followers(1_234)
        .package(Package::Comprehensive)
        .clock(ClockMode::Auto)
        .build()
}

/// Puts an emulator on loopback and makes an app that talks to it.
///
/// # Errors
/// When no port is free or the HTTP client cannot be made.
pub fn serve(emulator: &Emulator) -> Result<(App, Server), Failure> {
    let server = Server::start(emulator.clone(), ServeOptions::default())?;
    let app = App::builder(emulator.app_id())
        .secret(emulator.app_secret())
        .bases(Bases::emulator(&server.base()).map_err(Error::from)?)
        .runtime(emulator.runtime())
        .build()?;
    Ok((app, server))
}

/// One line for an event of `publish`.
#[must_use]
pub fn line(event: &PublishEvent) -> String {
    match event {
        PublishEvent::Drafted { title, blocks, notes_vi, .. } => {
            let mut text = format!("bản thảo / draft: “{title}”, {blocks} khối / blocks");
            for note in notes_vi {
                text.push_str("\n      · ");
                text.push_str(note);
            }
            text
        }
        PublishEvent::Creating { .. } => "đang gửi / sending".to_owned(),
        PublishEvent::Created { .. } => "Zalo đã nhận / taken".to_owned(),
        PublishEvent::Looking { .. } => {
            "không có trả lời, đang tìm trong danh sách / no answer, looking for it".to_owned()
        }
        PublishEvent::Processing { asked, waited_ms, next_ms } => {
            let seconds = waited_ms.div_euclid(1000);
            let next = next_ms.div_euclid(1000).max(1);
            format!("đang xử lý / processing: {seconds} s, hỏi lần / asked {asked}, +{next} s")
        }
        PublishEvent::Published { article_id } => format!("đã đăng / published: {article_id}"),
        other => format!("{other:?}"),
    }
}

/// One line for what became of a broadcast.
#[must_use]
pub fn outcome(answer: &Broadcasted) -> String {
    match answer.outcome {
        Outcome::Sent => {
            let id = answer.message_id.as_ref().map(ToString::to_string);
            format!("Zalo đã nhận / taken: {}", id.unwrap_or_default())
        }
        Outcome::SentBefore => {
            "đã gửi trước đó, không gửi nữa / sent before, nothing was sent".to_owned()
        }
        Outcome::Refused => {
            let (code, hint, hint_vi) = (answer.code, &answer.hint, &answer.hint_vi);
            let said = |hint: &Option<String>| hint.clone().unwrap_or_default();
            let code = code.unwrap_or_default();
            format!("Zalo từ chối / refused: {code}\n  -> {}\n  -> {}", said(hint), said(hint_vi))
        }
        _ => {
            let (since, hint, hint_vi) = (answer.at.utc(), &answer.hint, &answer.hint_vi);
            let said = |hint: &Option<String>| hint.clone().unwrap_or_default();
            format!(
                "chưa rõ / unknown, từ / since {since}\n  -> {}\n  -> {}",
                said(hint),
                said(hint_vi)
            )
        }
    }
}

/// An error as people want to see it: what happened and what to do, in both languages.
pub struct Failure(String);

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let (en, vi) = error.hint();
        Self(format!("{error}\n  -> {en}\n  -> {vi}"))
    }
}

impl From<zalo_oa_core::store::StoreError> for Failure {
    fn from(error: zalo_oa_core::store::StoreError) -> Self {
        Self(error.to_string())
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}

impl From<zalo_oa_core::qr::QrError> for Failure {
    fn from(error: zalo_oa_core::qr::QrError) -> Self {
        let cause = std::error::Error::source(&error).map(|cause| format!(": {cause}"));
        Self(format!("{error}{}", cause.unwrap_or_default()))
    }
}

impl From<zalo_oa_core::link::LinkError> for Failure {
    fn from(error: zalo_oa_core::link::LinkError) -> Self {
        Self(error.to_string())
    }
}

impl From<String> for Failure {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
