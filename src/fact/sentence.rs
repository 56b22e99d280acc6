//! The facts of one sentence.

mod bare;
mod bracketed;
mod dangle;
mod date;
mod described;
mod doubt;
mod empty;
mod full;
mod inherit;
mod left;
mod noting;
mod one_more;
mod order;
mod paper;
mod plan;
mod proof;
mod row_head;
mod spoken;
mod subject;

pub(super) use bare::bare;
pub(super) use date::date_before;
pub(super) use left::drop_told_mentions;
pub(super) use order::may_be_placed;

use super::anaphora::{self, Memory};
use super::argument::argument;
use super::attach::attachments;
use super::clause::{Clause, Link};
use super::cleft;
use super::gap::Gap;
use super::gist::{self, Telling};
use super::kind;
use super::predicate;
use super::pronoun::{self, Replacement};
use super::record::{Adjunct, AdjunctKind, Argument, Fact, FactKind, Flags, Voice};
use super::unit::{Unit, UnitKind, units};
use super::view::View;
use super::wording;
use super::{Purpose, salience};
use crate::language::{ChunkKind, EntityKind, Tag, is_event_noun};
use crate::temporal::Confidence;
use crate::text::Form;
pub(super) use plan::is_turned_condition;
use std::ops::Range;

/// How the text around a sentence tells.
pub(super) struct Style {
    pub(super) form: Form,
    /// It tells in the present.
    pub(super) is_present: bool,
    /// Whom its section is about.
    pub(super) person: Option<Argument>,
    pub(super) purpose: Purpose,
    /// Whether what it tells may get a date, or its headline is wanted for something else.
    pub(super) may_be_dated: bool,
}

/// Reads the facts of a sentence into `facts`.
pub(super) fn read<'a>(view: &View<'a>, style: Style, memory: &mut Memory<'a>, facts: &mut Vec<Fact>) {
    let first = facts.len();
    let form = style.form;
    let mut reader = Reader {
        view,
        memory,
        style,
        known: std::iter::repeat_with(Known::default).take(view.clauses.len()).collect(),
        refused: Vec::new(),
        has_time: view.has_time(),
    };
    // Clauses are understood in the order of their verbs: "when he died, his general asked" tells of him first.
    let mut order: Vec<usize> = (0..view.clauses.len()).collect();
    order.sort_by_key(|&index| {
        view.clauses
            .get(index)
            .map(|clause| clause.verb.or(clause.owned.first().copied()).unwrap_or(usize::MAX))
    });
    let mut read: Vec<Option<Fact>> = vec![None; view.clauses.len()];
    for index in order {
        let fact = reader.clause(index);
        if let Some(slot) = read.get_mut(index) {
            *slot = fact;
        }
    }
    if noting::tells_of_new(view) {
        reader.memory.rival(view.sentence);
    }
    for (index, fact) in read.into_iter().enumerate() {
        if let Some(fact) = fact {
            if let Some(known) = reader.known.get_mut(index) {
                known.fact = Some(facts.len());
            }
            let visit = reader.happened(&fact);
            facts.push(fact);
            facts.extend(visit);
        }
    }
    if !reader.has_time {
        reader.follow(facts, first);
        reader.proofread(facts, first);
        return;
    }
    let attachments = attachments(view, matches!(form, Form::Item | Form::Heading(_)));
    for attachment in &attachments {
        reader.date(attachment, facts);
    }
    reader.inherit(facts);
    reader.order_participles(facts);
    reader.share_front(facts);
    reader.share_object(facts);
    reader.share_end(facts);
    reader.share_paper(facts);
    reader.follow(facts, first);
    reader.proofread(facts, first);
    reader.quote_left(&attachments, facts, first);
    reader.doubt(facts, first);
}

struct Reader<'v, 'a, 'm> {
    view: &'v View<'a>,
    memory: &'m mut Memory<'a>,
    style: Style,
    /// What is known of each clause.
    known: Vec<Known>,
    /// Dates of what is not told as having happened, by their phrases.
    refused: Vec<usize>,
    /// Whether a date stands in the sentence.
    has_time: bool,
}

