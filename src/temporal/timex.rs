//! A time phrase found in the text, and what it was understood to mean.

use super::clock::TimeOfDay;
use super::day::Day;
use super::floating::Floating;
use super::interval::Interval;
use super::value::{Basis, Confidence, Granularity, Modifier, PartialDate};
use crate::text::Span;
use std::fmt;

/// The four kinds of TIMEX3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TimexKind {
    /// A point or a stretch of the calendar.
    Date,
    /// A time of day.
    Time,
    /// A length: "for ten years".
    Duration,
    /// Something that comes again: "every four years".
    Set,
}

impl TimexKind {
    /// The TIMEX3 `type`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Date => "DATE",
            Self::Time => "TIME",
            Self::Duration => "DURATION",
            Self::Set => "SET",
        }
    }
}

/// A unit in which durations are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// A second.
    Second,
    /// Sixty seconds.
    Minute,
    /// Sixty minutes.
    Hour,
    /// From midnight to midnight.
    Day,
    /// Seven days.
    Week,
    /// A twelfth of a year.
    Month,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
    /// A thousand years.
    Millennium,
}

impl Unit {
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Second => "TS",
            Self::Minute => "TM",
            Self::Hour => "TH",
            Self::Day => "D",
            Self::Week => "W",
            Self::Month => "M",
            Self::Year => "Y",
            Self::Decade => "DE",
            Self::Century => "CE",
            Self::Millennium => "ML",
        }
    }
}

/// How many units, in hundredths: "two and a half years" is 250 of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Count(u32);

impl Count {
    /// A whole number of units; what is too large is taken as the largest.
    pub const fn whole(number: u32) -> Self {
        Self(number.saturating_mul(100))
    }

    /// So many hundredths of a unit.
    pub const fn hundredths(hundredths: u32) -> Self {
        Self(hundredths)
    }

    /// In hundredths of a unit.
    pub const fn as_hundredths(self) -> u32 {
        self.0
    }

    /// The whole units, the fraction dropped.
    pub const fn as_whole(self) -> u32 {
        self.0 / 100
    }
}

impl fmt::Display for Count {
    /// `10`, `2.5`, `.5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0 / 100, self.0 % 100);
        if whole > 0 || rest == 0 {
            write!(f, "{whole}")?;
        }
        match (rest, rest % 10) {
            (0, _) => Ok(()),
            (_, 0) => write!(f, ".{}", rest / 10),
            _ => write!(f, ".{rest:02}"),
        }
    }
}

/// What a time phrase means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimeValue {
    /// One date, no more exact than it was said.
    Point(PartialDate),
    /// From one date to another, both included.
    Range(PartialDate, PartialDate),
    /// A month, or a day of a month, whose year could not be found: `XXXX-11-26`.
    Yearless {
        /// 1 to 12.
        month: u8,
        /// 1 to 31, when a day was said.
        day: Option<u8>,
    },
    /// A time of day, on a day (or some day of a month) when that is known: `1969-10-29T22:30`, `1791-06-20TNI`.
    Time {
        /// A day, or the month it fell in.
        date: Option<PartialDate>,
        /// The time of that day.
        time: TimeOfDay,
    },
    /// Some day, month or winter of an unknown year: `XXXX-WI`.
    Floating(Floating),
    /// A length, `P10Y`; no count for "for years".
    Length {
        /// How many; `None` when not said.
        count: Option<Count>,
        /// Of what.
        unit: Unit,
    },
    /// "recently", "once": before the text was written, no more is known.
    Past,
    /// "now", "today": when the text was written.
    Present,
    /// "soon", "in the future": after the text was written.
    Future,
}

impl TimeValue {
    /// How exact the date is; `None` for what is no date.
    pub const fn granularity(self) -> Option<Granularity> {
        match self {
            Self::Point(date) | Self::Time { date: Some(date), .. } => Some(date.granularity()),
            Self::Range(from, to) => {
                let (one, other) = (from.granularity(), to.granularity());
                Some(if (one as u8) < (other as u8) { one } else { other })
            }
            Self::Time { date: None, .. }
            | Self::Yearless { .. }
            | Self::Floating(_)
            | Self::Length { .. }
            | Self::Past
            | Self::Present
            | Self::Future => None,
        }
    }
}

