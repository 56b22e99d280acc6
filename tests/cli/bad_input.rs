//! Whatever is given as an article: one line of error and one of hint, or something useful; never a panic.

use super::{Place, word};

#[test]
fn what_is_no_article_is_refused_with_a_hint() {
    let place = Place::new();
    let large = place.file("large.txt", "");
    std::fs::File::options().write(true).open(&large).unwrap().set_len(200_000_000).unwrap();
    for (path, what) in [
        (place.path("missing.txt"), "there is no file"),
        (place.path(""), "is a folder"),
        (place.file("empty.txt", ""), "is empty"),
        (place.file("blank.txt", " \n\t\r\n"), "is empty"),
        (place.file("paper.pdf", "%PDF-1.7 \0\0"), "is a PDF"),
        (place.file("picture.txt", [0, 1, 2, 3, 4, 255].repeat(99)), "is a binary file"),
        (large, "is too large"),
    ] {
        let answer = place.run(&["extract", word(&path)]);
        let (error, _) = answer.refused(1);
        assert!(error.contains(what), "{error}");
    }
    assert!(place.run(&["extract", "https://example.org/a"]).refused(1).0.contains("an address"));
}

#[test]
fn one_bad_article_among_good_ones_does_not_stop_the_others() {
    let place = Place::new();
    let good = place.file("good.txt", "The Mill\n\nIt burned in 1820.");
    let answer = place.run(&["extract", "missing.txt", word(&good)]);
    assert_eq!(answer.code, Some(1));
    assert!(answer.out.contains("The Mill"));
    assert!(answer.err.contains("missing.txt"));
}

#[test]
fn odd_texts_are_read_all_the_same() {
    let place = Place::new();
    for (name, bytes) in [
        ("broken.txt", b"Z\xc3\xbcrich fell \xff\xfe in 1519. Caf\xc3\xa9.".to_vec()),
        ("dateless.txt", b"Nothing in here has a date.".to_vec()),
        ("line.txt", "The mill burned in 1820. ".repeat(4_000).into_bytes()),
        ("words.txt", "mill ".repeat(200_000).into_bytes()),
        ("brackets.md", "[(".repeat(20_000).into_bytes()),
        ("quotes.md", "> ".repeat(5_000).into_bytes()),
        ("controls.txt", b"a \x1b[31mred\x1b]0;title\x07 mill burned in 1820.".to_vec()),
    ] {
        let file = place.file(name, bytes);
        assert!(!place.run(&["extract", word(&file)]).printed().contains('\u{1b}'), "{name}");
    }
}

#[test]
fn escape_sequences_of_an_article_reach_no_output() {
    let place = Place::new();
    let text = "\u{1b}]0;owned\u{7} The \u{1b}[31mmill\u{1b}[0m \u{202e}of Ems\u{9b}5n\n\nKarl Brandt built the \u{1b}[5mmill in \
                1802.\n";
    let file = place.file("a\u{1b}[31m.txt", text);
    for words in [
        &["extract", word(&file)][..],
        &["extract", word(&file), "--format", "json"],
        &["extract", word(&file), "--format", "markdown"],
        &["quiz", word(&file)],
        &["extract", "no\u{1b}[31m.txt"],
        &["extract", "--\u{1b}[31m"],
        &["--print", "--size", "80x24", word(&file)],
    ] {
        let answer = place.run(words);
        for c in ['\u{1b}', '\u{9b}', '\u{7}', '\u{202e}'] {
            assert!(!answer.out.contains(c) && !answer.err.contains(c), "{words:?} lets {c:?} through");
        }
    }
}
