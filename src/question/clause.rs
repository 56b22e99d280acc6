//! A fact made ready to be asked: its parts as strings, without its date, in the order in which they are said.
//!
//! From the parts come a statement ("the Soviets invited Liaquat Ali Khan"), a question with its verb moved
//! ("In which year did the Soviets invite ...?") and a question for the subject ("Who invited ...?"). No part
//! is invented: where the record is not complete the clause is refused.

mod alone;
mod build;
mod edges;
mod front;
mod half;
mod limit;
mod object;
mod phrase;
mod reader;
mod subject;
mod told;
mod verb;

pub(super) use alone::may_be_a_participle;
pub(super) use build::{clause, is_sound, worded};
pub(super) use edges::{ends_well, goes_on};
pub(super) use limit::is_told_to_do;
pub(super) use object::leads_somewhere;
pub(super) use subject::{disagrees, gives_back_another};
pub(super) use told::{fuller, told};

use super::wording::{capitalised, joined};
use crate::fact::{AdjunctKind, Relation, When};
use crate::temporal::{Day, Granularity, Modifier, PartialDate, TimeValue};

/// Verbs that say enough alone.
const ENDING: [&str; 26] = [
    "abdicate",
    "begin",
    "capitulate",
    "close",
    "collapse",
    "convene",
    "crash",
    "emerge",
    "end",
    "erupt",
    "fail",
    "occur",
    "open",
    "start",
    "die",
    "disappear",
    "disintegrate",
    "dissolve",
    "explode",
    "fall",
    "marry",
    "resign",
    "retire",
    "secede",
    "sink",
    "surrender",
];

/// What a part of the clause is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The object, or the complement of a copula.
    Object,
    /// The adjunct with this index in the fact.
    Adjunct(AdjunctKind, usize),
    /// Words that the record gives no name: "to go to Washington".
    Loose,
}

/// A part behind the verb.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) role: Role,
    pub(super) text: String,
}

/// How the verb group is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Verb {
    /// As written, without adverbs that would be left dangling.
    pub(super) written: String,
    /// The word that goes in front of the subject.
    pub(super) moved: String,
    /// What stays behind it: adverbs and the base form, the participle, nothing for a copula.
    pub(super) left: String,
    /// The base form; empty when it is not certain.
    pub(super) lemma: &'static str,
    pub(super) is_passive: bool,
    pub(super) is_past: bool,
}

/// A clause without its date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    /// As it stands in the middle of a sentence.
    pub(super) subject: String,
    pub(super) verb: Verb,
    /// What stood before the subject and is worth saying: "under Sena I".
    pub(super) front: Vec<String>,
    pub(super) rest: Vec<Part>,
    /// The date, with its preposition: "on 4 March 1961".
    pub(super) when: Option<String>,
    /// Whether the clause holds a length of time: "for ten years".
    pub(super) has_duration: bool,
    /// Whether something behind the clause was cut off.
    pub(super) is_cut: bool,
    /// Whether a pronoun or a bare noun stands for the subject or the object, and no name was found for it.
    pub(super) is_vague: bool,
}

impl Clause {
    /// What stands behind the verb, without the part `left_out`.
    pub(super) fn rest_without(&self, left_out: Option<Role>) -> String {
        let parts = self.rest.iter().filter(|part| Some(part.role) != left_out);
        joined(parts.map(|part| part.text.as_str()))
    }

    /// "the Soviets formally invited Liaquat Ali Khan", without a date.
    pub(super) fn bare(&self) -> String {
        joined([self.subject.as_str(), &self.verb.written, &self.rest_without(None)])
    }

    /// Whether the object stands apart, so that it may be asked for.
    pub(super) fn has_object(&self) -> bool {
        self.rest.iter().any(|part| part.role == Role::Object)
    }

    /// Whether it says what happened: something stands behind the verb, or the verb needs nothing.
    pub(super) fn is_complete(&self) -> bool {
        !self.rest.is_empty() || self.verb.is_passive || ENDING.contains(&self.verb.lemma)
    }

    /// Leaves out the last part behind the verb, when it is an adjunct.
    pub(super) fn drops_last(&mut self) -> bool {
        let is_adjunct = self.rest.last().is_some_and(|part| matches!(part.role, Role::Adjunct(..)));
        is_adjunct && self.rest.pop().is_some()
    }

