//! One line of the timeline: when, what, and the words it was read from.

use super::category::Category;
use crate::fact::Relation;
use crate::temporal::{Confidence, Day, Granularity, Interval, Modifier, PartialDate, TimeValue, Timex};
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
    /// An event of which nothing is known but its date and its headline: no evidence, no names, no neighbours.
    pub fn new(id: EntryId, when: Option<Timex>, gist: impl Into<String>) -> Self {
        Self {
            id,
            when,
            relation: Relation::At,
            gist: gist.into(),
            category: Category::Other,
            is_minor: false,
            is_period: false,
            confidence: Confidence::CERTAIN,
            sentence: Span::default(),
            evidence: Span::default(),
            sources: Vec::new(),
            people: Vec::new(),
            places: Vec::new(),
            organisations: Vec::new(),
            names: Vec::new(),
            after: None,
            before: None,
            place: None,
            author: Author::Article,
        }
    }

    /// Its date for a narrow column: `1961 Mar 4`, `until 1951`, `undated`.
    pub fn date(&self) -> String {
        match (&self.when, self.bound()) {
            (Some(when), Some(bound)) => format!("{bound} {}", when.short()),
            (Some(when), None) => when.short(),
            (None, _) => "undated".to_owned(),
        }
    }

    /// The same for a column that is narrow: of a stretch whose days do not fit only the months are told, or the years.
    pub fn date_within(&self, columns: usize) -> String {
        let date = self.date();
        let is_fitting = |date: &String| date.chars().count() <= columns;
        if is_fitting(&date) {
            return date;
        }
        let stretch = self.when.filter(|when| matches!(when.value, TimeValue::Range(..)));
        let coarser = [Granularity::Month, Granularity::Year].into_iter().filter_map(|granularity| {
            let when = Some(stretch?.no_finer_than(granularity));
            Some(Self { relation: self.relation, ..Self::new(self.id, when, "") }.date())
        });
        coarser.into_iter().find(is_fitting).unwrap_or(date)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::temporal::{Basis, TimexKind};

    #[test]
    fn a_narrow_column_tells_a_long_stretch_in_months_or_years() {
        let day = |year, month, day| PartialDate::day(year, month, day).unwrap();
        let month = |year, month| PartialDate::Month { year, month };
        for (from, to, told) in [
            (day(2022, 1, 18), day(2022, 7, 13), "2022 Jan–Jul"),
            (day(1916, 1, 6), day(1916, 1, 7), "1916 Jan 6–7"),
            (day(1916, 5, 31), day(1916, 6, 1), "1916 May–Jun"),
            (month(1965, 3), month(1968, 11), "1965–1968"),
            (PartialDate::Year(1961), PartialDate::Year(1971), "1961–1971"),
        ] {
            let when = Timex {
                span: Span::default(),
                kind: TimexKind::Date,
                value: TimeValue::Range(from, to),
                modifier: None,
                basis: Basis::Explicit,
                confidence: Confidence::CERTAIN,
                rule: "",
                ends: None,
            };
            let entry = TimelineEntry::new(EntryId(1), Some(when), "");
            assert_eq!(entry.date_within(14), told);
            assert_eq!(entry.date_within(40), entry.date(), "whole where there is room");
        }
    }
}
