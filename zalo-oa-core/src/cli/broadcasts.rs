//! Broadcasts whose outcome nobody knows: shows them, and writes down what a person found. Works on
//! the folder alone, without network or secrets.

use std::time::Duration;

use clap::{Args, Subcommand};

use crate::{
    cli::{
        End, complain,
        lang::Lang,
        oa::{self, Trouble},
        say,
        settings::Settings,
        texts::broadcasts as texts,
    },
    model::OaId,
    platform::{Runtime, SystemRuntime},
    store::{
        FileStore,
        journal::{Entry, State, Verdict, settle},
    },
};

/// How long to wait while a broadcast is under way.
const WAIT: Duration = Duration::from_secs(60);

#[derive(Args)]
pub(crate) struct Broadcasts {
    /// Also those that were sent or refused
    #[arg(long)]
    all: bool,

    #[command(subcommand)]
    settle: Option<Verb>,
}

#[derive(Subcommand)]
enum Verb {
    /// Write down what was found on the OA's broadcast page about an article of unknown outcome
    Settle(Found),
}

#[derive(Args)]
struct Found {
    /// The article's id
    article: String,

    /// It is there: it will never be sent again
    #[arg(long, conflicts_with = "not_sent", required_unless_present = "not_sent")]
    sent: bool,

    /// It is not there: the next run may send it
    #[arg(long)]
    not_sent: bool,

    /// Only this target, as the list names it, where the article went to several
    #[arg(long, value_name = "DIGEST")]
    target: Option<String>,
}

pub(crate) async fn run(settings: &Settings, asked: &Broadcasts) -> End {
    let lang = settings.lang;
    let found = oa::store(settings).and_then(|store| Ok((oa::all(settings, &store)?, store)));
    let (oas, store) = match found {
        Ok(found) => found,
        Err(trouble) => {
            complain(&trouble.of(lang));
            return End::NeedsHuman;
        }
    };
    let done = match &asked.settle {
        Some(Verb::Settle(found)) => write_down(settings, &oas, &store, found).await,
        None => list(settings, &oas, &store, asked.all).await,
    };
    done.unwrap_or_else(|trouble| {
        complain(&trouble.of(lang));
        End::NeedsHuman
    })
}

async fn list(
    settings: &Settings,
    oas: &[OaId],
    store: &FileStore,
    all: bool,
) -> Result<End, Trouble> {
    let lang = settings.lang;
    let (journal, mut open) = (store.broadcasts(), 0);
    for oa in oas {
        let entries = journal.entries(oa).await.map_err(|error| oa::no_store(settings, &error))?;
        for entry in entries {
            open += usize::from(entry.state == State::Open);
            if all || entry.state == State::Open {
                say(&line(oa, &entry, lang));
            }
        }
    }
    if open == 0 {
        say(&texts::no_doubt().of(lang));
        return Ok(End::Fine);
    }
    say(&texts::look().of(lang));
    Ok(End::NeedsHuman)
}

fn line(oa: &OaId, entry: &Entry, lang: Lang) -> String {
    let state = match &entry.state {
        State::Sent { at, message_id, settled } => {
            let id = message_id.as_ref().map_or("-", |id| id.as_str());
            texts::sent(&at.utc(), id, *settled)
        }
        State::Refused { at, code } => texts::refused(&at.utc(), *code),
        _ => texts::unknown(&entry.begun.utc(), &entry.by.to_string()),
    };
    let whose = texts::whose(oa.as_str(), entry.article.as_str(), entry.target.as_str());
    format!("{}: {}", whose.of(lang), state.of(lang))
}

async fn write_down(
    settings: &Settings,
    oas: &[OaId],
    store: &FileStore,
    found: &Found,
) -> Result<End, Trouble> {
    let lang = settings.lang;
    let journal = store.broadcasts();
    let which = |entry: &Entry| {
        let target = found.target.as_deref().is_none_or(|target| target == entry.target.as_str());
        entry.article.as_str() == found.article && target
    };
    let mut open: Vec<(&OaId, Entry)> = Vec::new();
    for oa in oas {
        let entries = journal.entries(oa).await.map_err(|error| oa::no_store(settings, &error))?;
        let doubtful = entries.into_iter().filter(|one| one.state == State::Open && which(one));
        open.extend(doubtful.map(|entry| (oa, entry)));
    }
    let [(oa, entry)] = open.as_slice() else {
        let told = if open.is_empty() { texts::nothing(&found.article) } else { texts::several() };
        complain(&told.of(lang));
        for (oa, entry) in &open {
            complain(&line(oa, entry, lang));
        }
        return Ok(End::NeedsHuman);
    };
    let verdict = if found.sent { Verdict::Sent { message_id: None } } else { Verdict::NotSent };
    let when = (SystemRuntime.now(), WAIT);
    let this = |one: &Entry| one.same_key(entry) && one.begun == entry.begun;
    let settled = settle(&*journal, oa, this, &verdict, when).await;
    if settled.map_err(|error| oa::no_store(settings, &error))?.is_empty() {
        // Its process was still at work and has ended it meanwhile.
        complain(&texts::nothing(&found.article).of(lang));
        return Ok(End::NeedsHuman);
    }
    say(&texts::settled(found.sent).of(lang));
    Ok(End::Fine)
}
