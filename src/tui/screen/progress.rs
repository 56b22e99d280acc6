//! What is known by now: recall, true retention, the work done and to come, the weakest facts.
//!
//! ```text
//! Known now    ████████████░░░░░░░░  62 %   12 of 20 cards seen
//! Retention    91 % of 34 reviews in 30 days · 3 days in a row
//! Done         Mon ··░▒█··░   one column a week
//! To come      today ▇▇▇▇ 6
//! Weakest      48 %  Who flew to Washington in May 1950?
//! ```
//!
//! Counted when the screen is shown, not when it is drawn. Every chart says its numbers in figures too.

use crate::study::exam::ExamPlan;
use crate::study::stats::{History, forecast, recall_by, weakest};
use crate::study::{CardId, Deck, Moment, Retrievability, Review, ReviewId, StudyDay};
use crate::tui::action::Move;
use crate::tui::draw::{self, Look};
use crate::tui::layout;
use crate::tui::theme::Role;
use crate::tui::widget::{Page, Run, WrappedLine};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

const MEASURE: u16 = 76;
/// The columns of the labels on the left.
const LABEL: usize = 12;
/// How many days to come are shown.
const DAYS: usize = 14;
/// How many weeks of work are shown at most.
const WEEKS: i32 = 52;
/// How many of the weakest cards are shown.
const WEAKEST: usize = 8;

/// What is counted when the screen is shown.
#[derive(Debug)]
struct Known {
    cards: usize,
    seen: usize,
    recall: Retrievability,
    retention: (Option<Retrievability>, usize),
    streak: (u32, u32),
    exam: Option<ExamPlan>,
    done: Vec<(StudyDay, usize)>,
    to_come: Vec<usize>,
    kinds: Vec<(String, usize, Retrievability)>,
    weakest: Vec<(CardId, Retrievability)>,
    today: StudyDay,
}

/// The state of the screen.
#[derive(Debug)]
pub(crate) struct Progress {
    reviews: Vec<Review>,
    known: Option<Known>,
    top: usize,
}

impl Progress {
    pub(crate) const fn new(reviews: Vec<Review>) -> Self {
        Self { reviews, known: None, top: 0 }
    }

    /// One more review.
    pub(crate) fn add(&mut self, review: Review) {
        self.reviews.push(review);
    }

    /// One review less.
    pub(crate) fn take_back(&mut self, review: ReviewId) {
        self.reviews.retain(|other| other.id != review);
    }

    /// Counts everything anew.
    pub(crate) fn look_again(&mut self, deck: &Deck, now: Moment) {
        let history = History::new(&self.reviews);
        let course = deck.course();
        let scheduler = course.scheduler();
        let all = recall_by(deck, &scheduler, now, |_| Some(String::new()));
        let all = all.values().next();
        let retention = history.retention(now, 30);
        let kinds = recall_by(deck, &scheduler, now, |card| Some(card.question.kind.label().to_owned()));
        self.known = Some(Known {
            cards: deck.len(),
            seen: all.map_or(0, |all| all.seen),
            recall: all.map_or(Retrievability::new(0.0), |all| all.recall),
            retention: (retention.share(), retention.total),
            streak: (history.streak(now), history.longest_streak()),
            exam: course.exam(now).map(|exam| exam.plan(deck, &scheduler, now)),
            done: history.days.iter().map(|(day, work)| (*day, work.reviews)).collect(),
            to_come: forecast(deck.iter().map(|(_, memory)| memory), now, DAYS),
            kinds: kinds.into_iter().map(|(kind, group)| (kind, group.cards, group.recall)).collect(),
            weakest: weakest(deck, &scheduler, now, WEAKEST),
            today: now.day,
        });
    }

    pub(crate) fn go(&mut self, step: Move, count: usize, (length, page): (usize, usize)) {
        let last = (length + 1).saturating_sub(page);
        self.top = step.apply(self.top.min(last), last, page, count);
    }
}

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
    done(&mut page, known);
    to_come(&mut page, known, bars);
    kinds(&mut page, known, bars);
    weak(&mut page, known, deck);
    page.lines
}

fn labelled<'a>(page: &mut Page, label: &str, runs: impl IntoIterator<Item = Run<'a, Role>>) {
    page.hang((label, Role::Quiet), LABEL, runs);
}

