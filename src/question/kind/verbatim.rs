//! K4 in the article's own words: a sentence with its date left out.
//!
//! What a clause was taken to say may be wrong; the sentence is what the article says, and the gap stands where the date
//! stood. **Pattern**: a sentence, or a part of one with a subject of its own, of 8 to 30 words that holds the date behind "on", "in",
//! "since" or "until", and nothing that points outside it; what points to the sentence before is asked with that sentence above it.
//! **Example**: "On ______, jets from Kano raided the airfields of Sokoto." 3 December 1971. **Never**: another date of that year
//! or one counted from another date in the same stem, half a quotation, "by" and "before" (more than one option would be true); beside
//! K1 on the same fact.

use super::{below, when};
use crate::fact::{Argument, Fact};
use crate::language::Tag;
use crate::question::certain::is_certain;
use crate::question::chance::Chance;
use crate::question::clause::worded;
use crate::question::code::Code;
use crate::question::draft::{Candidates, Draft};
use crate::question::gate;
use crate::question::ground::Ground;
use crate::question::item::{Answer, QuestionKind};
use crate::question::lure;
use crate::question::own_words;
use crate::question::stock::Stock;
use crate::question::wording::{GAP, calmed, capitalised, holds, word_count};
use crate::temporal::{Basis, Granularity, PartialDate, TimeValue, Timex, TimexKind};
use std::ops::Range;

const KIND: QuestionKind = QuestionKind::ClozeDate;

/// The longest part, in tokens.
const LONGEST: usize = 70;

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    for (index, fact) in stock.asked() {
        if fact.when.is_some() && fact.predicate.is_some() {
            match question(stock.ground, index, fact) {
                Ok(draft) => {
                    candidates.drafts.extend(below::below(stock.ground, fact, &draft));
                    candidates.drafts.push(draft);
                }
                Err(code) => candidates.refuse(KIND, index, code),
            }
        }
    }
}

fn question(ground: &Ground<'_>, index: usize, fact: &Fact) -> Result<Draft, Code> {
    gate::told(ground, fact)?;
    let date = gate::written(ground, fact)?;
    let timex = fact.when.as_ref().ok_or(Code::G24)?.timex;
    let phrase = with_its_article(ground, ground.tokens_of(timex.span));
    let part = own_words::part(ground, fact, &phrase).ok_or(Code::G02)?;
    if part.len() > LONGEST {
        return Err(Code::L02);
    }
    if !is_asked_behind(ground, date, &timex, &phrase) {
        return Err(Code::G24);
    }
    if gives_its_date_away(ground, &part, &timex, date) {
        return Err(Code::G07);
    }
    if !own_words::is_whole(ground, &part) {
        return Err(Code::G14);
    }
    // "the first fight on Indian soil since 1857" compares; "has grown in the 21st century" goes on.
    let is_since = phrase.start.checked_sub(1).is_some_and(|at| ground.text(at) == "since");
    let compares = part.clone().any(|at| {
        matches!(ground.text(at), "first" | "last" | "only" | "most" | "least")
            || ground.text(at).ends_with("est")
    });
    let is_long = matches!(date.granularity(), Granularity::Decade | Granularity::Century);
    let is_past = fact.predicate.as_ref().is_some_and(|predicate| predicate.is_past);
    if is_since && compares || is_long && !is_past {
        return Err(Code::G24);
    }
    let stem = with_gap(ground, fact, &part, &phrase);
    // "Khrushchev reciprocated in November 1955": the half of a sentence says less than it seems.
    let sentence = ground.source.prose.sentences.get(fact.sentence).ok_or(Code::G20)?;
    let is_half = part.len() + 6 < sentence.tokens.len();
    let least = if is_half { 9 } else { 8 };
    if !(least..=30).contains(&word_count(&stem)) {
        return Err(Code::L02);
    }
    let mut draft = Draft::new(KIND, index, "when", stem, date.phrase());
    let is_inferred = timex.basis != Basis::Explicit;
    draft.answer = if is_inferred { Answer::DateWithInferredYear(date) } else { Answer::Date(date) };
    draft.accepted.extend(when::other_forms(date));
    draft.answer_span = Some(timex.span);
    draft.is_whole = true;
    // Nothing in it can have been read wrongly.
    draft.bonus = 2;
    draft.points = own_words::stands_alone(ground, &part).is_err();
    let pool = lure::date::pool(ground, index, date);
    let chance = Chance::new(ground.seed, &["verbatim", &draft.stem]);
    lure::date::choose(ground, &mut draft, date, &pool, chance);
    Ok(draft)
}

/// "the 1820s", "the spring of 1915": the article goes with the date.
fn with_its_article(ground: &Ground<'_>, phrase: Range<usize>) -> Range<usize> {
    let the = phrase.start.checked_sub(1).filter(|&at| ground.text(at) == "the");
    the.unwrap_or(phrase.start)..phrase.end
}

