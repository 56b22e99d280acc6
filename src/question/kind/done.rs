//! K1 for what was done, where who did it is told elsewhere or is not sure.
//!
//! **Pattern**: a deed that is done once to what it is done to (found, annex, publish), in the active; an object with a name; a
//! doer that is a pronoun, a bare noun or was not read. The doer is left out. **Example**: "The congress declared the independence of Kora
//! on 9 July 1816": "On what date was the independence of Kora declared?" **Never**: an object without a name, or cut; a deed that is
//! done again and again ("attacked"), or that needs more than its object ("appointed him minister").

use super::when;
use crate::fact::{Argument, Fact, Predicate, Relation, Voice};
use crate::language::{Tag, Tense, inflect};
use crate::question::clause::{ends_well, worded};
use crate::question::code::Code;
use crate::question::draft::{Candidates, Draft};
use crate::question::gate;
use crate::question::ground::Ground;
use crate::question::item::QuestionKind;
use crate::question::stock::Stock;
use crate::question::wording::{joined, word_count};
use crate::temporal::Modifier;
use std::ops::Range;

const KIND: QuestionKind = QuestionKind::When;

/// Deeds that are done once to what they are done to.
pub(super) const DEEDS: [&str; 58] = [
    "abolish",
    "acquire",
    "adopt",
    "annex",
    "approve",
    "assassinate",
    "ban",
    "build",
    "capture",
    "colonize",
    "complete",
    "compose",
    "conquer",
    "construct",
    "create",
    "declare",
    "demolish",
    "depose",
    "design",
    "destroy",
    "discover",
    "disband",
    "dissolve",
    "enact",
    "erect",
    "establish",
    "execute",
    "finish",
    "form",
    "found",
    "inaugurate",
    "introduce",
    "invent",
    "launch",
    "legalize",
    "liberate",
    "nationalise",
    "nationalize",
    "occupy",
    "open",
    "organize",
    "overthrow",
    "partition",
    "pass",
    "patent",
    "proclaim",
    "publish",
    "purchase",
    "ratify",
    "recapture",
    "release",
    "repeal",
    "revoke",
    "sign",
    "suppress",
    "unveil",
    "write",
    "buy",
];

/// Participles that do not look like the past of their verbs.
const ODD: [(&str, &str); 2] = [("overthrow", "overthrown"), ("write", "written")];

/// The participle of a deed, where the article may not have the word.
pub(in crate::question) fn odd_participle(lemma: &str) -> Option<&'static str> {
    ODD.iter().find(|(deed, _)| *deed == lemma).map(|(_, participle)| *participle)
}

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    for (index, fact) in stock.asked() {
        let is_deed = fact
            .predicate
            .as_ref()
            .is_some_and(|predicate| predicate.voice == Voice::Active && DEEDS.contains(&predicate.lemma));
        if is_deed && fact.when.is_some() && lacks_its_doer(stock, index, fact) {
            candidates.take(KIND, index, question(stock.ground, index, fact));
        }
    }
}

/// Whether the doer is a pronoun or a bare noun, or the clause could not be read.
fn lacks_its_doer(stock: &Stock<'_>, index: usize, fact: &Fact) -> bool {
    stock.clause(index).is_err()
        || fact.subject.as_ref().is_none_or(|subject| {
            subject.resolved_from.is_some() || subject.is_vague || subject.entity.is_none()
        })
}

fn question(ground: &Ground<'_>, index: usize, fact: &Fact) -> Result<Draft, Code> {
    gate::told(ground, fact)?;
    let (object, predicate) = fact.object.as_ref().zip(fact.predicate.as_ref()).ok_or(Code::G01)?;
    let when = fact.when.as_ref().filter(|when| when.relation == Relation::At).ok_or(Code::G24)?;
    let date = ground.sure_date(index)?;
    if !is_done(ground, fact, predicate) || !is_named(object) {
        return Err(Code::G08);
    }
    if !is_next_to(ground, predicate, object) || !ends_well(ground, fact, object.tokens.end) {
        return Err(Code::G01);
    }
    if was_done_again(ground, index, fact, object) {
        return Err(Code::G09);
    }
    let behind = behind(ground, fact, object).ok_or(Code::G01)?;
    let is_about = when.timex.modifier == Some(Modifier::Approx);
    let wanted = when::wanted(date, is_about).ok_or(Code::G24)?;
    let participle = inflect(predicate.lemma, Tense::Participle).ok_or(Code::G22)?;
    let was = if object.is_plural { "were" } else { "was" };
    let what = ground.without_stray_the(fact, &worded(ground, object));
    let stem = format!("{}?", joined([wanted, was, &what, &participle, &behind]));
    let mut draft = when::asked(ground, index, fact, stem, date);
    // Who did it would be worth knowing.
    draft.bonus -= 1;
    Ok(draft)
}

