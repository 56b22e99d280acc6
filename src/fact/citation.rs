//! Citations of essays: the year of a book is not the year of what is told beside it.
//!
//! * "(Egenes, 2017)", "(Selanders & Crane, 2012)", "(Dahl 1994, p. 33; Brandt et al., 2003)" in a text that cites so
//! * "Brandt (2005) argues that she was strict"

use super::{Source, wording};
use crate::language::EntityKind;
use crate::temporal::{PartialDate, TimeValue, Timex};
use crate::text::TokenKind;

/// Older books are seldom cited by their year.
const FIRST: i32 = 1900;
/// But some are, "(Spencer, 1864)", in a text that cites others.
const FIRST_OF_HABIT: i32 = 1500;
/// So many names in brackets with a year behind them are a habit; one with its page or its fellow authors is enough.
const MANY: usize = 3;
/// How many tokens stand between the bracket and the year.
const LONGEST: usize = 9;
/// And where "&" joins the last of many authors: "(Ek, Dahl, Holm, Rask, Lund, & Berg, 2009)".
const LONGEST_JOINED: usize = 30;
/// What authors do.
const SAYING: &[&str] = &[
    "argue",
    "assert",
    "claim",
    "conclude",
    "contend",
    "define",
    "describe",
    "emphasise",
    "emphasize",
    "estimate",
    "examine",
    "explain",
    "identify",
    "maintain",
    "note",
    "observe",
    "point",
    "propose",
    "remark",
    "report",
    "say",
    "show",
    "state",
    "stress",
    "suggest",
    "think",
    "write",
];

/// How a year stands in brackets.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Behind names: "(Egenes, 2017)".
    Plain,
    /// With its page, or several authors: "(Dahl & Berg, 1994)", "(Dahl 1994, p. 33)".
    Sure,
}

/// Whether the text cites books by name and year.
pub(super) fn is_habit(source: Source<'_>) -> bool {
    let kinds = source.timexes.iter().filter_map(|timex| in_brackets(source, timex, FIRST));
    let (mut all, mut sure) = (0, 0);
    for kind in kinds {
        all += 1;
        sure += usize::from(kind == Kind::Sure);
        if all >= MANY || sure > 0 && all > 1 {
            return true;
        }
    }
    false
}

/// Whether the year is that of a book.
pub(super) fn is_one(source: Source<'_>, timex: &Timex, is_habit: bool) -> bool {
    if is_under_source(source, timex) || is_by_fellows(source, timex) {
        return true;
    }
    let first = if is_habit { FIRST_OF_HABIT } else { FIRST };
    match in_brackets(source, timex, first) {
        Some(kind) => is_habit || kind == Kind::Sure,
        None => is_saying(source, timex, is_habit),
    }
}

fn year(timex: &Timex, first: i32) -> Option<i32> {
    match timex.value {
        TimeValue::Point(PartialDate::Year(year)) => Some(year).filter(|year| *year >= first),
        _ => None,
    }
}

/// "[Source: Anna Berg, National Library, 1994 *]"
fn is_under_source(source: Source<'_>, timex: &Timex) -> bool {
    /// A source is seldom longer, in tokens.
    const LINE: usize = 30;
    let tokens = &source.prose.tokens;
    let at = tokens.partition_point(|token| token.span.end() <= timex.span.start());
    let opening = (at.saturating_sub(LINE)..at)
        .rev()
        .find(|&at| matches!(tokens.get(at).map(|token| &token.kind), Some(TokenKind::Mark('[' | '('))));
    opening.is_some_and(|opening| {
        wording::is_word(source, opening + 1, &["source", "sources"])
            && tokens.get(opening + 2).is_some_and(|token| token.kind == TokenKind::Mark(':'))
    })
}

