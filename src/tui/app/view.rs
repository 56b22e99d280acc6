//! One draw of the whole: title, tabs, the screen, the footer, and what lies over them.

use super::{App, Book};
use crate::text::wash;
use crate::tui::action::{Action, Tab};
use crate::tui::ascii;
use crate::tui::draw::{self, Look};
use crate::tui::keymap::{Context, Keymap};
use crate::tui::layout::{self, SMALLEST};
use crate::tui::overlay::{self, Overlay};
use crate::tui::screen;
use crate::tui::theme::Role;
use crate::tui::widget;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

/// Draws the app; the place of the cursor when a line is being typed.
pub(crate) fn render(app: &App, buffer: &mut Buffer) -> Option<Position> {
    let area = app.area.intersection(buffer.area);
    buffer.set_style(area, app.look.style(Role::Text));
    let Some(frame) = layout::frame(area) else {
        let (columns, rows) = SMALLEST;
        let needed = format!("{columns}x{rows}");
        let whole = format!("needs {needed} ({}x{})", area.width, area.height);
        let text = if widget::width(&whole) > usize::from(area.width) { needed } else { whole };
        draw::text(area, &text, Style::new(), buffer);
        return None;
    };
    render_title(app, frame.title, buffer);
    if let Some(book) = &app.book {
        let contexts = if app.overlays.is_empty() { book.contexts() } else { vec![Context::Anywhere] };
        render_tabs(book, &contexts, (&app.look, &app.keymap), frame.tabs, buffer);
        match book.tab {
            Tab::Timeline => {
                let (article, analysis, learnt) = (&book.article, &book.analysis, book.learnt(app.now));
                screen::render_timeline(
                    &book.timeline,
                    article,
                    analysis,
                    learnt,
                    &app.look,
                    frame.body,
                    buffer,
                );
            }
            Tab::Cards => {
                screen::render_cards(
                    &book.cards,
                    &book.article,
                    &book.analysis,
                    &app.look,
                    frame.body,
                    buffer,
                );
            }
            Tab::Quiz => {
                if let Some(exam) = &book.exam {
                    screen::render_exam(exam, app.now, &app.look, frame.body, buffer);
                } else {
                    let (article, analysis) = (&book.article, &book.analysis);
                    screen::render_quiz(&book.quiz, article, analysis, &app.look, frame.body, buffer);
                }
            }
            Tab::Read => {
                screen::render_read(&book.read, &book.coverage, &app.look, frame.body, buffer);
            }
            Tab::Progress => {
                screen::render_progress(&book.progress, book.cards.deck(), &app.look, frame.body, buffer);
            }
        }
    } else {
        let body = layout::frame(area).map_or(frame.body, |frame| Rect {
            y: frame.tabs.y,
            height: frame.tabs.height + frame.body.height,
            ..frame.body
        });
        screen::render_library(&app.library, &app.look, body, buffer);
    }
    let cursor =
        render_footer(app, frame.footer, buffer).or_else(|| render_answer_line(app, frame.body, buffer));
    for overlay in &app.overlays {
        overlay.render(app.known(), &app.look, area, buffer);
    }
    let cursor = match app.overlays.last() {
        Some(Overlay::Palette(palette)) => {
            let place = overlay::prompt_place(area);
            Some(render_prompt(": ", &palette.line, None, &app.look, place, buffer))
        }
        Some(overlay) => {
            let sign = if matches!(overlay, Overlay::Help(_)) { "/" } else { "" };
            let typed = overlay.typed(app.known(), area);
            typed.map(|(line, place)| render_prompt(sign, line, None, &app.look, place, buffer))
        }
        None => cursor,
    };
    if app.look.ascii {
        ascii::simplify(buffer);
    }
    cursor
}

/// The frame with nothing but a title: what is seen while the library is opened.
pub(crate) fn render_curtain(name: &str, look: &Look, buffer: &mut Buffer) {
    let area = buffer.area;
    buffer.set_style(area, look.style(Role::Text));
    if let Some(frame) = layout::frame(area) {
        render_name(&wash(name), "", look, frame.title, buffer);
    }
    if look.ascii {
        ascii::simplify(buffer);
    }
}

