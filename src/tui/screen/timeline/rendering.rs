//! Drawing the timeline: strip, rail, rule, detail.

use super::rows::{Row, date_label, length_of, year_label};
use super::{Focus, Recall, Recalls, Timeline};
use crate::analysis::Analysis;
use crate::article::Article;
use crate::temporal::{Basis, Granularity, TimeValue};
use crate::text::wash;
use crate::timeline::TimelineEntry;
use crate::tui::draw::{self, Look};
use crate::tui::layout::Panes;
use crate::tui::screen::detail::{self, Learnt};
use crate::tui::theme::Role;
use crate::tui::widget::{self, Page, Run, WrappedLine};
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
    learnt: Learnt<'_>,
    look: &Look,
    body: Rect,
    buffer: &mut Buffer,
) {
    if analysis.timeline.is_empty() {
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
            Row::Gap(_) if timeline.cover.is_on() => render_gap("", look, area, buffer),
            Row::Gap(days) => render_gap(&length_of(days), look, area, buffer),
            Row::Rest => render_gap("neither date nor order told", look, area, buffer),
            Row::Entry(at) => {
                let place = timeline.rows.entry(at);
                if let Some((place, entry)) = place.and_then(|at| Some((at, analysis.timeline.get(at)?))) {
                    let line = Line { timeline, place, entry, is_selected: at == timeline.selected };
                    line.render(look, area, buffer);
                }
            }
            Row::Stretch(at, count) => {
                if let Some(entry) = timeline.rows.entry(at).and_then(|at| analysis.timeline.get(at)) {
                    render_stretch(timeline, at, count, entry, look, area, buffer);
                }
            }
        }
    }
    // Which pane has the keys is told by more than the look of the row.
    if matches!(timeline.focus, Focus::Detail(_)) && !panes.is_stacked {
        draw::put(Rect { height: 1, ..panes.rule }, "▶", look.style(Role::Key), buffer);
    }
    if let Some(place) = timeline.place() {
        let top = match timeline.focus {
            Focus::Detail(top) => top,
            Focus::List => 0,
        };
        let area = text_area(panes.detail);
        if timeline.is_covered() {
            let lines = covered_lines(timeline, analysis, place, area);
            draw::scrolled(&lines, top, look, area, buffer);
            return;
        }
        let lines = if timeline.is_zoomed() {
            stretch_lines(timeline, analysis, area)
        } else {
            detail::lines(article, analysis, learnt, place, usize::from(area.width))
        };
        draw::scrolled(&lines, top, look, area, buffer);
    }
}

