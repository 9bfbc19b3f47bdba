use proptest::{
    prelude::*,
    test_runner::{RngSeed, TestRunner},
};
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};
use zalo_oa_core::{
    link::Link,
    model::OaId,
    qr::{Level, Qr, QrError, Size, Style},
};

use crate::support::{OA_LINK, letters, read_both, read_png};

const LEVELS: [Level; 4] = [Level::L, Level::M, Level::Q, Level::H];

fn small() -> Style {
    Style::default().size(Size::Module(3))
}

fn seeded(cases: u32) -> TestRunner {
    let config = ProptestConfig::with_cases(cases);
    TestRunner::new(ProptestConfig {
        rng_seed: RngSeed::Fixed(41),
        failure_persistence: None,
        ..config
    })
}

fn at(text: &str, level: Level) -> Qr {
    Qr::builder(text).level(level).build().expect("a code")
}

#[test]
fn the_code_of_an_oa_reads_as_the_official_link() {
    for id in ["2738683850129341000", "100000000000000", "99999999999999999999"] {
        let qr = Qr::oa(&OaId::new(id)).expect("a code");
        assert_eq!(read_both(&qr, &small()).text, format!("https://zalo.me/{id}?src=qr&f=1"));
    }
}

#[test]
fn an_id_that_is_none_makes_no_code() {
    assert!(matches!(Qr::oa(&OaId::new("0901234567")), Err(QrError::Link(_))));
}

#[test]
fn the_oa_link_takes_a_smaller_version_than_plain_bytes() {
    let mixed = LEVELS.map(|level| at(OA_LINK, level).version());
    let plain = LEVELS.map(|level| plain_version(OA_LINK, level).expect("it fits"));
    assert_eq!((mixed, plain), ([3, 3, 4, 5], [3, 4, 4, 6]));
}

#[test]
fn every_level_reads_back_and_is_at_least_what_was_asked() {
    for level in LEVELS {
        let qr = at(OA_LINK, level);
        let found = read_both(&qr, &small());
        assert_eq!(found.text, OA_LINK);
        let written = [Level::M, Level::L, Level::H, Level::Q][usize::from(found.level)];
        assert!(written == qr.level() && written >= level, "{level}");
    }
}

#[test]
fn versions_up_to_the_largest_read_back() {
    let lengths = [5, 30, 50, 130, 150, 220, 260, 400, 450, 800, 1300, 1440, 2000, 2950];
    let mut seen = vec![];
    for text in lengths.map(letters) {
        let qr = at(&text, Level::L);
        assert_eq!(read_both(&qr, &small()).text, text);
        seen.push(qr.version());
    }
    assert_eq!(seen, [1, 2, 3, 6, 7, 9, 10, 13, 14, 20, 26, 27, 33, 40]);
}

#[test]
fn vietnamese_reads_back_as_given_composed_or_decomposed() {
    let composed = "Ủy ban nhân dân phường, quầy số 3 – mã 20261121001: «Đã xử lý» 🙂";
    let decomposed =
        "U\u{309}y ban nha\u{302}n da\u{302}n phu\u{31b}o\u{31b}\u{300}ng 1234567890123";
    for text in [composed, decomposed] {
        for level in LEVELS {
            assert_eq!(read_both(&at(text, level), &small()).text, text);
        }
    }
}

#[test]
fn every_form_of_link_reads_back_as_itself() {
    for text in [
        "https://zalo.me/bennghe.q1",
        "https://zalo.me/g/abcd123",
        "https://zalo.me/s/1234567890/x?y=1",
    ] {
        let link: Link = text.parse().expect("a link");
        let found = read_both(&Qr::link(&link).expect("a code"), &small());
        assert_eq!(found.text.parse(), Ok(link));
    }
}

#[test]
fn two_pixels_for_each_module_are_enough() {
    for text in [OA_LINK.to_owned(), letters(180)] {
        let found = read_both(&at(&text, Level::Q), &Style::default().size(Size::Module(2)));
        assert_eq!(found.text, text);
    }
}

#[test]
fn no_text_makes_a_larger_code_than_the_plain_encoder() {
    let text = prop_oneof![
        "[0-9A-Za-z:/.?=&-]{1,300}",
        "([0-9]{1,30}|[A-Z $%]{1,20}|[a-zếộ]{1,20}){1,12}",
        ".{1,120}"
    ];
    let property = |(text, level): (String, usize)| {
        let level = LEVELS[level];
        let ours = Qr::builder(text.as_str()).level(level).build().ok().map(|qr| qr.version());
        match (ours, plain_version(&text, level)) {
            (Some(ours), Some(plain)) => prop_assert!(ours <= plain),
            (ours, plain) => prop_assert!(ours.is_some() >= plain.is_some()),
        }
        Ok(())
    };
    seeded(300).run(&(text, 0..4usize), property).expect("never larger");
}

#[test]
fn any_text_reads_back() {
    let text = prop_oneof!["([0-9]{1,30}|[A-Z $%]{1,20}|[a-zếộ]{1,20}){1,8}", ".{1,80}"];
    let property = |(text, level): (String, usize)| {
        let png = at(&text, LEVELS[level]).png(&small()).expect("a png");
        prop_assert_eq!(read_png(&png).text, text);
        Ok(())
    };
    seeded(40).run(&(text, 0..4usize), property).expect("always the same");
}

#[test]
fn a_text_that_fits_nowhere_is_refused_with_its_size() {
    let full = "7".repeat(7089);
    assert_eq!(at(&full, Level::L).version(), 40);
    for (text, level) in
        [(full + "7", Level::L), ("x".repeat(1274), Level::H), ("x".repeat(5_000_000), Level::L)]
    {
        let error = Qr::builder(text.as_str()).level(level).build().expect_err("too long");
        assert!(
            matches!(error, QrError::TooLong { bytes, level: l } if bytes == text.len() && l == level)
        );
    }
    assert!(matches!(Qr::new(""), Err(QrError::Empty)));
}

#[test]
fn modules_outside_the_code_are_light() {
    let qr = Qr::new(OA_LINK).expect("a code");
    assert!(qr.is_dark(0, 0) && qr.is_dark(qr.size() - 1, 0));
    assert!(![(qr.size(), 0), (0, u32::MAX), (u32::MAX, 0)].iter().any(|&(x, y)| qr.is_dark(x, y)));
}

#[test]
fn debug_output_holds_neither_text_nor_modules() {
    let builder = Qr::builder("https://zalo.me/0901234567");
    let shown = format!("{builder:?} {:?}", builder.clone().build().expect("a code"));
    assert!(!shown.contains("0901234567") && !shown.contains("true"), "{shown}");
}

/// The version that the encoder takes when left to itself.
fn plain_version(text: &str, level: Level) -> Option<u8> {
    let ecc =
        [QrCodeEcc::Low, QrCodeEcc::Medium, QrCodeEcc::Quartile, QrCodeEcc::High][level as usize];
    let segments = QrSegment::make_segments(text);
    let code =
        QrCode::encode_segments_advanced(&segments, ecc, Version::MIN, Version::MAX, None, false);
    code.ok().map(|code| code.version().value())
}
