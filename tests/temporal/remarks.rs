//! What is said of phrases that were left without a date, or with a doubtful one.

use super::prose;
use tarikh::temporal::{self, ReferenceDate};

/// A text, the day it was written, and the remarks: code and phrase.
type Remarked = (&'static str, Option<&'static str>, &'static [(&'static str, &'static str)]);

const REMARKS: &[Remarked] = &[
    ("In July the bridge fell.", None, &[("T01", "July")]),
    ("On 3 July the bridge fell.", None, &[("T01", "3 July")]),
    ("On 3 July 1931 the bridge fell.", None, &[]),
    // A later day with its year is enough, a look back is not.
    ("In July the bridge fell. In May 1872 it was built again.", None, &[]),
    ("In July the bridge fell. It had stood since 1871.", None, &[("T01", "July")]),
    ("Two days later the bridge fell.", None, &[("T02", "Two days later")]),
    ("The day before, the bridge fell.", None, &[("T02", "The day before")]),
    ("It fell on 3 July 1931. Two days later nobody spoke of it.", None, &[]),
    ("Ten days ago the bridge fell.", None, &[("T03", "Ten days ago")]),
    ("Ten days ago the bridge fell.", Some("2015-08-03"), &[]),
    ("Yesterday the bridge fell.", None, &[("T03", "Yesterday")]),
    // Lengths and what comes again have nothing to be placed by.
    ("For ten years the bridge stood, and every spring it was painted.", None, &[]),
    // A day in the narrative is sure of its year; one looked back on fits the year before nearly as well.
    (
        "The town was entered on 25 April 1839, the gate fell on 23 July, and the king rode in on 7 August.",
        None,
        &[],
    ),
    (
        "Money was set aside in May 2021. The work had been due to begin on 1 September.",
        None,
        &[("T04", "1 September")],
    ),
];

#[test]
fn a_phrase_that_is_left_open_says_why() {
    for (text, written, expected) in REMARKS {
        let written = written.map(|written| ReferenceDate(written.parse().unwrap()));
        let mut diagnostics = Vec::new();
        temporal::read(text, &prose(text), written, &mut diagnostics);
        let remarks: Vec<_> =
            diagnostics.iter().map(|remark| (remark.code, remark.span.slice(text))).collect();
        assert_eq!(remarks, *expected, "{text}");
        assert!(diagnostics.iter().all(|remark| !remark.message.is_empty()));
    }
}