    /// A whole sentence with its date in front, where there is one.
    pub(super) fn statement(&self) -> String {
        let front = self.when.iter().chain(&self.front).map(String::as_str);
        let front = joined(front);
        let comma = if front.is_empty() { "" } else { "," };
        capitalised(&format!("{front}{comma} {}.", self.bare()).trim_start().replace("..", "."))
    }

    /// "In which year did the Soviets invite Liaquat Ali Khan?"; the part `left_out` is what is asked for.
    pub(super) fn asked(&self, question: &str, left_out: Option<Role>, with_date: bool) -> Option<String> {
        if self.verb.moved.is_empty() {
            return None;
        }
        let rest = self.rest_without(left_out);
        let parts = [question, &self.verb.moved, &self.subject, &self.verb.left, &rest];
        Some(format!("{}?", joined(parts.into_iter().chain(self.tail(with_date)))))
    }

    /// "Who invited Liaquat Ali Khan in 1949?"
    pub(super) fn asked_for_subject(&self, question: &str, with_date: bool) -> String {
        let rest = self.rest_without(None);
        let parts = [question, &self.verb.written, &rest];
        format!("{}?", joined(parts.into_iter().chain(self.tail(with_date))))
    }

    fn tail(&self, with_date: bool) -> impl Iterator<Item = &str> {
        self.front.iter().chain(self.when.iter().filter(move |_| with_date)).map(String::as_str)
    }
}

/// The month of a day that is known to about a day or two: `in March 1961`; nothing where these may lie in another month.
pub(super) fn month_phrase(when: &When) -> Option<String> {
    let month = |by: i32| match when.timex.value {
        TimeValue::Point(PartialDate::Day(day)) => {
            let (year, month, _) = Day(day.0 + by).civil();
            Some(PartialDate::Month { year, month })
        }
        _ => None,
    };
    let is_sure = when.relation == Relation::At && month(-2) == month(2);
    month(0).filter(|_| is_sure).map(|month| format!("in {}", month.phrase()))
}

/// The date as an adverbial: `on 4 March 1961`, `in the 1960s`, `from 1961 to 1971`, `around 1450`.
pub(super) fn when_phrase(when: &When) -> Option<String> {
    let timex = &when.timex;
    let date = match (timex.value, when.relation) {
        (TimeValue::Point(date) | TimeValue::Time { date: Some(date), .. }, Relation::At) => date,
        (TimeValue::Point(date), relation) => {
            let word = match relation {
                Relation::At | Relation::From => "from",
                Relation::Until => "until",
                Relation::By => "by",
                Relation::Before => "before",
                Relation::After => "after",
            };
            return Some(format!("{word} {}", date.phrase()));
        }
        (TimeValue::Range(..), Relation::At) if timex.modifier.is_none() => {
            return Some(format!("from {}", timex.phrase()));
        }
        _ => return None,
    };
    let is_day = date.granularity() == Granularity::Day;
    let preposition = if date.granularity() == Granularity::Day { "on" } else { "in" };
    Some(match timex.modifier {
        // "early on 4 March 1961" is that day.
        Some(Modifier::Start | Modifier::Mid | Modifier::End) if is_day => {
            format!("{preposition} {}", date.phrase())
        }
        None => format!("{preposition} {}", date.phrase()),
        Some(Modifier::Approx) => format!("around {}", date.phrase()),
        Some(Modifier::Start) => format!("in {}", stretch("early", &date.phrase())),
        Some(Modifier::Mid) => format!("in the middle of {}", date.phrase()),
        Some(Modifier::End) => format!("in {}", stretch("late", &date.phrase())),
        Some(Modifier::Before) => format!("before {}", date.phrase()),
        Some(Modifier::After) => format!("after {}", date.phrase()),
        Some(Modifier::Since) => format!("since {}", date.phrase()),
        Some(Modifier::Until) => format!("by {}", date.phrase()),
    })
}

/// "early 1961", "the early 1960s"
fn stretch(word: &str, phrase: &str) -> String {
    phrase
        .strip_prefix("the ")
        .map_or_else(|| format!("{word} {phrase}"), |rest| format!("the {word} {rest}"))
}
