//! Searching as one types: a needle that ignores case and accents, and the line it is typed in.

use std::ops::Range;
use tui_input::Input;
use unicode_normalization::char::decompose_canonical;

/// What is looked for, folded once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Needle {
    folded: Vec<char>,
}

impl Needle {
    pub(crate) fn new(typed: &str) -> Self {
        Self { folded: typed.trim().chars().flat_map(fold).collect() }
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.folded.is_empty()
    }

    /// Where it stands in `text`, in bytes.
    pub(crate) fn find(&self, text: &str) -> Option<Range<usize>> {
        let first = *self.folded.first()?;
        text.char_indices().filter(|(_, c)| fold(*c).next() == Some(first)).find_map(|(start, _)| {
            let rest = text.get(start..)?;
            let mut wanted = self.folded.iter().copied().peekable();
            for (at, c) in rest.char_indices() {
                if wanted.peek().is_none() {
                    return Some(start..start + at);
                }
                for folded in fold(c) {
                    if wanted.next() != Some(folded) {
                        return None;
                    }
                }
            }
            wanted.peek().is_none().then_some(start..text.len())
        })
    }

    /// Where it stands last in `text`.
    pub(crate) fn find_last(&self, text: &str) -> Option<Range<usize>> {
        let mut last = None;
        let mut from = 0;
        while let Some(found) = text.get(from..).and_then(|rest| self.find(rest)) {
            let (start, end) = (found.start + from, found.end + from);
            last = Some(start..end);
            from = end.max(start + 1);
        }
        last
    }
}

/// The letter without case and accents; nothing for an accent that stands alone.
fn fold(c: char) -> impl Iterator<Item = char> {
    let mut base = None;
    if c.is_ascii() {
        base = Some(c.to_ascii_lowercase());
    } else {
        decompose_canonical(c, |part| {
            if base.is_none() && !unicode_normalization::char::is_combining_mark(part) {
                base = Some(part);
            }
        });
        base = base.map(|c| match c {
            '’' | '‘' => '\'',
            '–' | '—' => '-',
            c => c,
        });
    }
    base.into_iter().flat_map(char::to_lowercase)
}

/// A search that is being typed.
#[derive(Clone, Debug)]
pub(crate) struct Find {
    /// The line.
    pub(crate) line: Input,
    /// Where it began, and where leaving it leads back to.
    pub(crate) origin: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_accents_do_not_matter() {
        for (needle, text, expected) in [
            ("soviet", "The Soviet Union", Some("Soviet")),
            ("ZULFIQAR", "Zulfiqār Ali", Some("Zulfiqār")),
            ("pakistan's", "Pakistan’s army", Some("Pakistan’s")),
            ("1949-50", "from 1949–50 on", Some("1949–50")),
            ("on", "union", Some("on")),
            ("毛", "Mao 毛泽东", Some("毛")),
            ("nato", "SEATO", None),
            ("", "anything", None),
        ] {
            let found = Needle::new(needle).find(text).and_then(|place| text.get(place));
            assert_eq!(found, expected, "{needle:?} in {text:?}");
        }
    }
}
