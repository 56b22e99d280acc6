//! Sentences: where one ends, by the words on both sides of the stop.
//!
//! Written here rather than taken from a crate because the tokens are needed anyway and the articles this is
//! for break the usual rules: a stop without a space after it ("Pakistan.The Soviets"), initials without one
//! ("P.M Gillani", "U.S influence"), "Louis XVI. was executed".

use super::abbreviation::{Follows, abbreviation};
use super::span::Span;
use super::token::{Case, Token, TokenKind, is_apostrophe};
use std::ops::Range;

/// A sentence has no more tokens: nobody writes such a one, and what looks around in a sentence would look for ever.
const LONGEST: usize = 800;

/// The ends of the sentences of one paragraph, as indices one past their last tokens.
///
/// The last token always ends a sentence; a paragraph without a stop is one sentence, as far as one goes.
pub(super) fn sentence_ends(text: &str, tokens: &[Token]) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let start = ends.last().copied().unwrap_or(0);
        at = if is_end_of_a_caption(tokens, at, start) {
            ends.push(at + 1);
            at + 1
        } else if is_bullet(tokens, at) && at > start || is_arrow(text, tokens, at, start) {
            ends.push(at);
            at + 1
        } else if is_stop(text, tokens, at) && ends_here(text, tokens, at, start) {
            let end = closers(tokens, at + 1);
            ends.push(end);
            end
        } else {
            if at + 1 - start >= LONGEST {
                ends.push(last_joint(tokens, start, at + 1));
            }
            at + 1
        };
    }
    if ends.last().copied().unwrap_or(0) < tokens.len() {
        ends.push(tokens.len());
    }
    ends
}

/// The English names of the months, January first.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// One sentence of the prose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// From its first token's first byte to its last token's last.
    pub span: Span,
    /// Its tokens, as indices into the prose.
    pub tokens: Range<usize>,
    /// The paragraph it stands in.
    pub paragraph: usize,
}

/// Where what runs on from `start` to `end` without a stop is cut: behind its last comma or semicolon, if one is near.
fn last_joint(tokens: &[Token], start: usize, end: usize) -> usize {
    const NEAR: usize = 100;
    let nearest = end.saturating_sub(NEAR).max(start + 1);
    let joins =
        |at: &usize| tokens.get(at - 1).is_some_and(|token| matches!(token.kind, TokenKind::Mark(',' | ';')));
    (nearest..=end).rev().find(joins).unwrap_or(end)
}

/// "the harbour in 1861]] Kora grew": brackets that nothing opened, left of a picture, end what was written below it.
fn is_end_of_a_caption(tokens: &[Token], at: usize, start: usize) -> bool {
    let is_mark = |at: usize, mark| tokens.get(at).is_some_and(|token| token.is_mark(mark));
    at > start
        && is_mark(at, ']')
        && is_mark(at - 1, ']')
        && tokens.get(at + 1).is_some_and(Token::is_capitalised)
        && !(start..at).any(|at| is_mark(at, '['))
}

/// A bullet in the middle of a paragraph begins an item.
fn is_bullet(tokens: &[Token], at: usize) -> bool {
    matches!(tokens.get(at).map(|token| token.kind), Some(TokenKind::Mark('•' | '●' | '▪' | '◦')))
}

/// "Bill of 30 Sept → one province from 14 Oct": what came of it is told by itself. "1658 → War of succession" is one note.
fn is_arrow(text: &str, tokens: &[Token], at: usize, start: usize) -> bool {
    /// So many tokens behind the sign are looked at.
    const NEAR: usize = 12;
    let is_sign = tokens.get(at).is_some_and(|token| {
        token.is_spaced && matches!(token.kind, TokenKind::Mark('→' | '⇒' | '➔' | '➜' | '⟶'))
    });
    if !is_sign {
        return false;
    }
    let is_word = |token: &&Token| {
        token.kind == TokenKind::Word && token.span.len() > 1 && !is_calendar(token.span.slice(text))
    };
    // "Quit Lund → 8 Aug" is one note as well.
    let ends = |token: &&Token| matches!(token.kind, TokenKind::Mark(';' | '→' | '⇒' | '➔' | '➜' | '⟶'));
    let behind = tokens.get(at + 1..).unwrap_or_default();
    let end = behind.iter().take(NEAR).position(|token| ends(&token)).unwrap_or(NEAR).min(behind.len());
    // "Lund (1940) → Marn (August)" are stations of one way.
    let closes = |at: Option<usize>| at.and_then(|at| tokens.get(at)).is_some_and(|token| token.is_mark(')'));
    let is_way = closes(at.checked_sub(1)) && closes(Some(at + end)) || is_stretch(text, tokens, at);
    !is_way
        && tokens.get(start..at).unwrap_or_default().iter().any(|token| is_word(&token))
        && behind.iter().take(end).any(|token| is_word(&token))
}

