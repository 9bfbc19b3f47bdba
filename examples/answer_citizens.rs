//! Answers what citizens write to the OA: questions that are known from a table, the others go to a person.
//!
//! `cargo run --example answer_citizens` on the emulator. On Zalo, behind a web server with HTTPS that passes the address
//! of the app's webhook on: `ZALO_OA_ACCESS_TOKEN`, `ZALO_OA_SECRET_KEY` (the OA secret key of the console's webhook page)
//! and `ZALO_OA_INBOX_KEY` (64 hex digits of your own, kept as long as the file).

use std::{env, fs, path::PathBuf, sync::Arc, time::Duration};

use clap::Parser;
use tokio::net::TcpListener;
use unicode_normalization::UnicodeNormalization;
use zalo_oa_core::{
    App, Client, Error,
    api::{AttachTag, GetOa, ListConversation, SendText},
    client::Bases,
    emulator::{
        Emulator, EventState, Webhook,
        serve::{ServeOptions, Server},
    },
    model::{OaId, OaSecretKey, UserId},
    platform::{Runtime, SystemRuntime, Timestamp},
    webhook::{
        Direction, EventBody, EventKind, Inbox, Verifier,
        inbox::{BodyKey, Delivery, InboxBuilder},
    },
};
use zalo_oa_examples::{Failure, TOKEN, connect};

/// What people in the OA's chat tool look for.
const WAITING: &str = "Chờ cán bộ trả lời";
const KNOWN: &str = include_str!("documents/cau-hoi.txt");
/// The path of the app's webhook address.
const ADDRESS: &str = "/zalo/webhook";

/// Answer what citizens write to a Zalo Official Account.
#[derive(Parser, Debug)]
struct Options {
    /// Where to listen.
    #[arg(long, default_value = "127.0.0.1:8000")]
    listen: String,
    /// Where events lie until they are answered.
    #[arg(long, default_value = "zalo-oa-inbox.sqlite")]
    inbox: PathBuf,
    /// A table of answers: words, separated by semicolons, then `=>` and the answer; a line each.
    #[arg(long)]
    answers: Option<PathBuf>,
}

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let options = Options::parse();
    let table =
        options.answers.as_ref().map_or_else(|| Ok(KNOWN.to_owned()), fs::read_to_string)?;
    let known = read(&table);
    if env::var_os(TOKEN).is_some() {
        return on_zalo(Desk::new(connect()?.client, known).await?, &options).await;
    }
    eprintln!("on the emulator (set {TOKEN} to work on Zalo)");
    // The inbox and its handlers work in real time.
    let emulator = Emulator::builder().seed(1).start(SystemRuntime.now()).build();
    let options = ServeOptions { running: true, ..ServeOptions::default() };
    let server = Server::start(emulator.clone(), options)?;
    let bases = Bases::emulator(&server.base()).map_err(Error::from)?;
    let app = App::builder(emulator.app_id()).bases(bases).build()?;
    let client = app.with_token(emulator.tokens().access().to_owned());
    on_the_emulator(Desk::new(client, known).await?, &emulator).await
}

async fn on_zalo(desk: Arc<Desk>, options: &Options) -> Result<(), Failure> {
    let of = |name: &str| env::var(name).map_err(|_| format!("{name} is not set / chưa đặt"));
    let verifier = Verifier::new(OaSecretKey::new(of("ZALO_OA_SECRET_KEY")?));
    let key = BodyKey::read(&of("ZALO_OA_INBOX_KEY")?).map_err(|error| error.to_string())?;
    let inbox = open(desk, Inbox::builder(verifier, &options.inbox, key)).await?;
    let listener = TcpListener::bind(&options.listen).await?;
    eprintln!("nghe tại / listening on http://{}{ADDRESS}", listener.local_addr()?);
    let ended = async { drop(tokio::signal::ctrl_c().await) };
    axum::serve(listener, inbox.router(ADDRESS, &[])).with_graceful_shutdown(ended).await?;
    inbox.close().await.map_err(|error| error.to_string())?;
    Ok(())
}

