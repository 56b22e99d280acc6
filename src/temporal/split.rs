//! The tokens of a text cut as time phrases want them.
//!
//! To the lexer "August-September" is one word with a hyphen, like "Austria-Hungary". Here such words are cut at
//! the hyphen, so that every rule sees two months; everything else stays as it is.

use super::class::{Class, Lexeme, lexeme};
use super::vocabulary::lookup;
use crate::text::{Case, Prose, Span, Token, TokenKind};
use std::borrow::Cow;
use std::ops::Range;

/// The tokens with their lexemes, and the sentences as ranges of them. Most texts have nothing to be cut, and lend
/// their tokens.
pub(super) struct Cut<'a> {
    pub(super) tokens: Cow<'a, [Token]>,
    pub(super) lexemes: Vec<Lexeme>,
    pub(super) sentences: Vec<Range<usize>>,
}

/// Cuts the words of `prose` and looks up what they are.
pub(super) fn cut<'a>(text: &str, prose: &'a Prose) -> Cut<'a> {
    let mut lexemes: Vec<Lexeme> = Vec::with_capacity(prose.tokens.len() + 8);
    let mut sentences = Vec::with_capacity(prose.sentences.len());
    // The tokens up to here, once they differ from those of the prose.
    let mut own: Option<Vec<Token>> = None;
    for sentence in &prose.sentences {
        let first = lexemes.len();
        if own.is_none() && sentence.tokens.start != first {
            own = prose.tokens.get(..first).map(<[Token]>::to_vec);
        }
        let mut has_verb = false;
        for token in prose.tokens.get(sentence.tokens.clone()).unwrap_or_default() {
            let found = lexeme(text, token);
            has_verb |= found.class == Class::MonthVerb;
            if found.is_joined && token.span.len() > 6 && is_pair(text, token, found) {
                let tokens = own.get_or_insert_with(|| {
                    prose.tokens.get(..lexemes.len()).map(<[Token]>::to_vec).unwrap_or_default()
                });
                split(text, token, tokens, &mut lexemes);
                continue;
            }
            if let Some(tokens) = &mut own {
                tokens.push(*token);
            }
            lexemes.push(found);
        }
        if has_verb {
            let tokens = own.as_deref().unwrap_or(&prose.tokens).get(first..lexemes.len());
            name_months(lexemes.get_mut(first..).unwrap_or_default(), tokens.unwrap_or_default());
        }
        sentences.push(first..lexemes.len());
    }
    let tokens = own.map_or(Cow::Borrowed(prose.tokens.as_slice()), Cow::Owned);
    Cut { tokens, lexemes, sentences }
}

/// Badly typed pages write "in may 1853" and "by march": a month where a date or a preposition of time stands beside.
fn name_months(lexemes: &mut [Lexeme], tokens: &[Token]) {
    for at in 0..lexemes.len() {
        let look = |at: Option<usize>| {
            let lexeme = at.and_then(|at| lexemes.get(at));
            lexeme.map_or((Class::Edge, 0), |lexeme| (lexeme.class, lexeme.value))
        };
        let (class, month) = look(Some(at));
        if class != Class::MonthVerb {
            continue;
        }
        let (before, after) = (look(at.checked_sub(1)), look(at.checked_add(1)));
        let is_day = |(class, value): (Class, i32)| {
            matches!(class, Class::Number | Class::Ordinal) && (1..=31).contains(&value)
        };
        let ends = matches!(
            after.0,
            Class::Edge | Class::Stop | Class::Comma | Class::And | Class::Close | Class::Dash
        );
        let is_year = after.0 == Class::Number
            && (1000..=2199).contains(&after.1)
            && tokens.get(at + 1).is_some_and(|token| token.span.len() == 4);
        let is_led =
            matches!(before.0, Class::By | Class::Since | Class::Until | Class::Portion | Class::From);
        let is_in = before.0 == Class::In && (month == 5 || after.0 != Class::Other);
        let is_behind_day = is_day(before) && ends;
        let is_before_day = is_day(after)
            && matches!(look(at.checked_add(2)).0, Class::Comma | Class::Stop | Class::Edge | Class::Number);
        if (is_year || is_in || is_led && ends || is_behind_day || is_before_day)
            && let Some(lexeme) = lexemes.get_mut(at)
        {
            lexeme.class = Class::MonthWord;
        }
    }
}

/// Whether the word is a month, a season or "now" joined to something else by one hyphen.
fn is_pair(text: &str, token: &Token, found: Lexeme) -> bool {
    if !matches!(found.class, Class::Compound | Class::Other) {
        return false;
    }
    let word = token.span.slice(text);
    let Some((first, second)) = word.split_once('-') else { return false };
    if second.contains('-') {
        return false;
    }
    let class = |word: &str| lookup(word).map(|found| found.0);
    let is_month =
        |class: Option<Class>| matches!(class, Some(Class::Month | Class::MonthWord | Class::MonthShort));
    let is_season = |class: Option<Class>| matches!(class, Some(Class::Season | Class::SeasonWord));
    let (first, second) = (class(first), class(second));
    let capital = token.case != Case::Lower;
    capital && is_month(first) && (is_month(second) || second.is_none())
        || is_season(first) && is_season(second)
        || matches!(first, Some(Class::Now | Class::Once)) && second.is_none()
}

/// The three pieces of "August-September".
fn split(text: &str, token: &Token, tokens: &mut Vec<Token>, lexemes: &mut Vec<Lexeme>) {
    let word = token.span.slice(text);
    let at = token.span.start() + word.find('-').unwrap_or(0);
    let pieces = [(token.span.start(), at), (at, at + 1), (at + 1, token.span.end())];
    for (place, (start, end)) in pieces.into_iter().enumerate() {
        let span = Span::trusted(start, end);
        let kind = if place == 1 { TokenKind::Mark('-') } else { TokenKind::Word };
        let is_capital = span.slice(text).starts_with(|c: char| c.is_uppercase());
        let case = if is_capital && place != 1 { Case::Capital } else { Case::Lower };
        let piece = Token { span, kind, case, is_spaced: place == 0 && token.is_spaced };
        lexemes.push(lexeme(text, &piece));
        tokens.push(piece);
    }
}
