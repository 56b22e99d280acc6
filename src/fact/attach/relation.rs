//! What the words before a date make of it: then, until then, before it, from it on.
//!
//! * "until 1951" ended then; "not until 1951" happened then; "prior to the games of 1974" is before them
//!
//! This file knows phrases and dates; to what the date belongs is settled elsewhere.

use crate::fact::clause::Clause;
use crate::fact::kind;
use crate::fact::record::Relation;
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{Chunk, ChunkKind, EntityKind, Tag, Tense, is_event_noun};
use crate::temporal::{Granularity, Modifier, TimeValue, Timex};

/// "in the wake of 9/11"
pub(super) const WAKE: &[&str] = &["wake", "aftermath"];

/// What the words before a date make of it.
pub(super) fn relation(view: &View<'_>, owned: &[usize], place: usize, timex: Timex) -> (Relation, Timex) {
    let second = place.checked_sub(2).and_then(|place| owned.get(place)).and_then(|&at| view.chunk(at));
    if second.is_some_and(|second| wording::is_word(view.source, second.head, WAKE)) {
        return (Relation::After, Timex { modifier: Some(Modifier::After), ..timex });
    }
    let before = place.checked_sub(1).and_then(|place| owned.get(place)).and_then(|&at| view.chunk(at));
    let (relation, timex) = settle(timex, before.map(|chunk| chunk.head), view);
    // "Not until May did the bank reopen": it did then.
    let is_not = |chunk: Option<&Chunk>| {
        chunk.is_some_and(|chunk| {
            let last = chunk.tokens.end.saturating_sub(1);
            wording::is_word(view.source, chunk.head, &["not"])
                || wording::is_word(view.source, last, &["not"])
                // "It was not to be until 1911 that"
                || view.word(chunk.head).lemma == Some("be")
                    && view.word(chunk.head).tag == Tag::Auxiliary
                    && chunk.tokens.clone().any(|at| is_negation(wording::text(view.source, at)))
        })
    };
    if relation == Relation::Until && (is_not(before) || is_not(second)) {
        return (Relation::At, Timex { modifier: None, ..timex });
    }
    (relation, timex)
}

/// "not", "wasn't"
fn is_negation(word: &str) -> bool {
    word.eq_ignore_ascii_case("not") || word.ends_with("n't") || word.ends_with("n’t")
}

/// What a phrase in front may be led by that tells of another time than the verb: "For his help in 1857 he was given land in 1860".
pub(super) const OF_ANOTHER_TIME: &[&str] = &[
    "after",
    "because",
    "before",
    "despite",
    "due",
    "following",
    "for",
    "like",
    "owing",
    "thanks",
    "under",
    "unlike",
];

/// The preposition that leads the phrase in front of a clause in whose end a date stands: "After a fall in output in 1993, growth
/// resumed".
pub(super) fn lead_in_front(view: &View<'_>, owned: &[usize], place: usize) -> Option<usize> {
    const LONGEST: usize = 10;
    let at = |place: usize| owned.get(place).copied();
    let beside = place.checked_sub(1)?;
    at(beside).filter(|&beside| view.is_word(beside, &["in", "of", "on"]))?;
    // "And after a fall in output in 1993"
    let is_joint = |at: usize| {
        matches!(view.kind(at), Some(ChunkKind::Mark(_) | ChunkKind::Coordinator | ChunkKind::Adverb))
    };
    let first = usize::from(at(0).is_some_and(is_joint));
    let lead = at(first).filter(|_| first + 2 < place && place < LONGEST)?;
    let is_phrase = owned.get(first + 1..beside)?.iter().all(|&at| {
        let is_other = view.is_word(at, &["after", "before", "following"]);
        !is_other && (view.is_nominal(at) || view.kind(at) == Some(ChunkKind::Preposition))
    });
    (is_phrase && !view.is_nominal(lead)).then_some(lead)
}

/// "weeks of rain", "a long spell of talks": it goes on until the deed.
fn lasts(view: &View<'_>, at: usize) -> bool {
    const SPANS: &[&str] =
        &["days", "decade", "decades", "hours", "month", "months", "spell", "week", "weeks", "year", "years"];
    view.timex(at).is_some()
        || view.chunk(at).is_some_and(|chunk| wording::has_word(view.source, chunk.tokens.clone(), SPANS))
}

