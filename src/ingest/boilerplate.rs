//! What in a page is not the article: menus, share lines, advertisements, credits, sources.
//!
//! Known by their shape and by the words that such lines begin with, in any page; never by a publisher's name.

use super::lesson;
use super::list::is_month;
use super::published::{is_dated_byline, is_dateline, is_lone_date, is_report_line};
use super::{reference, study_aid};
use crate::article::{Block, BlockKind, is_dialogue, label_end};
use crate::text::Span;

/// Marks the blocks that are no part of the article.
pub(super) fn mark(text: &str, blocks: &mut [Block]) {
    mark_lines(text, blocks);
    mark_code(text, blocks);
    mark_sources(text, blocks);
    study_aid::mark(text, blocks);
    mark_comments(text, blocks);
    mark_statements(text, blocks);
    mark_imprint(text, blocks);
    mark_asides(text, blocks);
}

fn mark_lines(text: &str, blocks: &mut [Block]) {
    // Of a chronology with its dates on lines of their own none is the day of the newspaper.
    let alone = blocks.windows(2).filter(|pair| match pair {
        [line, below] => is_lone_date(line.span.slice(text)) && !is_lone_date(below.span.slice(text)),
        _ => false,
    });
    let is_chronology = alone.take(2).count() == 2;
    // "AD: I started in 1933" is Albert Dunn, and no advertisement.
    let is_talk = is_dialogue(blocks.iter().map(|block| block.span.slice(text)));
    for (at, block) in blocks.iter_mut().enumerate() {
        let words = block.span.slice(text);
        let is_said = is_talk && label_end(words).is_some() && block.kind != BlockKind::TableRow;
        if is_said && matches!(block.kind, BlockKind::Heading { .. }) {
            block.kind = BlockKind::Paragraph;
        }
        let may_be =
            matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading { .. } | BlockKind::Quote);
        if may_be
            && !is_said
            && !words.starts_with("==")
            && (is_furniture(words)
                || (at < 5
                    && ((is_dateline(words) || at > 0 && is_dated_byline(words)) && !is_chronology
                        || is_report_line(words))))
        {
            block.kind = BlockKind::Boilerplate;
        }
    }
}

/// References and words to a class: whole blocks that tell of no event, wherever they stand.
fn mark_asides(text: &str, blocks: &mut [Block]) {
    for block in blocks {
        let may_be = matches!(
            block.kind,
            BlockKind::Paragraph | BlockKind::Heading { .. } | BlockKind::ListItem { .. } | BlockKind::Quote
        );
        let words = block.span.slice(text);
        if may_be && (reference::is_reference(words) || lesson::is_for_class(words)) {
            block.kind = BlockKind::Boilerplate;
        }
    }
}

/// Program text pasted among prose, and rows of bare numbers: nothing happens in them.
fn mark_code(text: &str, blocks: &mut [Block]) {
    let is_code: Vec<bool> = blocks.iter().map(|block| is_code(block.span, text)).collect();
    let count = is_code.iter().filter(|&&is| is).count();
    for (block, is_code) in blocks.iter_mut().zip(is_code) {
        let is_bare = block.prose.iter().all(|piece| !piece.slice(text).chars().any(char::is_alphabetic));
        let is_row = matches!(block.kind, BlockKind::TableRow | BlockKind::Paragraph);
        if (is_code && count >= 2 && block.kind == BlockKind::Paragraph) || (is_bare && is_row) {
            block.kind = BlockKind::Code;
        }
    }
}

/// Whether a block is written like a program: lines that end in braces and semicolons, operators among them.
fn is_code(span: Span, text: &str) -> bool {
    const SIGNS: [&str; 14] =
        ["();", ");", " = ", "==", "!=", "=>", "->", "&&", "||", "{", "}", "::", "</", "#include"];
    let words = span.slice(text);
    // Nearly all prose holds nothing of them.
    let may_hold =
        |byte: u8| matches!(byte, b';' | b'=' | b'>' | b'&' | b'|' | b'{' | b'}' | b':' | b'<' | b'#');
    if words.len() > 2_000 || !words.bytes().any(may_hold) {
        return false;
    }
    let signs = SIGNS.iter().filter(|sign| words.contains(*sign)).count();
    let ends = words.lines().filter(|line| line.trim_end().ends_with(['{', '}', ';'])).count();
    signs >= 3 || (signs >= 1 && ends >= 1)
}

