//! The parts of a clause behind its verb: an object, then adjuncts; each can be left out without breaking the rest.

mod behind_date;
mod kept;

use super::clause::{Clause, Link};
use super::view::{TWO_OBJECTS, View, is_reporting};
use crate::language::{ChunkKind, Tag, is_intransitive};
use crate::text::TokenKind;
use smallvec::SmallVec;

pub(super) use behind_date::is_count;
pub(super) use kept::{TIME_NOUNS, kept};

/// "had yet to come", "has still to be built": what was to be done was not done.
fn is_not_yet(view: &View<'_>, at: usize) -> bool {
    view.is_word(at, &["still", "yet"]) && view.kind(at + 1) == Some(ChunkKind::Infinitive)
}

/// What a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum UnitKind {
    /// The object, or the complement of a copula.
    Object,
    /// A preposition and its noun phrase.
    Prepositional,
    /// "to go", "giving up the passes", "chosen by lot"
    Verbal,
    /// A word of manner, kept only where it does not dangle.
    Adverb,
    /// Words between commas.
    Apposition,
    /// ", and", what is left over.
    Rest,
}

/// The places of phrases in their sentence. Nearly always they are few, and nothing is asked of the allocator.
pub(super) type Phrases = SmallVec<[usize; 8]>;

/// A part, as phrases in order, time phrases left out.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    pub(super) kind: UnitKind,
    pub(super) chunks: Phrases,
}

/// The parts behind the verb of a clause.
pub(super) fn units(view: &View<'_>, clause: &Clause) -> Vec<Unit> {
    let start = clause.behind_verb() + usize::from(is_between(view, clause));
    let behind = clause.owned.get(start..).unwrap_or_default();
    // "(retired in 1903, now in the museum)": what stands behind the date is told of today.
    let is_closed = |pair: &[usize]| {
        matches!(pair, [time, next] if view.timex(*time).is_some()
            && matches!(view.kind(*next), Some(ChunkKind::Mark(',') | ChunkKind::Coordinator)))
    };
    let end = behind.windows(2).take(24).position(is_closed).filter(|_| clause.link == Link::Aside);
    units_of(view, behind.get(..end.map_or(behind.len(), |end| end + 1)).unwrap_or_default())
}

/// "sought[, and won,] an injunction": the second verb between commas, before the object of both.
pub(super) fn is_between(view: &View<'_>, clause: &Clause) -> bool {
    let is_comma = |at: usize| view.kind(at) == Some(ChunkKind::Mark(','));
    let opens = clause.opener.is_some_and(|and| {
        and >= 2
            && view.kind(and) == Some(ChunkKind::Coordinator)
            && is_comma(and - 1)
            && view.kind(and - 2) == Some(ChunkKind::Finite)
    });
    let first = clause.owned.get(clause.behind_verb()).copied();
    let second = clause.owned.get(clause.behind_verb() + 1).copied();
    clause.shares.is_some()
        && opens
        && first.is_some_and(is_comma)
        && second.is_some_and(|at| view.is_nominal(at))
}

