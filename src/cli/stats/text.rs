//! The statistics in lines for people.

use super::{BACK, Figures};
use crate::study::stats::{Group, Retention};
use crate::text::wash;
use std::io::{self, Write};

/// The columns of the longest bar.
const BAR: usize = 30;

pub(super) fn write(figures: &Figures, out: &mut impl Write) -> io::Result<()> {
    overview(figures, out)?;
    if figures.history.days.is_empty() {
        writeln!(out, "Nothing was reviewed yet. Begin with: tarikh review ARTICLE")?;
    }
    calendar(figures, out)?;
    let forecast = figures.forecast();
    writeln!(out, "\nTo come")?;
    let most = forecast.iter().copied().max().unwrap_or(0);
    for (ahead, &count) in (0..).zip(&forecast) {
        let day = figures.now.day.plus(ahead);
        writeln!(out, "  {day}  {count:>5}  {}", bar(count, most))?;
    }
    let periods = figures.knowledge.by_period();
    groups("By period", periods.iter().map(|period| (period.name.as_str(), period.group)), out)?;
    groups("By kind", figures.knowledge.by_kind(), out)?;
    classes("Stability", figures.knowledge.stabilities(), out)?;
    classes("Difficulty", figures.knowledge.difficulties(), out)?;
    if !figures.weakest.is_empty() {
        writeln!(out, "\nWeakest")?;
    }
    for (recall, stem, key) in &figures.weakest {
        writeln!(out, "  {recall:>3} %  {}  = {}", wash(stem), wash(key))?;
    }
    Ok(())
}

fn overview(figures: &Figures, out: &mut impl Write) -> io::Result<()> {
    let today = figures.history.on(figures.now.day);
    let counts = figures.counts;
    let all = figures.knowledge.all();
    writeln!(out, "Cards        {} in all, {} not seen yet", counts.total, counts.new)?;
    writeln!(out, "Known now    {} % of what there is to know", all.recall.percent())?;
    writeln!(
        out,
        "Today        {} review{}, {} recalled, {} min, {} new; {} still due",
        today.reviews,
        if today.reviews == 1 { "" } else { "s" },
        today.recalled,
        (today.took + 30_000) / 60_000,
        today.new,
        counts.due + counts.learning
    )?;
    writeln!(
        out,
        "Remembered   {} in the last {BACK} days, aim {:.0} %; learnt lately {}, long known {}",
        share(figures.retention),
        figures.aim * 100.0,
        share(figures.young),
        share(figures.mature)
    )?;
    let (streak, longest) = (figures.history.streak(figures.now), figures.history.longest_streak());
    writeln!(out, "Days in a row {streak}, the longest run {longest}")?;
    let [again, hard, good, easy] = figures.history.ratings;
    writeln!(out, "Ratings      {again} again, {hard} hard, {good} good, {easy} easy")?;
    if figures.knowledge.leeches() > 0 {
        writeln!(out, "Leeches      {} forgotten eight times and more", figures.knowledge.leeches())?;
    }
    Ok(())
}

/// Reviews and minutes of each day of the last month.
fn calendar(figures: &Figures, out: &mut impl Write) -> io::Result<()> {
    let days = || figures.history.days.range(figures.now.day.plus(1 - BACK)..=figures.now.day);
    let most = days().map(|(_, work)| work.reviews).max().unwrap_or(0);
    if most > 0 {
        writeln!(out, "\nDone")?;
    }
    for (day, work) in days() {
        let minutes = (work.took + 30_000) / 60_000;
        writeln!(out, "  {day}  {:>5}  {minutes:>4} min  {}", work.reviews, bar(work.reviews, most))?;
    }
    Ok(())
}

fn groups<'a>(
    title: &str,
    groups: impl Iterator<Item = (&'a str, Group)>,
    out: &mut impl Write,
) -> io::Result<()> {
    let groups: Vec<(&str, Group)> = groups.collect();
    if !groups.is_empty() {
        writeln!(out, "\n{title}")?;
    }
    for (name, group) in groups {
        let name = if name.is_empty() { "other" } else { name };
        let bar = bar(usize::from(group.recall.percent()), 100);
        writeln!(
            out,
            "  {name:<32} {:>3} %  {:>5} of {:<5} seen  {bar}",
            group.recall.percent(),
            group.seen,
            group.cards
        )?;
    }
    Ok(())
}

fn classes(
    title: &str,
    classes: impl Iterator<Item = (&'static str, usize)>,
    out: &mut impl Write,
) -> io::Result<()> {
    let classes: Vec<(&str, usize)> = classes.collect();
    let most = classes.iter().map(|(_, count)| *count).max().unwrap_or(0);
    if most == 0 {
        return Ok(());
    }
    writeln!(out, "\n{title}")?;
    for (name, count) in classes {
        writeln!(out, "  {name:<12} {count:>6}  {}", bar(count, most))?;
    }
    Ok(())
}

fn bar(count: usize, most: usize) -> String {
    "#".repeat((count * BAR).div_ceil(most.max(1)).min(BAR))
}

fn share(retention: Retention) -> String {
    retention.share().map_or_else(
        || "- (nothing known was asked)".to_owned(),
        |share| format!("{} % of {}", share.percent(), retention.total),
    )
}
