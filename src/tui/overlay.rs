//! What lies over a screen: the list of keys, the list of messages. A stack, the last one on top.

use super::action::Move;
use super::draw::{self, Look};
use super::keymap::{BINDINGS, Context};
use super::layout;
use super::theme::Role;
use super::widget::{Run, WrappedLine, wrap};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// One overlay with its state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Overlay {
    /// The keys of the places that were open when it was asked for.
    Help {
        /// Nearest first.
        contexts: Vec<Context>,
        /// The first visible line.
        top: usize,
    },
    /// What was said in the last line.
    Messages {
        /// The first visible line.
        top: usize,
    },
}

impl Overlay {
    /// Where its keys are bound.
    pub(crate) const fn context(&self) -> Context {
        match self {
            Self::Help { .. } => Context::Help,
            Self::Messages { .. } => Context::Messages,
        }
    }

    /// A step through its lines.
    pub(crate) fn go(&mut self, step: Move, count: usize, messages: &[String], screen: Rect) {
        let area = inner(screen);
        let length = self.lines(messages, usize::from(area.width)).len();
        let page = usize::from(area.height);
        let last = (length + 1).saturating_sub(page);
        let (Self::Help { top, .. } | Self::Messages { top }) = self;
        *top = step.apply(*top, last, page, count);
    }

    fn lines(&self, messages: &[String], columns: usize) -> Vec<WrappedLine<Role>> {
        match self {
            Self::Help { contexts, .. } => help(contexts, columns),
            Self::Messages { .. } if messages.is_empty() => {
                wrap([Run::new("Nothing was said so far.", Role::Quiet)], columns)
            }
            Self::Messages { .. } => messages
                .iter()
                .rev()
                .flat_map(|message| wrap([Run::new(message, Role::Text)], columns))
                .collect(),
        }
    }

    /// Draws it over the screen.
    pub(crate) fn render(&self, messages: &[String], look: &Look, screen: Rect, buffer: &mut Buffer) {
        let (title, top) = match self {
            Self::Help { top, .. } => (" Keys ", *top),
            Self::Messages { top } => (" Messages ", *top),
        };
        let area = outer(screen);
        buffer.set_style(area, ratatui::style::Style::reset());
        for y in area.top()..area.bottom() {
            draw::text(
                Rect { y, height: 1, ..area },
                &" ".repeat(usize::from(area.width)),
                look.style(Role::Text),
                buffer,
            );
        }
        draw::rounded_box(area, look.style(Role::Border), buffer);
        draw::text(
            Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area },
            title,
            look.style(Role::Title),
            buffer,
        );
        let foot = Rect {
            x: area.x + 2,
            y: area.bottom().saturating_sub(1),
            width: area.width.saturating_sub(4),
            height: 1,
        };
        draw::text(foot, " Esc back ", look.style(Role::Quiet), buffer);
        let inner = inner(screen);
        draw::scrolled(&self.lines(messages, usize::from(inner.width)), top, look, inner, buffer);
    }
}

fn outer(screen: Rect) -> Rect {
    layout::centred(screen, 76, screen.height.saturating_sub(if screen.height > 20 { 4 } else { 0 }))
}

fn inner(screen: Rect) -> Rect {
    let area = outer(screen);
    Rect {
        x: area.x + 2,
        y: area.y + 1,
        width: area.width.saturating_sub(4),
        height: area.height.saturating_sub(2),
    }
}

/// The keys of `contexts`: `j  ↓    one line down`.
fn help(contexts: &[Context], columns: usize) -> Vec<WrappedLine<Role>> {
    let keys = if columns >= 60 { 22 } else { 14 };
    let mut lines = Vec::new();
    for &context in contexts {
        if !lines.is_empty() {
            lines.push(WrappedLine::empty(0));
        }
        lines.extend(wrap([Run::new(context.title(), Role::Title)], columns));
        for binding in BINDINGS.iter().filter(|binding| binding.context == context) {
            let shown = binding.shown();
            let wrapped = wrap([Run::new(binding.help, Role::Text)], columns.saturating_sub(keys));
            for (at, mut line) in wrapped.into_iter().enumerate() {
                let shown = if at == 0 { super::widget::cut(&shown, keys - 1, "…") } else { "".into() };
                line.label(&shown, keys, Role::Key);
                lines.push(line);
            }
        }
    }
    lines
}
