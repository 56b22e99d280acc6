//! JSON that is safe to look at: what a terminal would act on is written as `\u` escapes, which mean the same.

use std::io::{self, Write};

/// How much is held back, so that it is looked through and passed on in one piece.
const HELD: usize = 1 << 16;

/// Takes whole pieces of JSON, as `serde_json` writes them, and passes them on printable.
pub(super) struct Printable<W> {
    out: W,
    held: Vec<u8>,
}

impl<W: Write> Printable<W> {
    pub(super) fn new(out: W) -> Self {
        Self { out, held: Vec::with_capacity(HELD) }
    }

    /// Passes on what is held; to be called at the end.
    pub(super) fn pass_on(&mut self) -> io::Result<()> {
        let mut rest = self.held.as_slice();
        while let Some((at, length, found)) = first_acted_on(rest) {
            let (before, after) = rest.split_at(at);
            self.out.write_all(before)?;
            write!(self.out, "\\u{:04x}", u32::from(found))?;
            rest = after.get(length..).unwrap_or_default();
        }
        self.out.write_all(rest)?;
        self.held.clear();
        Ok(())
    }
}

impl<W: Write> Write for Printable<W> {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        self.write_all(piece)?;
        Ok(piece.len())
    }

    fn write_all(&mut self, piece: &[u8]) -> io::Result<()> {
        if self.held.len() + piece.len() > HELD {
            self.pass_on()?;
        }
        self.held.extend_from_slice(piece);
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.pass_on()?;
        self.out.flush()
    }
}

/// The first character that a terminal would act on, with its place and its length in bytes: controls beyond ASCII and
/// marks of direction; those of ASCII are escaped in any JSON.
fn first_acted_on(bytes: &[u8]) -> Option<(usize, usize, char)> {
    let mut at = 0;
    while at < bytes.len() {
        let rest = bytes.get(at..)?;
        if rest.first_chunk().is_some_and(|eight| are_plain(u64::from_le_bytes(*eight))) {
            at += 8;
            continue;
        }
        for place in at..bytes.len().min(at + 8) {
            if let Some((length, found)) = acted_on(bytes.get(place..)?) {
                return Some((place, length, found));
            }
        }
        at += 8;
    }
    None
}

/// Whether eight bytes are of ASCII and none of them deletes.
const fn are_plain(eight: u64) -> bool {
    const HIGH: u64 = 0x8080_8080_8080_8080;
    // One more than 0x7f has the upper bit.
    (eight | eight.wrapping_add(0x0101_0101_0101_0101)) & HIGH == 0
}

/// The character that is acted on, when one begins here, with its length.
fn acted_on(bytes: &[u8]) -> Option<(usize, char)> {
    Some(match *bytes {
        [0x7f, ..] => (1, '\u{7f}'),
        [0xc2, last @ 0x80..=0x9f, ..] => (2, char::from(last)),
        [0xd8, 0x9c, ..] => (2, '\u{61c}'),
        [0xe2, 0x80, last @ (0x8e | 0x8f | 0xa8..=0xae), ..] => (3, from_2000(last - 0x80)?),
        [0xe2, 0x81, last @ 0xa6..=0xa9, ..] => (3, from_2000(last - 0x40)?),
        [0xef, 0xbb, 0xbf, ..] => (3, '\u{feff}'),
        _ => return None,
    })
}

/// A character of the block of general punctuation.
fn from_2000(place: u8) -> Option<char> {
    char::from_u32(0x2000 + u32::from(place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_acted_on_is_found_wherever_it_stands() {
        for before in 0..20 {
            let text = ["a".repeat(before).as_str(), "\u{202e}", &"–".repeat(before), "\u{7f}"].concat();
            assert_eq!(first_acted_on(text.as_bytes()), Some((before, 3, '\u{202e}')), "{before}");
            let rest = text.as_bytes().get(before + 3..).unwrap();
            assert_eq!(first_acted_on(rest), Some((3 * before, 1, '\u{7f}')), "{before}");
        }
        assert_eq!(first_acted_on("plain – words".as_bytes()), None);
    }

    #[test]
    fn what_is_escaped_means_the_same() {
        let words = "a\u{9b}5n é – \u{202e}b\u{7f} “毛” \u{2066}\u{61c}\u{200f} \u{feff}";
        let mut out = Vec::new();
        let mut printable = Printable::new(&mut out);
        serde_json::to_writer(&mut printable, words).unwrap();
        printable.pass_on().unwrap();
        let json = String::from_utf8(out).unwrap();
        assert_eq!(json, "\"a\\u009b5n é – \\u202eb\\u007f “毛” \\u2066\\u061c\\u200f \\ufeff\"");
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), words);
    }
}
