//! An opened article with the state of its screens, and what actions do there.

mod keys;
mod questions;

use super::corrections::Step;
use crate::analysis::Analysis;
use crate::article::Article;
use crate::question::{Question, QuestionId};
use crate::study::mock::Unfinished;
use crate::study::{CardId, Corrections, Moment};
use crate::text::Span;
use crate::timeline::EntryId;
use crate::tui::action::{Action, Edit, Move, Tab};
use crate::tui::effect::{Effect, Opened};
use crate::tui::screen::{self, Cards, Coverage, Exam, Learnt, Progress, Quiz, Read, Timeline, Wishes};
use ratatui::layout::Rect;
use std::sync::Arc;

/// An opened article and the state of its screens.
#[derive(Debug)]
pub(crate) struct Book {
    pub(crate) article: Arc<Article>,
    pub(crate) analysis: Arc<Analysis>,
    pub(crate) years: Option<String>,
    pub(crate) tab: Tab,
    /// The screens that were open before, to go back to.
    trail: Vec<Tab>,
    pub(crate) timeline: Timeline,
    pub(crate) read: Read,
    /// How well each block is known, while that is shown.
    pub(crate) coverage: Vec<Coverage>,
    pub(crate) cards: Cards,
    pub(crate) quiz: Quiz,
    /// The mock exam, which takes the place of the quiz.
    pub(crate) exam: Option<Exam>,
    /// One that was left before it was handed in, as the library knows it, and whether its clock is shown.
    pub(super) unfinished: Option<(Unfinished, bool)>,
    /// What the learner chose for the last one.
    pub(super) wishes: Option<Wishes>,
    pub(crate) progress: Progress,
    /// What the learner has put right on cards, and on the timeline.
    pub(super) corrections: Corrections,
    pub(super) amendments: Vec<(u64, String, String)>,
    /// What can be taken back, the last at the end.
    pub(super) steps: Vec<Step>,
    /// A card that was just made and comes next.
    pub(super) coming: Option<CardId>,
    /// The entry that was just put right.
    pub(super) coming_entry: Option<EntryId>,
    /// Since when the question of the quiz on the screen has been there.
    pub(super) asked: (Option<QuestionId>, Moment),
}

impl Book {
    pub(super) fn new(opened: Opened, now: Moment) -> Self {
        let Opened {
            article,
            analysis,
            deck,
            reviews,
            marks,
            beliefs,
            corrections,
            amendments,
            unfinished,
            has_detail,
            news: _,
        } = opened;
        let mut timeline = Timeline::new(&analysis);
        timeline.set_marks(marks.into_iter().collect(), &analysis);
        timeline.set_detail(has_detail);
        let mut book = Self {
            years: screen::years(&analysis.timeline),
            timeline,
            read: Read::new(),
            coverage: Vec::new(),
            cards: Cards::new(deck, now),
            quiz: Quiz::new(&analysis.questions, beliefs, seed(now)),
            exam: None,
            unfinished,
            wishes: None,
            progress: Progress::new(reviews, &analysis.timeline),
            article,
            analysis,
            tab: Tab::Timeline,
            trail: Vec::new(),
            corrections,
            amendments,
            steps: Vec::new(),
            coming: None,
            coming_entry: None,
            asked: (None, now),
        };
        book.tell_policy();
        book
    }

    pub(super) fn update(&mut self, action: Action, now: Moment, body: Rect) -> Vec<Effect> {
        let mut effects = self.act(action, now, body);
        self.count_answer(&mut effects, now);
        effects.splice(..0, self.unsaved_of_exam());
        self.count_reviews(&effects);
        effects
    }

    /// The statistics of the day follow what goes to the log, and nothing else.
    fn count_reviews(&mut self, effects: &[Effect]) {
        for effect in effects {
            match effect {
                Effect::Record(review) => self.progress.add(*review),
                Effect::TakeBack(review) => self.progress.take_back(*review),
                _ => {}
            }
        }
    }

