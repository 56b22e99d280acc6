//! A headline that is certainly a stump is told again in the words of its clause.
//!
//! * "Paul Baran worked out" lost what he worked out: the words behind the verb are taken as they stand.

use super::LONGEST;
use super::broken::shortened;
use super::fit::tidy;
use crate::fact::clause::{Clause, Link};
use crate::fact::pronoun::{self, Replacement};
use crate::fact::unit::{Phrases, Unit, UnitKind, kept};
use crate::fact::view::{View, is_reporting};
use crate::fact::wording;
use crate::language::{ChunkKind, Tag, is_transitive};

/// Whether what stands behind the verb cannot be all: a verb that needs an object has none.
pub(super) fn is_stump(view: &View<'_>, clause: &Clause, parts: &[Unit]) -> bool {
    let Some(verb) = view.verb(clause) else { return false };
    let word = view.word(verb.head);
    let lemma = word.lemma.unwrap_or_default();
    if is_compared(view, parts) {
        return verb.kind == ChunkKind::Finite;
    }
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

/// "received less [than two weeks' notice]", "faced few, but tenacious, men", "feared it more [than war]".
fn is_compared(view: &View<'_>, parts: &[Unit]) -> bool {
    let Some(&last) = parts.last().and_then(|part| part.chunks.last()) else { return false };
    let Some(word) = view.chunk(last).map(|chunk| chunk.tokens.end - 1) else { return false };
    let goes_on = view.chunk(last + 1).is_some_and(|next| !next.is_mark('.') && !next.is_mark(';'));
    let than = wording::is_word(view.source, word + 1, &["than"])
        && wording::is_word(
            view.source,
            word,
            &["more", "less", "fewer", "rather", "better", "longer", "sooner"],
        );
    than || goes_on
        && view.kind(last).is_some_and(|kind| kind != ChunkKind::Adverb)
        && view.is_word(last, &["less", "few", "fewer"])
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
        // "who attacked in 1129[, was crowned]": what the clause around goes on with is no part of this one.
        .filter_map(|other| {
            let first = other.opener.or(other.owned.first().copied()).filter(|&first| first > verb);
            let is_around = clause.link == Link::Relative;
            first.or_else(|| other.owned.iter().copied().find(|&at| is_around && at > verb))
        })
        .chain((verb..view.chunks.len()).find(|&at| ends(view, at)))
        .min()
        .unwrap_or(view.chunks.len());
    let behind: Phrases = (verb + 1..end.min(verb + 40)).collect();
    let mut chunks = kept(view, &behind);
    let mut longest = None;
    loop {
        let words = pronoun::write(view, pronoun::tokens_of(view, &chunks), replaced);
        let line = tidy(&format!("{subject} {verb_text} {words}"));
        if line.chars().count() <= LONGEST {
            if !chunks.is_empty() {
                return Some(wording::capitalised(&line));
            }
            break;
        }
        longest.get_or_insert(line);
        let is_border = |&at: &usize| {
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
        };
        let rough = chunks.iter().rposition(|at| is_border(at) && !view.is_word(*at, &["of"]));
        let Some(cut) = rough.filter(|&cut| cut > 0).or_else(|| chunks.iter().rposition(is_border)) else {
            break;
        };
        chunks.truncate(cut);
    }
    // That somebody said something tells nothing: rather cut what was said between two words.
    let lemma = view.verb(clause).and_then(|verb| view.word(verb.head).lemma).unwrap_or_default();
    longest.filter(|_| is_reporting(lemma)).map(|line| shortened(&line))
}

/// "The Kora are thought [to have helped]": what they are thought to have done is the line, and where it is too long it is cut between
/// two words rather than left out.
pub(super) fn with_deed(
    view: &View<'_>,
    index: usize,
    (subject, verb_text): (&str, &str),
    line: String,
    replaced: &[Replacement],
) -> String {
    let clause = view.clauses.get(index);
    let verb = clause.and_then(|clause| clause.verb).filter(|&verb| {
        view.kind(verb + 1) == Some(ChunkKind::Infinitive)
            && view.chunk(verb).is_some_and(|verb| {
                view.is_passive(verb) && view.word(verb.head).lemma.is_some_and(is_reporting)
            })
    });
    let bare = wording::capitalised(&tidy(&format!("{subject} {verb_text}")));
    // "are thought to have given [a name to it]": the deed alone is no more.
    let deed = verb
        .and_then(|verb| view.chunk(verb + 1))
        .map(|deed| wording::write(view.source, deed.tokens.clone()));
    let is_bare = line == bare || deed.is_some_and(|deed| line == format!("{bare} {deed}"));
    let Some(verb) = verb.filter(|_| is_bare) else { return line };
    let end = (verb + 1..view.chunks.len())
        .find(|&at| ends(view, at) || view.kind(at) == Some(ChunkKind::Mark(',')));
    let behind: Phrases = (verb + 1..end.unwrap_or(view.chunks.len())).collect();
    let words = pronoun::write(view, pronoun::tokens_of(view, &kept(view, &behind)), replaced);
    let full = wording::capitalised(&tidy(&format!("{subject} {verb_text} {words}")));
    let fits = full.chars().count() <= LONGEST;
    match (fits, line == bare) {
        (true, true) => full,
        (true, false) => line,
        (false, _) => shortened(&full),
    }
}

/// Marks, and words that open what is told apart: "when", "because".
fn ends(view: &View<'_>, at: usize) -> bool {
    match view.kind(at) {
        Some(ChunkKind::Mark(';' | '.' | ':')) => true,
        Some(ChunkKind::Subordinator) => {
            !view.is_word(at, &["that", "how", "whether", "why", "what", "than"])
        }
        _ => false,
    }
}
