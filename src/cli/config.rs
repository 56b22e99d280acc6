//! The configuration: a small file of TOML. What is said on the command line counts over it.
//!
//! ```toml
//! theme = "mine"
//! ascii = false
//! data_dir = "/media/stick/history"
//! day_turns_at = 4        # a new study day begins at four in the morning
//!
//! [themes.mine]            # a theme of one's own: what is not said is as in the theme it is based on
//! base = "light"
//! date = "#8a4b00 red bold"
//!
//! [keys.timeline]          # by the names of docs/KEYS.md
//! search = "/ ctrl-s"
//! ```
//!
//! All faults are told together, each with its line.

use super::failure::Failure;
use super::place;
use crate::text::{wash, wash_lines};
use crate::tui::{Clash, Keymap, Themes};
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

/// What can be set once and for all.
#[derive(Debug, Default)]
pub(super) struct Config {
    /// The name of the theme.
    pub(super) theme: Option<String>,
    /// Draw with ASCII characters only.
    pub(super) ascii: bool,
    /// Where the library is kept.
    pub(super) data_dir: Option<PathBuf>,
    /// The local hour at which a new study day begins.
    pub(super) day_turns_at: Option<i8>,
    /// The themes, with the learner's own.
    pub(super) themes: Themes,
    /// The keys, with the learner's own.
    pub(super) keymap: Keymap,
}

/// One fault and the line it stands in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Fault {
    line: usize,
    message: String,
}

impl Fault {
    fn told(&self) -> String {
        format!("line {}: {}", self.line, self.message)
    }
}

/// Reads the configuration; without a file it is empty.
pub(super) fn read() -> Result<Config, Failure> {
    let Ok(path) = place::configuration() else { return Ok(Config::default()) };
    match text(&path)? {
        Some(text) => parse(&path, &text).map(|(config, _)| config),
        None => Ok(Config::default()),
    }
}

/// `tarikh config check`.
pub(super) fn check() -> Result<(), Failure> {
    let path = place::configuration()?;
    let name = path.display().to_string();
    let mut out = io::stdout().lock();
    match text(&path)? {
        None => writeln!(out, "{} does not exist; every setting is as it comes", wash(&name))?,
        Some(text) => {
            let (_, notes) = parse(&path, &text)?;
            writeln!(out, "{} is right", wash(&name))?;
            for note in notes {
                writeln!(out, "note: {}", note.told())?;
            }
        }
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "the shell reads the configuration")]
fn text(path: &Path) -> Result<Option<String>, Failure> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => {
            let message = format!("{} cannot be read: {error}", path.display());
            Err(Failure::new(message, "mend it, or move it away"))
        }
    }
}

/// What is set, and what may not be meant so.
fn parse(path: &Path, text: &str) -> Result<(Config, Vec<Fault>), Failure> {
    let (config, faults, notes) = Reading::of(text);
    let hint = "docs/KEYS.md lists places, actions and keys; the settings are theme, ascii, data_dir, day_turns_at, themes, keys";
    match faults.as_slice() {
        [] => Ok((config, notes)),
        [fault] => Err(Failure::new(format!("{}, {}", path.display(), fault.told()), hint)),
        faults => {
            let message = format!("{} faults in {}", faults.len(), path.display());
            Err(Failure::new(message, hint).with_details(faults.iter().map(Fault::told).collect()))
        }
    }
}

/// A configuration being read.
struct Reading<'a> {
    text: &'a str,
    config: Config,
    faults: Vec<Fault>,
    /// Where each action was given its keys, by its place and its name.
    bound: Vec<(String, String, Range<usize>)>,
}

type Entry<'a, 'i> = (&'a Spanned<DeString<'i>>, &'a Spanned<DeValue<'i>>);

impl<'a> Reading<'a> {
    /// What is set, what is wrong with it, and what may not be meant so.
    fn of(text: &'a str) -> (Config, Vec<Fault>, Vec<Fault>) {
        let mut reading = Self { text, config: Config::default(), faults: Vec::new(), bound: Vec::new() };
        let (table, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            let message = wash_lines(error.message()).replace('\n', " ");
            reading.fault(error.span().unwrap_or(0..0), message);
        }
        for entry in in_order(table.get_ref()) {
            reading.setting(entry);
        }
        let theme = reading.config.theme.clone().filter(|name| !reading.config.themes.knows(name));
        if let Some(name) = theme {
            let place = table.get_ref().get("theme").map_or(0..0, Spanned::span);
            let known = reading.config.themes.names().collect::<Vec<_>>().join(", ");
            reading.fault(place, format!("there is no theme {name:?}; there are {known}"));
        }
        for clash in reading.config.keymap.clashes() {
            let place = reading.place_of(&clash);
            reading.fault(place, clash.message);
        }
        let taken = reading.config.keymap.taken();
        let mut notes: Vec<Fault> =
            taken.into_iter().map(|clash| reading.at(reading.place_of(&clash), clash.message)).collect();
        notes.sort();
        reading.faults.sort();
        reading.faults.dedup();
        (reading.config, reading.faults, notes)
    }

    fn fault(&mut self, place: Range<usize>, message: impl Into<String>) {
        let fault = self.at(place, message.into());
        self.faults.push(fault);
    }

    fn at(&self, place: Range<usize>, message: String) -> Fault {
        let before = self.text.get(..place.start).unwrap_or(self.text);
        Fault { line: before.bytes().filter(|&byte| byte == b'\n').count() + 1, message }
    }

    /// Where the last of its actions was given its keys.
    fn place_of(&self, clash: &Clash) -> Range<usize> {
        let is_one = |(place, action, _): &&(String, String, Range<usize>)| {
            place == clash.place && clash.actions.contains(&action.as_str())
        };
        self.bound.iter().rfind(is_one).map_or(0..0, |(.., place)| place.clone())
    }

