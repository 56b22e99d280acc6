//! JSON over many lines, as `serde_json` indents it, with each beginning of a line written in one piece.

use serde_json::ser::Formatter;
use std::io::{self, Write};

/// What may stand in front of a value: the comma behind the one before, the end of the line, and the widest indent.
const FRONT: &[u8] = b",\n                                                                ";

/// Where the writing of a document stands.
#[derive(Default)]
pub(super) struct Indented {
    depth: usize,
    /// Whether the list or the record that is open holds anything.
    has_value: bool,
}

impl Indented {
    /// The end of a line and the indent of the next, behind a comma or not.
    fn line<W: ?Sized + Write>(&self, out: &mut W, has_comma: bool) -> io::Result<()> {
        let end = FRONT.len().min(2 + 2 * self.depth);
        out.write_all(FRONT.get(usize::from(!has_comma)..end).unwrap_or_default())
    }

    fn open<W: ?Sized + Write>(&mut self, out: &mut W, sign: &[u8]) -> io::Result<()> {
        self.depth += 1;
        self.has_value = false;
        out.write_all(sign)
    }

    fn close<W: ?Sized + Write>(&mut self, out: &mut W, sign: &[u8]) -> io::Result<()> {
        self.depth -= 1;
        if self.has_value {
            self.line(out, false)?;
        }
        out.write_all(sign)
    }
}

impl Formatter for Indented {
    fn begin_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.open(out, b"[")
    }

    fn end_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.close(out, b"]")
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, is_first: bool) -> io::Result<()> {
        self.line(out, !is_first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.has_value = true;
        Ok(())
    }

    fn begin_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.open(out, b"{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.close(out, b"}")
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, is_first: bool) -> io::Result<()> {
        self.line(out, !is_first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        out.write_all(b": ")
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.has_value = true;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Serialize;

    #[test]
    fn it_is_written_as_elsewhere() {
        let value = serde_json::json!({
            "names": ["Kora", "Lund"], "none": [], "empty": {}, "deep": [[{"year": 1952, "is": null}], [[]]], "more": true
        });
        let mut out = Vec::new();
        value.serialize(&mut serde_json::Serializer::with_formatter(&mut out, Indented::default())).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), serde_json::to_string_pretty(&value).unwrap());
    }
}
