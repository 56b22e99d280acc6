//! Whatever is read, the blocks of an article lie in order inside its text.

use proptest::prelude::*;
use tarikh::article::{Article, BlockKind};
use tarikh::ingest;

/// The laws that every room behind `ingest` builds on.
fn check(article: &Article) {
    let mut end = 0;
    for block in &article.blocks {
        assert!(block.span.start() >= end, "blocks are in order and disjoint");
        end = block.span.end();
        let mut inner = block.span.start();
        for piece in &block.prose {
            assert!(piece.start() >= inner && block.span.contains(*piece), "prose is in order and inside");
            assert!(!piece.slice(&article.text).is_empty(), "prose lies on character boundaries");
            inner = piece.end();
        }
    }
    assert!(end <= article.text.len());
    assert!(!article.title.is_empty());
}

/// Pieces that texts go wrong at.
fn messy() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "\n",
        "\n\n",
        "\r\n",
        "# ",
        "- ",
        "1. ",
        "> ",
        "|",
        "| a | b |\n",
        "|---|---|\n",
        "**",
        "`",
        "[x](y)",
        "---\n",
        "title: a\n",
        "===\n",
        "    ",
        "\t",
        "1947: ",
        "12 May 1950",
        "References\n",
        "[^1]",
        "[^1]: note\n",
        "&amp;",
        "<b>",
        "![a](b)",
        "\u{feff}",
        "\u{2028}",
        "Ü",
        "毛泽东",
        "e\u{301}",
        "The mill burned.",
        "SHARE",
        " · ",
        "\0",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

#[test]
fn code_in_a_list_in_a_footnote_keeps_the_order() {
    check(&ingest::article("[^1]: note\n    - |\n\n        |".to_owned(), "a.md"));
}

proptest! {
    #[test]
    fn any_plain_text_is_an_article(text in messy()) {
        check(&ingest::article(text, "a.txt"));
    }

    #[test]
    fn any_markdown_is_an_article(text in messy()) {
        check(&ingest::article(text, "a.md"));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(article) = ingest::read(&bytes, "a.txt") {
            check(&article);
        }
    }
}

#[test]
fn markup_is_no_prose_and_every_kind_of_block_is_known() {
    let text = "---\ntitle: Mills\npublished: 2012-03-18\ntags: [ems]\n---\n\n# The *Mill*\n\nIt [burned](http://x) in \
                **1820**,\nand `again` in 1822 &amp; 1823[^1].\n\n> Nobody\n> rebuilt it.\n\n1. Fire\n   - Flood\n\n\
                | When | What |\n|---|---|\n| 1871 | railway |\n\n```\ncode 1900\n```\n\n![a picture](p.png)\n\n\
                [^1]: A note of 1901.\n\n## References\n\n- Schmidt 1999\n";
    let article = ingest::article(text.to_owned(), "mill.md");
    check(&article);
    let found: Vec<_> = article.blocks.iter().map(|block| (block.kind, article.prose(block.span))).collect();
    let expected = [
        (BlockKind::Heading { level: 1 }, "The Mill"),
        (BlockKind::Paragraph, "It burned in 1820, and again in 1822 & 1823."),
        (BlockKind::Quote, "Nobody rebuilt it."),
        (BlockKind::ListItem { depth: 0 }, "Fire"),
        (BlockKind::ListItem { depth: 1 }, "Flood"),
        (BlockKind::Boilerplate, "When What"),
        (BlockKind::TableRow, "1871 railway"),
        (BlockKind::Code, "code 1900"),
        (BlockKind::Boilerplate, "A note of 1901."),
        (BlockKind::Boilerplate, "References"),
        (BlockKind::Boilerplate, "Schmidt 1999"),
    ];
    assert_eq!(found, expected.map(|(kind, words)| (kind, words.to_owned())));
    assert_eq!(article.title, "Mills");
    assert_eq!(article.metadata.published.as_deref(), Some("2012-03-18"));
    assert_eq!(article.metadata.tags, ["ems"]);
}

#[test]
fn a_line_of_five_megabytes_is_one_block() {
    let article = ingest::article("The mill burned in 1820. ".repeat(200_000), "long.txt");
    check(&article);
    assert_eq!(article.blocks.len(), 1);
}

/// The prose of the blocks that are content, a line each.
fn content(text: &str) -> Vec<String> {
    let article = ingest::article(text.to_owned(), "page.txt");
    let blocks = article.blocks.iter().filter(|block| block.kind.is_content());
    blocks.map(|block| article.prose(block.span)).collect()
}

#[test]
fn the_head_of_a_message_and_what_it_quotes_are_no_part_of_it() {
    let text = "From: Ann Hill <ann@lund.example>\nTo: Olaf Dahl\nDate: Mon, 4 Mar 2019 09:12:44 +0100\nSubject: RE: The engine\n\n\
                Dear Olaf,\n\nThe engine was built in 1887. Last Friday I found the bill.\n\n\
                On Thu, 28 Feb 2019 at 17:40, Olaf Dahl <o@lund.example> wrote:\n> The family says that it was built in\n> 1889.\n";
    assert_eq!(content(text), ["Dear Olaf,", "The engine was built in 1887. Last Friday I found the bill."]);
    let article = ingest::article(text.to_owned(), "mail.txt");
    assert_eq!(article.metadata.published.as_deref(), Some("2019-03-04"));
}

#[test]
fn what_readers_say_below_a_page_is_no_part_of_it() {
    let text = "The Whale of Vess\n\nThe whale was washed up in 1751 and sold for two hundred crowns to the king of the land.\n\n\
                Related posts:\nThe Elephant of Lund (March 2011)\n\nAnna K. says:\nOctober 15, 2012 at 9:04 am\n\
                You are wrong, it was 1752.\n\nPer says:\nOctober 17, 2012 at 11:40 pm\nHe died in 1750.\n";
    assert_eq!(content(text).len(), 2);
}

