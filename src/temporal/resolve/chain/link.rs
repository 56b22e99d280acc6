//! What a phrase offers the chain of a narrative.

use crate::temporal::day::Day;
use crate::temporal::find::{Piece, Sense};
use crate::temporal::value::PartialDate;

/// What a phrase offers the chain.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Link {
    /// A date written out.
    Fixed(Written),
    /// A piece of an unknown year.
    Open(Undated),
    /// A date counted from the one before.
    Counted {
        /// How.
        step: Sense,
        /// Whether the narrative goes there: "two years earlier" only looks back.
        moves: bool,
        /// Whether only its end is told: "at the end of that year".
        is_at_end: bool,
    },
}

/// "At the end of 1862 he moved south; on 2 January ...": where the narrative leaves a year of which only the end is told.
pub(crate) const fn at_end(date: PartialDate) -> PartialDate {
    match date {
        PartialDate::Year(year) => PartialDate::Quarter { year, quarter: 4 },
        _ => date,
    }
}

/// A date written out, and how it stands in its text.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is one sign, asked for by name")]
pub(crate) struct Written {
    /// Where the narrative enters it.
    pub(crate) date: PartialDate,
    /// Where it leaves it: the end of a range.
    pub(crate) last: PartialDate,
    /// Whether it is the years of a title, "India and the Raj, 1905–1922": the narrative mostly begins with the first.
    pub(crate) is_title: bool,
    /// What it costs to pass it by.
    pub(crate) skip: u32,
    /// Whether its clause is closed again before the sentence goes on: a date of another matter.
    pub(crate) is_closed: bool,
    /// Whether it is a year by the way: "the law of 1871", "the highest since 1931".
    pub(crate) is_weak: bool,
    /// Whether a relative clause has it, with which its sentence ends.
    pub(crate) is_relative: bool,
    /// Whether its sentence has begun with something else.
    pub(crate) is_inner: bool,
    /// Whether it tells when the thing of its sentence was made: "the lock, finished in March 1920, was flooded".
    pub(crate) is_described: bool,
    /// Whether its noun is called by it: "the law of 1871".
    pub(crate) is_name: bool,
    /// Behind "had", "since" or "would", or in a clause that is closed before its sentence goes on: what is told of another time.
    pub(crate) looks_away: bool,
    /// Whether it is told as past already: "had been agreed in May 1953".
    pub(crate) looks_back: bool,
    /// Whether it is the end of something that was going on: "kept in a drawer until 1959".
    pub(crate) is_until: bool,
    /// Whether what happened then follows: "in 2024, when".
    pub(crate) is_when: bool,
}

/// A piece of an unknown year: how it looks in each.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is one sign, asked for by name")]
pub(crate) struct Undated {
    /// The dates it would be, by year.
    pub(crate) in_year: fn(Piece, i32) -> Option<PartialDate>,
    /// What is passed to that.
    pub(crate) key: Piece,
    /// Whether the clause is told as past already.
    pub(crate) is_back: bool,
    /// Whether the narrative may stay where it was: the clause is told by the way.
    pub(crate) stays: bool,
    /// Whether it is the end of something that was going on: it comes behind what is told.
    pub(crate) is_until: bool,
    /// The day of the week that is said with it.
    pub(crate) weekday: Option<u8>,
    /// Whether its sentence points to the time of writing: "later this month".
    pub(crate) is_now: bool,
    /// Whether a second participle of its sentence's thing has it: "announced in July 1905 and opened on 16 October".
    pub(crate) is_described_too: bool,
    /// Whether it stands before the first date that could give it a year.
    pub(crate) is_opening: bool,
    /// Whether it is told as something to come.
    pub(crate) is_coming: bool,
}

impl Undated {
    /// The date it is in a year.
    pub(super) fn of(&self, year: i32) -> Option<PartialDate> {
        (self.in_year)(self.key, year)
    }
}

/// A break in the text before a link, which makes a jump cheaper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Break {
    /// The same sentence.
    None,
    /// A new sentence.
    Sentence,
    /// A new paragraph.
    Paragraph,
    /// A new section.
    Section,
}

/// A link, where it stands, and the frame its section's heading sets.
pub(crate) struct Step {
    pub(crate) link: Link,
    pub(crate) gap: Break,
    /// The sentence it stands in.
    pub(crate) sentence: usize,
    pub(crate) frame: Option<Frame>,
}

/// The days that the heading of a section names, or the year at the head of a paragraph.
#[derive(Clone, Copy)]
pub(crate) struct Frame {
    pub(crate) first: Day,
    pub(crate) last: Day,
    /// Whether it is of annals, which keep to their year.
    pub(crate) is_annal: bool,
}
