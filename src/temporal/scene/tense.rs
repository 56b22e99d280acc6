//! What the verb beside a phrase says of its time: told as past already, still to come, said, planned or put off.
//!
//! * "had been built in 1881" looks back; "will meet on Friday", "takes effect on Sunday" look ahead; "said on Wednesday" is when
//!   somebody spoke

use super::{ends_insertion, is_past};
use crate::temporal::class::Class;
use crate::temporal::find::{Find, Sense};
use crate::temporal::words::Words;

/// Whether the clause of the phrase is told as past already, or as still to come.
pub(super) fn tense(words: &Words<'_>, find: &Find) -> (bool, bool) {
    let before = find.start.wrapping_sub(1);
    let had_before = (1..=14)
        .map(|distance| find.start.wrapping_sub(distance))
        .take_while(|&at| !words.is_any(at, &[Class::Edge, Class::Stop]))
        // "Dahl, who had been a miner, sold it in July": the clause between has ended.
        .take_while(|&at| {
            let is_verb = || is_past(words.text(at + 1)) || ends_relative(words, at);
            !(words.is(at, Class::Comma) && ends_insertion(words, at) && is_verb())
        })
        // "which had not been known before, and he sold them in 1905": a clause of its own.
        .take_while(|&at| !(words.is(at, Class::Comma) && begins_clause(words, at + 1)))
        .any(|at| {
            is_perfect(words, at)
                // "Having secured the city in 1776, the general ..."
                || words.is_word(at, "having")
                    && matches!(find.sense, Sense::Value(_))
                    && !(at..find.start).any(|at| words.is(at, Class::Comma))
        });
    // "On 1 May a bomber, which had flown from Ascension, ..." looks back in the relative clause only, "On 26 July, a week
    // after the offer had lapsed, he spoke" in what it counts from.
    let had_behind = (0..8)
        .map(|distance| find.end + distance)
        .take_while(|&at| {
            !words.is_any(at, &[Class::Edge, Class::Stop])
                && !matches!(
                    words.text(at),
                    "which"
                        | "who"
                        | "whose"
                        | "when"
                        | "where"
                        | "after"
                        | "before"
                        | "because"
                        | "although"
                        | "though"
                        | "that"
                )
        })
        .any(|at| is_perfect(words, at));
    let is_as_soon = words.is_word(before, "as")
        && matches!(words.text(before.wrapping_sub(1)), "soon" | "early")
        || words.is(before, Class::Until) && super::is_until(words, find) && !had_behind;
    // "By 1880 he had patented": the narrative stands in 1880.
    let is_said = matches!(find.sense, Sense::Value(_)) && words.is(before, Class::By);
    let is_back = (had_before || had_behind) && !is_said;
    (is_back, !had_before && (is_as_soon || looks_ahead(words, find) && !is_put_off(words, find)))
}

/// What is wished or planned when the text is written.
fn is_wished(word: &str) -> bool {
    matches!(
        word,
        "aim" | "aims" | "expect" | "expects" | "hope" | "hopes" | "intend" | "intends" | "plan" | "plans"
    )
}

/// "and he", "but they"
fn begins_clause(words: &Words<'_>, and: usize) -> bool {
    matches!(words.text(and), "and" | "but" | "so")
        && matches!(words.text(and + 1), "he" | "she" | "it" | "they" | "we" | "I")
}

/// Whether a comma ends a relative clause with "had", behind which the main verb stands: "Holm, who had left, became".
fn ends_relative(words: &Words<'_>, comma: usize) -> bool {
    /// The longest one that is looked through, in tokens.
    const LONGEST: usize = 16;
    let opener =
        (1..=LONGEST).map(|distance| comma.wrapping_sub(distance)).find(|&at| words.is(at, Class::Comma));
    let verb = words.text(comma + 1);
    opener.is_some_and(|at| matches!(words.text(at + 1), "who" | "which" | "whose" | "whom"))
        && words.is_any(comma + 1, &[Class::Other, Class::Auxiliary])
        && !matches!(verb, "and" | "or" | "but" | "who" | "which" | "when" | "where" | "though" | "had")
        && !verb.ends_with("ing")
}

