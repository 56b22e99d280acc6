//! JSON that is safe to look at: what a terminal would act on is written as `\u` escapes, which mean the same.

use std::io::{self, Write};

/// Takes whole pieces of JSON, as `serde_json` writes them, and passes them on printable.
pub(super) struct Printable<W>(pub(super) W);

impl<W: Write> Write for Printable<W> {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        let is_plain = !piece.iter().any(|byte| matches!(byte, 0x7f | 0xc2 | 0xd8 | 0xe2 | 0xef));
        let words = std::str::from_utf8(piece).ok().filter(|_| !is_plain);
        let Some(words) = words else {
            self.0.write_all(piece)?;
            return Ok(piece.len());
        };
        let mut rest = words;
        while let Some((at, found)) = rest.char_indices().find(|&(_, c)| is_acted_on(c)) {
            let (before, after) = rest.split_at(at);
            self.0.write_all(before.as_bytes())?;
            write!(self.0, "\\u{:04x}", u32::from(found))?;
            rest = after.get(found.len_utf8()..).unwrap_or_default();
        }
        self.0.write_all(rest.as_bytes())?;
        Ok(piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// Controls beyond ASCII and marks of direction; those of ASCII are escaped in any JSON.
const fn is_acted_on(c: char) -> bool {
    matches!(
        c,
        '\u{7f}'..='\u{9f}' | '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_escaped_means_the_same() {
        let words = "a\u{9b}5n é – \u{202e}b\u{7f} “毛” \u{feff}";
        let mut out = Vec::new();
        serde_json::to_writer(Printable(&mut out), words).unwrap();
        let json = String::from_utf8(out).unwrap();
        assert_eq!(json, "\"a\\u009b5n é – \\u202eb\\u007f “毛” \\ufeff\"");
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), words);
    }
}
