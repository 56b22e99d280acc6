//! K5: who did it, to whom, with which country?
//!
//! **Pattern**: the subject, the object or the noun of an adjunct is one name. "Who V O?", "Which country V O?",
//! "Whom did S V?", "With which country did S V O?" **Example**: "Whom did the Soviets formally invite for a
//! state visit in 1949?" Liaquat Ali Khan. **Never**: a subject of several, the one the whole article is about,
//! a role that names the answer, an answer whose words stand in the question.

use crate::fact::{AdjunctKind, Argument, Fact, Voice};
use crate::language::EntityKind;
use crate::question::chance::Chance;
use crate::question::clause::{Clause, Role, clause};
use crate::question::code::Code;
use crate::question::draft::{Candidates, Draft};
use crate::question::gate;
use crate::question::ground::Ground;
use crate::question::item::{Answer, QuestionKind};
use crate::question::lure;
use crate::question::wording::{capitalised, holds};
use crate::text::Span;

const KIND: QuestionKind = QuestionKind::Who;

pub(super) fn draft(ground: &Ground<'_>, candidates: &mut Candidates) {
    for (index, fact) in ground.facts.iter().enumerate() {
        if fact.entities.is_empty() || fact.predicate.is_none() {
            continue;
        }
        let clause = match gate::told(ground, fact).and_then(|()| clause(ground, fact)) {
            Ok(clause) => clause,
            Err(code) => {
                candidates.refuse(KIND, index, code);
                continue;
            }
        };
        let mut found = vec![subject(ground, fact, &clause), object(ground, fact, &clause)];
        found.extend((0..fact.adjuncts.len().min(4)).map(|at| adjunct(ground, fact, &clause, at)));
        for (slot, entity, stem) in found.into_iter().flatten() {
            candidates.take(KIND, index, question(ground, index, slot, entity, stem));
        }
    }
}

type Asked = Option<(Option<&'static str>, usize, String)>;

/// "Who took Pakistan out of alliances like SEATO and CENTO?"
fn subject(ground: &Ground<'_>, fact: &Fact, clause: &Clause) -> Asked {
    let entity = only_name(ground, fact.subject.as_ref()?)?;
    let word = which(ground, entity, "Who")?;
    Some((None, entity, clause.asked_for_subject(&word, true)))
}

/// "Whom did the Soviets formally invite for a state visit in 1949?"
fn object(ground: &Ground<'_>, fact: &Fact, clause: &Clause) -> Asked {
    let predicate = fact.predicate.as_ref()?;
    if predicate.voice == Voice::Passive || predicate.lemma == "be" {
        return None;
    }
    let entity = only_name(ground, fact.object.as_ref()?)?;
    let word = which(ground, entity, "Whom")?;
    let stem = clause.asked(&word, Some(Role::Object), true)?;
    Some((None, entity, stem))
}

/// "With which country did the Soviet Union sign an agreement?", "Where ...?", "By whom was ...?"
fn adjunct(ground: &Ground<'_>, fact: &Fact, clause: &Clause, at: usize) -> Asked {
    let adjunct = fact.adjuncts.get(at)?;
    let argument = adjunct.argument.as_ref()?;
    let entity = only_name(ground, argument)?;
    let preposition = adjunct.text.split(' ').next()?.to_lowercase();
    let word = match adjunct.kind {
        AdjunctKind::Place if matches!(preposition.as_str(), "in" | "at" | "near") => {
            place(ground, entity, &preposition)?
        }
        AdjunctKind::Agent => format!("By {}", which(ground, entity, "whom")?),
        AdjunctKind::Other | AdjunctKind::Place
            if matches!(
                preposition.as_str(),
                "with" | "from" | "to" | "against" | "by" | "under" | "for"
            ) =>
        {
            let which = which(ground, entity, "whom")?;
            format!("{} {which}", capitalised(&preposition))
        }
        _ => return None,
    };
    let role = Role::Adjunct(adjunct.kind, at);
    clause.rest.iter().find(|part| part.role == role)?;
    let stem = clause.asked(&word, Some(role), true)?;
    Some((None, entity, stem))
}

fn place(ground: &Ground<'_>, entity: usize, preposition: &str) -> Option<String> {
    match ground.entity(entity)?.kind {
        EntityKind::Country => Some(format!("{} which country", capitalised(preposition))),
        EntityKind::Place | EntityKind::Facility => Some("Where".to_owned()),
        _ => None,
    }
}

/// The question word for an entity: `person` for people, "which country", "which organisation".
pub(super) fn which(ground: &Ground<'_>, entity: usize, person: &str) -> Option<String> {
    let noun = match ground.entity(entity)?.kind {
        EntityKind::Person => return Some(person.to_owned()),
        EntityKind::Country => "country",
        EntityKind::Organisation => "organisation",
        EntityKind::People => "people",
        EntityKind::Place => "place",
        _ => return None,
    };
    Some(if person.starts_with(char::is_uppercase) {
        format!("Which {noun}")
    } else {
        format!("which {noun}")
    })
}

/// The entity of a noun phrase that is a single name and nothing else.
fn only_name(ground: &Ground<'_>, argument: &Argument) -> Option<usize> {
    let index = argument.entity?;
    let entity = ground.entity(index)?;
    let is_whole = std::iter::once(&entity.name).chain(&entity.aliases).any(|name| {
        crate::question::grading::normal(name) == crate::question::grading::normal(&argument.text)
    });
    (is_whole && argument.entities.len() == 1 && ground.hero != Some(index)).then_some(index)
}

fn question(
    ground: &Ground<'_>,
    index: usize,
    _slot: Option<&'static str>,
    entity: usize,
    stem: String,
) -> Result<Draft, Code> {
    let fact = ground.facts.get(index).ok_or(Code::G20)?;
    let name = ground.entity(entity).ok_or(Code::G20)?;
    if std::iter::once(&name.name).chain(&name.aliases).any(|form| holds(&stem, form)) {
        return Err(Code::G06);
    }
    let mut draft = Draft::new(KIND, index, slot(entity), stem, name.name.clone());
    name_answer(ground, &mut draft, entity);
    draft.answer_span = mention_in(ground, fact, entity);
    draft.is_card = true;
    let pool = lure::name::pool(ground, fact, entity, &draft.stem);
    let chance = Chance::new(ground.seed, &["who", &draft.stem]);
    lure::choose(&mut draft, lure::name::order(&name.name), pool, chance);
    Ok(draft)
}

/// One slot for each entity of a fact: a cloze and a question for the same name are the same question.
pub(super) const fn slot(_entity: usize) -> &'static str {
    "name"
}

/// How a name is graded: its aliases pass, other names of its kind do not.
pub(super) fn name_answer(ground: &Ground<'_>, draft: &mut Draft, entity: usize) {
    let Some(name) = ground.entity(entity) else { return };
    draft.accepted = std::iter::once(&name.name).chain(&name.aliases).cloned().collect();
    let others = ground
        .near_of_kind(entity, name.kind, 30)
        .filter_map(|other| ground.entity(other))
        .map(|other| other.name.clone())
        .collect();
    draft.answer = Answer::Name { others };
}

/// Where the entity is named in the clause, else in its sentence.
pub(super) fn mention_in(ground: &Ground<'_>, fact: &Fact, entity: usize) -> Option<Span> {
    let language = ground.source.language;
    let in_clause = language.mentions_in(fact.tokens.clone());
    let sentence = ground.source.prose.sentences.get(fact.sentence)?;
    let in_sentence = language.mentions_in(sentence.tokens.clone());
    in_clause.iter().chain(in_sentence).find(|mention| mention.entity == entity).map(|mention| mention.span)
}
