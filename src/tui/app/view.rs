//! One draw of the whole: title, tabs, the screen, the footer, and what lies over them.

mod footer;

use super::{App, Book};
use crate::text::wash;
use crate::tui::action::{Action, Tab};
use crate::tui::ascii;
use crate::tui::draw::{self, Look};
use crate::tui::keymap::{Context, Keymap};
use crate::tui::layout::{self, SMALLEST};
use crate::tui::overlay::{self, Overlay};
use crate::tui::screen;
use crate::tui::theme::Role;
use crate::tui::widget;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

/// Draws the app; the place of the cursor when a line is being typed.
pub(crate) fn render(app: &App, buffer: &mut Buffer) -> Option<Position> {
    let area = app.area.intersection(buffer.area);
    buffer.set_style(area, app.look.style(Role::Text));
    let Some(frame) = layout::frame(area) else {
        let (columns, rows) = SMALLEST;
        let needed = format!("{columns}x{rows}");
        let whole = format!("needs {needed} ({}x{})", area.width, area.height);
        let text = if widget::width(&whole) > usize::from(area.width) { needed } else { whole };
        draw::text(area, &text, Style::new(), buffer);
        return None;
    };
    render_title(app, frame.title, buffer);
    if let Some(book) = &app.book {
        let contexts = if app.overlays.is_empty() { book.contexts() } else { vec![Context::Anywhere] };
        render_tabs(book, &contexts, (&app.look, &app.keymap), frame.tabs, buffer);
        match book.tab {
            Tab::Timeline => {
                let (article, analysis, learnt) = (&book.article, &book.analysis, book.learnt(app.now));
                screen::render_timeline(
                    &book.timeline,
                    article,
                    analysis,
                    learnt,
                    &app.look,
                    frame.body,
                    buffer,
                );
            }
            Tab::Cards => {
                screen::render_cards(
                    &book.cards,
                    &book.article,
                    &book.analysis,
                    &app.look,
                    frame.body,
                    buffer,
                );
            }
            Tab::Quiz => {
                if let Some(exam) = &book.exam {
                    screen::render_exam(exam, app.now, &app.look, frame.body, buffer);
                } else {
                    let (article, analysis) = (&book.article, &book.analysis);
                    screen::render_quiz(&book.quiz, article, analysis, &app.look, frame.body, buffer);
                }
            }
            Tab::Read => {
                screen::render_read(&book.read, &book.coverage, &app.look, frame.body, buffer);
            }
            Tab::Progress => {
                screen::render_progress(&book.progress, book.cards.deck(), &app.look, frame.body, buffer);
            }
        }
    } else {
        let body = layout::frame(area).map_or(frame.body, |frame| Rect {
            y: frame.tabs.y,
            height: frame.tabs.height + frame.body.height,
            ..frame.body
        });
        screen::render_library(&app.library, &app.look, body, buffer);
    }
    let cursor =
        footer::render(app, frame.footer, buffer).or_else(|| render_answer_line(app, frame.body, buffer));
    for overlay in &app.overlays {
        overlay.render(app.known(), &app.look, area, buffer);
    }
    let cursor = match app.overlays.last() {
        Some(Overlay::Palette(palette)) => {
            let place = overlay::prompt_place(area);
            Some(render_prompt(": ", &palette.line, None, &app.look, place, buffer))
        }
        Some(overlay) => {
            let sign = if matches!(overlay, Overlay::Help(_)) { "/" } else { "" };
            let typed = overlay.typed(app.known(), area);
            typed.map(|(line, place)| render_prompt(sign, line, None, &app.look, place, buffer))
        }
        None => cursor,
    };
    if app.look.ascii {
        ascii::simplify(buffer);
    }
    cursor
}

/// The frame with nothing but a title: what is seen while the library is opened.
pub(crate) fn render_curtain(name: &str, look: &Look, buffer: &mut Buffer) {
    let area = buffer.area;
    buffer.set_style(area, look.style(Role::Text));
    if let Some(frame) = layout::frame(area) {
        render_name(&wash(name), "", look, frame.title, buffer);
    }
    if look.ascii {
        ascii::simplify(buffer);
    }
}

