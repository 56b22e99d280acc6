//! Questions and the answers under them, as on the cards of study notes: what the question asks about is what the answer tells of.
//!
//! * "What was the Kora Pact?" over "An agreement of 1911 between ...": "The Kora Pact was an agreement between ..."
//! * "When was the Mill Act passed?" over "1931, by Anna Holm": "The Mill Act was passed"
//! * "What did the Dam Act do?" over "Passed in 1932, it closed the dam": "The Dam Act was passed"
//!
//! An answer without a verb that is told of nothing says too little, and gives no line. This file knows one question and the
//! sentence behind it.

use super::clause::Link;
use super::gist;
use super::record::{Fact, FactKind, Relation, When};
use super::view::View;
use super::{sentence, wording};
use crate::language::{ChunkKind, Tag, is_plural_noun};
use crate::temporal::Timex;
use crate::text::Paragraph;
use std::ops::Range;

/// What a question asks.
#[derive(Default)]
pub(super) struct Asked {
    question: Option<Question>,
}

#[derive(Default)]
struct Question {
    /// The sentences that may answer it: the next one, and what stands with it in its paragraph.
    answer: Range<usize>,
    /// "the Kora Pact"
    thing: Option<String>,
    /// "was", "were"
    was: &'static str,
    /// "annulled": what was done to the thing, where it is asked when.
    done: Option<String>,
    /// Whether it is asked what the thing is.
    defines: bool,
    /// Whether it is asked who somebody is.
    is_person: bool,
}

impl Asked {
    /// Takes note of a question: whether the sentence is one.
    pub(super) fn is_put(&mut self, view: &View<'_>) -> bool {
        let is_labelled = is_labelled(view, &["Q:", "Question:"]);
        if is_labelled || view.chunks.last().is_some_and(|chunk| chunk.is_mark('?')) {
            let answer = view.sentence + 1..view.sentence + 2;
            self.question = Some(Question { answer, ..question(view).unwrap_or_default() });
        }
        is_labelled
    }

    /// Tells the facts of an answer, which begin at `first`.
    pub(super) fn answer(
        &mut self,
        view: &View<'_>,
        paragraph: &Paragraph,
        facts: &mut Vec<Fact>,
        first: usize,
    ) {
        let Some(question) = &mut self.question else { return };
        if !question.answer.contains(&view.sentence) {
            self.question = self.question.take().filter(|question| question.answer.start > view.sentence);
            return;
        }
        let is_first = view.sentence == question.answer.start;
        let is_labelled = is_labelled(view, &["A:", "Answer:", "ANSWER:", "Ans:", "Ans."]);
        let is_apart = view.sentence == paragraph.sentences.start;
        if is_first && !is_labelled && !is_apart {
            self.question = None;
            return;
        }
        if is_labelled {
            question.answer.end = paragraph.sentences.end;
        }
        if !is_first || is_labelled {
            name(view, facts.get_mut(first..).unwrap_or_default(), question);
        }
        let told = if is_first { tell(view, question, facts, first) } else { None };
        let is_sentence = view.clauses.iter().any(|clause| {
            let verb = clause.verb.and_then(|verb| view.chunk(verb));
            clause.link == Link::Main
                && clause.subject.is_some()
                && verb.is_some_and(|verb| verb.kind == ChunkKind::Finite)
        });
        if told.is_some() || is_first && is_labelled && !is_sentence {
            facts.truncate(first);
            facts.extend(told);
        }
    }
}

/// Whether one of the labels stands in front of the sentence, left out of the prose.
fn is_labelled(view: &View<'_>, labels: &[&str]) -> bool {
    let start = view.source.prose.span(view.tokens.clone()).start();
    let before = view.source.article.text.get(..start).unwrap_or_default();
    let before = before.trim_end_matches([' ', '*', '_', '"', '“']);
    labels
        .iter()
        .any(|label| before.strip_suffix(label).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric)))
}

/// "It was passed by Anna Holm": the thing that was asked about, whatever else the pronoun was taken for.
fn name(view: &View<'_>, facts: &mut [Fact], question: &Question) {
    let pronouns: &[&str] = if question.is_person { &["he", "she"] } else { &["it"] };
    let is_meant = wording::has_word(view.source, view.tokens.clone(), pronouns);
    let Some(thing) = question.thing.as_ref().filter(|_| is_meant) else { return };
    for fact in facts {
        let Some(subject) = &mut fact.subject else { continue };
        if !wording::is_word(view.source, subject.tokens.start, pronouns) || subject.tokens.len() > 1 {
            continue;
        }
        let taken = wording::capitalised(&subject.text);
        let mut starts = ["It ", "He ", "She "].into_iter();
        let told = starts
            .find_map(|start| fact.gist.strip_prefix(start))
            .or_else(|| fact.gist.strip_prefix(taken.as_str())?.strip_prefix(' '));
        let line = told.map(|told| wording::capitalised(&format!("{thing} {told}")));
        if let Some(line) = line.filter(|line| line.chars().count() <= gist::LONGEST) {
            (fact.gist, subject.text) = (line, thing.clone());
            (subject.entity, subject.entities) = (None, Vec::new());
        }
    }
}

