//! The one table of keys. Dispatch, footer, help and `docs/KEYS.md` all read it, so they cannot disagree.

mod context;
mod manual;

use super::action::{Action, Edit, Move, Tab};
use super::chord::Chord;
use crate::study::{Belief, Rating};
use std::borrow::Cow;
use std::cell::OnceCell;

pub(crate) use context::Context;
pub use manual::manual;

/// One line of the table.
#[derive(Clone, Debug)]
pub(crate) struct Binding {
    /// Where it holds.
    pub(crate) context: Context,
    /// The chords, separated by spaces; any of them will do.
    pub(crate) chords: Cow<'static, str>,
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
    Binding { context, chords: Cow::Borrowed(chords), action, help, hint }
}

/// What a digit is in a list without tabs beside it.
const COUNT: &str = "a count: 5j is five lines down";
/// What it is beside tabs.
const COUNT_OR_TAB: &str = "a count (5j), or alone the tab of that number";

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
    on(
        Context::Library,
        "a",
        Action::Add,
        "add an article from a file, or every article of a folder; a text that is pasted is added at once",
        "add",
    ),
    on(
        Context::Library,
        "/",
        Action::Search,
        "show only articles with these letters, or of this #tag",
        "search",
    ),
    on(Context::Library, "0 1 2 3 4 5 6 7 8 9", Action::Digit(0), COUNT, ""),
    on(Context::Library, "u", Action::Undo, "take back the last thing done here", "undo"),
    on(Context::Library, "e", Action::ExamDay, "set the day of the exam", "exam"),
    on(Context::Library, "d", Action::Remove, "take it off the list; its history is kept", "remove"),
    on(Context::Library, "t", Action::Tags, "tag it", ""),
    on(Context::Library, "r", Action::Rename, "give it another title", ""),
    on(
        Context::Library,
        "z",
        Action::Archive,
        "put it into the archive, where nothing is due, or take it out",
        "",
    ),
    on(Context::Library, "o", Action::Order, "in another order: last opened, title, most due, next exam", ""),
    on(Context::Library, "s", Action::Settings, "how everything is studied", ""),
    on(Context::Library, "n", Action::FindNext, "the next one found", "next"),
    on(Context::Library, "N", Action::FindPrevious, "the one found before", ""),
    on(
        Context::Timeline,
        "enter right l",
        Action::Enter,
        "into the detail; after a number, to that year",
        "detail",
    ),
    on(Context::Timeline, "u", Action::Undo, "take the last correction back", "undo"),
    on(
        Context::Timeline,
        "0 1 2 3 4 5 6 7 8 9",
        Action::Digit(0),
        "a count (5j), a year (1961 Enter), or alone the tab of that number",
        "",
    ),
    on(Context::Timeline, "x", Action::Minor, "show the events of little weight, or hide them", "minor"),
    on(Context::Timeline, "/", Action::Search, "find an event", "search"),
    on(Context::Timeline, "n", Action::FindNext, "the next one found", "next"),
    on(Context::Timeline, "N", Action::FindPrevious, "the one found before", ""),
    on(Context::Timeline, "space", Action::Uncover, "uncover this one, then the next", "uncover"),
    on(Context::Timeline, "f", Action::Filter, "choose by people, places, groups, certainty", "filter"),
    on(Context::Timeline, "t", Action::Cover, "test yourself: cover the dates, the events, nothing", "test"),
    on(Context::Timeline, "p", Action::Pane, "the list alone, or the detail beside it", "pane"),
    on(Context::Timeline, "v", Action::Recall, "show how well each event is known", "memory"),
    on(
        Context::Timeline,
        "- _",
        Action::ZoomOut,
        "zoom out: days, months, years, decades, centuries",
        "zoom out",
    ),
    on(Context::Timeline, "+ =", Action::ZoomIn, "zoom in", "zoom in"),
    on(Context::Timeline, "e", Action::Correct, "put its date or its words right", ""),
    on(Context::Timeline, "H", Action::Hide, "hide this event; one of your own goes away", ""),
    on(Context::Timeline, "a", Action::OwnEntry, "add an event of your own", ""),
    on(Context::Timeline, "m", Action::Mark, "mark this event, or take its mark off", ""),
    on(Context::Timeline, "'", Action::NextMark, "to the next marked event", ""),
    on(Context::Timeline, "r", Action::ToText, "read it in the article", ""),
    on(Context::Timeline, "o", Action::Editor, "open the article there in your editor", ""),
    on(Context::Detail, "r", Action::ToText, "read it in the article", "read"),
    on(Context::Detail, "c", Action::EntryCards, "its cards", "its cards"),
    on(Context::Detail, "Q", Action::EntryQuestions, "a quiz of its questions", "its questions"),
    on(Context::Detail, "e", Action::Correct, "put its date or its words right", "edit"),
    on(Context::Detail, "u", Action::Undo, "take the last correction back", "undo"),
    on(Context::Detail, "o", Action::Editor, "open the article there in your editor", ""),
    on(Context::Read, "0 1 2 3 4 5 6 7 8 9", Action::Digit(0), COUNT_OR_TAB, ""),
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
    on(Context::Read, "s", Action::Skipped, "what nothing is asked of, and why", "skipped"),
    on(Context::Read, "o", Action::Editor, "open the article here in your editor", ""),
    on(Context::Detail, "left h", Action::Back, "back to the list", "back"),
    on(Context::CardFront, "space enter", Action::Reveal, "show the answer", "answer"),
    on(Context::CardBack, "1", Action::Rate(Rating::Again), "forgotten", ""),
    on(Context::CardBack, "2", Action::Rate(Rating::Hard), "remembered with effort", ""),
    on(Context::CardBack, "3 space enter", Action::Rate(Rating::Good), "remembered", "good"),
    on(Context::CardBack, "r", Action::ToText, "read it in the article", ""),
    on(Context::CardBack, "4", Action::Rate(Rating::Easy), "remembered at once", ""),
    on(Context::CardFront, "t", Action::TurnTyping, "type the answers from now on", "type"),
    on(
        Context::CardTyping,
        "enter",
        Action::Reveal,
        "show the answer, and whether it is what was typed",
        "answer",
    ),
    on(Context::CardTyping, "ctrl-p", Action::Palette, "everything that can be done", ""),
    on(Context::CardTyping, "tab", Action::NextTab, "the next screen", ""),
    on(Context::CardTyping, "shift-tab", Action::PreviousTab, "the screen before", ""),
    on(Context::CardTyping, "ctrl-t", Action::TurnTyping, "turn the cards over instead", "turn over"),
    on(Context::CardMissed, "space enter", Action::Rate(Rating::Again), "forgotten", "again"),
    on(
        Context::Cards,
        "u",
        Action::Undo,
        "take the last rating or correction back, also of earlier days",
        "undo",
    ),
    on(Context::Cards, "b", Action::Bury, "put the card aside until tomorrow", "bury"),
    on(Context::Cards, "!", Action::SuspendCard, "put the card aside for good", "suspend"),
    on(Context::Cards, "f", Action::Flag, "flag the card, or take its flag off", ""),
    on(
        Context::Cards,
        "C",
        Action::Cram,
        "go through all cards without touching the schedule, or back to today's",
        "cram",
    ),
    on(Context::Cards, "A", Action::StudyAhead, "go through the cards of the coming week", "ahead"),
    on(Context::CardBack, "e", Action::Correct, "put the card right", "edit"),
    on(Context::Cards, "d", Action::Drop, "drop the card for good", ""),
    on(Context::Cards, "w", Action::Report, "report the card as wrong", ""),
    on(Context::Cards, "+", Action::OwnCard, "add a card of your own", ""),
    on(Context::Cards, "R", Action::Release, "let the cards that were put aside back in", ""),
    on(Context::Progress, "0 1 2 3 4 5 6 7 8 9", Action::Digit(0), COUNT_OR_TAB, ""),
    on(Context::Progress, "e", Action::ExamDay, "set the day of the exam", "exam"),
    on(Context::Progress, "s", Action::Settings, "how this article is studied", "settings"),
    on(Context::Progress, "F", Action::Fit, "fit the scheduler to your reviews, or stop that", "fit"),
    on(Context::Progress, "U", Action::UseFit, "use what was fitted", "use"),
    on(Context::Form, "enter", Action::Accept, "save", "save"),
    on(Context::Form, "tab down", Action::Go(Move::Down), "the next line", "next line"),
    on(Context::Form, "shift-tab up", Action::Go(Move::Up), "the line before", ""),
    on(Context::Import, "q", Action::Back, "stop, or leave when it is over", ""),
    on(Context::Reading, "q", Action::Back, "do not open it", ""),
    on(Context::Cards, "v", Action::ToEntry, "show its event in the timeline", "event"),
    on(
        Context::QuizChoice,
        "a b c d e f g h 1 2 3 4 5 6 7 8",
        Action::Pick(0),
        "answer with that option",
        "answer",
    ),
    on(Context::QuizChoice, "enter space", Action::Accept, "answer with the option under the cursor", ""),
    on(Context::QuizChoice, "t ctrl-t", Action::TurnTyping, "type the answer instead", "type"),
    on(Context::QuizChoice, "p", Action::Pass, "pass", "pass"),
    on(Context::QuizTyping, "enter", Action::Accept, "answer with what is typed", "answer"),
    on(Context::QuizTyping, "ctrl-n", Action::Pass, "pass; in an exam, the next question", "pass"),
    on(Context::QuizTyping, "ctrl-s", Action::HandIn, "hand the exam in", "hand in"),
    on(Context::QuizTyping, "ctrl-g", Action::Sheet, "the list of questions", "questions"),
    on(
        Context::QuizTyping,
        "ctrl-f",
        Action::FlagQuestion,
        "flag the question, or take its flag off",
        "flag",
    ),
    on(Context::QuizTyping, "ctrl-t", Action::TurnTyping, "choose an option instead", "options"),
    on(Context::QuizTyping, "ctrl-x", Action::Exam, "set up a mock exam", "exam"),
    on(Context::QuizTyping, "ctrl-p", Action::Palette, "everything that can be done", ""),
    on(Context::QuizTyping, "tab", Action::NextTab, "the next screen", ""),
    on(Context::QuizTyping, "shift-tab", Action::PreviousTab, "the screen before", ""),
    on(Context::QuizOrder, "enter", Action::Accept, "answer with this order", "answer"),
    on(Context::QuizOrder, "J ctrl-j", Action::ShiftDown, "move this one down", "down"),
    on(Context::QuizOrder, "K ctrl-k", Action::ShiftUp, "move this one up", "up"),
    on(Context::QuizOrder, "p", Action::Pass, "pass", "pass"),
    on(Context::QuizAxis, "up", Action::Nudge(1), "a year later", ""),
    on(Context::QuizAxis, "down", Action::Nudge(-1), "a year earlier", ""),
    on(Context::QuizAxis, "pgup", Action::Nudge(10), "ten years later", ""),
    on(Context::QuizAxis, "pgdn", Action::Nudge(-10), "ten years earlier", ""),
    on(Context::QuizBelief, "1", Action::Believe(Belief::Guess), "a guess", "guess"),
    on(Context::QuizBelief, "2", Action::Believe(Belief::Unsure), "as likely right as wrong", "unsure"),
    on(Context::QuizBelief, "3", Action::Believe(Belief::Likely), "likely right", "likely"),
    on(Context::QuizBelief, "4", Action::Believe(Belief::Certain), "certain", "certain"),
    on(Context::QuizFeedback, "enter space n", Action::Accept, "the next question", "next"),
    on(
        Context::QuizFeedback,
        "y",
        Action::CountRight,
        "what was typed is right all the same, or is not: count it so",
        "it was right",
    ),
    on(Context::QuizFeedback, "1", Action::Rate(Rating::Again), "count it as forgotten", ""),
    on(Context::QuizFeedback, "2", Action::Rate(Rating::Hard), "count it as remembered with effort", ""),
    on(Context::QuizFeedback, "3", Action::Rate(Rating::Good), "count it as remembered", ""),
    on(Context::QuizFeedback, "4", Action::Rate(Rating::Easy), "count it as remembered at once", ""),
    on(Context::QuizFeedback, "r", Action::ToText, "read it in the article", "read"),
    on(Context::QuizFeedback, "v", Action::ToEntry, "show its event in the timeline", "event"),
    on(Context::Quiz, "n", Action::NextQuestion, "the question after this one", "later"),
    on(Context::Quiz, "ctrl-n", Action::Pass, "pass", ""),
    on(Context::Quiz, "N", Action::PreviousQuestion, "the question before this one", ""),
    on(Context::Quiz, "s ctrl-g", Action::Sheet, "the list of questions: done, flagged, unseen", "questions"),
    on(Context::Quiz, "x ctrl-x", Action::Exam, "set up a mock exam", "exam"),
    on(Context::Quiz, "m f ctrl-f", Action::FlagQuestion, "flag the question, or take its flag off", "flag"),
    on(Context::Quiz, "%", Action::AskBelief, "be asked how sure you are, or no longer", ""),
    on(Context::QuizReport, "r", Action::Retry, "ask the missed ones again", "missed again"),
    on(Context::QuizReport, "enter n", Action::NewRound, "a new round", "new round"),
    on(Context::QuizReport, "s", Action::Sheet, "the list of questions, to look at one again", "questions"),
    on(Context::QuizReport, "%", Action::AskBelief, "be asked how sure you are, or no longer", ""),
    on(Context::QuizReport, "x", Action::Exam, "set up a mock exam", "mock exam"),
    on(Context::ExamSetup, "enter space", Action::Accept, "begin", "begin"),
    on(Context::ExamSetup, "l right +", Action::More, "more of it", "more"),
    on(Context::ExamSetup, "h left -", Action::Less, "less of it", "less"),
    on(Context::Exam, "F ctrl-s", Action::HandIn, "hand it in", "hand in"),
    on(Context::Exam, "n right ctrl-n", Action::NextQuestion, "the next question", ""),
    on(Context::Exam, "N left", Action::PreviousQuestion, "the question before", ""),
    on(
        Context::Exam,
        "m f ctrl-f",
        Action::FlagQuestion,
        "flag the question for a second look, or no longer",
        "flag",
    ),
    on(
        Context::Exam,
        "s ctrl-g",
        Action::Sheet,
        "the list of questions: answered, flagged, unseen",
        "questions",
    ),
    on(Context::Exam, "T", Action::Clock, "show or hide the clock", "clock"),
    on(Context::ExamReport, "+", Action::Bring, "put the missed ones into today's cards", "missed to cards"),
    on(Context::ExamReport, "enter", Action::Back, "leave the report", "leave"),
    on(Context::ExamReport, "x", Action::Exam, "set up another exam", "another"),
    on(Context::Add, "enter", Action::Accept, "add the article", "add"),
    on(Context::Add, "tab", Action::Complete, "complete the path", "complete"),
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
    on(Context::Form, "ctrl-c", Action::Back, "leave without a change", ""),
    on(Context::Help, "/", Action::Search, "find a key by what it does, in every place", "find"),
    on(Context::Help, "q ?", Action::Back, "back", ""),
    on(Context::Palette, "enter", Action::Accept, "do what the cursor is on", "do"),
    on(Context::Palette, "down ctrl-n tab", Action::Go(Move::Down), "one line down", ""),
    on(Context::Palette, "up ctrl-p shift-tab", Action::Go(Move::Up), "one line up", ""),
    on(Context::Palette, "pgdn", Action::Go(Move::PageDown), "a page down", ""),
    on(Context::Palette, "pgup", Action::Go(Move::PageUp), "a page up", ""),
    on(Context::Filter, "space enter", Action::Toggle, "choose this, or no longer", "choose"),
    on(Context::Filter, "0", Action::Clear, "choose nothing: show every event", "all"),
    on(Context::Filter, "1 2 3 4 5 6 7 8 9", Action::Digit(0), COUNT, ""),
    on(Context::Filter, "q f", Action::Back, "back", ""),
    on(Context::Sheet, "0 1 2 3 4 5 6 7 8 9", Action::Digit(0), COUNT, ""),
    on(Context::Sheet, "enter space", Action::Accept, "to the question under the cursor", "go"),
    on(Context::Sheet, "q s", Action::Back, "back", ""),
    on(Context::Skipped, "enter", Action::Accept, "to its place in the article", "show"),
    on(Context::Skipped, "+", Action::Promote, "make a card of it", "card"),
    on(Context::Skipped, "0 1 2 3 4 5 6 7 8 9", Action::Digit(0), COUNT, ""),
    on(Context::Skipped, "q s", Action::Back, "back", ""),
    on(Context::Messages, "0 1 2 3 4 5 6 7 8 9", Action::Digit(0), COUNT, ""),
    on(Context::Messages, "q M", Action::Back, "back", ""),
    on(Context::Welcome, "enter space q", Action::Back, "begin", "begin"),
];

