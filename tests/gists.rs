//! Headlines: for each sentence of `tests/gists/*.md` the entries it must give, one a line, as `date | headline`.
//!
//! The pages say what the rules are for; what stands under a sentence are all its dated entries, and the undated ones
//! where any is written down. A line of several lines, each from a sign of a paragraph (`¶`) on, is a page in Markdown.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fmt::Write as _;
use std::path::Path;
use tarikh::analysis::{Depth, Settings, analyse_to};

/// The entries of an article, in the order of time.
fn entries(text: &str) -> String {
    let is_page = text.contains('¶');
    let written = if is_page { text.replace(" ¶ ", "\n") } else { text.to_owned() };
    let article = tarikh::ingest::article(written, if is_page { "page.md" } else { "page.txt" });
    let analysis = analyse_to(&article, &Settings::default(), Depth::Timeline);
    let mut lines = String::new();
    for entry in &analysis.timeline {
        let date = entry.when.map_or_else(|| "undated".to_owned(), |when| when.short());
        writeln!(lines, "{date} | {}", entry.gist).unwrap();
    }
    lines
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a test reads its own pages")]
fn every_sentence_gives_the_headlines_written_below_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gists");
    let mut pages: Vec<_> = folder.read_dir().unwrap().map(|page| page.unwrap().path()).collect();
    pages.sort();
    let (mut wrong, mut count) = (String::new(), 0);
    for page in pages {
        let text = std::fs::read_to_string(&page).unwrap();
        for case in text.split("\n- ").skip(1) {
            let mut lines = case.lines();
            let sentence = lines.next().unwrap();
            let expected: String = lines
                .take_while(|line| !line.starts_with('#'))
                .filter_map(|line| line.strip_prefix("  - "))
                .fold(String::new(), |all, line| all + line + "\n");
            let mut found = entries(sentence);
            if !expected.contains("undated") {
                found = found
                    .lines()
                    .filter(|line| !line.starts_with("undated"))
                    .fold(String::new(), |all, line| all + line + "\n");
            }
            count += 1;
            if found != expected {
                let name = page.file_name().unwrap().to_string_lossy();
                writeln!(wrong, "{name}: {sentence}\n  expected:\n{expected}  found:\n{found}").unwrap();
            }
        }
    }
    assert!(count > 0 && wrong.is_empty(), "{wrong}");
}

#[test]
fn an_entry_is_of_the_category_it_stands_under() {
    let (mut wrong, mut count) = (String::new(), 0);
    for section in include_str!("categories.md").split("\n## ").skip(1) {
        let mut lines = section.lines();
        let category = lines.next().unwrap();
        for sentence in lines.filter_map(|line| line.strip_prefix("- ")) {
            let article = tarikh::ingest::article(sentence.to_owned(), "page.txt");
            let analysis = analyse_to(&article, &Settings::default(), Depth::Timeline);
            let entry = analysis.timeline.iter().find(|entry| entry.when.is_some()).unwrap();
            let found = entry.category.name();
            count += 1;
            if found != category {
                writeln!(wrong, "{sentence}\n  expected {category}, found {found}: {}", entry.gist).unwrap();
            }
        }
    }
    assert!(count > 0 && wrong.is_empty(), "{wrong}");
}

#[test]
fn a_person_is_called_for_short_as_the_text_does() {
    let text = "Anna Maria Holm was born in 1901. Holm wrote a play in 1925. Karl Dahl met Olaf Dahl in 1930. Dahl left in 1931. \
                Mao Zedong spoke in 1949. Mao died in 1976. Ewa Lind sang in 1950.";
    let article = tarikh::ingest::article(text.to_owned(), "page.txt");
    let analysis = analyse_to(&article, &Settings::default(), Depth::Timeline);
    let lines: Vec<String> = analysis
        .timeline
        .iter()
        .map(|entry| tarikh::timeline::with_surname(entry, &analysis.surnames).unwrap_or_default())
        .collect();
    // One of two Dahls, and one whom the text never calls by a part of her name, keep the whole.
    let short = ["Holm was born", "", "", "", "Mao spoke", "", ""];
    assert_eq!(lines, short);
}

#[test]
fn a_word_used_once_with_its_year_in_brackets_is_minor() {
    let text =
        "He has five grandchildren: Johannes (1999), Benedikt (2001), Amelie (2003) and Helene (2005).";
    let article = tarikh::ingest::article(text.to_owned(), "page.txt");
    let analysis = analyse_to(&article, &Settings::default(), Depth::Timeline);
    let shown = analysis.timeline.iter().filter(|entry| entry.when.is_some() && !entry.is_minor);
    assert_eq!(shown.count(), 0);
}
