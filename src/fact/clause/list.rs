//! Lists of nouns before a verb: where they begin, and what they stand behind.
//!
//! * "After the crisis and the raid on Sinai, Egypt, Jordan and Syria signed" has a list of three; the raid is not in it.

use super::Words;
use super::splitter::Splitter;
use crate::language::{Chunk, ChunkKind};

impl<W: Words> Splitter<'_, W> {
    /// ", composed of the Mohawks, Oneidas and Senecas,", ", Lund, Ribe and Oslo,": where the comma stands that opens a list
    /// which only says more of the noun before it. `close`: the comma behind it.
    pub(super) fn before_series(&self, owned: &[usize], lowest: usize, close: usize) -> Option<usize> {
        let kind = |place: usize| owned.get(place).and_then(|&at| self.kind(at));
        let nominal = |place: usize| owned.get(place).is_some_and(|&at| self.is_nominal(at));
        let is_plain = |place: usize| {
            nominal(place)
                || matches!(
                    kind(place),
                    Some(
                        ChunkKind::Preposition
                            | ChunkKind::Adjective
                            | ChunkKind::Coordinator
                            | ChunkKind::Time(_)
                    )
                )
        };
        let is_name = |place: usize| {
            let chunk = owned.get(place).and_then(|&at| self.chunks.get(at));
            chunk.is_some_and(|chunk| self.words.is_name(chunk))
        };
        let (mut end, mut items) = (close, 0);
        loop {
            let comma = (lowest..end).rev().find(|&at| kind(at) == Some(ChunkKind::Mark(',')));
            let start = comma.map_or(lowest, |comma| comma + 1);
            let has_and = (start..end).any(|at| kind(at) == Some(ChunkKind::Coordinator));
            if start == end || has_and != (items == 0) || !(start + 1..end).all(is_plain) {
                return None;
            }
            // "composed of", "including", "among", "namely": what leads the list.
            let leads = matches!(
                kind(start),
                Some(ChunkKind::Participle | ChunkKind::Gerund | ChunkKind::Preposition | ChunkKind::Adverb)
            );
            match comma {
                Some(comma) if leads => return (items > 0).then_some(comma),
                _ if !is_plain(start) => return None,
                Some(comma) => (end, items) = (comma, items + 1),
                // "His sons, Tor, Olaf and Einar,": several, and then their names; but "Lund, Ribe and Oslo, were closed".
                None => {
                    let is_several = (start..end).any(|at| nominal(at) && !is_name(at));
                    return (items > 1 && is_several && is_name(end + 1)).then_some(end);
                }
            }
        }
    }

    /// The comma before the preposition of a list whose last comma is at `place`.
    pub(super) fn before_list(&self, owned: &[usize], lowest: usize, place: usize) -> Option<usize> {
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

    /// "of Denmark, Germany, and the States,": the preposition of a list whose last comma is at `comma`.
    pub(super) fn before_of_tail(&self, owned: &[usize], lowest: usize, comma: usize) -> Option<usize> {
        let kind = |place: usize| owned.get(place).and_then(|&at| self.kind(at));
        let mut at = comma;
        for _ in 0..8 {
            let noun =
                at.checked_sub(1).filter(|&noun| noun > lowest && kind(noun) == Some(ChunkKind::Noun))?;
            match kind(noun - 1)? {
                ChunkKind::Mark(',') => at = noun - 1,
                ChunkKind::Preposition => return Some(noun - 1),
                _ => return None,
            }
        }
        None
    }

    /// "Following the crisis and the invasion of Sinai, [Egypt, Jordan and Syria]": whether the noun before a comma ends a
    /// phrase in front; "In an effort to end the war, [Egypt and Syria]".
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
        at > lowest
            && matches!(
                kind(at - 1),
                Some(ChunkKind::Preposition | ChunkKind::Gerund | ChunkKind::Infinitive)
            )
    }

    /// "Karl Brandt, then aged 40, and his wife", "Lund, known as the White Town, and Ribe": where the noun stands that a
    /// participle between commas tells of, when it ends at `last`.
    fn before_aside(&self, owned: &[usize], last: usize, lowest: usize) -> Option<usize> {
        const LONGEST: usize = 6;
        let kind = |place: usize| owned.get(place).and_then(|&at| self.kind(at));
        let is_comma = |place: usize| kind(place) == Some(ChunkKind::Mark(','));
        let comma = (lowest + 1..last).rev().take(LONGEST).find(|&place| is_comma(place))?;
        let is_plain = |place: usize| {
            matches!(kind(place), Some(ChunkKind::Noun | ChunkKind::Preposition | ChunkKind::Time(_)))
        };
        (is_comma(last + 1)
            && kind(comma + 1) == Some(ChunkKind::Participle)
            && (comma + 2..last).all(is_plain)
            && kind(comma - 1) == Some(ChunkKind::Noun))
        .then_some(comma - 1)
    }

    /// "After a stop in Salvador, Bahia, [the king and his wife]": the land of the town in a phrase in front, and then a noun with
    /// an article.
    fn ends_region(&self, owned: &[usize], region: usize, first: usize, lowest: usize) -> bool {
        let chunk = |place: usize| owned.get(place).and_then(|&at| self.chunks.get(at));
        let is_name = |place: usize| chunk(place).is_some_and(|chunk| self.words.is_name(chunk));
        region >= lowest + 3
            && is_name(region)
            && is_name(region - 2)
            && chunk(region - 1).is_some_and(|comma| comma.is_mark(','))
            && owned.get(region - 3).is_some_and(|&at| self.is_word(at, &["at", "from", "in", "near"]))
            && chunk(first).is_some_and(|first| self.words.has_article(first))
    }

    /// "of [Punjab, Sind and Kashmir]": where the preposition of a list stands that ends at `head`.
    pub(super) fn before_of_list(&self, owned: &[usize], head: usize, lowest: usize) -> Option<usize> {
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
        // "a committee headed by Holm and Dahl wrote": both are doers of something else.
        let by = first.checked_sub(1).filter(|&by| {
            by > lowest + 1
                && first + 2 == head
                && owned.get(by).is_some_and(|&at| self.is_word(at, &["by"]))
                && kind(by - 1) == Some(ChunkKind::Participle)
                && owned.get(by - 2).is_some_and(|&at| self.is_nominal(at))
        });
        if by.is_some() && commas == 0 {
            return by;
        }
        let before = first.checked_sub(1).filter(|&before| before > lowest && commas > 0)?;
        let is_joined = kind(head - 1) == Some(ChunkKind::Coordinator);
        if is_joined && self.is_led_by(owned, before, lowest) {
            return Some(before);
        }
        // "talks involving China, Japan and Russia were held"
        let is_held = before > lowest
            && kind(before) == Some(ChunkKind::Gerund)
            && owned.get(before - 1).is_some_and(|&at| self.is_nominal(at));
        // "traders in Norland, Kora, and Lund met": no phrase in front of the subject is open.
        let is_where = before > lowest
            && kind(before) == Some(ChunkKind::Preposition)
            && owned.get(before - 1).is_some_and(|&at| self.is_nominal(at))
            && owned.first().is_some_and(|&at| self.is_nominal(at))
            && (first..head).all(|place| kind(place) != Some(ChunkKind::Preposition))
            && owned.get(before).is_some_and(|&at| {
                self.is_word(at, &["across", "among", "between", "from", "in", "throughout"])
            });
        (is_joined && (is_held || is_where || owned.get(before).is_some_and(|&at| self.is_word(at, &["of"]))))
            .then_some(before)
    }

    /// "three leaders — Holm, Dahl, and Berg — who": the noun before what two dashes set apart, of which what follows tells.
    pub(super) fn before_dashes(&self, owned: &[usize]) -> Option<usize> {
        const LONGEST: usize = 16;
        let is_dash = |at: &&usize| matches!(self.kind(**at), Some(ChunkKind::Mark('–' | '—')));
        let (close, inside) = owned.split_last()?;
        let open =
            inside.iter().rev().take(LONGEST).position(|at| is_dash(&at)).filter(|_| is_dash(&close))?;
        let noun = *owned.get(inside.len().checked_sub(open + 2)?)?;
        let has_list = inside.iter().rev().take(open).any(|&at| self.kind(at) == Some(ChunkKind::Mark(',')));
        (has_list && self.is_nominal(noun)).then_some(noun)
    }

    /// "the Allies, led by Kora, Norland and Marn, beat" without its last comma: whether a list is of those by whom something is led that stands before it,
    /// in no phrase of its own: "In talks chaired by Holm, Kora and Marn" may have another.
    fn is_led_by(&self, owned: &[usize], by: usize, lowest: usize) -> bool {
        let kind = |place: usize| owned.get(place).and_then(|&at| self.kind(at));
        if by < lowest + 2
            || kind(by - 1) != Some(ChunkKind::Participle)
            || !owned.get(by).is_some_and(|&at| self.is_word(at, &["by"]))
        {
            return false;
        }
        let is_apart = kind(by - 2) == Some(ChunkKind::Mark(','));
        let noun = (by - 2).checked_sub(usize::from(is_apart)).filter(|&noun| noun >= lowest);
        noun.is_some_and(|noun| {
            owned.get(noun).is_some_and(|&at| self.is_nominal(at))
                && (noun == 0 || kind(noun - 1) != Some(ChunkKind::Preposition))
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
            // "joy among poor and rich Danes, and people danced": the comma closes what the preposition leads.
            let is_closed = is_coordinator && kind(first - 2) == Some(ChunkKind::Mark(','));
            let led = (lowest + 1..list).rev().find(|&at| {
                !matches!(kind(at), Some(ChunkKind::Adjective | ChunkKind::Coordinator))
                    && (kind(at) != Some(ChunkKind::Noun) || at + 2 < list)
            });
            let is_led = is_closed
                && list > 0
                && kind(list - 1) == Some(ChunkKind::Coordinator)
                && led.is_some_and(|led| kind(led) == Some(ChunkKind::Preposition));
            if is_coordinator && let Some(named) = self.before_aside(owned, list, lowest) {
                list = named;
            }
            let is_object = is_led || list > 0 && kind(list - 1) == Some(ChunkKind::Preposition);
            let is_front = joint == Some(ChunkKind::Mark(','))
                && (self.ends_front(owned, list, lowest) || self.ends_region(owned, list, first, lowest));
            // "British, French, and U.S. troops"
            // "To stay rich, Kora, Lund, and Ribe signed": a quality belongs to the noun that closes the list.
            // "With the front now stable, Norland and Kora": a word before names is none of them.
            let is = |place: usize, fits: &dyn Fn(&Chunk) -> bool| {
                owned.get(place).and_then(|&at| self.chunks.get(at)).is_some_and(fits)
            };
            let is_other = joint == Some(ChunkKind::Mark(','))
                && list == before
                && list > lowest
                && is(list, &|chunk| {
                    // "A decade after the 1931 oil crisis, Kora, Lund and Ribe"
                    let is_dated = matches!(kind(list - 1), Some(ChunkKind::Time(_)));
                    self.words.is_bare(chunk) && (chunk.tokens.len() == 1 || is_dated)
                })
                && is(first, &|chunk| self.words.is_name(chunk));
            let is_quality = is_coordinator || joined && kind(first) == Some(ChunkKind::Adjective);
            let is_quality = is_quality && kind(list) == Some(ChunkKind::Adjective) && list > lowest;
            let is_item = is_quality || owned.get(list).is_some_and(|&at| self.is_nominal(at));
            // "Despite all this, the Danes and the Swedes"
            let is_this = joint == Some(ChunkKind::Mark(','))
                && kind(list) == Some(ChunkKind::Pronoun)
                && owned.get(list).is_some_and(|&at| self.is_word(at, &["this", "that", "these", "those"]));
            if !is_item || is_object || is_front || is_other || is_this {
                break;
            }
            (first, joined) = (list, true);
        }
        first
    }
    /// ", such as lifts, ramps and doors": where the list of examples ends that begins at `at`.
    pub(super) fn end_of_examples(&self, at: usize) -> Option<usize> {
        const MOST: usize = 12;
        let leads = self.chunks.get(at).is_some_and(|chunk| {
            chunk.kind == ChunkKind::Preposition && self.words.begins_with(chunk, &["such"])
        });
        let mut place = at + 1;
        while leads && place < at + MOST && self.is_nominal(place) {
            let comma = self.kind(place + 1) == Some(ChunkKind::Mark(','));
            let next = place + 1 + usize::from(comma);
            if self.kind(next) == Some(ChunkKind::Coordinator) {
                return self.is_nominal(next + 1).then_some(next + 2);
            }
            if !comma {
                return None;
            }
            place = next;
        }
        None
    }

    /// "their three daughters[, Anna, a doctor, Berta and Karin, a lawyer]": the comma behind those who are counted, then who they
    /// are, some with what they are; where that ends.
    pub(super) fn end_of_counted(&self, comma: usize) -> Option<usize> {
        const MOST: usize = 24;
        let is_comma = |at: usize| self.kind(at) == Some(ChunkKind::Mark(','));
        let counted = comma.checked_sub(1).and_then(|at| self.chunks.get(at))?;
        if !self.words.is_counted(counted) {
            return None;
        }
        let is_name = |at: usize| self.chunks.get(at).is_some_and(|chunk| self.words.is_name(chunk));
        let mut place = comma;
        while place < comma + MOST && is_comma(place) && self.is_nominal(place + 1) {
            let next = place + 2;
            let and = next + usize::from(is_comma(next));
            if self.kind(and) == Some(ChunkKind::Coordinator) && self.is_nominal(and + 1) {
                // What the last one is: "and Karin, a lawyer".
                let end = and + 2;
                let is_said = is_comma(end)
                    && self.chunks.get(end + 1).is_some_and(|chunk| self.words.has_article(chunk))
                    && self.is_nominal(end + 1)
                    && self.kind(end + 2).is_none_or(|kind| matches!(kind, ChunkKind::Mark(_)));
                return is_name(comma + 1).then_some(if is_said { end + 2 } else { end });
            }
            place = next;
        }
        None
    }
}
