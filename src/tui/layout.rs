//! Where the parts of the screen lie: one pure function of its size, used by both update (pages) and view.
//!
//! ```text
//! title    Tarikh ─ Pakistan-Russia relations ───── 1949–2011 · 11 events
//! tabs     1 Timeline  2 Read  3 Cards  4 Quiz  5 Progress
//! body     ...
//! footer   j k move  Enter detail  / search
//! ```

use ratatui::layout::Rect;

/// The smallest screen on which everything works.
pub(crate) const SMALLEST: (u16, u16) = (40, 12);

/// The parts of every screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Frame {
    /// One line: what is open.
    pub(crate) title: Rect,
    /// One line of tabs; none on a low screen, where the title names the open one.
    pub(crate) tabs: Rect,
    /// The screen itself.
    pub(crate) body: Rect,
    /// One line: the keys that apply now, or what there is to say.
    pub(crate) footer: Rect,
}

/// The parts of a screen of a size; `None` when it is too small.
pub(crate) fn frame(area: Rect) -> Option<Frame> {
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        return None;
    }
    let row = |y: u16, height: u16| Rect { y: area.y + y, height, ..area };
    let tabs = u16::from(area.height >= 16);
    let body = area.height - 2 - tabs;
    Some(Frame {
        title: row(0, 1),
        tabs: row(1, tabs),
        body: row(1 + tabs, body),
        footer: row(1 + tabs + body, 1),
    })
}

/// A list and what is known of the selected line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Panes {
    /// The frame around both; the strip stands in its upper edge.
    pub(crate) outer: Rect,
    /// The list.
    pub(crate) list: Rect,
    /// The rule between the two; empty without a detail.
    pub(crate) rule: Rect,
    /// The detail; empty when it is not shown.
    pub(crate) detail: Rect,
    /// Whether the detail lies below the list.
    pub(crate) is_stacked: bool,
}

/// Below so many columns the sides of the frame are given to what stands in it.
const ROOMY: u16 = 100;

/// The list, and the detail side by side with it or, below 80 columns, under it. The list has more room, so that headlines
/// are whole, unless the detail has the keys; without the detail the list has all of it.
pub(crate) const fn panes(body: Rect, detail_has_focus: bool, has_detail: bool) -> Panes {
    let has_sides = body.width >= ROOMY;
    let inner = Rect {
        x: body.x + has_sides as u16,
        y: body.y + 1,
        width: body.width.saturating_sub(2 * has_sides as u16),
        height: body.height.saturating_sub(1 + has_sides as u16),
    };
    if !has_detail && !detail_has_focus {
        let none = Rect { x: inner.x, y: inner.bottom(), width: 0, height: 0 };
        return Panes { outer: body, list: inner, rule: none, detail: none, is_stacked: false };
    }
    if body.width >= 80 {
        let list = inner.width * if detail_has_focus { 42 } else { 67 } / 100;
        let detail = inner.width - list - 1;
        return Panes {
            outer: body,
            list: Rect { width: list, ..inner },
            rule: Rect { x: inner.x + list, width: 1, ..inner },
            detail: Rect { x: inner.x + list + 1, width: detail, ..inner },
            is_stacked: false,
        };
    }
    let detail = if detail_has_focus { inner.height.saturating_sub(4) } else { inner.height * 2 / 5 };
    let list = inner.height.saturating_sub(detail + 1);
    Panes {
        outer: body,
        list: Rect { height: list, ..inner },
        rule: Rect { y: inner.y + list, height: 1, ..inner },
        detail: Rect { y: inner.y + list + 1, height: detail, ..inner },
        is_stacked: true,
    }
}

/// A box of at most `width` by `height` in the middle of `area`.
pub(crate) fn centred(area: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(area.width), height.min(area.height));
    Rect { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_lies_inside_and_no_two_share_a_cell() {
        for width in 40..130 {
            for height in 12..50 {
                let area = Rect::new(0, 0, width, height);
                let parts = frame(area).unwrap();
                assert_eq!(
                    parts.title.height + parts.tabs.height + parts.body.height + parts.footer.height,
                    height
                );
                let alone = panes(parts.body, false, false);
                assert_eq!(alone.list.intersection(parts.body), alone.list, "{width}x{height}");
                assert!(alone.detail.is_empty() && alone.rule.is_empty());
                for focus in [false, true] {
                    let panes = panes(parts.body, focus, true);
                    for part in [panes.list, panes.rule, panes.detail] {
                        assert_eq!(part.intersection(parts.body), part, "{width}x{height}");
                        assert!(part.width > 0 && part.height > 0, "{width}x{height} {focus} {panes:?}");
                    }
                    assert!(!panes.list.intersects(panes.detail));
                    assert!(!panes.rule.intersects(panes.detail));
                }
            }
        }
        assert_eq!(frame(Rect::new(0, 0, 20, 5)), None);
    }
}
