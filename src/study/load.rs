//! How much falls due on each day, so that the next interval can avoid a heavy one.

use super::moment::StudyDay;
use std::collections::BTreeMap;

/// Reviews due on the days to come, and the days of the week that should stay light.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Load {
    due: BTreeMap<StudyDay, u32>,
    /// Monday to Sunday: whether it should stay light.
    pub light: [bool; 7],
}

impl Load {
    /// A load with these counts.
    pub fn new(due: impl IntoIterator<Item = (StudyDay, u32)>) -> Self {
        let mut load = Self::default();
        for (day, count) in due {
            *load.due.entry(day).or_default() += count;
        }
        load
    }

    /// Whether nothing is known of any day.
    pub fn is_empty(&self) -> bool {
        self.due.is_empty()
    }

    /// One more review on a day.
    pub fn add(&mut self, day: StudyDay) {
        *self.due.entry(day).or_default() += 1;
    }

    /// One review less on a day.
    pub fn take(&mut self, day: StudyDay) {
        if let Some(count) = self.due.get_mut(&day) {
            *count = count.saturating_sub(1);
        }
    }

    /// The reviews due on a day.
    pub fn on(&self, day: StudyDay) -> u32 {
        self.due.get(&day).copied().unwrap_or(0)
    }

    /// How little a day suits one more review: its load, and for a light day ten times as much.
    pub(super) fn weight(&self, day: StudyDay) -> u32 {
        let is_light = self.light.get(weekday(day)).copied().unwrap_or(false);
        let weight = self.on(day).saturating_mul(4);
        if is_light { weight.saturating_add(10).saturating_mul(10) } else { weight }
    }
}

/// Monday is 0.
fn weekday(day: StudyDay) -> usize {
    usize::try_from((day.0 + 3).rem_euclid(7)).unwrap_or(0)
}
