//! Which keys hold in an open article, and which of them would do something now.

use super::Book;
use crate::tui::action::{Action, Tab};
use crate::tui::app::corrections::Step;
use crate::tui::keymap::Context;
use crate::tui::screen::{self, Exam, Focus, Phase, Stand};
use ratatui::layout::Rect;

impl Book {
    /// The places whose keys hold now, nearest first.
    pub(in crate::tui::app) fn contexts(&self) -> Vec<Context> {
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
    pub(in crate::tui::app) fn applies(&self, action: Action) -> bool {
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
            Action::ZoomOut => !self.timeline.is_empty() && self.timeline.can_zoom_out(),
            Action::Filter | Action::Cover | Action::Recall | Action::Mark | Action::Pane => {
                !self.timeline.is_empty()
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
            Action::EntryCards => self.entry_cards().next().is_some(),
            Action::EntryQuestions => {
                !self.exam.as_ref().is_some_and(Exam::is_sitting) && self.entry_questions().next().is_some()
            }
            Action::CountRight => quiz && (self.quiz.was_typed_wrong() || self.quiz.is_overruled()),
            Action::Cram => cards && self.cards.has_more(),
            Action::StudyAhead => cards && self.cards.is_over() && self.cards.has_more(),
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
                // One that is under way is not thrown away.
                Action::Exam => !exam.is_sitting(),
                _ => true,
            };
        }
        match action {
            Action::Pick(option) => usize::from(option) < self.quiz.options(),
            Action::TurnTyping => {
                self.quiz.can_be_typed() || (self.quiz.line().is_some() && self.quiz.has_options())
            }
            Action::Retry => self.quiz.has_missed(),
            Action::NextQuestion | Action::Pass => self.quiz.stand() != Stand::Feedback,
            Action::HandIn => false,
            _ => true,
        }
    }

    /// How many options can be picked now.
    pub(in crate::tui::app) fn options(&self) -> usize {
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
    pub(in crate::tui::app) fn moves(&self, body: Rect) -> bool {
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
}

/// The keys of a question that is typed.
fn typing_contexts(is_axis: bool) -> Vec<Context> {
    let mut contexts = vec![Context::QuizTyping, Context::Typing];
    if is_axis {
        contexts.insert(0, Context::QuizAxis);
    }
    contexts
}
