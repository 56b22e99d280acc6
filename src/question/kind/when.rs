//! K1: when did it happen?
//!
//! **Pattern**: a fact with a sure date. "On what date | In which month and year | In which year did S V O?",
//! "In which year did the E take place?" **Example**: "In which year did the Soviets invite Liaquat Ali Khan for
//! a state visit?" 1949. **Never**: negated or planned events, the date of a when-clause, two dates in one
//! clause, a year that is part of a name, a year borrowed from one side only.

use super::deed_noun;
use crate::article::BlockKind;
use crate::fact::{Fact, Relation, Voice};
use crate::language::{Tag, Tense, is_event_noun};
use crate::question::chance::Chance;
use crate::question::code::Code;
use crate::question::draft::{Candidates, Draft};
use crate::question::gate;
use crate::question::ground::Ground;
use crate::question::item::{Answer, QuestionKind};
use crate::question::lure;
use crate::question::stock::{Stock, is_bare_event, is_note, note, noun_event};
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
    let date = ground.sure_date(index)?;
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
    Ok(asked(stock, index, fact, stem, date))
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
    let stem = clause.asked(word, None, false).ok_or(Code::G22)?;
    Ok(asked(stock, index, fact, stem, date))
}

/// Verbs of what goes on for a time.
const LASTING: [&str; 18] = [
    "fight", "govern", "hold", "keep", "lead", "live", "occupy", "own", "belong", "reign", "remain",
    "resist", "rule", "serve", "stay", "teach", "work", "control",
];

fn asked(stock: &Stock<'_>, index: usize, fact: &Fact, stem: String, date: PartialDate) -> Draft {
    let ground = stock.ground;
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
        let note = note(fact).ok_or(Code::G01)?;
        if let Some(asked) = deed_noun::asked(stock.ground, &note) {
            return Ok(format!("{wanted} {asked}?"));
        }
        let is_told = names_an_event(stock.ground, fact, &note)
            || tells_in_the_present(stock.ground, fact, &note)
            || is_row(stock.ground, fact, &note);
        if !is_told {
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
        return noun_event(stock.ground, fact).map(|event| format!("{wanted} did {event} take place?"));
    }
    let clause = stock.clause(index)?;
    if clause.has_duration {
        return Err(Code::G07);
    }
    if !clause.is_complete() {
        return Err(Code::G13);
    }
    clause.asked(wanted, None, false).ok_or(Code::G22)
}

/// "The Komagata Maru episode": a line of a list that says what happened with a noun, and with nothing but nouns.
fn names_an_event(ground: &Ground<'_>, fact: &Fact, note: &str) -> bool {
    let has_event = note.split(' ').any(|word| {
        is_event_noun(&word.to_lowercase())
            || matches!(
                word,
                "Act"
                    | "Speech"
                    | "episode"
                    | "Episode"
                    | "Conference"
                    | "Pact"
                    | "Accord"
                    | "Declaration"
                    | "Split"
                    | "Commission"
                    | "Mission"
                    | "Offer"
                    | "Plan"
                    | "Report"
                    | "Resolution"
                    | "Session"
                    | "Satyagraha"
            )
    });
    let is_verbless = !fact.tokens.clone().take(30).any(|at| {
        ground.word(at).tag == Tag::Verb
            && matches!(ground.word(at).tense, Some(Tense::Past | Tense::Participle | Tense::Present))
    });
    has_event && is_verbless
}

/// "1793 | King executed | Louis XVI": what a row of a table of dates is about, as the row says it.
fn is_row(ground: &Ground<'_>, fact: &Fact, note: &str) -> bool {
    let told = note.split(" (").next().unwrap_or_default();
    let blocks = &ground.source.article.blocks;
    let block = blocks.partition_point(|block| block.span.end() <= fact.span.start());
    blocks.get(block).is_some_and(|block| block.kind == BlockKind::TableRow)
        && note.starts_with(char::is_uppercase)
        // "Kenya (Jomo Kenyatta)" names, and tells nothing.
        && (2..=8).contains(&told.split(' ').count())
        && told.split(' ').any(|word| word.len() > 4 && word.starts_with(|c: char| c.is_lowercase()))
        && !crate::question::lint::has_anaphor(note)
}

/// "Toyota Foundation is established": a line of a chronicle with its verb in the present, from one end to the other.
fn tells_in_the_present(ground: &Ground<'_>, fact: &Fact, note: &str) -> bool {
    let Some(predicate) = fact.predicate.as_ref() else { return is_told_in_a_cell(ground, fact, note) };
    let finite = ground.word(predicate.tokens.start);
    let is_present =
        finite.tense == Some(Tense::Present) || matches!(ground.text(predicate.tokens.start), "is" | "are");
    let behind = predicate.tokens.end < fact.tokens.end || matches!(finite.tag, Tag::Auxiliary);
    is_present
        && behind
        && fact
            .subject
            .as_ref()
            .is_some_and(|subject| !subject.is_vague && subject.tokens.end <= predicate.tokens.start)
        && !crate::question::lint::has_anaphor(note)
        && note.split(' ').filter(|word| matches!(*word, "is" | "are" | "begins" | "launches")).count() <= 1
}

/// "1974 | The foundation is established |": a cell with one verb in its middle.
fn is_told_in_a_cell(ground: &Ground<'_>, fact: &Fact, note: &str) -> bool {
    let is_finite = |at: usize| {
        let word = ground.word(at);
        word.tag == Tag::Auxiliary
            || word.tag == Tag::Verb && matches!(word.tense, Some(Tense::Past | Tense::Present))
    };
    let told: Vec<usize> = fact.tokens.clone().take(40).filter(|&at| is_finite(at)).collect();
    let [first, rest @ ..] = told.as_slice() else { return false };
    // "is founded" is one verb of two words.
    let is_one = rest.iter().all(|at| at - first <= 2);
    let word = ground.text(*first);
    let (before, behind) = note.split_once(&format!(" {word} ")).unwrap_or_default();
    is_one && !before.is_empty() && !behind.is_empty() && !crate::question::lint::has_anaphor(note)
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
