//! Facts whose date a parse of their sentence sees elsewhere.
//!
//! * "The mayor fought the effects of the strike of 1926": 1926 is the year of the strike
//! * "Casualties came to 900, losses that are mourned on 25 April": nor is that day the day of the casualties
//!
//! A parse errs as often as the rules for clauses do ([`dependency`]), but elsewhere. So it is heard only where the rules have
//! to guess, where between a verb and the date behind it stands something else that the date may belong to, and only where
//! the readings from both ends object. The date then goes to the clause it is seen with, where that tells something; else the
//! words around it are quoted, and the timeline shows them only when asked.
//!
//! What it is worth is measured on articles that no rule was made for (docs/ACCURACY.md).

use super::Reader;
use crate::fact::proof;
use crate::fact::record::{Fact, FactKind, Fault};
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::Tag;
use crate::language::dependency::{self, Dependencies, Dependency, Direction};
use std::cell::OnceCell;
use std::ops::Range;

/// What speaks against the date of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Objection {
    /// It belongs to the clause of this verb, which the headline does not tell.
    Verb(usize),
    /// It belongs to a noun of a phrase within a phrase.
    Noun,
}

/// A sentence as it is read from both ends; each reading is made when it is first asked for.
struct Opinions<'v, 'a> {
    view: &'v View<'a>,
    forward: OnceCell<Dependencies>,
    backward: OnceCell<Dependencies>,
}

impl Reader<'_, '_, '_> {
    /// Moves or doubts the dates that both readings of the sentence object to.
    pub(super) fn doubt(&self, facts: &mut [Fact], first: usize) {
        let opinions = Opinions { view: self.view, forward: OnceCell::new(), backward: OnceCell::new() };
        for at in first..facts.len() {
            let Some(objection) = facts.get(at).and_then(|fact| opinions.objection(fact)) else { continue };
            let seen_with = match objection {
                Objection::Verb(verb) => told_of(facts, first, verb),
                Objection::Noun => None,
            };
            let Some(fact) = facts.get_mut(at) else { continue };
            if let Some(seen_with) = seen_with {
                let when = fact.when.take();
                if let Some(fact) = facts.get_mut(seen_with) {
                    fact.when = when;
                }
            } else if let Some(line) = with_date(self.view, fact, objection) {
                fact.gist = line;
                fact.flags.fault = Some(Fault::DateInside);
            } else {
                if let Some(quoted) = proof::date_excerpt(self.view, fact) {
                    fact.gist = quoted;
                }
                fact.flags.fault = Some(Fault::Doubted);
            }
        }
    }
}

/// A fact of the sentence that tells what this verb says, and has no date.
fn told_of(facts: &[Fact], first: usize, verb: usize) -> Option<usize> {
    (first..facts.len()).find(|&at| {
        facts.get(at).is_some_and(|fact| {
            let flags = fact.flags;
            fact.predicate.as_ref().is_some_and(|predicate| predicate.main == verb)
                && fact.when.is_none()
                && !fact.gist.is_empty()
                && flags.fault.is_none()
                && !(flags.is_negated || flags.is_planned || flags.is_hedged || flags.is_fragment)
        })
    })
}

impl Opinions<'_, '_> {
    /// What both readings have to say against the date of a fact.
    fn objection(&self, fact: &Fact) -> Option<Objection> {
        let is_told = fact.kind == FactKind::Clause
            && !fact.gist.is_empty()
            && !fact.flags.fault.is_some_and(Fault::is_grave);
        let date = date(self.view, fact).filter(|date| is_told && is_guessed(self.view, fact, date))?;
        let forward = self.forward.get_or_init(|| parsed(self.view, Direction::Forward));
        let one = objection(self.view, forward, fact, &date)?;
        let backward = self.backward.get_or_init(|| parsed(self.view, Direction::Backward));
        let other = objection(self.view, backward, fact, &date)?;
        Some(if one == other { one } else { Objection::Noun })
    }
}

/// Its headline with the date, where both may be of one time: "pleaded for an end to the talks in May 1916".
fn with_date(view: &View<'_>, fact: &Fact, objection: Objection) -> Option<String> {
    const LOOSE: &[&str] = &["in", "on", "during", "between"];
    let date = date(view, fact).filter(|_| objection == Objection::Noun)?;
    let is_loose = wording::is_word(view.source, date.start.checked_sub(1)?, LOOSE);
    is_loose.then(|| proof::through(view, fact, date))?
}

fn parsed(view: &View<'_>, direction: Direction) -> Dependencies {
    let source = view.source;
    let tokens = source.prose.tokens.get(view.tokens.clone()).unwrap_or_default();
    let words = source.language.words.get(view.tokens.clone()).unwrap_or_default();
    dependency::parse(&source.article.text, tokens, words, direction)
}

