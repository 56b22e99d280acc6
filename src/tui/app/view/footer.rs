//! The last line: what is being typed, or what there is to say, or the keys that apply now.

use super::render_prompt;
use crate::text::wash;
use crate::tui::action::{Action, Tab};
use crate::tui::app::{App, Book};
use crate::tui::chord::Chord;
use crate::tui::draw::{self, Look};
use crate::tui::keymap::{Binding, Context};
use crate::tui::layout;
use crate::tui::screen;
use crate::tui::theme::Role;
use crate::tui::widget;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Below so many columns there is no room for all that could be said.
const NARROW: u16 = 60;

/// Draws the line; the place of the cursor when something is typed in it.
pub(super) fn render(app: &App, area: Rect, buffer: &mut Buffer) -> Option<Position> {
    let look = &app.look;
    let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    if let Some(line) = app.library.path_line().filter(|_| app.book.is_none()) {
        return Some(render_adding(app, line, area, buffer));
    }
    if let Some((line, is_missing)) = searched(app).filter(|_| app.overlays.is_empty()) {
        return Some(render_prompt("/", line, is_missing.then_some("not found"), look, area, buffer));
    }
    if let Some(number) = app.number {
        draw::text(area, &counted(app, number, area.width), look.style(Role::Key), buffer);
        return None;
    }
    let room = render_not_saved(app, area, buffer);
    if let Some(status) = &app.status {
        let text = wash(status);
        let shown = widget::cut(&text, usize::from(room.width), "…");
        draw::text(room, &shown, look.style(Role::Warning), buffer);
        return None;
    }
    // What lies over the screen says its keys itself.
    if app.overlays.is_empty() {
        let room = render_help(app, room, buffer);
        render_hints(app, room, buffer);
    }
    None
}

/// The path of an article that is to be added, and above it the names it may become, or why nothing can be read there.
fn render_adding(app: &App, line: &tui_input::Input, area: Rect, buffer: &mut Buffer) -> Position {
    let (look, fits) = (&app.look, app.library.fits());
    let remark = if fits.is_empty() { "Tab completes" } else { "Tab completes further" };
    render_fits(fits, look, area, buffer);
    // The line above is the library's, which is not looked at now.
    if let Some(reason) = app.library.refusal() {
        let above = Rect { y: area.y.saturating_sub(1), ..area };
        let text = widget::cut(&wash(reason), usize::from(area.width), "…").into_owned();
        let text = format!("{text:<width$}", width = usize::from(area.width));
        draw::text(above, &text, look.style(Role::Warning), buffer);
    }
    render_prompt("add: ", line, Some(remark), look, area, buffer)
}

/// The names that what is typed may become, above the line it is typed on; the library is not looked at now.
fn render_fits(fits: &[String], look: &Look, line: Rect, buffer: &mut Buffer) {
    /// So many names are seen at once.
    const MOST: usize = 8;
    let hidden = fits.len().saturating_sub(MOST);
    let rest = (hidden > 0).then(|| format!("and {hidden} more"));
    let names = fits.iter().take(MOST).map(|name| wash(name).into_owned()).chain(rest).collect::<Vec<_>>();
    for (y, name) in (0..line.y).rev().zip(names.iter().rev()) {
        let text = widget::cut(name, usize::from(line.width), "…").into_owned();
        let text = format!("{text:<width$}", width = usize::from(line.width));
        draw::text(Rect { y, ..line }, &text, look.style(Role::Text), buffer);
    }
}

/// What is searched for on this screen while it is typed, and whether it is found nowhere.
fn searched(app: &App) -> Option<(&tui_input::Input, bool)> {
    match &app.book {
        Some(book) if book.tab == Tab::Timeline => book.timeline.search_line(),
        Some(book) if book.tab == Tab::Read => book.read.search_line(),
        Some(_) => None,
        None => app.library.search_line(),
    }
}

/// What the number that is typed may become.
fn counted(app: &App, number: u32, width: u16) -> String {
    let is_year = app.book.as_ref().is_some_and(|book| book.tab == Tab::Timeline);
    let year = if is_year && app.overlays.is_empty() { "Enter goes to that year, " } else { "" };
    let text = format!("{number}  {year}j and k move so far");
    if widget::width(&text) > usize::from(width) {
        format!("{number}  Enter: to it; j k: so far")
    } else {
        text
    }
}

