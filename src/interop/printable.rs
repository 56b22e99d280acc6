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
    bytes.iter().enumerate().find_map(|(at, first)| {
        // Nearly all bytes are the first of nothing that is looked for.
        if !matches!(first, 0x7f | 0xc2 | 0xd8 | 0xe2 | 0xef) {
            return None;
        }
        let (length, found) = match *bytes.get(at..)? {
            [0x7f, ..] => (1, '\u{7f}'),
            [0xc2, last @ 0x80..=0x9f, ..] => (2, char::from(last)),
            [0xd8, 0x9c, ..] => (2, '\u{61c}'),
            [0xe2, 0x80, last @ (0x8e | 0x8f | 0xa8..=0xae), ..] => (3, from_2000(last - 0x80)?),
            [0xe2, 0x81, last @ 0xa6..=0xa9, ..] => (3, from_2000(last - 0x40)?),
            [0xef, 0xbb, 0xbf, ..] => (3, '\u{feff}'),
            _ => return None,
        };
        Some((at, length, found))
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
