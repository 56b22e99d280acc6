//! The clause as the timeline tells it, where reading it off its tokens gave none.
//!
//! The line of the timeline is built from the same record by other rules. **Example**: "William constructed Lincoln Castle, two
//! years after the battle" is "William constructed Lincoln Castle". It is taken only where every word of it stands in the sentence,
//! in its order, and what was left out between them is a date, an adverb, or stands between commas.

use super::build::{NAMING, is_told_date, whole};
use super::edges::{begins_well, counts_on, ends_well};
use super::half::drop_waiting_verb;
use super::limit::{ends_in_a_measure, is_told_to_do, limit_behind, waits_for_more};
use super::phrase::{undotted, worded};
use super::reader::{Dates, stays};
use super::subject::{
    disagrees, is_cut_off, is_no_person, is_odd_doer, is_one_of_a_row, lost_its_limit, starts_badly,
};
use super::{Clause, Part, Role, verb, when_phrase};
use crate::fact::{Argument, Fact, FactKind, Predicate, Voice};
use crate::language::Tag;
use crate::question::certain::is_certain;
use crate::question::ground::Ground;
use crate::question::wording::{capitalised, word_count};
use std::ops::Range;

/// The longest text behind the verb, in words.
const LONGEST: usize = 16;
/// How far behind the verb the words of the line are looked for.
const REACH: usize = 60;

/// The clause of the line of a fact.
pub(in crate::question) fn told(ground: &Ground<'_>, fact: &Fact) -> Option<Clause> {
    let (subject, predicate) = (fact.subject.as_ref()?, fact.predicate.as_ref()?);
    let is_kind = matches!(fact.kind, FactKind::Clause | FactKind::Item);
    if !is_kind || predicate.lemma.is_empty() || fact.flags.is_vague || fact.flags.is_background {
        return None;
    }
    if !is_whole_subject(ground, fact, subject, predicate)
        || NAMING.contains(&predicate.lemma) && predicate.voice == Voice::Active
    {
        return None;
    }
    let verb = verb::verb(ground, fact, predicate)?;
    let tail = tail(ground, subject, predicate, &fact.gist)?;
    let dates = Dates::of(ground, fact);
    let end = end(ground, fact, predicate, &dates, tail)?;
    if word_count(tail) > LONGEST
        || !ends_well(ground, fact, end)
        || counts_on(ground, end)
        || ends_open(ground, predicate.tokens.end..end)
    {
        return None;
    }
    let mut rest = parts(ground, fact, &undotted(tail));
    drop_waiting_verb(ground, fact, end, &mut rest);
    if is_odd_doer(ground, subject, &verb) || is_no_person(ground, subject, &verb) {
        return None;
    }
    // "to help any settlers [who rose]": which ones is not told.
    let is_limited = ground.word(end).tag == Tag::Relative;
    let is_waiting = waits_for_more(&verb, &rest) || is_told_to_do(ground, fact, tail);
    if is_limited || is_waiting || ends_in_a_measure(ground, end) {
        return None;
    }
    whole(ground, fact, &verb, &[], &rest, true).ok()?;
    let when = fact.when.as_ref().filter(|when| is_told_date(ground, fact, when)).and_then(when_phrase);
    let limit = limit_behind(ground, subject, predicate).unwrap_or_default();
    let is_length = |at: &&usize| (subject.tokens.start..end).contains(*at);
    Some(Clause {
        subject: ground.without_stray_the(fact, &format!("{}{limit}", undotted(&worded(ground, subject)))),
        verb,
        front: Vec::new(),
        rest,
        when,
        has_duration: stays(fact) || dates.lengths.iter().any(|at| is_length(&at)),
        is_cut: true,
        is_vague: false,
    })
}

/// A clause that stopped at an aside, told on where the line does: "invited Krag, who had been in Norland, [to visit the port]".
pub(in crate::question) fn fuller(ground: &Ground<'_>, fact: &Fact, clause: Clause) -> Clause {
    let goes_on = |told: &Clause| {
        let (short, long) = (clause.rest_without(None), told.rest_without(None));
        long.strip_prefix(&short)
            .is_some_and(|more| [" to ", " for ", " into ", " as "].iter().any(|link| more.starts_with(link)))
    };
    let may_go_on = clause.is_cut && clause.has_object() && !clause.verb.is_passive && !clause.is_vague;
    let longer = may_go_on.then(|| told(ground, fact)).flatten().filter(goes_on);
    match longer {
        Some(longer) => Clause { rest: longer.rest, ..clause },
        None => clause,
    }
}

/// The object, where the line has it right behind the verb, and what stands behind it.
fn parts(ground: &Ground<'_>, fact: &Fact, tail: &str) -> Vec<Part> {
    let object = fact.object.as_ref().map(|object| object.text.as_str());
    let behind = object
        .and_then(|object| tail.strip_prefix(object))
        .filter(|rest| rest.is_empty() || rest.starts_with(' '));
    let (object, rest) = match (object, behind) {
        (Some(object), Some(behind)) => (object, behind),
        _ => ("", tail),
    };
    [(Role::Object, object), (Role::Loose, rest)]
        .into_iter()
        .map(|(role, text)| Part { role, text: ground.without_stray_the(fact, text.trim()) })
        .filter(|part| !part.text.is_empty())
        .collect()
}

