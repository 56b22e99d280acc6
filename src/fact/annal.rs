//! Annals: a year that stands alone and dates what is told under it.
//!
//! "1143. The tower burns. Abbot Odo builds a new one." or the year as a heading of its own. Such a paragraph is read
//! as an item of a list, in the present of chronicles. This file knows facts; years are handed in.

use super::record::{Fact, FactKind, Relation, When};
use super::view::View;
use super::wording;
use super::{Source, Times, gist, sentence};
use crate::language::{ChunkKind, Tag, Tense};
use crate::temporal::{Confidence, Granularity, TimeValue, Timex};
use crate::text::Form;

/// So many sentences at least tell in the present where the text does.
const MANY: usize = 4;
/// How sure the year of an annal is for a sentence without a date of its own.
const SURE: Confidence = Confidence::percent(80);
/// How sure the date of "It was April 1967." is for the sentence beside it.
const SET: Confidence = Confidence::percent(75);

/// Whether the dated sentences of a text tell in the present: "On August 7 the yard sacks a driver."
pub(super) fn is_present(source: Source<'_>, times: &Times) -> bool {
    let (mut now, mut past) = (0, 0);
    for paragraph in source.prose.paragraphs.iter().filter(|paragraph| paragraph.form == Form::Running) {
        for sentence in source.prose.sentences.get(paragraph.sentences.clone()).unwrap_or_default() {
            let first = times.ranges.partition_point(|time| time.start < sentence.tokens.start);
            if times.ranges.get(first).is_none_or(|time| time.end > sentence.tokens.end) {
                continue;
            }
            let words = source.language.words.get(sentence.tokens.clone()).unwrap_or_default();
            let verb = words.iter().take(60).find_map(|word| match (word.tag, word.tense) {
                (Tag::Verb | Tag::Auxiliary, Some(Tense::Past)) => Some(Tense::Past),
                (Tag::Verb | Tag::Auxiliary, Some(Tense::Present)) => Some(Tense::Present),
                _ => None,
            });
            now += usize::from(verb == Some(Tense::Present));
            past += usize::from(verb == Some(Tense::Past));
        }
    }
    now >= MANY && now > past
}

/// The year or years that a sentence consists of.
pub(super) fn lone_year(view: &View<'_>) -> Option<Timex> {
    if view.chunks.len() > 3 {
        return None;
    }
    let mut times =
        view.chunks.iter().enumerate().filter(|(_, chunk)| matches!(chunk.kind, ChunkKind::Time(_)));
    let (at, _) = times.next()?;
    let is_alone = times.next().is_none()
        && view
            .chunks
            .iter()
            .all(|chunk| matches!(chunk.kind, ChunkKind::Time(_) | ChunkKind::Mark('.' | ':' | '–' | '—')));
    let timex = view.timex(at)?;
    let is_year = match timex.value {
        TimeValue::Range(from, to) => {
            from.granularity() == Granularity::Year && to.granularity() == Granularity::Year
        }
        value => value.granularity() == Some(Granularity::Year),
    };
    (is_alone && is_year && timex.is_dated()).then_some(*timex)
}

/// "It was April 1967.": the date of what is told beside it.
pub(super) fn scene_set(view: &View<'_>) -> Option<Timex> {
    let mut chunks = view.chunks.iter().enumerate().filter(|(_, chunk)| {
        !matches!(chunk.kind, ChunkKind::Mark(_) | ChunkKind::Preposition | ChunkKind::Adverb)
    });
    let (it, _) = chunks.next()?;
    let (was, _) = chunks.next()?;
    let (time, _) = chunks.next()?;
    let timex = view.timex(time)?;
    let is_plain = chunks.next().is_none() && view.chunks.len() <= 6;
    // "The day was 4 September 1970."
    let is_day = view.chunk(it).is_some_and(|chunk| {
        chunk.tokens.len() == 2
            && wording::is_word(view.source, chunk.tokens.start, &["the"])
            && wording::is_word(view.source, chunk.head, &["day", "date", "year", "month", "time"])
    });
    let sets = (view.is_word(it, &["it", "this", "that"]) || is_day) && view.is_word(was, &["was", "is"]);
    (is_plain && sets && timex.is_dated()).then_some(*timex)
}

