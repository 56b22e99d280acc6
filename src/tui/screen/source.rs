//! Where an answer comes from: its sentence with the answer marked, for the back of cards and for feedback.

use super::detail::marked;
use crate::analysis::Analysis;
use crate::article::Article;
use crate::question::Question;
use crate::tui::theme::Role;
use crate::tui::widget::{Page, Run};

/// Sets the sentences that prove the answer.
pub(crate) fn set(page: &mut Page, article: &Article, analysis: &Analysis, question: &Question) {
    let entry = question.entry.and_then(|id| analysis.timeline.iter().find(|entry| entry.id == id));
    let names = entry.map_or(&[][..], |entry| &entry.names);
    for (at, sentence) in
        std::iter::once(question.evidence).chain(question.more_evidence.iter().copied()).enumerate()
    {
        let answer = question.answer_span.filter(|answer| at == 0 && sentence.contains(*answer));
        let date = entry.and_then(|entry| entry.when).map(|when| when.span);
        let mark = answer.or(date.filter(|date| sentence.contains(*date)));
        page.sentence(article, &marked(sentence, mark, names, None));
    }
}

/// Sets a stem: its topic, the sentence before it, what is asked.
pub(crate) fn ask(page: &mut Page, question: &Question) {
    if let Some(context) = &question.context {
        page.say(context, Role::Quiet);
    }
    let (head, statements, asked) = in_lines(&question.stem);
    page.set(marked_gaps(head));
    for (number, statement) in (1..).zip(statements) {
        page.hang((&format!("{number}."), Role::Title), 3, marked_gaps(statement));
    }
    if !asked.is_empty() {
        page.set(marked_gaps(asked));
    }
}

/// A stem with numbered statements in it: what stands before them, each of them, and what is asked of them.
fn in_lines(stem: &str) -> (&str, Vec<&str>, &str) {
    let Some((head, mut rest)) = stem.split_once(" 1. ") else { return (stem, Vec::new(), "") };
    let mut statements = Vec::new();
    while let Some((statement, behind)) = rest.split_once(&format!(" {}. ", statements.len() + 2)) {
        statements.push(statement);
        rest = behind;
    }
    if statements.is_empty() {
        return (stem, Vec::new(), "");
    }
    // "... in 1961. How many of these are correct?"
    let asked = rest.ends_with('?').then(|| rest.rfind(". ")).flatten();
    let (last, asked) = asked.and_then(|at| rest.split_at_checked(at + 1)).unwrap_or((rest, ""));
    statements.push(last);
    (head, statements, asked.trim_start())
}

/// The gap is drawn as a gap, not as six letters.
fn marked_gaps(stem: &str) -> Vec<Run<'_, Role>> {
    let parts = stem.split("______");
    let mut runs = Vec::new();
    for (at, part) in parts.enumerate() {
        if at > 0 {
            runs.push(Run::new("______", Role::Gap));
        }
        runs.push(Run::new(part, Role::Title));
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbered_statements_stand_in_lines_of_their_own() {
        let stem = "Consider these: 1. The dam broke in May 1961. 2. It was built by St. John. How many are correct?";
        let statements = vec!["The dam broke in May 1961.", "It was built by St. John."];
        assert_eq!(in_lines(stem), ("Consider these:", statements, "How many are correct?"));
        for stem in ["Who came 1. in the race?", "Who won the war?", "Which came first? 1. The egg."] {
            assert_eq!(in_lines(stem), (stem, Vec::new(), ""));
        }
    }
}
