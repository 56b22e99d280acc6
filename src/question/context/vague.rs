//! Nouns that say nothing alone: "the tour", "the subsequent war", "the three countries".
//!
//! What tells which is a phrase behind the noun, a modifier, or that there is but one ("the sea"). It looks at the words of a stem
//! alone and knows neither facts' dates nor kinds of question.

use super::super::wording::{find_words, words};
use crate::fact::Fact;
use crate::language::{Tense, inflect, is_noun};
use crate::temporal::MONTHS;

/// Nouns of which there is but one.
const UNIQUE: [&str; 83] = [
    // "went on the offensive", "took the lead"
    "offensive",
    "defensive",
    "lead",
    "air",
    "atmosphere",
    "blood",
    "body",
    "brain",
    "economy",
    "environment",
    "equator",
    "globe",
    "eye",
    "ground",
    "heart",
    "heavens",
    "horizon",
    "law",
    "market",
    "mind",
    "pancreas",
    "planet",
    "radio",
    "sky",
    "stage",
    "universe",
    "world",
    "sun",
    "moon",
    "earth",
    "throne",
    "bible",
    "end",
    "beginning",
    "first",
    "last",
    "other",
    "same",
    "sea",
    "press",
    "public",
    "poor",
    "senate",
    "parliament",
    "pope",
    "church",
    "crown",
    "article",
    "vote",
    "election",
    "elections",
    "presidency",
    "premiership",
    "exchequer",
    "polls",
    "bar",
    "police",
    "year-end",
    "doctorate",
    // The money of a state.
    "baht",
    "dinar",
    "dirham",
    "dollar",
    "euro",
    "franc",
    "krona",
    "krone",
    "lira",
    "mark",
    "peso",
    "peseta",
    "pound",
    "rand",
    "rial",
    "ringgit",
    "rouble",
    "ruble",
    "rupee",
    "rupiah",
    "won",
    "yuan",
    "zloty",
    "yen",
];

/// Who and what owns, besides those of [`is_role`], and is told of elsewhere.
const POSSESSORS: [&str; 14] = [
    "area", "artist", "building", "club", "country", "firm", "group", "nation", "paper", "region", "school",
    "ship", "site", "writer",
];

/// Adjectives that do not tell one thing from another of its kind.
const EMPTY: [&str; 7] = ["actual", "entire", "final", "formal", "full", "official", "whole"];

/// Verbs in the past that no noun is called by, and that may stand right behind theirs: "the talks broke down".
const PAST: [&str; 24] = [
    "became", "began", "broke", "came", "chose", "drew", "fell", "fled", "fought", "gave", "grew", "held",
    "kept", "led", "met", "ran", "rose", "sank", "sent", "spoke", "took", "went", "won", "wrote",
];

/// Verbs before "that", in the base form and in the past.
const SAYING: [&str; 20] = [
    "announce",
    "announced",
    "argue",
    "argued",
    "claim",
    "claimed",
    "discover",
    "discovered",
    "find",
    "found",
    "propose",
    "proposed",
    "prove",
    "proved",
    "rule",
    "ruled",
    "show",
    "showed",
    "suggest",
    "suggested",
];

/// The nouns of "the NOUN" without anything that tells which: "the tour", "the agreement".
pub(in crate::question) fn vague_nouns(stem: &str) -> Vec<String> {
    vague_nouns_among(stem, &words(stem).collect::<Vec<_>>())
}

