//! Broadcasts the newest article to followers, narrowed by age, gender and province.
//!
//! `cargo run --example broadcast -- --city "Hà Nội" --gender female` on the emulator. With
//! `ZALO_OA_ACCESS_TOKEN` set it would reach people: it then asks for `--yes`. What it sends it
//! writes down first, so that it can be run again at any time.

use std::{path::PathBuf, sync::Arc, time::Duration};

use clap::{Parser, ValueEnum};
use zalo_oa_core::{
    api::ListArticles,
    broadcast::{BroadcastOnce, SettleBroadcast},
    model::{
        Target,
        target::{Age, City, Gender, Platform, Region},
    },
    publish::{Document, DraftOptions, Publish},
    store::{FileStore, Journal, MemoryJournal, journal::Verdict},
};
use zalo_oa_examples::{Connected, Failure, connect, outcome};

/// Broadcast the newest article of a Zalo Official Account.
#[derive(Parser, Debug)]
struct Options {
    /// Only these provinces, by name or code.
    #[arg(long)]
    city: Vec<String>,
    /// Only men or only women.
    #[arg(long)]
    gender: Option<Who>,
    /// Only adults of 18 and over.
    #[arg(long)]
    adults: bool,
    /// Only the north.
    #[arg(long)]
    north: bool,
    /// Only people with Android.
    #[arg(long)]
    android: bool,
    /// Send again what Zalo has refused before.
    #[arg(long)]
    again: bool,
    /// Nothing is sent: settle an unknown outcome, after a look at the OA's broadcast page.
    #[arg(long)]
    settle: Option<Found>,
    /// On Zalo: the folder of the journal, always the same for an OA.
    #[arg(long, default_value = "zalo-oa-journal")]
    journal: PathBuf,
    /// On Zalo: yes, send it to people.
    #[arg(long)]
    yes: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Who {
    Male,
    Female,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Found {
    Sent,
    NotSent,
}

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let options = Options::parse();
    let target = target(&options)?;
    let connected = connect()?;
    if connected.emulator.is_none() && !options.yes && options.settle.is_none() {
        return Err("this reaches people: add --yes to send it".to_owned().into());
    }
    prepare(&connected).await?;

    let client = &connected.client;
    let newest = client.send(ListArticles::new(0, 1)).await?;
    let Some(article) = newest.medias.into_iter().next() else {
        return Err("there is no article yet: run the example `publish`".to_owned().into());
    };
    println!("bài / article: {} ({})", article.title, article.id);
    let journal: Arc<dyn Journal> = match &connected.emulator {
        // It begins anew with each run.
        Some(_) => Arc::new(MemoryJournal::default()),
        None => FileStore::new(&options.journal)?.broadcasts(),
    };
    if let Some(found) = options.settle {
        let verdict = match found {
            Found::Sent => Verdict::Sent { message_id: None },
            Found::NotSent => Verdict::NotSent,
        };
        let settling = SettleBroadcast::new(target, [article.id], verdict).journal(journal);
        client.start(settling).result().await?;
        println!("đã ghi / noted");
        return Ok(());
    }
    let mut once = BroadcastOnce::new(target, [article.id]).journal(journal);
    if options.again {
        once = once.again_if_refused();
    }
    println!("{}", outcome(&client.start(once).result().await?));

    if let Some(emulator) = &connected.emulator {
        // Zalo moderates for up to half an hour; on the emulator's clock it has passed.
        emulator.advance(Duration::from_secs(1800));
        for broadcast in emulator.broadcasts() {
            println!("{} người nhận / people reached", broadcast.reached);
        }
    }
    Ok(())
}

fn target(options: &Options) -> Result<Target, Failure> {
    let mut target = Target::everyone();
    if !options.city.is_empty() {
        let mut cities = Vec::new();
        for name in &options.city {
            let code = name.parse().ok().and_then(City::code);
            let city = code.or_else(|| City::named(name));
            cities.push(city.ok_or_else(|| format!("no province is named “{name}”"))?);
        }
        target = target.cities(cities);
    }
    target = match options.gender {
        Some(Who::Male) => target.gender(Gender::Male),
        Some(Who::Female) => target.gender(Gender::Female),
        None => target,
    };
    if options.adults {
        target = target.ages([
            Age::From18To24,
            Age::From25To34,
            Age::From35To44,
            Age::From45To54,
            Age::From55To64,
            Age::From65,
        ]);
    }
    if options.north {
        target = target.regions([Region::North]);
    }
    if options.android {
        target = target.platforms([Platform::Android]);
    }
    Ok(target)
}

/// The emulator starts without articles, so one is published first.
async fn prepare(connected: &Connected) -> Result<(), Failure> {
    if connected.emulator.is_none() {
        return Ok(());
    }
    let text = include_str!("documents/ban-tin.md");
    let document = Document::markdown(text);
    let publish = Publish::document(document, DraftOptions::new());
    connected.client.start(publish).result().await?;
    Ok(())
}
