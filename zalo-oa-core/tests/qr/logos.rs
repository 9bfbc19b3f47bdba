use zalo_oa_core::qr::{Color, Level, Logo, Qr, QrError, Size, Style};

use crate::support::{OA_LINK, letters, read_both, read_png, read_svg};

const BLACK: [u8; 4] = [0, 0, 0, 255];

fn picture(width: u32, height: u32, pixel: impl Fn(u32, u32) -> [u8; 4]) -> Vec<u8> {
    let image = image::RgbaImage::from_fn(width, height, |x, y| image::Rgba(pixel(x, y)));
    let mut file = std::io::Cursor::new(vec![]);
    image.write_to(&mut file, image::ImageFormat::Png).expect("a png");
    file.into_inner()
}

/// Dark and light by turns, which looks like modules and is all wrong.
fn noise() -> Vec<u8> {
    let grey = |x: u32, y: u32| ((x * 7 + y * 13 + x * y) % 5 / 2 * 127) as u8;
    picture(64, 64, |x, y| [grey(x, y), grey(y, x), grey(x, y), 255])
}

fn with_logo(text: &str, file: Vec<u8>, percent: u8) -> Qr {
    let logo = Logo::png(file).and_then(|logo| logo.width_percent(percent)).expect("a logo");
    Qr::builder(text).logo(logo).build().expect("a code")
}

fn small() -> Style {
    Style::default().size(Size::Module(3))
}

#[test]
fn codes_of_all_sizes_read_back_under_the_largest_logo() {
    // Versions 3, 5, 7, 13, 15, 18, 25 and 40: among them those that can spare least.
    for length in [1, 45, 60, 175, 220, 300, 530, 1270] {
        let text = letters(length);
        for file in [picture(8, 8, |_, _| BLACK), noise()] {
            let qr = with_logo(&text, file, 30);
            assert_eq!(read_both(&qr, &small()).text, text, "version {}", qr.version());
            assert_eq!(qr.level(), Level::H);
        }
    }
}

#[test]
fn a_logo_forces_level_h_and_version_three() {
    let logo = Logo::png(noise()).expect("a logo");
    let qr = Qr::builder("12345").level(Level::L).logo(logo).build().expect("a code");
    assert_eq!((qr.level(), qr.version()), (Level::H, 3));
}

#[test]
fn a_code_with_the_largest_logo_survives_a_stain() {
    for length in [30, 60, 175, 400] {
        let text = letters(length);
        let qr = with_logo(&text, noise(), 30);
        let mut picture =
            image::load_from_memory(&qr.png(&small()).expect("a png")).expect("a png").to_luma8();
        // 4 modules square, away from the middle and from the patterns in the corners.
        let (left, top) = ((qr.size() - 3) * 3, (qr.size() / 2 - 2 + 4) * 3);
        for (x, y) in (0..12).flat_map(|x| (0..12).map(move |y| (left + x, top + y))) {
            picture.put_pixel(x, y, image::Luma([0]));
        }
        let mut file = std::io::Cursor::new(vec![]);
        picture.write_to(&mut file, image::ImageFormat::Png).expect("a png");
        assert_eq!(read_png(&file.into_inner()).text, text, "version {}", qr.version());
    }
}

#[test]
fn a_logo_reads_back_at_every_size_and_in_colour() {
    let qr = with_logo(OA_LINK, noise(), 25);
    for size in [Size::Module(2), Size::Module(8), Size::Pixels(333), Size::Millimetres(25.0)] {
        let style = Style::default()
            .size(size)
            .dark(Color::rgb(0, 60, 125))
            .light(Color::rgb(255, 250, 230));
        assert_eq!(read_png(&qr.png(&style).expect("a png")).text, OA_LINK, "{size:?}");
        assert_eq!(read_svg(&qr.svg(&style).expect("an svg"), 2.0).text, OA_LINK, "{size:?}");
    }
}

