//! Bytes to text: byte order marks, UTF-8 with a few broken bytes, UTF-16 without a mark, old code pages.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// What bytes are that are no text and say not what else.
pub(super) const BINARY: &str = "a binary file";

/// What the bytes are, when they are no text.
pub(super) fn is_foreign(bytes: &[u8]) -> Option<&'static str> {
    const SIGNATURES: [(&[u8], &str); 10] = [
        (b"%PDF", "a PDF"),
        (b"PK\x03\x04", "a ZIP archive (an EPUB or a word processor's file)"),
        (b"{\\rtf", "an RTF document"),
        (b"\x7fELF", "a program"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"GIF8", "a picture"),
        (b"\x1f\x8b", "a compressed file"),
        (b"SQLite format 3\0", "a database"),
        (b"\xd0\xcf\x11\xe0", "a word processor's file"),
    ];
    if let Some((_, what)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return Some(what);
    }
    let head: Vec<u8> = bytes.iter().take(200).map(u8::to_ascii_lowercase).collect();
    let head = head.trim_ascii_start();
    if head.starts_with(b"<!doctype html") || head.starts_with(b"<html") {
        return Some("a web page (HTML)");
    }
    if Encoding::for_bom(bytes).is_some() || wide(bytes).is_some() {
        return None;
    }
    let sample = bytes.get(..bytes.len().min(64 * 1024)).unwrap_or_default();
    let zeros = sample.split(|&b| b == 0).count() - 1;
    let controls = sample.iter().filter(|&&b| b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b));
    // Pasted terminal output and a stray byte are still text; zeros hardly ever are, and in old code pages never.
    let is_binary = zeros * 100 > sample.len()
        || controls.count() * 10 > sample.len()
        || zeros > 0 && !is_mostly_utf8(sample);
    is_binary.then_some(BINARY)
}

/// The text in the bytes. Line ends and everything else stay as they are; a byte order mark goes.
pub(super) fn decode(bytes: &[u8]) -> String {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return with(encoding, bytes.get(mark..).unwrap_or_default());
    }
    if let Some(encoding) = wide(bytes) {
        return with(encoding, bytes);
    }
    if is_mostly_utf8(bytes) {
        return with(UTF_8, bytes);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    with(detector.guess(None, Utf8Detection::Deny), bytes)
}

fn with(encoding: &'static Encoding, bytes: &[u8]) -> String {
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

/// UTF-16 without a mark: of the first letters, every other byte is zero.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let (pairs, _) = bytes.get(..bytes.len().min(4_096)).unwrap_or_default().as_chunks::<2>();
    let high = pairs.iter().filter(|[first, second]| *first == 0 && *second != 0).count();
    let low = pairs.iter().filter(|[first, second]| *first != 0 && *second == 0).count();
    match (high * 10 > pairs.len() * 7, low * 10 > pairs.len() * 7) {
        (true, false) => Some(UTF_16BE),
        (false, true) => Some(UTF_16LE),
        _ => None,
    }
}

/// Whether the characters beyond ASCII are UTF-8, but for a few broken ones.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().bytes().filter(|&b| b >= 0xc0).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    bad == 0 || good > bad * 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_usual_encoding_gives_the_same_text() {
        let text = "Mao’s café, 1949 — “yes”";
        let wide = |to: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(to).collect::<Vec<_>>();
        let marked = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
        let (old, ..) = encoding_rs::WINDOWS_1252.encode(text);
        for bytes in [
            text.as_bytes().to_vec(),
            marked(b"\xef\xbb\xbf", text.as_bytes().to_vec()),
            marked(b"\xff\xfe", wide(u16::to_le_bytes)),
            marked(b"\xfe\xff", wide(u16::to_be_bytes)),
            wide(u16::to_le_bytes),
            wide(u16::to_be_bytes),
            old.to_vec(),
        ] {
            assert_eq!(is_foreign(&bytes), None);
            assert_eq!(decode(&bytes), text);
        }
    }

    #[test]
    fn one_broken_byte_does_not_spoil_the_rest() {
        assert_eq!(
            decode(b"Z\xc3\xbcrich \xe2\x80\x94 caf\xc3\xa9 \xff 1519"),
            "Zürich — café \u{fffd} 1519"
        );
    }

    #[test]
    fn what_is_no_text_is_named() {
        assert_eq!(is_foreign(b"%PDF-1.7"), Some("a PDF"));
        assert_eq!(is_foreign(&[0, 1, 2, 3, 250, 0, 0, 9].repeat(40)), Some("a binary file"));
        let noise: Vec<u8> =
            (0..4_000_u32).map(|at| (at.wrapping_mul(at) >> 3).to_le_bytes()[0] | 0x80).collect();
        assert_eq!(is_foreign(&[noise.as_slice(), &[0]].concat()), Some("a binary file"));
        assert_eq!(is_foreign(b"\n<!DOCTYPE html><p>Words"), Some("a web page (HTML)"));
        assert_eq!(is_foreign(b"Plain words.\n"), None);
        assert_eq!(is_foreign(b""), None);
    }
}
