//! The subject among the phrases before a verb.

use super::splitter::Splitter;
use super::{BACK, Words};
use crate::language::ChunkKind;
use std::ops::Range;

impl<W: Words> Splitter<'_, W> {
    /// The subject among the phrases before a verb: its head and what belongs to it.
    pub(super) fn subject(&self, owned: &[usize]) -> Option<Range<usize>> {
        self.subject_past(owned, true)
            .or_else(|| self.subject_past(owned, false))
            .or_else(|| self.doing(owned))
    }

    /// "Digging began": a gerund alone in front of the verb, or with a phrase of its own.
    fn doing(&self, owned: &[usize]) -> Option<Range<usize>> {
        let place =
            owned.iter().position(|&at| self.kind(at) == Some(ChunkKind::Gerund)).filter(|place| {
                // "1859 – Digging begins"
                let is_small =
                    |at: &usize| matches!(self.kind(*at), Some(ChunkKind::Time(_) | ChunkKind::Mark(_)));
                *place <= 1 || *place <= 3 && owned.iter().take(*place).all(is_small)
            })?;
        let rest = owned.get(place + 1..)?;
        let is_plain = rest.len() <= 6
            && rest.iter().all(|&at| {
                self.is_nominal(at)
                    || matches!(self.kind(at), Some(ChunkKind::Preposition | ChunkKind::Adverb))
            });
        let (&first, &last) = (owned.get(place)?, owned.last()?);
        is_plain.then_some(first..last + 1)
    }

    /// `skips`: what stands between two commas is passed over; else it may be the subject: "In May, the king, ..."
    pub(super) fn subject_past(&self, owned: &[usize], skips: bool) -> Option<Range<usize>> {
        let kind = |place: usize| owned.get(place).and_then(|&at| self.kind(at));
        let nominal = |place: usize| owned.get(place).is_some_and(|&at| self.is_nominal(at));
        let lowest = owned.len().saturating_sub(BACK);
        let mut place = owned.len();
        let mut passed = false;
        let head = loop {
            if place <= lowest {
                return None;
            }
            place -= 1;
            match kind(place)? {
                ChunkKind::Noun | ChunkKind::Pronoun => {
                    if place > lowest && kind(place - 1) == Some(ChunkKind::Preposition) {
                        place -= 1;
                        continue;
                    }
                    // "one unit to be called 'West Land' was": the quoted name belongs to its verb.
                    let is_quoted = place > lowest + 1
                        && matches!(kind(place - 1), Some(ChunkKind::Mark('\'' | '‘' | '"' | '“')))
                        && matches!(
                            kind(place - 2),
                            Some(ChunkKind::Infinitive | ChunkKind::Gerund | ChunkKind::Participle)
                        );
                    if is_quoted {
                        place -= 1;
                        continue;
                    }
                    let is_rate = owned
                        .get(place)
                        .and_then(|&at| self.chunks.get(at))
                        .is_some_and(|chunk| self.words.is_rate(chunk));
                    // "Bhutto several times, invited"
                    let counts = owned
                        .get(place)
                        .and_then(|&at| self.chunks.get(at))
                        .is_some_and(|chunk| self.words.is_count(chunk));
                    if (is_rate || counts) && place > lowest && nominal(place - 1) {
                        continue;
                    }
                    // "persons having no country", "a contract to replace them", "on assuming power"
                    let held = place > lowest + 1
                        && matches!(kind(place - 1), Some(ChunkKind::Gerund | ChunkKind::Infinitive))
                        && (nominal(place - 2) || kind(place - 2) == Some(ChunkKind::Preposition));
                    if held {
                        place -= 1;
                        continue;
                    }
                    // "Senghor, poet, Catholic and deputy, led": a bare noun behind a comma goes on with an apposition.
                    let is_bare = owned
                        .get(place)
                        .and_then(|&at| self.chunks.get(at))
                        .is_some_and(|chunk| self.words.is_bare(chunk));
                    // "with the help of McLeod, Professor of Physiology at Toronto, presented"
                    let is_title = place > lowest + 2
                        && kind(place - 1) == Some(ChunkKind::Mark(','))
                        && self.is_name(owned.get(place - 2).copied())
                        && kind(place - 3) == Some(ChunkKind::Preposition)
                        && owned
                            .get(place)
                            .and_then(|&at| self.chunks.get(at))
                            .is_some_and(|chunk| self.words.is_title(chunk));
                    if is_title {
                        place -= 1;
                        continue;
                    }
                    if is_bare
                        && passed
                        && place > lowest + 1
                        && kind(place - 1) == Some(ChunkKind::Mark(','))
                    {
                        place -= 1;
                        continue;
                    }
                    // "Kodachrome, the work of two musicians, Leo and Karl, went": the name that is described.
                    let is_described = passed
                        && place > lowest + 1
                        && kind(place - 1) == Some(ChunkKind::Mark(','))
                        && nominal(place - 2)
                        && !(place > lowest + 2 && kind(place - 3) == Some(ChunkKind::Preposition))
                        && self.is_name(owned.get(place - 2).copied())
                        && !self.is_name(owned.get(place).copied());
                    let found = if is_described { place - 2 } else { place };
                    // "the union of Punjab, Sind and Kashmir": all of the list stands behind "of".
                    if let Some(preposition) = self.before_of_list(owned, found, lowest) {
                        place = preposition;
                        continue;
                    }
                    break found;
                }
                ChunkKind::Time(_) => {
                    while place > lowest && kind(place - 1) == Some(ChunkKind::Preposition) {
                        place -= 1;
                    }
                }
                ChunkKind::Mark(',') => {
                    // An apposition or an adverbial between two commas, else what is fronted.
                    let before = if skips { self.before_commas(owned, lowest, place) } else { place };
                    passed |= before < place;
                    place = before;
                }
                ChunkKind::Finite | ChunkKind::Mark('"' | '”' | '“' | ';') => return None,
                // "First visit: the year 1955 was important", but "Lake Treaty: fixed the shares".
                ChunkKind::Mark(':') => {
                    let mut behind = owned.iter().skip(place + 1).copied();
                    let is_told =
                        |at: usize| self.is_nominal(at) || matches!(self.kind(at), Some(ChunkKind::Time(_)));
                    let is_speaker = place > lowest
                        && owned.get(place - 1).is_some_and(|&at| self.is_word(at, &["a", "q"]));
                    if is_speaker || behind.any(is_told) {
                        return None;
                    }
                }
                _ => {}
            }
        };
        let first = self.first_of_list(owned, head, lowest);
        let mut last = head;
        loop {
            let (next, after) = (kind(last + 1), kind(last + 2));
            let takes = match next {
                Some(ChunkKind::Preposition) => {
                    let sharing_of =
                        after == Some(ChunkKind::Gerund) && kind(last + 3) == Some(ChunkKind::Preposition);
                    nominal(last + 2) || sharing_of
                }
                Some(ChunkKind::Infinitive) => nominal(last + 2),
                // "the club led by Anna": it tells which club.
                Some(ChunkKind::Participle) => {
                    let close = last + 3;
                    let has_phrase =
                        after == Some(ChunkKind::Preposition) && nominal(close) && close + 1 == owned.len();
                    if has_phrase {
                        last += 1;
                    }
                    has_phrase
                }
                _ => false,
            };
            if !takes {
                break;
            }
            last += 2;
        }
        // "hunting terrorists", "hardly a word"
        let is_gerund = first > lowest
            && (kind(first - 1) == Some(ChunkKind::Gerund) || self.limits(owned.get(first - 1).copied()));
        let (&first, &last) = (owned.get(first - usize::from(is_gerund))?, owned.get(last)?);
        Some(first..last + 1)
    }

    /// The comma that opens what the comma at `place` closes; the commas between dates close nothing: ", winner in 1978,
    /// 1979 and 1981,".
    fn before_commas(&self, owned: &[usize], lowest: usize, place: usize) -> usize {
        let kind = |place: usize| owned.get(place).and_then(|&at| self.kind(at));
        let mut place = place;
        for _ in 0..8 {
            let before = (lowest.max(1)..place).rev().find(|&at| kind(at) == Some(ChunkKind::Mark(',')));
            let Some(before) = before.filter(|&before| before + 1 < place) else { break };
            let is_date = |at: usize| matches!(kind(at), Some(ChunkKind::Time(_) | ChunkKind::Coordinator));
            let goes_on = (before + 1..place).all(is_date);
            // ", under Sir Hugh Gough, Sir Harry Smith, and others,": back to the preposition of the list.
            let is_tail = kind(before + 1) == Some(ChunkKind::Coordinator);
            place = if is_tail { self.before_list(owned, lowest, before).unwrap_or(before) } else { before };
            if !goes_on {
                break;
            }
        }
        place
    }

    /// The comma before the preposition of a list whose last comma is at `place`.
    fn before_list(&self, owned: &[usize], lowest: usize, place: usize) -> Option<usize> {
        let kind = |place: usize| owned.get(place).and_then(|&at| self.kind(at));
        for at in (lowest.max(1)..place).rev() {
            match kind(at)? {
                ChunkKind::Mark(',') if kind(at + 1) == Some(ChunkKind::Preposition) => return Some(at),
                ChunkKind::Noun | ChunkKind::Mark(',') | ChunkKind::Preposition => {}
                _ => return None,
            }
        }
        None
    }

    fn is_name(&self, at: Option<usize>) -> bool {
        at.and_then(|at| self.chunks.get(at)).is_some_and(|chunk| self.words.is_name(chunk))
    }

    /// "Following the crisis and the invasion of Sinai, [Egypt, Jordan and Syria]": whether the noun before a comma ends a
    /// phrase in front.
    fn ends_front(&self, owned: &[usize], noun: usize, lowest: usize) -> bool {
        let kind = |place: usize| owned.get(place).and_then(|&at| self.kind(at));
        let mut at = noun;
        while at >= lowest + 2
            && matches!(kind(at - 1), Some(ChunkKind::Coordinator | ChunkKind::Preposition))
        {
            // "the crisis of 1956 and the raid"
            let is_dated = matches!(kind(at - 2), Some(ChunkKind::Time(_)))
                && at >= lowest + 4
                && kind(at - 3) == Some(ChunkKind::Preposition);
            if is_dated && owned.get(at - 4).is_some_and(|&before| self.is_nominal(before)) {
                at -= 4;
            } else if owned.get(at - 2).is_some_and(|&before| self.is_nominal(before)) {
                at -= 2;
            } else {
                break;
            }
        }
        at > lowest && matches!(kind(at - 1), Some(ChunkKind::Preposition | ChunkKind::Gerund))
    }

    /// "of [Punjab, Sind and Kashmir]": where the preposition of a list stands that ends at `head`.
    fn before_of_list(&self, owned: &[usize], head: usize, lowest: usize) -> Option<usize> {
        let kind = |place: usize| owned.get(place).and_then(|&at| self.kind(at));
        let mut first = head;
        let mut commas = 0;
        while first >= lowest + 2
            && matches!(kind(first - 1), Some(ChunkKind::Coordinator | ChunkKind::Mark(',')))
            && kind(first - 2) == Some(ChunkKind::Noun)
        {
            let is_comma = kind(first - 1) == Some(ChunkKind::Mark(','));
            // "a day of clear skies, the ships": what has an article of its own begins anew.
            let has_article = |place: usize| {
                let chunk = owned.get(place).and_then(|&at| self.chunks.get(at));
                chunk.is_some_and(|chunk| self.words.has_article(chunk))
            };
            if is_comma && has_article(first) && !has_article(first - 2) {
                break;
            }
            commas += usize::from(is_comma);
            first -= 2;
        }
        let before = first.checked_sub(1).filter(|&before| before > lowest && commas > 0)?;
        let is_joined = kind(head - 1) == Some(ChunkKind::Coordinator);
        (is_joined && owned.get(before).is_some_and(|&at| self.is_word(at, &["of"]))).then_some(before)
    }

    /// "hardly a word was said": the adverb belongs to the noun and turns its sense.
    pub(super) fn limits(&self, at: Option<usize>) -> bool {
        at.is_some_and(|at| {
            self.kind(at) == Some(ChunkKind::Adverb)
                && self
                    .is_word(at, &["hardly", "scarcely", "barely", "not", "only", "almost", "nearly", "even"])
        })
    }

    /// "Anuradhapura, Polonnaruwa and Sigiriya": back to the first of a list that ends at `head`.
    pub(super) fn first_of_list(&self, owned: &[usize], head: usize, lowest: usize) -> usize {
        let kind = |place: usize| owned.get(place).and_then(|&at| self.kind(at));
        let (mut first, mut joined) = (head, false);
        while first >= lowest + 2 {
            let (joint, mut before) = (kind(first - 1), first - 2);
            let is_coordinator = joint == Some(ChunkKind::Coordinator);
            if !(is_coordinator || joined && joint == Some(ChunkKind::Mark(','))) {
                break;
            }
            if is_coordinator && kind(before) == Some(ChunkKind::Mark(',')) && before > lowest {
                before -= 1;
            }
            // "King of A and the Queen": the noun behind a preposition is not in the list, what it belongs to is.
            let mut list = before;
            while list >= lowest + 2
                && self.is_nominal(*owned.get(list).unwrap_or(&usize::MAX))
                && kind(list - 1) == Some(ChunkKind::Preposition)
                && owned.get(list - 2).is_some_and(|&at| self.is_nominal(at))
            {
                list -= 2;
            }
            let is_object = list > 0 && kind(list - 1) == Some(ChunkKind::Preposition);
            let is_front = joint == Some(ChunkKind::Mark(',')) && self.ends_front(owned, list, lowest);
            if !owned.get(list).is_some_and(|&at| self.is_nominal(at)) || is_object || is_front {
                break;
            }
            (first, joined) = (list, true);
        }
        first
    }
}
