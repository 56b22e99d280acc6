//! The years at the head of the rows of a chronology, made known to the rules: "212 All free men become citizens".

use super::chronology::{Head, head, rows};
use super::class::Class;
use super::split::Cut;
use crate::text::Prose;

/// How far into a row the numbers of its year stand, in tokens.
const REACH: usize = 12;
/// Fewer rows are no chronology.
const LEAST: usize = 3;

/// Makes years of the numbers that rows begin with.
pub(super) fn mark(text: &str, prose: &Prose, cut: &mut Cut<'_>) {
    let lines = || prose.paragraphs.iter().map(|paragraph| prose.span(paragraph.tokens.clone()).slice(text));
    let needs_rows = |line: &str| head(line).is_some_and(|head| !head.is_plain());
    if lines().filter(|line| needs_rows(line)).take(LEAST).count() == 0 {
        return;
    }
    let has_era = cut.lexemes.iter().any(|lexeme| matches!(lexeme.class, Class::Era | Class::EraWord));
    let told = rows(lines(), has_era);
    for (paragraph, head) in prose.paragraphs.iter().zip(told) {
        let Some(head) = head else { continue };
        let start = prose.span(paragraph.tokens.clone()).start();
        let Some(first) = cut.sentences.get(paragraph.sentences.start).map(|sentence| sentence.start) else {
            continue;
        };
        name(cut, first, start, &head);
    }
}

/// The numbers of one head, in the tokens from `first` on.
fn name(cut: &mut Cut<'_>, first: usize, start: usize, head: &Head) {
    for (at, year) in head.years() {
        let place =
            cut.tokens.iter().skip(first).take(REACH).position(|token| token.span.start() == start + at);
        if let Some(lexeme) = place.and_then(|place| cut.lexemes.get_mut(first + place)) {
            (lexeme.class, lexeme.value) = (Class::EraWord, year);
        }
    }
}