/// As [`vague_nouns`], where the words of the stem are at hand.
pub(super) fn vague_nouns_among(stem: &str, list: &[&str]) -> Vec<String> {
    let mut vague = Vec::new();
    for (at, word) in list.iter().enumerate() {
        // What was said is taken as it was said: "proposed that new floor is made at the ridges".
        if *word == "that"
            && at.checked_sub(1).and_then(|at| list.get(at)).is_some_and(|verb| SAYING.contains(verb))
        {
            break;
        }
        // "the television series The Bill" has it in a title.
        let is_in_a_title = *word == "The"
            && at > 0
            && list.get(at + 1).is_some_and(|next| next.starts_with(char::is_uppercase));
        if !word.eq_ignore_ascii_case("the") || is_in_a_title {
            continue;
        }
        // "the formal application": which one, says its adjective no more than "the application".
        let is_empty = list.get(at + 1).is_some_and(|word| EMPTY.contains(word));
        let at = at + usize::from(is_empty);
        let noun = list.get(at + 1).copied().unwrap_or_default();
        let next = list.get(at + 2).copied().unwrap_or_default();
        // "The first was signed in", "fired the first on": of what?
        let counts_on = matches!(noun, "first" | "last" | "other" | "same")
            && (matches!(next, "" | "was" | "were" | "had" | "on" | "by")
                || next.ends_with("ed") && matches!(list.get(at + 3), Some(&("by" | "in" | "on" | "at"))));
        if counts_on {
            vague.push(noun.to_owned());
            continue;
        }
        // "the new state's government offered": whose, where nobody was named before; "Holm entered the sultan's palace" names one.
        let owner =
            [noun, next].into_iter().find_map(|word| word.strip_suffix("'s").or(word.strip_suffix("’s")));
        if let Some(owner) = owner.filter(|owner| is_role(owner) || POSSESSORS.contains(owner)) {
            let is_frame =
                |word: &&&str| matches!(**word, "In" | "On" | "Which" | "Who" | "The" | "Where" | "Whom");
            let is_led = list
                .iter()
                .take(at)
                .filter(|word| !is_frame(word))
                .any(|word| word.starts_with(char::is_uppercase) && !MONTHS.contains(word));
            if !is_led && owner.starts_with(char::is_lowercase) {
                vague.push(owner.to_owned());
            }
            continue;
        }
        let is_small = noun.starts_with(char::is_lowercase) || is_role(noun);
        let is_bare = is_small && !noun.ends_with("'s") && !noun.ends_with("’s");
        if !is_bare || UNIQUE.contains(&noun) {
            continue;
        }
        // "Following the war, X took control": the phrase ends with its noun.
        let is_closed = is_followed_by_a_comma(stem, noun);
        // "the discovery and the proof of", "the political and ideological battles", "the opposition in the Bundestag"
        let behind = list.get(at + 3).copied().unwrap_or_default();
        let is_of_a_pair = next == "and"
            && (["al", "ic", "ous", "ive", "an", "ish", "ese"].iter().any(|end| noun.ends_with(end))
                || list.iter().skip(at + 3).take(4).any(|word| *word == "of"));
        let is_named_with_the = matches!(next, "in" | "at" | "to" | "over")
            && behind == "the"
            && list.get(at + 4).is_some_and(|word| word.starts_with(char::is_uppercase));
        let is_adverb = noun.ends_with("ly") && !next.is_empty();
        // "handed the area to Kora": to whom, and not which; "the road to Kora" tells it.
        let is_handed = next == "to"
            && matches!(noun, "area" | "land" | "region" | "site" | "territory")
            && list.iter().take(at).skip(1).filter(|word| word.starts_with(char::is_uppercase)).count() < 3;
        let is_told = is_of_a_pair
            || is_named_with_the
            || is_adverb
            || matches!(
                next,
                "of" | "for" | "that" | "which" | "who" | "between" | "on" | "against" | "with" | "from"
            ) && !is_closed
            || (matches!(next, "in" | "at" | "to" | "near" | "outside" | "beside" | "under" | "around")
                && !is_handed
                && list
                    .get(at + 3)
                    .is_some_and(|word| word.starts_with(char::is_uppercase) && !MONTHS.contains(word)))
            || next == "to" && noun_of_purpose(noun)
            || !is_closed && is_modified(noun, next, list.get(at + 3).copied());
        // "did the capital resist the king": the verb stands right behind its subject.
        let is_done =
            at.checked_sub(1).and_then(|at| list.get(at)) == Some(&"did") && is_a_verb_alone(noun, next);
        if !is_told || is_done {
            vague.push(noun.to_owned());
        }
    }
    vague
}

