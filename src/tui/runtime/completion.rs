//! Completing the path of an article that is typed, as shells do: what all that fit have in common is written, and
//! when they part, they are shown.

use std::path::{Path, PathBuf};

/// How many of those that fit are told.
const MOST: usize = 12;

/// What can be written, and what fits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Completion {
    /// The line as it can be completed; as it was, when it cannot.
    pub(crate) line: String,
    /// The names that fit, when there are several.
    pub(crate) others: Vec<String>,
}

/// Completes what is typed from what is in its folder.
pub(super) fn complete(typed: &str) -> Completion {
    let (folder, begun) = typed.rsplit_once('/').map_or(("", typed), |(folder, begun)| (folder, begun));
    let place = match (folder, typed.contains('/')) {
        ("", false) => PathBuf::from("."),
        ("", true) => PathBuf::from("/"),
        (folder, _) => expand(folder),
    };
    let names: Vec<String> = names(&place).into_iter().filter(|name| fits(name, begun)).collect();
    let line = |rest: &str| typed.get(..typed.len() - begun.len()).unwrap_or_default().to_owned() + rest;
    match names.as_slice() {
        [] => Completion { line: typed.to_owned(), others: Vec::new() },
        [only] => Completion { line: line(only), others: Vec::new() },
        names => Completion { line: line(common(names)), others: names.iter().take(MOST).cloned().collect() },
    }
}

/// The path that is meant: `~` is the learner's home.
pub(super) fn expand(typed: &str) -> PathBuf {
    let home = etcetera::home_dir().ok();
    match (typed.strip_prefix('~').map(|rest| rest.trim_start_matches('/')), home) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(typed),
    }
}

/// What is in a folder, in order; folders end in a stroke.
fn names(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut names: Vec<String> = entries
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let name = entry.file_name().into_string().ok()?;
            Some(if entry.path().is_dir() { name + "/" } else { name })
        })
        .collect();
    names.sort();
    names
}

/// Hidden names only for one who begins with a full stop.
fn fits(name: &str, begun: &str) -> bool {
    name.starts_with(begun) && (begun.starts_with('.') || !name.starts_with('.'))
}

/// The beginning that all names have in common.
fn common(names: &[String]) -> &str {
    let Some((first, others)) = names.split_first() else { return "" };
    let is_shared = |end: &usize| {
        let beginning = first.get(..*end).unwrap_or_default();
        others.iter().all(|other| other.starts_with(beginning))
    };
    let ends = first.char_indices().map(|(at, c)| at + c.len_utf8());
    let end = ends.take_while(is_shared).last().unwrap_or(0);
    first.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_all_have_in_common_is_written_and_the_rest_is_shown() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["war of 1812.md", "war of 1971.md", "notes.txt", ".hidden"] {
            std::fs::File::create(folder.path().join(name)).unwrap();
        }
        std::fs::create_dir(folder.path().join("old")).unwrap();
        let at = |rest: &str| format!("{}/{rest}", folder.path().display());
        for (typed, line, others) in [
            ("n", "notes.txt", 0),
            ("w", "war of 1", 2),
            ("war of 18", "war of 1812.md", 0),
            ("o", "old/", 0),
            ("", "", 4),
            (".", ".hidden", 0),
            ("x", "x", 0),
        ] {
            let completion = complete(&at(typed));
            assert_eq!((completion.line, completion.others.len()), (at(line), others), "{typed}");
        }
        assert_eq!(complete("/no/such/folder/a").line, "/no/such/folder/a");
    }
}
