//! The library: every article with what is in it, and what is due.
//!
//! ```text
//!   Pakistan and Russia       ▃▁▁▂▁▃▇▁▂▁▁▃      1949–2011   11 events   12/20 seen   6 due
//! ▶ The Peloponnesian War #css  ▂▁▇▃▂▂▃▃▁▁▂▁  431–404 BC   14 events   exam in 9 d  3 due
//! ```

use super::find::{Find, Needle};
use crate::analysis::Analysis;
use crate::study::{Counts, DeckId, StudyDay};
use crate::text::wash;
use crate::tui::action::{Edit, Move};
use crate::tui::draw::{self, Look};
use crate::tui::effect::Decision;
use crate::tui::runtime::Completion;
use crate::tui::theme::Role;
use crate::tui::widget;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

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
    selected: usize,
    top: usize,
    find: Option<Find>,
    needle: Needle,
    /// The path of an article that is to be added, while it is typed.
    adding: Option<tui_input::Input>,
    /// What takes back the decisions made about articles, the last at the end.
    pub(crate) undo: Vec<(DeckId, Decision)>,
    /// The names that fit what is typed of it.
    fits: Vec<String>,
}

impl Library {
    pub(crate) const fn selected(&self) -> usize {
        self.selected
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
    pub(crate) fn fits(&self) -> String {
        self.fits.join("  ")
    }

    /// The line in which the path of an article is typed.
    pub(crate) const fn path_line(&self) -> Option<&tui_input::Input> {
        self.adding.as_ref()
    }

    /// Takes the path that was typed.
    pub(crate) fn take_path(&mut self) -> Option<String> {
        let path = self.adding.take()?.value().trim().to_owned();
        (!path.is_empty()).then_some(path)
    }

    pub(crate) const fn has_needle(&self) -> bool {
        !self.needle.is_empty()
    }

    /// The next visible article that has not been looked into.
    pub(crate) fn unsurveyed(&self, body: Rect) -> Option<usize> {
        let height = usize::from(list_area(body).height);
        let visible = self.volumes.iter().enumerate().skip(self.top).take(height);
        visible.filter(|(_, volume)| volume.survey.is_none()).map(|(at, _)| at).next()
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
        let at = self.volumes.iter().position(|volume| Some(&volume.title) == selected.as_ref());
        self.select(at.unwrap_or(self.selected), body);
    }

    pub(crate) fn go(&mut self, step: Move, count: usize, body: Rect) {
        let page = usize::from(body.height);
        self.select(step.apply(self.selected, self.volumes.len(), page, count), body);
    }

    pub(crate) fn select(&mut self, at: usize, body: Rect) {
        self.selected = at.min(self.volumes.len().saturating_sub(1));
        self.follow(body);
    }

    pub(crate) fn follow(&mut self, body: Rect) {
        let height = usize::from(list_area(body).height);
        let lowest = (self.selected + 1).saturating_sub(height.max(1));
        self.top = self.top.clamp(lowest, self.selected);
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
            change(path);
            return;
        }
        let Some(find) = &mut self.find else { return };
        change(&mut find.line);
        self.needle = Needle::new(find.line.value());
        let origin = find.origin;
        let found = (0..self.volumes.len())
            .map(|at| (origin + at) % self.volumes.len())
            .find(|&at| self.is_match(at));
        self.select(found.unwrap_or(origin), body);
    }

    pub(crate) fn find_next(&mut self, body: Rect) {
        let length = self.volumes.len();
        let found = (1..=length).map(|at| (self.selected + at) % length).find(|&at| self.is_match(at));
        self.select(found.unwrap_or(self.selected), body);
    }

    pub(crate) fn find_previous(&mut self, body: Rect) {
        let length = self.volumes.len();
        let found =
            (1..=length).map(|at| (self.selected + length - at) % length).find(|&at| self.is_match(at));
        self.select(found.unwrap_or(self.selected), body);
    }

    fn is_match(&self, at: usize) -> bool {
        self.volumes.get(at).is_some_and(|volume| self.needle.find(&volume.title).is_some())
    }

    pub(crate) fn accept(&mut self) {
        self.find = None;
    }

    pub(crate) fn back(&mut self, body: Rect) -> bool {
        if self.adding.take().is_some() {
            return true;
        }
        if let Some(find) = self.find.take() {
            self.needle = Needle::default();
            self.select(find.origin, body);
            return true;
        }
        let had_needle = self.has_needle();
        self.needle = Needle::default();
        had_needle
    }

    pub(crate) fn search_line(&self) -> Option<(&tui_input::Input, bool)> {
        let is_missing = self.has_needle() && !self.is_match(self.selected);
        self.find.as_ref().map(|find| (&find.line, is_missing))
    }
}

