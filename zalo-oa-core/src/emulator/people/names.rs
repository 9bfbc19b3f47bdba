//! Made-up Vietnamese names, addresses and telephone numbers, computed from a person's number.

use super::super::chance::hash;

const FAMILIES: [&str; 14] = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
    "Dương", "Lý",
];
const MIDDLES: [&str; 12] =
    ["Văn", "Thị", "Minh", "Thu", "Quốc", "Ngọc", "Đức", "Thanh", "Hữu", "Xuân", "Gia", "Khánh"];
const GIVEN: [&str; 24] = [
    "An", "Bình", "Châu", "Dũng", "Đạt", "Giang", "Hà", "Hạnh", "Hiếu", "Hòa", "Hương", "Khoa",
    "Lan", "Linh", "Long", "Mai", "Nam", "Ngân", "Phúc", "Quyên", "Sơn", "Thảo", "Trung", "Vy",
];
const STREETS: [&str; 8] =
    ["Hoa Ban", "Bến Sông", "Cây Đa", "Đồng Xanh", "Giếng Nước", "Hàng Tre", "Lúa Vàng", "Núi Đôi"];

/// Family, middle and given name.
pub(super) fn full_name(seed: u64, number: u32) -> String {
    let bits = hash(seed, 0x4a3e, u64::from(number));
    let parts = [pick(&FAMILIES, bits), pick(&MIDDLES, bits >> 16), pick(&GIVEN, bits >> 32)];
    parts.join(" ")
}

/// House number and street.
pub(super) fn address(seed: u64, number: u32) -> String {
    let bits = hash(seed, 0xadd4, u64::from(number));
    format!("Số {} đường {}", 1 + bits % 199, pick(&STREETS, bits >> 16))
}

/// `84` and nine digits, in a range that no provider has given out.
pub(super) fn phone(seed: u64, number: u32) -> u64 {
    84_100_000_000 + hash(seed, 0x9407, u64::from(number)) % 1_000_000
}

fn pick<'a>(list: &[&'a str], bits: u64) -> &'a str {
    let place = (bits & 0xffff).checked_rem(list.len() as u64).unwrap_or(0);
    usize::try_from(place).ok().and_then(|place| list.get(place)).copied().unwrap_or_default()
}
