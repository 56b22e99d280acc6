//! `tarikh stats`: what was reviewed, how well it was remembered, and what is to come.

use super::arguments::StatsFormat;
use super::failure::Failure;
use super::{library, place};
use crate::store::Store;
use crate::study::stats::{History, Retention};
use crate::study::{Counts, Moment};
use std::io::{self, Write};
use std::path::Path;

/// How many days are looked back on, and ahead.
const BACK: i32 = 30;
const AHEAD: i32 = 7;

pub(super) fn run(format: StatsFormat, data_dir: Option<&Path>) -> Result<(), Failure> {
    let store = library::open(data_dir)?;
    let now = place::now();
    let figures = Figures::read(&store, now)?;
    let mut out = io::stdout().lock();
    match format {
        StatsFormat::Text => figures.write(&mut out, now)?,
        StatsFormat::Json => writeln!(out, "{:#}", figures.to_json(now))?,
    }
    Ok(())
}

struct Figures {
    history: History,
    counts: Counts,
    /// Today first; what is overdue counts for today.
    due: Vec<u32>,
}

impl Figures {
    fn read(store: &Store, now: Moment) -> Result<Self, Failure> {
        let mut counts = Counts::default();
        for deck in store.decks(now)?.iter().filter(|deck| !deck.is_archived) {
            counts.total += deck.counts.total;
            counts.new += deck.counts.new;
            counts.learning += deck.counts.learning;
            counts.due += deck.counts.due;
        }
        let load = store.load(now)?;
        let mut due: Vec<u32> = (0..AHEAD).map(|ahead| load.on(now.day.plus(ahead))).collect();
        if let Some(today) = due.first_mut() {
            *today = u32::try_from(counts.due + counts.learning).unwrap_or(u32::MAX);
        }
        Ok(Self { history: store.history(None)?, counts, due })
    }

    fn write(&self, out: &mut impl Write, now: Moment) -> io::Result<()> {
        let today = self.history.on(now.day);
        writeln!(out, "Cards        {} in all, {} not seen yet", self.counts.total, self.counts.new)?;
        writeln!(
            out,
            "Today        {} reviews, {} recalled, {} min, {} new; {} still due",
            today.reviews,
            today.recalled,
            today.took / 60_000,
            today.new,
            self.due.first().copied().unwrap_or(0)
        )?;
        let days: Vec<String> = self.due.iter().skip(1).map(ToString::to_string).collect();
        writeln!(out, "Next days    {} due", days.join(", "))?;
        writeln!(out, "Remembered   {} in the last {BACK} days", share(self.history.retention(now, BACK)))?;
        let (streak, longest) = (self.history.streak(now), self.history.longest_streak());
        writeln!(out, "Days in a row {streak}, the longest run {longest}")?;
        if self.history.days.is_empty() {
            writeln!(out, "Nothing was reviewed yet. Begin with: tarikh review ARTICLE")?;
        }
        for (day, work) in self.history.days.range(now.day.plus(1 - BACK)..=now.day) {
            let bar = "#".repeat(work.reviews.min(60));
            writeln!(out, "  {day}  {:>4}  {bar}", work.reviews)?;
        }
        Ok(())
    }

    fn to_json(&self, now: Moment) -> serde_json::Value {
        let retention = self.history.retention(now, BACK);
        let days = self.history.days.iter().map(|(day, work)| {
            serde_json::json!({
                "day": day.to_string(), "reviews": work.reviews, "recalled": work.recalled,
                "milliseconds": work.took, "new": work.new,
            })
        });
        let due = (0..).zip(&self.due);
        let due = due.map(
            |(ahead, count)| serde_json::json!({"day": now.day.plus(ahead).to_string(), "cards": count}),
        );
        serde_json::json!({
            "schema": 1,
            "cards": {
                "total": self.counts.total, "new": self.counts.new,
                "learning": self.counts.learning, "due": self.counts.due,
            },
            "retention": {"days": BACK, "recalled": retention.recalled, "total": retention.total},
            "streak": self.history.streak(now),
            "longest_streak": self.history.longest_streak(),
            "ratings": self.history.ratings,
            "days": days.collect::<Vec<_>>(),
            "due": due.collect::<Vec<_>>(),
        })
    }
}

fn share(retention: Retention) -> String {
    retention.share().map_or_else(
        || "nothing known was asked".to_owned(),
        |share| format!("{} % of {} known cards", share.percent(), retention.total),
    )
}
