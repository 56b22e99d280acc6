//! Wrapping and cutting by display width: graphemes, never bytes; styles are kept as marks.
//!
//! A pure function, so that page size, the end of scrolling and "go to this place" are exact. Lines break at
//! spaces, behind hyphens and dashes, and around the wide letters of East Asia; a word longer than a line is
//! cut. Every piece is washed on the way. It does not know colours or the terminal.

use crate::text::wash;
use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Text that is drawn in one way.
#[derive(Clone, Copy, Debug)]
pub struct Run<'a, M> {
    /// The text, as it stands in its source; white space is folded.
    pub text: &'a str,
    /// Where it begins in the source, in bytes; what [`WrappedLine::start`] counts from.
    pub start: usize,
    /// How it is drawn.
    pub mark: M,
}

impl<M> WrappedLine<M> {
    /// An empty line at a place of the source.
    pub const fn empty(start: usize) -> Self {
        Self { pieces: Vec::new(), width: 0, start }
    }

    /// Puts a label of `columns` before the line.
    pub fn label(&mut self, text: &str, columns: usize, mark: M) {
        let text = cut(text, columns, "");
        let pad = " ".repeat(columns.saturating_sub(width(&text)));
        self.insert(0, &format!("{text}{pad}"), mark);
    }

    /// Puts text, as it is, before the piece at `at`.
    pub fn insert(&mut self, at: usize, text: &str, mark: M) {
        let at = at.min(self.pieces.len());
        self.pieces.insert(at, Piece { text: text.to_owned(), mark, start: self.start });
        self.width += width(text);
    }
}

impl<'a, M> Run<'a, M> {
    /// A run whose place is not asked for.
    pub const fn new(text: &'a str, mark: M) -> Self {
        Self { text, start: 0, mark }
    }
}

/// A piece of a line that is drawn in one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece<M> {
    /// Its text, washed.
    pub text: String,
    /// How it is drawn.
    pub mark: M,
    /// Where it begins in the source, in bytes.
    pub start: usize,
}

/// One line that fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrappedLine<M> {
    /// What stands in it, in order; neighbours differ in their marks.
    pub pieces: Vec<Piece<M>>,
    /// Its width in columns.
    pub width: usize,
    /// Where it begins in the source, in bytes.
    pub start: usize,
}

/// How many columns a text takes.
///
/// ```
/// use tarikh::tui::width;
/// assert_eq!(width("毛泽东 1949"), 11);
/// ```
pub fn width(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.graphemes(true).map(UnicodeWidthStr::width).sum() }
}

/// The text cut to at most `columns`, with an ellipsis where something was cut.
///
/// ```
/// use tarikh::tui::cut;
/// assert_eq!(cut("Soviet Union", 8, "…"), "Soviet …");
/// assert_eq!(cut("毛泽东", 4, "…"), "毛…");
/// ```
pub fn cut<'a>(text: &'a str, columns: usize, ellipsis: &str) -> Cow<'a, str> {
    if width(text) <= columns {
        return Cow::Borrowed(text);
    }
    let room = columns.saturating_sub(width(ellipsis));
    let mut end = 0;
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        used += grapheme.width();
        if used > room {
            break;
        }
        end += grapheme.len();
    }
    let kept = text.get(..end).unwrap_or_default();
    Cow::Owned(if columns >= width(ellipsis) { format!("{kept}{ellipsis}") } else { kept.to_owned() })
}

/// What may not be parted: a word up to and with its hyphen, or one wide letter.
struct Atom<'a, M> {
    text: Cow<'a, str>,
    width: usize,
    mark: M,
    start: usize,
}

/// Breaks `runs` into lines of at most `columns`.
pub fn wrap<'a, M: Copy + PartialEq>(
    runs: impl IntoIterator<Item = Run<'a, M>>,
    columns: usize,
) -> Vec<WrappedLine<M>> {
    let mut filling = Filling { columns: columns.max(1), ..Filling::new() };
    for run in runs {
        filling.take(run);
    }
    filling.flush_word();
    filling.end_line();
    filling.lines
}

struct Filling<'a, M> {
    columns: usize,
    lines: Vec<WrappedLine<M>>,
    line: Option<WrappedLine<M>>,
    word: Vec<Atom<'a, M>>,
    /// A space waits to be written before the next word, unless that begins a line.
    space: Option<M>,
}

impl<'a, M: Copy + PartialEq> Filling<'a, M> {
    const fn new() -> Self {
        Self { columns: 1, lines: Vec::new(), line: None, word: Vec::new(), space: None }
    }

    fn take(&mut self, run: Run<'a, M>) {
        for (at, chunk) in chunks(run.text) {
            if chunk.trim().is_empty() {
                self.flush_word();
                self.space = Some(run.mark);
                continue;
            }
            let text = wash(chunk);
            let width = width(&text);
            let is_wide = width > 1 && chunk.chars().count() < width && !chunk.is_ascii();
            if is_wide {
                self.flush_word();
            }
            let breaks_after = is_wide || chunk.ends_with(['-', '–', '—', '/', '‐']);
            self.word.push(Atom { text, width, mark: run.mark, start: run.start + at });
            if breaks_after {
                self.flush_word();
            }
        }
    }

