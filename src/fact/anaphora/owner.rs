//! Whose the subject of a clause is, where a name says so: "Rask’s ship", "the reason for Rask’s success".

use super::Memory;
use super::told::is_somebody;
use crate::fact::record::Argument;
use crate::language::EntityKind;

impl Memory<'_> {
    /// The only one who is named in a phrase, where the name says whose the thing is. "Rask’s brother" is somebody himself.
    pub(super) fn owner_of(&self, subject: &Argument) -> Option<usize> {
        // "Rask’s followers": still his, and none of them is "he".
        if subject.resolved_from.is_some() || is_somebody(self.source, subject) && !subject.is_plural {
            return None;
        }
        let may_be = |entity: usize| {
            let kind = self.entity(entity).map(|entity| entity.kind);
            matches!(kind, Some(EntityKind::Person | EntityKind::Other))
        };
        let named = self.source.language.mentions_in(subject.tokens.clone()).iter().take(8);
        let mut named = named.filter(|mention| may_be(mention.entity));
        match (named.next(), named.next()) {
            (Some(only), None) if self.is_owner(&only.tokens) => Some(self.same(only.entity)),
            _ => None,
        }
    }
}
