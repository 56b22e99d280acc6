//! The facts of one sentence.

use super::anaphora::Memory;
use super::argument::argument;
use super::attach::{Attachment, Role, attachments};
use super::clause::{Clause, Link};
use super::gist;
use super::predicate;
use super::record::{Adjunct, AdjunctKind, Argument, Fact, FactKind, Flags, Relation, Voice, When};
use super::unit::{UnitKind, units};
use super::view::View;
use super::wording;
use crate::language::{ChunkKind, EntityKind, Tag, Tense, is_event_noun};
use crate::temporal::{Basis, Confidence, TimeValue, Timex};
use crate::text::Form;
use std::ops::Range;

/// Reads the facts of a sentence into `facts`.
pub(super) fn read<'a>(view: &View<'a>, form: Form, memory: &mut Memory<'a>, facts: &mut Vec<Fact>) {
    let first = facts.len();
    let mut reader = Reader {
        view,
        memory,
        form,
        subjects: vec![None; view.clauses.len()],
        of_clause: vec![None; view.clauses.len()],
    };
    for index in 0..view.clauses.len() {
        if let Some(fact) = reader.clause(index) {
            if let Some(slot) = reader.of_clause.get_mut(index) {
                *slot = Some(facts.len());
            }
            let visit = reader.happened(&fact);
            facts.push(fact);
            facts.extend(visit);
        }
    }
    for attachment in attachments(view, matches!(form, Form::Item | Form::Heading(_))) {
        reader.date(&attachment, facts);
    }
    reader.follow(facts, first);
}

/// "(January 1789)" alone, behind a stop: the date of the sentence before. Whether the sentence was one.
pub(super) fn date_before(view: &View<'_>, first: usize, facts: &mut [Fact]) -> bool {
    let [open, time, close, rest @ ..] = view.chunks.as_slice() else { return false };
    let is_bracket = open.is_mark('(')
        && close.is_mark(')')
        && rest.iter().all(|chunk| matches!(chunk.kind, ChunkKind::Mark(_)));
    let ChunkKind::Time(index) = time.kind else { return false };
    let Some(timex) = view.times.timexes.get(index).filter(|timex| is_bracket && timex.is_dated()) else {
        return false;
    };
    let fact = facts
        .iter_mut()
        .rev()
        .take(8)
        .filter(|fact| fact.sentence + 1 == view.sentence && fact.sentence >= first)
        .last();
    if let Some(fact) = fact.filter(|fact| fact.when.is_none()) {
        fact.when = Some(When { relation: Relation::At, timex: *timex, confidence: timex.confidence });
        fact.tokens = fact.tokens.start..view.tokens.end;
        fact.span = view.source.prose.span(fact.tokens.clone());
    }
    true
}

struct Reader<'v, 'a, 'm> {
    view: &'v View<'a>,
    memory: &'m mut Memory<'a>,
    form: Form,
    subjects: Vec<Option<Argument>>,
    /// The fact of each clause.
    of_clause: Vec<Option<usize>>,
}

