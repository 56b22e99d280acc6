//! Values without a place on the calendar: some day, some winter, Fridays.

use super::value::Season;
use std::fmt;

/// A unit of the calendar that could be any of its kind, written with `X` for what is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Floating {
    /// `XXXX`
    Year,
    /// `XXXX-XX`
    Month,
    /// `XXXX-WXX`
    Week,
    /// `XXXX-XX-XX`
    Day,
    /// `XXXX-WI`
    Season(Season),
    /// `XXXX-WXX-5`, by ISO 8601: Monday is 1. Kept from Monday (0) to Sunday (6).
    Weekday(u8),
    /// Some day, month or so of a known year: `1915-XX-XX`, `1915-XX`, `1915-WXX`.
    OfYear {
        /// The year.
        year: i32,
        /// `Month`, `Week` or `Day`.
        unit: FloatingUnit,
    },
    /// Some day of a known month: `1943-07-XX`.
    OfMonth {
        /// The year.
        year: i32,
        /// 1 to 12.
        month: u8,
    },
}

/// What is not known within a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FloatingUnit {
    /// Which month.
    Month,
    /// Which week.
    Week,
    /// Which day.
    Day,
}

impl Floating {
    /// The year, when that much is known.
    pub const fn year(self) -> Option<i32> {
        match self {
            Self::OfYear { year, .. } | Self::OfMonth { year, .. } => Some(year),
            _ => None,
        }
    }
}

impl fmt::Display for Floating {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Year => f.write_str("XXXX"),
            Self::Month => f.write_str("XXXX-XX"),
            Self::Week => f.write_str("XXXX-WXX"),
            Self::Day => f.write_str("XXXX-XX-XX"),
            Self::Season(season) => write!(f, "XXXX-{}", season.code()),
            Self::Weekday(weekday) => write!(f, "XXXX-WXX-{}", weekday + 1),
            Self::OfYear { year, unit } => {
                let unit = match unit {
                    FloatingUnit::Month => "XX",
                    FloatingUnit::Week => "WXX",
                    FloatingUnit::Day => "XX-XX",
                };
                write!(f, "{}{:04}-{unit}", if year < 0 { "-" } else { "" }, year.abs())
            }
            Self::OfMonth { year, month } => {
                write!(f, "{}{:04}-{month:02}-XX", if year < 0 { "-" } else { "" }, year.abs())
            }
        }
    }
}
