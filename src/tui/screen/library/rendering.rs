//! Drawing the library: a line an article, columns from the right, each left out where there is no room for it.

use super::{Library, SPARK, Volume};
use crate::text::wash;
use crate::tui::draw::{self, Look};
use crate::tui::theme::Role;
use crate::tui::widget;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

pub(super) const fn list_area(body: Rect) -> Rect {
    let margin = if body.height > 13 { 1 } else { 0 };
    Rect { y: body.y + margin, height: body.height.saturating_sub(margin), ..body }
}

/// Draws the screen.
pub(crate) fn render(library: &Library, look: &Look, body: Rect, buffer: &mut Buffer) {
    if library.volumes.is_empty() {
        let lines = ["The library is empty.", "", "a adds an article, or every article of a folder."];
        draw::notice(&lines, look, body, buffer);
        return;
    }
    if library.shown.is_empty() {
        draw::notice(
            &["No article and no tag is called that.", "", "Esc shows all of them."],
            look,
            body,
            buffer,
        );
        return;
    }
    let area = list_area(body);
    for (y, &at) in (area.y..area.bottom()).zip(library.shown.iter().skip(library.top)) {
        let Some(volume) = library.volumes.get(at) else { continue };
        let row = Rect { y, height: 1, ..area };
        render_volume(library, volume, at == library.selected, look, row, buffer);
    }
}

/// How near the exam is; without one, how far the cards have come.
fn standing(volume: &Volume, look: &Look) -> (String, Style) {
    let quiet = look.style(Role::Quiet);
    match (volume.days_left, volume.counts) {
        _ if volume.is_archived => (String::new(), quiet),
        (Some(1), _) => ("exam tomorrow".to_owned(), look.style(Role::Warning)),
        (Some(days), _) => (format!("exam in {days} d"), look.style(Role::Key)),
        (None, Some(counts)) if counts.total > counts.new => {
            (format!("{}/{} seen", counts.total - counts.new, counts.total), quiet)
        }
        _ => (String::new(), quiet),
    }
}

fn render_volume(
    library: &Library,
    volume: &Volume,
    is_selected: bool,
    look: &Look,
    row: Rect,
    buffer: &mut Buffer,
) {
    let base = if is_selected { look.style(Role::Selected) } else { Style::new() };
    buffer.set_style(row, base);
    if is_selected {
        draw::text(Rect { x: row.x + 1, width: 1, ..row }, "▶", look.style(Role::Key).patch(base), buffer);
    }
    // Columns from the right: due, events, years; each is left out where there is no room for the title.
    let quiet = look.style(Role::Quiet).patch(base);
    let mut right = row.right().saturating_sub(1);
    let mut column = |text: &str, width: u16, needs: u16, style: Style| {
        if row.width >= needs {
            let length = u16::try_from(widget::width(text)).unwrap_or(width).min(width);
            let x = right.saturating_sub(length);
            draw::text(Rect { x, width: length, ..row }, text, style, buffer);
            right = right.saturating_sub(width);
        }
    };
    let (due, due_style) = match (volume.counts, &volume.survey) {
        _ if volume.is_archived => ("archived".to_owned(), quiet),
        (Some(counts), _) if counts.due + counts.learning > 0 => {
            (format!("{} due", counts.due + counts.learning), look.style(Role::Warning).patch(base))
        }
        (Some(counts), _) if counts.new > 0 => {
            (format!("{} new", counts.new), look.style(Role::Key).patch(base))
        }
        (Some(counts), _) if counts.total > 0 => ("nothing due".to_owned(), quiet),
        (None, Some(survey)) if survey.cards > 0 => (format!("{} cards", survey.cards), quiet),
        _ => (String::new(), quiet),
    };
    column(&due, 12, 40, due_style);
    let (standing, standing_style) = standing(volume, look);
    if !standing.is_empty() {
        column(&standing, 14, 64, standing_style.patch(base));
    }
    if let Some(survey) = &volume.survey {
        let needs = if standing.is_empty() { 60 } else { 90 };
        column(&format!("{} events", survey.events), 12, needs, quiet);
        column(survey.years.as_deref().unwrap_or("undated"), 17, 76, look.style(Role::Date).patch(base));
        let width = u16::try_from(SPARK + 1).unwrap_or(0);
        column(
            &survey.spark,
            width,
            if standing.is_empty() { 80 } else { 100 },
            look.style(Role::Bar).patch(base),
        );
    }
    if row.width >= 130 {
        column(&wash(&volume.source), 30, 130, quiet);
    }
    let mut title = wash(&volume.title).into_owned();
    if row.width >= 100 {
        title.extend(volume.tags.iter().map(|tag| format!(" #{}", wash(tag))));
    }
    let area = Rect { x: row.x + 3, width: right.saturating_sub(row.x + 4), ..row };
    let shown = widget::cut(&title, usize::from(area.width), "…");
    draw::text(area, &shown, look.style(Role::Text).patch(base), buffer);
    if let Some(found) = library.needle.find(&shown) {
        let before = shown.get(..found.start).unwrap_or_default();
        let offset = u16::try_from(widget::width(before)).unwrap_or(0);
        let area = Rect { x: area.x + offset, width: area.width.saturating_sub(offset), ..area };
        draw::text(area, shown.get(found).unwrap_or_default(), look.style(Role::Match), buffer);
    }
}