/// ` Tarikh ─ Pakistan-Russia relations ─────────── 1949–2011 · 11 events `
fn render_title(app: &App, area: Rect, buffer: &mut Buffer) {
    let (name, facts) = match &app.book {
        Some(book) => (wash(&book.article.title), facts(app, book, usize::from(area.width / 2))),
        None => ("Library".into(), library_facts(app)),
    };
    render_name(&name, &format!(" {facts} "), &app.look, area, buffer);
}

fn render_name(name: &str, facts: &str, look: &Look, area: Rect, buffer: &mut Buffer) {
    let border = look.style(Role::Border);
    draw::horizontal(area, border, buffer);
    let facts_width = u16::try_from(widget::width(facts)).unwrap_or(0).min(area.width / 2);
    let right = area.right().saturating_sub(facts_width);
    let prefix = match (area.width, name.is_empty()) {
        (..60, _) => " ",
        (_, true) => " Tarikh",
        _ => " Tarikh ─ ",
    };
    let room = right.saturating_sub(area.x).saturating_sub(if area.width < 60 { 3 } else { 12 });
    let x = draw::text(area, prefix, look.style(Role::Quiet), buffer);
    let x = draw::text(
        Rect { x, width: room, ..area },
        &widget::cut(name, usize::from(room), "…"),
        look.style(Role::Title),
        buffer,
    );
    draw::text(Rect { x, width: 1, ..area }, " ", border, buffer);
    let facts = widget::cut(facts, usize::from(facts_width), "…");
    draw::text(Rect { x: right, width: facts_width, ..area }, &facts, look.style(Role::Quiet), buffer);
}

/// How many articles there are, how many of them are shown, and in which order.
fn library_facts(app: &App) -> String {
    let library = &app.library;
    let all = widget::plural(library.volumes.len(), "article");
    let count = if library.has_needle() { format!("{} of {all}", library.shown()) } else { all };
    match library.order() {
        screen::Order::Opened => count,
        order => format!("by {} · {count}", order.name()),
    }
}

/// What the title says of an open article: as much as has room, what matters least left out first.
fn facts(app: &App, book: &Book, room: usize) -> String {
    // Without a line of tabs the title says which one is open.
    let has_tabs = layout::frame(app.area).is_some_and(|frame| !frame.tabs.is_empty());
    let hidden = book.timeline.hidden();
    let events = book.analysis.timeline.len() - hidden;
    let shown = match book.timeline.filter() {
        filter if filter.is_empty() && hidden > 0 => format!("{events} + {hidden} minor events"),
        filter if filter.is_empty() => widget::plural(events, "event"),
        filter => format!("only {}", filter.words()),
    };
    // Zoomed out, what the rows are is more than how many events there are.
    let zoom = book.timeline.zoom_words().filter(|_| book.tab == Tab::Timeline);
    let shown = zoom.map_or(shown, |zoom| format!("by {zoom}"));
    if zoom.is_some() && !has_tabs {
        return shown;
    }
    let due = match book.cards.left() {
        0 => None,
        left if book.cards.is_cramming() => Some(format!("{left} to cram")),
        left => Some(format!("{left} today")),
    };
    let mut place = (!has_tabs).then(|| book.tab.name().to_owned());
    let (mut years, mut shown) = (book.years.clone(), Some(shown));
    let mut due = due;
    loop {
        let parts = [&place, &years, &shown, &due].into_iter().flatten().map(String::as_str);
        let facts = parts.collect::<Vec<_>>().join(" · ");
        if widget::width(&facts) + 2 <= room {
            return facts;
        }
        let dropped =
            years.take().or_else(|| if due.is_some() || place.is_some() { shown.take() } else { None });
        if dropped.is_none() && place.as_ref().and(due.take()).is_none() {
            place = place.or(shown);
            return place.unwrap_or_default();
        }
    }
}