/// "had gone", "had not yet been built"; not "had to turn back", "had no food", "had a hut built".
fn is_perfect(words: &Words<'_>, at: usize) -> bool {
    if !words.is(at, Class::Auxiliary) || !words.is_word(at, "had") {
        return false;
    }
    let next = (at + 1..at + 4).find(|&next| {
        let word = words.text(next);
        !matches!(
            word,
            "not" | "never" | "already" | "also" | "just" | "only" | "recently" | "since" | "once" | "long"
        ) && !word.ends_with("ly")
    });
    let Some(next) = next else { return true };
    let word = words.text(next);
    let has_thing = words
        .is_any(next, &[Class::The, Class::Article, Class::Number, Class::NumberWord, Class::To])
        || matches!(
            word,
            "no" | "nothing"
                | "nobody"
                | "little"
                | "few"
                | "many"
                | "some"
                | "any"
                | "several"
                | "enough"
                | "better"
                | "his"
                | "her"
                | "its"
                | "their"
                | "this"
                | "that"
                | "these"
                | "those"
                | "other"
        );
    // "had a hut built", "had dogs"
    let is_plural = word.ends_with('s') && word.len() > 3 && !words.is_capitalised(next);
    !has_thing && !is_plural
}

/// Whether somebody's words are quoted with the date on which he said them: "“It made me,” he told the Herald in 1990".
pub(super) fn is_quoting(words: &Words<'_>, find: &Find) -> bool {
    const REACH: usize = 6;
    let is_quote = |at: usize| matches!(words.text(at), "\"" | "“" | "”");
    (1..=REACH)
        .map(|distance| find.start.wrapping_sub(distance))
        .take_while(|&at| !words.is_any(at, &[Class::Edge, Class::Stop, Class::Comma]))
        .any(|at| {
            matches!(words.text(at), "said" | "says" | "told" | "recalled" | "wrote" | "remembered" | "added")
        })
        && (words.first..words.end).any(is_quote)
}

/// Whether the verb of the clause is behind "will": "will be held at Lund on 4 September".
pub(super) fn is_promised(words: &Words<'_>, find: &Find) -> bool {
    const REACH: usize = 12;
    let is_first = find.start <= words.first + 2;
    // "iii. 31 Aug. Hamid, who swears that he will keep it": only "On 31 August the hall will open" is led so.
    if is_first && !words.is(find.start.wrapping_sub(1), Class::On) {
        return false;
    }
    let near = |distance: usize| {
        if is_first { find.end + distance } else { find.start.wrapping_sub(distance + 1) }
    };
    (0..REACH)
        .map(near)
        .take_while(|&at| !words.is_any(at, &[Class::Edge, Class::Stop]))
        .find(|&at| words.is(at, Class::Auxiliary))
        .is_some_and(|at| {
            words.is_word(at, "will") || words.is_word(at, "be") && words.is_word(at.wrapping_sub(1), "will")
        })
}

/// Whether "will", "is to", "planned for" and the like govern the phrase, with no verb of the past between.
pub(in crate::temporal) fn looks_ahead(words: &Words<'_>, find: &Find) -> bool {
    if words.is(find.end, Class::Clitic) {
        return false;
    }
    // "On Thursday the minister will be asked"
    if find.start <= words.first + 2 {
        for at in find.end..find.end + 16 {
            match words.class(at) {
                Class::Auxiliary => return words.is_word(at, "will"),
                Class::Other if is_wished(words.text(at)) => {
                    return true;
                }
                _ => {}
            }
        }
        return false;
    }
    for distance in 1..=10 {
        let at = find.start.wrapping_sub(distance);
        let word = words.text(at);
        match words.class(at) {
            Class::Edge | Class::Stop | Class::Comma | Class::Colon => return false,
            Class::Auxiliary if matches!(word, "will" | "would" | "may" | "could" | "can") => return true,
            Class::MonthVerb if word == "may" => return true,
            // "the owners hope to have the mill open by August"
            Class::Auxiliary if word == "have" && words.is(at.wrapping_sub(1), Class::To) => {
                return is_wished(words.text(at.wrapping_sub(2)));
            }
            Class::Auxiliary if matches!(word, "was" | "were" | "had" | "has" | "have" | "did") => {
                return false;
            }
            // "are to reopen on Friday", but "had to be shut on Friday"
            Class::To if word == "to" && words.is(at.wrapping_sub(1), Class::Auxiliary) => {
                return !matches!(words.text(at.wrapping_sub(1)), "had" | "has" | "have");
            }
            Class::Other => match word {
                _ if is_wished(word) => return !matches!(words.text(find.end), "was" | "were"),
                "scheduled" | "planned" | "planning" | "expected" | "due" | "slated" | "postponed"
                | "set" | "deadline" | "upcoming" | "agreed" => {
                    // "A truce was agreed at Evian on 18 March": it was made then.
                    if word == "agreed"
                        && !words.is(at + 1, Class::To)
                        && !matches!(words.text(at + 1), "for" | "that")
                    {
                        return false;
                    }
                    // "planned for Saturday was cancelled": it would have been.
                    return !matches!(words.text(find.end), "was" | "were");
                }
                "said" | "announced" | "told" | "declared" | "reported" => return false,
                // "would be transferred not later than June", "are to remain closed on Friday": not the verb itself.
                _ if word.ends_with("ed")
                    && word.len() > 4
                    && !words.is_capitalised(at)
                    && !is_state(words, at) =>
                {
                    return false;
                }
                _ => {}
            },
            _ => {}
        }
    }
    false
}

