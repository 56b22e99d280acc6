//! A headline that is certainly a stump is told again in the words of its clause.
//!
//! * "Paul Baran worked out" lost what he worked out: the words behind the verb are taken as they stand.

use super::LONGEST;
use super::fit::tidy;
use crate::fact::clause::{Clause, Link};
use crate::fact::pronoun::{self, Replacement};
use crate::fact::unit::{Unit, UnitKind, kept};
use crate::fact::view::{View, is_reporting};
use crate::fact::wording;
use crate::language::{ChunkKind, Tag, is_transitive};

/// Whether what stands behind the verb cannot be all: a verb that needs an object has none.
pub(super) fn is_stump(view: &View<'_>, clause: &Clause, parts: &[Unit]) -> bool {
    let Some(verb) = view.verb(clause) else { return false };
    let word = view.word(verb.head);
    let lemma = word.lemma.unwrap_or_default();
    let has_core = parts.iter().any(|part| matches!(part.kind, UnitKind::Object | UnitKind::Verbal));
    let is_copula = word.tag == Tag::Auxiliary;
    let is_active = matches!(clause.link, Link::Main | Link::Relative | Link::Subordinate | Link::Complement)
        && !view.is_passive(verb)
        && verb.kind == ChunkKind::Finite;
    // "held out", "put on the spectacles": with a particle nothing is known.
    let is_phrasal = verb.tokens.end > verb.head + 1;
    let needs = is_transitive(lemma) && parts.is_empty() || is_reporting(lemma);
    let lacks_object = !has_core && !is_copula && !is_phrasal && needs
        || !has_core && is_phrasal && parts.is_empty() && opens_clause(view, clause);
    is_active && (lacks_object || is_copula && parts.is_empty())
}

/// "worked out how ...": what follows the particle is a clause.
fn opens_clause(view: &View<'_>, clause: &Clause) -> bool {
    clause.verb.is_some_and(|verb| view.is_word(verb + 1, &["how", "that", "whether", "what", "why"]))
}

/// The clause in its own words behind the verb, up to the next clause with a subject of its own.
pub(super) fn in_its_words(
    view: &View<'_>,
    index: usize,
    subject: &str,
    verb_text: &str,
    replaced: &[Replacement],
) -> Option<String> {
    let clause = view.clauses.get(index)?;
    let verb = clause.verb?;
    let end = view
        .clauses
        .iter()
        .filter(|other| other.link == Link::Main && other.verb.is_some_and(|other| other > verb))
        .filter_map(|other| other.opener.or(other.owned.first().copied()).filter(|&opener| opener > verb))
        .chain((verb..view.chunks.len()).find(|&at| ends(view, at)))
        .min()
        .unwrap_or(view.chunks.len());
    let behind: Vec<usize> = (verb + 1..end.min(verb + 40)).collect();
    let mut chunks = kept(view, &behind);
    loop {
        let words = pronoun::write(view, pronoun::tokens_of(view, &chunks), replaced);
        let line = tidy(&format!("{subject} {verb_text} {words}"));
        if line.chars().count() <= LONGEST {
            let is_more = !chunks.is_empty();
            return is_more.then(|| wording::capitalised(&line));
        }
        let cut = chunks.iter().rposition(|&at| {
            matches!(
                view.kind(at),
                Some(
                    ChunkKind::Preposition
                        | ChunkKind::Mark(',')
                        | ChunkKind::Coordinator
                        | ChunkKind::Relative
                        | ChunkKind::Subordinator
                )
            )
        })?;
        chunks.truncate(cut);
    }
}

/// Marks, and words that open what is told apart: "when", "because".
fn ends(view: &View<'_>, at: usize) -> bool {
    match view.kind(at) {
        Some(ChunkKind::Mark(';' | '.' | ':')) => true,
        Some(ChunkKind::Subordinator) => !view.is_word(at, &["that", "how", "whether", "why", "what"]),
        _ => false,
    }
}
