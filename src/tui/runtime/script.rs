//! Keys played on the real app without a terminal: for bug reports, for the pictures of the manual, for tests.

use super::{Next, Options, Stage, TuiError};
use crate::tui::chord::Chord;
use crate::tui::input::Input;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use std::fmt;

/// The last screen. Displayed, it is its text; [`Picture::styled`] shows its looks as well.
#[derive(Clone, Debug)]
pub struct Picture {
    buffer: Buffer,
}

/// Plays keys on a screen of a size, does all work that waits, and draws once.
pub fn play(options: Options, keys: &str, size: (u16, u16)) -> Result<Picture, TuiError> {
    let options = Options { keys: None, ..options };
    let (mut stage, _) = Stage::new(options, size)?;
    for chord in Chord::script(keys).map_err(TuiError::Keys)? {
        while stage.work() {}
        if stage.take(Input::Chord(chord)) == Next::Exit {
            break;
        }
    }
    if stage.wait.is_some() {
        stage.wake();
    }
    while stage.work() {}
    let Ok(mut terminal) = Terminal::new(TestBackend::new(size.0, size.1));
    let Ok(_) = terminal.draw(|frame| stage.draw(frame));
    Ok(Picture { buffer: terminal.backend().buffer().clone() })
}

impl fmt::Display for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for y in self.buffer.area.top()..self.buffer.area.bottom() {
            writeln!(f, "{}", self.row(y).trim_end())?;
        }
        Ok(())
    }
}

impl Picture {
    /// What was drawn.
    pub const fn buffer(&self) -> &Buffer {
        &self.buffer
    }

    fn row(&self, y: u16) -> String {
        let mut row = String::new();
        let mut hidden = 0;
        for x in self.buffer.area.left()..self.buffer.area.right() {
            let Some(cell) = self.buffer.cell((x, y)) else { continue };
            if hidden > 0 {
                hidden -= 1;
                continue;
            }
            hidden = crate::tui::width(cell.symbol()).saturating_sub(1);
            row.push_str(cell.symbol());
        }
        row
    }
}
