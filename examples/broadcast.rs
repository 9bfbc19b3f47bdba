//! Broadcasts the newest article to followers, narrowed by age, gender and province.
//!
//! `cargo run --example broadcast -- --city "Hà Nội" --gender female` on the emulator. With
//! `ZALO_OA_ACCESS_TOKEN` set it would reach people: it then asks for `--yes`.

use std::time::Duration;

use clap::{Parser, ValueEnum};
use zalo_oa_core::{
    api::{ListArticles, SendBroadcast},
    model::{
        Target,
        target::{Age, City, Gender, Platform, Region},
    },
    publish::{Document, DraftOptions, Publish},
};
use zalo_oa_examples::{Connected, Failure, connect};

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
    /// On Zalo: yes, send it to people.
    #[arg(long)]
    yes: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Who {
    Male,
    Female,
}

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let options = Options::parse();
    let target = target(&options)?;
    let connected = connect()?;
    if connected.emulator.is_none() && !options.yes {
        return Err("this reaches people: add --yes to send it".to_owned().into());
    }
    prepare(&connected).await?;

    let client = &connected.client;
    let newest = client.send(ListArticles::new(0, 1)).await?;
    let Some(article) = newest.medias.into_iter().next() else {
        return Err("there is no article yet: run the example `publish`".to_owned().into());
    };
    println!("bài / article: {} ({})", article.title, article.id);
    let sent = client.send(SendBroadcast::new(target, vec![article.id])).await?;
    println!("Zalo đã nhận / taken: {}", sent.message_id);

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
