//! Made-up pictures, so that pages on the emulator show something: a sky, hills and a sun in colours
//! that follow from the name. Nobody's photograph, and small.

use crate::emulator::chance::hash;

const COVER: (u32, u32) = (640, 360);
const AVATAR: (u32, u32) = (160, 160);

/// The PNG of a name `<name>.png`; `None` for other names.
pub(super) fn png(name: &str) -> Option<Vec<u8>> {
    let name = name.strip_suffix(".png")?;
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    if name.is_empty() || name.len() > 100 || !name.bytes().all(fits) {
        return None;
    }
    let size = if name.starts_with("avatar") { AVATAR } else { COVER };
    let scene = Scene::new(name, size);
    let rows = (0..size.1).flat_map(|y| (0..size.0).map(move |x| (x, y)));
    let pixels: Vec<u8> = rows.map(|(x, y)| scene.colour(x, y)).collect();
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, size.0, size.1);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(scene.palette());
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&pixels).ok()?;
    writer.finish().ok()?;
    Some(file)
}

struct Scene {
    chance: u64,
    size: (u32, u32),
}

/// Steps of the sky in the palette; behind them sun, far hills, near hills.
const STEPS: u8 = 24;

impl Scene {
    fn new(name: &str, size: (u32, u32)) -> Self {
        let chance = name.bytes().fold(7, |sum, byte| hash(sum, 0x91c, u64::from(byte)));
        Self { chance, size }
    }

    /// A number from 0 to below `most`, the same for the same `place`.
    fn draw(&self, place: u64, most: u64) -> u32 {
        u32::try_from(hash(self.chance, 0x5ce, place) % most).unwrap_or(0)
    }

    fn palette(&self) -> Vec<u8> {
        let tint = self.draw(0, 3);
        let part = |from: u32, to: u32, step: u32| {
            let steps = u32::from(STEPS);
            u8::try_from((from * (steps - step) + to * step) / steps).unwrap_or(u8::MAX)
        };
        // From the top of the sky to the horizon.
        let (top, low) = match tint {
            0 => ([44, 110, 180], [214, 234, 248]),
            1 => ([30, 90, 120], [250, 219, 180]),
            _ => ([70, 80, 150], [248, 200, 190]),
        };
        let sky = (0..u32::from(STEPS))
            .flat_map(|step| top.into_iter().zip(low).map(move |(top, low)| part(top, low, step)));
        let ground: [u8; 9] = match tint {
            0 => [255, 236, 150, 88, 140, 110, 34, 92, 66],
            1 => [255, 214, 120, 110, 120, 90, 60, 84, 50],
            _ => [255, 225, 200, 96, 104, 140, 44, 62, 92],
        };
        sky.chain(ground).collect()
    }

    fn colour(&self, x: u32, y: u32) -> u8 {
        let (width, height) = self.size;
        if y > self.hill(x, 1, height * 3 / 4) {
            return STEPS + 2;
        }
        if y > self.hill(x, 2, height * 3 / 5) {
            return STEPS + 1;
        }
        let sun = (width / 5 + self.draw(3, u64::from(width) / 2), height / 3);
        let (across, down) = (x.abs_diff(sun.0), y.abs_diff(sun.1));
        if across * across + down * down < (height / 9).pow(2) {
            return STEPS;
        }
        u8::try_from(y * u32::from(STEPS) / height).unwrap_or(0).min(STEPS - 1)
    }

    /// The height of a row of hills at `x`: two waves of triangles.
    fn hill(&self, x: u32, row: u64, middle: u32) -> u32 {
        let wave = |place: u64, length: u32, high: u32| {
            let phase = (x + self.draw(place, u64::from(length))) % length;
            phase.abs_diff(length / 2) * 2 * high / length
        };
        let high = self.size.1 / 6;
        middle + wave(row * 10, self.size.0 / 2, high)
            - wave(row * 10 + 1, self.size.0 / 5, high / 3)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_follows_from_its_name_and_is_small() {
        let cover = png("cover-1.png").unwrap();
        assert_eq!(cover, png("cover-1.png").unwrap());
        assert_ne!(cover, png("cover-2.png").unwrap());
        assert!(cover.len() < 40_000, "{}", cover.len());
        for (name, size) in [("cover-1.png", COVER), ("avatar-1.png", AVATAR)] {
            let reader = png::Decoder::new(std::io::Cursor::new(png(name).unwrap()));
            assert_eq!(reader.read_info().unwrap().info().size(), size);
        }
        for name in ["", ".png", "a", "../a.png", "a/b.png", "a%20.png"] {
            assert_eq!(png(name), None, "{name}");
        }
    }
}
