//! Drawing a card: head, question, answer, ratings.

use super::Cards;
use crate::analysis::Analysis;
use crate::article::Article;
use crate::question::Grade;
use crate::study::{Face, Rating};
use crate::tui::draw::{self, Look};
use crate::tui::layout;
use crate::tui::screen::source;
use crate::tui::theme::Role;
use crate::tui::widget::{self, Page, Run, WrappedLine};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The widest a card may be, for the eye.
const MEASURE: u16 = 72;
/// Below so many columns no line is left empty.
const COMPACT: usize = 44;

/// How many lines the card on the screen has, and how many of them are seen at once.
pub(crate) fn length(cards: &Cards, article: &Article, analysis: &Analysis, body: Rect) -> (usize, usize) {
    let areas = Areas::new(body);
    let lines = lines(cards, article, analysis, usize::from(areas.card.width));
    (lines.len(), usize::from(areas.card.height))
}

/// Where the line being typed stands: under the question.
pub(crate) fn prompt_place(cards: &Cards, body: Rect) -> Option<Rect> {
    cards.line()?;
    let areas = Areas::new(body);
    let (row, top) = typing_row(cards, &areas);
    Some(Rect { y: areas.card.y + u16::try_from(row - top).unwrap_or(0), height: 1, ..areas.card })
}

/// The row of the line being typed, and the first row that is seen.
fn typing_row(cards: &Cards, areas: &Areas) -> (usize, usize) {
    let mut page = page(usize::from(areas.card.width));
    if let Some(card) = cards.session.current() {
        source::ask(&mut page, &card.question);
    }
    page.blank();
    (page.lines.len(), (page.lines.len() + 1).saturating_sub(usize::from(areas.card.height)))
}

fn page(columns: usize) -> Page {
    Page { is_compact: columns < COMPACT, ..Page::new(columns) }
}

struct Areas {
    head: Rect,
    card: Rect,
    bar: Rect,
}

impl Areas {
    fn new(body: Rect) -> Self {
        let column = layout::centred(body, MEASURE.min(body.width.saturating_sub(2)), body.height);
        let air = u16::from(body.height >= 14);
        let bar = if column.width < 56 { 2 } else { 1 };
        let head = Rect { y: body.y + air, height: 1, ..column };
        let foot = body.bottom().saturating_sub(bar + air);
        let top = head.bottom() + air;
        Self {
            head,
            card: Rect { y: top, height: foot.saturating_sub(top + air), ..column },
            bar: Rect { y: foot, height: bar, ..column },
        }
    }
}

/// Draws the screen.
pub(crate) fn render(
    cards: &Cards,
    article: &Article,
    analysis: &Analysis,
    look: &Look,
    body: Rect,
    buffer: &mut Buffer,
) {
    if cards.session.current().is_none() {
        render_end(cards, look, body, buffer);
        return;
    }
    let areas = Areas::new(body);
    render_head(cards, look, areas.head, buffer);
    let lines = lines(cards, article, analysis, usize::from(areas.card.width));
    let top = if cards.line().is_some() { typing_row(cards, &areas).1 } else { cards.top };
    draw::scrolled(&lines, top, look, areas.card, buffer);
    match cards.session.face() {
        Face::Front if cards.line().is_some() => {
            let x = draw::text(areas.bar, "Enter", look.style(Role::Key), buffer);
            let rest = Rect { x, width: areas.bar.right().saturating_sub(x), ..areas.bar };
            let what = if cards.is_empty_meant {
                " once more shows the answer; nothing is typed"
            } else {
                " compares it with the answer"
            };
            draw::text(rest, what, look.style(Role::Quiet), buffer);
        }
        Face::Front => {
            let x = draw::text(areas.bar, "Space", look.style(Role::Key), buffer);
            let rest = Rect { x, width: areas.bar.right().saturating_sub(x), ..areas.bar };
            draw::text(rest, " shows the answer", look.style(Role::Quiet), buffer);
        }
        Face::Back => render_ratings(cards, look, areas.bar, buffer),
    }
}

