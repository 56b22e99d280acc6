//! The day a person names when they speak of what is to come: the day of an exam.

use super::reference_date;
use crate::temporal::{Day, PartialDate};

/// The day that is meant on `today`: `2026-12-10`, `10 December 2026`, `10 December` (the next one), `in 14 days`,
/// `in 3 weeks`.
///
/// ```
/// use tarikh::analysis::coming_day;
/// use tarikh::temporal::Day;
/// let today = Day::new(2026, 11, 26);
/// assert_eq!(coming_day("10 December", today), Some(Day::new(2026, 12, 10)));
/// assert_eq!(coming_day("3 March", today), Some(Day::new(2027, 3, 3)));
/// assert_eq!(coming_day("in 2 weeks", today), Some(Day::new(2026, 12, 10)));
/// assert_eq!(coming_day("some day", today), None);
/// ```
pub fn coming_day(said: &str, today: Day) -> Option<Day> {
    let said = said.trim();
    if let Some(day) = counted(said, today) {
        return Some(day);
    }
    let day = |said: &str| match reference_date(said)?.0 {
        PartialDate::Day(day) => Some(day),
        _ => None,
    };
    let year = today.year();
    day(said).or_else(|| {
        let years = [year, year + 1].into_iter().filter_map(|year| day(&format!("{said} {year}")));
        years.into_iter().find(|day| day.0 >= today.0)
    })
}

/// `in 14 days`, `tomorrow`.
fn counted(said: &str, today: Day) -> Option<Day> {
    let said = said.to_lowercase();
    if said == "tomorrow" {
        return Some(Day(today.0.saturating_add(1)));
    }
    let (count, unit) = said.strip_prefix("in ")?.split_once(' ')?;
    let count: i32 = count.parse().ok().filter(|count| (0..=5_000).contains(count))?;
    let days = match unit.trim_end_matches('s') {
        "day" => 1,
        "week" => 7,
        _ => return None,
    };
    Some(Day(today.0.saturating_add(count.saturating_mul(days))))
}
