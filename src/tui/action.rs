//! What the learner can ask for. Keys become actions in `keymap`; `App::update` carries them out.

use super::chord::{Chord, Key};
use crate::study::{Belief, Rating};

/// The screens of an opened article, in the order of their tabs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Tab {
    /// The events in the order of time.
    Timeline,
    /// The whole article.
    Read,
    /// Flashcards that are due.
    Cards,
    /// Questions, one after another.
    Quiz,
    /// What is known by now.
    Progress,
}

impl Tab {
    /// Every tab, in order.
    pub(crate) const ALL: [Self; 5] = [Self::Timeline, Self::Read, Self::Cards, Self::Quiz, Self::Progress];

    /// What stands on it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Timeline => "Timeline",
            Self::Read => "Read",
            Self::Cards => "Cards",
            Self::Quiz => "Quiz",
            Self::Progress => "Progress",
        }
    }
}

/// A step within a list or a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Move {
    /// One line down.
    Down,
    /// One line up.
    Up,
    /// A page down.
    PageDown,
    /// A page up.
    PageUp,
    /// To the first line.
    First,
    /// To the last line.
    Last,
}

impl Move {
    /// Where the step leads from `at` in a list of `length` lines seen `page` at a time.
    pub(crate) const fn apply(self, at: usize, length: usize, page: usize, count: usize) -> usize {
        let last = length.saturating_sub(1);
        let page = if page > 1 { page - 1 } else { 1 };
        let to = match self {
            Self::Down => at.saturating_add(count),
            Self::Up => at.saturating_sub(count),
            Self::PageDown => at.saturating_add(page.saturating_mul(count)),
            Self::PageUp => at.saturating_sub(page.saturating_mul(count)),
            Self::First => 0,
            Self::Last => last,
        };
        if to > last { last } else { to }
    }
}

/// A change in a line of text that is being typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Edit {
    /// A letter is written.
    Type(char),
    /// The letter before the cursor goes.
    Erase,
    /// The letter under the cursor goes.
    Delete,
    /// The word before the cursor goes.
    EraseWord,
    /// Everything goes.
    EraseLine,
    /// One letter to the left.
    Left,
    /// One letter to the right.
    Right,
    /// To the beginning.
    Home,
    /// To the end.
    End,
}

impl Edit {
    const fn name(self) -> &'static str {
        match self {
            Self::Type(_) => "type-letter",
            Self::Erase => "erase",
            Self::Delete => "delete",
            Self::EraseWord => "erase-word",
            Self::EraseLine => "erase-line",
            Self::Left => "left",
            Self::Right => "right",
            Self::Home => "line-start",
            Self::End => "line-end",
        }
    }
}

