//! What a phrase without a verb stands for in the clause whose verb it has.
//!
//! "She signed the Treaty of Moscow in August *and the Treaty of Warsaw in December*": the object. "War broke out in
//! France in May *and in Norway in June*": a place. "He ran in 1961 *and again in 1965*": nothing, he ran again.
//! This file knows phrases; it does not know dates.

use super::clause::{Clause, Link};
use super::unit::{Unit, UnitKind, units, units_of};
use super::view::View;
use super::wording::{is_word, text};
use crate::language::{ChunkKind, EntityKind};

/// What the phrase stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// "the first fell in May, and *the second* in June"
    Subject,
    /// "signed one treaty in May and *another* in June"
    Object,
    /// "and *to Rome* in June", "and *again* in June"
    Adjunct,
    /// "built a mosque in Kora in 1702, *Lund* in 1705": where, without its preposition
    Place,
    /// "served as Senator from 1803 to 1808, *President* from 1825 to 1829"
    Role,
    /// Nothing that can be told: "where he took a degree in 1944, and *to Oxford* the next year".
    Nothing,
}

impl Gap {
    /// What `gapped` stands for in `whole`, the clause whose verb it has.
    pub(super) fn of(view: &View<'_>, gapped: &Clause, whole: &Clause) -> Self {
        let is_time = |at: usize| matches!(view.kind(at), Some(ChunkKind::Time(_)));
        // "and three years later a box": dates and what stands before them are passed over.
        let first = gapped.owned.iter().copied().find(|&at| {
            let is_before_time = view.kind(at) == Some(ChunkKind::Preposition) && is_time(at + 1);
            !is_before_time
                && !is_time(at)
                && !matches!(view.kind(at), Some(ChunkKind::Adverb | ChunkKind::Mark(',')))
        });
        let behind = units(view, whole);
        // "an assembly, which first sat in 1907, and the law of 1916 a senate": what it goes on with is not told.
        let is_joined = gapped.opener.is_some_and(|opener| view.kind(opener) == Some(ChunkKind::Coordinator));
        let is_apart = whole.opener.is_some_and(|opener| view.is_word(opener, &["which", "who", "where"]));
        if matches!(whole.link, Link::Relative | Link::Subordinate) && is_joined && is_apart {
            return Self::Nothing;
        }
        if !first.is_some_and(|first| view.is_nominal(first)) {
            return if first.is_none_or(|first| goes_with(view, first, &behind)) {
                Self::Adjunct
            } else {
                Self::Nothing
            };
        }
        // "married three times: Anna Holm in 1941": the amount only counts what follows.
        let counts =
            |at: usize| view.chunk(at).is_some_and(|chunk| is_word(view.source, chunk.head, &["times"]));
        if behind.iter().flat_map(|unit| &unit.chunks).any(|&at| counts(at) || view.is_word(at, &["twice"])) {
            return Self::Object;
        }
        let has_office = behind.iter().any(|unit| {
            unit.chunks.windows(2).any(
                |pair| matches!(pair, [as_, role] if view.is_word(*as_, &["as"]) && is_role(view, *role)),
            )
        });
        if has_office && first.is_some_and(|first| is_role(view, first)) {
            return Self::Role;
        }
        if first.is_some_and(|first| is_place(view, first)) && place_of(view, &behind).is_some() {
            return Self::Place;
        }
        let Some(object) = behind.into_iter().find(|unit| unit.kind == UnitKind::Object) else {
            let subject = whole.subject.clone().map(|subject| sort(view, subject.start));
            let own = first.and_then(|at| sort(view, at));
            // "Norway abstained during the Suez crisis in 1956 and the Cuban crisis in 1962": no crisis abstains.
            return if own.is_none() && subject.flatten().is_some() { Self::Nothing } else { Self::Subject };
        };
        let is_pronoun = object.chunks.first().is_some_and(|&at| view.kind(at) == Some(ChunkKind::Pronoun));
        let subject = whole.subject.clone().and_then(|subject| sort(view, subject.start));
        let object = object.chunks.first().and_then(|&at| sort(view, at));
        let own = first.and_then(|at| sort(view, at));
        // "France signed the treaty in May, and Italy in June", "Anna won it in 1912, Petra in 1920"
        let is_doer = match own {
            Some(EntityKind::Person | EntityKind::Other) => {
                matches!(subject, Some(EntityKind::Person | EntityKind::Other))
                    // "Oslo hosted the games in 1952, Kora in 1956"
                    || own == Some(EntityKind::Other)
                        && matches!(subject, Some(EntityKind::Place | EntityKind::Country))
                        && !matches!(object, Some(EntityKind::Place | EntityKind::Country))
            }
            Some(EntityKind::Country | EntityKind::People | EntityKind::Organisation) => subject == own,
            // A name that is a place elsewhere: "Lund four times".
            Some(EntityKind::Place) => {
                subject == own && object.is_some()
                    || subject == Some(EntityKind::Person) && object.is_none() && is_pronoun
            }
            _ => false,
        };
        let is_twin = object == own && object.is_some();
        // "became mayor in 1960, and her brother in 1964": nobody becomes her brother.
        let becomes = view
            .verb(whole)
            .is_some_and(|verb| matches!(view.word(verb.head).lemma, Some("become" | "be" | "remain")));
        let has_owner = first
            .and_then(|at| view.chunk(at))
            .is_some_and(|chunk| is_word(view.source, chunk.tokens.start, &["his", "her", "their", "its"]));
        if becomes && has_owner {
            return Self::Subject;
        }
        if is_doer && !is_twin { Self::Subject } else { Self::Object }
    }

