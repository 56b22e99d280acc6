//! The last subject and the last objects: most are never taken up, so that they are read as what a pronoun may stand for only when
//! one asks.

use super::Memory;
use super::told::Told;
use crate::fact::record::Argument;
use crate::language::EntityKind;
use std::cell::OnceCell;

/// A phrase that was told of last, and what it is taken up as.
pub(super) struct Lately {
    phrase: Argument,
    pub(super) sentence: usize,
    part: Part,
    told: OnceCell<Option<Told>>,
}

/// As what a phrase was told of.
#[derive(Clone, Copy)]
pub(super) enum Part {
    /// The subject of a main clause.
    Subject,
    /// The object of a main clause.
    Object,
    /// The object of any clause; `is_own`: what follows is done by the same, so that "his nerve" stays his.
    Heard { is_own: bool },
}

impl Lately {
    pub(super) fn new(phrase: &Argument, sentence: usize, part: Part) -> Self {
        Self { phrase: phrase.clone(), sentence, part, told: OnceCell::new() }
    }

    /// The phrase as it was told of.
    pub(super) const fn phrase(&self) -> &Argument {
        &self.phrase
    }
}

impl Memory<'_> {
    /// The last subject of a main clause.
    pub(super) fn subject(&self) -> Option<&Told> {
        self.lately(self.subject.as_ref()?)
    }

    /// The last object of a main clause that is no person.
    pub(super) fn object(&self) -> Option<&Told> {
        self.lately(self.object.as_ref()?)
    }

    /// The last object of the sentence being read.
    pub(super) fn last_object(&self, sentence: usize) -> Option<&Lately> {
        self.last_object.as_ref().filter(|last| last.sentence == sentence)
    }

    /// What a phrase is taken up as; nothing where nothing is known of it.
    pub(super) fn lately<'l>(&self, lately: &'l Lately) -> Option<&'l Told> {
        lately.told.get_or_init(|| self.read(lately)).as_ref()
    }

    fn read(&self, lately: &Lately) -> Option<Told> {
        let Lately { phrase, sentence, part, told: _ } = lately;
        let told = || self.told(phrase, *sentence);
        match *part {
            Part::Subject => told(),
            Part::Object => told().filter(|told| {
                let kind = told.entity.and_then(|entity| self.entity(entity)).map(|entity| entity.kind);
                !told.is_person && (told.is_topic || !is_land(kind))
            }),
            Part::Heard { is_own } => {
                // A place is no "it" that something is done to, but it stands nearer than all before.
                let is_open = phrase.is_vague && phrase.entity.is_none() && phrase.resolved_from.is_none();
                let told = told().filter(|_| !is_open || phrase.tokens.len() > 1);
                let told = told.or_else(|| self.owned_thing(phrase, *sentence, is_own));
                let is_again = phrase.resolved_from.is_some() && phrase.tokens.len() == 1;
                let entity = phrase.entity.filter(|&entity| !self.is_topic(entity));
                let kind = entity.and_then(|entity| self.entity(entity)).map(|entity| entity.kind);
                told.map(|told| Told { is_land: !is_again && is_land(kind), ..told })
            }
        }
    }
}

const fn is_land(kind: Option<EntityKind>) -> bool {
    matches!(kind, Some(EntityKind::Place | EntityKind::Country | EntityKind::People))
}