impl fmt::Display for TimeValue {
    /// `1961-03-04`, `1961/1971`, `XXXX-11-26`, `P10Y`, `PAST_REF`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Point(date) => date.fmt(f),
            Self::Range(from, to) => write!(f, "{}/{}", edge(from, true), edge(to, false)),
            Self::Yearless { month, day: Some(day) } => write!(f, "XXXX-{month:02}-{day:02}"),
            Self::Yearless { month, day: None } => write!(f, "XXXX-{month:02}"),
            Self::Time { date: Some(date @ PartialDate::Month { .. }), time } => write!(f, "{date}-XX{time}"),
            Self::Time { date: Some(date), time } => write!(f, "{date}{time}"),
            Self::Time { date: None, time } => write!(f, "XXXX-XX-XX{time}"),
            Self::Floating(floating) => floating.fmt(f),
            Self::Length { count, unit } => {
                let code = unit.code();
                let (prefix, code) = code.strip_prefix('T').map_or(("P", code), |rest| ("PT", rest));
                match count {
                    Some(count) => write!(f, "{prefix}{count}{code}"),
                    None => write!(f, "{prefix}X{code}"),
                }
            }
            Self::Past => f.write_str("PAST_REF"),
            Self::Present => f.write_str("PRESENT_REF"),
            Self::Future => f.write_str("FUTURE_REF"),
        }
    }
}

/// The end of a range as it is printed: a decade BC, which is a range itself, by its outer year.
const fn edge(date: PartialDate, is_first: bool) -> PartialDate {
    match date {
        PartialDate::Decade(tens) if tens < 0 => PartialDate::Year(tens * 10 + if is_first { 2 } else { 11 }),
        _ => date,
    }
}

/// A time phrase: where it stands, what it means, and how that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timex {
    /// The phrase in the article.
    pub span: Span,
    /// Its TIMEX3 kind.
    pub kind: TimexKind,
    /// What it means.
    pub value: TimeValue,
    /// What a word beside it does to that: "about", "after".
    pub modifier: Option<Modifier>,
    /// Where the value comes from.
    pub basis: Basis,
    /// How sure the value is.
    pub confidence: Confidence,
    /// The rule that found it, for the learner who asks and for the developer.
    pub rule: &'static str,
    /// For a range written with two dates ("from 1961 to 1971"): where each of them stands.
    pub ends: Option<(Span, Span)>,
}

impl Timex {
    /// The days it may mean: open towards the future for "after", undated for durations and "recently".
    pub const fn interval(&self) -> Interval {
        let closed = match self.value {
            TimeValue::Point(date) => date.part(self.modifier),
            TimeValue::Time { date: Some(date), .. } => date.interval(),
            TimeValue::Range(from, to) => match (from.interval().earliest(), to.interval().latest()) {
                (Some(first), Some(last)) => Interval::between(first, last),
                _ => Interval::UNDATED,
            },
            _ => return Interval::UNDATED,
        };
        match (self.modifier, closed.earliest(), closed.latest()) {
            (Some(Modifier::After | Modifier::Since), Some(first), _) => Interval::from(first),
            (Some(Modifier::Before | Modifier::Until), _, Some(last)) => Interval::until(last),
            _ => closed,
        }
    }

    /// The same with the ends of its stretch told no finer than in months, or in years.
    #[must_use]
    pub fn no_finer_than(self, granularity: Granularity) -> Self {
        let coarser = |date: PartialDate| match (date, granularity) {
            (PartialDate::Day(day), Granularity::Month) => {
                let (year, month, _) = day.civil();
                PartialDate::Month { year, month }
            }
            (_, Granularity::Year) => date.year().map_or(date, PartialDate::Year),
            _ => date,
        };
        let TimeValue::Range(from, to) = self.value else { return self };
        let (from, to) = (coarser(from), coarser(to));
        let value = if from == to { TimeValue::Point(from) } else { TimeValue::Range(from, to) };
        Self { value, ..self }
    }

    /// Whether it says when something happened.
    pub const fn is_dated(&self) -> bool {
        self.interval().is_dated()
    }

