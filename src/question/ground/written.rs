//! The words of an article as they are written: which there are, and which keep their capital.

use crate::fact::Source;
use crate::text::{FastSet, Form, Token, TokenKind};

/// Every word as it is written, once.
pub(super) fn written(source: Source<'_>) -> FastSet<&str> {
    let is_mark = |token: &&Token| matches!(token.kind, TokenKind::Mark(_));
    let written = source.prose.tokens.iter().filter(|token| !is_mark(token));
    let mut words = FastSet::default();
    words.reserve(source.prose.tokens.len() / 8);
    words.extend(written.map(|token| token.span.slice(&source.article.text)));
    words
}

/// Words that the article writes with a capital where they stand alone between small ones: "the troops of Sun left".
pub(super) fn capitals(source: Source<'_>) -> FastSet<&str> {
    let text =
        |at: usize| source.prose.tokens.get(at).map_or("", |token| token.span.slice(&source.article.text));
    let is_small = |at: usize| text(at).starts_with(char::is_lowercase);
    let mut found = FastSet::default();
    for sentence in &source.prose.sentences {
        if source.prose.form(sentence) == Form::Running {
            let stands_alone = |at: &usize| {
                text(*at).starts_with(char::is_uppercase) && is_small(at - 1) && is_small(at + 1)
            };
            found.extend(
                (sentence.tokens.start + 1..sentence.tokens.end.saturating_sub(1))
                    .filter(stands_alone)
                    .map(text),
            );
        }
    }
    found
}
