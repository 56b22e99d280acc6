//! Paragraphs that were said before.
//!
//! A web page often carries its first paragraph, or a whole section, twice. Asking from both would ask
//! everything twice.

use crate::article::{Block, BlockKind};
use crate::text::{FastMap, SMALL};

/// Shorter blocks may well be said twice on purpose.
const LEAST_WORDS: usize = 12;
/// How many of the words must have been said before, in tenths.
const TENTHS: usize = 9;
/// How many earlier blocks share a word before it says nothing about which.
const MOST_SHARED: usize = 8;

/// Marks each block of which nine tenths of the words, with their neighbours, stand in one earlier block.
pub(super) fn mark(text: &str, blocks: &mut [Block]) {
    // Each pair of words that follow one another.
    let mut seen = Seen::default();
    seen.first.reserve(text.len() / 8);
    let mut shared = Shared { counts: vec![0; blocks.len()], holders: Vec::new() };
    let mut pairs = Vec::new();
    for at in 0..blocks.len() {
        let Some(block) = blocks.get_mut(at) else { return };
        if !block.kind.is_content() || matches!(block.kind, BlockKind::Heading { .. }) {
            continue;
        }
        read_pairs(text, block, &mut pairs);
        if pairs.len() + 1 < LEAST_WORDS {
            continue;
        }
        if is_said(&pairs, &seen, &mut shared) {
            block.kind = BlockKind::Repeated;
            continue;
        }
        let number = u32::try_from(at).unwrap_or(u32::MAX);
        for pair in &pairs {
            seen.add(*pair, number);
        }
    }
}

/// The blocks that hold each pair of words; nearly always one.
#[derive(Default)]
struct Seen {
    first: FastMap<u64, u32>,
    /// Further ones of the few pairs that have more.
    others: FastMap<u64, Vec<u32>>,
}

impl Seen {
    fn add(&mut self, pair: u64, block: u32) {
        let first = *self.first.entry(pair).or_insert(block);
        if first == block {
            return;
        }
        let others = self.others.entry(pair).or_default();
        if others.len() < MOST_SHARED && others.last() != Some(&block) {
            others.push(block);
        }
    }
}

/// How many pairs each earlier block shares with the one that is looked at.
struct Shared {
    /// For every block; zero between two looks.
    counts: Vec<usize>,
    /// The blocks that share any.
    holders: Vec<u32>,
}

impl Shared {
    fn count(&mut self, holder: u32) {
        if let Some(count) = self.counts.get_mut(holder as usize) {
            if *count == 0 {
                self.holders.push(holder);
            }
            *count += 1;
        }
    }

    /// The most that one block shares; nothing is left of the look.
    fn take_most(&mut self) -> usize {
        let counts = &mut self.counts;
        let count = |holder: u32| counts.get_mut(holder as usize).map_or(0, std::mem::take);
        self.holders.drain(..).map(count).max().unwrap_or(0)
    }
}

/// Whether one earlier block holds nearly all of the pairs.
fn is_said(pairs: &[u64], seen: &Seen, shared: &mut Shared) -> bool {
    let mut new = 0;
    for pair in pairs {
        let Some(first) = seen.first.get(pair) else {
            new += 1;
            // Of nearly every block some pairs are new before it is read to its end.
            if new * 10 > pairs.len() * (10 - TENTHS) {
                break;
            }
            continue;
        };
        shared.count(*first);
        for other in seen.others.get(pair).into_iter().flatten() {
            shared.count(*other);
        }
    }
    shared.take_most() * 10 >= pairs.len() * TENTHS
}

/// A hash of each two words in a row, letter case left out.
fn read_pairs(text: &str, block: &Block, pairs: &mut Vec<u64>) {
    pairs.clear();
    let mut before = None;
    let mut add = |word: u64| {
        if let Some(before) = before.replace(word) {
            pairs.push(mix(before, word));
        }
    };
    for piece in &block.prose {
        let mut word = None;
        let text = piece.slice(text);
        let bytes = text.as_bytes();
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            let small = SMALL.get(usize::from(byte)).copied().unwrap_or_default();
            if small != 0 {
                word = Some(mix(word.unwrap_or(SEED), u64::from(small)));
                at += 1;
            } else if byte.is_ascii() {
                word.take().into_iter().for_each(&mut add);
                at += 1;
            } else {
                let c = text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or_default();
                if c.is_alphanumeric() {
                    word = Some(mix(word.unwrap_or(SEED), u64::from(c)));
                } else {
                    word.take().into_iter().for_each(&mut add);
                }
                at += c.len_utf8();
            }
        }
        word.into_iter().for_each(&mut add);
    }
}

/// Where the hash of a word begins.
const SEED: u64 = 0xcbf2_9ce4_8422_2325;

const fn mix(hash: u64, value: u64) -> u64 {
    (hash.rotate_left(5) ^ value).wrapping_mul(0x0000_0100_0000_01b3)
}

#[cfg(test)]
mod tests {
    use super::super::article;
    use super::*;

    #[test]
    fn a_paragraph_said_twice_is_marked_the_second_time() {
        let first = "The harbour of Riga froze early that winter, and the grain ships waited for the thaw until \
                     April of the next year.";
        let text = format!("{first}\n\nTrade fell.\n\nFinally, {}\n", first.replace("The", "the"));
        let kinds: Vec<_> = article(text, "x.txt").blocks.iter().map(|block| block.kind).collect();
        assert_eq!(kinds, [BlockKind::Paragraph, BlockKind::Paragraph, BlockKind::Repeated]);
    }

    #[test]
    fn lists_that_share_their_frame_are_not_repetitions() {
        let text = "In 1901 the council of the town of Ems met in the old hall and chose Karl Brandt as mayor.\n\n\
                    In 1905 the council of the town of Ems met in the new hall and chose Otto Pfeil as its mayor.\n";
        assert!(article(text.into(), "x.txt").blocks.iter().all(|block| block.kind == BlockKind::Paragraph));
    }
}
