//! K16: how many of these statements are correct? In exam mode only.
//!
//! **Pattern**: three true-or-false statements from three facts. **Example**: "Consider the following statements:
//! first, second, third. How many of these are correct?" Only one, only two, all three, none. **Never**: two statements on one fact,
//! the form "X, not Y".

use crate::question::chance::Chance;
use crate::question::item::{Answer, Question, QuestionId, QuestionKind};
use crate::question::wording::words;
use crate::text::Span;

const OPTIONS: [&str; 4] = ["Only one", "Only two", "All three", "None"];

/// Statement questions from statements that passed every gate; the seed mixes them.
pub(in crate::question) fn questions(statements: &[Question], seed: u64) -> Vec<Question> {
    let mut pool: Vec<&Question> =
        statements.iter().filter(|statement| statement.kind == QuestionKind::TrueFalse).collect();
    pool.sort_by_key(|statement| statement.id);
    pool.dedup_by_key(|statement| statement.family);
    Chance::new(seed, &["statements"]).shuffle(&mut pool);
    let mut families = std::collections::HashSet::new();
    pool.retain(|statement| families.insert(statement.family));
    let mut threes: Vec<Vec<&Question>> = Vec::new();
    for statement in pool {
        let has_room = |three: &&mut Vec<&Question>| {
            three.len() < 3 && three.iter().all(|other| are_apart(statement, other))
        };
        match threes.iter_mut().find(has_room) {
            Some(three) => three.push(statement),
            None => threes.push(vec![statement]),
        }
    }
    threes.iter().filter(|three| three.len() == 3).filter_map(|three| question(three)).collect()
}

/// Whether neither statement proves or disproves the other: not of one sentence, and without a date in common.
fn are_apart(one: &Question, other: &Question) -> bool {
    let dates = |question: &Question| -> Vec<String> {
        let lures = question.lures.iter().map(|lure| lure.text.as_str());
        lures
            .chain([question.stem.as_str(), question.feedback.as_str()])
            .flat_map(words)
            .filter(|word| word.len() > 2 && word.bytes().any(|byte| byte.is_ascii_digit()))
            .map(str::to_owned)
            .collect()
    };
    let mine = dates(one);
    one.evidence != other.evidence && !dates(other).iter().any(|date| mine.contains(date))
}

/// The statement without the date it is set against: one of three that says "not in 1947" would mark itself.
fn plain(stem: &str) -> String {
    stem.rsplit_once(", not ").map_or_else(|| stem.to_owned(), |(told, _)| format!("{told}."))
}

fn question(three: &[&Question]) -> Option<Question> {
    let mut three: Vec<&Question> = three.to_vec();
    three.sort_by_key(|statement| statement.evidence);
    let first = *three.first()?;
    let lines: Vec<String> =
        three.iter().enumerate().map(|(at, one)| format!("{}. {}", at + 1, plain(&one.stem))).collect();
    let stem =
        format!("Consider the following statements:\n{}\nHow many of these are correct?", lines.join("\n"));
    let right = three.iter().filter(|statement| statement.key == "True").count();
    let key = match right {
        0 => "None",
        1 => "Only one",
        2 => "Only two",
        _ => "All three",
    };
    let verdicts: Vec<String> =
        three.iter().enumerate().map(|(at, one)| format!("{}. {}", at + 1, one.feedback)).collect();
    let more: Vec<Span> = three.iter().skip(1).map(|statement| statement.evidence).collect();
    Some(Question {
        id: QuestionId::of(&stem, key),
        kind: QuestionKind::Statements,
        stem,
        options: OPTIONS.map(str::to_owned).to_vec(),
        lures: Vec::new(),
        key: key.to_owned(),
        answer: Answer::Choice,
        accepted: vec![key.to_owned()],
        feedback: format!("{key}. {}", verdicts.join(" ")),
        more_evidence: more,
        answer_span: None,
        is_card: false,
        difficulty: 3,
        ..first.clone()
    })
}
