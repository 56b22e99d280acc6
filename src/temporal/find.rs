//! A time phrase as it was recognised, before the text around it has given it a place.

use super::clock::TimeOfDay;
use super::timex::{Count, TimeValue, TimexKind, Unit};
use super::value::{Modifier, Season};

/// A recognised phrase, in tokens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Find {
    /// Its first token.
    pub(super) start: usize,
    /// One past its last token.
    pub(super) end: usize,
    pub(super) kind: TimexKind,
    pub(super) sense: Sense,
    /// The time of day said with the date.
    pub(super) time: Option<TimeOfDay>,
    pub(super) modifier: Option<Modifier>,
    /// The rule that found it.
    pub(super) rule: &'static str,
    /// How sure the reading is, before anything is inferred.
    pub(super) confidence: u8,
    /// For a range: its other end.
    pub(super) to: Option<OtherEnd>,
}

/// The second of the two dates of a range.
#[derive(Clone, Copy, Debug)]
pub(super) struct OtherEnd {
    /// The first token of the first date.
    pub(super) first_start: usize,
    /// One past the last token of the first date.
    pub(super) first_end: usize,
    /// The first token of the second date.
    pub(super) second_start: usize,
    pub(super) sense: Sense,
}

/// What a phrase says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// All that is needed: "4 March 1961", "ten years".
    Value(TimeValue),
    /// A piece of a year that is not said: "July", "7 October", "the summer".
    Lacking(Piece),
    /// A piece of a year that is pointed at: "July of that year", "the spring of next year".
    InYear(Piece, Turn),
    /// A piece that is pointed at itself: "next summer", "the following July".
    Turned(Piece, Turn),
    /// "Monday", "last Friday"
    Weekday(u8, Turn),
    /// "the 20th"
    DayOfMonth(u8),
    /// "the 29th of the month": of the very month that was named last.
    DayOfThatMonth(u8),
    /// "the same month of 2016": the month that was named last, in that year.
    SameMonthOf(i16),
    /// "the 5th of the next month"
    DayOfTurnedMonth(u8, Turn),
    /// "the third day", counted from the day that is being told of.
    NthDay(u8),
    /// "aged 34"
    Aged(u8),
    /// "'47"
    ShortYear(u8),
    /// "the sixties": the tens
    ShortDecade(u8),
    /// "that year", "next month", "the following decade"
    Period(Unit, Turn),
    /// "the turn of the century"
    TurnOfCentury,
    /// A stretch from a date of the text or from the reader's: "two years later", "ten days ago".
    Shifted {
        count: Option<Count>,
        unit: Unit,
        /// Towards the past.
        is_back: bool,
        origin: Origin,
    },
    /// Days from the reader's date: "yesterday".
    Today(i8),
    /// "that time", "this period": no value of its own.
    Vague,
    /// A time of day on the day that is being told of: "that night", "at 5 p.m."
    Clock,
    /// "dawn", "at night": of no day that is known.
    AnyDay,
}

/// A piece of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// 1 to 12
    Month(u8),
    /// A day of a month.
    Day {
        month: u8,
        day: u8,
    },
    Season(Season),
    /// 1 to 4
    Quarter(u8),
    /// 1 or 2
    Half(u8),
    /// A feast, as a row of the table of feasts.
    Feast(u8),
    /// So many days from a feast: "the eve of Pentecost".
    NearFeast {
        feast: u8,
        days: i8,
    },
}

/// Which of several, and seen from where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Turn {
    /// -1 the one before, 0 the same, 1 the one after.
    pub(super) by: i8,
    pub(super) origin: Origin,
}

/// Where counting starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// The date the narrative has reached.
    Text,
    /// The day the text was written.
    Reader,
    /// Not said: whichever fits the kind of text.
    Either,
}

impl Turn {
    pub(super) const SAME: Self = Self { by: 0, origin: Origin::Text };
    pub(super) const NONE: Self = Self { by: 0, origin: Origin::Either };

    pub(super) const fn text(by: i8) -> Self {
        Self { by, origin: Origin::Text }
    }

    pub(super) const fn reader(by: i8) -> Self {
        Self { by, origin: Origin::Reader }
    }

    pub(super) const fn either(by: i8) -> Self {
        Self { by, origin: Origin::Either }
    }
}

impl Find {
    pub(super) const fn new(
        start: usize,
        end: usize,
        kind: TimexKind,
        sense: Sense,
        rule: &'static str,
    ) -> Self {
        Self { start, end, kind, sense, time: None, modifier: None, rule, confidence: 100, to: None }
    }

    pub(super) const fn date(start: usize, end: usize, sense: Sense, rule: &'static str) -> Self {
        Self::new(start, end, TimexKind::Date, sense, rule)
    }

    pub(super) const fn duration(
        start: usize,
        end: usize,
        count: Option<Count>,
        unit: Unit,
        rule: &'static str,
    ) -> Self {
        let sense = Sense::Value(TimeValue::Length { count, unit });
        Self::new(start, end, TimexKind::Duration, sense, rule)
    }

    pub(super) const fn with(mut self, modifier: Option<Modifier>) -> Self {
        if modifier.is_some() {
            self.modifier = modifier;
        }
        self
    }

    /// The same at a time of day that comes again.
    pub(super) const fn during(mut self, time: TimeOfDay) -> Self {
        self.time = Some(time);
        self
    }

    /// The same with a time of day.
    pub(super) const fn at(mut self, time: Option<TimeOfDay>) -> Self {
        if time.is_some() {
            self.time = time;
            self.kind = TimexKind::Time;
        }
        self
    }
}
