//! `tarikh stats`: what was reviewed, how well it was remembered, what is known, and what is to come.

mod json;
mod text;

use super::arguments::StatsFormat;
use super::failure::Failure;
use super::{library, place};
use crate::question::QuestionKind;
use crate::store::Store;
use crate::study::stats::{History, Knowledge, Retention};
use crate::study::{Counts, Moment, Scheduler};
use std::io::{self, Write};
use std::path::Path;

/// How many days are looked back on, and ahead.
const BACK: i32 = 30;
const AHEAD: u32 = 14;
/// How many of the weakest cards are named.
const WEAKEST: usize = 10;

pub(super) fn run(format: StatsFormat, data_dir: Option<&Path>) -> Result<(), Failure> {
    let store = library::look(data_dir)?;
    let figures = Figures::read(&store, place::now())?;
    let mut out = io::stdout().lock();
    match format {
        StatsFormat::Text => text::write(&figures, &mut out)?,
        StatsFormat::Json => writeln!(out, "{:#}", json::value(&figures))?,
    }
    Ok(())
}

/// Everything that is printed.
struct Figures {
    now: Moment,
    history: History,
    /// Over the last days: all known cards, the young ones, the mature ones.
    retention: Retention,
    young: Retention,
    mature: Retention,
    /// The recall aimed at.
    aim: f32,
    counts: Counts,
    knowledge: Knowledge,
    /// The weakest cards: recall in percent, question, answer.
    weakest: Vec<(u8, String, String)>,
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
        let preferences = store.preferences(None)?;
        let aim = preferences.scheduling.desired_retention;
        let mut knowledge = Knowledge::new(Scheduler::new(preferences.scheduling(None)), now, WEAKEST);
        store.each_known(|card, memory, kind, year| {
            let label = QuestionKind::named(kind).map_or("", QuestionKind::label);
            knowledge.add(card, memory, label, year);
        })?;
        let mut weakest = Vec::new();
        for &(card, recall) in knowledge.weakest() {
            if let Some((stem, key)) = store.said(card)? {
                weakest.push((recall.percent(), stem, key));
            }
        }
        let history = store.history(None)?;
        let since = now.day.plus(1 - BACK);
        let recent = |days: &std::collections::BTreeMap<_, Retention>| {
            Retention::sum(days.range(since..=now.day).map(|(_, day)| *day))
        };
        Ok(Self {
            now,
            retention: history.retention(now, BACK),
            young: recent(&history.young),
            mature: recent(&history.mature),
            aim,
            history,
            counts,
            knowledge,
            weakest,
        })
    }

    /// Reviews of the days to come, today first with what is overdue.
    fn forecast(&self) -> Vec<usize> {
        let mut forecast = self.knowledge.forecast(AHEAD);
        if let Some(today) = forecast.first_mut() {
            *today = self.counts.due + self.counts.learning;
        }
        forecast
    }
}
