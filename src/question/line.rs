//! A sentence by its tokens, for the kinds that read a pattern of words where the record of a clause does not reach.

use super::ground::Ground;
use super::stock::Stock;
use super::wording::joined;
use crate::language::{EntityKind, Mention, MentionForm, Tag, Tense, Word};
use crate::text::Form;
use std::ops::Range;

/// The longest sentence that is read, in tokens.
const LONGEST: usize = 120;

/// A sentence of running text with at least one fact.
#[derive(Clone)]
pub(super) struct Line<'a> {
    pub(super) ground: &'a Ground<'a>,
    pub(super) tokens: Range<usize>,
    /// Its first fact: what a question from it rests on.
    pub(super) fact: usize,
}

impl<'a> Line<'a> {
    /// Every sentence that can be read this way.
    pub(super) fn all(stock: &Stock<'a>) -> impl Iterator<Item = Self> {
        let ground = stock.ground;
        let facts = ground.facts;
        let mut fact = 0;
        ground.source.prose.sentences.iter().enumerate().filter_map(move |(index, sentence)| {
            while facts.get(fact).is_some_and(|fact| fact.sentence < index) {
                fact += 1;
            }
            let has_fact = facts.get(fact).is_some_and(|fact| fact.sentence == index);
            let is_running = ground.source.prose.form(sentence) == Form::Running;
            let is_short = sentence.tokens.len() <= LONGEST;
            (has_fact && is_running && is_short && stock.is_asked(fact)).then(|| Self {
                ground,
                tokens: sentence.tokens.clone(),
                fact,
            })
        })
    }

    pub(super) fn text(&self, at: usize) -> &'a str {
        if self.tokens.contains(&at) { self.ground.text(at) } else { "" }
    }

    pub(super) fn is(&self, at: usize, word: &str) -> bool {
        self.text(at).eq_ignore_ascii_case(word)
    }

    pub(super) fn word(&self, at: usize) -> Word {
        if self.tokens.contains(&at) { self.ground.word(at) } else { Word::default() }
    }

    /// Where a stretch ends: at a comma, a stop, a bracket or a dash, or at the end of the sentence.
    pub(super) fn mark_behind(&self, from: usize) -> usize {
        let is_mark = |at: &usize| {
            [',', '.', ';', ':', '(', ')', '—', '–', '“', '”', '"', '!', '?']
                .iter()
                .any(|mark| self.ground.is_mark(*at, *mark))
        };
        // The comma of "May 2, 2011" ends nothing.
        let is_stop = |at: &usize| is_mark(at) && self.ground.timexes_in(*at..*at + 1).is_empty();
        (from..self.tokens.end).find(is_stop).unwrap_or(self.tokens.end)
    }

    /// Whether the sentence ends there: nothing but its full stop is left.
    pub(super) fn ends_at(&self, at: usize) -> bool {
        at >= self.tokens.end || at + 1 == self.tokens.end && self.ground.is_mark(at, '.')
    }

    /// The name that begins or ends at a token.
    pub(super) fn mention(&self, fits: impl Fn(&Mention) -> bool) -> Option<&'a Mention> {
        self.ground.source.language.mentions_in(self.tokens.clone()).iter().find(|mention| fits(mention))
    }

    /// The person whose name ends right before a token.
    pub(super) fn person_before(&self, at: usize) -> Option<usize> {
        let mention =
            self.mention(|mention| mention.tokens.end == at && mention.form == MentionForm::Noun)?;
        let kind = self.ground.entity(mention.entity)?.kind;
        (kind == EntityKind::Person).then_some(mention.entity)
    }

    /// The words without the dates in them.
    pub(super) fn without_dates(&self, tokens: Range<usize>) -> String {
        let mut parts = Vec::new();
        let mut at = tokens.start;
        for timex in self.ground.timexes_in(tokens.clone()) {
            let date = self.ground.with_preposition(self.ground.tokens_of(timex.span), tokens.start);
            if date.start >= at && timex.is_dated() {
                parts.push(self.ground.written(at..date.start));
                at = date.end;
            }
        }
        parts.push(self.ground.written(at..tokens.end.max(at)));
        joined(parts.iter().map(String::as_str))
    }

    /// Whether a finite verb stands in the tokens.
    pub(super) fn has_finite_verb(&self, tokens: Range<usize>) -> bool {
        tokens.into_iter().any(|at| {
            let word = self.word(at);
            match word.tag {
                Tag::Auxiliary | Tag::Modal => true,
                Tag::Verb => matches!(word.tense, Some(Tense::Past | Tense::Present)),
                _ => false,
            }
        })
    }
}