/// What is known of a clause once it was read.
#[derive(Default)]
struct Known {
    subject: Option<Argument>,
    object: Option<Argument>,
    /// What is written for its pronouns.
    replaced: Vec<Replacement>,
    /// What else is known of its bare nouns.
    fuller: full::Fuller,
    /// Its fact.
    fact: Option<usize>,
    /// It tells nothing a date could be given to.
    is_empty: bool,
}

impl Reader<'_, '_, '_> {
    /// The subject that a clause was read with.
    fn subject_of(&self, clause: usize) -> Option<&Argument> {
        self.known.get(clause)?.subject.as_ref()
    }

    /// The object that a clause was read with.
    fn object_of(&self, clause: usize) -> Option<&Argument> {
        self.known.get(clause)?.object.as_ref()
    }

    /// What is written for the pronouns of a clause.
    fn replaced_in(&self, clause: usize) -> &[Replacement] {
        self.known.get(clause).map_or(&[], |known| &known.replaced)
    }

    /// The fact of a clause.
    fn fact_of(&self, clause: usize) -> Option<usize> {
        self.known.get(clause)?.fact
    }

    /// Whether a clause tells nothing a date could be given to.
    fn is_empty_clause(&self, clause: usize) -> bool {
        self.known.get(clause).is_some_and(|known| known.is_empty)
    }

    fn clause_of(&self, index: usize) -> Option<&Clause> {
        self.view.clauses.get(index)
    }

    /// "K’s visit to Russia was successful": that there was a visit is told on the way.
    fn happened(&self, fact: &Fact) -> Option<Fact> {
        let subject =
            fact.subject.as_ref().filter(|subject| subject.entities.len() >= 2 && !subject.is_vague)?;
        let predicate =
            fact.predicate.as_ref().filter(|predicate| predicate.lemma == "be" && predicate.is_past)?;
        let is_event = is_event_noun(wording::text(self.view.source, subject.head));
        let is_plain = fact.object.is_none() && predicate.voice == Voice::Active && !fact.flags.is_negated;
        (is_event && is_plain).then(|| Fact {
            kind: FactKind::NounEvent,
            gist: wording::capitalised(&subject.text),
            tokens: subject.tokens.clone(),
            span: subject.span,
            object: Some(subject.clone()),
            subject: None,
            predicate: None,
            adjuncts: Vec::new(),
            quantity: None,
            flags: Flags { is_fragment: true, ..Flags::default() },
            ..fact.clone()
        })
    }

    /// The record of one clause, undated as yet.
    fn clause(&mut self, index: usize) -> Option<Fact> {
        let view = self.view;
        let clause = view.clauses.get(index)?;
        let verb_clause = view.verb_clause(clause);
        let verb = view.verb(verb_clause)?;
        let gap = (clause.link == Link::Gapped).then(|| Gap::of(view, clause, verb_clause));
        let subject = self.doer(index, clause, gap);
        if self.has_time {
            self.note_empty(index, clause, gap, subject.as_ref());
        }
        if gap == Some(Gap::Nothing) {
            return None;
        }
        let parts = units(view, verb_clause);
        let object = if gap == Some(Gap::Object) {
            let phrase = view.subject(index);
            phrase.and_then(|phrase| argument(view, self.memory, phrase, subject.as_ref()))
        } else if gap == Some(Gap::Both) {
            self.object(&Gap::Both.parts(view, clause, verb_clause), subject.as_ref())
        } else {
            self.object(&parts, subject.as_ref())
        };
        if let Some(known) = self.known.get_mut(index) {
            known.subject.clone_from(&subject);
        }
        // "had built six bombs and dismantled them"
        if let Some(object) = clause.shares.and_then(|shared| self.known.get(shared)?.object.as_ref()) {
            self.memory.heard(Some(object), view.sentence, true);
        }
        self.memory.is_relative = clause.link == Link::Relative;
        let (mut replaced, open) = self.pronouns(index, clause, subject.as_ref());
        self.memory.is_relative = false;
        replaced.extend(object.as_ref().and_then(|object| self.completed_object(index, object)));
        replaced.extend(self.owner_written(clause));
        let own = subject.as_ref().and_then(noting::left_open);
        open.iter().chain(&own).for_each(|&pronoun| self.memory.doubt(pronoun, view.sentence));
        if let Some(known) = self.known.get_mut(index) {
            known.replaced.clone_from(&replaced);
        }
        let tokens = token_range(view, clause)?;
        let adjuncts = match self.style.purpose {
            Purpose::All => self.adjuncts(verb_clause, &parts, subject.as_ref()),
            Purpose::Timeline => Vec::new(),
        };
        let mut flags = self.flags(index, verb_clause, verb, subject.as_ref(), object.as_ref());
        flags.is_vague |= !open.is_empty();
        let predicate = predicate::predicate(view, clause, verb);
        flags.is_vague |=
            subject.as_ref().is_some_and(|subject| kind::is_absurd(view.source, subject, &predicate));
        let entities = named_in(view, clause, subject.as_ref(), &replaced);
        let sure = confidence(flags, subject.is_some(), predicate.lemma.is_empty());
        let mut fact = Fact {
            kind: FactKind::Clause,
            sentence: view.sentence,
            span: view.source.prose.span(tokens.clone()),
            quantity: quantity(view, clause),
            tokens,
            subject,
            predicate: Some(predicate),
            object,
            adjuncts,
            when: None,
            after: None,
            before: None,
            gist: String::new(),
            entities,
            flags,
            confidence: sure,
        };
        self.write_gist(index, &parts, &mut fact);
        self.remember(clause, verb, &fact, &parts, &replaced);
        if view.is_expletive(index) {
            self.memory.forget();
        }
        self.listen(clause, fact.object.as_ref(), &replaced);
        if let Some(known) = self.known.get_mut(index) {
            known.object.clone_from(&fact.object);
        }
        Some(fact)
    }

    /// Writes the headline of a clause, unless nothing could show it: without a date only what matters has a place on a timeline.
    fn write_gist(&mut self, index: usize, parts: &[Unit], fact: &mut Fact) {
        if !self.style.may_be_dated && salience(fact).is_none() || self.view.is_half_told(index) {
            return;
        }
        // "It looked as if the dam would break": all or nothing.
        if let Some(words) = self.view.as_if(index) {
            let subject = fact.subject.as_ref().map_or("", |subject| subject.text.as_str());
            let line = format!("{subject} {}", wording::write(self.view.source, words));
            if !subject.is_empty() && line.chars().count() <= gist::LONGEST {
                fact.gist = wording::capitalised(&line);
            }
            return;
        }
        let fuller = self.fuller(index, fact.subject.as_ref());
        if let Some(known) = self.known.get_mut(index) {
            known.fuller = fuller;
        }
        fact.gist = self.gist_of(index, fact.subject.as_ref(), Some(parts), false);
    }

    /// Who does what a clause tells.
    fn doer(&mut self, index: usize, clause: &Clause, gap: Option<Gap>) -> Option<Argument> {
        let view = self.view;
        if matches!(gap, Some(Gap::Object | Gap::Adjunct | Gap::Partner | Gap::Role | Gap::Place)) {
            return clause.parent.and_then(|parent| self.subject_of(parent).cloned());
        }
        let verb_clause = view.verb_clause(clause);
        let verb = view.verb(verb_clause)?;
        self.memory.is_relative = clause.link == Link::Relative;
        let found = self.subject(index);
        self.note_described(index);
        self.memory.is_relative = false;
        let agreed = self.agreed(found?, verb_clause, verb, clause);
        let subject = self.titled(self.acting(agreed, verb_clause, verb, clause), verb_clause);
        let subject = self.memory.paired(subject, view.sentence);
        let subject = self.memory.either(subject, view.sentence);
        Some(if matches!(gap, Some(Gap::Subject | Gap::Both)) {
            self.counted(subject, clause)
        } else {
            self.completed(subject)
        })
    }

    /// What the pronouns behind the verb of a clause, and in what is said in it, stand for.
    fn pronouns(
        &self,
        index: usize,
        clause: &Clause,
        subject: Option<&Argument>,
    ) -> (Vec<Replacement>, Vec<anaphora::Pronoun>) {
        let view = self.view;
        let behind = clause.owned.get(clause.behind_verb()..).unwrap_or_default();
        let behind = if clause.link == Link::Gapped { clause.owned.as_slice() } else { behind };
        // Of what is said only the subject: the rest may mean that.
        let said = view.said_in(index).and_then(|said| said.subject.clone()).unwrap_or(0..0);
        let said = view.tokens_of(said).filter(|&at| {
            let word = anaphora::pronoun(wording::text(view.source, at));
            word.is_some_and(|(pronoun, _)| {
                !subject.is_some_and(|subject| pronoun::agrees(view, subject, pronoun))
            })
        });
        let tokens = pronoun::tokens_of(view, behind).chain(said);
        pronoun::resolve(view, self.memory, tokens, subject)
    }

    fn object(&self, parts: &[Unit], subject: Option<&Argument>) -> Option<Argument> {
        let unit = parts.iter().find(|unit| unit.kind == UnitKind::Object)?;
        let (&first, &last) = (unit.chunks.first()?, unit.chunks.last()?);
        // A copula and its adjective have no object.
        self.view.is_nominal(first).then_some(())?;
        argument(self.view, self.memory, first..last + 1, subject)
    }

    /// "decided to build a dock": the dock.
    fn intended(&self, clause: &Clause) -> Option<Argument> {
        let view = self.view;
        let behind = clause.owned.get(clause.behind_verb()..)?;
        let place = behind.iter().take(4).position(|&at| view.kind(at) == Some(ChunkKind::Infinitive))?;
        let at = behind.get(place + 1).copied().filter(|&at| view.kind(at) == Some(ChunkKind::Noun))?;
        argument(view, self.memory, at..at + 1, None)
    }

    fn adjuncts(&self, clause: &Clause, parts: &[Unit], subject: Option<&Argument>) -> Vec<Adjunct> {
        let view = self.view;
        let mut adjuncts = Vec::new();
        for unit in parts.iter().take(16) {
            let (Some(&first), Some(&last)) = (unit.chunks.first(), unit.chunks.last()) else { continue };
            if matches!(unit.kind, UnitKind::Object | UnitKind::Adverb | UnitKind::Rest) {
                continue;
            }
            let tokens = view.tokens_of(first..last + 1);
            let parts: Vec<usize> = unit
                .chunks
                .iter()
                .filter_map(|&at| view.chunk(at))
                .flat_map(|chunk| chunk.tokens.clone())
                .collect();
            let argument = (unit.kind == UnitKind::Prepositional)
                .then(|| argument(view, self.memory, first + 1..last + 1, subject))
                .flatten();
            let kind = adjunct_kind(view, first, argument.as_ref(), clause);
            adjuncts.push(Adjunct {
                kind,
                tokens,
                text: wording::write(view.source, parts),
                argument,
                is_fronted: false,
            });
        }
        adjuncts
    }

    fn flags(
        &self,
        index: usize,
        verb_clause: &Clause,
        verb: &crate::language::Chunk,
        subject: Option<&Argument>,
        object: Option<&Argument>,
    ) -> Flags {
        let view = self.view;
        let clause = view.clauses.get(index).unwrap_or(verb_clause);
        let mut flags = predicate::flags(view, verb_clause, verb);
        let inherited = clause
            .parent
            .and_then(|parent| view.clauses.get(parent))
            .filter(|_| clause.link == Link::Complement);
        let is_cleft = clause.parent.and_then(|parent| cleft::told_in(view, parent)) == Some(index);
        flags.is_reported = clause.link == Link::Complement && !is_cleft || view.is_attributed;
        flags.is_background = matches!(
            clause.link,
            Link::Relative | Link::Subordinate | Link::Reduced | Link::Free | Link::Aside
        );
        flags.is_fragment = subject.is_none();
        flags.is_vague =
            subject.is_some_and(|subject| subject.is_vague) || object.is_some_and(|object| object.is_vague);
        flags.is_hedged |= opens_condition(view, clause) || empty::is_told_wrongly(view, index, clause);
        if inherited.is_some_and(|parent| parent.opener.is_some_and(|at| view.is_word(at, &["if"]))) {
            flags.is_hedged = true;
        }
        let outer =
            inherited.and_then(|parent| view.verb(parent)).and_then(|verb| view.word(verb.head).lemma);
        flags.is_hedged |= outer.is_some_and(|lemma| ["allege", "claim", "rumor", "rumour"].contains(&lemma));
        if is_question(view) || spoken::is_tag(view, clause) {
            flags.is_opinion = true;
        }
        flags
    }

    fn gist(&self, index: usize, subject: Option<&Argument>, is_ended: bool) -> String {
        self.gist_of(index, subject, None, is_ended)
    }

    /// The headline of a clause; `parts`: those behind its verb, when they are known already.
    fn gist_of(
        &self,
        index: usize,
        subject: Option<&Argument>,
        parts: Option<&[Unit]>,
        is_ended: bool,
    ) -> String {
        let replaced = self.replaced_in(index);
        let telling = Telling { index, subject, replaced, parts, is_ended, only: None };
        full::told(self.view, &telling, self.known.get(index).map(|known| &known.fuller))
    }
}

