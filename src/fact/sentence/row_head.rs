//! A date at the head of a row: "1971-77: the mills were taken over on 2 January 1972".
//!
//! It is the date of what stands behind it, unless that tells a nearer one of its own.

use super::date::view_token;
use crate::fact::record::Fact;
use crate::fact::view::View;
use crate::text::{Token, TokenKind};

/// The date at the head of a row, among its phrases.
pub(super) fn place(view: &View<'_>, fact: &Fact) -> Option<usize> {
    let token = fact.when.as_ref().filter(|_| has(view, fact)).map(|when| view_token(view, when))?;
    view.chunks.iter().position(|chunk| chunk.tokens.contains(&token))
}

/// Whether the date of a fact stands at the head of its row: "1971-77: ...", "2000s - ...".
pub(super) fn has(view: &View<'_>, fact: &Fact) -> bool {
    let Some(when) = fact.when.as_ref() else { return false };
    let tokens = &view.source.prose.tokens;
    let end = tokens.partition_point(|token| token.span.start() < when.timex.span.end());
    let is_sign = |token: &Token| matches!(token.kind, TokenKind::Mark(':' | '-' | '–' | '—' | ')'));
    view_token(view, when).saturating_sub(1) <= view.tokens.start && tokens.get(end).is_some_and(is_sign)
}
