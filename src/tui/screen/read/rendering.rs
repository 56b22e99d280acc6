//! Drawing the article: the visible lines, and what stands beside them.

use super::{Coverage, Read};
use crate::tui::draw::{self, Look};
use crate::tui::layout;
use crate::tui::theme::Role;
use crate::tui::widget;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The widest a line may be, for the eye.
const MEASURE: u16 = 72;
/// The columns of the margin.
const MARGIN: u16 = 3;

/// Where the text stands.
pub(super) fn text_area(body: Rect) -> Rect {
    let column = layout::centred(body, MEASURE + 2 * MARGIN, body.height);
    Rect { x: column.x + MARGIN, width: column.width.saturating_sub(2 * MARGIN), ..column }
}

/// Draws the screen.
pub(crate) fn render(read: &Read, coverage: &[Coverage], look: &Look, body: Rect, buffer: &mut Buffer) {
    let area = text_area(body);
    let height = usize::from(area.height);
    let marks = read.lines.margin.partition_point(|(line, _)| *line < read.top);
    let mut marks = read.lines.margin.iter().skip(marks).peekable();
    for (row, line) in read.lines.list.iter().skip(read.top).take(height).enumerate() {
        let y = area.y + u16::try_from(row).unwrap_or(0);
        let place = Rect { y, height: 1, ..area };
        draw::line(line, look, place, buffer);
        highlight(read, read.top + row, look, place, buffer);
        if let Some((_, (sign, role))) = marks.next_if(|(line, _)| *line == read.top + row) {
            let margin = Rect { x: area.x.saturating_sub(MARGIN - 1), width: 1, ..place };
            draw::put(margin, sign, look.style(*role), buffer);
        }
        if read.shows_coverage {
            let block = read.lines.blocks.get(read.top + row);
            let known = block.and_then(|block| coverage.get(*block)).copied().unwrap_or(Coverage::Unasked);
            let (sign, role) = match known {
                Coverage::Unasked => ("○", Role::Quiet),
                Coverage::New => ("·", Role::Quiet),
                Coverage::Weak => ("▒", Role::Bad),
                Coverage::Strong => ("█", Role::Good),
            };
            let margin = Rect { x: area.right() + 1, width: 1, ..place };
            if line.width > 0 {
                draw::put(margin, sign, look.style(role), buffer);
            }
        }
    }
    let edge = Rect { x: body.right().saturating_sub(1), width: 1, ..body };
    if read.top > 0 {
        draw::put(edge, "▲", look.style(Role::Quiet), buffer);
    }
    if read.top + height < read.lines.list.len() {
        let foot = Rect { y: body.bottom().saturating_sub(1), ..edge };
        draw::put(foot, "▼", look.style(Role::Quiet), buffer);
    }
}

/// Paints what the cursor is on, or what is looked for, over a line.
fn highlight(read: &Read, at: usize, look: &Look, place: Rect, buffer: &mut Buffer) {
    let Some(line) = read.lines.list.get(at) else { return };
    let text: String = line.pieces.iter().map(|piece| piece.text.as_str()).collect();
    let mut paint = |from: usize, to: usize| {
        let columns =
            |end: usize| u16::try_from(widget::width(text.get(..end).unwrap_or_default())).unwrap_or(0);
        let (from, to) = (columns(from), columns(to));
        let area = Rect { x: place.x + from, width: to.saturating_sub(from), ..place };
        buffer.set_style(area.intersection(place), look.style(Role::Match));
    };
    if !read.needle.is_empty() {
        let mut from = 0;
        while let Some(found) = text.get(from..).and_then(|rest| read.needle.find(rest)) {
            paint(from + found.start, from + found.end);
            from += found.end.max(found.start + 1);
        }
        return;
    }
    let Some(cursor) = read.cursor else { return };
    let mut from = 0;
    for piece in &line.pieces {
        if piece.mark == Role::MarkedDate && (cursor.start()..cursor.end()).contains(&piece.start) {
            paint(from, from + piece.text.len());
        }
        from += piece.text.len();
    }
}
