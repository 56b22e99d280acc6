//! The order of a session: no question right before one that it gives away, no family twice in a row.

use super::grading::normal;
use super::item::{Answer, FamilyId, Question, QuestionKind};
use super::kind::{KINDS, UNSETTLED};
use super::wording::holds_normal;
use crate::timeline::EntryId;
use std::collections::{BTreeMap, BTreeSet};

/// How far ahead a question is looked for that may come next.
const AHEAD: usize = 24;

/// Whether reading `question` (its stem, options and feedback) tells the answer of `other`.
pub fn reveals(question: &Question, other: &Question) -> bool {
    told(question, &normal(&shown(question)), other)
}

/// The questions of one sitting, best first: of each fact one, and only such as can be asked in an order in which none is given
/// away before it is asked. At most `count`, as indices into `questions`; fewer where the others would give something away.
/// With another `seed` a fact that has several questions is asked by another of them.
pub fn for_session(questions: &[Question], count: usize, seed: u64) -> Vec<usize> {
    choose(questions, count, seed, Sitting::default())
}

/// The questions of a mock exam, best first: of each fact one, and none whose words tell the answer of another, for in an exam one
/// goes to and fro. What is said only once a question is answered gives nothing away there: it is said at the end. At most
/// `count`, as indices into `questions`. Of a kind that is kept for exams no more are asked than its share.
pub fn for_exam(questions: &[Question], count: usize, seed: u64) -> Vec<usize> {
    let sitting = |size| Sitting { is_exam: true, of_kind: most_of_kinds(size), ..Sitting::default() };
    // A share is one of the questions that are asked, and these may be fewer than were wished for.
    let mut size = count.min(questions.len());
    loop {
        let chosen = choose(questions, count, seed, sitting(size));
        if chosen.len() >= size {
            return chosen;
        }
        size = chosen.len();
    }
}

/// What a mock exam draws from: after every fourth question one of those `kept` for exams.
pub fn exam_pool(questions: &[Question], kept: &[Question]) -> Vec<Question> {
    let mut kept = kept.iter();
    let mut pool = Vec::new();
    for (at, question) in questions.iter().enumerate() {
        pool.push(question.clone());
        if at % 4 == 3 {
            pool.extend(kept.next().cloned());
        }
    }
    pool.extend(kept.cloned());
    pool
}

/// How many questions of each kind kept for exams an exam of `size` may ask; one at least.
fn most_of_kinds(size: usize) -> BTreeMap<QuestionKind, usize> {
    let kept = KINDS.iter().filter(|entry| UNSETTLED.contains(&entry.kind));
    kept.map(|entry| (entry.kind, (entry.share * size).div_ceil(100))).collect()
}

fn choose(questions: &[Question], count: usize, seed: u64, mut sitting: Sitting) -> Vec<usize> {
    for at in candidates(questions, seed) {
        if sitting.chosen.len() == count {
            break;
        }
        if let Some(question) = questions.get(at) {
            sitting.offer(at, question);
        }
    }
    sitting.chosen
}

/// Every question, best first; of each fact another one first as the seed has it.
fn candidates(questions: &[Question], seed: u64) -> Vec<usize> {
    let mut by_family: BTreeMap<FamilyId, Vec<usize>> = BTreeMap::new();
    for (at, question) in questions.iter().enumerate() {
        by_family.entry(question.family).or_default().push(at);
    }
    let mut candidates: Vec<usize> = (0..questions.len()).collect();
    for places in by_family.values_mut() {
        let turned: Vec<usize> = {
            let by = usize::try_from(seed % places.len().max(1) as u64).unwrap_or(0);
            let (head, tail) = places.split_at(by);
            tail.iter().chain(head).copied().collect()
        };
        // The questions of a fact keep its places in the order of worth, and take turns in them.
        for (place, question) in places.iter().zip(turned) {
            if let Some(slot) = candidates.get_mut(*place) {
                *slot = question;
            }
        }
    }
    candidates
}

/// What a question says and asks for, in normal form.
struct Told {
    /// What is said until it is answered, and once it is.
    said: String,
    /// Everything that passes for the answer.
    answers: Vec<String>,
}

impl Told {
    fn of(question: &Question, is_exam: bool) -> Self {
        let said = if is_exam {
            normal(&question.stem)
        } else {
            normal(&format!("{} {} {}", question.stem, question.key, question.feedback))
        };
        Self { said, answers: answers(question).collect() }
    }

