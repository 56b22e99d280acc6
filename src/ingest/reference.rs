//! References to books, papers and pages that stand as paragraphs or items of their own, without a heading above them.
//!
//! * "Holm, Anna K. The Mill: A History, 1829–1845. Lund: Kora Press, 2008."
//! * "Holm, A., & Dahl, B. (2005). Mills of the north. Journal of Mills, 41, 43–62."
//! * "The Mill Museum: www.example.org. A short film on it (4:16)."
//!
//! None of them tells what happened; the years are those of the book, or of what the book is on. Known by shape alone: an author
//! with the surname first, the place of a publisher, a volume with its pages, an address. One such mark is seldom enough.

use super::boilerplate::is_told;
use std::borrow::Cow;

/// A longer block is a paragraph, in bytes.
const LONGEST: usize = 900;
/// So far in, in bytes, the year of a reference stands behind its author.
const HEAD: usize = 300;

/// Whether a whole block is one.
pub(super) fn is_reference(words: &str) -> bool {
    let words = words.trim().trim_start_matches(['^', '•', '*', '-', '#', ' ']);
    if words.len() > LONGEST || !words.bytes().any(|byte| byte.is_ascii_digit() || byte == b'/') {
        return false;
    }
    let words = if words.contains(['\n', '\t', '\u{a0}']) {
        Cow::Owned(words.split_whitespace().collect::<Vec<_>>().join(" "))
    } else {
        Cow::Borrowed(words)
    };
    let words = words.as_ref();
    let author = begins_with_author(words);
    let behind = behind_year(words);
    let is_dated = has_bracketed_year(words);
    is_dated
        || address(words).is_some_and(|at| author || behind.is_some() || is_address_entry(words, at))
        || author && (has_pages(words) || has_titled_piece(words) || behind.is_some() || is_edited(words))
        || behind.is_some_and(|rest| {
            rest.starts_with(['“', '"']) || has_pages(rest) || is_edited(rest) || ends_with_publisher(rest)
        })
        || is_paper(words)
        || ends_with_imprint(words, author)
        || is_note(words)
}

/// "Holm, Anna K. ", "Van Holm, A., & Dahl, B. (", "Holm, Anna, and Bo Dahl, eds. ": an author with the surname first.
fn begins_with_author(words: &str) -> bool {
    /// The most words of a surname and of the names before it.
    const SURNAME: usize = 3;
    const GIVEN: usize = 4;
    let mut tokens = words.split(' ');
    let mut is_closed = false;
    for token in tokens.by_ref().take(SURNAME) {
        is_closed = token.ends_with(',');
        let name = token.trim_end_matches(',');
        if name.chars().count() < 2 || !is_name(name) {
            return false;
        }
        if is_closed {
            break;
        }
    }
    if !is_closed {
        return false;
    }
    for count in 0..GIVEN {
        let Some(token) = tokens.next() else { return false };
        if !is_name(token.trim_end_matches([',', '.'])) {
            return count > 0
                && (token.starts_with('(') || matches!(token, "and" | "&" | "et") && names_on(tokens));
        }
        if token.ends_with('.') {
            return true;
        }
        if token.ends_with(',') {
            return names_on(tokens);
        }
    }
    false
}

/// Whether nothing but names stands up to the next stop or bracket.
fn names_on<'w>(tokens: impl Iterator<Item = &'w str>) -> bool {
    /// The most words of all authors together.
    const MOST: usize = 60;
    const BETWEEN: [&str; 16] = [
        "and", "&", "et", "al.", "al", "ed.", "eds.", "ed", "eds", "de", "van", "von", "der", "la", "with",
        "trans.",
    ];
    for token in tokens.take(MOST) {
        if token.starts_with('(') {
            return true;
        }
        let is_mark = !token.contains(char::is_alphanumeric);
        let is_joint = BETWEEN.contains(&token.trim_end_matches(','));
        if !is_mark && !is_joint && !is_name(token.trim_end_matches([',', '.', ';'])) {
            return false;
        }
        if token.ends_with('.') && !is_mark {
            return true;
        }
    }
    false
}

/// `Holm`, `O’Dell`, `Smith-Dahl`, `J.R`
fn is_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        && word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '‐' | '’' | '\''))
}