    /// For people: `4 March 1961`, `about 1450`, `1961 to 1971`, `after 11 September 2001`.
    pub fn phrase(&self) -> String {
        if let Some(year) = self.round_year() {
            return format!("about {year}");
        }
        let date = match self.value {
            TimeValue::Point(date) => date.phrase(),
            TimeValue::Range(from, to) => {
                let (from, to) = self.in_years(from, to);
                format!("{} to {}", from.phrase(), to.phrase())
            }
            TimeValue::Time { date: Some(date), time } => format!("{}, {}", date.phrase(), time.phrase()),
            _ => return "undated".to_owned(),
        };
        self.with_modifier(date)
    }

    /// For a narrow column: `1961 Mar 4`, `c. 1450`, `1961–1971`, `after 2001 Sep 11`.
    pub fn short(&self) -> String {
        if let Some(year) = self.round_year() {
            return format!("c. {year}");
        }
        let date = match self.value {
            TimeValue::Point(date) | TimeValue::Time { date: Some(date), .. } => date.short(),
            TimeValue::Range(from, to) => {
                let (from, to) = self.in_years(from, to);
                let (from, to) =
                    (day_of(from, Interval::earliest).short(), day_of(to, Interval::latest).short());
                format!("{from}–{}", behind_what_is_shared(&from, &to))
            }
            _ => return "undated".to_owned(),
        };
        match self.modifier {
            Some(Modifier::Approx) => format!("c. {date}"),
            _ if self.is_part_of_a_day() => date,
            // The days of the week say enough.
            Some(Modifier::Start | Modifier::Mid | Modifier::End) if self.is_week() => date,
            // The year stays in front: "1921 late summer".
            Some(part @ (Modifier::Start | Modifier::Mid | Modifier::End)) => match self.behind_year(&date) {
                Some((year, rest)) => format!("{year} {} {rest}", part.word()),
                None => self.with_modifier(date),
            },
            _ => self.with_modifier(date),
        }
    }

    const fn is_week(&self) -> bool {
        matches!(self.value, TimeValue::Point(PartialDate::Week { .. }))
    }

    /// The year of a short date, and the part of the year behind it; nothing of one that is no part of a year.
    fn behind_year<'a>(&self, short: &'a str) -> Option<(String, &'a str)> {
        let TimeValue::Point(date) = self.value else { return None };
        let year = PartialDate::Year(date.interval().earliest()?.year()).short();
        let rest = short.strip_prefix(year.as_str())?.strip_prefix(' ')?;
        Some((year, rest))
    }

    /// "200,000 years ago" counts to a millennium, or from the year of writing to a year, but nobody says "the 198th
    /// millennium BC" or means "197981 BC": `198,000 BC`.
    fn round_year(&self) -> Option<String> {
        let thousands = match self.value {
            TimeValue::Point(PartialDate::Millennium(thousands)) => thousands,
            TimeValue::Point(PartialDate::Year(year)) if year < -10_000 => (year - 500) / 1_000,
            _ => return None,
        };
        let is_plain =
            matches!(self.modifier, None | Some(Modifier::Approx)) && self.basis == Basis::Relative;
        (is_plain && thousands < 0).then(|| match -thousands {
            few @ ..1_000 => format!("{few},000 BC"),
            many => format!("{},{:03},000 BC", many / 1_000, many % 1_000),
        })
    }

    /// A war that is only named is told in years: nobody wrote its first and its last day.
    fn in_years(&self, from: PartialDate, to: PartialDate) -> (PartialDate, PartialDate) {
        match (from.year(), to.year()) {
            (Some(first), Some(last)) if self.basis == Basis::Named && first != last => {
                (PartialDate::Year(first), PartialDate::Year(last))
            }
            _ => (from, to),
        }
    }

    /// Whether a word beside it only tells the part of a day: "early on 3 November 1964".
    pub const fn is_part_of_a_day(&self) -> bool {
        let is_day = matches!(self.value, TimeValue::Point(PartialDate::Day(_)) | TimeValue::Time { .. });
        is_day && matches!(self.modifier, Some(Modifier::Start | Modifier::Mid | Modifier::End))
    }

    fn with_modifier(&self, date: String) -> String {
        match self.modifier {
            Some(part) if self.is_part_of_a_day() => format!("{} on {date}", part.word()),
            // "late in the week of 4 March 1961"
            Some(part @ (Modifier::Start | Modifier::Mid | Modifier::End)) if self.is_week() => {
                format!("{} in {date}", part.word())
            }
            // "the early 19th century"
            Some(part @ (Modifier::Start | Modifier::Mid | Modifier::End)) if date.starts_with("the ") => {
                date.replacen("the ", &format!("the {} ", part.word()), 1)
            }
            Some(modifier) => format!("{} {date}", modifier.word()),
            None => date,
        }
    }

    /// How exact and how known, for people: `day, as written`; `day, year inferred from the text around it`.
    pub fn certainty(&self) -> String {
        let exactness = match (self.value, self.value.granularity()) {
            (TimeValue::Range(..), _) => "interval",
            (_, Some(granularity)) => granularity.name(),
            (_, None) => "undated",
        };
        format!("{exactness}, {}", self.basis.phrase())
    }
}