    fn gives_away(&self, other: &Self) -> bool {
        other.answers.iter().any(|answer| holds_normal(&self.said, answer))
    }
}

/// The questions chosen so far, and which of them must come before which.
#[derive(Default)]
struct Sitting {
    /// Whether one goes to and fro in it and learns at its end what was right.
    is_exam: bool,
    /// How many more of a kind may be asked, where that is bounded.
    of_kind: BTreeMap<QuestionKind, usize>,
    chosen: Vec<usize>,
    told: Vec<Told>,
    families: BTreeSet<FamilyId>,
    /// The lines of the timeline that they are on: a line may be told by more than one fact.
    entries: BTreeSet<EntryId>,
    /// For each chosen question those that it gives away.
    reveals: Vec<Vec<usize>>,
}

impl Sitting {
    /// Takes the question when it is of a fact not asked about yet, and an order is left in which nothing is given away.
    fn offer(&mut self, at: usize, question: &Question) {
        if self.families.contains(&question.family)
            || question.entry.is_some_and(|entry| self.entries.contains(&entry))
        {
            return;
        }
        if self.of_kind.get(&question.kind) == Some(&0) {
            return;
        }
        let told = Told::of(question, self.is_exam);
        let mut open: Vec<usize> = (0..self.told.len())
            .filter(|&other| self.told.get(other).is_some_and(|other| told.gives_away(other)))
            .collect();
        let given = open.clone();
        let by: Vec<usize> = (0..self.told.len())
            .filter(|&other| self.told.get(other).is_some_and(|other| other.gives_away(&told)))
            .collect();
        if self.is_exam && !(open.is_empty() && by.is_empty()) {
            return;
        }
        // What it gives away must come before it, and so on; none of these may give it away in turn.
        let mut seen = BTreeSet::new();
        while let Some(other) = open.pop() {
            if by.contains(&other) {
                return;
            }
            if seen.insert(other) {
                open.extend(self.reveals.get(other).into_iter().flatten());
            }
        }
        let place = self.chosen.len();
        for other in by {
            if let Some(reveals) = self.reveals.get_mut(other) {
                reveals.push(place);
            }
        }
        self.reveals.push(given);
        self.told.push(told);
        self.chosen.push(at);
        if let Some(left) = self.of_kind.get_mut(&question.kind) {
            *left = left.saturating_sub(1);
        }
        self.families.insert(question.family);
        self.entries.extend(question.entry);
    }
}

fn shown(question: &Question) -> String {
    format!("{} {} {} {}", question.stem, question.options.join(" "), question.key, question.feedback)
}

fn told(question: &Question, shown: &str, other: &Question) -> bool {
    question.id != other.id && answers(other).any(|answer| holds_normal(shown, &answer))
}

/// What passes for the answer and is long enough to be noticed, in normal form.
fn answers(question: &Question) -> impl Iterator<Item = String> {
    let is_date =
        matches!(question.answer, Answer::Date(_) | Answer::DateWithInferredYear(_) | Answer::Period(..));
    let forms = question.accepted.iter().map(|answer| normal(answer));
    forms.filter(move |answer| {
        (answer.chars().count() >= 4 || is_date) && !matches!(answer.as_str(), "true" | "false")
    })
}

/// Puts `session` (indices into `questions`) into an order in which no question comes right after one that
/// gives it away, nor after one of its family, as far as that can be done. Otherwise the order is kept.
///
/// ```
/// use tarikh::question::in_fair_order;
/// assert_eq!(in_fair_order(&[], &[]), Vec::<usize>::new());
/// ```
pub fn in_fair_order(questions: &[Question], session: &[usize]) -> Vec<usize> {
    let mut left: Vec<usize> = session.iter().copied().filter(|at| *at < questions.len()).collect();
    let mut ordered: Vec<usize> = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let next = ordered.last().and_then(|&last| questions.get(last)).map_or(0, |last| {
            let shown = normal(&shown(last));
            let is_fair = |at: &usize| {
                questions.get(*at).is_some_and(|next| next.family != last.family && !told(last, &shown, next))
            };
            left.iter().take(AHEAD).position(is_fair).unwrap_or(0)
        });
        ordered.push(left.remove(next));
    }
    ordered
}
