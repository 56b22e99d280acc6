//! What each word is where it stands: one walk over a sentence for the classes, one for the finite verbs.
//!
//! The first walk takes for each word the class its neighbours allow: "the attack", "to attack". A word like
//! "signed", which may be a past or a participle, is left open when its neighbours do not tell; the second walk
//! ([`finite`]) settles it by asking whether the clause still lacks its finite verb.
//!
//! * "The treaty signed in 1919 ended the war": `signed` is a participle, `ended` the past.

mod behind;
mod closed;
mod connective;
mod described;
mod finite;
mod gerund;
mod giving;
mod note;
mod open;
mod past;
mod phrase_adverb;
mod present;
mod quality;
mod rescue;
mod telling;

use super::lexicon::{Auxiliary, Entry, Lemma};
use super::tag::{Tag, Tense, Word};
use super::word_class::{Classes, Form as VerbForm};
use crate::text::{Form, Prose, Token, TokenKind};
use crate::watch::Stretch;
use std::ops::Range;

/// The words of one sentence while they are being tagged.
struct Tagger<'a> {
    text: &'a str,
    tokens: &'a [Token],
    entries: &'a [Entry],
    words: &'a mut [Word],
    /// The sentence.
    all: Range<usize>,
    /// It stands in a list.
    is_item: bool,
}

/// Tags every word that is not part of a name already.
pub(super) fn tag(text: &str, prose: &Prose, entries: &[Entry], words: &mut [Word], stretch: Stretch<'_>) {
    for (number, sentence) in prose.sentences.iter().enumerate() {
        if !stretch.pass(number, prose.sentences.len()) {
            break;
        }
        let all = sentence.tokens.clone();
        let is_item = prose.form(sentence) == Form::Item;
        let mut tagger = Tagger { text, tokens: &prose.tokens, entries, words, all: all.clone(), is_item };
        for at in all.clone() {
            tagger.classify(at);
        }
        tagger.settle_note();
        tagger.settle();
        tagger.settle_naming();
        tagger.settle_done_to();
        tagger.rescue();
        for at in all {
            tagger.lemmatise(at);
        }
    }
}

impl<'a> Tagger<'a> {
    fn classify(&mut self, at: usize) {
        let Some(token) = self.tokens.get(at) else { return };
        let tag = match token.kind {
            TokenKind::Mark('&') => Tag::Coordinator,
            TokenKind::Mark('\'' | '’') if self.is_plural_possessive(at) => Tag::Clitic,
            TokenKind::Mark(_) => Tag::Mark,
            TokenKind::Clitic => self.clitic(at),
            TokenKind::Number | TokenKind::Suffixed => Tag::Number,
            TokenKind::Word if matches!(self.tag(at), Tag::Name | Tag::Adjective | Tag::Calendar) => return,
            TokenKind::Word => {
                let (tag, tense) = self.word(at);
                self.set(at, tag, tense);
                return;
            }
        };
        let tense = (tag == Tag::Auxiliary).then_some(Tense::Present);
        self.set(at, tag, tense);
    }

    fn word(&self, at: usize) -> (Tag, Option<Tense>) {
        if let Some(found) = self.closed(at) {
            return found;
        }
        self.open(at)
    }

    /// `’s` after a pronoun is "is".
    fn clitic(&self, at: usize) -> Tag {
        match self.before(at) {
            Some(before)
                if self.tag(before) == Tag::Pronoun && self.entry(before).classes.has(Classes::PRONOUN) =>
            {
                Tag::Auxiliary
            }
            _ => Tag::Clitic,
        }
    }

    /// "the students' union"
    fn is_plural_possessive(&self, at: usize) -> bool {
        let is_close = self.tokens.get(at).is_some_and(|token| !token.is_spaced);
        let follows_s = self.before(at).is_some_and(|before| {
            matches!(self.tag(before), Tag::Noun | Tag::Name) && self.slice(before).ends_with('s')
        });
        is_close
            && follows_s
            && self.after(at).is_some_and(|after| self.tokens.get(after).is_some_and(|t| t.is_spaced))
    }

    fn lemmatise(&mut self, at: usize) {
        let entry = self.entry(at);
        let Some(word) = self.words.get_mut(at) else { return };
        if word.tag == Tag::Auxiliary {
            word.lemma = Some(entry.auxiliary.unwrap_or(Auxiliary::Be).text());
        } else if word.tag == Tag::Verb {
            let form = match word.tense {
                Some(Tense::Present) => VerbForm::Third,
                Some(Tense::Past) | None => VerbForm::Past,
                Some(Tense::Participle) => VerbForm::Participle,
                Some(Tense::Gerund) => VerbForm::Gerund,
                Some(Tense::Base) => VerbForm::Base,
            };
            let lemma = entry.verb(form).and_then(|verb| verb.lemma);
            word.lemma = lemma.or_else(|| entry.verbs[0].and_then(|verb| verb.lemma)).map(Lemma::text);
        }
    }

    fn set(&mut self, at: usize, tag: Tag, tense: Option<Tense>) {
        if let Some(word) = self.words.get_mut(at) {
            word.tag = tag;
            word.tense = tense;
        }
    }

