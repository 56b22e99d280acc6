//! Drawing the library: a line an article, columns from the right, each left out where there is no room for it.

use super::{Library, Volume};
use crate::text::wash;
use crate::tui::draw::{self, Look};
use crate::tui::theme::Role;
use crate::tui::widget;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

pub(super) const fn list_area(body: Rect) -> Rect {
    let margin = if body.height > 13 { 1 } else { 0 };
    let foot = if has_foot(body) { 3 } else { 0 };
    Rect { y: body.y + margin, height: body.height.saturating_sub(margin + foot), ..body }
}

/// Whether there is room for two lines on the article under the cursor.
const fn has_foot(body: Rect) -> bool {
    body.height > 13
}

/// Draws the screen.
pub(crate) fn render(library: &Library, look: &Look, body: Rect, buffer: &mut Buffer) {
    if library.volumes.is_empty() {
        let lines = [
            "The library is empty.",
            "",
            "a adds an article, or every article of a folder; a text that is pasted here is added at once.",
        ];
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
    let shown = || library.shown.iter().filter_map(|&at| library.volumes.get(at));
    // The columns are the same in every line that is seen.
    let visible = shown().skip(library.top).take(usize::from(area.height));
    let columns = Columns::of(visible, look, area.width);
    for (y, &at) in (area.y..area.bottom()).zip(library.shown.iter().skip(library.top)) {
        let Some(volume) = library.volumes.get(at) else { continue };
        let row = Rect { y, height: 1, ..area };
        let line = Line { volume, is_selected: at == library.selected, columns: &columns };
        line.render(library, look, row, buffer);
    }
    render_selected(library, look, body, buffer);
}

/// All of the title that the cursor is on and its tags; under it everything that the columns say, or have no room for.
fn render_selected(library: &Library, look: &Look, body: Rect, buffer: &mut Buffer) {
    let Some(volume) = library.volumes.get(library.selected).filter(|_| has_foot(body)) else { return };
    let foot = Rect {
        x: body.x + 3,
        y: body.bottom().saturating_sub(2),
        width: body.width.saturating_sub(4),
        height: 1,
    };
    let quiet = look.style(Role::Quiet);
    let below = Rect { y: foot.y + 1, ..foot };
    draw::text(below, &widget::cut(&told(volume), usize::from(below.width), "…"), quiet, buffer);
    let title = wash(&volume.title);
    let x =
        draw::text(foot, &widget::cut(&title, usize::from(foot.width), "…"), look.style(Role::Text), buffer);
    let tags = volume.tags.iter().map(|tag| format!("#{}", wash(tag)));
    let rest = Rect { x, width: foot.right().saturating_sub(x), ..foot };
    let words = std::iter::once(String::new()).chain(tags).collect::<Vec<_>>().join("  ");
    draw::text(rest, &widget::cut(&words, usize::from(rest.width), "…"), quiet, buffer);
}

/// `1948–2022 · 54 events · 2 cards due, 31 new, 5 of 36 seen · exam on 31 December 2026 · pakistan.md`
fn told(volume: &Volume) -> String {
    let mut parts: Vec<String> = vec![years(volume).to_owned(), events(volume)];
    if let Some(counts) = volume.counts.filter(|counts| counts.total > 0) {
        let due = counts.due + counts.learning;
        let seen = counts.total - counts.new;
        let words = [
            (due, format!("{} due", widget::plural(due, "card"))),
            (counts.new, widget::plural(counts.new, "new card")),
            (seen, format!("{seen} of {} seen", counts.total)),
        ];
        let words = words.into_iter().filter_map(|(count, words)| (count > 0).then_some(words));
        parts.push(words.collect::<Vec<_>>().join(", "));
    }
    if volume.is_archived {
        parts.push("in the archive: nothing of it is due".to_owned());
    }
    let exam = volume.exam.filter(|_| volume.days_left.is_some());
    parts.extend(exam.map(|day| format!("exam on {}", day.in_words())));
    parts.push(wash(&volume.source).into_owned());
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
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

/// What is due, or what there is to learn.
fn due(volume: &Volume, look: &Look, width: u16) -> (String, Style) {
    /// In a line of so many columns new cards are told beside those that are due.
    const ROOMY: u16 = 100;
    let quiet = look.style(Role::Quiet);
    match (volume.counts, &volume.survey) {
        _ if volume.is_archived => ("archived".to_owned(), quiet),
        (Some(counts), _) if counts.due + counts.learning > 0 => {
            let new = if counts.new > 0 && width >= ROOMY {
                format!(", {} new", counts.new)
            } else {
                String::new()
            };
            (format!("{} due{new}", counts.due + counts.learning), look.style(Role::Warning))
        }
        (Some(counts), _) if counts.new > 0 => (format!("{} new", counts.new), look.style(Role::Key)),
        (Some(counts), _) if counts.total > 0 => ("nothing due".to_owned(), quiet),
        (None, Some(survey)) if survey.cards > 0 => (format!("{} new", survey.cards), quiet),
        _ => (String::new(), quiet),
    }
}

fn events(volume: &Volume) -> String {
    volume.survey.as_ref().map(|survey| widget::plural(survey.events, "event")).unwrap_or_default()
}

fn years(volume: &Volume) -> &str {
    volume.survey.as_ref().map_or("", |survey| survey.years.as_deref().unwrap_or("undated"))
}

/// How wide the columns are, from the right; nothing for one that has no room.
#[derive(Debug, Default)]
struct Columns {
    due: u16,
    standing: u16,
    spark: u16,
    years: u16,
    events: u16,
    source: u16,
}

impl Columns {
    /// The columns of these lines. What matters least gives way first, so that a title keeps its room.
    fn of<'a>(lines: impl Iterator<Item = &'a Volume>, look: &Look, width: u16) -> Self {
        /// A title has room for so much.
        const TITLE: u16 = 26;
        /// Below so many columns it may have less, by so much.
        const NARROW: u16 = 60;
        const SHORTER: u16 = 12;
        let mut has_exam = false;
        let mut wanted = Self::default();
        let wider = |column: &mut u16, text: &str| {
            let length = u16::try_from(widget::width(text)).unwrap_or(0);
            *column = (*column).max(if length == 0 { 0 } else { length + 2 });
        };
        for volume in lines {
            wider(&mut wanted.due, &due(volume, look, width).0);
            wider(&mut wanted.standing, &standing(volume, look).0);
            has_exam |= volume.days_left.is_some() && !volume.is_archived;
            wider(&mut wanted.events, &events(volume));
            wider(&mut wanted.years, years(volume));
            wider(&mut wanted.spark, volume.survey.as_ref().map_or("", |survey| &survey.spark));
            wider(&mut wanted.source, &wash(&volume.source));
        }
        wanted.source = wanted.source.min(32);
        let mut left = width.saturating_sub(TITLE + 4);
        let mut take = |wanted: u16, more: u16| {
            let has_room = wanted <= left + more;
            let given = if has_room { wanted } else { 0 };
            left = left.saturating_sub(given);
            given
        };
        // An exam is worth a shorter title.
        let more = if has_exam && width < NARROW { SHORTER } else { 0 };
        Self {
            due: take(wanted.due, 0),
            standing: take(wanted.standing, more),
            years: take(wanted.years, 0),
            spark: take(wanted.spark, 0),
            events: take(wanted.events, 0),
            source: take(if width < 130 { 0 } else { wanted.source }, 0),
        }
    }
}

/// One line of the list.
struct Line<'a> {
    volume: &'a Volume,
    is_selected: bool,
    columns: &'a Columns,
}