/// The parts of phrases that stand behind a verb, or for what stands there.
pub(super) fn units_of(view: &View<'_>, behind: &[usize]) -> Vec<Unit> {
    // What stands behind a colon explains; the clause is complete without it.
    let is_colon = |at: usize| view.kind(at) == Some(ChunkKind::Mark(':')) && !is_inside_word(view, at);
    // "Two companies were formed: Atlanta and Omnia", "two parties existed: the Union and the Bloc", but "The dead were: ..."
    let is_whole = |first: usize| {
        first.checked_sub(1).and_then(|verb| view.chunk(verb)).is_some_and(|verb| {
            let lemma = view.word(verb.head).lemma.unwrap_or_default();
            is_intransitive(lemma)
                || view.is_passive(verb) && !TWO_OBJECTS.contains(&lemma) && !is_reporting(lemma)
        })
    };
    let colon = behind
        .iter()
        .position(|&at| is_colon(at))
        .filter(|&place| place > 0 || behind.first().is_some_and(|&first| is_whole(first)));
    // "took on a new structure — a community of farmers": so does what stands behind a dash.
    let is_dash =
        |at: usize| matches!(view.kind(at), Some(ChunkKind::Mark('—' | '–'))) && !is_inside_word(view, at);
    let dash = behind.iter().position(|&at| is_dash(at)).filter(|&place| place > 0);
    let end = [colon, dash].into_iter().flatten().min().unwrap_or(behind.len());
    let kept = kept(view, behind.get(..end).unwrap_or_default());
    // "fled on 17 March, sailing to Halifax": the comma stands behind a date.
    let is_beside = behind.first() == kept.first();
    let start = if is_beside { parenthesis(view, &kept) } else { 0 };
    cut(view, kept.get(start..).unwrap_or_default())
}

/// Phrases as parts.
fn cut(view: &View<'_>, kept: &[usize]) -> Vec<Unit> {
    let mut cutter = Cutter { view, units: Vec::with_capacity(8) };
    for (place, &at) in kept.iter().enumerate() {
        cutter.take(kept, place, at);
    }
    cutter.units
}

/// "a record of 3:50:22", "1,000–2,000 barrels", "an east–west road"
fn is_inside_word(view: &View<'_>, at: usize) -> bool {
    let token = |at: usize| view.source.prose.tokens.get(at);
    view.chunk(at).is_some_and(|chunk| {
        let is_compound = token(chunk.tokens.start).is_some_and(|mark| !mark.is_spaced && mark.is_mark('–'));
        token(chunk.tokens.end)
            .is_some_and(|next| !next.is_spaced && (next.kind == TokenKind::Number || is_compound))
    })
}

/// "closed, one after another, reactors": how many phrases right behind the verb stand between commas.
fn parenthesis(view: &View<'_>, kept: &[usize]) -> usize {
    let is_comma = |at: &usize| view.kind(*at) == Some(ChunkKind::Mark(','));
    let is_participle = kept
        .get(1)
        .is_some_and(|&at| matches!(view.kind(at), Some(ChunkKind::Gerund | ChunkKind::Participle)));
    // "fled, sailing to Halifax, Nova Scotia": nothing behind it is an object.
    if !kept.first().is_some_and(is_comma) || is_participle {
        return 0;
    }
    // "became, along with Iran, Iraq and Britain, a member": a list has commas of its own.
    let is_with = kept.iter().skip(1).take(2).any(|&at| view.is_word(at, &["with"]));
    let leads = |place: &usize| {
        kept.get(place + 1)
            .and_then(|&at| view.chunk(at))
            .is_some_and(|chunk| chunk.is_nominal() && view.word(chunk.tokens.start).tag == Tag::Determiner)
    };
    let mut commas = (1..kept.len().min(16)).filter(|&place| kept.get(place).is_some_and(is_comma));
    let behind_list = commas.clone().find(leads).filter(|_| is_with);
    let end = behind_list.or_else(|| commas.next().filter(|&place| place < 9)).map_or(0, |place| place + 1);
    if kept.get(end).is_some_and(|&at| view.is_nominal(at)) { end } else { 0 }
}

/// Puts phrases one by one to the part that is being made, or begins a new one.
struct Cutter<'a, 'v> {
    view: &'a View<'v>,
    units: Vec<Unit>,
}

impl Cutter<'_, '_> {
    fn start(&mut self, kind: UnitKind, at: usize) {
        self.units.push(Unit { kind, chunks: Phrases::from_iter([at]) });
    }

    fn join(&mut self, at: usize) {
        match self.units.last_mut() {
            Some(unit) => unit.chunks.push(at),
            None => self.start(UnitKind::Rest, at),
        }
    }

    fn last(&self) -> Option<ChunkKind> {
        self.units.last().and_then(|unit| unit.chunks.last()).and_then(|&at| self.view.kind(at))
    }