/// "Siege of Lund 21 Feb → 18 Dec, then peace": from one day to another.
fn is_stretch(text: &str, tokens: &[Token], at: usize) -> bool {
    let token = |at: Option<usize>| at.and_then(|at| tokens.get(at));
    let is_number = |token: Option<&Token>| token.is_some_and(|token| token.kind == TokenKind::Number);
    let is_name = |token: Option<&Token>| token.is_some_and(|token| is_date_word(token.span.slice(text)));
    let ends = match token(Some(at + 3)).map(|token| token.kind) {
        None => true,
        Some(TokenKind::Number) => token(Some(at + 3)).is_some_and(|year| year.span.len() == 4),
        Some(TokenKind::Mark(mark)) => matches!(mark, ',' | ';' | '.' | '(' | ':'),
        Some(_) => false,
    };
    is_number(token(at.checked_sub(2)))
        && is_name(token(at.checked_sub(1)))
        && is_number(token(Some(at + 1)))
        && is_name(token(Some(at + 2)))
        && ends
}

/// "July", "Sept": the name of a month.
fn is_date_word(word: &str) -> bool {
    is_month(word) || is_calendar(word) && !matches!(word, "AD" | "BC" | "AH" | "CE" | "BCE" | "ca")
}

/// "Mar", "Sept", "May", "AD": a word of a date.
fn is_calendar(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    matches!(word, "AD" | "BC" | "AH" | "CE" | "BCE" | "ca" | "Sept")
        || word.len() >= 3
            && MONTHS.iter().any(|month| *month == word || word.len() == 3 && month.starts_with(word))
}

fn is_stop(text: &str, tokens: &[Token], at: usize) -> bool {
    match tokens.get(at).map(|token| token.kind) {
        Some(TokenKind::Mark('.' | '!' | '?' | '…' | '。' | '।' | '؟' | '۔')) => true,
        // `U.S.` and `p.m.` carry their own stop.
        Some(TokenKind::Word) => {
            tokens.get(at).is_some_and(|token| token.span.len() >= 4 && token.span.slice(text).ends_with('.'))
        }
        _ => false,
    }
}

/// The index after quotation marks, brackets and footnote marks that close behind a stop.
fn closers(tokens: &[Token], mut at: usize) -> usize {
    while let Some(token) = tokens.get(at) {
        let closes = match token.kind {
            TokenKind::Mark('”' | '’' | '»' | ')' | ']' | '.' | '!' | '?' | '…') => true,
            TokenKind::Mark('"' | '\'') => !token.is_spaced,
            // "before Christmas.[3] On": the mark belongs to what it follows.
            TokenKind::Mark('[') if !token.is_spaced && is_footnote(tokens, at) => {
                at += 3;
                continue;
            }
            _ => false,
        };
        if !closes {
            break;
        }
        at += 1;
    }
    at
}

/// `[3]`, `[a]`
fn is_footnote(tokens: &[Token], at: usize) -> bool {
    let is_short = |token: &Token| {
        matches!(token.kind, TokenKind::Number | TokenKind::Word | TokenKind::Suffixed)
            && token.span.len() <= 4
    };
    tokens.get(at + 1).is_some_and(is_short) && tokens.get(at + 2).is_some_and(|token| token.is_mark(']'))
}

