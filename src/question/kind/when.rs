//! K1: when did it happen?
//!
//! **Pattern**: a fact with a sure date. "On what date | In which month and year | In which year did S V O?",
//! "In which year did the E take place?" **Example**: "In which year did the Soviets invite Liaquat Ali Khan for
//! a state visit?" 1949. **Never**: negated or planned events, the date of a when-clause, two dates in one
//! clause, a year that is part of a name, a year borrowed from one side only.

use super::dated_name::does;
use super::headline::common;
use super::{deed_noun, event_name, note};
use crate::fact::{Fact, Relation, Voice};
use crate::language::{EntityKind, Tag};
use crate::question::chance::Chance;
use crate::question::code::Code;
use crate::question::draft::{Candidates, Draft};
use crate::question::gate;
use crate::question::ground::{Ground, says_enough};
use crate::question::item::{Answer, QuestionKind};
use crate::question::lure;
use crate::question::stock::{self, Stock, is_bare_event, is_note, noun_event};
use crate::temporal::{Basis, Granularity, Modifier, PartialDate};

const KIND: QuestionKind = QuestionKind::When;
pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    for (index, fact) in stock.asked() {
        if fact.when.is_some() {
            candidates.take(KIND, index, question(stock, index, fact));
        }
    }
}

fn question(stock: &Stock<'_>, index: usize, fact: &Fact) -> Result<Draft, Code> {
    let ground = stock.ground;
    gate::told(ground, fact)?;
    if fact.when.as_ref().is_some_and(|when| when.relation == Relation::Until) {
        return until(stock, index, fact);
    }
    // "23-24 March 1940: Lahore Resolution" is asked for its month.
    let shared =
        || fact.when.as_ref().filter(|_| is_note(fact)).and_then(|when| common(ground, fact, &when.timex));
    let date = ground.sure_date(index).or_else(|code| shared().ok_or(code))?;
    let is_about = fact.when.as_ref().is_some_and(|when| when.timex.modifier == Some(Modifier::Approx));
    let wanted = wanted(date, is_about).ok_or(Code::G24)?;
    // "continued to expand in the 21st century" asks nothing.
    let goes_on = fact.predicate.as_ref().is_some_and(|predicate| {
        matches!(predicate.lemma, "continue" | "remain" | "expand" | "grow" | "develop" | "live" | "stay")
    });
    if goes_on && date.granularity() == Granularity::Century {
        return Err(Code::G13);
    }
    let stem = stem(stock, index, fact, wanted)?;
    let is_death = is_bare_event(fact) && stem.ends_with(" die?");
    let mut draft = asked(stock.ground, index, fact, stem, date);
    draft.bonus += if is_death { 3 } else { 0 };
    // A line of notes that is the name of an event is asked for by it.
    draft.bonus += 2 * i32::from(is_note(fact) && !draft.stem.contains('“'));
    Ok(draft)
}

/// "Until which year did Rajaram hold out in the fort of Jinji?"
fn until(stock: &Stock<'_>, index: usize, fact: &Fact) -> Result<Draft, Code> {
    let date = gate::end(stock.ground, fact)?;
    let word = match date.granularity() {
        Granularity::Day => "Until what date",
        Granularity::Year => "Until which year",
        _ => return Err(Code::G24),
    };
    let lasts = fact.predicate.as_ref().is_some_and(|predicate| {
        predicate.voice == Voice::Active && LASTING.contains(&predicate.lemma) && predicate.is_past
    });
    let clause = stock.clause(index)?;
    if !lasts || clause.has_duration || clause.rest.is_empty() {
        return Err(Code::G24);
    }
    // "Governor until 305 BC, king from then on, Holm ruled from Lund": he ruled on.
    let date_at = fact.when.as_ref().map(|when| stock.ground.tokens_of(when.timex.span).start);
    if fact.predicate.as_ref().zip(date_at).is_none_or(|(predicate, at)| at < predicate.tokens.end) {
        return Err(Code::G07);
    }
    let stem = clause.asked(word, None, false).ok_or(Code::G22)?;
    Ok(asked(stock.ground, index, fact, stem, date))
}

/// Verbs of what goes on for a time.
const LASTING: [&str; 18] = [
    "fight", "govern", "hold", "keep", "lead", "live", "occupy", "own", "belong", "reign", "remain",
    "resist", "rule", "serve", "stay", "teach", "work", "control",
];

pub(super) fn asked(
    ground: &Ground<'_>,
    index: usize,
    fact: &Fact,
    stem: String,
    date: PartialDate,
) -> Draft {
    let mut draft = Draft::new(KIND, index, "when", stem, date.phrase());
    let is_inferred = fact.when.as_ref().is_some_and(|when| when.timex.basis != Basis::Explicit);
    draft.answer = if is_inferred { Answer::DateWithInferredYear(date) } else { Answer::Date(date) };
    draft.accepted.extend(other_forms(date));
    draft.answer_span = fact.when.as_ref().map(|when| when.timex.span);
    draft.is_card = true;
    draft.difficulty = if date.granularity() == Granularity::Day { 3 } else { 2 };
    let pool = lure::date::pool(ground, index, date);
    let chance = Chance::new(ground.seed, &["when", &draft.stem]);
    lure::date::choose(ground, &mut draft, date, &pool, chance);
    draft
}