/// Where the first address begins.
fn address(words: &str) -> Option<usize> {
    ["http://", "https://", "www.", "doi.org/", "doi:10"].iter().filter_map(|sign| words.find(sign)).min()
}

/// "The Mill Museum: www.example.org. A short film", "“The Mill.” Lund Times, Mar. 2019, www.example.org": what is found
/// there, and no sentence.
fn is_address_entry(words: &str, at: usize) -> bool {
    /// So many words behind it are a remark.
    const REMARK: usize = 12;
    /// Of a head with more words the address is only a part.
    const TITLE: usize = 40;
    let head = words.get(..at).unwrap_or_default().trim_end();
    let head = head.trim_end_matches(['(', '<', '[']).trim_end();
    let behind = words.get(at..).unwrap_or_default();
    let tail = behind.split_once(' ').map_or("", |(_, tail)| tail.trim());
    let count = tail.split(' ').filter(|word| !word.is_empty()).count();
    let is_parted = head.is_empty() || head.ends_with([':', '.', '?', '”', '"', '-', '–', '—', '’']);
    let is_short = count <= REMARK && !is_told(tail);
    !is_told(head)
        && head.split(' ').count() <= TITLE
        && (count == 0
            || is_parted && (is_short || head.ends_with(':') || !head.is_empty() && !is_told(tail)))
}

/// The year at `at`, if four figures stand there: `1884`, `2012b`; and where it ends.
fn year_at(words: &str, at: usize) -> Option<usize> {
    let bytes = words.as_bytes();
    let digits = bytes.get(at..)?.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let is_year = digits == 4 && matches!(bytes.get(at), Some(b'1' | b'2'));
    let letter = usize::from(bytes.get(at + 4).is_some_and(u8::is_ascii_lowercase));
    is_year.then_some(at + 4 + letter)
}

/// "Holm, A. (2005). Mills", "Lund Office. (2012b, July 5). Mills": the year in brackets between two stops.
fn has_bracketed_year(words: &str) -> bool {
    /// The longest day behind the year.
    const DAY: usize = 24;
    let Some(open) = words.find(". (").filter(|&open| open < HEAD) else { return false };
    let inner = open + 3;
    let Some(end) =
        year_at(words, inner).or_else(|| words.get(inner..)?.starts_with("n.d.").then_some(inner + 4))
    else {
        return false;
    };
    let behind = words.get(end..).unwrap_or_default();
    let Some(close) = behind.find(')').filter(|&close| close <= DAY) else { return false };
    let is_day = close == 0 || behind.starts_with(", ");
    let rest = behind.get(close + 1..).unwrap_or_default();
    is_day && rest.starts_with(". ") && rest.len() > 4 && !is_told(words.get(..open).unwrap_or_default())
}

/// "Lund Office. 2012. “Mills”": what stands behind the year that stands between two stops.
fn behind_year(words: &str) -> Option<&str> {
    let heads = words.match_indices([' ']).take_while(|(at, _)| *at < HEAD);
    for (space, _) in heads {
        let before = words.get(..space)?;
        let is_led = before.ends_with(['.', ')', '?']) || before.ends_with(',') && !before.contains(' ');
        let Some(end) = year_at(words, space + 1).filter(|_| is_led) else { continue };
        if let Some(rest) = words.get(end..)?.strip_prefix(". ") {
            return (!is_told(before)).then_some(rest);
        }
    }
    None
}

/// `35(10): 1297–1326`, `14 (4), 12`, `41, 43–62`, `pp. 7`, `vol. 3`: a place in a paper or a book.
fn has_pages(words: &str) -> bool {
    let bytes = words.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let skip = |mut at: usize| {
        while is_digit(at) {
            at += 1;
        }
        at
    };
    let space = |at: usize| at + usize::from(bytes.get(at) == Some(&b' '));
    let dash = |at: usize| {
        let rest = bytes.get(at..).unwrap_or_default();
        if rest.starts_with(b"-") {
            Some(at + 1)
        } else {
            rest.starts_with("–".as_bytes()).then_some(at + 3)
        }
    };
    let is_range = |at: usize| is_digit(at) && dash(skip(at)).is_some_and(is_digit);
    let mut at = 0;
    while at < bytes.len() {
        if !is_digit(at) {
            at += 1;
            continue;
        }
        let end = skip(at);
        let open = space(end);
        if bytes.get(open) == Some(&b'(') && is_digit(open + 1) {
            let close = skip(open + 1);
            let close = dash(close).map_or(close, skip);
            let is_joined = bytes.get(close) == Some(&b')')
                && matches!(bytes.get(close + 1), Some(b':' | b','))
                && is_digit(space(close + 2));
            if is_joined {
                return true;
            }
        }
        let is_volume = end - at <= 3 && matches!(bytes.get(end), Some(b':' | b','));
        if is_volume && is_range(space(end + 1)) {
            return true;
        }
        at = end;
    }
    ["pp. ", "p. ", "vol. ", "Vol. ", "no. "].iter().any(|sign| {
        words.match_indices(sign).any(|(found, sign)| {
            is_digit(found + sign.len())
                && found.checked_sub(1).is_some_and(|at| matches!(bytes.get(at), Some(b' ' | b'(')))
        })
    })
}

