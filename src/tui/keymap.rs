//! The one table of keys. Dispatch, footer, help and `docs/KEYS.md` all read it, so they cannot disagree.

use super::action::{Action, Edit, Move, Tab};
use super::chord::Chord;

/// A place in which keys have a meaning of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Context {
    /// Every place without a line to type in.
    Anywhere,
    /// Every list and every text.
    Moving,
    /// Every screen of an opened article.
    Article,
    /// The list of articles.
    Library,
    /// The list of events.
    Timeline,
    /// What is known of one event.
    Detail,
    /// The line a search is typed in.
    Search,
    /// Every line that is typed in.
    Typing,
    /// The list of keys.
    Help,
    /// The list of messages.
    Messages,
}

impl Context {
    /// Every place, in the order of the manual.
    pub(crate) const ALL: [Self; 10] = [
        Self::Anywhere,
        Self::Moving,
        Self::Article,
        Self::Library,
        Self::Timeline,
        Self::Detail,
        Self::Search,
        Self::Typing,
        Self::Help,
        Self::Messages,
    ];

    /// Its heading in help and manual.
    pub(crate) const fn title(self) -> &'static str {
        match self {
            Self::Anywhere => "Everywhere",
            Self::Moving => "Moving in lists and texts",
            Self::Article => "In an article",
            Self::Library => "Library",
            Self::Timeline => "Timeline",
            Self::Detail => "Detail of an event",
            Self::Search => "Searching",
            Self::Typing => "Typing",
            Self::Help => "Help",
            Self::Messages => "Messages",
        }
    }

    /// Whether letters are written there instead of being commands.
    pub(crate) const fn takes_text(self) -> bool {
        matches!(self, Self::Typing)
    }
}

/// One line of the table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Binding {
    /// Where it holds.
    pub(crate) context: Context,
    /// The chords, separated by spaces; any of them will do.
    pub(crate) chords: &'static str,
    /// What they do.
    pub(crate) action: Action,
    /// For help and manual.
    pub(crate) help: &'static str,
    /// For the footer; empty when it is not shown there.
    pub(crate) hint: &'static str,
}

const fn on(
    context: Context,
    chords: &'static str,
    action: Action,
    help: &'static str,
    hint: &'static str,
) -> Binding {
    Binding { context, chords, action, help, hint }
}

/// The table.
pub(crate) const BINDINGS: &[Binding] = &[
    on(Context::Anywhere, "esc", Action::Back, "one step back", ""),
    on(Context::Anywhere, "?", Action::Help, "the keys of this place", "help"),
    on(Context::Anywhere, "M", Action::Messages, "what was said in the last line", ""),
    on(Context::Anywhere, "q ctrl-c", Action::Quit, "leave; everything is saved already", "quit"),
    on(Context::Anywhere, "ctrl-z", Action::Suspend, "stop until the shell's fg", ""),
    on(Context::Anywhere, "ctrl-l", Action::Redraw, "draw the screen anew", ""),
    on(Context::Moving, "j down", Action::Go(Move::Down), "one line down", ""),
    on(Context::Moving, "k up", Action::Go(Move::Up), "one line up", ""),
    on(Context::Moving, "pgdn ctrl-f ctrl-d", Action::Go(Move::PageDown), "a page down", ""),
    on(Context::Moving, "pgup ctrl-b ctrl-u", Action::Go(Move::PageUp), "a page up", ""),
    on(Context::Moving, "g home", Action::Go(Move::First), "to the first", ""),
    on(Context::Moving, "G end", Action::Go(Move::Last), "to the last", ""),
    on(Context::Article, "tab", Action::NextTab, "the next screen", ""),
    on(Context::Article, "shift-tab", Action::PreviousTab, "the screen before", ""),
    on(Context::Article, "1", Action::Show(Tab::Timeline), "the timeline", ""),
    on(Context::Article, "2", Action::Show(Tab::Read), "the article itself", ""),
    on(Context::Article, "3 c", Action::Show(Tab::Cards), "flashcards", ""),
    on(Context::Article, "4", Action::Show(Tab::Quiz), "quiz", ""),
    on(Context::Article, "5", Action::Show(Tab::Progress), "what you know by now", ""),
    on(Context::Library, "enter right l", Action::Enter, "open the article", "open"),
    on(Context::Library, "/", Action::Search, "find an article", "search"),
    on(Context::Library, "n", Action::FindNext, "the next one found", "next"),
    on(Context::Library, "N", Action::FindPrevious, "the one found before", ""),
    on(
        Context::Timeline,
        "enter right l",
        Action::Enter,
        "into the detail; after a number, to that year",
        "detail",
    ),
    on(
        Context::Timeline,
        "0 1 2 3 4 5 6 7 8 9",
        Action::Digit(0),
        "a count (5j), a year (1961 Enter), or alone the tab of that number",
        "",
    ),
    on(Context::Timeline, "/", Action::Search, "find an event", "search"),
    on(Context::Timeline, "n", Action::FindNext, "the next one found", "next"),
    on(Context::Timeline, "N", Action::FindPrevious, "the one found before", ""),
    on(Context::Detail, "left h", Action::Back, "back to the list", "back"),
    on(Context::Search, "enter", Action::Accept, "stay at what was found", "stay"),
    on(Context::Search, "down ctrl-n", Action::FindNext, "the next one found", "next"),
    on(Context::Search, "up ctrl-p", Action::FindPrevious, "the one found before", ""),
    on(Context::Typing, "esc", Action::Back, "leave without a change", "leave"),
    on(Context::Typing, "ctrl-c", Action::Quit, "leave the program", ""),
    on(Context::Typing, "ctrl-z", Action::Suspend, "stop until the shell's fg", ""),
    on(Context::Typing, "backspace ctrl-h", Action::Edit(Edit::Erase), "rub out a letter", ""),
    on(Context::Typing, "delete", Action::Edit(Edit::Delete), "rub out the letter under the cursor", ""),
    on(Context::Typing, "ctrl-w", Action::Edit(Edit::EraseWord), "rub out a word", ""),
    on(Context::Typing, "ctrl-u", Action::Edit(Edit::EraseLine), "rub out everything", ""),
    on(Context::Typing, "left", Action::Edit(Edit::Left), "one letter to the left", ""),
    on(Context::Typing, "right", Action::Edit(Edit::Right), "one letter to the right", ""),
    on(Context::Typing, "home ctrl-a", Action::Edit(Edit::Home), "to the beginning", ""),
    on(Context::Typing, "end ctrl-e", Action::Edit(Edit::End), "to the end", ""),
    on(Context::Help, "q ?", Action::Back, "back", ""),
    on(Context::Messages, "q M", Action::Back, "back", ""),
];

