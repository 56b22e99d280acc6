//! What the kinds draw from: every fact as a clause that may be told, and the dated ones as one-line events.

use super::clause::{Clause, clause, fuller, told};
use super::code::Code;
use super::context::{holds_a_year, vague_nouns};
use super::gate;
use super::ground::Ground;
use super::lint::has_anaphor;
use super::sample::sample;
use super::wording::{capitalised, word_count};
use crate::fact::{Fact, FactKind};
use crate::language::EntityKind;
use crate::temporal::PartialDate;

/// The most words of a headline.
const LONGEST: usize = 13;

/// A dated event that can be told in a line.
#[derive(Clone, Debug)]
pub(super) struct Event {
    pub(super) fact: usize,
    pub(super) date: PartialDate,
    /// "The Soviets invited Liaquat Ali Khan for a state visit": no date, no full stop.
    pub(super) headline: String,
}

impl Event {
    /// Whether every day of one lies before every day of the other.
    pub(super) fn is_before(&self, other: &Self) -> bool {
        self.date.interval().is_before(other.date.interval())
    }
}

/// The facts of an article, made ready once for all kinds.
pub(super) struct Stock<'a> {
    pub(super) ground: &'a Ground<'a>,
    clauses: Vec<Result<Clause, Code>>,
    /// For a long article, whether each fact is asked about.
    sample: Option<Vec<bool>>,
    /// In the order of time.
    pub(super) events: Vec<Event>,
}

impl<'a> Stock<'a> {
    pub(super) fn new(ground: &'a Ground<'a>) -> Self {
        let sample = sample(ground);
        let mut stock = Self { ground, clauses: Vec::new(), sample, events: Vec::new() };
        let ready = |(index, fact)| {
            if !stock.is_asked(index) {
                return Err(Code::S07);
            }
            gate::told(ground, fact)?;
            match clause(ground, fact) {
                Ok(clause) => Ok(fuller(ground, fact, clause)),
                Err(code) => {
                    let may_be_told = matches!(code, Code::G01 | Code::G07 | Code::G19);
                    may_be_told.then(|| told(ground, fact)).flatten().ok_or(code)
                }
            }
        };
        stock.clauses = ground.facts.iter().enumerate().map(ready).collect();
        stock.events = ground.dated().iter().filter_map(|&fact| stock.event(fact)).collect();
        stock
    }

    /// Whether a fact is asked about.
    pub(super) fn is_asked(&self, fact: usize) -> bool {
        self.sample.as_ref().is_none_or(|sample| sample.get(fact).copied().unwrap_or(false))
    }

    /// Whether only a part of the facts is asked about.
    pub(super) const fn is_sampled(&self) -> bool {
        self.sample.is_some()
    }

    /// The facts that are asked about.
    pub(super) fn asked(&self) -> impl Iterator<Item = (usize, &'a Fact)> {
        self.ground.facts.iter().enumerate().filter(|(index, _)| self.is_asked(*index))
    }

    /// The clause of a fact, or the gate that refused it.
    pub(super) fn clause(&self, fact: usize) -> Result<&Clause, Code> {
        match self.clauses.get(fact) {
            Some(Ok(clause)) => Ok(clause),
            Some(Err(code)) => Err(*code),
            None => Err(Code::G20),
        }
    }

    /// The facts that may be told, with their clauses.
    pub(super) fn told(&self) -> impl Iterator<Item = (usize, &'a Fact, &Clause)> {
        let facts = self.ground.facts.iter().enumerate().zip(&self.clauses);
        facts.filter_map(|((index, fact), clause)| Some((index, fact, clause.as_ref().ok()?)))
    }

    fn event(&self, index: usize) -> Option<Event> {
        let fact = self.ground.facts.get(index).filter(|_| self.is_asked(index))?;
        let date = self.ground.sure_date(index).ok()?;
        let headline = if is_note(fact) {
            gate::told(self.ground, fact).ok()?;
            note(fact)?
        } else if is_bare_event(fact) {
            gate::told(self.ground, fact).ok()?;
            capitalised(&noun_event(self.ground, fact).ok()?)
        } else {
            let clause =
                self.clause(index).ok().filter(|clause| !clause.has_duration && clause.is_complete())?;
            headline(clause)?
        };
        let is_told = is_note(fact) || self.ground.names_in(fact, &headline) > 0;
        let is_vague = self.clause(index).map_or(fact.flags.is_vague, |clause| clause.is_vague);
        let is_vague = is_vague
            || [" these ", " those ", " this "].iter().any(|word| headline.contains(word))
            || has_anaphor(&headline)
            || !vague_nouns(&headline).is_empty()
            || holds_a_year(&headline);
        (is_told && !is_vague).then_some(Event { fact: index, date, headline })
    }
}