/// Who and what is named in a clause, or meant by its pronouns: the subject first.
fn named_in(
    view: &View<'_>,
    clause: &Clause,
    subject: Option<&Argument>,
    replaced: &[Replacement],
) -> Vec<usize> {
    let mut entities: Vec<usize> = Vec::new();
    let named = subject.iter().flat_map(|subject| subject.entities.iter().copied());
    let here = clause.owned.iter().filter_map(|&at| view.chunk(at)).flat_map(|chunk| {
        view.source.language.mentions_in(chunk.tokens.clone()).iter().map(|mention| mention.entity)
    });
    let meant = replaced.iter().filter_map(|known| known.entity);
    for entity in named.chain(here).chain(meant).take(64) {
        if !entities.contains(&entity) {
            entities.push(entity);
        }
    }
    entities
}

fn token_range(view: &View<'_>, clause: &Clause) -> Option<Range<usize>> {
    // What stands before its subject ("the book he wrote") is owned out of order, near one of the ends.
    const NEAR: usize = 64;
    let first = clause.owned.iter().take(NEAR).min()?;
    let last = clause.owned.iter().rev().take(NEAR).max()?;
    Some(view.tokens_of(*first..last + 1))
}

fn is_question(view: &View<'_>) -> bool {
    view.chunks.iter().rev().take(3).any(|chunk| chunk.is_mark('?'))
}

