//! L05: what waits for words that were cut away, at the end of a stem or in its middle.
//!
//! **Examples**: "become independent only?" (only then), "go on to?", "on the 21st in ______" (of which month). What is cut
//! elsewhere is seen in `cut`. It must not know the article.

use super::read::{Read, Word};
use crate::question::wording::words;
use crate::temporal::MONTHS;
use crate::text::is_ordinal_in_figures;

/// Ends that hang on what was told before.
const TAILS: [&str; 14] = [
    // "join only?", "become independent only?": only then.
    " only",
    // "left five days early"
    " leave early",
    " left early",
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

/// L05: an adverb whose partner was cut away.
pub(super) fn has_dangling_word(read: &Read<'_>) -> bool {
    read.texts.iter().any(|(text, list)| {
        let end = text.trim_end_matches(['.', '?']);
        if TAILS.iter().any(|tail| end.ends_with(tail)) {
            return true;
        }
        if waits_for_its_clause(text, list) || takes_a_clause_that_says(list) || leads_into_a_date(list) {
            return true;
        }
        let mut waiting =
            list.iter().enumerate().filter(|(at, word)| !has_its_partner(list, *at, word.small));
        waiting.any(|(at, word)| {
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
                "subsequently" => at <= 3,
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
                // "attacked on both flanks and attacked again", "three years afterwards"
                "again" if is_done_before(list, at) => false,
                "afterwards" if at > 1 && list.get(at - 1).is_some_and(is_unit_of_time) => false,
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
                "once" | "doing" | "while" | "whilst" | "amid" | "amidst" | "before" | "after" => {
                    matches!(next, "" | "in" | "on")
                }
                _ => false,
            }
        })
    })
}

/// "resistance into in 1923"
fn leads_into_a_date(list: &[Word<'_>]) -> bool {
    list.windows(2).any(|two| {
        matches!(two, [into, next] if into.small == "into" && matches!(next.small, "in" | "on" | "at" | "by"))
    })
}

/// Whether a word that often waits for another has it in the stem.
fn has_its_partner(list: &[Word<'_>], at: usize, small: &str) -> bool {
    let next = list.get(at + 1).map_or("", |next| next.small);
    match small {
        // "visited Lund, the first head of state to do so"
        "do" if next == "so" => is_first_of_a_row(list, at),
        "so" => at > 0 && is_first_of_a_row(list, at - 1),
        // "halted at Lund while on his way home"
        "while" | "whilst" if matches!(next, "in" | "on") => is_where(list, at + 2),
        // "log in to a computer"
        "in" if next == "to" => at.checked_sub(1).is_some_and(|at| enters(list, at)),
        // "moved to Lund, thus founding the Assembly": what came of it, told in the same breath.
        "thus" | "thereby" => at > 4 && next.len() > 4 && next.ends_with("ing"),
        _ => false,
    }
}

/// "the first head of state to do so", "the only woman to do so"
fn is_first_of_a_row(list: &[Word<'_>], at: usize) -> bool {
    const LONGEST: usize = 9;
    let before = list.get(at.saturating_sub(LONGEST).max(3)..at).unwrap_or_default();
    before.last().is_some_and(|to| to.small == "to")
        && before.windows(2).any(|two| matches!(two, [the, row] if the.small == "the" && matches!(row.small, "first" | "last" | "only")))
}

/// Whether a place or a state begins there, and no date: "his way home", "exile".
fn is_where(list: &[Word<'_>], at: usize) -> bool {
    list.get(at).is_some_and(|word| {
        !word.small.starts_with(|letter: char| letter.is_ascii_digit() || letter == '_')
            && !MONTHS.iter().any(|month| month.eq_ignore_ascii_case(word.small))
            && !matches!(word.small, "early" | "late" | "mid" | "spring" | "summer" | "autumn" | "winter")
    })
}

/// "log in to", "check in to", "give in to".
fn enters(list: &[Word<'_>], at: usize) -> bool {
    const ENTERING: [&str; 8] = ["check", "checked", "gave", "give", "log", "logged", "sign", "tune"];
    list.get(at).is_some_and(|word| ENTERING.contains(&word.small))
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
    const GOING: [&str; 15] = [
        "go",
        "goes",
        "going",
        "gone",
        "went",
        "move",
        "moved",
        "pass",
        "marched",
        "passed",
        "press",
        "pressed",
        "sail",
        "sailed",
        "travelled",
    ];
    list.get(at).is_some_and(|word| GOING.contains(&word.small))
}

/// "attacked ... and attacked again", "took it ... and took it again".
fn is_done_before(list: &[Word<'_>], at: usize) -> bool {
    let before = list.get(..at).unwrap_or_default();
    let verb = before.iter().rposition(|word| !matches!(word.small, "it" | "them" | "was" | "were"));
    let Some((verb, word)) = verb.and_then(|verb| Some((verb, before.get(verb)?))) else { return false };
    word.small.len() > 3 && before.iter().take(verb).any(|other| other.small == word.small)
}

fn is_unit_of_time(word: &Word<'_>) -> bool {
    matches!(word.small, "day" | "days" | "week" | "weeks" | "month" | "months" | "year" | "years")
}

/// "21st", "third": a place in a row.
fn is_ordinal(small: &str) -> bool {
    is_ordinal_in_figures(small) || matches!(small, "second" | "third" | "fourth" | "fifth" | "penultimate")
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
