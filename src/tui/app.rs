//! The state of the whole, and how an action changes it. Pure: no terminal, no file, no clock.

mod view;

use super::action::{Action, Edit, Move, Tab};
use super::chord::Chord;
use super::draw::Look;
use super::effect::{Effect, Outcome};
use super::keymap::{Context, Keymap};
use super::layout;
use super::overlay::Overlay;
use super::screen::{Focus, Library, Timeline};
use crate::analysis::Analysis;
use crate::article::Article;
use ratatui::layout::Rect;
use std::sync::Arc;

pub(crate) use view::render;

/// How long a digit waits for another one before it is taken as the number of a tab.
const DIGIT_PATIENCE: u16 = 400;
/// How many messages are kept.
const MESSAGES: usize = 200;

/// An opened article and the state of its screens.
#[derive(Debug)]
pub(crate) struct Book {
    pub(crate) article: Arc<Article>,
    pub(crate) analysis: Arc<Analysis>,
    pub(crate) timeline: Timeline,
    pub(crate) years: Option<String>,
    pub(crate) tab: Tab,
}

impl Book {
    fn new(article: Arc<Article>, analysis: Arc<Analysis>) -> Self {
        let timeline = Timeline::new(&analysis);
        let years = super::screen::years(&analysis.timeline);
        Self { article, analysis, timeline, years, tab: Tab::Timeline }
    }
}

/// The state of the whole.
#[derive(Debug)]
pub(crate) struct App {
    area: Rect,
    look: Look,
    keymap: Keymap,
    library: Library,
    book: Option<Book>,
    overlays: Vec<Overlay>,
    /// Digits typed so far: a count, a year or the number of a tab.
    number: Option<u32>,
    /// What the last line says until the next key.
    status: Option<String>,
    messages: Vec<String>,
    /// Why ratings are not saved, when they are not.
    not_saved: Option<String>,
}

impl App {
    /// An app that shows the library.
    pub(crate) fn new(library: Library, look: Look, size: (u16, u16)) -> Self {
        Self {
            area: Rect::new(0, 0, size.0, size.1),
            look,
            keymap: Keymap::default(),
            library,
            book: None,
            overlays: Vec::new(),
            number: None,
            status: None,
            messages: Vec::new(),
            not_saved: None,
        }
    }

    /// Says from now on that ratings are not saved.
    pub(crate) fn set_not_saved(&mut self, reason: impl Into<String>) {
        self.not_saved = Some(reason.into());
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

    /// A new size of the screen; the place is kept.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) {
        self.area = Rect::new(0, 0, columns, rows);
        let body = self.body();
        self.library.follow(body);
        if let Some(book) = &mut self.book {
            book.timeline.follow(body);
        }
    }

    /// The places whose keys hold now, nearest first.
    fn contexts(&self) -> Vec<Context> {
        if let Some(overlay) = self.overlays.last() {
            return vec![overlay.context(), Context::Moving, Context::Anywhere];
        }
        let Some(book) = &self.book else {
            return if self.library.is_finding() {
                vec![Context::Search, Context::Typing]
            } else {
                vec![Context::Library, Context::Moving, Context::Anywhere]
            };
        };
        let place = match (book.tab, book.timeline.focus()) {
            (Tab::Timeline, _) if book.timeline.is_finding() => {
                return vec![Context::Search, Context::Typing];
            }
            (Tab::Timeline, Focus::List) => Context::Timeline,
            (Tab::Timeline, Focus::Detail(_)) => Context::Detail,
            _ => Context::Moving,
        };
        let mut contexts = vec![place, Context::Moving, Context::Article, Context::Anywhere];
        contexts.dedup();
        contexts
    }

    /// Whether an action would do something now; the footer offers only those, and keys of others are dead.
    fn applies(&self, action: Action) -> bool {
        if !self.overlays.is_empty() {
            return matches!(
                action,
                Action::Back | Action::Go(_) | Action::Quit | Action::Suspend | Action::Redraw
            );
        }
        let has_needle = match &self.book {
            Some(book) => book.tab == Tab::Timeline && book.timeline.has_needle(),
            None => self.library.has_needle(),
        };
        let has_rows = match &self.book {
            Some(book) => !book.timeline.is_empty(),
            None => !self.library.volumes.is_empty(),
        };
        match action {
            Action::FindNext | Action::FindPrevious => has_needle,
            Action::Enter | Action::Search => has_rows,
            _ => true,
        }
    }

    /// What a key asks for here.
    pub(crate) fn action_of(&self, chord: Chord) -> Option<Action> {
        self.keymap.find(&self.contexts(), chord, |action| self.applies(action))
    }

    /// A key was pressed.
    pub(crate) fn press(&mut self, chord: Chord) -> Vec<Effect> {
        match self.action_of(chord) {
            Some(action) => self.update(action),
            None => Vec::new(),
        }
    }

