//! Notes that stand in a paragraph one behind the other: "Lund rising, 3-5 May. Kora falls 20 June; Olaf regent on the 8th."
//!
//! They are told apart from prose by the habit of the text: several of its dated sentences have no verb at all, or open with a
//! short label and a colon. Only a date of which the grammar made nothing is told, by the words between two commas, semicolons or
//! stops that hold no other date.

use super::{Row, chain, is_deed, is_mark, is_sign, names, trimmed, words};
use crate::fact::record::{Fact, FactKind, Relation, When};
use crate::fact::times::Times;
use crate::fact::view::View;
use crate::fact::{Source, gist, sentence, wording};
use crate::language::Tag;
use crate::temporal::Timex;
use crate::text::Form;
use std::ops::Range;

/// So many notes in a text are a habit, where they are also one in so many of its dated sentences.
const MANY: usize = 3;
const SHARE: usize = 5;
/// A longer sentence is no note, in tokens.
const LONGEST_NOTE: usize = 25;
/// A longer label in front of a colon is a clause.
const LONGEST_LABEL: usize = 4;
/// A longer piece is told, not noted.
const LONGEST_PIECE: usize = 16;
/// A longer sentence is not cut into pieces.
const LONGEST: usize = 150;

/// Whether the paragraphs of the text are written as notes.
pub(in crate::fact) fn is_habit(source: Source<'_>, times: &Times) -> bool {
    let (mut notes, mut dated) = (0, 0);
    let running = source.prose.paragraphs.iter().filter(|paragraph| paragraph.form == Form::Running);
    for sentence in running.flat_map(|paragraph| paragraph.sentences.clone()) {
        let Some(tokens) = source.prose.sentences.get(sentence).map(|sentence| sentence.tokens.clone())
        else {
            continue;
        };
        let next = times.ranges.partition_point(|time| time.end <= tokens.start);
        if times.ranges.get(next).is_none_or(|time| time.start >= tokens.end) {
            continue;
        }
        dated += 1;
        let is_short = tokens.len() <= LONGEST_NOTE && !is_loud(source, &tokens);
        let is_one = is_short && (is_labelled(source, &tokens) || !has_verb(source, tokens));
        notes += usize::from(is_one);
    }
    notes >= MANY && notes * SHARE >= dated
}

/// "Olaf Rask: regent from July 1306"
fn is_labelled(source: Source<'_>, tokens: &Range<usize>) -> bool {
    let colon = tokens.clone().take(LONGEST_LABEL + 1).find(|&at| wording::text(source, at) == ":");
    colon.is_some_and(|colon| {
        colon > tokens.start
            && !has_verb(source, tokens.start..colon)
            && wording::text(source, tokens.start).starts_with(char::is_uppercase)
    })
}

/// A sentence in capitals, of which the tags say nothing.
fn is_loud(source: Source<'_>, tokens: &Range<usize>) -> bool {
    /// A label may stand in capitals.
    const LABEL: usize = 5;
    let mut words =
        tokens.clone().map(|at| wording::text(source, at)).filter(|word| word.len() > 2).peekable();
    let is_low = |word: &str| word.contains(char::is_lowercase);
    words.by_ref().take(LABEL).all(|word| !is_low(word)) && words.peek().is_some()
}

fn has_verb(source: Source<'_>, tokens: Range<usize>) -> bool {
    tokens.into_iter().any(|at| {
        source
            .language
            .words
            .get(at)
            .is_some_and(|word| matches!(word.tag, Tag::Verb | Tag::Auxiliary | Tag::Modal))
    })
}

/// Tells what the pieces of a sentence note of a date that dates nothing yet; the facts of the sentence begin at `first`.
pub(super) fn tell(view: &View<'_>, facts: &mut Vec<Fact>, first: usize) {
    if view.tokens.len() > LONGEST {
        return;
    }
    let from = view.times.ranges.partition_point(|time| time.end <= view.tokens.start);
    let inside: Vec<(Range<usize>, Timex)> = view
        .times
        .ranges
        .iter()
        .cloned()
        .zip(view.times.timexes.iter().copied())
        .skip(from)
        .take_while(|(time, _)| time.end <= view.tokens.end)
        .collect();
    let mut told = Vec::new();
    if is_loud(view.source, &view.tokens) {
        return;
    }
    for (time, timex) in inside.iter().filter(|(_, timex)| timex.is_dated()) {
        let is_told = facts
            .get(first..)
            .unwrap_or_default()
            .iter()
            .any(|fact| fact.when.as_ref().is_some_and(|when| when.timex.span.overlaps(timex.span)));
        if is_told || !is_written(view, time) {
            continue;
        }
        let piece = piece(view, &inside, time);
        // "July Days, 3-5 July": a month may be part of a name.
        let is_lone = inside.iter().filter(|(other, _)| piece.contains(&other.start)).all(|(other, _)| {
            other == time
                || other.end < time.start
                    && view.word(other.end).tag != Tag::Calendar
                    && wording::text(view.source, other.end).starts_with(char::is_uppercase)
        });
        if !is_lone || piece.len() > LONGEST_PIECE {
            continue;
        }
        if let Some((line, relation)) = line(view, &piece, time) {
            let when = When { relation, timex: *timex, confidence: timex.confidence };
            told.push(sentence::bare(view, FactKind::Item, piece, line, when));
        }
    }
    facts.extend(told);
}

