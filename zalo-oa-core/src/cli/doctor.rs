//! Looks at everything between this program and an answer of Zalo, in the order in which one thing
//! needs the other, and says for each what to do and who does it. It only looks: no token is spent
//! or refreshed.

mod app;
mod network;
mod official;
pub(crate) mod report;
mod store;

use crate::cli::{End, settings::Settings};
use report::Report;

pub(crate) async fn run(settings: &Settings) -> End {
    let mut report = Report::new(settings.lang);
    app::check(settings, &mut report);
    let reached = network::check(settings, &mut report).await;
    if let Some(store) = store::check(settings, &mut report) {
        official::check(settings, &store, reached.as_ref(), &mut report).await;
    }
    report.end()
}