#[test]
fn a_logo_keeps_its_proportions_and_lies_on_the_light_colour() {
    let red = |opacity| picture(40, 20, move |_, _| [255, 0, 0, opacity]);
    let style = Style::default().light(Color::rgb(255, 255, 200));
    let draw = |file| {
        let qr = with_logo(OA_LINK, file, 25); // version 5: 9 modules cleared, 8 for the logo
        image::load_from_memory(&qr.png(&style).expect("a png")).expect("a png").to_rgb8()
    };
    let solid = draw(red(255));
    let middle = solid.width() / 2;
    assert_eq!(solid.get_pixel(middle, middle).0, [255, 0, 0]);
    let reds: Vec<_> = solid.enumerate_pixels().filter(|(.., p)| p.0 == [255, 0, 0]).collect();
    let (wide, high) = (
        reds.iter().filter(|(_, y, _)| *y == middle).count(),
        reds.iter().filter(|(x, ..)| *x == middle).count(),
    );
    assert_eq!((wide, high, reds.len()), (64, 32, 64 * 32));
    // Half transparent: half of the ground shows through.
    assert_eq!(draw(red(127)).get_pixel(middle, middle).0, [255, 128, 100]);
    // Wholly transparent: nothing but ground, and no modules under the logo's square.
    let clear = draw(red(0));
    let cleared =
        (middle - 36..middle + 36).flat_map(|x| (middle - 36..middle + 36).map(move |y| (x, y)));
    assert!(cleared.into_iter().all(|(x, y)| clear.get_pixel(x, y).0 == [255, 255, 200]));
}

#[test]
fn every_kind_of_png_makes_a_logo() {
    use image::DynamicImage as Image;
    let source =
        Image::ImageRgba8(image::RgbaImage::from_pixel(9, 9, image::Rgba([40, 40, 40, 255])));
    let kinds = [
        Image::from(source.to_luma8()),
        Image::from(source.to_luma_alpha8()),
        Image::from(source.to_rgb8()),
        Image::from(source.to_luma16()),
        Image::from(source.to_rgba16()),
    ];
    for kind in kinds {
        let mut file = std::io::Cursor::new(vec![]);
        kind.write_to(&mut file, image::ImageFormat::Png).expect("a png");
        let png = with_logo(OA_LINK, file.into_inner(), 25).png(&small()).expect("a png");
        let drawn = image::load_from_memory(&png).expect("a png").to_rgb8();
        assert_eq!(drawn.get_pixel(drawn.width() / 2, drawn.width() / 2).0, [40; 3]);
        assert_eq!(read_png(&png).text, OA_LINK);
    }
}

#[test]
fn an_svg_logo_is_embedded_in_svg_and_refused_in_png() {
    let art = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><path fill='#c00' d='M0 0h1v1H0z'/></svg>";
    let logo = Logo::svg(art).and_then(|logo| logo.width_percent(30)).expect("a logo");
    let qr = Qr::builder(OA_LINK).logo(logo).build().expect("a code");
    let svg = qr.svg(&small()).expect("an svg");
    assert!(svg.contains("xlink:href=\"data:image/svg+xml;base64,") && !svg.contains("#c00"));
    assert_eq!(read_svg(&svg, 1.0).text, OA_LINK);
    assert!(matches!(qr.png(&small()), Err(QrError::LogoNotPixels)));
}

#[test]
fn logos_that_cannot_work_are_refused_by_name() {
    let big = vec![0; (1 << 20) + 1];
    assert!(matches!(Logo::png(big), Err(QrError::LogoSize { unit: "bytes", .. })));
    let wide = picture(2049, 1, |_, _| BLACK);
    assert!(matches!(Logo::png(wide), Err(QrError::LogoSize { size: 2049, max: 2048, .. })));
    let mut cut = noise();
    cut.truncate(200);
    for file in [vec![], b"GIF89a".to_vec(), cut] {
        assert!(matches!(Logo::png(file), Err(QrError::LogoPng(_))));
    }
    assert!(matches!(Logo::svg("javascript:alert(1)"), Err(QrError::LogoSvg)));
    for percent in [0, 9, 31, 255] {
        let logo = Logo::png(noise()).expect("a logo");
        assert!(matches!(
            logo.width_percent(percent),
            Err(QrError::LogoPercent { min: 10, max: 30 })
        ));
    }
}
