//! Whose life a text tells: the person its title names, or whose name stands before a life span or "was born" in its first
//! sentence.
//!
//! Among any number of namesakes the bare surname and the bare first name are that person's; brothers, fathers and
//! wives keep their full names. So it does not matter that the surname is an ordinary word: over "Long Zhiyuan" and a
//! text that says when he was born, "Long returned" is the man, and "his brother Long Qing" is another one.

use super::key::push_key;
use super::{EntityKind, Found, Gender, gazetteer, run, title};
use crate::language::lexicon;
use crate::language::lexicon::Entry;
use crate::language::word_class::Classes;
use crate::text::{Form, Prose, Token, TokenKind, WordSet};
use std::ops::Range;

/// The longest name of a person, in words.
const LONGEST: usize = 6;

/// How many tokens are read for a birth, and for pronouns.
const BIRTH: usize = 600;
const REACH: usize = 20_000;

/// Small words inside the names of people.
static PARTICLES: WordSet = WordSet::new(&[
    "al", "bin", "bint", "da", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn",
    "la", "le", "ten", "ter", "ul", "van", "von", "y", "zu",
]);

/// Relatives that may have the same name.
static RELATIVES: WordSet = WordSet::new(&[
    "ancestor",
    "aunt",
    "brother",
    "cousin",
    "daughter",
    "father",
    "grandfather",
    "granddaughter",
    "grandmother",
    "grandson",
    "heir",
    "husband",
    "mother",
    "namesake",
    "nephew",
    "niece",
    "sister",
    "son",
    "uncle",
    "wife",
]);

/// How far a title and a first name may reach, in tokens.
const TITLE: usize = 30;

/// Before the name of something that is nobody.
const BEFORE_THINGS: [&str; 4] = ["the", "in", "at", "near"];

/// The person whose life a text tells.
#[derive(Debug)]
pub(super) struct Life {
    /// The words of the name, as in a key.
    words: Vec<Box<[u8]>>,
    /// What the text calls that person.
    pub(super) gender: Gender,
    /// "Henry II": one who is called by the first name alone.
    pub(super) is_royal: bool,
    /// "William Pitt the Younger"
    is_younger: bool,
}

impl Life {
    pub(super) fn of(text: &str, prose: &Prose, entries: &[Entry]) -> Option<Self> {
        let reader = Reader { text, prose, entries };
        let is_human = |name: &Range<usize>| reader.is_human(name);
        let name = reader.title().filter(is_human).or_else(|| reader.lead().filter(is_human))?;
        let words = reader.words(name.clone());
        let gender = reader.gender()?;
        (!reader.is_thing(&words)).then(|| Self {
            is_royal: reader.slice(name.start).is_some_and(|_| reader.is_royal(&name)),
            is_younger: reader.is_any(name.end + 1, &["younger", "junior"]),
            words,
            gender,
        })
    }

