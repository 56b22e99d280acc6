//! Who goes on in the sentence behind one in which somebody did something to somebody.
//!
//! * "Rask appointed Holm governor. He": Holm, of whose office more is told
//! * "Rask asked Holm to help. He agreed": Holm, who was asked
//! * "Rask wrote that Holm was ill. He added": Rask, who speaks
//! * on a page on Holm, "Rask met Holm in Lund. He": Holm
//!
//! "Rask appointed Holm. He also appointed" may be either, and the pronoun stays.

use super::told::is_somebody;
use super::{Asked, Memory, pronoun};
use crate::fact::record::Argument;
use crate::fact::wording;
use crate::language::{EntityKind, Gender, Tag};

/// The last main clause: its verb and the person to whom it was done.
#[derive(Clone, Copy, Debug)]
pub(super) struct Done {
    lemma: &'static str,
    to: Option<usize>,
    sentence: usize,
}

/// Who goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    One(usize),
    /// Two are left.
    Doubt,
    /// The verb tells nothing.
    Unknown,
}

/// What gives somebody a place, of whom the text then tells.
const PLACING: &[&str] = &[
    "appoint",
    "choose",
    "commission",
    "crown",
    "dispatch",
    "elect",
    "hire",
    "install",
    "name",
    "nominate",
    "promote",
    "recall",
    "recruit",
    "send",
    "summon",
];

/// What is asked or offered, and what is answered.
const ASKING: &[&str] = &[
    "advise", "ask", "beg", "command", "invite", "instruct", "offer", "order", "persuade", "press",
    "request", "tell", "urge",
];
const ANSWERING: &[&str] =
    &["accept", "agree", "answer", "comply", "consent", "decline", "obey", "refuse", "reply"];

const SAYING: &[&str] = &[
    "add", "announce", "argue", "assert", "believe", "claim", "comment", "conclude", "confirm", "continue",
    "declare", "deny", "explain", "insist", "maintain", "note", "observe", "praise", "recall", "remark",
    "report", "say", "state", "stress", "suggest", "tell", "testify", "think", "warn", "write",
];

/// Behind these the one who did it goes on, even on a page on the other.
const ENDING: &[&str] = &[
    "assassinate",
    "depose",
    "execute",
    "follow",
    "kill",
    "murder",
    "oust",
    "overthrow",
    "replace",
    "shoot",
    "succeed",
];

/// What a thing does to those who act then: "the loss led the council to".
const CAUSING: &[&str] = &[
    "allow",
    "cause",
    "compel",
    "drive",
    "enable",
    "encourage",
    "force",
    "induce",
    "lead",
    "oblige",
    "prompt",
    "provoke",
    "push",
    "spur",
];

impl Memory<'_> {
    /// "Their hunger for land caused the council to close the frontier": who acts is not the subject, which is a thing.
    pub(in crate::fact) fn is_made_to_act(&self, lemma: &str, subject: &Argument, object: &Argument) -> bool {
        let is_doer = |phrase: &Argument| {
            let kind = phrase.entity.and_then(|entity| self.entity(entity)).map(|entity| entity.kind);
            self.is_acting(phrase)
                || is_somebody(self.source, phrase)
                || matches!(kind, Some(EntityKind::Person | EntityKind::Other | EntityKind::People))
                || pronoun(wording::text(self.source, phrase.head)).is_some()
        };
        CAUSING.contains(&lemma)
            && wording::is_word(self.source, object.tokens.end, &["to", "into"])
            && !is_doer(subject)
            && is_doer(object)
    }

    /// Takes note of what was done to whom in a main clause.
    pub(in crate::fact) fn note_done(
        &mut self,
        lemma: &'static str,
        object: Option<&Argument>,
        sentence: usize,
    ) {
        // Whoever is given an office is somebody, whatever is known of the name.
        let is_person = |&person: &usize| {
            self.entity(person).is_some_and(|entity| match entity.kind {
                EntityKind::Person => true,
                EntityKind::Other => PLACING.contains(&lemma),
                _ => false,
            })
        };
        let to = object.filter(|object| !object.is_plural).and_then(|object| object.entity);
        let to = to.map(|person| self.same(person)).filter(is_person);
        self.done = Some(Done { lemma, to, sentence });
    }

    /// Who goes on where a pronoun opens the next sentence of the paragraph.
    pub(super) fn next(&self, gender: Gender, asked: Asked<'_>) -> Next {
        let Asked { is_possessive, token, sentence, not, .. } = asked;
        let Some(done) = self.done.filter(|done| done.sentence + 1 == sentence) else { return Next::Unknown };
        if is_possessive || not.is_some() || !self.opens(token, sentence) {
            return Next::Unknown;
        }
        let subject =
            self.subject().filter(|told| told.sentence + 1 == sentence).and_then(|told| told.entity);
        let subject = subject.filter(|&person| self.may_be(person, gender));
        let lemma = self.verb_behind(token);
        if let Some(speaker) = subject.filter(|_| SAYING.contains(&done.lemma) && SAYING.contains(&lemma)) {
            return Next::One(speaker);
        }
        let to = done.to.filter(|&person| Some(person) != subject && self.may_be(person, gender));
        let Some(person) = to else { return Next::Unknown };
        if ASKING.contains(&done.lemma) && ANSWERING.contains(&lemma) {
            return Next::One(person);
        }
        let is_again = lemma == done.lemma || wording::is_word(self.source, token + 1, &["also", "then"]);
        let is_hero = self.protagonist == Some(person) && self.is_life;
        if PLACING.contains(&done.lemma) || is_hero && !ENDING.contains(&done.lemma) {
            return if is_again { Next::Doubt } else { Next::One(person) };
        }
        Next::Unknown
    }

    /// The verb of the clause that a pronoun opens.
    fn verb_behind(&self, token: usize) -> &'static str {
        let word = |at: usize| self.source.language.words.get(at).copied().unwrap_or_default();
        let is_between = |at: &usize| matches!(word(*at).tag, Tag::Adverb | Tag::Auxiliary | Tag::Modal);
        let verb = (token + 1..token + 6).find(|at| !is_between(at));
        verb.map(word).filter(|word| word.tag == Tag::Verb).and_then(|word| word.lemma).unwrap_or_default()
    }
}