/// Everything under a heading such as "References", up to the next heading of its level or above.
fn mark_sources(text: &str, blocks: &mut [Block]) {
    let mut within: Option<u8> = None;
    for block in blocks {
        if let BlockKind::Heading { level } = block.kind {
            if is_sources_heading(block.span.slice(text)) {
                within = Some(level);
            } else if within.is_some_and(|outer| level <= outer) {
                within = None;
            }
        }
        let is_prose = matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem { .. });
        if within.is_some() || is_prose && is_labelled_sources(block.span.slice(text)) {
            block.kind = BlockKind::Boilerplate;
        }
    }
}

/// "Bibliography. B. Holm, The Mill (Lund, 1966), pp. 28-39", "Refs: PLD 1955 FC 240": sources in one paragraph, under a label
/// of its own.
fn is_labelled_sources(words: &str) -> bool {
    const LABELS: [&str; 7] = [
        "bibliography",
        "further reading",
        "references",
        "refs",
        "select bibliography",
        "selected bibliography",
        "sources",
    ];
    let Some((label, rest)) = words.split_once([':', '.']) else { return false };
    let is_label = label.len() <= 24 && LABELS.contains(&label.trim().to_lowercase().as_str());
    is_label && label.starts_with(char::is_uppercase) && rest.starts_with([' ', '\n'])
}

/// An article of fewer blocks has no foot.
const LEAST_WITH_FOOT: usize = 4;

/// A last line that only names its publisher, and is no sentence.
fn mark_imprint(text: &str, blocks: &mut [Block]) {
    let is_whole = blocks.len() >= LEAST_WITH_FOOT;
    let Some(last) = blocks.iter_mut().rev().find(|block| block.kind != BlockKind::Boilerplate) else {
        return;
    };
    let words = last.span.slice(text);
    let is_end = is_imprint(words) || is_credit(words) || is_whole && is_issue(text, words);
    if last.kind == BlockKind::Paragraph && is_end {
        last.kind = BlockKind::Boilerplate;
    }
}

/// "Harbour Review, Oslo, April 2010. The author taught there until 1994.": the issue that it was printed in, later than all
/// that is told.
fn is_issue(text: &str, line: &str) -> bool {
    /// A longer one is a paragraph.
    const LONGEST: usize = 300;
    if line.len() > LONGEST {
        return false;
    }
    let issue = line.split(". ").next().unwrap_or_default().trim_end_matches('.');
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let words: Vec<&str> =
        issue.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let [.., month, year] = words.as_slice() else { return false };
    let year_of =
        |word: &str| (word.len() == 4 && is_number(word)).then(|| word.parse::<u32>().ok()).flatten();
    let Some(year) = year_of(year).filter(|year| (1700..=2100).contains(year)) else { return false };
    let told =
        text.split(|c: char| !c.is_ascii_digit()).filter_map(year_of).filter(|told| *told <= 2100).max();
    (4..=10).contains(&words.len())
        && issue.contains(',')
        && is_month(&month.to_lowercase())
        && words.iter().all(|word| {
            word.starts_with(char::is_uppercase) || is_number(word) || matches!(*word, "of" | "the" | "and")
        })
        && told == Some(year)
}

/// What readers wrote below an article: everything from "Comments (3)" on, at its end.
fn mark_comments(text: &str, blocks: &mut [Block]) {
    let is_head = |block: &Block| {
        let line = block.span.slice(text).lines().next().unwrap_or_default();
        let mut words = line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let is_number = |word: &str| word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit());
        let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let is_comments = |word: &str| word.eq_ignore_ascii_case("comments");
        is_number(first) && is_comments(second)
            || is_comments(first) && (second.is_empty() || is_number(second)) && words.next().is_none()
    };
    let is_late = |block: &Block| block.span.start() * 3 > text.len() * 2;
    if let Some(at) = blocks.iter().rposition(|block| is_late(block) && is_head(block)) {
        for block in blocks.iter_mut().skip(at) {
            block.kind = BlockKind::Boilerplate;
        }
    }
}