/// "by evening" says no day by itself.
fn is_written(view: &View<'_>, time: &Range<usize>) -> bool {
    time.clone().any(|at| {
        view.word(at).tag == Tag::Calendar
            || wording::text(view.source, at).contains(|c: char| c.is_ascii_digit())
            || wording::text(view.source, at).contains('-')
    })
}

/// The words between two signs around a date; a piece that is nothing but the date belongs to the one before it.
fn piece(view: &View<'_>, inside: &[(Range<usize>, Timex)], time: &Range<usize>) -> Range<usize> {
    let is_dated = |at: usize| inside.iter().any(|(time, _)| time.contains(&at));
    let text = |at: usize| wording::text(view.source, at);
    let is_end = |at: usize, depth: i32| {
        let is_sign = is_mark(view, at, &[',', ';', '.', '?', '!']);
        // "on 1 Sept. Council votes"
        let is_stop =
            text(at).ends_with('.') && !is_dated(at + 1) && text(at + 1).starts_with(char::is_uppercase);
        depth == 0 && if is_dated(at) { is_stop } else { is_sign }
    };
    let start = |from: usize| {
        let mut depth = 0;
        let mut start = from;
        while start > view.tokens.start && !is_end(start - 1, depth) {
            start -= 1;
            depth += i32::from(is_mark(view, start, &[')'])) - i32::from(is_mark(view, start, &['(']));
        }
        start
    };
    let mut depth = 0;
    let mut end = time.end;
    while end < view.tokens.end && !is_end(end, depth) {
        depth += i32::from(is_mark(view, end, &['('])) - i32::from(is_mark(view, end, &[')']));
        end += 1;
    }
    let opened = start(time.start);
    // "night of 10 October (two against)"
    let is_aside = is_mark(view, time.end, &['(']) && is_mark(view, end - 1, &[')']);
    let end = if is_aside { time.end } else { end };
    let is_bare = (opened..time.start).all(|at| matches!(view.word(at).tag, Tag::Preposition))
        && trimmed(view, time.end..end).is_empty();
    let is_comma = opened > view.tokens.start && is_mark(view, opened - 1, &[',']);
    if is_bare && is_comma { start(opened - 1)..end } else { opened..end }
}

/// What a piece says beside its date, and how it stands to it.
fn line(view: &View<'_>, piece: &Range<usize>, time: &Range<usize>) -> Option<(String, Relation)> {
    let source = view.source;
    let text = |at: usize| wording::text(source, at);
    let mut before = trimmed(view, piece.start..time.start);
    let behind = trimmed(view, time.end..piece.end);
    let mut relation = Relation::At;
    let mut is_led = false;
    while let Some(last) = before.end.checked_sub(1).filter(|&last| last >= before.start) {
        relation = match text(last).to_lowercase().as_str() {
            "from" | "since" => Relation::From,
            "until" | "till" => Relation::Until,
            "by" => Relation::By,
            "in" | "on" | "of" | "at" | "during" | "for" | "is" | "was" => relation,
            "before" | "after" | "to" | "and" | "or" => return None,
            _ => break,
        };
        is_led = true;
        before.end = last;
    }
    let said = match (before.is_empty(), behind.is_empty()) {
        (false, true) => before,
        // "On 23 August that year Olaf takes the command himself"
        (true, false) if is_led || is_sign(view, time.end) => behind,
        _ => return None,
    };
    let last = said.end.checked_sub(1)?;
    // "10 September. First Sunday."
    if said.len() == 1 && !matches!(view.word(last).tag, Tag::Name | Tag::Noun) {
        return None;
    }
    // "Olaf Rask, 3 May 1302": of what he did then nothing is said.
    let is_nothing_else = said.clone().all(|at| view.word(at).tag == Tag::Name);
    if is_nothing_else && chain::is_person(view, &said) {
        return None;
    }
    let is_open =
        matches!(view.word(last).tag, Tag::Preposition | Tag::Determiner | Tag::Coordinator | Tag::To)
            || matches!(
                view.word(said.start).tag,
                Tag::Preposition | Tag::Coordinator | Tag::Adverb | Tag::Particle | Tag::Clitic | Tag::To
            );
    let is_pointing = said.clone().any(|at| {
        matches!(
            view.word(at).tag,
            Tag::Pronoun | Tag::Possessive | Tag::Relative | Tag::Subordinator | Tag::Modal | Tag::Negation
        ) && !text(at).ends_with("self")
            && !text(at).ends_with("selves")
            || wording::is_demonstrative(&text(at).to_lowercase())
    });
    let row = Row { label: None, rest: Some(said.clone()), joint: "", is_sentence: false };
    if is_open || is_pointing || is_deed(view, said.start) || !names(view, &row) {
        return None;
    }
    let line = wording::capitalised(words(view, &said).trim_end_matches(['.', ',', ';', ':', ' ']));
    let is_whole = line.matches('(').count() == line.matches(')').count()
        && line.matches('"').count().is_multiple_of(2)
        && line.matches('“').count() == line.matches('”').count();
    let is_short =
        line.chars().count() <= gist::LONGEST && line.chars().filter(|c| c.is_alphabetic()).count() >= 3;
    (is_whole && is_short && !line.contains('…')).then_some((line, relation))
}
