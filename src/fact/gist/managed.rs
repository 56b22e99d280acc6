//! That somebody managed to do something is told as the deed, where the line would lose what was done.
//!
//! * "The guild was able to set up the Norland Framework …" is "The guild set up …"; so are "managed to" and "succeeded in".

use super::Telling;
use super::spare::entire;
use crate::fact::unit::{Phrases, Unit, UnitKind};
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, Tag, Tense, inflect, is_form};

/// The deed alone, when all of it fits so.
pub(super) fn done(view: &View<'_>, telling: &Telling<'_>, subject: &str, told: &[Unit]) -> Option<String> {
    let clause = view.clauses.get(telling.index)?;
    let verb = view.verb(clause)?;
    // A date behind the verb may be of something else than the deed.
    let is_dated = clause.owned.iter().any(|&at| at > clause.verb.unwrap_or(0) && view.timex(at).is_some());
    let is_plain = verb.tokens.len() == 1 && !subject.is_empty() && !is_dated;
    let is_past = |lemma: &str| is_form(wording::text(view.source, verb.head), lemma, Tense::Past);
    let mut chunks = told.iter().take(3).flat_map(|part| part.chunks.iter().copied());
    let first = chunks.next()?;
    let deed = match view.word(verb.head).lemma? {
        "manage" if is_past("manage") => first,
        "be" if view.is_word(first, &["able"])
            && wording::is_word(view.source, verb.head, &["was", "were"]) =>
        {
            chunks.next()?
        }
        _ => return None,
    };
    let phrase = view.chunk(deed).filter(|_| is_plain && view.kind(deed) == Some(ChunkKind::Infinitive))?;
    // "to have seen", "to be seen", "to not see"
    let is_bare = phrase.tokens.len() == 2 && view.word(phrase.head).tag == Tag::Verb;
    let past = inflect(view.word(phrase.head).lemma.filter(|_| is_bare)?, Tense::Past)?;
    let mut parts = told.to_vec();
    for part in parts.iter_mut().take(3) {
        part.chunks =
            part.chunks.iter().copied().filter(|&at| at != first && at != deed).collect::<Phrases>();
        if part.kind == UnitKind::Verbal {
            part.kind = UnitKind::Object;
        }
    }
    parts.retain(|part| !part.chunks.is_empty());
    entire(view, subject, &past, &parts, telling.replaced)
}
