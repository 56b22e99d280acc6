//! The library: every article with what is in it, and what is due.
//!
//! ```text
//!   Pakistan and Russia       ▃▁▁▂▁▃▇▁▂▁▁▃      1949–2011   11 events   12/20 seen   6 due
//! ▶ The Peloponnesian War #css  ▂▁▇▃▂▂▃▃▁▁▂▁  431–404 BC   14 events   exam in 9 d  3 due
//! ```

mod order;
mod rendering;

use super::find::{Find, Needle};
use crate::analysis::Analysis;
use crate::study::{Counts, DeckId, StudyDay};
use crate::tui::action::{Edit, Move};
use crate::tui::effect::{Decision, Effect};
use crate::tui::runtime::Completion;
use crate::tui::widget;
use ratatui::layout::Rect;
use rendering::list_area;

pub(crate) use order::Order;
pub(crate) use rendering::render;

/// The setting under which the order is saved.
pub(crate) const ORDER: &str = "library-order";

/// What the line of an article says besides its title.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Survey {
    /// From the first year to the last.
    pub(crate) years: Option<String>,
    /// How many events.
    pub(crate) events: usize,
    /// How they lie between the two: a column each stretch of time.
    pub(crate) spark: String,
    /// How many cards can be made of it.
    pub(crate) cards: usize,
}

impl Survey {
    /// What is in an article.
    pub(crate) fn of(analysis: &Analysis) -> Self {
        let mut days: Vec<i32> = analysis.timeline.iter().filter_map(super::timeline::first_day).collect();
        days.sort_unstable();
        Self {
            spark: widget::strip(&days, SPARK).iter().map(|column| column.bar).collect(),
            years: super::timeline::years(&analysis.timeline),
            events: analysis.timeline.len(),
            cards: analysis.questions.iter().filter(|question| question.is_card).count(),
        }
    }
}

/// The columns of the spark line.
const SPARK: usize = 10;

/// One article of the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Volume {
    /// Its title.
    pub(crate) title: String,
    /// Where it comes from, for people.
    pub(crate) source: String,
    /// How many cards are to be learnt or reviewed; `None` when it has not been opened yet.
    pub(crate) counts: Option<Counts>,
    /// What is in it, once it has been looked into.
    pub(crate) survey: Option<Survey>,
    /// Whether it is being looked into.
    pub(crate) is_surveyed: bool,
    /// Its tags.
    pub(crate) tags: Vec<String>,
    /// The day of the exam.
    pub(crate) exam: Option<StudyDay>,
    /// In how many days the exam is, while it lies ahead.
    pub(crate) days_left: Option<u32>,
    /// Whether it is in the archive.
    pub(crate) is_archived: bool,
}

/// The state of the screen.
#[derive(Debug, Default)]
pub(crate) struct Library {
    /// The articles, in order.
    pub(crate) volumes: Vec<Volume>,
    /// Those that are shown, in the order they are shown in.
    shown: Vec<usize>,
    order: Order,
    /// The article the cursor is on.
    selected: usize,
    /// The title of the article that was left: the cursor goes to it when the lines are read.
    left: Option<String>,
    /// The first visible line.
    top: usize,
    find: Option<Find>,
    needle: Needle,
    /// The path of an article that is to be added, until it is open.
    adding: Option<tui_input::Input>,
    /// Why what is at that path cannot be read.
    refusal: Option<String>,
    /// What takes back the decisions made about articles, the last at the end.
    pub(crate) undo: Vec<(DeckId, Decision)>,
    /// The names that fit what is typed of it.
    fits: Vec<String>,
}

impl Library {
    pub(crate) const fn selected(&self) -> usize {
        self.selected
    }

    /// Whether the cursor is on nothing.
    pub(crate) const fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    /// How many articles are shown.
    pub(crate) const fn shown(&self) -> usize {
        self.shown.len()
    }

    /// The order they are shown in.
    pub(crate) const fn order(&self) -> Order {
        self.order
    }

    /// Shows them in another order.
    pub(crate) fn set_order(&mut self, order: Order, body: Rect) {
        self.order = order;
        self.put_in_order(body);
    }

    /// Shows them in the next order; what is to be saved.
    pub(crate) fn turn_order(&mut self, body: Rect) -> Vec<Effect> {
        self.set_order(self.order.next(), body);
        vec![Effect::SetEverywhere { name: ORDER, value: self.order.name().to_owned() }]
    }

    /// The lines anew; the cursor stays on its article, or goes to the first that is shown.
    fn put_in_order(&mut self, body: Rect) {
        self.shown = self.order.places(&self.volumes, &self.needle);
        if !self.shown.contains(&self.selected) {
            self.selected = self.shown.first().copied().unwrap_or(0);
        }
        self.follow(body);
    }

    /// The line the cursor is on.
    fn line(&self) -> usize {
        self.shown.iter().position(|&at| at == self.selected).unwrap_or(0)
    }

    pub(crate) const fn is_finding(&self) -> bool {
        self.find.is_some()
    }

    pub(crate) const fn is_adding(&self) -> bool {
        self.adding.is_some()
    }

    pub(crate) fn begin_adding(&mut self) {
        self.adding = Some(tui_input::Input::default());
        self.fits.clear();
        self.refusal = None;
    }

    /// What was to be added is there.
    pub(crate) fn end_adding(&mut self) {
        self.adding = None;
    }

    /// What was to be added cannot be read: what was typed stays, to be put right.
    pub(crate) fn refuse(&mut self, reason: &str) {
        self.refusal = self.adding.is_some().then(|| reason.to_owned());
    }

