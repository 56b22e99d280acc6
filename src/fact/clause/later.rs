//! Participles with a date that does not stand beside them: behind a remark, or behind "and".
//!
//! * "The peace, *signed* at Lund, the seat of the bishop, *in May 1648*, ended the war"
//! * "The hall, designed by Holm and *begun in 1648*, was burned"
//! * "The house was planned by Holm *and built in 1911*"
//! * "the church, begun in 1088 *and consecrated, still unfinished, in 1130*"

use super::splitter::Splitter;
use super::{Link, Words};
use crate::language::ChunkKind;

/// How many phrases such a part has at most.
const LONGEST: usize = 10;

impl<W: Words> Splitter<'_, W> {
    /// Opens the clause of a participle in front of the verb of its noun. Whether it was one.
    pub(super) fn opens_apart(&mut self, at: usize, behind_comma: bool) -> bool {
        if !self.here().is_some_and(|here| here.link == Link::Main) {
            return false;
        }
        if behind_comma && let Some((aside, goes_on, time)) = self.time_behind_aside(at + 1) {
            self.open_reduced(at, true);
            (at + 1..aside).chain(goes_on..=time).for_each(|inside| self.own(inside));
            self.skip_to = time + 1;
            return true;
        }
        let is_and = at > 0 && self.is_coordinator(at - 1);
        let Some(antecedent) = self.noun_of_first(at).filter(|_| is_and && self.has_time_before_stop(at + 1))
        else {
            return false;
        };
        let parent = Some(self.current);
        let clause = self.open(Link::Reduced, parent, None);
        clause.antecedent = Some(antecedent);
        clause.verb = Some(at);
        self.own(at);
        true
    }

    /// "signed at Lund, the seat of the bishop, in May": where the remark begins, where the words go on, and the date.
    fn time_behind_aside(&self, from: usize) -> Option<(usize, usize, usize)> {
        let is_comma = |at: usize| self.kind(at) == Some(ChunkKind::Mark(','));
        let is_phrase = |at: usize| {
            self.is_nominal(at)
                || matches!(
                    self.kind(at),
                    Some(ChunkKind::Preposition | ChunkKind::Coordinator | ChunkKind::Adverb)
                )
        };
        let aside = (from..from + LONGEST).find(|&at| !is_phrase(at)).filter(|&at| is_comma(at))?;
        let close = (aside + 1..aside + LONGEST).find(|&at| !is_phrase(at)).filter(|&at| is_comma(at))?;
        let time = close + 1 + usize::from(self.kind(close + 1) == Some(ChunkKind::Preposition));
        let is_dated = matches!(self.kind(time), Some(ChunkKind::Time(_))) && is_comma(time + 1);
        (aside > from && self.kind(aside + 1) == Some(ChunkKind::Noun) && is_dated).then_some((
            aside,
            close + 1,
            time,
        ))
    }

    /// "The hall, designed by Holm [and begun]": the noun of the first participle.
    fn noun_of_first(&self, at: usize) -> Option<usize> {
        let owned = self.here()?.owned.as_slice();
        let from = owned.len().saturating_sub(LONGEST);
        let first = (from..owned.len()).find(|&place| {
            owned.get(place).is_some_and(|&at| self.kind(at) == Some(ChunkKind::Participle))
        })?;
        let comma = first.checked_sub(1).filter(|&comma| {
            owned.get(comma).is_some_and(|&at| self.kind(at) == Some(ChunkKind::Mark(',')))
        })?;
        let is_between = owned.get(first + 1..).unwrap_or_default().iter().all(|&inside| {
            self.is_nominal(inside)
                || matches!(self.kind(inside), Some(ChunkKind::Preposition | ChunkKind::Coordinator))
        });
        let noun = owned.get(comma.checked_sub(1)?).copied()?;
        (is_between && self.is_nominal(noun) && noun < at).then_some(noun)
    }

    /// "was planned by Holm and [built in 1911]": whether the passive before "and" has words of its own, so that the date behind the
    /// second participle is not its own.
    pub(super) fn is_whole_passive(&self, at: usize) -> bool {
        let joint = at.checked_sub(1).filter(|&joint| self.is_word(joint, &["and", "but"]));
        let Some(clause) = self.here().filter(|clause| clause.link == Link::Main && joint.is_some()) else {
            return false;
        };
        let is_passive = clause
            .verb
            .and_then(|verb| self.chunks.get(verb))
            .is_some_and(|verb| self.words.is_passive(verb));
        let behind = clause.owned.iter().filter(|&&at| Some(at) > clause.verb);
        is_passive
            && behind.clone().any(|&at| self.is_word(at, &["by", "at", "for", "in", "to"]))
            && !clause.owned.iter().any(|&at| matches!(self.kind(at), Some(ChunkKind::Time(_))))
            && !behind.clone().any(|&at| {
                matches!(self.kind(at), Some(ChunkKind::Mark(_) | ChunkKind::Participle | ChunkKind::Gerund))
            })
    }

    /// "begun in 1088 and consecrated, still unfinished, in 1130": the second participle with the date behind its remark; without
    /// one it belongs to the words around. Whether it was one.
    pub(super) fn goes_on_reduced(&mut self, and: usize) -> bool {
        let Some(here) = self.here().filter(|here| here.link == Link::Reduced) else { return false };
        let (parent, antecedent) = (here.parent, here.antecedent);
        let is_dated = here.owned.iter().any(|&at| matches!(self.kind(at), Some(ChunkKind::Time(_))));
        let stops = self.kind(and + 1) == Some(ChunkKind::Participle)
            && self.kind(and + 2) == Some(ChunkKind::Mark(','));
        let Some(outer) = parent.filter(|_| is_dated && stops && self.is_word(and, &["and"])) else {
            return false;
        };
        self.current = outer;
        if let Some(goes_on) = self.date_behind_aside(and + 2) {
            let clause = self.open(Link::Reduced, parent, None);
            clause.antecedent = antecedent;
            clause.verb = Some(and + 1);
            self.own(and + 1);
            self.skip_to = goes_on;
        } else {
            self.own(and);
            self.own(and + 1);
            self.skip_to = and + 2;
        }
        true
    }

    /// "Otto, who is carved on the door, made in 1190": the noun right before the comma, at the end of a clause that has its own verb.
    pub(super) fn end_of_relative(&self, at: usize) -> Option<usize> {
        /// What is done to the one that the relative clause is about.
        const DONE_TO_PEOPLE: &[&str] = &[
            "appointed",
            "arrested",
            "banished",
            "born",
            "crowned",
            "deposed",
            "educated",
            "elected",
            "executed",
            "exiled",
            "hanged",
            "imprisoned",
            "jailed",
            "killed",
            "murdered",
            "named",
            "wounded",
        ];
        // "which provided for a king, promised freedom": a verb with its object.
        let noun = at.checked_sub(2).filter(|&noun| self.is_nominal(noun) && !self.is_nominal(at + 1))?;
        let here = self.here().filter(|here| here.verb.is_some() && !here.owned.contains(&noun))?;
        let is_inside = self.clauses.iter().rev().take(3).any(|clause| {
            matches!(clause.link, Link::Relative | Link::Free)
                && clause.verb.is_some()
                && clause.owned.last() == Some(&noun)
        });
        let is_of_people = self.chunks.get(at).is_some_and(|verb| self.words.is_one_of(verb, DONE_TO_PEOPLE));
        (is_inside && here.owned.last() == Some(&(at - 1)) && !is_of_people).then_some(noun)
    }
}
