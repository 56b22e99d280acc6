//! What stands open at the end of a part: it is cut, or told to its end.

use super::flow::flow;
use crate::fact::unit::{Phrases, Unit, UnitKind};
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, Tag};

/// "was printed, and the third [, delayed by the war]": what begins behind ", and" and has no verb goes, unless it ends
/// a list.
pub(super) fn cut_unfinished(view: &View<'_>, parts: &mut Vec<Unit>) {
    let is_comma = |at: usize| view.kind(at) == Some(ChunkKind::Mark(','));
    // "was begun [and] finished in 1970[, at a great price]": what stands behind another verb is told of that one.
    let opens = |pair: &[Unit]| {
        let [joint, next] = pair else { return false };
        let (Some(&and), Some(&first)) = (joint.chunks.last(), next.chunks.first()) else { return false };
        joint.kind != UnitKind::Object
            && joint.chunks.iter().all(|&at| at == and || is_comma(at))
            && view.is_word(and, &["and"])
            && matches!(view.kind(and + 1), Some(ChunkKind::Participle | ChunkKind::Finite))
            && is_comma(first)
            && first > and + 1
    };
    if let Some(place) = parts.windows(2).position(opens) {
        parts.truncate(place);
    }
    for place in 0..parts.len() {
        if let Some(before) = place.checked_sub(1).filter(|_| opens_next(view, parts, place)) {
            let before = parts.get_mut(before);
            let is_closed = before.is_some_and(|before| {
                let is_one = before.chunks.iter().filter(|&&at| is_comma(at)).count() == 1;
                let closes = is_one && before.chunks.last().is_some_and(|&last| is_comma(last));
                if closes {
                    before.chunks.pop();
                }
                closes
            });
            if is_closed {
                parts.truncate(place);
                parts.retain(|part| !part.chunks.is_empty());
                break;
            }
        }
        let Some(unit) = parts.get_mut(place) else { break };
        let joint = unit.chunks.windows(2).position(|pair| {
            matches!(pair, [comma, and] if is_comma(*comma) && view.kind(*and) == Some(ChunkKind::Coordinator))
        });
        let Some(joint) = joint else { continue };
        let Some(unit) = parts.get_mut(place) else { break };
        let before = unit.chunks.get(..joint).unwrap_or_default();
        let is_list = before.iter().any(|&at| is_comma(at));
        if !is_list {
            unit.chunks.truncate(joint);
            let kept = place + usize::from(joint > 0);
            parts.truncate(kept);
            break;
        }
    }
}

/// "met the king at Ribe[, and during a drive] the two agreed", "paid[, and, by a letter,] it received", but not "bought
/// the mill, and with it the wood".
fn opens_next(view: &View<'_>, parts: &[Unit], place: usize) -> bool {
    let Some(unit) = parts.get(place).filter(|unit| unit.kind == UnitKind::Rest) else { return false };
    let leads = |at: usize| {
        view.kind(at) == Some(ChunkKind::Preposition) && !view.is_word(at + 1, &["him", "her", "it", "them"])
    };
    match unit.chunks.as_slice() {
        // The date that stood there took its own commas.
        [and] => {
            view.is_word(*and, &["and"])
                && parts.get(place + 1).is_some_and(|next| {
                    matches!(next.chunks.as_slice(), [comma, led, ..]
                        if view.kind(*comma) == Some(ChunkKind::Mark(',')) && leads(*led))
                })
        }
        [and, led, ..] => view.is_word(*and, &["and"]) && leads(*led),
        [] => false,
    }
}

/// "became independent [and Sir Seretse]", "graduated [and going on to]": what follows "and" is of another kind, and its
/// verb is lacking.
pub(super) fn cut_uneven(view: &View<'_>, parts: &mut Vec<Unit>) {
    for place in 0..parts.len() {
        let Some(unit) = parts.get_mut(place) else { break };
        let uneven = |pair: &[usize]| {
            let [and, next] = pair else { return false };
            view.kind(*and) == Some(ChunkKind::Coordinator)
                && view.chunk(*next).is_some_and(|chunk| match chunk.kind {
                    ChunkKind::Noun => view.word(chunk.head).tag == Tag::Name,
                    kind => kind == ChunkKind::Gerund,
                })
        };
        let cut = unit.chunks.windows(2).position(uneven).filter(|&cut| {
            let before = unit.chunks.get(..cut).unwrap_or_default();
            let kinds = |kind: ChunkKind| before.iter().any(|&at| view.kind(at) == Some(kind));
            let is_gerund =
                unit.chunks.get(cut + 1).is_some_and(|&at| view.kind(at) == Some(ChunkKind::Gerund));
            // "by besieging and capturing it"
            if is_gerund {
                !kinds(ChunkKind::Gerund) && !kinds(ChunkKind::Preposition)
            } else {
                let is_adjective = before.first().and_then(|&at| view.chunk(at)).is_some_and(|chunk| {
                    chunk.tokens.len() == 1 && view.word(chunk.head).tag == Tag::Adjective
                });
                cut == 1 && is_adjective
            }
        });
        if let Some(cut) = cut {
            unit.chunks.truncate(cut);
            parts.truncate(place + usize::from(cut > 0));
            break;
        }
    }
}

/// "went to Ribe to find out [how laws were made]": what an infinitive at the end is about.
pub(super) fn found_out(view: &View<'_>, parts: &[Unit]) -> Option<Unit> {
    let last = parts.last().filter(|last| last.kind == UnitKind::Verbal)?;
    let end = *last.chunks.last()?;
    let is_verb = |&at: &usize| {
        matches!(view.kind(at), Some(ChunkKind::Infinitive | ChunkKind::Gerund)) || view.is_word(at, &["out"])
    };
    let is_open = last.chunks.iter().all(is_verb)
        && view.is_word(end + 1, &["how", "if", "that", "what", "whether", "why"]);
    if !is_open {
        return None;
    }
    let behind = view.clauses.iter().take(64).position(|clause| clause.opener == Some(end + 1))?;
    let (front, behind) = flow(view, behind);
    let all: Phrases = std::iter::once(end + 1).chain(front).chain(behind).collect();
    let is_one = all.windows(2).all(|pair| pair.first() < pair.last());
    is_one.then(|| Unit { kind: UnitKind::Verbal, chunks: all })
}

/// "became independent only [in 1975]": what was taken for a quality and leans on a date goes with it.
pub(super) fn without_leaning(view: &View<'_>, parts: &[Unit], line: String) -> String {
    let last = parts.last().and_then(|part| part.chunks.last().copied());
    let leans = last.is_some_and(|last| {
        matches!(view.kind(last + 1), Some(ChunkKind::Preposition | ChunkKind::Time(_)))
            && view
                .chunk(last)
                .is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.end - 1, &["only"]))
    });
    match line.strip_suffix(" only") {
        Some(rest) if leans => rest.to_owned(),
        _ => line,
    }
}
