//! Texts that are no articles: no panic, no time beyond a straight line, few or no events.

use proptest::prelude::*;
use tarikh::fact::{self, Source};
use tarikh::timeline::TimelineEntry;
use tarikh::{ingest, language, temporal};

fn timeline(text: &str) -> Vec<TimelineEntry> {
    let article = ingest::article(text.to_owned(), "text.txt");
    let prose = article.to_prose();
    let language = language::read(&article.text, &prose);
    let mut diagnostics = Vec::new();
    let timexes = temporal::read(&article.text, &prose, None, &mut diagnostics);
    let source = Source { article: &article, prose: &prose, language: &language, timexes: &timexes };
    let facts = fact::read(source, fact::Purpose::All, &mut diagnostics);
    let entries = tarikh::timeline::build(source, &facts);
    tarikh::question::generate(source, &facts, &entries, 0, &mut diagnostics);
    entries
}

fn dated(text: &str) -> usize {
    timeline(text).iter().filter(|entry| entry.interval().is_dated()).count()
}

#[test]
fn texts_without_events_give_no_timeline() {
    for (name, text) in [
        ("nothing", ""),
        ("white space", " \n\t\n  "),
        (
            "poetry",
            "The moon upon the water lay,\nand nothing in the reeds would stir;\nI sang until the break of day\nand every song was made for her.",
        ),
        (
            "source code",
            "fn main() {\n    let year = 1999;\n    for i in 0..2000 { println!(\"{}\", i + year); }\n}\n",
        ),
        ("numbers", "1900 1901 1902\n12 13 14\n2000 2001 2002\n0.5 1.5 2.5\n"),
        ("emoji", "😀😀😀 🎉🎉 👩‍👩‍👧‍👧 🇵🇰 1️⃣9️⃣4️⃣7️⃣"),
        ("right to left", "في ذلك اليوم خرج الناس إلى الشوارع. کسی نے کچھ نہیں کہا۔"),
        ("marks", "((((((((((,,,,,,;;;;;;::::)))))))) \"\"\"\" ''''"),
    ] {
        assert_eq!(dated(text), 0, "{name}: {:?}", timeline(text));
    }
}

#[test]
fn a_text_in_capitals_is_told_without_what_led_its_dates_and_not_asked() {
    let text = "THE MILL OF MARN WAS BURNED ON 3 MAY 1848. HOLM BECAME CONSUL IN 1851.";
    let gists: Vec<String> = timeline(text).into_iter().map(|entry| entry.gist).collect();
    assert_eq!(gists, ["The mill of marn was burned", "Holm Became Consul"]);
}

#[test]
fn a_picture_begins_a_sentence() {
    let text = "The comet was seen over Lund in 1744. \u{1f31f} The bridge burned in 1751.";
    let gists: Vec<String> = timeline(text).into_iter().map(|entry| entry.gist).collect();
    assert_eq!(gists, ["The comet was seen over Lund", "The bridge burned"]);
}

#[test]
fn long_texts_of_one_kind_end_in_time() {
    for (name, text) in [
        ("one word", "war ".repeat(50_000)),
        ("a sentence of many words", "the king of the north and ".repeat(2_000)),
        ("a sentence of many clauses", "the king who saw the man that came, left and ".repeat(1_000)),
        ("open brackets", "(1914 ".repeat(2_000)),
        ("commas", "Paris, ".repeat(6_000)),
        ("dated clauses", "In 1950 the army took Kora, and ".repeat(2_000)),
        ("dates", "in 1914, ".repeat(2_000)),
        ("one line of capitals", "THE WAR BEGAN IN 1914 AND ENDED IN 1918 ".repeat(500)),
        ("verbs", "was signed had been taken ".repeat(2_000)),
        ("relatives", "which who that ".repeat(4_000)),
        ("no stop at all", "the treaty of France was signed that king of and 1920 in which ".repeat(2_000)),
        ("ends of captions", "]]".repeat(50_000)),
        ("lines of an old machine", "The war was long and hard there.\r".repeat(5_000)),
        ("rows", "212 Sack of Lund - 1825: War\n".repeat(2_000)),
        ("names over lists", "Lund\n- founded in 1926\n".repeat(1_000)),
    ] {
        let entries = timeline(&text);
        assert!(entries.iter().all(|entry| entry.gist.chars().count() <= 90), "{name}");
    }
}

