//! Keys played on the real app without a terminal: for bug reports, for the pictures of the manual, for tests.

use super::{Next, Options, Stage, TuiError};
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

/// Plays keys on a screen of a size, as the loop of the terminal would: after each key all work that waits is
/// done and the screen is drawn.
pub fn play(options: Options, keys: &str, size: (u16, u16)) -> Result<Picture, TuiError> {
    let options = Options { keys: Some(keys.to_owned()), ..options };
    let (mut stage, inputs) = Stage::new(options, size)?;
    let Ok(mut terminal) = Terminal::new(TestBackend::new(size.0, size.1));
    draw(&mut stage, &mut terminal);
    for input in inputs {
        if let Input::Resize(columns, rows) = input {
            terminal.backend_mut().resize(columns, rows);
        }
        let is_end = stage.take(input) == Next::Exit;
        draw(&mut stage, &mut terminal);
        if is_end {
            break;
        }
    }
    if stage.wait.is_some() {
        stage.wake();
        draw(&mut stage, &mut terminal);
    }
    Ok(Picture { buffer: terminal.backend().buffer().clone() })
}

fn draw(stage: &mut Stage, terminal: &mut Terminal<TestBackend>) {
    while stage.work() {}
    let Ok(_) = terminal.draw(|frame| stage.draw(frame));
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
