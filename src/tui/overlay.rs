//! What lies over a screen: the list of keys, the list of messages. A stack, the last one on top.

mod form;
mod help;
mod import;
mod palette;
mod reading;

use super::action::{Action, Move};
use super::draw::{self, Look};
use super::keymap::{Context, Keymap};
use super::layout;
use super::screen::{Choice, SheetLine, Skipped, sheet_legend, sheet_lines};
use super::theme::Role;
use super::widget::{Page, Run, WrappedLine, cut, wrap};
use crate::text::wash;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

pub(crate) use form::{Field, Form, Purpose};
pub(crate) use help::Help;
pub(crate) use import::Import;
pub(crate) use palette::{Offer, Palette, Reach, Target};
pub(crate) use reading::Reading;

/// One overlay with its state.
#[derive(Clone, Debug)]
pub(crate) enum Overlay {
    /// The keys.
    Help(Help),
    /// What the timeline can be filtered by.
    Filter {
        /// The lines.
        choices: Vec<Choice>,
        /// The line the cursor is on.
        at: usize,
    },
    /// Everything that can be done.
    Palette(Palette),
    /// The questions of a quiz or an exam.
    Sheet {
        /// The lines.
        lines: Vec<SheetLine>,
        /// The line the cursor is on.
        at: usize,
    },
    /// What nothing is asked of.
    Skipped {
        /// The sentences.
        lines: Vec<Skipped>,
        /// The one the cursor is on.
        at: usize,
    },
    /// A dialog.
    Form(Form),
    /// A folder being imported.
    Import(Import),
    /// A long article being read.
    Reading(Reading),
    /// The first thing one sees.
    Welcome,
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
            Self::Help(_) => Context::Help,
            Self::Filter { .. } => Context::Filter,
            Self::Palette(_) => Context::Palette,
            Self::Sheet { .. } => Context::Sheet,
            Self::Skipped { .. } => Context::Skipped,
            Self::Form(_) => Context::Form,
            Self::Import(_) => Context::Import,
            Self::Reading(_) => Context::Reading,
            Self::Welcome => Context::Welcome,
            Self::Messages { .. } => Context::Messages,
        }
    }

    /// A step through its lines.
    pub(crate) fn go(&mut self, step: Move, count: usize, known: Known<'_>, screen: Rect) {
        let area = self.inner(known, screen);
        let length = self.lines(known, area).len();
        let page = usize::from(area.height);
        let last = (length + 1).saturating_sub(page);
        match self {
            Self::Help(help) => help.go(step, count, last, page),
            Self::Messages { top } => *top = step.apply(*top, last, page, count),
            Self::Palette(palette) => palette.go(step, count, page),
            Self::Filter { choices, at } => *at = step.apply(*at, choices.len(), page, count),
            Self::Sheet { lines, at } => *at = step.apply(*at, lines.len(), page, count),
            Self::Skipped { lines, at } => *at = step.apply(*at, lines.len(), page / 3, count),
            Self::Form(form) => form.go(step),
            Self::Welcome | Self::Import(_) | Self::Reading(_) => {}
        }
    }

    fn lines(&self, known: Known<'_>, area: Rect) -> Vec<WrappedLine<Role>> {
        let (columns, height) = (usize::from(area.width), usize::from(area.height));
        match self {
            Self::Help(help) => help.lines(known.keymap, columns),
            Self::Filter { choices, at } => filter(choices, *at, columns),
            Self::Palette(_) => Vec::new(),
            Self::Sheet { lines, at } => sheet_lines(lines, *at, columns, height),
            Self::Skipped { lines, at } => skipped(lines, *at, columns),
            Self::Form(form) => form.lines(columns, height),
            Self::Import(import) => import.lines(columns),
            Self::Reading(reading) => reading.lines(columns),
            Self::Welcome => welcome(known.is_saved, columns),
            Self::Messages { .. } if known.messages.is_empty() => {
                wrap([Run::new("Nothing was said so far.", Role::Quiet)], columns)
            }
            Self::Messages { .. } => known
                .messages
                .iter()
                .rev()
                .flat_map(|message| wrap([Run::new(message, Role::Text)], columns))
                .collect(),
        }
    }

    fn title(&self) -> String {
        match self {
            Self::Help(_) => " Keys ".to_owned(),
            Self::Filter { .. } => " Show only ".to_owned(),
            Self::Palette(_) => " Everything ".to_owned(),
            Self::Sheet { lines, .. } => format!(" Questions:{} ", sheet_legend(lines)),
            Self::Skipped { lines, .. } => format!(" Skipped: {} ", lines.len()),
            Self::Form(form) => form.title().to_owned(),
            Self::Import(_) => " Import ".to_owned(),
            Self::Reading(_) => " A long article ".to_owned(),
            Self::Welcome => " Welcome to Tarikh ".to_owned(),
            Self::Messages { .. } => " Messages ".to_owned(),
        }
    }

    /// The first line that is seen.
    fn top(&self, area: Rect) -> usize {
        let page = usize::from(area.height);
        match self {
            Self::Help(help) => help.top,
            Self::Messages { top } => *top,
            Self::Filter { choices, at } => line_of(choices, *at).saturating_sub(page.saturating_sub(3)),
            Self::Skipped { lines, at } => {
                let columns = usize::from(area.width);
                let before: usize = lines.iter().take(*at).map(|line| line_lengths(line, columns)).sum();
                let here = lines.get(*at).map_or(0, |line| line_lengths(line, columns));
                (before + here).saturating_sub(page)
            }
            Self::Form(form) => form.top(page),
            Self::Palette(_) | Self::Sheet { .. } | Self::Welcome | Self::Import(_) | Self::Reading(_) => 0,
        }
    }

    /// Draws it over the screen.
    pub(crate) fn render(&self, known: Known<'_>, look: &Look, screen: Rect, buffer: &mut Buffer) {
        let area = self.outer(known, screen);
        clear(around(area, screen), look, buffer);
        draw::rounded_box(area, look.style(Role::Border), buffer);
        draw::text(
            Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area },
            &cut(&self.title(), usize::from(area.width.saturating_sub(4)), "…"),
            look.style(Role::Title),
            buffer,
        );
        self.render_foot(known.keymap, look, area, buffer);
        let inner = self.inner(known, screen);
        if let Self::Palette(palette) = self {
            let height = inner.height.saturating_sub(2);
            let list = Rect { y: inner.y + 2, height, ..inner };
            let lines = palette.lines(usize::from(inner.width), usize::from(height));
            draw::scrolled(&lines, 0, look, list, buffer);
            select(&lines, 0, look, list, buffer);
            return;
        }
        let (lines, top) = (self.lines(known, inner), self.top(inner));
        draw::scrolled(&lines, top, look, inner, buffer);
        if matches!(self, Self::Filter { .. } | Self::Sheet { .. }) {
            select(&lines, top, look, inner, buffer);
        }
    }

    /// Its keys, in the lower edge: those with a word for it, and the way back.
    fn render_foot(&self, keymap: &Keymap, look: &Look, area: Rect, buffer: &mut Buffer) {
        // A dialog of one line has no next one.
        let is_single = matches!(self, Self::Form(form) if form.is_single());
        let mut keys: Vec<(String, &str)> = keymap
            .lines(self.context())
            .filter(|binding| !binding.hint.is_empty())
            .filter(|binding| !is_single || !matches!(binding.action, Action::Go(_)))
            .filter_map(|binding| Some((binding.all_chords().next()?.to_string(), binding.hint)))
            .collect();
        if !matches!(self, Self::Welcome) {
            keys.push(("Esc".to_owned(), "back"));
        }
        let y = area.bottom().saturating_sub(1);
        let (mut x, end) = (area.x + 2, area.right().saturating_sub(2));
        for (key, hint) in keys {
            let rest = |x: u16| Rect { x, y, width: end.saturating_sub(x), height: 1 };
            x = draw::text(rest(x), &format!(" {key} "), look.style(Role::Key), buffer);
            x = draw::text(rest(x), &format!("{hint} "), look.style(Role::Quiet), buffer);
        }
    }

    fn outer(&self, known: Known<'_>, screen: Rect) -> Rect {
        match self {
            Self::Welcome => {
                let width = 64.min(screen.width);
                let lines = welcome(known.is_saved, usize::from(width.saturating_sub(4))).len();
                layout::centred(screen, width, u16::try_from(lines).unwrap_or(0) + 2)
            }
            // A short list takes no more room than it needs.
            Self::Sheet { .. }
            | Self::Skipped { .. }
            | Self::Filter { .. }
            | Self::Messages { .. }
            | Self::Form(_)
            | Self::Import(_)
            | Self::Reading(_) => {
                let most = outer(screen);
                let length = self.lines(known, Rect { height: u16::MAX, ..within(most) }).len();
                let height =
                    u16::try_from(length).unwrap_or(u16::MAX).saturating_add(2).max(5).min(most.height);
                layout::centred(screen, most.width, height)
            }
            Self::Help(_) | Self::Palette(_) => outer(screen),
        }
    }

    fn inner(&self, known: Known<'_>, screen: Rect) -> Rect {
        within(self.outer(known, screen))
    }
}

