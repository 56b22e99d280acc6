//! Counting from one date to another, no more exactly than the words allow.

use super::day::{Day, days_in_month};
use super::timex::{Count, Unit};
use super::value::PartialDate;

/// The period of a unit that holds `date`, moved by `by` of them; `None` when `date` is too coarse to say.
pub(super) fn period(date: PartialDate, unit: Unit, by: i32) -> Option<PartialDate> {
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour => None,
        Unit::Day => match date {
            PartialDate::Day(day) => Some(PartialDate::Day(Day(day.0.checked_add(by)?))),
            _ => None,
        },
        Unit::Week => match date {
            PartialDate::Day(day) => Some(week(Day(day.0.checked_add(by.checked_mul(7)?)?))),
            PartialDate::Week { .. } => {
                let monday = date.interval().earliest()?;
                Some(week(Day(monday.0.checked_add(by.checked_mul(7)?)?)))
            }
            _ => None,
        },
        Unit::Month => {
            let (year, month) = month(date)?;
            let months = year.checked_mul(12)?.checked_add(i32::from(month) - 1)?.checked_add(by)?;
            Some(PartialDate::Month {
                year: months.div_euclid(12),
                month: u8::try_from(months.rem_euclid(12)).ok()? + 1,
            })
        }
        Unit::Year => Some(PartialDate::Year(year(date)?.checked_add(by)?)),
        Unit::Decade => match date {
            PartialDate::Decade(tens) => Some(PartialDate::Decade(tens.checked_add(by)?)),
            _ => Some(PartialDate::Decade(decade(year(date)?).checked_add(by)?)),
        },
        Unit::Century => match date {
            PartialDate::Century(hundreds) => Some(PartialDate::Century(hundreds.checked_add(by)?)),
            PartialDate::Decade(tens) => Some(PartialDate::Century(tens.div_euclid(10).checked_add(by)?)),
            _ => Some(PartialDate::Century((year(date)? - 1).div_euclid(100).checked_add(by)?)),
        },
        Unit::Millennium => {
            Some(PartialDate::Millennium((year(date)? - 1).div_euclid(1000).checked_add(by)?))
        }
    }
}

/// The same day of the next year, or of the one before.
fn a_year_on(date: PartialDate, sign: i32) -> Option<PartialDate> {
    let PartialDate::Day(day) = date else { return None };
    let (year, month, day) = day.civil();
    PartialDate::day(year.checked_add(sign)?, month, day)
}

/// The same day of the month so many whole months or years on, or its last day where it has fewer.
pub(super) fn same_day(date: PartialDate, count: Count, unit: Unit, is_back: bool) -> Option<PartialDate> {
    let PartialDate::Day(from) = date else { return None };
    let whole = i32::try_from(count.as_whole()).ok().filter(|_| count.as_hundredths().is_multiple_of(100))?;
    let months = match unit {
        Unit::Month => whole,
        Unit::Year => whole.checked_mul(12)?,
        _ => return None,
    };
    let (year, month, day) = from.civil();
    let told = year.checked_mul(12)?.checked_add(i32::from(month) - 1)?;
    let reached = if is_back { told.checked_sub(months)? } else { told.checked_add(months)? };
    let month = u8::try_from(reached.rem_euclid(12) + 1).ok()?;
    Some(day_of(reached.div_euclid(12), month, day))
}

/// The date `count` units after (before) `date`: "two years later" is a year, "three days earlier" a day.
pub(super) fn shift(date: PartialDate, count: Count, unit: Unit, is_back: bool) -> Option<PartialDate> {
    let whole = i32::try_from(count.as_whole()).ok()?;
    let sign = if is_back { -1 } else { 1 };
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour => matches!(date, PartialDate::Day(_)).then_some(date),
        // "a year and a day": the same day of the next year, and one on.
        Unit::Day if (366..=372).contains(&whole) => {
            period(a_year_on(date, sign)?, Unit::Day, (whole - 365).checked_mul(sign)?)
        }
        Unit::Day => period(date, Unit::Day, whole.checked_mul(sign)?),
        Unit::Week => match date {
            PartialDate::Day(day) => {
                Some(PartialDate::Day(Day(day.0.checked_add(whole.checked_mul(7 * sign)?)?)))
            }
            _ => None,
        },
        Unit::Month => period(date, Unit::Month, whole.checked_mul(sign)?),
        Unit::Year => {
            let is_half = count.as_hundredths() % 100 >= 50;
            // "three and a half years" behind February are in August
            if let Some((year, month)) = month(date).filter(|_| is_half) {
                let months = whole.checked_mul(12)?.checked_add(6)?.checked_mul(sign)?;
                let told = year.checked_mul(12)?.checked_add(i32::from(month) - 1)?.checked_add(months)?;
                return Some(PartialDate::Year(told.div_euclid(12)));
            }
            let extra = i32::from(is_half);
            period(date, Unit::Year, whole.checked_add(extra)?.checked_mul(sign)?)
        }
        Unit::Decade | Unit::Century | Unit::Millennium => {
            let years = match unit {
                Unit::Decade => 10,
                Unit::Century => 100,
                _ => 1000,
            };
            let distance = i32::try_from(count.as_hundredths()).ok()?.checked_mul(years)? / 100;
            match date {
                PartialDate::Decade(_) if distance % 10 == 0 => {
                    period(date, Unit::Decade, (distance / 10).checked_mul(sign)?)
                }
                PartialDate::Century(_) if distance % 100 == 0 => {
                    period(date, Unit::Century, (distance / 100).checked_mul(sign)?)
                }
                PartialDate::Decade(_) => period(date, Unit::Decade, (distance / 10).checked_mul(sign)?),
                _ => period(date, Unit::Year, distance.checked_mul(sign)?),
            }
        }
    }
}

/// The year a date lies in; a winter lies in the year it begins.
pub(super) const fn year(date: PartialDate) -> Option<i32> {
    date.year()
}

const fn decade(year: i32) -> i32 {
    if year > 0 { year.div_euclid(10) } else { (year - 2).div_euclid(10) }
}

/// The month a date lies in.
pub(super) const fn month(date: PartialDate) -> Option<(i32, u8)> {
    match date {
        PartialDate::Month { year, month } => Some((year, month)),
        PartialDate::Day(day) => {
            let (year, month, _) = day.civil();
            Some((year, month))
        }
        _ => None,
    }
}

/// The ISO week of a day.
pub(super) fn week(day: Day) -> PartialDate {
    let thursday = Day(day.0 - i32::from(day.weekday()) + 3);
    let year = thursday.year();
    let first = Day::new(year, 1, 1);
    let number = (thursday.0 - first.0) / 7 + 1;
    PartialDate::Week { year, week: u8::try_from(number).unwrap_or(1) }
}

/// The day of a month, held within it.
pub(super) fn day_of(year: i32, month: u8, day: u8) -> PartialDate {
    PartialDate::Day(Day::new(year, month, day.min(days_in_month(year, month))))
}
