//! The quiz: one question after another or in any order, answered by option, by typing, or by putting in order;
//! feedback at once, a score at the end, the missed ones again.
//!
//! ```text
//! head      3 of 12 · who or which                          2 right     1 ✓   On what date …
//! stem      Who flew to Washington in May 1950?                       ▶ 2 ○   Who flew to …
//! answer    ▶ a  Ayub Khan                                              3 · ⚑ In 1960 the …
//!             b  Liaquat Ali Khan                                            sheet
//! belief    How sure are you?  1 guess  2 unsure  3 likely  4 certain
//! feedback  ✓ Liaquat Ali Khan …
//!           In 1949 Moscow invited Liaquat Ali Khan, but he flew …
//! ```
//!
//! The sheet stands beside the question where there is room for it, and lies over it on `s` everywhere. Being
//! asked how sure one is is an option.

mod rendering;

use super::answering::{Answering, Given};
use super::sheet::SheetLine;
use crate::question::{FamilyId, Question, QuestionId, for_session};
use crate::study::{Answered, Belief, Calibration, CardMemory, QuizSession, Review};
use crate::text::Span;
use crate::timeline::EntryId;
use crate::tui::action::{Edit, Move};
use crate::tui::effect::Effect;
use std::collections::BTreeSet;
use tui_input::Input;

pub(super) use rendering::{Areas, judged, lines_of_typing};
pub(crate) use rendering::{length, prompt_place, render};

/// How many questions a round has at most.
const ROUND: usize = 20;
/// The setting under which it is saved whether one is asked how sure one is.
pub(crate) const BELIEF: &str = "ask-belief";
/// The setting under which all that was said of it is saved.
pub(crate) const CALIBRATION: &str = "calibration";

/// Where the quiz is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stand {
    /// There is nothing to ask.
    Empty,
    /// A question waits for one of its options.
    Choosing,
    /// A question waits for a typed answer.
    Typing,
    /// A question waits for its order.
    Ordering,
    /// An answer was made; how sure is the learner of it?
    Believing,
    /// The answer was graded.
    Feedback,
    /// All are answered.
    Over,
}

/// Whether and how the learner is asked how sure they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Beliefs {
    /// Whether they are asked.
    pub(crate) is_asked: bool,
    /// What came of it in all rounds so far.
    pub(crate) so_far: Calibration,
}

/// The state of the screen.
#[derive(Debug)]
pub(crate) struct Quiz {
    session: QuizSession,
    answering: Answering,
    /// The answer of which it is asked how sure the learner is.
    pending: Option<Given>,
    beliefs: Beliefs,
    /// What the answer on the screen counts as.
    counted: Option<Counted>,
    /// Why it counts as nothing.
    uncounted: &'static str,
    /// How answers count.
    policy: &'static str,
    seed: u64,
    top: usize,
}

/// The review that an answer counts as.
#[derive(Clone, Debug)]
pub(crate) struct Counted {
    /// The review.
    pub(crate) review: Review,
    /// The memory of the card before.
    pub(crate) before: CardMemory,
    /// Whether it was chosen, not typed.
    pub(crate) was_choice: bool,
}

impl Quiz {
    pub(crate) fn new(questions: &[Question], beliefs: Beliefs, seed: u64) -> Self {
        let chosen = for_session(questions, ROUND, seed);
        let chosen: Vec<Question> = chosen.into_iter().filter_map(|at| questions.get(at)).cloned().collect();
        Self::of(QuizSession::new(&chosen, seed), beliefs, seed)
    }

    fn of(session: QuizSession, beliefs: Beliefs, seed: u64) -> Self {
        let answering = Answering::of(session.current());
        Self {
            session,
            answering,
            pending: None,
            beliefs,
            counted: None,
            uncounted: "",
            policy: "",
            seed,
            top: 0,
        }
    }

    /// A new round of the questions of an article.
    pub(crate) fn new_round(&mut self, questions: &[Question], seed: u64) {
        // What this round did not ask comes first.
        let asked: BTreeSet<FamilyId> =
            self.session.questions().iter().map(|question| question.family).collect();
        let (again, fresh): (Vec<_>, Vec<_>) =
            questions.iter().cloned().partition(|question| asked.contains(&question.family));
        let questions: Vec<Question> = fresh.into_iter().chain(again).collect();
        *self = Self { policy: self.policy, ..Self::new(&questions, self.beliefs, seed) };
    }

    pub(crate) fn stand(&self) -> Stand {
        if self.session.is_empty() {
            return Stand::Empty;
        }
        if self.session.is_over() {
            return Stand::Over;
        }
        if self.session.feedback().is_some() {
            return Stand::Feedback;
        }
        match self.answering {
            _ if self.pending.is_some() => Stand::Believing,
            Answering::Choosing(_) => Stand::Choosing,
            Answering::Typing(_) => Stand::Typing,
            Answering::Ordering { .. } => Stand::Ordering,
        }
    }

