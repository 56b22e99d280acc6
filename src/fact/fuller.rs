//! The fuller form in which a bare "the noun" was told of before: "the treaty" as "the treaty of friendship".
//!
//! Phrases with the very noun are looked for in the last sentences of the section. Its names, nouns and telling adjectives and
//! what stands behind "of", "on" and the like are the fuller form, where all phrases agree on it:
//!
//! * "The two states negotiated an agreement on river fisheries. ... The agreement was signed": the agreement on river fisheries
//! * "the Kora War", "the war of the dukes": two, and the noun stays

mod words;

use super::topic::is_loose;
use super::{Source, kind, wording};
use crate::language::{Tag, Tense, is_event_noun, is_plural_noun, is_role_noun};
use crate::temporal::{Basis, Granularity, Interval, Timex};
use crate::text::Form;
use std::ops::Range;
use words::{EMPTY, JOINTS, PARTS};

/// How many sentences before its own are read.
const REACH: usize = 5;
/// How many tokens are read at the most.
const BACK: usize = 220;
/// The most words in front of the noun, and behind its preposition.
const MOST: usize = 5;
/// The most words of a name behind "called".
const NAMED: usize = 6;
/// The longest fuller form, in characters.
const LONGEST: usize = 56;

/// What a phrase with the noun says of it.
enum Phrase {
    /// Nothing: "the treaty".
    Bare,
    /// Another one, or one of several, of which nothing is said: "a treaty", "this treaty", "his treaty".
    Open,
    /// Which one it is.
    Telling(Spoken),
}

/// A phrase that says which one is meant: the words in front of its noun, the noun, and what stands behind it.
#[derive(Clone, Copy)]
struct Spoken {
    first: usize,
    head: usize,
    end: usize,
}

impl Spoken {
    const fn front(self) -> Range<usize> {
        self.first..self.head
    }

    const fn behind(self) -> Range<usize> {
        self.head + 1..self.end
    }

    /// Without what stands behind the noun.
    const fn short(self) -> Self {
        Self { end: self.head + 1, ..self }
    }
}

/// What the last sentences tell of a noun.
pub(super) enum Told {
    /// Nothing that says more than the noun.
    Nothing,
    /// Another of the sort, or two that do not agree.
    Several,
    /// The fuller form, without the article.
    Fully(String),
}

/// The fuller form of "the NOUN", without the article; `noun`: the token of the noun.
pub(super) fn fuller(source: Source<'_>, noun: usize) -> Told {
    let word = wording::text(source, noun).to_lowercase();
    let Some(the) = noun.checked_sub(1).filter(|&the| wording::is_word(source, the, &["the"])) else {
        return Told::Several;
    };
    if !is_thing(source, noun, &word) {
        return Told::Several;
    }
    found(source, the, &word)
}

/// The phrase of the last sentences that tells most.
fn found(source: Source<'_>, the: usize, word: &str) -> Told {
    let Some(near) = reach(source, the) else { return Told::Nothing };
    let several = plural(word);
    let mut best: Option<Spoken> = None;
    for at in near.rev() {
        if wording::is_word(source, at, &[&several]) {
            return Told::Several;
        }
        if !wording::is_word(source, at, &[word]) || !is_head(source, at) {
            continue;
        }
        match phrase(source, at) {
            Phrase::Open if best.is_none() => return Told::Several,
            Phrase::Bare | Phrase::Open => {}
            Phrase::Telling(spoken) => {
                let known = best.map_or(Some(spoken), |known| agreed(source, known, spoken));
                let Some(known) = known else { return Told::Several };
                best = Some(known);
            }
        }
    }
    let Some(best) = best.filter(|best| !is_of_later(source, word, the, best.head)) else {
        return Told::Nothing;
    };
    // "The Lund War" on a page of which the sentence before tells of another war.
    let title = &source.article.title;
    let is_titles = title.split(' ').any(|part| {
        let part = part.trim_matches(|c: char| !c.is_alphanumeric());
        part.eq_ignore_ascii_case(word) || part.eq_ignore_ascii_case(&several)
    });
    let is_own = |words: Range<usize>| !words.is_empty() && title.contains(&wording::write(source, words));
    if is_titles && !is_own(best.front()) && !is_own(best.behind()) {
        return Told::Several;
    }
    let line = |spoken: Spoken| wording::write(source, spoken.first..spoken.end);
    let fits = |spoken: Spoken| line(spoken).chars().count() <= LONGEST;
    if fits(best) {
        Told::Fully(line(best))
    } else if !best.front().is_empty() && fits(best.short()) {
        Told::Fully(line(best.short()))
    } else {
        Told::Nothing
    }
}

