//! Whether a question is worth a student's time, read off what it rests on and how it is asked.
//!
//! Of 458 questions over 27 texts of all kinds a strict reading accepted 73 of a hundred. Which were refused is told by the
//! properties below better than by the score: of the 68 that these put at [`WEAK`] or lower it accepted 35 of a hundred, of the
//! others 80 (docs/ACCURACY.md, "What separates refused questions"). The weights are those of a logistic fit, rounded; each is a
//! principle: what somebody *was* in a year, a figure, what nobody dated, a name that is told once are seldom worth learning; what a state,
//! a treaty or a war did, and what has its day, mostly is.

use super::draft::Draft;
use super::ground::Ground;
use super::item::QuestionKind;
use super::kind::merely_goes;
use crate::fact::{Argument, Fact, Voice, salience};
use crate::language::{EntityKind, Tag, Tense, is_role_noun};
use crate::temporal::{Basis, Confidence, Granularity};

/// A question worth no more is asked only of an article that has few better ones; at just so much it may ask for the date of an event
/// that has no other question.
pub(super) const WEAK: i32 = -4;
/// The second question on an event is worth at least so much.
pub(super) const SECOND: i32 = -3;
/// The third question on an event is worth at least so much.
pub(super) const THIRD: i32 = -1;

/// How sure a record is that a reading of it was doubtful.
const DOUBTFUL: Confidence = Confidence::percent(70);

/// The worth of a draft: nothing for an ordinary one, less for what is seldom worth asking.
pub(super) fn worth(ground: &Ground<'_>, fact: &Fact, draft: &Draft) -> i32 {
    if is_of_a_day(&draft.stem) {
        return WEAK - 1;
    }
    // A pattern of words does not rest on what the record of the clause says.
    if draft.stands_alone {
        return -2 * i32::from(tells_a_figure(&draft.stem));
    }
    let asks_name = matches!(draft.kind, QuestionKind::Cloze | QuestionKind::Who);
    // Who did it is asked best of what nobody dated, whether it is true worst.
    let undated = match draft.kind {
        QuestionKind::TrueFalse => -5,
        QuestionKind::Cloze if fact.entities.len() < 4 => -3,
        QuestionKind::Who | QuestionKind::Cloze => -2,
        _ => 0,
    };
    let is_named = draft.named.and_then(|entity| ground.entity(entity));
    let subject = fact.subject.as_ref();
    let doer = subject.and_then(|subject| ground.entity(subject.entity?)).map(|entity| entity.kind);
    let basis = fact.when.as_ref().map(|when| when.timex.basis);
    let date = fact.when.as_ref().and_then(|when| when.timex.value.granularity());
    let is_of_a_power = matches!(doer, Some(EntityKind::Country | EntityKind::Agreement | EntityKind::Event));
    let has_its_day =
        date == Some(Granularity::Day) && matches!(draft.kind, QuestionKind::When | QuestionKind::ClozeDate);
    // "Where was Krag beaten?": the names of places, battles and treaties are what is asked of a deed on which histories turn.
    let is_turning = basis.is_some()
        && salience(fact).is_some()
        && fact.predicate.as_ref().is_some_and(|predicate| predicate.is_domain);
    let properties = [
        (-5, is_a_state(ground, fact)),
        (-3, merely_has(ground, fact)),
        (-4, draft.kind == QuestionKind::Number || measures(fact) && tells_a_figure(&draft.stem)),
        (-1, tells_a_figure(&draft.stem)),
        (undated, basis.is_none()),
        (-1, date == Some(Granularity::Decade)),
        // "Attacks took place in the 19th century": of a century only what turned it is worth knowing.
        (if is_turning { -2 } else { -4 }, date == Some(Granularity::Century)),
        (if draft.is_whole { -2 } else { -1 }, draft.is_at_home),
        (-2, draft.kind == QuestionKind::Cloze && !is_turning),
        (-1, salience(fact).is_none()),
        (-1, basis == Some(Basis::Context)),
        (-1, draft.context.is_some()),
        (-1, fact.confidence <= DOUBTFUL),
        (-1, subject.is_some_and(|subject| subject.resolved_from.is_some())),
        (-1, fact.entities.is_empty()),
        (-1, asks_name && !is_turning && is_named.is_none_or(|name| name.count < 2)),
        (-1, asks_name && !is_turning && (draft.is_typed() || draft.options.is_empty())),
        (-1, fact.flags.is_background),
        (-3, is_after_the_life(ground, fact)),
        // "Roth returned to Kora in 1928": true or not, a student need not know.
        (if asks_name || draft.kind == QuestionKind::TrueFalse { -4 } else { -2 }, merely_goes(ground, fact)),
        (2, is_of_a_power && !is_a_state(ground, fact)),
        (1, has_its_day),
    ];
    properties.iter().filter(|(_, applies)| *applies).map(|(weight, _)| weight).sum()
}