/// "by Holm et al. 1998, Rask & Dahl 2000": behind authors and their fellows, without a bracket.
fn is_by_fellows(source: Source<'_>, timex: &Timex) -> bool {
    /// How far from each other such sources stand, in tokens.
    const NEAR: usize = 25;
    if year(timex, FIRST).is_none() {
        return false;
    }
    let tokens = &source.prose.tokens;
    let at = tokens.partition_point(|token| token.span.end() <= timex.span.start());
    let is_mark =
        |at: Option<usize>, mark| at.and_then(|at| tokens.get(at)).is_some_and(|token| token.is_mark(mark));
    let is_et_al = |al: usize| {
        wording::is_word(source, al, &["al"])
            && al.checked_sub(1).is_some_and(|et| wording::is_word(source, et, &["et"]))
    };
    let last = if is_mark(at.checked_sub(1), '.') { at.checked_sub(2) } else { at.checked_sub(1) };
    let is_pair = is_mark(at.checked_sub(2), '&')
        && tokens.get(at - 1).is_some_and(crate::text::Token::is_capitalised)
        && (at.saturating_sub(NEAR)..at + NEAR).any(is_et_al);
    last.is_some_and(is_et_al) || is_pair
}

fn in_brackets(source: Source<'_>, timex: &Timex, first: i32) -> Option<Kind> {
    year(timex, first)?;
    let tokens = &source.prose.tokens;
    let at = tokens.partition_point(|token| token.span.end() <= timex.span.start());
    let mark = |at: usize| match tokens.get(at)?.kind {
        TokenKind::Mark(mark) => Some(mark),
        _ => None,
    };
    let is_word = |at: usize, words: &[&str]| wording::is_word(source, at, words);
    let has_page = matches!(mark(at + 1), Some(',' | ':'))
        && (is_word(at + 2, &["p", "pp"])
            || tokens.get(at + 2).is_some_and(|token| token.kind == TokenKind::Number));
    if !matches!(mark(at + 1), Some(')' | ';')) && !has_page {
        return None;
    }
    let mut names = 0;
    let mut is_joined = false;
    let mut place = at.checked_sub(1)?;
    for passed in 0..LONGEST_JOINED {
        if passed >= LONGEST && !is_joined {
            return None;
        }
        match mark(place) {
            Some('(' | ';') => {
                let is_sure = is_joined || has_page;
                return (names > 0 && (names <= 2 || is_joined)).then_some(if is_sure {
                    Kind::Sure
                } else {
                    Kind::Plain
                });
            }
            Some('&') => is_joined = true,
            Some(',' | '.') => {}
            None if is_word(place, &["et", "al"]) => is_joined = true,
            None if is_word(place, &["and"]) => {}
            // "(Dahl & Berg, 4th ed., 2011)", "(Dahl, 2nd edn, 1998)"
            None if is_word(place, &["ed", "edn", "edition"]) => is_joined = true,
            None if is_joined
                && tokens.get(place).is_some_and(|token| token.kind == TokenKind::Suffixed)
                && is_word(place + 1, &["ed", "edn", "edition"]) => {}
            None if tokens.get(place).is_some_and(crate::text::Token::is_capitalised)
                && !is_place(source, place) =>
            {
                names += 1;
            }
            _ => return None,
        }
        place = place.checked_sub(1)?;
    }
    None
}

/// "(London, 1850)"
fn is_place(source: Source<'_>, at: usize) -> bool {
    source.language.mentions_in(at..at + 1).iter().any(|mention| {
        source.language.entities.get(mention.entity).is_some_and(|named| {
            matches!(named.kind, EntityKind::Place | EntityKind::Country | EntityKind::Work)
        })
    })
}

/// "Brandt (2005) argues", "As Dahl (1998: 12) notes"
fn is_saying(source: Source<'_>, timex: &Timex, is_habit: bool) -> bool {
    if year(timex, FIRST).is_none() {
        return false;
    }
    let tokens = &source.prose.tokens;
    let at = tokens.partition_point(|token| token.span.end() <= timex.span.start());
    let is_mark = |at: usize, mark: char| tokens.get(at).is_some_and(|token| token.is_mark(mark));
    let opens = at.checked_sub(2).is_some_and(|name| {
        is_mark(name + 1, '(') && tokens.get(name).is_some_and(crate::text::Token::is_capitalised)
    });
    let close = (at + 1..at + 6).find(|&at| is_mark(at, ')'));
    let Some(close) = close.filter(|_| opens) else { return false };
    (close + 1..close + 3).any(|at| {
        source.language.words.get(at).and_then(|word| word.lemma).is_some_and(|lemma| {
            // Courts find too: "Grant (2001) found that the state must pay".
            SAYING.contains(&lemma) || is_habit && lemma == "find"
        })
    })
}
