//! The mode of the terminal: entered once, left on every way out. Written here, not taken from
//! `ratatui::init`, which does not restore on signals and does not know paste, title and keyboard protocol.

use ratatui::crossterm::event::{
    DisableBracketedPaste, DisableFocusChange, EnableBracketedPaste, EnableFocusChange,
    KeyboardEnhancementFlags, PopKeyboardEnhancementFlags, PushKeyboardEnhancementFlags,
};
use ratatui::crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use ratatui::crossterm::{cursor, execute, queue};
use std::io::{self, Write, stdout};
use std::sync::{Mutex, MutexGuard, Once, PoisonError, TryLockError};
use std::time::Duration;

/// Whether the terminal is ours now. Whoever writes to the terminal holds it, so that nothing is drawn after it
/// was given back.
static IS_OURS: Mutex<bool> = Mutex::new(false);

/// The right to write to the terminal, for as long as it is held.
pub(super) fn turn() -> MutexGuard<'static, bool> {
    IS_OURS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The same, but not for ever: a terminal that takes nothing more keeps the one who writes to it.
pub(super) fn turn_within(patience: Duration) -> Option<MutexGuard<'static, bool>> {
    const STEP: Duration = Duration::from_millis(10);
    let mut waited = Duration::ZERO;
    loop {
        match IS_OURS.try_lock() {
            Ok(turn) => return Some(turn),
            Err(TryLockError::Poisoned(held)) => return Some(held.into_inner()),
            Err(TryLockError::WouldBlock) if waited >= patience => return None,
            Err(TryLockError::WouldBlock) => std::thread::sleep(STEP),
        }
        waited += STEP;
    }
}

/// The terminal as it is while the app runs; dropped, it is as it was before.
pub(super) struct Mode(());

impl Mode {
    pub(super) fn enter() -> io::Result<Self> {
        let mode = Self(());
        enter(&mut turn())?;
        Ok(mode)
    }
}

impl Drop for Mode {
    fn drop(&mut self) {
        leave(&mut turn());
    }
}

fn enter(is_ours: &mut bool) -> io::Result<()> {
    if *is_ours {
        return Ok(());
    }
    enable_raw_mode()?;
    *is_ours = true;
    // Keeps the title of the window, to give it back.
    stdout().write_all(b"\x1b[22;2t")?;
    write_entry()?;
    if knows_kitty_keys() {
        let flags = KeyboardEnhancementFlags::DISAMBIGUATE_ESCAPE_CODES;
        queue!(stdout(), PushKeyboardEnhancementFlags(flags))?;
    }
    Ok(())
}

/// Goes to the other screen, and asks for pastes in one piece and to be told when the learner comes back. It goes out
/// with the frame that is drawn next: the terminal wakes once for both.
fn write_entry() -> io::Result<()> {
    queue!(stdout(), EnterAlternateScreen, EnableBracketedPaste, EnableFocusChange, cursor::Hide)
}

/// Gives the terminal back. Every step is tried, whatever becomes of the others.
pub(super) fn leave(is_ours: &mut bool) {
    if !*is_ours {
        return;
    }
    *is_ours = false;
    let mut out = stdout();
    if knows_kitty_keys() {
        let _ = execute!(out, PopKeyboardEnhancementFlags);
    }
    let _ = execute!(out, DisableFocusChange, DisableBracketedPaste, LeaveAlternateScreen, cursor::Show);
    let _ = out.write_all(b"\x1b[23;2t");
    let _ = out.flush();
    let _ = disable_raw_mode();
}

/// After the program was stopped from outside and continued: raw mode is set anew, for the shell may have
/// changed it behind our back.
pub(super) fn renew(is_ours: &mut bool) -> io::Result<()> {
    if !*is_ours {
        return enter(is_ours);
    }
    if !is_raw() {
        disable_raw_mode()?;
        enable_raw_mode()?;
    }
    write_entry()
}

/// Whether the shell left raw mode as it was. Then it is not set anew: a key that is pressed between off and on would
/// wait for the next one.
#[cfg(unix)]
fn is_raw() -> bool {
    use rustix::termios::{LocalModes, tcgetattr};
    tcgetattr(io::stdin()).is_ok_and(|mode| !mode.local_modes.contains(LocalModes::ICANON))
}

#[cfg(not(unix))]
const fn is_raw() -> bool {
    false
}

/// Has the terminal say again that keys wait to be read. Of a key and a change of size that come together crossterm
/// (0.29) takes the change and forgets that there was a key, until the next one comes; told its own mode once more, a
/// terminal wakes those who wait for it.
#[cfg(unix)]
pub(super) fn ask_again() {
    use rustix::termios::{OptionalActions, tcgetattr, tcsetattr};
    // A mode that was set from elsewhere between the two would be undone.
    let is_ours = turn();
    if *is_ours && let Ok(mode) = tcgetattr(io::stdin()) {
        let _ = tcsetattr(io::stdin(), OptionalActions::Now, &mode);
    }
}

#[cfg(not(unix))]
pub(super) const fn ask_again() {}

/// Stops the program until the shell continues it.
pub(super) fn stop() -> io::Result<()> {
    leave(&mut turn());
    super::signals::stop_process()?;
    enter(&mut turn())
}

/// Lends the terminal to another program.
pub(super) fn lend<T>(other: impl FnOnce() -> T) -> io::Result<T> {
    leave(&mut turn());
    let outcome = other();
    enter(&mut turn())?;
    Ok(outcome)
}

/// Gives the terminal back before a panic is reported, so that the report can be read.
pub(super) fn restore_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let report = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            // The panic may have come while drawing: then this thread holds the lock already.
            match IS_OURS.try_lock() {
                Ok(mut is_ours) => leave(&mut is_ours),
                Err(TryLockError::Poisoned(held)) => leave(&mut held.into_inner()),
                Err(TryLockError::WouldBlock) => leave(&mut true),
            }
            report(panic);
        }));
    });
}

/// Whether the terminal speaks kitty's protocol of keys, by its name: asking it would cost a wait for an answer
/// at every start.
fn knows_kitty_keys() -> bool {
    const KNOWN: [&str; 7] = ["kitty", "ghostty", "foot", "wezterm", "alacritty", "rio", "iterm.app"];
    #[expect(clippy::disallowed_methods, reason = "the edge asks which terminal this is")]
    let named = |name| std::env::var(name).unwrap_or_default().to_lowercase();
    let is_inside = !named("TMUX").is_empty() || !named("STY").is_empty();
    let (term, program) = (named("TERM"), named("TERM_PROGRAM"));
    !is_inside && KNOWN.iter().any(|known| term.contains(known) || program == *known)
}
