//! L06 to L08, L10 and L11: the options tell nothing but what they say.

use super::read::{Read, Strings, Word};
use crate::question::grading::normal;
use crate::question::item::{Answer, QuestionKind};
use crate::question::wording::{GAP, holds_normal};
use crate::temporal::MONTHS;
use std::borrow::Cow;

/// Kinds whose options are whole statements or fixed words: they may share words with the stem.
const fn is_told_in_full(kind: QuestionKind) -> bool {
    matches!(
        kind,
        QuestionKind::First
            | QuestionKind::Order
            | QuestionKind::Match
            | QuestionKind::TrueFalse
            | QuestionKind::Statements
    )
}

/// L06: the key, or another form of it, stands in the stem.
pub(super) fn tells_its_answer(read: &Read<'_>) -> bool {
    let (question, stem) = (&read.question, &read.stem);
    if is_told_in_full(question.kind) {
        return false;
    }
    // "______, DC": there is one such city.
    let is_capital = |behind: &str| behind.starts_with(", DC") || behind.starts_with(", D.C");
    if question.stem.split_once(GAP).is_some_and(|(_, behind)| is_capital(behind)) {
        return true;
    }
    let whole = question.accepted.iter().any(|answer| {
        let answer =
            if *answer == question.key { Cow::Borrowed(&read.key) } else { Cow::Owned(normal(answer)) };
        let counts = answer.len() >= 2 && answer.parse::<u32>().map_or(true, |number| number > 31);
        counts && holds_normal(stem, &answer)
    });
    let is_name = matches!(question.answer, Answer::Name { .. } | Answer::List { .. });
    let part = is_name && !question.accepted.is_empty() && {
        read.key
            .split(' ')
            .filter(|word| word.len() >= 4)
            .any(|word| has_same_root(stem, word) || begins_with_a_name(question.stem, word))
    };
    whole || part
}

/// "Indian" tells "India"; "Indiana" is taken for the same root, which errs on the safe side.
fn has_same_root(stem: &str, word: &str) -> bool {
    let root: String = word.chars().take((word.chars().count() - 1).max(4)).collect();
    !is_common(word) && stem.split(' ').any(|other| other.len() < root.len() + 4 && other.starts_with(&root))
}

/// "the Mandar clan" tells "Mandaria": a name of the stem with an ending.
fn begins_with_a_name(stem: &str, word: &str) -> bool {
    const LONG: usize = 5;
    let is_begun = |name: &str| {
        name.len() >= LONG
            && word.len() <= name.len() + 4
            && word.len() > name.len()
            && word.starts_with(&name.to_lowercase())
    };
    stem.split(|letter: char| !letter.is_alphabetic())
        .skip(1)
        .filter(|name| name.starts_with(char::is_uppercase))
        .any(is_begun)
}

fn is_common(word: &str) -> bool {
    matches!(
        word,
        "with"
            | "from"
            | "that"
            | "this"
            | "state"
            | "states"
            | "united"
            | "country"
            | "organisation"
            | "people"
    )
}

/// L07: two options are the same, or one is a part of another; dates may be.
pub(super) fn are_alike(read: &Read<'_>) -> bool {
    let (question, options) = (&read.question, &read.options);
    let is_dated = question.options.iter().all(|option| option.chars().any(|c| c.is_ascii_digit()));
    options.iter().enumerate().any(|(at, one)| {
        options.iter().skip(at + 1).any(|other| {
            let is_part = holds_normal(one, other) || holds_normal(other, one);
            one == other || one.is_empty() || (is_part && !is_dated && !is_told_in_full(question.kind))
        })
    })
}

/// L08: the key is more than 1.3 times as long as the next longest option.
pub(super) fn key_is_too_long(question: &Strings<'_>) -> bool {
    let length = |text: &str| text.chars().count();
    let others =
        question.options.iter().filter(|option| **option != question.key).map(|option| length(option));
    let is_exempt =
        matches!(question.kind, QuestionKind::TrueFalse | QuestionKind::Match | QuestionKind::Order);
    let key = length(question.key);
    !is_exempt && key > 12 && others.max().is_some_and(|longest| key * 10 > longest * 13)
}

/// What an option looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Day,
    Month,
    Year,
    Number,
    Words,
}

fn form(option: &str, words: &[Word<'_>]) -> Form {
    let has_month = words.iter().any(|word| MONTHS.contains(&word.written));
    let starts_with_digit = option.starts_with(|c: char| c.is_ascii_digit());
    let is_year = |text: &str| (3..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    let bare = option.trim_start_matches("AD ").trim_end_matches(" BC");
    match (has_month, starts_with_digit) {
        (true, true) => Form::Day,
        (true, false) if option.chars().any(|c| c.is_ascii_digit()) => Form::Month,
        _ if is_year(bare) || bare.len() < option.len() => Form::Year,
        (_, true) => Form::Number,
        _ => Form::Words,
    }
}

/// L10: all options are days, or months, or years, or numbers, or words; and written alike.
pub(super) fn are_of_one_form(read: &Read<'_>) -> bool {
    let question = &read.question;
    if matches!(question.kind, QuestionKind::Match) {
        return true;
    }
    let forms: Vec<Form> = read.texts.iter().skip(1).map(|(option, words)| form(option, words)).collect();
    let is_number = |form: &Form| matches!(form, Form::Number | Form::Year);
    let same = forms.windows(2).all(|pair| match pair {
        // Counts may look like years.
        [one, other] => {
            one == other || (question.kind == QuestionKind::Number && is_number(one) && is_number(other))
        }
        _ => true,
    });
    let has_capital =
        |option: &String| option.chars().find(|c| c.is_alphabetic()).is_none_or(char::is_uppercase);
    let capitals = question.options.iter().filter(|option| has_capital(option)).count();
    let is_words = forms.first() == Some(&Form::Words);
    same && (!is_words || capitals == 0 || capitals == question.options.len())
}

/// L11: a content word stands in the stem and in the key alone.
pub(super) fn key_shares_a_word(read: &Read<'_>) -> bool {
    let question = &read.question;
    let is_exempt = is_told_in_full(question.kind) || question.options.len() < 2;
    !is_exempt
        && read
            .key
            .split(' ')
            .filter(|word| word.len() > 3)
            .any(|word| holds_normal(&read.stem, word) && !read.lures().any(|lure| holds_normal(lure, word)))
}
