//! The rules, one a file: each looks at a token of its class and reads the phrase that stands there.
//!
//! A rule returns what the phrase says ([`Find`]) and leaves its place on the calendar to
//! [`resolve`](super::resolve). The first rule of a class that matches wins, so the order below matters.

mod age;
mod behind;
mod both_years;
mod calendar;
mod century;
mod clock;
mod compound;
mod count;
mod day_part;
mod decade;
mod deictic;
mod duration;
mod early;
mod era;
mod feast;
mod fiscal;
mod hijra;
mod lone_month;
mod month_day;
mod named;
mod numeric;
mod order;
mod portion;
mod quantity;
mod quarter;
mod same;
mod season;
mod set;
mod short_year;
mod span_of_era;
mod spelled;
mod tail;
mod turn;
mod two_eras;
mod weekday;
mod year;
mod year_first;
mod year_in_row;

use super::class::Class;
use super::find::Find;
use super::words::Words;

pub(super) use calendar::placed;
pub(super) use duration::{EXACT, TO_THIS_MONTH};
pub(super) use feast::{date as feast_date, easter, near as near_feast};
pub(super) use month_day::OF_ROW;
pub(super) use named::read as named;
pub(super) use year::is_source;

/// The phrase that begins at this token; `before` is the phrase found last.
pub(super) fn at(words: &Words<'_>, at: usize, before: Option<&Find>) -> Option<Find> {
    match words.class(at) {
        Class::Month | Class::MonthWord | Class::MonthShort => quarter::of_months(words, at)
            .or_else(|| early::either_year(words, at))
            .or_else(|| calendar::month_first(words, at)),
        Class::Number => year_first::read(words, at)
            .or_else(|| tail::number(words, at, before))
            .or_else(|| clock::read(words, at))
            .or_else(|| span_of_era::read(words, at))
            .or_else(|| hijra::read(words, at))
            .or_else(|| numeric::read(words, at))
            .or_else(|| calendar::day_first(words, at))
            .or_else(|| fiscal::read(words, at))
            .or_else(|| era::read(words, at))
            .or_else(|| duration::read(words, at))
            .or_else(|| decade::apostrophe(words, at))
            .or_else(|| decade::span(words, at))
            .or_else(|| year::read(words, at, before))
            .or_else(|| short_year::bare(words, at)),
        Class::RowDay => month_day::of_row(words, at),
        Class::Grouped => duration::read(words, at).or_else(|| era::read(words, at)),
        Class::Dotted => {
            clock::read(words, at).or_else(|| numeric::read(words, at)).or_else(|| duration::read(words, at))
        }
        Class::Ordinal => tail::number(words, at, before)
            .or_else(|| hijra::read(words, at))
            .or_else(|| century::read(words, at))
            .or_else(|| quarter::read(words, at))
            .or_else(|| calendar::day_first(words, at))
            .or_else(|| order::read(words, at))
            .or_else(|| duration::ordered(words, at)),
        Class::OrdinalWord => century::read(words, at)
            .or_else(|| quarter::read(words, at))
            .or_else(|| calendar::day_first(words, at))
            .or_else(|| order::read(words, at))
            .or_else(|| duration::ordered(words, at)),
        Class::Plural => tail::decade(words, at, before).or_else(|| decade::read(words, at)),
        Class::DecadeWord => decade::read(words, at),
        Class::Apostrophe => decade::short(words, at).or_else(|| short_year::marked(words, at)),
        Class::NumberWord => clock::read(words, at)
            .or_else(|| spelled::read(words, at))
            .or_else(|| tail::list(words, at))
            .or_else(|| duration::read(words, at)),
        Class::Article | Class::Vague | Class::Couple | Class::Dozen | Class::Multiplier | Class::Another => {
            duration::read(words, at)
        }
        Class::HalfWord => clock::spoken(words, at).or_else(|| duration::read(words, at)),
        Class::Units | Class::Unit => deictic::beyond(words, at)
            .or_else(|| hijra::named_year(words, at))
            .or_else(|| fiscal::year_ended(words, at))
            .or_else(|| duration::ordered_year(words, at))
            .or_else(|| duration::bare(words, at)),
        Class::Season | Class::SeasonWord => season::read(words, at),
        Class::DayPart | Class::ClockName => deictic::beyond(words, at).or_else(|| day_part::read(words, at)),
        Class::ClockWord => clock::read(words, at),
        Class::Weekday | Class::WeekdayShort => weekday::read(words, at),
        Class::Portion | Class::PortionNoun | Class::Rest => portion::read(words, at),
        Class::Fiscal => fiscal::read(words, at),
        Class::FiscalShort if words.value(at) == 9 => fiscal::read(words, at),
        Class::FiscalShort | Class::Suffixed => quarter::read(words, at),
        Class::Quarter => clock::spoken(words, at),
        Class::Aged => age::read(words, at),
        Class::Last => {
            quarter::read(words, at).or_else(|| order::read(words, at)).or_else(|| turn::read(words, at))
        }
        Class::Next | Class::Previous | Class::Following => turn::read(words, at),
        Class::This | Class::Same => same::read(words, at),
        Class::Comparative => same::later(words, at),
        Class::Today
        | Class::Tonight
        | Class::Now
        | Class::Once
        | Class::Soon
        | Class::Present
        | Class::Weekend => deictic::read(words, at),
        Class::Old if words.is_word(at, "age") => age::read(words, at),
        Class::Time => same::time(words, at),
        Class::Daily | Class::Every | Class::Per => set::read(words, at),
        Class::Feast => hijra::read(words, at).or_else(|| feast::read(words, at)),
        Class::HijraMonth => hijra::read(words, at),
        Class::Eve => feast::eve(words, at),
        Class::Era | Class::EraWord => hijra::read(words, at).or_else(|| era::read(words, at)),
        Class::Compound => compound::read(words, at),
        _ => None,
    }
}
