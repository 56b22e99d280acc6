//! The palette: everything that can be done here, every event, every article, by a few of its letters.

use crate::temporal::Day;
use crate::text::wash;
use crate::timeline::TimelineEntry;
use crate::tui::action::{Action, Edit, Move, Tab};
use crate::tui::screen::{Needle, Volume, first_day};
use crate::tui::theme::Role;
use crate::tui::widget::{self, Run, WrappedLine, cut, wrap};
use tui_input::Input;

/// How many lines are offered at most.
const MOST: usize = 50;
/// How many events are looked through for each letter.
const LOOKED_THROUGH: usize = 10_000;

/// What a line of the palette does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// An action, on another screen of the article when that is named.
    Do(Option<Tab>, Action),
    /// Show an event of the timeline.
    Entry(usize),
    /// Open an article of the library.
    Open(usize),
}

/// Something that can be done.
#[derive(Clone, Debug)]
pub(crate) struct Offer {
    /// The screen it is done on, when that is another one.
    pub(crate) tab: Option<Tab>,
    pub(crate) action: Action,
    /// What it does.
    pub(crate) words: String,
    /// The keys that do it.
    pub(crate) keys: String,
}

/// A line of the palette.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    words: String,
    /// Another word for it, which is not shown; may be empty.
    name: &'static str,
    aside: String,
    target: Target,
}

/// The palette with its state.
#[derive(Clone, Debug)]
pub(crate) struct Palette {
    pub(crate) line: Input,
    /// What can be done, whatever is typed.
    actions: Vec<Line>,
    found: Vec<Line>,
    at: usize,
}

/// What there is besides actions.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reach<'a> {
    /// The events of the open article.
    pub(crate) entries: &'a [TimelineEntry],
    /// The articles of the library.
    pub(crate) volumes: &'a [Volume],
}

impl Palette {
    /// A palette of these actions.
    pub(crate) fn new(actions: Vec<Offer>, reach: Reach<'_>) -> Self {
        let line = |offer: Offer| Line {
            words: offer.words,
            name: offer.action.name().unwrap_or_default(),
            aside: offer.keys,
            target: Target::Do(offer.tab, offer.action),
        };
        let actions = actions.into_iter().map(line).collect();
        let mut palette = Self { line: Input::default(), actions, found: Vec::new(), at: 0 };
        palette.find(reach);
        palette
    }

    pub(crate) fn edit(&mut self, edit: Edit, reach: Reach<'_>) {
        widget::edit(&mut self.line, edit);
        self.find(reach);
    }

    pub(crate) fn paste(&mut self, text: &str, reach: Reach<'_>) {
        widget::paste(&mut self.line, text);
        self.find(reach);
    }

    pub(crate) const fn go(&mut self, step: Move, count: usize, page: usize) {
        self.at = step.apply(self.at, self.found.len(), page, count);
    }

    /// What the line under the cursor does.
    pub(crate) fn target(&self) -> Option<Target> {
        self.found.get(self.at).map(|line| line.target)
    }

    /// Actions by the letters of their words in order, the closest first; events and articles by words.
    fn find(&mut self, reach: Reach<'_>) {
        let typed = self.line.value().trim().to_lowercase();
        let mut actions: Vec<(usize, &Line)> = self
            .actions
            .iter()
            .filter_map(|line| {
                let fits = [fit(&typed, &line.words), fit(&typed, line.name)];
                Some((fits.into_iter().flatten().min()?, line))
            })
            .collect();
        actions.sort_by_key(|(spread, _)| *spread);
        // Letters that are only strewn over the words of an action come after events and articles with the word itself.
        let strewn = actions.partition_point(|(spread, _)| *spread <= widest(&typed));
        let strewn: Vec<Line> = actions.split_off(strewn).into_iter().map(|(_, line)| line.clone()).collect();
        let mut found: Vec<Line> = actions.into_iter().map(|(_, line)| line.clone()).collect();
        let needle = Needle::new(&typed);
        if !needle.is_empty() {
            let entries = reach.entries.iter().take(LOOKED_THROUGH).enumerate();
            let dated = Dated::new(&typed);
            let entries = entries.filter(|(_, entry)| {
                needle.find(&entry.gist).is_some()
                    || dated.as_ref().is_some_and(|dated| dated.is_meant(entry))
            });
            found.extend(entries.take(MOST).map(|(at, entry)| Line {
                words: wash(&entry.gist).into_owned(),
                name: "",
                aside: entry.date(),
                target: Target::Entry(at),
            }));
            let volumes = reach.volumes.iter().enumerate();
            let volumes = volumes.filter(|(_, volume)| needle.find(&volume.title).is_some());
            found.extend(volumes.take(MOST).map(|(at, volume)| Line {
                words: wash(&volume.title).into_owned(),
                name: "",
                aside: "article".to_owned(),
                target: Target::Open(at),
            }));
        }
        found.extend(strewn);
        found.truncate(MOST);
        self.found = found;
        self.at = 0;
    }