/// The place of a dialog and what is seen of the screen left and right of it, where that is too little to be read.
const fn around(area: Rect, screen: Rect) -> Rect {
    /// So many columns beside a dialog are only remains.
    const REMAINS: u16 = 4;
    let left = area.x - screen.x;
    if left <= REMAINS { Rect { x: screen.x, width: screen.width, ..area } } else { area }
}

fn clear(area: Rect, look: &Look, buffer: &mut Buffer) {
    buffer.set_style(area, ratatui::style::Style::reset());
    let empty = " ".repeat(usize::from(area.width));
    for y in area.top()..area.bottom() {
        draw::text(Rect { y, height: 1, ..area }, &empty, look.style(Role::Text), buffer);
    }
}

/// The line under the cursor looks like the one of every other list.
fn select(lines: &[WrappedLine<Role>], top: usize, look: &Look, area: Rect, buffer: &mut Buffer) {
    let is_here =
        |line: &&WrappedLine<Role>| line.pieces.first().is_some_and(|piece| piece.text.starts_with('▶'));
    let shown = lines.iter().skip(top).take(usize::from(area.height));
    for (y, _) in (area.y..).zip(shown).filter(|(_, line)| is_here(line)) {
        buffer.set_style(Rect { y, height: 1, ..area }, look.style(Role::Selected));
    }
}

