//! The clause inside a part, told up to where it fits.
//!
//! * "launched a campaign that encircled the north [with forts and towers of stone]": "launched a campaign" says nothing.

use super::fit::{cut_inside, whole};
use super::limp::without_limp_end;
use crate::fact::pronoun::Replacement;
use crate::fact::unit::Unit;
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::ChunkKind;

/// The line up to the clause that says what a new thing is, without what stands at the end of that clause.
pub(super) fn with_clause(
    view: &View<'_>,
    subject: &str,
    verb: &str,
    parts: &[Unit],
    replaced: &[Replacement],
) -> Option<String> {
    let is_opener = |at: &usize| view.kind(*at) == Some(ChunkKind::Relative);
    let place = parts.iter().position(|part| part.chunks.iter().any(is_opener))?;
    let mut told = parts.get(..=place)?.to_vec();
    let opener = *told.last()?.chunks.iter().find(|at| is_opener(at))?;
    let noun = opener.checked_sub(1).and_then(|noun| view.chunk(noun))?;
    let is_new = wording::is_word(view.source, noun.tokens.start, &["a", "an"]);
    if !is_new || !view.is_word(opener, &["that", "which", "who"]) {
        return None;
    }
    loop {
        let last = told.last_mut()?;
        let firm = without_limp_end(view, last);
        let end = firm.chunks.last().copied()?;
        let inside = firm.chunks.iter().skip_while(|at| **at != opener);
        let has_verb = inside.clone().any(|&at| view.kind(at) == Some(ChunkKind::Finite));
        if !has_verb {
            return None;
        }
        let stands = view.kind(end) == Some(ChunkKind::Noun)
            && firm.chunks.len() == last.chunks.len()
            // "a law that allowed many [to leave]"
            && view.kind(end + 1) != Some(ChunkKind::Infinitive)
            && !inside.clone().any(|&at| view.is_word(at, &["between", "from", "neither", "not", "only"]));
        if stands && let Some(line) = whole(view, subject, verb, &told, replaced) {
            return Some(line);
        }
        if !told.last_mut().is_some_and(|last| cut_inside(view, last, false)) {
            return None;
        }
    }
}
