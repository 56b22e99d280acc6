//! The words of the text as they stand, where no headline could be made of them.

use super::end::{chunk_at, is_open};
use super::tail::Tail;
use crate::fact::clause::Link;
use crate::fact::gist::LONGEST;
use crate::fact::record::{Fact, Voice};
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{Chunk, ChunkKind, Tag};
use crate::temporal::Timex;
use std::ops::Range;

/// A clause is quoted no longer than this, in phrases.
const MOST: usize = 40;

/// The subject and what follows it, word for word, up to where a sentence could end. `is_wide`: with all that stands
/// before the subject in its sentence.
pub(super) fn clause(view: &View<'_>, fact: &Fact, is_wide: bool) -> Option<String> {
    let (subject, predicate) = (fact.subject.as_ref()?, fact.predicate.as_ref()?);
    let (start, front) = if is_wide {
        let first = opening(view)?;
        (first < predicate.tokens.start).then_some(())?;
        (first, String::new())
    } else if subject.resolved_from.is_none() && is_near(view, subject.tokens.end, predicate.tokens.start) {
        (subject.tokens.start, String::new())
    } else {
        (predicate.tokens.start, subject.text.clone())
    };
    let verb = chunk_at(view, predicate.main)?;
    let line = |end: usize| {
        let words = wording::write(view.source, start..end);
        wording::capitalised(format!("{front} {words}").trim())
    };
    let ends = |at: &usize| {
        let next = view.kind(at + 1);
        let is_end = matches!(
            next,
            None | Some(
                ChunkKind::Mark(',' | ';' | '.' | '—' | '–')
                    | ChunkKind::Coordinator
                    | ChunkKind::Preposition
                    | ChunkKind::Subordinator
                    | ChunkKind::Time(_)
            )
        );
        let is_whole =
            matches!(view.kind(*at), Some(ChunkKind::Noun | ChunkKind::Adjective | ChunkKind::Adverb))
                || *at == verb && predicate.voice == Voice::Passive && next != Some(ChunkKind::Adverb);
        let last = view.chunk(*at).map(|chunk| chunk.tokens.end);
        let is_small = last.is_some_and(|last| view.word(last).tag == Tag::Particle);
        !is_small
            && is_end
            && is_whole
            && last.is_some_and(|last| {
                // A word is a letter at least: what is far too long need not be written to be measured.
                last <= start + LONGEST && !is_open(view, last - 1) && line(last).chars().count() <= LONGEST
            })
    };
    // ", was finished": the verb of the clause around a relative one.
    let is_inner = view
        .clauses
        .iter()
        .any(|clause| clause.verb == Some(verb) && matches!(clause.link, Link::Relative | Link::Reduced));
    let closes = |at: usize| {
        view.kind(at) == Some(ChunkKind::Mark(',')) && view.kind(at + 1) == Some(ChunkKind::Finite)
    };
    let stop = (verb..verb + MOST).find(|&at| {
        matches!(view.kind(at), None | Some(ChunkKind::Mark(';' | '.'))) || is_inner && closes(at)
    });
    let last = (verb..stop.unwrap_or(verb + MOST)).rev().find(ends)?;
    Some(line(view.chunk(last)?.tokens.end))
}

/// "The end of the [Cold War] rendered": nothing but a time stands between subject and verb.
fn is_near(view: &View<'_>, end: usize, verb: usize) -> bool {
    let is_time = |at: usize| {
        chunk_at(view, at).is_some_and(|at| {
            matches!(view.kind(at), Some(ChunkKind::Time(_) | ChunkKind::Noun | ChunkKind::Adverb))
        })
    };
    end <= verb && verb - end < 8 && (end..verb).all(is_time)
}

/// Where the sentence begins behind its first date: "In 1911, [the fall of A] ...".
fn opening(view: &View<'_>) -> Option<usize> {
    let is_small = |at: &usize| {
        matches!(
            view.kind(*at),
            Some(
                ChunkKind::Preposition
                    | ChunkKind::Time(_)
                    | ChunkKind::Mark(_)
                    | ChunkKind::Coordinator
                    | ChunkKind::Adverb
            )
        )
    };
    let time = (0..4).find(|&at| matches!(view.kind(at), Some(ChunkKind::Time(_))));
    let first = (0..6).find(|at| !is_small(at))?;
    let opens_well = view.is_nominal(first) && (first == 0 || time.is_some_and(|time| time < first));
    opens_well.then(|| view.chunk(first)).flatten().map(|chunk| chunk.tokens.start)
}

/// A piece of the sentence around its verb, between dots.
pub(in crate::fact) fn excerpt(view: &View<'_>, fact: &Fact) -> Option<String> {
    around(view, chunk_at(view, fact.predicate.as_ref()?.main)?)
}

/// A piece of the sentence around the date of a fact.
pub(in crate::fact) fn date_excerpt(view: &View<'_>, fact: &Fact) -> Option<String> {
    let date = fact.when.as_ref()?.timex.span;
    let token = view.source.prose.tokens.partition_point(|token| token.span.end() <= date.start());
    around(view, chunk_at(view, token)?)
}