    /// Why what is at the path that was typed cannot be read.
    pub(crate) fn refusal(&self) -> Option<&str> {
        self.refusal.as_deref().filter(|_| self.adding.is_some())
    }

    /// What is typed of a path.
    pub(crate) fn typed_path(&self) -> Option<String> {
        self.adding.as_ref().map(|line| line.value().to_owned())
    }

    /// Writes a path as far as it could be completed.
    pub(crate) fn complete(&mut self, completion: Completion) {
        if let Some(line) = &mut self.adding {
            *line = tui_input::Input::new(completion.line);
            self.fits = completion.others;
        }
    }

    /// The names that fit what is typed of a path.
    pub(crate) fn fits(&self) -> &[String] {
        &self.fits
    }

    /// The line in which the path of an article is typed.
    pub(crate) const fn path_line(&self) -> Option<&tui_input::Input> {
        self.adding.as_ref()
    }

    /// The path that was typed, which stays until the article is there; when there is none, nothing is to be added.
    pub(crate) fn given_path(&mut self) -> Option<String> {
        let path = self.typed_path()?.trim().to_owned();
        if path.is_empty() {
            self.end_adding();
        }
        (!path.is_empty()).then_some(path)
    }

    pub(crate) const fn has_needle(&self) -> bool {
        !self.needle.is_empty()
    }

    /// The next visible article that has not been looked into.
    pub(crate) fn unsurveyed(&self, body: Rect) -> Option<usize> {
        let height = usize::from(list_area(body).height);
        let mut visible = self.shown.iter().skip(self.top).take(height);
        visible
            .find(|&&at| {
                self.volumes.get(at).is_some_and(|volume| volume.survey.is_none() && !volume.is_surveyed)
            })
            .copied()
    }

    /// The article of that title was left: it may be a new one.
    pub(crate) fn come_from(&mut self, title: &str) {
        self.left = Some(title.to_owned());
    }

    /// The library as it is now; what is known about an article already is kept, the cursor stays on its line.
    pub(crate) fn set_volumes(&mut self, volumes: Vec<Volume>, body: Rect) {
        let selected = self.volumes.get(self.selected).map(|volume| volume.title.clone());
        let known = std::mem::replace(&mut self.volumes, volumes);
        for volume in &mut self.volumes {
            let before =
                known.iter().find(|other| other.title == volume.title && other.source == volume.source);
            if volume.survey.is_none() {
                volume.survey = before.and_then(|before| before.survey.clone());
            }
        }
        let place = |title: Option<String>| {
            let title = title?;
            self.volumes.iter().position(|volume| volume.title == title)
        };
        let at = place(self.left.take()).or_else(|| place(selected));
        self.selected = at.unwrap_or(self.selected).min(self.volumes.len().saturating_sub(1));
        self.put_in_order(body);
    }

    pub(crate) fn go(&mut self, step: Move, count: usize, body: Rect) {
        let page = usize::from(list_area(body).height);
        self.select(step.apply(self.line(), self.shown.len(), page, count), body);
    }

    /// Puts the cursor on a line.
    fn select(&mut self, line: usize, body: Rect) {
        self.selected = self.shown.get(line).copied().unwrap_or(0);
        self.follow(body);
    }

    pub(crate) fn follow(&mut self, body: Rect) {
        let (height, line) = (usize::from(list_area(body).height), self.line());
        let lowest = (line + 1).saturating_sub(height.max(1));
        let end = self.shown.len().saturating_sub(height.max(1));
        self.top = self.top.clamp(lowest, line).min(end.max(lowest));
    }

    pub(crate) fn begin_search(&mut self) {
        self.find = Some(Find { line: tui_input::Input::default(), origin: self.selected });
    }

    pub(crate) fn edit(&mut self, edit: Edit, body: Rect) {
        self.change_line(|line| widget::edit(line, edit), body);
    }

    pub(crate) fn paste(&mut self, text: &str, body: Rect) {
        self.change_line(|line| widget::paste(line, text), body);
    }

    fn change_line(&mut self, change: impl FnOnce(&mut tui_input::Input), body: Rect) {
        if let Some(path) = &mut self.adding {
            self.fits.clear();
            self.refusal = None;
            change(path);
            return;
        }
        let Some(find) = &mut self.find else { return };
        change(&mut find.line);
        self.needle = Needle::new(find.line.value());
        self.selected = find.origin;
        self.put_in_order(body);
    }

    /// To the next of those that were found, round the end.
    pub(crate) fn find_next(&mut self, body: Rect) {
        self.select((self.line() + 1) % self.shown.len().max(1), body);
    }

    pub(crate) fn find_previous(&mut self, body: Rect) {
        let length = self.shown.len().max(1);
        self.select((self.line() + length - 1) % length, body);
    }

    pub(crate) fn accept(&mut self) {
        self.find = None;
    }

    pub(crate) fn back(&mut self, body: Rect) -> bool {
        if self.adding.take().is_some() {
            return true;
        }
        let had_needle = self.has_needle();
        let find = self.find.take();
        if let Some(find) = &find {
            self.selected = find.origin;
        }
        self.needle = Needle::default();
        self.put_in_order(body);
        find.is_some() || had_needle
    }

    pub(crate) fn search_line(&self) -> Option<(&tui_input::Input, bool)> {
        self.find.as_ref().map(|find| (&find.line, self.shown.is_empty()))
    }
}