fn is_whole_subject(ground: &Ground<'_>, fact: &Fact, subject: &Argument, predicate: &Predicate) -> bool {
    word_count(&subject.text) <= 10
        && !starts_badly(&subject.text)
        && !is_one_of_a_row(&subject.text)
        && begins_well(ground, fact, subject, predicate)
        && is_certain(ground, fact)
        && !disagrees(ground, subject, predicate)
        && !is_cut_off(ground, subject, predicate)
        && !lost_its_limit(ground, subject, predicate)
}

/// What stands behind the verb in the line; nothing where the line is not subject, verb and the rest.
fn tail<'f>(
    ground: &Ground<'_>,
    subject: &Argument,
    predicate: &Predicate,
    gist: &'f str,
) -> Option<&'f str> {
    let gist = gist.trim_end_matches('.');
    if gist.contains(['(', ')', '“', '”', '"', ':', ';', '…', '—']) {
        return None;
    }
    let mut rest = gist.strip_prefix(capitalised(&subject.text).as_str())?.strip_prefix(' ')?;
    let main = ground.text(predicate.main);
    for _ in 0..5 {
        let (word, behind) = rest.split_once(' ').unwrap_or((rest, ""));
        rest = behind;
        if word == main {
            for at in predicate.main + 1..predicate.tokens.end {
                rest = rest.strip_prefix(ground.text(at))?.trim_start();
            }
            return Some(rest);
        }
        let is_auxiliary = matches!(word, "was" | "were" | "had" | "has" | "have" | "been" | "is" | "are")
            || word.ends_with("ly");
        if !is_auxiliary {
            return None;
        }
    }
    None
}

/// Where the words of the line end in the sentence, when they stand there in order and nothing that matters was left out.
fn end(ground: &Ground<'_>, fact: &Fact, predicate: &Predicate, dates: &Dates, tail: &str) -> Option<usize> {
    let sentence = ground.source.prose.sentences.get(fact.sentence)?;
    let limit = sentence.tokens.end.min(predicate.tokens.end + REACH);
    let mut at = predicate.tokens.end;
    for word in tail.split(' ').filter(|word| !word.is_empty()) {
        let (found, behind) = find(ground, at..limit, word.trim_end_matches(','))?;
        if !may_be_left_out(ground, dates, at..found) {
            return None;
        }
        at = behind;
    }
    Some(at)
}

/// "when Hungary", "says it is": a clause that was begun and not told, a last word that waits for more.
fn ends_open(ground: &Ground<'_>, tokens: Range<usize>) -> bool {
    let is_verb = |at: usize| matches!(ground.word(at).tag, Tag::Verb | Tag::Auxiliary | Tag::Modal);
    let opener =
        tokens.clone().rev().find(|&at| matches!(ground.word(at).tag, Tag::Subordinator | Tag::Relative));
    let is_begun = opener.is_some_and(|opener| !(opener..tokens.end).any(is_verb));
    let last = tokens.end.checked_sub(1).filter(|last| tokens.contains(last));
    is_begun
        || last.is_some_and(|last| {
            matches!(
                ground.word(last).tag,
                Tag::Auxiliary
                    | Tag::Modal
                    | Tag::Preposition
                    | Tag::Determiner
                    | Tag::Coordinator
                    | Tag::Possessive
                    | Tag::Subordinator
                    | Tag::Relative
                    | Tag::Pronoun
            )
        })
}

/// The next place where a written word stands: its first token, and the one behind its last.
fn find(ground: &Ground<'_>, tokens: Range<usize>, word: &str) -> Option<(usize, usize)> {
    tokens.clone().find_map(|start| {
        let mut rest = word;
        for at in start..tokens.end {
            rest = rest.strip_prefix(ground.text(at)).filter(|_| !ground.text(at).is_empty())?;
            if rest.is_empty() {
                return Some((start, at + 1));
            }
        }
        None
    })
}

/// A date, an adverb, a comma; or what stands between two commas.
fn may_be_left_out(ground: &Ground<'_>, dates: &Dates, tokens: Range<usize>) -> bool {
    let is_light = |at: usize| {
        dates.tokens.iter().any(|date| date.contains(&at))
            || ground.is_mark(at, ',')
            || ground.word(at).tag == Tag::Adverb
    };
    let is_aside = tokens.len() > 2
        && [',', '('].iter().any(|mark| ground.is_mark(tokens.start, *mark))
        && [',', ')'].iter().any(|mark| ground.is_mark(tokens.end - 1, *mark));
    is_aside || tokens.clone().all(is_light)
}
