//! Whose "his", "its" and "their" in a question are.
//!
//! **Example**: in "Though Denmark wavered, Norway withdrew its forces" they are Norway's. **Never**: an owner where no subject in
//! front of the verb can have it. It looks at the words of a stem and at the subjects of its facts, and at no dates.

use super::super::draft::Draft;
use super::super::grading::normal;
use super::super::ground::Ground;
use crate::fact::Fact;
use crate::language::{EntityKind, Tag};
use crate::question::wording::holds_normal;

/// The words for an owner that stand in a text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Owners {
    personal: bool,
    its: bool,
    their: bool,
}

impl Owners {
    /// Those of a text in normal form.
    pub(super) fn of(normal: &str) -> Self {
        let mut owners = Self::default();
        for word in normal.split(' ') {
            match word {
                "his" | "her" => owners.personal = true,
                "its" => owners.its = true,
                "their" => owners.their = true,
                _ => {}
            }
        }
        owners
    }

    /// Whether a text as it is written may hold one; `false` is sure, and so are nearly all names and dates.
    fn may_stand_in(written: &str) -> bool {
        let is_there = |three: &[u8]| {
            ["his", "her", "its", "it'", "hei"].iter().any(|word| three.eq_ignore_ascii_case(word.as_bytes()))
        };
        !written.is_ascii() || written.as_bytes().windows(3).any(is_there)
    }

    const fn and(self, other: Self) -> Self {
        Self {
            personal: self.personal || other.personal,
            its: self.its || other.its,
            their: self.their || other.their,
        }
    }
}

/// Whether "his" or "its" in the stem may belong to somebody named in the sentence before the clause.
pub(super) fn owns_doubtfully(ground: &Ground<'_>, fact: usize, own: Owners) -> bool {
    let (is_personal, is_neutral) = (own.personal, own.its || own.their);
    let Some(fact) = ground.facts.get(fact).filter(|_| is_personal || is_neutral) else { return false };
    let Some(sentence) = ground.source.prose.sentences.get(fact.sentence) else { return false };
    let start = fact.subject.as_ref().map_or(fact.tokens.start, |subject| subject.tokens.start);
    let subject = fact.subject.as_ref().and_then(|subject| subject.entity);
    // "Though Denmark and Sweden wavered, Norway withdrew its forces": the one named in front of the verb owns them.
    let kind = subject.and_then(|subject| ground.entity(subject)).map(|entity| entity.kind);
    let is_named = fact.subject.as_ref().zip(fact.predicate.as_ref()).is_some_and(|(subject, predicate)| {
        subject.resolved_from.is_none() && subject.tokens.end <= predicate.tokens.start
    });
    let is_owner = match kind {
        Some(EntityKind::Person) => is_personal && !is_neutral,
        // "Yamaichi closed its doors": whatever Yamaichi is.
        Some(_) => own.its && !is_personal && !own.their,
        None => false,
    };
    if is_named && is_owner {
        return false;
    }
    let before = ground.source.language.mentions_in(sentence.tokens.start..start.max(sentence.tokens.start));
    before.iter().filter(|mention| Some(mention.entity) != subject).any(|mention| {
        let kind = ground.entity(mention.entity).map(|entity| entity.kind);
        is_neutral
            && matches!(kind, Some(EntityKind::Country | EntityKind::Organisation | EntityKind::People))
    })
}

/// "a library was named in his honour", "Holm came onto its board": in a sentence that is kept as it stands, an owner of a kind that it
/// does not name.
pub(super) fn owns_unnamed(ground: &Ground<'_>, draft: &Draft, fact: &Fact, own: Owners) -> bool {
    const HONOURS: [&str; 6] =
        ["his honor", "his honour", "his memory", "her honor", "her honour", "her memory"];
    let Some(sentence) = ground.source.prose.sentences.get(fact.sentence) else { return false };
    let kind = |entity: usize| ground.entity(entity).map(|entity| entity.kind);
    let mentions = ground.source.language.mentions_in(sentence.tokens.clone());
    let is_honoured = HONOURS.iter().any(|honour| draft.stem.contains(honour));
    let names_a_person =
        mentions.iter().map(|mention| mention.entity).chain(fact.entities.iter().copied()).any(|entity| {
            kind(entity) == Some(EntityKind::Person)
                && ground.plain_names(entity).iter().any(|name| holds_normal(&normal(&draft.stem), name))
        });
    let is_nobody = is_honoured && !names_a_person;
    // "was elected to its board", right behind what a person did.
    let is_person = fact
        .subject
        .as_ref()
        .and_then(|subject| ground.entity(subject.entity?))
        .is_some_and(|entity| entity.kind == EntityKind::Person);
    let behind_verb = fact.predicate.as_ref().is_some_and(|predicate| {
        let end = predicate.tokens.end;
        let its = (end..end + 3).find(|&at| ground.small(at) == "its");
        // "attacked Norland and landed on its shores"
        let is_first = |its: usize| {
            mentions
                .iter()
                .take_while(|mention| mention.tokens.end <= its)
                .all(|mention| kind(mention.entity) == Some(EntityKind::Person))
        };
        its.is_some_and(|at| is_first(at) && (end..at).all(|at| ground.word(at).tag == Tag::Preposition))
    });
    is_nobody || own.its && is_person && behind_verb
}

/// Whether "his", "her", "its" or "their" stands in what is told without a subject that it can belong to.
pub(super) fn owns_loosely(facts: &[&Fact], ground: &Ground<'_>, draft: &Draft, own: Owners) -> bool {
    let options = draft.options.iter().filter(|option| Owners::may_stand_in(option));
    let own = options.fold(own, |own, option| own.and(Owners::of(&normal(option))));
    if !(own.personal || own.its || own.their) {
        return false;
    }
    let asks_doer = matches!(draft.stem.split(' ').next(), Some("Who"));
    let owner = |fact: &&&Fact| {
        let subject = fact.subject.as_ref();
        let kind = subject
            .and_then(|subject| subject.entity)
            .and_then(|entity| ground.entity(entity))
            .map(|entity| entity.kind);
        let is_plural = subject.is_some_and(|subject| subject.is_plural);
        let is_person = kind == Some(EntityKind::Person);
        (is_person || !own.personal)
            && (!is_person || !own.its)
            && (is_plural || kind == Some(EntityKind::People) || !own.their)
    };
    // Where the subject is asked for, "his" belongs to the answer.
    let fits = facts.iter().filter(owner).count();
    if asks_doer { own.its } else { fits < facts.len().min(1) || facts.len() > 1 && fits < facts.len() }
}
