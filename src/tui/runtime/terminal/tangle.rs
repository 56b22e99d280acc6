//! Rows whose letters terminals do not agree about. How many columns a syllable of Devanagari, a flag or a family of
//! people takes is told otherwise by each terminal, and by none as `ratatui` counts it. Where the two differ, the rest
//! of a row is set off, and what hangs over stays there on the next screen.
//!
//! Such a row is kept from the usual drawing, which writes only what changed. When anything in it changes it is
//! cleared and written whole, and behind each of its clusters the cursor is put where the next one belongs: what a
//! terminal draws too wide is cut off, what it draws too narrow leaves a gap, and nothing else moves.

use ratatui::backend::Backend;
use ratatui::buffer::{Buffer, Cell, CellDiffOption, CellWidth};
use ratatui::crossterm::cursor::{MoveTo, RestorePosition, SavePosition};
use ratatui::crossterm::queue;
use ratatui::crossterm::terminal::{Clear, ClearType, DisableLineWrap, EnableLineWrap};
use ratatui::layout::Rect;
use std::collections::BTreeMap;
use std::io::{self, Write};

/// The rows that were written so, and those that are to be.
#[derive(Debug, Default)]
pub(super) struct Tangles {
    area: Rect,
    /// The tangled rows that stand on the terminal.
    shown: BTreeMap<u16, Vec<Cell>>,
    /// What is to be written now: those that changed, and plain ones where a tangled one stood.
    due: Vec<(u16, Vec<Cell>)>,
}

impl Tangles {
    /// Forgets what stands on the terminal: it was cleared.
    pub(super) fn forget(&mut self) {
        self.shown.clear();
    }

    /// Takes the tangled rows out of a frame that was just drawn.
    pub(super) fn take(&mut self, frame: &mut Buffer) {
        if self.area != frame.area {
            self.area = frame.area;
            self.forget();
        }
        let columns = usize::from(frame.area.width);
        if columns == 0 {
            return;
        }
        for (y, row) in (frame.area.y..).zip(frame.content.chunks_exact_mut(columns)) {
            let is_tangled = row.iter().any(|cell| is_disputed(cell.symbol()));
            if !is_tangled && !self.shown.contains_key(&y) {
                continue;
            }
            if self.shown.get(&y).is_none_or(|shown| shown != row) {
                self.due.push((y, row.to_vec()));
            }
            if is_tangled {
                self.shown.insert(y, row.to_vec());
            } else {
                self.shown.remove(&y);
            }
            for cell in row {
                cell.set_diff_option(CellDiffOption::Skip);
            }
        }
    }

    /// Writes the rows that are due; the cursor stays where it is.
    pub(super) fn write<B>(&mut self, backend: &mut B) -> io::Result<()>
    where
        B: Backend<Error = io::Error> + Write,
    {
        if self.due.is_empty() {
            return Ok(());
        }
        queue!(backend, SavePosition, DisableLineWrap)?;
        for (y, row) in self.due.drain(..) {
            queue!(backend, MoveTo(self.area.x, y), Clear(ClearType::CurrentLine))?;
            let mut cells = Vec::with_capacity(row.len());
            let mut column = 0;
            for (x, cell) in (self.area.x..).zip(&row) {
                if x < column {
                    continue;
                }
                column = x + cell.cell_width().max(1);
                cells.push((x, y, cell));
            }
            // Each drawing begins with the place of its first cell.
            for piece in cells.split_inclusive(|(_, _, cell)| is_disputed(cell.symbol())) {
                backend.draw(piece.iter().copied())?;
            }
        }
        queue!(backend, EnableLineWrap, RestorePosition)
    }
}

/// Whether terminals differ about the width of a cluster: one of several characters, or a picture.
fn is_disputed(symbol: &str) -> bool {
    const FIRST_PICTURE: char = '\u{1f000}';
    let mut chars = symbol.chars();
    match (chars.next(), chars.next()) {
        (Some(only), None) => only >= FIRST_PICTURE,
        (first, _) => first.is_some(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::backend::CrosstermBackend;

    fn written(tangles: &mut Tangles, lines: [&str; 2]) -> (String, Buffer) {
        let mut frame = Buffer::with_lines(lines.map(|line| format!("{line:<12}")));
        tangles.take(&mut frame);
        let mut sent = Vec::new();
        tangles.write(&mut CrosstermBackend::new(&mut sent)).unwrap();
        (String::from_utf8_lossy(&sent).into_owned(), frame)
    }

    #[test]
    fn a_row_with_a_flag_is_written_whole_and_each_cluster_has_its_place() {
        let mut tangles = Tangles::default();
        let (first, frame) = written(&mut tangles, ["plain", "a 🇵🇰 b"]);
        assert!(first.contains("\u{1b}[2;1H\u{1b}[2K"), "cleared: {first:?}");
        assert!(first.contains("\u{1b}[2;5H"), "what follows the flag is put where it belongs: {first:?}");
        assert!(!first.contains("plain"), "{first:?}");
        assert!(frame.content.iter().skip(12).all(|cell| cell.diff_option == CellDiffOption::Skip));
        assert!(frame.content.iter().take(12).all(|cell| cell.diff_option == CellDiffOption::None));

        assert_eq!(written(&mut tangles, ["other", "a 🇵🇰 b"]).0, "", "what did not change is not written");
        let (gone, _) = written(&mut tangles, ["other", "abc"]);
        assert!(gone.contains("\u{1b}[2K") && gone.contains("abc"), "nothing of the flag is left: {gone:?}");
        assert_eq!(written(&mut tangles, ["other", "abc"]).0, "", "the row is like any other again");

        written(&mut tangles, ["other", "a 🇵🇰 b"]);
        tangles.forget();
        let anew = written(&mut tangles, ["other", "a 🇵🇰 b"]).0;
        assert!(anew.contains("[2K"), "a cleared terminal has it no more");
    }

    #[test]
    fn only_what_terminals_differ_about_is_disputed() {
        for symbol in ["a", "é", "ل", "称", "▇", " "] {
            assert!(!is_disputed(symbol), "{symbol}");
        }
        for symbol in ["क्षि", "🇵🇰", "👩‍🚀", "🚀", "e\u{301}", "लू"] {
            assert!(is_disputed(symbol), "{symbol}");
        }
    }
}
