//! One line of the timeline: when, what, and the words it was read from.

use super::category::Category;
use crate::fact::Relation;
use crate::temporal::{Confidence, Day, Interval, Modifier, PartialDate, TimeValue, Timex};
use crate::text::Span;
use std::fmt;

/// Identity of an entry: a hash of its date and its evidence, the same after an edit elsewhere in the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub u64);

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// One dated event or period, or an undated one that is worth its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineEntry {
    /// Its identity.
    pub id: EntryId,
    /// Its date; `None` for an event whose date is not told.
    pub when: Option<Timex>,
    /// How the date stands to what happened: "until 1951" is when it ended.
    pub relation: Relation,
    /// A headline of at most 90 characters, without the date unless it is a bound: "lasted until 1951".
    pub gist: String,
    /// What kind of event it is.
    pub category: Category,
    /// Whether it is background (the life span of a minor figure, the years in a heading) and may be hidden.
    pub is_minor: bool,
    /// Whether it lasts from one date to another rather than happening once within them.
    pub is_period: bool,
    /// How sure it is that this happened then.
    pub confidence: Confidence,
    /// The whole sentence it was read from.
    pub sentence: Span,
    /// The clause within the sentence that says it.
    pub evidence: Span,
    /// Every clause that tells it, `evidence` first.
    pub sources: Vec<Span>,
    /// The people named in the clause, by their fullest names.
    pub people: Vec<String>,
    /// The places and countries named in the clause.
    pub places: Vec<String>,
    /// The organisations named in the clause.
    pub organisations: Vec<String>,
    /// The names within the sentence, to be marked on the screen; in order, disjoint.
    pub names: Vec<Span>,
    /// The entry it is said to follow, when it has no date of its own.
    pub after: Option<EntryId>,
    /// The entry it is said to precede, when it has no date of its own.
    pub before: Option<EntryId>,
    /// Why an undated entry stands where it stands: the words of the text, or that nothing is said.
    pub place: Option<Place>,
    /// Whose words these are.
    pub author: Author,
}

/// Whose words an entry is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Author {
    /// The article's.
    #[default]
    Article,
    /// The article's, put right by the learner.
    Amended,
    /// The learner's own: it has no evidence.
    Learner,
}

/// Why an undated entry stands where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// The text says that it followed: these words.
    Told(Span),
    /// The text gives neither date nor order; it is listed at the end.
    Untold,
}

impl TimelineEntry {
    /// Its date for a narrow column: `1961 Mar 4`, `until 1951`, `undated`.
    pub fn date(&self) -> String {
        match (&self.when, self.bound()) {
            (Some(when), Some(bound)) => format!("{bound} {}", when.short()),
            (Some(when), None) => when.short(),
            (None, _) => "undated".to_owned(),
        }
    }

    /// The word that stands before its date when the date is only the end or the beginning of it: "until 1951", "by late 1862".
    pub fn bound(&self) -> Option<&'static str> {
        let when = self.when.as_ref().filter(|when| when.ends.is_none())?;
        // "before 1951" says so by itself; "before late 1951" has no room for both.
        let is_said = matches!(
            when.modifier,
            Some(Modifier::Before | Modifier::After | Modifier::Since | Modifier::Until)
        );
        match self.relation {
            Relation::Until => Some("until"),
            Relation::From => Some("since"),
            Relation::By => Some("by"),
            Relation::Before => Some("before"),
            Relation::After => Some("after"),
            Relation::At => None,
        }
        .filter(|_| when.is_dated() && !is_said)
    }

    /// The day it stands at among the others: the first on which it may have happened, or the last when it is open towards
    /// the past. "Mid" and "late" are a third and two thirds on, so that late 1971 comes after March 1971.
    pub fn stands_at(&self) -> Option<Day> {
        let interval = self.interval();
        let first = interval.earliest().or(interval.latest())?;
        let thirds = match self.when.as_ref().map(|when| (when.value, when.modifier)) {
            // A part of a decade or of a century is the years of that part already.
            Some((TimeValue::Point(PartialDate::Decade(_) | PartialDate::Century(_)), _)) => 0,
            Some((TimeValue::Point(_), Some(Modifier::Mid))) => 1,
            Some((TimeValue::Point(_), Some(Modifier::End))) => 2,
            _ => 0,
        };
        let length = interval.latest().map_or(0, |last| last.0.saturating_sub(first.0).saturating_add(1));
        Some(Day(first.0.saturating_add(length / 3 * thirds)))
    }

    /// The days it may have happened on.
    pub fn interval(&self) -> Interval {
        self.when.as_ref().map_or(Interval::UNDATED, Timex::interval)
    }
}
