//! `tarikh library exam`: the day of an exam, and the way there.

use super::super::failure::Failure;
use super::super::place;
use crate::analysis::{Settings, analyse, coming_day};
use crate::ingest;
use crate::library;
use crate::store::Store;
use crate::study::{DeckSummary, StudyDay};
use crate::temporal::Day;
use crate::text::wash;
use std::io::Write;

/// So many days of the plan are printed one by one.
const DAYS: usize = 14;

pub(super) fn run(
    store: &mut Store,
    row: &DeckSummary,
    day: Option<&str>,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let now = place::now();
    if let Some(said) = day {
        let day = match said {
            "none" => None,
            said => Some(coming_day(said, Day(now.day.0)).map(|day| StudyDay(day.0)).ok_or_else(|| {
                Failure::new(
                    format!("“{said}” is not a day to come"),
                    "write it like 2026-12-10, \"10 December\" or \"in 3 weeks\"; none takes it away",
                )
            })?),
        };
        store.set_exam(row.id, day, now)?;
    }
    let stored = store.glance(row.id)?;
    let article = ingest::again(stored.title, stored.text, stored.metadata);
    let shelved = library::look_again(store, row.id, &article, &Settings::default(), analyse)?;
    let deck = store.deck(row.id, &shelved.analysis.questions, now)?;
    let course = deck.course();
    let Some(exam) = course.exam(now) else {
        writeln!(out, "{} has no exam ahead.", wash(&article.title))?;
        return Ok(());
    };
    let plan = exam.plan(&deck, &course.scheduler(), now);
    writeln!(out, "{}: exam on {}, in {} days", wash(&article.title), plan.exam, plan.days_left)?;
    writeln!(
        out,
        "expected that day {} % with this plan, {} % if nothing more is done; now {} %",
        plan.expected.percent(),
        plan.expected_idle.percent(),
        plan.expected_now.percent()
    )?;
    writeln!(
        out,
        "left: {} of {} cards not seen yet, {} of them never for want of minutes",
        plan.unseen,
        deck.len(),
        plan.left_unseen
    )?;
    for day in plan.days.iter().take(DAYS) {
        writeln!(
            out,
            "  {}  {:>3} new  {:>4} reviews  {:>3.0} min",
            day.day,
            day.new,
            day.reviews,
            day.minutes.ceil()
        )?;
    }
    if plan.days.len() > DAYS {
        writeln!(out, "  and {} days more", plan.days.len() - DAYS)?;
    }
    // The eve of an exam may ask for much more than the days before.
    let heaviest = plan.days.iter().max_by(|one, other| one.minutes.total_cmp(&other.minutes));
    if let Some(day) = heaviest.filter(|day| day.minutes > 0.0) {
        let (cards, minutes) = (day.new + day.reviews, day.minutes.ceil());
        writeln!(out, "most on {}: {cards} cards, {minutes:.0} min", day.day)?;
    }
    Ok(())
}
