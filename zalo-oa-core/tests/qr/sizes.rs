use std::io::Cursor;

use zalo_oa_core::qr::{Qr, QrError, Size, Style};

use crate::support::{OA_LINK, read_both, read_png, read_svg};

fn qr() -> Qr {
    Qr::new(OA_LINK).expect("a code") // 29 modules, 37 with the usual quiet zone
}

fn sized(size: Size) -> Style {
    Style::default().size(size)
}

fn reader(file: &[u8]) -> png::Reader<Cursor<&[u8]>> {
    png::Decoder::new(Cursor::new(file)).read_info().expect("a png")
}

#[test]
fn a_size_by_module_gives_whole_pixels() {
    let style = sized(Size::Module(5));
    let svg = qr().svg(&style).expect("an svg");
    assert!(svg.contains("width=\"185\" height=\"185\" viewBox=\"0 0 37 37\""), "{svg}");
    assert_eq!(reader(&qr().png(&style).expect("a png")).info().size(), (185, 185));
}

#[test]
fn a_size_in_pixels_is_kept_exactly_and_reads_back() {
    for pixels in [74, 100, 111, 300, 1001] {
        let style = sized(Size::Pixels(pixels));
        let file = qr().png(&style).expect("a png");
        assert_eq!(reader(&file).info().size(), (pixels, pixels));
        assert_eq!(read_png(&file).text, OA_LINK, "{pixels} pixels");
        assert_eq!(
            read_svg(&qr().svg(&style).expect("an svg"), 2.0).text,
            OA_LINK,
            "{pixels} pixels"
        );
    }
}

#[test]
fn pixels_left_over_are_split_between_both_sides() {
    // 27 pixels for each of 37 modules leave 2 over.
    let file = qr().png(&sized(Size::Pixels(1001))).expect("a png");
    let picture = image::load_from_memory(&file).expect("a png").to_luma8();
    let dark =
        |x: &u32| picture.get_pixel(*x, 500).0[0] == 0 || picture.get_pixel(500, *x).0[0] == 0;
    let corner = |x: &u32| picture.get_pixel(*x, *x).0[0] == 0 || dark(x);
    assert_eq!((0..1001).find(corner), Some(4 * 27 + 1));
}

#[test]
fn a_size_in_millimetres_stands_in_both_files() {
    for (mm, dpi, pixels) in
        [(15.0, 300, 177), (40.0, 300, 472), (62.5, 203, 500), (200.0, 72, 567)]
    {
        let style = sized(Size::Millimetres(mm)).dpi(dpi);
        let svg = qr().svg(&style).expect("an svg");
        assert!(svg.contains(&format!("width=\"{mm}mm\" height=\"{mm}mm\"")), "{svg}");
        assert_eq!(read_svg(&svg, 3.0).text, OA_LINK);

        let file = qr().png(&style).expect("a png");
        let reader = reader(&file);
        let density = reader.info().pixel_dims.expect("a density");
        assert_eq!((reader.info().width, density.unit), (pixels, png::Unit::Meter));
        let printed = f64::from(pixels) / f64::from(density.xppu) * 1000.0;
        assert!((printed - mm).abs() < mm / 1000.0, "{printed} mm instead of {mm}");
        assert_eq!(read_png(&file).text, OA_LINK);
    }
}

#[test]
fn the_quiet_zone_is_four_modules_unless_told_otherwise() {
    for (style, quiet) in [
        (Style::default(), 4),
        (Style::default().quiet_zone(0), 0),
        (Style::default().quiet_zone(9), 9),
    ] {
        let picture =
            image::load_from_memory(&qr().png(&style).expect("a png")).expect("a png").to_luma8();
        assert_eq!(picture.width(), (29 + 2 * quiet) * 8);
        let dark: Vec<_> =
            picture.enumerate_pixels().filter(|(.., pixel)| pixel.0[0] == 0).collect();
        let edge = quiet * 8;
        assert_eq!(dark.iter().map(|(x, ..)| *x).min(), Some(edge));
        assert_eq!(dark.iter().map(|(_, y, _)| *y).min(), Some(edge));
        assert_eq!(dark.iter().map(|(x, ..)| *x).max(), Some(edge + 29 * 8 - 1));
        assert!(
            qr().svg(&style).expect("an svg").contains(&format!("d=\"M{quiet} {quiet}h7v1h-7z"))
        );
    }
    assert_eq!(read_both(&qr(), &Style::default().quiet_zone(1)).text, OA_LINK);
}

#[test]
fn a_code_without_logo_has_one_bit_for_each_pixel() {
    let file = qr().png(&Style::default()).expect("a png");
    let reader = reader(&file);
    assert_eq!(
        (reader.info().color_type, reader.info().bit_depth),
        (png::ColorType::Indexed, png::BitDepth::One)
    );
    assert!(reader.info().pixel_dims.is_none());
    assert!(file.len() < 1_000, "{} bytes", file.len());
    let poster = qr().png(&sized(Size::Pixels(10_000))).expect("a png");
    assert!(poster.len() < 100_000, "{} bytes", poster.len());
}

#[test]
fn png_and_svg_show_the_same_modules_as_the_matrix() {
    let qr = qr();
    let picture = image::load_from_memory(&qr.png(&sized(Size::Module(1))).expect("a png"))
        .expect("a png")
        .to_luma8();
    let svg = qr.svg(&Style::default()).expect("an svg");
    let mut dark = 0;
    for (x, y) in (0..29).flat_map(|x| (0..29).map(move |y| (x, y))) {
        assert_eq!(picture.get_pixel(x + 4, y + 4).0[0] == 0, qr.is_dark(x, y), "{x}, {y}");
        dark += u32::from(qr.is_dark(x, y));
    }
    let drawn: u32 = svg
        .split("v1h-")
        .skip(1)
        .map(|run| run.split('z').next().expect("a run").parse::<u32>().expect("a run"))
        .sum();
    assert_eq!(drawn, dark);
}

#[test]
fn sizes_that_cannot_be_are_refused_by_name() {
    let nothing = [Size::Module(0), Size::Module(501), Size::Pixels(0), Size::Pixels(10_001)];
    let paper = [0.0, -1.0, f64::NAN, f64::INFINITY, 3000.5].map(Size::Millimetres);
    for size in nothing.into_iter().chain(paper) {
        assert!(matches!(qr().svg(&sized(size)), Err(QrError::Size { .. })), "{size:?}");
        assert!(matches!(qr().png(&sized(size)), Err(QrError::Size { .. })), "{size:?}");
    }
    let dpi = |dpi| qr().png(&sized(Size::Millimetres(40.0)).dpi(dpi));
    assert!(matches!(dpi(0), Err(QrError::Size { unit: "dots per inch", .. })));
    assert!(matches!(dpi(2401), Err(QrError::Size { unit: "dots per inch", .. })));
    let narrow = qr().png(&sized(Size::Pixels(36)));
    assert!(matches!(narrow, Err(QrError::TooSmall { pixels: 36, needed: 37 })));
    assert!(matches!(qr().png(&sized(Size::Millimetres(3.0))), Err(QrError::TooSmall { .. })));
    let wide = qr().png(&sized(Size::Millimetres(3000.0)));
    assert!(matches!(wide, Err(QrError::TooManyPixels { pixels: 35_433, max: 10_000 })));
    assert!(matches!(qr().png(&sized(Size::Module(271))), Err(QrError::TooManyPixels { .. })));
    let quiet = qr().svg(&Style::default().quiet_zone(41));
    assert!(matches!(quiet, Err(QrError::QuietZone { modules: 41, max: 40 })));
}
