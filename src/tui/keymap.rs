//! The one table of keys. Dispatch, footer, help and `docs/KEYS.md` all read it, so they cannot disagree.

use super::action::{Action, Edit, Move, Tab};
use super::chord::Chord;
use crate::study::Rating;
use std::fmt::Write;

/// A place in which keys have a meaning of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Context {
    /// Every place without a line to type in.
    Anywhere,
    /// Every list and every text.
    Moving,
    /// Every screen of an opened article.
    Article,
    /// The screens of an article on which digits have no other meaning.
    Tabs,
    /// The list of articles.
    Library,
    /// The list of events.
    Timeline,
    /// What is known of one event.
    Detail,
    /// The text of the article.
    Read,
    /// A card with its answer hidden.
    CardFront,
    /// A card with its answer.
    CardBack,
    /// The cards, whatever is shown of them.
    Cards,
    /// A question with options.
    QuizChoice,
    /// A question whose answer is typed.
    QuizTyping,
    /// A question whose options are put in order.
    QuizOrder,
    /// The answer to a question that was just graded.
    QuizFeedback,
    /// The end of a round.
    QuizReport,
    /// The line a search is typed in.
    Search,
    /// Every line that is typed in.
    Typing,
    /// The list of keys.
    Help,
    /// The palette of everything.
    Palette,
    /// The list of what the timeline can be filtered by.
    Filter,
    /// The list of messages.
    Messages,
}

impl Context {
    /// Every place, in the order of the manual.
    pub(crate) const ALL: [Self; 22] = [
        Self::Anywhere,
        Self::Moving,
        Self::Article,
        Self::Tabs,
        Self::Library,
        Self::Timeline,
        Self::Detail,
        Self::Read,
        Self::CardFront,
        Self::CardBack,
        Self::Cards,
        Self::QuizChoice,
        Self::QuizTyping,
        Self::QuizOrder,
        Self::QuizFeedback,
        Self::QuizReport,
        Self::Search,
        Self::Typing,
        Self::Help,
        Self::Palette,
        Self::Filter,
        Self::Messages,
    ];

