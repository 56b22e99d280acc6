//! Drawing the timeline: strip, rail, rule, detail.

use super::rows::{Row, date_label, length_of, year_label};
use super::{Focus, Timeline};
use crate::analysis::Analysis;
use crate::article::Article;
use crate::temporal::{Basis, Granularity, TimeValue};
use crate::text::wash;
use crate::timeline::TimelineEntry;
use crate::tui::draw::{self, Look};
use crate::tui::layout::Panes;
use crate::tui::screen::detail;
use crate::tui::theme::Role;
use crate::tui::widget;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// The pane without its margins.
pub(super) const fn text_area(pane: Rect) -> Rect {
    Rect { x: pane.x + 1, width: pane.width.saturating_sub(2), ..pane }
}

/// Draws the screen.
pub(crate) fn render(
    timeline: &Timeline,
    article: &Article,
    analysis: &Analysis,
    look: &Look,
    body: Rect,
    buffer: &mut Buffer,
) {
    if timeline.is_empty() {
        let lines = [
            "No dated event was found in this article.",
            "",
            "2 reads it as it is; the quiz and the cards ask what can be asked without dates.",
        ];
        draw::notice(&lines, look, body, buffer);
        return;
    }
    let panes = timeline.panes(body);
    render_frame(&panes, look, buffer);
    render_strip(timeline, analysis, &panes, look, buffer);
    let height = usize::from(panes.list.height);
    for (line, row) in timeline.visible_rows(height).enumerate() {
        let y = panes.list.y + u16::try_from(line).unwrap_or(0);
        let area = Rect { y, height: 1, ..panes.list };
        match row {
            Row::Gap(days) => render_gap(days, look, area, buffer),
            Row::Entry(at) => {
                if let Some(entry) = analysis.timeline.get(at) {
                    render_entry(timeline, at == timeline.selected, entry, look, area, buffer);
                }
            }
        }
    }
    if let Some(entry) = timeline.entry(analysis) {
        let top = match timeline.focus {
            Focus::Detail(top) => top,
            Focus::List => 0,
        };
        let area = text_area(panes.detail);
        let lines = detail::lines(article, analysis, entry, usize::from(area.width));
        draw::scrolled(&lines, top, look, area, buffer);
    }
}

fn render_frame(panes: &Panes, look: &Look, buffer: &mut Buffer) {
    let border = look.style(Role::Border);
    let has_box = panes.outer.x < panes.list.x;
    if has_box {
        draw::rounded_box(panes.outer, border, buffer);
    }
    if panes.is_stacked {
        draw::horizontal(panes.rule, border, buffer);
        if has_box {
            let left = Rect { x: panes.outer.x, width: 1, ..panes.rule };
            let right = Rect { x: panes.outer.right().saturating_sub(1), width: 1, ..panes.rule };
            draw::put(left, "├", border, buffer);
            draw::put(right, "┤", border, buffer);
        }
    } else {
        for y in panes.rule.y..panes.rule.bottom() {
            draw::put(Rect { y, height: 1, ..panes.rule }, "│", border, buffer);
        }
        if has_box {
            let foot = Rect { y: panes.outer.bottom().saturating_sub(1), height: 1, ..panes.rule };
            draw::put(foot, "┴", border, buffer);
        }
    }
}

/// The strip, with the years at its ends and the place of the cursor in it.
fn render_strip(timeline: &Timeline, analysis: &Analysis, panes: &Panes, look: &Look, buffer: &mut Buffer) {
    let days = &timeline.rows.days;
    let (Some(&first), Some(&last)) = (days.first(), days.last()) else { return };
    let (from, to) = (year_label(first), year_label(last));
    let area =
        Rect { x: panes.outer.x + 1, width: panes.outer.width.saturating_sub(2), height: 1, ..panes.outer };
    let labels = widget::width(&from) + widget::width(&to) + 4;
    let columns = usize::from(area.width).saturating_sub(labels);
    if columns < 8 {
        return;
    }
    let quiet = look.style(Role::Quiet);
    let mut x = draw::text(area, &format!(" {from} "), quiet, buffer);
    let selected = timeline
        .entry(analysis)
        .and_then(super::rows::first_day)
        .map(|day| widget::column(day, first, last, columns));
    for (at, column) in widget::strip(days, columns).iter().enumerate() {
        let style = match (selected == Some(at), column.is_empty) {
            (true, _) => look.style(Role::Match),
            (false, true) => look.style(Role::Trough),
            (false, false) => look.style(Role::Bar),
        };
        draw::put(Rect { x, width: 1, ..area }, column.bar.encode_utf8(&mut [0; 4]), style, buffer);
        x += 1;
    }
    let rest = Rect { x, width: area.right().saturating_sub(x), ..area };
    draw::text(rest, &format!(" {to} "), quiet, buffer);
}

