//! A key with what is held down: the one form in which keys are known behind `input`.
//!
//! Written `j`, `G`, `?`, `enter`, `ctrl-p`.

use std::fmt;

/// A key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// What typing it writes; capitals carry their shift.
    Char(char),
    /// Return.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift-Tab.
    BackTab,
    /// Rub out to the left.
    Backspace,
    /// Rub out to the right.
    Delete,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// To the beginning.
    Home,
    /// To the end.
    End,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// F1 to F12.
    Function(u8),
}

/// A key with what is held down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Chord {
    /// The key.
    pub key: Key,
    /// Whether Control is held.
    pub ctrl: bool,
    /// Whether Alt is held.
    pub alt: bool,
}

/// Names in writing, and how they are shown to the learner.
const NAMES: &[(&str, Key, &str)] = &[
    ("space", Key::Char(' '), "Space"),
    ("lt", Key::Char('<'), "<"),
    ("enter", Key::Enter, "Enter"),
    ("esc", Key::Esc, "Esc"),
    ("tab", Key::Tab, "Tab"),
    ("shift-tab", Key::BackTab, "Shift-Tab"),
    ("backspace", Key::Backspace, "Backspace"),
    ("delete", Key::Delete, "Delete"),
    ("up", Key::Up, "↑"),
    ("down", Key::Down, "↓"),
    ("left", Key::Left, "←"),
    ("right", Key::Right, "→"),
    ("home", Key::Home, "Home"),
    ("end", Key::End, "End"),
    ("pgup", Key::PageUp, "PgUp"),
    ("pgdn", Key::PageDown, "PgDn"),
];

impl Chord {
    /// The key alone.
    pub const fn plain(key: Key) -> Self {
        Self { key, ctrl: false, alt: false }
    }

    /// The chord of a name: `j`, `enter`, `ctrl-p`, `alt-left`, `f1`.
    ///
    /// ```
    /// use tarikh::tui::{Chord, Key};
    /// assert_eq!(Chord::named("ctrl-p"), Some(Chord { key: Key::Char('p'), ctrl: true, alt: false }));
    /// assert_eq!(Chord::named("enter").map(|chord| chord.to_string()), Some("Enter".to_owned()));
    /// assert_eq!(Chord::named("hyper-x"), None);
    /// ```
    pub fn named(name: &str) -> Option<Self> {
        if let Some(&(_, key, _)) = NAMES.iter().find(|(known, ..)| *known == name) {
            return Some(Self::plain(key));
        }
        let mut chars = name.chars();
        if let (Some(c), None) = (chars.next(), chars.next()) {
            return (!c.is_control()).then_some(Self::plain(Key::Char(c)));
        }
        if let Some(rest) = name.strip_prefix("ctrl-") {
            return Some(Self { ctrl: true, ..Self::named(rest)? });
        }
        if let Some(rest) = name.strip_prefix("alt-") {
            return Some(Self { alt: true, ..Self::named(rest)? });
        }
        let number = name.strip_prefix('f')?.parse().ok()?;
        (1..=12).contains(&number).then_some(Self::plain(Key::Function(number)))
    }

    /// What typing it writes, when it writes something.
    pub const fn written(self) -> Option<char> {
        match self.key {
            Key::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// Its value as a digit.
    pub fn digit(self) -> Option<u8> {
        let digit = self.written()?.to_digit(10)?;
        u8::try_from(digit).ok()
    }

    /// As it is written in `config.toml` and in keys to play.
    pub fn name(self) -> String {
        let key = match (NAMES.iter().find(|(_, key, _)| *key == self.key), self.key) {
            (Some((name, ..)), _) => (*name).to_owned(),
            (None, Key::Char(c)) => c.to_string(),
            (None, Key::Function(number)) => format!("f{number}"),
            (None, _) => String::new(),
        };
        format!("{}{}{key}", if self.ctrl { "ctrl-" } else { "" }, if self.alt { "alt-" } else { "" })
    }
}

impl fmt::Display for Chord {
    /// As it is shown: `j`, `Enter`, `Ctrl-p`, `↓`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("Ctrl-")?;
        }
        if self.alt {
            f.write_str("Alt-")?;
        }
        match (NAMES.iter().find(|(_, key, _)| *key == self.key), self.key) {
            (Some((.., shown)), _) => f.write_str(shown),
            (None, Key::Char(c)) => write!(f, "{c}"),
            (None, Key::Function(number)) => write!(f, "F{number}"),
            (None, _) => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_chords_are_inverse() {
        for name in
            ["j", "G", "?", "<", "space", "enter", "ctrl-p", "alt-left", "f1", "shift-tab", "ctrl-alt-x"]
        {
            let chord = Chord::named(name).unwrap();
            assert_eq!(Chord::named(&chord.name()), Some(chord), "{name}");
        }
    }
}
