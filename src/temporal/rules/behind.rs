//! What stands behind a day, a month or a season and points at its year: "of that year", "following", "the summer after".

use crate::temporal::class::Class;
use crate::temporal::find::Turn;
use crate::temporal::timex::Unit;
use crate::temporal::words::Words;

/// "of that year", "of the same year", "of this year", "of next year", "of the following year", "last year".
pub(crate) fn tail_turn(words: &Words<'_>, at: usize) -> Option<(Turn, usize)> {
    let mut next = words.skip(at, Class::Comma);
    let has_of = words.is(next, Class::Of);
    next = words.skip(next, Class::Of);
    let has_the = words.is(next, Class::The);
    next = words.skip(next, Class::The);
    let turn = match words.class(next) {
        Class::This if words.is(next + 1, Class::Same) => {
            next += 1;
            Turn::SAME
        }
        Class::This if words.value(next) == 0 => Turn::reader(0),
        Class::This | Class::Same => Turn::SAME,
        // "in July of that year and in June of the next"
        Class::Next | Class::Following if has_of && has_the && ends_phrase(words, next + 1) => {
            return Some((Turn::text(1), next + 1));
        }
        Class::Last if !has_the => Turn::reader(-1),
        Class::Next if !has_the => Turn::either(1),
        Class::Last | Class::Previous => Turn::text(-1),
        Class::Next | Class::Following => Turn::text(1),
        Class::Unit if has_of && has_the => {
            let behind = next + 1;
            // "in April of the year after", but "of the year after the war"
            let by = match words.class(behind) {
                Class::After if words.is_word(behind, "after") => 1,
                Class::Following if words.is_word(behind, "following") => 1,
                Class::Before => -1,
                _ => 0,
            };
            // "in June of the year following left the town", but "of the year following the war"
            let is_set = words.is(behind, Class::Following)
                && !words.is_any(behind + 1, &[Class::The, Class::Article]);
            let is_turned = by != 0 && (ends_phrase(words, behind + 1) || is_set);
            let (turn, end) = if is_turned { (Turn::text(by), behind + 1) } else { (Turn::SAME, behind) };
            return words.is_unit(next, Unit::Year).then_some((turn, end));
        }
        _ => return None,
    };
    words.is_unit(next + 1, Unit::Year).then_some((turn, next + 2))
}

/// Whether nothing that a word could belong to stands behind it.
fn ends_phrase(words: &Words<'_>, at: usize) -> bool {
    words.is_any(at, &[Class::Comma, Class::Stop, Class::Edge, Class::Close, Class::And])
        || words.text(at) == ";"
}

/// "the 4th of March following", "the summer after that", "the April after": the next one that comes, or the last.
pub(super) fn turned(words: &Words<'_>, at: usize) -> Option<(Turn, usize)> {
    let next = at + 1;
    match words.class(at) {
        Class::Following if words.is_word(at, "following") && ends_phrase(words, next) => {
            Some((Turn::text(1), next))
        }
        // "By March next the pact was dead": the one that came.
        Class::Next if words.is_word(at, "next") && ends_phrase(words, next) && !words.habits.is_report => {
            Some((Turn::text(1), next))
        }
        // "On 30 December last he came back", "on 5 May last,": the last one before the day of writing.
        Class::Last if words.is_word(at, "last") && (ends_phrase(words, next) || is_pronoun(words, next)) => {
            Some((Turn::reader(-1), next))
        }
        Class::After | Class::Before if !words.habits.is_report => {
            let turn = Turn::text(if words.is(at, Class::After) { 1 } else { -1 });
            let is_pointed = matches!(words.text(next), "that" | "this") && !is_noun(words, next + 1);
            if is_pointed {
                return Some((turn, next + 1));
            }
            // "in the spring before, when"; "in May after, as before, he" is of no May that is known.
            let has_article = (1..=3).any(|back| words.is(at.wrapping_sub(back), Class::The));
            (has_article && ends_phrase(words, next)).then_some((turn, next))
        }
        _ => None,
    }
}

fn is_pronoun(words: &Words<'_>, at: usize) -> bool {
    matches!(words.text(at), "he" | "she" | "it" | "they" | "we" | "I")
}

/// Whether a word may be what "that" belongs to.
fn is_noun(words: &Words<'_>, at: usize) -> bool {
    words.is_any(
        at,
        &[
            Class::Unit,
            Class::Units,
            Class::Time,
            Class::Month,
            Class::Season,
            Class::Weekday,
            Class::Counted,
        ],
    ) || words.is(at, Class::Other)
        && !matches!(
            words.text(at),
            "he" | "she" | "they" | "it" | "with" | ";" | "when" | "his" | "her" | "their" | "its"
        )
}
