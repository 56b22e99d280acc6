//! An opened article with the state of its screens, and what actions do there.

use crate::analysis::Analysis;
use crate::article::Article;
use crate::study::Moment;
use crate::text::Span;
use crate::timeline::EntryId;
use crate::tui::action::{Action, Edit, Move, Tab};
use crate::tui::effect::{Effect, Opened};
use crate::tui::keymap::Context;
use crate::tui::screen::{self, Cards, Coverage, Focus, Progress, Quiz, Read, Stand, Timeline};
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
    pub(crate) progress: Progress,
}

impl Book {
    pub(super) fn new(opened: Opened, now: Moment) -> Self {
        let Opened { article, analysis, deck, reviews, marks, news: _ } = opened;
        let mut timeline = Timeline::new(&analysis);
        timeline.set_marks(marks.into_iter().collect());
        Self {
            years: screen::years(&analysis.timeline),
            timeline,
            read: Read::new(),
            coverage: Vec::new(),
            cards: Cards::new(deck, now),
            quiz: Quiz::new(&analysis.questions, seed(now)),
            progress: Progress::new(reviews, &analysis.timeline),
            article,
            analysis,
            tab: Tab::Timeline,
            trail: Vec::new(),
        }
    }

    /// The places whose keys hold now, nearest first.
    pub(super) fn contexts(&self) -> Vec<Context> {
        let nearest: &[Context] = match self.tab {
            Tab::Timeline if self.timeline.is_finding() => return vec![Context::Search, Context::Typing],
            Tab::Timeline => match self.timeline.focus() {
                Focus::List => &[Context::Timeline, Context::Tabs],
                Focus::Detail(_) => &[Context::Detail, Context::Tabs],
            },
            Tab::Read if self.read.is_finding() => return vec![Context::Search, Context::Typing],
            Tab::Read => &[Context::Read, Context::Tabs],
            Tab::Progress => &[Context::Tabs],
            Tab::Cards if self.cards.is_front() => &[Context::CardFront, Context::Cards],
            Tab::Cards if self.cards.is_back() => &[Context::CardBack, Context::Cards],
            Tab::Cards => &[Context::Cards, Context::Tabs],
            Tab::Quiz => match self.quiz.stand() {
                Stand::Typing => return vec![Context::QuizTyping, Context::Typing],
                Stand::Choosing => &[Context::QuizChoice],
                Stand::Ordering => &[Context::QuizOrder],
                Stand::Feedback => &[Context::QuizFeedback],
                Stand::Over => &[Context::QuizReport, Context::Tabs],
                Stand::Empty => &[Context::Tabs],
            },
        };
        let mut contexts = nearest.to_vec();
        contexts.extend([Context::Moving, Context::Article, Context::Anywhere]);
        contexts
    }

    /// Whether an action would do something now.
    pub(super) fn applies(&self, action: Action) -> bool {
        let cards = self.tab == Tab::Cards;
        let quiz = self.tab == Tab::Quiz;
        match action {
            Action::FindNext | Action::FindPrevious => self.tab == Tab::Read || self.timeline.has_needle(),
            Action::Search if self.tab == Tab::Read => true,
            Action::Enter => {
                self.tab == Tab::Timeline && !self.timeline.is_empty() && !self.timeline.is_covered()
            }
            Action::Search => self.tab == Tab::Timeline && !self.timeline.is_empty(),
            Action::ToText => {
                self.place().is_some() && !(self.tab == Tab::Timeline && self.timeline.is_covered())
            }
            Action::Uncover => self.timeline.cover().is_on(),
            Action::ZoomIn => self.timeline.is_zoomed(),
            Action::NextMark => self.timeline.has_marks(),
            Action::ToEntry if self.tab == Tab::Read => self.read.entry(&self.analysis).is_some(),
            Action::Show(tab) => tab != self.tab || !self.trail.is_empty(),
            Action::Undo => cards && self.cards.can_undo(),
            Action::Cram | Action::StudyAhead => cards && self.cards.is_over() && self.cards.has_more(),
            Action::Bury | Action::SuspendCard | Action::Flag => {
                cards && (self.cards.is_front() || self.cards.is_back())
            }
            Action::Reveal => cards && self.cards.is_front(),
            Action::Rate(_) => cards && self.cards.is_back(),
            Action::ToEntry => {
                (cards && self.cards.is_back() && self.cards.entry().is_some())
                    || (quiz && self.quiz.entry().is_some())
            }
            Action::Pick(option) => quiz && usize::from(option) < self.quiz.options(),
            Action::TurnTyping => {
                quiz && (self.quiz.can_be_typed() || (self.quiz.line().is_some() && self.quiz.has_options()))
            }
            Action::Retry => quiz && self.quiz.has_missed(),
            _ => true,
        }
    }

