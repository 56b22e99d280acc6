//! Nouns, adjectives and verbs: which one a word is, by its neighbours. A form that only a verb has is looked at in `past`,
//! `gerund` and `present`.

use super::Tagger;
use crate::language::lexicon::Auxiliary;
use crate::language::tag::{Tag, Tense};

use crate::language::word_class::{Classes, Form};

pub(super) type Found = (Tag, Option<Tense>);

pub(super) const NOUN: Found = (Tag::Noun, None);
pub(super) const ADJECTIVE: Found = (Tag::Adjective, None);

pub(super) const fn verb(tense: Tense) -> Found {
    (Tag::Verb, Some(tense))
}

impl Tagger<'_> {
    /// The class of a word of the open classes.
    pub(super) fn open(&self, at: usize) -> Found {
        let entry = self.entry(at);
        let (classes, forms) = (entry.classes, entry.forms());
        // "no longer had to pay"
        if self.is(at, "longer") && self.before(at).is_some_and(|before| self.is(before, "no")) {
            return (Tag::Negation, None);
        }
        if forms.is_empty() {
            return self.nominal(at);
        }
        if forms.has(Form::Base) && (self.wants_base(at) || self.is_turned(at)) {
            return verb(Tense::Base);
        }
        // "made the banks own up": the quality stands behind whose it is.
        let has_owner = || {
            self.before(at).is_none_or(|before| {
                !matches!(self.tag(before), Tag::Noun | Tag::Name | Tag::Pronoun | Tag::Relative)
            })
        };
        if self.is(at, "own") && !has_owner() {
            return verb(Tense::Base);
        }
        // "they need not fear"
        if self.is_any(at, &["need", "dare"]) && self.after(at).is_some_and(|next| self.is(next, "not")) {
            return (Tag::Modal, None);
        }
        if forms.has(Form::Past) || forms.has(Form::Participle) {
            return self.past_or_participle(at);
        }
        if forms.has(Form::Gerund) {
            return self.gerund(at);
        }
        // "until 1962, at which time the mill closed"
        if self.is(at, "time") && self.before(at).is_some_and(|before| self.is(before, "which")) {
            return NOUN;
        }
        if forms.has(Form::Third) {
            // "Nobody knows what happened"
            let asks =
                self.after(at).is_some_and(|next| self.is_any(next, &["what", "how", "why", "whether"]));
            return if asks { verb(Tense::Present) } else { self.third(at) };
        }
        if forms.has(Form::Base) {
            return self.base(at);
        }
        if classes.has(Classes::ADJECTIVE) { ADJECTIVE } else { NOUN }
    }

    /// "Not until May did Aden and Burma sign": the base form that belongs to a "did" in front of the subject.
    fn is_turned(&self, at: usize) -> bool {
        let is_named = self.opens_turned()
            && self.before(at).is_some_and(|before| {
                matches!(self.tag(before), Tag::Name | Tag::Pronoun)
                    || self.tag(before) == Tag::Noun
                        && self.after(at).is_none_or(|next| {
                            self.starts_object(next)
                                || self.is_any(next, &["in", "on", "to", "at", "for", "from", "with"])
                                || self.is_mark(next, '.')
                        })
            });
        let mut back = at;
        for _ in 0..10 {
            let Some(before) = self.before(back).filter(|_| is_named) else { return false };
            match self.tag(before) {
                Tag::Auxiliary => return self.entry(before).auxiliary == Some(Auxiliary::Do),
                Tag::Verb | Tag::Modal | Tag::Mark => return false,
                _ => back = before,
            }
        }
        false
    }

    fn nominal(&self, at: usize) -> Found {
        let classes = self.entry(at).classes;
        let is_adjective = classes.has(Classes::ADJECTIVE);
        let is_noun = classes.has(Classes::NOUN);
        // "House-arrested in 1940, Bose escaped"
        let is_fronted = self.before(at).is_none()
            && self.slice(at).ends_with("ed")
            && self.slice(at).contains('-')
            && self.after(at).is_some_and(|next| self.is_any(next, &["in", "on", "by", "at"]));
        if is_fronted {
            return verb(Tense::Participle);
        }
        if !is_adjective {
            return NOUN;
        }
        let next_is_nominal = self.after(at).is_some_and(|next| self.may_be_nominal(next));
        if !is_noun {
            // "the poor", "the French": an adjective alone behind "the" stands for a noun.
            let is_alone = !next_is_nominal && self.before(at).is_some_and(|before| self.is(before, "the"));
            let is_joined = self.after(at).is_some_and(|next| {
                self.entry(next).classes.has(Classes::COORDINATOR) || self.is_mark(next, ',')
            });
            return if is_alone && !is_joined && !self.participle_noun_follows(at) {
                NOUN
            } else {
                ADJECTIVE
            };
        }
        // "the final Allied summit"
        let is_before_name = self.is(at, "final")
            && self.after(at).is_some_and(|next| self.slice(next).starts_with(char::is_uppercase));
        if is_before_name {
            return ADJECTIVE;
        }
        if next_is_nominal && !self.after(at).is_some_and(|next| self.looks_finite(next)) {
            ADJECTIVE
        } else {
            NOUN
        }
    }

    /// "the old divided city"
    fn participle_noun_follows(&self, at: usize) -> bool {
        self.after(at).is_some_and(|next| {
            self.entry(next).forms().has(Form::Participle)
                && self.after(next).is_some_and(|after| self.entry(after).may_be_noun())
        })
    }

    pub(super) fn noun_or_adjective(&self, at: usize) -> Found {
        let classes = self.entry(at).classes;
        let next_is_nominal =
            self.after(at).is_some_and(|next| self.may_be_nominal(next) && !self.looks_finite(next));
        let is_adjective = classes.has(Classes::ADJECTIVE);
        let is_quality = next_is_nominal || !classes.has(Classes::NOUN) || self.leads_quality(at);
        if is_adjective && is_quality { ADJECTIVE } else { NOUN }
    }

    /// "for a single, unified country": an article before it, and behind the comma another quality with its noun.
    fn leads_quality(&self, at: usize) -> bool {
        let second = at + 2;
        let classes = self.entry(second).classes;
        self.is_mark(at + 1, ',')
            && at.checked_sub(1).is_some_and(|article| self.is_any(article, &["a", "an"]))
            && (classes.has(Classes::ADJECTIVE) || self.entry(second).forms().has(Form::Participle))
            && !classes.is_closed()
            && self.after(second).is_some_and(|noun| self.may_be_nominal(noun) && !self.looks_finite(noun))
    }

    /// Whether a pronoun or relative before a verb is its subject: not "them", not "killed him".
    pub(super) fn is_subject(&self, at: usize) -> bool {
        const OBJECTS: [&str; 12] = [
            "him",
            "them",
            "me",
            "us",
            "himself",
            "itself",
            "themselves",
            "herself",
            "myself",
            "ourselves",
            "whom",
            "her",
        ];
        !self.is_any(at, &OBJECTS)
    }

    /// Whether the word begins an object beyond doubt.
    pub(super) fn starts_object(&self, at: usize) -> bool {
        let classes = self.entry(at).classes;
        self.tag(at) == Tag::Name
            || classes.has(
                Classes::DETERMINER
                    .with(Classes::POSSESSIVE)
                    .with(Classes::REFLEXIVE)
                    .with(Classes::DEMONSTRATIVE),
            )
            || classes.has(Classes::PRONOUN) && !classes.has(Classes::NUMBER)
    }
}
