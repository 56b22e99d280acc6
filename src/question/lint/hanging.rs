//! L05: a stem that hangs on what was told before it.
//!
//! **Examples**: "Kora replied with a map" (to what), "a treaty followed in ______" (what), "did Norland send notice?" (of what), "was Holm
//! beaten?" (by whom), "Talks began in Lund" (between whom). **Never**: where the stem tells before the word what it answers: "Norland closed
//! the port and Kora replied". It must not know the article.

use super::open::before_its_date;
use super::read::{Read, Word};
use crate::language::is_role_noun;
use crate::question::item::QuestionKind;
use crate::temporal::MONTHS;
use crate::text::Sieve;

/// What answers to something, or comes after it.
const ANSWERING: [&str; 12] = [
    "ensue",
    "ensued",
    "follow",
    "followed",
    "reciprocate",
    "reciprocated",
    "replied",
    "reply",
    "respond",
    "responded",
    "retaliate",
    "retaliated",
];

/// Talks, and the fights that they end, of somebody with somebody.
const BETWEEN: [&str; 6] = ["discussions", "fighting", "hostilities", "negotiations", "talks", "truce"];

/// Whether the stem hangs on what another sentence told.
pub(super) fn hangs(read: &Read<'_>) -> bool {
    /// The words that are looked at below.
    static MARKS: Sieve = Sieve::of(&ANSWERING).and(&BETWEEN).and(&NOTICES).and(&DONE_TO).and(&[
        "become",
        "out",
        "sure",
        "clear",
        "place",
        "had",
        "there",
        "office",
        "prize",
        "turn",
        "turned",
        "unless",
        "until",
        "articles",
        "done",
        "everything",
        "few",
        "little",
        "many",
        "several",
    ]);
    let kind = read.question.kind;
    let list = read.stem_words();
    if !list.iter().any(|word| MARKS.may_hold(word.small)) {
        return false;
    }
    let is_statement =
        matches!(kind, QuestionKind::Cloze | QuestionKind::ClozeDate | QuestionKind::TrueFalse);
    let stem = read.question.stem;
    let asks = stem.ends_with('?');
    let told = if asks { list } else { before_its_date(stem, list) };
    list.iter().enumerate().any(|(at, word)| {
        ANSWERING.contains(&word.small) && answers_nothing(list, at)
            || BETWEEN.contains(&word.small) && is_between_nobody(list, at)
            || word.small == "place" && takes_a_place(list, at)
            || word.small == "had" && is_said_before(list, at)
            || word.small == "prize" && is_any_nobel(list, at)
            // "a former informant turned dictator"
            || matches!(word.small, "turn" | "turned")
                && list.get(at + 1).is_some_and(|next| is_role_noun(next.small))
    }) || points_at_a_name(list)
        || !read.question.has_context && (asks || is_statement) && waits_at_its_end(told, asks)
}