/// "After a fall in output in 1993, growth resumed": after that year. "After dinner on 5 May he left" and "After weeks of rain in
/// May the dam broke" tell of then.
fn behind_front(view: &View<'_>, clause: &Clause, place: usize, timex: Timex) -> Option<Timex> {
    let owned = clause.owned.as_slice();
    let after = match timex.value {
        TimeValue::Point(_) => timex,
        TimeValue::Range(_, last) => Timex { value: TimeValue::Point(last), ..timex },
        _ => return None,
    };
    let is_coarse = timex.value.granularity().is_some_and(|granularity| granularity < Granularity::Day);
    // "After bids in 1968 and 1976": both are of the bids.
    let is_row = owned.get(place + 1).is_some_and(|&at| view.kind(at) == Some(ChunkKind::Coordinator))
        && owned.get(place + 2).is_some_and(|&at| view.timex(at).is_some());
    let is_past = view
        .verb(clause)
        .is_some_and(|verb| verb.tokens.clone().any(|at| view.word(at).tense == Some(Tense::Past)));
    let is_plain = timex.modifier.is_none() && is_coarse && is_past && !is_row;
    let in_front = owned.get(place).copied() < clause.verb;
    let lead = lead_in_front(view, owned, place).filter(|_| is_plain && in_front)?;
    (view.is_word(lead, &["after", "following"]) && !lasts(view, lead + 1)).then_some(after)
}

/// "Since the earthquake of 1934 they build in stone", "After a fall in output in 1993, growth resumed": from then on, after it.
pub(super) fn behind_event(
    view: &View<'_>,
    clause: &Clause,
    place: usize,
    timex: Timex,
) -> Option<(Relation, Timex)> {
    const LIFE: &[&str] =
        &["discharge", "graduation", "marriage", "ordination", "release", "resignation", "retirement"];
    if let Some(after) = behind_front(view, clause, place, timex) {
        return Some((Relation::After, Timex { modifier: Some(Modifier::After), ..after }));
    }
    let owned = clause.owned.as_slice();
    let at = |back: usize| place.checked_sub(back).and_then(|place| owned.get(place)).copied();
    let is_beside = at(1).is_some_and(|at| view.is_word(at, &["in", "of"]));
    let noun = at(2).and_then(|noun| view.chunk(noun)).filter(|noun| noun.kind == ChunkKind::Noun)?;
    let governor = at(3).filter(|_| is_beside && place == 3)?;
    let is_life = wording::is_word(view.source, noun.head, LIFE);
    if view.is_word(governor, &["since"]) {
        return Some((Relation::From, timex));
    }
    let is_plain = timex.modifier.is_none() && matches!(timex.value, TimeValue::Point(_));
    (view.is_word(governor, &["after", "following"]) && is_life && is_plain)
        .then_some((Relation::After, Timex { modifier: Some(Modifier::After), ..timex }))
}

/// "had gone before the night of 10 May": before that day; but "rose before dawn on 10 May" is on it.
fn before_night(timex: Timex, before: Option<usize>, view: &View<'_>) -> Option<(Relation, Timex)> {
    let TimeValue::Time { date: Some(date), .. } = timex.value else { return None };
    let source = view.source;
    let first = source.prose.tokens.partition_point(|token| token.span.start() < timex.span.start());
    let part = first + usize::from(wording::is_word(source, first, &["the"]));
    let is_whole = wording::is_word(source, part, &["afternoon", "evening", "morning", "night"])
        && wording::is_word(source, part + 1, &["of"]);
    let is_before = before.is_some_and(|before| wording::is_word(source, before, &["before"]));
    (is_whole && is_before).then_some((
        Relation::Before,
        Timex { value: TimeValue::Point(date), modifier: Some(Modifier::Before), ..timex },
    ))
}

/// "just before the outbreak of the Second World War": before its first day.
fn edge(timex: Timex, view: &View<'_>) -> Option<(Relation, Timex)> {
    let TimeValue::Range(from, to) = timex.value else { return None };
    let source = view.source;
    let first = source.prose.tokens.partition_point(|token| token.span.start() < timex.span.start());
    let is = |at: usize, words: &[&str]| wording::is_word(source, at, words);
    let the = |at: usize| at.checked_sub(usize::from(is(at, &["the"])));
    let of = the(first.checked_sub(1)?)?;
    let noun = of.checked_sub(1).filter(|_| is(of, &["of"]) && timex.rule == "named time")?;
    let point = if is(noun, &["beginning", "outbreak", "start"]) {
        from
    } else if is(noun, &["end", "close"]) {
        to
    } else {
        return None;
    };
    let lead = the(noun.checked_sub(1)?)?;
    let (relation, modifier) = match () {
        () if is(lead, &["before"]) => (Relation::Before, Some(Modifier::Before)),
        () if is(lead, &["after", "since"]) => (Relation::After, Some(Modifier::After)),
        () => (Relation::At, None),
    };
    Some((relation, Timex { value: TimeValue::Point(point), modifier, ..timex }))
}

