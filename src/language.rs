//! The English of a text: what each word is, and who and what is named.
//!
//! This room works on tokens and word lists. It knows no dates, no events and no questions.
//!
//! Everything is offline and from the project's own tables in `assets/lexicon`.

mod chunk;
pub mod dependency;
mod guess;
mod lemma;
mod lexicon;
mod name;
mod spelling;
mod tag;
mod tagger;
mod word_class;

pub use chunk::{Chunk, ChunkKind, chunks};
pub use lemma::{inflect, is_form};
pub use name::{
    Entity, EntityKind, Gender, Mention, MentionForm, Sort, State, adjectives, are_one_state, listed_name,
    sort,
};
pub use tag::{Tag, Tense, Word};

use crate::text::{Prose, Token, TokenKind};
use crate::watch::Stretch;
use lexicon::Entry;
use word_class::{Classes, Form, Usage};

/// What was understood of the words of a whole text.
#[derive(Clone, Debug, Default)]
pub struct Language {
    /// One for each token of the prose, with the same indices.
    pub words: Vec<Word>,
    /// Every mention of a name, in the order of the text, disjoint.
    pub mentions: Vec<Mention>,
    /// Who and what is mentioned, in the order of the first mention.
    pub entities: Vec<Entity>,
    /// For each token the first mention that begins there or behind it, so that mentions need not be searched for.
    pub(crate) first_mentions: Vec<u32>,
}

/// Reads the words and the names of a text.
pub fn read(text: &str, prose: &Prose) -> Language {
    read_watched(text, prose, Stretch::default())
}

/// As [`read`], while somebody looks on.
pub(crate) fn read_watched(text: &str, prose: &Prose, stretch: Stretch<'_>) -> Language {
    let entries: Vec<Entry> = prose.tokens.iter().map(|token| look_up(text, token)).collect();
    let mut words = vec![Word::default(); prose.tokens.len()];
    let (mentions, entities) = name::read(text, prose, &entries, &mut words);
    tagger::tag(text, prose, &entries, &mut words, stretch.part(0.5, 1.0));
    let first_mentions = first_mentions(&mentions, prose.tokens.len());
    Language { words, mentions, entities, first_mentions }
}

fn first_mentions(mentions: &[Mention], tokens: usize) -> Vec<u32> {
    let mut first = Vec::with_capacity(tokens);
    for (index, mention) in (0..).zip(mentions) {
        first.resize(first.len().max(mention.tokens.start + 1), index);
    }
    first
}

fn look_up(text: &str, token: &Token) -> Entry {
    if token.kind != TokenKind::Word {
        return guess::BLANK;
    }
    let word = token.span.slice(text);
    lexicon::entry(word).or_else(|| compound(word)).unwrap_or_else(|| guess::guess(word))
}

/// "counter-offensive" is what "offensive" is; "well-trained" is left to its ending.
fn compound(word: &str) -> Option<Entry> {
    let (_, last) = word.rsplit_once('-').filter(|_| !guess::is_measure(word))?;
    lexicon::entry(last).filter(|entry| entry.forms().is_empty() && !entry.classes.is_closed())
}

fn is_capital(token: &Token) -> bool {
    token.is_capitalised()
}

/// Whether histories turn on the verb: sign, invade, found.
pub fn is_domain_verb(lemma: &str) -> bool {
    usage(lemma).has(Usage::DOMAIN)
}

/// Whether the verb says nothing without an object: sign, deprive.
pub fn is_transitive(lemma: &str) -> bool {
    usage(lemma).has(Usage::TRANSITIVE)
}

fn usage(lemma: &str) -> Usage {
    lexicon::entry(lemma)
        .and_then(|entry| entry.verb_named(lemma).map(|verb| verb.usage))
        .unwrap_or(Usage::NONE)
}

/// Whether the verb never takes an object: last, arrive.
pub fn is_intransitive(lemma: &str) -> bool {
    usage(lemma).has(Usage::INTRANSITIVE)
}

/// Whether a word is the past of a verb, and not also its base: fell, opened, but not put.
pub(crate) fn is_past_form(word: &str) -> bool {
    let forms = lexicon::entry(word).unwrap_or_else(|| guess::guess(word)).forms();
    forms.has(Form::Past) && !forms.has(Form::Base)
}

/// Whether the lists know a word as the past or the participle of a verb, and not also as its base: fell, taken.
pub(crate) fn is_listed_past_form(word: &str) -> bool {
    let forms = lexicon::entry(word).map(|entry| entry.forms());
    forms
        .is_some_and(|forms| (forms.has(Form::Past) || forms.has(Form::Participle)) && !forms.has(Form::Base))
}

/// Whether the lists know the word as a noun: grammar, interpretation.
pub fn is_noun(word: &str) -> bool {
    lexicon::entry(word).is_some_and(|entry| entry.may_be_noun())
}

/// Whether the noun names something that happens: war, visit, earthquake; also in the plural.
pub fn is_event_noun(word: &str) -> bool {
    lexicon::entry(word).is_some_and(|entry| entry.classes.has(Classes::EVENT))
}

/// Whether the noun names what a person is: minister, physicist, widow; also in the plural.
pub fn is_role_noun(word: &str) -> bool {
    lexicon::entry(word).is_some_and(|entry| entry.classes.has(Classes::ROLE))
}

/// Whether the noun is known to be a plural: agreements, men.
pub fn is_plural_noun(word: &str) -> bool {
    lexicon::entry(word).unwrap_or_else(|| guess::guess(word)).classes.has(Classes::PLURAL)
}

/// Whether the word alone is a first name: George, Anna.
pub(crate) fn is_given_name(word: &str) -> bool {
    name::given_name(word).is_some()
}

impl Language {
    /// The mentions that lie wholly within the tokens.
    #[inline]
    pub fn mentions_in(&self, tokens: std::ops::Range<usize>) -> &[Mention] {
        let first = self.first_mention(tokens.start);
        let after = self.first_mention(tokens.end);
        // Mentions are disjoint: only the last can reach beyond the tokens.
        let last = after.checked_sub(1).and_then(|last| self.mentions.get(last));
        let reaches = last.is_some_and(|last| last.tokens.end > tokens.end);
        self.mentions.get(first..(after - usize::from(reaches)).max(first)).unwrap_or_default()
    }

    /// The first mention that begins at the token or behind it.
    #[inline]
    fn first_mention(&self, token: usize) -> usize {
        match self.first_mentions.get(token) {
            Some(&first) => first as usize,
            None => self.mentions.partition_point(|mention| mention.tokens.start < token),
        }
    }

    /// The entities named within the tokens, each once, in the order of their first mentions; the first 64 mentions
    /// are looked at.
    pub fn entities_in(&self, tokens: std::ops::Range<usize>) -> Vec<usize> {
        let mut entities: Vec<usize> = Vec::new();
        for mention in self.mentions_in(tokens).iter().take(64) {
            if !entities.contains(&mention.entity) {
                entities.push(mention.entity);
            }
        }
        entities
    }
}

#[cfg(test)]
mod tests;
