//! A quiz: questions asked one after another or in any order, answered by option or by typing, with feedback at
//! once.

use super::calibration::{Belief, Calibration};
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

/// How a question of the quiz stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// It has not been on the screen.
    Unseen,
    /// It has been on the screen, or it has an answer that is not graded yet.
    Open,
    /// It is answered, and not graded yet.
    Given,
    /// It was answered right.
    Right,
    /// A part of the answer was right.
    Partly,
    /// It was answered wrong, or passed.
    Wrong,
}

/// What is noted of one question.
#[derive(Clone, Debug, Default)]
struct Slip {
    answered: Option<Answered>,
    /// The grade by the rules, where the learner has overruled it.
    overruled: Option<Grade>,
    belief: Option<Belief>,
    is_flagged: bool,
    is_seen: bool,
}

/// A quiz under way. Questions come in order, and any of them can be gone to and answered first.
#[derive(Clone, Debug)]
pub struct QuizSession {
    questions: Vec<Question>,
    slips: Vec<Slip>,
    /// The question on the screen; behind the last one when all are answered.
    place: usize,
}

impl QuizSession {
    /// A quiz over `questions`, ordered so that no question gives away the answer of a later one where that can be
    /// helped, and no two on one fact follow each other. `seed` decides among equals.
    pub fn new(questions: &[Question], seed: u64) -> Self {
        let questions = order(questions, seed);
        let slips = vec![Slip::default(); questions.len()];
        let mut session = Self { questions, slips, place: 0 };
        session.go_to(0);
        session
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
        self.place
    }

    /// The questions, in order.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// The question on the screen; `None` at the end.
    pub fn current(&self) -> Option<&Question> {
        self.questions.get(self.place)
    }

    /// The answer to the question on the screen, when it was given.
    pub fn feedback(&self) -> Option<&Answered> {
        self.slips.get(self.place)?.answered.as_ref()
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

    /// Counts the typed answer on the screen as right all the same, or takes that back; whether anything changed.
    pub fn overrule(&mut self) -> bool {
        let Some(slip) = self.slips.get_mut(self.place) else { return false };
        let Some(answered) = &mut slip.answered else { return false };
        if let Some(grade) = slip.overruled.take() {
            answered.grade = grade;
            return true;
        }
        if answered.was_choice || answered.given.is_none() || answered.grade.is_right() {
            return false;
        }
        let right = Grade { score: 100, note: None };
        slip.overruled = Some(std::mem::replace(&mut answered.grade, right));
        true
    }

    /// Whether the learner has overruled the grade of the answer at `place`.
    pub fn is_overruled(&self, place: usize) -> bool {
        self.slips.get(place).is_some_and(|slip| slip.overruled.is_some())
    }

    /// How sure the learner was of the answer on the screen, where they said so.
    pub fn belief(&self) -> Option<Belief> {
        self.slips.get(self.place)?.belief
    }

    /// Says how sure the learner is of the answer to come.
    pub fn believe(&mut self, belief: Belief) {
        if let Some(slip) = self.slips.get_mut(self.place).filter(|slip| slip.answered.is_none()) {
            slip.belief = Some(belief);
        }
    }

    /// Flags the question on the screen for a second look, or takes the flag off.
    pub fn flag(&mut self) {
        if let Some(slip) = self.slips.get_mut(self.place) {
            slip.is_flagged = !slip.is_flagged;
        }
    }

    /// Whether the question at `place` is flagged.
    pub fn is_flagged(&self, place: usize) -> bool {
        self.slips.get(place).is_some_and(|slip| slip.is_flagged)
    }

    /// How the question at `place` stands.
    pub fn standing(&self, place: usize) -> Standing {
        match self.slips.get(place) {
            None | Some(Slip { answered: None, is_seen: false, .. }) => Standing::Unseen,
            Some(Slip { answered: None, .. }) => Standing::Open,
            Some(Slip { answered: Some(answered), .. }) => match &answered.grade {
                grade if grade.is_right() => Standing::Right,
                grade if grade.is_partly_right() => Standing::Partly,
                _ => Standing::Wrong,
            },
        }
    }

    /// On to the next question without an answer, round the end; to the end when all are answered.
    pub fn advance(&mut self) {
        let length = self.len();
        let is_open = |place: &usize| self.slips.get(*place).is_some_and(|slip| slip.answered.is_none());
        let next = (1..=length).map(|step| (self.place + step) % length).find(is_open);
        self.go_to(next.unwrap_or(length));
    }

    /// Puts the question at `place` up, answered or not.
    pub fn go_to(&mut self, place: usize) {
        self.place = place.min(self.len());
        if let Some(slip) = self.slips.get_mut(self.place) {
            slip.is_seen = true;
        }
    }

    /// Whether every question has been answered and the last feedback left.
    pub const fn is_over(&self) -> bool {
        self.place >= self.questions.len()
    }

    /// The answers so far with their questions, in order.
    pub fn answered(&self) -> impl Iterator<Item = (&Question, &Answered)> {
        self.questions
            .iter()
            .zip(&self.slips)
            .filter_map(|(question, slip)| Some((question, slip.answered.as_ref()?)))
    }

    /// How sure the learner was of each answer of which they said so, and how right it was.
    pub fn calibration(&self) -> Calibration {
        let mut calibration = Calibration::default();
        for slip in &self.slips {
            if let (Some(answered), Some(belief)) = (&slip.answered, slip.belief) {
                calibration.count(belief, answered.grade.is_right());
            }
        }
        calibration
    }

    /// How many of the answers are right.
    pub fn right(&self) -> usize {
        self.answered().filter(|(_, answer)| answer.grade.is_right()).count()
    }

    /// The score so far in percent, to the nearest, halves of answers counted as such; `None` before the first answer.
    pub fn percent(&self) -> Option<u8> {
        let sum: usize = self.answered().map(|(_, answer)| usize::from(answer.grade.score)).sum();
        let count = self.answered().count();
        u8::try_from((sum + count / 2).checked_div(count)?).ok()
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
        if self.feedback().is_some() { None } else { self.current() }
    }

    fn note(&mut self, given: Option<String>, grade: Grade, was_choice: bool) -> Option<&Answered> {
        let question = self.asked()?.id;
        let slip = self.slips.get_mut(self.place)?;
        slip.answered = Some(Answered { question, given, grade, was_choice });
        slip.answered.as_ref()
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
