//! Phrases: runs of words that belong together, without a parse.
//!
//! A sentence becomes a list of noun phrases, verb groups, time phrases and the small words between them. Where
//! the time phrases are is handed in as token ranges, because language knows nothing of time.
//!
//! "The Soviet Union / signed / an agreement / on / oil exploration / with / Pakistan / ."

mod dated;
mod front;
mod noun_phrase;
mod place;
mod quantity;
mod quoted;
mod side;
mod state;
mod verb_group;

use super::tag::{Tag, Word};
use super::{Language, Mention};
use crate::text::{Prose, TokenKind};
use std::ops::Range;

/// What a phrase is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChunkKind {
    /// A noun phrase without what follows a preposition: "Pakistan’s first acceptance".
    Noun,
    /// "he", "this" alone.
    Pronoun,
    /// A verb group that can be the verb of a clause: "was killed", "did not materialize".
    Finite,
    /// "to go"
    Infinitive,
    /// "giving"
    Gerund,
    /// "published", without an auxiliary
    Participle,
    /// A time phrase: the index of its range in the mask.
    Time(usize),
    /// in, of, by
    Preposition,
    /// soon, instead
    Adverb,
    /// "wide" behind a copula
    Adjective,
    /// and, but, or
    Coordinator,
    /// because, when
    Subordinator,
    /// who, which, that
    Relative,
    /// Punctuation.
    Mark(char),
    /// A word whose class was not found out.
    Other,
}

/// A phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chunk {
    /// What it is.
    pub kind: ChunkKind,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its head: the last noun of a noun phrase, the main verb of a verb group.
    pub head: usize,
}

impl Chunk {
    /// Whether it can be a subject or an object.
    pub const fn is_nominal(&self) -> bool {
        matches!(self.kind, ChunkKind::Noun | ChunkKind::Pronoun)
    }

    /// Whether it is this mark.
    pub fn is_mark(&self, mark: char) -> bool {
        self.kind == ChunkKind::Mark(mark)
    }
}

/// How far a phrase may reach, so that a text without any structure is still read in linear time.
const LONGEST: usize = 40;

/// The phrases of `range`, in order, without a gap. `times` are disjoint token ranges in order.
pub fn chunks(
    text: &str,
    prose: &Prose,
    language: &Language,
    range: Range<usize>,
    times: &[Range<usize>],
) -> Vec<Chunk> {
    // What stands in the range; looking there is quicker than in the whole text.
    let first_time = times.partition_point(|time| time.start < range.start);
    let after = times.partition_point(|time| time.start < range.end).max(first_time);
    let times = times.get(first_time..after).unwrap_or_default();
    let mentions = &language.mentions;
    let first = mentions.partition_point(|mention| mention.tokens.start < range.start);
    let after = mentions.partition_point(|mention| mention.tokens.start < range.end).max(first);
    let mentions = mentions.get(first..after).unwrap_or_default();
    let (at, end) = (range.start, range.end);
    let mut chunker = Chunker { text, prose, language, times, first_time, mentions, first: at, at, end };
    let mut chunks = Vec::with_capacity(range.len() / 2 + 1);
    while chunker.at < chunker.end {
        let chunk = chunker.next_chunk();
        chunker.at = chunk.tokens.end;
        chunks.push(chunk);
    }
    chunks
}

struct Chunker<'a> {
    text: &'a str,
    prose: &'a Prose,
    language: &'a Language,
    times: &'a [Range<usize>],
    /// The index of the first of `times` among those of the whole text.
    first_time: usize,
    mentions: &'a [Mention],
    /// The first token of the range.
    first: usize,
    at: usize,
    end: usize,
}

