//! Publishes a text or Markdown file as an article.
//!
//! `cargo run --example publish -- FILE --author "Ban biên tập"` on the emulator; with
//! `ZALO_OA_ACCESS_TOKEN` set, on Zalo. What does not fit gets a message that says what to change.

use std::{fs, path::PathBuf, process::ExitCode};

use clap::Parser;
use zalo_oa_core::{
    api::GetArticle,
    model::{Block, Visibility},
    publish::{Document, DraftOptions, Overflow, Publish, Resume},
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
    let text = fs::read_to_string(&options.file)
        .map_err(|error| format!("{}: {error}", options.file.display()))?;
    let name = options.file.file_name().unwrap_or_default().to_string_lossy();
    let document = Document::named(&name, &text);

    let mut draft = DraftOptions::new();
    if let Some(author) = options.author {
        draft = draft.author(author);
    }
    if let Some(title) = options.title {
        draft = draft.title(title);
    }
    if let Some(description) = options.description {
        draft = draft.description(description);
    }
    if let Some(cover) = options.cover {
        draft = draft.cover(cover);
    }
    if options.cut {
        draft = draft.overflow(Overflow::Cut);
    }
    if options.hide {
        draft = draft.status(Visibility::Hide);
    }

    let connected = connect()?;
    let client = &connected.client;
    let mut publish = Publish::document(document, draft);
    if let Some(resume) = options.resume {
        publish = publish.resume(resume);
    }
    let mut running = client.start(publish);
    while let Some(event) = running.next().await {
        println!("{}", line(&event));
    }
    let published = match running.result().await {
        Ok(published) => published,
        Err(error) => {
            if let Some(resume) = error.resume() {
                eprintln!("chạy lại với / run again with: --resume '{resume}'");
            }
            eprintln!("--title --description --author --cover --cut: xem / see --help");
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
    println!("nội dung / body: {} khối / blocks, {texts} chữ / text", blocks.len());
    Ok(())
}