    /// Text was pasted: it goes into the line being typed, or nowhere.
    pub(crate) fn paste(&mut self, text: &str) {
        let body = self.body();
        if !self.overlays.is_empty() {
            return;
        }
        match &mut self.book {
            Some(book) => book.timeline.paste(text, body),
            None => self.library.paste(text, body),
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
            Action::Quit => return vec![Effect::Exit],
            Action::Suspend => return vec![Effect::Suspend],
            Action::Redraw => return vec![Effect::Redraw],
            Action::Help => {
                let contexts = self.contexts();
                self.overlays.push(Overlay::Help { contexts, top: 0 });
            }
            Action::Messages => self.overlays.push(Overlay::Messages { top: 0 }),
            Action::Back => self.back(number.is_some()),
            Action::Go(step) => self.go(step, number),
            Action::Enter => return self.enter(number),
            Action::Show(tab) => self.show(tab),
            Action::NextTab => self.turn_tab(1),
            Action::PreviousTab => self.turn_tab(Tab::ALL.len() - 1),
            Action::Search => match &mut self.book {
                Some(book) => book.timeline.begin_search(),
                None => self.library.begin_search(),
            },
            Action::Edit(edit) => self.edit(edit),
            Action::Accept => match &mut self.book {
                Some(book) => book.timeline.accept(),
                None => self.library.accept(),
            },
            Action::FindNext => self.find(true),
            Action::FindPrevious => self.find(false),
            Action::Digit(_) => {}
        }
        Vec::new()
    }

    /// What came of an effect.
    pub(crate) fn learn(&mut self, outcome: Outcome) -> Vec<Effect> {
        match outcome {
            Outcome::Opened(article, analysis) => {
                self.book = Some(Book::new(article, analysis));
                self.overlays.clear();
                self.resize(self.area.width, self.area.height);
            }
            Outcome::Surveyed(at, survey) => {
                if let Some(volume) = self.library.volumes.get_mut(at) {
                    volume.survey = Some(survey);
                }
            }
            Outcome::Waited => {
                if let Some(number) = self.number.take() {
                    self.take_lone_digit(number);
                }
            }
            Outcome::Failed(message) => self.say(message),
        }
        Vec::new()
    }

    /// Whether there is work to do while no key is pressed.
    pub(crate) fn is_working(&self) -> bool {
        match &self.book {
            Some(book) => book.timeline.is_working(),
            None => self.library.unsurveyed().is_some(),
        }
    }

    /// Does a small part of that work.
    pub(crate) fn work(&mut self) -> Vec<Effect> {
        let body = self.body();
        match &mut self.book {
            Some(book) => {
                book.timeline.work(&book.analysis, body);
                Vec::new()
            }
            None => self.library.unsurveyed().map(Effect::Survey).into_iter().collect(),
        }
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
        vec![Effect::Wait(DIGIT_PATIENCE)]
    }

    fn take_lone_digit(&mut self, number: u32) {
        let tab = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
        match tab.and_then(|tab| Tab::ALL.get(tab)) {
            // The tab that is open already: the digit may still become a year.
            Some(&tab) if self.book.as_ref().is_some_and(|book| book.tab == tab) => {
                self.number = Some(number)
            }
            Some(&tab) => self.show(tab),
            None => self.number = Some(number),
        }
    }

    fn back(&mut self, had_number: bool) {
        if had_number || self.overlays.pop().is_some() {
            return;
        }
        let body = self.body();
        match &mut self.book {
            Some(book) if book.tab != Tab::Timeline => book.tab = Tab::Timeline,
            Some(book) => {
                if !book.timeline.back(body) {
                    self.book = None;
                }
            }
            None => {
                self.library.back(body);
            }
        }
    }

    fn go(&mut self, step: Move, number: Option<u32>) {
        let count = number.map_or(1, |number| usize::try_from(number).unwrap_or(usize::MAX));
        let (area, body) = (self.area, self.body());
        if let Some(overlay) = self.overlays.last_mut() {
            overlay.go(step, count, &self.messages, area);
            return;
        }
        match &mut self.book {
            Some(book) => book.timeline.go(step, count, &book.article, &book.analysis, body),
            None => self.library.go(step, count, body),
        }
    }

    fn enter(&mut self, number: Option<u32>) -> Vec<Effect> {
        let body = self.body();
        match &mut self.book {
            Some(book) => {
                match number.and_then(|year| i32::try_from(year).ok()) {
                    Some(year) => book.timeline.jump_to_year(year, &book.analysis, body),
                    None => book.timeline.enter_detail(body),
                }
                Vec::new()
            }
            None => vec![Effect::Open(self.library.selected())],
        }
    }

    fn show(&mut self, tab: Tab) {
        if let Some(book) = &mut self.book {
            book.tab = tab;
        }
    }

    fn turn_tab(&mut self, by: usize) {
        if let Some(book) = &mut self.book {
            let at = Tab::ALL.iter().position(|&tab| tab == book.tab).unwrap_or(0);
            book.tab = Tab::ALL[(at + by) % Tab::ALL.len()];
        }
    }

    fn edit(&mut self, edit: Edit) {
        let body = self.body();
        match &mut self.book {
            Some(book) => book.timeline.edit(edit, body),
            None => self.library.edit(edit, body),
        }
    }

    fn find(&mut self, forward: bool) {
        let body = self.body();
        match (&mut self.book, forward) {
            (Some(book), true) => book.timeline.find_next(),
            (Some(book), false) => book.timeline.find_previous(),
            (None, true) => self.library.find_next(body),
            (None, false) => self.library.find_previous(body),
        }
    }
}