/// "Consider the following statements:" in a test, and what it lists: some of it is false on purpose.
fn mark_statements(text: &str, blocks: &mut [Block]) {
    /// The most statements of one question, with what is asked of them.
    const MOST: usize = 8;
    const OPENS: [&str; 3] = ["consider the following", "with reference to", "which of the following"];
    const ASKS: [&str; 7] = [
        "which of the above",
        "which of the statements",
        "which one of the statements",
        "how many of the",
        "select the correct",
        "choose the correct",
        "which of these statements",
    ];
    let holds = |block: &Block, words: &[&str]| {
        let words_of = block.span.slice(text);
        words_of.len() <= 2_000 && {
            let small = words_of.to_lowercase();
            words.iter().any(|words| small.contains(words))
        }
    };
    let mut at = 0;
    while let Some(opened) = blocks
        .iter()
        .skip(at)
        .position(|block| block.span.slice(text).trim_end().ends_with(':') && holds(block, &OPENS))
    {
        let first = at + opened;
        let asked = blocks.iter().skip(first).take(MOST + 1).position(|block| holds(block, &ASKS));
        let last = first + asked.unwrap_or(0);
        for block in blocks.iter_mut().take(last + 1).skip(first) {
            block.kind = BlockKind::Boilerplate;
        }
        at = last + 1;
    }
}

/// "The writer is a lecturer of history. The Harbour Review, Oslo, May 2013": who wrote it, at its foot.
pub(super) fn is_credit(line: &str) -> bool {
    const STARTS: [&str; 6] = [
        "the writer is ",
        "the writers are ",
        "the author is ",
        "the authors are ",
        "the reviewer is ",
        "the columnist is ",
    ];
    let head = line.chars().take(24).collect::<String>().to_lowercase();
    line.len() <= 300 && STARTS.iter().any(|start| head.starts_with(start))
}

/// Whether a line belongs to the page rather than to the article.
pub(super) fn is_furniture(line: &str) -> bool {
    if line.len() > 400 {
        return false;
    }
    let line = line.trim_start_matches(['[', '(', '*', '_', '»', '«', '>', '▼', '►', '☰', ' ']);
    let small = line.to_lowercase();
    starts_like_furniture(&small) || is_menu(line) || is_short_call(&small) || is_element(line)
}

/// `<meta name="…" content="…"/>`: an element of a web page alone on its line.
fn is_element(line: &str) -> bool {
    let line = line.trim();
    let names = line
        .strip_prefix('<')
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/'));
    names && line.ends_with('>')
}

/// What such lines begin with, in small letters.
fn starts_like_furniture(small: &str) -> bool {
    const STARTS: [&str; 74] = [
        "a version of this",
        "about the author",
        "ad:",
        "advert:",
        "advertisement",
        "all rights reserved",
        "also read",
        "an earlier version of this",
        "buy now",
        "click here",
        "click to",
        "continue reading",
        "cookie",
        "copyright",
        "correction:",
        "download our",
        "download pdf",
        "download the app",
        "email:",
        "enlarge",
        "filed under",
        "follow us",
        "get the latest",
        "home >",
        "home »",
        "image credit",
        "image:",
        "join our",
        "keep reading",
        "last modified",
        "last updated",
        "leave a comment",
        "leave a reply",
        "like us on",
        "listen to this",
        "log in",
        "most read",
        "next post",
        "next time:",
        "next week:",
        "next:",
        "page last",
        "paid content",
        "photo credit",
        "photo:",
        "photograph:",
        "picture:",
        "posted by",
        "posted in",
        "posted on",
        "previous:",
        "print this",
        "promoted",
        "rate this",
        "read also",
        "read more",
        "recommended for",
        "related:",
        "see also:",
        "share on",
        "share this",
        "sign in",
        "sign up",
        "skip to",
        "sponsored",
        "subscribe",
        "tags:",
        "this article first appeared",
        "this article originally",
        "this article was",
        "this page was",
        "trending:",
        "you are here",
        "you may also like",
    ];
    let is_post =
        small.strip_prefix("posted ").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    starts_like(small, &STARTS) || is_post || small.starts_with('©') || is_byline(small)
}

