//! An opened article with the state of its screens, and what actions do there.

use super::corrections::Step;
use crate::analysis::Analysis;
use crate::article::Article;
use crate::question::QuestionId;
use crate::study::{CardId, Corrections, Moment, Rating};
use crate::text::Span;
use crate::timeline::EntryId;
use crate::tui::action::{Action, Edit, Move, Tab};
use crate::tui::effect::{Effect, Opened};
use crate::tui::keymap::Context;
use crate::tui::screen::{
    self, Cards, Coverage, Exam, Focus, Learnt, Phase, Progress, Quiz, Read, SheetLine, Stand, Timeline,
};
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
        let Opened { article, analysis, deck, reviews, marks, beliefs, corrections, amendments, news: _ } =
            opened;
        let mut timeline = Timeline::new(&analysis);
        timeline.set_marks(marks.into_iter().collect(), &analysis);
        let mut book = Self {
            years: screen::years(&analysis.timeline),
            timeline,
            read: Read::new(),
            coverage: Vec::new(),
            cards: Cards::new(deck, now),
            quiz: Quiz::new(&analysis.questions, beliefs, seed(now)),
            exam: None,
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
            Tab::Progress => &[Context::Progress, Context::Tabs],
            Tab::Cards if self.cards.line().is_some() => return vec![Context::CardTyping, Context::Typing],
            Tab::Cards if self.cards.is_front() => &[Context::CardFront, Context::Cards],
            Tab::Cards if self.cards.is_missed() => &[Context::CardMissed, Context::CardBack, Context::Cards],
            Tab::Cards if self.cards.is_back() => &[Context::CardBack, Context::Cards],
            Tab::Cards => &[Context::Cards, Context::Tabs],
            Tab::Quiz => match self.exam.as_ref().map(Exam::phase) {
                Some(Phase::Typing) => return typing_contexts(self.is_axis()),
                Some(Phase::Setup) => &[Context::ExamSetup, Context::Tabs],
                Some(Phase::Choosing) => &[Context::QuizChoice, Context::Exam],
                Some(Phase::Ordering) => &[Context::QuizOrder, Context::Exam],
                Some(Phase::Over) => &[Context::ExamReport, Context::Tabs],
                None => match self.quiz.stand() {
                    Stand::Typing => return typing_contexts(self.is_axis()),
                    Stand::Choosing => &[Context::QuizChoice, Context::Quiz],
                    Stand::Ordering => &[Context::QuizOrder, Context::Quiz],
                    Stand::Believing => &[Context::QuizBelief],
                    Stand::Feedback => &[Context::QuizFeedback, Context::Quiz],
                    Stand::Over => &[Context::QuizReport, Context::Tabs],
                    Stand::Empty => &[Context::Tabs],
                },
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
            Action::Minor => self.timeline.has_minor(),
            Action::ToEntry if self.tab == Tab::Read => self.read.entry(&self.analysis).is_some(),
            Action::Show(tab) => tab != self.tab || !self.trail.is_empty(),
            Action::Undo if cards => self.can_undo(),
            Action::Undo => matches!(self.steps.last(), Some(Step::Correction(_))),
            Action::Correct if cards => self.cards.is_back(),
            Action::Drop | Action::Report => cards && (self.cards.is_front() || self.cards.is_back()),
            Action::Release => cards && self.cards.has_suspended(),
            Action::Correct | Action::Hide => {
                self.timeline.entry(&self.analysis).is_some() && !self.timeline.is_covered()
            }
            Action::UseFit => self.progress.can_use_fit(),
            Action::Rate(_) if quiz => self.quiz.counted().is_some() && self.quiz.is_right(),
            Action::CountRight => quiz && self.quiz.counted().is_some() && self.quiz.was_typed_wrong(),
            Action::Cram | Action::StudyAhead => cards && self.cards.is_over() && self.cards.has_more(),
            Action::Bury | Action::SuspendCard | Action::Flag => {
                cards && (self.cards.is_front() || self.cards.is_back())
            }
            Action::TurnTyping if cards => self.cards.can_be_typed(),
            Action::Reveal => cards && self.cards.is_front(),
            Action::Rate(_) => cards && self.cards.is_back(),
            Action::ToEntry => {
                (cards && self.cards.is_back() && self.cards.entry().is_some())
                    || (quiz && self.quiz.entry().is_some())
            }
            _ if quiz => self.applies_to_questions(action),
            _ => true,
        }
    }

    /// Whether an action would do something to the quiz or the exam now.
    fn applies_to_questions(&self, action: Action) -> bool {
        if let Some(exam) = &self.exam {
            let can_type = exam.sitting().is_some_and(screen::Sitting::can_be_typed);
            let has_options = exam.sitting().is_some_and(screen::Sitting::has_options);
            return match action {
                Action::Pick(option) => usize::from(option) < exam.options(),
                Action::TurnTyping => {
                    if exam.line().is_some() {
                        has_options
                    } else {
                        can_type
                    }
                }
                Action::Clock => exam.sitting().is_some_and(screen::Sitting::has_clock),
                Action::Bring => exam.can_bring(),
                _ => true,
            };
        }
        match action {
            Action::Pick(option) => usize::from(option) < self.quiz.options(),
            Action::TurnTyping => {
                self.quiz.can_be_typed() || (self.quiz.line().is_some() && self.quiz.has_options())
            }
            Action::Retry => self.quiz.has_missed(),
            Action::NextQuestion => self.quiz.stand() != Stand::Feedback,
            Action::HandIn => false,
            _ => true,
        }
    }

    /// How many options can be picked now.
    pub(super) fn options(&self) -> usize {
        self.exam.as_ref().map_or_else(|| self.quiz.options(), Exam::options)
    }

    /// Whether the question on the screen wants a place on the axis of time.
    fn is_axis(&self) -> bool {
        match &self.exam {
            Some(exam) => exam.sitting().is_some_and(screen::Sitting::is_axis),
            None => self.quiz.is_axis(),
        }
    }

    /// Whether there is anything to move through on the open screen.
    pub(super) fn moves(&self, body: Rect) -> bool {
        let is_longer = |(length, page): (usize, usize)| length > page;
        match self.tab {
            Tab::Timeline => !self.timeline.is_empty(),
            Tab::Cards => is_longer(screen::cards_length(&self.cards, &self.article, &self.analysis, body)),
            Tab::Quiz if self.exam.is_some() => self.exam.as_ref().is_some_and(|exam| match exam.phase() {
                Phase::Setup | Phase::Choosing | Phase::Ordering => true,
                Phase::Typing | Phase::Over => is_longer(screen::exam_length(exam, body)),
            }),
            Tab::Quiz if matches!(self.quiz.stand(), Stand::Choosing | Stand::Ordering) => true,
            Tab::Quiz => is_longer(screen::quiz_length(&self.quiz, &self.article, &self.analysis, body)),
            Tab::Read => true,
            Tab::Progress => is_longer(screen::progress_length(&self.progress, self.cards.deck(), body)),
        }
    }

    pub(super) fn update(&mut self, action: Action, now: Moment, body: Rect) -> Vec<Effect> {
        let mut effects = self.act(action, now, body);
        self.count_answer(&mut effects, now);
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
            Action::Exam => self.exam = Exam::new(&self.analysis),
            _ if self.tab == Tab::Quiz && self.exam.is_some() => return self.act_in_exam(action, now),
            _ if self.tab == Tab::Quiz => return self.act_in_quiz(action, now, body),
            Action::Accept if self.tab == Tab::Read => self.read.accept(),
            Action::Accept => self.timeline.accept(),
            Action::Search if self.tab == Tab::Read => self.read.begin_search(),
            Action::Search => self.timeline.begin_search(),
            Action::FindNext | Action::FindPrevious => self.find(action == Action::FindNext, body),
            Action::ZoomIn | Action::ZoomOut => {
                self.timeline.turn_zoom(action == Action::ZoomOut, body);
            }
            Action::Cover => self.timeline.turn_cover(),
            Action::Uncover => self.timeline.uncover(body),
            Action::Minor => self.timeline.turn_minor(&self.analysis, body),
            Action::Mark => {
                let marks = self.timeline.turn_mark(&self.analysis);
                let value = marks.iter().map(EntryId::to_string).collect::<Vec<_>>().join(" ");
                return vec![Effect::Set { name: MARKS, value }];
            }
            Action::NextMark => self.timeline.next_mark(body),
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
            _ => {}
        }
        Vec::new()
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

    fn act_in_quiz(&mut self, action: Action, now: Moment, body: Rect) -> Vec<Effect> {
        match action {
            Action::Pick(option) => return self.quiz.pick(usize::from(option)),
            Action::Accept => return self.quiz.accept(),
            Action::Pass => return self.quiz.pass(),
            Action::Believe(belief) => return self.quiz.believe(belief),
            Action::Rate(rating) => return self.count_as(rating, now),
            Action::CountRight => return self.count_as(Rating::Good, now),
            Action::AskBelief => return self.quiz.turn_belief(),
            Action::TurnTyping => self.quiz.turn_typing(),
            Action::ShiftDown | Action::ShiftUp => self.quiz.shift(action == Action::ShiftDown),
            Action::Nudge(years) => self.quiz.nudge(years.into()),
            Action::NextQuestion | Action::PreviousQuestion => self.quiz.turn(action == Action::NextQuestion),
            Action::FlagQuestion => self.quiz.flag(),
            Action::Retry => self.quiz.again_with_missed(),
            Action::NewRound => {
                self.asked.1 = now;
                self.quiz.new_round(&self.analysis.questions, seed(now));
            }
            Action::ToText => self.show_text(now, body),
            _ => {}
        }
        Vec::new()
    }

    fn act_in_exam(&mut self, action: Action, now: Moment) -> Vec<Effect> {
        let Some(exam) = &mut self.exam else { return Vec::new() };
        match action {
            Action::Accept => exam.accept(now, seed(now)),
            Action::More | Action::Less => exam.change(action == Action::More),
            Action::HandIn => {
                let mut effects = exam.hand_in(&self.analysis, now);
                if exam.report().is_some() {
                    effects.extend(self.count_exam(now));
                }
                return effects;
            }
            Action::Bring => {
                let brought = self.cards.bring(&exam.missed(), now);
                exam.set_brought(brought);
            }
            Action::Pick(option) => exam.sit(|sitting| sitting.pick(usize::from(option))),
            Action::Pass => exam.sit(screen::Sitting::pass),
            Action::TurnTyping => exam.sit(screen::Sitting::turn_typing),
            Action::ShiftDown | Action::ShiftUp => {
                exam.sit(|sitting| sitting.shift(action == Action::ShiftDown));
            }
            Action::Nudge(years) => exam.sit(|sitting| sitting.nudge(years.into())),
            Action::NextQuestion | Action::PreviousQuestion => {
                exam.sit(|sitting| sitting.turn(action == Action::NextQuestion));
            }
            Action::FlagQuestion => exam.sit(screen::Sitting::flag),
            Action::Clock => exam.sit(screen::Sitting::turn_clock),
            _ => {}
        }
        exam.next_tick(now).map(Effect::Wait).into_iter().collect()
    }

    /// The clock of the exam goes on; when the time is up it is handed in.
    pub(super) fn tick(&mut self, now: Moment) -> Vec<Effect> {
        let Some(exam) = &mut self.exam else { return Vec::new() };
        let was_over = exam.report().is_some();
        let mut effects = exam.tick(&self.analysis, now);
        effects.extend(exam.next_tick(now).map(Effect::Wait));
        let is_over = exam.report().is_some();
        if is_over && !was_over {
            effects.extend(self.count_exam(now));
        }
        effects
    }

    /// Whether the time of an exam is up.
    pub(super) fn is_time_up(&self, now: Moment) -> bool {
        let left = self.exam.as_ref().and_then(Exam::sitting).and_then(|sitting| sitting.left(now));
        left.is_some_and(|left| left.is_zero())
    }

    /// The list of questions, and the place of the one on the screen.
    pub(super) fn sheet(&self) -> (Vec<SheetLine>, usize) {
        match self.exam.as_ref().and_then(Exam::sitting) {
            Some(sitting) => (sitting.sheet(), sitting.position()),
            None => (self.quiz.sheet(), self.quiz.position()),
        }
    }

    /// Puts the question at a place up.
    pub(super) fn go_to_question(&mut self, place: usize) {
        match &mut self.exam {
            Some(exam) => exam.sit(|sitting| sitting.go_to(place)),
            None => self.quiz.go_to(place),
        }
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
    pub(super) fn look_again(&mut self, now: Moment) {
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
                let lines = columns.zip(self.timeline.entry(analysis)).map(|(columns, entry)| {
                    screen::detail_lines(article, analysis, learnt, entry, columns).len()
                });
                self.timeline.go(step, count, lines.unwrap_or(0), body);
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

    pub(super) fn enter(&mut self, number: Option<u32>, body: Rect) {
        match number.and_then(|year| i32::try_from(year).ok()) {
            Some(year) => self.timeline.jump_to_year(year, &self.analysis, body),
            None => self.timeline.enter_detail(body),
        }
    }

    pub(super) fn edit(&mut self, edit: Edit, body: Rect) {
        match self.tab {
            Tab::Cards => self.cards.edit(edit),
            Tab::Quiz => match &mut self.exam {
                Some(exam) => exam.edit(edit),
                None => self.quiz.edit(edit),
            },
            Tab::Read => self.read.edit(edit, &self.article, body),
            _ => self.timeline.edit(edit, body),
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

/// The keys of a question that is typed.
fn typing_contexts(is_axis: bool) -> Vec<Context> {
    let mut contexts = vec![Context::QuizTyping, Context::Typing];
    if is_axis {
        contexts.insert(0, Context::QuizAxis);
    }
    contexts
}

/// The setting under which the marked events of an article are saved.
pub(crate) const MARKS: &str = "marks";

/// What decides the order of a round.
fn seed(now: Moment) -> u64 {
    now.at.as_millisecond().cast_unsigned()
}
