//! Whether a phrase stands in a part of its sentence that only describes a thing: a relative clause, a participle, an apposition.
//! The narrative does not go there.

use super::{is_aside, is_described, is_participle, is_past, is_year};
use crate::language::is_past_form;
use crate::temporal::class::Class;
use crate::temporal::find::Find;
use crate::temporal::words::Words;

/// Whether the phrase stands in a clause that only describes a thing: "the treaty, which recalled that of 1871,
/// was", "the mill, built in 1881, burned", "the status given in 1949", "the mill (1881)".
pub(super) fn is_closed(words: &Words<'_>, find: &Find) -> bool {
    if words.is(find.end, Class::Close) && is_aside(words, find) {
        return true;
    }
    let before = find.start.wrapping_sub(1);
    if words.is_any(before, &[Class::In, Class::On, Class::By])
        && is_participle(words.text(before.wrapping_sub(1)))
        && !words.is(before.wrapping_sub(2), Class::Auxiliary)
    {
        return true;
    }
    // "in 1849 and upon whose thanks he had counted, massed": the relative clause goes on.
    let is_relative = |at: usize| matches!(words.text(at), "which" | "whom" | "whose");
    let goes_on = words.is_word(find.end, "and") && (1..=2).any(|by| is_relative(find.end + by));
    let closes = (find.end..find.end + if goes_on { 12 } else { 8 }).find(|&at| {
        if goes_on && words.is(at, Class::Auxiliary) {
            return false;
        }
        words.is_any(at, &[Class::Comma, Class::Stop, Class::Edge, Class::Open, Class::Auxiliary])
            || words.text(at) == ";"
    });
    let Some(close) = closes.filter(|&at| words.is(at, Class::Comma)) else { return false };
    // "which he patented in October 1781 because a rival, ...": the comma closes another clause.
    let goes_on = (find.end..close).any(|at| {
        matches!(
            words.text(at),
            "because" | "when" | "while" | "after" | "before" | "although" | "though" | "that"
        )
    });
    if goes_on {
        return false;
    }
    // "reached Ribe on 5 April and, the next day, left": the comma opens.
    if words.is_any(close + 1, &[Class::And, Class::Edge]) || words.is(close.wrapping_sub(1), Class::And) {
        return false;
    }
    let mut at = before;
    for _ in 0..12 {
        match words.class(at) {
            Class::Edge | Class::Stop | Class::Open | Class::Close => return false,
            Class::Comma => {
                if is_of_apposition(words, find, at, close) {
                    return true;
                }
                let opener = words.text(at + 1);
                return !words.is(at.wrapping_sub(1), Class::Edge)
                    && words.is(at + 1, Class::Other)
                    && (is_participle(opener) || is_past(opener))
                    && !has_object(words, at + 1)
                    && !is_main_verb(words, at, close);
            }
            // "the clerk who came in 1908" may itself stand between commas.
            _ if matches!(words.text(at), "which" | "who" | "whose" | "whom")
                && (words.is(at.wrapping_sub(1), Class::Comma) || !is_year(find)) =>
            {
                return words.is(at.wrapping_sub(1), Class::Comma);
            }
            _ => at = at.wrapping_sub(1),
        }
    }
    false
}

/// "The dam, a wall built in 1987, gave way": a year in a description between commas, behind which the verb of the sentence stands.
fn is_of_apposition(words: &Words<'_>, find: &Find, comma: usize, close: usize) -> bool {
    let (opener, verb) = (comma + 1, close + 1);
    let begins = words.is_any(opener, &[Class::Article, Class::The])
        || matches!(words.text(opener), "one" | "his" | "her" | "its" | "their")
        || words.is(opener + 1, Class::Clitic)
        || words.is(opener + 2, Class::Clitic);
    // "In May 1905, the house built in 1890, a wooden one, burned": what it stands on is no date.
    let is_behind_name = words.is(comma.wrapping_sub(1), Class::Other);
    is_year(find)
        && close == find.end
        && begins
        && is_behind_name
        && (words.is(verb, Class::Auxiliary) || is_past_form(words.text(verb)))
}

/// "went back, fished up the old one on 2 September, had it spliced": one of several verbs, and no participle.
fn has_object(words: &Words<'_>, verb: usize) -> bool {
    let next = verb + 1;
    let is_particle =
        matches!(words.text(next), "up" | "out" | "off" | "down" | "back" | "in" | "away" | "over");
    let thing = if is_particle { next + 1 } else { next };
    let is_led = words.is_any(thing, &[Class::The, Class::Article])
        || matches!(words.text(thing), "his" | "her" | "its" | "their");
    // "built the year before", "given the name"
    let is_time = words
        .is_any(thing + 1, &[Class::Unit, Class::Units, Class::Previous, Class::Following, Class::Season]);
    is_led && !is_time && !matches!(words.text(verb), "given" | "called" | "named" | "made" | "sent" | "paid")
}

/// "By the Treaty of Lund, signed on 3 May 1843, it gave up": what the sentence tells was done by the thing it begins with.
pub(super) fn is_of_the_deed(words: &Words<'_>, find: &Find) -> bool {
    let commas = (words.first..find.start).filter(|&at| words.is(at, Class::Comma)).take(2).count();
    commas == 1
        && words.is(find.end, Class::Comma)
        && (words.is(words.first, Class::By)
            || matches!(words.text(words.first), "Under" | "With" | "At" | "Through"))
        && words.is_any(words.first + 1, &[Class::The, Class::Article])
        && is_described(words, find)
}

/// "Holm, a grandson of the king, [came to the gate on 29 January]; the prince": the verb of the sentence, behind an
/// apposition or a relative clause, and not "the mill, a wooden one, [built in 1881], burned".
fn is_main_verb(words: &Words<'_>, comma: usize, close: usize) -> bool {
    let goes_on = words.is(close + 1, Class::Auxiliary) || is_past(words.text(close + 1));
    ends_insertion(words, comma) && !goes_on
}

/// Whether a comma ends an apposition or a relative clause that another comma began.
pub(super) fn ends_insertion(words: &Words<'_>, comma: usize) -> bool {
    /// The longest one that is looked through, in tokens.
    const LONGEST: usize = 16;
    let before = (1..=LONGEST)
        .map(|distance| comma.wrapping_sub(distance))
        .find(|&at| words.is_any(at, &[Class::Comma, Class::Edge, Class::Stop]));
    before.is_some_and(|at| {
        words.is(at, Class::Comma)
            && (words.is(at + 1, Class::The)
                || matches!(
                    words.text(at + 1),
                    "a" | "an" | "his" | "her" | "its" | "their" | "who" | "which" | "whose" | "whom"
                ))
    })
}
