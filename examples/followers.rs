//! Counts the people who follow, and those who wrote in the last week, page by page.
//!
//! `cargo run --example followers` on the emulator; with `ZALO_OA_ACCESS_TOKEN` set, on Zalo.
//! Prints counts and dates, no names.

use clap::Parser;
use zalo_oa_core::{
    api::{GetUser, ListTags, ListUsers},
    model::Period,
};
use zalo_oa_examples::{Failure, connect};

/// Count the people of a Zalo Official Account: followers, others, by tag, of the last week.
#[derive(Parser, Debug)]
struct Options {}

#[tokio::main]
async fn main() -> Result<(), Failure> {
    Options::parse();
    let connected = connect()?;
    let client = &connected.client;

    let followers = client.send(ListUsers::new(0, 1).is_follower(true)).await?.total;
    let others = client.send(ListUsers::new(0, 1).is_follower(false)).await?.total;
    println!("quan tâm / followers: {followers}");
    println!("khác / others:        {others}");

    for tag in client.send(ListTags::new()).await? {
        let page = client.send(ListUsers::new(0, 1).tag_name(tag.clone())).await?;
        println!("nhãn / tag “{tag}”: {}", page.total);
    }

    let week = ListUsers::new(0, 50).last_interaction_period(Period::new("L7D"));
    let mut pages = client.pages(week);
    let mut active = 0;
    let mut first = None;
    while let Some(people) = pages.next_page().await? {
        active += people.len();
        first = first.or_else(|| people.into_iter().next());
    }
    println!("7 ngày qua / in the last 7 days: {active}");
    if let Some(person) = first {
        let person = client.send(GetUser::new(person.user_id)).await?;
        let date = person.user_last_interaction_date.unwrap_or_default();
        println!("gần nhất / latest: {} ({date})", person.user_id);
    }
    Ok(())
}
