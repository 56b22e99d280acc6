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
    // The gap is drawn as a gap, not as six letters.
    let parts = question.stem.split("______");
    let mut runs = Vec::new();
    for (at, part) in parts.enumerate() {
        if at > 0 {
            runs.push(Run::new("______", Role::Gap));
        }
        runs.push(Run::new(part, Role::Title));
    }
    page.set(runs);
}
