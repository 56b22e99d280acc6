//! The tokens of a sentence as the rules see them: class, number, text, always safe to ask beyond the ends.

use super::class::{Class, Lexeme};
use super::timex::{Count, Unit};
use crate::text::{Span, Token};
use std::ops::Range;

/// A sentence, with whatever the whole text says about how its dates are written.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) lexemes: &'a [Lexeme],
    pub(super) first: usize,
    pub(super) end: usize,
    pub(super) habits: Habits,
}

/// How a text writes its dates, seen before the rules are run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one sign, asked for by name")]
pub(super) struct Habits {
    /// It names years BC, so a bare number may be one.
    pub(super) has_bc: bool,
    /// It says that its years are BC unless they are marked.
    pub(super) is_said_bc: bool,
    /// It names years AD, or years below 1000 in so many words.
    pub(super) has_ad: bool,
    /// It tells of the centuries around the birth of Christ, whose days have years of two figures: "9 June 68".
    pub(super) is_of_first_centuries: bool,
    /// `5/6/44` is 6 May (American) rather than 5 June.
    pub(super) is_month_first: bool,
    /// It tells of antiquity: years of four figures, "dug up in 1953", are by the way.
    pub(super) is_antique: bool,
    /// The last year found was one BC.
    pub(super) is_bc_now: bool,
    /// The last year found, as astronomers count; 0 before the first.
    pub(super) last_year: i32,
    /// The first year of four figures that is written; 0 without one.
    pub(super) first_year: i32,
    /// It writes years by two figures behind months, without a sign: "7 Oct 58", "Aug 59".
    pub(super) is_short: bool,
    /// A report of the day rather than a history: counted from its own date.
    pub(super) is_report: bool,
    /// Minutes or news for members: what they tell is told from their day, one thing after another.
    pub(super) is_of_sitting: bool,
    /// A report of the day without a date of its own: its days without a year are of no year that it tells.
    pub(super) is_undated_report: bool,
    /// Somebody speaks or writes in the first person on a day that is known: a speech, a letter, a memory.
    pub(super) is_spoken: bool,
}

const EDGE: Lexeme = Lexeme { class: Class::Edge, value: 0, is_name_start: false, is_joined: false };

impl<'a> Words<'a> {
    /// The class of a token; `Edge` outside the sentence.
    pub(super) fn class(&self, at: usize) -> Class {
        self.lexeme(at).class
    }

    /// The number a token stands for.
    pub(super) fn value(&self, at: usize) -> i32 {
        self.lexeme(at).value
    }

    /// Whether a named time may begin with the token.
    pub(super) fn is_name_start(&self, at: usize) -> bool {
        self.lexeme(at).is_name_start
    }

    fn lexeme(&self, at: usize) -> Lexeme {
        if at < self.first || at >= self.end {
            return EDGE;
        }
        self.lexemes.get(at).copied().unwrap_or(EDGE)
    }

    /// The token itself, within the sentence.
    pub(super) fn token(&self, at: usize) -> Option<&'a Token> {
        if at < self.first || at >= self.end { None } else { self.tokens.get(at) }
    }

    /// Its characters; empty outside the sentence.
    pub(super) fn text(&self, at: usize) -> &'a str {
        self.token(at).map_or("", |token| token.span.slice(self.text))
    }

    pub(super) fn is(&self, at: usize, class: Class) -> bool {
        self.class(at) == class
    }

    pub(super) fn is_any(&self, at: usize, classes: &[Class]) -> bool {
        classes.contains(&self.class(at))
    }

    /// Whether the token is this word, in small letters whatever the text has.
    pub(super) fn is_word(&self, at: usize, word: &str) -> bool {
        self.text(at).eq_ignore_ascii_case(word)
    }

    /// Whether the token is a year or a month as a word, "yr" and "mth" in notes.
    pub(super) fn is_unit(&self, at: usize, unit: Unit) -> bool {
        self.is(at, Class::Unit) && super::units::unit(self, at) == Some((unit, Count::whole(1)))
    }

    /// Whether no white space stands before the token.
    pub(super) fn is_tight(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| !token.is_spaced)
    }

    /// Whether the tokens are all that stands between two others of a row: "| 1841 | October | Siege of Lund |".
    pub(super) fn is_cell(&self, tokens: Range<usize>) -> bool {
        let is_edge = |before: Option<&Token>, after: Option<&Token>| {
            let between = before.zip(after).map(|(before, after)| before.span.end()..after.span.start());
            between
                .and_then(|between| self.text.get(between))
                .is_some_and(|sign| sign.contains(['|', '\t', ';', ',']))
        };
        let last = tokens.end.wrapping_sub(1);
        is_edge(self.token(tokens.start.wrapping_sub(1)), self.token(tokens.start))
            && is_edge(self.token(last), self.token(tokens.end))
    }

    /// Whether the sign between two cells of a row stands inside: "| Third | Nov 1907 |" has no third of November.
    pub(super) fn crosses_cells(&self, tokens: Range<usize>) -> bool {
        self.span(tokens).slice(self.text).contains('|')
    }

    /// Whether the word begins with a capital.
    pub(super) fn is_capitalised(&self, at: usize) -> bool {
        self.token(at).is_some_and(Token::is_capitalised)
    }

    /// The index after a token of this class, or the index itself.
    pub(super) fn skip(&self, at: usize, class: Class) -> usize {
        at + usize::from(self.is(at, class))
    }

    /// How many bytes the token has.
    pub(super) fn len(&self, at: usize) -> usize {
        self.token(at).map_or(0, |token| token.span.len())
    }

    /// From the first byte of the first token to the last byte of the last.
    pub(super) fn span(&self, tokens: Range<usize>) -> Span {
        match self.tokens.get(tokens) {
            Some([first, .., last]) => first.span.cover(last.span),
            Some([only]) => only.span,
            _ => Span::default(),
        }
    }
}