fn ends_here(text: &str, tokens: &[Token], stop: usize, start: usize) -> bool {
    let is_initials = tokens.get(stop).is_some_and(|token| token.kind == TokenKind::Word);
    let after = closers(tokens, stop + 1);
    let Some(next) = tokens.get(after) else { return true };
    let opens = matches!(
        next.kind,
        TokenKind::Mark('“' | '"' | '‘' | '\'' | '(' | '[' | '«' | '—' | '–' | '•' | '*')
    );
    // "landed on the Moon. 🚀 Two years later": a picture begins as a capital does.
    let is_picture =
        matches!(next.kind, TokenKind::Mark('\u{2600}'..='\u{27bf}' | '\u{1f000}'..='\u{1faff}'));
    let starts = next.is_capitalised()
        || matches!(next.kind, TokenKind::Number | TokenKind::Suffixed)
        || opens
        || is_picture;
    let other_script =
        next.kind == TokenKind::Word && !next.span.slice(text).starts_with(|c: char| c.is_ascii_lowercase());
    if !(starts || other_script) {
        return false;
    }
    let follows_mark = tokens.get(after.wrapping_sub(1)).is_some_and(|token| token.is_mark(']'));
    if matches!(next.kind, TokenKind::Number | TokenKind::Suffixed) && !next.is_spaced && !follows_mark {
        return false;
    }
    let stop_at = if is_initials { stop } else { stop.wrapping_sub(1) };
    let Some(last) = tokens.get(stop_at) else { return false };
    if !is_initials && !tokens.get(stop).is_some_and(|token| token.is_mark('.')) {
        return true;
    }
    // "R. A. Nicholson": the next word is an initial as well.
    let next_is_initial = next.kind == TokenKind::Word
        && next.span.len() == 1
        && tokens.get(after + 1).is_some_and(|token| token.is_mark('.'));
    if next_is_initial && last.kind == TokenKind::Word && last.span.len() == 1 && last.case == Case::Capital {
        return false;
    }
    // "4.IX.1939": a month in Roman figures.
    if last.kind == TokenKind::Number && !next.is_spaced && is_roman(next.span.slice(text)) {
        return false;
    }
    // "9. November 1918": a day as it is written in German.
    if last.kind == TokenKind::Number
        && last.span.len() <= 2
        && is_month(next.span.slice(text))
        && tokens.get(after + 1).is_some_and(|token| token.kind == TokenKind::Number && token.span.len() == 4)
    {
        return false;
    }
    // "12 Mar. Salt March begins", "1919, 13 Apr. Massacre": the date at the head of a row goes with what it dates.
    if start == 0 && is_date_head(text, tokens, stop_at) {
        return false;
    }
    // "called off in Feb. '22"
    if is_calendar(last.span.slice(text)) && is_short_year(tokens, after) {
        return false;
    }
    // "13th. April 1946"
    if last.kind == TokenKind::Suffixed && last.span.len() <= 5 && is_month(next.span.slice(text)) {
        return false;
    }
    // "(4 Stat. 452)"
    if matches!(next.kind, TokenKind::Number) && is_bracketed(tokens, start, stop, 12) {
        return false;
    }
    // "(b. Lund, 3 May 1880; d. Kora, Norland, 1943)"
    let opens_life = stop_at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|before| {
        matches!(before.kind, TokenKind::Mark('(' | ';' | ',' | '-' | '–' | '—' | '/'))
    });
    if opens_life
        && matches!(last.span.slice(text), "b" | "d" | "m" | "r" | "fl")
        && is_bracketed(tokens, start, stop, 30)
    {
        return false;
    }
    // "under King Idris I. Libya declared", "World War I. Libya": the number of a king or of a war is no initial.
    let word_before = |distance| {
        let before = stop_at.checked_sub(distance).and_then(|at| tokens.get(at));
        before.map_or("", |token| token.span.slice(text))
    };
    // "his father, Charles I. Charles fell": the name comes again.
    let is_again = word_before(1) == next.span.slice(text);
    let is_counted =
        last.span.slice(text) == "I" && (is_crowned(word_before(2)) || word_before(1) == "War" || is_again);
    is_counted
        || is_firm(last.span.slice(text)) && is_subject(text, tokens, after)
        || !is_abbreviation(text, last, next, stop_at == start)
}

/// Whether a word stands behind the name of a firm.
fn is_firm(word: &str) -> bool {
    matches!(word.trim_end_matches('.'), "Ltd" | "Inc" | "Co" | "Corp" | "Bros" | "plc" | "S.A")
}

/// "sold to Holm & Co. Kora closed it": whether a name has its verb right behind it, which begins a sentence.
fn is_subject(text: &str, tokens: &[Token], name: usize) -> bool {
    let is_name = tokens.get(name).is_some_and(Token::is_capitalised);
    let verb = tokens.get(name + 1).filter(|token| token.case == Case::Lower);
    is_name
        && verb.is_some_and(|verb| {
            let verb = verb.span.slice(text);
            verb.len() > 4 && verb.ends_with("ed")
                || matches!(
                    verb,
                    "was"
                        | "were"
                        | "is"
                        | "had"
                        | "has"
                        | "became"
                        | "began"
                        | "bought"
                        | "sold"
                        | "took"
                        | "made"
                        | "built"
                        | "won"
                        | "lost"
                        | "left"
                        | "went"
                        | "gave"
                )
        })
}