/// Three people ask; the third one asks what no table knows.
async fn on_the_emulator(desk: Arc<Desk>, emulator: &Emulator) -> Result<(), Failure> {
    let folder = env::temp_dir().join(format!("zalo-oa-answers-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let mut key = [0; 32];
    SystemRuntime.random(&mut key);
    let key = BodyKey::new(key).map_err(|error| error.to_string())?;
    let verifier = Verifier::new(emulator.oa_secret_key());
    let builder = Inbox::builder(verifier, folder.join("inbox.sqlite"), key);
    let inbox = open(desk, builder).await?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = format!("http://{}{ADDRESS}", listener.local_addr()?);
    let key = emulator.oa_secret_key();
    emulator.set_webhook(Some(Webhook::to(address).key(key.reveal())));
    let server = axum::serve(listener, inbox.router(ADDRESS, &[])).into_future();
    SystemRuntime.spawn(Box::pin(async move { drop(server.await) }));

    let people = emulator.add_people(3);
    let questions =
        ["UBND làm việc mấy giờ ạ?", "Cho hỏi thủ tục KHAI SINH", "Đường nhà tôi bị ngập"];
    for (person, question) in people.iter().zip(questions) {
        println!("hỏi / asked: {question}");
        emulator.write_in(person, question);
    }
    loop {
        let stats = inbox.stats().await.map_err(|error| error.to_string())?;
        if emulator.events().iter().all(|event| event.state == EventState::Delivered)
            && stats.waiting + stats.running == 0
            && stats.taken > 0
        {
            break;
        }
        SystemRuntime.sleep(Duration::from_millis(50)).await;
    }
    inbox.close().await.map_err(|error| error.to_string())?;
    fs::remove_dir_all(&folder)?;
    Ok(())
}

async fn open(desk: Arc<Desk>, builder: InboxBuilder) -> Result<Inbox, Failure> {
    let handler = move |delivery| {
        let desk = Arc::clone(&desk);
        async move { desk.take(delivery).await }
    };
    Ok(builder.build(handler).await.map_err(|error| error.to_string())?)
}

struct Desk {
    client: Client,
    oa: OaId,
    known: Vec<(Vec<String>, String)>,
}

impl Desk {
    async fn new(client: Client, known: Vec<(Vec<String>, String)>) -> Result<Arc<Self>, Failure> {
        let oa = client.send(GetOa::new()).await?.oa_id;
        Ok(Arc::new(Self { client, oa, known }))
    }

    /// Handles one event. An error means: again later. It may also come again after it was handled, when this process was
    /// killed meanwhile, so what was answered is looked for before anybody is answered.
    async fn take(&self, delivery: Delivery) -> Result<(), Failure> {
        let event = &delivery.event;
        let EventBody::Message(body) = &event.body else {
            return Ok(());
        };
        let asked = event.kind == EventKind::UserSendText
            && event.direction(&self.oa) == Some(Direction::ToOa);
        let text = body.message.as_ref().and_then(|message| message.text.as_ref());
        let (true, Some(person), Some(text)) = (asked, event.user(&self.oa), text) else {
            return Ok(());
        };
        let at = event.at.unwrap_or(delivery.received);
        let Some(answer) = self.answer(text.reveal()) else {
            // Putting a tag on twice changes nothing.
            self.client.send(AttachTag::new(person, WAITING)).await?;
            println!("#{} chuyển cán bộ / for a person: “{WAITING}”", delivery.id);
            return Ok(());
        };
        if self.told_since(&person, answer, at).await? {
            println!("#{} đã trả lời trước đó / answered before", delivery.id);
            return Ok(());
        }
        self.client.send(SendText::new(person, answer)).await?;
        println!("#{} trả lời / answered: {answer}", delivery.id);
        Ok(())
    }

    /// Whether this person has had this answer since they asked.
    async fn told_since(
        &self,
        person: &UserId,
        answer: &str,
        at: Timestamp,
    ) -> Result<bool, Failure> {
        // The newest come first.
        let mut latest = self.client.pages(ListConversation::new(person.clone(), 0, 10));
        while let Some(page) = latest.next_page().await? {
            for message in page {
                if message.time.is_some_and(|time| time < at) {
                    return Ok(false);
                }
                let text = message.message.as_ref().map(|text| text.reveal());
                if message.src == Some(0) && text == Some(answer) {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    fn answer(&self, question: &str) -> Option<&str> {
        let question = plain(question);
        let fits = |words: &Vec<String>| words.iter().any(|word| question.contains(word));
        self.known.iter().find(|(words, _)| fits(words)).map(|(_, answer)| answer.as_str())
    }
}

/// Small letters, accents in one form: some phones send a letter and its accents apart.
fn plain(text: &str) -> String {
    text.nfc().collect::<String>().to_lowercase()
}

/// Lines of words and an answer; others are left out.
fn read(table: &str) -> Vec<(Vec<String>, String)> {
    let line = |line: &str| {
        let (words, answer) = line.split_once("=>")?;
        let words = words.split(';').map(|word| plain(word.trim()));
        let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
        (!words.is_empty()).then(|| (words, answer.trim().to_owned()))
    };
    table.lines().filter_map(line).collect()
}
