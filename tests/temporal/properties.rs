//! What holds for any text whatever.

use proptest::prelude::*;
use tarikh::temporal::{Day, PartialDate, ReferenceDate, TimeValue};

/// Texts that look a little like histories, so that the rules have something to do.
fn texts() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "the",
        "in",
        "of",
        "1914",
        "1914–18",
        "March",
        "May",
        "4",
        "26th",
        "BC",
        "AD",
        "century",
        "late",
        "early",
        "from",
        "to",
        "between",
        "and",
        "two",
        "years",
        "later",
        "ago",
        "next",
        "last",
        "day",
        "Monday",
        "summer",
        "night",
        "a",
        "half",
        "'47",
        "1960s",
        "c.",
        "(",
        ")",
        ",",
        ".",
        "-",
        "–",
        "5:30",
        "p.m.",
        "every",
        "Jan.",
        "30.09.1966",
        "9/11",
        "that",
        "year",
        "same",
        "fiscal",
        "Q3",
        "99999999999",
        "0",
        "32",
        "mid-March",
        "twenty-five",
        "the end of",
        "\n",
        "é",
        "“",
        "’s",
        "may",
        "march",
        "aged",
        "born",
        "he",
        "at the age of",
        "first day",
        "second week",
        "Muharram",
        "AH",
        "61",
        "2013-14",
        "financial year",
        "India",
        "week",
        "W45",
        "'81",
        "half past",
        "quarter to",
        "Christmas Day",
        "800",
        "Sunday the",
        "3 or 4",
        "second term",
        "which",
        "had",
        "founded in",
        "the turn of the century",
        "1953–8",
        "\"",
    ]);
    prop_oneof![prop::collection::vec(words, 0..60).prop_map(|words| words.join(" ")), any::<String>(),]
}

fn dates() -> impl Strategy<Value = Option<ReferenceDate>> {
    prop::option::of((-3000..3000i32, 1..=12u8, 1..=31u8)).prop_map(|date| {
        date.map(|(year, month, day)| ReferenceDate(PartialDate::Day(Day::new(year, month, day))))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn phrases_are_ordered_disjoint_and_on_character_boundaries(text in texts(), written in dates()) {
        let mut end = 0;
        for timex in super::read(&text, written) {
            prop_assert!(timex.span.start() >= end && !timex.span.is_empty());
            prop_assert!(text.is_char_boundary(timex.span.start()) && text.is_char_boundary(timex.span.end()));
            end = timex.span.end();
            if let Some((first, second)) = timex.ends {
                prop_assert!(timex.span.contains(first) && timex.span.contains(second) && !first.overlaps(second));
            }
        }
    }

    #[test]
    fn the_earliest_day_is_never_behind_the_latest(text in texts(), written in dates()) {
        for timex in super::read(&text, written) {
            let interval = timex.interval();
            if let (Some(earliest), Some(latest)) = (interval.earliest(), interval.latest()) {
                prop_assert!(earliest <= latest, "{timex:?}");
            }
            prop_assert!(!timex.phrase().is_empty() && !timex.short().is_empty() && !timex.certainty().is_empty());
        }
    }

    #[test]
    fn reading_twice_says_the_same(text in texts(), written in dates()) {
        prop_assert_eq!(super::read(&text, written), super::read(&text, written));
    }

    #[test]
    fn values_print_and_parse_back(text in texts(), written in dates()) {
        for timex in super::read(&text, written) {
            let printed = timex.value.to_string();
            let parsed: TimeValue = printed.parse().map_err(|_| TestCaseError::fail(printed.clone()))?;
            prop_assert_eq!(parsed.to_string(), printed);
        }
    }
}

/// Pieces of histories cut at any byte and spliced with any other bytes, as a damaged page gives them.
fn splices() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        texts().prop_map(String::into_bytes),
        prop::collection::vec(any::<u8>(), 0..40),
        prop::sample::select(vec!["1914–18", "’47", "½", "٣", "\u{200b}", "\r\n", "１９４４", "…", "— "])
            .prop_map(|piece| piece.as_bytes().to_vec()),
    ];
    prop::collection::vec((piece, 0..200_usize, 0..200_usize), 0..8).prop_map(|pieces| {
        pieces
            .into_iter()
            .flat_map(|(bytes, from, to)| {
                let (from, to) = (from.min(bytes.len()), to.min(bytes.len()));
                bytes.get(from.min(to)..from.max(to)).unwrap_or_default().to_vec()
            })
            .collect()
    })
}

proptest! {
    // What the fuzz target `time` checks, on the stable toolchain.
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn any_bytes_are_read_into_ordered_phrases_that_print_and_parse_back(
        bytes in splices(),
        written in dates(),
    ) {
        let text = String::from_utf8_lossy(&bytes);
        let mut end = 0;
        for timex in super::read(&text, written) {
            prop_assert!(timex.span.start() >= end && timex.span.end() <= text.len());
            end = timex.span.end();
            let printed = timex.value.to_string();
            let parsed = printed.parse::<TimeValue>().map(|value| value.to_string());
            prop_assert_eq!(parsed, Ok(printed));
        }
    }
}
