//! A second verb without any word between the clauses: "he thought the war was over".

use super::splitter::Splitter;
use super::{Link, Words};
use crate::language::{Chunk, ChunkKind};

impl<W: Words> Splitter<'_, W> {
    /// "Holm took his place, and when Dahl was killed, stepped down": behind the comma of "and when" the verb is of the first.
    fn behind_fronted(&self, at: usize) -> Option<usize> {
        let here = self.here().filter(|here| here.link == Link::Subordinate && here.verb.is_some())?;
        let and = here.opener?.checked_sub(1).filter(|&and| self.is_coordinator(and))?;
        let is_closed = at > and && self.kind(at - 1) == Some(ChunkKind::Mark(','));
        let main = here.parent.filter(|_| is_closed)?;
        self.clauses
            .get(main)
            .is_some_and(|main| main.link == Link::Main && main.verb.is_some())
            .then_some(main)
    }

    /// A second verb without any word between the clauses: "he thought the war was over".
    pub(super) fn run_on(&mut self, at: usize) {
        if let Some(main) = self.behind_fronted(at) {
            let opener = self.here().and_then(|here| here.opener).and_then(|when| when.checked_sub(1));
            self.open(Link::Main, Some(main), opener).shares = Some(main);
            return;
        }
        let mut moved = Vec::new();
        let verb = self.here().and_then(|clause| clause.verb);
        if let Some(clause) = self.clauses.get_mut(self.current) {
            while let Some(&last) = clause.owned.last() {
                let takes = match self.chunks.get(last).map(|chunk| chunk.kind) {
                    Some(ChunkKind::Adverb) => true,
                    // "fooled them into believing she had gone", "wrote to him, claiming she had gone": what they believed.
                    Some(ChunkKind::Gerund) => {
                        let before = clause.owned.iter().rev().nth(1).and_then(|&at| self.chunks.get(at));
                        !before.is_some_and(|before| {
                            matches!(before.kind, ChunkKind::Preposition | ChunkKind::Mark(','))
                        })
                    }
                    Some(ChunkKind::Noun | ChunkKind::Pronoun) => {
                        !moved.iter().any(|&at| self.chunks.get(at).is_some_and(Chunk::is_nominal))
                    }
                    _ => false,
                };
                if !takes || Some(last) == verb || moved.len() > 3 {
                    break;
                }
                clause.owned.pop();
                moved.push(last);
            }
        }
        // "wrote to him, claiming she had gone"
        let teller = self
            .here()
            .and_then(|clause| clause.owned.last().copied())
            .filter(|&last| self.kind(last) == Some(ChunkKind::Gerund))
            .or(verb);
        let reports = teller
            .and_then(|teller| self.chunks.get(teller))
            .is_some_and(|teller| self.words.is_reporting(teller));
        if reports && let Some(first) = self.told_from() {
            let owned = self.clauses.get_mut(self.current).map(|clause| clause.owned.split_off(first));
            moved.extend(owned.unwrap_or_default().into_iter().rev());
        }
        // "said he and Marie had left": both left.
        if reports && let Some(clause) = self.clauses.get_mut(self.current) {
            let pair = clause.owned.len().checked_sub(2).filter(|&place| {
                let is = |place: usize, fits: fn(&Chunk) -> bool| {
                    clause.owned.get(place).and_then(|&at| self.chunks.get(at)).is_some_and(fits)
                };
                moved.last().is_some_and(|&at| self.chunks.get(at).is_some_and(Chunk::is_nominal))
                    && is(place + 1, |chunk| chunk.kind == ChunkKind::Coordinator)
                    && is(place, Chunk::is_nominal)
                    && place.checked_sub(1).and_then(|before| clause.owned.get(before).copied()) == verb
            });
            if let Some(pair) = pair {
                moved.extend(clause.owned.drain(pair..).rev());
            }
        }
        moved.reverse();
        let first = moved.first().copied().unwrap_or(at);
        let parent = self.current;
        let before = self.here().and_then(|clause| clause.owned.last().copied());
        // "was announced, so it is called"
        let is_next = moved.iter().any(|&at| self.is_word(at, &["so", "thus", "hence", "therefore"]));
        let link = if reports && !is_next {
            Link::Complement
        } else if before.is_some_and(|before| self.is_nominal(before)) && first < at {
            // "the book he wrote"
            Link::Relative
        } else {
            Link::Main
        };
        let object = before.filter(|_| link == Link::Relative);
        let clause = self.open(link, Some(parent), None);
        clause.object = object;
        clause.owned = moved;
    }

    /// "hoped [the hunger of the mills for] cotton would help": what is told begins with the noun that the last one, taken
    /// already, belongs to. Where it stands among the phrases of the clause.
    fn told_from(&self) -> Option<usize> {
        let here = self.here()?;
        let kind = |place: usize| here.owned.get(place).and_then(|&at| self.kind(at));
        let mut first = here.owned.len();
        while first >= here.behind_verb() + 2
            && kind(first - 1) == Some(ChunkKind::Preposition)
            && here.owned.get(first - 2).is_some_and(|&noun| self.is_nominal(noun))
        {
            first -= 2;
        }
        (first < here.owned.len()).then_some(first)
    }
}