    fn act(&mut self, action: Action, now: Moment, body: Rect) -> Vec<Effect> {
        match action {
            Action::Reveal => self.cards.reveal(now),
            Action::Rate(rating) if self.tab == Tab::Cards => {
                self.steps.push(Step::Sitting);
                return self.cards.rate(rating, now);
            }
            Action::Undo => return self.undo(),
            Action::Bury => {
                self.steps.push(Step::Sitting);
                return self.cards.bury(now);
            }
            Action::SuspendCard => {
                self.steps.push(Step::Sitting);
                return self.cards.suspend(now);
            }
            Action::Drop => return self.drop_card(),
            Action::Release => return self.cards.release(now),
            Action::Hide => return self.hide_entry(),
            Action::Fit => return vec![Effect::Fit],
            Action::UseFit => {
                let parameters = self.progress.take_fit();
                return parameters
                    .map(|parameters| [Effect::UseParameters(parameters), Effect::Reread])
                    .into_iter()
                    .flatten()
                    .collect();
            }
            Action::Flag => return self.cards.flag(),
            Action::Cram => self.cards.cram(now),
            Action::StudyAhead => self.cards.study_ahead(now),
            Action::TurnTyping if self.tab == Tab::Cards => self.cards.turn_typing(),
            Action::Exam => self.exam = Exam::new(&self.analysis, self.wishes),
            _ if self.tab == Tab::Quiz && self.exam.is_some() => return self.act_in_exam(action, now),
            _ if self.tab == Tab::Quiz => return self.act_in_quiz(action, now, body),
            Action::Accept if self.tab == Tab::Read => self.read.accept(),
            Action::Accept => self.timeline.accept(),
            Action::Search if self.tab == Tab::Read => self.read.begin_search(),
            Action::Search => self.timeline.begin_search(),
            Action::FindNext | Action::FindPrevious => self.find(action == Action::FindNext, body),
            Action::ZoomIn | Action::ZoomOut => {
                self.timeline.turn_zoom(action == Action::ZoomOut);
            }
            Action::Cover => self.timeline.turn_cover(),
            Action::Uncover => self.timeline.uncover(),
            Action::Pane => {
                let is_shown = !self.timeline.has_detail();
                self.timeline.set_detail(is_shown);
                let value = if is_shown { "shown" } else { screen::HIDDEN }.to_owned();
                return vec![Effect::SetEverywhere { name: PANE, value }];
            }
            Action::Minor => self.timeline.turn_minor(&self.analysis),
            Action::Mark => {
                let marks = self.timeline.turn_mark(&self.analysis);
                let value = marks.iter().map(EntryId::to_string).collect::<Vec<_>>().join(" ");
                return vec![Effect::Set { name: MARKS, value }];
            }
            Action::NextMark => self.timeline.next_mark(),
            Action::Recall => {
                let shown = (!self.timeline.shows_recall()).then(screen::Recalls::default);
                self.timeline.set_recalls(shown);
                self.look_again(now);
            }
            Action::Coverage => {
                self.read.turn_coverage();
                self.look_again(now);
            }
            Action::ToText => self.show_text(now, body),
            Action::EntryCards => {
                // One that is due, else the first.
                let is_due = |card: &&CardId| self.cards.deck().memory(**card).is_due(now);
                let cards: Vec<CardId> = self.entry_cards().collect();
                if let Some(card) = cards.iter().find(is_due).or(cards.first()).copied() {
                    let memory = self.cards.deck().memory(card);
                    self.show(Tab::Cards, now);
                    self.cards.recall(card, memory, now);
                }
            }
            Action::EntryQuestions => {
                let questions: Vec<Question> = self.entry_questions().cloned().collect();
                self.exam = None;
                self.quiz.new_round(&questions, seed(now));
                self.show(Tab::Quiz, now);
            }
            _ => {}
        }
        Vec::new()
    }