/// "Holm, Anna. “The Mill.” 1784.": a title in quotation marks behind the author, and nothing said of it.
fn has_titled_piece(words: &str) -> bool {
    let Some((_, titled)) = words.split_once(". “").or_else(|| words.split_once(". \"")) else {
        return false;
    };
    titled.split_once(['”', '"']).is_some_and(|(_, rest)| !is_told(rest))
}

/// "Retrieved December 12, 2014", "edited by Bo Dahl": what a reference says of itself.
fn is_edited(words: &str) -> bool {
    const SIGNS: [&str; 8] =
        ["Retrieved ", "Accessed ", "(Ed.)", "(Eds.)", "edited by ", "translated by ", " eds. ", " ed. "];
    SIGNS.iter().any(|sign| words.contains(sign))
}

/// "“The Mill.” Lund Review, vol. 35, no. 10, 2010, pp. 1–4."
fn is_paper(words: &str) -> bool {
    let Some(titled) = words.strip_prefix(['“', '"']) else { return false };
    titled.split_once(['”', '"']).is_some_and(|(title, rest)| {
        title.ends_with(['.', ',', '?', '!']) && has_pages(rest) && !is_told(rest)
    })
}

/// "Lund, NL: Kora Press, 1995": the place, what publishes, the year.
struct Imprint {
    is_trade: bool,
    is_state: bool,
}

/// Reads a place and who publishes, with a year behind if `is_dated`.
fn imprint(piece: &str, is_dated: bool) -> Option<Imprint> {
    const TRADE: [&str; 22] = [
        "&",
        "Books",
        "Brothers",
        "Co",
        "Editions",
        "House",
        "Inc",
        "Institute",
        "Library",
        "Ltd",
        "Macmillan",
        "Press",
        "Publications",
        "Publishers",
        "Publishing",
        "Review",
        "Routledge",
        "Sons",
        "University",
        "Verlag",
        "Wiley",
        "Row",
    ];
    const SMALL: [&str; 9] = ["and", "&", "of", "the", "for", "de", "at", "in", "by"];
    const PLACE: usize = 6;
    const NAME: usize = 10;
    let piece = piece.trim().trim_end_matches(['.', ',', ' ']);
    let piece = if is_dated {
        let (rest, year) = piece.rsplit_once([' '])?;
        let year = year.trim_start_matches(['[', 'c', '(']).trim_end_matches([']', ')']);
        let end = year_at(year, 0)?;
        let is_alone = year.get(end..).is_some_and(|rest| {
            rest.is_empty()
                || rest.trim_start_matches(['–', '-', '/']).bytes().all(|byte| byte.is_ascii_digit())
        });
        rest.strip_suffix(',').filter(|_| is_alone)?
    } else {
        piece
    };
    let (place, name) = piece.rsplit_once(": ")?;
    let is_fit = |words: &str, most: usize| {
        let count = words.split(' ').count();
        count <= most
            && words.split(' ').all(|word| {
                let bare = word.trim_start_matches(['(', '[']);
                SMALL.contains(&word) || bare.starts_with(char::is_uppercase)
            })
    };
    if place.is_empty() || name.is_empty() || !is_fit(place, PLACE) || !is_fit(name, NAME) {
        return None;
    }
    let is_trade = name.split(' ').any(|word| TRADE.contains(&word.trim_end_matches(['.', ','])));
    let is_state = place.rsplit_once(", ").is_some_and(|(_, state)| {
        state.bytes().filter(|byte| *byte != b'.').count() == 2
            && state.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'.')
    });
    Some(Imprint { is_trade, is_state })
}