/// That nothing is saved, and why, on the right; the room that is left.
fn render_not_saved(app: &App, area: Rect, buffer: &mut Buffer) -> Rect {
    let Some(reason) = &app.not_saved else { return area };
    let what = match area.width {
        ..NARROW => "not saved",
        NARROW..100 => "not being saved",
        _ => "progress is not being saved",
    };
    let text = format!("{what}: {}", wash(reason));
    // The keys of the place may take less room than why nothing is saved; a reason without room is told by a key.
    let messages =
        app.keymap.of(&[Context::Anywhere]).find(|(_, binding)| binding.action == Action::Messages);
    let shown = match messages {
        Some((key, _)) if widget::width(&text) * 3 > usize::from(area.width) * 2 => {
            format!("{what}: {key} says why").into()
        }
        _ => widget::cut(&text, usize::from(area.width) * 2 / 3, "…"),
    };
    let width = u16::try_from(widget::width(&shown)).unwrap_or(0);
    let place = Rect { x: area.right().saturating_sub(width), width, ..area };
    draw::text(place, &shown, app.look.style(Role::Warning), buffer);
    Rect { width: area.width.saturating_sub(width + 2), ..area }
}

/// The key of the help on the right, where no line of tabs names it; the room that is left.
fn render_help(app: &App, area: Rect, buffer: &mut Buffer) -> Rect {
    const WORD: &str = "help";
    if has_tabs(app) && app.book.is_some() {
        return area;
    }
    // Where a line is typed, a question mark is a part of it.
    let contexts = app.contexts();
    let help = app.keymap.of(&contexts).find(|(_, binding)| binding.action == Action::Help);
    let Some((chord, _)) = help else { return area };
    let key = chord.to_string();
    let width = u16::try_from(widget::width(&key) + 1 + widget::width(WORD)).unwrap_or(0);
    let x = area.right().saturating_sub(width);
    let place = Rect { x, width: width.min(area.width), ..area };
    Hints { x, area: place, look: &app.look, buffer }.key(&key, WORD);
    Rect { width: area.width.saturating_sub(width + 1), ..area }
}

/// Whether the line of tabs has room on this terminal.
fn has_tabs(app: &App) -> bool {
    layout::frame(app.area).is_some_and(|frame| !frame.tabs.is_empty())
}

/// What the shades on the screen mean, while there are any.
fn legend(app: &App) -> Option<&'static [(&'static str, Role, &'static str)]> {
    let book = app.book.as_ref()?;
    let is_narrow = app.area.width < 60;
    match book.tab {
        Tab::Timeline if book.timeline.shows_recall() && is_narrow => Some(&[
            ("·", Role::Quiet, "new"),
            ("░", Role::Bad, "<50"),
            ("▒", Role::Warning, "<80"),
            ("▓", Role::Bar, "<90"),
            ("█", Role::Good, "90+"),
        ]),
        Tab::Timeline if book.timeline.shows_recall() => Some(&[
            ("", Role::Text, "recalled, %:"),
            ("·", Role::Quiet, "new"),
            ("░", Role::Bad, "<50"),
            ("▒", Role::Warning, "<80"),
            ("▓", Role::Bar, "<90"),
            ("█", Role::Good, "90+"),
        ]),
        Tab::Read if book.read.shows_coverage() && is_narrow => Some(&[
            ("○", Role::Quiet, "none"),
            ("·", Role::Quiet, "new"),
            ("▒", Role::Bad, "weak"),
            ("█", Role::Good, "strong"),
        ]),
        Tab::Read if book.read.shows_coverage() => Some(&[
            ("○", Role::Quiet, "never asked"),
            ("·", Role::Quiet, "new"),
            ("▒", Role::Bad, "weak"),
            ("█", Role::Good, "strong"),
        ]),
        _ => None,
    }
}

/// Keys and what they do, one behind the other.
struct Hints<'a> {
    /// Where the next one begins.
    x: u16,
    area: Rect,
    look: &'a Look,
    buffer: &'a mut Buffer,
}

