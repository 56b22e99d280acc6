//! L04, L05 and L14: a question stands alone and asserts no guess.

use super::read::{Read, Word, read};
use crate::question::item::QuestionKind;
use crate::question::wording::words;
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
                || matches!(next, "event" | "events" | "statements"));
        if points_to_options {
            return false;
        }
        // "Pedro I": a number.
        let is_numeral =
            word == "I" && before.starts_with(char::is_uppercase) && at > 1 && !is_question_word(before);
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
                    // "Under that treaty", "sailed after that with": which? "in that he had" opens a clause.
                    || is_led_to_point(&before.to_lowercase()) && !opens_a_clause(next)
            }
            "such" => next != "as",
            "same" => before == "the" && !list.iter().skip(at).any(|word| word.written == "as"),
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
            "ago" | "respectively" | "above" | "following" if next.is_empty() => true,
            "there" => true,
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
        points || is_behind_be || (OWNED.contains(&lower) && !has_owner(list, at))
    })
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

/// What begins another clause.
const OPENING: [&str; 16] = [
    "after", "although", "and", "as", "because", "before", "but", "if", "since", "that", "though", "until",
    "when", "where", "which", "while",
];

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
    let opener = before.iter().rposition(|word| OPENING.contains(&word.small));
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

/// L05: an adverb whose partner was cut away.
pub(super) fn has_dangling_word(read: &Read<'_>) -> bool {
    const TAILS: [&str; 12] = [
        // "join only?", "become independent only?": only then.
        " only",
        " after that",
        " in reaction",
        " beginning",
        " as a result",
        " in response",
        " in return",
        " in turn",
        " into a family",
        " to a family",
        " what was at stake",
        " one of its",
    ];
    read.texts.iter().any(|(text, list)| {
        let end = text.trim_end_matches(['.', '?']);
        if TAILS.iter().any(|tail| end.ends_with(tail)) {
            return true;
        }
        if waits_for_its_clause(text, list) || takes_a_clause_that_says(list) {
            return true;
        }
        list.iter().enumerate().any(|(at, word)| {
            let next = list.get(at + 1).map_or("", |next| next.small);
            match word.small {
                // "took steps by establishing in ______", "in actions throughout in 1942", "just in the 1950s"
                "by" if next.ends_with("ing") && next.len() > 5 => {
                    let behind = list.get(at + 2).map_or("", |word| word.small);
                    ESTABLISHING.contains(&next) && matches!(behind, "" | "in" | "on" | "by")
                }
                "became" if at > 0 && list.get(at - 1).is_some_and(|before| before.small == "what") => {
                    matches!(next, "" | "in" | "on" | "around")
                }
                // "did Norland and Lund have earlier signed the pact": than what?
                "earlier" => {
                    at > 0 && list.get(at - 1).is_some_and(|before| matches!(before.small, "have" | "had"))
                }
                "throughout" => matches!(next, "" | "in" | "on"),
                "just" if next == "in" && at + 4 >= list.len() => true,
                // "was re-elected but was again removed"
                "again"
                    if at > 4
                        && at.checked_sub(1).and_then(|at| list.get(at)).is_some_and(|before| {
                            matches!(before.small, "and" | "but" | "was" | "were" | "had")
                        }) =>
                {
                    false
                }
                "also" | "however" | "moreover" | "therefore" | "thus" | "again" | "meanwhile"
                | "nonetheless" | "nevertheless" | "furthermore" | "respectively" | "likewise"
                | "afterwards" | "thereafter" | "thereby" | "hence" => true,
                // "won a prize for doing so"
                "do" | "does" | "did" | "done" | "doing" if next == "so" => true,
                // "with a B.A. in 1973"
                "a" if word.written == "A" && at > 0 => false,
                // A date was cut out of "until the following Thursday".
                "the" | "a" | "an" if matches!(next, "in" | "on" | "at" | "of" | "from" | "by" | "to") => {
                    true
                }
                "op" | "art" | "sec" | "gen" | "maj" | "lt" | "col" | "capt" => is_cut_short(text, at),
                // "became the 21st": of what?
                _ if next.is_empty() && is_ordinal(word.small) => {
                    at.checked_sub(1).and_then(|at| list.get(at)).is_some_and(|before| before.small == "the")
                }
                // "went on to found" is none.
                "on" if next == "to" && at.checked_sub(1).is_some_and(|at| goes(list, at)) => false,
                "in" | "to" | "of" | "by" | "at" | "for" | "on"
                    if matches!(next, "in" | "to" | "of" | "by" | "at" | "for") =>
                {
                    true
                }
                "into" if matches!(next, "in" | "on" | "at" | "by") => true,
                // "on 7 in March", "on the 30th on 6 May": half a date was left.
                "on" if is_half_a_date(next, list.get(at + 2)) => true,
                "the" if is_half_a_date(next, list.get(at + 2)) && next.ends_with("th") => true,
                // "in case", "way back": of what is missing.
                "case" | "back" if next.is_empty() => {
                    let before = at.checked_sub(1).and_then(|at| list.get(at)).map_or("", |word| word.small);
                    matches!(before, "in" | "way")
                }
                "instead" => next != "of",
                // "played a part in the separation of X as well."
                "as" if next == "well" => list.get(at + 2).is_none_or(|word| word.small != "as"),
                // "won higher wages through", "ruled the empire CE"
                "too" | "so" | "then" | "and" | "or" | "but" | "of" | "the" | "a" | "an" | "with" | "in"
                | "at" | "as" | "to" | "for" | "by" | "from" | "which" | "that" | "through" | "ce"
                | "bce" | "aboard" | "under" | "into" | "over" | "onto" | "upon" | "towards" | "between"
                | "against" | "among" | "about" => next.is_empty() && !text.contains('\n'),
                // "London had more than five hundred": of what is told before.
                "hundred" | "thousand" | "dozen" => {
                    next.is_empty()
                        && at > 2
                        && (at - 3..at).filter_map(|at| list.get(at)).any(|word| word.small == "than")
                }
                // "became one of the most important": of what?
                "most" if list.len() == at + 2 => {
                    at > 2
                        && list.get(at - 1).is_some_and(|word| word.small == "the")
                        && list.get(at - 3).is_some_and(|word| word.small == "one")
                }
                // "were in turn conquered"
                "turn" if at > 0 => list.get(at - 1).is_some_and(|before| before.small == "in"),
                "than" | "being" | "having" | "said" | "condition" => next.is_empty(),
                // "shot dead while on ______", "came to light shortly before on ______"
                "once" | "doing" | "while" | "before" | "after" => matches!(next, "" | "in" | "on"),
                _ => false,
            }
        })
    })
}

