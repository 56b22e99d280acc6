//! What the learner puts right on a timeline: another date, another gist, an entry hidden, an entry of their own.
//!
//! Amendments are kept by the identity of their entries and by what the entry said, so that they hold for the entry after
//! its sentence was edited, or is read by better rules. They are applied whenever the timeline is built.
//!
//! ```
//! use tarikh::timeline::{Amendments, said_date};
//! assert_eq!(said_date("4 March 1961").unwrap().to_string(), "1961-03-04");
//! assert_eq!(said_date("some day"), None);
//! let kept = [(7, "hidden".to_owned(), "yes".to_owned())];
//! assert!(!Amendments::read(kept).is_empty());
//! ```

use super::entry::{Author, EntryId, TimelineEntry};
use super::order;
use crate::article::Article;
use crate::temporal::{Basis, Confidence, TimeValue, Timex, TimexKind, read};
use crate::text::{Form, Prose, Span, digest};
use std::collections::BTreeMap;

/// The names under which amendments are kept: another date, another gist, hidden, an entry of the learner's own, and
/// what the entry said when it was amended.
pub const DATE: &str = "date";
/// See [`DATE`].
pub const GIST: &str = "gist";
/// See [`DATE`].
pub const HIDDEN: &str = "hidden";
/// See [`DATE`].
pub const OWN: &str = "own";
/// See [`DATE`].
pub const WAS: &str = "was";

/// What separates date and words where they are kept in one text.
const BETWEEN: char = '\u{1f}';
/// The least likeness, 0 to 1, of the clause of an entry before and after an edit.
const SAME: f64 = 0.8;
/// Of a clause, at most so many characters are compared.
const LONGEST: usize = 600;

/// What was put right on one entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amendment {
    /// Another date.
    pub date: Option<TimeValue>,
    /// Another gist.
    pub gist: Option<String>,
    /// Whether it is not shown.
    pub is_hidden: bool,
    /// What the entry said, to know it again.
    was: Option<String>,
}

/// What was done to an entry, for the questions made from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amended {
    /// The entry.
    pub entry: EntryId,
    /// The clause that tells it.
    pub evidence: Span,
    /// Its new date, where that was changed.
    pub date: Option<TimeValue>,
    /// Whether it is not shown any more.
    pub is_hidden: bool,
}

/// Everything put right on one timeline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amendments {
    entries: BTreeMap<EntryId, Amendment>,
    own: Vec<(EntryId, TimeValue, String)>,
}

/// The date a person writes: `4 March 1961`, `1961-03`, `the 1870s`, `1961 to 1971`; `None` when it is none.
pub fn said_date(said: &str) -> Option<TimeValue> {
    let said = said.trim();
    if let Ok(value @ (TimeValue::Point(_) | TimeValue::Range(..))) = said.parse() {
        return Some(value);
    }
    let mut prose = Prose::default();
    prose.push(said, &[Span::new(said, 0, said.len())?], Form::Item);
    let timexes = read(said, &prose, None, &mut Vec::new());
    let [timex] = timexes.as_slice() else { return None };
    // Nothing but words may stand around it: half a date was misunderstood.
    let has_digits = |text: &str| text.chars().any(|c| c.is_ascii_digit());
    let around = (said.get(..timex.span.start())?, said.get(timex.span.end()..)?);
    (timex.is_dated() && !has_digits(around.0) && !has_digits(around.1)).then_some(timex.value)
}

/// What is kept of an entry when it is amended, to know it again.
pub fn wording(article: &Article, entry: &TimelineEntry) -> String {
    let date = entry.when.map(|when| when.value.to_string()).unwrap_or_default();
    format!("{date}{BETWEEN}{}", article.prose(entry.evidence))
}

/// An entry of the learner's own, as it is kept: its identity and its text.
pub fn own_entry(date: TimeValue, gist: &str) -> (EntryId, String) {
    let text = format!("{date}{BETWEEN}{gist}");
    (EntryId(digest(&["own entry", &text])), text)
}