/// The screens of an article; their digits, and the other keys, are shown only where they hold: what is a letter to be
/// typed is none.
fn render_tabs(
    book: &Book,
    contexts: &[Context],
    (look, keymap): (&Look, &Keymap),
    area: Rect,
    buffer: &mut Buffer,
) {
    if area.is_empty() {
        return;
    }
    let has_digits = contexts.contains(&Context::Tabs);
    let mut x = area.x + 1;
    for (at, tab) in Tab::ALL.into_iter().enumerate() {
        let rest = |x: u16| Rect { x, width: area.right().saturating_sub(x), ..area };
        let is_open = tab == book.tab;
        let number = look.style(if is_open { Role::Quiet } else { Role::Key });
        let digit = if has_digits { (at + 1).to_string() } else { " ".to_owned() };
        x = draw::text(rest(x), &digit, number, buffer) + 1;
        let style = look.style(if is_open { Role::Tab } else { Role::Quiet });
        x = draw::text(rest(x), tab.name(), style, buffer) + 2;
    }
    // What is always there: the help and, where there is room, the palette.
    let mut right = area.right();
    for (action, word) in [(Action::Help, "help"), (Action::Palette, "commands")] {
        let bound = keymap.of(contexts).find(|(_, binding)| binding.action == action);
        let Some((chord, _)) = bound else { continue };
        let key = chord.to_string();
        let width = u16::try_from(widget::width(&key) + 1 + widget::width(word) + 1).unwrap_or(0);
        let start = right.saturating_sub(width);
        if x >= start {
            break;
        }
        let after = draw::text(Rect { x: start, width, ..area }, &key, look.style(Role::Key), buffer);
        let place = Rect { x: after + 1, width: right.saturating_sub(after + 1), ..area };
        draw::text(place, word, look.style(Role::Quiet), buffer);
        right = start.saturating_sub(1);
    }
}

/// The line in which an answer is typed.
fn render_answer_line(app: &App, body: Rect, buffer: &mut Buffer) -> Option<Position> {
    let book = app.book.as_ref()?;
    let (place, line) = match (book.tab, &book.exam) {
        (Tab::Cards, _) => (screen::card_prompt(&book.cards, body)?, book.cards.line()?),
        (Tab::Quiz, Some(exam)) => (screen::exam_prompt(exam, body)?, exam.line()?),
        (Tab::Quiz, None) => (screen::prompt_place(&book.quiz, body)?, book.quiz.line()?),
        _ => return None,
    };
    Some(render_prompt("› ", line, None, &app.look, place, buffer))
}

/// A line that is typed in; the place of the cursor.
pub(crate) fn render_prompt(
    sign: &str,
    line: &tui_input::Input,
    remark: Option<&str>,
    look: &Look,
    area: Rect,
    buffer: &mut Buffer,
) -> Position {
    let x = draw::text(area, sign, look.style(Role::Key), buffer);
    let remark_width = remark.map_or(0, |remark| u16::try_from(widget::width(remark)).unwrap_or(0) + 1);
    let room = area.right().saturating_sub(x + 1 + remark_width);
    let scroll = line.visual_scroll(usize::from(room));
    // The first column says that there is more.
    let shown = skip_columns(line.value(), scroll);
    let place = Rect { x, width: room, ..area };
    draw::text(place, &" ".repeat(usize::from(room)), look.style(Role::Text), buffer);
    draw::text(place, &shown, look.style(Role::Text), buffer);
    if scroll > 0 {
        draw::text(Rect { width: 1, ..place }, "…", look.style(Role::Quiet), buffer);
    }
    if let Some(remark) = remark {
        let place = Rect { x: area.right().saturating_sub(remark_width), width: remark_width, ..area };
        draw::text(place, remark, look.style(Role::Warning), buffer);
    }
    let column = line.visual_cursor().saturating_sub(scroll);
    Position { x: x.saturating_add(u16::try_from(column).unwrap_or(room)).min(x + room), y: area.y }
}

fn skip_columns(text: &str, columns: usize) -> String {
    use unicode_segmentation::UnicodeSegmentation;
    let mut skipped = 0;
    text.graphemes(true)
        .skip_while(|grapheme| {
            let skips = skipped < columns;
            skipped += widget::width(grapheme);
            skips
        })
        .collect()
}