/// ` Tarikh ─ Pakistan-Russia relations ─────────── 1949–2011 · 11 events `
fn render_title(app: &App, area: Rect, buffer: &mut Buffer) {
    let (name, facts) = match &app.book {
        Some(book) => (wash(&book.article.title), facts(app, book, usize::from(area.width / 2))),
        None => ("Library".into(), library_facts(app)),
    };
    render_name(&name, &format!(" {facts} "), &app.look, area, buffer);
}

fn render_name(name: &str, facts: &str, look: &Look, area: Rect, buffer: &mut Buffer) {
    let border = look.style(Role::Border);
    draw::horizontal(area, border, buffer);
    let facts_width = u16::try_from(widget::width(facts)).unwrap_or(0).min(area.width / 2);
    let right = area.right().saturating_sub(facts_width);
    let prefix = match (area.width, name.is_empty()) {
        (..60, _) => " ",
        (_, true) => " Tarikh",
        _ => " Tarikh ─ ",
    };
    let room = right.saturating_sub(area.x).saturating_sub(if area.width < 60 { 3 } else { 12 });
    let x = draw::text(area, prefix, look.style(Role::Quiet), buffer);
    let x = draw::text(
        Rect { x, width: room, ..area },
        &widget::cut(name, usize::from(room), "…"),
        look.style(Role::Title),
        buffer,
    );
    draw::text(Rect { x, width: 1, ..area }, " ", border, buffer);
    let facts = widget::cut(facts, usize::from(facts_width), "…");
    draw::text(Rect { x: right, width: facts_width, ..area }, &facts, look.style(Role::Quiet), buffer);
}

/// How many articles there are, how many of them are shown, and in which order.
fn library_facts(app: &App) -> String {
    let library = &app.library;
    let all = widget::plural(library.volumes.len(), "article");
    let count = if library.has_needle() { format!("{} of {all}", library.shown()) } else { all };
    match library.order() {
        screen::Order::Opened => count,
        order => format!("by {} · {count}", order.name()),
    }
}

/// What the title says of an open article: as much as has room, what matters least left out first.
fn facts(app: &App, book: &Book, room: usize) -> String {
    // Without a line of tabs the title says which one is open.
    let has_tabs = layout::frame(app.area).is_some_and(|frame| !frame.tabs.is_empty());
    let hidden = book.timeline.hidden();
    let events = book.analysis.timeline.len() - hidden;
    let shown = match book.timeline.filter() {
        filter if filter.is_empty() && hidden > 0 => format!("{events} + {hidden} minor events"),
        filter if filter.is_empty() => widget::plural(events, "event"),
        filter => format!("only {}", filter.words()),
    };
    // Zoomed out, what the rows are is more than how many events there are.
    let zoom = book.timeline.zoom_words().filter(|_| book.tab == Tab::Timeline);
    let shown = zoom.map_or(shown, |zoom| format!("by {zoom}"));
    if zoom.is_some() && !has_tabs {
        return shown;
    }
    let due = match book.cards.left() {
        0 => None,
        left if book.cards.is_cramming() => Some(format!("{left} to cram")),
        left => Some(format!("{left} today")),
    };
    let mut place = (!has_tabs).then(|| book.tab.name().to_owned());
    let (mut years, mut shown) = (book.years.clone(), Some(shown));
    let mut due = due;
    loop {
        let parts = [&place, &years, &shown, &due].into_iter().flatten().map(String::as_str);
        let facts = parts.collect::<Vec<_>>().join(" · ");
        if widget::width(&facts) + 2 <= room {
            return facts;
        }
        let dropped =
            years.take().or_else(|| if due.is_some() || place.is_some() { shown.take() } else { None });
        if dropped.is_none() && place.as_ref().and(due.take()).is_none() {
            place = place.or(shown);
            return place.unwrap_or_default();
        }
    }
}

