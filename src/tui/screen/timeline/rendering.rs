//! Drawing the timeline: strip, rail, rule, detail.

use super::cover;
use super::line::mark;
use super::rows::{Row, date_label, year_label};
use super::{Focus, Recall, Recalls, Timeline};
use crate::analysis::Analysis;
use crate::article::Article;
use crate::text::wash;
use crate::timeline::{TimelineEntry, column, length_phrase};
use crate::tui::draw::{self, Look};
use crate::tui::layout::Panes;
use crate::tui::screen::detail::{self, Learnt, Opening};
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
    let mut y = panes.list.y;
    for (row, height) in timeline.visible_rows(analysis, &panes) {
        let area = Rect { y, height, ..panes.list };
        y += height;
        match row {
            Row::Gap(_) if timeline.cover.is_on() => render_gap("", look, area, buffer),
            Row::Gap(days) => render_gap(&length_phrase(days), look, area, buffer),
            Row::Rest => render_gap("neither date nor order told", look, area, buffer),
            Row::Entry(at) => {
                if let Some(line) = timeline.line(at, analysis) {
                    line.render(timeline.folds(at, &panes), look, area, buffer);
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
    if let Some(place) = timeline.place().filter(|_| !panes.detail.is_empty()) {
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
            // Under the list, where no headline is folded, it comes first.
            let opening = if panes.is_stacked { Opening::Headline } else { Opening::Date };
            detail::lines(article, analysis, learnt, (place, opening), usize::from(area.width))
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
        page.say(&cover::veiled(&entry.gist, entry), Role::Title);
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
    } else if !panes.rule.is_empty() {
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
        .map(|day| column(day, first, last, columns));
    let known = timeline.recalls.as_ref().map(|recalls| recall_strip(recalls, (first, last), columns));
    for (at, bar) in strip.iter().enumerate() {
        if let Some(known) = &known {
            let (sign, role) = known.get(at).copied().unwrap_or_default().mark();
            let (sign, role) = if bar.is_empty { (" ", Role::Trough) } else { (sign, role) };
            let role = if selected == Some(at) { Role::Match } else { role };
            draw::put(Rect { x, width: 1, ..area }, sign, look.style(role), buffer);
            x += 1;
            continue;
        }
        let style = match (selected == Some(at), bar.is_empty) {
            (true, _) => look.style(Role::Match),
            (false, true) => look.style(Role::Trough),
            (false, false) => look.style(Role::Bar),
        };
        draw::put(Rect { x, width: 1, ..area }, bar.bar.encode_utf8(&mut [0; 4]), style, buffer);
        x += 1;
    }
    let rest = Rect { x, width: area.right().saturating_sub(x), ..area };
    draw::text(rest, &format!(" {to} "), quiet, buffer);
}

fn render_gap(length: &str, look: &Look, area: Rect, buffer: &mut Buffer) {
    let area = Rect { x: area.x + 1, width: area.width.saturating_sub(1), ..area };
    draw::text(area, &format!("┆ {length}"), look.style(Role::Quiet), buffer);
}

/// `▶  1960s   ▇▇▇▇▇▇ 12  Soviet Union signs agreement …`
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
    /// "3rd mill. BC", "1950 Sep 1–2"
    const LABEL: usize = 12;
    let is_selected = (at..at + count).contains(&timeline.selected);
    let base = if is_selected { look.style(Role::Selected) } else { Style::new() };
    buffer.set_style(area, base);
    let rest = |x: u16| Rect { x, width: area.right().saturating_sub(x), ..area };
    let date_width = timeline.date_columns(area.width).max(LABEL);
    let label = timeline.rows.stretch_label(entry, date_width);
    let label = widget::cut(&label, date_width, "…");
    if is_selected {
        draw::text(rest(area.x), "▶", look.style(Role::Key).patch(base), buffer);
    }
    draw::text(rest(area.x + 3), &label, look.style(Role::Date).patch(base), buffer);
    let x = area.x + 4 + u16::try_from(date_width).unwrap_or(0);
    let bar = "▇".repeat((count * BAR).div_ceil(timeline.rows.fullest()));
    let x = draw::text(rest(x), &bar, look.style(Role::Bar).patch(base), buffer);
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
        if let Some(known) = strip.get_mut(column(day, ends.0, ends.1, columns)) {
            *known = known.with(recall);
        }
    }
    strip
}
