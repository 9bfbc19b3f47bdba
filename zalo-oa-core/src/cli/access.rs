//! Hands an access token to a program in another language, so that it needs no store and no refresh of its own: an OA's
//! tokens stay in one place.

use std::io::{self, IsTerminal};

use crate::cli::{
    End, complain,
    keep_alive::hold,
    oa::{self, failed},
    say,
    settings::Settings,
    texts::{self, access as own},
};

pub(crate) async fn run(settings: &Settings, show: bool) -> End {
    let lang = settings.lang;
    let missing = settings.missing(&["ZALO_OA_APP_ID", "ZALO_OA_APP_SECRET"]);
    if !missing.is_empty() {
        complain(&texts::missing(&missing).of(lang));
        return End::WrongUse;
    }
    if !show && io::stdout().is_terminal() {
        complain(&own::on_a_screen().of(lang));
        return End::WrongUse;
    }
    let (client, oa) = match oa::client(settings) {
        Ok(found) => found,
        Err(trouble) => {
            complain(&trouble.of(lang));
            return End::NeedsHuman;
        }
    };
    let token = client.access_token().await;
    // New tokens that the disk does not take must not end with this program.
    let closed = match client.close().await {
        Err(error) if error.take_tokens().is_some() => hold(&client, &oa, &error, lang).await,
        closed => closed,
    };
    match (token, closed) {
        (Ok(token), Ok(())) => {
            say(token.reveal());
            End::Fine
        }
        (Err(error), _) | (_, Err(error)) => {
            complain(&failed(&error).of(lang));
            End::NeedsHuman
        }
    }
}
