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