    fn take(&mut self, kept: &[usize], place: usize, at: usize) {
        let next = kept.get(place + 1).and_then(|&next| self.view.kind(next));
        let last = self.last();
        // "the house that stood on the hill": the verb of a clause inside.
        let is_inside = last == Some(ChunkKind::Finite);
        let is_aside = self.units.last().is_some_and(|unit| unit.kind == UnitKind::Apposition);
        let is_open = matches!(
            last,
            Some(ChunkKind::Preposition | ChunkKind::Coordinator | ChunkKind::Infinitive | ChunkKind::Gerund)
        );
        match self.view.kind(at) {
            Some(ChunkKind::Noun | ChunkKind::Pronoun | ChunkKind::Adjective) => {
                let behind_comma = last == Some(ChunkKind::Mark(','));
                if self.units.is_empty() {
                    self.start(UnitKind::Object, at);
                } else if is_open || behind_comma || last == Some(ChunkKind::Participle) {
                    self.join(at);
                } else if matches!(self.units.last().map(|unit| unit.kind), Some(UnitKind::Adverb))
                    && !self.units.iter().any(|unit| unit.kind == UnitKind::Object)
                {
                    self.start(UnitKind::Object, at);
                } else {
                    // Two objects: "gave the pieces a name", "named itself the Assembly".
                    self.join(at);
                }
            }
            Some(ChunkKind::Preposition) => {
                let of = self.view.is_word(at, &["of", "than"]) && last.is_some();
                if of || is_open || is_aside || is_inside || self.is_pair(kept, place, at) {
                    self.join(at);
                } else {
                    self.start(UnitKind::Prepositional, at);
                }
            }
            Some(ChunkKind::Infinitive | ChunkKind::Gerund | ChunkKind::Participle) => {
                let is_joined = self.joins_participle(kept, place, at);
                if is_aside
                    || is_joined
                    || matches!(
                        last,
                        Some(
                            ChunkKind::Preposition
                                | ChunkKind::Coordinator
                                | ChunkKind::Mark(',')
                                | ChunkKind::Finite
                        )
                    )
                {
                    self.join(at);
                } else {
                    self.start(UnitKind::Verbal, at);
                }
            }
            Some(ChunkKind::Adverb) => {
                if matches!(next, Some(ChunkKind::Adjective | ChunkKind::Noun)) && !self.units.is_empty()
                    || is_open
                    || self.is_apposed(at, next)
                    || is_inside && is_not_yet(self.view, at)
                {
                    self.join(at);
                } else {
                    let is_part = is_not_yet(self.view, at);
                    self.start(if is_part { UnitKind::Verbal } else { UnitKind::Adverb }, at);
                }
            }
            Some(ChunkKind::Mark(',')) => {
                let joins = matches!(
                    next,
                    Some(
                        ChunkKind::Noun | ChunkKind::Pronoun | ChunkKind::Coordinator | ChunkKind::Adjective
                    )
                ) && self.is_list(kept, place);
                if joins {
                    self.join(at);
                } else {
                    self.start(UnitKind::Apposition, at);
                }
            }
            Some(ChunkKind::Coordinator) => {
                // "sick and wounded soldiers"
                let are_qualities = last == Some(ChunkKind::Adjective)
                    && next == Some(ChunkKind::Participle)
                    && kept.get(place + 2).is_some_and(|&at| self.view.kind(at) == Some(ChunkKind::Noun));
                // "banned buying or selling slaves": what is done is done to the same.
                let are_doings = matches!(last, Some(ChunkKind::Gerund | ChunkKind::Infinitive))
                    && next == last
                    && kept.get(place + 2).is_some_and(|&at| self.view.is_nominal(at));
                if matches!(next, Some(ChunkKind::Noun | ChunkKind::Pronoun | ChunkKind::Adjective))
                    || are_qualities
                    || are_doings
                    || self.units.is_empty()
                {
                    self.join(at);
                } else {
                    self.start(UnitKind::Rest, at);
                }
            }
            _ => {
                if self.units.is_empty() {
                    self.start(UnitKind::Rest, at);
                } else {
                    self.join(at);
                }
            }
        }
    }