    /// Whether there is anything to move through on the open screen.
    pub(super) fn moves(&self, body: Rect) -> bool {
        let is_longer = |(length, page): (usize, usize)| length > page;
        match self.tab {
            Tab::Timeline => !self.timeline.is_empty(),
            Tab::Cards => is_longer(screen::cards_length(&self.cards, &self.article, &self.analysis, body)),
            Tab::Quiz if matches!(self.quiz.stand(), Stand::Choosing | Stand::Ordering) => true,
            Tab::Quiz => is_longer(screen::quiz_length(&self.quiz, &self.article, &self.analysis, body)),
            Tab::Read => true,
            Tab::Progress => is_longer(screen::progress_length(&self.progress, self.cards.deck(), body)),
        }
    }

    pub(super) fn update(&mut self, action: Action, now: Moment, body: Rect) -> Vec<Effect> {
        let effects = self.act(action, now, body);
        for effect in &effects {
            match effect {
                Effect::Record(review) => self.progress.add(*review),
                Effect::TakeBack(review) => self.progress.take_back(*review),
                _ => {}
            }
        }
        effects
    }

    fn act(&mut self, action: Action, now: Moment, body: Rect) -> Vec<Effect> {
        match action {
            Action::Reveal => self.cards.reveal(now),
            Action::Rate(rating) => return self.cards.rate(rating, now),
            Action::Undo => return self.cards.undo(),
            Action::Bury => return self.cards.bury(now),
            Action::SuspendCard => return self.cards.suspend(now),
            Action::Flag => return self.cards.flag(),
            Action::Cram => self.cards.cram(now),
            Action::StudyAhead => self.cards.study_ahead(now),
            Action::Pick(option) => return self.quiz.pick(usize::from(option)),
            Action::Pass => return self.quiz.pass(),
            Action::TurnTyping => self.quiz.turn_typing(),
            Action::ShiftDown => self.quiz.shift(true),
            Action::ShiftUp => self.quiz.shift(false),
            Action::Retry => self.quiz.again_with_missed(),
            Action::NewRound => self.quiz = Quiz::new(&self.analysis.questions, seed(now)),
            Action::Accept if self.tab == Tab::Quiz => return self.quiz.accept(),
            Action::Accept if self.tab == Tab::Read => self.read.accept(),
            Action::Accept => self.timeline.accept(),
            Action::Search if self.tab == Tab::Read => self.read.begin_search(),
            Action::Search => self.timeline.begin_search(),
            Action::FindNext | Action::FindPrevious => self.find(action == Action::FindNext, body),
            Action::ZoomIn | Action::ZoomOut => {
                self.timeline.turn_zoom(action == Action::ZoomOut, &self.analysis, body);
            }
            Action::Cover => self.timeline.turn_cover(),
            Action::Uncover => self.timeline.uncover(body),
            Action::Mark => {
                let marks = self.timeline.turn_mark(&self.analysis);
                let value = marks.iter().map(EntryId::to_string).collect::<Vec<_>>().join(" ");
                return vec![Effect::Set { name: MARKS, value }];
            }
            Action::NextMark => self.timeline.next_mark(&self.analysis, body),
            Action::Recall => {
                let shown = (!self.timeline.shows_recall()).then(Vec::new);
                self.timeline.set_recalls(shown);
                self.look_again(now);
            }
            Action::Coverage => {
                self.read.turn_coverage();
                self.look_again(now);
            }
            Action::ToText => {
                if let Some(place) = self.place() {
                    self.show(Tab::Read, now);
                    self.prepare(body);
                    self.read.show(place, body);
                }
            }
            _ => {}
        }
        Vec::new()
    }