/// What the learner can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Action {
    /// Show the keys of this place.
    Help,
    /// Show everything that can be done.
    Palette,
    /// Show what was said in the status line.
    Messages,
    /// Leave the program; nothing is lost.
    Quit,
    /// One step back.
    Back,
    /// Stop the program until the shell says `fg`.
    Suspend,
    /// Draw the whole screen anew.
    Redraw,
    /// Back to the library.
    Library,
    /// Show a screen of the article.
    Show(Tab),
    /// Show the next screen of the article.
    NextTab,
    /// Show the screen before.
    PreviousTab,
    /// A step in the list or text.
    Go(Move),
    /// Into what is selected.
    Enter,
    /// A digit of a count, of a year, or of a tab.
    Digit(u8),
    /// Begin to search.
    Search,
    /// To the next place found.
    FindNext,
    /// To the place found before.
    FindPrevious,
    /// A change in the line being typed.
    Edit(Edit),
    /// Take what is typed, chosen or ordered; go on after the feedback.
    Accept,
    /// Show the answer of a card.
    Reveal,
    /// Say how well a card was remembered.
    Rate(Rating),
    /// Take the last rating back.
    Undo,
    /// Put a card aside until tomorrow.
    Bury,
    /// Put a card aside until it is let back in.
    SuspendCard,
    /// Flag a card, or take its flag off.
    Flag,
    /// Go through every card without touching the schedule.
    Cram,
    /// Go through the cards of the coming days.
    StudyAhead,
    /// Add an article to the library.
    Add,
    /// Complete the path that is typed.
    Complete,
    /// Zoom in on time.
    ZoomIn,
    /// Zoom out of time.
    ZoomOut,
    /// Choose what is shown.
    Filter,
    /// Choose the line under the cursor, or no longer.
    Toggle,
    /// Choose nothing.
    Clear,
    /// Cover the dates, the events, nothing.
    Cover,
    /// Uncover one.
    Uncover,
    /// Show or hide how well each event is known.
    Recall,
    /// Mark an event, or no longer.
    Mark,
    /// To the next marked event.
    NextMark,
    /// Show the place of this event, card or question in the article.
    ToText,
    /// Show or hide how well each paragraph is known.
    Coverage,
    /// Open the article at this place in the learner's editor.
    Editor,
    /// Show the event of this card or question in the timeline.
    ToEntry,
    /// Answer with an option, counted from 0.
    Pick(u8),
    /// Pass on a question.
    Pass,
    /// From options to typing and back.
    TurnTyping,
    /// Move the option under the cursor down.
    ShiftDown,
    /// Move the option under the cursor up.
    ShiftUp,
    /// Ask the missed questions again.
    Retry,
    /// Begin a new round.
    NewRound,
    /// Show the list of questions.
    Sheet,
    /// To the question after this one.
    NextQuestion,
    /// To the question before this one.
    PreviousQuestion,
    /// Flag a question, or take its flag off.
    FlagQuestion,
    /// Be asked how sure one is, or no longer.
    AskBelief,
    /// Say how sure one is.
    Believe(Belief),
    /// Move the place on the axis of time by so many years.
    Nudge(i8),
    /// Set up a mock exam.
    Exam,
    /// Less of what the cursor is on.
    Less,
    /// More of what the cursor is on.
    More,
    /// Show or hide the clock.
    Clock,
    /// Hand the exam in.
    HandIn,
    /// Show the library in another order.
    Order,
    /// Put up the cards of the event under the cursor.
    EntryCards,
    /// Ask the questions of the event under the cursor.
    EntryQuestions,
    /// Count a typed answer that was graded wrong as remembered after all.
    CountRight,
    /// Put the missed questions into today's cards.
    Bring,
    /// Show what nothing is asked of, and why.
    Skipped,
    /// Make a card of a line that was skipped.
    Promote,
    /// Show or hide the events of little weight.
    Minor,
    /// Show the detail beside the list, or the list alone.
    Pane,
    /// Give an article another title.
    Rename,
    /// Tag an article.
    Tags,
    /// Set the day of the exam.
    ExamDay,
    /// Put an article into the archive, or take it out.
    Archive,
    /// Take an article off the list.
    Remove,
    /// Change how an article, or the whole library, is studied.
    Settings,
    /// Put a card or an event right.
    Correct,
    /// Drop a card.
    Drop,
    /// Report a card as wrong.
    Report,
    /// Make a card of one's own.
    OwnCard,
    /// Hide an event.
    Hide,
    /// Add an event of one's own.
    OwnEntry,
    /// Let the cards that were put aside back in.
    Release,
    /// Fit the scheduler to one's own reviews, or stop that.
    Fit,
    /// Use what was fitted.
    UseFit,
}

impl Action {
    /// Whether it concerns a screen as a whole, and not what the cursor is on: such can be done from another screen.
    pub(crate) const fn is_of_screen(self) -> bool {
        matches!(
            self,
            Self::Search
                | Self::Filter
                | Self::Cover
                | Self::Recall
                | Self::ZoomOut
                | Self::ZoomIn
                | Self::Minor
                | Self::Pane
                | Self::OwnEntry
                | Self::NextMark
                | Self::Coverage
                | Self::Skipped
                | Self::Cram
                | Self::StudyAhead
                | Self::OwnCard
                | Self::Release
                | Self::Exam
                | Self::Sheet
                | Self::ExamDay
                | Self::Settings
                | Self::Fit
                | Self::UseFit
        )
    }

    /// The action with what its key adds: the digit that was pressed.
    #[must_use]
    pub(crate) fn with(self, chord: Chord) -> Self {
        match (self, chord.digit()) {
            (Self::Digit(_), Some(digit)) => Self::Digit(digit),
            (Self::Pick(_), digit) => match chord.key {
                Key::Char(letter @ 'a'..='z') => Self::Pick(letter as u8 - b'a'),
                _ => Self::Pick(digit.unwrap_or(1).saturating_sub(1)),
            },
            (action, _) => action,
        }
    }

