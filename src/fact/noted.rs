//! Rows of notes in their own words: "1905: Partition announced, capital moved" is told as it was noted.
//!
//! * a date, a sign and what happened: "1877: Durbar held, Victoria proclaimed Empress"
//! * what happened, a sign and its date: "Lund Pact – 1916", "Fall of Kora (1971)"
//! * a label, its date and what is said of it: "Lund Act (1956) – States drawn anew" is "Lund Act: States drawn anew"
//!
//! Notes leave out articles and verbs, so that a headline by their grammar says less than they do, or tells of the label what
//! befell another. What a pronoun or a person of the heading must be put into is left to the grammar, and so is a row that is
//! longer than a headline. Notes in a paragraph are read by `running`, where the text is written so. This file knows one sentence of a list and the facts that were read from it.

mod chain;
mod running;
mod valued;

pub(super) use running::is_habit;

use super::record::{Fact, FactKind, Relation, Voice, When};
use super::view::View;
use super::{gist, sentence, wording};
use crate::language::{ChunkKind, EntityKind, Tag, is_event_noun, is_intransitive, is_transitive};
use crate::temporal::{PartialDate, TimeValue, Timex};
use crate::text::{Form, Paragraph, TokenKind};
pub(super) use chain::{events, is_person};
use std::ops::Range;

/// A longer sentence is told, not noted.
const LONGEST: usize = 40;
/// A longer label is a sentence.
const LONGEST_LABEL: usize = 9;

/// What a row says beside its date.
struct Row {
    label: Option<Range<usize>>,
    rest: Option<Range<usize>>,
    /// What stands between the two.
    joint: &'static str,
    /// Whether a preposition leads the date, as in a sentence.
    is_sentence: bool,
}

/// Tells the dated fact of a row in the words of the row; the facts of the sentence begin at `first`.
pub(super) fn retell(
    view: &View<'_>,
    paragraph: &Paragraph,
    is_noted: bool,
    facts: &mut Vec<Fact>,
    first: usize,
) {
    let is_first = view.sentence == paragraph.sentences.start;
    // "Kora (1840) → Lund (1842) → Marn (1846)" as a line of its own
    let is_alone = paragraph.form == Form::Running && paragraph.sentences.len() == 1;
    if is_alone && chain::is_row(view) {
        chain::tell(view, facts, first);
    }
    if is_noted && (paragraph.form == Form::Running || !is_first) {
        running::tell(view, facts, first);
    }
    let is_row = paragraph.form == Form::Item && is_first || is_alone && ends_with_bracket(view);
    if !is_row {
        return;
    }
    said_twice(facts, first);
    if valued::tell(view, facts, first) || chain::tell(view, facts, first) || view.tokens.len() > LONGEST {
        return;
    }
    // "b. 20 April 1889 Lund": of whom is not said.
    if wording::is_word(view.source, view.tokens.start, &["b", "d"])
        && wording::text(view.source, view.tokens.start + 1) == "."
    {
        retain_own(facts, first, |_, fact| fact.kind == FactKind::LifeSpan);
        return;
    }
    let mut times = view.chunks.iter().filter(|chunk| matches!(chunk.kind, ChunkKind::Time(_)));
    let (time, timex) = match (times.next(), times.next()) {
        // "1911, 12 December: Durbar"
        (Some(year), Some(day)) if times.next().is_none() => {
            let (ChunkKind::Time(year_index), ChunkKind::Time(index)) = (year.kind, day.kind) else { return };
            let (of, timex) = (view.times.timexes.get(year_index), view.times.timexes.get(index));
            let is_one = year.tokens.start == view.tokens.start
                && day.tokens.start == year.tokens.end + 1
                && is_mark(view, year.tokens.end, &[','])
                && of.zip(timex).is_some_and(|(of, timex)| of.interval().contains(timex.interval()));
            (year.tokens.start..day.tokens.end, timex.copied().filter(|timex| is_one && timex.is_dated()))
        }
        (Some(time), None) => {
            let ChunkKind::Time(index) = time.kind else { return };
            let timex = view.times.timexes.get(index).copied().filter(Timex::is_dated);
            (time.tokens.clone(), timex)
        }
        (None, _) => (last(view), last_year(view)),
        _ => return,
    };
    let Some(timex) = timex else { return };
    let Some(row) = row(view, &time) else { return };
    let Some(line) = line(view, &row) else { return };
    let is_of_row = |fact: &Fact| fact.when.as_ref().is_some_and(|when| when.timex.span.overlaps(timex.span));
    let own = facts.get(first..).unwrap_or_default();
    if own.iter().any(|fact| fact.kind == FactKind::LifeSpan || fact.kind == FactKind::Heading) {
        return;
    }
    let dated = || own.iter().enumerate().filter(|(_, fact)| is_of_row(fact));
    let told = dated().find(|(_, fact)| fact.predicate.is_some()).or_else(|| dated().next());
    let Some(told) = told.map(|(place, _)| first + place) else {
        let is_row = row.label.is_none()
            || view.times.ranges.binary_search_by_key(&time.start, |time| time.start).is_err();
        if is_row && names(view, &row) && !own.iter().any(|fact| fact.when.is_some()) {
            let when = When { relation: Relation::At, timex, confidence: timex.confidence };
            facts.truncate(first);
            facts.push(sentence::bare(view, FactKind::Item, view.tokens.clone(), line, when));
        }
        return;
    };
    if let Some(fact) = facts.get_mut(told) {
        fact.gist = line;
        let is_unsure = is_unsure(view, fact);
        let verb = fact.predicate.as_mut().filter(|verb| {
            is_unsure && fact.object.is_none() && is_transitive(verb.lemma) && !is_intransitive(verb.lemma)
        });
        let is_told = row.label.is_none() || row.is_sentence;
        if let Some(verb) = verb.filter(|_| is_told) {
            verb.voice = Voice::Passive;
        } else if !is_told || is_unsure {
            (fact.predicate, fact.object, fact.kind) = (None, None, FactKind::Item);
            fact.flags.is_fragment = true;
        }
    }
    // What else the row tells of this date, or of none, is in its words already.
    retain_own(facts, first, |place, fact| place == told || fact.when.is_some() && !is_of_row(fact));
}

