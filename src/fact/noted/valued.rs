//! Rows whose value begins with its year: "Ribe College: 1875 established".
//!
//! * a name, its year and what was done: "Ribe College was established", "Lund: conquered at once"
//! * "Four wars: 1947, 1965, 1971 Ribe": which of them was in which year is not said, and no row is told
//!
//! Where the label itself is what was done, as in "Founded: 1875 Ribe", the name above the list is that of the row.

use super::chain;
use crate::fact::record::{Fact, FactKind, Relation, When};
use crate::fact::view::View;
use crate::fact::{gist, sentence, wording};
use crate::language::{Tag, is_intransitive, is_listed_past_form, is_plural_noun, is_transitive};
use crate::temporal::Timex;
use std::ops::Range;

/// The longest label, and the longest value, in tokens.
const LONGEST: usize = 6;
/// What a label says of several things that it does not name.
const SEVERAL: &[&str] =
    &["earlier", "important", "key", "later", "main", "major", "other", "previous", "several"];

/// Tells a row by its label and what stands behind its year; whether it was such a row. Its facts begin at `first`.
pub(super) fn tell(view: &View<'_>, facts: &mut Vec<Fact>, first: usize) -> bool {
    let Some((label, year)) = label(view) else { return false };
    if counts(view, &label, year) {
        super::retain_own(facts, first, |_, fact| fact.when.is_none());
        return true;
    }
    let Some((timex, behind)) = dated(view, year) else { return false };
    let is_past = |at: usize| is_listed_past_form(&wording::text(view.source, at).to_lowercase());
    // "Founded: 1875 established": of what is said elsewhere.
    if label.len() == 1 && is_past(label.start) {
        let says_twice = behind + 1 == view.tokens.end && is_past(behind);
        if says_twice {
            super::retain_own(facts, first, |_, fact| fact.when.is_none());
        }
        return says_twice;
    }
    let Some(line) = line(view, &label, behind) else { return false };
    let when = When { relation: Relation::At, timex, confidence: timex.confidence };
    facts.truncate(first);
    facts.push(sentence::bare(view, FactKind::Item, view.tokens.clone(), line, when));
    true
}

/// The label of a row and the first token behind its colon.
fn label(view: &View<'_>) -> Option<(Range<usize>, usize)> {
    let start = view.tokens.start;
    let end = view.tokens.end.min(start + LONGEST + 1);
    let colon = (start + 1..end).find(|&at| wording::text(view.source, at) == ":")?;
    let is_name = wording::text(view.source, start).starts_with(char::is_uppercase);
    let is_figure = |at: usize| wording::text(view.source, at).starts_with(|c: char| c.is_ascii_digit());
    (is_name && colon + 1 < view.tokens.end && is_figure(colon + 1)).then_some((start..colon, colon + 1))
}

/// "Four wars", "Previous acts" before several years.
fn counts(view: &View<'_>, label: &Range<usize>, year: usize) -> bool {
    let is_year = |at: usize| chain::plain_year(view, at).is_some() || is_timed(view, at);
    // "2001 attack on Ribe, 2008": what was in which year is said.
    let joins = |at: usize| matches!(wording::text(view.source, at), "," | "&" | "and" | "-" | "–");
    let listed = (year..view.tokens.end).take_while(|&at| is_year(at) || joins(at));
    let commas = listed.filter(|&at| joins(at)).count();
    let last = wording::text(view.source, label.end - 1).to_lowercase();
    let is_several =
        view.word(label.start).tag == Tag::Number || wording::is_word(view.source, label.start, SEVERAL);
    commas > 0 && label.len() > 1 && is_several && is_plural_noun(&last)
}

/// The year at the head of a value, and where what is said of it begins.
fn dated(view: &View<'_>, year: usize) -> Option<(Timex, usize)> {
    let time = view.times.ranges.partition_point(|time| time.end <= year);
    match view.times.ranges.get(time).filter(|time| time.start == year) {
        Some(range) => {
            let timex = view.times.timexes.get(time).filter(|timex| timex.is_dated())?;
            Some((*timex, range.end))
        }
        None => Some((chain::plain_year(view, year)?, year + 1)),
    }
}

fn line(view: &View<'_>, label: &Range<usize>, behind: usize) -> Option<String> {
    let rest = behind..view.tokens.end;
    let done = wording::text(view.source, behind).to_lowercase();
    let lower = |at: usize| wording::text(view.source, at).to_lowercase();
    let is_plain = !rest.clone().any(|at| {
        wording::text(view.source, at)
            .bytes()
            .any(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b';' | b'('))
            || matches!(view.word(at).tag, Tag::Pronoun | Tag::Possessive)
    });
    if !is_plain || rest.is_empty() || rest.len() > LONGEST || !is_listed_past_form(&done) {
        return None;
    }
    let name = wording::write(view.source, label.clone());
    let said = wording::write(view.source, rest.clone());
    let said = said.trim_end_matches(['.', ',']);
    let lemma = view.word(behind).lemma.unwrap_or_default();
    let line = if rest.len() > 1 {
        format!("{name}: {said}")
    } else if is_intransitive(lemma) && !is_transitive(lemma) || lemma == "occur" {
        format!("{name} {said}")
    } else if is_transitive(lemma) {
        let be = if is_plural_noun(&lower(label.end - 1)) { "were" } else { "was" };
        format!("{name} {be} {said}")
    } else {
        return None;
    };
    (line.chars().count() <= gist::LONGEST).then(|| wording::capitalised(&line))
}

/// Whether a token stands in a date.
fn is_timed(view: &View<'_>, at: usize) -> bool {
    let time = view.times.ranges.partition_point(|time| time.end <= at);
    view.times.ranges.get(time).is_some_and(|time| time.contains(&at))
}