    /// Its name in `config.toml`; none for keys that stand for themselves, as digits and options do.
    #[expect(clippy::too_many_lines, reason = "a table")]
    pub(crate) const fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::Digit(_) | Self::Pick(_) | Self::Edit(Edit::Type(_)) => return None,
            Self::Help => "help",
            Self::Palette => "palette",
            Self::Messages => "messages",
            Self::Quit => "quit",
            Self::Back => "back",
            Self::Suspend => "suspend-program",
            Self::Redraw => "redraw",
            Self::Library => "library",
            Self::Show(Tab::Timeline) => "timeline",
            Self::Show(Tab::Read) => "read",
            Self::Show(Tab::Cards) => "cards",
            Self::Show(Tab::Quiz) => "quiz",
            Self::Show(Tab::Progress) => "progress",
            Self::NextTab => "next-screen",
            Self::PreviousTab => "previous-screen",
            Self::Go(Move::Down) => "down",
            Self::Go(Move::Up) => "up",
            Self::Go(Move::PageDown) => "page-down",
            Self::Go(Move::PageUp) => "page-up",
            Self::Go(Move::First) => "first",
            Self::Go(Move::Last) => "last",
            Self::Enter => "enter",
            Self::Search => "search",
            Self::FindNext => "find-next",
            Self::FindPrevious => "find-previous",
            Self::Edit(edit) => edit.name(),
            Self::Accept => "accept",
            Self::Reveal => "reveal",
            Self::Rate(Rating::Again) => "again",
            Self::Rate(Rating::Hard) => "hard",
            Self::Rate(Rating::Good) => "good",
            Self::Rate(Rating::Easy) => "easy",
            Self::Undo => "undo",
            Self::Bury => "bury",
            Self::SuspendCard => "suspend",
            Self::Flag => "flag",
            Self::Cram => "cram",
            Self::StudyAhead => "ahead",
            Self::Add => "add",
            Self::Complete => "complete",
            Self::ZoomIn => "zoom-in",
            Self::ZoomOut => "zoom-out",
            Self::Filter => "filter",
            Self::Toggle => "choose",
            Self::Clear => "clear",
            Self::Cover => "self-test",
            Self::Uncover => "uncover",
            Self::Recall => "memory",
            Self::Mark => "mark",
            Self::NextMark => "next-mark",
            Self::ToText => "to-text",
            Self::Coverage => "coverage",
            Self::Editor => "editor",
            Self::ToEntry => "to-event",
            Self::Pass => "pass",
            Self::TurnTyping => "type",
            Self::ShiftDown => "shift-down",
            Self::ShiftUp => "shift-up",
            Self::Retry => "missed-again",
            Self::NewRound => "new-round",
            Self::Sheet => "questions",
            Self::NextQuestion => "next-question",
            Self::PreviousQuestion => "previous-question",
            Self::FlagQuestion => "flag-question",
            Self::AskBelief => "ask-belief",
            Self::Believe(belief) => belief.name(),
            Self::Nudge(10..) => "later-by-ten",
            Self::Nudge(1..) => "later",
            Self::Nudge(..=-10) => "earlier-by-ten",
            Self::Nudge(_) => "earlier",
            Self::Exam => "mock-exam",
            Self::Less => "less",
            Self::More => "more",
            Self::Clock => "clock",
            Self::HandIn => "hand-in",
            Self::Order => "order",
            Self::EntryCards => "its-cards",
            Self::EntryQuestions => "its-questions",
            Self::CountRight => "count-right",
            Self::Bring => "bring",
            Self::Skipped => "skipped",
            Self::Promote => "promote",
            Self::Minor => "minor",
            Self::Pane => "pane",
            Self::Rename => "rename",
            Self::Tags => "tags",
            Self::ExamDay => "exam-day",
            Self::Archive => "archive",
            Self::Remove => "remove",
            Self::Settings => "settings",
            Self::Correct => "correct",
            Self::Drop => "drop",
            Self::Report => "report",
            Self::OwnCard => "own-card",
            Self::Hide => "hide",
            Self::OwnEntry => "own-event",
            Self::Release => "release",
            Self::Fit => "fit",
            Self::UseFit => "use-fit",
        })
    }
}
