//! The rules of the house that the compiler does not know: who may name whom, how a module and a word list
//! begin.

#![expect(
    clippy::disallowed_methods,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test reads files and may fail loudly"
)]

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A module of `src` and the modules it may name besides itself. `cli` and `main` may name all.
const MAY_NAME: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("watch", &[]),
    ("article", &["text"]),
    ("diagnostic", &["text"]),
    ("language", &["text", "watch"]),
    ("temporal", &["text", "language", "diagnostic", "watch"]),
    ("fact", &["text", "article", "language", "temporal", "diagnostic", "watch"]),
    ("timeline", &["text", "article", "language", "temporal", "fact", "diagnostic"]),
    ("question", &["text", "article", "language", "temporal", "fact", "timeline", "diagnostic", "watch"]),
    (
        "analysis",
        &["text", "article", "language", "temporal", "fact", "timeline", "question", "diagnostic", "watch"],
    ),
    ("study", &["text", "temporal", "question"]),
    ("ingest", &["text", "article", "diagnostic", "temporal"]),
    ("store", &["text", "article", "temporal", "question", "study"]),
    ("library", &["text", "article", "ingest", "analysis", "timeline", "question", "study", "store"]),
    (
        "interop",
        &["text", "article", "temporal", "fact", "timeline", "question", "study", "analysis", "diagnostic"],
    ),
    (
        "tui",
        &[
            "text",
            "article",
            "language",
            "temporal",
            "fact",
            "timeline",
            "question",
            "study",
            "analysis",
            "diagnostic",
            "ingest",
        ],
    ),
];

/// What only the edge of the screens may name.
const RUNTIME_ONLY: &[&str] = &["store", "library", "interop"];

#[test]
fn every_module_names_only_what_stands_below_it() {
    let mut broken = Vec::new();
    for (path, text) in sources() {
        let parts = parts(&path);
        let Some(module) = parts.first().map(String::as_str) else { continue };
        if matches!(module, "main" | "lib" | "cli") {
            continue;
        }
        let rule = MAY_NAME.iter().find(|(name, _)| *name == module);
        let Some((_, allowed)) = rule else {
            broken.push(format!("{}: {module} is not in the table of tests/tidy.rs", path.display()));
            continue;
        };
        let is_runtime = module == "tui" && parts.get(1).is_some_and(|part| part == "runtime");
        for name in named(&text, parts.len()) {
            let is_allowed = name == module
                || allowed.contains(&name.as_str())
                || (is_runtime && RUNTIME_ONLY.contains(&name.as_str()));
            if !is_allowed {
                broken.push(format!("{} names {name}", path.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_module_begins_by_saying_what_it_is() {
    for (path, text) in sources() {
        assert!(text.starts_with("//! "), "{} does not begin with //!", path.display());
    }
}

#[test]
fn no_module_is_named_after_nothing() {
    for (path, _) in sources() {
        for part in parts(&path) {
            let is_vague =
                ["util", "utils", "helper", "helpers", "common", "misc", "manager"].contains(&part.as_str());
            assert!(!is_vague, "{} says nothing about what is in it", path.display());
        }
    }
}

#[test]
fn every_word_list_has_a_head_and_says_nothing_twice() {
    for path in files(&root().join("assets/lexicon"), "tsv") {
        let name = path.display();
        let text = fs::read_to_string(&path).unwrap();
        let head = text.lines().next().unwrap_or_default();
        assert!(head.starts_with('#'), "{name}: the first line names the columns, behind a #");
        let columns = head.split('\t').count();
        let mut seen = HashSet::new();
        for (number, row) in (1..).zip(text.lines()).filter(|(_, row)| !row.starts_with('#')) {
            let cells: Vec<_> = row.split('\t').collect();
            let key = cells.first().copied().unwrap_or_default();
            assert!(!key.is_empty(), "{name}:{number}: the first column is empty");
            assert!(cells.len() <= columns, "{name}:{number}: more cells than columns");
            assert!(cells.iter().all(|cell| cell.trim() == *cell), "{name}:{number}: space around a cell");
            assert!(seen.insert(key.to_owned()), "{name}:{number}: {key} stands there twice");
        }
    }
}

#[test]
fn no_file_names_a_place_on_one_machine() {
    // Built from parts, or this file would name them.
    let places = ["home", "root", "work", "Users"].map(|folder| format!("/{folder}/"));
    let mut paths = files(&root().join("docs"), "md");
    paths.extend(files(&root().join("src"), "rs"));
    paths.extend(files(&root().join("tests"), "rs"));
    paths.extend(["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].map(|name| root().join(name)));
    for path in paths.into_iter().filter(|path| path.exists()) {
        let text = fs::read_to_string(&path).unwrap();
        for place in &places {
            assert!(!text.contains(place.as_str()), "{} names {place}", path.display());
        }
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every source file with its text.
fn sources() -> Vec<(PathBuf, String)> {
    let paths = files(&root().join("src"), "rs");
    assert!(paths.len() > 20, "the source was not found");
    paths.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

/// Every file below a folder with that ending, in order.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return found };
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|found| found == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The path of the module a file holds: `src/tui/screen.rs` is `tui`, `screen`.
fn parts(path: &Path) -> Vec<String> {
    let inner = path.strip_prefix(root().join("src")).unwrap().with_extension("");
    inner.iter().map(|part| part.to_string_lossy().into_owned()).collect()
}

/// The modules at the root of the crate that a text names, by `crate::` or by a chain of `super::`.
fn named(text: &str, depth: usize) -> Vec<String> {
    let mut names = Vec::new();
    let mut in_tests = false;
    for line in text.lines() {
        in_tests |= line.trim_start().starts_with("mod tests {");
        let code = line.split("//").next().unwrap_or_default();
        for (at, _) in code.match_indices("crate::") {
            // `crate::{a, b}` would hide its names from this test.
            let rest = &code[at + "crate::".len()..];
            assert!(!rest.starts_with('{'), "write one use for each module: {code}");
            names.push(word(rest));
        }
        let supers = "super::".repeat(depth + usize::from(in_tests));
        for (at, _) in code.match_indices(&supers) {
            names.push(word(&code[at + supers.len()..]));
        }
    }
    // A type of the root of the crate is no module; there are none.
    names.retain(|name| !name.is_empty());
    names
}

fn word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}