/// Whether a line in small letters begins with one of these.
pub(super) fn starts_like(small: &str, starts: &[&str]) -> bool {
    let may_start = |start: &&&str| start.as_bytes().first() == small.as_bytes().first();
    starts.iter().filter(may_start).any(|start| small.starts_with(start))
}

/// `By Somebody and Somebody`, a name and nothing else.
fn is_byline(small: &str) -> bool {
    let Some(rest) = small.strip_prefix("by ") else { return false };
    let words = rest.split_whitespace().count();
    (2..=8).contains(&words)
        && !small.ends_with('.')
        && !rest.starts_with(|c: char| c.is_ascii_digit())
        && !rest.starts_with("the ")
}

/// Short parts between bars, arrows or dots, no sentence among them.
fn is_menu(line: &str) -> bool {
    const BETWEEN: [&str; 5] = [" | ", " » ", " · ", " • ", " › "];
    let stands = |mark: &&&str| line.contains(**mark);
    let parts = BETWEEN.iter().filter(stands).map(|mark| line.matches(mark).count()).sum::<usize>();
    if parts == 0 {
        return false;
    }
    let words = line.split_whitespace().count();
    let is_sentence = line.contains(". ") || (line.ends_with('.') && words > 12);
    (parts >= 2 && !is_sentence && words <= (parts + 1) * 7)
        || (parts == 1 && words <= 14 && line.contains(['«', '»']))
}

/// A line of few words that is made of such words only.
fn is_short_call(small: &str) -> bool {
    const CALLS: [&str; 16] = [
        "comments",
        "share",
        "tweet",
        "print",
        "email",
        "menu",
        "home",
        "search",
        "advertisement",
        "newsletter",
        "register",
        "login",
        "close",
        "loading",
        "next",
        "previous",
    ];
    let mut words = small.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some() && small.len() < 60 && words.all(|word| CALLS.contains(&word))
}

/// The headings under which sources are listed.
pub(super) fn is_sources_heading(heading: &str) -> bool {
    const HEADINGS: [&str; 30] = [
        "bibliography",
        "citations",
        "discussion questions",
        "exam questions",
        "exercise",
        "exercises",
        "external links",
        "footnotes",
        "further reading",
        "notes",
        "notes and references",
        "past exam questions",
        "past paper questions",
        "past papers",
        "past questions",
        "practice questions",
        "questions for discussion",
        "reading",
        "reading list",
        "recommended reading",
        "references",
        "related articles",
        "review questions",
        "see also",
        "selected bibliography",
        "sources",
        "suggested reading",
        "tags",
        "test yourself",
        "works cited",
    ];
    let words = heading.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    HEADINGS.binary_search(&words.as_str()).is_ok()
}

/// Words of the trade, by which publishers name themselves.
const TRADE: &str = "\
    annual bulletin circulation copies daily digest edition issn journal magazine monthly newsletter \
    newspaper price publication publications publisher publishers review subscription times weekly";

/// Verbs that make a sentence of a line, as far as they do not end in "-ed".
const FINITE: &str = "\
    are became been began bought broke brought built came can caught chose could cut did does drew \
    drove fell felt flew fought found gave goes got grew had has have held hit is kept knew laid lay \
    led left let lost made may meant met might must paid put ran rang read rose said sang sank sat saw \
    sent set shall shot should shut slept sold spent spoke stole stood struck swore taught thought \
    threw told took tore understood was wears went were will withdrew woke won wore would wrote";

