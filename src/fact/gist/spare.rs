//! A line that is too long loses what is least worth of its middle before it loses what its verb lives on.
//!
//! * "failed [for the first time in forty years] to issue a statement": what was not done is told, not how often;
//! * "agreed with the general, [at a meeting in Lund], on five points": what stands between commas goes first.

use super::fit::{add_part, is_balanced, is_short, part_text, tidy, whole, with_capital};
use super::limp::without_limp_end;
use super::parts::is_comma;
use super::{LONGEST, Telling};
use crate::fact::pronoun::Replacement;
use crate::fact::unit::{Unit, UnitKind};
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::ChunkKind;

/// Verbs that say nothing without what was to be done: "failed [to issue a statement]".
const AIMED: &[&str] = &[
    "agree",
    "attempt",
    "decide",
    "decline",
    "fail",
    "hesitate",
    "manage",
    "offer",
    "promise",
    "propose",
    "refuse",
    "resolve",
    "threaten",
    "try",
    "undertake",
    "vow",
];

/// The line without a phrase of its middle, when the end is worth more; `None` when all of it fits, or there is no such phrase.
pub(super) fn spared(
    view: &View<'_>,
    telling: &Telling<'_>,
    (subject, verb): (&str, &str),
    parts: &[Unit],
) -> Option<String> {
    let (short, last) = without_delay(view, telling.index, parts).or_else(|| without_aside(view, parts))?;
    let length = |parts: &[Unit]| {
        let behind = parts.iter().map(|part| part_text(view, part, telling.replaced).chars().count() + 1);
        subject.chars().count() + 1 + verb.chars().count() + behind.sum::<usize>()
    };
    let end = parts.len() - short.len() + last;
    if length(parts.get(..=end)?) <= LONGEST || length(short.get(..=last)?) > LONGEST {
        return None;
    }
    whole(view, subject, verb, short.get(..=last)?, telling.replaced)
}

/// "failed [for the first time in forty years] to issue a statement", and where the infinitive stands then.
fn without_delay(view: &View<'_>, index: usize, parts: &[Unit]) -> Option<(Vec<Unit>, usize)> {
    let verb = view.clauses.get(index).and_then(|clause| view.verb(clause))?;
    let lemma = view.word(verb.head).lemma.filter(|_| verb.tokens.end == verb.head + 1)?;
    let first =
        |part: &Unit| part.chunks.iter().copied().find(|&at| view.kind(at) != Some(ChunkKind::Mark(',')));
    let opens = |part: &Unit| first(part).is_some_and(|at| view.kind(at) == Some(ChunkKind::Infinitive));
    let deed = parts.iter().take(5).position(opens).filter(|&deed| deed > 0)?;
    let between = parts.get(..deed)?;
    // "for the third time since the war": what else stands between may be what the infinitive hangs on.
    let is_count = between.first().is_some_and(|part| {
        let counts = part.chunks.get(1).and_then(|&at| view.chunk(at));
        first(part).is_some_and(|at| view.is_word(at, &["for"]))
            && counts.is_some_and(|chunk| wording::is_word(view.source, chunk.head, &["time"]))
    });
    let is_aside =
        between.len() == 1 && between.iter().chain(parts.get(deed)).all(|part| is_set_off(view, part));
    let goes = (is_count || is_aside) && between.iter().all(|part| part.kind != UnitKind::Object);
    let mut short = parts.get(deed..).filter(|_| goes && AIMED.contains(&lemma))?.to_vec();
    let told = short.first_mut()?;
    told.chunks.retain(|&mut at| {
        Some(at) != parts.get(deed).and_then(|part| part.chunks.first().copied()) || !is_comma(view, at)
    });
    told.kind = UnitKind::Verbal;
    Some((short, 0))
}

/// Whether a part begins with a comma.
fn is_set_off(view: &View<'_>, part: &Unit) -> bool {
    part.kind == UnitKind::Apposition && part.chunks.first().is_some_and(|&at| is_comma(view, at))
}

/// "agreed with the general[, at a meeting in Lund], on five points", and where the phrase behind the aside stands then.
fn without_aside(view: &View<'_>, parts: &[Unit]) -> Option<(Vec<Unit>, usize)> {
    // "such as" goes with what stands before it.
    let points = |at: usize| {
        let first = view.chunk(at).map(|chunk| chunk.tokens.start);
        first.is_some_and(|first| {
            wording::is_word(view.source, first, &["among", "including", "like", "such"])
        })
    };
    let leads = |part: &Unit| {
        let second = part.chunks.get(1).copied();
        is_set_off(view, part)
            && second.is_some_and(|at| view.kind(at) == Some(ChunkKind::Preposition) && !points(at))
    };
    let aside = parts.windows(2).take(6).position(|pair| pair.iter().all(leads))?;
    let mut short = parts.to_vec();
    short.remove(aside);
    let behind = short.get_mut(aside)?;
    behind.chunks.remove(0);
    behind.kind = UnitKind::Prepositional;
    Some((short, aside))
}

/// All of the parts, `None` when they do not fit or do not end well.
pub(super) fn entire(
    view: &View<'_>,
    subject: &str,
    verb: &str,
    parts: &[Unit],
    replaced: &[Replacement],
) -> Option<String> {
    let last = parts.last()?;
    if without_limp_end(view, last).chunks.len() < last.chunks.len() {
        return None;
    }
    let mut line = [subject, " ", verb].concat();
    for part in parts {
        line.push(' ');
        add_part(view, part, replaced, &mut line);
    }
    let line = tidy(&line);
    (is_short(&line) && is_balanced(&line)).then(|| with_capital(line))
}