fn render_gap(days: i32, look: &Look, area: Rect, buffer: &mut Buffer) {
    let area = Rect { x: area.x + 1, width: area.width.saturating_sub(1), ..area };
    draw::text(area, &format!("  ┆ {}", length_of(days)), look.style(Role::Quiet), buffer);
}

/// `1961 Mar 4  ▶ ● Soviet Union signs agreement on oil …`
fn render_entry(
    timeline: &Timeline,
    is_selected: bool,
    entry: &TimelineEntry,
    look: &Look,
    area: Rect,
    buffer: &mut Buffer,
) {
    let (mark, role) = mark(entry);
    let row_style = match (is_selected, timeline.focus) {
        (false, _) => Style::new(),
        (true, Focus::List) => look.style(Role::Selected),
        (true, Focus::Detail(_)) => look.style(Role::SelectedAside),
    };
    buffer.set_style(area, row_style);
    let label = date_label(entry);
    let date_width = timeline.rows.date_width.min(usize::from(area.width) / 3);
    let date_style = look.style(role).patch(row_style);
    let label = widget::cut(&label, date_width, "…");
    // What has no date of its own is set in, so that the column reads as one line of time.
    let indent = u16::from(entry.when.is_none()) * 2;
    let x = area.x + 1;
    draw::text(
        Rect { x: x + indent, width: area.width.saturating_sub(1 + indent), ..area },
        &label,
        date_style,
        buffer,
    );
    let x = x + u16::try_from(date_width).unwrap_or(0) + 1;
    let rest = |x: u16| Rect { x, width: area.right().saturating_sub(x), ..area };
    if is_selected {
        draw::text(rest(x), "▶", look.style(Role::Key).patch(row_style), buffer);
    }
    draw::text(rest(x + 2), mark, date_style, buffer);
    let gist_area = Rect { width: rest(x + 4).width.saturating_sub(1), ..rest(x + 4) };
    let gist = wash(&entry.gist);
    let shown = widget::cut(&gist, usize::from(gist_area.width), "…");
    let style = if entry.when.is_none() { look.style(Role::Undated).patch(row_style) } else { row_style };
    draw::text(gist_area, &shown, style, buffer);
    if timeline.has_needle()
        && let Some(found) = timeline.needle.find(&shown)
    {
        let (Some(before), Some(what)) = (shown.get(..found.start), shown.get(found)) else { return };
        let offset = u16::try_from(widget::width(before)).unwrap_or(0);
        let area =
            Rect { x: gist_area.x + offset, width: gist_area.width.saturating_sub(offset), ..gist_area };
        draw::text(area, what, look.style(Role::Match), buffer);
    }
}

/// The mark of an entry and the look of its date: certain, uncertain, a period, undated.
pub(crate) fn mark(entry: &TimelineEntry) -> (&'static str, Role) {
    let Some(when) = &entry.when else { return ("○", Role::Undated) };
    let is_coarse = when.value.granularity().is_none_or(|granularity| granularity <= Granularity::Decade);
    let is_inferred = !matches!(when.basis, Basis::Explicit | Basis::Named);
    match when.value {
        _ if !when.is_dated() => ("○", Role::Undated),
        TimeValue::Range(..) => ("┃", Role::Period),
        _ if when.modifier.is_some() || is_coarse || is_inferred => ("◐", Role::Uncertain),
        _ => ("●", Role::Date),
    }
}
