//! Drawing a code beside encoding it.

use std::{hint::black_box, time::Duration};

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};
use zalo_oa_core::{
    model::OaId,
    qr::{Level, Qr, Style},
};
use zalo_oa_examples::{
    Failure,
    report::{Aim, BenchRow},
};

use super::{ROUNDS, measure};

/// Encoding and drawing beside encoding alone, with the segments that give the smallest code.
pub(crate) fn row() -> Result<BenchRow, Failure> {
    const TIMES: u32 = 300;
    let oa = OaId::new("3100000000000000009");
    let style = Style::default();
    let segments = || -> Result<[QrSegment; 3], Failure> {
        Ok([
            QrSegment::make_bytes(b"https://zalo.me/"),
            QrSegment::make_numeric(oa.as_str()),
            QrSegment::make_bytes(b"?src=qr&f=1"),
        ])
    };
    let ours = || -> Result<(), Failure> {
        for _ in 0..TIMES {
            black_box(Qr::oa(&oa)?.svg(&style)?);
        }
        Ok(())
    };
    let level = Qr::oa(&oa)?.level();
    let ecc = match level {
        Level::L => QrCodeEcc::Low,
        Level::M => QrCodeEcc::Medium,
        Level::Q => QrCodeEcc::Quartile,
        Level::H => QrCodeEcc::High,
    };
    let encoder = || -> Result<(), Failure> {
        for _ in 0..TIMES {
            let code = QrCode::encode_segments_advanced(
                &segments()?,
                ecc,
                Version::MIN,
                Version::MAX,
                None,
                false,
            );
            black_box(code.map_err(|error| error.to_string())?);
        }
        Ok(())
    };
    let (mut mine, mut alone) = (Duration::MAX, Duration::MAX);
    for _ in 0..ROUNDS {
        mine = mine.min(measure(ours)?.wall);
        alone = alone.min(measure(encoder)?.wall);
    }
    let each = |spent: Duration| spent.as_secs_f64() * 1e6 / f64::from(TIMES);
    Ok(BenchRow::new(
        "qr-svg",
        "us/code",
        (each(mine), "qrcodegen alone, same segments", each(alone)),
        Aim::AtMost(1.2, "at most 1.2"),
    ))
}
