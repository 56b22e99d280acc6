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