/// The table made ready for looking up, with the learner's own keys.
#[derive(Clone, Debug)]
pub struct Keymap {
    table: Cow<'static, [Binding]>,
    /// Every chord with the place of its line in the table, made when the first key is pressed.
    chords: OnceCell<Vec<(Context, Chord, usize)>>,
}

/// One key with two meanings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The name of the place in which it has them.
    pub place: &'static str,
    /// The names of the actions that it was given to.
    pub actions: Vec<&'static str>,
    /// What is to be said of it.
    pub message: String,
}

impl Default for Keymap {
    fn default() -> Self {
        Self { table: Cow::Borrowed(BINDINGS), chords: OnceCell::new() }
    }
}

impl Keymap {
    fn chords(&self) -> &[(Context, Chord, usize)] {
        self.chords.get_or_init(|| {
            let lines = self.table.iter().enumerate();
            let chords = lines.flat_map(|(at, binding)| {
                binding.all_chords().map(move |chord| (binding.context, chord, at))
            });
            chords.collect()
        })
    }

    /// Gives an action other keys in a place, by the names of `docs/KEYS.md`; no key takes them away. What is wrong
    /// with it is the error.
    pub fn bind(&mut self, place: &str, action: &str, keys: &str) -> Result<(), String> {
        let Some(context) = Context::ALL.into_iter().find(|context| context.name() == place) else {
            return Err(format!("there is no place called {place:?}"));
        };
        let is_meant =
            |binding: &Binding| binding.context == context && binding.action.name() == Some(action);
        let Some(at) = self.table.iter().position(is_meant) else {
            return Err(format!("nothing is called {action:?} in {place}"));
        };
        for key in keys.split_whitespace() {
            let Some(chord) = Chord::named(key) else {
                return Err(format!("there is no key called {key:?}"));
            };
            if context.is_typed_in() && chord.written().is_some() {
                return Err(format!("{key:?} is a letter to be typed in {place}"));
            }
        }
        let keys: Vec<&str> = keys.split_whitespace().collect();
        if let Some(binding) = self.table.to_mut().get_mut(at) {
            binding.chords = Cow::Owned(keys.join(" "));
        }
        self.chords.take();
        Ok(())
    }