    /// The cards of the event under the cursor.
    fn entry_cards(&self) -> impl Iterator<Item = CardId> + '_ {
        let entry = self.timeline.entry(&self.analysis).map(|entry| entry.id);
        let cards = self.cards.deck().cards().iter();
        cards.filter(move |card| entry.is_some() && card.question.entry == entry).map(|card| card.id)
    }

    /// The questions of the event under the cursor.
    fn entry_questions(&self) -> impl Iterator<Item = &Question> + '_ {
        let entry = self.timeline.entry(&self.analysis).map(|entry| entry.id);
        let questions = self.analysis.questions.iter();
        questions.filter(move |question| entry.is_some() && question.entry == entry)
    }

    fn show_text(&mut self, now: Moment, body: Rect) {
        if let Some(place) = self.place() {
            self.show_place(place, now, body);
        }
    }

    /// Shows a place of the article.
    pub(super) fn show_place(&mut self, place: Span, now: Moment, body: Rect) {
        self.show(Tab::Read, now);
        self.prepare(body);
        self.read.show(place, body);
    }

    /// Shows a screen, the article on a line of its text counted from 1.
    pub(super) fn show_line(&mut self, tab: Tab, line: usize, now: Moment, body: Rect) {
        let text = &self.article.text;
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1));
        let place = starts.take(line).last().and_then(|start| Span::new(text, start, text.len()));
        match place.filter(|_| tab == Tab::Read) {
            Some(place) => self.show_place(place, now, body),
            None => self.show(tab, now),
        }
    }

    /// Sets what is shown for the size of the screen.
    pub(super) fn prepare(&mut self, body: Rect) {
        self.timeline.follow(&self.analysis, body);
        if self.tab == Tab::Read {
            self.read.prepare(&self.article, &self.analysis, body);
        }
    }

    fn find(&mut self, forward: bool, body: Rect) {
        match (self.tab, forward) {
            (Tab::Read, _) => self.read.step(forward, &self.article, &self.analysis, body),
            (_, true) => self.timeline.find_next(),
            (_, false) => self.timeline.find_previous(),
        }
    }

    /// The learner has come back after a while: cards that have fallen due meanwhile come up where nothing was left.
    pub(super) fn come_back(&mut self, now: Moment) {
        if self.cards.is_over() {
            self.cards.wake(now);
        }
        self.look_again(now);
    }

    /// Computes what the screens show of what is known.
    pub(super) fn look_again(&mut self, now: Moment) {
        if self.timeline.shows_recall() {
            let recalls = screen::recalls(&self.analysis, self.cards.deck(), now);
            self.timeline.set_recalls(Some(recalls));
        }
        if self.tab == Tab::Progress {
            self.progress.look_again(self.cards.deck(), self.cards.to_do(now), now);
        }
        if self.tab == Tab::Read && self.read.shows_coverage() {
            self.coverage = screen::coverage(&self.article, self.cards.deck(), now);
        }
    }

    /// The place in the article of what is on the screen.
    fn place(&self) -> Option<Span> {
        match self.tab {
            Tab::Timeline => self
                .timeline
                .entry(&self.analysis)
                .map(|entry| entry.when.map_or(entry.evidence, |when| when.span)),
            Tab::Cards => self.cards.evidence(),
            Tab::Quiz => self.quiz.evidence(),
            Tab::Read | Tab::Progress => None,
        }
    }

    /// The line of the article, counted from 1, of what is on the screen.
    pub(super) fn line_number(&self) -> usize {
        let place = self.place().map_or_else(|| self.read.focus(), Span::start);
        let before = self.article.text.get(..place).unwrap_or_default();
        before.bytes().filter(|&byte| byte == b'\n').count() + 1
    }

    /// What is learnt of the article by now.
    pub(super) const fn learnt(&self, now: Moment) -> Learnt<'_> {
        Learnt { deck: self.cards.deck(), now }
    }

    /// A step in the list or text of the open screen.
    pub(super) fn go(&mut self, step: Move, count: usize, now: Moment, body: Rect) {
        let (article, analysis) = (&*self.article, &*self.analysis);
        match self.tab {
            Tab::Timeline => {
                let columns = self.timeline.detail_columns(body);
                let learnt = Learnt { deck: self.cards.deck(), now };
                let lines = columns.zip(self.timeline.place()).map(|(columns, place)| {
                    screen::detail_lines(article, analysis, learnt, (place, screen::Opening::Date), columns)
                        .len()
                });
                self.timeline.go(step, count, lines.unwrap_or(0), analysis, body);
            }
            Tab::Cards => {
                let (length, page) = screen::cards_length(&self.cards, article, analysis, body);
                self.cards.go(step, count, length, page);
            }
            Tab::Quiz => {
                if let Some(exam) = &mut self.exam {
                    exam.go(step, count, screen::exam_length(exam, body));
                } else {
                    let lengths = screen::quiz_length(&self.quiz, article, analysis, body);
                    self.quiz.go(step, count, lengths);
                }
            }
            Tab::Read => self.read.go(step, count, body),
            Tab::Progress => {
                let lengths = screen::progress_length(&self.progress, self.cards.deck(), body);
                self.progress.go(step, count, lengths);
            }
        }
    }

    /// Into the detail, or to the year of that number; what is to be said.
    pub(super) fn enter(&mut self, number: Option<u32>) -> Option<String> {
        if let Some(year) = number.and_then(|year| i32::try_from(year).ok()) {
            return self.timeline.jump_to_year(year, &self.analysis);
        }
        self.timeline.enter_detail();
        None
    }

    pub(super) fn edit(&mut self, edit: Edit, body: Rect) {
        match self.tab {
            Tab::Cards => self.cards.edit(edit),
            Tab::Quiz => match &mut self.exam {
                Some(exam) => exam.edit(edit),
                None => self.quiz.edit(edit),
            },
            Tab::Read => self.read.edit(edit, &self.article, body),
            _ => self.timeline.edit(edit),
        }
    }

    pub(super) fn paste(&mut self, text: &str, body: Rect) {
        match self.tab {
            Tab::Cards => self.cards.paste(text),
            Tab::Quiz => match &mut self.exam {
                Some(exam) => exam.paste(text),
                None => self.quiz.paste(text),
            },
            Tab::Read => self.read.paste(text, &self.article, body),
            _ => self.timeline.paste(text),
        }
    }

    /// Shows a screen; the one before is where `Esc` leads back to.
    pub(super) fn show(&mut self, tab: Tab, now: Moment) {
        if tab != self.tab {
            if self.tab == Tab::Timeline && tab != Tab::Read {
                self.timeline.end_search();
            }
            self.trail.retain(|&other| other != tab && other != self.tab);
            self.trail.push(self.tab);
            self.tab = tab;
        }
        if tab == Tab::Cards {
            self.cards.wake(now);
        }
        if tab == Tab::Quiz {
            self.asked.1 = now;
        }
        self.look_again(now);
    }

    pub(super) fn turn_tab(&mut self, by: usize, now: Moment) {
        let at = Tab::ALL.iter().position(|&tab| tab == self.tab).unwrap_or(0);
        self.show(Tab::ALL[(at + by) % Tab::ALL.len()], now);
        self.trail.clear();
    }

    /// Shows the event of the card or question on the screen.
    pub(super) fn show_entry(&mut self, now: Moment) {
        let entry = match self.tab {
            Tab::Quiz => self.quiz.entry(),
            Tab::Read => self.read.entry(&self.analysis),
            _ => self.cards.entry(),
        };
        if let Some(at) = entry.and_then(|entry| self.place_of(entry)) {
            self.show_entry_at(at, now);
        }
    }

    /// Shows an event of the timeline.
    pub(super) fn show_entry_at(&mut self, at: usize, now: Moment) {
        self.show(Tab::Timeline, now);
        self.timeline.show(at, &self.analysis);
    }

    fn place_of(&self, entry: EntryId) -> Option<usize> {
        self.analysis.timeline.iter().position(|other| other.id == entry)
    }

    /// One step back; `false` when there is none within the article.
    pub(super) fn back(&mut self, now: Moment, body: Rect) -> bool {
        let had_step = match self.tab {
            Tab::Timeline => self.timeline.back(&self.analysis),
            Tab::Read => self.read.back(body),
            // One that is under way goes on; the others are left.
            Tab::Quiz if self.exam.as_ref().is_some_and(|exam| !exam.is_sitting()) => {
                self.exam.take().is_some()
            }
            Tab::Quiz if self.exam.is_none() => self.quiz.back(),
            _ => false,
        };
        if had_step {
            return true;
        }
        match self.trail.pop() {
            Some(tab) => self.tab = tab,
            None if self.tab != Tab::Timeline => self.tab = Tab::Timeline,
            None => return false,
        }
        self.look_again(now);
        true
    }
}

/// The setting under which it is saved whether the detail stands beside the timeline.
pub(crate) const PANE: &str = "timeline-pane";
/// The setting under which the marked events of an article are saved.
pub(crate) const MARKS: &str = "marks";

/// What decides the order of a round.
fn seed(now: Moment) -> u64 {
    now.at.as_millisecond().cast_unsigned()
}
