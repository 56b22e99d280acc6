//! The state of the whole, and how an action changes it. Pure: no terminal, no file, no clock.

mod book;
mod corrections;
mod forms;
mod grading;
mod idle;
mod kept;
mod learning;
mod overlays;
mod pasting;
mod view;

use super::action::{Action, Edit, Move, Tab};
use super::chord::Chord;
use super::draw::Look;
use super::effect::Effect;
use super::keymap::{Context, Keymap};
use super::layout;
use super::overlay::{Help, Known, Overlay};
use super::screen::{Library, Order, skipped};
use crate::study::Moment;
use ratatui::layout::Rect;

pub(crate) use book::{Book, MARKS, PANE};
pub(crate) use view::{render, render_curtain};

/// How long a digit waits for another one before it is taken as the number of a tab.
const DIGIT_PATIENCE: u16 = 400;
/// The setting under which it is saved that the welcome was seen.
pub(crate) const WELCOMED: &str = "welcomed";
/// How many messages are kept.
const MESSAGES: usize = 200;

/// The state of the whole.
#[derive(Debug)]
pub(crate) struct App {
    area: Rect,
    now: Moment,
    look: Look,
    keymap: Keymap,
    library: Library,
    book: Option<Book>,
    /// What is kept of articles that were left.
    kept: Vec<kept::Kept>,
    overlays: Vec<Overlay>,
    /// Digits typed so far: a count, a year or the number of a tab.
    number: Option<u32>,
    /// What the last line says until the next key.
    status: Option<String>,
    messages: Vec<String>,
    /// Why ratings are not saved, when they are not.
    not_saved: Option<String>,
    /// Whether the library has more lines than were read so far.
    is_partial: bool,
}

impl App {
    /// An app that shows the library.
    pub(crate) const fn new(
        library: Library,
        look: Look,
        keymap: Keymap,
        size: (u16, u16),
        now: Moment,
    ) -> Self {
        Self {
            area: Rect::new(0, 0, size.0, size.1),
            now,
            look,
            keymap,
            library,
            book: None,
            kept: Vec::new(),
            overlays: Vec::new(),
            number: None,
            status: None,
            messages: Vec::new(),
            not_saved: None,
            is_partial: false,
        }
    }

    /// Says the few things one has to know, before anything else.
    pub(crate) fn welcome(&mut self) {
        self.overlays.push(Overlay::Welcome);
    }

    /// Says from now on that ratings are not saved.
    pub(crate) fn set_not_saved(&mut self, reason: impl Into<String>) {
        let reason = reason.into();
        // The line at the foot may have no room for all of it.
        self.say(format!("progress is not being saved: {reason}"));
        self.status = None;
        self.not_saved = Some(reason);
    }

    /// Says whether the library has more lines than were told so far.
    pub(crate) const fn set_partial(&mut self, is_partial: bool) {
        self.is_partial = is_partial;
    }

    /// Shows the library in the order of that name.
    pub(crate) fn set_order(&mut self, name: &str) {
        let body = self.body();
        self.library.set_order(Order::named(name), body);
    }

    /// The moment at which what follows happens.
    pub(crate) const fn set_now(&mut self, now: Moment) {
        self.now = now;
    }

    /// The title of the window.
    pub(crate) fn title(&self) -> String {
        match &self.book {
            Some(book) => format!("{} – Tarikh", crate::text::wash(&book.article.title)),
            None => "Tarikh".to_owned(),
        }
    }

    fn body(&self) -> Rect {
        layout::frame(self.area).map_or(Rect::ZERO, |frame| frame.body)
    }

    /// The learner has come back, perhaps on another day: what is due is looked up again.
    pub(crate) fn come_back(&mut self) -> Vec<Effect> {
        let now = self.now;
        match &mut self.book {
            Some(book) => {
                book.come_back(now);
                Vec::new()
            }
            None => vec![Effect::Count],
        }
    }

