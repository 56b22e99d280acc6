//! Flashcards: a question, its answer with the sentence it comes from, and four ratings with what each means.
//!
//! ```text
//! head    Pakistan and the Soviet Union                         4 left · 2 done
//! front   Who flew to Washington in May 1950?
//! back    Liaquat Ali Khan
//!         In 1949 Moscow invited Liaquat Ali Khan, but he flew to Washington …
//! bar     1 Again 1 min    2 Hard 10 min    3 Good 2 d    4 Easy 8 d
//! ```
//!
//! The question stays in view with the answer. A rating is an effect: it is on disk before the next card is
//! drawn.

mod rendering;

use crate::question::{Grade, grade};
use crate::study::{
    Card, CardId, CardMemory, Deck, Face, Mark, Moment, OwnCard, Purpose, Rating, Session, StudyDay, Undone,
};
use crate::text::Span;
use crate::timeline::EntryId;
use crate::tui::action::{Edit, Move};
use crate::tui::effect::Effect;
use crate::tui::widget;
use tui_input::Input;

pub(crate) use rendering::{length, prompt_place, render};

/// The state of the screen.
#[derive(Debug)]
pub(crate) struct Cards {
    session: Session,
    /// How many steps can be taken back.
    steps: usize,
    /// The first visible line of a long card.
    top: usize,
    /// The day the cards were last looked at, to say when the next one comes.
    today: StudyDay,
    /// Whether answers are typed before they are shown.
    types: bool,
    /// What is being typed, or was.
    line: Input,
    /// Whether Enter was pressed with nothing typed: the next one means it.
    is_empty_meant: bool,
    /// What was typed, and how it was graded.
    typed: Option<(String, Grade)>,
}

/// How far ahead cards are taken when the learner wants more than today's.
const AHEAD: i32 = 7;

impl Cards {
    pub(crate) fn new(deck: Deck, now: Moment) -> Self {
        let session = deck.sit(now, seed(now));
        Self {
            session,
            steps: 0,
            top: 0,
            today: now.day,
            types: false,
            line: Input::default(),
            is_empty_meant: false,
            typed: None,
        }
    }

    pub(crate) fn is_front(&self) -> bool {
        self.session.current().is_some() && self.session.face() == Face::Front
    }

    pub(crate) fn is_back(&self) -> bool {
        self.session.current().is_some() && self.session.face() == Face::Back
    }

    pub(crate) const fn can_undo(&self) -> bool {
        self.steps > 0
    }

    /// How many cards are left to do today.
    pub(crate) fn left(&self) -> usize {
        self.session.progress().left
    }

    /// How many are to be done today, whatever is gone through now.
    pub(crate) fn to_do(&self, now: Moment) -> usize {
        if self.is_cramming() {
            return self.session.deck().clone().sit(now, seed(now)).progress().left;
        }
        self.left()
    }

    /// The entry the card on the screen was made from.
    pub(crate) fn entry(&self) -> Option<EntryId> {
        self.session.current()?.question.entry
    }

    /// Whether nothing is left of today's cards.
    pub(crate) fn is_over(&self) -> bool {
        self.session.current().is_none()
    }

    /// Whether there are cards that could be gone through besides today's.
    pub(crate) const fn has_more(&self) -> bool {
        !self.session.deck().is_empty()
    }

    /// The sentence of the answer on the screen.
    pub(crate) fn evidence(&self) -> Option<Span> {
        if self.is_back() { Some(self.session.current()?.question.evidence) } else { None }
    }

    /// The deck, with its memories as they stand.
    pub(crate) const fn deck(&self) -> &Deck {
        self.session.deck()
    }

    /// Looks again for what is to be done, when nothing was: a new day, or minutes that have passed.
    pub(crate) fn wake(&mut self, now: Moment) {
        self.today = now.day;
        self.session.wake(now);
        if self.session.is_over() && !self.session.deck().today(now).is_empty() {
            self.begin(self.session.deck().clone().sit(now, seed(now)));
        }
    }

    fn begin(&mut self, session: Session) {
        self.session = session;
        self.steps = 0;
        self.put_up();
    }

    /// Goes through every card without touching the schedule or, when that is done already, back to today's cards.
    pub(crate) fn cram(&mut self, now: Moment) {
        let deck = self.session.deck().clone();
        let is_cramming = self.is_cramming();
        self.begin(if is_cramming { deck.sit(now, seed(now)) } else { deck.cram(None, now, seed(now)) });
    }

    /// Goes through what falls due in the days to come.
    pub(crate) fn study_ahead(&mut self, now: Moment) {
        let ahead = self.session.deck().clone().cram(Some(AHEAD), now, seed(now));
        if !ahead.is_over() {
            self.begin(ahead);
        }
    }

    /// Whether the sitting leaves the schedule as it is.
    pub(crate) fn is_cramming(&self) -> bool {
        self.session.purpose() == Purpose::Cram
    }

    /// Shows the answer; what was typed is graded by the same rules as in the quiz.
    pub(crate) fn reveal(&mut self, now: Moment) {
        // The Enter of the card before may have been pressed twice.
        let is_empty = self.line().is_some_and(|line| line.value().trim().is_empty());
        if is_empty && !std::mem::replace(&mut self.is_empty_meant, true) {
            return;
        }
        if let (Some(line), Some(card)) = (self.line(), self.session.current()) {
            let typed = line.value().trim().to_owned();
            self.typed = Some((typed.clone(), grade(&card.question, &typed)));
        }
        self.session.reveal(now);
        self.top = 0;
    }

