//! The words of a clause in the order of the text, with the clauses inside it that cannot be left out.
//!
//! * "He bought the works for a sum *that was never told*" says which sum; ", which was never told" would add something.

use crate::fact::clause::{Clause, Link};
use crate::fact::kind::CAUSING;
use crate::fact::unit::{Phrases, kept};
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, Tag};

/// How many clauses behind one are looked at.
const MOST_INSIDE: usize = 16;

/// How far behind its beginning the first comma of such a clause is looked for.
const MOST_BEHIND: usize = 16;

/// The phrases up to the verb, the verb included, and those behind it.
pub(super) fn flow(view: &View<'_>, index: usize) -> (Vec<usize>, Vec<usize>) {
    let Some(clause) = view.clauses.get(index) else { return (Vec::new(), Vec::new()) };
    let (front, behind) = clause.owned.split_at(clause.behind_verb());
    // "the book he wrote", "there came a flood": the order is not that of the text.
    let is_turned = clause.owned.windows(2).any(|pair| pair.first() > pair.last());
    let Some(verb) = clause.verb.filter(|_| !is_turned) else { return (front.to_vec(), behind.to_vec()) };
    let mut later = view.clauses.iter().skip(index + 1).take(MOST_INSIDE);
    if !later.any(|other| other.parent == Some(index)) {
        return (front.to_vec(), behind.to_vec());
    }
    let mut all = clause.owned.clone();
    let mut inside = vec![index];
    let mut nested: Vec<(usize, usize)> = Vec::new();
    for (at, other) in view.clauses.iter().enumerate().skip(index + 1).take(MOST_INSIDE) {
        let is_nested = other.parent.is_some_and(|parent| inside.contains(&parent));
        let is_own = other.parent == Some(index);
        let Some(first) = begins(other).filter(|&first| is_nested && is_needed(view, other, first, is_own))
        else {
            continue;
        };
        inside.push(at);
        let is_word = |at: &usize| {
            *at >= first && !matches!(view.kind(*at), Some(ChunkKind::Mark('.' | ',' | ';' | '"' | '”')))
        };
        // "an attack that drove them back[, and the troops]": up to the comma that ends it.
        let ends = |&comma: &usize| {
            let is_told = other.verb.is_some_and(|verb| (verb + 1..comma).any(|at| view.is_nominal(at)));
            // "a reform that allowed many farmers to move": what was done may not fit.
            let lemma = view.verb(other).and_then(|verb| view.word(verb.head).lemma);
            let makes = lemma.is_some_and(|lemma| CAUSING.contains(&lemma));
            is_told && !makes && is_new(view, first) && view.kind(comma + 1) == Some(ChunkKind::Coordinator)
        };
        let is_comma = |at: &usize| view.kind(*at) == Some(ChunkKind::Mark(','));
        let comma = (first..first + MOST_BEHIND).find(is_comma).filter(ends);
        let own =
            other.owned.iter().copied().filter(|at| is_word(at) && comma.is_none_or(|comma| *at < comma));
        let opened = own.clone().min().unwrap_or(first);
        // What stands between commas is left out, so nothing can hang on it.
        let (from, to) = (verb.min(first), own.clone().max().unwrap_or(first));
        let has_mark = (from..=to).any(|at| matches!(view.kind(at), Some(ChunkKind::Mark(_))));
        if has_mark || !all.contains(&first.wrapping_sub(1)) {
            inside.pop();
            continue;
        }
        all.extend(first..opened);
        all.extend(own);
        nested.push((first, to));
    }
    all.sort_unstable();
    all.dedup();
    // "after a siege that": the noun may have gone with a date.
    let kept = if nested.is_empty() { Phrases::new() } else { kept(view, &all) };
    for (first, to) in nested {
        // "a paper in December 1960 in which": a date may stand between.
        let before = all.iter().rev().copied().filter(|&at| at < first).take(4);
        let dated = before.clone().take_while(|at| !kept.contains(at)).count();
        let only_date = before.clone().take(dated).all(|at| !view.is_nominal(at));
        let hangs = before.clone().nth(dated).is_some_and(|at| kept.contains(&at));
        if !(only_date && hangs) {
            all.retain(|&at| at < first || at > to);
        }
    }
    let place = all.partition_point(|&at| at <= verb);
    let behind = all.split_off(place);
    (all, behind)
}

/// "an attack \[that\]": whether what stands in front is told of for the first time.
fn is_new(view: &View<'_>, first: usize) -> bool {
    let noun = first.checked_sub(1).and_then(|noun| view.chunk(noun));
    noun.is_some_and(|noun| wording::is_word(view.source, noun.tokens.start, &["a", "an"]))
}

fn begins(clause: &Clause) -> Option<usize> {
    let subject = clause.subject.clone().map(|subject| subject.start);
    clause.opener.or(subject).or(clause.verb)
}

/// Whether a clause inside another belongs to what it stands behind: no comma sets it off.
fn is_needed(view: &View<'_>, clause: &Clause, first: usize, is_own: bool) -> bool {
    let is_apart =
        first.checked_sub(1).is_none_or(|before| matches!(view.kind(before), Some(ChunkKind::Mark(_))));
    // "raided the airfields and what was a hidden war became": the next clause begins there.
    let is_next = view.is_word(first, &["what"])
        && first.checked_sub(1).is_some_and(|before| view.kind(before) == Some(ChunkKind::Coordinator));
    let is_kind = match clause.link {
        Link::Relative => true,
        Link::Complement => !is_own,
        _ => false,
    };
    // "an experiment that would, in time, cause": its verb was not found.
    let verb = view.verb(clause).filter(|verb| view.word(verb.head).tag != Tag::Modal);
    is_kind && !is_apart && !is_next && verb.is_some()
}
