//! The loop on the real terminal: wait, take everything that waits, draw once. No idle wake-ups.

mod mode;
mod signals;
mod tangle;

use super::{Next, Options, Stage, TuiError};
use crate::tui::app;
use crate::tui::effect::Outcome;
use crate::tui::input::{self, Input};
use mode::Mode;
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::event;
use ratatui::crossterm::terminal::{self, SetTitle};
use ratatui::crossterm::{execute, queue};
use ratatui::layout::Rect;
use ratatui::{Frame, Terminal};
use signals::Sentry;
use std::io::{BufWriter, Stdout, Write, stdout};
use std::mem::ManuallyDrop;
use std::time::{Duration, Instant};
use tangle::Tangles;

/// How often it is looked how far the fitting of the scheduler has come.
const FITTING: Duration = Duration::from_millis(150);
/// How often it is looked how far a long article is read.
const READING: Duration = Duration::from_millis(40);
/// For so long a key must not have been pressed before the library rests.
const REST: Duration = Duration::from_millis(800);
/// So long is worked between two draws at most.
const SLICE: Duration = Duration::from_millis(60);
/// Parts of waiting work that are done between two draws.
const WORK_A_DRAW: usize = 32;

/// What is drawn on.
struct Screen {
    /// Dropped, it would show the cursor, which is the mode's to do, and say on standard error when it cannot; where
    /// that is the terminal that is gone, saying so is a panic.
    terminal: ManuallyDrop<Terminal<CrosstermBackend<BufWriter<Stdout>>>>,
    tangles: Tangles,
}

pub(super) fn run(mut options: Options) -> Result<(), TuiError> {
    let meanwhile = options.meanwhile.take();
    // A slip in the keys to play is told before there is a screen.
    input::script(options.keys.as_deref().unwrap_or_default()).map_err(TuiError::Keys)?;
    let size = terminal::size()?;
    mode::restore_on_panic();
    let sentry = Sentry::post()?;
    // Leaves the terminal as it was, however this function is left.
    let _mode = Mode::enter()?;
    // One write a frame: what the terminal gets in one piece it shows in one piece.
    let backend = CrosstermBackend::new(BufWriter::with_capacity(1 << 16, stdout()));
    let mut screen =
        Screen { terminal: ManuallyDrop::new(Terminal::new(backend)?), tangles: Tangles::default() };
    // The library is opened behind a frame with nothing but its title in it.
    let (title, look) = (options.title().to_owned(), options.look());
    draw(&mut screen, |frame| app::render_curtain(&title, &look, frame.buffer_mut()))?;
    sentry.listen()?;
    let (mut stage, keys) = Stage::new(options, size)?;
    for input in keys {
        // Keys that are played do not wait for what is read; what they are meant for must be there.
        stage.end_readings();
        if stage.take(input) == Next::Exit {
            return Ok(());
        }
    }
    draw(&mut screen, |frame| stage.draw(frame))?;
    if let Some(meanwhile) = meanwhile {
        meanwhile.begin();
    }
    let shown = show(&mut stage, &mut screen);
    stage.leave();
    shown
}

fn show(stage: &mut Stage, screen: &mut Screen) -> Result<(), TuiError> {
    let mut title = String::new();
    loop {
        draw(screen, |frame| stage.draw(frame))?;
        if title != stage.app.title() {
            title = stage.app.title();
            execute!(stdout(), SetTitle(&title))?;
        }
        work(stage, screen)?;
        match next(stage)? {
            Next::Exit => return Ok(()),
            Next::Redraw => whole(screen)?,
            Next::Stop => {
                mode::stop()?;
                title.clear();
                whole(screen)?;
            }
            Next::Edit => {
                edit(stage)?;
                title.clear();
                whole(screen)?;
            }
            Next::Wait => {}
        }
    }
}

/// One frame, which the terminal shows at once where it knows how.
fn draw(screen: &mut Screen, draw: impl FnOnce(&mut Frame<'_>)) -> Result<(), TuiError> {
    let _turn = mode::turn();
    let Screen { terminal, tangles } = screen;
    queue!(terminal.backend_mut(), terminal::BeginSynchronizedUpdate)?;
    terminal.draw(|frame| {
        draw(frame);
        tangles.take(frame.buffer_mut());
    })?;
    tangles.write(terminal.backend_mut())?;
    execute!(terminal.backend_mut(), terminal::EndSynchronizedUpdate)?;
    Write::flush(terminal.backend_mut())?;
    Ok(())
}

/// Runs the editor on a terminal given back to it.
fn edit(stage: &mut Stage) -> Result<(), TuiError> {
    let Some(mut editor) = stage.editor.take() else { return Ok(()) };
    let name = editor.get_program().to_string_lossy().into_owned();
    match mode::lend(|| editor.status())? {
        Ok(status) if status.success() => stage.read_edited(),
        Ok(status) => stage.tell(Outcome::Failed(format!("the editor {name} gave up: {status}"))),
        Err(error) => stage.tell(Outcome::Failed(format!("the editor {name} did not start: {error}"))),
    }
    Ok(())
}

/// Forgets what is on the terminal, so that the next frame is drawn whole. (`Terminal::clear` would ask the
/// terminal for its cursor and wait for an answer.)
fn whole(screen: &mut Screen) -> Result<(), TuiError> {
    screen.tangles.forget();
    let size = screen.terminal.size()?;
    screen.terminal.resize(Rect::new(0, 0, size.width, size.height))?;
    Ok(())
}

/// Does what waits to be done while no key is pressed.
fn work(stage: &mut Stage, screen: &mut Screen) -> Result<(), TuiError> {
    while stage.app.is_working() && !event::poll(Duration::ZERO)? {
        let until = now() + SLICE;
        for _ in 0..WORK_A_DRAW {
            if !stage.work() || event::poll(Duration::ZERO)? || now() >= until {
                break;
            }
        }
        draw(screen, |frame| stage.draw(frame))?;
    }
    Ok(())
}

/// Waits for one event, or for the time the app has asked for, and takes everything that is there.
fn next(stage: &mut Stage) -> Result<Next, TuiError> {
    if stage.is_reading() && stage.wait.is_none() && !event::poll(READING)? {
        stage.look_at_reading();
        return Ok(Next::Wait);
    }
    if stage.fitting.is_some() && stage.wait.is_none() && !event::poll(FITTING)? {
        stage.look_at_fitting();
        return Ok(Next::Wait);
    }
    if let Some(milliseconds) = stage.wait {
        let until = now() + Duration::from_millis(milliseconds.into());
        while !event::poll(until.saturating_duration_since(now()))? {
            if now() >= until {
                return Ok(stage.wake());
            }
        }
    }
    if stage.has_saved && !event::poll(REST)? {
        stage.rest();
    }
    // A size that did not change is how one learns that the terminal was lost for a while.
    let mut is_resized = false;
    loop {
        if let Some(input) = input::read(event::read()?) {
            if matches!(input, Input::Resize(..)) {
                mode::ask_again();
                is_resized = true;
            }
            let next = stage.take(input);
            if next != Next::Wait {
                return Ok(next);
            }
        }
        if !event::poll(Duration::ZERO)? {
            return Ok(if is_resized { Next::Redraw } else { Next::Wait });
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the edge measures how long a digit has waited")]
fn now() -> Instant {
    Instant::now()
}