/// An answer without a subject, told of what was asked about.
fn tell(view: &View<'_>, question: &Question, facts: &[Fact], first: usize) -> Option<Fact> {
    let opens = wording::text(view.source, view.tokens.start).to_lowercase();
    let is_deed = view.word(view.tokens.start).tag == Tag::Verb && opens.ends_with("ed");
    let is_thing = matches!(opens.as_str(), "a" | "an");
    let thing = question.thing.as_ref()?;
    let own = facts.get(first..).unwrap_or_default();
    let mut fact = own.iter().find(|fact| is_of_first_date(view, fact)).cloned();
    let was = question.was;
    let small = fact.as_ref().map(|fact| wording::small(&fact.gist)).unwrap_or_default();
    let has_subject =
        view.clauses.first().is_some_and(|clause| clause.subject.is_some() && clause.verb.is_some());
    // "The mill fire was a fire of 1909" says nothing of it.
    let says_more = !small.split(' ').nth(1).is_some_and(|noun| thing.ends_with(noun));
    let line = match &question.done {
        Some(done) if !has_subject => {
            fact = fact.or_else(|| dated(view));
            format!("{thing} {was} {done}")
        }
        None if is_deed && small.starts_with(&opens) && !has_subject => format!("{thing} {was} {small}"),
        None if question.defines && is_thing && says_more && small.starts_with(&opens) => {
            format!("{thing} {was} {small}")
        }
        _ => return None,
    };
    let mut fact = fact.filter(|_| line.chars().count() <= gist::LONGEST)?;
    fact.gist = wording::capitalised(&line);
    (fact.subject, fact.predicate, fact.object) = (None, None, None);
    fact.kind = FactKind::Item;
    Some(fact)
}

/// A fact of the first date of the sentence, with nothing told of it yet.
fn dated(view: &View<'_>) -> Option<Fact> {
    let timex = first_date(view)?;
    let when = When { relation: Relation::At, timex, confidence: timex.confidence };
    Some(sentence::bare(view, FactKind::Item, view.tokens.clone(), String::new(), when))
}

fn first_date(view: &View<'_>) -> Option<Timex> {
    (0..view.chunks.len()).find_map(|at| view.timex(at).copied().filter(Timex::is_dated))
}

/// Whether a fact is of the first date of the sentence: of the others the answer tells something else.
fn is_of_first_date(view: &View<'_>, fact: &Fact) -> bool {
    let own = fact.when.as_ref().map(|when| when.timex).filter(Timex::is_dated);
    own.is_some_and(|own| first_date(view).is_none_or(|first| first.span.overlaps(own.span)))
}

/// What a sentence asks, when it asks about something that has a name.
fn question(view: &View<'_>) -> Option<Question> {
    /// "How many times has the charter ..."
    const FAR: usize = 4;
    let is = |at: usize, words: &[&str]| wording::is_word(view.source, at, words);
    let tokens = view.tokens.clone();
    let word = tokens.clone().take(FAR).find(|&at| is(at, &["how", "what", "when", "who", "why"]))?;
    let verb = (word + 1..tokens.end)
        .take(FAR)
        .find(|&at| is(at, &["are", "did", "do", "does", "had", "has", "have", "is", "was", "were"]))?;
    let at = view.chunks.iter().position(|chunk| chunk.tokens.start == verb + 1)?;
    let mut last = at;
    while view.is_word(last + 1, &["of"]) && view.kind(last + 2) == Some(ChunkKind::Noun) {
        last += 2;
    }
    let (noun, end) = (view.chunk(at)?, view.chunk(last)?.tokens.end);
    let has_name = is(noun.tokens.start, &["the"])
        || (noun.tokens.start..end)
            .any(|at| view.source.prose.tokens.get(at).is_some_and(crate::text::Token::is_capitalised));
    let is_pointing = (noun.tokens.start..end).any(|at| {
        matches!(view.word(at).tag, Tag::Pronoun | Tag::Possessive) || is(at, &["this", "that", "these"])
    });
    let is_named = noun.kind == ChunkKind::Noun && has_name && !is_pointing;
    let is_be = is(verb, &["are", "is", "was", "were"]);
    let stops = |at: usize| at >= tokens.end || is(at, &["?", "and", ","]);
    let is_done = is(word, &["when"]) && is(verb, &["was", "were"]) && view.word(end).tag == Tag::Verb;
    let stop = (end..tokens.end).find(|&at| stops(at)).unwrap_or(tokens.end);
    Some(Question {
        answer: 0..0,
        thing: is_named.then(|| wording::write(view.source, noun.tokens.start..end)),
        was: if is_plural_noun(&wording::text(view.source, noun.head).to_lowercase()) {
            "were"
        } else {
            "was"
        },
        done: is_done.then(|| wording::write(view.source, end..stop)),
        defines: is_be && is(word, &["what", "who"]) && stops(end),
        is_person: is_be && is(word, &["who"]) && stops(end),
    })
}