/// The words behind the last stop before the last colon.
fn last_sentence(words: &str) -> (&str, &str) {
    let colon = words.rfind(": ").unwrap_or(0);
    let head = words.get(..colon).unwrap_or_default();
    let stops = [". ", "? ", "! ", ".” ", "” ", ") ", ".\" "].iter();
    let at = stops.filter_map(|stop| head.rfind(stop).map(|at| at + stop.len())).max().unwrap_or(0);
    (words.get(..at).unwrap_or_default(), words.get(at..).unwrap_or_default())
}

/// "Holm, Anna. The Mill. Lund: Kora Press, 1995."
fn ends_with_imprint(words: &str, author: bool) -> bool {
    let (before, last) = last_sentence(words);
    !before.is_empty()
        && imprint(last, true).is_some_and(|imprint| author || imprint.is_trade || imprint.is_state)
}

/// "Holm, A. 2003. The Mill. Lund: Kora University."
fn ends_with_publisher(words: &str) -> bool {
    let (before, last) = last_sentence(words);
    !before.is_empty() && imprint(last, false).is_some()
}

/// "Anna Holm, The Mill (Lund: Kora Press, 1999), 45.": a note; but "Holm published The Mill (Lund: Kora Press, 1999)" tells
/// what she did.
fn is_note(words: &str) -> bool {
    /// The longest page behind the bracket.
    const PAGES: usize = 24;
    let Some((before, inner)) = words.rsplit_once('(') else { return false };
    let Some((inner, behind)) = inner.split_once(')') else { return false };
    let is_page = behind.len() <= PAGES
        && behind.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | ',' | '.' | '-' | '–' | 'p' | 'n'));
    is_page
        && imprint(inner, true).is_some()
        && before.starts_with(|c: char| !c.is_lowercase())
        && !is_told(before)
}

#[cfg(test)]
mod tests {
    use super::is_reference;

    #[test]
    fn references_are_told_from_what_happened() {
        for words in [
            "Holm, Anna K. The Mill of Kora: A History in War and Peace, 1829–1845. Lund: Kora House, 2008.",
            "Holm, Anna, and Bo Dahl, eds. Mills of the North. Kora, NL: Dahl and Rask, 1966.",
            "Holm, A., Rask, C., & Dahl, B. (2005). Mills of the north. Journal of Mills, 41, 43–62.",
            "Lund Office of Mills. (2012b). Why mills matter. http://example.org/mills",
            "Lund Office of Mills. 2013. “The State of Mills.” Retrieved May 5, 2014 (http://example.org).",
            "Holm, Anna. 1990. “The Art of Mills.” Mill Review 14 (4): 12–29.",
            "Holm, Anna. “Letter to the Mayor of Kora.” 13 Nov. 1787.",
            "“Message to the Guild” (4 July 1861), in Works of Holm, edited by R. Dahl, vol. 4:438. Kora, NL: Lund University Press, 1953.",
            "“The Last Mill.” Lund Review, vol. 35, no. 10, 2010, pp. 1–4.",
            "Letter to Bo Dahl, 13 Nov. 1787: http://example.org/letters/dahl64",
            "The Mills Act of 1854. 33rd Assembly (1854). Lund Library. https://example.org/mills.pdf",
            "The Mill: https://example.org/watch. A film of 2012 by Anna Holm, who built one (4:16).",
            "Anna Holm, The Mill of Kora (Lund: Kora Press, 1999), 45–47.",
        ] {
            assert!(is_reference(words), "{words}");
        }
        for words in [
            "Holm published The Mill of Kora (Lund: Kora Press, 1859).",
            "In 1990 the museum opened its pages at https://example.org.",
            "Holm, Anna. Painter. Born in Lund in 1829.",
            "Lund, Kora and Ribe fell in 1829.",
            "The peace of Lund was signed. Parties: Norland, 1814.",
            "Holm, who led the guild from 1910 to 1920 (p. 45 of the book), died in 1931.",
            "1814: Treaty of Lund",
            "“We won.” The captain of boat no. 5 said so in 1914.",
        ] {
            assert!(!is_reference(words), "{words}");
        }
    }
}