/// "would be transferred", "are to remain closed", but "could be found": what is told of the past.
fn is_state(words: &Words<'_>, done: usize) -> bool {
    let (verb, before) = (words.text(done.wrapping_sub(1)), words.text(done.wrapping_sub(2)));
    matches!(verb, "be" | "remain" | "stay" | "get") && before != "could"
}

/// "was drawn in because it had signed an alliance in February 1873"
pub(super) fn is_reason(words: &Words<'_>, find: &Find) -> bool {
    let had = (1..=14)
        .map(|distance| find.start.wrapping_sub(distance))
        .take_while(|&at| !words.is_any(at, &[Class::Edge, Class::Stop, Class::Comma]))
        .find(|&at| is_perfect(words, at));
    had.is_some_and(|had| {
        (1..=6)
            .map(|distance| had.wrapping_sub(distance))
            .take_while(|&at| !words.is_any(at, &[Class::Edge, Class::Stop, Class::Comma]))
            .any(|at| matches!(words.text(at), "because" | "that" | "whom" | "who" | "which"))
    })
}

/// "planned for June 1965, was put off": about then.
pub(super) fn is_put_off(words: &Words<'_>, find: &Find) -> bool {
    let was = find.end + usize::from(words.is(find.end, Class::Comma));
    let verb = was + 1;
    matches!(words.text(was), "was" | "were")
        && (matches!(words.text(verb), "postponed" | "cancelled" | "canceled" | "abandoned" | "delayed")
            || matches!(words.text(verb), "put" | "called" | "broken") && words.is_word(verb + 1, "off"))
}

/// "begins on 7 March", "takes effect at midnight on Sunday"
pub(super) fn is_timetabled(words: &Words<'_>, find: &Find) -> bool {
    // "The plant sale is on 11 May."
    let on = find.start.wrapping_sub(1);
    if words.is(on, Class::On) && matches!(words.text(on.wrapping_sub(1)), "is" | "are") {
        return true;
    }
    (1..=6)
        .map(|distance| find.start.wrapping_sub(distance))
        .take_while(|&at| !words.is_any(at, &[Class::Edge, Class::Stop, Class::Comma]))
        .any(|at| {
            matches!(
                words.text(at),
                "begins"
                    | "starts"
                    | "opens"
                    | "reopens"
                    | "resumes"
                    | "ends"
                    | "expires"
                    | "closes"
                    | "arrives"
                    | "departs"
                    | "depends"
                    | "hinges"
                    | "hosts"
                    | "leaves"
                    | "meets"
                    | "retires"
                    | "returns"
                    | "turns"
                    | "votes"
            ) || matches!(words.text(at), "takes" | "comes" | "goes")
                && matches!(words.text(at + 1), "effect" | "into" | "to" | "on" | "before")
        })
}

/// "said on Wednesday", "said late on Wednesday", "on Wednesday said"
pub(super) fn is_saying(words: &Words<'_>, find: &Find) -> bool {
    let says = |at: usize| {
        matches!(
            words.text(at),
            "said"
                | "announced"
                | "told"
                | "declared"
                | "reported"
                | "added"
                | "confirmed"
                | "warned"
                | "admitted"
                | "conceded"
        )
    };
    // "who spoke from her bed on Tuesday", "told us in a room across the road on Monday"
    let spoke = || {
        (1..=9)
            .map(|distance| find.start.wrapping_sub(distance))
            .take_while(|&at| !words.is_any(at, &[Class::Edge, Class::Stop, Class::Comma]))
            .any(|at| {
                words.text(at) == "spoke"
                    || words.text(at) == "told" && matches!(words.text(at + 1), "us" | "me" | "reporters")
            })
    };
    (1..=3).any(|distance| says(find.start.wrapping_sub(distance))) || says(find.end) || spoke()
}
