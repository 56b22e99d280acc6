//! Participles that are adjectives though an "and" or a comma stands before them.
//!
//! * "Competition and *increased* costs ruined it", "a free, *united* land"

use super::Tagger;
use crate::language::tag::{Tag, Tense};
use crate::language::word_class::{Classes, Form, Usage};
use crate::text::TokenKind;

impl Tagger<'_> {
    /// "Competition and increased labor costs forced them": no verb stands before the "and", and one behind the nouns.
    pub(super) fn is_quality_in_subject(&self, at: usize) -> bool {
        const FRONT: usize = 16;
        let forms = self.entry(at).forms();
        let Some(and) = self.before(at).filter(|&and| self.is_any(and, &["and", "or"])) else { return false };
        let is_both = forms.has(Form::Past) && forms.has(Form::Participle);
        let from = and.saturating_sub(FRONT).max(self.all.start);
        let has_verb = (from..and).any(|before| {
            matches!(self.tag(before), Tag::Verb | Tag::Auxiliary | Tag::Modal | Tag::To)
                || matches!(self.tokens.get(before).map(|token| token.kind), Some(TokenKind::Mark(_)))
        });
        if !is_both || has_verb || from > self.all.start {
            return false;
        }
        let is_noun = |at: usize| {
            let entry = self.entry(at);
            entry.classes.has(Classes::NOUN) && !entry.classes.has(Classes::DETERMINER.with(Classes::PRONOUN))
        };
        let mut next = at + 1;
        while next < self.all.end.min(at + 4) && is_noun(next) {
            next += 1;
        }
        let is_finite = self.entry(next).auxiliary.is_some() || self.entry(next).forms().has(Form::Past);
        next > at + 1 && next < self.all.end && is_finite && self.is_spaced_word(next)
    }

    /// "goods and *enslaved* people", "tanks and *armoured* cars": a participle that the lists know to tell what kind of
    /// thing something is, unless a noun before it can have done it.
    pub(super) fn is_kind_of_noun(&self, at: usize) -> bool {
        // "hunger and forced marches", but "won and forced concessions"
        const FORCED: &[&str] = &[
            "assimilation",
            "collectivisation",
            "collectivization",
            "conscription",
            "conversion",
            "conversions",
            "deportation",
            "deportations",
            "displacement",
            "eviction",
            "evictions",
            "labor",
            "labour",
            "loans",
            "marches",
            "marriage",
            "marriages",
            "migration",
            "migrations",
            "recruitment",
            "relocation",
            "relocations",
            "removal",
            "removals",
            "resettlement",
        ];
        if self.is(at, "forced") && self.after(at).is_some_and(|next| self.is_any(next, FORCED)) {
            return true;
        }
        let is_led = self.before(at).is_some_and(|before| {
            before + 1 == at
                && match self.tag(before) {
                    Tag::Coordinator | Tag::Preposition | Tag::Verb | Tag::Adjective => true,
                    Tag::Number => !self.is_year(before) && self.entry(before).classes.has(Classes::NUMBER),
                    _ => false,
                }
        });
        let next_is_plain = || {
            self.after(at).is_some_and(|next| self.tag(next) == Tag::Name && self.slice(next).ends_with('s'))
                || self.is_before_plain_noun(at)
        };
        self.entry(at).usage().has(Usage::SORTING) && is_led && next_is_plain()
    }

    /// "to divide ordered lists", "using printed cards": right behind a verb that has no subject of its own.
    pub(super) fn is_quality_of_object(&self, at: usize) -> bool {
        let verb = self.before(at).filter(|&verb| verb + 1 == at && self.tag(verb) == Tag::Verb);
        let waits = verb
            .and_then(|verb| self.tense(verb))
            .is_some_and(|tense| matches!(tense, Tense::Base | Tense::Gerund | Tense::Present));
        waits && self.entry(at).forms().has(Form::Participle) && self.is_before_plain_noun(at)
    }

    /// "the most widely noticed works", "a very highly regarded poet": behind an article and what says how much.
    pub(super) fn is_widely_so(&self, at: usize) -> bool {
        let Some(degree) = self.before(at).filter(|&degree| self.tag(degree) == Tag::Adverb) else {
            return false;
        };
        let Some(led) = self.head_before(degree) else { return false };
        matches!(self.tag(led), Tag::Determiner | Tag::Possessive | Tag::Clitic)
            && self.entry(at).forms().has(Form::Participle)
            && self.after(at).is_some_and(|next| self.entry(next).may_be_noun())
    }

    /// "to more settled and peaceful ways", "to more settled and *ordered* ways"
    pub(super) fn is_compared(&self, at: usize) -> bool {
        let is_participle = |at: usize| self.entry(at).forms().has(Form::Participle);
        let is_more = |at: usize| {
            self.before(at).is_some_and(|more| {
                self.tag(more) == Tag::Adverb && self.is_any(more, &["more", "most", "less", "least"])
            })
        };
        let noun = |at: usize| self.after(at).is_some_and(|noun| self.entry(noun).may_be_noun());
        let first =
            self.before(at).filter(|&and| self.is_any(and, &["and", "or"])).and_then(|and| self.before(and));
        let is_second = first.is_some_and(|first| self.tag(first) == Tag::Adjective && is_more(first));
        let opens = is_more(at)
            && self.after(at).filter(|&and| self.is_any(and, &["and", "or"])).is_some_and(|and| {
                self.after(and).is_some_and(|second| {
                    (is_participle(second) || self.entry(second).classes.has(Classes::ADJECTIVE))
                        && noun(second)
                })
            });
        is_participle(at) && (is_second && noun(at) || opens)
    }

    /// "For many years, irrigated land fed the town": behind the comma of what opens a sentence, before the subject of its verb.
    pub(super) fn is_quality_of_subject(&self, at: usize) -> bool {
        const LONGEST: usize = 3;
        let Some(comma) = at.checked_sub(1).filter(|&comma| self.is_mark(comma, ',')) else { return false };
        let has_verb = (self.all.start..comma)
            .any(|before| matches!(self.tag(before), Tag::Verb | Tag::Auxiliary | Tag::Modal | Tag::Pronoun));
        let opens = matches!(self.tag(self.all.start), Tag::Preposition | Tag::Adverb);
        if has_verb
            || !opens
            || !self.entry(at).forms().has(Form::Participle)
            || !self.is_before_plain_noun(at)
        {
            return false;
        }
        let verb = (at + 2..self.all.end.min(at + 2 + LONGEST)).find(|&next| {
            let entry = self.entry(next);
            !entry.classes.has(Classes::NOUN) || entry.classes.is_closed()
        });
        verb.is_some_and(|verb| {
            let entry = self.entry(verb);
            entry.auxiliary.is_some()
                || entry.classes.has(Classes::MODAL)
                || entry.forms().has(Form::Past)
                    && self.after(verb).is_some_and(|next| self.starts_object(next))
        })
    }

    /// "of broken glass, burned cars and *overturned* carts": one of a row behind a preposition, in which each thing has such a quality.
    pub(super) fn is_quality_in_row(&self, at: usize) -> bool {
        /// So many members are looked through.
        const MEMBERS: usize = 4;
        let is_joint = |at: usize| self.is_mark(at, ',') || self.is_any(at, &["and", "or"]);
        let is_thing = |at: usize| self.tag(at) == Tag::Noun;
        let is_quality = |at: usize| {
            self.tag(at) == Tag::Adjective
                || self.tag(at) == Tag::Verb && self.entry(at).forms().has(Form::Participle)
        };
        if !self.entry(at).forms().has(Form::Participle) || !self.is_before_plain_noun(at) {
            return false;
        }
        let mut here = at;
        for _ in 0..MEMBERS {
            let Some(joint) = here.checked_sub(1).filter(|&at| at > self.all.start && is_joint(at)) else {
                return false;
            };
            // "carts, and overturned carts"
            let last = if self.is_mark(joint - 1, ',') { joint.saturating_sub(2) } else { joint - 1 };
            let first = if is_thing(last) && is_thing(last.saturating_sub(1)) {
                last.saturating_sub(1)
            } else {
                last
            };
            let Some(quality) =
                first.checked_sub(1).filter(|&at| is_thing(last) && at > self.all.start && is_quality(at))
            else {
                return false;
            };
            if self.tag(quality - 1) == Tag::Preposition {
                return true;
            }
            here = quality;
        }
        false
    }

    /// Whether a noun that begins nothing new stands right behind.
    fn is_before_plain_noun(&self, at: usize) -> bool {
        self.after(at).is_some_and(|next| {
            let entry = self.entry(next);
            entry.classes.has(Classes::NOUN)
                && !entry.classes.is_closed()
                && self.is_spaced_word(next)
                && self.tag(next) != Tag::Name
                && !self.looks_finite(next)
        })
    }

    /// "a small but determined force", "the weak yet respected king": what is joined to an adjective behind an article.
    pub(super) fn is_joined_quality(&self, at: usize) -> bool {
        let Some(but) = self.before(at).filter(|&but| self.is_any(but, &["but", "yet", "and", "or"])) else {
            return false;
        };
        let Some(quality) = self.before(but).filter(|&quality| quality > self.all.start) else {
            return false;
        };
        // "against radical and armed deeds", "Norland's coastal and captured towns": no noun could stand there alone.
        let is_led = if self.is_any(but, &["but", "yet"]) {
            self.is_any(quality - 1, &["a", "an", "the", "his", "her", "its", "their"])
        } else {
            self.is_any(quality - 1, &["a", "an"])
                || matches!(self.tag(quality - 1), Tag::Preposition | Tag::Possessive | Tag::Clitic)
                    && !self.entry(quality).may_be_noun()
        };
        is_led
            && self.entry(quality).classes.has(Classes::ADJECTIVE)
            && self.entry(at).forms().has(Form::Participle)
            && self.after(at).is_some_and(|next| {
                let classes = self.entry(next).classes;
                self.is_spaced_word(next)
                    && !classes.is_closed()
                    && (self.tag(next) == Tag::Name
                        || classes.has(Classes::NOUN)
                        || classes.has(Classes::ADJECTIVE))
            })
    }

    /// "a free, united Bolivia", "a strong, reformed army": behind an article, an adjective and a comma.
    pub(super) fn is_second_quality(&self, at: usize) -> bool {
        let Some(comma) =
            at.checked_sub(1).filter(|&comma| self.is_mark(comma, ',') && comma > self.all.start)
        else {
            return false;
        };
        let quality = comma - 1;
        let is_quality = self.entry(quality).classes.has(Classes::ADJECTIVE)
            && matches!(self.tag(quality), Tag::Adjective | Tag::Noun);
        let is_led = quality > self.all.start
            && matches!(self.tag(quality - 1), Tag::Determiner | Tag::Possessive)
            && self.is_any(quality - 1, &["a", "an", "the", "his", "her", "its", "their", "one"]);
        let next_is_noun = self.after(at).is_some_and(|next| {
            let classes = self.entry(next).classes;
            (self.tag(next) == Tag::Name || classes.has(Classes::NOUN))
                && !classes.has(Classes::DETERMINER.with(Classes::PRONOUN).with(Classes::PREPOSITION))
        });
        is_quality && is_led && next_is_noun
    }

    pub(super) fn is_spaced_word(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word)
    }
}
