//! Drawing the mock exam: its setup, its questions with the clock, its report.

use super::{Exam, LINES, Outcome, Setup, Sitting};
use crate::question::QuestionKind;
use crate::study::Moment;
use crate::study::mock::{Marking, Share};
use crate::tui::draw::{self, Look};
use crate::tui::screen::quiz::{Areas, judged, lines_of_typing};
use crate::tui::screen::{sheet, source};
use crate::tui::theme::Role;
use crate::tui::widget::plural;
use crate::tui::widget::{self, Page, Run, WrappedLine, bar_of};
use jiff::SignedDuration;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::collections::BTreeMap;

/// The columns of a label of the setup and of the report.
const LABEL: usize = 15;

/// How many lines the screen has, and how many of them are seen at once.
pub(crate) fn length(exam: &Exam, body: Rect) -> (usize, usize) {
    let areas = Areas::new(body);
    (lines(exam, areas.page()).len(), usize::from(areas.text.height))
}

/// Where the line being typed stands.
pub(crate) fn prompt_place(exam: &Exam, body: Rect) -> Option<Rect> {
    exam.line()?;
    let areas = Areas::new(body);
    let (row, top) = lines_of_typing(exam.sitting()?.exam.current()?, &areas);
    Some(Rect { y: areas.text.y + u16::try_from(row - top).unwrap_or(0), height: 1, ..areas.text })
}

/// Draws the screen.
pub(crate) fn render(exam: &Exam, now: Moment, look: &Look, body: Rect, buffer: &mut Buffer) {
    let areas = Areas::new(body);
    render_head(exam, now, look, areas.head, buffer);
    let top = match exam {
        Exam::Setup(_) => 0,
        Exam::Sitting(sitting) => match sitting.exam.current().filter(|_| sitting.answering.line().is_some())
        {
            Some(question) => lines_of_typing(question, &areas).1,
            None => sitting.top,
        },
        Exam::Over(outcome) => outcome.top,
    };
    draw::scrolled(&lines(exam, areas.page()), top, look, areas.text, buffer);
    if let (Some(area), Exam::Sitting(sitting)) = (areas.sheet, exam) {
        let (columns, height) = (usize::from(area.width), usize::from(area.height));
        let lines = sheet::lines(&sitting.sheet(), sitting.position(), columns, height);
        draw::scrolled(&lines, 0, look, area, buffer);
    }
}

fn render_head(exam: &Exam, now: Moment, look: &Look, area: Rect, buffer: &mut Buffer) {
    let quiet = look.style(Role::Quiet);
    let (label, aside, role) = match exam {
        Exam::Setup(setup) => {
            ("mock exam".to_owned(), format!("at most {}", plural(setup.most, "question")), Role::Quiet)
        }
        Exam::Over(_) => ("mock exam, handed in".to_owned(), String::new(), Role::Quiet),
        Exam::Sitting(sitting) => {
            let (clock, role) = clock(sitting, now);
            (place(sitting), clock, role)
        }
    };
    let width = u16::try_from(widget::width(&aside)).unwrap_or(0).min(area.width);
    let right = Rect { x: area.right().saturating_sub(width), width, ..area };
    draw::text(right, &aside, look.style(role), buffer);
    let room = usize::from(area.width.saturating_sub(width + 2));
    draw::text(area, &widget::cut(&label, room, "…"), quiet, buffer);
}

fn place(sitting: &Sitting) -> String {
    let Some(question) = sitting.exam.current() else { return String::new() };
    let at = sitting.exam.position();
    let flag =
        if sitting.exam.sheets().get(at).is_some_and(|sheet| sheet.is_marked) { " · ⚑" } else { "" };
    format!("{} of {} · {}{flag}", at + 1, sitting.exam.sheets().len(), question.kind.label())
}

/// Whole minutes, seconds in the last one; nothing when it is hidden, but for that last one.
fn clock(sitting: &Sitting, now: Moment) -> (String, Role) {
    let open = sitting.exam.open();
    let left = sitting.exam.left(now.at);
    let time = match left.map(|left| left.as_secs()) {
        Some(seconds @ ..=60) => return (format!("{open} open · {seconds} s left"), Role::Warning),
        Some(seconds) if sitting.shows_clock => format!(" · {} min left", (seconds + 59) / 60),
        _ => String::new(),
    };
    (format!("{open} open{time}"), Role::Quiet)
}

fn lines(exam: &Exam, mut page: Page) -> Vec<WrappedLine<Role>> {
    match exam {
        Exam::Setup(setup) => set_setup(&mut page, setup),
        Exam::Sitting(sitting) => set_question(&mut page, sitting),
        Exam::Over(outcome) => set_report(&mut page, outcome),
    }
    page.lines
}

