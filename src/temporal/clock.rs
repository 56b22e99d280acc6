//! Times of day: by the clock, or by the part of the day.

use std::fmt;

/// A part of the day, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DayPart {
    /// "morning", "dawn"
    Morning,
    /// "midday"
    Midday,
    /// "afternoon"
    Afternoon,
    /// "evening", "dusk"
    Evening,
    /// "night"
    Night,
    /// "daytime"
    Daytime,
}

impl DayPart {
    /// The two letters behind the `T` of a TIMEX value.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Morning => "MO",
            Self::Midday => "MI",
            Self::Afternoon => "AF",
            Self::Evening => "EV",
            Self::Night => "NI",
            Self::Daytime => "DT",
        }
    }

    /// For people.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Midday => "midday",
            Self::Afternoon => "afternoon",
            Self::Evening => "evening",
            Self::Night => "night",
            Self::Daytime => "daytime",
        }
    }
}

/// How far a clock is ahead of Greenwich.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Zone {
    /// In minutes; New York in winter is -300.
    pub minutes: i16,
}

/// A time of some day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimeOfDay {
    /// `T22:30`, `T22:30Z`.
    Clock {
        /// 0 to 24.
        hour: u8,
        /// 0 to 59.
        minute: u8,
        /// When the text names one.
        zone: Option<Zone>,
    },
    /// `TMO`.
    Part(DayPart),
    /// `TXX`: "hours later".
    Unknown,
}

impl TimeOfDay {
    /// For people: `22:30`, `morning`.
    pub fn phrase(self) -> String {
        match self {
            Self::Clock { hour, minute, zone: None } => format!("{hour}:{minute:02}"),
            Self::Clock { hour, minute, zone: Some(Zone { minutes: 0 }) } => {
                format!("{hour}:{minute:02} GMT")
            }
            Self::Clock { hour, minute, zone: Some(zone) } => format!("{hour}:{minute:02} GMT{zone}"),
            Self::Part(part) => part.name().to_owned(),
            Self::Unknown => "hour unknown".to_owned(),
        }
    }
}

impl fmt::Display for Zone {
    /// `Z`, `-05`, `+05:30`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.minutes == 0 {
            return f.write_str("Z");
        }
        let sign = if self.minutes < 0 { '-' } else { '+' };
        let size = self.minutes.unsigned_abs();
        write!(f, "{sign}{:02}", size / 60)?;
        if size.is_multiple_of(60) { Ok(()) } else { write!(f, ":{:02}", size % 60) }
    }
}

impl fmt::Display for TimeOfDay {
    /// `T22:30`, `T22:30Z`, `TMO`, `TXX`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Clock { hour, minute, zone } => {
                write!(f, "T{hour:02}:{minute:02}")?;
                zone.map_or(Ok(()), |zone| zone.fmt(f))
            }
            Self::Part(part) => write!(f, "T{}", part.code()),
            Self::Unknown => f.write_str("TXX"),
        }
    }
}
