//! What a headline without a name promises, and the text says behind a colon.
//!
//! * "The end was announced [on 3 September]*: Norland would buy the firm*"

use super::{LONGEST, Telling};
use crate::fact::clause::Link;
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, Tag};

/// The longest headline that still promises something, in characters.
const SHORT: usize = 48;

/// The headline with what stands behind the colon, when it is short and names nobody.
pub(super) fn explained(view: &View<'_>, telling: &Telling<'_>, line: &str) -> Option<String> {
    let clause = view.clauses.get(telling.index).filter(|clause| clause.link == Link::Main)?;
    let subject = telling.subject?;
    let names = |word: &str| word.starts_with(char::is_uppercase);
    let is_bare = line.chars().count() <= SHORT
        && subject.entity.is_none()
        && !line.contains([',', ':', '(', '"', '“', '…'])
        && !line.split(' ').skip(1).any(names);
    let last = *clause.owned.iter().rev().take(24).max()?;
    let colon = last + 1;
    if !is_bare || view.kind(colon) != Some(ChunkKind::Mark(':')) || clause.verb? > last {
        return None;
    }
    let end = (colon + 1..view.chunks.len().min(colon + 24))
        .find(|&at| matches!(view.kind(at), Some(ChunkKind::Mark(';' | '.' | '—' | '–' | ':' | '?' | '!'))))
        .unwrap_or(view.chunks.len());
    let told = colon + 1..end;
    let points = |at: usize| {
        view.timex(at).is_some()
            || view.chunk(at).is_some_and(|chunk| {
                chunk.tokens.clone().any(|at| matches!(view.word(at).tag, Tag::Pronoun | Tag::Possessive))
            })
            || matches!(view.kind(at), Some(ChunkKind::Mark('"' | '“' | '(' | '”' | '|' | '*')))
    };
    let has_verb = told.clone().any(|at| view.kind(at) == Some(ChunkKind::Finite));
    if told.is_empty() || told.clone().any(points) || !has_verb {
        return None;
    }
    let line = format!("{line}: {}", wording::write(view.source, view.tokens_of(told)));
    (line.chars().count() <= LONGEST).then_some(line)
}
