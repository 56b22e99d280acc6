//! Keys played on the real app without a terminal: for bug reports, for the pictures of the manual, for tests.

use super::{Next, Options, Stage, TuiError};
use crate::tui::input::{self, Input};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use std::fmt;

/// The last screen. Displayed, it is its text; `Picture::styled` shows its looks as well.
#[derive(Clone, Debug)]
pub struct Picture {
    buffer: Buffer,
}

/// Plays keys on a screen of a size; see [`Player`].
pub fn play(options: Options, keys: &str, size: (u16, u16)) -> Result<Picture, TuiError> {
    let mut player = Player::new(Options { keys: None, ..options }, size)?;
    player.play(keys)?;
    player.let_time_pass();
    player.draw_whole();
    Ok(player.picture())
}

/// The app without a terminal: does what the loop of the terminal does, after each key all work that waits and
/// one draw.
#[derive(Debug)]
pub struct Player {
    stage: Stage,
    terminal: Terminal<TestBackend>,
}

impl Player {
    /// The app as it is after its first frame.
    pub fn new(options: Options, size: (u16, u16)) -> Result<Self, TuiError> {
        let (stage, keys) = Stage::new(options, size)?;
        let Ok(terminal) = Terminal::new(TestBackend::new(size.0, size.1));
        let mut player = Self { stage, terminal };
        player.draw();
        player.take(keys);
        Ok(player)
    }

    /// Plays keys.
    pub fn play(&mut self, keys: &str) -> Result<(), TuiError> {
        self.take(input::script(keys).map_err(TuiError::Keys)?);
        Ok(())
    }

    /// Plays keys and draws after each without the work that waits for a pause: what a hand on the keys sees.
    pub fn begin(&mut self, keys: &str) -> Result<(), TuiError> {
        for input in input::script(keys).map_err(TuiError::Keys)? {
            self.stage.take(input);
            let Ok(_) = self.terminal.draw(|frame| self.stage.draw(frame));
        }
        Ok(())
    }

    /// Pastes a text.
    pub fn paste(&mut self, text: &str) {
        self.take(vec![Input::Paste(text.to_owned())]);
    }

    /// A pause, in which what waits is done.
    pub fn pause(&mut self) {
        self.draw();
    }

    fn take(&mut self, inputs: Vec<Input>) {
        for input in inputs {
            if let Input::Resize(columns, rows) = input {
                self.terminal.backend_mut().resize(columns, rows);
            }
            let next = self.stage.take(input);
            self.draw();
            if next == Next::Exit {
                break;
            }
        }
    }

    /// Nothing is pressed for a while.
    fn let_time_pass(&mut self) {
        if self.stage.fitting.is_some() {
            self.stage.end_fitting();
            self.draw();
        }
        if self.stage.wait.is_some() {
            self.stage.wake();
            self.draw();
        }
    }

    fn draw(&mut self) {
        while self.stage.work() || self.stage.end_readings() {}
        let Ok(_) = self.terminal.draw(|frame| self.stage.draw(frame));
    }

    /// Draws every cell again: what stands on letters whose width is disputed is not told by what changed.
    fn draw_whole(&mut self) {
        let Ok(()) = self.terminal.clear();
        self.draw();
    }

    /// What is on the screen.
    pub fn picture(&self) -> Picture {
        Picture { buffer: self.terminal.backend().buffer().clone() }
    }
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
