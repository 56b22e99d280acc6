//! Wrong dates that the other dates of a question leave possible.
//!
//! A sentence tells what happened in the order of time, so a year beside the gap rules out half of the options. **Example**: "It was founded in
//! 1951, and moved to Lund in ______" is asked among years after 1951 only. **Never**: where the key itself does not keep that order.

use super::super::chance::Chance;
use super::super::draft::Draft;
use super::super::ground::Ground;
use super::super::wording::GAP;
use super::date::{WrongDate, moved};
use super::lifetime::Bounds;
use crate::temporal::{Day, Granularity, PartialDate};

/// How far the dates lie that are made up between two written ones, in years and in days.
const YEARS: [i32; 10] = [-7, -5, -4, -3, -2, 2, 3, 4, 5, 7];
const DAYS: [i32; 8] = [-26, -17, -11, -5, 5, 11, 17, 26];
/// Fewer possible dates than this are filled up.
const ENOUGH: usize = 4;

/// The years between which a reader who knows nothing would look for the date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Frame {
    least: Option<i32>,
    most: Option<i32>,
}

impl Frame {
    /// What stands before the gap was earlier, what stands behind it later, where that holds for the key.
    fn of(draft: &Draft, key: i32) -> Self {
        let context = draft.context.as_deref().unwrap_or_default();
        // "who had been ill since 2003" is told of what came before, wherever it stands.
        let since = draft.stem.split("since ").skip(1).filter_map(|behind| years(behind.get(..4)?).next());
        let since = since.filter(|year| *year <= key).max();
        let Some((before, after)) = draft.stem.split_once(GAP) else {
            return Self { least: since, most: None };
        };
        Self {
            least: years(context).chain(years(before)).filter(|year| *year <= key).chain(since).max(),
            most: years(after).filter(|year| *year >= key).min(),
        }
    }

    /// The same within the years in which what is told of was there.
    fn within(self, bounds: Bounds) -> Self {
        Self {
            least: self.least.into_iter().chain(bounds.least).max(),
            most: self.most.into_iter().chain(bounds.most).min(),
        }
    }

    fn holds(self, year: i32) -> bool {
        self.least.is_none_or(|least| least <= year) && self.most.is_none_or(|most| year <= most)
    }
}

/// The years written out in a text: "1951", not "19515" or "the 1950s".
fn years(text: &str) -> impl Iterator<Item = i32> {
    text.split(|at: char| !at.is_alphanumeric())
        .filter(|word| word.len() == 4)
        .filter_map(|word| word.parse().ok())
        .filter(|year| (1000..2100).contains(year))
}

/// Drops what the words around the gap rule out, and makes up others where too few are left.
pub(super) fn keep_within(ground: &Ground<'_>, draft: &Draft, key: PartialDate, pool: &mut Vec<WrongDate>) {
    let is_exact = matches!(key.granularity(), Granularity::Day | Granularity::Month | Granularity::Year);
    let Some(year) = key.year().filter(|_| is_exact) else { return };
    let told = Frame::of(draft, year);
    let fact = draft.facts.first().and_then(|&fact| ground.facts.get(fact));
    let frame = told.within(fact.map_or_else(Bounds::default, |fact| Bounds::of(ground, fact, year)));
    // "In 1951 he went to Lund. There he died on ______", or a title with "1906–1951": the year is told, and only the day is asked.
    let is_told =
        [told.least, told.most].contains(&Some(year)) || years(&ground.topic).any(|told| told == year);
    if frame == Frame::default() && !is_told {
        return;
    }
    if let (PartialDate::Day(day), true) = (key, is_told) {
        let is_of_year = |date: &PartialDate| date.year() == Some(year);
        pool.retain(|wrong| is_of_year(&wrong.date()));
        let made_up = DAYS.iter().map(|days| PartialDate::Day(Day(day.0 + days)));
        fill(pool, &draft.stem, ground, made_up.filter(is_of_year));
        return;
    }
    pool.retain(|wrong| wrong.date().year().is_some_and(|year| frame.holds(year)));
    let made_up = YEARS.iter().filter_map(|years| moved(key, *years));
    let may_be =
        |date: &PartialDate| date.year().is_some_and(|year| frame.holds(year) && ground.may_be_year(year));
    fill(pool, &draft.stem, ground, made_up.filter(may_be));
}

/// Adds dates until there are enough; which of them chance decides.
fn fill(
    pool: &mut Vec<WrongDate>,
    stem: &str,
    ground: &Ground<'_>,
    made_up: impl Iterator<Item = PartialDate>,
) {
    let is_new = |date: &PartialDate| {
        !super::date::is_told(stem, *date)
            && !pool.iter().any(|wrong| wrong.date().interval().overlaps(date.interval()))
    };
    let mut made_up: Vec<PartialDate> = made_up.filter(is_new).collect();
    Chance::new(ground.seed, &["frame", stem]).shuffle(&mut made_up);
    let wanted = ENOUGH.saturating_sub(pool.len());
    pool.extend(made_up.into_iter().take(wanted).map(WrongDate::made_up));
}

#[cfg(test)]
mod tests {
    use super::{Draft, Frame};
    use crate::question::item::QuestionKind;

    #[test]
    fn years_beside_the_gap_bound_the_date() {
        let frame = |stem: &str| {
            Frame::of(&Draft::new(QuestionKind::ClozeDate, 0, "when", stem.to_owned(), String::new()), 1960)
        };
        let rows = [
            ("The mole was built in 1951, and the dock in ______.", Some(1951), None),
            ("Roth left in ______ and came back in 1963.", None, Some(1963)),
            ("Lund joined in 1951, Visby in ______ and Malmö in 1963.", Some(1951), Some(1963)),
            // Told backwards, or no year of its own.
            ("The dock of 1975 replaced the mole of ______.", None, None),
            ("In the 1950s Lund grew; the dock was built in ______.", None, None),
        ];
        for (stem, least, most) in rows {
            assert_eq!(frame(stem), Frame { least, most }, "{stem}");
        }
    }
}