    /// How many options can be picked.
    pub(crate) fn options(&self) -> usize {
        match self.stand() {
            Stand::Choosing => self.session.current().map_or(0, |question| question.options.len()),
            _ => 0,
        }
    }

    /// Whether the question on the screen can be answered by typing as well.
    pub(crate) fn can_be_typed(&self) -> bool {
        self.stand() == Stand::Choosing && self.session.current().is_some_and(Question::can_be_typed)
    }

    /// Whether the question being typed has options to go back to.
    pub(crate) fn has_options(&self) -> bool {
        self.session.current().is_some_and(|question| !question.options.is_empty())
    }

    pub(crate) fn has_missed(&self) -> bool {
        self.session.right() < self.session.answered().count()
    }

    /// The entry of the question whose feedback is on the screen.
    pub(crate) fn entry(&self) -> Option<EntryId> {
        self.session.feedback()?;
        self.session.current()?.entry
    }

    /// The sentence of the question whose feedback is on the screen.
    pub(crate) fn evidence(&self) -> Option<Span> {
        self.session.feedback()?;
        Some(self.session.current()?.evidence)
    }

    /// The question on the screen.
    pub(crate) fn question(&self) -> Option<QuestionId> {
        self.session.current().map(|question| question.id)
    }

    /// The answer whose feedback is on the screen.
    pub(crate) fn answered(&self) -> Option<&Answered> {
        self.session.feedback()
    }

    /// Whether that answer is right.
    pub(crate) fn is_right(&self) -> bool {
        self.answered().is_some_and(|answered| answered.grade.is_right())
    }

    /// Whether it was typed and is not quite right by the rules of grading; the learner may know better.
    pub(crate) fn was_typed_wrong(&self) -> bool {
        self.answered().is_some_and(|answered| {
            !answered.was_choice && !answered.grade.is_right() && answered.given.is_some()
        })
    }

    /// Whether the learner has counted it as right all the same.
    pub(crate) fn is_overruled(&self) -> bool {
        self.session.is_overruled(self.session.position())
    }

    /// Counts it as right all the same, or takes that back; what is to be saved.
    pub(crate) fn overrule(&mut self) -> Vec<Effect> {
        if !self.session.overrule() {
            return Vec::new();
        }
        let Some(belief) = self.session.belief() else { return Vec::new() };
        self.beliefs.so_far.regrade(belief, self.is_right());
        vec![Effect::SetEverywhere { name: CALIBRATION, value: self.beliefs.so_far.to_string() }]
    }

    /// What that answer counts as, when it counts.
    pub(crate) fn counted(&self) -> Option<&Counted> {
        let question = self.session.feedback()?.question;
        self.counted.as_ref().filter(|counted| counted.review.card == question.into())
    }

    pub(crate) const fn set_policy(&mut self, policy: &'static str) {
        self.policy = policy;
    }

    pub(crate) const fn set_counted(&mut self, counted: Option<Counted>, why_not: &'static str) {
        self.counted = counted;
        self.uncounted = why_not;
    }

    /// The list of all questions.
    pub(crate) fn sheet(&self) -> Vec<SheetLine> {
        let line = |(place, question): (usize, &Question)| SheetLine {
            standing: self.session.standing(place),
            is_flagged: self.session.is_flagged(place),
            stem: question.stem.clone(),
        };
        self.session.questions().iter().enumerate().map(line).collect()
    }

    /// The place of the question on the screen.
    pub(crate) const fn position(&self) -> usize {
        self.session.position()
    }

    pub(crate) fn pick(&mut self, option: usize) -> Vec<Effect> {
        if let Answering::Choosing(at) = &mut self.answering {
            *at = option;
        }
        self.give(Given::Option(option))
    }

    /// Takes what is chosen, typed or ordered; after the feedback, goes on.
    pub(crate) fn accept(&mut self) -> Vec<Effect> {
        match self.stand() {
            Stand::Feedback => {
                self.session.advance();
                self.put_up();
                Vec::new()
            }
            Stand::Empty | Stand::Over | Stand::Believing => Vec::new(),
            Stand::Choosing | Stand::Typing | Stand::Ordering => {
                match self.answering.given(self.session.current()) {
                    Some(given) => self.give(given),
                    None => Vec::new(),
                }
            }
        }
    }

    /// An answer was made: it is graded, or it is asked first how sure the learner is.
    fn give(&mut self, given: Given) -> Vec<Effect> {
        if self.beliefs.is_asked && self.pending.is_none() {
            self.pending = Some(given);
            return Vec::new();
        }
        let answered = match given {
            Given::Option(at) => self.session.choose(at).cloned(),
            Given::Words(words) => self.session.answer(&words).cloned(),
        };
        self.note(answered)
    }

