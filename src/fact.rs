//! Facts: who did what, where, how many, why and when; one record for each clause.
//!
//! Everything later is asked from these records, never from raw sentences. This room does not know timelines,
//! questions or screens.

mod anaphora;
mod annal;
mod apparatus;
mod argument;
mod attach;
mod clause;
mod cleft;
mod death;
mod gap;
mod gist;
mod heading;
mod kind;
mod label;
mod predicate;
mod pronoun;
mod proof;
mod record;
mod rival;
mod row;
mod salience;
mod sentence;
#[cfg(test)]
mod tests;
mod topic;
mod unit;
mod view;
mod wording;

pub use record::{
    Adjunct, AdjunctKind, Argument, Fact, FactKind, Fault, Flags, Predicate, Relation, Voice, When,
};

pub use salience::salience;
pub(crate) use wording::begins_small;

use crate::article::Article;
use crate::diagnostic::Diagnostic;
use crate::language::{Language, Tag, Tense};
use crate::temporal::{Basis, TimeValue, Timex};
use crate::text::{Form, Prose};
use anaphora::Memory;
use annal::Annals;
use std::ops::Range;
use view::View;

/// Everything the rooms before this one have read from one article.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The article.
    pub article: &'a Article,
    /// Its sentences and tokens.
    pub prose: &'a Prose,
    /// Its words and names.
    pub language: &'a Language,
    /// Its time phrases, in order, disjoint.
    pub timexes: &'a [Timex],
}

/// Reads the facts, in the order of the text.
pub fn read(source: Source<'_>, diagnostics: &mut Vec<Diagnostic>) -> Vec<Fact> {
    let times = Times::of(source);
    let mut memory = Memory::new(source);
    let is_present = annal::is_present(source, &times);
    let mut person = None;
    let mut annals = Annals::new(source, &times);
    let mut table = row::Table::default();
    let mut facts = Vec::new();
    for paragraph in &source.prose.paragraphs {
        if paragraph.form == Form::Passive {
            continue;
        }
        if matches!(paragraph.form, Form::Heading(_)) {
            person = heading::person(source, paragraph.tokens.clone());
        }
        annals.open(paragraph.form, facts.len());
        for sentence in paragraph.sentences.clone() {
            let Some(view) = View::new(source, &times, sentence) else { continue };
            memory.read_to(view.tokens.end, sentence);
            if annals.takes(&view, paragraph, &mut facts)
                || sentence::date_before(&view, paragraph.sentences.start, &mut facts)
            {
                continue;
            }
            if label::read(&view, &memory, &mut facts) {
                continue;
            }
            let form = annals.form(&view, paragraph);
            if let Some(reason) = apparatus::reason(&view, form) {
                apparatus::report(&view, reason, diagnostics);
                continue;
            }
            if table.read(&view, &mut facts) {
                continue;
            }
            let first = facts.len();
            let style = sentence::Style { form, is_present, person: person.clone() };
            sentence::read(&view, style, &mut memory, &mut facts);
            annals.date(&view, sentence == paragraph.sentences.start, &mut facts, first);
        }
    }
    death::doubt(source, &mut facts);
    facts
}

/// The time phrases that say when something happened, with their tokens. Lengths ("twenty years") and vague ones
/// ("the recent") stay ordinary words.
struct Times {
    ranges: Vec<Range<usize>>,
    timexes: Vec<Timex>,
}

impl Times {
    fn of(source: Source<'_>) -> Self {
        let tokens = &source.prose.tokens;
        let mut times = Self { ranges: Vec::new(), timexes: Vec::new() };
        let mut at = 0;
        for timex in source.timexes {
            if !(timex.is_dated() || matches!(timex.value, TimeValue::Yearless { .. })) {
                continue;
            }
            if is_doer(source, timex) || is_done(source, timex) {
                continue;
            }
            while tokens.get(at).is_some_and(|token| token.span.end() <= timex.span.start()) {
                at += 1;
            }
            let start = at;
            while tokens.get(at).is_some_and(|token| token.span.start() < timex.span.end()) {
                at += 1;
            }
            if at > start {
                times.ranges.push(start..at);
                times.timexes.push(*timex);
            }
        }
        times
    }
}

/// "They supported the creation of Bangladesh": a named time behind a verb is what was done, no date.
fn is_done(source: Source<'_>, timex: &Timex) -> bool {
    if timex.basis != Basis::Named {
        return false;
    }
    let tokens = &source.prose.tokens;
    let first = tokens.partition_point(|token| token.span.end() <= timex.span.start());
    let word = |at: usize| source.language.words.get(at).copied().unwrap_or_default();
    let before = first.checked_sub(1).filter(|&before| word(before).tag == Tag::Determiner).unwrap_or(first);
    let leads = before.checked_sub(1);
    // "became known as the June incident"
    let is_as = leads.is_some_and(|at| wording::is_word(source, at, &["as"]));
    is_as
        || leads.map(word).is_some_and(|verb| {
            verb.tag == Tag::Verb && !matches!(verb.lemma, Some("spend" | "celebrate" | "observe" | "mark"))
        })
}

/// "The U-2 incident brought relations to their lowest point": a named time that acts is no date of the clause.
fn is_doer(source: Source<'_>, timex: &Timex) -> bool {
    if timex.basis != Basis::Named {
        return false;
    }
    let tokens = &source.prose.tokens;
    let first = tokens.partition_point(|token| token.span.end() <= timex.span.start());
    let next = tokens.partition_point(|token| token.span.start() < timex.span.end());
    let word = |at: usize| source.language.words.get(at).copied().unwrap_or_default();
    let is_the = |at: usize| word(at).tag == Tag::Determiner;
    let start = first.checked_sub(1).filter(|&before| is_the(before)).unwrap_or(first);
    // "Moreover, the partition of the land gave"
    let is_connective = |at: usize| {
        tokens.get(at).is_some_and(|token| token.is_mark(',')) && word(at.wrapping_sub(1)).tag == Tag::Adverb
    };
    let opens = start.checked_sub(2).filter(|_| is_connective(start - 1)).unwrap_or(start);
    let begins =
        source.prose.sentences.binary_search_by(|sentence| sentence.tokens.start.cmp(&opens)).is_ok();
    let acts = matches!(word(next).tag, Tag::Verb | Tag::Auxiliary | Tag::Modal)
        && matches!(word(next).tense, Some(Tense::Past | Tense::Present));
    begins && acts && start < first
}