    /// The keys that would do two things in one place, each told once.
    pub fn clashes(&self) -> Vec<Clash> {
        let mut clashes = Vec::new();
        for (at, (context, chord, line)) in self.chords().iter().enumerate() {
            let first =
                self.chords().iter().take(at).find(|(place, key, _)| (place, key) == (context, chord));
            if let Some((.., other)) = first {
                let place = context.name();
                let (one, two) = (self.does(*other), self.does(*line));
                let message = format!("{:?} does two things in {place}: {one}; {two}", chord.name());
                clashes.push(Clash { place, actions: vec![self.name(*other), self.name(*line)], message });
            }
        }
        clashes
    }

    /// The keys that were given to an action and by that are taken from one of a wider place. That may be meant.
    pub fn taken(&self) -> Vec<Clash> {
        let usual = Self::default();
        let given = self.chords().iter().filter(|chord| !usual.chords().contains(chord));
        let taken = given.flat_map(|(context, chord, line)| {
            let others = self.chords().iter().filter(move |(place, key, other)| {
                key == chord && other != line && context.beyond().contains(place)
            });
            others.map(move |(.., other)| {
                let place = context.name();
                let (one, two) = (self.does(*line), self.does(*other));
                let message = format!("{:?} in {place} is now: {one}; no longer: {two}", chord.name());
                Clash { place, actions: vec![self.name(*line)], message }
            })
        });
        taken.collect()
    }

