//! What the first sentence says an article is about: "The 3rd Lund Regiment (3rd LR) was an air defence unit".
//!
//! Pages that define their subject name it at once and say what it is. This is read before any clause, so that "he",
//! "it" and "the regiment" are known from the first sentence on. Nothing is read where the sentence tells of a deed.

use super::{Source, kind, wording};
use crate::language::{EntityKind, Gender, Mention, Tag};
use crate::text::{Case, Form, TokenKind};
use std::ops::Range;

/// The longest name, in tokens.
const LONGEST: usize = 14;
/// How far behind the name its verb may stand, in tokens.
const REACH: usize = 90;
/// Small words inside names.
const JOINTS: &[&str] = &[
    "a", "al", "and", "at", "da", "de", "del", "der", "di", "du", "for", "ibn", "in", "la", "le", "of", "on",
    "the", "to", "van", "von", "y",
];
/// How many tokens are read to learn whether somebody is a "he" or a "she".
const GENDER_REACH: usize = 4000;

/// The name at the head of the first sentence, and what it is said to be.
#[derive(Clone, Debug)]
pub(super) struct Lead {
    /// Its tokens, without the article.
    pub(super) name: Range<usize>,
    /// "The" stood in front.
    pub(super) has_the: bool,
    /// The name stands in quotation marks, which are not among its tokens: "“Blue Harbour” is a song".
    pub(super) is_quoted: bool,
    /// "(3rd LR)": the tokens of a shorter name.
    pub(super) short: Option<Range<usize>>,
    /// "an air defence unit": what it is said to be.
    pub(super) noun: Option<String>,
    /// It is said to be somebody.
    pub(super) is_person: bool,
}

impl Lead {
    /// What the first running sentence defines.
    pub(super) fn of(source: Source<'_>) -> Option<Self> {
        let prose = source.prose;
        let first = prose
            .paragraphs
            .iter()
            .find(|paragraph| paragraph.form == Form::Running && paragraph.tokens.len() > 5)?;
        let sentence = prose.sentences.get(first.sentences.start)?.tokens.clone();
        Self::in_sentence(source, sentence).filter(|lead| {
            // "Europe was shaken": what is said to be nothing is what the text is about only if its title says so.
            let name = wording::text(source, lead.name.end - 1);
            let is_long = lead.name.len() > 1;
            lead.is_person || lead.noun.is_some() || is_long || source.article.title.contains(name)
        })
    }

    fn in_sentence(source: Source<'_>, sentence: Range<usize>) -> Option<Self> {
        let reader = Reader { source, end: sentence.end };
        // Behind what is left of a picture's brackets.
        let start = (sentence.start..sentence.end.min(sentence.start + 60))
            .rfind(|&at| reader.is_mark(at, &[']', '}']))
            .map_or(sentence.start, |bracket| bracket + 1);
        let has_the = wording::is_word(source, start, &["the"]);
        let begin = if wording::is_word(source, start, &["the", "a", "an"]) { start + 1 } else { start };
        let quoted = reader.quoted(start);
        let is_quoted = quoted.is_some();
        let name = quoted.or_else(|| reader.name(begin)).or_else(|| reader.titled(begin))?;
        let be = reader.verb(name.end + usize::from(is_quoted))?;
        let (noun, is_human) = reader.complement(be + 1);
        let is_one = wording::is_word(source, be, &["is", "was"]);
        let mentions = source.language.mentions_in(name.clone());
        let named = |mention: &Mention| source.language.entities.get(mention.entity);
        let is_somebody = mentions.iter().all(|mention| {
            let kind = named(mention).map(|entity| entity.kind);
            matches!(
                kind,
                Some(EntityKind::Person | EntityKind::Other | EntityKind::Place | EntityKind::Country)
            )
        });
        let is_known = mentions
            .iter()
            .filter_map(named)
            .any(|entity| entity.kind == EntityKind::Person && entity.gender.is_some());
        // "Kristal Holm was born on", though nothing tells whether Kristal is a man or a woman.
        let is_titled = source.article.title.contains(wording::text(source, name.end - 1));
        let is_born = is_titled
            && (be + 1..be + 3).any(|at| wording::is_word(source, at, &["born"]))
            && (mentions.iter().filter_map(named).any(|entity| entity.kind == EntityKind::Person)
                || mentions.iter().filter_map(named).all(|entity| entity.kind == EntityKind::Other)
                    && gender(source).is_some());
        let is_life = is_born || is_human || reader.has_life(name.end);
        let is_person = is_one && !has_the && !is_quoted && is_somebody && is_life;
        if is_known && !is_person {
            return None;
        }
        let short = if is_person { None } else { reader.short(name.end) };
        Some(Self { name, has_the, is_quoted, short, noun, is_person })
    }

