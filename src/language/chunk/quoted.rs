//! Words in quotation marks inside a noun phrase: a title, or what a thing was said to be.
//!
//! * "the first soluble *“instant”* coffee", "the drama *“The Old Mill”*"

use super::Chunker;
use crate::language::tag::Tag;
use std::ops::Range;

/// How many words of quality are quoted at most.
const LONGEST: usize = 3;

impl Chunker<'_> {
    /// The name between the quotation mark here and the one that closes it: a title of a work, mostly.
    pub(super) fn quoted_name(&self, at: usize) -> Option<Range<usize>> {
        if !matches!(self.mark(at), Some('"' | '“' | '‘')) {
            return None;
        }
        let with_the = usize::from(matches!(self.text(at + 1), "The" | "A" | "An"));
        let name = self.mention(at + 1).or_else(|| self.mention(at + 1 + with_the))?;
        matches!(self.mark(name.end), Some('"' | '”' | '’')).then_some(name)
    }

    /// The mark that closes the one here, so many words on at most.
    fn closing_mark(&self, at: usize, longest: usize) -> Option<usize> {
        let open = self.mark(at).filter(|mark| matches!(mark, '"' | '“' | '‘' | '\''))?;
        let closes = |at: usize| {
            self.mark(at).is_some_and(|mark| match open {
                '"' => mark == '"',
                '“' => mark == '”',
                _ => matches!(mark, '’' | '\''),
            })
        };
        (at + 2..at + 2 + longest).find(|&at| closes(at))
    }

    /// "the [“great”] fire": where the phrase goes on behind words of quality in quotation marks.
    /// `head`: what was taken for the noun of the phrase so far.
    pub(super) fn quoted_quality(&self, at: usize, head: Option<usize>) -> Option<usize> {
        let close = self.closing_mark(at, LONGEST)?;
        let is_word = |at: usize| {
            matches!(self.tag(at), Tag::Adjective | Tag::Noun | Tag::Name | Tag::Verb | Tag::Number)
        };
        // "the first soluble “instant” coffee", but not "the drama “Kora” drama": a small word.
        let is_small = self.prose.tokens.get(at + 1).is_some_and(|word| !word.is_capitalised());
        let fits = head.is_none_or(|head| self.tag(head) == Tag::Noun && is_small && close == at + 2);
        let is_apart = fits && self.is_spaced(at) && !self.is_spaced(at + 1);
        (is_apart && (at + 1..close).all(is_word) && self.continues_noun(close + 1)).then_some(close + 1)
    }

    /// "the so-called [“glass frame”] was seen", "foreign [“volunteers”] left": where the phrase goes on behind a noun in
    /// quotation marks, and its head. `head`: what was taken for the noun of the phrase so far.
    pub(super) fn quoted_noun(&self, at: usize, head: Option<usize>) -> Option<(usize, usize)> {
        /// So many words stand between the marks at most.
        const LONGEST_NOUN: usize = 4;
        let close = self.closing_mark(at, LONGEST_NOUN)?;
        let last = close - 1;
        let is_inside = |at: usize| matches!(self.tag(at), Tag::Adjective | Tag::Noun | Tag::Number);
        // "a “level of violence”"
        let is_of = |at: usize| self.tag(at) == Tag::Preposition && self.text(at) == "of";
        let is_small = self.prose.tokens.get(at + 1).is_some_and(|word| !word.is_capitalised());
        // "a song “rain”" names the song.
        let is_open = head.is_none_or(|head| self.tag(head) == Tag::Number);
        let is_apart = is_small && is_open && self.is_spaced(at) && !self.is_spaced(at + 1);
        (is_apart
            && self.tag(last) == Tag::Noun
            && self.time(at + 1).is_none()
            && (at + 1..close).all(|at| is_inside(at) || at < last && is_of(at)))
        .then_some((last, close + 1))
    }

    /// "pressure and [“quiet counsel”] from Lund": a bare noun in quotation marks behind a joint or a preposition, and its head.
    pub(super) fn quoted_phrase(&self, at: usize) -> Option<(usize, usize)> {
        /// So many words stand between the marks at most.
        const LONGEST_PHRASE: usize = 4;
        let close = self.closing_mark(at, LONGEST_PHRASE)?;
        let (before, last) = (at.checked_sub(1)?, close - 1);
        let is_led = match self.tag(before) {
            Tag::Preposition => true,
            Tag::Coordinator => before.checked_sub(1).is_some_and(|first| self.may_be_joined(first)),
            _ => false,
        };
        let is_inside = |at: usize| {
            let is_small = self.prose.tokens.get(at).is_some_and(|word| !word.is_capitalised());
            is_small && matches!(self.tag(at), Tag::Adjective | Tag::Noun)
        };
        let is_whole = self.tag(last) == Tag::Noun && (at + 1..close).all(is_inside);
        (is_led && is_whole && self.is_spaced(at) && !self.continues_noun(close + 1))
            .then_some((close + 1, last))
    }

    /// Whether what ends at `last` can be the first of two nouns: not "—or “gifts”—", nor "the word “gift” or “gifts”".
    fn may_be_joined(&self, last: usize) -> bool {
        match self.mark(last) {
            None => true,
            Some('"' | '”') => {
                let open =
                    (last.saturating_sub(6)..last).rev().find(|&at| matches!(self.mark(at), Some('"' | '“')));
                let before = open.and_then(|open| open.checked_sub(1));
                before.is_some_and(|before| matches!(self.tag(before), Tag::Determiner | Tag::Preposition))
            }
            Some(_) => false,
        }
    }
}