#[test]
fn marks_of_notes_numbers_of_paragraphs_and_labels_of_speakers_are_no_prose() {
    assert_eq!(
        content(
            "2.1.1 In 1983 the deck was widened.[4][citation needed] It fell in 2011,[5]: 112 and nobody came.\n"
        ),
        ["In 1983 the deck was widened. It fell in 2011, and nobody came."]
    );
    let talk = "Q: When were you born, Mrs Holm?\n\nA: I was born in 1938 at Lund. (laughs)\n\nQ: And when did you leave?\n\n\
                A: We left in 1951. [Applause]\n";
    assert_eq!(
        content(talk),
        [
            "When were you born, Mrs Holm?",
            "I was born in 1938 at Lund.",
            "And when did you leave?",
            "We left in 1951."
        ]
    );
}

#[test]
fn a_resolution_tells_nothing_by_what_it_recalls_and_calls_for() {
    let text = "Resolution 94\n\nThe Council,\n\nRecalling its resolution 12 of 22 November 1967,\nDeeply concerned at the fighting of 3 May,\n\n\
                1. Calls upon the parties to withdraw by 31 December 1971;\n2. Decides to remain seized of the matter.\n\n\
                Adopted by thirteen votes on 10 December 1971 at Lund.\n";
    let content = content(text);
    assert!(
        content.iter().all(|line| !line.starts_with("Recalling") && !line.starts_with("Calls")),
        "{content:?}"
    );
    assert!(content.iter().any(|line| line.starts_with("Adopted")));
}

#[test]
fn the_chapters_of_a_recording_are_no_events_and_the_hours_of_a_day_are() {
    let show = "The Fire\n\nWe tell the story of the fire in which sixty people died on 14 November 1903.\n\n00:00 Intro\n02:15 Lund in 1900\n11:40 The trial of 1904\n";
    assert_eq!(content(show).len(), 2);
    let day = "A day at Lund\n\nIt was 6 August 1945.\n\n07:09 The alarm sounds\n08:15 The bomb falls\n08:30 The fire spreads\n";
    assert_eq!(content(day).len(), 5);
}

#[test]
fn the_number_of_a_note_is_not_part_of_the_year_before_it() {
    let text = "2.1 The bridge was begun in 1958 and was opened by the duke on 2 May 1964.1\n2.1.1 In 1983 the county took over its upkeep from the ministry.2\n2.2 An inspection of 1997 found cracks.\n";
    let lines = content(text);
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert!(lines[0].ends_with("1964."), "{lines:?}");
}

#[test]
fn a_letter_was_written_on_the_day_above_its_salutation() {
    let letter = "Letter from Jane Holm to her sister\n\nFort Lorn, Monday, 14th September 1857\n\nMy dear Ann,\n\nThe fort was taken yesterday.\n";
    let article = ingest::article(letter.to_owned(), "letter.txt");
    assert_eq!(article.metadata.published.as_deref(), Some("1857-09-14"));
    let history = "Fort Lorn\n\nSiege of Fort Lorn, 14 September 1857\n\nThe fort was taken. My dear Ann, wrote Holm.\n";
    assert_eq!(ingest::article(history.to_owned(), "history.txt").metadata.published, None);
}

#[test]
fn notes_below_a_text_and_their_numbers_in_it_are_left_out() {
    let text = "On 2 October 1766 a crowd stopped a barge at the lock.12 Four men were hanged (fol. 112).13 The law fell in 1772.14\n\n\
                12 Lund archive, Kerr to Dahl, 3 October 1766.\n13 For a later account see Bell, vol. ii, p. 1766.\n14 Gazette (1766), 489.\n";
    assert_eq!(
        content(text),
        [
            "On 2 October 1766 a crowd stopped a barge at the lock. Four men were hanged (fol. 112). The law fell in 1772."
        ]
    );
}

#[test]
fn notes_in_brackets_are_left_out_where_the_text_has_their_marks() {
    let text = "The kings of Kora ruled from 1200. They built a mill.[1]\n\nIt burned in 1956.[2][a]\n\n\
                [1] Holm, Kora, accessed 17 March 2015\n\n[2] It was opened in 1950.\n";
    assert_eq!(
        content(text),
        ["The kings of Kora ruled from 1200. They built a mill.", "It burned in 1956."]
    );
    // Nothing refers to them: they are the text.
    let listed = "Of the mill at Lund, and who had it.\n\n[1] The mill was opened in 1950.\n\n[2] It burned in 1956.\n";
    assert_eq!(content(listed).len(), 3);
}

#[test]
fn a_drawn_table_is_a_table() {
    let text = "# Kora\n\n+------+-------+\n| Year | Event |\n+======+=======+\n| 1947 | Kora  |\n|      | is    |\n\
                |      | free  |\n+------+-------+\n";
    let article = ingest::read(text.as_bytes(), "kora.md").unwrap();
    check(&article);
    assert_eq!(article.prose(article.blocks.last().unwrap().span), "1947 Kora is free");
}

#[test]
fn a_page_in_a_markdown_file_is_read_from_the_day_in_its_head() {
    let head = "Tuesday October 22 2019, 5.45pm\nBy Anna Holm and Karl Roth of Visby\n\nThe mill of Lund burned on Monday.\n";
    for text in
        [format!("The mill of Lund\n\n{head}"), format!("# The mill of Lund\n\n![mill](m.png)\n{head}")]
    {
        let article = ingest::article(text, "page.md");
        check(&article);
        assert_eq!(article.metadata.published.as_deref(), Some("2019-10-22"), "{article:#?}");
        assert_eq!(article.title, "The mill of Lund");
    }
}