/// "on 4 March 1961", "in 1949": the word before the gap fits the date, and only one date fits behind it.
fn is_asked_behind(ground: &Ground<'_>, date: PartialDate, timex: &Timex, phrase: &Range<usize>) -> bool {
    let before = phrase.start.checked_sub(1).map_or("", |at| ground.text(at));
    let fitting = match date.granularity() {
        Granularity::Day => "on",
        Granularity::Month
        | Granularity::Season
        | Granularity::Year
        | Granularity::Decade
        | Granularity::Century => "in",
        _ => return false,
    };
    // "in the September 2005 election", "in 1963-4"
    let behind = ground.word(phrase.end).tag;
    let goes_on = matches!(behind, Tag::Noun | Tag::Adjective)
        || ['-', '–', '/'].iter().any(|mark| ground.is_mark(phrase.end, *mark));
    timex.modifier.is_none()
        && !goes_on
        && [fitting, "since", "until"].iter().any(|word| before.eq_ignore_ascii_case(word))
}

/// Whether another date in the part gives this one away or is mixed up with it: it has the same year, or one is counted from the
/// other ("in 1962, and two years later").
fn gives_its_date_away(ground: &Ground<'_>, part: &Range<usize>, timex: &Timex, date: PartialDate) -> bool {
    let mut others = ground.timexes_in(part.clone()).iter().filter(|other| other.span != timex.span);
    others.any(|other| match other.kind {
        TimexKind::Set => false,
        TimexKind::Duration => {
            let tokens = ground.tokens_of(other.span);
            let is_counted = |at: usize| {
                matches!(
                    ground.text(at),
                    "later" | "earlier" | "after" | "before" | "afterwards" | "previously" | "within"
                )
            };
            (tokens.start.saturating_sub(1)..=tokens.end).any(is_counted)
        }
        TimexKind::Date | TimexKind::Time => {
            let TimeValue::Point(told) = other.value else { return true };
            let year = date.year();
            other.basis != Basis::Explicit || told.year() == year && (told.year().is_some() || told == date)
        }
    })
}

/// The part with its gap. A pronoun that is sure to mean the one told of is written out, unless the name stands before it.
fn with_gap(ground: &Ground<'_>, fact: &Fact, part: &Range<usize>, phrase: &Range<usize>) -> String {
    let adjuncts = fact.adjuncts.iter().filter_map(|adjunct| adjunct.argument.as_ref());
    let arguments = [&fact.subject, &fact.object].into_iter().flatten().chain(adjuncts);
    let mut told: Vec<(Range<usize>, String)> = arguments
        .filter(|argument| {
            argument.resolved_from.is_some() && !argument.is_vague && !argument.entities.is_empty()
        })
        .filter_map(|argument| {
            let tokens = written_as(ground, argument)?;
            // "awarded him a doctorate" may have been read as one phrase.
            let name = argument
                .entities
                .first()
                .map(|&entity| ground.with_the(entity))
                .filter(|_| tokens.len() == 1);
            Some((tokens, name.unwrap_or_else(|| worded(ground, argument))))
        })
        .filter(|(tokens, _)| {
            part.start <= tokens.start
                && tokens.end <= part.end
                && (tokens.end <= phrase.start || phrase.end <= tokens.start)
        })
        .collect();
    told.sort_by_key(|(tokens, _)| tokens.start);
    if told.is_empty() || !is_certain(ground, fact) {
        told.clear();
    }
    let mut text = String::new();
    let mut at = part.start;
    let add = |text: &mut String, tokens: Range<usize>, words: &str| {
        let is_apart = ground.token(tokens.start).is_some_and(|token| token.is_spaced);
        if is_apart && !text.is_empty() && !words.is_empty() {
            text.push(' ');
        }
        text.push_str(words);
    };
    let mut pieces = told.into_iter().peekable();
    while at < part.end {
        if at == phrase.start {
            add(&mut text, phrase.clone(), GAP);
            at = phrase.end;
            continue;
        }
        if let Some((tokens, words)) = pieces.next_if(|(tokens, _)| tokens.start <= at) {
            // "Iqbal's centenary" stands where nothing before it says whose.
            let name = words.split(['’', '\'']).next().unwrap_or_default();
            let last = name.rsplit(' ').next().unwrap_or_default();
            // "He kept his shares, and his nephew sold them": the first pronoun should have had the name.
            let is_behind_another = ["he", "she", "it", "they"].iter().any(|word| holds(&text, word));
            if tokens.start == at && !holds(&text, last) && !is_behind_another {
                add(&mut text, tokens.clone(), &words);
                at = tokens.end;
            }
            continue;
        }
        let next = pieces.peek().map_or(part.end, |(tokens, _)| tokens.start.max(at + 1));
        let end = if at < phrase.start { next.min(phrase.start) } else { next }.min(part.end);
        add(&mut text, at..end, &ground.written(at..end));
        at = end;
    }
    calmed(&capitalised(&format!("{text}."))).replace("..", ".")
}

/// The tokens of a phrase as they stand in the sentence: the pronoun, or the phrase that the owner begins.
fn written_as(ground: &Ground<'_>, argument: &Argument) -> Option<Range<usize>> {
    let pronoun = ground.tokens_of(argument.resolved_from?);
    let word = ground.text(pronoun.start).to_lowercase();
    match word.as_str() {
        "he" | "she" | "it" | "they" | "him" | "them" => Some(pronoun),
        "his" | "her" | "its" | "their"
            if argument.tokens.start == pronoun.start && argument.tokens.len() > 1 =>
        {
            Some(argument.tokens.clone())
        }
        _ => None,
    }
}
