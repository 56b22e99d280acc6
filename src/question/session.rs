//! The order of a session: no question right before one that it gives away, no family twice in a row.

use super::grading::normal;
use super::item::{Answer, Question};
use super::wording::holds_normal;

/// How far ahead a question is looked for that may come next.
const AHEAD: usize = 24;

/// Whether reading `question` (its stem, options and feedback) tells the answer of `other`.
pub fn reveals(question: &Question, other: &Question) -> bool {
    told(question, &normal(&shown(question)), other)
}

/// The questions of one session, best first: of each fact one, and none that another of them gives away in either
/// direction; only where too few are left do the others follow. At most `count`, as indices into `questions`.
pub fn for_session(questions: &[Question], count: usize) -> Vec<usize> {
    let mut chosen: Vec<usize> = Vec::new();
    let mut waiting = Vec::new();
    for (at, question) in questions.iter().enumerate() {
        if chosen.len() == count {
            break;
        }
        let mine = normal(&shown(question));
        let is_apart = chosen.iter().filter_map(|&other| questions.get(other)).all(|other| {
            other.family != question.family
                && !told(question, &mine, other)
                && !told(other, &normal(&shown(other)), question)
        });
        if is_apart { chosen.push(at) } else { waiting.push(at) }
    }
    let missing = count.saturating_sub(chosen.len());
    chosen.extend(waiting.into_iter().take(missing));
    chosen
}

fn shown(question: &Question) -> String {
    format!("{} {} {} {}", question.stem, question.options.join(" "), question.key, question.feedback)
}

fn told(question: &Question, shown: &str, other: &Question) -> bool {
    if question.id == other.id {
        return false;
    }
    let is_date =
        matches!(other.answer, Answer::Date(_) | Answer::DateWithInferredYear(_) | Answer::Period(..));
    other.accepted.iter().any(|answer| {
        let answer = normal(answer);
        (answer.chars().count() >= 4 || is_date)
            && !matches!(answer.as_str(), "true" | "false")
            && holds_normal(shown, &answer)
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
