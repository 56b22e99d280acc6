//! One more of what was counted: "the last", "a second", "the next one" with the noun that it leaves out.
//!
//! * "The first mill closed in 1901 and the last in 1911": the last mill
//! * "Three generals claimed the throne. The second was poisoned": the second general
//! * "told how the chairman took the blame, and how the next one flew": no chairman, for he did something else

use super::Reader;
use crate::fact::clause::{Clause, Link};
use crate::fact::record::Argument;
use crate::fact::{kind, pronoun, wording};
use crate::language::Tag;

impl Reader<'_, '_, '_> {
    /// "The first mill closed in 1901 and the last in 1911": the last mill.
    pub(super) fn counted(&self, subject: Argument, clause: &Clause) -> Argument {
        let view = self.view;
        let last = subject.text.split(' ').next_back().unwrap_or_default();
        // "the southern one"
        let is_one = last == "one" && subject.tokens.len() > 2;
        // "Ten ships sailed in May, and another thirty in June"
        let is_number = clause.link == Link::Gapped && view.word(subject.head).tag == Tag::Number && !is_one;
        let is_open =
            wording::is_ordinal(last) || ["another", "Another"].contains(&last) || is_one || is_number;
        let first =
            clause.parent.and_then(|parent| view.clauses.get(parent)).and_then(|first| first.subject.clone());
        let Some(noun) = first
            .and_then(|first| view.chunk(first.start))
            .filter(|_| is_open && (is_number || !subject.is_plural))
        else {
            return subject;
        };
        // "One ship was lost", "the first bridge"
        let is_counted = noun.tokens.len() > 1 && view.word(noun.head).tag == Tag::Noun;
        let word = wording::text(view.source, noun.head);
        if !is_counted || crate::language::is_plural_noun(word) != is_number || wording::is_ordinal(word) {
            return subject;
        }
        let front = subject.text.strip_suffix(" one").unwrap_or(&subject.text);
        Argument { text: format!("{front} {word}"), is_vague: false, ..subject }
    }

    /// "An act forbade it, and a second banned their use": a second act.
    pub(super) fn completed(&self, subject: Argument) -> Argument {
        let view = self.view;
        if subject.entity.is_some() || !is_one_more(view.source, &subject) {
            return subject;
        }
        let lemma = |clause: &Clause| view.verb(clause).and_then(|verb| view.word(verb.head).lemma);
        let own = view.clauses.iter().take(64).find(|clause| {
            clause
                .subject
                .as_ref()
                .and_then(|own| view.chunk(own.start))
                .is_some_and(|own| own.tokens.start == subject.tokens.start)
        });
        let own = own.and_then(lemma);
        // "told how the chairman took the blame and how the next one flew": people are a sort where they do the same.
        let is_sort = |clause: &Clause, noun: usize| {
            !kind::is_human(&wording::text(view.source, noun).to_lowercase())
                || own.is_some() && lemma(clause) == own
        };
        let subjects = view.clauses.iter().take(64).filter_map(|clause| {
            let first = clause.subject.as_ref().map(|subject| subject.start)?;
            view.chunk(first)
                .filter(|chunk| chunk.tokens.end <= subject.tokens.start && is_sort(clause, chunk.head))
        });
        // "won the first battle, but the second was lost"
        let counted = view.chunks.iter().take_while(|chunk| chunk.tokens.end <= subject.tokens.start);
        let counted = counted.filter(|chunk| {
            chunk.tokens.len() > 2 && wording::is_ordinal(wording::text(view.source, chunk.tokens.start + 1))
        });
        let noun = subjects.chain(counted).max_by_key(|chunk| chunk.tokens.start).filter(|noun| {
            let word = wording::text(view.source, noun.head);
            noun.tokens.len() > 1
                && matches!(view.word(noun.tokens.start).tag, Tag::Determiner | Tag::Number)
                && matches!(view.word(noun.head).tag, Tag::Noun | Tag::Name)
                && !crate::language::is_plural_noun(&word.to_lowercase())
                && !wording::is_ordinal(word)
        });
        let noun = noun.map(|noun| wording::text(view.source, noun.head));
        // "Three generals claimed the throne. The second was poisoned."
        let Some(noun) = noun.or_else(|| self.memory.counted_noun(view.sentence)) else { return subject };
        // It is there already where the verb before this one had the same subject.
        if subject.text.ends_with(noun) {
            return subject;
        }
        let front = subject.text.strip_suffix(" one").unwrap_or(&subject.text);
        let text = format!("{front} {noun}");
        Argument { text, is_vague: false, ..subject }
    }

    /// "opened a factory at Lund, and in 1639 it opened a third": a third factory.
    pub(super) fn completed_object(&self, index: usize, object: &Argument) -> Option<pronoun::Replacement> {
        let view = self.view;
        let last = wording::text(view.source, object.head);
        let is_one = wording::is_word(view.source, object.head, &["one"]);
        let last = if is_one { wording::text(view.source, object.head.saturating_sub(1)) } else { last };
        let is_open = object.entity.is_none()
            && object.tokens.end == object.head + 1
            && (is_one_more(view.source, object) || is_one && object.tokens.len() == 2 && last == "another");
        let lemma = |index: usize| {
            let clause = view.clauses.get(index)?;
            view.verb(view.verb_clause(clause)).and_then(|verb| view.word(verb.head).lemma)
        };
        let own = lemma(index).filter(|_| is_open)?;
        let before = self.known.iter().enumerate().take(64).filter_map(|(at, known)| {
            let known = known.object.as_ref().filter(|known| known.tokens.end <= object.tokens.start)?;
            // "won the first battle and lost the second"
            let is_counted = wording::is_ordinal(wording::text(view.source, known.tokens.start + 1))
                && wording::is_ordinal(last);
            (lemma(at) == Some(own) || is_counted).then_some(known)
        });
        let noun = before.max_by_key(|known| known.tokens.start).filter(|known| {
            let word = wording::text(view.source, known.head);
            known.tokens.len() > 1
                && matches!(
                    view.word(known.tokens.start).tag,
                    Tag::Determiner | Tag::Number | Tag::Possessive
                )
                && view.word(known.head).tag == Tag::Noun
                && !crate::language::is_plural_noun(word)
                && !wording::is_ordinal(word)
        })?;
        let noun = wording::text(view.source, noun.head);
        // "a second one" keeps its "second".
        let text = if is_one { noun.to_owned() } else { format!("{last} {noun}") };
        Some(pronoun::Replacement { token: object.head, text, entity: None })
    }
}

/// "a second", "a second one", "another", "another one": one more of what was told of.
fn is_one_more(source: crate::fact::Source<'_>, phrase: &Argument) -> bool {
    let tokens = phrase.tokens.clone();
    let is = |at: usize, words: &[&str]| wording::is_word(source, at, words);
    let end = if is(tokens.end.saturating_sub(1), &["one"]) { tokens.end - 1 } else { tokens.end };
    match end.saturating_sub(tokens.start) {
        1 => is(tokens.start, &["another"]),
        2 => {
            is(tokens.start, &["a", "another", "the"])
                && wording::is_ordinal(wording::text(source, tokens.start + 1))
        }
        _ => false,
    }
}