    /// The whole name.
    pub(super) fn is_whole<'w>(&self, words: impl Iterator<Item = &'w [u8]>) -> bool {
        self.words.iter().map(AsRef::as_ref).eq(words)
    }

    /// How many words the name has.
    pub(super) const fn len(&self) -> usize {
        self.words.len()
    }

    /// The first words of the name or the last ones, but not a number alone.
    pub(super) fn is_short<'w>(&self, words: impl Iterator<Item = &'w [u8]> + Clone) -> bool {
        let count = words.clone().count();
        let own = || self.words.iter().map(AsRef::as_ref);
        let is_numeral = words.clone().all(|word| {
            std::str::from_utf8(word).is_ok_and(|word| run::is_roman(&word.to_ascii_uppercase()))
        });
        count > 0
            && count < self.words.len()
            && !is_numeral
            && (own().take(count).eq(words.clone()) || own().skip(self.words.len() - count).eq(words))
    }

    /// A surname that stands first: "Long" of Long Zhiyuan.
    pub(super) fn is_family(&self, word: &str) -> bool {
        self.has(word)
            && gazetteer::given_name(word).is_none()
            && self.words.first().is_some_and(|first| first.eq_ignore_ascii_case(word.as_bytes()))
    }

    /// The first word of the name or the last: "Long", "Henry", "al-Dawud".
    pub(super) fn has(&self, word: &str) -> bool {
        word.starts_with(char::is_uppercase)
            && [self.words.first(), self.words.last()]
                .into_iter()
                .flatten()
                .any(|own| own.len() == word.len() && own.eq_ignore_ascii_case(word.as_bytes()))
    }

    /// "Chandra" for Chandrasekhar: the beginning of the last word.
    pub(super) fn is_cut<'w>(&self, mut words: impl Iterator<Item = &'w [u8]>) -> bool {
        let Some(last) = self.words.last() else { return false };
        words.next().is_some_and(|word| word.len() >= 5 && word.len() < last.len() && last.starts_with(word))
            && words.next().is_none()
    }

    /// Says of every mention of the name, whole or short, that it is a person, and which of them are namesakes.
    pub(super) fn tell(&self, text: &str, tokens: &[Token], found: &mut [Found]) {
        let mut key = Vec::new();
        let (mut is_called, mut is_lent) = (false, false);
        for mention in found.iter_mut().filter(|mention| mention.known.is_none()) {
            key.clear();
            for token in tokens.get(mention.tokens.clone()).unwrap_or_default() {
                push_key(text, token, &mut key);
            }
            let words = || key.split(|byte| *byte == b' ').filter(|word| !word.is_empty());
            let is_short = self.is_short(words());
            if self.is_whole(words()) {
                mention.evidence.own = None;
                mention.evidence.person += 6;
                mention.gender = mention.gender.or(Some(self.gender));
            } else if is_short && mention.evidence.own.is_none_or(|own| own == EntityKind::Person) {
                mention.evidence.own = None;
                mention.evidence.person += 3;
            }
            let is_first = is_short && self.is_first(words());
            // "two sons, Karl (born 1857) and Gyula (born 1860)", whom the text calls by that name from then on.
            mention.is_namesake =
                is_short && (self.is_namesake(text, tokens, mention) || is_first && is_lent);
            is_lent = is_first && !is_called && mention.is_namesake || is_lent;
            is_called |= is_first;
        }
    }

    /// "the elder Pitt", "his uncle Vincent", "Mrs Long" beside a man.
    fn is_namesake(&self, text: &str, tokens: &[Token], mention: &Found) -> bool {
        let slice = |back: usize| {
            let at = mention.tokens.start.checked_sub(back);
            at.and_then(|at| tokens.get(at)).map_or("", |token| token.span.slice(text))
        };
        let is =
            |back: usize, words: &[&str]| words.iter().any(|word| slice(back).eq_ignore_ascii_case(word));
        let is_other = mention.gender.is_some_and(|gender| gender != self.gender);
        let is_aged = is(1, &["elder", "senior"]) || !self.is_younger && is(1, &["younger", "junior"]);
        let own = if self.gender == Gender::Male { "his" } else { "her" };
        // "his elder brother Theo"
        let is_own = |back| is(back, &[own]) || is(back, &["'s", "’s"]) && self.has(slice(back + 1));
        let is_relative = RELATIVES.has(slice(1)) && (is_own(2) || is_own(3));
        let after =
            |steps: usize| tokens.get(mention.tokens.end + steps).map_or("", |token| token.span.slice(text));
        let is_child = mention.tokens.len() == 1
            && mention.tokens.start > TITLE
            && after(0) == "("
            && (after(1).eq_ignore_ascii_case("born") || after(1).eq_ignore_ascii_case("b"));
        // "Anna (Dahl) Holm"
        let is_behind_bracket = slice(1) == ")" && slice(3) == "(";
        is_other || is_aged || is_relative || is_child || is_behind_bracket
    }

    /// The first name alone of somebody who is not called by it: "Karl", but neither "Long" nor "Henry".
    fn is_first<'w>(&self, mut words: impl Iterator<Item = &'w [u8]>) -> bool {
        let first = self.words.first().and_then(|first| std::str::from_utf8(first).ok());
        let is_alone = words.next() == first.map(str::as_bytes) && words.next().is_none();
        is_alone && !self.is_royal && first.is_some_and(|first| gazetteer::given_name(first).is_some())
    }
}

