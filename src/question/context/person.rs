//! Whether who or what a question speaks of is surely the one whom the article means.
//!
//! **Never**: a name in one word that the article writes out for somebody of another age ("Charles" of 1263 is not the Charles Roth of 730), nor
//! a first name that several persons of the article have ("Robert" beside Robert Holm and Robert Roth).

use crate::fact::{Fact, Voice};
use crate::language::{EntityKind, Mention, Tag};
use crate::question::code::Code;
use crate::question::draft::Draft;
use crate::question::ground::{Ground, year_of};
use crate::question::wording::{holds, words};

/// So many years may lie between two mentions of one person.
const LIFETIME: i32 = 60;

/// G04 where it is not.
pub(super) fn unclear(ground: &Ground<'_>, draft: &Draft, facts: &[&Fact]) -> Option<Code> {
    let is_unclear = facts.iter().any(|fact| {
        let is_open = takes_up_a_thing(ground, fact, draft) || speaks_of_nobody(ground, fact, draft);
        draft.context.is_none() && is_open
            || is_of_another_age(ground, fact, draft)
            || is_one_of_several(ground, fact, draft)
    });
    is_unclear.then_some(Code::G04)
}

/// Whether a person of the fact is called by one word, and the article names him in full only far from its year.
fn is_of_another_age(ground: &Ground<'_>, fact: &Fact, draft: &Draft) -> bool {
    let Some(year) = year_of(fact) else { return false };
    fact.entities.iter().any(|&index| {
        let is_person = ground
            .entity(index)
            .is_some_and(|known| known.kind == EntityKind::Person && known.name.contains(' '));
        let is_here = |sentence: usize| sentence == fact.sentence;
        let sentence_of = |at: usize| ground.source.prose.sentence_of(at);
        let is_in_full = |tokens: &std::ops::Range<usize>| tokens.len() > 1;
        // "Charles" of Charles Roth; a family name tells more.
        let is_first = |at: usize| ground.name(index).split(' ').next() == Some(ground.text(at));
        let is_told = || holds(&draft.stem, ground.name(index)) || draft.key == ground.name(index);
        let calls_him = |mention: &'_ Mention| {
            is_here(sentence_of(mention.tokens.start))
                && mention.tokens.len() == 1
                && is_first(mention.tokens.start)
        };
        is_person
            && ground.hero != Some(index)
            && ground.first_mentions(index).any(calls_him)
            && (is_told()
                || ground.name(index).split(' ').next().is_some_and(|first| holds(&draft.stem, first)))
            && !ground
                .first_mentions(index)
                .any(|mention| is_here(sentence_of(mention.tokens.start)) && is_in_full(&mention.tokens))
            && {
                let full = ground.first_mentions(index).filter(|mention| is_in_full(&mention.tokens));
                let mut years = full.flat_map(|mention| ground.years_of_mention(mention)).peekable();
                years.peek().is_some() && years.all(|told| (told - year).abs() > LIFETIME)
            }
    })
}

/// Whether the stem or the key is a first name that several persons of the article have.
fn is_one_of_several(ground: &Ground<'_>, fact: &Fact, draft: &Draft) -> bool {
    let list: Vec<&str> = words(&draft.stem).collect();
    let stands_alone = |name: &str| {
        list.iter().enumerate().any(|(at, word)| {
            let bare = word.trim_end_matches("'s").trim_end_matches("’s");
            let next = list.get(at + 1).copied().unwrap_or_default();
            let before = at.checked_sub(1).and_then(|at| list.get(at)).copied().unwrap_or_default();
            let is_led = before.starts_with(char::is_uppercase) && at > 1;
            bare == name
                && !is_led
                && (bare != *word || !next.starts_with(char::is_uppercase) && !matches!(next, "of" | "the"))
        })
    };
    fact.entities.iter().any(|&index| {
        let Some(known) = ground.entity(index).filter(|known| known.kind == EntityKind::Person) else {
            return false;
        };
        // "Leo died", of Leo IV beside Leo V; the one whom the title names is told by it.
        let first = match known.name.split_once(' ') {
            Some((first, number)) if is_a_number(number) && !ground.is_in_the_title(index) => first,
            Some(_) => return false,
            None => &known.name,
        };
        let is_told_above = || words(&ground.source.article.title).any(|word| word == first);
        ground.shares_first_name(first) && !is_told_above() && (draft.key == first || stands_alone(first))
    })
}

/// "IV": the number of a king.
fn is_a_number(word: &str) -> bool {
    word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L'))
}

/// "The envoy, after a visit to Lund in 1994, described it as sound": what it was, an earlier sentence tells.
fn takes_up_a_thing(ground: &Ground<'_>, fact: &Fact, draft: &Draft) -> bool {
    let (Some(object), Some(subject), Some(predicate)) = (&fact.object, &fact.subject, &fact.predicate)
    else {
        return false;
    };
    let Some(sentence) = ground.source.prose.sentences.get(fact.sentence).filter(|_| draft.is_whole) else {
        return false;
    };
    let is_it = object.tokens.len() == 1 && matches!(ground.small(object.tokens.start), "it" | "them");
    let is_noun = |at: usize| matches!(ground.word(at).tag, Tag::Noun | Tag::Verb);
    is_it
        && predicate.voice == Voice::Active
        && holds(
            &draft.stem,
            &format!("{} {}", ground.text(predicate.main), ground.small(object.tokens.start)),
        )
        && !(sentence.tokens.start..subject.tokens.start).any(is_noun)
}

/// "There was no hurry until Norland tested its bomb", "A branch of the Church, their creed is named": of whom the first, and whose the second?
fn speaks_of_nobody(ground: &Ground<'_>, fact: &Fact, draft: &Draft) -> bool {
    let Some(subject) = fact.subject.as_ref().filter(|_| draft.is_whole) else { return false };
    let Some(sentence) = ground.source.prose.sentences.get(fact.sentence) else { return false };
    let is_theirs = ground.small(subject.tokens.start) == "their"
        && !(sentence.tokens.start..subject.tokens.start).any(|at| {
            let word = ground.small(at);
            ground.word(at).tag == Tag::Noun && word.ends_with('s')
                || matches!(word, "and" | "people")
                || matches!(ground.word(at).tag, Tag::Verb | Tag::Auxiliary)
        });
    draft.stem.starts_with("There was no ") || is_theirs && holds(&draft.stem, &subject.text)
}
