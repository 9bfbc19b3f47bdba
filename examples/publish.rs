//! Publishes a text or Markdown file as an article.
//!
//! `cargo run --example publish -- FILE --author "Ban biên tập"` on the emulator; with
//! `ZALO_OA_ACCESS_TOKEN` set, on Zalo. What does not fit gets a message that says what to change.

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Parser;
use zalo_oa_core::{
    api::GetArticle,
    model::{Block, Visibility},
    publish::{Document, DraftOptions, Overflow, Publish, PublishEvent, Resume, draft},
};
use zalo_oa_examples::{Failure, connect, line};

/// Publish a text or Markdown file as an article of a Zalo Official Account.
#[derive(Parser, Debug)]
struct Options {
    /// The file; Markdown by its ending or by its marks, else plain text.
    file: PathBuf,
    /// Who wrote it (at most 50 characters); needed here or in front matter.
    #[arg(long)]
    author: Option<String>,
    /// Title (at most 150); else the opening heading or line.
    #[arg(long)]
    title: Option<String>,
    /// Summary (at most 300); else an excerpt of the first paragraph.
    #[arg(long)]
    description: Option<String>,
    /// Address of the cover picture (https); else the first picture, else the OA's own cover.
    #[arg(long)]
    cover: Option<String>,
    /// Cut what is too long instead of refusing it.
    #[arg(long)]
    cut: bool,
    /// Keep the article hidden.
    #[arg(long)]
    hide: bool,
    /// Show the article, send nothing.
    #[arg(long)]
    dry_run: bool,
    /// On Zalo: yes, publish it.
    #[arg(long)]
    yes: bool,
    /// Go on where an earlier run stopped: the text that it printed.
    #[arg(long)]
    resume: Option<Resume>,
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(Options::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure:?}");
            ExitCode::FAILURE
        }
    }
}

async fn run(options: Options) -> Result<(), Failure> {
    let text = read(&options.file)?;
    let name = options.file.file_name().unwrap_or_default().to_string_lossy();
    let document = Document::named(&name, &text);

    let mut chosen = DraftOptions::new();
    if let Some(author) = options.author {
        chosen = chosen.author(author);
    }
    if let Some(title) = options.title {
        chosen = chosen.title(title);
    }
    if let Some(description) = options.description {
        chosen = chosen.description(description);
    }
    if let Some(cover) = options.cover {
        chosen = chosen.cover(cover);
    }
    if options.cut {
        chosen = chosen.overflow(Overflow::Cut);
    }
    if options.hide {
        chosen = chosen.status(Visibility::Hide);
    }

    if options.dry_run {
        return preview(&document, &chosen);
    }
    let connected = connect()?;
    if connected.emulator.is_none() && !options.yes {
        return Err("this publishes on Zalo: look at it with --dry-run, then add --yes"
            .to_owned()
            .into());
    }
    let client = &connected.client;
    let mut publish = Publish::document(document, chosen);
    if let Some(resume) = options.resume {
        publish = publish.resume(resume);
    }
    let mut running = client.start(publish);
    while let Some(event) = running.next().await {
        println!("{}", line(&event));
        let resume = match &event {
            PublishEvent::Creating { resume } | PublishEvent::Created { resume } => resume,
            _ => continue,
        };
        // Printed as soon as it is known: who is interrupted can go on from it.
        eprintln!("  nếu bị gián đoạn / if interrupted: --resume '{resume}'");
    }
    let published = match running.result().await {
        Ok(published) => published,
        Err(error) => {
            if let Some(resume) = error.resume() {
                eprintln!("chạy lại với / run again with: --resume '{resume}'");
            }
            return Err(error.into());
        }
    };
    if let Some(link) = &published.link {
        println!("{link}");
    }
    let article = client.send(GetArticle::new(published.article_id)).await?;
    println!("tiêu đề / title: {}", article.title);
    println!("mô tả / description: {}", article.description.unwrap_or_default());
    let blocks = article.body.unwrap_or_default();
    let texts = blocks.iter().filter(|block| matches!(block, Block::Text { .. })).count();
    println!("nội dung / body: {} khối / blocks, {texts} khối chữ / of text", blocks.len());
    Ok(())
}

/// A text file in UTF-8, or in UTF-16 with its mark, as some editors save it.
fn read(file: &Path) -> Result<String, Failure> {
    let bytes = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let pairs = |from: fn([u8; 2]) -> u16| -> Result<String, std::string::FromUtf16Error> {
        let units: Vec<u16> = bytes
            .chunks_exact(2)
            .skip(1)
            .filter_map(|pair| pair.try_into().ok().map(from))
            .collect();
        String::from_utf16(&units)
    };
    let text = match bytes.get(..2) {
        Some([0xff, 0xfe]) => pairs(u16::from_le_bytes).ok(),
        Some([0xfe, 0xff]) => pairs(u16::from_be_bytes).ok(),
        _ => String::from_utf8(bytes.clone()).ok(),
    };
    text.ok_or_else(|| {
        let file = file.display();
        format!(
            "{file}: not text in UTF-8\n  -> save it as plain text, UTF-8\n  -> hãy lưu tệp dạng văn bản thuần, mã UTF-8"
        )
        .into()
    })
}

/// The article as it would go out.
fn preview(document: &Document, options: &DraftOptions) -> Result<(), Failure> {
    let draft = draft(document, options).map_err(zalo_oa_core::Error::from)?;
    println!("tiêu đề / title: {}", draft.title);
    println!("tác giả / author: {}", draft.author);
    println!("mô tả / description: {}", draft.description);
    println!(
        "ảnh bìa / cover: {}",
        draft.cover.as_deref().unwrap_or("(ảnh bìa của OA / the OA's own)")
    );
    for note in &draft.notes {
        println!("· {}", note.vi());
    }
    for block in &draft.body {
        match block {
            Block::Text { content } => println!("\n{}", content.replace("</p><p>", "</p>\n<p>")),
            Block::Image { url, .. } => println!("\n[{url}]"),
            other => println!("\n{other:?}"),
        }
    }
    Ok(())
}