const fn list_area(body: Rect) -> Rect {
    let margin = if body.height > 13 { 1 } else { 0 };
    Rect { y: body.y + margin, height: body.height.saturating_sub(margin), ..body }
}

/// Draws the screen.
pub(crate) fn render(library: &Library, look: &Look, body: Rect, buffer: &mut Buffer) {
    if library.volumes.is_empty() {
        let lines = ["The library is empty.", "", "a adds an article, or every article of a folder."];
        draw::notice(&lines, look, body, buffer);
        return;
    }
    let area = list_area(body);
    let volumes = library.volumes.iter().enumerate().skip(library.top);
    for (y, (at, volume)) in (area.y..area.bottom()).zip(volumes) {
        let row = Rect { y, height: 1, ..area };
        render_volume(library, volume, at == library.selected, look, row, buffer);
    }
}

/// How near the exam is; without one, how far the cards have come.
fn standing(volume: &Volume, look: &Look) -> (String, Style) {
    let quiet = look.style(Role::Quiet);
    match (volume.days_left, volume.counts) {
        _ if volume.is_archived => (String::new(), quiet),
        (Some(1), _) => ("exam tomorrow".to_owned(), look.style(Role::Warning)),
        (Some(days), _) => (format!("exam in {days} d"), look.style(Role::Key)),
        (None, Some(counts)) if counts.total > counts.new => {
            (format!("{}/{} seen", counts.total - counts.new, counts.total), quiet)
        }
        _ => (String::new(), quiet),
    }
}

fn render_volume(
    library: &Library,
    volume: &Volume,
    is_selected: bool,
    look: &Look,
    row: Rect,
    buffer: &mut Buffer,
) {
    let base = if is_selected { look.style(Role::Selected) } else { Style::new() };
    buffer.set_style(row, base);
    if is_selected {
        draw::text(Rect { x: row.x + 1, width: 1, ..row }, "▶", look.style(Role::Key).patch(base), buffer);
    }
    // Columns from the right: due, events, years; each is left out where there is no room for the title.
    let quiet = look.style(Role::Quiet).patch(base);
    let mut right = row.right().saturating_sub(1);
    let mut column = |text: &str, width: u16, needs: u16, style: Style| {
        if row.width >= needs {
            let length = u16::try_from(widget::width(text)).unwrap_or(width).min(width);
            let x = right.saturating_sub(length);
            draw::text(Rect { x, width: length, ..row }, text, style, buffer);
            right = right.saturating_sub(width);
        }
    };
    let (due, due_style) = match (volume.counts, &volume.survey) {
        _ if volume.is_archived => ("archived".to_owned(), quiet),
        (Some(counts), _) if counts.due + counts.learning > 0 => {
            (format!("{} due", counts.due + counts.learning), look.style(Role::Warning).patch(base))
        }
        (Some(counts), _) if counts.new > 0 => {
            (format!("{} new", counts.new), look.style(Role::Key).patch(base))
        }
        (Some(counts), _) if counts.total > 0 => ("nothing due".to_owned(), quiet),
        (None, Some(survey)) if survey.cards > 0 => (format!("{} cards", survey.cards), quiet),
        _ => (String::new(), quiet),
    };
    column(&due, 12, 40, due_style);
    let (standing, standing_style) = standing(volume, look);
    if !standing.is_empty() {
        column(&standing, 14, 64, standing_style.patch(base));
    }
    if let Some(survey) = &volume.survey {
        let needs = if standing.is_empty() { 60 } else { 90 };
        column(&format!("{} events", survey.events), 12, needs, quiet);
        column(survey.years.as_deref().unwrap_or("undated"), 17, 76, look.style(Role::Date).patch(base));
        let width = u16::try_from(SPARK + 1).unwrap_or(0);
        column(
            &survey.spark,
            width,
            if standing.is_empty() { 80 } else { 100 },
            look.style(Role::Bar).patch(base),
        );
    }
    if row.width >= 130 {
        column(&wash(&volume.source), 30, 130, quiet);
    }
    let mut title = wash(&volume.title).into_owned();
    if row.width >= 100 {
        title.extend(volume.tags.iter().map(|tag| format!(" #{}", wash(tag))));
    }
    let area = Rect { x: row.x + 3, width: right.saturating_sub(row.x + 4), ..row };
    let shown = widget::cut(&title, usize::from(area.width), "…");
    draw::text(area, &shown, look.style(Role::Text).patch(base), buffer);
    if let Some(found) = library.needle.find(&shown) {
        let before = shown.get(..found.start).unwrap_or_default();
        let offset = u16::try_from(widget::width(before)).unwrap_or(0);
        let area = Rect { x: area.x + offset, width: area.width.saturating_sub(offset), ..area };
        draw::text(area, shown.get(found).unwrap_or_default(), look.style(Role::Match), buffer);
    }
}