    /// How sure the learner is; then the answer is graded.
    pub(crate) fn believe(&mut self, belief: Belief) -> Vec<Effect> {
        let Some(given) = self.pending.clone() else { return Vec::new() };
        self.session.believe(belief);
        let mut effects = self.give(given);
        self.pending = None;
        if let Some(answered) = self.session.feedback() {
            self.beliefs.so_far.count(belief, answered.grade.is_right());
            effects.push(Effect::SetEverywhere { name: CALIBRATION, value: self.beliefs.so_far.to_string() });
        }
        effects
    }

    /// Takes back an answer that was made and not graded; whether there was one.
    pub(crate) fn back(&mut self) -> bool {
        self.pending.take().is_some()
    }

    /// Asks how sure the learner is, or no longer; what is to be saved.
    pub(crate) fn turn_belief(&mut self) -> Vec<Effect> {
        self.beliefs.is_asked = !self.beliefs.is_asked;
        self.pending = None;
        let value = if self.beliefs.is_asked { "yes" } else { "no" };
        vec![Effect::SetEverywhere { name: BELIEF, value: value.to_owned() }]
    }

    /// Passes on the question: counts as not known.
    pub(crate) fn pass(&mut self) -> Vec<Effect> {
        let answered = self.session.pass().cloned();
        self.note(answered)
    }

    fn note(&mut self, answered: Option<crate::study::Answered>) -> Vec<Effect> {
        self.top = 0;
        let Some(answered) = answered else { return Vec::new() };
        let (question, given): (QuestionId, _) = (answered.question, answered.given);
        vec![Effect::Answer { question, given, score: answered.grade.score }]
    }

    /// Puts up the question the session is at.
    fn put_up(&mut self) {
        self.answering = Answering::of(self.session.current());
        self.pending = None;
        self.top = 0;
    }

    /// Puts up another question, answered or not.
    pub(crate) fn go_to(&mut self, place: usize) {
        if place < self.session.len() && place != self.session.position() {
            self.session.go_to(place);
            self.put_up();
        }
    }

    /// To the question after this one, or before it; round the end.
    pub(crate) fn turn(&mut self, forward: bool) {
        let length = self.session.len().max(1);
        let at = self.session.position().min(length - 1);
        self.go_to((at + if forward { 1 } else { length - 1 }) % length);
    }

    /// Flags the question, or takes its flag off.
    pub(crate) fn flag(&mut self) {
        self.session.flag();
    }

    /// From options to typing and back.
    pub(crate) fn turn_typing(&mut self) {
        self.answering = match &self.answering {
            Answering::Choosing(_) if self.can_be_typed() => Answering::Typing(Input::default()),
            _ => Answering::of(self.session.current()),
        };
    }

    /// A round with the questions that were missed.
    pub(crate) fn again_with_missed(&mut self) {
        self.seed = self.seed.wrapping_add(1);
        if let Some(session) = self.session.again_with_missed(self.seed) {
            *self = Self { policy: self.policy, ..Self::of(session, self.beliefs, self.seed) };
        }
    }

    pub(crate) fn edit(&mut self, edit: Edit) {
        self.answering.edit(edit);
    }

    pub(crate) fn paste(&mut self, text: &str) {
        if self.stand() == Stand::Typing {
            self.answering.paste(text);
        }
    }

    /// The line being typed, while it is.
    pub(crate) fn line(&self) -> Option<&Input> {
        self.answering.line().filter(|_| self.stand() == Stand::Typing)
    }

    /// Moves the place on the axis of time.
    pub(crate) fn nudge(&mut self, years: i32) {
        self.answering.nudge(self.session.current(), years);
    }

    /// Whether the question on the screen wants a place on the axis of time.
    pub(crate) fn is_axis(&self) -> bool {
        let question = self.session.current();
        question.is_some_and(|question| matches!(question.answer, crate::question::Answer::Axis { .. }))
    }

    /// A step of the cursor among the options, or of the text when it is longer than the screen.
    pub(crate) fn go(&mut self, step: Move, count: usize, (length, page): (usize, usize)) {
        let options = self.session.current().map_or(0, |question| question.options.len());
        let has_cursor = matches!(self.stand(), Stand::Choosing | Stand::Ordering);
        if !(has_cursor && self.answering.go(step, count, options)) {
            let last = (length + 1).saturating_sub(page);
            self.top = step.apply(self.top.min(last), last, page, count);
        }
    }

    /// Moves the option under the cursor up or down.
    pub(crate) fn shift(&mut self, down: bool) {
        self.answering.shift(down);
    }
}
