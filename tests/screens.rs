//! Screens by keys: each test plays keys on the real app and reads the last screen.

#[path = "screens/fixture.rs"]
mod fixture;

use tarikh::store::Store;
use tarikh::study::Moment;
use tarikh::tui::{Clock, Options, Picture, Progress, play};

const SIZES: [(u16, u16); 3] = [(120, 40), (80, 24), (40, 12)];

fn options() -> Options {
    Options {
        articles: vec![fixture::article()],
        analyse: fixture::analysis,
        progress: Progress::Saved(Store::in_memory().unwrap()),
        clock: Clock::Fixed(Moment::utc(1_764_064_800)),
        ..Options::default()
    }
}

fn screen(keys: &str, size: (u16, u16)) -> Picture {
    play(options(), keys, size).unwrap()
}

/// The screen after `keys` at all three sizes, kept under `name`.
fn check(name: &str, keys: &str) {
    for (columns, rows) in SIZES {
        insta::with_settings!({ snapshot_path => "screens", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("{name}-{columns}x{rows}"), screen(keys, (columns, rows)));
        });
    }
}

#[test]
fn timeline() {
    check("timeline", "jjj");
}

#[test]
fn timeline_detail() {
    check("timeline-detail", "jjj<enter>");
}

#[test]
fn timeline_search() {
    check("timeline-search", "/pesh");
}

#[test]
fn help() {
    check("help", "?");
}

#[test]
fn library() {
    check("library", "<esc>");
}

#[test]
fn card_front() {
    check("card-front", "c");
}

#[test]
fn card_back() {
    check("card-back", "c<space>");
}

#[test]
fn cards_done() {
    check("cards-done", "c<space>3<space>3<space>3");
}

#[test]
fn quiz_options() {
    check("quiz-options", "Q<ctrl-n><enter>");
}

#[test]
fn quiz_feedback() {
    check("quiz-feedback", "Q<ctrl-n><enter>a");
}

#[test]
fn quiz_typed() {
    check("quiz-typed", "Qpesh<enter>");
}

#[test]
fn quiz_report() {
    check("quiz-report", "QPeshawar<enter><enter>p<enter>b<enter>");
}

#[test]
fn read() {
    check("read", "jjjr");
}

#[test]
fn read_coverage() {
    check("read-coverage", "c<space>4<esc>rv");
}

#[test]
fn from_a_card_to_its_event_to_its_sentence_and_back() {
    let played = |keys: &str| screen(keys, (80, 24)).to_string();
    let back = played("c<space>");
    assert!(played("c<space>v").contains("▶ ● Soviet Union signs"));
    assert!(played("c<space>vr").contains("A decade passed."));
    assert_eq!(played("c<space>vr<esc><esc><esc>"), back);
}

#[test]
fn a_small_terminal_is_told_what_is_needed() {
    assert_eq!(screen("jj", (20, 5)).to_string().trim_end(), "needs 40x12 (20x5)");
}