/// "Who won the Nobel Prize in 1999?": for what? Several did.
fn is_any_nobel(list: &[Word<'_>], at: usize) -> bool {
    let small = |at: usize| list.get(at).map_or("", |word| word.small);
    let is_told = match small(at + 1) {
        "in" => small(at + 2).starts_with(char::is_alphabetic),
        next => matches!(next, "for" | "of"),
    };
    let is_sort = at.checked_sub(2).map_or("", small);
    small(at.saturating_sub(1)) == "nobel"
        && !is_told
        && !matches!(is_sort, "a" | "first" | "second" | "peace")
}

/// "Roth took his place as governor": whose?
fn takes_a_place(list: &[Word<'_>], at: usize) -> bool {
    let back = |by: usize| at.checked_sub(by).and_then(|at| list.get(at)).map_or("", |word| word.small);
    matches!(back(1), "her" | "his" | "its" | "their")
        && matches!(back(2), "take" | "taken" | "taking" | "took")
}

/// "repeated what Holm had said on 27 January 1952": is it the day on which he said it, or on which it was repeated?
fn is_said_before(list: &[Word<'_>], at: usize) -> bool {
    let small = |at: usize| list.get(at).map_or("", |word| word.small);
    list.iter().take(at).skip(1).any(|word| word.small == "what") && matches!(small(at + 2), "in" | "on")
}

/// "There was Lund, where Roth agreed to sit": the member of a row that the article tells.
fn points_at_a_name(list: &[Word<'_>]) -> bool {
    matches!(list, [there, was, name, ..] if there.written == "There" && was.small == "was"
        && name.written.starts_with(char::is_uppercase))
}

/// "Kora replied with its own chart", "a boundary treaty followed in ______".
fn answers_nothing(list: &[Word<'_>], at: usize) -> bool {
    const JOINING: [&str; 18] = [
        "after",
        "although",
        "and",
        "as",
        "because",
        "before",
        "but",
        "by",
        "following",
        "for",
        "from",
        "if",
        "once",
        "since",
        "when",
        "where",
        "which",
        "while",
    ];
    let small = |at: usize| list.get(at).map_or("", |word| word.small);
    let next = small(at + 1);
    let before = at.checked_sub(1).map_or("", small);
    let is_noun = matches!(before, "a" | "the" | "his" | "her" | "its" | "their" | "in" | "no" | "any");
    let is_done_to = matches!(before, "was" | "were" | "be" | "been" | "is" | "are");
    // "followed the king", "followed by a treaty", "responded to the threat"
    let comes_after = small(at).starts_with("follow") || small(at).starts_with("ensue");
    // "The second war of Lund followed": an event that is called by its name.
    if comes_after && list.iter().take(at.min(6)).any(|word| word.small == "the") {
        return false;
    }
    let is_told = if comes_after {
        !matches!(next, "" | "in" | "on" | "soon" | "within" | "until") && !next.starts_with('_')
    } else {
        // "responded by building a wall": what was done is told.
        matches!(next, "to" | "against" | "that" | "by")
    };
    // "A larger group followed in ______ and founded Kora"
    if comes_after && list.iter().skip(at).any(|word| word.small == "and") {
        return false;
    }
    !is_noun && !is_done_to && !is_told && !list.iter().take(at).any(|word| JOINING.contains(&word.small))
}

/// "Talks began in Lund in ______": with whom? "Talks between Norland and Kora" tells it, and so do two names.
fn is_between_nobody(list: &[Word<'_>], at: usize) -> bool {
    let small = |at: usize| list.get(at).map_or("", |word| word.small);
    let before = at.checked_sub(1).map_or("", small);
    // "does the article give for “Talks began”"
    let is_quoted = before == "for" && at.checked_sub(2).is_some_and(|at| small(at) == "give");
    let opens = at == 0 || is_quoted || matches!(before, "did" | "were") || before.starts_with('_') && at < 3;
    let is_told = list.iter().skip(at).any(|word| {
        matches!(word.small, "between" | "with" | "over" | "about" | "among" | "of" | "for" | "against")
    });
    let is_name =
        |word: &&Word<'_>| word.written.starts_with(char::is_uppercase) && !MONTHS.contains(&word.written);
    opens && !is_told && list.iter().skip(at + 1).filter(is_name).count() < 2
}

/// What is sent, given or found, and told behind the noun.
const NOTICES: [&str; 8] =
    ["notice", "notification", "word", "orders", "assurances", "evidence", "proof", "instructions"];

/// What is done to somebody by somebody, or as something.
const DONE_TO: [&str; 15] = [
    "appointed",
    "asked",
    "assured",
    "beaten",
    "brought",
    "chosen",
    "informed",
    "installed",
    "invited",
    "named",
    "nominated",
    "notified",
    "told",
    "warned",
    "sworn",
];

/// What is appointed and installed as a whole.
const BODIES: [&str; 12] = [
    "administration",
    "board",
    "body",
    "cabinet",
    "commission",
    "committee",
    "council",
    "court",
    "government",
    "inquiry",
    "ministry",
    "tribunal",
];

/// "did Norland send notice?", "was Holm beaten?", "have the senate informed on ______", "did Holm become?"
fn waits_at_its_end(told: &[Word<'_>], asks: bool) -> bool {
    const GIVING: [&str; 14] = [
        "find", "found", "gave", "get", "give", "given", "got", "issue", "issued", "leave", "left",
        "receive", "send", "sent",
    ];
    let back =
        |by: usize| told.len().checked_sub(by).and_then(|at| told.get(at)).map_or("", |word| word.small);
    let last = back(1);
    let is_of_somebody = || {
        // "was the Famine Commission appointed": it was set up.
        !told.iter().any(|word| BODIES.contains(&word.small))
            && told.iter().any(|word| matches!(word.small, "was" | "were" | "had" | "have"))
            && !told.iter().rev().skip(1).any(|word| DONE_TO.contains(&word.small))
    };
    last == "become" && asks
        || matches!((back(2), last), ("find" | "finding" | "found", "out") | ("make" | "made", "sure" | "clear"))
        || NOTICES.contains(&last) && GIVING.contains(&back(2))
        || DONE_TO.contains(&last) && is_of_somebody()
        // "serve notice on Norland"
        || matches!(back(4), "serve" | "served") && NOTICES.contains(&back(3)) && back(2) == "on"
        // "remain in office", "was Holm forced out?"
        || last == "office" && back(2) == "in" && back(3).starts_with("remain")
        || last.starts_with('_') && back(2) == "until" && back(3) == "office" && back(5).starts_with("remain")
        || last == "out" && back(2) == "forced"
        // "would be closed until Norland credibly [gave up]"
        || last.ends_with("ly") && matches!(back(3), "until" | "unless")
        || last == "articles" && back(2) == "for"
        // "was Holm put in charge of everything?", "did the attack destroy many?", "ordered the whole army done"
        || matches!(last, "everything" | "many" | "several" | "few" | "done")
        // "reach the north station a little [before noon]"
        || last == "little" && back(2) == "a"
}
