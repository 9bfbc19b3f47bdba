//! Writes the QR code of an OA as SVG and PNG.
//!
//! `cargo run --example qr -- --oa 3100000000000000009 --mm 60 --label "UBND phường"`. Without
//! `--oa` it is the OA of the emulator, or of the token in `ZALO_OA_ACCESS_TOKEN`. No call is made
//! to draw it.

use std::{fs, path::PathBuf};

use clap::Parser;
use zalo_oa_core::{
    api::GetOa,
    model::OaId,
    qr::{Logo, Qr, Size, Style},
};
use zalo_oa_examples::{Failure, connect};

/// Write the QR code of a Zalo Official Account.
#[derive(Parser, Debug)]
struct Options {
    /// The OA's id.
    #[arg(long)]
    oa: Option<String>,
    /// Width in millimetres.
    #[arg(long, default_value_t = 60.0)]
    mm: f64,
    /// A line under the code (SVG).
    #[arg(long)]
    label: Option<String>,
    /// A PNG file to put in the middle.
    #[arg(long)]
    logo: Option<PathBuf>,
    /// Folder for `qr.svg` and `qr.png`.
    #[arg(long, default_value = "target/qr")]
    out: PathBuf,
}

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let options = Options::parse();
    let oa = match options.oa {
        Some(id) => OaId::new(id),
        None => connect()?.client.send(GetOa::new()).await?.oa_id,
    };
    let qr = match &options.logo {
        Some(file) => {
            let logo = Logo::png(fs::read(file)?)?;
            let link = zalo_oa_core::link::official_qr_link(&oa)?;
            Qr::builder(link).logo(logo).build()?
        }
        None => Qr::oa(&oa)?,
    };
    let mut style = Style::default().size(Size::Millimetres(options.mm));
    fs::create_dir_all(&options.out)?;
    let png = options.out.join("qr.png");
    fs::write(&png, qr.png(&style)?)?;
    if let Some(label) = options.label {
        style = style.label(label);
    }
    let svg = options.out.join("qr.svg");
    fs::write(&svg, qr.svg(&style)?)?;
    println!("{}\n{}", svg.display(), png.display());
    Ok(())
}