/// Keeps of the facts from `first` on those that the test is true for. The others, of all the rows before, are not walked over,
/// which would take a time that grows with the square of the rows.
fn retain_own(facts: &mut Vec<Fact>, first: usize, is_kept: impl Fn(usize, &Fact) -> bool) {
    let own = facts.split_off(first.min(facts.len()));
    let own = own.into_iter().enumerate().filter(|(place, fact)| is_kept(first + place, fact));
    facts.extend(own.map(|(_, fact)| fact));
}

/// "Battle of Lund between Danes and Swedes (1676)" as a line of its own, without a verb and without a stop.
fn ends_with_bracket(view: &View<'_>) -> bool {
    const LONGEST: usize = 16;
    let last = view.tokens.end - 1;
    let is_dated = wording::text(view.source, last) == ")"
        && last.checked_sub(1).is_some_and(|before| {
            let time = view.times.ranges.partition_point(|time| time.end <= before);
            view.times.ranges.get(time).is_some_and(|time| time.contains(&before))
        });
    is_dated
        && view.tokens.len() <= LONGEST
        && !view.chunks.iter().any(|chunk| chunk.kind == ChunkKind::Finite)
}

/// "2 AH: Battle of Badr (624)": the year of another calendar is no second date.
fn said_twice(facts: &mut Vec<Fact>, first: usize) {
    const OTHER: &str = "year of the Hijra";
    let date = |fact: &Fact| fact.when.as_ref().map(|when| when.timex);
    let own: Vec<Timex> = facts.get(first..).unwrap_or_default().iter().filter_map(date).collect();
    retain_own(facts, first, |_, fact| {
        !date(fact).is_some_and(|timex| {
            timex.rule == OTHER
                && !matches!(timex.value, TimeValue::Point(PartialDate::Day(_)))
                && own.iter().any(|own| own.rule != OTHER && own.interval().overlaps(timex.interval()))
        })
    });
}

/// "Ahmad declared heir", "Right removed": whether it did so or it was done to it; a person acts.
fn is_unsure(view: &View<'_>, fact: &Fact) -> bool {
    let is_person = fact.subject.as_ref().and_then(|subject| subject.entity).is_some_and(|entity| {
        view.source.language.entities.get(entity).is_some_and(|entity| entity.kind == EntityKind::Person)
    });
    fact.predicate.as_ref().is_some_and(|verb| {
        verb.voice == Voice::Active
            && verb.auxiliary.is_none()
            && wording::text(view.source, verb.main).ends_with("ed")
            && !(is_person && fact.object.is_some())
    })
}