/// What is asked for, by how exact the date is.
pub(in crate::question) const fn wanted(date: PartialDate, is_about: bool) -> Option<&'static str> {
    Some(match date.granularity() {
        Granularity::Day => "On what date",
        Granularity::Month => "In which month and year",
        Granularity::Season => "In which season and year",
        Granularity::Year if is_about => "In about which year",
        Granularity::Year => "In which year",
        Granularity::Decade => "In which decade",
        Granularity::Century => "In which century",
        _ => return None,
    })
}

/// The question for a clause or a noun event, without its date.
pub(super) fn stem(stock: &Stock<'_>, index: usize, fact: &Fact, wanted: &str) -> Result<String, Code> {
    if is_note(fact) {
        let note = stock::note(fact).ok_or(Code::G01)?;
        if let Some(asked) = deed_noun::asked(stock.ground, &note) {
            return Ok(format!("{wanted} {asked}?"));
        }
        let name = note.split(" (").next().unwrap_or_default();
        if let Some(asked) = event_name::asked_of_line(stock.ground, name, wanted) {
            return Ok(asked);
        }
        let is_torn = stock.ground.is_broken && !says_enough(&note);
        if is_torn || !note::tells(stock.ground, fact, &note) {
            return Err(Code::G01);
        }
        let what = match wanted {
            "On what date" => "Which date",
            "In which month and year" => "Which month and year",
            "In which year" => "Which year",
            _ => return Err(Code::G24),
        };
        return Ok(format!("{what} does the article give for “{note}”?"));
    }
    if is_bare_event(fact) {
        let event = noun_event(stock.ground, fact)?;
        // "Holm’s death" is what he did.
        let dead = ["’s death", "'s death"].iter().find_map(|end| event.strip_suffix(end));
        let dead = dead.filter(|who| who.starts_with(char::is_uppercase) || who.starts_with("the "));
        // "Holm was mayor, Brahe governor until his death in 1904": the death of which of them?
        let is_owned = fact.object.iter().chain(&fact.subject).any(|event| event.resolved_from.is_some());
        if dead.is_some() && is_owned && names_two_persons(stock.ground, fact) {
            return Err(Code::G04);
        }
        return Ok(match dead {
            Some(who) => format!("{wanted} did {who} die?"),
            // "did the Lateran Pacts take place"
            None if does(&event) == "do" => return Err(Code::G22),
            None => format!("{wanted} did {event} take place?"),
        });
    }
    let clause = stock.clause(index)?;
    if clause.has_duration {
        return Err(Code::G07);
    }
    if !clause.is_complete() {
        return Err(Code::G13);
    }
    if is_turned_badly(stock.ground, fact) {
        return Err(Code::G22);
    }
    clause.asked(wanted, None, false).ok_or(Code::G22)
}

/// "The first iron ship was the Marta": "was the first iron ship the Marta" nobody says. "Holm was consul" may be turned.
fn is_turned_badly(ground: &Ground<'_>, fact: &Fact) -> bool {
    let (Some(predicate), Some(subject), Some(object)) = (&fact.predicate, &fact.subject, &fact.object)
    else {
        return false;
    };
    let is_person = subject
        .entity
        .and_then(|entity| ground.entity(entity))
        .is_some_and(|entity| entity.kind == EntityKind::Person);
    let is_one =
        ground.small(object.tokens.start) == "the" || ground.word(object.tokens.start).tag == Tag::Name;
    predicate.lemma == "be" && !is_person && is_one
}

/// Whether two persons or more are named in the sentence of a fact, before it ends.
fn names_two_persons(ground: &Ground<'_>, fact: &Fact) -> bool {
    let Some(sentence) = ground.source.prose.sentences.get(fact.sentence) else { return true };
    let before = sentence.tokens.start..fact.tokens.end;
    let named = ground.source.language.mentions_in(before).iter().take(30).map(|mention| mention.entity);
    let is_person =
        |entity: &usize| ground.entity(*entity).is_some_and(|entity| entity.kind == EntityKind::Person);
    let mut persons: Vec<usize> = named.filter(is_person).collect();
    persons.sort_unstable();
    persons.dedup();
    persons.len() > 1
}

/// Other ways to write a date that a learner may type.
pub(in crate::question) fn other_forms(date: PartialDate) -> Vec<String> {
    match date {
        PartialDate::Day(day) => {
            let (year, _, number) = day.civil();
            let phrase = date.phrase();
            let month = phrase.split(' ').nth(1).unwrap_or_default();
            let mut forms = vec![date.to_string()];
            if year >= 100 {
                forms.insert(0, format!("{month} {number}, {year}"));
            }
            forms
        }
        PartialDate::Month { .. } => vec![date.to_string()],
        _ => Vec::new(),
    }
}
