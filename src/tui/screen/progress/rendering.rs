//! Drawing what is known: charts of blocks, each with its figures.

use super::{BACK, Fitting, Known, Progress};
use crate::study::exam::ExamPlan;
use crate::study::stats::{Group, Retention};
use crate::study::{Counts, Deck, StudyDay};
use crate::temporal::{Day, PartialDate};
use crate::timeline::Summary;
use crate::tui::draw::{self, Look};
use crate::tui::layout;
use crate::tui::theme::Role;
use crate::tui::widget::{Page, Run, WrappedLine, bar, bar_of, plural};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

const MEASURE: u16 = 76;
/// The columns of the labels on the left.
const LABEL: usize = 12;
/// The columns of the names before the bars.
const NAME: usize = 18;
/// How many days to come are shown.
const DAYS: u32 = 14;
/// How many weeks of work are shown at most.
const WEEKS: i32 = 52;
/// How many days of the way to the exam are drawn at most.
const WAY: usize = 60;

fn text_area(body: Rect) -> Rect {
    let column = layout::centred(body, MEASURE.min(body.width.saturating_sub(3)), body.height);
    let air = u16::from(body.height >= 14);
    Rect { y: column.y + air, height: column.height.saturating_sub(air), ..column }
}

/// How many lines the screen has, and how many of them are seen at once.
pub(crate) fn length(progress: &Progress, deck: &Deck, body: Rect) -> (usize, usize) {
    let area = text_area(body);
    (lines(progress, deck, usize::from(area.width)).len(), usize::from(area.height))
}

/// Draws the screen.
pub(crate) fn render(progress: &Progress, deck: &Deck, look: &Look, body: Rect, buffer: &mut Buffer) {
    if deck.is_empty() {
        let lines = ["This article has no cards.", "", "Nothing can be said about what is known of it."];
        draw::notice(&lines, look, body, buffer);
        return;
    }
    let area = text_area(body);
    draw::scrolled(&lines(progress, deck, usize::from(area.width)), progress.top, look, area, buffer);
}

fn lines(progress: &Progress, deck: &Deck, columns: usize) -> Vec<WrappedLine<Role>> {
    let mut page = Page::new(columns);
    let Some(known) = &progress.known else { return page.lines };
    let bars = columns.saturating_sub(LABEL + 22).clamp(8, 30);
    overview(&mut page, known, bars);
    article(&mut page, &progress.article);
    if let Some(plan) = &known.exam {
        exam(&mut page, plan, known);
    }
    done(&mut page, known);
    to_come(&mut page, known, bars);
    // Before the first card there is nothing to compare.
    if known.knowledge.all().seen == 0 {
        fitting(&mut page, progress, bars);
        return page.lines;
    }
    let periods = known.knowledge.by_period();
    recall(&mut page, "By period", periods.iter().map(|period| (period.name.as_str(), period.group)), bars);
    recall(&mut page, "By kind", known.knowledge.by_kind(), bars);
    classes(&mut page, "Stability", known.knowledge.stabilities(), bars);
    classes(&mut page, "Difficulty", known.knowledge.difficulties(), bars);
    weak(&mut page, known, deck);
    fitting(&mut page, progress, bars);
    page.lines
}

/// What the timeline of the article amounts to.
fn article(page: &mut Page, summary: &Summary) {
    let mut parts = Vec::new();
    if let Some((first, last)) = summary.span.and_then(|span| span.earliest().zip(span.latest())) {
        let year = |day: Day| PartialDate::Year(day.year()).short();
        let (first, last) = (year(first), year(last));
        parts.push(if first == last { first } else { format!("{first}–{last}") });
    }
    parts.push(plural(summary.dated + summary.undated, "event"));
    parts.extend(summary.longest_gap.map(|gap| format!("the longest gap {}", gap.phrase())));
    let most =
        summary.densest.iter().map(|(year, count)| format!("{} ({count})", PartialDate::Year(*year).short()));
    let most = most.collect::<Vec<_>>().join(", ");
    parts.extend((!most.is_empty()).then(|| format!("most in {most}")));
    let often = summary.people.iter().filter(|(_, count)| *count > 1).take(3);
    let people = often.map(|(name, count)| format!("{name} ({count})"));
    let people = people.collect::<Vec<_>>().join(", ");
    parts.extend((!people.is_empty()).then(|| format!("most about {people}")));
    labelled(page, "The article", [Run::new(&parts.join(" · "), Role::Text)]);
}

