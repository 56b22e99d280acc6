//! What actions do in the quiz and in the mock exam.

use super::{Book, seed};
use crate::study::Moment;
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::screen::{self, Exam, SheetLine};
use ratatui::layout::Rect;

impl Book {
    pub(super) fn act_in_quiz(&mut self, action: Action, now: Moment, body: Rect) -> Vec<Effect> {
        match action {
            Action::Pick(option) => return self.quiz.pick(usize::from(option)),
            Action::Accept => return self.quiz.accept(),
            Action::Pass => return self.quiz.pass(),
            Action::Believe(belief) => return self.quiz.believe(belief),
            Action::Rate(rating) => return self.count_as(rating, now),
            Action::CountRight => return self.overrule(now),
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

    pub(super) fn act_in_exam(&mut self, action: Action, now: Moment) -> Vec<Effect> {
        let Some(exam) = &mut self.exam else { return Vec::new() };
        match action {
            Action::Accept => exam.accept(now, seed(now)),
            Action::More | Action::Less => {
                exam.change(action == Action::More);
                self.wishes = exam.wishes().or(self.wishes);
            }
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
            // On a typed question the key goes on, as it does on options, and loses nothing.
            Action::Pass if exam.line().is_some() => exam.sit(|sitting| sitting.turn(true)),
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

    /// What the library does not know yet of the exam under way.
    pub(in crate::tui::app) fn unsaved_of_exam(&mut self) -> Vec<Effect> {
        let mut effects = Vec::new();
        if let Some(exam) = &mut self.exam {
            exam.sit(|sitting| effects = sitting.unsaved());
        }
        effects
    }

    /// The clock of the exam goes on; when the time is up it is handed in.
    pub(in crate::tui::app) fn tick(&mut self, now: Moment) -> Vec<Effect> {
        let Some(exam) = &mut self.exam else { return Vec::new() };
        let was_over = exam.report().is_some();
        let mut effects = exam.tick(&self.analysis, now);
        effects.extend(exam.next_tick(now).map(Effect::Wait));
        let is_over = exam.report().is_some();
        if is_over && !was_over {
            let counted = self.count_exam(now);
            self.count_reviews(&counted);
            effects.extend(counted);
        }
        effects
    }

    /// Whether the time of an exam is up.
    pub(in crate::tui::app) fn is_time_up(&self, now: Moment) -> bool {
        let left = self.exam.as_ref().and_then(Exam::sitting).and_then(|sitting| sitting.left(now));
        left.is_some_and(|left| left.is_zero())
    }

    /// The list of questions, and the place of the one on the screen.
    pub(in crate::tui::app) fn sheet(&self) -> (Vec<SheetLine>, usize) {
        match self.exam.as_ref().and_then(Exam::sitting) {
            Some(sitting) => (sitting.sheet(), sitting.position()),
            None => (self.quiz.sheet(), self.quiz.position()),
        }
    }

    /// Puts the question at a place up.
    pub(in crate::tui::app) fn go_to_question(&mut self, place: usize) {
        match &mut self.exam {
            Some(exam) => exam.sit(|sitting| sitting.go_to(place)),
            None => self.quiz.go_to(place),
        }
    }
}