/// The words of the date of a fact.
fn date(view: &View<'_>, fact: &Fact) -> Option<Range<usize>> {
    let span = fact.when.as_ref()?.timex.span;
    let tokens = &view.source.prose.tokens;
    let first = tokens.partition_point(|token| token.span.end() <= span.start());
    let end = tokens.partition_point(|token| token.span.start() < span.end());
    (view.tokens.start <= first && first < end && end <= view.tokens.end).then_some(first..end)
}

/// Whether the date stands behind the verb it was given to, and so far that it may belong to something between them. What
/// stands in brackets, or in front of its verb, is read by rules of its own.
fn is_guessed(view: &View<'_>, fact: &Fact, date: &Range<usize>) -> bool {
    let Some(predicate) = fact.predicate.as_ref() else { return false };
    let between = predicate.tokens.end..date.start;
    let count = |tags: &[Tag]| between.clone().filter(|&at| tags.contains(&view.word(at).tag)).count();
    let is_bracket = |&at: &usize| wording::is_word(view.source, at, &["(", ")"]);
    let bracket = between.clone().rev().find(is_bracket);
    let is_bracketed = bracket.is_some_and(|at| wording::is_word(view.source, at, &["("]));
    !is_bracketed && (count(&[Tag::Verb]) > 0 || count(&[Tag::Noun, Tag::Name]) > 1)
}

/// What a parse has to say against the date of a fact. Its words are counted from the first of the sentence.
fn objection(view: &View<'_>, parse: &Dependencies, fact: &Fact, date: &Range<usize>) -> Option<Objection> {
    let first = view.tokens.start;
    let predicate = fact.predicate.as_ref().filter(|predicate| view.tokens.contains(&predicate.main))?;
    let date = top(parse, date.start - first..date.end - first)?;
    let (verb, nouns) = governor(view, parse, date);
    if nouns > 1 {
        return (!is_in_event(view, parse, date)).then_some(Objection::Noun);
    }
    let verb = verb.filter(|verb| !predicate.tokens.contains(&(verb + first)))?;
    let is_below = parse.path(verb, predicate.main - first).is_some_and(|path| {
        path.iter().any(|&one| !matches!(one, Dependency::Conjunct | Dependency::Infinitive))
    });
    (is_below && !is_at_the_same_time(view, parse, verb) && !is_told(view, fact, first + verb))
        .then_some(Objection::Verb(first + verb))
}

/// "Gained a vote in the reforms of 1909": what happens in an event has its date, whatever noun the event was found with.
fn is_in_event(view: &View<'_>, parse: &Dependencies, date: usize) -> bool {
    let is_word = |one: usize, word: &str| wording::is_word(view.source, view.tokens.start + one, &[word]);
    let of = parse.head(date).filter(|&one| is_word(one, "of"));
    let event = of.and_then(|one| parse.head(one));
    event.and_then(|one| parse.head(one)).is_some_and(|one| is_word(one, "in"))
}

/// The word that the others of a date depend on.
fn top(parse: &Dependencies, date: Range<usize>) -> Option<usize> {
    let is_outside = |&at: &usize| parse.head(at).is_none_or(|head| !date.contains(&head));
    (!parse.is_empty()).then(|| date.clone().find(is_outside).unwrap_or(date.start))
}

/// The verb that a date depends on, and how many nouns stand between them.
fn governor(view: &View<'_>, parse: &Dependencies, date: usize) -> (Option<usize>, usize) {
    let (mut at, mut nouns) = (date, 0);
    for _ in view.tokens.clone() {
        let is_verb = matches!(view.word(view.tokens.start + at).tag, Tag::Verb | Tag::Auxiliary);
        let head = parse.head(at);
        // "the united army": a verb's form in front of its noun.
        let is_attribute = parse.dependency(at) == Dependency::Other && head.is_some_and(|head| head > at);
        if is_verb && !is_attribute {
            return (Some(at), nouns);
        }
        let Some(head) = head else { break };
        let is_noun = matches!(view.word(view.tokens.start + head).tag, Tag::Noun | Tag::Name);
        nouns += usize::from(is_noun && at != date);
        at = head;
    }
    (None, nouns)
}

/// "Starting in 2011, he withdrew", "for the week ending 9 May", "spoke as the war ended in 1945": of one time with what is told.
fn is_at_the_same_time(view: &View<'_>, parse: &Dependencies, verb: usize) -> bool {
    let at = |one: usize| view.tokens.start + one;
    let is_phase = matches!(view.word(at(verb)).lemma, Some("start" | "begin" | "continue" | "end"));
    let is_link = |one: usize| wording::is_word(view.source, at(one), &["when", "as", "while"]);
    is_phase || parse.dependents(verb).any(is_link)
}

/// Whether the headline has a verb of the sentence, as it is written or in its base form.
fn is_told(view: &View<'_>, fact: &Fact, verb: usize) -> bool {
    let base = view.word(verb).lemma;
    let written = wording::text(view.source, verb);
    fact.gist
        .split(|letter: char| !letter.is_alphanumeric())
        .any(|word| word.eq_ignore_ascii_case(written) || base.is_some_and(|base| word == base))
}