/// What is not covered of the entry under the cursor, whole, and how to see the rest.
fn covered_lines(
    timeline: &Timeline,
    analysis: &Analysis,
    place: usize,
    area: Rect,
) -> Vec<WrappedLine<Role>> {
    let mut page = Page::new(usize::from(area.width));
    let Some(entry) = analysis.timeline.get(place) else { return page.lines };
    if timeline.covers_dates() {
        page.say("When was it?", Role::Quiet);
        page.say(&entry.gist, Role::Title);
    } else {
        page.say("What was it?", Role::Quiet);
        page.say(&entry.date(), Role::Title);
    }
    page.blank();
    page.say("Space uncovers it.", Role::Quiet);
    page.lines
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
    let Some((first, last)) = timeline.rows.ends() else { return };
    let (from, to) = (year_label(first), year_label(last));
    let area =
        Rect { x: panes.outer.x + 1, width: panes.outer.width.saturating_sub(2), height: 1, ..panes.outer };
    let strip = timeline.rows.strip();
    let columns = strip.len();
    if columns == 0 {
        return;
    }
    let quiet = look.style(Role::Quiet);
    let mut x = draw::text(area, &format!(" {from} "), quiet, buffer);
    let selected = timeline
        .entry(analysis)
        .and_then(super::rows::first_day)
        .map(|day| widget::column(day, first, last, columns));
    let known = timeline.recalls.as_ref().map(|recalls| recall_strip(recalls, (first, last), columns));
    for (at, column) in strip.iter().enumerate() {
        if let Some(known) = &known {
            let (sign, role) = known.get(at).copied().unwrap_or_default().mark();
            let (sign, role) = if column.is_empty { (" ", Role::Trough) } else { (sign, role) };
            let role = if selected == Some(at) { Role::Match } else { role };
            draw::put(Rect { x, width: 1, ..area }, sign, look.style(role), buffer);
            x += 1;
            continue;
        }
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

fn render_gap(length: &str, look: &Look, area: Rect, buffer: &mut Buffer) {
    let area = Rect { x: area.x + 1, width: area.width.saturating_sub(1), ..area };
    draw::text(area, &format!("  ┆ {length}"), look.style(Role::Quiet), buffer);
}

/// How wide the column of dates is in a row.
fn date_columns(timeline: &Timeline, row: Rect) -> usize {
    /// In a row of so many columns a long date is whole.
    const ROOMY: u16 = 60;
    let (usual, longest) = timeline.rows.date_widths;
    let wanted = if row.width < ROOMY { usual } else { longest.max(usual) };
    wanted.min(usize::from(row.width) * 2 / 5)
}

/// `  1960s   ▶ ▇▇▇▇▇▇ 12  Soviet Union signs agreement …`
fn render_stretch(
    timeline: &Timeline,
    at: usize,
    count: usize,
    entry: &TimelineEntry,
    look: &Look,
    area: Rect,
    buffer: &mut Buffer,
) {
    const BAR: usize = 12;
    let is_selected = (at..at + count).contains(&timeline.selected);
    let base = if is_selected { look.style(Role::Selected) } else { Style::new() };
    buffer.set_style(area, base);
    let rest = |x: u16| Rect { x, width: area.right().saturating_sub(x), ..area };
    let date_width = date_columns(timeline, area);
    let label = timeline.rows.stretch_label(entry);
    let label = widget::cut(&label, date_width, "…");
    draw::text(rest(area.x + 1), &label, look.style(Role::Date).patch(base), buffer);
    let x = area.x + 2 + u16::try_from(date_width).unwrap_or(0);
    if is_selected {
        draw::text(rest(x), "▶", look.style(Role::Key).patch(base), buffer);
    }
    let bar = "▇".repeat((count * BAR).div_ceil(timeline.rows.fullest()));
    let x = draw::text(rest(x + 2), &bar, look.style(Role::Bar).patch(base), buffer);
    let x = draw::text(rest(x + 1), &count.to_string(), look.style(Role::Title).patch(base), buffer);
    let gist = wash(&entry.gist);
    let room = rest(x + 2);
    let shown = widget::cut(&gist, usize::from(room.width.saturating_sub(1)), "…");
    draw::text(room, &shown, look.style(Role::Quiet).patch(base), buffer);
}

/// The first events of the stretch under the cursor, as many as can be seen, and one line more when there are others.
fn stretch_lines(timeline: &Timeline, analysis: &Analysis, area: Rect) -> Vec<WrappedLine<Role>> {
    let mut page = Page::new(usize::from(area.width));
    let row = timeline.rows.list().get(timeline.rows.row_of(timeline.selected));
    let Some(&Row::Stretch(start, count)) = row else { return page.lines };
    for at in start..start + count {
        if page.lines.len() > usize::from(area.height) {
            break;
        }
        let Some(entry) = timeline.rows.entry(at).and_then(|at| analysis.timeline.get(at)) else { continue };
        let (sign, role) = mark(entry);
        let label = format!("{} ", date_label(entry));
        page.hang((sign, role), 2, [Run::new(&label, role), Run::new(&entry.gist, Role::Text)]);
    }
    page.lines
}

/// How well each stretch of the strip is known: the weakest entry of it.
fn recall_strip(recalls: &Recalls, ends: (i32, i32), columns: usize) -> Vec<Recall> {
    let mut strip = vec![Recall::Unasked; columns];
    for (day, recall) in recalls.days() {
        if let Some(known) = strip.get_mut(widget::column(day, ends.0, ends.1, columns)) {
            *known = known.with(recall);
        }
    }
    strip
}

/// One entry of the rail.
struct Line<'a> {
    timeline: &'a Timeline,
    /// Its place in the timeline.
    place: usize,
    entry: &'a TimelineEntry,
    is_selected: bool,
}

impl Line<'_> {
    /// `1961 Mar 4  ▶ ● Soviet Union signs agreement on oil …`
    fn render(&self, look: &Look, area: Rect, buffer: &mut Buffer) {
        let Self { timeline, place, entry, is_selected } = *self;
        let (mark, role) = mark(entry);
        let base = match (is_selected, timeline.focus) {
            (false, _) => Style::new(),
            (true, Focus::List) => look.style(Role::Selected),
            (true, Focus::Detail(_)) => look.style(Role::SelectedAside),
        };
        buffer.set_style(area, base);
        let rest = |x: u16| Rect { x, width: area.right().saturating_sub(x), ..area };
        let date_width = date_columns(timeline, area);
        let date_style = look.style(role).patch(base);
        let label =
            if timeline.cover.hides_date(place) { "······".to_owned() } else { date_label(entry) };
        let label = widget::cut(&label, date_width, "…");
        // What has no date of its own is set in, so that the column reads as one line of time.
        let indent = u16::from(entry.when.is_none()) * 2;
        draw::text(rest(area.x + 1 + indent), &label, date_style, buffer);
        let x = area.x + 2 + u16::try_from(date_width).unwrap_or(0);
        if timeline.marked.contains(&place) {
            draw::text(rest(x.saturating_sub(1)), "⚑", look.style(Role::Warning).patch(base), buffer);
        }
        if is_selected {
            draw::text(rest(x), "▶", look.style(Role::Key).patch(base), buffer);
        }
        draw::text(rest(x + 2), mark, date_style, buffer);
        let recall = timeline.recalls.as_ref().map(|recalls| recalls.of(place));
        let edge = if recall.is_some() { 3 } else { 1 };
        let gist = Rect { width: rest(x + 4).width.saturating_sub(edge), ..rest(x + 4) };
        self.render_gist(base, look, gist, buffer);
        if let Some((sign, role)) = recall.map(Recall::mark) {
            draw::text(rest(area.right().saturating_sub(2)), sign, look.style(role).patch(base), buffer);
        }
    }

    fn render_gist(&self, base: Style, look: &Look, area: Rect, buffer: &mut Buffer) {
        let Self { timeline, place, entry, .. } = *self;
        if timeline.cover.hides_event(place) {
            draw::text(area, "············", look.style(Role::Quiet).patch(base), buffer);
            return;
        }
        let gist = wash(&entry.gist);
        let shown = widget::cut(&gist, usize::from(area.width), "…");
        let style = if entry.when.is_none() { look.style(Role::Undated).patch(base) } else { base };
        draw::text(area, &shown, style, buffer);
        if !timeline.has_needle() {
            return;
        }
        let Some(found) = timeline.needle.find(&shown) else { return };
        let (Some(before), Some(what)) = (shown.get(..found.start), shown.get(found)) else { return };
        let offset = u16::try_from(widget::width(before)).unwrap_or(0);
        let area = Rect { x: area.x + offset, width: area.width.saturating_sub(offset), ..area };
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
        _ if entry.is_period => ("┃", Role::Period),
        // Once within a stretch of time.
        TimeValue::Range(..) => ("◐", Role::Uncertain),
        _ if when.modifier.is_some() && !when.is_part_of_a_day() || is_coarse || is_inferred => {
            ("◐", Role::Uncertain)
        }
        _ => ("●", Role::Date),
    }
}