    /// "from 10 to 15 per cent", "from house to house"
    fn is_pair(&self, kept: &[usize], place: usize, at: usize) -> bool {
        let is_begun = |unit: &Unit| {
            unit.chunks.len() <= 4
                && unit.chunks.iter().any(|&at| self.view.is_word(at, &["from", "between"]))
        };
        self.view.is_word(at, &["to"])
            && (self.units.last().is_some_and(is_begun) || self.are_amounts(kept, place))
    }

    /// ", nearly half of it": an adverb behind a comma, before a noun; ", latterly for Lund".
    fn is_apposed(&self, at: usize, next: Option<ChunkKind>) -> bool {
        if !self.view.is_word(at, &["only", "so"]) && self.is_lone_comma() {
            return true;
        }
        self.last() == Some(ChunkKind::Mark(','))
            && matches!(next, Some(ChunkKind::Noun | ChunkKind::Pronoun | ChunkKind::Adjective))
            && self.units.last().is_some_and(|unit| unit.kind == UnitKind::Apposition)
    }

    /// ", latterly for Lund," ", rather than give way": the comma goes with the adverb behind it.
    fn is_lone_comma(&self) -> bool {
        self.last() == Some(ChunkKind::Mark(','))
            && self
                .units
                .last()
                .is_some_and(|unit| unit.kind == UnitKind::Apposition && unit.chunks.len() == 1)
    }

    /// "in introducing sweeping reforms", "one ship sunk and another destroyed by fire"
    fn joins_participle(&self, kept: &[usize], place: usize, at: usize) -> bool {
        let last = self.last();
        if at > 0 && is_not_yet(self.view, at - 1) {
            return true;
        }
        let next = kept.get(place + 1).copied();
        let is_quality = last == Some(ChunkKind::Gerund)
            && self.view.kind(at) == Some(ChunkKind::Gerund)
            && next.is_some_and(|next| self.view.kind(next) == Some(ChunkKind::Noun));
        let is_second = self.view.kind(at) == Some(ChunkKind::Participle)
            && matches!(last, Some(ChunkKind::Noun | ChunkKind::Pronoun))
            && next.is_some_and(|next| self.view.is_word(next, &["by"]))
            && self.units.last().is_some_and(|unit| {
                unit.chunks.iter().any(|&at| self.view.kind(at) == Some(ChunkKind::Coordinator))
            });
        is_quality || is_second
    }

    /// "52 per cent to 48 per cent", "won 3 to 1"
    fn are_amounts(&self, kept: &[usize], place: usize) -> bool {
        let is_amount = |place: Option<usize>| {
            let chunk = place.and_then(|place| kept.get(place)).and_then(|&at| self.view.chunk(at));
            chunk.is_some_and(|chunk| {
                chunk.kind == ChunkKind::Noun
                    && chunk.tokens.clone().any(|at| self.view.word(at).tag == Tag::Number)
            })
        };
        is_amount(place.checked_sub(1)) && is_amount(Some(place + 1))
    }

    /// Whether a comma stands in a list: an "and" comes before anything but nouns, prepositions and commas.
    fn is_list(&self, kept: &[usize], comma: usize) -> bool {
        for &at in kept.iter().skip(comma + 1).take(16) {
            match self.view.kind(at) {
                Some(ChunkKind::Coordinator) => return true,
                Some(
                    ChunkKind::Noun
                    | ChunkKind::Pronoun
                    | ChunkKind::Preposition
                    | ChunkKind::Mark(',')
                    | ChunkKind::Adjective,
                ) => {}
                _ => return false,
            }
        }
        false
    }
}
