//! Which entries are shown: those of certain people, places and groups, of a certain certainty.
//!
//! Within one kind any of the chosen will do; of several kinds each must be met.

use crate::temporal::{Day, PartialDate};
use crate::timeline::TimelineEntry;
use crate::tui::theme::Role;

/// What an entry can be chosen by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Kind {
    /// How its date is known.
    Certainty,
    /// The decade or the century it lies in.
    Period,
    /// What kind of event it is.
    Category,
    /// A person named in it.
    Person,
    /// A place named in it.
    Place,
    /// An organisation named in it.
    Group,
}

impl Kind {
    /// Its heading.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Certainty => "Date",
            Self::Period => "Time",
            Self::Category => "Events",
            Self::Person => "People",
            Self::Place => "Places",
            Self::Group => "Groups",
        }
    }
}

/// One line of the list to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    /// What it chooses by.
    pub(crate) kind: Kind,
    /// The name.
    pub(crate) name: String,
    /// How many entries have it.
    pub(crate) count: usize,
    /// Whether it is chosen.
    pub(crate) is_chosen: bool,
}

/// What is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Filter {
    chosen: Vec<(Kind, String)>,
    /// Whether entries of little weight are shown as well.
    shows_minor: bool,
}

impl Filter {
    /// Whether nothing is left out.
    pub(crate) const fn is_empty(&self) -> bool {
        self.chosen.is_empty()
    }

    /// Chooses a line, or no longer.
    pub(crate) fn turn(&mut self, kind: Kind, name: &str) {
        match self.chosen.iter().position(|(other, chosen)| *other == kind && chosen == name) {
            Some(at) => {
                self.chosen.remove(at);
            }
            None => self.chosen.push((kind, name.to_owned())),
        }
    }

    /// Shows the entries of little weight, or hides them.
    pub(crate) const fn turn_minor(&mut self) {
        self.shows_minor = !self.shows_minor;
    }

    /// Shows the entries of little weight.
    pub(crate) const fn show_minor(&mut self) {
        self.shows_minor = true;
    }

    /// Whether the entries of little weight are hidden.
    pub(crate) const fn hides_minor(&self) -> bool {
        !self.shows_minor
    }

    /// The same, with nothing chosen.
    #[must_use]
    pub(crate) const fn cleared(&self) -> Self {
        Self { chosen: Vec::new(), shows_minor: self.shows_minor }
    }

    /// Whether an entry is shown.
    pub(crate) fn admits(&self, entry: &TimelineEntry) -> bool {
        if entry.is_minor && !self.shows_minor {
            return false;
        }
        [Kind::Certainty, Kind::Period, Kind::Category, Kind::Person, Kind::Place, Kind::Group]
            .into_iter()
            .all(|kind| {
                let mut wanted = self.chosen.iter().filter(|(other, _)| *other == kind).peekable();
                wanted.peek().is_none() || wanted.any(|(_, name)| has(entry, kind, name))
            })
    }

    /// What is chosen, in few words.
    pub(crate) fn words(&self) -> String {
        self.chosen.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// Whether a line is chosen.
    pub(crate) fn has_chosen(&self, kind: Kind, name: &str) -> bool {
        self.chosen.iter().any(|(other, chosen)| *other == kind && chosen == name)
    }
}

/// The names in an entry that can be chosen by.
pub(super) const fn lists(entry: &TimelineEntry) -> [(Kind, &Vec<String>); 3] {
    [(Kind::Person, &entry.people), (Kind::Place, &entry.places), (Kind::Group, &entry.organisations)]
}

fn has(entry: &TimelineEntry, kind: Kind, name: &str) -> bool {
    match kind {
        Kind::Certainty => certainty(entry) == name,
        Kind::Category => entry.category.name() == name,
        Kind::Period => period(entry).is_some_and(|period| PartialDate::Decade(period).short() == name),
        _ => lists(entry)
            .into_iter()
            .any(|(other, names)| other == kind && names.iter().any(|own| own == name)),
    }
}

/// The decade an entry lies in.
pub(super) fn period(entry: &TimelineEntry) -> Option<i32> {
    super::first_day(entry).map(|day| Day(day).year().div_euclid(10))
}

/// How the date of an entry is known, in a word.
pub(super) fn certainty(entry: &TimelineEntry) -> &'static str {
    match super::mark(entry).1 {
        Role::Undated => "undated",
        Role::Uncertain => "uncertain",
        Role::Period => "a period",
        _ => "certain",
    }
}