/// "ended with the Great Fire of Lund in 1665. In 1466 many died in the fire": what happened before what was named is another.
pub(super) fn is_of_later(source: Source<'_>, word: &str, here: usize, named: usize) -> bool {
    let years = |at: usize| {
        let sentences = &source.prose.sentences;
        let sentence = sentences.partition_point(|sentence| sentence.tokens.end <= at);
        let tokens = sentences.get(sentence).map_or(0..0, |sentence| sentence.tokens.clone());
        let start = source.prose.tokens.get(tokens.start).map_or(0, |token| token.span.start());
        let end = tokens.end.checked_sub(1).and_then(|last| source.prose.tokens.get(last));
        let end = end.map_or(start, |token| token.span.end());
        let first = source.timexes.partition_point(|timex| timex.span.start() < start);
        let own = source.timexes.get(first..).unwrap_or_default();
        own.iter()
            .take_while(move |timex| timex.span.start() < end)
            .filter(|timex| {
                timex.basis == Basis::Explicit && timex.value.granularity() >= Some(Granularity::Decade)
            })
            .map(Timex::interval)
    };
    let told = years(here).filter_map(Interval::latest).max();
    let other = years(named).filter_map(Interval::earliest).min();
    is_event_noun(word) && told.zip(other).is_some_and(|(told, other)| told < other)
}

/// Whether a noun is one of which several may be told of in a text.
fn is_thing(source: Source<'_>, noun: usize, word: &str) -> bool {
    let tag = tag(source, noun);
    let is_noun = tag == Tag::Noun && word.len() > 2 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_noun && !PARTS.contains(&word) && !kind::is_human(word) && !is_role_noun(word) && !is_loose_noun(word)
}

fn is_loose_noun(word: &str) -> bool {
    is_loose(word) && word != "war"
}

fn tag(source: Source<'_>, at: usize) -> Tag {
    source.language.words.get(at).map_or(Tag::Mark, |word| word.tag)
}

/// The tokens in which a phrase is looked for: the last sentences, as far as the heading above, which is read as well.
fn reach(source: Source<'_>, before: usize) -> Option<Range<usize>> {
    let prose = source.prose;
    let here = prose.sentences.partition_point(|sentence| sentence.tokens.end <= before);
    let first = here.saturating_sub(REACH);
    let mut start = before;
    for at in (first..=here).rev() {
        let sentence = prose.sentences.get(at)?;
        let form = prose.paragraphs.get(sentence.paragraph)?.form;
        match form {
            Form::Running => start = sentence.tokens.start,
            Form::Heading(_) => {
                start = sentence.tokens.start;
                break;
            }
            Form::Item if at == here => start = sentence.tokens.start,
            Form::Item | Form::Passive => break,
        }
    }
    Some(start.max(before.saturating_sub(BACK)).min(before)..before)
}

fn plural(word: &str) -> String {
    if let Some(stem) = word.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o'])) {
        return format!("{stem}ies");
    }
    let hisses = word.ends_with("ch") || word.ends_with("sh") || word.ends_with(['s', 'x']);
    if hisses { format!("{word}es") } else { format!("{word}s") }
}

/// Whether a noun is the head of its phrase: "war", but not in "war memorial".
fn is_head(source: Source<'_>, at: usize) -> bool {
    matches!(tag(source, at), Tag::Noun | Tag::Name)
        && !matches!(tag(source, at + 1), Tag::Noun | Tag::Name | Tag::Clitic)
}