    /// From turning cards over to typing their answers, and back.
    pub(crate) fn turn_typing(&mut self) {
        self.types = !self.types;
        self.line = Input::default();
    }

    /// Whether the answer of the card on the screen can be typed.
    pub(crate) fn can_be_typed(&self) -> bool {
        self.session.current().is_some_and(|card| card.question.can_be_typed())
    }

    /// The line being typed, while it is.
    pub(crate) fn line(&self) -> Option<&Input> {
        (self.types && self.is_front() && self.can_be_typed()).then_some(&self.line)
    }

    /// Whether what was typed is wrong.
    pub(crate) fn is_missed(&self) -> bool {
        self.is_back() && self.typed.as_ref().is_some_and(|(_, grade)| grade.score < 50)
    }

    pub(crate) fn edit(&mut self, edit: Edit) {
        if self.line().is_some() {
            widget::edit(&mut self.line, edit);
        }
    }

    pub(crate) fn paste(&mut self, text: &str) {
        if self.line().is_some() {
            widget::paste(&mut self.line, text);
        }
    }

    /// Puts cards next in line, due or not; how many came.
    pub(crate) fn bring(&mut self, cards: &[CardId], now: Moment) -> usize {
        if self.is_cramming() || self.is_over() {
            self.begin(self.session.deck().clone().sit(now, seed(now)));
        }
        self.session.bring(cards, now)
    }

    /// The card on the screen.
    pub(crate) fn card(&self) -> Option<&Card> {
        self.session.current()
    }

    /// A card was reviewed elsewhere, and this is its memory now.
    pub(crate) fn note(&mut self, card: CardId, memory: CardMemory, now: Moment) {
        self.session.note(card, memory, now);
        self.put_up();
    }

    /// A rating of an earlier sitting was taken back: the card comes up with the memory it had.
    pub(crate) fn recall(&mut self, card: CardId, memory: CardMemory, now: Moment) {
        self.session.recall(card, memory, now);
        self.put_up();
    }

    /// The cards were put right; the sitting goes on.
    pub(crate) fn set_deck(&mut self, deck: Deck, now: Moment) {
        let up = self.session.current().map(|card| card.id);
        self.session.set_deck(deck, now);
        if self.session.current().map(|card| card.id) != up {
            self.put_up();
        }
    }

    fn suspended(&self) -> impl Iterator<Item = (CardId, Mark)> + '_ {
        let deck = self.session.deck();
        let marks = deck.cards().iter().map(|card| (card.id, deck.mark(card.id)));
        marks.filter(|(_, mark)| mark.is_suspended())
    }

    /// Whether cards were put aside for good.
    pub(crate) fn has_suspended(&self) -> bool {
        self.suspended().next().is_some()
    }

    /// Lets every card that was put aside for good back in; what is to be saved.
    pub(crate) fn release(&mut self, now: Moment) -> Vec<Effect> {
        let released: Vec<(CardId, Mark)> =
            self.suspended().map(|(card, mark)| (card, Mark { hold: None, ..mark })).collect();
        let mut deck = self.session.deck().clone();
        for (card, mark) in &released {
            deck.set_mark(*card, *mark);
        }
        self.session.set_deck(deck, now);
        self.wake(now);
        released.into_iter().map(|(card, mark)| Effect::Mark(card, mark)).collect()
    }

    /// A card made by hand joins the deck and comes next.
    pub(crate) fn add(&mut self, card: &OwnCard, topic: &str, now: Moment) {
        self.session.add(&card.question(topic), now);
    }

    /// Another card is up.
    fn put_up(&mut self) {
        self.top = 0;
        self.line = Input::default();
        self.is_empty_meant = false;
        self.typed = None;
    }

    pub(crate) fn rate(&mut self, rating: Rating, now: Moment) -> Vec<Effect> {
        let review = self.session.rate(rating, now);
        self.step(review.map(Effect::Record))
    }

    /// Keeps the card back until tomorrow.
    pub(crate) fn bury(&mut self, now: Moment) -> Vec<Effect> {
        let mark = self.session.bury(now);
        self.step(mark.map(|(card, mark)| Effect::Mark(card, mark)))
    }

    /// Keeps the card back until it is let back in.
    pub(crate) fn suspend(&mut self, now: Moment) -> Vec<Effect> {
        let mark = self.session.suspend(now);
        self.step(mark.map(|(card, mark)| Effect::Mark(card, mark)))
    }

    /// A step that can be taken back, when it was one.
    fn step(&mut self, effect: Option<Effect>) -> Vec<Effect> {
        self.put_up();
        self.steps += usize::from(effect.is_some());
        effect.into_iter().collect()
    }

    /// Flags the card, or takes its flag off.
    pub(crate) fn flag(&mut self) -> Vec<Effect> {
        self.session.flag().map(|(card, mark)| Effect::Mark(card, mark)).into_iter().collect()
    }

    pub(crate) fn undo(&mut self) -> Vec<Effect> {
        self.put_up();
        self.steps = self.steps.saturating_sub(1);
        let effect = self.session.undo().map(|undone| match undone {
            Undone::Rating(review) => Effect::TakeBack(review),
            Undone::Hold(card, mark) => Effect::Mark(card, mark),
        });
        effect.into_iter().collect()
    }

    pub(crate) fn go(&mut self, step: Move, count: usize, length: usize, page: usize) {
        let last = (length + 1).saturating_sub(page);
        self.top = step.apply(self.top.min(last), last, page, count);
    }
}

/// Review identities are made from the seed of a sitting, so it must not repeat: it is the moment itself.
fn seed(now: Moment) -> u64 {
    now.at.as_microsecond().cast_unsigned()
}
