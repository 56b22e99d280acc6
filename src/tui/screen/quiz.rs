//! The quiz: one question after another, answered by option, by typing, or by putting in order; feedback at
//! once, a score at the end, the missed ones again.
//!
//! ```text
//! head      question 3 of 12 · who or which                          2 right
//! stem      Who flew to Washington in May 1950?
//! answer    ▶ a  Ayub Khan
//!             b  Liaquat Ali Khan
//! feedback  ✓ Liaquat Ali Khan …
//!           In 1949 Moscow invited Liaquat Ali Khan, but he flew …
//! ```

mod rendering;

use crate::question::{Answer, Question, QuestionId};
use crate::study::QuizSession;
use crate::text::Span;
use crate::timeline::EntryId;
use crate::tui::action::{Edit, Move};
use crate::tui::effect::Effect;
use crate::tui::widget;
use tui_input::Input;

pub(crate) use rendering::{length, prompt_place, render};

/// How many questions a round has at most.
const ROUND: usize = 20;

/// How the question on the screen is answered.
#[derive(Clone, Debug)]
pub(crate) enum Answering {
    /// By one of the options; the cursor is on it.
    Choosing(usize),
    /// By typing.
    Typing(Input),
    /// By moving the options into order; the cursor is on a place.
    Ordering {
        /// The options, by their places in the question, as they stand now.
        order: Vec<usize>,
        /// The place the cursor is on.
        at: usize,
    },
}

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
    /// The answer was graded.
    Feedback,
    /// All are answered.
    Over,
}

/// The state of the screen.
#[derive(Debug)]
pub(crate) struct Quiz {
    session: QuizSession,
    answering: Answering,
    seed: u64,
    top: usize,
}

impl Quiz {
    pub(crate) fn new(questions: &[Question], seed: u64) -> Self {
        let chosen = questions.get(..ROUND).unwrap_or(questions);
        Self::of(QuizSession::new(chosen, seed), seed)
    }

    fn of(session: QuizSession, seed: u64) -> Self {
        let answering = answering(session.current());
        Self { session, answering, seed, top: 0 }
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

    pub(crate) fn pick(&mut self, option: usize) -> Vec<Effect> {
        let answered = self.session.choose(option).cloned();
        self.note(answered)
    }

    /// Takes what is chosen, typed or ordered; after the feedback, goes on.
    pub(crate) fn accept(&mut self) -> Vec<Effect> {
        match self.stand() {
            Stand::Feedback => {
                self.advance();
                Vec::new()
            }
            Stand::Empty | Stand::Over => Vec::new(),
            Stand::Choosing | Stand::Typing | Stand::Ordering => {
                let answered = match &self.answering {
                    Answering::Choosing(at) => self.session.choose(*at).cloned(),
                    Answering::Typing(line) if line.value().trim().is_empty() => return Vec::new(),
                    Answering::Typing(line) => {
                        let given = line.value().to_owned();
                        self.session.answer(&given).cloned()
                    }
                    Answering::Ordering { order, .. } => {
                        let given = numbers(order);
                        self.session.answer(&given).cloned()
                    }
                };
                self.note(answered)
            }
        }
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

    fn advance(&mut self) {
        self.session.advance();
        self.answering = answering(self.session.current());
        self.top = 0;
    }

    /// From options to typing and back.
    pub(crate) fn turn_typing(&mut self) {
        self.answering = match &self.answering {
            Answering::Choosing(_) if self.can_be_typed() => Answering::Typing(Input::default()),
            _ => answering(self.session.current()),
        };
    }

    /// A round with the questions that were missed.
    pub(crate) fn again_with_missed(&mut self) {
        self.seed = self.seed.wrapping_add(1);
        if let Some(session) = self.session.again_with_missed(self.seed) {
            *self = Self::of(session, self.seed);
        }
    }

    pub(crate) fn edit(&mut self, edit: Edit) {
        if let Answering::Typing(line) = &mut self.answering {
            widget::edit(line, edit);
        }
    }

    pub(crate) fn paste(&mut self, text: &str) {
        if let Answering::Typing(line) = &mut self.answering {
            widget::paste(line, text);
        }
    }

    /// The line being typed, while it is.
    pub(crate) fn line(&self) -> Option<&Input> {
        match (&self.answering, self.stand()) {
            (Answering::Typing(line), Stand::Typing) => Some(line),
            _ => None,
        }
    }

    /// A step of the cursor among the options, or of the text when it is longer than the screen.
    pub(crate) fn go(&mut self, step: Move, count: usize, (length, page): (usize, usize)) {
        let options = self.session.current().map_or(0, |question| question.options.len());
        match (self.stand(), &mut self.answering) {
            (Stand::Choosing, Answering::Choosing(at))
            | (Stand::Ordering, Answering::Ordering { at, .. }) => {
                *at = step.apply(*at, options, page, count);
            }
            _ => {
                let last = (length + 1).saturating_sub(page);
                self.top = step.apply(self.top.min(last), last, page, count);
            }
        }
    }

    /// Moves the option under the cursor up or down.
    pub(crate) fn shift(&mut self, down: bool) {
        if let Answering::Ordering { order, at } = &mut self.answering {
            let to = if down { *at + 1 } else { at.wrapping_sub(1) };
            if to < order.len() {
                order.swap(*at, to);
                *at = to;
            }
        }
    }
}

fn answering(question: Option<&Question>) -> Answering {
    match question {
        Some(question) if matches!(question.answer, Answer::Order(_) | Answer::Pairs(_)) => {
            Answering::Ordering { order: (0..question.options.len()).collect(), at: 0 }
        }
        Some(question) if question.options.is_empty() => Answering::Typing(Input::default()),
        _ => Answering::Choosing(0),
    }
}

/// An order as it is graded: `2 1 3`.
fn numbers(order: &[usize]) -> String {
    order.iter().map(|at| (at + 1).to_string()).collect::<Vec<_>>().join(" ")
}
