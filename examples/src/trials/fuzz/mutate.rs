//! Spoils bodies: a few small wounds each, of the kinds that readers of JSON stumble over.

use crate::trials::chance::Chance;

/// Pieces that mean something to any reader of JSON.
const PIECES: [&[u8]; 33] = [
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"\"",
    b"\\",
    b"null",
    b"true",
    b"false",
    b"0",
    b"-0",
    b"0.0",
    b"-1",
    b"1e400",
    b"1e-400",
    b"1e19",
    b"9007199254740993",
    b"18446744073709551616",
    b"-9223372036854775809",
    b"-2147483649",
    b"\"0\"",
    b"\" 0\"",
    b"\"\"",
    b"{}",
    b"[]",
    b"\xef\xbb\xbf",
    b"\\ud800",
    b"\xff",
    b"\0",
    b" ",
    b"<html>",
];

/// What no error may repeat: stands for a phone number in an answer.
pub(in crate::trials) const SECRET: &str = "84912345678";

pub(super) struct Mutator {
    chance: Chance,
    pieces: Vec<&'static [u8]>,
}

impl Mutator {
    pub(super) fn new(seed: u64, pieces: &[&'static [u8]]) -> Self {
        Self { chance: Chance(seed), pieces: [&PIECES, pieces].concat() }
    }

    fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(u64::MAX);
        usize::try_from(self.chance.below(end)).unwrap_or(0)
    }

    pub(super) fn one_of<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        list.get(self.below(list.len()))
    }

    /// A body of the pool with one to six wounds.
    pub(super) fn body(&mut self, pool: &[Vec<u8>], longest: usize) -> Vec<u8> {
        let mut body = self.one_of(pool).cloned().unwrap_or_default();
        for _ in 0..=self.below(6) {
            self.wound(&mut body, pool);
        }
        body.truncate(longest);
        body
    }

    /// Keeps a body; when the pool is full, in the place of another.
    pub(super) fn keep(&mut self, pool: &mut Vec<Vec<u8>>, body: Vec<u8>, most: usize) {
        if pool.len() < most {
            return pool.push(body);
        }
        let at = self.below(pool.len());
        if let Some(place) = pool.get_mut(at) {
            *place = body;
        }
    }

    fn piece(&mut self) -> &'static [u8] {
        let at = self.below(self.pieces.len());
        self.pieces.get(at).copied().unwrap_or_default()
    }

    fn wound(&mut self, body: &mut Vec<u8>, pool: &[Vec<u8>]) {
        let length = body.len();
        let at = self.below(length + 1);
        let end = (at + self.below(24)).min(length);
        match self.below(10) {
            0 => body.truncate(at),
            1 => drop(body.drain(at..end)),
            2 => {
                let bit = 1_u8 << self.below(8);
                if let Some(byte) = body.get_mut(at) {
                    *byte ^= bit;
                }
            }
            3 | 4 => {
                let piece = self.piece();
                insert(body, at, piece);
            }
            // A value's place taken by another kind of value.
            5 | 6 => {
                let from = value_after(body, at);
                let to = value_end(body, from);
                body.drain(from..to);
                let piece = self.piece();
                insert(body, from, piece);
            }
            7 => {
                let piece = body.get(at..end).unwrap_or_default().to_vec();
                let other = self.below(length + 1);
                insert(body, other.min(body.len()), &piece);
            }
            8 => {
                let other = self.one_of(pool).cloned().unwrap_or_default();
                let from = self.below(other.len() + 1);
                body.truncate(at);
                body.extend(other.get(from..).unwrap_or_default());
            }
            _ if self.below(20) == 0 => {
                let open: &[u8] = if self.below(2) == 0 { b"[" } else { b"{\"a\":" };
                let deep = open.repeat(self.below(400));
                insert(body, at, &deep);
            }
            _ => {
                let from = value_after(body, at);
                let to = value_end(body, from);
                body.drain(from..to);
                insert(body, from, format!("\"{SECRET}\"").as_bytes());
            }
        }
    }
}

fn insert(body: &mut Vec<u8>, at: usize, piece: &[u8]) {
    body.splice(at..at, piece.iter().copied());
}

/// The start of the next value after a colon, as near as can be told without reading.
fn value_after(body: &[u8], at: usize) -> usize {
    let rest = body.get(at..).unwrap_or_default();
    rest.iter().position(|byte| *byte == b':').map_or(at, |found| at + found + 1)
}

fn value_end(body: &[u8], from: usize) -> usize {
    let rest = body.get(from..).unwrap_or_default();
    let end = rest.iter().position(|byte| matches!(byte, b',' | b'}' | b']'));
    from + end.unwrap_or(rest.len())
}
