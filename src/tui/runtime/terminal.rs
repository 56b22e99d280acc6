//! The loop on the real terminal: wait, take everything that waits, draw once.

use super::{Next, Options, Stage, TuiError};
use crate::tui::input;
use ratatui::crossterm::event;
use ratatui::crossterm::terminal::size;
use std::time::{Duration, Instant};

pub(super) fn run(options: Options) -> Result<(), TuiError> {
    let size = size()?;
    let (mut stage, keys) = Stage::new(options, size)?;
    let mut terminal = ratatui::try_init()?;
    for chord in keys {
        if stage.take(crate::tui::input::Input::Chord(chord)) == Next::Exit {
            ratatui::restore();
            return Ok(());
        }
    }
    let outcome = show(&mut stage, &mut terminal);
    ratatui::restore();
    outcome
}

fn show(stage: &mut Stage, terminal: &mut ratatui::DefaultTerminal) -> Result<(), TuiError> {
    let mut deadline = None;
    loop {
        terminal.draw(|frame| stage.draw(frame))?;
        let mut next = Next::Wait;
        while !event::poll(Duration::ZERO)? {
            if stage.work() {
                terminal.draw(|frame| stage.draw(frame))?;
                continue;
            }
            let patience = stage.wait.map(|wait| Duration::from_millis(wait.into()));
            #[expect(clippy::disallowed_methods, reason = "the edge measures how long a digit has waited")]
            let now = Instant::now();
            let until = *deadline.get_or_insert_with(|| patience.map(|patience| now + patience));
            match until {
                None => break,
                Some(until) if until > now => {
                    if event::poll(until - now)? {
                        break;
                    }
                }
                Some(_) => {
                    deadline = None;
                    next = stage.wake();
                    terminal.draw(|frame| stage.draw(frame))?;
                }
            }
        }
        deadline = None;
        if next == Next::Wait {
            next = take_all(stage)?;
        }
        match next {
            Next::Exit => return Ok(()),
            Next::Redraw => {
                let area = terminal.size()?;
                terminal.resize(ratatui::layout::Rect::new(0, 0, area.width, area.height))?;
            }
            Next::Wait | Next::Stop => {}
        }
    }
}

/// Waits for one event and takes all that are there.
fn take_all(stage: &mut Stage) -> Result<Next, TuiError> {
    loop {
        if let Some(input) = input::read(event::read()?) {
            let next = stage.take(input);
            if next != Next::Wait {
                return Ok(next);
            }
        }
        if !event::poll(Duration::ZERO)? {
            return Ok(Next::Wait);
        }
    }
}