/// Whether a past verb in small letters stands among the words, so that they may be a sentence.
pub(super) fn is_told(words: &str) -> bool {
    /// What is done to books, and said of them without a verb.
    const OF_BOOKS: [&str; 8] =
        ["accessed", "adapted", "edited", "illustrated", "retrieved", "revised", "translated", "updated"];
    words.split(|c: char| !c.is_alphanumeric()).any(|word| {
        FINITE.split_whitespace().any(|finite| finite == word)
            || word.len() > 4
                && word.ends_with("ed")
                && word.starts_with(char::is_lowercase)
                && !OF_BOOKS.contains(&word)
    })
}

/// A publisher's slogan or imprint: a word such as "magazine" or "subscription", and no finite verb.
fn is_imprint(line: &str) -> bool {
    let words: Vec<_> = line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.len() > 30 || words.len() < 3 {
        return false;
    }
    let is_among = |list: &str, word: &str| list.split_whitespace().any(|listed| listed == word);
    let is_trade = words.iter().any(|word| is_among(TRADE, &word.to_lowercase()));
    let has_finite = words.iter().any(|word| is_among(FINITE, word))
        || words.iter().any(|word| word.len() > 4 && word.ends_with("ed"));
    is_trade && !has_finite
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_the_page_are_told_from_lines_of_the_article() {
        for line in [
            "Sign in · Register · 512 people are reading this",
            "☰ MENU | Home » Asia » Trade",
            "Posted on: May 9th, 2016 by admin | 12 Comments",
            "[Image: a harbour at dusk]",
            "SPONSORED: Sail away! 7 nights from £999",
            ">>> ADVERT: Harbours of the North, Nov 2012, 15 nights",
            "You are here: Home > Harbours A-Z",
            "Also read: The Port of 1871",
            "▼ Continue reading below ▼",
            "« Previous: The Old Port | Next: The New Port »",
            "© 2009 The Harbour Post",
            "By Anna Weber and Tom Okafor",
            ">> posted 03/04/2011 by sailor88",
            "An earlier version of this report gave a wrong date.",
            "Share",
        ] {
            assert!(is_furniture(line), "{line}");
        }
        for line in [
            "By 1950 the port was closed.",
            "By the river stood a mill",
            "The harbour was dredged in 1871; trade returned.",
            "Shareholders met in 1901.",
            "Sources of the Nile were sought in 1858.",
            "THE FIRST WAR",
            "",
        ] {
            assert!(!is_furniture(line), "{line}");
        }
    }

    #[test]
    fn a_last_line_without_a_sentence_is_the_publishers() {
        assert!(is_imprint("Northern Harbour Review, the Monthly for Seamen and their Friends."));
        assert!(is_imprint("The Tide Gazette, Oslo, May 2013. Annual subscription 300 kroner only."));
        assert!(!is_imprint("In 1950 the port was closed for good."));
        assert!(!is_imprint("Trade never returned to it."));
        assert!(!is_imprint("Knut Hamsun won the Nobel Prize in Literature in 1920."));
        assert!(!is_imprint("The Harbour Review won the prize of the Press Union in 1986."));
    }

    #[test]
    fn a_last_line_on_the_writer_is_no_part_of_the_article() {
        assert!(is_credit("The writer is a lecturer of history. Tide Companion, Oslo, May 2013"));
        assert!(is_credit("The authors are with the Institute of Fisheries."));
        assert!(!is_credit("The writer was born in Oslo in 1871 and died there."));
        let told = "The mill burned in 1871.\n\nBay Review, Oslo, April 2010. The author lives there.";
        assert!(is_issue(told, "Bay Review, Oslo, April 2010. The author lives there."));
        assert!(!is_issue(told, "Treaty of Lund, Oslo, April 1871."));
    }

    #[test]
    fn headings_of_source_lists_are_in_order_for_the_search() {
        for heading in ["SOURCES", "Further reading", "Works cited", "bibliography", "### Reading"] {
            assert!(is_sources_heading(heading), "{heading}");
        }
        assert!(!is_sources_heading("Sources of the Nile"));
    }
}