fn labelled<'a>(page: &mut Page, label: &str, runs: impl IntoIterator<Item = Run<'a, Role>>) {
    page.hang((label, Role::Quiet), LABEL, runs);
}

fn percent(retention: Retention) -> String {
    let share = retention.share().map_or_else(|| "–".to_owned(), |share| format!("{} %", share.percent()));
    format!("{share} of {}", retention.total)
}

fn overview(page: &mut Page, known: &Known, bars: usize) {
    let all = known.knowledge.all();
    let (full, empty) = bar(f64::from(all.recall.value()), bars);
    let figures = format!(" {} %", all.recall.percent());
    let leeches = match known.knowledge.leeches() {
        0 => String::new(),
        count => format!(" · forgotten again and again: {count}"),
    };
    let seen = format!(" · {} of {} cards seen{leeches}", all.seen, all.cards);
    let runs = [
        Run::new(&full, Role::Bar),
        Run::new(&empty, Role::Trough),
        Run::new(&figures, Role::Title),
        Run::new(&seen, Role::Quiet),
    ];
    labelled(page, "Known now", runs);
    if known.retention.total == 0 {
        labelled(page, "Retention", [Run::new("nothing was reviewed on a later day yet", Role::Text)]);
    } else {
        let share = format!("{} reviews in {BACK} days, aim {} %", percent(known.retention), known.aim);
        let parts = match (known.young.total, known.mature.total) {
            // The one says what the whole says.
            (0, _) | (_, 0) => String::new(),
            _ => format!(" · learnt lately {}, long known {}", percent(known.young), percent(known.mature)),
        };
        labelled(page, "Retention", [Run::new(&share, Role::Text), Run::new(&parts, Role::Quiet)]);
    }
    let today = known.today;
    if today.reviews > 0 {
        let minutes = (today.took + 30_000) / 60_000;
        let new = if today.new > 0 { format!(", {} new", today.new) } else { String::new() };
        let text =
            format!("{}, {} recalled, {minutes} min{new}", plural(today.reviews, "review"), today.recalled);
        labelled(page, "Today", [Run::new(&text, Role::Text)]);
    }
    let day = |count: u32| format!("{count} day{}", if count == 1 { "" } else { "s" });
    if known.streak.1 > 0 {
        let streak = format!("{} in a row, the longest {}", day(known.streak.0), day(known.streak.1));
        labelled(page, "Streak", [Run::new(&streak, Role::Text)]);
    }
}

/// The exam: when, what is expected, what is left to do, today and on the way.
fn exam(page: &mut Page, plan: &ExamPlan, known: &Known) {
    page.blank();
    let days =
        if plan.days_left == 1 { "tomorrow".to_owned() } else { format!("in {} days", plan.days_left) };
    let date = plan.exam.in_words();
    labelled(page, "Exam", [Run::new(&date, Role::Title), Run::new(&format!(", {days}"), Role::Text)]);
    let expected = format!("{} %", plan.expected.percent());
    let idle = format!(" expected with the plan, {} % if nothing more is done", plan.expected_idle.percent());
    labelled(page, "", [Run::new(&expected, Role::Title), Run::new(&idle, Role::Text)]);
    let seen = known.knowledge.all();
    let unseen = match (plan.unseen, plan.left_unseen) {
        (0, _) => format!("all {} cards were seen", seen.cards),
        (unseen, 0) => format!("{unseen} of {} cards not seen yet, all of them in time", seen.cards),
        (unseen, left) => {
            format!("{unseen} of {} cards not seen yet, {left} of them never for want of minutes", seen.cards)
        }
    };
    labelled(page, "", [Run::new(&unseen, Role::Text)]);
    if let Some(today) = plan.days.first() {
        let text = format!(
            "today {} new and {}, {:.0} min; {} until then",
            today.new,
            plural(today.reviews, "review"),
            today.minutes.ceil(),
            plural(plan.days.iter().map(|day| day.reviews).sum(), "review"),
        );
        labelled(page, "", [Run::new(&text, Role::Text)]);
        let minutes: Vec<usize> = plan
            .days
            .iter()
            .take(WAY.min(page.columns.saturating_sub(LABEL)))
            .map(|day| day.new + day.reviews)
            .collect();
        let mut line = WrappedLine::empty(0);
        line.insert(0, &sparkline(&minutes), Role::Bar);
        line.label("", LABEL, Role::Quiet);
        page.lines.push(line);
        labelled(page, "", [Run::new("cards a day until then", Role::Quiet)]);
    }
}

