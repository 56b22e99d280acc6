//! "had never been signed", "to seize": the words of a verb, and the adverbs among them.

use super::{Chunk, ChunkKind, Chunker, LONGEST, single};
use crate::language::tag::{Tag, Tense, Word};

impl Chunker<'_> {
    /// "was formally signed", "did not materialize", "signed", "signing".
    pub(super) fn verb_group(&self, start: usize) -> Chunk {
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
        // "was sworn in a week later", but "sworn in 1905"
        let is_sworn = self.text(main).eq_ignore_ascii_case("sworn")
            && self.text(end).eq_ignore_ascii_case("in")
            && end == main + 1
            && !self.text(end + 1).starts_with(|c: char| c.is_ascii_digit());
        let end = end + usize::from(is_sworn);
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
    pub(super) fn infinitive(&self, start: usize) -> Chunk {
        let mut at = start + 1;
        while matches!(self.tag(at), Tag::Adverb | Tag::Negation) && at - start < LONGEST {
            at += 1;
        }
        // "urged the king to “put a stop to the ruin”"
        let is_quoted = matches!(self.mark(at), Some('"' | '“'));
        if is_quoted && self.word(at + 1).tense == Some(Tense::Base) && self.is_behind_deed(start) {
            at += 1;
        }
        if matches!(self.tag(at), Tag::Verb | Tag::Auxiliary) && self.time(at).is_none() {
            let verb = self.verb_group(at);
            return Chunk { kind: ChunkKind::Infinitive, tokens: start..verb.tokens.end, head: verb.head };
        }
        single(ChunkKind::Preposition, start)
    }

    /// Whether a verb that can be finite stands before: not in front of the clause, "as a result of efforts to “tell more,” he won".
    fn is_behind_deed(&self, at: usize) -> bool {
        (self.first..at).any(|at| {
            let word = self.word(at);
            word.tag == Tag::Modal
                || matches!(word.tag, Tag::Verb | Tag::Auxiliary)
                    && matches!(word.tense, Some(Tense::Past | Tense::Present))
        })
    }

    /// An adverb alone, or the beginning of a verb group: "formally conveyed".
    pub(super) fn adverb(&self, start: usize) -> Chunk {
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
}
