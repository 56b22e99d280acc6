//! Whom a section is about: the one person that its heading names.
//!
//! * Under "Iltutmish (1211-36)" the note "Took Lahore 1217" tells of Iltutmish.

use super::Source;
use super::anaphora;
use super::record::Argument;
use crate::language::EntityKind;
use std::ops::Range;

/// The person of a heading, when it names one and nobody else.
pub(super) fn person(source: Source<'_>, tokens: Range<usize>) -> Option<Argument> {
    let mentions = source.language.mentions_in(tokens);
    let is_person = |entity: usize| {
        source.language.entities.get(entity).is_some_and(|entity| entity.kind == EntityKind::Person)
    };
    let mut people = mentions.iter().filter(|mention| is_person(mention.entity));
    let mention = people.next()?;
    if people.any(|other| other.entity != mention.entity) {
        return None;
    }
    let named = source.language.entities.get(mention.entity)?;
    Some(Argument {
        tokens: mention.tokens.clone(),
        span: mention.span,
        text: anaphora::name_of(named),
        head: mention.tokens.end.saturating_sub(1),
        entity: Some(mention.entity),
        entities: vec![mention.entity],
        is_plural: false,
        resolved_from: Some(mention.span),
        is_vague: false,
    })
}
