//! Phrases: runs of words that belong together, without a parse.
//!
//! A sentence becomes a list of noun phrases, verb groups, time phrases and the small words between them. Where
//! the time phrases are is handed in as token ranges, because language knows nothing of time.
//!
//! "The Soviet Union / signed / an agreement / on / oil exploration / with / Pakistan / ."

mod front;
mod place;
mod quantity;
mod quoted;

use super::tag::{Tag, Tense, Word};
use super::{EntityKind, Language, Mention, MentionForm};
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
            return Chunk { kind: ChunkKind::Time(index), tokens: at..end, head: end - 1 };
        }
        if self.quoted_name(at).is_some() {
            return self.noun_phrase(at);
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
        if self.is_such_as(at) {
            return Chunk { kind: ChunkKind::Preposition, tokens: at..at + 2, head: at + 1 };
        }
        if self.is_or_about(at) {
            return Chunk { kind: ChunkKind::Preposition, tokens: at..at + 2, head: at };
        }
        if self.is_quantity(at) {
            return self.noun_phrase(at);
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
            Tag::Subordinator => single(ChunkKind::Subordinator, at),
            Tag::Relative => single(ChunkKind::Relative, at),
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

    /// "such as"
    fn is_such_as(&self, at: usize) -> bool {
        at + 1 < self.end
            && self.length(at) == "such".len()
            && self.text(at).eq_ignore_ascii_case("such")
            && self.text(at + 1).eq_ignore_ascii_case("as")
    }

    /// "on or about 16 December"
    fn is_or_about(&self, at: usize) -> bool {
        let is = |at: usize, words: &[&str]| {
            at < self.end && words.iter().any(|word| self.text(at).eq_ignore_ascii_case(word))
        };
        is(at + 1, &["or"])
            && is(at, &["on", "in", "at"])
            && is(at + 2, &["about", "around", "before", "after"])
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

    /// "was formally signed", "did not materialize", "signed", "signing".
    fn verb_group(&self, start: usize) -> Chunk {
        let (mut at, mut main, mut is_helped) = (start, start, false);
        let mut end = start + 1;
        while at < self.end && at - start < LONGEST && self.time(at).is_none() {
            let word = self.word(at);
            match word.tag {
                Tag::Auxiliary | Tag::Modal => {
                    if is_helped && main + 1 != at && self.tag(main) == Tag::Verb {
                        break;
                    }
                    (main, end, is_helped) = (at, at + 1, true);
                }
                Tag::Adverb | Tag::Negation => {
                    if word.tag == Tag::Negation {
                        end = at + 1;
                    }
                }
                // "has been signed", but not "said signed".
                Tag::Verb if is_helped || at == start || self.only_adverbs(start, at) => {
                    (main, end) = (at, at + 1);
                    break;
                }
                _ => break,
            }
            at += 1;
        }
        // "flew up until 1980": no particle.
        let is_until = self.text(end).eq_ignore_ascii_case("up")
            && ["until", "till"].iter().any(|word| self.text(end + 1).eq_ignore_ascii_case(word));
        let end = if self.tag(end) == Tag::Particle && !is_until { end + 1 } else { end };
        let first = (start..end).find(|&at| matches!(self.tag(at), Tag::Verb | Tag::Auxiliary | Tag::Modal));
        let kind = match first.map(|at| self.word(at)) {
            Some(Word { tense: Some(Tense::Gerund), .. }) => ChunkKind::Gerund,
            Some(Word { tense: Some(Tense::Participle), .. }) => ChunkKind::Participle,
            _ => ChunkKind::Finite,
        };
        Chunk { kind, tokens: start..end, head: main }
    }

    fn only_adverbs(&self, start: usize, end: usize) -> bool {
        (start..end).all(|at| matches!(self.tag(at), Tag::Adverb | Tag::Negation))
    }

    /// "to go", "to be kept"; "to Moscow" is a preposition.
    fn infinitive(&self, start: usize) -> Chunk {
        let mut at = start + 1;
        while matches!(self.tag(at), Tag::Adverb | Tag::Negation) && at - start < LONGEST {
            at += 1;
        }
        if matches!(self.tag(at), Tag::Verb | Tag::Auxiliary) && self.time(at).is_none() {
            let verb = self.verb_group(at);
            return Chunk { kind: ChunkKind::Infinitive, tokens: start..verb.tokens.end, head: verb.head };
        }
        single(ChunkKind::Preposition, start)
    }

    /// An adverb alone, or the beginning of a verb group: "formally conveyed".
    fn adverb(&self, start: usize) -> Chunk {
        let mut at = start;
        while matches!(self.tag(at), Tag::Adverb | Tag::Negation)
            && at - start < LONGEST
            && self.time(at).is_none()
        {
            at += 1;
        }
        if matches!(self.tag(at), Tag::Verb | Tag::Auxiliary | Tag::Modal) && self.time(at).is_none() {
            return self.verb_group(start);
        }
        // "nearly 1,000 men", "the", "more than thirty sites".
        if at == start + 1 && self.tag(at) == Tag::Number && self.time(at).is_none() {
            let phrase = self.noun_phrase(at);
            return Chunk { tokens: start..phrase.tokens.end, ..phrase };
        }
        // "more Danish people lived": how many, and not how Danish.
        if at == start + 1
            && matches!(self.text(start), "more" | "More" | "fewer" | "Fewer")
            && self.tag(at) == Tag::Adjective
            && self.continues_noun(at + 1)
            && self.tag(at + 1) == Tag::Noun
            && self.time(at).is_none()
        {
            let phrase = self.noun_phrase(at);
            return Chunk { tokens: start..phrase.tokens.end, ..phrase };
        }
        single(ChunkKind::Adverb, start)
    }

    #[expect(clippy::too_many_lines, reason = "one arm for each word that a noun phrase may hold")]
    fn noun_phrase(&self, start: usize) -> Chunk {
        let (mut at, mut head, mut end) = (start, None, start);
        if self.is_quantity(start) {
            at += self.quantity_words(start).unwrap_or(usize::from(self.is_over(start)));
        } else if self.is_pair(start) {
            at += 1;
        }
        while at < self.end && at - start < LONGEST {
            if let Some((_, after)) = self.time(at) {
                // "the 1949 treaty": a date between the article and its noun.
                let goes_on = head.is_none() && at > start && self.continues_noun(after);
                if !goes_on {
                    break;
                }
                at = after;
                continue;
            }
            if self.is_such_as(at) {
                break;
            }
            if let Some(title) = self.quoted_name(at) {
                head = Some(title.end - 1);
                (at, end) = (title.end + 1, title.end + 1);
                continue;
            }
            if let Some(after) = self.quoted_quality(at, head).filter(|_| at > start) {
                (at, end, head) = (after, after, None);
                continue;
            }
            if let Some(mention) = self.mention(at) {
                if head.is_some_and(|head| self.tag(head) == Tag::Name && self.tag(at) == Tag::Adjective) {
                    // "Pakistan Soviet ..." is no phrase.
                    break;
                }
                // "by the time Norland seceded", "within six months Holm was selling shares"
                if head == Some(at.wrapping_sub(1))
                    && matches!(
                        self.text(at.wrapping_sub(1)),
                        "time" | "moment" | "hours" | "days" | "weeks" | "months" | "years" | "decades"
                    )
                {
                    break;
                }
                if head == Some(at.wrapping_sub(1)) && self.is_place(at.wrapping_sub(1)) && self.is_person(at)
                {
                    // "In Leiden Ernst Vaal built ..."
                    break;
                }
                if head == Some(at.wrapping_sub(1))
                    && (self.opens_behind_phrase(start, &mention) || self.opens_behind_town(start, &mention))
                {
                    // "After the war Tor Holm was made duke"
                    break;
                }
                head = Some(self.mention_head(&mention));
                let reached = self.state_behind(&mention).unwrap_or(mention.end);
                (at, end) = (reached, reached);
                continue;
            }
            let tag = self.tag(at);
            match tag {
                Tag::Noun | Tag::Name | Tag::Calendar => {
                    (head, end) = (Some(at), at + 1);
                }
                Tag::Other if self.mark(at).is_none() => (head, end) = (Some(at), at + 1),
                // "Calmar one of the guns"
                Tag::Number
                    if head.is_some()
                        && self.text(at).eq_ignore_ascii_case("one")
                        && self.text(at + 1).eq_ignore_ascii_case("of") =>
                {
                    break;
                }
                Tag::Number => {
                    // "pillar 1067" and "a magnitude 6.9 earthquake", but not "last year 24 troops".
                    let is_alone = head.is_some() && self.tag(at - 1) != Tag::Number;
                    if is_alone && self.continues_noun(at + 1) && self.tag(start) != Tag::Determiner {
                        break;
                    }
                    (head, end) = (head.or(Some(at)), at + 1);
                    if self.continues_noun(at + 1) || self.tag(at + 1) == Tag::Number {
                        head = None;
                    }
                }
                // "Vijayabahu I"
                _ if head.is_some_and(|head| self.tag(head) == Tag::Name && head + 1 == at)
                    && self.is_roman(at) =>
                {
                    end = at + 1;
                }
                Tag::Determiner | Tag::Possessive if end == start => end = at + 1,
                // "all the", "half a", "such a"
                Tag::Determiner | Tag::Possessive
                    if head.is_none() && at - start <= 2 && self.tag(at - 1) == Tag::Determiner =>
                {
                    end = at + 1;
                }
                Tag::Adjective => {
                    if head.is_some() && (self.is_comma(at - 1) || !self.continues_noun(at + 1)) {
                        break;
                    }
                    end = at + 1;
                }
                // "6 more commercial banks"
                _ if head.is_some()
                    && self.tag(at - 1) == Tag::Number
                    && self.text(at).eq_ignore_ascii_case("more")
                    && self.continues_noun(at + 1) =>
                {
                    head = None;
                }
                Tag::Adverb
                    if head.is_none()
                        && matches!(self.tag(at + 1), Tag::Adjective | Tag::Number | Tag::Verb) => {}
                Tag::Verb if head.is_none() && at > start && self.is_modifier(at) => end = at + 1,
                Tag::Clitic if head.is_some() && self.starts_noun(at + 1) => {
                    head = None;
                    end = at + 1;
                }
                Tag::Clitic if head.is_some() => {
                    end = at + 1;
                    break;
                }
                // "Danish, Dutch, Swedish, and U.S. troops"
                Tag::Coordinator if head.is_none() && at > start && self.joins_qualities(at) => {}
                Tag::Coordinator
                    if head.is_none()
                        && self.tag(at - 1) == Tag::Adjective
                        && self.tag(at + 1) == Tag::Adjective
                        && at > start
                        && self.continues_noun(at + 2) => {}
                // "15.5 per cent"
                Tag::Preposition
                    if at > start
                        && self.text(at).eq_ignore_ascii_case("per")
                        && matches!(self.tag(at - 1), Tag::Number | Tag::Noun)
                        && self.tag(at + 1) == Tag::Noun => {}
                _ => match self.mark(at) {
                    Some('-' | '–' | '/' | '‑')
                        if at > start && !self.is_spaced(at) && !self.is_spaced(at + 1) => {}
                    // "52% of voters"
                    Some('%') if at > start && self.tag(at - 1) == Tag::Number && !self.is_spaced(at) => {
                        end = at + 1;
                    }
                    // "a $7 million loan"
                    Some(mark)
                        if is_currency(mark)
                            && at > start
                            && head.is_none()
                            && self.tag(at + 1) == Tag::Number => {}
                    // "Gen. Pollock", "J. F. Kennedy": the stop is part of the name, else the sentence would end.
                    Some('.') if at > start && !self.is_spaced(at) && self.is_abbreviated(at) => {}
                    // "example.com"
                    Some('.')
                        if at > start
                            && !self.is_spaced(at)
                            && !self.is_spaced(at + 1)
                            && at + 1 < self.end => {}
                    Some('\'' | '’')
                        if head.is_some()
                            && !self.is_spaced(at)
                            && self.is_spaced(at + 1)
                            && self.starts_noun(at + 1) =>
                    {
                        head = None;
                        end = at + 1;
                    }
                    Some(',')
                        if head.is_none()
                            && at > start
                            && self.tag(at - 1) == Tag::Adjective
                            && self.tag(at + 1) == Tag::Adjective
                            // "grew richer, other lands"
                            && !matches!(self.text(at + 1), "few" | "many" | "most" | "other" | "several" | "such")
                            && (self.continues_noun(at + 2)
                                // "Swedish, Danish and Dutch troops"
                                || self.tag(at + 2) == Tag::Coordinator
                                    && self.tag(at + 3) == Tag::Adjective
                                    && self.continues_noun(at + 4)
                                || self.joins_qualities(at)) => {}
                    // "the political, religious, and cultural centre"
                    Some(',')
                        if head.is_none()
                            && at > start
                            && self.tag(at - 1) == Tag::Adjective
                            && self.tag(at + 1) == Tag::Coordinator
                            && !self.is_comma(start.wrapping_sub(1))
                            && (start..at).any(|at| self.is_comma(at))
                            && self.joins_qualities(at) => {}
                    _ => break,
                },
            }
            at += 1;
        }
        self.close_noun_phrase(start, head, end.max(start + 1))
    }

    fn close_noun_phrase(&self, start: usize, head: Option<usize>, end: usize) -> Chunk {
        let tokens = start..end;
        if let Some(head) = head {
            return Chunk { kind: ChunkKind::Noun, tokens, head };
        }
        let last = end - 1;
        let kind = match self.tag(last) {
            Tag::Determiner | Tag::Possessive if end == start + 1 => ChunkKind::Pronoun,
            Tag::Adjective if self.tag(start) == Tag::Adjective => ChunkKind::Adjective,
            // "the poor", "the British"
            Tag::Adjective | Tag::Number | Tag::Verb | Tag::Clitic => ChunkKind::Noun,
            _ => ChunkKind::Pronoun,
        };
        Chunk { kind, tokens, head: last }
    }

    /// The tokens of a name that begins here and is itself a noun.
    fn mention(&self, at: usize) -> Option<Range<usize>> {
        if !matches!(self.tag(at), Tag::Name | Tag::Noun | Tag::Determiner | Tag::Number | Tag::Other) {
            return None;
        }
        let index = self.mentions.partition_point(|mention| mention.tokens.start < at);
        let mention = self.mentions.get(index)?;
        let is_noun = mention.form != MentionForm::Adjective;
        let fits = mention.tokens.start == at && mention.tokens.end <= self.end && is_noun;
        (fits && mention.tokens.len() < LONGEST).then(|| mention.tokens.clone())
    }

    /// Whether a name of a person begins at a token.
    fn is_person(&self, at: usize) -> bool {
        self.kind_at(at, true) == Some(EntityKind::Person)
    }

    /// Whether a name of a place or a country ends at a token.
    fn is_place(&self, at: usize) -> bool {
        matches!(self.kind_at(at, false), Some(EntityKind::Place | EntityKind::Country))
    }

    fn kind_at(&self, at: usize, is_start: bool) -> Option<EntityKind> {
        let mentions = &self.language.mentions;
        let index = mentions.partition_point(|mention| mention.tokens.end <= at);
        let mention = mentions.get(index)?;
        let edge = if is_start { mention.tokens.start } else { mention.tokens.end - 1 };
        let fits = edge == at && mention.form == MentionForm::Noun;
        self.language.entities.get(mention.entity).filter(|_| fits).map(|entity| entity.kind)
    }

    /// Of "Treaty of Versailles" the treaty, of "Ayub Khan" the last word.
    fn mention_head(&self, tokens: &Range<usize>) -> usize {
        let of = tokens.clone().skip(1).find(|&at| self.tag(at) == Tag::Preposition);
        of.unwrap_or(tokens.end) - 1
    }

    fn continues_noun(&self, at: usize) -> bool {
        self.time(at).is_none()
            && self.mark(at).is_none()
            && matches!(self.tag(at), Tag::Noun | Tag::Name | Tag::Adjective | Tag::Other)
            && at < self.end
    }

    /// Whether a comma or an "and" at `at` stands in a list of qualities that a noun closes: ", French, and U.S. troops".
    fn joins_qualities(&self, mut at: usize) -> bool {
        let is_quality = |at: usize| {
            self.tag(at) == Tag::Adjective || self.tag(at) == Tag::Name && self.tag(at + 1) == Tag::Noun
        };
        let mut has_and = false;
        for _ in 0..6 {
            let joint = at;
            at += usize::from(self.is_comma(at));
            if self.tag(at) == Tag::Coordinator {
                has_and = true;
                at += 1;
            }
            if at == joint || !is_quality(at) {
                return false;
            }
            at += 1;
            if self.tag(at) == Tag::Noun {
                return has_and;
            }
        }
        false
    }

    fn starts_noun(&self, at: usize) -> bool {
        if self.quoted_name(at).is_some() {
            return true;
        }
        self.time(at).is_none()
            && at < self.end
            && self.mark(at).is_none()
            && (matches!(
                self.tag(at),
                Tag::Noun
                    | Tag::Name
                    | Tag::Adjective
                    | Tag::Number
                    | Tag::Other
                    | Tag::Adverb
                    | Tag::Calendar
            ) || self.word(at).tense == Some(Tense::Participle)
                || self.word(at).tense == Some(Tense::Gerund))
    }

    /// "worsened relations", "the following year".
    fn is_modifier(&self, at: usize) -> bool {
        matches!(self.word(at).tense, Some(Tense::Participle | Tense::Gerund)) && self.continues_noun(at + 1)
    }

    fn is_comma(&self, at: usize) -> bool {
        self.mark(at) == Some(',')
    }

    /// Whether the stop at `at` belongs to the word before it.
    fn is_abbreviated(&self, at: usize) -> bool {
        let before = self.prose.tokens.get(at.wrapping_sub(1));
        before.is_some_and(crate::text::Token::is_capitalised)
            && matches!(self.tag(at + 1), Tag::Name | Tag::Noun | Tag::Number)
            && self.time(at + 1).is_none()
            && at + 1 < self.end
    }
}

const fn is_currency(mark: char) -> bool {
    matches!(mark, '$' | '£' | '€' | '₹' | '¥')
}

const MARK: Word = Word { tag: Tag::Mark, tense: None, lemma: None };

const fn single(kind: ChunkKind, at: usize) -> Chunk {
    Chunk { kind, tokens: at..at + 1, head: at }
}
