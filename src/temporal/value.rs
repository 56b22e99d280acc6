//! Values of time expressions: what a phrase says, no more exactly than it says it.
//!
//! "March 1867" is a month, not its first day. Values are written the EDTF / TIMEX3 way.
//!
//! ```
//! use tarikh::temporal::{Granularity, PartialDate};
//! let march = PartialDate::Month { year: 1867, month: 3 };
//! assert_eq!(march.to_string(), "1867-03");
//! assert_eq!(march.interval().to_string(), "1867-03-01/1867-03-31");
//! assert_eq!(march.granularity(), Granularity::Month);
//! assert_eq!(march.phrase(), "March 1867");
//! ```

use super::day::{Day, days_in_month};
use super::interval::Interval;
use std::fmt;

/// How exact a value is, from the coarsest to the finest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Granularity {
    /// A thousand years.
    Millennium,
    /// A hundred years.
    Century,
    /// Ten years.
    Decade,
    /// A year.
    Year,
    /// Half a year.
    Half,
    /// Three months, by weather.
    Season,
    /// Three months, by the calendar.
    Quarter,
    /// A month.
    Month,
    /// Seven days.
    Week,
    /// A day.
    Day,
}

impl Granularity {
    /// For people and for the JSON: `day`, `month`, `year` and so on.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Millennium => "millennium",
            Self::Century => "century",
            Self::Decade => "decade",
            Self::Year => "year",
            Self::Half => "half",
            Self::Season => "season",
            Self::Quarter => "quarter",
            Self::Month => "month",
            Self::Week => "week",
            Self::Day => "day",
        }
    }
}

/// A season of the northern year. Winter begins in December and ends in the following year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Season {
    /// March to May.
    Spring,
    /// June to August.
    Summer,
    /// September to November.
    Autumn,
    /// December to February.
    Winter,
}

impl Season {
    /// `spring`
    pub const fn name(self) -> &'static str {
        match self {
            Self::Spring => "spring",
            Self::Summer => "summer",
            Self::Autumn => "autumn",
            Self::Winter => "winter",
        }
    }

    /// The TIMEX3 code: `SP`, `SU`, `FA`, `WI`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Spring => "SP",
            Self::Summer => "SU",
            Self::Autumn => "FA",
            Self::Winter => "WI",
        }
    }
}

/// A date no more exact than it was said. Years are astronomical: 0 is 1 BC, -479 is 480 BC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartialDate {
    /// `1XXX`, as the thousands: 1 for the second millennium, 1001 to 2000, and -2 for the second BC.
    Millennium(i32),
    /// `18XX`, as the hundreds: 18 for the 19th century, -5 for the 5th century BC (`-04XX`).
    Century(i32),
    /// `196X`, as the tens: 196 for the 1960s.
    Decade(i32),
    /// `1961`.
    Year(i32),
    /// `1961-H1`; half is 1 or 2.
    Half {
        /// The year.
        year: i32,
        /// 1 or 2.
        half: u8,
    },
    /// `1961-SU`.
    Season {
        /// The year in which it begins.
        year: i32,
        /// Which.
        season: Season,
    },
    /// `1961-Q3`; quarter is 1 to 4.
    Quarter {
        /// The year.
        year: i32,
        /// 1 to 4.
        quarter: u8,
    },
    /// `1961-03`.
    Month {
        /// The year.
        year: i32,
        /// 1 to 12.
        month: u8,
    },
    /// `1961-W09`, by ISO 8601.
    Week {
        /// The year of the week.
        year: i32,
        /// 1 to 53.
        week: u8,
    },
    /// `1961-03-04`.
    Day(Day),
}

impl PartialDate {
    /// A day, when there is such a day in the calendar.
    pub fn day(year: i32, month: u8, day: u8) -> Option<Self> {
        let is_real = (1..=12).contains(&month) && day >= 1 && day <= days_in_month(year, month);
        is_real.then(|| Self::Day(Day::new(year, month, day)))
    }

    /// How exact it is.
    pub const fn granularity(self) -> Granularity {
        match self {
            Self::Millennium(_) => Granularity::Millennium,
            Self::Century(_) => Granularity::Century,
            Self::Decade(_) => Granularity::Decade,
            Self::Year(_) => Granularity::Year,
            Self::Half { .. } => Granularity::Half,
            Self::Season { .. } => Granularity::Season,
            Self::Quarter { .. } => Granularity::Quarter,
            Self::Month { .. } => Granularity::Month,
            Self::Week { .. } => Granularity::Week,
            Self::Day(_) => Granularity::Day,
        }
    }

