//! What a name with a date in brackets is called on its line: the whole of the phrase that it ends.
//!
//! * "King Olaf’s War (1688–1697)", "the Danish and Rudan War (1754–1763)";
//! * "Holm Park in Lund (1912)" is the park, "its war with Norland (1846–1848)" the war.

use crate::fact::anaphora::Memory;
use crate::fact::argument::argument;
use crate::fact::kind::ERAS;
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{Chunk, ChunkKind, EntityKind, Mention, Tag, is_event_noun};
use crate::temporal::TimeValue;

/// Prepositions that tie a thing to where it stands, whose it is or with whom.
const TIES: &[&str] = &["against", "at", "between", "in", "near", "of", "off", "on", "with"];

/// What is the same as the place that stands behind "of".
const SAME: &[&str] = &[
    "city", "colony", "county", "island", "king", "kingdom", "port", "province", "republic", "state", "town",
];

/// How many phrases are climbed.
const MOST: usize = 3;

/// The phrase that ends with the name at `at`; one whose "its" nobody is known for is no more than the name.
pub(super) fn label(view: &View<'_>, memory: &Memory<'_>, at: usize) -> String {
    if let Some(one) = one_of_several(view, at) {
        return one;
    }
    let start = head_of_place(view, at).or_else(|| event_before(view, at)).unwrap_or(at);
    let start = joined_people(view, start).unwrap_or(start);
    let is_owned =
        view.chunk(start).is_some_and(|chunk| view.word(chunk.tokens.start).tag == Tag::Possessive);
    let owned =
        argument(view, memory, start..at + 1, None).filter(|owned| is_owned && owned.resolved_from.is_some());
    if let Some(owned) = owned {
        return owned.text;
    }
    let start = if is_owned { at } else { start };
    let line = wording::write(view.source, view.tokens_of(start..at + 1));
    // "camps in both the Grain War (1914–18) and the Salt War"
    let line = ["both ", "either "].iter().find_map(|pair| line.strip_prefix(*pair)).unwrap_or(&line);
    line.strip_prefix("the ").unwrap_or(line).to_owned()
}

/// "two wars with Norland (1962) and Kora (1965)": one war with each, where the last name alone would be a land that happened.
fn one_of_several(view: &View<'_>, at: usize) -> Option<String> {
    const FAR: usize = 6;
    let is_joint = |at: usize| view.kind(at) == Some(ChunkKind::Coordinator);
    let closes = |at: usize| view.kind(at) == Some(ChunkKind::Mark(')'));
    let opens = |at: usize| view.kind(at) == Some(ChunkKind::Mark('('));
    let first = if at >= 2 && is_joint(at - 1) && closes(at - 2) {
        (at.saturating_sub(FAR)..at - 2).rev().find(|&at| opens(at))?.checked_sub(1)?
    } else {
        let close = (at + 1..at + FAR).find(|&at| closes(at))?;
        (is_joint(close + 1) && view.kind(close + 2) == Some(ChunkKind::Noun) && opens(close + 3))
            .then_some(at)?
    };
    let event = first.checked_sub(2).filter(|_| view.is_word(first - 1, TIES))?;
    let (event, name) = view.chunk(event).zip(view.chunk(at))?;
    let plural = wording::text(view.source, event.head);
    let single = plural.strip_suffix('s').filter(|single| is_event_noun(single))?;
    let is_counted = view.word(event.tokens.start).tag == Tag::Number && event.tokens.len() > 1;
    let qualities = wording::write(view.source, event.tokens.start + 1..event.head);
    let tie = wording::write(view.source, view.chunk(first - 1)?.tokens.clone());
    let name = wording::write(view.source, name.tokens.clone());
    let words = [qualities.as_str(), single, &tie, &name];
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    is_counted.then(|| words.join(" "))
}

/// "the fall of Lund (1520)"
fn event_before(view: &View<'_>, at: usize) -> Option<usize> {
    let event = at.checked_sub(2).filter(|_| view.is_word(at - 1, &["of"]))?;
    let head = wording::text(view.source, view.chunk(event)?.head);
    let is_deed = is_event_noun(head) || ["building", "construction", "making"].contains(&head);
    // "the fall of the Rudan Empire (1326–1584)": the years of the empire.
    let is_span = view.timex(at + 2).is_some_and(|timex| matches!(timex.value, TimeValue::Range(..)));
    let is_of_state =
        is_span && view.chunk(at).is_some_and(|state| wording::is_word(view.source, state.head, ERAS));
    (view.kind(event) == Some(ChunkKind::Noun) && is_deed && !is_of_state).then_some(event)
}