    /// The entities named in the name and in its shorter form.
    pub(super) fn entities(&self, source: Source<'_>) -> Vec<usize> {
        let whole = |range: &Range<usize>| {
            let mentions = source.language.mentions_in(range.clone());
            let last = mentions.iter().rev().find(|mention| mention.tokens.end == range.end);
            last.map(|mention| mention.entity)
        };
        whole(&self.name).into_iter().chain(self.short.as_ref().and_then(whole)).collect()
    }

    /// All who may be meant by the name, the one who is named most first.
    pub(super) fn persons(&self, source: Source<'_>) -> Vec<usize> {
        let words = |name: &str| -> Vec<String> {
            let words = name.split([' ', '-']).map(str::to_lowercase);
            words.filter(|word| word.len() > 2 && !JOINTS.contains(&word.as_str())).collect()
        };
        let own: Vec<String> = words(&wording::write(source, self.name.clone()));
        let named = self.entities(source);
        let entities = source.language.entities.iter().enumerate();
        let fitting = entities.filter(|(index, entity)| {
            if !matches!(entity.kind, EntityKind::Person | EntityKind::Other) {
                return false;
            }
            let other = words(&entity.name);
            let is_part = !other.is_empty() && other.iter().all(|word| own.contains(word));
            let is_longer = !own.is_empty() && own.iter().all(|word| other.contains(word));
            named.contains(index)
                || is_part && entity.kind == EntityKind::Person
                || is_longer && other.len() < own.len() + 2
        });
        let mut fitting: Vec<(bool, usize, usize)> = fitting
            .map(|(index, entity)| (entity.kind != EntityKind::Person, usize::MAX - entity.count, index))
            .collect();
        fitting.sort_unstable();
        fitting.into_iter().map(|(_, _, index)| index).collect()
    }
}

struct Reader<'a> {
    source: Source<'a>,
    end: usize,
}