/// An end of a stretch that is told in weeks, as a day.
fn day_of(date: PartialDate, end: impl Fn(Interval) -> Option<Day>) -> PartialDate {
    match date {
        PartialDate::Week { .. } => end(date.interval()).map_or(date, PartialDate::Day),
        date => date,
    }
}

/// The end of a stretch without the year and the month it shares with the beginning: "1956 Oct 22–24".
fn behind_what_is_shared<'a>(from: &str, to: &'a str) -> &'a str {
    let words = |date: &str| date.split(' ').count();
    let is_day = |date: &str| words(date) == 3 && date.ends_with(|last: char| last.is_ascii_digit());
    let is_named = |date: &str| date.contains(|c: char| c.is_ascii_lowercase());
    if !(is_day(from) && is_day(to) || words(from) == 2 && words(to) == 2 && is_named(from) && is_named(to)) {
        return to;
    }
    let mut rest = to;
    for word in from.split(' ') {
        match rest.split_once(' ') {
            Some((first, behind)) if first == word => rest = behind,
            _ => break,
        }
    }
    rest
}

/// The day the text is read from: its document creation time. Phrases such as "last month" count from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReferenceDate(pub PartialDate);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_is_told_by_its_days_and_part_of_a_year_behind_it() {
        use crate::temporal::Season;
        let timex = |date, modifier| Timex {
            span: Span::trusted(0, 0),
            kind: TimexKind::Date,
            value: TimeValue::Point(date),
            modifier,
            basis: Basis::Explicit,
            confidence: Confidence::CERTAIN,
            rule: "",
            ends: None,
        };
        let week = |year, week| PartialDate::Week { year, week };
        for (date, modifier, short, phrase) in [
            (week(1989, 46), None, "1989 Nov 13–19", "the week of 13 November 1989"),
            (week(2019, 44), None, "2019 Oct 28–Nov 3", "the week of 28 October 2019"),
            (week(2020, 1), None, "2019 Dec 30–2020 Jan 5", "the week of 30 December 2019"),
            (week(2019, 44), Some(Modifier::End), "2019 Oct 28–Nov 3", "late in the week of 28 October 2019"),
            (
                PartialDate::Season { year: 1921, season: Season::Summer },
                Some(Modifier::End),
                "1921 late summer",
                "late summer 1921",
            ),
            (
                PartialDate::Month { year: -489, month: 9 },
                Some(Modifier::Mid),
                "490 BC mid Sep",
                "mid September 490 BC",
            ),
            (PartialDate::Year(1862), Some(Modifier::End), "late 1862", "late 1862"),
        ] {
            let timex = timex(date, modifier);
            assert_eq!((timex.short().as_str(), timex.phrase().as_str()), (short, phrase));
        }
    }

    #[test]
    fn the_end_of_a_stretch_says_only_what_is_new() {
        for (from, to, rest) in [
            ("1956 Oct 22", "1956 Oct 24", "24"),
            ("1956 Oct 22", "1956 Nov 5", "Nov 5"),
            ("1956 Oct 22", "1957 Oct 24", "1957 Oct 24"),
            ("1956 Oct", "1956 Dec", "Dec"),
            ("1956 Oct", "1956 Nov 3", "1956 Nov 3"),
            ("1961", "1971", "1971"),
            ("480 BC", "479 BC", "479 BC"),
            ("19th c.", "20th c.", "20th c."),
        ] {
            assert_eq!(behind_what_is_shared(from, to), rest, "{from} to {to}");
        }
    }
}