impl Line<'_> {
    fn render(&self, library: &Library, look: &Look, row: Rect, buffer: &mut Buffer) {
        let Self { volume, is_selected, columns } = *self;
        let base = if is_selected { look.style(Role::Selected) } else { Style::new() };
        buffer.set_style(row, base);
        if is_selected {
            draw::text(
                Rect { x: row.x + 1, width: 1, ..row },
                "▶",
                look.style(Role::Key).patch(base),
                buffer,
            );
        }
        // Columns from the right; each ends where the next one's room begins.
        let quiet = look.style(Role::Quiet);
        let mut right = row.right().saturating_sub(1);
        let mut column = |text: &str, width: u16, style: Style| {
            let length = u16::try_from(widget::width(text)).unwrap_or(width).min(width);
            let x = right.saturating_sub(length);
            draw::text(Rect { x, width: length, ..row }, text, style.patch(base), buffer);
            right = right.saturating_sub(width);
        };
        let (due, due_style) = due(volume, look, row.width);
        column(&due, columns.due, due_style);
        let (standing, standing_style) = standing(volume, look);
        column(&standing, columns.standing, standing_style);
        column(&events(volume), columns.events, quiet);
        column(years(volume), columns.years, look.style(Role::Date));
        let spark = volume.survey.as_ref().map_or("", |survey| &survey.spark);
        column(spark, columns.spark, look.style(Role::Bar));
        column(&wash(&volume.source), columns.source, quiet);
        let mut title = wash(&volume.title).into_owned();
        let area = Rect { x: row.x + 3, width: right.saturating_sub(row.x + 4), ..row };
        // Tags as many as have room whole.
        for tag in volume.tags.iter().map(|tag| format!(" #{}", wash(tag))) {
            if widget::width(&title) + widget::width(&tag) > usize::from(area.width) {
                break;
            }
            title.push_str(&tag);
        }
        let shown = widget::cut(&title, usize::from(area.width), "…");
        draw::text(area, &shown, look.style(Role::Text).patch(base), buffer);
        if let Some(found) = library.needle.find(&shown) {
            let before = shown.get(..found.start).unwrap_or_default();
            let offset = u16::try_from(widget::width(before)).unwrap_or(0);
            let area = Rect { x: area.x + offset, width: area.width.saturating_sub(offset), ..area };
            draw::text(area, shown.get(found).unwrap_or_default(), look.style(Role::Match), buffer);
        }
    }
}
