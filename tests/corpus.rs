//! Timelines of whole articles, as readable text, so that a change of a rule shows its reach in the diff.
//!
//! The articles are the samples in `seeds/` and the passages in `tests/corpus/`; what comes out stands in
//! `tests/corpus/timelines/`. Accept changes with `cargo insta accept` after reading them.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use tarikh::analysis::{Depth, Settings, analyse, analyse_to};
use tarikh::timeline::TimelineEntry;

#[test]
#[expect(clippy::disallowed_methods, reason = "a test reads its own articles")]
fn whole_articles_give_the_timelines_written_down_for_them() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for path in articles(&[root.join("seeds"), root.join("tests/corpus")]) {
        let text = std::fs::read_to_string(&path).unwrap();
        let name = path.file_name().unwrap().to_str().unwrap();
        let article = tarikh::ingest::article(text, name);
        let analysis = analyse(&article, &Settings::default());
        // What is left out when nothing but the timeline is wanted does not show on it.
        let alone = analyse_to(&article, &Settings::default(), Depth::Timeline);
        assert_eq!(alone.timeline, analysis.timeline, "{name}");
        let mut listing = String::new();
        for entry in &analysis.timeline {
            writeln!(listing, "{}", line(entry, &article.prose(entry.evidence))).unwrap();
        }
        insta::with_settings!({
            snapshot_path => "corpus/timelines",
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, {
            insta::assert_snapshot!(path.file_stem().unwrap().to_str().unwrap(), listing);
        });
    }
}

/// `1961-03-04 | treaty | The Soviet Union signed an agreement … | on March 4, 1961, the Soviet Union …`
fn line(entry: &TimelineEntry, evidence: &str) -> String {
    let date = entry.date();
    let mark = match (entry.is_minor, entry.is_period) {
        (true, _) => " (minor)",
        (false, true) => " (period)",
        (false, false) => "",
    };
    format!("{date} | {}{mark} | {} | {evidence}", entry.category.name(), entry.gist)
}

fn articles(folders: &[PathBuf]) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = folders
        .iter()
        .filter_map(|folder| folder.read_dir().ok())
        .flat_map(|entries| entries.flatten().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "md" || ending == "txt"))
        .collect();
    paths.sort();
    paths
}