    fn does(&self, line: usize) -> &str {
        self.table.get(line).map_or("", |binding| binding.help)
    }

    fn name(&self, line: usize) -> &'static str {
        self.table.get(line).and_then(|binding| binding.action.name()).unwrap_or("")
    }

    /// The lines of a place, those without a key left out.
    pub(crate) fn lines(&self, context: Context) -> impl Iterator<Item = &Binding> {
        self.table.iter().filter(move |binding| binding.context == context && !binding.chords.is_empty())
    }

    /// What `chord` does in the first of `contexts` that binds it to something that applies now.
    pub(crate) fn find(
        &self,
        contexts: &[Context],
        chord: Chord,
        applies: impl Fn(Action) -> bool,
    ) -> Option<Action> {
        for &context in contexts {
            let bound = self.chords().iter().filter(|(place, key, _)| *place == context && *key == chord);
            let mut actions = bound.filter_map(|(.., at)| Some(self.table.get(*at)?.action.with(chord)));
            if let Some(action) = actions.find(|action| applies(*action)) {
                return Some(action);
            }
            if let Some(letter) = chord.written().filter(|_| context.takes_text()) {
                return Some(Action::Edit(Edit::Type(letter)));
            }
        }
        None
    }

    /// The first key of each line of `contexts`, nearest first, with what it does.
    pub(crate) fn of<'a>(
        &'a self,
        contexts: &'a [Context],
    ) -> impl Iterator<Item = (Chord, &'a Binding)> + 'a {
        let lines = contexts.iter().flat_map(|&context| self.lines(context));
        lines.filter_map(|binding| Some((binding.all_chords().next()?, binding)))
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
        assert_eq!(Keymap::default().clashes(), []);
        assert_eq!(Keymap::default().taken(), []);
    }

    #[test]
    fn every_line_of_the_table_has_a_name_of_its_own_in_its_place() {
        let mut seen = std::collections::BTreeSet::new();
        for binding in BINDINGS {
            if let Some(name) = binding.action.name() {
                assert!(seen.insert((binding.context, name)), "{:?} {name} twice", binding.context);
            }
        }
        let places: std::collections::BTreeSet<_> =
            Context::ALL.iter().map(|context| context.name()).collect();
        assert_eq!(places.len(), Context::ALL.len());
    }

    #[test]
    fn keys_can_be_changed_and_wrong_ones_are_told() {
        let mut keymap = Keymap::default();
        assert_eq!(keymap.bind("timeline", "search", "/ ctrl-s"), Ok(()));
        let chord = Chord::named("ctrl-s").unwrap();
        assert_eq!(keymap.find(&[Context::Timeline], chord, |_| true), Some(Action::Search));
        assert_eq!(keymap.bind("timeline", "mark", ""), Ok(()));
        assert_eq!(keymap.find(&[Context::Timeline], Chord::named("m").unwrap(), |_| true), None);
        for (place, action, keys, fault) in [
            ("time", "search", "/", "there is no place called \"time\""),
            ("timeline", "dance", "/", "nothing is called \"dance\" in timeline"),
            ("timeline", "search", "hyper-x", "there is no key called \"hyper-x\""),
            ("search", "find-next", "n", "\"n\" is a letter to be typed in search"),
        ] {
            assert_eq!(keymap.bind(place, action, keys), Err(fault.to_owned()));
        }
        keymap.bind("timeline", "filter", "v").unwrap();
        assert_eq!(keymap.clashes().len(), 1, "{:?}", keymap.clashes());
        keymap.bind("timeline", "search", "q").unwrap();
        let taken = keymap.taken();
        let [clash] = taken.as_slice() else { panic!("{taken:?}") };
        assert_eq!((clash.place, clash.actions.as_slice()), ("timeline", &["search"][..]));
        assert!(clash.message.contains("no longer: leave"), "{clash:?}");
    }

    #[test]
    fn the_manual_is_what_the_table_says() {
        let written = include_str!("../../docs/KEYS.md");
        assert!(written == manual(), "run `cargo run --example keys` to write docs/KEYS.md anew");
    }
}