/// What a phrase says with the words around its noun.
fn phrase(source: Source<'_>, head: usize) -> Phrase {
    let here = source.prose.sentences.partition_point(|sentence| sentence.tokens.end <= head);
    let begin = source.prose.sentences.get(here).map_or(head, |sentence| sentence.tokens.start);
    let mut first = head;
    while first > begin
        && head - first < MOST
        && matches!(tag(source, first - 1), Tag::Adjective | Tag::Noun | Tag::Name | Tag::Number)
    {
        first -= 1;
    }
    let opener = first.checked_sub(1).filter(|&at| at >= begin);
    let is = |words: &[&str]| opener.is_some_and(|at| wording::is_word(source, at, words));
    let has_the = is(&["the"]);
    let has_a = is(&["a", "an"]);
    let is_inside = opener.is_some_and(|at| {
        matches!(
            tag(source, at),
            Tag::Preposition | Tag::Verb | Tag::Auxiliary | Tag::Mark | Tag::Coordinator
        )
    });
    let is_plain = has_the || has_a || is_inside && is_plural_noun(wording::text(source, head));
    if !is_plain {
        return Phrase::Open;
    }
    let front = telling(source, first..head);
    let behind = if is_freed(source, first) { head + 1..head + 1 } else { behind(source, head + 1) };
    let Some(front) = front else { return Phrase::Open };
    // "could not agree on a treaty with Norland": there is none.
    if has_a && (begin.max(head.saturating_sub(6))..first).any(|at| tag(source, at) == Tag::Negation) {
        return Phrase::Open;
    }
    if front.clone().any(|at| tells(source, at)) || !behind.is_empty() {
        Phrase::Telling(Spoken { first: front.start, head, end: behind.end })
    } else if has_a {
        Phrase::Open
    } else {
        Phrase::Bare
    }
}

/// "had rid the zone of fever": what stands behind "of" is what the verb takes away, and no part of the zone's name.
fn is_freed(source: Source<'_>, first: usize) -> bool {
    const TAKING: &[&str] =
        &["clear", "cure", "deprive", "drain", "empty", "purge", "relieve", "rid", "rob", "strip"];
    first.checked_sub(2).is_some_and(|verb| {
        source
            .language
            .words
            .get(verb)
            .and_then(|word| word.lemma)
            .is_some_and(|lemma| TAKING.contains(&lemma))
    })
}

/// The words in front of a noun from the first that tells which one it is: "famous secret" is "secret". None where one of
/// them counts or says that there are others.
fn telling(source: Source<'_>, words: Range<usize>) -> Option<Range<usize>> {
    const OTHERS: &[&str] = &[
        "another", "first", "former", "fourth", "last", "least", "most", "next", "other", "previous", "same",
        "second", "such", "third",
    ];
    if words.clone().any(|at| wording::is_word(source, at, OTHERS) || is_count(source, at)) {
        return None;
    }
    let first = words.clone().find(|&at| tells(source, at)).unwrap_or(words.end);
    Some(first..words.end)
}

fn is_count(source: Source<'_>, at: usize) -> bool {
    let word = wording::text(source, at);
    tag(source, at) == Tag::Number && !(word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()))
}

fn tells(source: Source<'_>, at: usize) -> bool {
    let word = wording::text(source, at);
    match tag(source, at) {
        Tag::Name => true,
        Tag::Noun => !EMPTY.contains(&word.to_lowercase().as_str()) && !word.contains('-'),
        Tag::Adjective => {
            // "Korean", "naval", "atomic", but not "lush".
            let is_kind = word.ends_with("al") || word.ends_with("ic");
            (is_kind || word.starts_with(char::is_uppercase))
                && !EMPTY.contains(&word.to_lowercase().as_str())
        }
        _ => false,
    }
}