/// The table made ready for looking up.
#[derive(Clone, Debug)]
pub(crate) struct Keymap {
    bindings: Vec<(Context, Chord, &'static Binding)>,
}

impl Default for Keymap {
    fn default() -> Self {
        let bindings = BINDINGS
            .iter()
            .flat_map(|binding| binding.all_chords().map(move |chord| (binding.context, chord, binding)))
            .collect();
        Self { bindings }
    }
}

impl Keymap {
    /// What `chord` does in the first of `contexts` that binds it to something that applies now.
    pub(crate) fn find(
        &self,
        contexts: &[Context],
        chord: Chord,
        applies: impl Fn(Action) -> bool,
    ) -> Option<Action> {
        for &context in contexts {
            let found = self
                .bindings
                .iter()
                .find(|(place, key, binding)| *place == context && *key == chord && applies(binding.action));
            if let Some((.., binding)) = found {
                return Some(binding.action.with(chord));
            }
            if let Some(letter) = chord.written().filter(|_| context.takes_text()) {
                return Some(Action::Edit(Edit::Type(letter)));
            }
        }
        None
    }

    /// The first key of each binding of `contexts`, nearest first, with what it does.
    pub(crate) fn of<'a>(
        &'a self,
        contexts: &'a [Context],
    ) -> impl Iterator<Item = (Chord, &'static Binding)> + 'a {
        let is_first = |at: usize, binding: &Binding| {
            let before = at.checked_sub(1).and_then(|before| self.bindings.get(before));
            before.is_none_or(|(.., other)| !std::ptr::eq(*other, binding))
        };
        contexts.iter().flat_map(move |&context| {
            self.bindings
                .iter()
                .enumerate()
                .filter(move |(at, (place, _, binding))| *place == context && is_first(*at, binding))
                .map(|(_, (_, chord, binding))| (*chord, *binding))
        })
    }
}

impl Binding {
    /// Its chords.
    pub(crate) fn all_chords(&self) -> impl Iterator<Item = Chord> + '_ {
        self.chords.split(' ').filter_map(Chord::named)
    }

    /// Its chords as they are shown: `j ↓`.
    pub(crate) fn shown(&self) -> String {
        if matches!(self.action, Action::Digit(_)) {
            return "0–9".to_owned();
        }
        self.all_chords().map(|chord| chord.to_string()).collect::<Vec<_>>().join("  ")
    }
}

/// The manual page of all keys, in Markdown.
pub fn manual() -> String {
    let mut page = String::from(
        "# Keys\n\nGenerated from the table in `src/tui/keymap.rs`; do not edit by hand. In the program, `?` shows the\nkeys of the place you are in.\n",
    );
    for context in Context::ALL {
        page.push_str(&format!("\n## {}\n\n| keys | what they do |\n|---|---|\n", context.title()));
        for binding in BINDINGS.iter().filter(|binding| binding.context == context) {
            let chords = if matches!(binding.action, Action::Digit(_)) {
                "`0`–`9`".to_owned()
            } else {
                let quoted = |chord: Chord| format!("`{chord}`").replace('|', "\\|");
                binding.all_chords().map(quoted).collect::<Vec<_>>().join(" ")
            };
            page.push_str(&format!("| {chords} | {} |\n", binding.help));
        }
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_known_and_bound_once_in_its_place() {
        let mut seen = std::collections::BTreeSet::new();
        for binding in BINDINGS {
            for name in binding.chords.split(' ') {
                let chord = Chord::named(name).unwrap_or_else(|| panic!("no key {name}"));
                assert!(seen.insert((binding.context, chord)), "{:?} {name} twice", binding.context);
            }
            assert!(!binding.help.is_empty());
        }
    }

    #[test]
    fn the_manual_is_what_the_table_says() {
        let written = include_str!("../../docs/KEYS.md");
        assert!(written == manual(), "run `cargo run --example keys` to write docs/KEYS.md anew");
    }
}