/// Whether a noun stands before a verb in its base form, which no noun is called by.
fn is_a_verb_alone(noun: &str, next: &str) -> bool {
    is_noun(noun) && !is_noun(next) && inflect(next, Tense::Past).is_some()
}

/// What stands behind a counted noun and tells whose they are.
const TELLING: [&str; 15] = [
    "at", "between", "for", "from", "in", "near", "of", "on", "that", "to", "which", "who", "whom", "whose",
    "with",
];

/// What time is counted in.
const UNITS: [&str; 8] = ["centuries", "days", "decades", "hours", "months", "times", "weeks", "years"];

/// What tells one thing from another that was told of before.
const POINTING: [&str; 13] = [
    "combined",
    "ensuing",
    "following",
    "initial",
    "latter",
    "next",
    "other",
    "preceding",
    "previous",
    "remaining",
    "resulting",
    "said",
    "subsequent",
];

/// Who acts together, and is counted.
const GROUPS: [&str; 19] = [
    "armies",
    "brothers",
    "clubs",
    "companies",
    "countries",
    "forces",
    "governments",
    "groups",
    "leaders",
    "men",
    "nations",
    "organisations",
    "organizations",
    "parties",
    "powers",
    "rivals",
    "sides",
    "states",
    "teams",
];

/// "the subsequent war", "the next round", "the three countries": which one was told elsewhere.
pub(super) fn pointing(list: &[&str]) -> Option<String> {
    // "Which month and year does the article give for “The two sides agreed”": the frame is no part of the line.
    let quotes = list.windows(2).position(|two| matches!(two, ["give", "for"]));
    let list = quotes.and_then(|at| list.get(at + 2..)).unwrap_or(list);
    let is_another = |at: usize, word: &&str| {
        word.eq_ignore_ascii_case("another") && at.checked_sub(1).and_then(|at| list.get(at)) != Some(&"one")
    };
    if list.iter().enumerate().any(|(at, word)| is_another(at, word)) {
        return Some("another".to_owned());
    }
    // "a similar revolt broke out": like which one? "a charter similar to that of Lund" says it.
    let is_similar = |at: usize, word: &&str| {
        *word == "similar"
            && matches!(at.checked_sub(1).and_then(|at| list.get(at)), Some(&"a" | &"A"))
            && !list.iter().skip(at).any(|word| matches!(*word, "to" | "as"))
    };
    if list.iter().enumerate().any(|(at, word)| is_similar(at, word)) {
        return Some("similar".to_owned());
    }
    // "did all three become training ships", "were all but U-10 lost": of whom?
    let is_all = |three: &[&str]| {
        let [be, all, many] = three else { return false };
        matches!(*be, "did" | "had" | "was" | "were")
            && *all == "all"
            && (matches!(*many, "two" | "three" | "four" | "five" | "six") || *many == "but")
    };
    let counted = list.windows(3).position(is_all).and_then(|at| list.get(at + 3).map(|next| (at, next)));
    let is_open = counted.is_some_and(|(at, next)| match list.get(at + 2) {
        Some(&"but") => next.starts_with(char::is_uppercase) || *next == "the",
        _ => !next.ends_with('s') && !next.ends_with("men"),
    });
    let is_led = match list {
        ["All", "but", next, ..] => next.starts_with(char::is_uppercase),
        ["All", "two" | "three" | "four" | "five" | "six", next, ..] => !next.ends_with('s') && *next != "of",
        _ => false,
    };
    if is_open || is_led {
        return Some("all".to_owned());
    }
    // "Other settlers began to arrive"
    let is_other = list.first().is_some_and(|first| matches!(*first, "Other" | "Others"));
    if let Some(word) = is_other.then_some("other").or_else(|| looks_elsewhere(list)) {
        return Some(word.to_owned());
    }
    points_by_its_article(list)
}