    fn flush_word(&mut self) {
        if self.word.is_empty() {
            return;
        }
        let word = std::mem::take(&mut self.word);
        let needed: usize = word.iter().map(|atom| atom.width).sum();
        let space = self.space.take();
        if let Some(line) = &self.line {
            if line.width + usize::from(space.is_some()) + needed > self.columns {
                self.end_line();
            } else if let Some(mark) = space {
                // The space is drawn as both its neighbours are, so that an underlined date stays whole.
                let before = line.pieces.last().map(|piece| piece.mark);
                let after = word.first().map(|atom| atom.mark);
                let mark = if before == after { before.unwrap_or(mark) } else { mark };
                let start = word.first().map_or(0, |atom| atom.start.saturating_sub(1));
                self.write(" ", 1, mark, start);
            }
        }
        for atom in word {
            if atom.width <= self.columns.saturating_sub(self.line.as_ref().map_or(0, |line| line.width)) {
                self.write(&atom.text, atom.width, atom.mark, atom.start);
                continue;
            }
            let mut at = atom.start;
            for grapheme in atom.text.graphemes(true) {
                let width = grapheme.width();
                if self.line.as_ref().is_some_and(|line| line.width + width > self.columns) {
                    self.end_line();
                }
                self.write(grapheme, width, atom.mark, at);
                at += grapheme.len();
            }
        }
    }

    fn write(&mut self, text: &str, width: usize, mark: M, start: usize) {
        let line = self.line.get_or_insert_with(|| WrappedLine::empty(start));
        line.width += width;
        match line.pieces.last_mut() {
            Some(piece) if piece.mark == mark => piece.text.push_str(text),
            _ => line.pieces.push(Piece { text: text.to_owned(), mark, start }),
        }
    }

    fn end_line(&mut self) {
        self.lines.extend(self.line.take());
    }
}

/// The text in pieces with their places: white space, words cut behind their hyphens, wide letters one by one.
fn chunks(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
        let length = chunk_length(rest);
        let start = at;
        at += length;
        Some((start, rest.get(..length).unwrap_or(rest)))
    })
}

fn chunk_length(rest: &str) -> usize {
    let is_space = |c: char| c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}';
    let first = rest.chars().next().unwrap_or(' ');
    if is_space(first) {
        return rest.find(|c| !is_space(c)).unwrap_or(rest.len());
    }
    let mut previous = None;
    for (at, c) in rest.char_indices() {
        if is_space(c) || (at > 0 && is_east_asian(c)) {
            return at;
        }
        if is_east_asian(c) {
            return rest.graphemes(true).next().map_or(c.len_utf8(), str::len);
        }
        // Behind a hyphen between letters; a minus sign or a dash at the start of a word holds to it.
        if matches!(c, '-' | '–' | '—' | '/' | '‐') && previous.is_some() {
            let end = at + c.len_utf8();
            let joins_digit =
                rest.get(end..).is_some_and(|after| after.starts_with(|c: char| c.is_ascii_digit()));
            if c == '—' || !joins_digit {
                return end;
            }
        }
        previous = Some(c);
    }
    rest.len()
}

/// Letters between which a line may break: Chinese, Japanese, Korean.
const fn is_east_asian(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3fffd}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    fn lines(text: &str, columns: usize) -> Vec<String> {
        wrap([Run::new(text, ())], columns)
            .into_iter()
            .map(|line| line.pieces.into_iter().map(|piece| piece.text).collect())
            .collect()
    }

    #[test]
    fn lines_break_where_a_reader_would_break_them() {
        for (text, columns, expected) in [
            ("the Soviet Union signed", 10, vec!["the Soviet", "Union", "signed"]),
            ("  folded \n white\tspace  ", 20, vec!["folded white space"]),
            ("Indo-Pakistani war", 10, vec!["Indo-", "Pakistani", "war"]),
            ("1949–2011 and on", 10, vec!["1949–2011", "and on"]),
            ("incomprehensibilities", 8, vec!["incompre", "hensibil", "ities"]),
            ("毛泽东在北京宣布", 6, vec!["毛泽东", "在北京", "宣布"]),
            ("1 million 5", 3, vec!["1", "mil", "lio", "n 5"]),
            ("", 10, vec![]),
            ("a", 0, vec!["a"]),
            ("नमस्ते दुनिया", 6, vec!["नमस्ते", "दुनिया"]),
        ] {
            assert_eq!(lines(text, columns), expected, "{text:?} in {columns}");
        }
    }

    #[test]
    fn marks_are_kept_and_a_marked_phrase_stays_whole() {
        let runs = [Run::new("on ", 'n'), Run::new("March 4, 1961", 'd'), Run::new(", it", 'n')];
        let wrapped = wrap(runs, 40);
        let pieces: Vec<_> = wrapped
            .iter()
            .flat_map(|line| &line.pieces)
            .map(|piece| (piece.text.clone(), piece.mark))
            .collect();
        assert_eq!(pieces, [("on ".into(), 'n'), ("March 4, 1961".into(), 'd'), (", it".into(), 'n')]);
    }

    #[test]
    fn each_line_knows_where_it_begins() {
        let text = "one two three";
        let starts: Vec<_> =
            wrap([Run { text, start: 100, mark: () }], 5).into_iter().map(|line| line.start).collect();
        assert_eq!(starts, [100, 104, 108]);
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_no_letter_is_lost(text in "\\PC{0,200}", columns in 2_usize..60) {
            let wrapped = lines(&text, columns);
            for line in &wrapped {
                // A letter with its marks may be wider than a very narrow line.
                let is_one_letter = line.graphemes(true).count() == 1;
                prop_assert!(width(line) <= columns || is_one_letter, "{line:?}");
            }
            // Marks that meet where a space was dropped may change places; without spaces they do on both sides.
            let letters = |text: &str| {
                text.chars().filter(|c| !c.is_whitespace()).nfc().collect::<String>()
            };
            let washed = text.split_whitespace().map(|word| wash(word).into_owned()).collect::<String>();
            prop_assert_eq!(letters(&wrapped.concat()), letters(&washed));
        }

        #[test]
        fn what_is_cut_fits(text in "\\PC{0,80}", columns in 0_usize..40) {
            prop_assert!(width(&cut(&wash(&text), columns, "…")) <= columns);
        }
    }
}