/// What is done to something, which a cut took away.
const ESTABLISHING: [&str; 10] = [
    "adopting",
    "building",
    "creating",
    "declaring",
    "establishing",
    "founding",
    "granting",
    "introducing",
    "issuing",
    "signing",
];

/// "Even after the duke abolished the toll in ______.": the clause in front of a statement, without the statement.
fn waits_for_its_clause(text: &str, list: &[Word<'_>]) -> bool {
    let opens = match list {
        [first, ..] if matches!(first.small, "although" | "though") => true,
        [even, next, ..] => {
            even.small == "even" && matches!(next.small, "after" | "before" | "though" | "when")
        }
        _ => false,
    };
    opens && text.ends_with('.') && !text.contains(',')
}

/// "Who was claimed that the line could save a million?": nobody is claimed that.
fn takes_a_clause_that_says(list: &[Word<'_>]) -> bool {
    const SAYING: [&str; 8] =
        ["argued", "believed", "claimed", "estimated", "reported", "said", "suggested", "thought"];
    let [who, be, said, that, ..] = list else { return false };
    who.small == "who"
        && matches!(be.small, "was" | "were")
        && SAYING.contains(&said.small)
        && that.small == "that"
}

/// "go on to", "moved on to".
fn goes(list: &[Word<'_>], at: usize) -> bool {
    const GOING: [&str; 12] = [
        "go",
        "goes",
        "going",
        "gone",
        "went",
        "move",
        "moved",
        "pass",
        "passed",
        "press",
        "pressed",
        "travelled",
    ];
    list.get(at).is_some_and(|word| GOING.contains(&word.small))
}

/// "21st", "third": a place in a row.
fn is_ordinal(small: &str) -> bool {
    let digits = small.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let is_number = !digits.is_empty() && digits.len() + 2 == small.len();
    is_number && digits.bytes().all(|byte| byte.is_ascii_digit())
        || matches!(small, "second" | "third" | "fourth" | "fifth" | "penultimate")
}

/// A day without its month before another preposition.
fn is_half_a_date(word: &str, next: Option<&Word<'_>>) -> bool {
    if !word.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let digits =
        word.trim_end_matches("th").trim_end_matches("st").trim_end_matches("nd").trim_end_matches("rd");
    let is_day = (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_day && next.is_some_and(|next| matches!(next.small, "in" | "on"))
}

/// An abbreviation that lost what it stands before: "through Op".
fn is_cut_short(text: &str, at: usize) -> bool {
    let list: Vec<&str> = words(text).collect();
    let is_name = |word: &&str| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    list.get(at).is_some_and(|word| word.starts_with(char::is_uppercase))
        && !list.get(at + 1).is_some_and(is_name)
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
