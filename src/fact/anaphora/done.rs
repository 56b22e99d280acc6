//! To whom something was done: who may go on beside the subject, who was asked to act, and who was brought to a place.
//!
//! * "Kora asked the bank. It": the one or the other
//! * "Rask sent Olaf to Lund, where he": Olaf

use super::Memory;
use super::thing::LANDED;
use super::told::is_somebody;
use crate::fact::record::Argument;
use crate::fact::wording;
use crate::language::EntityKind;

/// What is said to a body that is to act itself.
const ASKING: &[&str] = &[
    "ask",
    "authorise",
    "authorize",
    "beg",
    "charge",
    "commission",
    "empower",
    "entrust",
    "instruct",
    "invite",
    "order",
    "petition",
    "press",
    "request",
    "sue",
    "task",
    "tell",
    "urge",
];

/// What brings somebody to a place.
const MOVING: &[&str] = &[
    "banish",
    "confine",
    "deport",
    "drive",
    "exile",
    "expel",
    "imprison",
    "intern",
    "lock",
    "move",
    "send",
    "take",
    "transfer",
    "transport",
];

impl Memory<'_> {
    /// Takes note of those to whom something is done: "Rask beat Holm", "Olaf visited him".
    pub(in crate::fact) fn done_to(
        &mut self,
        lemma: &str,
        object: Option<&Argument>,
        meant: &[usize],
        sentence: usize,
    ) {
        // The next one goes on: "Joko followed him"; so do the one who speaks and the one who wins.
        const GOING_ON: &[&str] = &[
            "ask", "bear", "beat", "conquer", "crush", "defeat", "divorce", "execute", "fight", "follow",
            "inform", "join", "kill", "marry", "meet", "murder", "oppose", "replace", "rout", "succeed",
            "tell", "wed",
        ];
        self.rivals.retain(|rival| rival.1 + 1 >= sentence);
        if ASKING.contains(&lemma) && object.is_some_and(|object| self.is_acting(object)) {
            self.asked = Some(sentence);
        }
        if MOVING.contains(&lemma) {
            let moved = object.and_then(|object| object.entity).or_else(|| meant.first().copied());
            self.moved = moved.map(|one| (self.same(one), sentence));
        }
        let is_somebody = |object: &&Argument| object.entity.is_none() && is_somebody(self.source, object);
        if object.as_ref().is_some_and(is_somebody) {
            self.nameless = Some(sentence);
        }
        // "replaced Holm with Rask": Rask goes on.
        let heir = object.filter(|object| {
            lemma == "replace" && wording::is_word(self.source, object.tokens.end, &["with", "by"])
        });
        if let Some(heir) = heir {
            let behind = heir.tokens.end + 1..heir.tokens.end + 6;
            let named = self.source.language.mentions_in(behind);
            self.rivals.extend(named.first().map(|heir| (self.same(heir.entity), sentence)));
            return;
        }
        if GOING_ON.contains(&lemma) || self.rivals.len() > 32 {
            return;
        }
        // "captured Eion": nobody, though the kind of the name is not known.
        let is_land = |object: &usize| {
            LANDED.contains(&lemma)
                && self.entity(*object).is_some_and(|entity| entity.kind == EntityKind::Other)
        };
        let object = object.and_then(|object| object.entity).map(|object| self.same(object));
        let object = object.filter(|object| !is_land(object));
        self.rivals.extend(object.into_iter().chain(meant.iter().copied()).map(|one| (one, sentence)));
    }
}
