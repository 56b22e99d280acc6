//! Articles read as they are: what the real analysis gives, on the real screens.

use super::options;
use tarikh::analysis::analyse_watched;
use tarikh::tui::{Options, play};

/// The last screen after keys on an article.
fn read(text: &str, keys: &str, size: (u16, u16)) -> String {
    let article = tarikh::ingest::article(text.to_owned(), "article.md");
    let options = Options { articles: vec![article], analyse: analyse_watched, ..options() };
    play(options, keys, size).unwrap().to_string()
}

const DAYS: &str = "# The bank\n\nIn 200 BC the kings of Epirus signed a treaty. In March 1951 the bank hired a \
    director. On 4 March 1951 the bank bought a ship. In March 1951 the bank moved to Milan. Early on 3 November \
    1964 the voters of Utah elected a governor. In 1965 the bank grew. After 11 September 2001 the bank closed.\n";

#[test]
fn long_dates_are_whole_and_no_bar_lies_over_one() {
    let list = read(DAYS, "", (80, 24));
    assert!(list.contains("after 2001 Sep 11"), "{list}");
    assert!(list.contains("● 1964 Nov 3 "), "a part of a day is no uncertainty: {list}");
    let months = read(DAYS, "-", (80, 24));
    assert!(months.contains("1951 Mar") && months.contains("   2001 Sep  "), "{months}");
    for row in months.lines().filter(|row| row.contains('▇')).skip(1) {
        let (date, _) = row.split_once('▇').unwrap();
        assert!(date.ends_with(' '), "{months}");
    }
}
