//! A participle behind its noun that was taken for the verb of a clause: "after an agreement reached in Delhi".
//!
//! **Pattern**: a verb that needs an object has none and no auxiliary, stands right behind its noun, and is its own participle; and either
//! the noun is led by a preposition, or the verb of the sentence comes behind a comma. **Never**: a verb that goes without an object.
//! It looks at the record of a fact and at the tags around it.

use crate::fact::{Argument, Fact, Predicate, Voice};
use crate::language::{Tag, Tense, is_event_noun, is_form, is_intransitive};
use crate::question::ground::Ground;

/// Whether what was taken for a clause is a noun with its participle.
pub(super) fn is_reduced(
    ground: &Ground<'_>,
    fact: &Fact,
    subject: &Argument,
    predicate: &Predicate,
) -> bool {
    if is_aside(ground, fact, subject, predicate) || is_held_elsewhere(ground, subject, predicate) {
        return true;
    }
    let is_bare = predicate.voice == Voice::Active
        && predicate.auxiliary.is_none()
        && predicate.is_past
        && fact.object.is_none()
        && subject.resolved_from.is_none()
        && subject.tokens.end == predicate.tokens.start;
    // What stands behind a participle is a phrase with its preposition.
    let is_led_on = || {
        let behind = predicate.tokens.end;
        let is_particle =
            matches!(ground.small(behind), "away" | "back" | "down" | "off" | "out" | "over" | "up");
        ground.word(behind + usize::from(is_particle)).tag == Tag::Preposition
    };
    is_bare
        && is_led_on()
        && !is_intransitive(predicate.lemma)
        && is_form(ground.text(predicate.main), predicate.lemma, Tense::Participle)
        && (is_led(ground, subject) || goes_on(ground, fact, predicate))
}

/// "Nevsky, elected prince of Novgorod, won his name": what he was elected stands between commas, and the verb of the sentence behind them.
fn is_aside(ground: &Ground<'_>, fact: &Fact, subject: &Argument, predicate: &Predicate) -> bool {
    const REACH: usize = 20;
    let at = subject.tokens.end;
    let last = ground.source.prose.sentences.get(fact.sentence).map_or(0, |sentence| sentence.tokens.end);
    let goes_on = |at: usize| {
        let next = ground.word(at + 1);
        ground.is_mark(at, ',')
            && (next.tag == Tag::Auxiliary || next.tag == Tag::Verb && next.tense == Some(Tense::Past))
    };
    ground.is_mark(at, ',')
        && at + 1 == predicate.tokens.start
        && predicate.voice == Voice::Active
        && predicate.auxiliary.is_none()
        && is_form(ground.text(predicate.main), predicate.lemma, Tense::Participle)
        && (predicate.tokens.end..last.min(predicate.tokens.end + REACH)).any(goes_on)
}

/// "the emblem of the festival Kora, held in Lund": the festival was held, and not its emblem.
fn is_held_elsewhere(ground: &Ground<'_>, subject: &Argument, predicate: &Predicate) -> bool {
    predicate.lemma == "hold"
        && predicate.voice == Voice::Passive
        && predicate.auxiliary.is_none()
        && subject.resolved_from.is_none()
        && !is_event_noun(ground.small(subject.head))
        && (subject.head + 1..subject.tokens.end).any(|at| ground.small(at) == "of")
}

/// "after an agreement": the noun belongs to what stands in front of it.
fn is_led(ground: &Ground<'_>, subject: &Argument) -> bool {
    subject.tokens.start.checked_sub(1).is_some_and(|before| match ground.small(before) {
        // "After the army attacked" may open a clause.
        "after" | "before" => matches!(ground.small(subject.tokens.start), "a" | "an"),
        "about" | "at" | "by" | "during" | "from" | "in" | "of" | "on" | "to" | "under" | "with" => true,
        _ => false,
    })
}

/// "The works handed over in June, the largest so far, were received": the verb of the noun stands behind a comma.
fn goes_on(ground: &Ground<'_>, fact: &Fact, predicate: &Predicate) -> bool {
    const REACH: usize = 30;
    let last = ground.source.prose.sentences.get(fact.sentence).map_or(0, |sentence| sentence.tokens.end);
    let mut behind = predicate.tokens.end..last.min(predicate.tokens.end + REACH);
    behind.any(|at| {
        ground.is_mark(at, ',')
            && ground.word(at + 1).tag == Tag::Auxiliary
            && matches!(ground.small(at + 1), "was" | "were" | "is" | "are" | "had" | "has" | "have")
    })
}
