//! Chance without chance: everything that looks random here follows from the seed, so that a
//! failing trial can be run again and shows the same ids, names, tokens and faults.

/// Spreads the bits of a number (the finaliser of splitmix64).
pub(super) fn mix(value: u64) -> u64 {
    let mut bits = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

/// One number from a seed, a topic and a position.
pub(super) fn hash(seed: u64, topic: u64, position: u64) -> u64 {
    mix(mix(seed ^ mix(topic)).wrapping_add(position))
}

/// A sequence of numbers that follows from its start.
#[derive(Clone, Debug)]
pub(super) struct Stream {
    state: u64,
}

impl Stream {
    pub(super) fn new(seed: u64, topic: u64) -> Self {
        Self { state: hash(seed, topic, 0) }
    }

    pub(super) fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mix(self.state)
    }

    /// A number below `bound`; 0 when the bound is 0.
    pub(super) fn below(&mut self, bound: u64) -> u64 {
        self.next().checked_rem(bound).unwrap_or(0)
    }

    pub(super) fn fill(&mut self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            for (byte, random) in chunk.iter_mut().zip(self.next().to_le_bytes()) {
                *byte = random;
            }
        }
    }

    /// Lower-case hex digits, as the platform's message and article ids.
    pub(super) fn hex(&mut self, length: usize) -> String {
        self.letters(b"0123456789abcdef", length)
    }

    /// Letters, digits, `-` and `_`, as the platform's tokens.
    pub(super) fn token(&mut self, length: usize) -> String {
        self.letters(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", length)
    }

    fn letters(&mut self, alphabet: &[u8], length: usize) -> String {
        let size = alphabet.len() as u64;
        (0..length)
            .filter_map(|_| alphabet.get(usize::try_from(self.below(size)).ok()?))
            .map(|letter| char::from(*letter))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_sequence_and_another_seed_another() {
        let three = |seed| {
            let mut stream = Stream::new(seed, 1);
            [stream.next(), stream.next(), stream.next()]
        };
        assert_eq!(three(7), three(7));
        assert_ne!(three(7), three(8));
    }

    #[test]
    fn bytes_past_the_last_whole_word_are_filled_too() {
        let mut bytes = [0u8; 13];
        Stream::new(1, 1).fill(&mut bytes);
        assert!(bytes[8..].iter().any(|byte| *byte != 0));
    }
}