    /// The lines, the one under the cursor marked, so that it is within `height`.
    pub(crate) fn lines(&self, columns: usize, height: usize) -> Vec<WrappedLine<Role>> {
        if self.found.is_empty() {
            let nothing = "Nothing is called that: no action, no event, no article.";
            return wrap([Run::new(nothing, Role::Quiet)], columns);
        }
        let top = (self.at + 1).saturating_sub(height.max(1));
        let lines = self.found.iter().enumerate().skip(top);
        lines
            .map(|(at, found)| {
                let aside = cut(&found.aside, columns / 3, "…");
                let room = columns.saturating_sub(widget::width(&aside) + 4);
                let words = cut(&found.words, room, "…");
                let pad = " ".repeat(room.saturating_sub(widget::width(&words)) + 2);
                let mut line = WrappedLine::empty(0);
                line.insert(0, if at == self.at { "▶ " } else { "  " }, Role::Key);
                line.insert(1, &words, if at == self.at { Role::Title } else { Role::Text });
                line.insert(2, &pad, Role::Text);
                line.insert(3, &aside, Role::Quiet);
                line
            })
            .collect()
    }
}

/// A year that was typed, with what else is said of the event: `1961`, `480 bc`, `1961 oil`, `march 1961`.
struct Dated {
    /// Its first digits or all of them: those of a decade stand for all its years.
    year: i32,
    is_before_christ: bool,
    rest: Needle,
    whole: Needle,
}

impl Dated {
    fn new(typed: &str) -> Option<Self> {
        let is_year = |word: &&str| word.len() >= 2 && word.bytes().all(|byte| byte.is_ascii_digit());
        let year = typed.split_whitespace().filter(is_year).max_by_key(|word| word.len())?;
        let is_before_christ = typed.split_whitespace().any(|word| matches!(word, "bc" | "bce"));
        let rest = typed.split_whitespace().filter(|&word| word != year && !matches!(word, "bc" | "bce"));
        let rest = Needle::new(&rest.collect::<Vec<_>>().join(" "));
        Some(Self {
            year: year.parse().ok().filter(|&year| year > 0)?,
            is_before_christ,
            rest,
            whole: Needle::new(typed),
        })
    }

    fn is_meant(&self, entry: &TimelineEntry) -> bool {
        let Some(day) = first_day(entry) else { return false };
        let year = Day(day).year();
        let (mut counted, is_before_christ) = if year <= 0 { (1 - year, true) } else { (year, false) };
        if is_before_christ != self.is_before_christ && (self.is_before_christ || year > 0) {
            return false;
        }
        // Thousands of entries are asked at each key.
        while counted > self.year {
            counted /= 10;
        }
        if counted != self.year {
            return false;
        }
        let is_rest = || {
            let date = entry.when.map(|when| when.phrase()).unwrap_or_default();
            self.rest.find(&entry.gist).is_some() || self.whole.find(&date).is_some()
        };
        self.rest.is_empty() || is_rest()
    }
}

/// How well the typed letters fit the words, less is better; `None` when they do not. Letters in their order fit, strewn
/// over a whole sentence they do not; beginnings of words fit in any order, and better.
fn fit(typed: &str, words: &str) -> Option<usize> {
    let words = words.to_lowercase();
    let widest = widest(typed);
    let begins =
        |piece: &str| words.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(piece));
    let spread = spread(typed, &words);
    if typed.split_whitespace().all(begins) {
        return Some(spread.unwrap_or(widest).min(widest));
    }
    // Strewn letters come after every beginning of a word.
    spread.filter(|&spread| spread <= widest).map(|spread| widest + 1 + spread)
}

/// Over how many letters those typed may be strewn.
fn widest(typed: &str) -> usize {
    2 * typed.chars().count()
}

/// Over how few letters of the words the typed ones can be spread, in order; `None` when they do not all occur.
fn spread(typed: &str, words: &str) -> Option<usize> {
    let words: Vec<char> = words.chars().collect();
    let letters: Vec<char> = typed.chars().filter(|letter| !letter.is_whitespace()).collect();
    let Some(first) = letters.first() else { return Some(0) };
    let starts = words.iter().enumerate().filter(|(_, letter)| *letter == first).map(|(at, _)| at);
    let ends = starts.filter_map(|start| {
        let mut rest = words.iter().enumerate().skip(start);
        letters
            .iter()
            .try_fold(start, |_, letter| rest.find(|(_, other)| *other == letter).map(|(at, _)| at))
            .map(|end| end - start)
    });
    ends.min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_in_order_are_enough_and_the_closest_comes_first() {
        assert!(spread("flash", "flashcards") < spread("flash", "for last shown"));
        assert_eq!(spread("zzz", "flashcards"), None);
        assert_eq!(spread("", "anything"), Some(0));
        assert_eq!(spread("exam", "set up a mock exam"), Some(3), "the closest place counts, not the first");
        assert!(fit("exam day", "set the day of the exam").is_some(), "words in any order");
        assert!(fit("exam day", "set up a mock exam").is_none());
        assert!(fit("spring", "set up an exam for evening").is_none(), "letters strewn over a sentence");
    }
}
