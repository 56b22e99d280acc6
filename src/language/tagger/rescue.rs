//! A sentence in which no finite verb was found: the likeliest word is made one.
//!
//! Most of these are verbs that look like nouns ("prices cost", "the news spread", "Congress cut aid") and stood
//! where a noun could stand as well.

use super::Tagger;
use crate::language::tag::{Tag, Tense};
use crate::language::word_class::Classes;
use crate::language::word_class::Form;

impl Tagger<'_> {
    /// Finds the verb of a sentence that has none.
    pub(super) fn rescue(&mut self) {
        self.rescue_note();
        let is_sentence = self.all.len() >= 5
            && self.all.end.checked_sub(1).is_some_and(|last| self.is_mark(last, '.'))
            && !self.all.clone().any(|at| self.is_finite(at));
        if !is_sentence {
            return;
        }
        let candidates = self.all.start + 1..self.all.end;
        let found = candidates
            .clone()
            .find(|&at| self.is_hidden_past(at))
            .map(|at| (at, Tense::Past))
            .or_else(|| {
                candidates.clone().find(|&at| self.is_hidden_present(at)).map(|at| (at, Tense::Present))
            })
            .or_else(|| {
                candidates.clone().find(|&at| self.is_bare_participle(at)).map(|at| (at, Tense::Past))
            });
        if let Some((at, tense)) = found {
            self.set(at, Tag::Verb, Some(tense));
        }
    }

    /// "Married Eva, daughter of Halim", "Died 1236", "dismissed 1253 by": a short line that begins with a verb in the past.
    fn rescue_note(&mut self) {
        let first = self.all.start;
        let forms = self.entry(first).forms();
        let may_be = matches!(self.tag(first), Tag::Adjective | Tag::Verb)
            && self.tense(first) != Some(Tense::Past)
            && (forms.has(Form::Past) || forms.has(Form::Participle));
        if !may_be || self.all.len() > 20 || self.all.clone().any(|at| self.is_finite(at)) {
            return;
        }
        let Some(next) = self.after(first) else { return };
        let has_object = matches!(self.tag(next), Tag::Name | Tag::Noun | Tag::Determiner | Tag::Possessive)
            && forms.has(Form::Past);
        let is_intransitive =
            self.is_any(first, &["died", "returned", "retired", "reigned", "ruled", "arrived", "resigned"]);
        let is_set = matches!(self.tag(next), Tag::Number | Tag::Calendar | Tag::Preposition)
            || self.is_mark(next, ',');
        if has_object || is_intransitive && is_set {
            self.set(first, Tag::Verb, Some(Tense::Past));
        } else if is_set {
            self.set(first, Tag::Verb, Some(Tense::Participle));
        }
    }

    /// Whether the word may be the past of a verb with its subject in front.
    fn is_hidden_past(&self, at: usize) -> bool {
        matches!(self.tag(at), Tag::Noun | Tag::Adjective)
            && self.entry(at).forms().has(Form::Past)
            && !self.is_capital(at)
            && self.has_subject(at)
    }

    /// "Russia also strokes the right chord."
    fn is_hidden_present(&self, at: usize) -> bool {
        self.tag(at) == Tag::Noun
            && self.entry(at).forms().has(Form::Third)
            && self.has_subject(at)
            && !self.head_before(at).is_some_and(|before| self.tag(before) == Tag::Number)
            && self.after(at).is_some_and(|next| {
                let is_named = self.head_before(at).is_some_and(|before| self.tag(before) == Tag::Name);
                self.starts_object(next)
                    || matches!(self.tag(next), Tag::Preposition | Tag::Adjective | Tag::Adverb)
                    || is_named && (self.is_mark(next, '.') || self.is_mark(next, ','))
            })
    }

    /// "The Persians and their allies, made for Sestos."
    fn is_bare_participle(&self, at: usize) -> bool {
        self.tag(at) == Tag::Verb
            && self.tense(at) == Some(Tense::Participle)
            && self.entry(at).forms().has(Form::Past)
            && self.has_subject(at)
            && !self.after(at).is_some_and(|next| self.is(next, "by"))
    }

    fn has_subject(&self, at: usize) -> bool {
        self.head_before(at).is_some_and(|before| match self.tag(before) {
            Tag::Noun | Tag::Name | Tag::Pronoun | Tag::Calendar | Tag::Number => true,
            Tag::Determiner => self.entry(before).classes.has(Classes::PRONOUN.with(Classes::DEMONSTRATIVE)),
            Tag::Mark => self.is_mark(before, ','),
            _ => false,
        })
    }

    fn is_capital(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(crate::text::Token::is_capitalised)
    }
}
