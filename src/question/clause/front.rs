//! What stands in front of the subject and is worth saying: "under Sena I", "at Karachi".

use super::phrase::worded;
use crate::fact::{Adjunct, AdjunctKind, Argument, Fact};
use crate::language::Tag;
use crate::question::ground::Ground;
use crate::question::wording::decapitalised;
use crate::text::TokenKind;
use std::ops::Range;

/// The most words in front that are worth saying.
const LONGEST: usize = 9;

/// What stands before the subject and says where or under whom.
pub(super) fn front(ground: &Ground<'_>, fact: &Fact, dates: &[Range<usize>]) -> Vec<String> {
    let is_worth_saying = |adjunct: &&Adjunct| {
        let is_kind = match adjunct.kind {
            AdjunctKind::Place => true,
            AdjunctKind::Time => is_named_time(ground, adjunct),
            AdjunctKind::Other => ground.text(adjunct.tokens.start).eq_ignore_ascii_case("under"),
            _ => false,
        };
        adjunct.is_fronted && is_kind
    };
    fact.adjuncts
        .iter()
        .filter(is_worth_saying)
        .map(|adjunct| decapitalised(&adjunct_text(ground, adjunct, dates)))
        .filter(|text| !text.is_empty())
        .chain(opening(ground, fact, dates))
        .collect()
}

/// "At Karachi," "Under Balaji Baji Rao": a phrase in front that no adjunct of the record holds, without its date.
fn opening(ground: &Ground<'_>, fact: &Fact, dates: &[Range<usize>]) -> Option<String> {
    const OPENING: [&str; 8] = ["At", "In", "Under", "During", "Near", "Outside", "Aboard", "Off"];
    let subject = fact.subject.as_ref()?.tokens.start;
    let (mut start, mut end) = (fact.tokens.start, subject);
    // A date may stand before it or behind it, not in the middle.
    let (first, last) = (start, end);
    for date in dates.iter().filter(|date| date.start >= first && date.end <= last) {
        if date.start == start {
            start = date.end;
        } else {
            end = date.start;
        }
    }
    while start < end && ground.is_mark(start, ',') {
        start += 1;
    }
    while end > start && ground.is_mark(end - 1, ',') {
        end -= 1;
    }
    let opener = ground.text(start);
    let is_fit = (2..=LONGEST).contains(&end.saturating_sub(start))
        && (OPENING.contains(&opener) || OPENING.iter().any(|word| word.to_lowercase() == opener));
    let is_told = |at: usize| {
        let is_mark =
            ground.token(at).is_none_or(|token| matches!(token.kind, TokenKind::Mark(c) if c != '-'));
        !is_mark
            && matches!(
                ground.word(at).tag,
                Tag::Noun | Tag::Name | Tag::Adjective | Tag::Determiner | Tag::Preposition | Tag::Number
            )
    };
    let has_name = !ground.source.language.mentions_in(start..end).is_empty();
    let says = has_name || opener.eq_ignore_ascii_case("under");
    let is_dated = !ground.timexes_in(start..end).is_empty();
    (is_fit && says && !is_dated && (start..end).all(is_told))
        .then(|| decapitalised(&ground.written(start..end)))
}

/// "in Ayub Khan's presidency": a time told by a name, in a phrase and not in a clause of its own.
pub(super) fn is_named_time(ground: &Ground<'_>, adjunct: &Adjunct) -> bool {
    let opener = ground.text(adjunct.tokens.start).to_lowercase();
    let is_phrase = matches!(opener.as_str(), "in" | "under" | "during" | "at");
    let has_name = adjunct.argument.as_ref().is_some_and(|argument| !argument.entities.is_empty());
    is_phrase && has_name
}

/// The words of an adjunct; empty when nothing but a date stands in it.
pub(super) fn adjunct_text(ground: &Ground<'_>, adjunct: &Adjunct, dates: &[Range<usize>]) -> String {
    if !dates.iter().any(|date| date.start < adjunct.tokens.end && adjunct.tokens.start < date.end) {
        return match adjunct
            .argument
            .as_ref()
            .filter(|argument| argument.resolved_from.is_some() && argument.entity.is_some())
        {
            Some(meant) => {
                let preposition =
                    ground.written(adjunct.tokens.start..meant.tokens.start.max(adjunct.tokens.start));
                format!("{preposition} {}", meant.text)
            }
            None => adjunct.text.clone(),
        };
    }
    match &adjunct.argument {
        Some(argument) if !argument.text.is_empty() && !argument.entities.is_empty() => {
            let preposition =
                ground.written(adjunct.tokens.start..argument.tokens.start.max(adjunct.tokens.start));
            format!("{preposition} {}", argument.text).trim().to_owned()
        }
        _ => String::new(),
    }
}

/// "the debacle of Bangladesh in which the Russians sided": the scene of a clause that opens with "in which".
pub(super) fn scene(ground: &Ground<'_>, fact: &Fact) -> Option<String> {
    let start = fact.tokens.start;
    let relative = (start.saturating_sub(2)..=start).find(|&at| ground.word(at).tag == Tag::Relative)?;
    let preposition =
        relative.checked_sub(1).filter(|&at| matches!(ground.text(at), "in" | "under" | "during"))?;
    let ends_there = |argument: &&Argument| argument.tokens.end == preposition;
    let facts = ground.in_sentence(fact.sentence);
    let argument = facts
        .iter()
        .flat_map(|fact| {
            fact.adjuncts.iter().filter_map(|adjunct| adjunct.argument.as_ref()).chain(&fact.object)
        })
        .find(ends_there);
    let opener = ground.text(preposition);
    if let Some(argument) = argument {
        return (!argument.is_vague && !argument.entities.is_empty())
            .then(|| format!("{opener} {}", worded(ground, argument)));
    }
    // "till the debacle of Bangladesh in which": a noun phrase that no record holds.
    let is_nominal = |at: usize| {
        matches!(ground.word(at).tag, Tag::Noun | Tag::Name | Tag::Adjective) || ground.text(at) == "of"
    };
    let the = (preposition.saturating_sub(6)..preposition).rev().find(|&at| !is_nominal(at))?;
    let has_name = !ground.source.language.mentions_in(the..preposition).is_empty();
    (ground.text(the) == "the" && has_name).then(|| format!("{opener} {}", ground.written(the..preposition)))
}

/// "Under the laws of 1933 she counted as a foreigner": the words in front carry the sense and were left out.
pub(super) fn lost_its_frame(ground: &Ground<'_>, fact: &Fact, front: &[String]) -> bool {
    let start = ground
        .source
        .prose
        .sentences
        .get(fact.sentence)
        .map_or(fact.tokens.start, |sentence| sentence.tokens.start);
    let subject = fact.subject.as_ref().map_or(start, |subject| subject.tokens.start);
    if subject <= start + 1 || fact.tokens.start > start + 1 {
        return false;
    }
    let (first, second) = (ground.text(start).to_lowercase(), ground.text(start + 1).to_lowercase());
    let is_frame = match first.as_str() {
        "under" | "according" | "officially" | "without" | "but" if first != "but" => true,
        "on" => matches!(second.as_str(), "paper"),
        "in" => matches!(second.as_str(), "theory" | "name" | "principle"),
        "by" => second == "law",
        _ => false,
    };
    is_frame && !front.iter().any(|part| part.to_lowercase().starts_with(&first))
}