impl Reader<'_, '_, '_> {
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
        let verb_clause =
            if clause.link == Link::Gapped { view.clauses.get(clause.parent?)? } else { clause };
        let verb = view.verb(verb_clause)?;
        let takes_object_place = clause.link == Link::Gapped
            && units(view, verb_clause).iter().any(|unit| unit.kind == UnitKind::Object);
        let subject = if takes_object_place {
            clause.parent.and_then(|parent| self.subjects.get(parent).cloned().flatten())
        } else {
            self.subject(index)
        };
        let object = if takes_object_place {
            let phrase = view.subject(index);
            phrase.and_then(|phrase| argument(view, self.memory, phrase, None))
        } else {
            self.object(verb_clause, subject.as_ref())
        };
        if let Some(slot) = self.subjects.get_mut(index) {
            slot.clone_from(&subject);
        }
        let is_main = clause.subject.is_some() && matches!(clause.link, Link::Main | Link::Subordinate);
        if let Some(subject) = subject.as_ref().filter(|_| is_main) {
            self.memory.remember(subject, view.sentence);
        }
        let tokens = token_range(view, clause)?;
        let adjuncts = self.adjuncts(verb_clause);
        let flags = self.flags(clause, verb_clause, verb, subject.as_ref(), object.as_ref());
        let gist = self.gist(index, subject.as_ref(), object.as_ref(), false);
        let mut entities: Vec<usize> = Vec::new();
        let named = subject.iter().flat_map(|subject| subject.entities.iter().copied());
        let here = clause.owned.iter().filter_map(|&at| view.chunk(at)).flat_map(|chunk| {
            view.source.language.mentions_in(chunk.tokens.clone()).iter().map(|mention| mention.entity)
        });
        for entity in named.chain(here).take(64) {
            if !entities.contains(&entity) {
                entities.push(entity);
            }
        }
        let predicate = predicate::predicate(view, verb);
        let sure = confidence(flags, subject.is_some(), predicate.lemma.is_empty());
        Some(Fact {
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
            gist,
            entities,
            flags,
            confidence: sure,
        })
    }

    fn subject(&self, index: usize) -> Option<Argument> {
        let owner = self.view.subject_owner(index)?;
        if owner != index
            && let Some(subject) = self.subjects.get(owner).cloned().flatten()
        {
            return Some(subject);
        }
        let phrase = self.view.subject(index)?;
        argument(self.view, self.memory, phrase, None)
    }

    fn object(&self, clause: &Clause, subject: Option<&Argument>) -> Option<Argument> {
        let unit = units(self.view, clause).into_iter().find(|unit| unit.kind == UnitKind::Object)?;
        let (&first, &last) = (unit.chunks.first()?, unit.chunks.last()?);
        // A copula and its adjective have no object.
        self.view.is_nominal(first).then_some(())?;
        let not = subject.and_then(|subject| subject.entity).or(Some(usize::MAX));
        argument(self.view, self.memory, first..last + 1, not)
    }

    fn adjuncts(&self, clause: &Clause) -> Vec<Adjunct> {
        let view = self.view;
        let mut adjuncts = Vec::new();
        for unit in units(view, clause).into_iter().take(16) {
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
                .then(|| argument(view, self.memory, first + 1..last + 1, Some(usize::MAX)))
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
        clause: &Clause,
        verb_clause: &Clause,
        verb: &crate::language::Chunk,
        subject: Option<&Argument>,
        object: Option<&Argument>,
    ) -> Flags {
        let view = self.view;
        let mut flags = predicate::flags(view, verb_clause, verb);
        let inherited = clause
            .parent
            .and_then(|parent| view.clauses.get(parent))
            .filter(|_| clause.link == Link::Complement);
        flags.is_reported = clause.link == Link::Complement || view.is_attributed;
        flags.is_background =
            matches!(clause.link, Link::Relative | Link::Subordinate | Link::Reduced | Link::Aside);
        flags.is_fragment = subject.is_none();
        flags.is_vague =
            subject.is_some_and(|subject| subject.is_vague) || object.is_some_and(|object| object.is_vague);
        flags.is_hedged |= opens_condition(view, clause);
        if inherited.is_some_and(|parent| parent.opener.is_some_and(|at| view.is_word(at, &["if"]))) {
            flags.is_hedged = true;
        }
        if is_question(view) {
            flags.is_opinion = true;
        }
        flags
    }

    fn gist(
        &self,
        index: usize,
        subject: Option<&Argument>,
        object: Option<&Argument>,
        is_ended: bool,
    ) -> String {
        let Some(clause) = self.clause_of(index) else { return String::new() };
        gist::clause_gist(self.view, index, clause, subject, object, is_ended)
    }

    /// Gives a date to the fact it belongs to, or makes a fact of what it dates.
    fn date(&mut self, attachment: &Attachment, facts: &mut Vec<Fact>) {
        let when = When {
            relation: attachment.relation,
            timex: attachment.timex,
            confidence: attachment.confidence,
        };
        match attachment.role {
            Role::Clause => self.date_clause(attachment, when, facts),
            Role::NounEvent(noun) => self.date_noun(attachment, noun, when, facts),
            Role::Bracket => self.date_bracket(attachment, when, facts),
        }
    }

    fn date_clause(&mut self, attachment: &Attachment, when: When, facts: &mut Vec<Fact>) {
        let index = self.of_clause.get(attachment.clause).copied().flatten();
        let Some(index) = index else {
            let fact = self.item(attachment, when);
            facts.extend(fact);
            return;
        };
        let Some(fact) = facts.get(index) else { return };
        // "will overflow and start again from 1901": what is planned lies behind no other date of its sentence.
        let is_past_plan = fact.flags.is_planned
            && facts.iter().rev().take(8).any(|other| {
                other.sentence == fact.sentence
                    && other
                        .when
                        .as_ref()
                        .is_some_and(|first| when.timex.interval().is_before(first.timex.interval()))
            });
        if self.is_habit(fact, &when) || is_past_plan || is_moved(fact, &when) {
            return;
        }
        if when.timex.basis == Basis::Named && when.relation == Relation::Until && fact.when.is_some() {
            self.date_named(attachment, when, facts);
            return;
        }
        if self.is_headless(fact) {
            return self.date_neighbour(&when, facts);
        }
        if says_nothing(&fact.gist) {
            // "It was in 1953 that W described it": the second clause tells it.
            let dated = Fact { when: Some(when), ..fact.clone() };
            return self.pass_on(attachment, &dated, facts);
        }
        let is_ended = when.relation == Relation::Until && fact.flags.is_negated;
        if is_ended && self.when_clause(attachment).is_some() {
            // "there was no bus until 1999, when the first came": the second clause tells it.
            let dated = Fact { when: Some(when), ..fact.clone() };
            return self.pass_on(attachment, &dated, facts);
        }
        let mut dated = fact.clone();
        dated.when = Some(when);
        if is_ended {
            dated.flags.is_negated = false;
            dated.gist = self.gist(attachment.clause, fact.subject.as_ref(), fact.object.as_ref(), true);
        }
        if attachment.relation == Relation::Until && !is_ended {
            let longer = format!("{} until then", dated.gist);
            if longer.chars().count() <= gist::LONGEST && !dated.gist.ends_with('…') {
                dated.gist = longer;
            }
        }
        self.pass_on(attachment, &dated, facts);
        match facts.get_mut(index) {
            Some(fact) if fact.when.is_none() => *fact = dated,
            _ => facts.push(dated),
        }
    }

    /// "the books open on 1 April": a present that is said of every year, in running text.
    fn is_habit(&self, fact: &Fact, when: &When) -> bool {
        let Some(predicate) = &fact.predicate else { return false };
        let tense = self.view.word(predicate.tokens.start).tense;
        let is_present = matches!(tense, Some(Tense::Present | Tense::Base)) && predicate.auxiliary.is_none();
        let first = view_token(self.view, when);
        let points = wording::is_word(self.view.source, first, &["the", "that"]);
        let is_plain = when.relation == Relation::At && when.timex.basis == Basis::Context
            || points && matches!(when.timex.basis, Basis::Context | Basis::Relative);
        self.form == Form::Running && is_present && is_plain && !fact.flags.is_planned
    }

    /// "from 1961 to 1971 ... till the debacle of B, in which C sided with D": the named event has its own date.
    fn date_named(&self, attachment: &Attachment, when: When, facts: &mut Vec<Fact>) {
        let view = self.view;
        let telling = view.clauses.iter().position(|clause| {
            clause.link == Link::Relative
                && clause
                    .opener
                    .is_some_and(|opener| opener > attachment.time && opener <= attachment.time + 3)
        });
        let telling = telling.and_then(|index| self.of_clause.get(index).copied().flatten());
        if let Some(fact) = telling
            .and_then(|at| facts.get_mut(at))
            .filter(|fact| fact.when.is_none() && fact.subject.is_some())
        {
            fact.when = Some(When { relation: Relation::At, ..when });
            fact.kind = FactKind::NounEvent;
            fact.flags.is_background = false;
            return;
        }
        let Some(chunk) = view.chunk(attachment.time) else { return };
        let words = wording::write(view.source, chunk.tokens.clone());
        let words = ["till ", "until ", "the ", "by ", "after ", "before ", "since "]
            .iter()
            .fold(words.as_str(), |words, start| words.strip_prefix(start).unwrap_or(words));
        facts.push(self.bare(FactKind::NounEvent, chunk.tokens.clone(), wording::capitalised(words), when));
    }

    /// Whether a clause of running text was read without a subject, so that its gist would begin with its verb.
    fn is_headless(&self, fact: &Fact) -> bool {
        let verb = fact.predicate.as_ref().map(|predicate| wording::capitalised(&predicate.text));
        let begins = verb.is_some_and(|verb| fact.gist.starts_with(verb.as_str()));
        self.form == Form::Running && fact.subject.is_none() && begins
    }

    /// A date that stands in a clause without a subject goes to the one other clause that could have it.
    fn date_neighbour(&self, when: &When, facts: &mut [Fact]) {
        let sentence = self.view.sentence;
        let mut others = facts.iter_mut().rev().take(12).filter(|fact| {
            let fits = fact.sentence == sentence && fact.when.is_none() && fact.subject.is_some();
            fits && !fact.flags.is_background && !fact.flags.is_negated
        });
        if let (Some(fact), None) = (others.next(), others.next()) {
            let confidence = when.confidence.min(Confidence::percent(60));
            fact.when = Some(When { confidence, ..when.clone() });
        }
    }

    /// "until 495, when his brother came back": the clause behind "when" has the date as well.
    fn pass_on(&self, attachment: &Attachment, dated: &Fact, facts: &mut [Fact]) {
        let Some(when) = dated.when.clone() else { return };
        let Some(fact) = self.when_clause(attachment).and_then(|at| facts.get_mut(at)) else { return };
        if fact.when.is_none() && !fact.flags.is_negated {
            let sure = Confidence::percent(when.confidence.as_percent().min(85));
            fact.when = Some(When { relation: Relation::At, confidence: sure, ..when });
        }
    }

    /// The fact of the clause that begins with "when" right behind the date.
    fn when_clause(&self, attachment: &Attachment) -> Option<usize> {
        let view = self.view;
        let next = view.opened_in(attachment.time + 1..attachment.time + 3).filter(|&next| {
            let opener = view.clauses.get(next).and_then(|clause| clause.opener);
            opener.is_some_and(|opener| view.is_word(opener, &["when", "whereupon", "that"]))
        });
        next.and_then(|next| self.of_clause.get(next).copied().flatten())
    }

    /// A date in words without a verb.
    fn item(&mut self, attachment: &Attachment, when: When) -> Option<Fact> {
        let view = self.view;
        let clause = self.clause_of(attachment.clause)?;
        // "coronation in Notre-Dame; exactly one year later, Austerlitz"
        let is_stop = |at: usize| view.kind(at) == Some(ChunkKind::Mark(';'));
        let owned = clause.owned.as_slice();
        let place = owned.partition_point(|&at| at < attachment.time);
        // A text of dates alone is read through a window.
        let window = place.saturating_sub(40)..owned.len().min(place + 40);
        let (owned, place) = (owned.get(window.clone()).unwrap_or_default(), place - window.start);
        let start = owned.iter().take(place).rposition(|&at| is_stop(at)).map_or(0, |at| at + 1);
        let end = owned.iter().skip(place).position(|&at| is_stop(at)).map_or(owned.len(), |at| place + at);
        let gist = gist::phrase_gist(view, owned.get(start..end).unwrap_or_default());
        let kind = if matches!(self.form, Form::Heading(_)) { FactKind::Heading } else { FactKind::Item };
        let tokens = token_range(view, clause)?;
        // "Paris", "Telephone 042": a word or two of running text without a verb tell no event.
        let is_scrap =
            self.form == Form::Running && gist.split(' ').count() < 3 && !gist.split(' ').any(is_event_noun);
        (!gist.is_empty() && !is_scrap).then(|| self.bare(kind, tokens, gist, when))
    }

    fn date_noun(&mut self, attachment: &Attachment, noun: usize, when: When, facts: &mut Vec<Fact>) {
        let view = self.view;
        // "... action that killed B": the verb behind the noun tells more than the noun.
        let telling = view.opened_in(noun + 1..noun.max(attachment.time) + 5).filter(|&index| {
            view.clauses.get(index).is_some_and(|clause| {
                clause.link == Link::Relative
                    && clause.opener.is_some_and(|opener| view.is_word(opener, &["that", "which"]))
            })
        });
        if let Some(index) = telling {
            let subject = argument(view, self.memory, noun..noun + 1, None);
            let clause = self.clause_of(index);
            let gist =
                clause.map(|clause| gist::clause_gist(view, index, clause, subject.as_ref(), None, false));
            let told = self.of_clause.get(index).copied().flatten().and_then(|at| facts.get_mut(at));
            if let (Some(gist), Some(fact)) = (gist, told.filter(|fact| fact.when.is_none())) {
                fact.when = Some(when);
                fact.kind = FactKind::NounEvent;
                fact.gist = gist;
                if subject.is_some() {
                    fact.subject = subject;
                }
                fact.flags.is_background = false;
                let tokens = view.tokens_of(noun.min(attachment.time)..noun + 1);
                fact.tokens = tokens.start.min(fact.tokens.start)..fact.tokens.end;
                fact.span = view.source.prose.span(fact.tokens.clone());
                return;
            }
        }
        let Some(clause) = self.clause_of(attachment.clause) else { return };
        let phrase: Vec<usize> = clause
            .owned
            .iter()
            .copied()
            .skip_while(|&at| at != noun)
            .take_while(|&at| {
                at == noun
                    || at <= attachment.time
                    || !matches!(view.kind(at), Some(ChunkKind::Finite | ChunkKind::Mark(_)))
            })
            .take_while(|&at| at <= attachment.time.max(noun))
            .collect();
        let gist = gist::phrase_gist(view, &phrase);
        let end = phrase.last().copied().unwrap_or(noun);
        let tokens = view.tokens_of(noun.min(attachment.time)..end.max(noun) + 1);
        let mut fact = self.bare(FactKind::NounEvent, tokens, gist, when);
        fact.object = argument(view, self.memory, noun..end.max(noun) + 1, None);
        facts.push(fact);
    }

    /// "(1877–1938)", "(r. 1153–86)".
    fn date_bracket(&mut self, attachment: &Attachment, when: When, facts: &mut Vec<Fact>) {
        let view = self.view;
        let Some(aside) = self.clause_of(attachment.clause) else { return };
        let Some(at) = aside.antecedent.map(|at| self.named_before(at)) else { return };
        let Some(noun) = view.chunk(at) else { return };
        let mention = view.source.language.mentions_in(noun.tokens.clone()).last();
        let entity = mention.map(|mention| mention.entity);
        let Some(named) = entity.and_then(|entity| view.source.language.entities.get(entity)) else { return };
        let words =
            aside.owned.iter().filter_map(|&at| view.chunk(at)).flat_map(|chunk| chunk.tokens.clone());
        let has = |list: &[&str]| words.clone().any(|at| wording::is_word(view.source, at, list));
        let is_range =
            when.timex.ends.is_some() || matches!(when.timex.value, crate::temporal::TimeValue::Range(..));
        let name = super::anaphora::name_of(named);
        let (kind, gist) = match named.kind {
            _ if has(&["r", "reigned", "ruled", "reign"]) => (FactKind::LifeSpan, format!("{name} reigned")),
            _ if has(&["b", "born"]) => (FactKind::LifeSpan, format!("{name} was born")),
            _ if has(&["d", "died"]) => (FactKind::LifeSpan, format!("{name} died")),
            EntityKind::Person if is_range => (FactKind::LifeSpan, format!("{name} lived")),
            EntityKind::Person => return,
            EntityKind::Work => (FactKind::NounEvent, format!("{name} appeared")),
            _ => (FactKind::NounEvent, wording::write(view.source, noun.tokens.clone())),
        };
        let tokens =
            noun.tokens.start..view.chunk(attachment.time).map_or(noun.tokens.end, |chunk| chunk.tokens.end);
        let mut fact = self.bare(kind, tokens, wording::capitalised(&gist), when);
        fact.subject = argument(view, self.memory, at..at + 1, None);
        fact.entities = entity.into_iter().collect();
        fact.flags.is_background = entity != self.memory.protagonist();
        facts.push(fact);
    }

    /// "R. A. Nicholson of Cambridge (1868–1945)": the years are those of the person.
    fn named_before(&self, at: usize) -> usize {
        let view = self.view;
        let is_person = |at: usize| {
            view.chunk(at).is_some_and(|chunk| {
                view.source.language.mentions_in(chunk.tokens.clone()).iter().any(|mention| {
                    view.source
                        .language
                        .entities
                        .get(mention.entity)
                        .is_some_and(|entity| entity.kind == EntityKind::Person)
                })
            })
        };
        if !is_person(at) && at >= 2 && view.is_word(at - 1, &["of", "from"]) && is_person(at - 2) {
            at - 2
        } else {
            at
        }
    }

    /// A fact without subject and verb.
    fn bare(&self, kind: FactKind, tokens: Range<usize>, gist: String, when: When) -> Fact {
        let view = self.view;
        let mut entities: Vec<usize> = Vec::new();
        for mention in view.source.language.mentions_in(tokens.clone()).iter().take(64) {
            if !entities.contains(&mention.entity) {
                entities.push(mention.entity);
            }
        }
        Fact {
            kind,
            sentence: view.sentence,
            span: view.source.prose.span(tokens.clone()),
            tokens,
            subject: None,
            predicate: None,
            object: None,
            adjuncts: Vec::new(),
            quantity: None,
            confidence: Confidence::percent(when.confidence.as_percent().min(80)),
            when: Some(when),
            after: None,
            before: None,
            gist,
            entities,
            flags: Flags { is_fragment: true, is_opinion: is_question(view), ..Flags::default() },
        }
    }

    /// "Soon afterwards ...": the first clause of the sentence follows the last dated fact before it.
    fn follow(&self, facts: &mut [Fact], first: usize) {
        let view = self.view;
        let Some(start) = view.chunks.first() else { return };
        let words = start.tokens.start..(start.tokens.start + 4).min(view.tokens.end);
        if !follows(view, words) {
            return;
        }
        let Some(before) =
            facts.get(..first).and_then(|before| before.iter().rposition(|fact| fact.when.is_some()))
        else {
            return;
        };
        if let Some(fact) =
            facts.get_mut(first).filter(|fact| fact.when.as_ref().is_none_or(|when| !is_placed(&when.timex)))
        {
            fact.after = Some(before);
        }
    }
}

