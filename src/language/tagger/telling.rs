//! Verbs of saying in front of a clause without "that".
//!
//! * "He said the army attacked", "Berg declared Norland had a duty"

use super::Tagger;
use crate::language::tag::Tag;

impl Tagger<'_> {
    /// "He said the army attacked": a clause without "that".
    pub(super) fn takes_clause(&self, at: usize) -> bool {
        const SAYING: [&str; 14] = [
            "said", "says", "thought", "believed", "believes", "claimed", "claims", "argued", "knew",
            "hoped", "feared", "thinks", "insisted", "felt",
        ];
        (self.is_any(at, &SAYING) || self.declares(at))
            && self.after(at).is_some_and(|next| {
                matches!(
                    self.tag(next),
                    Tag::Determiner | Tag::Possessive | Tag::Name | Tag::Noun | Tag::Adjective
                )
            })
    }

    /// "Berg declared Norland had a duty", "announced the king would go": a subject and its verb behind it, without "that".
    pub(super) fn declares(&self, at: usize) -> bool {
        let is_led = self
            .after(at)
            .is_some_and(|next| matches!(self.tag(next), Tag::Determiner | Tag::Possessive | Tag::Name));
        let is_part = |at: &usize| {
            matches!(
                self.tag(*at),
                Tag::Determiner | Tag::Possessive | Tag::Adjective | Tag::Noun | Tag::Name | Tag::Clitic
            )
        };
        let verb = (at + 1..self.tokens.len().min(at + 7)).find(|at| !is_part(at));
        is_led
            && self.is_any(at, &["announced", "declared", "proclaimed", "stated"])
            && verb.is_some_and(|verb| {
                matches!(self.tag(verb), Tag::Auxiliary | Tag::Modal) && self.is_finite(verb)
            })
    }
}
