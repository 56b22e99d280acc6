//! Words that are in no table, judged by their endings.

use super::lexicon::{Entry, Verb};
use super::word_class::{Classes, Form, Usage, VerbForms};

/// What a word in no table most likely is.
pub(super) fn guess(word: &str) -> Entry {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    if word.len() < 4 || !word.is_ascii() {
        return NOUN;
    }
    if let Some((tens, ones)) = word.split_once('-')
        && [tens, ones].iter().all(|part| is_number(part))
    {
        return NUMBER;
    }
    if is_measure(word) {
        return ADJECTIVE;
    }
    // "unsatisfactory"
    let is_opposite = word
        .strip_prefix("un")
        .and_then(super::lexicon::entry)
        .is_some_and(|plain| plain.classes.has(Classes::ADJECTIVE) && !plain.may_be_noun());
    if is_opposite {
        return ADJECTIVE;
    }
    match word.as_bytes() {
        [.., b'l', b'y'] => ADVERB,
        [.., b'i', b'n', b'g'] => GERUND,
        [.., b'e', b'd'] if is_joined(word) || word.starts_with("un") => ADJECTIVE,
        [.., b'e', b'd'] if !word.ends_with("eed") => PAST,
        [.., b's'] if ends(&["ss", "us", "is"]) => {
            if ends(&["less", "ous"]) {
                ADJECTIVE
            } else {
                NOUN
            }
        }
        [.., b's'] if ends(&["ises", "izes", "ifies"]) => THIRD,
        [.., b's'] => PLURAL,
        _ if ends(&["ise", "ize", "ify"]) && word.len() > 5 => BASE,
        _ if ends(&[
            "able", "ible", "ful", "ic", "ical", "ive", "ish", "ian", "ary", "esque", "ial", "nal",
        ]) =>
        {
            ADJECTIVE
        }
        _ => NOUN,
    }
}

/// "well-trained", "so-called", but not "re-elected".
fn is_joined(word: &str) -> bool {
    const PREFIXES: [&str; 8] = ["co", "counter", "cross", "mis", "out", "over", "pre", "re"];
    word.rsplit_once('-').is_some_and(|(first, _)| !PREFIXES.contains(&first))
}

/// "two-year", "12-month", "90-gun", but not "two-thirds" and "25-pounder".
pub(super) fn is_measure(word: &str) -> bool {
    const UNITS: [&str; 26] = [
        "acre",
        "bed",
        "billion",
        "day",
        "foot",
        "game",
        "gun",
        "hour",
        "inch",
        "kilometre",
        "man",
        "member",
        "mile",
        "million",
        "minute",
        "month",
        "night",
        "page",
        "part",
        "point",
        "room",
        "seat",
        "storey",
        "ton",
        "week",
        "year",
    ];
    word.split_once('-').is_some_and(|(count, unit)| {
        UNITS.contains(&unit) && (count.bytes().all(|byte| byte.is_ascii_digit()) || is_number(count))
    })
}

/// "twenty", "five" of "twenty-five".
fn is_number(word: &str) -> bool {
    super::lexicon::entry(word).is_some_and(|entry| entry.classes.has(Classes::NUMBER))
}

const fn only(classes: Classes) -> Entry {
    Entry { classes, auxiliary: None, verbs: [None, None] }
}

const fn verb(forms: VerbForms, classes: Classes) -> Entry {
    Entry { classes, auxiliary: None, verbs: [Some(Verb { lemma: None, forms, usage: Usage::NONE }), None] }
}

const fn form(form: Form) -> VerbForms {
    VerbForms::NONE.with(form)
}

const NOUN: Entry = only(Classes::NOUN);
const PLURAL: Entry = only(Classes::NOUN.with(Classes::PLURAL));
const NUMBER: Entry = only(Classes::NUMBER);
const ADJECTIVE: Entry = only(Classes::ADJECTIVE);
const ADVERB: Entry = only(Classes::ADVERB);
const GERUND: Entry = verb(form(Form::Gerund), Classes::NOUN);
const PAST: Entry = verb(form(Form::Past).with(Form::Participle), Classes::NONE);
const THIRD: Entry = verb(form(Form::Third), Classes::NONE);
const BASE: Entry = verb(form(Form::Base), Classes::NONE);

/// A token that is no word.
pub(super) const BLANK: Entry = only(Classes::NONE);
