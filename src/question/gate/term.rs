//! Dates that stand in a clause and belong to something else in it: to the end of what went on, to somebody's life.
//!
//! **Examples**: "kept at it until he was freed on 29 April 1832" (the day of the release), "was read before Roth’s July 14 arrest", "the
//! daughter of Jens Roth (d. 1975)".

use super::super::ground::Ground;
use crate::fact::{Fact, FactKind};
use crate::language::{EntityKind, Tag};
use crate::temporal::{Basis, Granularity, TimeValue, Timex};

/// Whether the date is that of a term within the clause: of what "until" and "before" lead to, where they do not lead to the date itself.
pub(in crate::question) fn is_of_a_term(ground: &Ground<'_>, fact: &Fact, timex: &Timex) -> bool {
    /// "before the fall of the old fort at Lund on".
    const LONGEST: usize = 10;
    let Some(predicate) = &fact.predicate else { return false };
    let date = ground.tokens_of(timex.span).start;
    if follows_an_event(ground, fact, timex) {
        return true;
    }
    let from = predicate.tokens.end.max(date.saturating_sub(LONGEST));
    let term = (from..date)
        .rev()
        .take_while(|&at| !ground.is_mark(at, ',') && !ground.is_mark(at, ';'))
        .find(|&at| matches!(ground.small(at), "until" | "till" | "before" | "pending"));
    // "before dawn on 7 May", "until late in 1840" are no terms of their own.
    term.is_some_and(|term| {
        (term + 1..date).any(|at| match ground.word(at).tag {
            Tag::Noun => !is_an_hour(ground.small(at)),
            Tag::Name | Tag::Possessive => true,
            _ => false,
        })
    })
}

/// "Following the death of Roth on 9 May 1976, the council met": the day of the death.
fn follows_an_event(ground: &Ground<'_>, fact: &Fact, timex: &Timex) -> bool {
    let Some(sentence) = ground.source.prose.sentences.get(fact.sentence) else { return false };
    let (start, date) = (sentence.tokens.start, ground.tokens_of(timex.span));
    let is_day = timex.value.granularity() == Some(Granularity::Day);
    let is_led = date.start.checked_sub(1).is_some_and(|at| ground.small(at) == "on");
    is_day
        && is_led
        && matches!(ground.small(start), "after" | "following")
        && ground.is_mark(date.end, ',')
        && date.start > start + 2
        && !(start..date.start)
            .any(|at| ground.is_mark(at, ',') || ground.word(at).tag == Tag::Verb && at > start)
}

fn is_an_hour(small: &str) -> bool {
    matches!(
        small,
        "dawn"
            | "daybreak"
            | "midnight"
            | "noon"
            | "midday"
            | "sunrise"
            | "sunset"
            | "nightfall"
            | "dusk"
            | "end"
    )
}

/// "(d. 1975)", "(b. 1902)": the life of whoever is named before the bracket.
pub(in crate::question) fn is_of_a_life(ground: &Ground<'_>, timex: &Timex) -> bool {
    let date = ground.tokens_of(timex.span).start;
    let mut before = (date.saturating_sub(4)..date).rev().filter(|&at| !ground.is_mark(at, '.'));
    let mark = before.next().filter(|&at| {
        matches!(ground.small(at).trim_end_matches('.'), "b" | "d" | "m" | "died" | "born" | "r" | "fl")
    });
    mark.is_some() && before.next().is_some_and(|at| ground.is_mark(at, '('))
}

/// "1901–1994" above "Roth studied crystals": the years of his life, and not of what he did.
pub(in crate::question) fn is_below_a_life(ground: &Ground<'_>, fact: &Fact) -> bool {
    /// So many years nobody did one thing.
    const LEAST: i32 = 30;
    let years = |timex: &Timex| match timex.value {
        TimeValue::Range(from, to) => from.year().zip(to.year()).map(|(from, to)| to - from),
        _ => None,
    };
    let is_person = fact
        .subject
        .as_ref()
        .and_then(|subject| ground.entity(subject.entity?))
        .is_some_and(|entity| entity.kind == EntityKind::Person);
    fact.kind == FactKind::Clause
        && is_person
        && fact.when.as_ref().and_then(|when| years(&when.timex)).is_some_and(|years| years >= LEAST)
        && ground.is_headed(fact)
}

/// "underwent its golden age in 1952", "enjoyed a heyday": an age has no one date.
pub(in crate::question) fn is_of_an_age(ground: &Ground<'_>, fact: &Fact) -> bool {
    let Some(object) = &fact.object else { return false };
    let goes_on = fact.predicate.as_ref().is_some_and(|predicate| {
        matches!(
            predicate.lemma,
            "undergo" | "enjoy" | "experience" | "have" | "live" | "see" | "know" | "witness"
        )
    });
    goes_on && matches!(ground.small(object.head), "age" | "era" | "epoch" | "heyday" | "renaissance")
}

/// "On July 31 he was found dead" at the head of a paragraph of a report: it need not be of the year that was told last, but of the one in which
/// the report was written or the one before.
pub(in crate::question) fn is_adrift(ground: &Ground<'_>, fact: &Fact, timex: &Timex) -> bool {
    if !ground.is_news() || timex.basis != Basis::Context {
        return false;
    }
    let year = timex.interval().earliest().map(|day| day.civil().0);
    let Some((published, year)) = ground.published_year().zip(year) else { return false };
    let (before, _) = ground.written_years(fact.sentence, timex.span);
    !(0..=1).contains(&(published - year)) && before != Some(year)
}