    /// Its heading in help and manual.
    pub(crate) const fn title(self) -> &'static str {
        match self {
            Self::Anywhere => "Everywhere",
            Self::Moving => "Moving in lists and texts",
            Self::Article => "In an article",
            Self::Tabs => "Screens of an article, where digits have no other meaning",
            Self::Library => "Library",
            Self::Timeline => "Timeline",
            Self::Detail => "Detail of an event",
            Self::Read => "Reading",
            Self::CardFront => "Card, question",
            Self::CardBack => "Card, answer",
            Self::Cards => "Cards",
            Self::QuizChoice => "Quiz, options",
            Self::QuizTyping => "Quiz, typed answer",
            Self::QuizOrder => "Quiz, order",
            Self::QuizFeedback => "Quiz, feedback",
            Self::QuizReport => "Quiz, end of a round",
            Self::Search => "Searching",
            Self::Typing => "Typing",
            Self::Help => "Help",
            Self::Palette => "Palette",
            Self::Filter => "Filter",
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
    on(Context::Anywhere, "? f1", Action::Help, "the keys of this place", "help"),
    on(
        Context::Anywhere,
        ": ctrl-p",
        Action::Palette,
        "everything that can be done, every event, every article, by a few letters",
        "",
    ),
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
    on(Context::Article, "L", Action::Library, "the library", ""),
    on(Context::Tabs, "1", Action::Show(Tab::Timeline), "the timeline", ""),
    on(Context::Tabs, "2", Action::Show(Tab::Read), "the article itself", ""),
    on(Context::Tabs, "3 c", Action::Show(Tab::Cards), "flashcards", "cards"),
    on(Context::Tabs, "4 Q", Action::Show(Tab::Quiz), "quiz", "quiz"),
    on(Context::Tabs, "5", Action::Show(Tab::Progress), "what you know by now", ""),
    on(Context::Library, "enter right l", Action::Enter, "open the article", "open"),
    on(Context::Library, "a", Action::Add, "add an article from a file", "add"),
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
    on(Context::Timeline, "space", Action::Uncover, "uncover this one, then the next", "uncover"),
    on(Context::Timeline, "t", Action::Cover, "test yourself: cover the dates, the events, nothing", "test"),
    on(Context::Timeline, "v", Action::Recall, "show how well each event is known", "memory"),
    on(Context::Timeline, "f", Action::Filter, "choose by people, places, groups, certainty", "filter"),
    on(Context::Timeline, "- _", Action::ZoomOut, "zoom out: years, decades, centuries", "zoom out"),
    on(Context::Timeline, "+ =", Action::ZoomIn, "zoom in", "zoom in"),
    on(Context::Timeline, "m", Action::Mark, "mark this event, or take its mark off", ""),
    on(Context::Timeline, "'", Action::NextMark, "to the next marked event", ""),
    on(Context::Timeline, "r", Action::ToText, "read it in the article", "read"),
    on(Context::Timeline, "o", Action::Editor, "open the article there in your editor", ""),
    on(Context::Detail, "r", Action::ToText, "read it in the article", "read"),
    on(Context::Detail, "o", Action::Editor, "open the article there in your editor", ""),
    on(
        Context::Read,
        "n",
        Action::FindNext,
        "the next date; when searching, the next place found",
        "next date",
    ),
    on(Context::Read, "N", Action::FindPrevious, "the date or place before", ""),
    on(Context::Read, "enter right l", Action::ToEntry, "the event of this date", "event"),
    on(Context::Read, "/", Action::Search, "find words", "search"),
    on(Context::Read, "v", Action::Coverage, "show how well each paragraph is known", "coverage"),
    on(Context::Read, "o", Action::Editor, "open the article here in your editor", ""),
    on(Context::Detail, "left h", Action::Back, "back to the list", "back"),
    on(Context::CardFront, "space enter", Action::Reveal, "show the answer", "answer"),
    on(Context::CardBack, "1", Action::Rate(Rating::Again), "forgotten", ""),
    on(Context::CardBack, "2", Action::Rate(Rating::Hard), "remembered with effort", ""),
    on(Context::CardBack, "3 space enter", Action::Rate(Rating::Good), "remembered", "good"),
    on(Context::CardBack, "r", Action::ToText, "read it in the article", ""),
    on(Context::CardBack, "4", Action::Rate(Rating::Easy), "remembered at once", ""),
    on(Context::Cards, "u", Action::Undo, "take the last rating back", "undo"),
    on(Context::Cards, "b", Action::Bury, "put the card aside until tomorrow", "bury"),
    on(Context::Cards, "!", Action::SuspendCard, "put the card aside for good", "suspend"),
    on(Context::Cards, "f", Action::Flag, "flag the card, or take its flag off", ""),
    on(Context::Cards, "C", Action::Cram, "go through all cards without touching the schedule", "cram"),
    on(Context::Cards, "A", Action::StudyAhead, "go through the cards of the coming week", "ahead"),
    on(Context::Cards, "v", Action::ToEntry, "show its event in the timeline", "event"),
    on(
        Context::QuizChoice,
        "a b c d e f g h 1 2 3 4 5 6 7 8",
        Action::Pick(0),
        "answer with that option",
        "answer",
    ),
    on(Context::QuizChoice, "enter space", Action::Accept, "answer with the option under the cursor", ""),
    on(Context::QuizChoice, "t", Action::TurnTyping, "type the answer instead", "type"),
    on(Context::QuizChoice, "p", Action::Pass, "pass", "pass"),
    on(Context::QuizTyping, "enter", Action::Accept, "answer with what is typed", "answer"),
    on(Context::QuizTyping, "ctrl-t", Action::TurnTyping, "choose an option instead", "options"),
    on(Context::QuizTyping, "ctrl-n", Action::Pass, "pass", "pass"),
    on(Context::QuizTyping, "tab", Action::NextTab, "the next screen", ""),
    on(Context::QuizTyping, "shift-tab", Action::PreviousTab, "the screen before", ""),
    on(Context::QuizOrder, "J ctrl-j", Action::ShiftDown, "move this one down", "down"),
    on(Context::QuizOrder, "K ctrl-k", Action::ShiftUp, "move this one up", "up"),
    on(Context::QuizOrder, "enter", Action::Accept, "answer with this order", "answer"),
    on(Context::QuizOrder, "p", Action::Pass, "pass", "pass"),
    on(Context::QuizFeedback, "enter space n", Action::Accept, "the next question", "next"),
    on(Context::QuizFeedback, "r", Action::ToText, "read it in the article", "read"),
    on(Context::QuizFeedback, "v", Action::ToEntry, "show its event in the timeline", "event"),
    on(Context::QuizReport, "r", Action::Retry, "ask the missed ones again", "missed again"),
    on(Context::QuizReport, "enter n", Action::NewRound, "a new round", "new round"),
    on(Context::Search, "enter", Action::Accept, "stay at what was found", "stay"),
    on(Context::Search, "down ctrl-n", Action::FindNext, "the next one found", "next"),
    on(Context::Search, "up ctrl-p", Action::FindPrevious, "the one found before", ""),
    on(Context::Typing, "esc", Action::Back, "leave without a change", "leave"),
    on(Context::Typing, "f1", Action::Help, "the keys of this place", ""),
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
    on(Context::Palette, "enter", Action::Accept, "do what the cursor is on", "do"),
    on(Context::Palette, "down ctrl-n tab", Action::Go(Move::Down), "one line down", ""),
    on(Context::Palette, "up ctrl-p shift-tab", Action::Go(Move::Up), "one line up", ""),
    on(Context::Palette, "pgdn", Action::Go(Move::PageDown), "a page down", ""),
    on(Context::Palette, "pgup", Action::Go(Move::PageUp), "a page up", ""),
    on(Context::Filter, "space enter", Action::Toggle, "choose this, or no longer", "choose"),
    on(Context::Filter, "0", Action::Clear, "choose nothing: show every event", "all"),
    on(Context::Filter, "q f", Action::Back, "back", ""),
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
        match self.action {
            Action::Digit(_) => return "0–9".to_owned(),
            Action::Pick(_) => return "a–h  1–8".to_owned(),
            _ => {}
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
        let _ = write!(page, "\n## {}\n\n| keys | what they do |\n|---|---|\n", context.title());
        for binding in BINDINGS.iter().filter(|binding| binding.context == context) {
            let quoted = |chord: Chord| format!("`{chord}`").replace('|', "\\|");
            let chords = match binding.action {
                Action::Digit(_) => "`0`–`9`".to_owned(),
                Action::Pick(_) => "`a`–`h` `1`–`8`".to_owned(),
                _ => binding.all_chords().map(quoted).collect::<Vec<_>>().join(" "),
            };
            let _ = writeln!(page, "| {chords} | {} |", binding.help);
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