/// "before the games in 1974", "prior to the games of 1974": what is told happened before that.
pub(super) fn is_of_later(view: &View<'_>, owned: &[usize], place: usize) -> bool {
    let at = |back: usize| place.checked_sub(back).and_then(|place| owned.get(place)).copied();
    let is_beside = at(1).is_some_and(|at| view.is_word(at, &["in", "of", "on"]));
    // Not "appeared before the walls on 29 January".
    let is_event = at(2).and_then(|at| view.chunk(at)).is_some_and(|noun| {
        let head = wording::text(view.source, noun.head);
        let mention = view.source.language.mentions_in(noun.tokens.clone()).last();
        let kind = mention.and_then(|mention| view.source.language.entities.get(mention.entity));
        let is_place = view.word(noun.head).tag == Tag::Name
            && kind.is_some_and(|entity| {
                matches!(entity.kind, EntityKind::Country | EntityKind::Facility | EntityKind::Place)
            });
        is_event_noun(head)
            || is_event_noun(head.strip_suffix('s').unwrap_or(head))
            || !is_place && !at(1).is_some_and(|at| view.is_word(at, &["on"]))
    });
    let is_named = at(2).is_some_and(|at| view.kind(at) == Some(ChunkKind::Noun)) && is_event;
    let is_before = at(3).is_some_and(|at| view.is_word(at, &["before"]));
    let is_prior = at(3).is_some_and(|at| view.is_word(at, &["to"]))
        && at(4).is_some_and(|at| view.is_word(at, &["prior"]));
    // "laid before the committee on 24 August": those who were to see it.
    let is_court = at(2).and_then(|at| view.chunk(at)).is_some_and(|noun| {
        let head = wording::text(view.source, noun.head).to_ascii_lowercase();
        kind::is_body(&head) || kind::is_human(&head)
    });
    is_beside && is_named && !is_court && (is_before || is_prior)
}

/// The relation, and the time phrase as the date of an event: "since 1982" began in 1982, "until 1951" ended then.
pub(super) fn settle(timex: Timex, before: Option<usize>, view: &View<'_>) -> (Relation, Timex) {
    let source = view.source;
    let first = source.prose.tokens.partition_point(|token| token.span.start() < timex.span.start());
    let is = |words: &[&str]| {
        wording::is_word(source, first, words)
            || before.is_some_and(|before| wording::is_word(source, before, words))
    };
    // "After 12 years he came back": when they had passed.
    if timex.rule == "time passed" {
        return (Relation::At, timex);
    }
    if let Some((relation, timex)) = edge(timex, view) {
        return (relation, timex);
    }
    if let Some(told) = before_night(timex, before, view) {
        return told;
    }
    // "after the First World War": after its end; "before" it: before its beginning.
    let timex = match (timex.modifier, timex.value) {
        (Some(Modifier::After | Modifier::Since), TimeValue::Range(_, last))
            if timex.rule == "named time" =>
        {
            Timex { value: TimeValue::Point(last), ..timex }
        }
        (Some(Modifier::Before), TimeValue::Range(first, _)) if timex.rule == "named time" => {
            Timex { value: TimeValue::Point(first), ..timex }
        }
        _ => timex,
    };
    let closed = Timex { modifier: None, ..timex };
    let is_prior =
        is(&["to"]) && first.checked_sub(2).is_some_and(|at| wording::is_word(source, at, &["prior"]));
    let is_up = is(&["to"]) && first.checked_sub(2).is_some_and(|at| wording::is_word(source, at, &["up"]));
    // "shortly before six on 13 October" is that day.
    let is_plain =
        timex.modifier.is_none() && matches!(timex.value, TimeValue::Point(_) | TimeValue::Range(..));
    let is_before = (is(&["before"]) || is_prior) && is_plain;
    // "before the late 17th century": the relation says it, for the part of the century takes the modifier's place.
    let is_part =
        matches!(timex.modifier, Some(Modifier::Approx | Modifier::Start | Modifier::Mid | Modifier::End))
            && matches!(timex.value, TimeValue::Point(_));
    match timex.modifier {
        _ if is_part && (is(&["before"]) || is_prior) => (Relation::Before, timex),
        _ if is_part && is(&["after"]) => (Relation::After, timex),
        Some(Modifier::Since) => (Relation::From, closed),
        Some(Modifier::Until) if is(&["by"]) => (Relation::By, closed),
        Some(Modifier::Until) => (Relation::Until, closed),
        Some(Modifier::Before) => (Relation::Before, timex),
        Some(Modifier::After) => (Relation::After, timex),
        // "before 1998" is any time up to then, "after 1998" any time from then on.
        _ if is_before => (Relation::Before, Timex { modifier: Some(Modifier::Before), ..timex }),
        _ if is(&["after"]) && is_plain => {
            (Relation::After, Timex { modifier: Some(Modifier::After), ..timex })
        }
        _ if is_up || is(&["until", "till"]) => (Relation::Until, timex),
        _ if is(&["since"]) => (Relation::From, timex),
        _ if is(&["from"]) && timex.ends.is_none() => (Relation::From, timex),
        _ if is(&["by"]) => (Relation::By, timex),
        _ => (Relation::At, timex),
    }
}
