//! "Holm was in Lund on 3 May 1808, the day on which the bridge fell": a date that dates two clauses.
//!
//! The noun behind the date must be the date once more, alone but for its article; the clause about it must have a subject
//! of its own ("the day that changed the town" tells of the day). Which other dates a clause has is not known here.

use super::{Attachment, Role};
use crate::fact::clause::{Clause, Link};
use crate::fact::record::Relation;
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, Tag};
use crate::temporal::{PartialDate, TimeValue, Timex};

/// How exact a date is told once more.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Day,
    Month,
    Year,
}

/// The dates of clauses about a noun that says a date once more.
pub(super) fn told_twice(view: &View<'_>, found: &[Attachment]) -> Vec<Attachment> {
    let clauses = view.clauses.iter().enumerate();
    let undated = clauses.filter(|(at, _)| found.iter().all(|one| one.clause != *at));
    undated.filter_map(|(at, clause)| same(view, at, clause, found)).collect()
}

fn same(view: &View<'_>, index: usize, clause: &Clause, found: &[Attachment]) -> Option<Attachment> {
    let opener = clause.opener.filter(|&at| view.is_word(at, &["during", "in", "on", "that", "when"]))?;
    let is_about = matches!(clause.link, Link::Relative | Link::Complement | Link::Subordinate);
    // "the day that changed the town"
    let has_subject = clause
        .subject
        .as_ref()
        .is_some_and(|subject| subject.start > opener && !is_named_behind(view, subject.start, opener));
    let noun = opener.checked_sub(1).filter(|_| is_about && clause.verb.is_some())?;
    let is_apart = matches!(view.kind(noun.checked_sub(1)?), Some(ChunkKind::Mark(',' | '–' | '—')));
    let unit = unit(view, noun).filter(|_| has_subject && is_apart)?;
    let time = noun.checked_sub(2)?;
    let one = found.iter().find(|one| {
        one.time == time
            && one.relation == Relation::At
            && one.timex.modifier.is_none()
            && matches!(one.role, Role::Clause | Role::NounEvent(_))
    })?;
    let timex = coarsened(one.timex, unit)?;
    Some(Attachment { clause: index, role: Role::Clause, timex, confidence: timex.confidence, ..*one })
}

/// "In 1902, the year in which his brother drowned, Dahl left": whose brother it was is said behind it.
fn is_named_behind(view: &View<'_>, subject: usize, opener: usize) -> bool {
    let is_of_another = view.kind(subject) == Some(ChunkKind::Pronoun)
        || view.chunk(subject).is_some_and(|chunk| view.word(chunk.tokens.start).tag == Tag::Possessive);
    let main = view.clauses.first().and_then(|main| main.subject.as_ref());
    is_of_another && main.is_none_or(|main| main.start > opener)
}

/// "the day", "the year": nothing else.
fn unit(view: &View<'_>, noun: usize) -> Option<Unit> {
    let chunk = view.chunk(noun).filter(|chunk| chunk.tokens.len() == 2)?;
    let is = |token: usize, words: &[&str]| wording::is_word(view.source, token, words);
    let units = [
        (Unit::Day, &["day", "morning", "afternoon", "evening", "night"][..]),
        (Unit::Month, &["month"]),
        (Unit::Year, &["year"]),
    ];
    let unit = units.into_iter().find(|(_, words)| is(chunk.head, words))?.0;
    is(chunk.tokens.start, &["the"]).then_some(unit)
}

/// The date as exact as the noun says; `None` where it is not so exact.
const fn coarsened(timex: Timex, unit: Unit) -> Option<Timex> {
    let TimeValue::Point(date) = timex.value else { return None };
    let value = match (date, unit) {
        (PartialDate::Day(_), Unit::Day)
        | (PartialDate::Month { .. }, Unit::Month)
        | (PartialDate::Year(_), Unit::Year) => date,
        (PartialDate::Day(day), Unit::Month) => {
            let (year, month, _) = day.civil();
            PartialDate::Month { year, month }
        }
        (PartialDate::Day(day), Unit::Year) => PartialDate::Year(day.year()),
        (PartialDate::Month { year, .. }, Unit::Year) => PartialDate::Year(year),
        _ => return None,
    };
    Some(Timex { value: TimeValue::Point(value), ..timex })
}
