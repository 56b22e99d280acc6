//! What the learner may set, by name: for a deck, or for the whole library.

use super::load::Load;
use super::moment::StudyDay;
use super::queue::Limits;
use super::scheduler::{Scheduling, Steps};

/// Everything that can be set about studying.
#[derive(Clone, Debug, PartialEq)]
pub struct Preferences {
    /// See [`Scheduling`]; the exam is not set here.
    pub scheduling: Scheduling,
    /// See [`Limits`].
    pub limits: Limits,
    /// Days of the week that should stay light, Monday first.
    pub light: [bool; 7],
    /// Whether quiz answers count as reviews of their cards.
    pub quiz_counts: bool,
    /// Minutes a day for the way to an exam.
    pub minutes: Option<u32>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            scheduling: Scheduling::default(),
            limits: Limits::default(),
            light: [false; 7],
            quiz_counts: true,
            minutes: None,
        }
    }
}

/// Every name with what it means.
pub const PREFERENCES: [(&str, &str); 13] = [
    ("desired-retention", "recall aimed at when a card comes back, 0.70 to 0.99"),
    ("new-per-day", "new cards a day of one article"),
    ("new-in-all", "new cards a day of all articles together"),
    ("reviews-per-day", "reviews a day"),
    ("bury-siblings", "whether other cards of the same fact wait until tomorrow: yes or no"),
    ("longest-interval", "the longest interval in days"),
    ("fuzz", "whether intervals are spread a little: yes or no"),
    ("again-minutes", "minutes after Again on a card not yet known"),
    ("hard-minutes", "minutes after Hard on a card not yet known"),
    ("relearn-minutes", "minutes after Again on a card that was known"),
    ("light-days", "days of the week with few reviews, such as: sat sun"),
    ("quiz-counts", "whether quiz answers count as reviews: yes or no"),
    ("minutes-per-day", "minutes a day for the way to an exam; 0 is as many as it takes"),
];

const WEEK: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

impl Preferences {
    /// The settings of the scheduler for a deck with an exam on that day.
    pub fn scheduling(&self, exam: Option<StudyDay>) -> Scheduling {
        Scheduling { exam, ..self.scheduling.clone() }
    }

    /// A load with these light days.
    #[must_use]
    pub const fn lighten(&self, mut load: Load) -> Load {
        load.light = self.light;
        load
    }

    /// The value of a name, as it would be written; `None` when there is no such name.
    pub fn value(&self, name: &str) -> Option<String> {
        let (scheduling, limits) = (&self.scheduling, &self.limits);
        let yes = |is: bool| if is { "yes".to_owned() } else { "no".to_owned() };
        Some(match name {
            "desired-retention" => format!("{:.2}", scheduling.desired_retention),
            "new-per-day" => limits.new.to_string(),
            "new-in-all" => limits.new_in_all.to_string(),
            "reviews-per-day" => limits.reviews.to_string(),
            "bury-siblings" => yes(limits.bury_siblings),
            "longest-interval" => scheduling.longest.to_string(),
            "fuzz" => yes(scheduling.fuzz),
            "again-minutes" => scheduling.steps.again.to_string(),
            "hard-minutes" => scheduling.steps.hard.to_string(),
            "relearn-minutes" => scheduling.steps.relearn.to_string(),
            "light-days" => {
                let light = WEEK.iter().zip(self.light).filter(|(_, is_light)| *is_light);
                light.map(|(name, _)| *name).collect::<Vec<_>>().join(" ")
            }
            "quiz-counts" => yes(self.quiz_counts),
            "minutes-per-day" => self.minutes.unwrap_or(0).to_string(),
            _ => return None,
        })
    }

    /// Sets a name; `false` when there is no such name or the value does not fit it.
    pub fn set(&mut self, name: &str, value: &str) -> bool {
        self.try_set(name, value.trim()).is_some()
    }

    fn try_set(&mut self, name: &str, value: &str) -> Option<()> {
        let Steps { again, hard, relearn } = &mut self.scheduling.steps;
        match name {
            "desired-retention" => self.scheduling.desired_retention = within(value, 0.7, 0.99)?,
            "new-per-day" => self.limits.new = within(value, 0, 9_999)?,
            "new-in-all" => self.limits.new_in_all = within(value, 0, 9_999)?,
            "reviews-per-day" => self.limits.reviews = within(value, 0, 99_999)?,
            "bury-siblings" => self.limits.bury_siblings = yes_or_no(value)?,
            "longest-interval" => self.scheduling.longest = within(value, 1, 36_500)?,
            "fuzz" => self.scheduling.fuzz = yes_or_no(value)?,
            "again-minutes" => *again = within(value, 1, 1_440)?,
            "hard-minutes" => *hard = within(value, 1, 1_440)?,
            "relearn-minutes" => *relearn = within(value, 1, 1_440)?,
            "light-days" => self.light = week(value)?,
            "quiz-counts" => self.quiz_counts = yes_or_no(value)?,
            "minutes-per-day" => self.minutes = Some(within(value, 0, 1_440)?).filter(|&minutes| minutes > 0),
            _ => return None,
        }
        Some(())
    }
}

fn within<T: std::str::FromStr + PartialOrd>(value: &str, least: T, most: T) -> Option<T> {
    value.parse().ok().filter(|value| (least..=most).contains(value))
}

fn yes_or_no(value: &str) -> Option<bool> {
    match value {
        "yes" | "on" | "true" => Some(true),
        "no" | "off" | "false" => Some(false),
        _ => None,
    }
}

fn week(value: &str) -> Option<[bool; 7]> {
    let mut light = [false; 7];
    for word in value.split_whitespace() {
        let place = WEEK.iter().position(|name| word.to_lowercase().starts_with(name))?;
        light[place] = true;
    }
    Some(light)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_can_be_read_and_set_back() {
        for (name, meaning) in PREFERENCES {
            let mut preferences = Preferences::default();
            let value = preferences.value(name).unwrap();
            assert!(preferences.set(name, &value), "{name} {value}");
            assert_eq!(preferences, Preferences::default(), "{name}");
            assert!(!meaning.is_empty());
        }
    }

    #[test]
    fn values_that_do_not_fit_are_refused() {
        let mut preferences = Preferences::default();
        for (name, value) in [
            ("desired-retention", "1.5"),
            ("desired-retention", "NaN"),
            ("new-per-day", "-1"),
            ("fuzz", "maybe"),
            ("light-days", "sat someday"),
            ("again-minutes", "0"),
            ("no-such-name", "1"),
        ] {
            assert!(!preferences.set(name, value), "{name} {value}");
        }
        assert_eq!(preferences, Preferences::default());
        assert!(preferences.set("light-days", "Saturday sun"));
        assert_eq!(preferences.value("light-days").unwrap(), "sat sun");
    }
}