fn set_setup(page: &mut Page, setup: &Setup) {
    page.say("A mock exam: any order, no feedback before the end.", Role::Title);
    page.blank();
    let minutes = match setup.minutes() {
        0 => "as long as it takes".to_owned(),
        minutes => format!("{minutes} minutes"),
    };
    let clock = if setup.shows_clock { "is shown" } else { "is hidden until the last minute" };
    let values: [(&str, String); LINES] = [
        ("Questions", setup.count.to_string()),
        ("Time", minutes),
        ("Wrong answer", cost(setup.marking).to_owned()),
        ("Clock", clock.to_owned()),
    ];
    for (at, (label, value)) in values.into_iter().enumerate() {
        let is_here = at == setup.at;
        let mark = format!("{} {label}", if is_here { "▶" } else { " " });
        let role = if is_here { Role::Title } else { Role::Text };
        let (left, right) = if is_here { ("◂ ", " ▸") } else { ("  ", "") };
        let runs = [Run::new(left, Role::Key), Run::new(&value, role), Run::new(right, Role::Key)];
        page.hang((&mark, if is_here { Role::Key } else { Role::Quiet }), LABEL + 2, runs);
    }
    page.blank();
    page.say("h and l change a line, Enter begins.", Role::Quiet);
    page.blank();
    page.say("Every answer counts as a review of its card when the exam is handed in.", Role::Quiet);
}

const fn cost(marking: Marking) -> &'static str {
    match marking {
        Marking::Off => "costs nothing",
        Marking::Third => "costs a third of a point",
        Marking::Quarter => "costs a quarter of a point",
    }
}

fn set_question(page: &mut Page, sitting: &Sitting) {
    let Some(question) = sitting.exam.current() else { return };
    source::ask(page, question);
    page.blank();
    sitting.answering.set(page, question);
    let given = sitting.exam.sheets().get(sitting.exam.position()).and_then(|sheet| sheet.given.as_deref());
    page.blank();
    match given {
        _ if sitting.hands_in => {
            let open = sitting.exam.open();
            let text = format!("{open} still open. The same key once more hands it in as it is.");
            page.say(&text, Role::Warning);
        }
        Some(_) if sitting.answering.line().is_some() => {}
        Some(given) if question.options.iter().any(|option| option == given) => {
            page.set([Run::new("your answer: ", Role::Quiet), Run::new(given, Role::Key)]);
        }
        Some(_) => page.say("your answer: this order", Role::Quiet),
        None => {}
    }
}

fn set_report(page: &mut Page, outcome: &Outcome) {
    let report = &outcome.report;
    let total = report.answers.len();
    let points = format!("{:.2}", report.points);
    let points = points.trim_end_matches('0').trim_end_matches('.');
    page.say(&format!("{points} of {total} points"), Role::Title);
    let took = length_of(report.took);
    let late = if outcome.is_late { "; the time was up" } else { "" };
    let text =
        format!("{} right · {} wrong · {} open · {took}{late}", report.right, report.wrong, report.blank);
    page.say(&text, Role::Text);
    page.say(&format!("A wrong answer {}.", cost(report.marking)), Role::Quiet);
    match (outcome.brought, report.missed().filter(|question| question.is_card).count()) {
        (Some(count), _) => {
            page.say(&format!("{count} of the missed come next in today's cards."), Role::Good);
        }
        (None, 0) => {}
        (None, missed) => page.set([
            Run::new("+", Role::Key),
            Run::new(&format!(" puts {missed} of the missed into today's cards."), Role::Text),
        ]),
    }
    let kinds = report.by_kind.iter().map(|(name, share)| {
        (QuestionKind::named(name).map_or(name.as_str(), |kind| kind.label()).to_owned(), *share)
    });
    groups(page, "By kind", kinds.collect());
    groups(page, "By period", in_time(&report.by_period));
    if report.by_topic.len() > 1 {
        groups(
            page,
            "By topic",
            report.by_topic.iter().map(|(name, share)| (name.clone(), *share)).collect(),
        );
    }
    page.blank();
    for (question, answered) in report.answers.iter().filter(|(_, answered)| !answered.grade.is_right()) {
        page.say(&question.stem, Role::Title);
        let why = answered.given.as_deref().and_then(|given| question.why_wrong(given));
        judged(page, question, answered, why);
        page.blank();
    }
}

/// The periods in the order of time.
fn in_time(periods: &BTreeMap<String, Share>) -> Vec<(String, Share)> {
    let mut periods: Vec<(String, Share)> =
        periods.iter().map(|(name, share)| (name.clone(), *share)).collect();
    periods.sort_by_key(|(name, _)| order_of(name));
    periods
}

/// `1960s`, `19th c.`, `430s BC`, `5th c. BC` by their numbers.
fn order_of(period: &str) -> i32 {
    let number: String = period.chars().take_while(char::is_ascii_digit).collect();
    let number = number.parse().unwrap_or(0);
    if period.ends_with("BC") { -number } else { number }
}

fn groups(page: &mut Page, title: &str, groups: Vec<(String, Share)>) {
    if groups.is_empty() {
        return;
    }
    page.blank();
    page.say(title, Role::Quiet);
    let name = if page.columns < 50 { 18 } else { 34 };
    let bars = page.columns.saturating_sub(name + 12).clamp(6, 20);
    for (label, share) in groups {
        let (full, empty) = bar_of(share.right, share.total, bars);
        let mut line = WrappedLine::empty(0);
        line.insert(0, &full, Role::Bar);
        line.insert(1, &empty, Role::Trough);
        line.insert(2, &format!(" {} of {}", share.right, share.total), Role::Text);
        line.label(&widget::cut(&label, name - 1, "…"), name, Role::Text);
        page.lines.push(line);
    }
}

fn length_of(took: SignedDuration) -> String {
    match took.as_secs() {
        seconds @ ..=99 => format!("{seconds} s"),
        seconds => format!("{} min", (seconds + 30) / 60),
    }
}