impl Hints<'_> {
    fn room(&self) -> usize {
        usize::from(self.area.right().saturating_sub(self.x))
    }

    fn text(&mut self, text: &str, role: Role) {
        let width = self.area.right().saturating_sub(self.x);
        let place = Rect { x: self.x, width, ..self.area };
        self.x = draw::text(place, text, self.look.style(role), self.buffer);
    }

    /// A key and what it does, where there is room for both; whether there was.
    fn key(&mut self, key: &str, hint: &str) -> bool {
        let has_room = widget::width(key) + 1 + widget::width(hint) <= self.room();
        if has_room {
            self.text(key, Role::Key);
            self.x += 1;
            self.text(hint, Role::Quiet);
            self.x += 2;
        }
        has_room
    }

    /// What a shade means.
    fn shade(&mut self, sign: &str, role: Role, words: &str, gap: u16) {
        let space = u16::from(!sign.is_empty());
        if self.room() > widget::width(words) + usize::from(space) {
            self.text(sign, role);
            self.x += space;
            self.text(words, Role::Text);
            self.x += gap;
        }
    }
}

/// The keys that apply now; those that do not fit are left to the help.
fn render_hints(app: &App, area: Rect, buffer: &mut Buffer) {
    let contexts = app.contexts();
    let is_narrow = app.area.width < NARROW;
    let mut hints = Hints { x: area.x, area, look: &app.look, buffer };
    for (sign, role, words) in legend(app).into_iter().flatten() {
        hints.shade(sign, *role, words, if is_narrow { 1 } else { 2 });
    }
    let timeline = app.book.as_ref().filter(|book| book.tab == Tab::Timeline).map(|book| &book.timeline);
    // Where there is no room for all, what is hidden comes first.
    let hides = timeline.is_some_and(|timeline| timeline.hidden() > 0);
    let has_moves = app.book.as_ref().is_none_or(|book| book.moves(app.body()));
    let is_last = is_narrow && (hides || app.is_in_exam());
    if contexts.contains(&Context::Moving) && has_moves && !is_last {
        hints.key("j k", "move");
    }
    // What is left with the way back is not seen to be left with it.
    let esc = app.keymap.of(&contexts).find(|(_, binding)| binding.action == Action::Back);
    if let Some(timeline) = timeline
        && let (Some(hint), Some((chord, _))) = (timeline.way_back(), esc)
    {
        hints.key(&chord.to_string(), hint);
    }
    for (chord, binding) in app.keymap.of(&contexts) {
        let Some(hint) = hint(app, &contexts, binding).filter(|_| app.applies(binding.action)) else {
            continue;
        };
        if !hints.key(&key(app, chord, binding), hint) {
            break;
        }
    }
}

/// What a key is said to do here; nothing, where something else says so or it can be guessed.
fn hint(app: &App, contexts: &[Context], binding: &Binding) -> Option<&'static str> {
    let in_exam = app.is_in_exam();
    // Under a clock what leads on and what ends it come before what is seen or known anyway.
    let is_brief = in_exam && app.area.width < NARROW;
    let book = app.book.as_ref();
    // Where the line of tabs says which digit opens them, the footer need not.
    let is_said = binding.action == Action::Help
        || matches!(binding.action, Action::Show(_)) && has_tabs(app) && contexts.contains(&Context::Tabs);
    // An exam says nothing of an answer: what is chosen stays until one goes on.
    let hint = match (binding.context, binding.action) {
        (Context::QuizChoice, Action::TurnTyping) if in_exam => "",
        (Context::QuizChoice, Action::Pick(_)) | (Context::QuizTyping, Action::Accept) if is_brief => "",
        (Context::QuizChoice, Action::Accept) | (Context::QuizTyping, Action::Pass) if in_exam => "next",
        (Context::Timeline, Action::Enter) if book.is_some_and(|book| book.timeline.is_zoomed()) => "zoom in",
        (_, Action::Cram) if book.is_some_and(|book| book.cards.is_cramming()) => "back to today's",
        (_, Action::CountRight) if book.is_some_and(|book| book.quiz.is_overruled()) => "it was wrong",
        _ => binding.hint,
    };
    (!hint.is_empty() && !is_said).then_some(hint)
}

/// How a key is written: that of the first option stands for those of all.
fn key(app: &App, chord: Chord, binding: &Binding) -> String {
    match (binding.action, app.book.as_ref().map(Book::options)) {
        (Action::Pick(_), Some(options)) => {
            format!("{chord}–{}", screen::letter(options.saturating_sub(1)))
        }
        _ => chord.to_string(),
    }
}