    fn tag(&self, at: usize) -> Tag {
        self.words.get(at).map_or(Tag::Other, |word| word.tag)
    }

    fn tense(&self, at: usize) -> Option<Tense> {
        self.words.get(at).and_then(|word| word.tense)
    }

    fn entry(&self, at: usize) -> &'a Entry {
        self.entries.get(at).unwrap_or(&super::guess::BLANK)
    }

    fn slice(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.span.slice(self.text))
    }

    fn is(&self, at: usize, word: &str) -> bool {
        self.slice(at).eq_ignore_ascii_case(word)
    }

    fn is_any(&self, at: usize, words: &[&str]) -> bool {
        let written = self.slice(at);
        words.iter().any(|word| word.len() == written.len() && written.eq_ignore_ascii_case(word))
    }

    fn is_mark(&self, at: usize, mark: char) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is_mark(mark))
    }

    /// The word before, inside the sentence; a quotation mark in between is passed over.
    fn before(&self, at: usize) -> Option<usize> {
        let before = at.checked_sub(1).filter(|&before| before >= self.all.start)?;
        if matches!(self.tokens.get(before)?.kind, TokenKind::Mark('“' | '”' | '"' | '‘')) {
            return before.checked_sub(1).filter(|&before| before >= self.all.start);
        }
        Some(before)
    }

    /// The word after, inside the sentence; a quotation mark in between is passed over.
    fn after(&self, at: usize) -> Option<usize> {
        let after = (at + 1 < self.all.end).then_some(at + 1)?;
        if matches!(self.tokens.get(after)?.kind, TokenKind::Mark('“' | '”' | '"' | '‘')) {
            return (after + 1 < self.all.end).then_some(after + 1);
        }
        Some(after)
    }

    /// The nearest word before that is no adverb and no negation.
    fn head_before(&self, at: usize) -> Option<usize> {
        let mut before = self.before(at)?;
        for _ in 0..4 {
            if !matches!(self.tag(before), Tag::Adverb | Tag::Negation) {
                break;
            }
            before = self.before(before)?;
        }
        Some(before)
    }

    /// The nearest word after that is no adverb.
    fn head_after(&self, at: usize) -> Option<usize> {
        let mut after = self.after(at)?;
        for _ in 0..2 {
            let entry = self.entry(after);
            let is_adverb = entry.classes.has(Classes::ADVERB)
                && !entry.classes.has(Classes::PREPOSITION.with(Classes::NOUN).with(Classes::ADJECTIVE));
            if !is_adverb || self.tag(after) == Tag::Name {
                break;
            }
            after = self.after(after)?;
        }
        Some(after)
    }

    /// Whether the word, not tagged yet, may stand inside a noun phrase behind its determiner.
    fn may_be_nominal(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        match token.kind {
            TokenKind::Number | TokenKind::Suffixed => true,
            TokenKind::Word => {
                let classes = self.entry(at).classes;
                matches!(self.tag(at), Tag::Name | Tag::Adjective)
                    || classes.has(Classes::NOUN.with(Classes::ADJECTIVE).with(Classes::NUMBER))
                    || (self.entry(at).forms().has(VerbForm::Gerund) && !classes.is_closed())
            }
            TokenKind::Clitic | TokenKind::Mark(_) => false,
        }
    }

    /// Whether a noun phrase begins at the word, not tagged yet: what an object begins with.
    fn opens_phrase(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        let classes = self.entry(at).classes;
        match token.kind {
            TokenKind::Word if matches!(self.tag(at), Tag::Name | Tag::Adjective) => true,
            TokenKind::Word if self.tag(at) == Tag::Calendar => false,
            TokenKind::Word => {
                let opens = Classes::DETERMINER
                    .with(Classes::POSSESSIVE)
                    .with(Classes::PRONOUN)
                    .with(Classes::REFLEXIVE)
                    .with(Classes::NUMBER);
                let shuts = Classes::PREPOSITION
                    .with(Classes::COORDINATOR)
                    .with(Classes::ADVERB)
                    .with(Classes::WH)
                    .with(Classes::AUXILIARY)
                    .with(Classes::MODAL)
                    .with(Classes::CALENDAR);
                if classes.has(opens) {
                    return !classes.has(Classes::COORDINATOR);
                }
                !classes.has(shuts) && classes.has(Classes::NOUN.with(Classes::ADJECTIVE))
            }
            TokenKind::Number => {
                !self.is_year(at) && self.after(at).is_some_and(|next| self.may_be_nominal(next))
            }
            TokenKind::Mark('$' | '£' | '€' | '₹' | '¥') => true,
            TokenKind::Suffixed | TokenKind::Clitic | TokenKind::Mark(_) => false,
        }
    }

    /// "1980s"
    fn is_decade(&self, at: usize) -> bool {
        let written = self.slice(at);
        written.len() == 5
            && written.ends_with("0s")
            && written.bytes().take(4).all(|byte| byte.is_ascii_digit())
    }

    fn is_year(&self, at: usize) -> bool {
        let written = self.slice(at);
        written.len() == 4 && written.bytes().all(|byte| byte.is_ascii_digit())
    }
}

#[cfg(test)]
mod tests;