/// Whether a paragraph begins with a date up to the short month at `last`.
fn is_date_head(text: &str, tokens: &[Token], last: usize) -> bool {
    const LONGEST: usize = 8;
    let word = |at: usize| tokens.get(at).map_or("", |token| token.span.slice(text));
    let is_short = |word: &str| word.len() <= 4 && is_calendar(word) && !word.chars().all(char::is_uppercase);
    // "1950 January. Holm elected"
    let is_behind_year = || is_month(word(last)) && word(0).len() == 4 && last > 0;
    last <= LONGEST
        && (is_short(word(last)) || is_behind_year())
        && (0..last).all(|at| match tokens.get(at).map(|token| token.kind) {
            Some(TokenKind::Number) => word(at).len() <= 4,
            Some(TokenKind::Mark(mark)) => matches!(mark, ',' | '-' | '–' | '—' | '/' | '.' | ':'),
            _ => is_calendar(word(at)) || is_month(word(at)),
        })
}

/// Whether a stop lies within a bracket with no more than `near` tokens on each side.
fn is_bracketed(tokens: &[Token], start: usize, stop: usize, near: usize) -> bool {
    let first = start.max(stop.saturating_sub(near));
    let before = tokens.get(first..stop).unwrap_or_default().iter().rev();
    let behind = tokens.iter().skip(stop).take(near);
    let bracket = |token: &&Token| token.is_mark('(') || token.is_mark(')');
    before.clone().find(bracket).is_some_and(|token| token.is_mark('('))
        && behind.clone().find(bracket).is_some_and(|token| token.is_mark(')'))
}

/// Whether a word is the title of one who is counted among his like: "King Idris I".
fn is_crowned(word: &str) -> bool {
    const TITLES: [&str; 10] =
        ["Emperor", "Empress", "King", "Pope", "Prince", "Queen", "Shah", "Sultan", "Tsar", "Tsarina"];
    TITLES.contains(&word)
}

/// Whether a word is one of the first Roman figures.
fn is_roman(word: &str) -> bool {
    word.len() <= 4 && word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'))
}

/// "'94" behind a blank: a year of two figures.
fn is_short_year(tokens: &[Token], mark: usize) -> bool {
    let is_mark = matches!(tokens.get(mark).map(|token| token.kind), Some(TokenKind::Mark(c)) if c == '‘' || is_apostrophe(c));
    is_mark
        && tokens.get(mark + 1).is_some_and(|number| {
            number.kind == TokenKind::Number && number.span.len() == 2 && !number.is_spaced
        })
}

fn is_month(word: &str) -> bool {
    MONTHS.contains(&word)
}

/// Whether the stop belongs to the word `last` rather than to the sentence.
fn is_abbreviation(text: &str, last: &Token, next: &Token, is_first: bool) -> bool {
    let word = last.span.slice(text).trim_end_matches('.');
    let next_word = next.span.slice(text);
    // "1." and "a." at the start of a sentence number it; "J." is an initial.
    if is_first && (last.kind == TokenKind::Number && word.len() <= 3 || word.chars().count() == 1) {
        return true;
    }
    if last.kind == TokenKind::Word && word.chars().count() == 1 && last.case == Case::Capital {
        return next.kind == TokenKind::Word && !is_starter(next_word);
    }
    // "mid-Dec. 1971"
    let known = abbreviation(word).or_else(|| {
        let (_, part) = word.rsplit_once('-')?;
        abbreviation(part).filter(|known| known.follows == Follows::Number)
    });
    let Some(known) = known else {
        return last.kind == TokenKind::Word && word.contains('.') && !is_starter(next_word);
    };
    let is_number = matches!(next.kind, TokenKind::Number | TokenKind::Suffixed);
    // "3 Nov. – mutiny in the fleet": a date at the head of a note.
    let is_head = next.is_spaced && matches!(next.kind, TokenKind::Mark('–' | '—'));
    match known.follows {
        Follows::Number if is_head => true,
        Follows::Number => is_number || (!known.may_end && !is_starter(next_word)),
        Follows::Name | Follows::Any => !(known.may_end && is_starter(next_word)),
    }
}

/// Whether a capitalised word is one that begins sentences and seldom follows a title or an initial.
fn is_starter(word: &str) -> bool {
    const STARTERS: [&str; 44] = [
        "A", "After", "All", "Although", "An", "And", "As", "At", "Before", "Both", "But", "By", "Despite",
        "During", "For", "From", "He", "Her", "His", "However", "If", "In", "It", "Its", "Later", "Many",
        "Most", "On", "Only", "Our", "She", "Since", "Some", "That", "The", "Their", "Then", "There",
        "These", "They", "This", "Under", "When", "While",
    ];
    STARTERS.binary_search(&word).is_ok()
}
