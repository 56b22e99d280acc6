//! K14: name them all.
//!
//! **Pattern**: a closed list of two to four names of one kind as subject or object. **Example**: "Which two
//! organisations did Pakistan join?" SEATO and CENTO. **Never**: more than five, an open list.

use crate::fact::Argument;
use crate::language::EntityKind;
use crate::question::clause::{Clause, Role};
use crate::question::code::Code;
use crate::question::draft::{Candidates, Draft};
use crate::question::grading::normal;
use crate::question::ground::Ground;
use crate::question::item::{Answer, QuestionKind};
use crate::question::stock::Stock;
use crate::question::wording::listed;

const KIND: QuestionKind = QuestionKind::List;

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    for (index, fact, clause) in stock.told() {
        if let Some(members) = fact.object.as_ref().and_then(|object| named_list(stock.ground, object, 2, 4))
        {
            candidates.take(KIND, index, objects(stock.ground, index, clause, &members));
        }
        if let Some(members) =
            fact.subject.as_ref().and_then(|subject| named_list(stock.ground, subject, 2, 4))
        {
            candidates.take(KIND, index, subjects(stock.ground, index, clause, &members));
        }
    }
}

fn objects(ground: &Ground<'_>, index: usize, clause: &Clause, members: &[usize]) -> Result<Draft, Code> {
    if clause.verb.is_passive || clause.verb.lemma == "be" {
        return Err(Code::G10);
    }
    let which = which(ground, members)?;
    if !clause.has_object() {
        return Err(Code::G01);
    }
    let stem = clause.asked(&which, Some(Role::Object), true).ok_or(Code::G22)?;
    Ok(question(ground, index, stem, members))
}

fn subjects(ground: &Ground<'_>, index: usize, clause: &Clause, members: &[usize]) -> Result<Draft, Code> {
    let which = which(ground, members)?;
    Ok(question(ground, index, clause.asked_for_subject(&which, true), members))
}

pub(super) fn question(ground: &Ground<'_>, index: usize, stem: String, members: &[usize]) -> Draft {
    let names: Vec<String> = members.iter().map(|&member| ground.with_the(member)).collect();
    let mut draft = Draft::new(KIND, index, "list", stem, listed(&names));
    let forms = |&member: &usize| {
        ground.entity(member).map_or_else(Vec::new, |entity| {
            std::iter::once(entity.name.clone()).chain(entity.aliases.iter().cloned()).collect()
        })
    };
    draft.answer = Answer::List { items: members.iter().map(forms).collect() };
    draft.is_card = members.len() == 2;
    draft.difficulty = 3;
    draft
}

/// "Which two countries"
fn which(ground: &Ground<'_>, members: &[usize]) -> Result<String, Code> {
    let kind = members.first().and_then(|&member| ground.entity(member)).ok_or(Code::G20)?.kind;
    let count = ["", "", "two", "three", "four", "five"].get(members.len()).ok_or(Code::G10)?;
    Ok(format!("Which {count} {}", plural(kind).ok_or(Code::G10)?))
}

/// The noun for several of a kind.
pub(super) const fn plural(kind: EntityKind) -> Option<&'static str> {
    match kind {
        EntityKind::Person => Some("people"),
        EntityKind::Country => Some("countries"),
        EntityKind::Place => Some("places"),
        EntityKind::Organisation => Some("organisations"),
        _ => None,
    }
}

/// The names of a noun phrase that is a list of names of one kind and nothing else.
pub(super) fn named_list(
    ground: &Ground<'_>,
    argument: &Argument,
    least: usize,
    most: usize,
) -> Option<Vec<usize>> {
    let mut members = argument.entities.clone();
    members.dedup();
    let kind = ground.entity(*members.first()?)?.kind;
    let same = members.iter().all(|&member| ground.entity(member).is_some_and(|entity| entity.kind == kind));
    if !same || !(least..=most).contains(&members.len()) {
        return None;
    }
    // Take the names away: nothing but commas, "and" and articles may be left.
    let mut rest = format!(" {} ", normal(&argument.text));
    for &member in &members {
        let entity = ground.entity(member)?;
        let form = std::iter::once(&entity.name)
            .chain(&entity.aliases)
            .map(|name| format!(" {} ", normal(name)))
            .filter(|name| rest.contains(name.as_str()))
            .max_by_key(String::len)?;
        rest = rest.replacen(&form, "  ", 1);
    }
    let is_list = rest.split_whitespace().all(|word| matches!(word, "and" | "the"));
    (is_list && rest.contains(" and ")).then_some(members)
}
