//! Testing oneself on the timeline: dates or events are covered, and uncovered one by one.
//!
//! A headline may tell its own date ("lasted until 1975"); while dates are covered, so are those words.

use crate::temporal::{Day, MONTHS};
use crate::timeline::TimelineEntry;
use std::collections::BTreeSet;

/// What is drawn over a date.
pub(super) const VEIL: &str = "······";

/// What is covered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Cover {
    /// Nothing.
    #[default]
    Nothing,
    /// The dates, but those of these entries.
    Dates(BTreeSet<usize>),
    /// The events, but these.
    Events(BTreeSet<usize>),
}

impl Cover {
    /// Covers the next thing.
    pub(super) fn turn(&mut self) {
        *self = match self {
            Self::Nothing => Self::Dates(BTreeSet::new()),
            Self::Dates(_) => Self::Events(BTreeSet::new()),
            Self::Events(_) => Self::Nothing,
        };
    }

    /// Covers nothing; whether anything was covered.
    pub(super) fn end(&mut self) -> bool {
        std::mem::take(self) != Self::Nothing
    }

    /// Whether anything is covered.
    pub(crate) const fn is_on(&self) -> bool {
        !matches!(self, Self::Nothing)
    }

    /// Uncovers an entry; whether it was covered.
    pub(super) fn uncover(&mut self, entry: usize) -> bool {
        match self {
            Self::Nothing => false,
            Self::Dates(open) | Self::Events(open) => open.insert(entry),
        }
    }

    /// Whether a part of the entry is covered.
    pub(super) fn hides(&self, entry: usize) -> bool {
        self.hides_date(entry) || self.hides_event(entry)
    }

    /// Whether the date of an entry is covered.
    pub(super) fn hides_date(&self, entry: usize) -> bool {
        matches!(self, Self::Dates(open) if !open.contains(&entry))
    }

    /// Whether the words of an entry are covered.
    pub(super) fn hides_event(&self, entry: usize) -> bool {
        matches!(self, Self::Events(open) if !open.contains(&entry))
    }
}

/// A word of a headline, as far as it may tell when.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tells {
    /// A year of the entry, or the decade or century it is.
    Year,
    /// A month of the year.
    Month,
    /// A number that may be a day.
    Day,
    /// What stands beside a date: "late", "BC".
    Aside,
    /// A word behind which a month is a month: "until".
    Preposition,
    Nothing,
}

/// A headline without the words that tell the date of its entry; other years are left, as of "the treaty of 1954".
pub(super) fn veiled(gist: &str, entry: &TimelineEntry) -> String {
    let words: Vec<&str> = gist.split(' ').collect();
    let tells: Vec<Tells> = words.iter().map(|word| tell(word, entry)).collect();
    let mut shown: Vec<String> = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let run = tells.iter().skip(at);
        let length = run.take_while(|one| !matches!(one, Tells::Nothing | Tells::Preposition)).count();
        let run = tells.get(at..at + length).unwrap_or_default();
        let has = |wanted| run.contains(&wanted);
        let is_behind = at.checked_sub(1).and_then(|at| tells.get(at)) == Some(&Tells::Preposition);
        if has(Tells::Year) || has(Tells::Month) && (has(Tells::Day) || is_behind) {
            let last = words.get(at + length - 1).copied().unwrap_or_default();
            shown.push(format!("{VEIL}{}", last.get(core(last).len()..).unwrap_or_default()));
            at += length;
        } else {
            shown.push((*word).to_owned());
            at += 1;
        }
    }
    shown.join(" ")
}

/// A word without what stands behind it: "1975's", "1975,".
fn core(word: &str) -> &str {
    let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}

fn tell(word: &str, entry: &TimelineEntry) -> Tells {
    let word = core(word);
    if MONTHS.iter().any(|month| *month == word || word.len() == 3 && month.starts_with(word)) {
        return Tells::Month;
    }
    match word {
        "early" | "mid" | "late" | "BC" | "BCE" | "AD" | "CE" | "spring" | "summer" | "autumn" | "winter"
        | "century" => return Tells::Aside,
        "in" | "on" | "until" | "till" | "since" | "by" | "from" | "to" | "before" | "after" => {
            return Tells::Preposition;
        }
        _ => {}
    }
    let digits = word.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.len());
    let (digits, ending) = word.split_at(digits);
    let Ok(number) = digits.parse::<i32>() else { return Tells::Nothing };
    let interval = entry.interval();
    let year = |day: Option<Day>| day.map(Day::year);
    let (first, last) = (year(interval.earliest()), year(interval.latest()));
    let (first, last) = (first.or(last), last.or(first));
    let is_own =
        |year: i32| first.is_some_and(|first| first <= year) && last.is_some_and(|last| year <= last);
    match ending {
        "" | "s" | "–" if is_own(number) || is_own(1 - number) => Tells::Year,
        // The nineteenth century ends in 1900.
        "st" | "nd" | "rd" | "th" if last.is_some_and(|year| (year + 99).div_euclid(100) == number) => {
            Tells::Year
        }
        "" | "st" | "nd" | "rd" | "th" if (1..=31).contains(&number) => Tells::Day,
        _ if ending.starts_with(['–', '-', '/']) && is_own(number) => Tells::Year,
        _ => Tells::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::temporal::{Basis, Confidence, PartialDate, TimeValue, Timex, TimexKind};
    use crate::text::Span;
    use crate::timeline::EntryId;

    fn entry(date: PartialDate) -> TimelineEntry {
        let when = Timex {
            span: Span::default(),
            kind: TimexKind::Date,
            value: TimeValue::Point(date),
            modifier: None,
            basis: Basis::Explicit,
            confidence: Confidence::CERTAIN,
            rule: "",
            ends: None,
        };
        TimelineEntry::new(EntryId(1), Some(when), "")
    }

    #[test]
    fn a_headline_does_not_tell_the_date_that_is_covered() {
        let day = PartialDate::day(1967, 6, 5).unwrap();
        let month = PartialDate::Month { year: 1867, month: 3 };
        for (date, gist, shown) in [
            (PartialDate::Year(1975), "The office lasted until 1975", "The office lasted until ······"),
            (PartialDate::Year(1975), "The treaty of 1954 ended", "The treaty of 1954 ended"),
            (
                day,
                "The post was held until 5 June 1967, then lost",
                "The post was held until ······, then lost",
            ),
            (day, "They lived there since late June", "They lived there since ······"),
            (month, "The regime lasted until March", "The regime lasted until ······"),
            (month, "The Salt March began with 78 men", "The Salt March began with 78 men"),
            (PartialDate::Year(-489), "The siege lasted until 490 BC", "The siege lasted until ······"),
            (PartialDate::Decade(196), "The town grew since the 1960s", "The town grew since the ······"),
            (
                PartialDate::Century(18),
                "The mill stood until the 19th century",
                "The mill stood until the ······",
            ),
            (day, "12 people were hurt", "12 people were hurt"),
        ] {
            assert_eq!(veiled(gist, &entry(date)), shown);
        }
    }
}