#[test]
fn what_never_stops_is_cut_behind_a_comma_if_one_is_near() {
    for (text, has_commas) in
        [("mill of the king ".repeat(5_000), false), ("mill, king and ".repeat(5_000), true)]
    {
        let prose = ingest::article(text.clone(), "text.txt").to_prose();
        assert!(prose.sentences.len() > 15, "{text:.30}");
        let (last, cut) = prose.sentences.split_last().unwrap();
        for sentence in cut {
            assert!((700..=800).contains(&sentence.tokens.len()), "{} words", sentence.tokens.len());
            assert_eq!(sentence.span.slice(&text).ends_with(','), has_commas);
        }
        assert_eq!(last.tokens.end, prose.tokens.len(), "nothing is lost");
    }
}

/// Words that open, join and end clauses, phrases, names and dates.
const PIECES: &[&str] = &[
    "The meaning",
    "the stones",
    "a treaty",
    "Brandt",
    "Spain",
    "King Harald II",
    "Dr. Ada Holm",
    "Oslo",
    "one of",
    "songs",
    "his army",
    "they",
    "it",
    "her",
    "that",
    "which",
    "who",
    "whom",
    "whose",
    "what",
    "where",
    "when",
    "and",
    "or",
    "but",
    "as",
    "than",
    "because of",
    "in order to",
    "after",
    "since",
    "until",
    "by",
    "of",
    "in",
    "from",
    "to",
    "with",
    "among",
    "for",
    "was",
    "were",
    "had been",
    "to be",
    "being",
    "having",
    "became",
    "signed",
    "founded",
    "taken",
    "gave",
    "made",
    "ruling",
    "did so",
    "called",
    "elected",
    "to build",
    "in 1848",
    "on 3 May",
    "1914–18",
    "in the 1920s",
    "the next year",
    "years later",
    "300 BC",
    "12,000",
    "three",
    "half",
    "never",
    "no longer",
    "not",
    "also",
    ",",
    ",",
    ";",
    ":",
    "(",
    ")",
    "—",
    "“",
    "”",
    "’s",
    "'",
    ".",
    ". ",
    "?",
    "\n",
    "\n\n",
    "\n- ",
    "| ",
    "1. ",
    "# ",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    /// What no writer would write, and what a writer comes near to in a long sentence.
    #[test]
    fn words_in_any_order_are_read_without_a_panic(order in prop::collection::vec(0..PIECES.len(), 1..40)) {
        let text = order.iter().filter_map(|&at| PIECES.get(at).copied()).collect::<Vec<_>>().join(" ");
        let entries = timeline(&text);
        prop_assert!(entries.iter().all(|entry| entry.gist.chars().count() <= 90), "{text}");
    }
}

#[test]
fn relatives_in_a_relative_at_the_head_of_a_sentence_are_read() {
    for text in [
        "The meaning that the stones had for those who raised them may never be known.",
        "Songs that people who ruled the town in 1848 sang were old.",
    ] {
        let entries = timeline(text);
        assert!(entries.len() <= 1, "{text}: {entries:?}");
    }
}

#[test]
fn characters_that_are_not_seen_change_nothing() {
    let told = |text: &str| timeline(text).into_iter().map(|entry| entry.gist).collect::<Vec<_>>();
    let plain = "In 1949 the Danes invited Karl Roth to Kiel. In 1950 he chose Lund. In 1960 a ship sailed from Visby.";
    for unseen in ["\u{202e}", "\u{200b}", "\u{2066}", "\u{9b}31m", "\u{1b}[31m", "\u{7}", "\u{ad}"] {
        let marked = plain.replace(" In ", &format!(" {unseen}In "));
        assert_eq!(told(&marked), told(plain), "{unseen:?}");
    }
}
