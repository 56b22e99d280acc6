//! L04 and L14: a question stands alone and asserts no guess.

use super::read::{Read, Word, read};
use crate::question::item::QuestionKind;
use crate::question::wording::CLAUSE_OPENERS;
use crate::question::writer::OPENING as BEFORE_I;
use crate::temporal::MONTHS;
use crate::text::Sieve;

/// L04: a pronoun or a pointing word without what it points to.
/// Below the sentence before it only what points to the day and the place of the writer.
pub(super) fn has_bare_anaphor(read: &Read<'_>) -> bool {
    let question = &read.question;
    let is_statement = matches!(question.kind, QuestionKind::Cloze | QuestionKind::ClozeDate);
    read.texts.iter().enumerate().any(|(at, (_, list))| {
        if question.has_context {
            points_to_the_writer(list)
        } else if is_statement && at == 0 {
            has_pointing_word(list, true)
        } else {
            has_pointing_word(list, false)
        }
    })
}

fn points_to_the_writer(list: &[Word<'_>]) -> bool {
    const WRITER: [&str; 17] = [
        "ago",
        "currently",
        "here",
        "i",
        "me",
        "my",
        "now",
        "nowadays",
        "our",
        "recent",
        "recently",
        "today",
        "tomorrow",
        "us",
        "we",
        "yesterday",
        "your",
    ];
    let is_last = |at: usize| {
        list.get(at).is_some_and(|word| matches!(word.small, "last" | "next" | "this"))
            && list.get(at + 1).is_some_and(|next| matches!(next.small, "year" | "month" | "week" | "night"))
    };
    list.iter()
        .enumerate()
        .any(|(at, word)| !matches!(word.written, "US" | "I") && WRITER.contains(&word.small) || is_last(at))
}

/// What follows "her" where it stands for a person.
const OBJECT_BEHIND: [&str; 27] = [
    "ten", "two", "three", "four", "five", "six", "out", "up", "back", "home", "", "a", "an", "the", "to",
    "from", "in", "at", "on", "by", "with", "of", "for", "and", "as", "into", "that",
];

/// Whether a text points to something outside it.
pub(in crate::question) fn has_anaphor(text: &str) -> bool {
    has_pointing_word(&read(text, &text.to_ascii_lowercase()), false)
}

/// The same, but for pronouns behind a name or a noun of the text.
pub(in crate::question) fn points_outside(text: &str) -> bool {
    has_pointing_word(&read(text, &text.to_ascii_lowercase()), true)
}

/// Whether a word points outside the text; where `may_bind`, a pronoun behind a name or a noun does not.
fn has_pointing_word(list: &[Word<'_>], may_bind: bool) -> bool {
    const OWNED: [&str; 5] = ["his", "her", "its", "their", "whose"];
    // The words that are looked at below; all others point nowhere.
    static POINTING: Sieve = Sieve::of(&BARE).and(&OWNED).and(&[
        "that",
        "such",
        "same",
        "both",
        "latter",
        "former",
        "last",
        "next",
        "ago",
        "respectively",
        "above",
        "following",
        "there",
    ]);
    let written = |at: usize| list.get(at).map_or("", |word| word.written);
    list.iter().enumerate().any(|(at, word)| {
        let Word { written: word, small: lower } = *word;
        if !POINTING.may_hold(lower) {
            return false;
        }
        let next = written(at + 1);
        let before = at.checked_sub(1).map_or("", written);
        // "us" is a pronoun, "US" is a country.
        if word == "US" || word == "IT" {
            return false;
        }
        // "which of these countries", "put these events in order": they point to the options.
        let points_to_options = matches!(lower, "this" | "these")
            && (before == "of"
                && at.checked_sub(2).is_some_and(|at| written(at).eq_ignore_ascii_case("which"))
                || matches!(next, "events" | "statements")
                    && (at == 0 || before.eq_ignore_ascii_case("put") || before == "of"));
        if points_to_options {
            return false;
        }
        // "Pedro I": a number, even where the text begins with it; "After I" is none.
        let is_numeral = word == "I"
            && before.starts_with(char::is_uppercase)
            && !is_question_word(before)
            && (at > 1 || !BEFORE_I.contains(&before));
        if is_numeral {
            return false;
        }
        if is_bare(lower) && !(lower.ends_with("self") && at > 2) {
            return !(may_bind && is_personal(lower) && stands_behind_a_noun(list, at));
        }
        let points = match lower {
            // "these", "that year": a pointing word; "said that", "the man that" is none.
            "that" => {
                matches!(next, "year" | "day" | "month" | "time" | "same" | "region" | "country")
                    // "That level of spending became": which?
                    || at == 0 && next.starts_with(char::is_lowercase)
                    // "In which year did that war begin": which?
                    || at > 2 && matches!(before, "did" | "was" | "were") && !opens_a_clause(next)
                    // "Under that treaty", "sailed after that with": which? "in that he had" opens a clause.
                    || is_led_to_point(&before.to_lowercase()) && !opens_a_clause(next)
            }
            "such" => next != "as",
            // "stopped payment all the same"
            "same" if next.is_empty() && at > 1 && written(at - 2) == "all" => false,
            "same" => {
                // "the same states as well as Lund": as which? "as" before "well" answers nothing.
                let is_as =
                    |at: usize| written(at) == "as" && written(at + 1) != "well" && written(at - 1) != "well";
                before.eq_ignore_ascii_case("the") && !(at + 1..list.len()).any(is_as)
            }
            // "Pakistan and China concluded the agreement between both countries"
            "both"
                if matches!(next, "countries" | "states" | "nations" | "sides" | "governments")
                    && names_two(list, at) =>
            {
                false
            }
            // "Slovenia and Croatia both declared"
            "both" => !names_two(list, at) && !list.iter().skip(at).take(8).any(|word| word.written == "and"),
            "latter" => before == "the",
            "former" => before == "the" && matches!(next, "" | "was" | "had" | "did" | "of" | "and"),
            "last" | "next" => {
                matches!(next, "year" | "month" | "week" | "night" | "summer" | "spring" | "winter")
            }
            // "As Roth said a few hours ago": before what is written.
            "ago" => true,
            "respectively" | "above" | "following" if next.is_empty() => true,
            // "For years there was silence" tells that it was.
            "there" => !matches!(
                next,
                "was"
                    | "were"
                    | "is"
                    | "are"
                    | "had"
                    | "has"
                    | "have"
                    | "came"
                    | "followed"
                    | "remained"
                    | "arose"
            ),
            // "wrote to her from Dahlem", "found her a place": an object, not an owner.
            "her" => {
                OBJECT_BEHIND.contains(&next.to_lowercase().as_str())
                    || next.starts_with(|c: char| c.is_ascii_digit())
            }
            _ => false,
        };
        // "In whose presidency" asks for the owner.
        if lower == "whose" && at <= 1 {
            return false;
        }
        // "Uruguay were its first winners": of what?
        let is_behind_be =
            matches!(before, "was" | "were" | "is" | "are") && matches!(lower, "its" | "their");
        points || is_behind_be || is_in_place(list, at) || (OWNED.contains(&lower) && !has_owner(list, at))
    })
}

/// "was the hall built in its place": of what? Not where the sentence tells it: "was torn down, and the hall built in its place".
fn is_in_place(list: &[Word<'_>], at: usize) -> bool {
    let small = |at: usize| list.get(at).map_or("", |word| word.small);
    let is_told = |word: &Word<'_>| matches!(word.small, "and" | "but" | "when" | "with" | "where");
    matches!(small(at), "her" | "his" | "its" | "their")
        && at.checked_sub(1).is_some_and(|before| small(before) == "in")
        && matches!(small(at + 1), "place" | "stead")
        && !list.iter().take(at).any(is_told)
}

/// Words behind which "that" points: "under that treaty".
fn is_led_to_point(before: &str) -> bool {
    matches!(
        before,
        "after"
            | "against"
            | "at"
            | "before"
            | "by"
            | "for"
            | "from"
            | "in"
            | "into"
            | "of"
            | "on"
            | "to"
            | "under"
            | "with"
    )
}

/// What follows "that" where it begins a clause or has one behind it: "in that he", "by that which", "to that of Lund".
fn opens_a_clause(next: &str) -> bool {
    next.starts_with(char::is_uppercase)
        || matches!(
            next,
            "a" | "an"
                | "he"
                | "her"
                | "his"
                | "in"
                | "it"
                | "its"
                | "of"
                | "she"
                | "the"
                | "their"
                | "there"
                | "they"
                | "which"
        )
}

/// A pronoun of the third person.
fn is_personal(small: &str) -> bool {
    matches!(small, "he" | "she" | "they" | "him" | "them" | "it" | "himself" | "herself" | "itself")
}

fn is_reflexive(list: &[Word<'_>], at: usize) -> bool {
    list.get(at).is_some_and(|word| word.small.ends_with("self"))
}

/// Whether a name, or a noun with its article, stands in front of a pronoun; or the pronoun stands for nothing: "It was in Jinji that".
fn stands_behind_a_noun(list: &[Word<'_>], at: usize) -> bool {
    let before = list.get(..at).unwrap_or_default();
    let is_name = |(at, word): (usize, &Word<'_>)| {
        word.written.starts_with(char::is_uppercase)
            && !MONTHS.contains(&word.written)
            && (at > 0 || !is_question_word(word.written) && !is_bare(word.small))
    };
    let is_article = |word: &Word<'_>| matches!(word.small, "the" | "a" | "an");
    // "The fleet met him": another clause must have begun behind the noun.
    // "grew fast, making it the largest"
    let is_gerund = |word: &Word<'_>| word.small.len() > 4 && word.small.ends_with("ing");
    let opener = before.iter().rposition(|word| CLAUSE_OPENERS.contains(&word.small) || is_gerund(word));
    let before =
        before.get(..opener.unwrap_or(if is_reflexive(list, at) { at } else { 0 })).unwrap_or_default();
    let has_noun = before.iter().rev().skip(1).any(is_article);
    let is_empty = at == 0
        && list.get(1).is_some_and(|next| matches!(next.written, "was" | "is"))
        && list.iter().any(|word| word.written == "that");
    before.iter().enumerate().any(is_name) || has_noun || is_empty
}

/// A word that points to somebody or some time outside the text.
fn is_bare(small: &str) -> bool {
    BARE.contains(&small)
}

const BARE: [&str; 32] = [
    "he",
    "she",
    "they",
    "him",
    "them",
    "it",
    "this",
    "these",
    "those",
    "here",
    "i",
    "we",
    "you",
    "us",
    "me",
    "my",
    "our",
    "your",
    "hers",
    "theirs",
    "ours",
    "today",
    "now",
    "recently",
    "recent",
    "nowadays",
    "yesterday",
    "tomorrow",
    "currently",
    "himself",
    "herself",
    "itself",
];

/// "Pakistan and China": two names stand before a word.
fn names_two(list: &[Word<'_>], at: usize) -> bool {
    let before = list.get(..at).unwrap_or_default();
    before.windows(3).any(|three| {
        let is_name =
            |at: usize| three.get(at).is_some_and(|word| word.written.starts_with(char::is_uppercase));
        three.get(1).is_some_and(|word| word.written == "and") && is_name(0) && is_name(2)
    })
}

/// Whether something stands before a possessive that it can belong to.
fn has_owner(list: &[Word<'_>], at: usize) -> bool {
    let before = list.get(..at).unwrap_or_default();
    let is_name =
        |word: &Word<'_>| word.written.starts_with(char::is_uppercase) || word.written.starts_with('_');
    let is_noun_phrase = before.split_last().is_some_and(|(_, first)| {
        first.iter().any(|word| matches!(word.written, "the" | "The" | "a" | "A" | "an"))
    });
    before.iter().skip(1).any(is_name)
        || is_noun_phrase
        || before
            .first()
            .is_some_and(|word| word.written == "Who" || !is_question_word(word.written) && is_name(word))
}

fn is_question_word(word: &str) -> bool {
    matches!(
        word,
        "In" | "On"
            | "Which"
            | "Who"
            | "Whom"
            | "What"
            | "When"
            | "Where"
            | "Why"
            | "How"
            | "With"
            | "By"
            | "Following"
            | "After"
            | "Before"
            | "During"
            | "Since"
            | "Despite"
            | "Under"
            | "At"
            | "From"
            | "To"
            | "For"
            | "Upon"
            | "As"
            | "Until"
            | "Through"
    )
}

/// L14: a hedge or an absolute in a statement that is to be judged.
pub(super) fn hedges_a_statement(read: &Read<'_>) -> bool {
    const HEDGES: [&str; 21] = [
        "may",
        "might",
        "perhaps",
        "allegedly",
        "reportedly",
        "apparently",
        "probably",
        "possibly",
        "seemingly",
        "seem",
        "seems",
        "seemed",
        "appear",
        "appears",
        "likely",
        "supposedly",
        "always",
        "never",
        "presumably",
        "arguably",
        "could",
    ];
    // "May 1950" is a month.
    let is_hedge = |word: &Word<'_>| word.written != "May" && HEDGES.contains(&word.small);
    matches!(read.question.kind, QuestionKind::TrueFalse | QuestionKind::Statements)
        && read.stem_words().iter().any(is_hedge)
}