impl Reader<'_> {
    fn is_mark(&self, at: usize, marks: &[char]) -> bool {
        self.source
            .prose
            .tokens
            .get(at)
            .is_some_and(|token| matches!(token.kind, TokenKind::Mark(mark) if marks.contains(&mark)))
    }

    fn tag(&self, at: usize) -> Tag {
        self.source.language.words.get(at).map_or(Tag::Mark, |word| word.tag)
    }

    /// The name that begins at a token: capitals, numbers, and what joins them.
    fn name(&self, begin: usize) -> Option<Range<usize>> {
        let token = |at: usize| self.source.prose.tokens.get(at).filter(|_| at < self.end);
        let is_capital = |at: usize| {
            token(at).is_some_and(|token| {
                token.is_capitalised()
                    && token.kind == TokenKind::Word
                    && !wording::is_word(self.source, at, &["or"])
            })
        };
        let is_ordinal = |at: usize| {
            token(at).is_some_and(|token| {
                token.span.slice(&self.source.article.text).starts_with(|c: char| c.is_ascii_digit())
            })
        };
        let is_part = |at: usize| is_capital(at) || is_ordinal(at);
        let mut at = begin;
        while at < begin + LONGEST {
            let is_inner = wording::is_word(self.source, at, JOINTS) && is_part(at + 1)
                || self.is_mark(at, &['"', '“', '”', '.', '’', '\'', '&'])
                || wording::is_word(self.source, at, &["of"])
                    && wording::is_word(self.source, at + 1, &["the"]);
            let goes_on = is_part(at)
                || at > begin && is_inner
                || token(at).is_some_and(|token| token.kind == TokenKind::Clitic);
            if !goes_on {
                break;
            }
            at += 1;
        }
        let is_word =
            |at: usize| matches!(self.tag(at), Tag::Name | Tag::Noun | Tag::Adjective | Tag::Number);
        let is_shouted = token(begin).is_some_and(|token| token.case == Case::Upper && token.span.len() > 1);
        let has_name = (begin..at).any(|at| self.tag(at) == Tag::Name);
        (at > begin && (is_word(begin) || is_shouted) && has_name && is_capital(at - 1) | is_ordinal(at - 1))
            .then_some(begin..at)
    }

    /// "“Blue Harbour” is a song": the whole of what stands in quotation marks, when it is the title.
    fn quoted(&self, start: usize) -> Option<Range<usize>> {
        let begin = self.is_mark(start, &['"', '“']).then_some(start + 1)?;
        let close = (begin..self.end.min(begin + LONGEST)).find(|&at| self.is_mark(at, &['"', '”']))?;
        let token = |at: usize| self.source.prose.tokens.get(at);
        let span = token(begin)?.span.start()..token(close.checked_sub(1)?)?.span.end();
        let name = self.source.article.text.get(span)?;
        (close > begin && holds_title(&self.source.article.title, name)).then_some(begin..close)
    }

    /// "The red-crowned finch is a bird" under the title "Red-crowned finch": a name without capitals.
    fn titled(&self, begin: usize) -> Option<Range<usize>> {
        let title = self.source.article.title.trim();
        let title = title.split_once(" (").map_or(title, |(title, _)| title);
        let title = title.strip_prefix("The ").unwrap_or(title);
        let start = self.source.prose.tokens.get(begin)?.span.start();
        let named = self.source.article.text.get(start..start + title.len())?;
        let end = (begin..self.end.min(begin + LONGEST)).find(|&at| {
            self.source.prose.tokens.get(at).is_some_and(|token| token.span.end() == start + title.len())
        })?;
        (title.len() > 3 && named.eq_ignore_ascii_case(title)).then_some(begin..end + 1)
    }

    /// "is", "was" behind the name, brackets and phrases between commas passed over.
    fn verb(&self, from: usize) -> Option<usize> {
        let is_be = |at: usize| wording::is_word(self.source, at, &["is", "was", "are", "were"]);
        if is_be(from) {
            return Some(from);
        }
        if !self.is_mark(from, &['(', ',', '[']) && !wording::is_word(self.source, from, &["or"]) {
            return None;
        }
        let mut depth = 0_usize;
        for at in from..self.end.min(from + REACH) {
            if self.is_mark(at, &['(', '[']) {
                depth += 1;
            } else if self.is_mark(at, &[')', ']']) {
                depth = depth.saturating_sub(1);
            } else if depth == 0 && is_be(at) {
                return Some(at);
            } else if depth == 0 && self.is_mark(at, &[';', ':']) {
                return None;
            }
        }
        None
    }

    /// The head noun of what is said, and whether it is somebody.
    fn complement(&self, from: usize) -> (Option<String>, bool) {
        let mut head = None;
        let mut is_human = false;
        for at in from..self.end.min(from + 16) {
            let goes_on = matches!(
                self.tag(at),
                Tag::Determiner
                    | Tag::Adjective
                    | Tag::Noun
                    | Tag::Name
                    | Tag::Number
                    | Tag::Adverb
                    | Tag::Possessive
            ) || self.is_mark(at, &['-', '"', '“', '”']);
            if !goes_on {
                break;
            }
            let word = wording::text(self.source, at).to_lowercase();
            is_human |= matches!(self.tag(at), Tag::Noun | Tag::Name) && kind::is_human(&word);
            if self.tag(at) == Tag::Noun && head.is_none_or(|head| head + 1 == at) {
                head = Some(at);
            }
        }
        (head.map(|head| wording::text(self.source, head).to_lowercase()), is_human)
    }

    /// "(born 5 May 1880)", "(1880 – 1943)": the bracket behind the name of a person.
    fn has_life(&self, from: usize) -> bool {
        let Some(open) = self.is_mark(from, &['(']).then_some(from + 1) else { return false };
        let close = (open..self.end.min(open + 60)).find(|&at| self.is_mark(at, &[')'])).unwrap_or(open);
        let is_born =
            (open..close).any(|at| wording::is_word(self.source, at, &["born", "b", "née", "died"]));
        let years = (open..close).filter(|&at| {
            let word = wording::text(self.source, at);
            word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())
        });
        is_born || years.count() >= 2 && (open..close).any(|at| self.is_mark(at, &['-', '–', '—']))
    }

    /// "(3rd LR)": a shorter name right behind the name.
    fn short(&self, from: usize) -> Option<Range<usize>> {
        let open = self.is_mark(from, &['(']).then_some(from + 1)?;
        let close = (open..self.end.min(open + 6)).find(|&at| self.is_mark(at, &[')']))?;
        let has_name = (open..close).any(|at| self.tag(at) == Tag::Name);
        (has_name && close > open && !(open..close).any(|at| self.is_mark(at, &[',', ';'])))
            .then_some(open..close)
    }
}