/// A headline with what follows it in the text up to the end of a date that a preposition leads, where that fits and is words
/// without a clause of their own.
pub(in crate::fact) fn through(view: &View<'_>, fact: &Fact, date: Range<usize>) -> Option<String> {
    // "reached an agreement with the Fund [on 31 October]": the Fund may have another name in the headline.
    let before = date.start.checked_sub(2)?;
    let is_next = fact.gist.rsplit(' ').next() == Some(wording::text(view.source, before));
    let first = if is_next { before } else { Tail::of(view, fact)?.last()? } + 1;
    let is_plain =
        |at: usize| !matches!(view.word(at).tag, Tag::Pronoun | Tag::Relative | Tag::Verb | Tag::Mark);
    let is_short = first < date.end && (first..date.end).all(is_plain);
    let line = format!("{} {}", fact.gist, wording::write(view.source, first..date.end));
    (is_short && line.chars().count() <= LONGEST).then_some(line)
}

/// As many phrases on both sides of one as fit.
fn around(view: &View<'_>, centre: usize) -> Option<String> {
    let (mut from, mut to) = (centre, centre + 1);
    let write = |from: usize, to: usize| {
        let (Some(first), Some(last)) = (view.chunk(from), view.chunk(to - 1)) else { return String::new() };
        let words = wording::write(view.source, first.tokens.start..last.tokens.end);
        let words =
            words.trim_end_matches([',', ';', '.', ' ']).trim_start_matches([',', ';', ' ']).to_owned();
        let (before, behind) =
            (if from == 0 { "" } else { "… " }, if to + 1 < view.chunks.len() { " …" } else { "" });
        format!("{before}{words}{behind}")
    };
    let fits = |from: usize, to: usize| write(from, to).chars().count() <= LONGEST;
    let half = |from: usize| write(from, centre + 1).chars().count() <= LONGEST * 2 / 3;
    while from > 0 && centre - from < MOST && half(from - 1) {
        from -= 1;
    }
    while to < view.chunks.len() && to - centre < MOST && fits(from, to + 1) {
        to += 1;
    }
    while from > 0 && centre - from < MOST && fits(from - 1, to) {
        from -= 1;
    }
    fits(from, to).then(|| write(from, to))
}

/// The words of a sentence around the date at `centre`: from where something begins to say it, as far as they fit and not
/// beyond `end`.
pub(in crate::fact) fn piece(view: &View<'_>, centre: usize, end: usize) -> Option<String> {
    let lowest = centre.saturating_sub(MOST);
    let is_dated = |at: &usize| view.timex(*at).is_some_and(Timex::is_dated);
    let other = (lowest..centre).rev().find(is_dated).map_or(lowest, |time| time + 1);
    // Behind another date first, for that has its own event.
    piece_from(view, other, centre, end)
        .or_else(|| piece_from(view, lowest, centre, end))
        .or_else(|| around(view, centre))
}

/// The longest piece around `centre` that begins behind a mark or a joint, not before `lowest`, and has a verb and a noun.
fn piece_from(view: &View<'_>, lowest: usize, centre: usize, end: usize) -> Option<String> {
    let is_joint = |at: usize| {
        matches!(
            view.kind(at),
            Some(ChunkKind::Mark(',' | ';' | ':' | '—' | '–' | '(' | '-') | ChunkKind::Coordinator)
        )
    };
    let opens = |at: &usize| (*at == 0 || is_joint(at - 1)) && !is_joint(*at);
    let line = |from: usize, to: usize| {
        let tokens = view.chunk(from)?.tokens.start..view.chunk(to.checked_sub(1)?)?.tokens.end;
        let words = wording::write(view.source, tokens);
        let words = words.trim_end_matches([',', ';', ':', '.', ' ']);
        let is_rest = |chunk: &Chunk| !matches!(chunk.kind, ChunkKind::Mark(_));
        let goes_on = view.chunks.iter().skip(to).take(MOST).any(is_rest);
        let (before, behind) = (if from == 0 { "" } else { "… " }, if goes_on { " …" } else { "" });
        let line = format!("{before}{words}{behind}");
        (line.chars().count() <= LONGEST).then_some(line)
    };
    let from = (lowest..=centre).filter(opens).find(|&from| line(from, centre + 1).is_some())?;
    let is_small = |at: usize| {
        matches!(
            view.kind(at),
            Some(
                ChunkKind::Preposition
                    | ChunkKind::Coordinator
                    | ChunkKind::Subordinator
                    | ChunkKind::Relative
            )
        )
    };
    let last = view.chunks.len().min(centre + MOST).min(end.max(centre + 1));
    let to = (centre + 1..=last)
        .rev()
        .find(|&to| (to == centre + 1 || !is_small(to - 1)) && line(from, to).is_some())?;
    // ", in a letter of 2 August", "; that was in 1938": a piece without verb or noun says nothing.
    let kinds = |at| view.kind(at);
    let has_verb =
        (from..to).filter_map(kinds).any(|kind| matches!(kind, ChunkKind::Finite | ChunkKind::Participle));
    let has_noun = (from..to).filter_map(kinds).any(|kind| kind == ChunkKind::Noun);
    if has_verb && has_noun { line(from, to) } else { None }
}