/// The work of the last weeks, a column a week, Monday on top.
fn done(page: &mut Page, known: &Known) {
    const NAMES: [&str; 7] = ["Mon", "", "Wed", "", "Fri", "", "Sun"];
    const RAMP: [char; 5] = ['·', '░', '▒', '▓', '█'];
    if known.done.is_empty() {
        return;
    }
    page.blank();
    let weeks = i32::try_from(page.columns.saturating_sub(LABEL + 4)).unwrap_or(WEEKS).min(WEEKS);
    let weekday = (known.day.0 + 3).rem_euclid(7);
    let monday = known.day.0 - weekday;
    let most = known.done.iter().map(|(_, work)| work.reviews).max().unwrap_or(1).max(1);
    let on = |day: i32| {
        let at = known.done.binary_search_by_key(&StudyDay(day), |(day, _)| *day);
        at.ok().and_then(|at| known.done.get(at)).map_or(0, |(_, work)| work.reviews)
    };
    for (row, name) in NAMES.into_iter().enumerate() {
        let offset = i32::try_from(row).unwrap_or(0);
        let cells: String = (0..weeks)
            .map(|week| {
                let day = monday - 7 * (weeks - 1 - week) + offset;
                let step = if on(day) == 0 { 0 } else { 1 + (on(day) - 1) * 4 / most };
                if day > known.day.0 { ' ' } else { RAMP.get(step).copied().unwrap_or('█') }
            })
            .collect();
        let label = if row == 0 { "Done" } else { "" };
        let name = format!("{name:3} ");
        // The cells are no prose: their white space is kept.
        let mut line = WrappedLine::empty(0);
        line.insert(0, &cells, Role::Bar);
        line.insert(0, &name, Role::Quiet);
        line.label(label, LABEL, Role::Quiet);
        page.lines.push(line);
    }
    let total: usize = known.done.iter().map(|(_, work)| work.reviews).sum();
    let minutes = known.done.iter().map(|(_, work)| work.took).sum::<u64>() / 60_000;
    let days = known.done.len();
    let (reviews, days) = (plural(total, "review"), plural(days, "day"));
    let text = format!("{reviews}, {minutes} min, {days}; a column is a week, the last one this");
    labelled(page, "", [Run::new(&text, Role::Quiet)]);
}

/// What "to do" is made of: `18 to do today, 3 shows them: 4 due, and 14 of 16 new ones`.
fn today(to_do: usize, counts: &Counts) -> Option<String> {
    let due = (counts.due + counts.learning).min(to_do);
    let new = to_do - due;
    let parts: Vec<String> =
        [(due, format!("{due} due")), (new, format!("{new} of {} new ones", counts.new))]
            .into_iter()
            .filter_map(|(count, words)| (count > 0).then_some(words))
            .collect();
    match (to_do, counts.new) {
        (0, 0) => None,
        (0, new) => Some(format!("nothing more today; {} for other days", plural(new, "new card"))),
        _ => Some(format!("{to_do} to do today, 3 shows them: {}", parts.join(" and "))),
    }
}

fn to_come(page: &mut Page, known: &Known, bars: usize) {
    page.blank();
    let forecast = known.knowledge.forecast(DAYS);
    let most = forecast.iter().copied().max().unwrap_or(0);
    let (to_do, counts) = known.to_do;
    let new = counts.new;
    let mut label = "To come";
    if let Some(text) = today(to_do, &counts) {
        labelled(page, label, [Run::new(&text, Role::Text)]);
        label = "";
    }
    if most == 0 {
        let words = if new == 0 { "nothing is due in the next two weeks" } else { "no reviews yet" };
        labelled(page, label, [Run::new(words, Role::Text)]);
        return;
    }
    for (ahead, &count) in forecast.iter().enumerate().filter(|(_, count)| **count > 0) {
        let day = match ahead {
            0 => "today".to_owned(),
            1 => "tomorrow".to_owned(),
            days => format!("in {days} days"),
        };
        let (full, _) = bar_of(count, most, bars);
        let (full, count) = (format!("{full} "), count.to_string());
        page.hang((label, Role::Quiet), LABEL, [Run::new(&full, Role::Bar), Run::new(&count, Role::Text)]);
        if let Some(line) = page.lines.last_mut() {
            line.insert(1, &format!("{day:11}"), Role::Quiet);
        }
        label = "";
    }
}