    /// The year it lies in, when it lies in one (a season by the year in which it begins).
    pub const fn year(self) -> Option<i32> {
        match self {
            Self::Year(year)
            | Self::Half { year, .. }
            | Self::Season { year, .. }
            | Self::Quarter { year, .. }
            | Self::Month { year, .. }
            | Self::Week { year, .. } => Some(year),
            Self::Day(day) => Some(day.year()),
            Self::Millennium(_) | Self::Century(_) | Self::Decade(_) => None,
        }
    }

    /// All its days.
    pub const fn interval(self) -> Interval {
        match self {
            Self::Millennium(thousands) => years(thousands * 1000 + 1, thousands * 1000 + 1000),
            Self::Century(hundreds) => century(hundreds),
            Self::Decade(tens) if tens >= 0 => years(tens * 10, tens * 10 + 9),
            // The 230s BC are 239 to 230 BC, astronomical -238 to -229.
            Self::Decade(tens) => years(tens * 10 + 2, tens * 10 + 11),
            Self::Year(year) => years(year, year),
            Self::Half { year, half } => months(year, if half <= 1 { 1 } else { 7 }, 6),
            Self::Season { year, season } => match season {
                Season::Spring => months(year, 3, 3),
                Season::Summer => months(year, 6, 3),
                Season::Autumn => months(year, 9, 3),
                Season::Winter => months(year, 12, 3),
            },
            Self::Quarter { year, quarter } => months(year, quarter.saturating_sub(1) * 3 + 1, 3),
            Self::Month { year, month } => months(year, month, 1),
            Self::Week { year, week } => {
                // Week 1 holds the year's first Thursday, hence 4 January.
                let fourth = Day::new(year, 1, 4);
                let monday = fourth.0 - fourth.weekday() as i32 + 7 * (week as i32 - 1);
                Interval::between(Day(monday), Day(monday + 6))
            }
            Self::Day(day) => Interval::between(day, day),
        }
    }

    /// The days of its early, middle or late part: the early 1960s are 1960 to 1963, the late 1977 to 1979 of
    /// theirs; a third of a century. Other dates are not cut.
    pub const fn part(self, modifier: Option<Modifier>) -> Interval {
        let (first, cuts) = match self {
            Self::Decade(tens) if tens >= 0 => (tens * 10, [0, 4, 7, 10]),
            Self::Century(hundreds) => (hundreds * 100 + 1, [0, 33, 67, 100]),
            _ => return self.interval(),
        };
        match modifier {
            Some(Modifier::Start) => years(first + cuts[0], first + cuts[1] - 1),
            Some(Modifier::Mid) => years(first + cuts[1], first + cuts[2] - 1),
            Some(Modifier::End) => years(first + cuts[2], first + cuts[3] - 1),
            _ => self.interval(),
        }
    }

    /// For people: `4 March 1961`, `May 1950`, `480 BC`, `the 1960s`, `the 19th century`.
    pub fn phrase(self) -> String {
        match self {
            Self::Millennium(thousands) if thousands >= 0 => {
                format!("the {} millennium", ordinal(thousands + 1))
            }
            Self::Millennium(thousands) => format!("the {} millennium BC", ordinal(-thousands)),
            Self::Century(hundreds) if hundreds >= 0 => format!("the {} century", ordinal(hundreds + 1)),
            Self::Century(hundreds) => format!("the {} century BC", ordinal(-hundreds)),
            // "The 1700s" are a century; of the 2000s there are but a few years yet.
            Self::Decade(tens) if is_like_a_century(tens) => format!("the years {tens}0–{tens}9"),
            Self::Decade(tens) if tens >= 0 => format!("the {tens}0s"),
            Self::Decade(tens) => format!("the {}0s BC", -tens - 1),
            Self::Year(year) => year_phrase(year),
            Self::Half { year, half } => {
                format!("the {} half of {}", if half <= 1 { "first" } else { "second" }, year_phrase(year))
            }
            Self::Season { year, season } => format!("{} {}", season.name(), year_phrase(year)),
            Self::Quarter { year, quarter } => {
                format!("the {} quarter of {}", ordinal(i32::from(quarter)), year_phrase(year))
            }
            Self::Month { year, month } => month_phrase(None, month, year),
            Self::Week { year, week } => match self.interval().earliest() {
                Some(monday) => format!("the week of {}", Self::Day(monday).phrase()),
                None => format!("week {week} of {}", year_phrase(year)),
            },
            Self::Day(day) => {
                let (year, month, day) = day.civil();
                month_phrase(Some(day), month, year)
            }
        }
    }