/// "the latter", "the two countries", "ceded the three counties to Norland".
fn points_by_its_article(list: &[&str]) -> Option<String> {
    list.windows(3).enumerate().find_map(|(at, three)| {
        let [the, word, next] = three else { return None };
        if !the.eq_ignore_ascii_case("the") && !the.eq_ignore_ascii_case("that") {
            return None;
        }
        let is_many = matches!(*word, "two" | "three" | "four" | "five");
        // "ceded the three counties to Norland"
        let behind = list.get(at + 3).copied().unwrap_or_default();
        let are_things = || {
            next.ends_with('s')
                && next.starts_with(char::is_lowercase)
                && !UNITS.contains(next)
                && (!TELLING.contains(&behind) || behind == "to")
        };
        let is_counted = is_many && (GROUPS.contains(next) || opens_with_a_count(list, word) || are_things());
        // "brought the two sides together, and Ayub Khan and Lal Bahadur Shastri signed"; not "clashed in Jutland and the Sound"
        let is_first = list.iter().take(6).any(|first| std::ptr::eq(*first, *word));
        let names_them = !is_first
            && list.iter().skip(1).filter(|word| word.starts_with(char::is_uppercase)).count() > 2
            && list.contains(&"and");
        let bare = word.trim_end_matches("'s").trim_end_matches("’s");
        // "In ______ Holm fell, and the following month": counted from the gap.
        let is_counted_on = matches!(*word, "following" | "next")
            && matches!(
                next.trim_end_matches(','),
                "day" | "week" | "month" | "spring" | "summer" | "autumn" | "winter" | "year"
            )
            && list
                .iter()
                .take_while(|other| !std::ptr::eq(**other, *word))
                .any(|other| other.starts_with('_'));
        let points = !is_counted_on
            && (POINTING.contains(word) || bare == "latter" || bare == "former" && bare != *word)
            && next.starts_with(char::is_lowercase);
        (points || is_counted && !names_them).then(|| (*word).to_owned())
    })
}

/// "an even greater fire": than which? "the incumbent minister": whose term is told elsewhere.
fn looks_elsewhere(list: &[&str]) -> Option<&'static str> {
    let before = |at: usize| at.checked_sub(1).and_then(|at| list.get(at)).copied().unwrap_or_default();
    let is_even = |at: usize, word: &&str| {
        *word == "even" && matches!(before(at), "a" | "A" | "an" | "An") && !list.contains(&"than")
    };
    let is_in_office = |at: usize, word: &&str| {
        let is_named = list.iter().skip(at + 1).take(3).any(|word| word.starts_with(char::is_uppercase));
        matches!(*word, "incumbent" | "outgoing" | "sitting")
            && before(at).eq_ignore_ascii_case("the")
            && !is_named
    };
    let holds =
        |test: &dyn Fn(usize, &&str) -> bool| list.iter().enumerate().any(|(at, word)| test(at, word));
    if holds(&is_even) {
        return Some("even");
    }
    holds(&is_in_office).then_some("incumbent")
}

/// "the two presidents met": a count of people or things that opens a stem, where nothing behind it tells whose they are.
fn opens_with_a_count(list: &[&str], count: &str) -> bool {
    let Some(at) = list.iter().take(6).position(|word| std::ptr::eq(*word, count)) else { return false };
    let named = list.iter().skip(1).take(at).any(|word| word.starts_with(char::is_uppercase));
    let noun = list.get(at + 1).copied().unwrap_or_default();
    let next = list.get(at + 2).copied().unwrap_or_default();
    !named && noun.ends_with('s') && noun.starts_with(char::is_lowercase) && !TELLING.contains(&next)
}