/// The parts of a row, when it has the shape of one.
fn row(view: &View<'_>, time: &Range<usize>) -> Option<Row> {
    let (from, to) = (view.tokens.start, view.tokens.end);
    let text = |at: usize| wording::text(view.source, at);
    let is_sign = |at: usize| is_sign(view, at);
    let before = trimmed(view, from..time.start);
    // "2010-Present: Stable rule"
    let lasts = is_mark(view, time.end, &['-', '–', '—'])
        && wording::is_word(view.source, time.end + 1, &["now", "present", "today"])
        && is_mark(view, time.end + 2, &[':', '-', '–', '—', '→', ')']);
    let behind = trimmed(view, time.end + if lasts { 2 } else { 0 }..to);
    let is_bracketed = time.start > from && text(time.start - 1) == "(" && text(time.end) == ")";
    let is_lone_year = time.end >= trimmed(view, from..to).end && last_year(view).is_some();
    let is_set_apart =
        is_bracketed || time.start > from && is_sign(time.start - 1) && before.end < time.start;
    match (before.is_empty(), behind.is_empty()) {
        (true, false) => {
            // "1857: revolt", "1833 Mill Act"; but "1857 saw a revolt".
            let is_apart = is_sign(time.end)
                || view.word(behind.start).tag != Tag::Verb
                    && text(behind.start).starts_with(char::is_uppercase);
            (is_apart && !is_led(view, time, from)).then_some(Row {
                label: None,
                rest: Some(behind),
                joint: "",
                is_sentence: false,
            })
        }
        (false, true) if is_set_apart || is_lone_year => {
            Some(Row { label: Some(before), rest: None, joint: "", is_sentence: false })
        }
        // "Olaf visited in 1333", "School opened at Lund in 1863": whether he did or it was done, the row does not say.
        (false, true) => {
            let lead = before.end - 1;
            let is_led =
                wording::is_word(view.source, lead, &["in", "on", "during"]) && lead > before.start + 1;
            let is_noted = !before.clone().any(|at| {
                matches!(view.word(at).tag, Tag::Auxiliary | Tag::Modal | Tag::Subordinator | Tag::Relative)
                    || wording::text(view.source, at) == ","
            });
            (is_led && is_noted).then_some(Row {
                label: Some(before.start..lead),
                rest: None,
                joint: "",
                is_sentence: true,
            })
        }
        (false, false) => {
            let next = if is_bracketed { time.end + 1 } else { time.end };
            let is_label = before.len() <= LONGEST_LABEL
                && !before.clone().any(|at| matches!(view.word(at).tag, Tag::Auxiliary | Tag::Modal))
                && !view
                    .chunks
                    .iter()
                    .any(|chunk| chunk.kind == ChunkKind::Finite && before.contains(&chunk.tokens.start));
            let joins = matches!(text(next), ":" | "-" | "–" | "—" | "," | ";" | "=" | ">" | "→");
            // "Battle of Lund - 1526 (Olo against Karl)"
            let is_aside = text(next) == "(" && text(to - 1) == ")" && !is_bracketed;
            let joint = match text(next) {
                "," if is_bracketed => ", ",
                _ if is_aside => " (",
                _ => ": ",
            };
            let rest = if is_aside { trimmed(view, next + 1..to - 1) } else { behind };
            (is_set_apart && is_label && (joins || is_aside)).then_some(Row {
                label: Some(before),
                rest: Some(rest),
                joint,
                is_sentence: false,
            })
        }
        (true, true) => None,
    }
}

/// The last word of a row, without the stop behind it.
fn last(view: &View<'_>) -> Range<usize> {
    let end = trimmed(view, view.tokens.clone()).end;
    end.saturating_sub(1)..end
}

/// The number that ends a row behind what was done: "Kora conquered 1299".
fn last_year(view: &View<'_>) -> Option<Timex> {
    let last = last(view).start;
    let before = last.checked_sub(1).filter(|&at| at > view.tokens.start)?;
    let word = wording::text(view.source, before);
    let is_done = view.word(before).tag == Tag::Verb && word.ends_with('d')
        || matches!(word, "built" | "won" | "lost" | "begun" | "began" | "fell" | "sunk" | "born" | "held");
    if is_done { chain::plain_year(view, last) } else { None }
}

/// Whether a preposition makes a sentence of the row: "In 1857 the town fell".
fn is_led(view: &View<'_>, time: &Range<usize>, from: usize) -> bool {
    (from..time.start).any(|at| view.word(at).tag == Tag::Preposition)
}