fn overview(page: &mut Page, known: &Known, bars: usize) {
    let (full, empty) = bar(f64::from(known.recall.value()), bars);
    let figures = format!(" {} %", known.recall.percent());
    let seen = format!(" · {} of {} cards seen", known.seen, known.cards);
    let runs = [
        Run::new(&full, Role::Bar),
        Run::new(&empty, Role::Trough),
        Run::new(&figures, Role::Title),
        Run::new(&seen, Role::Quiet),
    ];
    labelled(page, "Known now", runs);
    let retention = match known.retention {
        (Some(share), total) => format!("{} % of {total} reviews in 30 days", share.percent()),
        (None, _) => "nothing was reviewed on a later day yet".to_owned(),
    };
    labelled(page, "Retention", [Run::new(&retention, Role::Text)]);
    let day = |count: u32| format!("{count} day{}", if count == 1 { "" } else { "s" });
    if known.streak.1 > 0 {
        let streak = format!("{} in a row, at most {}", day(known.streak.0), day(known.streak.1));
        labelled(page, "Streak", [Run::new(&streak, Role::Text)]);
    }
    if let Some(plan) = &known.exam {
        let text = format!(
            "{}, in {} days: {} % expected as things stand, {} % with the plan",
            plan.exam,
            plan.days_left,
            plan.expected_idle.percent(),
            plan.expected.percent(),
        );
        labelled(page, "Exam", [Run::new(&text, Role::Text)]);
    }
}

/// A bar in eighths of a column, and the empty rest of it.
fn bar(share: f64, columns: usize) -> (String, String) {
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "columns of a screen"
    )]
    let full = ((share.clamp(0.0, 1.0) * columns as f64).round() as usize).min(columns);
    ("█".repeat(full), "░".repeat(columns - full))
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
    let weekday = (known.today.0 + 3).rem_euclid(7);
    let monday = known.today.0 - weekday;
    let most = known.done.iter().map(|(_, count)| *count).max().unwrap_or(1).max(1);
    let on = |day: i32| {
        let at = known.done.binary_search_by_key(&StudyDay(day), |(day, _)| *day);
        at.ok().and_then(|at| known.done.get(at)).map_or(0, |(_, count)| *count)
    };
    for (row, name) in NAMES.into_iter().enumerate() {
        let offset = i32::try_from(row).unwrap_or(0);
        let cells: String = (0..weeks)
            .map(|week| {
                let day = monday - 7 * (weeks - 1 - week) + offset;
                let step = if on(day) == 0 { 0 } else { 1 + (on(day) - 1) * 4 / most };
                if day > known.today.0 { ' ' } else { RAMP.get(step).copied().unwrap_or('█') }
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
    let total: usize = known.done.iter().map(|(_, count)| count).sum();
    let text = format!("{total} reviews; a column is a week, the last one this");
    labelled(page, "", [Run::new(&text, Role::Quiet)]);
}

fn to_come(page: &mut Page, known: &Known, bars: usize) {
    page.blank();
    let most = known.to_come.iter().copied().max().unwrap_or(0);
    if most == 0 {
        labelled(page, "To come", [Run::new("nothing is due in the next two weeks", Role::Text)]);
        return;
    }
    let mut label = "To come";
    for (ahead, &count) in known.to_come.iter().enumerate().filter(|(_, count)| **count > 0) {
        let day = match ahead {
            0 => "today".to_owned(),
            1 => "tomorrow".to_owned(),
            days => format!("in {days} days"),
        };
        #[expect(clippy::cast_precision_loss, reason = "counts of cards")]
        let (full, _) = bar(count as f64 / most as f64, bars);
        let (full, count) = (format!("{full} "), count.to_string());
        page.hang((label, Role::Quiet), LABEL, [Run::new(&full, Role::Bar), Run::new(&count, Role::Text)]);
        if let Some(line) = page.lines.last_mut() {
            line.insert(1, &format!("{day:11}"), Role::Quiet);
        }
        label = "";
    }
}

fn kinds(page: &mut Page, known: &Known, bars: usize) {
    page.blank();
    let mut label = "By kind";
    for (kind, cards, recall) in &known.kinds {
        let (full, empty) = bar(f64::from(recall.value()), bars.min(16));
        let figures = format!(" {} % · {kind} ({cards})", recall.percent());
        let runs =
            [Run::new(&full, Role::Bar), Run::new(&empty, Role::Trough), Run::new(&figures, Role::Text)];
        labelled(page, label, runs);
        label = "";
    }
}

fn weak(page: &mut Page, known: &Known, deck: &Deck) {
    page.blank();
    let mut label = "Weakest";
    for (card, recall) in &known.weakest {
        let Some(card) = deck.card(*card) else { continue };
        let recall = format!("{} % ", recall.percent());
        labelled(page, label, [Run::new(&recall, Role::Warning), Run::new(&card.question.stem, Role::Text)]);
        label = "";
    }
}