/// Whether a fact is an item of a list or a row of a table without a verb: "Civil Constitution of the Clergy".
pub(super) fn is_note(fact: &Fact) -> bool {
    fact.kind == FactKind::Item && (fact.predicate.is_none() || fact.flags.is_fragment)
}

/// The words of a note, when they name something: a capital behind the first word, two to twelve words.
pub(super) fn note(fact: &Fact) -> Option<String> {
    // "Holm Commission: the Commission was to report", "Press Act passed - The act curbed": the head of the line.
    let whole = fact.gist.trim();
    let cut = [": ", ". ", " - ", " – ", "; "].iter().filter_map(|mark| whole.find(mark)).min();
    let head = cut.filter(|_| word_count(whole) > 12).and_then(|at| whole.get(..at)).unwrap_or(whole);
    let text = capitalised(head.trim().trim_end_matches(['.', ',', ';', ':']));
    let is_short = (2..=14).contains(&word_count(&text)) && !text.ends_with('…');
    // "Caliphate abolished", "Cawnpore mosque affair"
    let names = text.split(' ').skip(1).any(|word| word.starts_with(char::is_uppercase))
        || !fact.entities.is_empty()
        || text.ends_with("ed");
    // "King executed (Louis XVI)": the cells of a row.
    let open = text.strip_suffix(')').and_then(|text| text.split_once(" ("));
    let outside = open.map_or(text.as_str(), |(before, _)| before);
    let is_whole = !open.is_some_and(|(_, inside)| inside.contains(['(', ')']))
        && !outside.contains(['(', ')', '[', '"', '“', '”', ';', ':']);
    let ends_well = !matches!(
        text.rsplit(' ').next(),
        Some("the" | "of" | "in" | "on" | "at" | "and" | "a" | "to" | "by")
    );
    (is_short && names && is_whole && ends_well && !fact.flags.is_vague).then_some(text)
}

/// Whether a fact is a noun without a verb: "the U-2 incident in 1960".
pub(super) fn is_bare_event(fact: &Fact) -> bool {
    fact.kind == FactKind::NounEvent && fact.predicate.is_none()
}

/// The clause in a line; without its last adjuncts when it would be too long.
fn headline(clause: &Clause) -> Option<String> {
    let mut clause = clause.clone();
    loop {
        let text = capitalised(&clause.bare());
        match word_count(&text) {
            ..=3 => return None,
            4..=LONGEST => {
                let is_open =
                    [" as a response", " as a result", " in response", " as part", " as a reaction"]
                        .iter()
                        .any(|end| text.ends_with(end));
                return (!is_open).then_some(text);
            }
            // What is left must say what the event was: an object or two adjuncts.
            _ if clause.rest.len() > 2 && clause.drops_last() => {}
            _ => return None,
        }
    }
}

/// "the U-2 incident": the event of a noun event, told apart by a name.
pub(super) fn noun_event(ground: &Ground<'_>, fact: &Fact) -> Result<String, Code> {
    let event = fact.object.as_ref().or(fact.subject.as_ref()).ok_or(Code::G01)?;
    if event.is_vague || event.entities.is_empty() {
        return Err(Code::G05);
    }
    // The head must be the event and not somebody who took part in it.
    let kind = event.entity.and_then(|entity| ground.entity(entity)).map(|entity| entity.kind);
    if !matches!(kind, None | Some(EntityKind::Event | EntityKind::Agreement | EntityKind::Other)) {
        return Err(Code::G01);
    }
    let text = if ground.opens_sentence(event.tokens.start) && !ground.is_in_name(&event.tokens) {
        super::wording::decapitalised(&event.text)
    } else {
        event.text.clone()
    };
    let first = text.split(' ').next().unwrap_or_default();
    // "a meeting in New York": which one is told elsewhere.
    if matches!(first, "a" | "an") {
        return Err(Code::G05);
    }
    let has_determiner = super::wording::is_determiner(first)
        || first.ends_with("’s")
        || first.ends_with("'s")
        || text.contains("’s ")
        || text.contains("'s ")
        || event.is_plural;
    Ok(if has_determiner { text } else { format!("the {text}") })
}