    fn setting(&mut self, (name, value): Entry<'_, '_>) {
        match name.get_ref().as_ref() {
            "theme" => self.config.theme = self.words(name, value),
            "data_dir" => self.config.data_dir = self.words(name, value).map(PathBuf::from),
            "ascii" => match value.get_ref().as_bool() {
                Some(ascii) => self.config.ascii = ascii,
                None => self.fault(value.span(), "ascii is true or false"),
            },
            "day_turns_at" => {
                let hour = value.get_ref().as_integer().and_then(|number| number.as_str().parse::<i8>().ok());
                self.config.day_turns_at = hour.filter(|hour| (0..=23).contains(hour));
                if self.config.day_turns_at.is_none() {
                    self.fault(value.span(), "day_turns_at is an hour from 0 to 23");
                }
            }
            "themes" => self.tables(name, value, Self::theme),
            "keys" => self.tables(name, value, Self::keys),
            other => self.fault(name.span(), format!("there is no setting {other:?}")),
        }
    }

    /// The words of a setting.
    fn words(&mut self, name: &Spanned<DeString<'_>>, value: &Spanned<DeValue<'_>>) -> Option<String> {
        let words = value.get_ref().as_str().map(str::to_owned);
        if words.is_none() {
            self.fault(value.span(), format!("{} is written in quotation marks", name.get_ref()));
        }
        words
    }

    /// A table of tables: one theme or one place each.
    fn tables(
        &mut self,
        name: &Spanned<DeString<'_>>,
        value: &Spanned<DeValue<'_>>,
        read: fn(&mut Self, &str, Entry<'_, '_>),
    ) {
        let Some(tables) = value.get_ref().as_table() else {
            self.fault(value.span(), format!("{0} is a table of tables: [{0}.NAME]", name.get_ref()));
            return;
        };
        for (inner, value) in in_order(tables) {
            match value.get_ref().as_table() {
                Some(table) => in_order(table).for_each(|entry| read(self, inner.get_ref(), entry)),
                None => self
                    .fault(value.span(), format!("{} is a table: [{}.{0}]", inner.get_ref(), name.get_ref())),
            }
        }
    }

    fn theme(&mut self, theme: &str, (role, value): Entry<'_, '_>) {
        let Some(words) = self.words(role, value) else { return };
        if let Err(fault) = self.config.themes.paint(theme, role.get_ref(), &words) {
            self.fault(role.span(), fault);
        }
    }

    fn keys(&mut self, place: &str, (action, value): Entry<'_, '_>) {
        let Some(keys) = self.words(action, value) else { return };
        if let Err(fault) = self.config.keymap.bind(place, action.get_ref(), &keys) {
            self.fault(action.span(), fault);
        }
        self.bound.push((place.to_owned(), action.get_ref().to_string(), action.span()));
    }
}

/// The entries of a table in the order in which they were written.
fn in_order<'a, 'i>(table: &'a DeTable<'i>) -> impl Iterator<Item = Entry<'a, 'i>> {
    let entries: BTreeMap<usize, Entry<'a, 'i>> =
        table.iter().map(|entry| (entry.0.span().start, entry)).collect();
    entries.into_values()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_right_is_taken() {
        let (config, faults, _) = Reading::of(
            "theme = \"mine\"\nascii = true\ndata_dir = \"/x\"\n[themes.mine]\nbase = \"light\"\ndate = \"red bold\"\n[keys.timeline]\nsearch = \"/ ctrl-s\"\n",
        );
        assert_eq!(faults, []);
        assert!(config.ascii && config.themes.knows("mine"));
        assert_eq!(config.data_dir, Some(PathBuf::from("/x")));
    }

    #[test]
    fn every_fault_is_told_with_its_line() {
        let (_, faults, _) = Reading::of(
            "theme = \"mauve\"\nascii = 1\ncolour = 3\n\n[themes.mine]\ndate = \"mauve\"\ngloss = \"bold\"\n\n[keys.timeline]\nsearch = \"hyper-x\"\ndance = \"d\"\n[keys.time]\nsearch = \"/\"\n[keys.read]\nsearch = 7\n",
        );
        let lines: Vec<usize> = faults.iter().map(|fault| fault.line).collect();
        assert_eq!(lines, [1, 2, 3, 6, 7, 10, 11, 13, 15], "{faults:?}");
        for (fault, word) in faults.iter().zip([
            "mauve",
            "ascii",
            "colour",
            "mauve",
            "gloss",
            "hyper-x",
            "dance",
            "time",
            "quotation",
        ]) {
            assert!(fault.message.contains(word), "{fault:?}");
        }
    }

    #[test]
    fn what_is_no_toml_does_not_hide_the_other_faults() {
        let (_, faults, _) = Reading::of("theme = mauve\ncolour = 3\n");
        assert!(faults.iter().any(|fault| fault.line == 1), "{faults:?}");
        assert!(faults.iter().any(|fault| fault.line == 2), "{faults:?}");
    }

    #[test]
    fn a_key_that_would_do_two_things_is_a_fault() {
        let (_, faults, _) =
            Reading::of("[keys.read]\nsearch = \"/\"\n[keys.timeline]\nmark = \"m\"\nfilter = \"v\"\n");
        assert_eq!(faults.iter().map(|fault| fault.line).collect::<Vec<_>>(), [5], "{faults:?}");
    }

    #[test]
    fn a_key_that_is_taken_from_a_wider_place_is_a_note() {
        let (_, faults, notes) = Reading::of("[keys.timeline]\n\nsearch = \"/ q\"\n");
        assert_eq!(faults, []);
        assert_eq!(notes.iter().map(|note| note.line).collect::<Vec<_>>(), [3], "{notes:?}");
    }
}
