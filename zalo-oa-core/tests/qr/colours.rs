use zalo_oa_core::qr::{Color, Qr, QrError, Size, Style};

use crate::support::{OA_LINK, read_both};

fn style(dark: &str, light: &str) -> Style {
    let colour = |text: &str| text.parse::<Color>().expect("a colour");
    Style::default().size(Size::Module(3)).dark(colour(dark)).light(colour(light))
}

#[test]
fn every_pair_of_colours_that_passes_reads_back() {
    let qr = Qr::new(OA_LINK).expect("a code");
    let pairs = [
        ("#0068ff", "#fff"),
        ("#004d25", "#FFF8DC"),
        ("#c8102e", "#ffffff"),
        ("#000", "#757575"),
        ("#767676", "#fff"),
    ];
    for (dark, light) in pairs {
        assert_eq!(read_both(&qr, &style(dark, light)).text, OA_LINK, "{dark} on {light}");
    }
}

#[test]
fn light_on_dark_is_refused_as_inverted() {
    let qr = Qr::new(OA_LINK).expect("a code");
    for (dark, light) in [("#fff", "#000"), ("#ffffff", "#0068ff"), ("#888888", "#878787")] {
        assert!(matches!(qr.svg(&style(dark, light)), Err(QrError::Inverted)), "{dark} on {light}");
        assert!(matches!(qr.png(&style(dark, light)), Err(QrError::Inverted)), "{dark} on {light}");
    }
}

#[test]
fn too_little_contrast_is_refused_with_the_ratio() {
    let qr = Qr::new(OA_LINK).expect("a code");
    for (dark, light) in
        [("#fff", "#fff"), ("#000", "#000"), ("#777777", "#ffffff"), ("#ff9900", "#ffffff")]
    {
        let error = qr.svg(&style(dark, light)).expect_err("too little");
        assert!(
            matches!(error, QrError::Contrast { ratio, least } if ratio < least),
            "{dark} on {light}"
        );
        assert!(matches!(qr.png(&style(dark, light)), Err(QrError::Contrast { .. })));
    }
    let error = qr.svg(&style("#777", "#fff")).expect_err("too little");
    assert_eq!(error.to_string(), "the colours' contrast is 4.5 to 1, scanners need at least 4.5");
}

#[test]
fn contrast_is_that_of_wcag() {
    let near = |a: f64, b: f64| (a - b).abs() < 0.005;
    assert!(near(Color::BLACK.contrast(Color::WHITE), 21.0));
    assert!(near(Color::WHITE.contrast(Color::WHITE), 1.0));
    assert!(near(Color::rgb(0, 0, 255).contrast(Color::WHITE), 8.59));
    assert!(near(Color::WHITE.contrast(Color::rgb(0x76, 0x76, 0x76)), 4.54));
}

#[test]
fn colours_are_hexadecimal_only_and_come_back_in_six_digits() {
    assert_eq!("#0aF".parse::<Color>().expect("a colour").to_string(), "#00aaff");
    for text in
        ["", "#", "000000", "#00", "#0000", "#00000g", "#0000000", "red", "#00000é", "\"/><script>"]
    {
        assert!(matches!(text.parse::<Color>(), Err(QrError::Color)), "{text}");
    }
}
