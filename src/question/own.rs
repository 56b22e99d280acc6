//! The question on an event that the learner has put on the timeline by hand.
//!
//! Nothing was read here, so nothing is put into other words: the event is quoted, and its date is asked for. There is
//! none where the date is a range, or where the words of the event name its year.

use super::item::{Answer, FamilyId, Question, QuestionId, QuestionKind};
use super::kind::{date_forms, date_wanted};
use crate::temporal::{PartialDate, TimeValue};
use crate::text::Span;
use crate::timeline::TimelineEntry;

/// Events of more words than this are notes, not events.
const LONGEST: usize = 40;

/// The question when an event of the learner's own happened, in an article on `topic`.
pub fn own_event(entry: &TimelineEntry, topic: &str) -> Option<Question> {
    let TimeValue::Point(date) = entry.when?.value else { return None };
    let wanted = date_wanted(date, false)?;
    let event = entry.gist.trim().trim_end_matches(['.', '?', '!', ' ']);
    let is_askable = event.chars().any(char::is_alphabetic) && event.split_whitespace().count() <= LONGEST;
    if !is_askable || gives_away(event, date) {
        return None;
    }
    let stem = format!("{wanted} did this happen: “{event}”?");
    let key = date.phrase();
    let mut accepted = vec![key.clone()];
    accepted.extend(date_forms(date));
    Some(Question {
        id: QuestionId::of(&stem, &key),
        family: FamilyId(entry.id.0),
        kind: QuestionKind::When,
        topic: topic.to_owned(),
        context: None,
        stem,
        options: Vec::new(),
        lures: Vec::new(),
        answer: Answer::Date(date),
        accepted,
        feedback: format!("{key}. An event of your own."),
        key,
        evidence: Span::default(),
        more_evidence: Vec::new(),
        answer_span: None,
        entry: Some(entry.id),
        is_card: true,
        difficulty: 2,
        score: 0,
    })
}

/// Whether the words name the year that is asked for.
fn gives_away(event: &str, date: PartialDate) -> bool {
    let year = date.year().map(|year| year.unsigned_abs().to_string());
    let numbers = event.split(|c: char| !c.is_ascii_digit());
    year.is_some_and(|year| numbers.into_iter().any(|number| number == year))
}
