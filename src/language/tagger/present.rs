//! "signs", "sign": the present of one or of many, a base form, or a noun, by its neighbours.

use super::Tagger;
use super::open::{Found, NOUN, verb};
use crate::language::tag::{Tag, Tense};
use crate::language::word_class::{Classes, Form};
use crate::text::TokenKind;

impl Tagger<'_> {
    /// Nouns in their plural that tell something as verbs.
    fn is_telling(&self, at: usize) -> bool {
        self.is_any(at, &["claims", "estimates", "notes", "records", "remarks", "reports", "states"])
    }

    /// "a pact under which soldiers and townsmen would share power": behind a preposition and "which" the subject comes first.
    fn is_led_subject(&self, at: usize) -> bool {
        const NEXT: [&str; 16] = [
            "and", "are", "can", "could", "did", "had", "have", "may", "might", "must", "or", "shall",
            "should", "were", "will", "would",
        ];
        let which = self.before(at).filter(|&which| self.is_any(which, &["which", "whom"]));
        let is_led =
            which.and_then(|which| self.before(which)).is_some_and(|led| self.tag(led) == Tag::Preposition);
        is_led && self.after(at).is_some_and(|next| self.is_any(next, &NEXT))
    }

    /// "signs": the present of one, or the plural of a noun.
    pub(super) fn third(&self, at: usize) -> Found {
        const BEFORE_ROLES: [&str; 8] =
            ["prime", "foreign", "chief", "vice", "crown", "home", "finance", "deputy"];
        let entry = self.entry(at);
        let tag = self.head_before(at).map_or(Tag::Mark, |before| self.tag(before));
        let is_noun = entry.may_be_noun();
        // "and in 1526 seizes Lund", "What was found since the 1980s indicates"
        let is_behind_date = |before: usize| self.is_year(before) || self.is_decade(before);
        if self.head_before(at).is_some_and(is_behind_date) && (!is_noun || self.tells_behind_date(at)) {
            return verb(Tense::Present);
        }
        if matches!(
            tag,
            Tag::Determiner | Tag::Possessive | Tag::Clitic | Tag::Adjective | Tag::Number | Tag::Preposition
        ) || is_noun && (self.is_behind_whose(at) || self.is_led_subject(at))
        {
            return NOUN;
        }
        // "promised to put labels on it": no other verb stands right behind one that names a deed.
        let names_deed = |before: usize| matches!(self.tense(before), Some(Tense::Base | Tense::Gerund));
        if tag == Tag::Verb && self.before(at).is_some_and(names_deed) {
            return NOUN;
        }
        if !is_noun {
            return verb(Tense::Present);
        }
        // "the prime ministers Deuba and Rao"
        if self.before(at).is_some_and(|before| self.is_any(before, &BEFORE_ROLES)) {
            return NOUN;
        }
        // "the first Lund Front attacks that struck the camps"
        let is_told = self.after(at).is_some_and(|that| {
            self.is_any(that, &["that", "which", "who"])
                && self.after(that).is_some_and(|next| {
                    // "the clay soldiers that guard his tomb"
                    let is_base = !self.is_telling(at) && self.entry(next).forms().has(Form::Base);
                    self.looks_finite(next) || is_base && self.slice(next).starts_with(char::is_lowercase)
                })
        });
        if is_told && matches!(tag, Tag::Noun | Tag::Name) {
            return NOUN;
        }
        if self.closes_relative(at) && self.after(at).is_some_and(|next| self.starts_object(next)) {
            return verb(Tense::Present);
        }
        let subject = self.head_before(at).is_some_and(|before| match self.tag(before) {
            Tag::Pronoun => {
                self.is_any(before, &["he", "she", "it", "this", "that", "one", "everyone", "nobody"])
            }
            Tag::Relative | Tag::Name => true,
            Tag::Noun => !self.entry(before).classes.has(Classes::PLURAL),
            // "May sets out"
            Tag::Calendar => self.is(before, "may"),
            _ => false,
        });
        // "Richards states that the quarry closed"
        let says = self.is_telling(at) && self.after(at).is_some_and(|next| self.is(next, "that"));
        // "The mosque dates to the 7th century"
        let is_dated = self.is(at, "dates")
            && self.after(at).is_some_and(|next| self.is_any(next, &["back", "from", "to"]))
            && matches!(tag, Tag::Noun | Tag::Name | Tag::Pronoun)
            && !self.finite_in_sight(at);
        if is_dated {
            return verb(Tense::Present);
        }
        // "The annals of Lund, a list of kings, records that"
        let is_apart = || {
            let is_comma =
                |before: usize| self.is_mark(before, ',') && self.tag(before.wrapping_sub(1)) != Tag::Number;
            self.before(at).is_some_and(is_comma) && self.closes_apposition(at)
        };
        if says && (matches!(tag, Tag::Noun | Tag::Name | Tag::Pronoun) || is_apart()) {
            return verb(Tense::Present);
        }
        let next_is_object = self.after(at).is_some_and(|next| self.starts_object(next));
        if subject && self.next_verb_is_joined(at) {
            return verb(Tense::Present);
        }
        if matches!(tag, Tag::Coordinator) && next_is_object && self.joins_present(at) {
            return verb(Tense::Present);
        }
        if !subject {
            return NOUN;
        }
        // "Another way of measuring distances makes use of a law found by Holm"
        let next_is = |words: &[&str]| self.after(at).is_some_and(|next| self.is_any(next, words));
        let is_phrase = self.is(at, "makes") && next_is(&["use", "sense"])
            || self.is(at, "takes") && next_is(&["part", "place", "shape"])
            || self.is(at, "gives") && next_is(&["birth", "rise", "way"]);
        if is_phrase {
            return verb(Tense::Present);
        }
        if matches!(tag, Tag::Pronoun | Tag::Relative) || self.is_owed_a_verb(at) {
            return verb(Tense::Present);
        }
        // "arms talks", "sports events": plurals that are the first half of a noun.
        let is_half = self.is_any(at, &["arms", "sports", "works", "savings"]);
        let next_tells = self.after(at).is_some_and(|next| {
            self.starts_object(next)
                || !is_half && self.is_bare_object(next)
                || self.tokens.get(next).is_some_and(|token| token.kind == TokenKind::Number)
                || self.is_any(next, &["out", "up", "down", "away"])
                || self.entry(next).classes.has(Classes::WH)
                || self.is(next, "to")
                    && self.after(next).is_some_and(|after| self.entry(after).forms().has(Form::Base))
        });
        if (next_tells || self.is_only_verb(at)) && !self.finite_in_sight(at) {
            verb(Tense::Present)
        } else {
            NOUN
        }
    }

    /// "Lund lies in the north.", "The level falls.": the only word of its sentence that can be a verb, and more often one than
    /// a noun.
    fn is_only_verb(&self, at: usize) -> bool {
        const VERBS: [&str; 26] = [
            "covers", "deals", "ends", "falls", "flows", "forms", "holds", "leads", "lies", "lives", "makes",
            "marks", "means", "needs", "plays", "ranks", "reads", "rests", "rises", "runs", "serves",
            "shows", "starts", "stands", "turns", "waits",
        ];
        let is_told = self.all.end.checked_sub(1).is_some_and(|last| self.is_mark(last, '.'));
        let opens = self.after(at).is_none_or(|next| {
            let classes = self.entry(next).classes;
            classes.has(Classes::PREPOSITION.with(Classes::ADVERB)) || self.is_mark(next, '.')
        });
        is_told
            && opens
            && self.is_any(at, &VERBS)
            && !(at + 1..self.all.end).any(|later| self.looks_finite(later))
            && !(self.all.start..at)
                .any(|before| matches!(self.tag(before), Tag::Verb | Tag::Auxiliary | Tag::Modal))
    }

    /// "Kenya gains independence and creates a republic", "Berg calls for talks but is rebuffed": another verb of the present,
    /// joined to this one, and none between.
    fn next_verb_is_joined(&self, at: usize) -> bool {
        const WITHIN: usize = 7;
        let end = self.all.end.min(at + WITHIN);
        let joint = (at + 2..end).find(|&next| {
            let classes = self.entry(next).classes;
            classes.has(Classes::COORDINATOR.with(Classes::WH))
                || self.entry(next).auxiliary.is_some()
                || self.tokens.get(next).is_some_and(|token| matches!(token.kind, TokenKind::Mark(_)))
        });
        let Some(joint) = joint.filter(|&joint| self.is_any(joint, &["and", "but"])) else { return false };
        let Some(next) = self.after(joint) else { return false };
        let opens = self.after(at).is_some_and(|noun| {
            let entry = self.entry(noun);
            entry.may_be_noun() && self.tag(noun) != Tag::Name || entry.classes.has(Classes::PREPOSITION)
        });
        let is_verb = self.entry(next).forms().has(Form::Third)
            && self.after(next).is_some_and(|object| self.starts_object(object))
            || self.is_any(next, &["is", "has"]);
        opens && is_verb
    }

    /// "rejects plans for", "hold talks on": a bare plural with a phrase or the end behind it.
    fn is_bare_object(&self, at: usize) -> bool {
        let entry = self.entry(at);
        entry.classes.has(Classes::NOUN)
            && entry.classes.has(Classes::PLURAL)
            && self.tag(at) != Tag::Name
            && self.after(at).is_none_or(|behind| {
                self.entry(behind).classes.has(Classes::PREPOSITION)
                    || self.is_mark(behind, '.')
                    || self.is_mark(behind, ',')
            })
    }

    /// "RFC 1149, which tells of pigeons, bears": behind the comma of a relative clause.
    fn closes_relative(&self, at: usize) -> bool {
        let Some(comma) = at.checked_sub(1).filter(|&before| self.is_mark(before, ',')) else { return false };
        let mut window = comma.saturating_sub(16).max(self.all.start)..comma;
        let opener = window.rfind(|&before| self.is_mark(before, ','));
        opener.is_some_and(|opener| self.tag(opener + 1) == Tag::Relative)
    }

    /// "gives way and calls the estates": the last verb is in the present.
    fn joins_present(&self, at: usize) -> bool {
        let window = at.saturating_sub(12).max(self.all.start)..at;
        window
            .rev()
            .find(|&before| matches!(self.tag(before), Tag::Verb | Tag::Auxiliary | Tag::Modal))
            .is_some_and(|last| {
                let passive = self.tense(last) == Some(Tense::Participle)
                    && self.head_before(last).is_some_and(|be| self.tense(be) == Some(Tense::Present));
                self.tense(last) == Some(Tense::Present) || passive
            })
    }

    /// "where Elian lives", "when the law requires": a conjunction and a subject stand in front, and no verb.
    fn is_owed_a_verb(&self, at: usize) -> bool {
        let window = at.saturating_sub(5).max(self.all.start)..at;
        let opener = window.rev().find(|&before| {
            matches!(
                self.tag(before),
                Tag::Relative | Tag::Subordinator | Tag::Verb | Tag::Auxiliary | Tag::Modal | Tag::Mark
            )
        });
        opener.is_some_and(|opener| matches!(self.tag(opener), Tag::Relative | Tag::Subordinator))
            && !self.finite_in_sight(at)
    }

    /// "whose ministers had been in jail"
    fn is_behind_whose(&self, at: usize) -> bool {
        self.before(at).is_some_and(|before| self.is(before, "whose"))
    }

    /// "sign": the base form, the present of many, or a noun.
    pub(super) fn base(&self, at: usize) -> Found {
        let entry = self.entry(at);
        let head = self.head_before(at);
        let tag = head.map_or(Tag::Mark, |before| self.tag(before));
        let is_nominal = entry.classes.has(Classes::NOUN.with(Classes::ADJECTIVE));
        if is_nominal && self.is_behind_whose(at) {
            return self.noun_or_adjective(at);
        }
        // "Records from 1702 suggest", "Two letters of 1899 show that"
        let is_behind_date = head.is_some_and(|before| self.is_year(before) || self.is_decade(before));
        if is_behind_date && (!is_nominal || self.tells_behind_date(at)) {
            return verb(Tense::Present);
        }
        match tag {
            Tag::Determiner
            | Tag::Possessive
            | Tag::Clitic
            | Tag::Adjective
            | Tag::Preposition
            | Tag::Number => self.noun_or_adjective(at),
            Tag::Pronoun
                if head.is_some_and(|before| self.is_any(before, &["i", "we", "you", "they", "who"])) =>
            {
                verb(Tense::Base)
            }
            Tag::Relative => {
                if is_nominal && !self.after(at).is_some_and(|next| self.starts_object(next)) {
                    self.noun_or_adjective(at)
                } else {
                    verb(Tense::Base)
                }
            }
            Tag::Coordinator | Tag::Mark if self.joins_base(at) => verb(Tense::Base),
            // "Harry crossed the river", "Peter was crowned": a name that is written like a verb.
            Tag::Mark if !is_nominal && self.before(at).is_none() && self.has_past_behind(at) => NOUN,
            _ if !is_nominal => verb(Tense::Base),
            Tag::Noun | Tag::Name => {
                let is_plural = head.is_some_and(|before| {
                    self.entry(before).classes.has(Classes::PLURAL)
                        || self.are_many(before)
                        // "The Dutch strongly support the plan"
                        || self.is_told_of_people(before, at)
                });
                let next_tells = self.after(at).is_some_and(|next| {
                    self.starts_object(next)
                        || self.is_bare_object(next)
                        || self.is(next, "to") && self.to(next) == Tag::To
                });
                if is_plural && next_tells && !self.finite_in_sight(at) {
                    verb(Tense::Base)
                } else {
                    self.noun_or_adjective(at)
                }
            }
            _ => self.noun_or_adjective(at),
        }
    }

    /// "Letters of 1702 show that", "The songs collected in 1911 form the core of it": what the thing of that date does today, in a
    /// told sentence that has no other verb of its own.
    fn tells_behind_date(&self, at: usize) -> bool {
        const FAR: usize = 20;
        let start = self.all.start;
        let is_led = self.head_before(at).and_then(|year| year.checked_sub(1)).is_some_and(|lead| {
            lead > start
                && (self.is_any(lead, &["in", "of", "from", "since", "the"])
                    || self.tag(lead) == Tag::Calendar)
        });
        let next = self.after(at);
        let tells = next.is_some_and(|next| {
            if self.is_any(at, &["date", "dates"]) {
                return self.is_any(next, &["back", "from", "to"]);
            }
            self.starts_object(next)
                || self.entry(next).classes.has(Classes::NUMBER)
                || self.is_any(next, &["that", "how", "in", "on", "to", "for", "as"])
                || self.is_mark(next, '.') && self.is_any(at, &["remain", "remains", "stand", "stands"])
        });
        let is_told = self.all.end.checked_sub(1).is_some_and(|last| self.is_mark(last, '.'));
        let is_finite = |before: usize| {
            matches!(self.tag(before), Tag::Auxiliary | Tag::Modal | Tag::Subordinator | Tag::Relative)
                || self.is_surely_finite(before)
        };
        is_led
            && tells
            && is_told
            && matches!(
                self.tag(start),
                Tag::Noun | Tag::Name | Tag::Determiner | Tag::Possessive | Tag::Number
            )
            && !(start..at).rev().take(FAR).any(is_finite)
            && !(start..at)
                .rev()
                .take(FAR)
                .any(|before| self.is_mark(before, ',') || self.is_mark(before, ';'))
            && !self.finite_in_sight(at)
    }

    /// Whether a verb in the past comes next, as behind a subject and never behind an order.
    fn has_past_behind(&self, at: usize) -> bool {
        self.after(at).is_some_and(|next| {
            let entry = self.entry(next);
            entry.forms().has(Form::Past) && !entry.may_be_noun() && !entry.classes.has(Classes::ADJECTIVE)
                || self.is_any(next, &["was", "had"])
        })
    }

    /// "The Dutch strongly support", "The Portuguese still hold": a people, and how or how long they do it.
    fn is_told_of_people(&self, people: usize, at: usize) -> bool {
        let name = self.slice(people);
        self.before(at).is_some_and(|adverb| adverb > people && self.tag(adverb) == Tag::Adverb)
            && self.before(people).is_some_and(|the| self.is(the, "the"))
            && name.starts_with(char::is_uppercase)
            && ["ese", "ish", "ch", "Swiss"].iter().any(|end| name.ends_with(end))
    }

    /// "Britain and France hold": names joined by "and" are many.
    fn are_many(&self, head: usize) -> bool {
        self.tag(head) == Tag::Name
            && (head.saturating_sub(4).max(self.all.start)..head)
                .rev()
                .find(|&before| self.tag(before) != Tag::Name)
                .is_some_and(|before| {
                    self.tag(before) == Tag::Coordinator
                        && before.checked_sub(1).is_some_and(|first| self.tag(first) == Tag::Name)
                })
    }

    /// "to seize and hold", "to invade, occupy and annex": a base form is joined to the one before.
    pub(super) fn joins_base(&self, at: usize) -> bool {
        let is_joined = self
            .before(at)
            .is_some_and(|before| self.tag(before) == Tag::Coordinator || self.is_mark(before, ','));
        let opens = self.after(at).is_some_and(|next| self.starts_object(next));
        let is_nominal = self.entry(at).classes.has(Classes::NOUN.with(Classes::ADJECTIVE));
        if !is_joined || is_nominal && !opens {
            return false;
        }
        let window = at.saturating_sub(14).max(self.all.start)..at;
        let last = window.rev().find(|&before| {
            matches!(self.tag(before), Tag::Verb | Tag::Auxiliary | Tag::Modal) || self.is_mark(before, ';')
        });
        last.is_some_and(|last| self.tense(last) == Some(Tense::Base))
    }

    /// Whether a finite verb stands in the next few words, so that this one is none.
    fn finite_in_sight(&self, at: usize) -> bool {
        for next in at + 1..self.all.end.min(at + 9) {
            if self.is(next - 1, "to") {
                continue;
            }
            let classes = self.entry(next).classes;
            if self.is_mark(next, ',')
                || classes.has(Classes::WH.with(Classes::COORDINATOR))
                || self.is(next, "that")
            {
                return false;
            }
            let entry = self.entry(next);
            if self.tag(next) != Tag::Name
                && (entry.auxiliary.is_some()
                    || classes.has(Classes::MODAL)
                    || entry.forms().has(Form::Past) && !entry.may_be_noun())
            {
                return true;
            }
        }
        false
    }
}