struct Reader<'a> {
    text: &'a str,
    prose: &'a Prose,
    entries: &'a [Entry],
}

impl<'a> Reader<'a> {
    fn slice(&self, at: usize) -> Option<&'a str> {
        self.prose.tokens.get(at).map(|token| token.span.slice(self.text))
    }

    fn is_any(&self, at: usize, list: &[&str]) -> bool {
        self.slice(at).is_some_and(|word| list.iter().any(|known| word.eq_ignore_ascii_case(known)))
    }

    fn is_mark(&self, at: usize, mark: char) -> bool {
        self.prose.tokens.get(at).is_some_and(|token| token.is_mark(mark))
    }

    fn words(&self, name: Range<usize>) -> Vec<Box<[u8]>> {
        let mut key = Vec::new();
        for token in self.prose.tokens.get(name).unwrap_or_default() {
            push_key(self.text, token, &mut key);
        }
        key.split(|byte| *byte == b' ').filter(|word| !word.is_empty()).map(Into::into).collect()
    }

    /// The name that begins at a token and ends before `end`: capitals, particles, the stops of initials.
    fn name(&self, start: usize, end: usize) -> Option<Range<usize>> {
        let is_capital = |at: usize| {
            at < end
                && self
                    .prose
                    .tokens
                    .get(at)
                    .is_some_and(|token| token.kind == TokenKind::Word && token.is_capitalised())
        };
        let is_particle = |at: usize| self.slice(at).is_some_and(|word| PARTICLES.has(word));
        let is_initial = |at: usize| self.slice(at).is_some_and(|word| word.len() == 1);
        let mut at = start;
        while at < end && at < start + 2 * LONGEST {
            let is_stop = at > start && self.is_mark(at, '.') && is_initial(at - 1);
            let is_joint = at > start && is_particle(at) && at + 1 < end;
            if !(is_capital(at) || is_stop || is_joint) {
                break;
            }
            at += 1;
        }
        let name = start..at;
        (2..=LONGEST).contains(&self.words(name.clone()).len()).then_some(name)
    }

    /// The name that a title is, up to a colon, a bracket, a comma or an epithet: "Henry II of England".
    fn title(&self) -> Option<Range<usize>> {
        let first = self.prose.paragraphs.first()?;
        let tokens = first.tokens.clone();
        let is_line = matches!(first.form, Form::Heading(_))
            || tokens.len() <= 12 && !self.is_mark(tokens.end.saturating_sub(1), '.');
        let name = self.name(tokens.start, tokens.end).filter(|_| is_line)?;
        let is_epithet = self.is_any(name.end, &["the", "of"]);
        let is_closed = name.end == tokens.end
            || [':', '(', ',', '–', '—', '-'].into_iter().any(|mark| self.is_mark(name.end, mark));
        (is_closed || is_epithet).then_some(name)
    }

    /// The name before the life span with which the text begins: "Park Jin-woo (born 2 August 1911".
    fn lead(&self) -> Option<Range<usize>> {
        let first = self.prose.paragraphs.iter().find(|paragraph| paragraph.form == Form::Running)?;
        let name = self.name(first.tokens.start, first.tokens.end)?;
        // "Karl Otto Holm was born at Lund"
        if self.is_any(name.end, &["was"]) && self.is_any(name.end + 1, &["born"]) {
            return Some(name);
        }
        let close = (name.end + 1..first.tokens.end.min(name.end + 60)).find(|&at| self.is_mark(at, ')'))?;
        let inside = name.end + 1..close;
        let is_born = inside.clone().any(|at| self.is_any(at, &["born", "died"]));
        let years = inside.clone().filter(|&at| {
            self.slice(at)
                .is_some_and(|word| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()))
        });
        let is_span =
            years.count() == 2 && inside.clone().any(|at| self.is_mark(at, '–') || self.is_mark(at, '-'));
        (self.is_mark(name.end, '(') && (is_born || is_span)).then_some(name)
    }

    /// Whether the words can be somebody's: a first name, or a word of no dictionary behind any other.
    fn is_human(&self, name: &Range<usize>) -> bool {
        let words: Vec<usize> = name
            .clone()
            .filter(|&at| self.slice(at).is_some_and(|word| word.starts_with(char::is_alphabetic)))
            .filter(|&at| self.slice(at).is_some_and(|word| !PARTICLES.has(word)))
            .collect();
        let (Some(&first), Some(&last)) = (words.first(), words.last()) else { return false };
        let word = |at: usize| self.slice(at).unwrap_or_default();
        let entry = |at: usize| self.entries.get(at).unwrap_or(&crate::language::guess::BLANK);
        let is_given = |at: usize| {
            word(at).len() == 1 && self.is_mark(at + 1, '.') || gazetteer::given_name(word(at)).is_some()
        };
        let is_strange = |at: usize| {
            lexicon::entry(word(at)).is_none()
                && gazetteer::head(word(at)).is_none()
                && !gazetteer::is_known(word(at))
                || run::is_roman(word(at))
        };
        let is_never = |at: usize| {
            // "Long", "An", "Young"
            let may_be_name =
                entry(at).classes.has(Classes::ADVERB.with(Classes::ADJECTIVE).with(Classes::NOUN));
            entry(at).classes.is_closed() && !may_be_name && !is_given(at) && !run::is_roman(word(at))
                || entry(at).classes.has(Classes::CALENDAR) && !is_given(at)
                || title::prefix(word(at), entry(at)).is_some()
        };
        let leads = gazetteer::leading(word(first)).is_some();
        !words.iter().any(|&at| is_never(at))
            && (is_given(first) || is_strange(last) && (is_strange(first) || !leads && words.len() <= 3))
    }

    fn is_royal(&self, name: &Range<usize>) -> bool {
        name.clone().skip(1).any(|at| self.slice(at).is_some_and(run::is_roman))
            || self.is_any(name.end, &["of"])
    }

    /// "the Watergate Scandal", "in Port Arthur": what has an article or a place is nobody.
    fn is_thing(&self, words: &[Box<[u8]>]) -> bool {
        let is = |at: usize, word: &[u8]| {
            self.slice(at).is_some_and(|token| token.as_bytes().eq_ignore_ascii_case(word))
        };
        let Some(first) = words.first() else { return true };
        (1..self.prose.tokens.len()).any(|at| {
            is(at, first)
                && words.iter().enumerate().skip(1).all(|(step, word)| is(at + step, word))
                && self.is_any(at - 1, &BEFORE_THINGS)
        })
    }

    /// "he" or "she", where a birth is told and one of both is met clearly more often.
    fn gender(&self) -> Option<Gender> {
        let is_born = (0..self.prose.tokens.len().min(BIRTH)).any(|at| self.is_any(at, &["born", "birth"]));
        let (mut men, mut women) = (0, 0);
        for at in 0..self.prose.tokens.len().min(REACH) {
            let word = self.slice(at).unwrap_or_default();
            if word.len() > 3 {
                continue;
            }
            men += usize::from(self.is_any(at, &["he", "his", "him"]));
            women += usize::from(self.is_any(at, &["she", "her"]));
        }
        let (most, least) = (men.max(women), men.min(women));
        let gender = if men > women { Gender::Male } else { Gender::Female };
        (is_born && most >= 3 && 2 * most >= 3 * least).then_some(gender)
    }
}