    /// A new size of the screen; the place is kept.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) {
        self.area = Rect::new(0, 0, columns, rows);
        let body = self.body();
        self.library.follow(body);
        if let Some(book) = &mut self.book {
            book.prepare(body);
        }
    }

    /// The places whose keys hold now, nearest first.
    fn contexts(&self) -> Vec<Context> {
        match self.overlays.last() {
            Some(Overlay::Palette(_)) => return vec![Context::Palette, Context::Typing],
            Some(Overlay::Form(_)) => return vec![Context::Form, Context::Typing],
            Some(Overlay::Help(help)) if help.is_finding() => {
                return vec![Context::Search, Context::Typing];
            }
            _ => {}
        }
        if let Some(overlay) = self.overlays.last() {
            let moves = !matches!(overlay, Overlay::Welcome | Overlay::Reading(_));
            let mut contexts = vec![overlay.context()];
            contexts.extend(moves.then_some(Context::Moving));
            contexts.push(Context::Anywhere);
            return contexts;
        }
        match &self.book {
            Some(book) => book.contexts(),
            None if self.library.is_adding() => vec![Context::Add, Context::Typing],
            None if self.library.is_finding() => vec![Context::Search, Context::Typing],
            None => vec![Context::Library, Context::Moving, Context::Anywhere],
        }
    }

    /// Whether an action would do something now; the footer offers only those, and keys of others are dead.
    fn applies(&self, action: Action) -> bool {
        if !self.overlays.is_empty() {
            return match action {
                Action::Edit(_) => {
                    matches!(
                        self.overlays.last(),
                        Some(Overlay::Palette(_) | Overlay::Form(_) | Overlay::Help(_))
                    )
                }
                Action::Search => matches!(self.overlays.last(), Some(Overlay::Help(_))),
                Action::Accept => match self.overlays.last() {
                    Some(Overlay::Help(help)) => help.is_finding(),
                    Some(Overlay::Messages { .. } | Overlay::Import(_) | Overlay::Reading(_)) | None => false,
                    Some(_) => true,
                },
                Action::Promote => match self.overlays.last() {
                    Some(Overlay::Skipped { lines, .. }) => !lines.is_empty(),
                    _ => false,
                },
                Action::Help => !matches!(self.overlays.last(), Some(Overlay::Help(_))),
                Action::Toggle | Action::Clear => {
                    matches!(self.overlays.last(), Some(Overlay::Filter { .. }))
                }
                Action::Back
                | Action::Go(_)
                | Action::Digit(_)
                | Action::Quit
                | Action::Suspend
                | Action::Redraw => true,
                _ => false,
            };
        }
        if let Some(book) = &self.book {
            return book.applies(action);
        }
        match action {
            Action::FindNext | Action::FindPrevious => self.library.has_needle(),
            Action::Search | Action::Order => !self.library.volumes.is_empty(),
            Action::Enter
            | Action::ExamDay
            | Action::Remove
            | Action::Tags
            | Action::Rename
            | Action::Archive => !self.library.is_empty(),
            Action::Undo => !self.library.undo.is_empty(),
            _ => true,
        }
    }

    /// What a key asks for here.
    pub(crate) fn action_of(&self, chord: Chord) -> Option<Action> {
        let contexts = self.contexts();
        // What an event has none of is not looked for in the whole article.
        let of_event = |action| matches!(action, Action::EntryCards | Action::EntryQuestions);
        let meant = self.keymap.find(&contexts, chord, |action| of_event(action) || self.applies(action));
        meant.filter(|&action| self.applies(action))
    }

    /// The keys and the messages, for what lies over the screen.
    fn known(&self) -> Known<'_> {
        Known { messages: &self.messages, keymap: &self.keymap, is_saved: self.not_saved.is_none() }
    }

    /// A key was pressed.
    pub(crate) fn press(&mut self, chord: Chord) -> Vec<Effect> {
        let now = self.now;
        // What cannot be seen cannot be meant.
        if layout::frame(self.area).is_none()
            && !matches!(self.action_of(chord), Some(Action::Quit | Action::Suspend | Action::Redraw))
        {
            return Vec::new();
        }
        if let Some(book) = self.book.as_mut().filter(|book| book.is_time_up(now)) {
            // The key came too late.
            return book.tick(now);
        }
        if self.number.is_some() && !self.action_of(chord).is_some_and(takes_number) {
            // A digit that is followed by a key which can do nothing with it was the number of a tab; what the key
            // does is for that tab to say.
            let number = self.number.take().unwrap_or_default();
            self.take_lone_digit(number);
            self.number = None;
            self.prepare();
        }
        let Some(action) = self.action_of(chord) else {
            self.status = Some(self.no_use_of(chord));
            return Vec::new();
        };
        let was_in_exam = self.is_in_exam();
        let effects = self.update(action);
        if was_in_exam {
            self.tell_of_exam();
        }
        self.prepare();
        effects
    }

    /// Sets what is shown for the size of the screen.
    fn prepare(&mut self) {
        let body = self.body();
        if let Some(book) = &mut self.book {
            book.prepare(body);
        }
    }

    /// Carries out an action.
    pub(crate) fn update(&mut self, action: Action) -> Vec<Effect> {
        self.status = None;
        if let Action::Digit(digit) = action {
            return self.take_digit(digit);
        }
        let number = self.number.take();
        match action {
            Action::Quit => {
                if self.holds_an_exam() {
                    self.say("the exam is not handed in: the same key again leaves it".to_owned());
                    return Vec::new();
                }
                let mut effects = self.unsaved_of_exam();
                effects.push(Effect::Exit);
                return effects;
            }
            Action::Suspend => return vec![Effect::Stop],
            Action::Redraw => return vec![Effect::Redraw],
            Action::Help => {
                let contexts = self.contexts();
                self.overlays.push(Overlay::Help(Help::new(contexts)));
            }
            Action::Palette => self.open_palette(),
            Action::Messages => self.overlays.push(Overlay::Messages { top: 0 }),
            Action::Back => return self.back(number.is_some()),
            Action::Go(step) => self.go(step, number),
            Action::Enter => return self.enter(number),
            Action::Show(tab) => self.show(tab),
            Action::NextTab => self.turn_tab(1),
            Action::PreviousTab => self.turn_tab(Tab::ALL.len() - 1),
            Action::ToEntry => {
                let now = self.now;
                if let Some(book) = &mut self.book {
                    book.show_entry(now);
                }
            }
            Action::Filter => {
                if let Some(book) = &mut self.book {
                    let choices = book.timeline.choices(&book.analysis);
                    self.overlays.push(Overlay::Filter { choices, at: 0 });
                }
            }
            Action::Sheet => {
                if let Some(book) = &self.book {
                    let (lines, at) = book.sheet();
                    self.overlays.push(Overlay::Sheet { lines, at });
                }
            }
            Action::Skipped => {
                if let Some(book) = &self.book {
                    let lines = skipped(&book.article, &book.analysis);
                    self.overlays.push(Overlay::Skipped { lines, at: 0 });
                }
            }
            Action::Promote => return self.promote(),
            Action::Toggle | Action::Clear => self.filter(action),
            Action::Editor => {
                return self.book.as_ref().map(|book| Effect::Edit(book.line_number())).into_iter().collect();
            }
            Action::Library => return self.leave_book(),
            Action::Edit(edit) => {
                if let Some(Overlay::Form(form)) = self.overlays.last_mut() {
                    form.edit(edit);
                } else if let Some(Overlay::Help(help)) = self.overlays.last_mut() {
                    help.edit(edit);
                } else if self.with_palette(|palette, reach| palette.edit(edit, reach)).is_none() {
                    self.edit(edit);
                }
            }
            Action::Accept if matches!(self.overlays.last(), Some(Overlay::Palette(_))) => {
                return self.accept_palette();
            }
            Action::Accept if matches!(self.overlays.last(), Some(Overlay::Form(_))) => {
                return self.accept_form();
            }
            Action::Search if !self.overlays.is_empty() => {
                if let Some(Overlay::Help(help)) = self.overlays.last_mut() {
                    help.begin_search();
                }
            }
            Action::Accept if !self.overlays.is_empty() => self.accept_overlay(),
            action => return self.update_screen(action),
        }
        Vec::new()
    }

    /// An action that belongs to the open screen.
    fn update_screen(&mut self, action: Action) -> Vec<Effect> {
        let body = self.body();
        if let Some(effects) = self.open_form(action) {
            return effects;
        }
        match (&mut self.book, action) {
            (Some(book), action) => {
                let words = book.words_of(action);
                let effects = book.update(action, self.now, body);
                if let Some(words) = words {
                    self.say(words.to_owned());
                }
                return effects;
            }
            (None, Action::Add) => self.library.begin_adding(),
            (None, Action::Accept) if self.library.is_adding() => {
                return self.library.given_path().map(Effect::Add).into_iter().collect();
            }
            (None, Action::Complete) => {
                return self.library.typed_path().map(Effect::Complete).into_iter().collect();
            }
            (None, Action::Search) => self.library.begin_search(),
            (None, Action::Accept) => self.library.accept(),
            (None, Action::FindNext) => self.library.find_next(body),
            (None, Action::FindPrevious) => self.library.find_previous(body),
            (None, Action::Order) => {
                let effects = self.library.turn_order(body);
                self.say(format!("in the order of: {}", self.library.order().name()));
                return effects;
            }
            (None, action) => return self.tend_library(action),
        }
        Vec::new()
    }

    /// Back to the library, whose counts have changed meanwhile.
    fn leave_book(&mut self) -> Vec<Effect> {
        if let Some(book) = &self.book {
            self.library.come_from(&book.article.title);
        }
        let mut effects = self.unsaved_of_exam();
        let kept = self.book.take().and_then(|book| self.keep_exam(book));
        if let Some(words) = kept {
            self.say(words.to_owned());
        }
        effects.push(Effect::Count);
        effects
    }

    fn say(&mut self, message: String) {
        if self.messages.len() >= MESSAGES {
            self.messages.remove(0);
        }
        self.messages.push(message.clone());
        self.status = Some(message);
    }

    /// A digit waits for more: a count or a year; alone, and followed by nothing, it is the number of a tab.
    fn take_digit(&mut self, digit: u8) -> Vec<Effect> {
        let so_far = self.number.unwrap_or(0);
        if self.number.is_some() || !(1..=5).contains(&digit) {
            self.number = Some((so_far * 10 + u32::from(digit)).min(99_999));
            return Vec::new();
        }
        self.number = Some(u32::from(digit));
        if self.has_tabs() { vec![Effect::Wait(DIGIT_PATIENCE)] } else { Vec::new() }
    }

    /// Whether a number may be that of a tab; in a list that has none beside it, it is a count.
    const fn has_tabs(&self) -> bool {
        self.book.is_some() && self.overlays.is_empty()
    }

    fn take_lone_digit(&mut self, number: u32) {
        if !self.has_tabs() {
            return;
        }
        let tab = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
        match tab.and_then(|tab| Tab::ALL.get(tab)) {
            // The tab that is open already: the digit may still become a year.
            Some(&tab) if self.book.as_ref().is_some_and(|book| book.tab == tab) => {
                self.number = Some(number);
            }
            Some(&tab) => self.show(tab),
            None => self.number = Some(number),
        }
    }

    fn back(&mut self, had_number: bool) -> Vec<Effect> {
        if had_number {
            return Vec::new();
        }
        if let Some(Overlay::Help(help)) = self.overlays.last_mut()
            && help.back()
        {
            return Vec::new();
        }
        match self.overlays.pop() {
            Some(Overlay::Reading(reading)) => {
                self.say(format!("given up: {}", reading.title));
                return vec![Effect::StopReading];
            }
            Some(Overlay::Welcome) => {
                return vec![Effect::SetEverywhere { name: WELCOMED, value: "yes".to_owned() }];
            }
            Some(Overlay::Import(import)) => {
                self.say(import.words());
                return vec![Effect::Count];
            }
            Some(_) => return Vec::new(),
            None => {}
        }
        let body = self.body();
        let Some(book) = &mut self.book else {
            self.library.back(body);
            return Vec::new();
        };
        if book.back(self.now, body) { Vec::new() } else { self.leave_book() }
    }

    fn go(&mut self, step: Move, number: Option<u32>) {
        let count = number.map_or(1, |number| usize::try_from(number).unwrap_or(usize::MAX));
        let (area, body) = (self.area, self.body());
        if let Some(overlay) = self.overlays.last_mut() {
            let known =
                Known { messages: &self.messages, keymap: &self.keymap, is_saved: self.not_saved.is_none() };
            overlay.go(step, count, known, area);
            return;
        }
        match &mut self.book {
            Some(book) => book.go(step, count, self.now, body),
            None => self.library.go(step, count, body),
        }
    }

    fn enter(&mut self, number: Option<u32>) -> Vec<Effect> {
        match &mut self.book {
            Some(book) => {
                if let Some(words) = book.enter(number) {
                    self.say(words);
                }
                Vec::new()
            }
            None => vec![Effect::Open(self.library.selected())],
        }
    }

    fn show(&mut self, tab: Tab) {
        if let Some(book) = &mut self.book {
            book.show(tab, self.now);
        }
    }

    fn turn_tab(&mut self, by: usize) {
        if let Some(book) = &mut self.book {
            book.turn_tab(by, self.now);
        }
    }

    fn edit(&mut self, edit: Edit) {
        let body = self.body();
        match &mut self.book {
            Some(book) => book.edit(edit, body),
            None => self.library.edit(edit, body),
        }
    }
}

/// Whether a number typed before the key belongs to it.
const fn takes_number(action: Action) -> bool {
    matches!(action, Action::Digit(_) | Action::Go(_) | Action::Enter | Action::Back)
}
