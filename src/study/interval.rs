//! How long until a card comes back, in the words of the screen.

use std::fmt;

/// A waiting time: minutes within the sitting, or whole days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Wait {
    /// So many minutes.
    Minutes(u32),
    /// So many days.
    Days(u32),
}

impl Wait {
    /// For comparison: minutes, a day counting 1,440.
    pub const fn minutes(self) -> u64 {
        match self {
            Self::Minutes(minutes) => minutes as u64,
            Self::Days(days) => days as u64 * 1_440,
        }
    }

    /// The longer of the two.
    #[must_use]
    pub const fn max(self, other: Self) -> Self {
        if self.minutes() < other.minutes() { other } else { self }
    }
}

impl fmt::Display for Wait {
    /// `10 min`, `8 d`, `2.4 mo`, `1.3 y`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tenths = |f: &mut fmt::Formatter<'_>, days: u32, unit: f64, name: &str| {
            let amount = (f64::from(days) / unit * 10.0).round() / 10.0;
            write!(f, "{amount} {name}")
        };
        match *self {
            Self::Minutes(minutes) if minutes < 60 => write!(f, "{minutes} min"),
            Self::Minutes(minutes) => write!(f, "{} h", (minutes + 30) / 60),
            Self::Days(days) if days < 31 => write!(f, "{days} d"),
            Self::Days(days) if days < 365 => tenths(f, days, 365.25 / 12.0, "mo"),
            Self::Days(days) => tenths(f, days, 365.25, "y"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Wait::{Days, Minutes};

    #[test]
    fn waits_read_like_speech() {
        for (wait, text) in [
            (Minutes(1), "1 min"),
            (Minutes(10), "10 min"),
            (Minutes(90), "2 h"),
            (Days(1), "1 d"),
            (Days(30), "30 d"),
            (Days(31), "1 mo"),
            (Days(73), "2.4 mo"),
            (Days(364), "12 mo"),
            (Days(475), "1.3 y"),
            (Days(36_500), "99.9 y"),
        ] {
            assert_eq!(wait.to_string(), text);
        }
    }
}