/// Whether a title is a name, perhaps with a bracket behind it: "Blue Harbour (song)".
fn holds_title(title: &str, name: &str) -> bool {
    let rest = title.trim().trim_matches(['"', '“', '”']);
    rest.get(..name.len()).is_some_and(|head| head.eq_ignore_ascii_case(name))
        && rest.get(name.len()..).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '"', '”']))
}

/// "he" or "she" for the person a text is about, by the pronouns of the text, where one of the two is rare.
pub(super) fn gender(source: Source<'_>) -> Option<Gender> {
    let length = source.prose.tokens.len().min(GENDER_REACH);
    let count = |words: &[&str]| {
        (0..length).filter(|&at| self::is_pronoun(source, at) && wording::is_word(source, at, words)).count()
    };
    let (men, women) = (count(&["he", "his", "him"]), count(&["she", "her"]));
    if men >= 3 && men > 4 * women {
        return Some(Gender::Male);
    }
    (women >= 3 && women > 4 * men).then_some(Gender::Female)
}

fn is_pronoun(source: Source<'_>, at: usize) -> bool {
    source.language.words.get(at).is_some_and(|word| matches!(word.tag, Tag::Pronoun | Tag::Possessive))
}

/// "KORA DAM" as "Kora Dam"; short words as they stand inside a name.
pub(super) fn spoken(name: &str) -> String {
    let is_loud = |word: &str| word.chars().any(char::is_alphabetic) && !word.chars().any(char::is_lowercase);
    let loud = |length: usize| name.split(' ').filter(|word| is_loud(word) && word.len() > length).count();
    if loud(4) == 0 && loud(3) < 2
        || !name.contains(' ')
        || name.split(' ').any(|word| !is_loud(word) && word.len() > 4)
    {
        return name.to_owned();
    }
    let word = |word: &str| {
        let small = word.to_lowercase();
        if JOINTS.contains(&small.as_str()) || small.starts_with(|c: char| c.is_ascii_digit()) {
            return small;
        }
        // "III", "FRS", "GTE"
        if !is_loud(word) || small.len() < 4 || !small.contains(['a', 'e', 'i', 'o', 'u', 'y']) {
            return word.to_owned();
        }
        small.split('-').map(wording::capitalised).collect::<Vec<_>>().join("-")
    };
    name.split(' ').map(word).collect::<Vec<_>>().join(" ")
}
