//! Looks ahead, each bounded: does a clause begin here, a verb?

use super::splitter::Splitter;
use super::{AHEAD, Words};
use crate::language::ChunkKind;

/// What comes next, as far as clauses go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ahead {
    /// A finite verb at once.
    Verb,
    /// A subject and its finite verb.
    Subject,
}

impl<W: Words> Splitter<'_, W> {
    /// How many finite verbs follow, two at most.
    pub(super) fn finites(&self, from: usize) -> usize {
        let end = self.chunks.len().min(from + 2 * AHEAD);
        (from..end).filter(|&at| self.kind(at) == Some(ChunkKind::Finite)).take(2).count()
    }

    /// "until[, in July 1501,] the army entered": where the words go on behind a date between two commas.
    pub(super) fn behind_date(&self, from: usize) -> usize {
        let is_comma = |at: usize| self.kind(at) == Some(ChunkKind::Mark(','));
        let time = from + 1 + usize::from(self.kind(from + 1) == Some(ChunkKind::Preposition));
        let is_dated = is_comma(from) && matches!(self.kind(time), Some(ChunkKind::Time(_)));
        if is_dated && is_comma(time + 1) { time + 2 } else { from }
    }

    /// Whether one noun phrase stands before the next verb: "after the war the king fled" has two.
    pub(super) fn is_one_noun(&self, from: usize) -> bool {
        let (mut count, mut preposition) = (0, false);
        for at in from..self.chunks.len().min(from + AHEAD) {
            match self.kind(at) {
                Some(ChunkKind::Finite | ChunkKind::Relative) => break,
                // A name between commas is the noun before it.
                Some(ChunkKind::Noun) if at > from && self.kind(at - 1) == Some(ChunkKind::Mark(',')) => {}
                Some(ChunkKind::Noun | ChunkKind::Pronoun) => count += usize::from(!preposition),
                Some(ChunkKind::Coordinator) => count -= count.min(1),
                _ => {}
            }
            preposition = self.kind(at) == Some(ChunkKind::Preposition);
        }
        count == 1
    }

    pub(super) fn has_finite(&self, from: usize) -> bool {
        self.last_finite.is_some_and(|last| last >= from)
    }

    pub(super) fn has_time_before_stop(&self, from: usize) -> bool {
        self.is_time_before_stop(from, false)
    }

    /// "expelling [the Danes and the Swedes from Lund in 1448]": behind a participle that has the subject of the clause
    /// before it, what "and" joins is its object.
    pub(super) fn has_time_behind_nouns(&self, from: usize) -> bool {
        self.is_time_before_stop(from, true)
    }

    fn is_time_before_stop(&self, from: usize, may_join: bool) -> bool {
        for at in from..self.chunks.len().min(from + 12) {
            match self.kind(at) {
                Some(ChunkKind::Time(_)) => return true,
                Some(ChunkKind::Coordinator) if may_join && at > from && self.joins_nouns(at) => {}
                Some(
                    ChunkKind::Mark(_)
                    | ChunkKind::Finite
                    | ChunkKind::Coordinator
                    | ChunkKind::Subordinator
                    | ChunkKind::Relative,
                )
                | None => return false,
                _ => {}
            }
        }
        false
    }

    /// "the Danes and the Swedes"
    fn joins_nouns(&self, and: usize) -> bool {
        let is_noun = |at: usize| self.kind(at) == Some(ChunkKind::Noun);
        self.is_word(and, &["and", "or"]) && is_noun(and - 1) && is_noun(and + 1)
    }

    /// What comes at `from`. `strict`: only a plain subject, as behind a comma.
    pub(super) fn ahead(&self, from: usize, strict: bool) -> Option<Ahead> {
        let from = if strict { from } else { self.behind_participle(from).unwrap_or(from) };
        if strict && self.is_further(from) {
            return None;
        }
        let (mut seen, mut preposition, mut last_is_noun, mut commas) = (false, false, false, 0);
        let end = self.chunks.len().min(from + AHEAD);
        let mut at = from;
        while at < end {
            let chunk = self.chunks.get(at)?;
            match chunk.kind {
                // "ordered the town, his last, be held"
                ChunkKind::Finite if strict && self.is_wished(at) => return None,
                ChunkKind::Finite if !strict && self.is_in_open_aside(from, at) => return None,
                ChunkKind::Finite => return Some(if seen { Ahead::Subject } else { Ahead::Verb }),
                ChunkKind::Noun | ChunkKind::Pronoun => {
                    if strict && last_is_noun {
                        // "a change it completed": the first noun is the object of what follows.
                        return None;
                    }
                    seen |= !preposition;
                    preposition = false;
                }
                ChunkKind::Gerund if !preposition && !seen && !strict => seen = true,
                ChunkKind::Preposition => preposition = true,
                ChunkKind::Time(_) | ChunkKind::Adverb | ChunkKind::Gerund | ChunkKind::Adjective => {
                    preposition = false;
                }
                ChunkKind::Participle | ChunkKind::Infinitive if seen => {}
                // "and in May, on his refusal to come, gave orders"
                ChunkKind::Infinitive if last_is_noun && !strict => {}
                // "and, after a siege of which nobody spoke, fell"
                ChunkKind::Relative if !seen && last_is_noun && !strict => {
                    let finite = self.behind_relative(at, end)?;
                    at = (finite..end).find(|&at| self.kind(at) == Some(ChunkKind::Mark(',')))?;
                    last_is_noun = false;
                    continue;
                }
                ChunkKind::Relative if seen => {
                    at = self.behind_relative(at, end)?;
                    preposition = false;
                    continue;
                }
                ChunkKind::Coordinator if at == from && !strict => {}
                // "and on 4 and 5 June burned the ships"
                ChunkKind::Coordinator if !seen && !strict && self.joins_dates(at) => {}
                // "Lund and served": what was seen is no subject.
                ChunkKind::Coordinator if seen && self.kind(at + 1) == Some(ChunkKind::Finite) => {
                    return None;
                }
                // "as a candidate and she held": a new clause.
                ChunkKind::Coordinator if seen && self.opens_pronoun(at) => return None,
                // "France and Spain signed", but not "France but it signed".
                ChunkKind::Coordinator if seen && !strict && !self.is_word(at, &["but", "yet", "so"]) => {}
                ChunkKind::Subordinator if at <= from + 1 && !seen && !strict => {
                    let finite = (at..end).any(|at| self.kind(at) == Some(ChunkKind::Finite));
                    return finite.then_some(Ahead::Subject);
                }
                ChunkKind::Mark('(' | '[') => {
                    at = (at..end).find(|&at| matches!(self.kind(at), Some(ChunkKind::Mark(')' | ']'))))?;
                }
                // "after the last keeper, Bob Trewin, had retired"
                ChunkKind::Mark(',') if strict && seen && self.behind_apposition(at).is_some() => {
                    at = self.behind_apposition(at)?;
                    continue;
                }
                ChunkKind::Mark(',') if !strict && commas < 4 && !self.is_coordinator(at + 1) => commas += 1,
                // "that Lund, Kora, and the southern towns left"
                ChunkKind::Mark(',')
                    if !strict
                        && commas > 0
                        && last_is_noun
                        && self.is_word(at + 1, &["and", "or"])
                        && self.is_nominal(at + 2) => {}
                ChunkKind::Mark('“' | '”' | '"' | '‘' | '’' | '\'') if !strict || at == from => {}
                _ => return None,
            }
            last_is_noun = chunk.is_nominal();
            at += 1;
        }
        None
    }

    /// "and Lund in 1947, shipped to Vik in crates *marked* “Knobs”": no comma closes what the participle behind the comma has
    /// opened, so that the second one behind a noun is no verb of what stands in front.
    pub(super) fn is_in_open_aside(&self, from: usize, at: usize) -> bool {
        let may_be = self.chunks.get(at).is_some_and(|verb| self.words.may_be_participle(verb));
        let is_led = at >= 2
            && self.kind(at - 1) == Some(ChunkKind::Noun)
            && self.kind(at - 2) == Some(ChunkKind::Preposition);
        let comma = (from..at)
            .rev()
            .find(|&at| matches!(self.kind(at), Some(ChunkKind::Mark(_) | ChunkKind::Finite)));
        may_be
            && is_led
            && comma.is_some_and(|comma| {
                self.kind(comma) == Some(ChunkKind::Mark(','))
                    && self.kind(comma + 1) == Some(ChunkKind::Participle)
                    && comma > from
            })
    }

    /// "a candidate \[and she held\]", "at Kora and Marn \[and she held\]": what "a" is said of, or where something was, is not
    /// named beside "she", as in "Anna and she held".
    fn opens_pronoun(&self, and: usize) -> bool {
        let noun = |at: usize| self.chunks.get(at).filter(|noun| noun.kind == ChunkKind::Noun);
        let Some(before) = and.checked_sub(1).filter(|&before| noun(before).is_some()) else { return false };
        let is_indefinite = noun(before).is_some_and(|noun| self.words.begins_with(noun, &["a", "an"]));
        let first = if before >= 3 && self.joins_nouns(before - 1) { before - 2 } else { before };
        let is_where = first > 0 && self.kind(first - 1) == Some(ChunkKind::Preposition);
        (is_indefinite || is_where)
            && self.is_word(and + 1, &["he", "she", "it", "they", "we", "i"])
            && self.kind(and + 2) == Some(ChunkKind::Finite)
    }

    /// "on 4 and 5 June", "in May and in June", "in 1907 and again in 1908"
    pub(super) fn joins_dates(&self, and: usize) -> bool {
        let is_time = |at: usize| matches!(self.kind(at), Some(ChunkKind::Time(_)));
        let again = and + 1 + usize::from(self.is_word(and + 1, &["again", "later", "finally"]));
        let next = again + usize::from(self.kind(again) == Some(ChunkKind::Preposition));
        and.checked_sub(1).is_some_and(is_time) && is_time(next)
    }

    /// Whether a verb follows that is not the one of a clause opened behind `from` by "as", "where", "who".
    pub(super) fn has_free_finite(&self, from: usize) -> bool {
        let mut opened = 0_usize;
        for at in from..self.chunks.len().min(from + AHEAD) {
            match self.kind(at) {
                Some(ChunkKind::Subordinator | ChunkKind::Relative) => opened += 1,
                Some(ChunkKind::Finite) if opened > 0 => opened -= 1,
                Some(ChunkKind::Finite) => return true,
                _ => {}
            }
        }
        self.has_finite(from + AHEAD)
    }

    /// "and[, freed two years later at the wish of the Danes,] sailed": where the words go on behind it.
    fn behind_participle(&self, from: usize) -> Option<usize> {
        const LONGEST: usize = 14;
        let opens = self.kind(from) == Some(ChunkKind::Mark(','))
            && from > 0
            && self.is_coordinator(from - 1)
            && matches!(self.kind(from + 1), Some(ChunkKind::Participle | ChunkKind::Gerund));
        let is_inside = |at: usize| {
            self.is_nominal(at)
                || matches!(
                    self.kind(at),
                    Some(
                        ChunkKind::Preposition
                            | ChunkKind::Time(_)
                            | ChunkKind::Adverb
                            | ChunkKind::Infinitive
                    )
                )
        };
        let close = (from + 2..from + LONGEST).find(|&at| !is_inside(at)).filter(|_| opens)?;
        (self.kind(close) == Some(ChunkKind::Mark(','))).then_some(close + 1)
    }

    /// "met Rossi [and other sculptors in 1874 and studied]", "to Cuba [and Jamaica in 1887, then returned]": what is joined
    /// is an object, and the next verb has the subject of the one before.
    pub(super) fn joins_objects(&self, from: usize) -> bool {
        let (mut seen, mut behind, mut busy) = (false, from, false);
        for at in from..self.chunks.len().min(from + AHEAD) {
            if at < behind {
                continue;
            }
            match self.kind(at) {
                // "in Lund [and Vik studying law, returned]": whoever studied is who returned.
                Some(ChunkKind::Gerund) if seen && self.is_nominal(at - 1) => busy = true,
                Some(ChunkKind::Finite | ChunkKind::Coordinator) if busy => return false,
                Some(ChunkKind::Mark('(')) if seen => {
                    let close = (at..at + 8).find(|&at| self.kind(at) == Some(ChunkKind::Mark(')')));
                    behind = close.map_or(at, |close| close + 1);
                    if behind == at {
                        return false;
                    }
                }
                Some(ChunkKind::Noun | ChunkKind::Pronoun) => seen = true,
                Some(ChunkKind::Preposition | ChunkKind::Time(_)) if seen => {}
                Some(ChunkKind::Finite) if seen => return self.is_caused(at),
                Some(ChunkKind::Coordinator) if seen => return self.is_verb_next(at + 1),
                Some(ChunkKind::Mark(',')) if seen => return self.kind(at + 1) == Some(ChunkKind::Finite),
                _ => return false,
            }
        }
        false
    }

    /// Whether the next phrase is a finite verb, adverbs and a date before it passed over.
    fn is_verb_next(&self, from: usize) -> bool {
        let mut at = from;
        while at < from + 3
            && matches!(self.kind(at), Some(ChunkKind::Adverb | ChunkKind::Time(_) | ChunkKind::Preposition))
        {
            at += 1;
        }
        self.kind(at) == Some(ChunkKind::Finite)
    }

    /// `, Bob Trewin, had retired`, `, his rival in Asia, had done`, `, at the summit of 1974, had signed`: where the verb
    /// stands behind an apposition or a phrase by the way.
    fn behind_apposition(&self, comma: usize) -> Option<usize> {
        // ", which had lost the vote, asked"
        if self.kind(comma + 1) == Some(ChunkKind::Relative) {
            let end = self.chunks.len().min(comma + AHEAD);
            let close = self.behind_relative(comma + 1, end)?;
            return (self.kind(close) == Some(ChunkKind::Finite)).then_some(close);
        }
        let mut at = comma + 1 + usize::from(self.kind(comma + 1) == Some(ChunkKind::Noun));
        for _ in 0..4 {
            let is_behind = self.is_nominal(at + 1) || matches!(self.kind(at + 1), Some(ChunkKind::Time(_)));
            if self.kind(at) == Some(ChunkKind::Preposition) && is_behind {
                at += 2;
            }
        }
        if at == comma + 1 {
            return None;
        }
        let closes =
            self.kind(at) == Some(ChunkKind::Mark(',')) && self.kind(at + 1) == Some(ChunkKind::Finite);
        closes.then_some(at + 1)
    }

    pub(super) fn is_coordinator(&self, at: usize) -> bool {
        self.kind(at) == Some(ChunkKind::Coordinator)
    }

    /// Where the words go on behind a relative clause that begins at `at`.
    pub(super) fn behind_relative(&self, at: usize, end: usize) -> Option<usize> {
        let finite = (at..end).find(|&at| self.kind(at) == Some(ChunkKind::Finite))?;
        // "which appeared and disappeared"
        let second = self.is_coordinator(finite + 1) && self.kind(finite + 2) == Some(ChunkKind::Finite);
        let finite = if second { finite + 2 } else { finite };
        let before = self.kind(at.checked_sub(1)?);
        let commaed = before == Some(ChunkKind::Mark(','))
            || before == Some(ChunkKind::Preposition)
                && at >= 2
                && self.kind(at - 2) == Some(ChunkKind::Mark(','));
        if !commaed {
            return Some(finite + 1);
        }
        let comma = (finite..end).find(|&at| self.kind(at) == Some(ChunkKind::Mark(',')))?;
        Some(comma + 1)
    }

    pub(super) fn opens_dependent(&self, at: usize) -> bool {
        matches!(self.kind(at), Some(ChunkKind::Subordinator))
    }
}
