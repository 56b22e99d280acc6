//! Participles in front of a sentence whose subject is not what the sentence goes on with.
//!
//! * "Published in 1859, Dahl never revised it": Dahl was not published, and the clause dates nothing.
//! * "After leaving school in 1901, his first job was in a bank": he left it, not the job.
//! * "Founded in 1967, its aim is to keep the peace": the league was founded, and not its aim.
//!
//! This file knows a clause and its subject; for whom a pronoun stands was settled before.

use crate::fact::clause::{Clause, Link};
use crate::fact::record::Argument;
use crate::fact::view::View;
use crate::fact::{anaphora, kind, wording};
use crate::language::{ChunkKind, EntityKind, Gender, Tag};

/// What is done to buildings, bodies and works when they come to be: never to a person.
const MADE: &[&str] = &[
    "build",
    "complete",
    "completed",
    "construct",
    "create",
    "design",
    "erect",
    "establish",
    "found",
    "incorporate",
    "launch",
    "open",
];

/// What is done to persons as well, but to no person when the sentence goes on with the thing.
const SHOWN: &[&str] = &[
    "bomb",
    "burn",
    "cast",
    "damage",
    "demolish",
    "destroy",
    "discover",
    "draw",
    "film",
    "flood",
    "paint",
    "perform",
    "rebuild",
    "record",
    "release",
    "restore",
    "screen",
    "sign",
    "translate",
];

/// What only persons and bodies do, and no office, house or road.
const DEEDS: &[&str] = &[
    "arrive", "attend", "emigrate", "enlist", "graduate", "join", "lose", "marry", "meet", "merge", "resign",
    "retire", "return", "serve", "sign", "study", "teach", "travel", "visit", "win", "work",
];

/// Things that serve, win and travel all the same.
const MOVING: &[&str] = &[
    "boat",
    "building",
    "car",
    "castle",
    "engine",
    "film",
    "fort",
    "horse",
    "house",
    "locomotive",
    "novel",
    "palace",
    "ship",
    "song",
    "train",
    "vessel",
    "yacht",
];

/// What is thought and not done, and what a body has: it was neither founded nor did it found anything.
const THOUGHT: &[&str] = &[
    "aim",
    "concept",
    "goal",
    "headquarters",
    "idea",
    "member",
    "membership",
    "motto",
    "notion",
    "objective",
    "purpose",
    "question",
    "reason",
    "role",
    "task",
];

/// Whether the subject is an aim or an idea.
fn is_thought(view: &View<'_>, subject: &Argument) -> bool {
    let head = wording::text(view.source, subject.head).to_ascii_lowercase();
    let singular = head.strip_suffix('s').unwrap_or(&head);
    view.word(subject.head).tag == Tag::Noun
        && [head.as_str(), singular].iter().any(|noun| THOUGHT.contains(noun))
}

/// Whether what a clause says cannot be said of the subject that it shares: its date then dates nothing.
pub(super) fn dangles(view: &View<'_>, clause: &Clause, subject: Option<&Argument>) -> bool {
    let Some(verb) = view.verb(clause).filter(|_| clause.link == Link::Free && !clause.is_active) else {
        return false;
    };
    let Some(subject) = subject else { return false };
    let lemma = view.word(verb.head).lemma.unwrap_or_default();
    let is_front = clause
        .parent
        .and_then(|parent| view.clauses.get(parent)?.subject.clone())
        .is_some_and(|of| clause.verb.is_some_and(|verb| verb < of.start));
    if is_front && is_thought(view, subject) && (ChunkKind::Gerund == verb.kind || MADE.contains(&lemma)) {
        return true;
    }
    match verb.kind {
        ChunkKind::Participle => is_done_to_no_person(view, clause, lemma, subject),
        ChunkKind::Gerund => is_done_by_no_thing(view, verb.tokens.clone(), lemma, subject),
        _ => false,
    }
}

/// "Opened in 1911, Anna Lund was the first head", "Built in 1850, Dahl sold the mill", "Released in 1967, critics praised it".
fn is_done_to_no_person(view: &View<'_>, clause: &Clause, lemma: &str, subject: &Argument) -> bool {
    let is_written = !kind::suits(EntityKind::Person, lemma, true);
    let is_made = MADE.contains(&lemma) || is_written;
    let has_object = clause.owned.get(clause.behind_verb()).is_some_and(|&at| view.is_nominal(at));
    if has_object || !(is_made || SHOWN.contains(&lemma)) {
        return false;
    }
    let is_next_thing = || goes_on_with_thing(view, clause);
    let entity = subject.entity.and_then(|entity| view.source.language.entities.get(entity));
    match entity {
        Some(entity) if entity.kind == EntityKind::Person => {
            is_made && (is_written || entity.gender.is_some()) || is_next_thing()
        }
        // "Carver" of whom nothing is known
        Some(entity) if entity.kind == EntityKind::Other => {
            subject.resolved_from.is_none() && !subject.text.contains(' ') && is_next_thing()
        }
        Some(_) => false,
        None => {
            let head = wording::text(view.source, subject.head).to_ascii_lowercase();
            let is_human = view.word(subject.head).tag == Tag::Noun && kind::is_human(&head);
            is_human && (is_made || is_next_thing())
        }
    }
}

