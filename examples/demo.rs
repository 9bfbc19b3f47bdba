//! The main job, end to end, on an emulator of Zalo: sign in, refresh, read the OA, list
//! followers, publish a bulletin, broadcast it, write the OA's QR code.
//!
//! `make demo`, or `cargo run --example demo`. No account, no network, no configuration: real HTTP
//! over loopback, while the clock that everybody waits on is the emulator's.

use std::{fs, path::Path, sync::Arc, time::Duration};

use zalo_oa_core::{
    api::{GetOa, ListUsers},
    broadcast::BroadcastOnce,
    model::{AppId, Target},
    publish::{Document, DraftOptions, Publish},
    qr::{Qr, Size, Style},
    store::{FileStore, MemoryStore, OaKey, TokenStore},
};
use zalo_oa_examples::{Failure, emulator, line, outcome, serve};

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let emulator = emulator();
    let (app, server) = serve(&emulator)?;
    println!("emulator: {}\n", server.base());

    step(1, "đăng nhập / sign in");
    let pkce = app.pkce()?;
    let link = app.permission_link("https://example.gov.vn/zalo", Some(&pkce), Some("demo"))?;
    println!("      {} …", link.split('?').next().unwrap_or_default());
    // On Zalo an administrator opens the link; here the emulator consents.
    let code = emulator.issue_code(Some(&pkce.challenge()));
    let store = Arc::new(MemoryStore::default());
    let oa_id = emulator.oa_id();
    let client = app.sign_in(oa_id.clone(), store.clone(), code, Some(pkce.verifier())).await?;
    let key = OaKey { app: AppId::new(emulator.app_id()), oa: oa_id.clone() };
    println!("      token đã lưu / stored, phiên bản / version {}", version(&store, &key).await);

    step(2, "làm mới token / refresh");
    emulator.advance(Duration::from_secs(25 * 3600));
    println!("      25 giờ sau / 25 hours later");
    let oa = client.send(GetOa::new()).await?;
    println!("      token mới / new pair, phiên bản / version {}", version(&store, &key).await);

    step(3, "thông tin OA / the OA");
    let verified = if oa.is_verified == Some(true) { "đã xác thực / verified" } else { "-" };
    println!("      {} · {} · {verified}", oa.name, oa.oa_id);

    step(4, "người quan tâm / followers");
    let mut pages = client.pages(ListUsers::new(0, 50).is_follower(true));
    let mut people = 0;
    while let Some(page) = pages.next_page().await? {
        people += page.len();
        if people % 250 == 0 {
            println!("      {people} / {}", pages.total().unwrap_or_default());
        }
    }
    println!("      {people} người / people");

    step(5, "đăng bài / publish");
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("documents/ban-tin.md");
    let text = fs::read_to_string(&file)?;
    let document = Document::named("ban-tin.md", &text);
    let mut publishing = client.start(Publish::document(document, DraftOptions::new()));
    while let Some(event) = publishing.next().await {
        println!("      {}", line(&event));
    }
    let article = publishing.result().await?;

    step(6, "gửi cho người quan tâm / broadcast");
    // Written down before it leaves: whatever happens to this program, it goes out once. The
    // emulator begins anew each time, so its journal does too.
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/demo/journal");
    if kept.exists() {
        fs::remove_dir_all(&kept)?;
    }
    let journal = FileStore::new(kept)?.broadcasts();
    let once = BroadcastOnce::new(Target::everyone(), [article.article_id]).journal(journal);
    println!("      {}", outcome(&client.start(once.clone()).result().await?));
    println!("      chạy lại / run again: {}", outcome(&client.start(once).result().await?));
    emulator.advance(Duration::from_secs(1800));
    for broadcast in emulator.broadcasts() {
        println!("      {} người nhận / people reached", broadcast.reached);
    }

    step(7, "mã QR / QR code");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/demo");
    fs::create_dir_all(&folder)?;
    let folder = folder.canonicalize()?;
    let qr = Qr::oa(&oa_id)?;
    let style = Style::default().size(Size::Millimetres(60.0));
    let svg = folder.join("qr.svg");
    fs::write(&svg, qr.svg(&style.clone().label(oa.name.as_str()))?)?;
    let png = folder.join("qr.png");
    fs::write(&png, qr.png(&style)?)?;
    println!("      {}\n      {}", svg.display(), png.display());
    Ok(())
}

fn step(number: u8, title: &str) {
    println!("[{number}/7] {title}");
}

async fn version(store: &MemoryStore, key: &OaKey) -> u64 {
    let stored = store.load(key).await.ok().flatten();
    stored.map_or(0, |stored| stored.version)
}