/// The year that heads a line of a chronology: "1904 – Founding of the India House".
pub(super) fn head_year(view: &View<'_>) -> Option<Timex> {
    let timex = view.timex(0)?;
    let is_set_apart = matches!(view.chunk(1)?.kind, ChunkKind::Mark('–' | '-' | '—' | ':'));
    let is_year = timex.value.granularity() == Some(Granularity::Year);
    (is_set_apart && is_year && bullet(view).is_none()).then_some(*timex)
}

/// The sign in front of a line, when it is not a part of it: "– Acts passed".
pub(super) fn bullet(view: &View<'_>) -> Option<char> {
    // The sign may be a word of the sentence.
    if let Some(ChunkKind::Mark(sign @ ('–' | '-' | '—'))) = view.kind(0) {
        return Some(sign);
    }
    let first = view.source.prose.tokens.get(view.tokens.start)?.span.start();
    let line = view.source.article.text.get(..first)?.rsplit('\n').next()?;
    let mut signs = line.trim().chars();
    let sign = signs.next().filter(|sign| matches!(sign, '–' | '-' | '—' | '•' | '*' | '·'))?;
    signs.next().is_none().then_some(sign)
}

/// A line under "1904 – ..." that begins with a sign and has no date of its own is of that year.
pub(super) fn line(view: &View<'_>, facts: &mut Vec<Fact>, first: usize, year: Timex) {
    let has_time = view.chunks.iter().any(|chunk| matches!(chunk.kind, ChunkKind::Time(_)));
    if has_time || bullet(view).is_none() || view.chunks.len() < 3 {
        return;
    }
    let own = facts.get_mut(first..).unwrap_or_default();
    let when = When { relation: Relation::At, timex: year, confidence: year.confidence.min(SURE) };
    let told = own.iter_mut().find(|fact| fact.kind == FactKind::Clause && !fact.flags.is_background);
    if let Some(fact) = told {
        fact.when = Some(when);
        return;
    }
    let all: Vec<usize> = (0..view.chunks.len()).collect();
    let gist = gist::phrase_gist(view, &all);
    if gist.contains(' ') {
        facts.push(sentence::bare(view, FactKind::Item, view.tokens.clone(), gist, when));
    }
}

/// Gives the date of "It was April 1967." to the first event of a sentence without a date.
pub(super) fn set(facts: &mut [Fact], timex: Timex) {
    if facts.iter().any(|fact| fact.when.is_some()) {
        return;
    }
    let first = facts.iter_mut().find(|fact| fact.kind == FactKind::Clause && !fact.flags.is_background);
    let told = first.filter(|fact| {
        let flags = fact.flags;
        let happened = !(flags.is_negated || flags.is_planned || flags.is_hedged || flags.is_opinion);
        let is_past = fact.predicate.as_ref().is_some_and(|verb| {
            verb.is_past && verb.lemma != "be" && verb.auxiliary.as_deref() != Some("had")
        });
        happened && is_past && fact.subject.is_some() && fact.after.is_none() && fact.before.is_none()
    });
    if let Some(fact) = told {
        fact.when = Some(When { relation: Relation::At, timex, confidence: timex.confidence.min(SET) });
    }
}

/// Gives the year to the first event of a sentence that has no date at all.
pub(super) fn date(facts: &mut [Fact], year: Timex) {
    if facts.iter().any(|fact| fact.when.is_some()) {
        return;
    }
    let first = facts.iter_mut().find(|fact| fact.kind == FactKind::Clause && !fact.flags.is_background);
    let told = first.filter(|fact| {
        let flags = fact.flags;
        let happened =
            !(flags.is_negated || flags.is_planned || flags.is_hedged || flags.is_opinion || flags.is_vague);
        happened && fact.subject.is_some() && fact.after.is_none() && fact.before.is_none()
    });
    if let Some(fact) = told.filter(|fact| fact.predicate.as_ref().is_some_and(|verb| verb.lemma != "be")) {
        fact.when = Some(When { relation: Relation::At, timex: year, confidence: year.confidence.min(SURE) });
    }
}