    /// The parts behind the verb that a headline of the phrase has.
    pub(super) fn parts(self, view: &View<'_>, gapped: &Clause, whole: &Clause) -> Vec<Unit> {
        let object = units(view, whole).into_iter().filter(|unit| unit.kind == UnitKind::Object);
        let own = units_of(view, &gapped.owned);
        let again = own.is_empty() || gapped.owned.first().is_some_and(|&at| view.is_word(at, &["again"]));
        match self {
            Self::Nothing => Vec::new(),
            Self::Subject => object.collect(),
            Self::Object => own,
            Self::Role => {
                let mut parts = units(view, whole);
                let place = parts
                    .iter()
                    .position(|unit| unit.chunks.iter().any(|&at| view.is_word(at, &["as"])))
                    .unwrap_or(parts.len());
                parts.truncate(place + 1);
                if let Some(unit) = parts.last_mut() {
                    let end = unit.chunks.iter().position(|&at| view.is_word(at, &["as"]));
                    unit.chunks.truncate(end.map_or(0, |end| end + 1));
                    unit.chunks.extend(own.iter().flat_map(|unit| unit.chunks.iter().copied()));
                }
                parts
            }
            Self::Place => {
                let mut parts = units(view, whole);
                let place = place_of(view, &parts).unwrap_or(parts.len());
                parts.truncate(place + 1);
                if let Some(unit) = parts.last_mut() {
                    unit.chunks.truncate(1);
                    unit.chunks.extend(own.iter().flat_map(|unit| unit.chunks.iter().copied()));
                }
                parts
            }
            // "ran for mayor in 1961 and again in 1965"
            Self::Adjunct if again => units(view, whole),
            Self::Adjunct => {
                object.map(|object| without_twin(view, object, &own)).chain(own.clone()).collect()
            }
        }
    }
}

/// The phrase that says where something was done, the last behind the verb: "in Kora".
fn place_of(view: &View<'_>, behind: &[Unit]) -> Option<usize> {
    let last = behind.last().filter(|unit| matches!(unit.chunks.as_slice(), [_, _]))?;
    let (preposition, place) = (*last.chunks.first()?, *last.chunks.last()?);
    let is_where = view.is_word(preposition, &["at", "in", "near", "outside"]) && is_place(view, place);
    is_where.then(|| behind.len() - 1)
}

fn is_place(view: &View<'_>, at: usize) -> bool {
    matches!(sort(view, at), Some(EntityKind::Place | EntityKind::Country | EntityKind::Other))
}

/// Whether a phrase has the preposition of one behind the verb, or tells of a time or a place.
fn goes_with(view: &View<'_>, first: usize, behind: &[Unit]) -> bool {
    let word = view.chunk(first).map_or("", |chunk| text(view.source, chunk.head));
    view.kind(first) != Some(ChunkKind::Preposition)
        || view.is_word(first, &["in", "at", "near", "on", "under", "during"])
        || behind.iter().flat_map(|unit| &unit.chunks).any(|&at| view.is_word(at, &[word]))
}

/// "the discovery [of polonium]": the end of the object that `own`, "of radium", stands for is left out.
fn without_twin(view: &View<'_>, mut object: Unit, own: &[Unit]) -> Unit {
    let first = own.first().and_then(|unit| unit.chunks.first()).and_then(|&at| view.chunk(at));
    let word = first.map(|chunk| text(view.source, chunk.head));
    let twin = object.chunks.iter().rposition(|&at| word.is_some_and(|word| view.is_word(at, &[word])));
    if let Some(place) = twin.filter(|&place| place > 0) {
        object.chunks.truncate(place);
    }
    object
}

/// "President", "Prime Minister of Norland": an office without an article.
fn is_role(view: &View<'_>, at: usize) -> bool {
    view.chunk(at).is_some_and(|chunk| {
        crate::language::is_role_noun(&text(view.source, chunk.head).to_ascii_lowercase())
            && !is_word(view.source, chunk.tokens.start, &["the", "a", "an"])
    })
}

/// What is named by a noun phrase.
fn sort(view: &View<'_>, at: usize) -> Option<EntityKind> {
    let chunk = view.chunk(at)?;
    let language = view.source.language;
    // "the Cuban crisis" is no Cuba.
    let mention = language.mentions_in(chunk.tokens.clone()).last()?;
    if mention.tokens.end < chunk.tokens.end {
        return None;
    }
    language.entities.get(mention.entity).map(|entity| entity.kind)
}
