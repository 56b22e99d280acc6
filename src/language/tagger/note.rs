//! The verb at the head of a note: "Introduced the Land Code in 1793", "Set up a commission and visited Kabul".
//!
//! In running text a participle opens a sentence that has another verb; an item of a list that begins with one and has an
//! object behind it tells what somebody did. It settles the first word and no other.

use super::Tagger;
use crate::language::tag::{Tag, Tense};
use crate::language::word_class::{Classes, Form, Usage};

/// Verbs that make somebody what stands behind them: "Elected president in 1861".
const APPOINTING: &[&str] = &[
    "appointed",
    "commissioned",
    "created",
    "crowned",
    "declared",
    "elected",
    "knighted",
    "made",
    "named",
    "nominated",
    "proclaimed",
    "promoted",
    "selected",
];

/// Verbs that give a name to what the note is about.
const NAMING: &[&str] =
    &["branded", "rebranded", "rechristened", "renamed", "reorganised", "reorganized", "retitled"];

impl Tagger<'_> {
    /// Settles the first word of an item.
    pub(super) fn settle_note(&mut self) {
        let at = self.all.start;
        if !self.is_item {
            return;
        }
        // "Appointed Governor of Kora": he was.
        let is_role = self.is_any(at, APPOINTING)
            && self.after(at).is_some_and(|next| {
                self.entry(next).classes.has(Classes::ROLE) && matches!(self.tag(next), Tag::Noun | Tag::Name)
            });
        if (is_role || self.is_note_verb(at)) && !self.finite_ahead(at, true) {
            self.set(at, Tag::Verb, Some(if is_role { Tense::Participle } else { Tense::Past }));
        }
    }

    /// Settles a verb of naming at the head of an item: "renamed Lund Air", "in 1979, renamed Lund Air" is what was done to
    /// what the note is about.
    pub(super) fn settle_naming(&mut self) {
        let at = self.all.start;
        let named = (at..at + 4).find(|&at| self.is_any(at, NAMING)).filter(|_| self.is_item);
        let is_first = named.is_some_and(|named| {
            (at..named).all(|at| matches!(self.tag(at), Tag::Preposition | Tag::Number | Tag::Mark))
        });
        if let Some(named) = named.filter(|&named| is_first && !self.finite_ahead(named, true)) {
            self.set(named, Tag::Verb, Some(Tense::Participle));
        }
    }

    /// Settles what a note says behind the comma of a thing: "3 May 1921: treaty with Norland, *made* public in June 1922" is what
    /// was done to it, for nothing in front of the comma has done anything.
    pub(super) fn settle_done_to(&mut self) {
        const DATE: usize = 8;
        // "revised a year later", "finished off the next day", "made public"
        const TIMES: &[&str] = &["day", "following", "month", "next", "same", "week", "year"];
        let start = self.all.start;
        let opens = matches!(self.tag(start), Tag::Number | Tag::Calendar);
        let head =
            (start..self.all.end.min(start + DATE)).find(|&at| self.is_mark(at, ':')).filter(|_| opens);
        let Some(head) = head else { return };
        let is_verb = |at: &usize| matches!(self.tag(*at), Tag::Verb | Tag::Auxiliary | Tag::Modal);
        let mut verbs = (head + 1..self.all.end).filter(is_verb);
        let Some(at) = verbs.next().filter(|_| verbs.next().is_none()) else { return };
        let is_past = self.tense(at) == Some(Tense::Past)
            && self.entry(at).forms().has(Form::Participle)
            && !self.entry(at).usage().has(Usage::INTRANSITIVE);
        let is_time = |at: usize| self.after(at).is_some_and(|next| self.is_any(next, TIMES));
        let has_object = self.after(at).is_some_and(|next| {
            matches!(
                self.tag(next),
                Tag::Determiner | Tag::Possessive | Tag::Name | Tag::Pronoun | Tag::Noun | Tag::Number
            ) && !(self.is_year(next) || is_time(next) || self.is(next, "public"))
        });
        let is_one = (head + 1..at.max(1) - 1).all(|at| self.tag(at) != Tag::Mark || self.is_mark(at, '\''));
        let is_apart = at > head + 2 && self.is_mark(at - 1, ',') && is_one;
        if is_past && is_apart && !has_object {
            self.set(at, Tag::Verb, Some(Tense::Participle));
        }
    }

    fn is_note_verb(&self, at: usize) -> bool {
        let entry = self.entry(at);
        if !entry.forms().has(Form::Past)
            || !matches!(self.tag(at), Tag::Verb | Tag::Adjective | Tag::Noun)
            || !self.tokens.get(at).is_some_and(crate::text::Token::is_capitalised)
            || entry.usage().has(Usage::INTRANSITIVE)
        {
            return false;
        }
        let Some(next) = self.after(at) else { return false };
        let is_particle = self.is_any(next, &["up", "out", "off", "down", "back"]);
        let object = if is_particle { self.after(next) } else { Some(next) };
        let Some(object) = object else { return false };
        match self.tag(object) {
            Tag::Determiner | Tag::Possessive | Tag::Name => true,
            // "Planned economy", "Armed struggle"
            Tag::Noun | Tag::Adjective => {
                !entry.classes.has(Classes::ADJECTIVE)
                    && (is_particle
                        || entry.usage().has(Usage::TRANSITIVE)
                        || entry.usage().has(Usage::DOMAIN))
            }
            _ => false,
        }
    }
}