/// "his": he
const fn nominative(pronoun: anaphora::Pronoun) -> &'static str {
    match pronoun {
        anaphora::Pronoun::Person(Gender::Female) => "she",
        anaphora::Pronoun::Person(_) => "he",
        anaphora::Pronoun::Thing => "it",
        anaphora::Pronoun::Several => "they",
    }
}

/// Whether the main clause does something to "the book", "the mill", "it": the participle is about that.
fn goes_on_with_thing(view: &View<'_>, clause: &Clause) -> bool {
    let Some(main) = clause.parent.and_then(|parent| view.clauses.get(parent)) else { return false };
    let is_active = view.verb(main).is_some_and(|verb| {
        verb.kind == ChunkKind::Finite && view.word(verb.head).tag == Tag::Verb && !view.is_passive(verb)
    });
    let object = main.owned.get(main.behind_verb()).and_then(|&at| view.chunk(at));
    is_active
        && object.is_some_and(|object| {
            let head = wording::text(view.source, object.head).to_ascii_lowercase();
            let is_the = wording::is_word(view.source, object.tokens.start, &["the", "it"]);
            let is_thing = view.word(object.head).tag == Tag::Noun
                && !kind::is_human(&head)
                && !crate::language::is_event_noun(&head)
                || object.kind == ChunkKind::Pronoun;
            is_the && is_thing
        })
}

/// "After merging with the bank in 2000, the headquarters was moved": a thing does nothing of the kind.
fn is_done_by_no_thing(
    view: &View<'_>,
    verb: std::ops::Range<usize>,
    lemma: &str,
    subject: &Argument,
) -> bool {
    // "Before being sold in 1920, the ship sailed"
    let is_passive = verb.len() > 1 && wording::has_word(view.source, verb, &["being", "been"]);
    let head = wording::text(view.source, subject.head).to_ascii_lowercase();
    let singular = head.strip_suffix('s').unwrap_or(&head);
    subject.entity.is_none()
        && subject.resolved_from.is_none()
        && !is_passive
        && DEEDS.contains(&lemma)
        && view.word(subject.head).tag == Tag::Noun
        && anaphora::pronoun(&head).is_none()
        && !kind::is_human(&head)
        && !kind::is_body(&head)
        && !kind::is_body(singular)
        && !MOVING.contains(&singular)
}

/// "After leaving school in 1901, his first job": the one whose job it was.
pub(super) fn possessor(view: &View<'_>, clause: &Clause, subject: &Argument) -> Option<Argument> {
    let verb = view.verb(clause).filter(|_| clause.link == Link::Free && !clause.is_active)?;
    let lemma = view.word(verb.head).lemma.unwrap_or_default();
    let is_passive = verb.kind == ChunkKind::Participle;
    let is_made = MADE.contains(&lemma) || SHOWN.contains(&lemma) || lemma == "bear";
    if is_passive && is_made && !(MADE.contains(&lemma) && is_thought(view, subject)) {
        return None;
    }
    let (pronoun, is_possessive) = anaphora::pronoun(wording::text(view.source, subject.tokens.start))?;
    let is_front = clause
        .parent
        .and_then(|parent| view.clauses.get(parent))
        .and_then(|main| main.subject.clone())
        .is_some_and(|of| clause.verb.is_some_and(|verb| verb < of.start));
    // "Her husband having died in 1950, she moved": he died, and not she.
    let is_own = clause
        .verb
        .and_then(|verb| view.chunk(verb))
        .is_some_and(|verb| subject.tokens.end <= verb.tokens.start);
    if !is_possessive || !is_front || is_own || subject.tokens.len() < 2 {
        return None;
    }
    let owner = subject.entities.iter().copied().find(|entity| Some(*entity) != subject.entity);
    let text = match subject.text.split_once("’s ").filter(|_| owner.is_some()) {
        Some((name, _)) => name.to_owned(),
        None => nominative(pronoun).to_owned(),
    };
    Some(Argument {
        tokens: subject.tokens.start..subject.tokens.start + 1,
        span: view.source.prose.span(subject.tokens.start..subject.tokens.start + 1),
        head: subject.tokens.start,
        entity: owner,
        entities: owner.into_iter().collect(),
        is_plural: pronoun == anaphora::Pronoun::Several,
        is_vague: owner.is_none(),
        resolved_from: owner.and(subject.resolved_from),
        text,
    })
}