/// Whether a comma stands behind a word that is a part of the text.
fn is_followed_by_a_comma(text: &str, word: &str) -> bool {
    find_words(text, word)
        .and_then(|at| text.get(at + word.len()..))
        .is_some_and(|rest| rest.starts_with(','))
}

/// "the right to collect": what for is told behind it.
fn noun_of_purpose(noun: &str) -> bool {
    matches!(
        noun,
        "right" | "power" | "duty" | "decision" | "order" | "permission" | "authority" | "chance" | "freedom"
    )
}

/// Noun phrases of a fact that are "the" and a noun.
pub(super) fn bare_arguments(fact: &Fact) -> impl Iterator<Item = &str> {
    let arguments = [&fact.subject, &fact.object].into_iter().flatten();
    let arguments = arguments.chain(fact.adjuncts.iter().filter_map(|adjunct| adjunct.argument.as_ref()));
    let texts =
        arguments.filter(|argument| argument.entities.is_empty()).map(|argument| argument.text.as_str());
    texts.filter(|text| {
        let mut list = text.split(' ');
        let is_bare = list.next().is_some_and(|word| word.eq_ignore_ascii_case("the"));
        // "the Nizam" is known by his title.
        let is_told =
            |noun: &str| UNIQUE.contains(&noun) || noun.starts_with(char::is_uppercase) && !is_role(noun);
        is_bare && list.next().is_some_and(|noun| !is_told(noun)) && list.next().is_none()
    })
}

/// Who stands for somebody that another sentence names.
pub(in crate::question) fn is_role(noun: &str) -> bool {
    matches!(
        noun,
        "Convention"
            | "Treaty"
            | "Accord"
            | "Act"
            | "Agreement"
            | "Army"
            | "Bank"
            | "Bill"
            | "Board"
            | "Commission"
            | "Company"
            | "Council"
            | "Court"
            | "Empire"
            | "Fund"
            | "Government"
            | "House"
            | "Institute"
            | "Kingdom"
            | "Law"
            | "League"
            | "Ministry"
            | "Party"
            | "Republic"
            | "Revolution"
            | "State"
            | "Union"
            | "University"
            | "Consulate"
            | "Embassy"
            | "Legation"
            | "War"
            | "Conference"
            | "Committee"
            | "King"
            | "Queen"
            | "Emperor"
            | "PM"
            | "president"
            | "king"
            | "queen"
            | "emperor"
            | "minister"
            | "government"
            | "leader"
            | "general"
            | "poet"
            | "author"
            | "army"
            | "party"
            | "city"
            | "town"
            | "village"
            | "man"
            | "woman"
            | "boy"
            | "girl"
            | "two"
            | "latter"
            | "former"
            | "three"
            | "company"
            | "treaty"
            | "agreement"
            | "war"
            | "battle"
            | "family"
            | "son"
            | "father"
            | "mother"
            | "pair"
            | "brothers"
            | "sultan"
            | "prince"
            | "place"
            | "period"
            | "event"
            | "men"
            | "team"
            | "book"
            | "council"
            | "board"
            | "island"
            | "state"
            | "following"
    )
}

/// Whether the word behind "the" is not its noun: "the first summit", "the Indian airfields" have more to say.
fn is_modified(noun: &str, next: &str, _after: Option<&str>) -> bool {
    const FUNCTION: [&str; 44] = [
        "a", "an", "and", "as", "at", "be", "before", "by", "did", "during", "end", "for", "from", "had",
        "has", "her", "his", "in", "into", "is", "its", "of", "off", "on", "or", "out", "over", "the",
        "their", "through", "to", "under", "until", "up", "upon", "was", "were", "what", "when", "which",
        "while", "with", "without", "take",
    ];
    let next_is_word = !next.is_empty() && !FUNCTION.contains(&next) && !next.starts_with('_');
    // A verb may follow its noun at once: what ends in "ed" is taken for one.
    let _ = noun;
    next_is_word && !next.ends_with("ed") && !PAST.contains(&next)
}