/// The words of a row on one line, without the date; `None` where they do not stand for themselves.
fn line(view: &View<'_>, row: &Row) -> Option<String> {
    let source = view.source;
    let parts = [row.label.as_ref(), row.rest.as_ref()];
    let is_pointing = parts.iter().flatten().flat_map(|part| (*part).clone()).any(|at| {
        let word = view.word(at);
        matches!(word.tag, Tag::Pronoun | Tag::Possessive)
            || wording::is_demonstrative(&wording::text(source, at).to_lowercase())
    });
    // "1869: Visited the north": by whom is said elsewhere.
    let opens = row.label.as_ref().or(row.rest.as_ref());
    let lacks_doer = opens.is_some_and(|part| is_deed(view, part.start));
    if is_pointing || lacks_doer {
        return None;
    }
    let line = match (parts[0].map(|part| words(view, part)), parts[1].map(|part| words(view, part))) {
        (Some(label), Some(rest)) => {
            format!("{label}{}{rest}{}", row.joint, if row.joint == " (" { ")" } else { "" })
        }
        (Some(only), None) | (None, Some(only)) => only,
        (None, None) => return None,
    };
    let line = wording::capitalised(line.trim_end_matches(['.', ',', ';', ':', ' ']));
    let is_whole = line.matches('(').count() == line.matches(')').count()
        && line.matches('“').count() == line.matches('”').count()
        && line.matches('"').count().is_multiple_of(2);
    let has_words = line.chars().filter(|c| c.is_alphabetic()).count() >= 3;
    // "deposed 1235": another year was not read, and would be told of this one.
    let has_year = line.split(|c: char| !c.is_alphanumeric()).any(|word| {
        word.len() == 4 && word.starts_with(['1', '2']) && word.bytes().all(|byte| byte.is_ascii_digit())
    });
    let is_short = line.chars().count() <= gist::LONGEST;
    (is_short && is_whole && has_words && !has_year && !line.contains('…')).then_some(line)
}

/// Whether a part begins with a verb whose doer it leaves out; "Quit India" is a name.
fn is_deed(view: &View<'_>, at: usize) -> bool {
    matches!(view.word(at).tag, Tag::Verb | Tag::Auxiliary | Tag::Modal)
        && wording::text(view.source, at) != "Quit"
        && !wording::text(view.source, at).ends_with("ing")
}

/// Words of the row as they stand, without emphasis and the marks of notes.
fn words(view: &View<'_>, tokens: &Range<usize>) -> String {
    let tokens = tokens.clone().filter(|&at| !is_mark(view, at, &['*', '_', '`']) && !is_in_note(view, at));
    wording::write(view.source, tokens)
}

/// `[3]`, `[edit]`: the mark of a note, or a word of the page.
fn is_in_note(view: &View<'_>, at: usize) -> bool {
    let text = |at: usize| wording::text(view.source, at);
    let is_note = |at: usize| {
        let word = text(at);
        word == "edit"
            || word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_lowercase())
    };
    (at.saturating_sub(2)..=at).any(|open| text(open) == "[" && is_note(open + 1) && text(open + 2) == "]")
}

/// Whether the words of a row name something: a name, or an event.
fn names(view: &View<'_>, row: &Row) -> bool {
    [row.label.clone(), row.rest.clone()].into_iter().flatten().flatten().take(LONGEST).any(|at| {
        let word = wording::text(view.source, at);
        word.len() > 2 && word.starts_with(char::is_uppercase) || is_event_noun(&word.to_lowercase())
    })
}

/// Tokens without the signs around them, and without a bracket that only one side has.
fn trimmed(view: &View<'_>, tokens: Range<usize>) -> Range<usize> {
    let (mut start, mut end) = (tokens.start, tokens.end);
    while start < end && (is_sign(view, start) || is_mark(view, start, &[')', ']', '.', '!'])) {
        start += 1;
    }
    while start < end && (is_sign(view, end - 1) || is_mark(view, end - 1, &['(', '[', '.'])) {
        end -= 1;
    }
    start..end
}

/// A sign that parts a date from what is dated.
fn is_sign(view: &View<'_>, at: usize) -> bool {
    is_mark(view, at, &[':', '-', '–', '—', ',', ';', '=', '>', '→', '|', '•', '*', '·', '⇒', '~'])
}

fn is_mark(view: &View<'_>, at: usize, marks: &[char]) -> bool {
    view.source
        .prose
        .tokens
        .get(at)
        .is_some_and(|token| matches!(token.kind, TokenKind::Mark(mark) if marks.contains(&mark)))
}
