//! Verbs with two objects: somebody is refused something, and that looks like the object of the one who refuses.

use super::Tagger;
use crate::language::tag::Tag;

impl Tagger<'_> {
    /// "Workers refused a rise went on strike", "The ship, denied entry in May, turned back": somebody is refused something
    /// where the verb of the same subject follows.
    pub(super) fn is_refused(&self, at: usize) -> bool {
        // "The crown granted missionaries limited access": what is limited is no doer.
        let behind = (at + 1..self.all.end.min(at + 8)).find(|&next| {
            !matches!(
                self.tag(next),
                Tag::Noun | Tag::Name | Tag::Adjective | Tag::Determiner | Tag::Possessive | Tag::Clitic
            )
        });
        self.is_giving(at)
            && behind.is_some_and(|next| self.tag(next) == Tag::Preposition)
            && self.is_behind_first_noun(at)
            && self.finite_ahead(at, false)
    }

    /// Verbs with two objects, so that what follows their passive looks like the object of the doer.
    pub(super) fn is_giving(&self, at: usize) -> bool {
        const GIVING: [&str; 11] = [
            "allotted",
            "assigned",
            "awarded",
            "denied",
            "forbidden",
            "granted",
            "offered",
            "paid",
            "promised",
            "refused",
            "sold",
        ];
        self.is_any(at, &GIVING)
    }

    /// Whether the noun phrase before it stands behind a preposition.
    pub(super) fn is_behind_led_noun(&self, at: usize) -> bool {
        let mut first = at;
        while let Some(before) = self.before(first).filter(|_| at - first < 8) {
            if !matches!(self.tag(before), Tag::Noun | Tag::Name | Tag::Adjective | Tag::Determiner) {
                return first < at && self.tag(before) == Tag::Preposition;
            }
            first = before;
        }
        false
    }

    /// Whether one noun phrase stands before, at the head of its clause.
    fn is_behind_first_noun(&self, at: usize) -> bool {
        let mut first = at;
        while let Some(before) = self.before(first).filter(|_| at - first < 8) {
            let belongs = matches!(
                self.tag(before),
                Tag::Noun | Tag::Name | Tag::Adjective | Tag::Number | Tag::Determiner | Tag::Possessive
            );
            if !belongs {
                break;
            }
            first = before;
            if matches!(self.tag(before), Tag::Determiner | Tag::Possessive) {
                break;
            }
        }
        first < at && self.before(first).is_none_or(|before| self.is_mark(before, ','))
    }
}