/// "The state fell in 1991" in the life of one who had died before: the article tells it by the way.
fn is_after_the_life(ground: &Ground<'_>, fact: &Fact) -> bool {
    let died = ground.hero.and_then(|hero| ground.deaths.get(&hero).map(|died| (hero, died)));
    let begins = || fact.when.as_ref().and_then(|when| when.timex.interval().earliest());
    died.is_some_and(|(hero, died)| {
        begins().is_some_and(|begins| begins > *died) && !fact.entities.contains(&hero)
    })
}

/// "had an army of 6,000"; not "had himself crowned", which was done.
fn merely_has(ground: &Ground<'_>, fact: &Fact) -> bool {
    let Some(predicate) = fact.predicate.as_ref().filter(|predicate| predicate.lemma == "have") else {
        return false;
    };
    // "had in fact used", "had 250 members, often called"
    let is_done = |at: usize| {
        let word = ground.word(at);
        word.tag == Tag::Verb
            && (word.tense == Some(Tense::Participle) || ground.text(at).ends_with("ed"))
            && !matches!(ground.text(at), "been" | "become")
    };
    let object = fact.object.as_ref().map(|object| object.tokens.end);
    let is_caused = |from: usize| (from..from + 4).take_while(|&at| !ground.is_mark(at, ',')).any(is_done);
    !object.is_some_and(|end| predicate.tokens.end < end && is_caused(end.saturating_sub(1)))
}

/// "was at Kora", "was lower than": what was so, and did not happen. An office is held, and "the last to fall" did fall.
pub(super) fn is_a_state(ground: &Ground<'_>, fact: &Fact) -> bool {
    let is_one_of_a_row = [&fact.subject, &fact.object].into_iter().flatten().any(|part| {
        ["the first ", "the last ", "The first ", "The last "].iter().any(|row| part.text.starts_with(row))
    });
    // "was viceroy on 1 October": he was so for years.
    let is_of_one_day =
        fact.when.as_ref().is_some_and(|when| when.timex.value.granularity() == Some(Granularity::Day));
    let is_held = is_one_of_a_row
        || !is_of_one_day
            && fact.object.as_ref().is_some_and(|office| is_role_noun(ground.small(office.head)));
    fact.predicate
        .as_ref()
        .is_some_and(|predicate| predicate.lemma == "be" && predicate.voice == Voice::Active && !is_held)
}

/// "reached 6 per cent": what was measured, and not what was done.
pub(super) fn measures(fact: &Fact) -> bool {
    const MEASURING: [&str; 32] = [
        "account", "amount", "average", "be", "climb", "contain", "contract", "cost", "decline", "decrease",
        "double", "drop", "equal", "estimate", "exceed", "fall", "grow", "hover", "increase", "measure",
        "number", "peak", "range", "reach", "rise", "shrink", "sink", "stand", "top", "total", "triple",
        "weigh",
    ];
    fact.predicate.as_ref().is_some_and(|predicate| MEASURING.contains(&predicate.lemma))
}

