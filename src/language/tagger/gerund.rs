//! "signing", "building", "willing": a gerund, a noun or an adjective, by its neighbours.

use super::Tagger;
use super::open::{ADJECTIVE, Found, NOUN, verb};
use crate::language::tag::{Tag, Tense};
use crate::language::word_class::Classes;

/// How far back the verb of a clause is looked for.
const NEAR: usize = 24;

impl Tagger<'_> {
    pub(super) fn gerund(&self, at: usize) -> Found {
        let entry = self.entry(at);
        // "before later joining the board"
        let later = self.before(at).filter(|&before| {
            self.is_any(before, &["later", "then", "also", "finally", "eventually", "subsequently", "again"])
        });
        if later
            .and_then(|later| self.before(later))
            .is_some_and(|before| self.is_any(before, &["before", "after", "while"]))
        {
            return verb(Tense::Gerund);
        }
        // "Cubans living in Florida", "men working for the king"
        let behind_many = self.before(at).is_some_and(|before| {
            matches!(self.tag(before), Tag::Noun | Tag::Name)
                && (self.entry(before).classes.has(Classes::PLURAL)
                    || self.tag(before) == Tag::Name && self.slice(before).ends_with('s'))
        });
        if behind_many
            && self.after(at).is_some_and(|next| self.entry(next).classes.has(Classes::PREPOSITION))
        {
            return verb(Tense::Gerund);
        }
        if self.begins_from_date(at) {
            return verb(Tense::Gerund);
        }
        // "sent a note in 1917 suggesting that": behind the year of a deed what it said.
        let is_dated = self.before(at).is_some_and(|year| {
            self.is_year(year)
                && self
                    .before(year)
                    .is_some_and(|before| matches!(self.tag(before), Tag::Preposition | Tag::Calendar))
        });
        let tells =
            self.after(at).is_some_and(|next| self.is_any(next, &["that", "how", "what", "whether", "why"]));
        if is_dated && (tells || self.has_dated_object(at)) {
            return verb(Tense::Gerund);
        }
        let Some(before) = self.head_before(at) else {
            return if entry.may_be_noun() && !self.after(at).is_some_and(|next| self.opens_phrase(next)) {
                NOUN
            } else {
                verb(Tense::Gerund)
            };
        };
        let next_is_nominal = self
            .after(at)
            .is_some_and(|next| self.may_be_nominal(next) && !self.entry(next).classes.has(Classes::NUMBER));
        match self.tag(before) {
            Tag::Coordinator if self.is_last_quality(at, before) => ADJECTIVE,
            Tag::Auxiliary if entry.classes.has(Classes::ADJECTIVE) && self.ends_or_joins(at) => ADJECTIVE,
            Tag::Determiner | Tag::Possessive | Tag::Clitic | Tag::Adjective | Tag::Number => {
                if next_is_nominal && !self.after(at).is_some_and(|next| self.looks_finite(next)) {
                    return if entry.may_be_noun() && !entry.classes.has(Classes::ADJECTIVE) {
                        NOUN
                    } else {
                        ADJECTIVE
                    };
                }
                NOUN
            }
            Tag::Preposition | Tag::Mark | Tag::Coordinator | Tag::Subordinator => {
                let opens = self.after(at).is_some_and(|next| {
                    self.starts_object(next) || self.entry(next).classes.has(Classes::PREPOSITION)
                });
                if entry.may_be_noun() && !opens {
                    return NOUN;
                }
                if entry.classes.has(Classes::ADJECTIVE) && next_is_nominal && !opens {
                    return ADJECTIVE;
                }
                verb(Tense::Gerund)
            }
            Tag::Noun | Tag::Name
                if entry.may_be_noun() && !self.after(at).is_some_and(|next| self.starts_object(next)) =>
            {
                NOUN
            }
            // "oil refining began", "coal mining was"
            Tag::Noun
                if !self.entry(before).classes.has(Classes::PLURAL)
                    && self.after(at).is_some_and(|next| self.looks_finite(next))
                    && self.before(before).is_none_or(|first| {
                        matches!(
                            self.tag(first),
                            Tag::Mark | Tag::Preposition | Tag::Calendar | Tag::Adjective
                        ) || self.is_year(first)
                    }) =>
            {
                NOUN
            }
            Tag::Verb if entry.classes.has(Classes::ADJECTIVE) && next_is_nominal => ADJECTIVE,
            Tag::Verb
                if entry.may_be_noun() && !self.after(at).is_some_and(|next| self.starts_object(next)) =>
            {
                NOUN
            }
            _ => verb(Tense::Gerund),
        }
    }

    /// "became a harbour town beginning in the 1870s": from when on, and no noun of the town.
    fn begins_from_date(&self, at: usize) -> bool {
        let is_behind_noun = self.head_before(at).is_some_and(|before| {
            matches!(self.tag(before), Tag::Noun | Tag::Name) && self.before(at) == Some(before)
        });
        let leads = self.after(at).filter(|&next| self.is_any(next, &["in", "on", "at", "around", "about"]));
        let is_date = |at: usize| self.is_year(at) || self.is_decade(at) || self.tag(at) == Tag::Calendar;
        // "in the late 1870s", "in early May"
        let mut behind = std::iter::successors(leads, |&at| self.after(at)).skip(1).take(3);
        // "A raid on Ribe beginning in March was called off": of a subject it is no more than a note.
        let mut earlier = std::iter::successors(self.before(at), |&at| self.before(at)).take(NEAR);
        let has_verb = earlier.any(|at| matches!(self.tag(at), Tag::Verb | Tag::Auxiliary));
        self.is_any(at, &["beginning", "starting", "commencing"])
            && is_behind_noun
            && has_verb
            && behind.any(is_date)
    }

    /// "in 1933 containing provisions", "in 1950 giving the farmers": what the verb is done to, which stands at once behind it.
    fn has_dated_object(&self, at: usize) -> bool {
        let entry = self.entry(at);
        self.after(at).is_some_and(|next| {
            self.starts_object(next)
                || !entry.may_be_noun()
                    && !entry.classes.has(Classes::ADJECTIVE)
                    && self.entry(next).classes.has(Classes::PLURAL)
                    && !self.after(next).is_some_and(|behind| self.looks_finite(behind))
        })
    }

    /// "called it unjust, cruel and humiliating": behind a quality and "and", with nothing that it is done to.
    fn is_last_quality(&self, at: usize, and: usize) -> bool {
        self.before(and).is_some_and(|quality| self.tag(quality) == Tag::Adjective)
            && self.is_any(and, &["and", "or", "but"])
            && !self.after(at).is_some_and(|next| {
                self.starts_object(next)
                    || self.may_be_nominal(next)
                    || self.is_any(next, &["at", "from", "on", "that", "to", "up", "with"])
            })
    }

    /// Whether the phrase ends here: "was willing to", "is growing and".
    pub(super) fn ends_or_joins(&self, at: usize) -> bool {
        self.after(at).is_none_or(|next| {
            self.is_any(next, &["to", "and", "that", "but"])
                || self.is_mark(next, '.')
                || self.is_mark(next, ',')
        })
    }
}
