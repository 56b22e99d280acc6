//! A quiz: questions asked one after another, answered by option or by typing, with feedback at once.

use crate::question::{FamilyId, Grade, Question, QuestionId, grade};
use crate::text::digest;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// One answer and its grade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The question.
    pub question: QuestionId,
    /// What was chosen or typed; `None` when it was passed.
    pub given: Option<String>,
    /// How much of it was right.
    pub grade: Grade,
    /// Whether it was one of the options shown, not typed.
    pub was_choice: bool,
}

/// A quiz under way.
#[derive(Clone, Debug)]
pub struct QuizSession {
    questions: Vec<Question>,
    answers: Vec<Answered>,
    /// Whether the feedback on the last answer is still on the screen.
    in_feedback: bool,
}

impl QuizSession {
    /// A quiz over `questions`, ordered so that no question gives away the answer of a later one where that can be
    /// helped, and no two on one fact follow each other. `seed` decides among equals.
    pub fn new(questions: &[Question], seed: u64) -> Self {
        Self { questions: order(questions, seed), answers: Vec::new(), in_feedback: false }
    }

    /// How many questions.
    pub const fn len(&self) -> usize {
        self.questions.len()
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.questions.is_empty()
    }

    /// The place of the question on the screen, from 0.
    pub const fn position(&self) -> usize {
        if self.in_feedback { self.answers.len() - 1 } else { self.answers.len() }
    }

    /// The question on the screen; `None` at the end.
    pub fn current(&self) -> Option<&Question> {
        self.questions.get(self.position())
    }

    /// The answer just given, while its feedback is on the screen.
    pub fn feedback(&self) -> Option<&Answered> {
        if self.in_feedback { self.answers.last() } else { None }
    }

    /// Answers by typing. Nothing happens during feedback or at the end.
    pub fn answer(&mut self, given: &str) -> Option<&Answered> {
        let question = self.asked()?;
        let grade = grade(question, given);
        self.note(Some(given.to_owned()), grade, false)
    }

    /// Answers with the option at `index`.
    pub fn choose(&mut self, index: usize) -> Option<&Answered> {
        let question = self.asked()?;
        let option = question.options.get(index)?.clone();
        let grade = grade(question, &option);
        self.note(Some(option), grade, true)
    }

    /// Passes: counts as not known.
    pub fn pass(&mut self) -> Option<&Answered> {
        self.asked()?;
        self.note(None, Grade { score: 0, note: None }, false)
    }

    /// Leaves the feedback for the next question.
    pub const fn advance(&mut self) {
        self.in_feedback = false;
    }

    /// Whether every question has been answered and the last feedback left.
    pub const fn is_over(&self) -> bool {
        !self.in_feedback && self.answers.len() == self.questions.len()
    }

    /// The answers so far with their questions, in order.
    pub fn answered(&self) -> impl Iterator<Item = (&Question, &Answered)> {
        self.questions.iter().zip(&self.answers)
    }

    /// How many of the answers are right.
    pub fn right(&self) -> usize {
        self.answers.iter().filter(|answer| answer.grade.is_right()).count()
    }

    /// The score so far in percent, halves of answers counted as such; `None` before the first answer.
    pub fn percent(&self) -> Option<u8> {
        let sum: usize = self.answers.iter().map(|answer| usize::from(answer.grade.score)).sum();
        u8::try_from(sum.checked_div(self.answers.len())?).ok()
    }

    /// A quiz over the questions missed; `None` when none was.
    pub fn again_with_missed(&self, seed: u64) -> Option<Self> {
        let missed: Vec<Question> = self
            .answered()
            .filter(|(_, answer)| !answer.grade.is_right())
            .map(|(question, _)| question.clone())
            .collect();
        if missed.is_empty() { None } else { Some(Self::new(&missed, seed)) }
    }

    fn asked(&self) -> Option<&Question> {
        if self.in_feedback { None } else { self.questions.get(self.answers.len()) }
    }

    fn note(&mut self, given: Option<String>, grade: Grade, was_choice: bool) -> Option<&Answered> {
        let question = self.asked()?.id;
        self.answers.push(Answered { question, given, grade, was_choice });
        self.in_feedback = true;
        self.answers.last()
    }
}

/// Beyond this many questions the search for giveaways is not worth its time.
const MOST: usize = 400;

/// Greedily: next comes the question that is no sibling of the one before, whose words give away the fewest answers
/// still to be asked, with the most siblings left, and whose own answer most others would give away; the seed decides
/// among equals.
pub(super) fn order(questions: &[Question], seed: u64) -> Vec<Question> {
    let seeded = |question: &Question| digest(&["quiz", &seed.to_string(), &question.id.to_string()]);
    let mut waiting: Vec<&Question> = questions.iter().collect();
    waiting.sort_by_cached_key(|question| seeded(question));
    let reveals = if waiting.len() <= MOST { giveaways(&waiting) } else { vec![Vec::new(); waiting.len()] };
    let mut threats = vec![0_usize; waiting.len()];
    for &other in reveals.iter().flatten() {
        threats[other] += 1;
    }
    let mut siblings: BTreeMap<FamilyId, usize> = BTreeMap::new();
    for question in &waiting {
        *siblings.entry(question.family).or_default() += 1;
    }
    let mut is_asked = vec![false; waiting.len()];
    let mut ordered: Vec<Question> = Vec::with_capacity(waiting.len());
    while ordered.len() < waiting.len() {
        let family = ordered.last().map(|question| question.family);
        let harm = |at: usize| reveals[at].iter().filter(|&&other| !is_asked[other]).count();
        let left = (0..waiting.len()).filter(|&at| !is_asked[at]);
        let next = left.min_by_key(|&at| {
            let question = waiting[at];
            let siblings = siblings.get(&question.family).copied().unwrap_or(0);
            (family == Some(question.family), harm(at), Reverse(siblings), Reverse(threats[at]))
        });
        let Some(next) = next else { break };
        is_asked[next] = true;
        siblings.entry(waiting[next].family).and_modify(|left| *left -= 1);
        ordered.push(waiting[next].clone());
    }
    ordered
}

/// For each question the others whose key stands in its words or in its feedback.
fn giveaways(questions: &[&Question]) -> Vec<Vec<usize>> {
    let said: Vec<String> = questions
        .iter()
        .map(|question| {
            let context = question.context.as_deref().unwrap_or_default();
            format!("{context} {} {}", question.stem, question.feedback).to_lowercase()
        })
        .collect();
    let keys: Vec<String> = questions.iter().map(|question| question.key.to_lowercase()).collect();
    let reveals = |by: usize, of: usize| by != of && !keys[of].is_empty() && said[by].contains(&keys[of]);
    let all = || 0..questions.len();
    all().map(|by| all().filter(|&of| reveals(by, of)).collect()).collect()
}
