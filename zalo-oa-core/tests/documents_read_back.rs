//! Real and sample documents, published on the emulator and read back from it: nothing is lost on
//! the whole way.
#![cfg(all(feature = "publish", feature = "emulator"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    dead_code,
    reason = "a test that cannot go on has failed; the helpers serve another program too"
)]

#[path = "publish_document/letters.rs"]
mod letters;

use std::time::Duration;

use futures_util::FutureExt;
use letters::{blocks, documents, letters, said};
use zalo_oa_core::{
    App,
    api::GetArticle,
    emulator::{ClockMode, Emulator},
    publish::{Document, DraftOptions, Overflow, Publish, PublishEvent},
};

#[test]
fn what_the_platform_holds_has_every_letter_and_digit_of_the_source_in_order() {
    let emulator =
        Emulator::builder().clock(ClockMode::Auto).article_time(Duration::from_secs(5)).build();
    let app = App::builder(emulator.app_id())
        .transport(emulator.clone())
        .runtime(emulator.runtime())
        .build()
        .unwrap();
    let client = app.with_token(emulator.tokens().access());
    for (name, text) in documents() {
        let work = async {
            let document = Document::named(&name, &text);
            let options = DraftOptions::new().author("Ban biên tập");
            let mut publish = Publish::document(document.clone(), options.clone());
            let too_long = zalo_oa_core::publish::draft(&document, &options).is_err();
            if too_long {
                // Only an opening paragraph too long for a title is refused; cutting is a choice.
                publish = Publish::document(document, options.overflow(Overflow::Cut));
            }
            let mut running = client.start(publish);
            let mut notes = Vec::new();
            while let Some(event) = running.next().await {
                if let PublishEvent::Drafted { notes: said, .. } = event {
                    notes = said;
                }
            }
            let published = running.result().await.unwrap();
            let article = client.send(GetArticle::new(published.article_id)).await.unwrap();
            (too_long, notes, article)
        };
        let mut work = Box::pin(emulator.drive(work));
        let (cut, notes, article) = (0..10_000)
            .find_map(|_| work.as_mut().now_or_never())
            .expect("it ends by the automatic clock");

        let body = letters(&blocks(&article.body.unwrap()));
        let title = letters(&article.title);
        let source = said(&text);
        let whole = if body == source { body } else { title + &body };
        assert_eq!(whole, source, "{name}");
        assert!(!cut || notes.iter().any(|note| note.contains("title")), "{name}: cut in silence");
        let description = article.description.unwrap();
        let excerpt = letters(description.trim_end_matches('…'));
        assert!(!excerpt.is_empty(), "{name}");
        assert!(
            source.contains(&excerpt) || text.starts_with("---"),
            "{name}: a description of its own"
        );
    }
}