    /// For a narrow column, the year first so that a column of them can be read downwards: `1961 Mar 4`,
    /// `1950 May`, `480 BC`, `1960s`, `19th c.`.
    pub fn short(self) -> String {
        let month_short = |month: u8| month_name(month).chars().take(3).collect::<String>();
        match self {
            Self::Millennium(thousands) if thousands >= 0 => format!("{} mill.", ordinal(thousands + 1)),
            Self::Millennium(thousands) => format!("{} mill. BC", ordinal(-thousands)),
            Self::Century(hundreds) if hundreds >= 0 => format!("{} c.", ordinal(hundreds + 1)),
            Self::Century(hundreds) => format!("{} c. BC", ordinal(-hundreds)),
            Self::Decade(tens) if is_like_a_century(tens) => format!("{tens}0–{tens}9"),
            Self::Decade(tens) if tens >= 0 => format!("{tens}0s"),
            Self::Decade(tens) => format!("{}0s BC", -tens - 1),
            Self::Year(year) => year_phrase(year),
            Self::Half { year, half } => format!("{} H{half}", year_phrase(year)),
            Self::Season { year, season } => format!("{} {}", year_phrase(year), season.name()),
            Self::Quarter { year, quarter } => format!("{} Q{quarter}", year_phrase(year)),
            Self::Month { year, month } => format!("{} {}", year_phrase(year), month_short(month)),
            Self::Week { year, week } => {
                let days = self.interval();
                match days.earliest().zip(days.latest()) {
                    Some((monday, sunday)) => week_short(monday, sunday),
                    None => format!("{} W{week}", year_phrase(year)),
                }
            }
            Self::Day(day) => {
                let (year, month, day) = day.civil();
                format!("{} {} {day}", year_phrase(year), month_short(month))
            }
        }
    }
}

/// The days of a week, what they share said once: `1989 Nov 13–19`, `2019 Oct 28–Nov 3`. Nobody knows weeks by their numbers.
fn week_short(monday: Day, sunday: Day) -> String {
    let (from, to) = (PartialDate::Day(monday).short(), PartialDate::Day(sunday).short());
    let ((year, month, _), (last_year, last_month, day)) = (monday.civil(), sunday.civil());
    let end = match (year == last_year, month == last_month) {
        (true, true) => day.to_string(),
        (true, false) => {
            to.split_once(&format!("{} ", year_phrase(year))).map_or(to.as_str(), |(_, rest)| rest).to_owned()
        }
        (false, _) => to,
    };
    format!("{from}–{end}")
}

const fn years(first: i32, last: i32) -> Interval {
    Interval::between(Day::new(first, 1, 1), Day::new(last, 12, 31))
}

/// The 19th century is 1801 to 1900, the 5th century BC is 500 to 401 BC (-499 to -400).
const fn century(hundreds: i32) -> Interval {
    years(hundreds * 100 + 1, hundreds * 100 + 100)
}

const fn months(year: i32, first: u8, count: u8) -> Interval {
    let last = first + count - 1;
    let (last_year, last_month) = if last > 12 { (year + 1, last - 12) } else { (year, last) };
    Interval::between(
        Day::new(year, first, 1),
        Day::new(last_year, last_month, days_in_month(last_year, last_month)),
    )
}

fn month_name(month: u8) -> &'static str {
    crate::text::MONTHS.get(usize::from(month).saturating_sub(1)).copied().unwrap_or("?")
}

/// Whether its decade is called as its century is: "the 1700s".
const fn is_like_a_century(tens: i32) -> bool {
    tens > 0 && tens < 200 && tens % 10 == 0
}

/// `1961`, `AD 79`, `480 BC`.
fn year_phrase(year: i32) -> String {
    let mut phrase = String::new();
    push_year(&mut phrase, year);
    phrase
}

/// `4 March 1961`, `May 1950`: most of the phrases there are, so they are put together in one piece.
fn month_phrase(day: Option<u8>, month: u8, year: i32) -> String {
    let mut phrase = String::with_capacity("30 September 1961 BC".len());
    if let Some(day) = day {
        push_number(&mut phrase, u32::from(day));
        phrase.push(' ');
    }
    phrase.push_str(month_name(month));
    phrase.push(' ');
    push_year(&mut phrase, year);
    phrase
}

fn push_year(phrase: &mut String, year: i32) {
    match year {
        ..=0 => {
            push_number(phrase, (1 - year).unsigned_abs());
            phrase.push_str(" BC");
        }
        1..=99 => {
            phrase.push_str("AD ");
            push_number(phrase, year.unsigned_abs());
        }
        _ => push_number(phrase, year.unsigned_abs()),
    }
}