fn opens_condition(view: &View<'_>, clause: &Clause) -> bool {
    clause.opener.is_some_and(|opener| view.is_word(opener, &["if", "unless", "whether"]))
}

fn adjunct_kind(view: &View<'_>, first: usize, argument: Option<&Argument>, clause: &Clause) -> AdjunctKind {
    let passive = view.verb(clause).is_some_and(|verb| view.is_passive(verb));
    let is_place = argument
        .and_then(|argument| argument.entity)
        .and_then(|entity| view.source.language.entities.get(entity))
        .is_some_and(|entity| {
            matches!(entity.kind, EntityKind::Place | EntityKind::Country | EntityKind::Facility)
        });
    if passive && view.is_word(first, &["by"]) {
        return AdjunctKind::Agent;
    }
    if view.is_word(first, &["because", "due", "owing"]) {
        return AdjunctKind::Cause;
    }
    if view.is_word(first, &["at", "in", "near", "on", "outside", "from", "to", "into", "through"])
        && is_place
    {
        return AdjunctKind::Place;
    }
    match view.kind(first) {
        Some(ChunkKind::Gerund | ChunkKind::Mark(',')) => AdjunctKind::Result,
        _ => AdjunctKind::Other,
    }
}

/// "24 troops": a number and its noun, behind the verb.
fn quantity(view: &View<'_>, clause: &Clause) -> Option<Range<usize>> {
    clause.owned.iter().take(64).filter_map(|&at| view.chunk(at)).find_map(|chunk| {
        let is_noun = chunk.kind == ChunkKind::Noun && chunk.tokens.len() >= 2;
        let number = chunk.tokens.clone().find(|&at| view.word(at).tag == Tag::Number)?;
        (is_noun && number + 1 < chunk.tokens.end).then_some(number..chunk.tokens.end)
    })
}

fn confidence(flags: Flags, has_subject: bool, unknown_verb: bool) -> Confidence {
    let mut sure: u8 = 95;
    for (holds, less) in [
        (flags.is_vague, 25),
        (flags.is_background, 10),
        (flags.is_hedged, 20),
        (flags.is_reported, 10),
        (flags.is_opinion, 30),
        (!has_subject, 30),
        (unknown_verb, 15),
    ] {
        if holds {
            sure = sure.saturating_sub(less);
        }
    }
    Confidence::percent(sure)
}
