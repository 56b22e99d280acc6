//! Single quotation marks, told from apostrophes and read as the double ones they stand for.
//!
//! * `critics cried, 'Norland is dead.'` and `hailed as a ‘victory’` quote;
//! * `the farmers' union`, `'Umar`, `the '90s` do not: nothing closes what the mark would open.

use super::token::{Token, TokenKind};

/// How many tokens are quoted at most.
const LONGEST: usize = 80;

/// Gives the marks of each pair in a paragraph the kind of “ and ”; what is written stays as it is.
pub(super) fn pair(text: &str, tokens: &mut [Token]) {
    let mut at = 0;
    // Inside double marks the single ones are words of what is said.
    let mut is_said = false;
    while at < tokens.len() {
        is_said = match tokens.get(at).map(|token| token.kind) {
            Some(TokenKind::Mark('"')) => !is_said,
            Some(TokenKind::Mark('“')) => true,
            Some(TokenKind::Mark('”')) => false,
            _ => is_said,
        };
        let end = if !is_said && opens(tokens, at) { close_of(text, tokens, at) } else { None };
        let Some(end) = end else {
            at += 1;
            continue;
        };
        if let Some(open) = tokens.get_mut(at) {
            open.kind = TokenKind::Mark('“');
        }
        if let Some(close) = tokens.get_mut(end) {
            close.kind = TokenKind::Mark('”');
        }
        at = end + 1;
    }
}

/// A blank or a bracket before it, and a word right behind: a year of two figures is cut short.
fn opens(tokens: &[Token], at: usize) -> bool {
    let Some(mark) = tokens.get(at).filter(|mark| mark.is_mark('\'') || mark.is_mark('‘')) else {
        return false;
    };
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    let is_free = mark.is_spaced
        || before.is_none_or(|before| matches!(before.kind, TokenKind::Mark('(' | '[' | '—' | '–')));
    is_free && tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Word && !next.is_spaced)
}

/// The mark that closes what the one at `open` opens. Behind an "s" before a word it may be the apostrophe of a plural, and closes only
/// where no other mark does.
fn close_of(text: &str, tokens: &[Token], open: usize) -> Option<usize> {
    let mut doubtful = None;
    for at in open + 2..tokens.len().min(open + LONGEST) {
        if opens(tokens, at) {
            break;
        }
        let Some(mark) = tokens.get(at).filter(|mark| mark.is_mark('\'') || mark.is_mark('’')) else {
            continue;
        };
        let next = tokens.get(at + 1);
        let is_last = next.is_none_or(|next| next.is_spaced || matches!(next.kind, TokenKind::Mark(_)));
        if mark.is_spaced || !is_last {
            continue;
        }
        let before = tokens.get(at - 1);
        let is_owner = before
            .is_some_and(|before| before.kind == TokenKind::Word && before.span.slice(text).ends_with('s'))
            && next.is_some_and(|next| next.kind == TokenKind::Word);
        if !is_owner {
            return Some(at);
        }
        doubtful = doubtful.or(Some(at));
    }
    doubtful
}