/// Whether it is told as done: in the past, or in the present of a chronicle.
fn is_done(ground: &Ground<'_>, fact: &Fact, predicate: &Predicate) -> bool {
    let is_plain = predicate.tokens.clone().all(|at| {
        let is_had = matches!(ground.text(at), "had" | "has" | "have");
        at == predicate.main || is_had || ground.word(at).tag == Tag::Adverb
    });
    is_plain && (predicate.is_past || ground.is_headed(fact))
}

/// Whether the object tells by its own words which it is.
fn is_named(object: &Argument) -> bool {
    let first = object.text.split(' ').next().unwrap_or_default().to_lowercase();
    let is_open = matches!(
        first.as_str(),
        "a" | "an"
            | "his"
            | "her"
            | "its"
            | "their"
            | "our"
            | "my"
            | "this"
            | "that"
            | "these"
            | "those"
            | "some"
            | "many"
            | "several"
            | "both"
            | "all"
            | "another"
            | "such"
            | "no"
            | "one"
            | "two"
            | "three"
            | "it"
            | "them"
            | "him"
            | "himself"
            | "itself"
            | "what"
            | "more"
            | "most"
            | "other"
            | "others"
            | "new"
            | "any"
            | "each"
    ) || first.starts_with(|c: char| c.is_ascii_digit());
    let is_kept = object.resolved_from.is_none() && !object.is_vague && !is_open;
    let is_name = !object.entities.is_empty() || object.text.starts_with(char::is_uppercase);
    is_kept && is_name && !object.text.contains(['(', '“', '"', ':']) && word_count(&object.text) <= 12
}

/// Whether nothing but an article or an adverb stands between the verb and its object.
fn is_next_to(ground: &Ground<'_>, predicate: &Predicate, object: &Argument) -> bool {
    predicate.tokens.end <= object.tokens.start
        && (predicate.tokens.end..object.tokens.start)
            .all(|at| matches!(ground.word(at).tag, Tag::Determiner | Tag::Adverb))
        && object.tokens.start < predicate.tokens.end + 4
}

/// Whether the same was done to the same at another time, by whomever.
fn was_done_again(ground: &Ground<'_>, index: usize, fact: &Fact, object: &Argument) -> bool {
    let Some((predicate, when)) = fact.predicate.as_ref().zip(fact.when.as_ref()) else { return true };
    let own = when.timex.interval();
    ground.with_verb(predicate.lemma).iter().take(60).filter(|&&other| other != index).any(|&other| {
        let Some(other) = ground.facts.get(other) else { return false };
        let suffers = match other.predicate.as_ref().map(|predicate| predicate.voice) {
            Some(Voice::Active) => &other.object,
            _ => &other.subject,
        };
        let is_same = suffers.as_ref().is_some_and(|suffers| {
            suffers.text == object.text || object.entity.is_some() && suffers.entity == object.entity
        });
        is_same && other.when.as_ref().is_none_or(|when| !when.timex.interval().overlaps(own))
    })
}

/// What is told behind the object of where and how: "at Visby", "for the United States"; nothing where that needs more words than
/// the question has room for, and none where the clause goes on otherwise.
fn behind(ground: &Ground<'_>, fact: &Fact, object: &Argument) -> Option<String> {
    let sentence = ground.source.prose.sentences.get(fact.sentence)?;
    let timex = fact.when.as_ref()?.timex.span;
    let date = ground.tokens_of(timex);
    let start = object.tokens.end;
    let limit = sentence.tokens.end.min(start + 30);
    let is_stop = |at: &usize| {
        let word = ground.word(*at);
        date.contains(at)
            || matches!(word.tag, Tag::Subordinator | Tag::Relative | Tag::Coordinator)
            || [',', '.', ';', ':', '(', '—', '–', '['].iter().any(|mark| ground.is_mark(*at, *mark))
    };
    let mut end = (start..limit).find(is_stop).unwrap_or(limit);
    if date.contains(&end) {
        while end > start
            && matches!(ground.text(end - 1), "in" | "on" | "during" | "early" | "late" | "the" | "at")
        {
            end -= 1;
        }
    }
    if end == start {
        return Some(String::new());
    }
    let tail = start..end;
    // "to protect", "to restore": what for is not needed.
    let is_purpose = ground.text(start) == "to" && matches!(ground.word(start + 1).tag, Tag::Verb);
    if is_purpose {
        return Some(String::new());
    }
    if ground.word(start).tag != Tag::Preposition || matches!(ground.text(start), "of" | "by" | "than") {
        return None;
    }
    Some(if is_worth_telling(ground, tail.clone()) { ground.written(tail) } else { String::new() })
}

/// Whether every word of it tells by itself: no pronoun, no bare noun, no verb.
fn is_worth_telling(ground: &Ground<'_>, tail: Range<usize>) -> bool {
    let is_loose = |at: usize| {
        matches!(
            ground.word(at).tag,
            Tag::Pronoun | Tag::Possessive | Tag::Verb | Tag::Auxiliary | Tag::Modal
        )
    };
    let is_named = !ground.source.language.mentions_in(tail.clone()).is_empty();
    tail.len() <= 10 && is_named && !tail.clone().any(is_loose) && ground.timexes_in(tail).is_empty()
}
