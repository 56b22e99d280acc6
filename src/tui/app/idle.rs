//! What is said of keys that are not seen to do anything: why one does nothing now and what to do instead, and what one did
//! to a card that is gone from the screen.

use super::{App, Book};
use crate::study::Rating;
use crate::tui::action::{Action, Tab};
use crate::tui::chord::Chord;
use crate::tui::keymap::Context;
use crate::tui::screen::Cover;

impl App {
    /// What is said of a key that does nothing here.
    pub(super) fn no_use_of(&self, chord: Chord) -> String {
        let contexts = self.contexts();
        let key = |wanted: Action| {
            self.keymap.of(&contexts).find(|(_, binding)| binding.action == wanted).map(|(key, _)| key)
        };
        let is_rating = matches!(chord.written(), Some('1'..='4'));
        if let Some(reveal) = key(Action::Reveal).filter(|_| is_rating) {
            return format!("{reveal} shows the answer; {chord} rates it then");
        }
        // What the key would do here at another time.
        let wanted = self.keymap.find(&contexts, chord, |_| true);
        if let Some(why) = wanted.and_then(|action| self.idle(action)) {
            return why.to_owned();
        }
        // The number of a screen where digits rate or answer.
        let is_number = matches!(chord.written(), Some('1'..='5')) && self.book.is_some();
        if let Some(next) = key(Action::NextTab).filter(|_| is_number && !contexts.contains(&Context::Tabs)) {
            return format!("{chord} rates or answers here; {next} leads to the other screens");
        }
        match key(Action::Help) {
            Some(help) => format!("{chord} does nothing here; {help} shows the keys"),
            None => format!("{chord} does nothing here"),
        }
    }

    /// Why an action that belongs to this place would do nothing now.
    fn idle(&self, action: Action) -> Option<&'static str> {
        let tab = self.book.as_ref().map(|book| book.tab);
        Some(match (action, tab) {
            (Action::Undo, _) => "there is nothing to take back",
            (Action::Promote, _) => "nothing was skipped",
            (Action::ZoomIn, _) => "each event has its own line already",
            (Action::ZoomOut, _) => "this is as far as it goes out",
            (Action::FindNext | Action::FindPrevious, _) => "nothing is searched for",
            (Action::NextMark, _) => "no event is marked",
            (Action::Minor, _) => "there is no event of little weight",
            (Action::Uncover, _) => "nothing is covered",
            (Action::Release, _) => "no card is suspended",
            (Action::StudyAhead, Some(Tab::Cards)) => {
                "no card falls due in the coming week, or some wait for today"
            }
            (Action::Cram, Some(Tab::Cards)) => "there is no other card to go through",
            (Action::TurnTyping, Some(Tab::Cards)) => {
                "this goes with the next question, before its answer is shown"
            }
            (Action::Correct, Some(Tab::Cards)) => "the answer comes first; then the card can be edited",
            (Action::ToEntry, Some(Tab::Cards)) => "the answer comes first; then its event can be shown",
            (Action::EntryCards, _) => "this event has no card; 3 shows all of them",
            (Action::EntryQuestions, _) => "nothing is asked of this event; 4 asks of them all",
            (Action::Retry, _) => "nothing was missed",
            (Action::UseFit, _) => "nothing was fitted yet",
            _ => return None,
        })
    }
}

impl Book {
    /// What is said of an action on a card that goes away with it, and of a search that ends in nothing.
    pub(super) fn words_of(&self, action: Action) -> Option<&'static str> {
        let is_vain = match (self.tab, action) {
            (Tab::Timeline, Action::Accept) => {
                self.timeline.search_line().is_some_and(|(_, missing)| missing)
            }
            (Tab::Read, Action::Accept) => self.read.search_line().is_some_and(|(_, missing)| missing),
            _ => false,
        };
        Some(match action {
            _ if is_vain => "nothing was found",
            Action::Cover => match self.timeline.cover() {
                Cover::Nothing => "dates covered: Space uncovers one",
                Cover::Dates(_) => "events covered: Space uncovers one",
                Cover::Events(_) => "nothing is covered",
            },
            Action::Hide => "the event is gone from the timeline; u brings it back",
            Action::Undo => "taken back",
            _ if self.tab != Tab::Cards => return None,
            // The key may have been meant for a screen.
            Action::Rate(Rating::Again) => "rated 1 Again; u takes it back",
            Action::Rate(Rating::Hard) => "rated 2 Hard; u takes it back",
            Action::Rate(Rating::Easy) => "rated 4 Easy; u takes it back",
            Action::Bury => "put aside until tomorrow; u takes it back",
            Action::SuspendCard => "suspended: it does not come again until it is released; u takes it back",
            Action::Drop => "dropped for good; u takes it back",
            _ => return None,
        })
    }
}