const fn is_placed(timex: &Timex) -> bool {
    timex.is_dated()
}

/// Whether the sentence begins with words that place it after what was told before.
fn follows(view: &View<'_>, words: Range<usize>) -> bool {
    let line = wording::write(view.source, words).to_lowercase();
    [
        "soon after",
        "shortly after",
        "shortly there",
        "soon there",
        "not long after",
        "later,",
        "afterwards",
        "subsequently",
        "thereafter",
        "then,",
        "after this",
        "after that",
        "in the aftermath",
        "later that",
        "eventually",
    ]
    .iter()
    .any(|start| line.starts_with(start))
        || line == "later"
}

/// "It was", "It had been": a copula whose complement was the date.
fn says_nothing(gist: &str) -> bool {
    let words: Vec<&str> = gist.split(' ').collect();
    let ends = words
        .last()
        .is_some_and(|last| ["was", "is", "were", "are", "been", "be", "had", "has"].contains(last));
    ends && words.len() <= 3
}

/// The first token of a date.
fn view_token(view: &View<'_>, when: &When) -> usize {
    view.source.prose.tokens.partition_point(|token| token.span.end() <= when.timex.span.start())
}

/// "postponed from October 2015 to April 2017": the range says from when to when, not when.
fn is_moved(fact: &Fact, when: &When) -> bool {
    let lemma = fact.predicate.as_ref().map_or("", |predicate| predicate.lemma);
    let is_range = matches!(when.timex.value, TimeValue::Range(..));
    is_range && ["postpone", "delay", "defer", "reschedule", "move", "shift"].contains(&lemma)
}

fn token_range(view: &View<'_>, clause: &Clause) -> Option<Range<usize>> {
    // What stands before its subject ("the book he wrote") is owned out of order.
    let (first, last) = (clause.owned.iter().min()?, clause.owned.iter().max()?);
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
