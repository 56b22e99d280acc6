//! Screens by keys: each test plays keys on the real app and reads the last screen.

#[path = "screens/fixture.rs"]
mod fixture;

use tarikh::tui::{Options, Picture, Progress, play};

const SIZES: [(u16, u16); 3] = [(120, 40), (80, 24), (40, 12)];

fn options() -> Options {
    Options {
        articles: vec![fixture::article()],
        analyse: fixture::analysis,
        progress: Progress::NotSaved("the disk is full".to_owned()),
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
fn a_small_terminal_is_told_what_is_needed() {
    assert_eq!(screen("jj", (20, 5)).to_string().trim_end(), "needs 40x12 (20x5)");
}