impl Chunker<'_> {
    fn word(&self, at: usize) -> Word {
        if at < self.end { self.language.words.get(at).copied().unwrap_or_default() } else { MARK }
    }

    fn tag(&self, at: usize) -> Tag {
        self.word(at).tag
    }

    fn mark(&self, at: usize) -> Option<char> {
        match self.prose.tokens.get(at).map(|token| token.kind) {
            Some(TokenKind::Mark(mark)) if at < self.end => Some(mark),
            _ => None,
        }
    }

    fn is_spaced(&self, at: usize) -> bool {
        self.prose.tokens.get(at).is_none_or(|token| token.is_spaced)
    }

    /// The time phrase that begins at a token: its index and where it ends.
    fn time(&self, at: usize) -> Option<(usize, usize)> {
        let index = self.times.partition_point(|time| time.start < at);
        let time = self.times.get(index).filter(|time| time.start == at && time.end <= self.end)?;
        Some((self.first_time + index, time.end))
    }

    fn next_chunk(&self) -> Chunk {
        let at = self.at;
        if let Some((index, end)) = self.time(at) {
            if self.opens_dated_noun(at, end) || self.opens_dated_event(at, end) {
                return self.noun_phrase(at);
            }
            return Chunk { kind: ChunkKind::Time(index), tokens: at..end, head: end - 1 };
        }
        if self.quoted_name(at).is_some() || self.other_side(at).is_some() {
            return self.noun_phrase(at);
        }
        if let Some((end, head)) = self.quoted_phrase(at) {
            return Chunk { kind: ChunkKind::Noun, tokens: at..end, head };
        }
        if let Some(mark) = self.mark(at) {
            if is_currency(mark) && self.tag(at + 1) == Tag::Number && self.time(at + 1).is_none() {
                // "$7.6 million"
                let phrase = self.noun_phrase(at + 1);
                return Chunk { tokens: at..phrase.tokens.end, ..phrase };
            }
            if mark == '&' {
                return single(ChunkKind::Coordinator, at);
            }
            return single(ChunkKind::Mark(mark), at);
        }
        if let Some(state) = self.state(at) {
            return state;
        }
        if self.is_such_as(at) || self.is_except(at) {
            return Chunk { kind: ChunkKind::Preposition, tokens: at..at + 2, head: at + 1 };
        }
        if self.is_quantity(at) {
            return self.noun_phrase(at);
        }
        if self.is_so_many(at) {
            let phrase = self.noun_phrase(at + 1);
            return Chunk { tokens: at..phrase.tokens.end, ..phrase };
        }
        match self.tag(at) {
            Tag::Pronoun if self.is_emphatic(at) => single(ChunkKind::Adverb, at),
            Tag::Pronoun => single(ChunkKind::Pronoun, at),
            Tag::Verb | Tag::Auxiliary | Tag::Modal => self.verb_group(at),
            Tag::To => self.infinitive(at),
            Tag::Adverb | Tag::Negation | Tag::Particle => self.adverb(at),
            Tag::Preposition => single(ChunkKind::Preposition, at),
            Tag::Coordinator if self.is_pair(at) => self.noun_phrase(at),
            Tag::Coordinator => single(ChunkKind::Coordinator, at),
            Tag::Subordinator | Tag::Relative if self.is_that_of(at) => single(ChunkKind::Pronoun, at),
            Tag::Subordinator => single(ChunkKind::Subordinator, at),
            Tag::Relative => single(ChunkKind::Relative, at),
            Tag::Clitic if self.is_owned_by_time(at) => self.noun_phrase(at),
            Tag::Mark | Tag::Clitic => single(ChunkKind::Other, at),
            Tag::Noun
            | Tag::Name
            | Tag::Determiner
            | Tag::Possessive
            | Tag::Adjective
            | Tag::Number
            | Tag::Calendar
            | Tag::Other => self.noun_phrase(at),
        }
    }

    /// "Tuesday’s quake", "last week’s talks": what stands behind the date is a thing of its own.
    fn is_owned_by_time(&self, at: usize) -> bool {
        let ended = self.times.partition_point(|time| time.end < at);
        self.times.get(ended).is_some_and(|time| time.end == at) && self.continues_noun(at + 1)
    }

    /// "so many people", "too few ships"; behind a comma "so" goes on with the sentence.
    fn is_so_many(&self, at: usize) -> bool {
        let is_any = |at: usize, words: &[&str]| words.iter().any(|w| self.text(at).eq_ignore_ascii_case(w));
        self.tag(at) == Tag::Adverb
            && is_any(at, &["so", "too"])
            && is_any(at + 1, &["few", "little", "many", "much"])
            && self.starts_noun(at + 2)
            && self.time(at + 2).is_none()
            && (at == self.first || self.mark(at - 1) != Some(','))
    }

    /// "such as"
    fn is_such_as(&self, at: usize) -> bool {
        at + 1 < self.end
            && self.length(at) == "such".len()
            && self.text(at).eq_ignore_ascii_case("such")
            && self.text(at + 1).eq_ignore_ascii_case("as")
    }

    /// A number of a king, in capitals.
    fn is_roman(&self, at: usize) -> bool {
        let text = self.text(at);
        !text.is_empty() && text.len() <= 5 && text.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'))
    }

    /// "he himself was", "the king himself"
    fn is_emphatic(&self, at: usize) -> bool {
        let text = self.text(at);
        let behind_noun = at > 0 && matches!(self.tag(at - 1), Tag::Pronoun | Tag::Noun | Tag::Name);
        behind_noun && (text.ends_with("self") || text.ends_with("selves"))
    }

    /// "both the countries", "either side"
    fn is_pair(&self, at: usize) -> bool {
        self.tag(at) == Tag::Coordinator
            && ["both", "either", "neither"].iter().any(|word| self.text(at).eq_ignore_ascii_case(word))
            && self.starts_noun(at + 1) | (self.tag(at + 1) == Tag::Determiner)
    }

    /// How many bytes a word has.
    fn length(&self, at: usize) -> usize {
        self.prose.tokens.get(at).map_or(0, |token| token.span.len())
    }

    fn text(&self, at: usize) -> &str {
        self.prose.tokens.get(at).map_or("", |token| token.span.slice(self.text))
    }
}

const fn is_currency(mark: char) -> bool {
    matches!(mark, '$' | '£' | '€' | '₹' | '¥')
}

const MARK: Word = Word { tag: Tag::Mark, tense: None, lemma: None };

const fn single(kind: ChunkKind, at: usize) -> Chunk {
    Chunk { kind, tokens: at..at + 1, head: at }
}