fn render_head(cards: &Cards, look: &Look, area: Rect, buffer: &mut Buffer) {
    let Some(card) = cards.session.current() else { return };
    let progress = cards.session.progress();
    let counts = format!("{} left · {} done", progress.left, progress.rated);
    let width = u16::try_from(widget::width(&counts)).unwrap_or(0).min(area.width);
    let right = Rect { x: area.right().saturating_sub(width), width, ..area };
    draw::text(right, &counts, look.style(Role::Quiet), buffer);
    let kind = match cards.session.memory().is_new() {
        true => "new",
        false if cards.session.memory().is_learning() => "learning",
        false => "review",
    };
    let kind = if cards.is_cramming() { "cram" } else { kind };
    let flag = if cards.session.deck().mark(card.id).is_flagged { " · ⚑ flagged" } else { "" };
    let leech = if cards.session.memory().is_leech() { " · leech: put it right or drop it" } else { "" };
    let label = format!("{kind} · {}{flag}{leech}", card.question.kind.label());
    let room = usize::from(area.width.saturating_sub(width + 2));
    draw::text(area, &widget::cut(&label, room, "…"), look.style(Role::Quiet), buffer);
}

fn lines(cards: &Cards, article: &Article, analysis: &Analysis, columns: usize) -> Vec<WrappedLine<Role>> {
    let mut page = page(columns);
    let Some(card) = cards.session.current() else { return page.lines };
    source::ask(&mut page, &card.question);
    if cards.session.face() == Face::Back {
        page.blank();
        if let Some((typed, grade)) = &cards.typed {
            set_typed(&mut page, typed, grade);
        }
        let indent = if cards.typed.is_some() { 2 } else { 0 };
        page.hang(("✓ ", Role::Good), indent, [Run::new(&card.question.key, Role::Good)]);
        page.blank();
        source::set(&mut page, article, analysis, &card.question);
    }
    page.lines
}

/// What was typed, with its sign and what there is to say of it.
fn set_typed(page: &mut Page, typed: &str, grade: &Grade) {
    let (sign, role) = match (grade.is_right(), grade.is_partly_right()) {
        (true, _) => ("✓ ", Role::Good),
        (_, true) => ("◐ ", Role::Warning),
        _ => ("✗ ", Role::Bad),
    };
    let typed = if typed.is_empty() { "nothing typed" } else { typed };
    page.hang((sign, role), 2, [Run::new(typed, role)]);
    if let Some(note) = &grade.note {
        page.hang(("", role), 2, [Run::new(note, Role::Quiet)]);
    }
}

/// `1 Again 1 min    2 Hard 10 min    3 Good 2 d    4 Easy 8 d`, in two lines where there is no room for one.
fn render_ratings(cards: &Cards, look: &Look, area: Rect, buffer: &mut Buffer) {
    let outlook = cards.session.outlook();
    let columns = if area.height > 1 { 2 } else { 4 };
    let width = area.width / columns;
    for (at, rating) in Rating::ALL.into_iter().enumerate() {
        let at = u16::try_from(at).unwrap_or(0);
        let cell = Rect { x: area.x + at % columns * width, y: area.y + at / columns, width, height: 1 };
        let rest = |x: u16| Rect { x, width: cell.right().saturating_sub(x), ..cell };
        let x = draw::text(cell, &rating.number().to_string(), look.style(Role::Key), buffer) + 1;
        let usual = if cards.is_missed() { Rating::Again } else { Rating::Good };
        let role = if rating == usual { Role::Title } else { Role::Text };
        let x = draw::text(rest(x), rating.name(), look.style(role), buffer) + 1;
        let interval = outlook.map(|outlook| outlook.after(rating).interval.to_string());
        draw::text(rest(x), &interval.unwrap_or_default(), look.style(Role::Quiet), buffer);
    }
}

fn render_end(cards: &Cards, look: &Look, body: Rect, buffer: &mut Buffer) {
    let progress = cards.session.progress();
    if cards.session.deck().is_empty() {
        let lines = ["This article has no cards.", "", "4 asks what can be asked; 2 shows the article."];
        draw::notice(&lines, look, body, buffer);
        return;
    }
    let done = match (progress.rated, progress.recalled) {
        (0, _) => "There is nothing to review now.".to_owned(),
        (rated, recalled) => format!("{rated} rated, {recalled} of them remembered."),
    };
    let next = match cards.next_days() {
        Some(0) => "The next card is due later today.".to_owned(),
        Some(1) => "The next card is due tomorrow.".to_owned(),
        Some(days) => format!("The next card is due in {days} days."),
        None => String::new(),
    };
    let more =
        "C goes through all of them without touching the schedule, A through those of the coming week.";
    draw::notice(&["Done for today.", "", &done, &next, "", more], look, body, buffer);
}

impl Cards {
    /// In how many days the next card is due.
    fn next_days(&self) -> Option<u32> {
        let due = self.session.deck().iter().filter_map(|(_, memory)| match memory.seen()?.due {
            crate::study::Due::On(day) => Some(day),
            crate::study::Due::At(_) => Some(memory.seen()?.last.day),
        });
        due.min().map(|day| day.days_since(self.today))
    }
}