impl Amendments {
    /// Amendments from what was kept of them: entry, name, value.
    pub fn read(kept: impl IntoIterator<Item = (u64, String, String)>) -> Self {
        let mut amendments = Self::default();
        for (entry, name, value) in kept {
            let id = EntryId(entry);
            if name == OWN {
                let parts = value.split_once(BETWEEN);
                let date = parts.and_then(|(date, gist)| Some((date.parse().ok()?, gist)));
                amendments.own.extend(date.map(|(date, gist)| (id, date, gist.to_owned())));
                continue;
            }
            let amendment = amendments.entries.entry(id).or_default();
            match name.as_str() {
                DATE => amendment.date = value.parse().ok(),
                GIST => amendment.gist = Some(value),
                HIDDEN => amendment.is_hidden = true,
                WAS => amendment.was = Some(value),
                _ => {}
            }
        }
        amendments
    }

    /// Whether nothing was put right.
    pub fn is_empty(&self) -> bool {
        self.own.is_empty()
            && self.entries.values().all(|one| one.date.is_none() && one.gist.is_none() && !one.is_hidden)
    }

    /// Puts the timeline right; returns what was done to which entry.
    pub fn apply(&self, article: &Article, entries: &mut Vec<TimelineEntry>) -> Vec<Amended> {
        let mut done = Vec::new();
        for (id, amendment) in &self.entries {
            let Some(at) = find(article, entries, *id, amendment) else { continue };
            let Some(entry) = entries.get_mut(at) else { continue };
            let (date, is_hidden) = (amendment.date, amendment.is_hidden);
            done.push(Amended { entry: entry.id, evidence: entry.evidence, date, is_hidden });
            if amendment.is_hidden {
                entries.remove(at);
            } else {
                amend(entry, amendment);
            }
        }
        entries.extend(self.own.iter().map(|(id, date, gist)| own(*id, *date, gist)));
        if !self.is_empty() {
            order::order(entries);
        }
        done
    }
}

/// The place of the entry that was amended: the same, or the one that says nearly the same of the same time.
fn find(article: &Article, entries: &[TimelineEntry], id: EntryId, amendment: &Amendment) -> Option<usize> {
    if let Some(at) = entries.iter().position(|entry| entry.id == id) {
        return Some(at);
    }
    let (date, words) = amendment.was.as_ref()?.split_once(BETWEEN)?;
    let words = fold(words);
    let likeness = |entry: &TimelineEntry| {
        let value = entry.when.map(|when| when.value.to_string()).unwrap_or_default();
        (value == date).then(|| strsim::sorensen_dice(&words, &fold(&article.prose(entry.evidence))))
    };
    let likest = entries.iter().enumerate().filter_map(|(at, entry)| Some((likeness(entry)?, at)));
    let likest = likest.max_by(|(one, at), (other, later)| one.total_cmp(other).then(later.cmp(at)));
    likest.filter(|(likeness, _)| *likeness >= SAME).map(|(_, at)| at)
}

fn fold(text: &str) -> String {
    let letters = text.chars().take(LONGEST).filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

fn amend(entry: &mut TimelineEntry, amendment: &Amendment) {
    if let Some(gist) = &amendment.gist {
        entry.gist.clone_from(gist);
        entry.author = Author::Amended;
    }
    if let Some(value) = amendment.date {
        let written = entry.when.map_or(Span::default(), |when| when.span);
        entry.when = Some(timex(value, written));
        entry.is_period = matches!(value, TimeValue::Range(..));
        entry.confidence = Confidence::CERTAIN;
        entry.place = None;
        entry.author = Author::Amended;
    }
}

const fn timex(value: TimeValue, span: Span) -> Timex {
    Timex {
        span,
        kind: TimexKind::Date,
        value,
        modifier: None,
        basis: Basis::Explicit,
        confidence: Confidence::CERTAIN,
        rule: "learner",
        ends: None,
    }
}

fn own(id: EntryId, date: TimeValue, gist: &str) -> TimelineEntry {
    TimelineEntry {
        is_period: matches!(date, TimeValue::Range(..)),
        author: Author::Learner,
        ..TimelineEntry::new(id, Some(timex(date, Span::default())), gist)
    }
}