/// "The mission reached Kora", "Kora fell", "dropped bombs on the harbour": a verb of measuring that tells a deed.
pub(super) fn is_a_deed_after_all(ground: &Ground<'_>, fact: &Fact) -> bool {
    let Some(predicate) = &fact.predicate else { return false };
    let named = |part: &Option<Argument>| {
        part.as_ref().and_then(|part| ground.entity(part.entity?)).map(|entity| entity.kind)
    };
    let is_figure = tells_a_figure(&fact.gist);
    let is_place = |kind| matches!(kind, Some(EntityKind::Country | EntityKind::Place));
    !is_figure
        && match predicate.lemma {
            "reach" => {
                is_place(named(&fact.object))
                    || fact.object.as_ref().is_some_and(|object| {
                        matches!(
                            ground.small(object.head),
                            "accord" | "agreement" | "compromise" | "deal" | "pact" | "settlement" | "truce"
                        )
                    })
            }
            "fall" => is_place(named(&fact.subject)) && fact.object.is_none(),
            "drop" => fact.object.is_some(),
            _ => false,
        }
}

/// "6 per cent", "$3,300", "30 million": a measure that nobody keeps in mind.
pub(super) fn tells_a_figure(stem: &str) -> bool {
    const MEASURES: [&str; 9] =
        ["percent", "cent", "million", "billion", "trillion", "millions", "billions", "crore", "lakh"];
    let is_grouped = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_digit())
            && word.split_once(',').is_some_and(|(before, behind)| {
                before.bytes().all(|byte| byte.is_ascii_digit())
                    && behind.bytes().take(3).filter(u8::is_ascii_digit).count() == 3
            })
    };
    stem.contains(['%', '$', '£', '€', '₹'])
        || stem
            .split(' ')
            .any(|word| is_grouped(word) || MEASURES.contains(&word.trim_end_matches(['.', ',', '?', ';'])))
}

/// "struck out 9 in six innings", "received an MRI": what is told of one match or of an injury. A record and a prize are
/// remembered.
fn is_of_a_day(stem: &str) -> bool {
    const OF_A_MATCH: [&str; 14] = [
        "batters",
        "inning",
        "innings",
        "strikeout",
        "strikeouts",
        "shutout",
        "homered",
        "rebounds",
        "touchdown",
        "touchdowns",
        "wickets",
        "double-double",
        "lead-off",
        "ERA",
    ];
    const OF_AN_INJURY: [&str; 6] = ["MRI", "discomfort", "hamstring", "sprain", "groin", "soreness"];
    const REMEMBERED: [&str; 8] =
        ["record", "award", "prize", "trophy", "career", "history", "perfect", "title"];
    let holds = |list: &[&str]| {
        stem.split(' ')
            .map(|word| word.trim_end_matches(['.', ',', '?', ';']))
            .any(|word| list.contains(&word))
    };
    holds(&OF_AN_INJURY)
        || holds(&OF_A_MATCH) && !REMEMBERED.iter().any(|word| stem.to_lowercase().contains(word))
}

#[cfg(test)]
mod tests {
    use super::{is_of_a_day, tells_a_figure};

    #[test]
    fn what_is_told_of_one_match_is_forgotten_and_a_record_is_not() {
        for match_day in
            ["Roth struck out 12 batters in ______.", "did Roth receive an MRI?", "pitched seven innings,"]
        {
            assert!(is_of_a_day(match_day), "{match_day}");
        }
        for plain in
            ["a league record of 90 strikeouts", "his 1,000th career strikeout", "won the Baltic Cup"]
        {
            assert!(!is_of_a_day(plain), "{plain}");
        }
    }

    #[test]
    fn measures_are_figures_and_years_are_none() {
        for figure in ["at 6 per cent in", "a loan of $20", "stood at 1,103 points.", "for 3 million."] {
            assert!(tells_a_figure(figure), "{figure}");
        }
        for plain in ["in May 1950, Kora", "the 12 ships of 1805", "a century of peace", "Kora, 1,2"] {
            assert!(!tells_a_figure(plain), "{plain}");
        }
    }
}
