//! An object that stands behind an aside is told before it.

use super::parts::is_comma;
use crate::fact::clause::Clause;
use crate::fact::unit::{Phrases, Unit, UnitKind};
use crate::fact::view::View;
use crate::language::{ChunkKind, Tag, is_intransitive};

/// "voted, by a majority of one, a duty of two per cent", "was to receive, at the college of Lund, the first degree": the
/// object behind an aside comes first.
pub(super) fn postponed(view: &View<'_>, clause: &Clause, mut parts: Vec<Unit>) -> Vec<Unit> {
    // Behind a comma of its own the verb shows that its object is to come.
    let is_verb = |at: usize| {
        view.chunk(at).filter(|verb| !view.is_passive(verb)).is_some_and(|verb| {
            let word = view.word(verb.head);
            let lemma = word.lemma.unwrap_or_default();
            word.tag == Tag::Verb && (is_comma(view, at + 1) || !is_intransitive(lemma))
        })
    };
    let starts_new = |at: usize| {
        view.chunk(at).is_some_and(|noun| {
            noun.tokens.len() > 1
                && noun.kind == ChunkKind::Noun
                && matches!(view.word(noun.tokens.start).tag, Tag::Determiner | Tag::Number)
        })
    };
    let is_object = |part: &Unit| {
        part.kind == UnitKind::Apposition
            && matches!(part.chunks.as_slice(), [comma, noun, ..] if is_comma(view, *comma) && starts_new(*noun))
    };
    let Some(place) = parts.iter().take(4).position(is_object) else { return parts };
    // "was to receive": of two verbs the second.
    let infinitive = parts
        .first()
        .filter(|part| part.kind == UnitKind::Verbal)
        .and_then(|part| part.chunks.first().copied());
    let Some(verb) = infinitive.or(clause.verb) else { return parts };
    // "landed in 1911, at Lund, the capital"
    let before = parts.get(place).and_then(|part| part.chunks.first()).and_then(|comma| comma.checked_sub(1));
    let is_name = before
        .and_then(|at| view.chunk(at))
        .is_some_and(|chunk| chunk.kind == ChunkKind::Noun && view.word(chunk.head).tag == Tag::Name);
    let is_dated = view.kind(verb + 1) == Some(ChunkKind::Preposition)
        && (verb + 1..verb + 4).any(|at| view.timex(at).is_some() && is_comma(view, at + 1));
    let is_apart = is_comma(view, verb + 1) || is_dated && !is_name;
    let leads = |part: &Unit| match part.chunks.as_slice() {
        [first, second, ..] if is_comma(view, *first) => view.kind(*second) == Some(ChunkKind::Preposition),
        [first, ..] => view.kind(*first) == Some(ChunkKind::Preposition),
        [] => false,
    };
    let skipped = usize::from(infinitive.is_some());
    let between = parts.get(skipped..place).unwrap_or_default();
    if !is_apart || !is_verb(verb) || !between.iter().all(leads) || skipped + between.len() == 0 {
        return parts;
    }
    let mut object = parts.remove(place);
    object.chunks.remove(0);
    object.kind = UnitKind::Object;
    for part in parts.iter_mut().take(place) {
        part.chunks.retain(|at| !is_comma(view, *at));
        part.kind = UnitKind::Prepositional;
    }
    if infinitive.is_some()
        && let Some(deed) = parts.first_mut()
    {
        let aside = Phrases::from_slice(deed.chunks.get(1..).unwrap_or_default());
        object.chunks.insert(0, verb);
        deed.chunks = aside;
        if deed.chunks.is_empty() {
            parts.remove(0);
        }
    }
    parts.insert(0, object);
    parts
}