/// "Holm Park in Lund (1912)", "the taking of the isles off the Rudan coast (May 1950)": the head of the phrase around a place;
/// "sold the song in Lund (1912)" has none, as the place may be where it was sold.
fn head_of_place(view: &View<'_>, at: usize) -> Option<usize> {
    let is_place = matches!(view.name_kind(at), Some(EntityKind::Place | EntityKind::Country))
        // "off the Rudan coast"
        || at > 0 && view.is_word(at - 1, &["near", "off"])
            && view.chunk(at).is_some_and(|chunk| view.word(chunk.head).tag == Tag::Noun);
    // "in Holm County, Norland (1883)"
    let is_within = at >= 3
        && view.kind(at - 1) == Some(ChunkKind::Mark(','))
        && view.name_kind(at - 2) == Some(EntityKind::Place)
        && view.is_word(at - 3, TIES);
    let mut start = if is_within { at - 2 } else { at };
    let ends = |at: usize, words: &[&str]| {
        view.chunk(at).is_some_and(|chunk| wording::is_word(view.source, chunk.head, words))
    };
    if ends(at, ERAS) {
        return None;
    }
    for _ in 0..MOST {
        let is_tied =
            start >= 2 && view.is_word(start - 1, TIES) && view.kind(start - 2) == Some(ChunkKind::Noun);
        let is_led = is_tied && (start < at || !view.is_word(start - 1, &["of"]) || ends(start - 2, SAME));
        if !is_led {
            break;
        }
        start -= 2;
    }
    let before = start.checked_sub(1).and_then(|before| view.kind(before));
    let head = view.chunk(start)?;
    let is_event = is_event_noun(wording::text(view.source, head.head));
    let is_object = matches!(
        before,
        Some(ChunkKind::Finite | ChunkKind::Infinitive | ChunkKind::Gerund | ChunkKind::Participle)
    );
    let is_name = view.word(head.head).tag == Tag::Name;
    (is_place && start < at && (is_event || is_name || !is_object)).then_some(start)
}

/// "the Danish and (Rudan War)": one war of two peoples.
fn joined_people(view: &View<'_>, at: usize) -> Option<usize> {
    let people = at.checked_sub(2).filter(|_| view.is_word(at - 1, &["and"]))?;
    let chunk = view.chunk(people)?;
    let last = chunk.tokens.end - 1;
    let is_people = view.word(last).tag == Tag::Adjective
        && view.source.prose.tokens.get(last).is_some_and(crate::text::Token::is_capitalised);
    (is_people && view.name_kind(at) == Some(EntityKind::Event)).then_some(people)
}

/// "King Olaf’s War": whether the name begins behind whose it is.
pub(super) fn is_end_of_name(view: &View<'_>, noun: &Chunk, mention: Option<&Mention>) -> bool {
    mention.is_some_and(|mention| {
        mention.tokens.start > noun.tokens.start && view.word(mention.tokens.start - 1).tag == Tag::Clitic
    })
}

/// "Otto Dahl's tenure (1876–1910)", "Otto Dahl's son (1826–1888)": the years of what is somebody's are not his life.
pub(super) fn is_owned_by(view: &View<'_>, noun: &Chunk, mention: Option<&Mention>) -> bool {
    let owner = mention.map(|mention| mention.tokens.end).filter(|&at| at < noun.head);
    owner.is_some_and(|at| view.word(at).tag == Tag::Clitic) && view.word(noun.head).tag == Tag::Noun
}

/// "Holm v. Dahl, 427 U.S. 160 (1976)": where a judgment is printed, between the numbers of the volume and the page.
pub(super) fn is_printed(view: &View<'_>, noun: &Chunk) -> bool {
    let is_number = |at: usize| view.word(at).tag == Tag::Number;
    noun.tokens.len() > 2 && is_number(noun.tokens.start) && is_number(noun.tokens.end - 1)
}

/// "a time known as the Great Rift (1378–1417)", "an age called the Long Peace": what has such a name has no life.
pub(super) fn is_called(view: &View<'_>, at: usize) -> bool {
    let has_article =
        view.chunk(at).is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.start, &["the"]));
    let is_named = at.checked_sub(1).is_some_and(|before| {
        view.is_word(before, &["called"])
            || view.is_word(before, &["as"]) && before > 0 && view.is_word(before - 1, &["known"])
    });
    has_article && is_named
}

/// "The Lodis (1451–1526)": a house or a people, which has no life.
pub(super) fn is_house(view: &View<'_>, at: usize) -> bool {
    let tokens = view.chunk(at).map_or(0..0, |noun| noun.tokens.clone());
    let has_article = wording::is_word(view.source, tokens.start, &["the"])
        || tokens.start.checked_sub(1).is_some_and(|the| wording::is_word(view.source, the, &["the"]));
    // "Harbour Era (1811-1840)"
    let is_stretch = |last: usize| wording::is_word(view.source, last, &["age", "code", "era", "period"]);
    let last = tokens.last();
    has_article && last.is_some_and(|last| wording::text(view.source, last).ends_with('s'))
        || last.is_some_and(is_stretch)
}
