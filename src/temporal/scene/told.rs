//! Whether the clause of a phrase is told as past, for a report whose own day is known: "On 31 March crowds surrounded the house"
//! did not happen after it was written; and whether it tells of somebody's end.

use crate::language::is_past_form;
use crate::temporal::class::Class;
use crate::temporal::find::Find;
use crate::temporal::words::Words;

/// Whether a verb of the simple past rules the phrase: "was lifted on 5 April", "On 5 April it fell"; not "is due on 5 April", nor
/// "set a vote for 5 April", "was to end on 5 April", "agreed to meet on 5 April".
pub(super) fn is_told(words: &Words<'_>, find: &Find) -> bool {
    if find.start <= words.first + 2 { leads(words, find) } else { follows(words, find) }
}

/// The first verb behind a phrase that opens its sentence.
fn leads(words: &Words<'_>, find: &Find) -> bool {
    /// So far the verb is looked for.
    const REACH: usize = 14;
    let first = words.skip(find.end, Class::Comma);
    let verb = (first..first + REACH)
        .take_while(|&at| !words.is_any(at, &[Class::Edge, Class::Stop, Class::Comma, Class::Colon]))
        .take_while(|&at| !matches!(words.text(at), "that" | "which" | "who" | "whose" | "where"))
        .find(|&at| words.is(at, Class::Auxiliary) || is_past_form(words.text(at)));
    verb.is_some_and(|at| is_past_verb(words, at))
}

/// The verb before a phrase that stands behind it.
fn follows(words: &Words<'_>, find: &Find) -> bool {
    /// So far the verb is looked for.
    const REACH: usize = 9;
    let on = find.start.wrapping_sub(1);
    if !words.is_any(on, &[Class::On, Class::In]) && !is_past_form(words.text(on)) {
        return false;
    }
    let verb = (0..REACH)
        .map(|distance| on.wrapping_sub(distance))
        .take_while(|&at| {
            !words.is_any(at, &[Class::Edge, Class::Stop, Class::Comma, Class::Colon, Class::To])
        })
        .take_while(|&at| !matches!(words.text(at), "that" | "which" | "who" | "for" | "if" | "when"))
        .find(|&at| words.is(at, Class::Auxiliary) || is_past_form(words.text(at)));
    verb.is_some_and(|at| {
        // "announced a vote on 5 April" may tell when the vote will be; "the ministry said on 5 April" tells when it spoke.
        let is_word =
            matches!(words.text(at), "announced" | "said" | "told" | "declared" | "called" | "sought");
        is_past_verb(words, at) && (!is_word || at + 1 == on)
    })
}

/// "was lifted", "fell"; not "was to", "were due", "scheduled".
fn is_past_verb(words: &Words<'_>, at: usize) -> bool {
    let plans = |at: usize| {
        matches!(
            words.text(at),
            "due"
                | "scheduled"
                | "expected"
                | "planned"
                | "set"
                | "slated"
                | "agreed"
                | "proposed"
                | "promised"
                | "supposed"
        )
    };
    let is_past = !words.is(at, Class::Auxiliary) || matches!(words.text(at), "was" | "were" | "had" | "did");
    is_past && !plans(at) && !plans(at + 1) && !words.is(at + 1, Class::To)
}

/// "He died in Paris in July 1915", "was hanged in 1923"; not "had died in 1915".
pub(super) fn is_death(words: &Words<'_>, find: &Find) -> bool {
    /// So far the verb is looked for.
    const REACH: usize = 7;
    (1..=REACH)
        .map(|distance| find.start.wrapping_sub(distance))
        .take_while(|&at| !words.is_any(at, &[Class::Edge, Class::Stop, Class::Comma, Class::And]))
        .any(|at| words.text(at) == "died" && !words.is(at.wrapping_sub(1), Class::Auxiliary))
}

/// "gave up three weeks after the armistice came" where nothing just told was an armistice: nobody knows from when it is
/// counted. "took Kora in May. Two days after the fall of Kora" counts from May.
pub(super) fn is_from_untold(words: &Words<'_>, find: &Find) -> bool {
    /// How far back the event is looked for, in tokens.
    const BACK: usize = 80;
    /// How many words of the event are looked at.
    const LONGEST: usize = 10;
    /// So many letters of a word are compared: "invaded" is the invasion.
    const STEM: usize = 5;
    if find.rule != "distance from an event" {
        return false;
    }
    // "eleven months before the armistice": what is still to come has no date yet.
    if words.is(find.end, Class::Before) {
        return true;
    }
    let stem = |word: &str| word.chars().take(STEM).flat_map(char::to_lowercase).collect::<String>();
    let event: Vec<String> = (find.end + 1..find.end + 1 + LONGEST)
        .take_while(|&at| !words.is_any(at, &[Class::Edge, Class::Stop, Class::Comma, Class::Colon]))
        .map(|at| words.text(at))
        .filter(|word| word.chars().count() > 3 && !SMALL.contains(word))
        .map(stem)
        .collect();
    let told = words.tokens.get(find.start.saturating_sub(BACK)..find.start).unwrap_or_default();
    !event.is_empty() && !told.iter().any(|token| event.contains(&stem(token.span.slice(words.text))))
}

/// Words that name no event.
const SMALL: &[&str] = &[
    "after", "also", "been", "before", "between", "could", "first", "from", "have", "into", "over", "such",
    "that", "their", "them", "there", "these", "they", "this", "those", "were", "when", "which", "with",
    "would",
];
