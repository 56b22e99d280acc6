//! Lines of a list that may be asked as they are: "Which year does the article give for “The Harbour Act”?"
//!
//! A line without a clause is asked in its own words when it tells that something happened: with the noun of an event, in the present of
//! chronicles, or as the row of a table. This file knows how such lines are written, and no kind of question.

use crate::article::BlockKind;
use crate::fact::Fact;
use crate::language::{Tag, Tense, is_event_noun};
use crate::question::ground::Ground;
use crate::question::lint::has_anaphor;

/// Whether the line tells that something happened.
pub(super) fn tells(ground: &Ground<'_>, fact: &Fact, note: &str) -> bool {
    names_an_event(ground, fact, note)
        || tells_in_the_present(ground, fact, note)
        || is_row(ground, fact, note)
}

/// "The Komagata Maru episode": a line of a list that says what happened with a noun, and with nothing but nouns.
fn names_an_event(ground: &Ground<'_>, fact: &Fact, note: &str) -> bool {
    let has_event = note.split(' ').any(|word| {
        is_event_noun(&word.to_lowercase())
            || matches!(
                word,
                "Act"
                    | "Speech"
                    | "episode"
                    | "Episode"
                    | "Conference"
                    | "Pact"
                    | "Accord"
                    | "Declaration"
                    | "Split"
                    | "Commission"
                    | "Mission"
                    | "Offer"
                    | "Plan"
                    | "Report"
                    | "Resolution"
                    | "Session"
                    | "Satyagraha"
            )
    });
    let is_verbless = !fact.tokens.clone().take(30).any(|at| {
        ground.word(at).tag == Tag::Verb
            && matches!(ground.word(at).tense, Some(Tense::Past | Tense::Participle | Tense::Present))
    });
    has_event && is_verbless
}

/// "1793 | King executed | Louis XVI": what a row of a table of dates is about, as the row says it.
fn is_row(ground: &Ground<'_>, fact: &Fact, note: &str) -> bool {
    let told = note.split(" (").next().unwrap_or_default();
    let article = ground.source.article;
    let block = article.blocks.get(article.block_at(fact.span.start()));
    block.is_some_and(|block| block.kind == BlockKind::TableRow)
        && note.starts_with(char::is_uppercase)
        // "Kenya (Jomo Kenyatta)" names, and tells nothing.
        && (2..=8).contains(&told.split(' ').count())
        && told.split(' ').any(|word| word.len() > 4 && word.starts_with(|c: char| c.is_lowercase()))
        && !has_anaphor(note)
}

/// "Toyota Foundation is established": a line of a chronicle with its verb in the present, from one end to the other.
fn tells_in_the_present(ground: &Ground<'_>, fact: &Fact, note: &str) -> bool {
    let Some(predicate) = fact.predicate.as_ref() else { return is_told_in_a_cell(ground, fact, note) };
    let finite = ground.word(predicate.tokens.start);
    let is_present =
        finite.tense == Some(Tense::Present) || matches!(ground.text(predicate.tokens.start), "is" | "are");
    let behind = predicate.tokens.end < fact.tokens.end || matches!(finite.tag, Tag::Auxiliary);
    is_present
        && behind
        && fact
            .subject
            .as_ref()
            .is_some_and(|subject| !subject.is_vague && subject.tokens.end <= predicate.tokens.start)
        && !has_anaphor(note)
        && note.split(' ').filter(|word| matches!(*word, "is" | "are" | "begins" | "launches")).count() <= 1
}

/// "1974 | The foundation is established |": a cell with one verb in its middle.
fn is_told_in_a_cell(ground: &Ground<'_>, fact: &Fact, note: &str) -> bool {
    let is_finite = |at: usize| {
        let word = ground.word(at);
        word.tag == Tag::Auxiliary
            || word.tag == Tag::Verb && matches!(word.tense, Some(Tense::Past | Tense::Present))
    };
    let told: Vec<usize> = fact.tokens.clone().take(40).filter(|&at| is_finite(at)).collect();
    let [first, rest @ ..] = told.as_slice() else { return false };
    // "is founded" is one verb of two words.
    let is_one = rest.iter().all(|at| at - first <= 2);
    let word = ground.text(*first);
    let (before, behind) = note.split_once(&format!(" {word} ")).unwrap_or_default();
    is_one && !before.is_empty() && !behind.is_empty() && !has_anaphor(note)
}
