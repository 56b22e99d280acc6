//! What lies over a screen: the list of keys, the list of messages. A stack, the last one on top.

mod palette;

use super::action::Move;
use super::draw::{self, Look};
use super::keymap::{BINDINGS, Context};
use super::layout;
use super::screen::Choice;
use super::theme::Role;
use super::widget::{Page, Run, WrappedLine, cut, wrap};
use crate::text::wash;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

pub(crate) use palette::{Palette, Reach, Target};

/// One overlay with its state.
#[derive(Clone, Debug)]
pub(crate) enum Overlay {
    /// The keys of the places that were open when it was asked for.
    Help {
        /// Nearest first.
        contexts: Vec<Context>,
        /// The first visible line.
        top: usize,
    },
    /// What the timeline can be filtered by.
    Filter {
        /// The lines.
        choices: Vec<Choice>,
        /// The line the cursor is on.
        at: usize,
    },
    /// Everything that can be done.
    Palette(Palette),
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
            Self::Filter { .. } => Context::Filter,
            Self::Palette(_) => Context::Palette,
            Self::Messages { .. } => Context::Messages,
        }
    }

    /// A step through its lines.
    pub(crate) fn go(&mut self, step: Move, count: usize, messages: &[String], screen: Rect) {
        let area = inner(screen);
        let length = self.lines(messages, usize::from(area.width)).len();
        let page = usize::from(area.height);
        let last = (length + 1).saturating_sub(page);
        match self {
            Self::Help { top, .. } | Self::Messages { top } => *top = step.apply(*top, last, page, count),
            Self::Palette(palette) => palette.go(step, count, page),
            Self::Filter { choices, at } => *at = step.apply(*at, choices.len(), page, count),
        }
    }

    fn lines(&self, messages: &[String], columns: usize) -> Vec<WrappedLine<Role>> {
        match self {
            Self::Help { contexts, .. } => help(contexts, columns),
            Self::Filter { choices, at } => filter(choices, *at, columns),
            Self::Palette(_) => Vec::new(),
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
            Self::Filter { choices, at } => {
                let page = usize::from(inner(screen).height);
                (" Show only ", line_of(choices, *at).saturating_sub(page.saturating_sub(3)))
            }
            Self::Palette(_) => (" Everything ", 0),
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
        let keys = match self {
            Self::Filter { .. } => " Space choose  0 all  Esc back ",
            Self::Palette(_) => " Enter do  Esc back ",
            _ => " Esc back ",
        };
        draw::text(foot, keys, look.style(Role::Quiet), buffer);
        let inner = inner(screen);
        if let Self::Palette(palette) = self {
            let height = inner.height.saturating_sub(2);
            let list = Rect { y: inner.y + 2, height, ..inner };
            let lines = palette.lines(usize::from(inner.width), usize::from(height));
            draw::scrolled(&lines, 0, look, list, buffer);
            return;
        }
        draw::scrolled(&self.lines(messages, usize::from(inner.width)), top, look, inner, buffer);
    }
}

/// Where the line of the palette is typed.
pub(crate) fn prompt_place(screen: Rect) -> Rect {
    Rect { height: 1, ..inner(screen) }
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

/// The choices under the headings of their kinds.
fn filter(choices: &[Choice], at: usize, columns: usize) -> Vec<WrappedLine<Role>> {
    let mut page = Page::new(columns);
    let mut kind = None;
    for (place, choice) in choices.iter().enumerate() {
        if kind != Some(choice.kind) {
            page.say(choice.kind.name(), Role::Quiet);
            kind = Some(choice.kind);
        }
        let mut line = WrappedLine::empty(0);
        let count = choice.count.to_string();
        let name = wash(&choice.name);
        line.insert(
            0,
            &cut(&name, columns.saturating_sub(12), "…"),
            if place == at { Role::Title } else { Role::Text },
        );
        line.insert(0, if choice.is_chosen { "✓ " } else { "  " }, Role::Good);
        line.insert(0, if place == at { "▶ " } else { "  " }, Role::Key);
        line.insert(3, &format!("  {count}"), Role::Quiet);
        page.lines.push(line);
    }
    page.lines
}

/// The line a choice stands in, headings counted.
fn line_of(choices: &[Choice], at: usize) -> usize {
    let before = choices.get(..=at).unwrap_or(choices);
    let headings = before.chunk_by(|one, other| one.kind == other.kind).count();
    at + headings
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
