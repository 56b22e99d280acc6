//! The only place that knows the terminal's events. What is noise is dropped here, once: releases of keys,
//! the mouse, keys nobody binds.

use super::chord::{Chord, Key};
use ratatui::crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// What a terminal may tell the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Input {
    /// A key.
    Chord(Chord),
    /// Text pasted in one go.
    Paste(String),
    /// A new size: columns and rows.
    Resize(u16, u16),
    /// The learner has come back to the window.
    Focus,
}

/// What a line to play says: keys, longer names in angle brackets, `jj<enter>`; `<lt>` is a less-than sign and
/// `<80x24>` a new size of the screen. Or the name that nothing has.
pub(crate) fn script(line: &str) -> Result<Vec<Input>, String> {
    let mut inputs = Vec::new();
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        let Some((name, behind)) = after.split_once('>').filter(|_| c == '<') else {
            inputs.push(Input::Chord(Chord::plain(Key::Char(c))));
            rest = after;
            continue;
        };
        let input = size(name).or_else(|| Chord::named(name).map(Input::Chord));
        inputs.push(input.ok_or_else(|| format!("<{name}>"))?);
        rest = behind;
    }
    Ok(inputs)
}

fn size(name: &str) -> Option<Input> {
    let (columns, rows) = name.split_once('x')?;
    Some(Input::Resize(columns.parse().ok()?, rows.parse().ok()?))
}

/// What an event says, or `None` for noise.
pub(crate) fn read(event: Event) -> Option<Input> {
    match event {
        Event::Key(key) => chord(key).map(Input::Chord),
        Event::Paste(text) => Some(Input::Paste(text)),
        Event::Resize(columns, rows) => Some(Input::Resize(columns, rows)),
        Event::FocusGained => Some(Input::Focus),
        Event::FocusLost | Event::Mouse(_) => None,
    }
}

fn chord(event: KeyEvent) -> Option<Chord> {
    // Windows and kitty's protocol send releases as well; a held key repeats.
    if event.kind == KeyEventKind::Release {
        return None;
    }
    // Kitty's protocol tells of keys that are for the desktop: Super-q is not q.
    if event.modifiers.intersects(KeyModifiers::SUPER | KeyModifiers::HYPER | KeyModifiers::META) {
        return None;
    }
    let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
    let alt = event.modifiers.contains(KeyModifiers::ALT);
    let shift = event.modifiers.contains(KeyModifiers::SHIFT);
    let key = match event.code {
        // Keys without a letter, to which kitty's protocol gives a number of its own.
        KeyCode::Char('\u{e000}'..='\u{f8ff}') => return None,
        KeyCode::Char(c) if ctrl => Key::Char(c.to_ascii_lowercase()),
        KeyCode::Char(c) if shift => Key::Char(single_uppercase(c)),
        KeyCode::Char(c) => Key::Char(c),
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::Tab if shift => Key::BackTab,
        KeyCode::Tab => Key::Tab,
        KeyCode::BackTab => Key::BackTab,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::F(number @ 1..=12) => Key::Function(number),
        _ => return None,
    };
    Some(Chord { key, ctrl, alt })
}

/// Some terminals say `g` with Shift for `G`.
fn single_uppercase(c: char) -> char {
    let mut upper = c.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_mixes_letters_and_names() {
        let shown = |line| {
            let inputs = script(line)?;
            let shown = inputs.iter().map(|input| match input {
                Input::Chord(chord) => chord.to_string(),
                other => format!("{other:?}"),
            });
            Ok::<_, String>(shown.collect::<Vec<_>>().join(" "))
        };
        assert_eq!(shown("jj<enter>"), Ok("j j Enter".to_owned()));
        assert_eq!(shown("/a b<lt><ctrl-p>"), Ok("/ a Space b < Ctrl-p".to_owned()));
        assert_eq!(shown("a<b"), Ok("a < b".to_owned()));
        assert_eq!(shown("<40x12>x"), Ok("Resize(40, 12) x".to_owned()));
        assert_eq!(shown("<nokey>"), Err("<nokey>".to_owned()));
    }

    #[test]
    fn presses_pass_and_noise_does_not() {
        let key = |code, modifiers, kind| Event::Key(KeyEvent::new_with_kind(code, modifiers, kind));
        let none = KeyModifiers::NONE;
        for (event, expected) in [
            (key(KeyCode::Char('j'), none, KeyEventKind::Press), Some("j")),
            (key(KeyCode::Char('j'), none, KeyEventKind::Repeat), Some("j")),
            (key(KeyCode::Char('j'), none, KeyEventKind::Release), None),
            (key(KeyCode::Char('g'), KeyModifiers::SHIFT, KeyEventKind::Press), Some("G")),
            (key(KeyCode::Char('P'), KeyModifiers::CONTROL, KeyEventKind::Press), Some("ctrl-p")),
            (key(KeyCode::Tab, KeyModifiers::SHIFT, KeyEventKind::Press), Some("shift-tab")),
            (key(KeyCode::Char('q'), KeyModifiers::SUPER, KeyEventKind::Press), None),
            (key(KeyCode::Char('\u{e008}'), none, KeyEventKind::Press), None),
            (key(KeyCode::F(13), none, KeyEventKind::Press), None),
            (key(KeyCode::CapsLock, none, KeyEventKind::Press), None),
            (Event::FocusLost, None),
        ] {
            let told = format!("{event:?}");
            let name = match read(event) {
                Some(Input::Chord(chord)) => Some(chord.name()),
                _ => None,
            };
            assert_eq!(name.as_deref(), expected, "{told}");
        }
        assert_eq!(read(Event::Resize(80, 24)), Some(Input::Resize(80, 24)));
    }
}