/// How well each group of cards is known.
fn recall<'a>(page: &mut Page, label: &str, groups: impl Iterator<Item = (&'a str, Group)>, bars: usize) {
    page.blank();
    let mut label = label;
    for (name, group) in groups {
        let (full, empty) = bar(f64::from(group.recall.value()), bars.min(16));
        let figures = format!(" {} % · {name} ({})", group.recall.percent(), group.cards);
        let runs =
            [Run::new(&full, Role::Bar), Run::new(&empty, Role::Trough), Run::new(&figures, Role::Text)];
        labelled(page, label, runs);
        label = "";
    }
}

/// How many cards are in each class; nothing when there are none.
fn classes(page: &mut Page, label: &str, classes: impl Iterator<Item = (&'static str, usize)>, bars: usize) {
    let classes: Vec<(&str, usize)> = classes.collect();
    let most = classes.iter().map(|(_, count)| *count).max().unwrap_or(0);
    if most == 0 {
        return;
    }
    page.blank();
    let mut label = label;
    for (name, count) in classes {
        let (full, _) = bar_of(count, most, bars.min(16));
        let mut line = WrappedLine::empty(0);
        line.insert(0, &format!(" {count}"), Role::Text);
        line.insert(0, &full, Role::Bar);
        line.insert(0, &format!("{name:NAME$}"), Role::Quiet);
        line.label(label, LABEL, Role::Quiet);
        page.lines.push(line);
        label = "";
    }
}

/// A column each, as high as its count.
fn sparkline(counts: &[usize]) -> String {
    const RAMP: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let most = counts.iter().copied().max().unwrap_or(0).max(1);
    let column = |count: &usize| RAMP.get(count * (RAMP.len() - 1) / most).copied().unwrap_or('█');
    counts.iter().map(column).collect()
}

/// How far the fitting of the scheduler has come, and what came of it.
fn fitting(page: &mut Page, progress: &Progress, bars: usize) {
    let Some(fitting) = &progress.fitting else { return };
    page.blank();
    match fitting {
        Fitting::Under(fraction) => {
            let (full, empty) = bar(f64::from(*fraction), bars);
            let figures = format!(" {:.0} % fitted; F stops it", fraction * 100.0);
            let runs =
                [Run::new(&full, Role::Bar), Run::new(&empty, Role::Trough), Run::new(&figures, Role::Text)];
            labelled(page, "Scheduler", runs);
        }
        Fitting::Done(fit) => {
            labelled(page, "Scheduler", [Run::new(&fit.to_string(), Role::Text)]);
            let next = if fit.is_better() {
                "U uses them from now on; until then nothing is changed."
            } else {
                "Nothing was changed."
            };
            labelled(page, "", [Run::new(next, Role::Title)]);
        }
        Fitting::Failed(reason) => labelled(page, "Scheduler", [Run::new(reason, Role::Text)]),
        Fitting::Used => {
            labelled(page, "Scheduler", [Run::new("uses the parameters fitted to your reviews", Role::Text)]);
        }
    }
}

fn weak(page: &mut Page, known: &Known, deck: &Deck) {
    page.blank();
    let mut label = "Weakest";
    // What is recalled as surely as is aimed at is not weak.
    let weak = known.knowledge.weakest().iter().filter(|(_, recall)| recall.percent() < known.aim);
    for (card, recall) in weak {
        let Some(card) = deck.card(*card) else { continue };
        let recall = format!("{} % ", recall.percent());
        labelled(page, label, [Run::new(&recall, Role::Warning), Run::new(&card.question.stem, Role::Text)]);
        label = "";
    }
}