fn push_number(phrase: &mut String, number: u32) {
    let mut place = 10_u32.pow(number.checked_ilog10().unwrap_or(0));
    while place > 0 {
        if let Some(digit) = char::from_digit(number / place % 10, 10) {
            phrase.push(digit);
        }
        place /= 10;
    }
}

/// `1st`, `2nd`, `11th`, `23rd`.
pub(crate) fn ordinal(number: i32) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

impl fmt::Display for PartialDate {
    /// EDTF / TIMEX3: `1961-03-04`, `1961-03`, `196X`, `-0479`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let signed = |f: &mut fmt::Formatter<'_>, number: i32, width: usize| {
            write!(f, "{}{:0width$}", if number < 0 { "-" } else { "" }, number.abs())
        };
        match *self {
            // The second millennium BC holds the years -1999 to -1000, the 5th century BC -499 to -400.
            Self::Millennium(thousands) if thousands < 0 => write!(f, "-{}XXX", -thousands - 1),
            Self::Millennium(thousands) => write!(f, "{thousands}XXX"),
            Self::Century(hundreds) if hundreds < 0 => write!(f, "-{:02}XX", -hundreds - 1),
            Self::Century(hundreds) => write!(f, "{hundreds:02}XX"),
            // A decade BC cannot be written with one X: the 230s BC are -0238 to -0229.
            Self::Decade(tens) if tens < 0 => {
                signed(f, tens * 10 + 2, 4)?;
                write!(f, "/")?;
                signed(f, tens * 10 + 11, 4)
            }
            Self::Decade(tens) => {
                signed(f, tens, 3)?;
                write!(f, "X")
            }
            Self::Year(year) => signed(f, year, 4),
            Self::Half { year, half } => {
                signed(f, year, 4)?;
                write!(f, "-H{half}")
            }
            Self::Season { year, season } => {
                signed(f, year, 4)?;
                write!(f, "-{}", season.code())
            }
            Self::Quarter { year, quarter } => {
                signed(f, year, 4)?;
                write!(f, "-Q{quarter}")
            }
            Self::Month { year, month } => {
                signed(f, year, 4)?;
                write!(f, "-{month:02}")
            }
            Self::Week { year, week } => {
                signed(f, year, 4)?;
                write!(f, "-W{week:02}")
            }
            Self::Day(day) => day.fmt(f),
        }
    }
}

/// What a phrase does to the value it stands with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Modifier {
    /// "about", "c.", "around".
    Approx,
    /// "early", "the beginning of".
    Start,
    /// "mid".
    Mid,
    /// "late", "the end of".
    End,
    /// "before": the interval is open towards the past.
    Before,
    /// "after", "in the wake of": the interval is open towards the future.
    After,
    /// "since", "from": it began then.
    Since,
    /// "until", "by", "no later than".
    Until,
}

impl Modifier {
    /// The TIMEX3 `mod` value.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Approx => "APPROX",
            Self::Start => "START",
            Self::Mid => "MID",
            Self::End => "END",
            Self::Before => "BEFORE",
            Self::After => "AFTER",
            Self::Since => "ON_OR_AFTER",
            Self::Until => "ON_OR_BEFORE",
        }
    }

    /// The word set before a date on the screen; `about 1450`, `after 11 September 2001`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Approx => "about",
            Self::Start => "early",
            Self::Mid => "mid",
            Self::End => "late",
            Self::Before => "before",
            Self::After => "after",
            Self::Since => "since",
            Self::Until => "until",
        }
    }
}

/// Where a value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// Written out in the phrase itself.
    Explicit,
    /// A part (the year, mostly) taken from the text around it.
    Context,
    /// Counted from another date of the text or from the reference date: "two years later", "last month".
    Relative,
    /// From the name of a known event: "9/11", "the partition of India".
    Named,
}

impl Basis {
    /// For the JSON: `explicit`, `context`, `relative`, `named`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Explicit => "explicit",
            Self::Context => "context",
            Self::Relative => "relative",
            Self::Named => "named",
        }
    }

    /// For people, in the detail pane.
    pub const fn phrase(self) -> &'static str {
        match self {
            Self::Explicit => "as written",
            Self::Context => "year inferred from the text around it",
            Self::Relative => "counted from another date",
            Self::Named => "from the name of a known event",
        }
    }
}

/// How sure, from 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Confidence(u8);

impl Confidence {
    /// Written in so many words.
    pub const CERTAIN: Self = Self(100);

    /// `percent`, at most 100.
    pub const fn percent(percent: u8) -> Self {
        Self(if percent > 100 { 100 } else { percent })
    }

    /// From 0 to 100.
    pub const fn as_percent(self) -> u8 {
        self.0
    }
}