/// The screens of an article; their digits, and the other keys, are shown only where they hold: what is a letter to be
/// typed is none.
fn render_tabs(
    book: &Book,
    contexts: &[Context],
    (look, keymap): (&Look, &Keymap),
    area: Rect,
    buffer: &mut Buffer,
) {
    if area.is_empty() {
        return;
    }
    let has_digits = contexts.contains(&Context::Tabs);
    let mut x = area.x + 1;
    for (at, tab) in Tab::ALL.into_iter().enumerate() {
        let rest = |x: u16| Rect { x, width: area.right().saturating_sub(x), ..area };
        let is_open = tab == book.tab;
        let number = look.style(if is_open { Role::Quiet } else { Role::Key });
        let digit = if has_digits { (at + 1).to_string() } else { " ".to_owned() };
        x = draw::text(rest(x), &digit, number, buffer) + 1;
        let style = look.style(if is_open { Role::Tab } else { Role::Quiet });
        x = draw::text(rest(x), tab.name(), style, buffer) + 2;
    }
    // What is always there: the help and, where there is room, the palette.
    let mut right = area.right();
    for (action, word) in [(Action::Help, "help"), (Action::Palette, "commands")] {
        let bound = keymap.of(contexts).find(|(_, binding)| binding.action == action);
        let Some((chord, _)) = bound else { continue };
        let key = chord.to_string();
        let width = u16::try_from(widget::width(&key) + 1 + widget::width(word) + 1).unwrap_or(0);
        let start = right.saturating_sub(width);
        if x >= start {
            break;
        }
        let after = draw::text(Rect { x: start, width, ..area }, &key, look.style(Role::Key), buffer);
        let place = Rect { x: after + 1, width: right.saturating_sub(after + 1), ..area };
        draw::text(place, word, look.style(Role::Quiet), buffer);
        right = start.saturating_sub(1);
    }
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

/// What is being typed, or what there is to say, or the keys that apply now.
fn render_footer(app: &App, area: Rect, buffer: &mut Buffer) -> Option<Position> {
    let look = &app.look;
    let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    if let Some(line) = app.library.path_line().filter(|_| app.book.is_none()) {
        let fits = app.library.fits();
        let remark = if fits.is_empty() { "Tab completes" } else { "Tab completes further" };
        render_fits(fits, look, area, buffer);
        // The line above is the library's, which is not looked at now.
        if let Some(reason) = app.library.refusal() {
            let above = Rect { y: area.y.saturating_sub(1), ..area };
            let text = widget::cut(&wash(reason), usize::from(area.width), "…").into_owned();
            let text = format!("{text:<width$}", width = usize::from(area.width));
            draw::text(above, &text, look.style(Role::Warning), buffer);
        }
        return Some(render_prompt("add: ", line, Some(remark), look, area, buffer));
    }
    let search = match &app.book {
        Some(book) if book.tab == Tab::Timeline => book.timeline.search_line(),
        Some(book) if book.tab == Tab::Read => book.read.search_line(),
        Some(_) => None,
        None => app.library.search_line(),
    };
    let search = search.filter(|_| app.overlays.is_empty());
    if let Some((line, is_missing)) = search {
        return Some(render_prompt("/", line, is_missing.then_some("not found"), look, area, buffer));
    }
    if let Some(number) = app.number {
        let is_year = app.book.as_ref().is_some_and(|book| book.tab == Tab::Timeline);
        let year = if is_year && app.overlays.is_empty() { "Enter goes to that year, " } else { "" };
        let text = format!("{number}  {year}j and k move so far");
        let brief = || format!("{number}  Enter: to it; j k: so far");
        let text = if widget::width(&text) > usize::from(area.width) { brief() } else { text };
        draw::text(area, &text, look.style(Role::Key), buffer);
        return None;
    }
    let mut room = area;
    if let Some(reason) = &app.not_saved {
        let what = match area.width {
            ..60 => "not saved",
            60..100 => "not being saved",
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
        draw::text(place, &shown, look.style(Role::Warning), buffer);
        room.width = area.width.saturating_sub(width + 2);
    }
    if let Some(status) = &app.status {
        let text = wash(status);
        draw::text(
            room,
            &widget::cut(&text, usize::from(room.width), "…"),
            look.style(Role::Warning),
            buffer,
        );
        return None;
    }
    // What lies over the screen says its keys itself.
    if !app.overlays.is_empty() {
        return None;
    }
    // Where no line of tabs says so, the footer does.
    if layout::frame(app.area).is_none_or(|frame| frame.tabs.is_empty()) || app.book.is_none() {
        // Where a line is typed, a question mark is a part of it.
        let contexts = app.contexts();
        let help = app.keymap.of(&contexts).find(|(_, binding)| binding.action == Action::Help);
        if let Some((chord, _)) = help {
            const WORD: &str = "help";
            let key = chord.to_string();
            let width = u16::try_from(widget::width(&key) + 1 + widget::width(WORD)).unwrap_or(0);
            let place = Rect { x: room.right().saturating_sub(width), width: width.min(room.width), ..room };
            let x = draw::text(place, &key, look.style(Role::Key), buffer) + 1;
            let place = Rect { x, width: place.right().saturating_sub(x), ..place };
            draw::text(place, WORD, look.style(Role::Quiet), buffer);
            room.width = room.width.saturating_sub(width + 1);
        }
    }
    render_hints(app, room, buffer);
    None
}

/// The line in which an answer is typed.
fn render_answer_line(app: &App, body: Rect, buffer: &mut Buffer) -> Option<Position> {
    let book = app.book.as_ref()?;
    let (place, line) = match (book.tab, &book.exam) {
        (Tab::Cards, _) => (screen::card_prompt(&book.cards, body)?, book.cards.line()?),
        (Tab::Quiz, Some(exam)) => (screen::exam_prompt(exam, body)?, exam.line()?),
        (Tab::Quiz, None) => (screen::prompt_place(&book.quiz, body)?, book.quiz.line()?),
        _ => return None,
    };
    Some(render_prompt("› ", line, None, &app.look, place, buffer))
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

/// The keys that apply now; those that do not fit are left to the help.
fn render_hints(app: &App, area: Rect, buffer: &mut Buffer) {
    let look = &app.look;
    let contexts = app.contexts();
    let mut x = area.x;
    for (sign, role, words) in legend(app).into_iter().flatten() {
        let rest = |x: u16| Rect { x, width: area.right().saturating_sub(x), ..area };
        if usize::from(rest(x).width) >= widget::width(words) + 1 + usize::from(!sign.is_empty()) {
            x = draw::text(rest(x), sign, look.style(*role), buffer) + u16::from(!sign.is_empty());
            x = draw::text(rest(x), words, look.style(Role::Text), buffer)
                + 1
                + u16::from(app.area.width >= 60);
        }
    }
    let moves = app.book.as_ref().is_none_or(|book| book.moves(app.body()));
    // Where there is no room for all, what is hidden comes first.
    let hides = app.book.as_ref().is_some_and(|book| book.tab == Tab::Timeline && book.timeline.hidden() > 0);
    let exam = app.book.as_ref().filter(|book| book.tab == Tab::Quiz).and_then(|book| book.exam.as_ref());
    let in_exam = exam.is_some_and(screen::Exam::is_sitting);
    // Under a clock what leads on and what ends it come before what is seen or known anyway.
    let is_brief = in_exam && app.area.width < 60;
    let has_room = usize::from(area.right().saturating_sub(x)) >= "j k move".len()
        && !(hides && app.area.width < 60)
        && !is_brief;
    if contexts.contains(&Context::Moving) && moves && has_room {
        let width = draw::text(Rect { x, ..area }, "j k", look.style(Role::Key), buffer);
        x = draw::text(
            Rect { x: width + 1, width: area.right().saturating_sub(width + 1), ..area },
            "move",
            look.style(Role::Quiet),
            buffer,
        ) + 2;
    }
    // What is left with the way back is not seen to be left with it.
    let back =
        app.book.as_ref().filter(|book| book.tab == Tab::Timeline).and_then(|book| book.timeline.way_back());
    let esc = app.keymap.of(&contexts).find(|(_, binding)| binding.action == Action::Back);
    if let (Some(hint), Some((chord, _))) = (back, esc) {
        let (key, rest) =
            (chord.to_string(), |x: u16| Rect { x, width: area.right().saturating_sub(x), ..area });
        if usize::from(rest(x).width) > widget::width(&key) + widget::width(hint) {
            x = draw::text(rest(x), &key, look.style(Role::Key), buffer) + 1;
            x = draw::text(rest(x), hint, look.style(Role::Quiet), buffer) + 2;
        }
    }
    // Where the line of tabs says which digit opens them, the footer need not.
    let has_tabs = layout::frame(app.area).is_some_and(|frame| !frame.tabs.is_empty());
    for (chord, binding) in app.keymap.of(&contexts) {
        let is_said = binding.action == Action::Help
            || matches!(binding.action, Action::Show(_)) && has_tabs && contexts.contains(&Context::Tabs);
        // An exam says nothing of an answer: what is chosen stays until one goes on.
        let hint = match (binding.context, binding.action) {
            (Context::QuizChoice, Action::TurnTyping) if in_exam => "",
            (Context::QuizChoice, Action::Pick(_)) | (Context::QuizTyping, Action::Accept) if is_brief => "",
            (Context::QuizChoice, Action::Accept) | (Context::QuizTyping, Action::Pass) if in_exam => "next",
            _ => binding.hint,
        };
        if hint.is_empty() || is_said || !app.applies(binding.action) {
            continue;
        }
        let key = match (binding.action, app.book.as_ref().map(Book::options)) {
            (Action::Pick(_), Some(options)) => {
                format!("{chord}–{}", screen::letter(options.saturating_sub(1)))
            }
            _ => chord.to_string(),
        };
        let is_zoomed = app.book.as_ref().is_some_and(|book| book.timeline.is_zoomed());
        let hint = match binding.action {
            Action::Enter if is_zoomed => "zoom in",
            Action::Cram if app.book.as_ref().is_some_and(|book| book.cards.is_cramming()) => {
                "back to today's"
            }
            Action::CountRight if app.book.as_ref().is_some_and(|book| book.quiz.is_overruled()) => {
                "it was wrong"
            }
            _ => hint,
        };
        let width = widget::width(&key) + 1 + widget::width(hint);
        if usize::from(x) + width > usize::from(area.right()) {
            break;
        }
        let rest = |x: u16| Rect { x, width: area.right().saturating_sub(x), ..area };
        x = draw::text(rest(x), &key, look.style(Role::Key), buffer) + 1;
        x = draw::text(rest(x), hint, look.style(Role::Quiet), buffer) + 2;
    }
}

/// A line that is typed in; the place of the cursor.
pub(crate) fn render_prompt(
    sign: &str,
    line: &tui_input::Input,
    remark: Option<&str>,
    look: &Look,
    area: Rect,
    buffer: &mut Buffer,
) -> Position {
    let x = draw::text(area, sign, look.style(Role::Key), buffer);
    let remark_width = remark.map_or(0, |remark| u16::try_from(widget::width(remark)).unwrap_or(0) + 1);
    let room = area.right().saturating_sub(x + 1 + remark_width);
    let scroll = line.visual_scroll(usize::from(room));
    // The first column says that there is more.
    let shown = skip_columns(line.value(), scroll);
    let place = Rect { x, width: room, ..area };
    draw::text(place, &" ".repeat(usize::from(room)), look.style(Role::Text), buffer);
    draw::text(place, &shown, look.style(Role::Text), buffer);
    if scroll > 0 {
        draw::text(Rect { width: 1, ..place }, "…", look.style(Role::Quiet), buffer);
    }
    if let Some(remark) = remark {
        let place = Rect { x: area.right().saturating_sub(remark_width), width: remark_width, ..area };
        draw::text(place, remark, look.style(Role::Warning), buffer);
    }
    let column = line.visual_cursor().saturating_sub(scroll);
    Position { x: x.saturating_add(u16::try_from(column).unwrap_or(room)).min(x + room), y: area.y }
}

fn skip_columns(text: &str, columns: usize) -> String {
    use unicode_segmentation::UnicodeSegmentation;
    let mut skipped = 0;
    text.graphemes(true)
        .skip_while(|grapheme| {
            let skips = skipped < columns;
            skipped += widget::width(grapheme);
            skips
        })
        .collect()
}