    /// Sets what is shown for the size of the screen.
    pub(super) fn prepare(&mut self, body: Rect) {
        self.timeline.follow(body);
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

    /// Computes what the screens show of what is known.
    fn look_again(&mut self, now: Moment) {
        if self.timeline.shows_recall() {
            let recalls = screen::recalls(&self.analysis, self.cards.deck(), now);
            self.timeline.set_recalls(Some(recalls));
        }
        if self.tab == Tab::Progress {
            self.progress.look_again(self.cards.deck(), now);
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

    /// A step in the list or text of the open screen.
    pub(super) fn go(&mut self, step: Move, count: usize, body: Rect) {
        let (article, analysis) = (&*self.article, &*self.analysis);
        match self.tab {
            Tab::Timeline => self.timeline.go(step, count, article, analysis, body),
            Tab::Cards => {
                let (length, page) = screen::cards_length(&self.cards, article, analysis, body);
                self.cards.go(step, count, length, page);
            }
            Tab::Quiz => {
                let lengths = screen::quiz_length(&self.quiz, article, analysis, body);
                self.quiz.go(step, count, lengths);
            }
            Tab::Read => self.read.go(step, count, body),
            Tab::Progress => {
                let lengths = screen::progress_length(&self.progress, self.cards.deck(), body);
                self.progress.go(step, count, lengths);
            }
        }
    }

    pub(super) fn enter(&mut self, number: Option<u32>, body: Rect) {
        match number.and_then(|year| i32::try_from(year).ok()) {
            Some(year) => self.timeline.jump_to_year(year, &self.analysis, body),
            None => self.timeline.enter_detail(&self.analysis, body),
        }
    }

    pub(super) fn edit(&mut self, edit: Edit, body: Rect) {
        match self.tab {
            Tab::Quiz => self.quiz.edit(edit),
            Tab::Read => self.read.edit(edit, &self.article, body),
            _ => self.timeline.edit(edit, body),
        }
    }

    pub(super) fn paste(&mut self, text: &str, body: Rect) {
        match self.tab {
            Tab::Quiz => self.quiz.paste(text),
            Tab::Read => self.read.paste(text, &self.article, body),
            _ => self.timeline.paste(text, body),
        }
    }

    /// Shows a screen; the one before is where `Esc` leads back to.
    pub(super) fn show(&mut self, tab: Tab, now: Moment) {
        if tab != self.tab {
            self.trail.retain(|&other| other != tab && other != self.tab);
            self.trail.push(self.tab);
            self.tab = tab;
        }
        if tab == Tab::Cards {
            self.cards.wake(now);
        }
        self.look_again(now);
    }

    pub(super) fn turn_tab(&mut self, by: usize, now: Moment) {
        let at = Tab::ALL.iter().position(|&tab| tab == self.tab).unwrap_or(0);
        self.show(Tab::ALL[(at + by) % Tab::ALL.len()], now);
        self.trail.clear();
    }

    /// Shows the event of the card or question on the screen.
    pub(super) fn show_entry(&mut self, now: Moment, body: Rect) {
        let entry = match self.tab {
            Tab::Quiz => self.quiz.entry(),
            Tab::Read => self.read.entry(&self.analysis),
            _ => self.cards.entry(),
        };
        if let Some(at) = entry.and_then(|entry| self.place_of(entry)) {
            self.show_entry_at(at, now, body);
        }
    }

    /// Shows an event of the timeline.
    pub(super) fn show_entry_at(&mut self, at: usize, now: Moment, body: Rect) {
        self.show(Tab::Timeline, now);
        self.timeline.show(at, &self.analysis, body);
    }

    fn place_of(&self, entry: EntryId) -> Option<usize> {
        self.analysis.timeline.iter().position(|other| other.id == entry)
    }

    /// One step back; `false` when there is none within the article.
    pub(super) fn back(&mut self, now: Moment, body: Rect) -> bool {
        let had_step = match self.tab {
            Tab::Timeline => self.timeline.back(body),
            Tab::Read => self.read.back(body),
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

/// The setting under which the marked events of an article are saved.
pub(crate) const MARKS: &str = "marks";

/// What decides the order of a round.
fn seed(now: Moment) -> u64 {
    now.at.as_millisecond().cast_unsigned()
}
