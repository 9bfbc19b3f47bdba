//! The README's first steps on Zalo.

use zalo_oa_core::{
    Client,
    api::{ListArticles, ListRecentChats, SendText},
    broadcast::BroadcastOnce,
    model::{Target, target::City},
    publish::{Document, DraftOptions, Publish},
};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::from_env()?;
    match std::env::args().nth(1).as_deref() {
        Some("answer") => {
            let recent = client.send(ListRecentChats::new(0, 10)).await?;
            let question = recent.into_iter().find(|message| message.src == Some(1));
            let person =
                question.and_then(|message| message.from_id).ok_or("nobody has written")?;
            let text = "Từ thứ hai đến thứ sáu, 7 giờ 30 đến 17 giờ.";
            println!("{}", client.send(SendText::new(person, text)).await?.message_id);
        }
        Some("publish") => {
            let text = "# Lịch tiêm chủng tháng 12\n\nSáng thứ bảy tại trạm y tế phường.";
            let options = DraftOptions::new().author("Trạm y tế phường");
            let publish = Publish::document(Document::markdown(text), options);
            println!("{:?}", client.start(publish).result().await?.link);
        }
        Some("broadcast") => {
            let newest = client.send(ListArticles::new(0, 1)).await?.medias.into_iter().next();
            let article = newest.ok_or("there is no article")?.id;
            let target = Target::everyone().cities(City::named("Hà Nội"));
            let answer = client.start(BroadcastOnce::new(target, [article])).result().await?;
            println!("{:?} {:?} {:?}", answer.outcome, answer.message_id, answer.hint);
        }
        _ => return Err("say answer, publish or broadcast".into()),
    }
    client.close().await?;
    Ok(())
}
