//! The few strokes every screen is drawn with. Nothing here draws outside its area.

use super::theme::{Role, Theme};
use super::widget::{Run, WrappedLine, wrap};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};

/// How things look on this terminal.
#[derive(Clone, Debug)]
pub(crate) struct Look {
    /// The looks of roles.
    pub(crate) theme: Theme,
    /// Whether to keep to ASCII.
    pub(crate) ascii: bool,
}

impl Look {
    /// The look of a role.
    pub(crate) const fn style(&self, role: Role) -> Style {
        self.theme.style(role)
    }
}

/// Writes in the first line of `area`; the column behind what was written.
pub(crate) fn text(area: Rect, text: &str, style: Style, buffer: &mut Buffer) -> u16 {
    let area = area.intersection(buffer.area);
    if area.is_empty() {
        return area.x;
    }
    // What was drawn there before must not colour it: a rule, a frame.
    let style = if style.fg.is_none() { style.fg(Color::Reset) } else { style };
    buffer.set_stringn(area.x, area.y, text, usize::from(area.width), style).0
}

/// Writes one mark into the first cell of `area`.
pub(crate) fn put(area: Rect, mark: &str, style: Style, buffer: &mut Buffer) {
    if let Some(cell) = buffer.cell_mut((area.x, area.y)) {
        cell.set_symbol(mark).set_style(style);
    }
}

/// A rule along the first line of `area`.
pub(crate) fn horizontal(area: Rect, style: Style, buffer: &mut Buffer) {
    for x in area.left()..area.right() {
        put(Rect { x, width: 1, ..area }, "─", style, buffer);
    }
}

/// A frame with round corners.
pub(crate) fn rounded_box(area: Rect, style: Style, buffer: &mut Buffer) {
    if area.width < 2 || area.height < 2 {
        return;
    }
    let (right, bottom) = (area.right() - 1, area.bottom() - 1);
    for y in [area.y, bottom] {
        horizontal(Rect { y, height: 1, ..area }, style, buffer);
    }
    for y in area.y..=bottom {
        for x in [area.x, right] {
            put(Rect::new(x, y, 1, 1), "│", style, buffer);
        }
    }
    for (x, y, corner) in
        [(area.x, area.y, "╭"), (right, area.y, "╮"), (area.x, bottom, "╰"), (right, bottom, "╯")]
    {
        put(Rect::new(x, y, 1, 1), corner, style, buffer);
    }
}

/// One wrapped line.
pub(crate) fn line(line: &WrappedLine<Role>, look: &Look, area: Rect, buffer: &mut Buffer) {
    let mut x = area.x;
    for piece in &line.pieces {
        let rest = Rect { x, width: area.right().saturating_sub(x), height: 1, ..area };
        if rest.is_empty() {
            break;
        }
        x = text(rest, &piece.text, look.style(piece.mark), buffer);
    }
}

/// The lines from `top` on, with a sign at the right edge where there are more above or below.
pub(crate) fn scrolled(
    lines: &[WrappedLine<Role>],
    top: usize,
    look: &Look,
    area: Rect,
    buffer: &mut Buffer,
) {
    let height = usize::from(area.height);
    for (at, content) in lines.iter().skip(top).take(height).enumerate() {
        let y = area.y + u16::try_from(at).unwrap_or(0);
        line(content, look, Rect { y, height: 1, ..area }, buffer);
    }
    let edge = Rect { x: area.right(), width: 1, ..area };
    if top > 0 {
        put(edge, "▲", look.style(Role::Quiet), buffer);
    }
    if top + height < lines.len() {
        put(Rect { y: area.bottom().saturating_sub(1), ..edge }, "▼", look.style(Role::Quiet), buffer);
    }
}

/// A few lines in the middle of an otherwise empty screen; the first one is the heading.
pub(crate) fn notice(lines: &[&str], look: &Look, area: Rect, buffer: &mut Buffer) {
    let columns = usize::from(area.width.saturating_sub(4)).min(64);
    let mut wrapped = Vec::new();
    for (at, text) in lines.iter().enumerate() {
        let role = if at == 0 { Role::Title } else { Role::Text };
        if text.is_empty() {
            wrapped.push(WrappedLine::empty(0));
        }
        wrapped.extend(wrap([Run::new(text, role)], columns));
    }
    let height = u16::try_from(wrapped.len()).unwrap_or(0);
    let top = area.y + area.height.saturating_sub(height) / 3;
    for (y, content) in (top..area.bottom()).zip(&wrapped) {
        let width = u16::try_from(content.width).unwrap_or(0);
        let x = area.x + area.width.saturating_sub(width) / 2;
        line(content, look, Rect { x, y, width: area.right().saturating_sub(x), height: 1 }, buffer);
    }
}