/// What overlays show that belongs to the whole.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Known<'a> {
    /// What was said in the last line.
    pub(crate) messages: &'a [String],
    /// The keys.
    pub(crate) keymap: &'a Keymap,
    /// Whether what is learnt is saved.
    pub(crate) is_saved: bool,
}

/// Each sentence with why nothing is asked of it; of the one under the cursor also the card it would make.
fn skipped(lines: &[Skipped], at: usize, columns: usize) -> Vec<WrappedLine<Role>> {
    let mut page = Page::new(columns);
    if lines.is_empty() {
        page.say("Something is asked of every dated sentence.", Role::Quiet);
    }
    for (place, line) in lines.iter().enumerate() {
        let is_here = place == at;
        let mark = if is_here { "▶ " } else { "  " };
        let role = if is_here { Role::Title } else { Role::Text };
        page.hang((mark, Role::Key), 2, [Run::new(&cut(&line.words, 400, "…"), role)]);
        page.hang(("", Role::Quiet), 2, [Run::new(&line.why, Role::Quiet)]);
        match &line.card {
            _ if line.is_made => {
                page.hang(("", Role::Good), 2, [Run::new("✓ a card was made of it", Role::Good)]);
            }
            Some(card) if is_here => page.hang(
                ("+ ", Role::Key),
                2,
                [
                    Run::new(&card.stem, Role::Text),
                    Run::new(" → ", Role::Quiet),
                    Run::new(&card.key, Role::Good),
                ],
            ),
            _ => {}
        }
        page.lines.push(WrappedLine::empty(0));
    }
    page.lines
}

/// How many lines a sentence takes, not under the cursor.
fn line_lengths(line: &Skipped, columns: usize) -> usize {
    skipped(std::slice::from_ref(line), usize::MAX, columns).len() + usize::from(line.card.is_some())
}

fn welcome(is_saved: bool, columns: usize) -> Vec<WrappedLine<Role>> {
    const KEYS: [(&str, &str); 4] = [
        ("Enter", "opens what the cursor is on"),
        ("a", "adds a file; or paste a text"),
        ("Esc", "goes one step back, from everywhere"),
        ("?", "shows the keys of this place"),
    ];
    let mut page = Page { is_compact: columns < 40, ..Page::new(columns) };
    page.say(
        "Any article becomes a timeline, a quiz and flashcards. Four samples are in the library.",
        Role::Text,
    );
    page.blank();
    for (key, what) in KEYS {
        page.hang((key, Role::Key), 8, [Run::new(what, Role::Text)]);
    }
    page.blank();
    if is_saved {
        page.say("Everything is saved as you go; nothing leaves this machine.", Role::Quiet);
    } else {
        page.say("Nothing can be saved now; M says why. Nothing leaves this machine.", Role::Warning);
    }
    page.lines
}

impl Overlay {
    /// The line that is typed in, and where.
    pub(crate) fn typed(&self, known: Known<'_>, screen: Rect) -> Option<(&tui_input::Input, Rect)> {
        match self {
            Self::Form(form) => form.line(self.inner(known, screen)),
            Self::Help(help) => {
                let inner = self.inner(known, screen);
                help.line().map(|line| (line, Rect { height: 1, ..inner }))
            }
            _ => None,
        }
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
    within(outer(screen))
}

const fn within(area: Rect) -> Rect {
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