/// The phrase behind a noun that says which one it is; empty where there is none.
fn behind(source: Source<'_>, start: usize) -> Range<usize> {
    let named = named(source, start);
    if !named.is_empty() {
        return named;
    }
    let noun =
        start.checked_sub(1).map(|noun| wording::text(source, noun).to_lowercase()).unwrap_or_default();
    let joins = |at: usize| {
        wording::is_word(source, at, &["of", "between"])
            || JOINTS.iter().any(|(joint, nouns)| {
                wording::is_word(source, at, &[joint]) && nouns.contains(&noun.as_str())
            })
    };
    let mut end = start;
    for _ in 0..2 {
        let goes_on = if end == start { joins(end) } else { wording::is_word(source, end, &["of", "and"]) };
        if !goes_on {
            break;
        }
        let joint = end;
        let mut at = end + 1;
        if wording::is_word(source, at, &["the", "a", "an"]) {
            at += 1;
        }
        let from = at;
        while at < from + MOST && matches!(tag(source, at), Tag::Adjective | Tag::Noun | Tag::Name) {
            at += 1;
        }
        let is_ended = at > from
            && matches!(tag(source, at - 1), Tag::Noun | Tag::Name)
            && !matches!(tag(source, at), Tag::Clitic | Tag::Noun | Tag::Name | Tag::Adjective | Tag::Other);
        // "with Norland", but not "with a pen"
        let is_named =
            !wording::is_word(source, joint, &["with", "to", "and"]) || tag(source, from) == Tag::Name;
        if !is_ended || !is_named {
            break;
        }
        end = at;
    }
    start..end
}

/// "a novel called Low Water": the participle and the name behind a noun; empty where there is none.
fn named(source: Source<'_>, start: usize) -> Range<usize> {
    const CALLED: &[&str] = &["called", "codenamed", "entitled", "named", "titled"];
    let none = start..start;
    if !wording::is_word(source, start, CALLED) {
        return none;
    }
    let token = |at: usize| source.prose.tokens.get(at);
    let is_quote = |at: usize| token(at).is_some_and(|mark| mark.is_mark('"') || mark.is_mark('“'));
    let from = start + 1 + usize::from(is_quote(start + 1));
    let is_part = |at: usize| token(at).is_some_and(crate::text::Token::is_capitalised);
    let mut end = from;
    while end < from + NAMED
        && (is_part(end)
            || end > from && wording::is_word(source, end, &["of", "the", "and", "for"]) && is_part(end + 1))
    {
        end += 1;
    }
    let is_closed = token(end).is_some_and(|mark| mark.is_mark('"') || mark.is_mark('”'));
    let is_ended = !matches!(tag(source, end), Tag::Clitic | Tag::Noun | Tag::Name | Tag::Number);
    if end == from || !is_ended || is_closed != (from > start + 1) {
        return none;
    }
    start..end + usize::from(is_closed)
}

/// One fuller form out of two phrases, where one says nothing that the other does not.
fn agreed(source: Source<'_>, known: Spoken, other: Spoken) -> Option<Spoken> {
    let words = |tokens: Range<usize>| -> Vec<String> {
        tokens.map(|at| wording::text(source, at).to_lowercase()).collect()
    };
    let (own, others) = (words(known.front()), words(other.front()));
    let front = if others.iter().all(|word| own.contains(word)) {
        known
    } else if own.iter().all(|word| others.contains(word)) {
        other
    } else {
        return None;
    };
    let (own, others) = (words(known.behind()), words(other.behind()));
    let whole = if others.is_empty() || own == others {
        Some(known)
    } else if own.is_empty() {
        Some(other)
    } else {
        None
    };
    match whole {
        Some(whole) if whole.front().len() == front.front().len() => Some(whole),
        // "the blockade of the ports", "the Union blockade of the coast": what both have in front.
        _ if !front.front().is_empty() => Some(front.short()),
        whole => whole,
    }
}

/// Whether what stands behind a noun leaves it bare: a verb, a mark, a date.
pub(super) fn is_bare(source: Source<'_>, noun: usize) -> bool {
    let next = noun + 1;
    let word = source.language.words.get(next).copied().unwrap_or_default();
    match word.tag {
        Tag::Auxiliary | Tag::Modal | Tag::Adverb | Tag::Mark | Tag::Coordinator | Tag::Negation => true,
        Tag::Verb => matches!(word.tense, Some(Tense::Past | Tense::Present)),
        Tag::Preposition => {
            wording::is_word(
                source,
                next,
                &["by", "at", "until", "after", "before", "during", "since", "from"],
            ) || matches!(tag(source, next + 1), Tag::Calendar | Tag::Number)
                || wording::is_word(source, next, &["in", "on"]) && tag(source, next + 1) == Tag::Name
        }
        _ => false,
    }
}
