//! Which noun before a verb is the head of its subject, and which is passed over.
//!
//! * "Farvex, a film by two brothers, went on sale": neither the brothers nor the film, but Farvex.

use super::Words;
use super::splitter::Splitter;
use crate::language::{Chunk, ChunkKind};

/// What a noun is on the way back from a verb.
pub(super) enum Step {
    /// The head of the subject is here.
    Head(usize),
    /// It belongs to something else; the look goes on before this place.
    Past(usize),
}

impl<W: Words> Splitter<'_, W> {
    /// What the noun at `place` is. `passed`: something between commas was passed over on the way.
    pub(super) fn noun(&self, owned: &[usize], place: usize, lowest: usize, passed: bool) -> Step {
        let kind = |place: usize| owned.get(place).and_then(|&at| self.kind(at));
        let nominal = |place: usize| owned.get(place).is_some_and(|&at| self.is_nominal(at));
        let before = place.checked_sub(1).filter(|&before| before >= lowest);
        let comma = before.is_some_and(|before| kind(before) == Some(ChunkKind::Mark(',')));
        // "Slovenia and Croatia both declared", "Amundsen and five others set out"
        let floats = owned
            .get(place)
            .is_some_and(|&at| self.is_word(at, &["all", "both", "each", "alone", "themselves", "others"]));
        // "a chemist; more widely known as Doc, is"
        let is_more = owned.get(place).is_some_and(|&at| self.is_word(at, &["more", "most"]))
            && matches!(kind(place + 1), Some(ChunkKind::Adverb | ChunkKind::Participle));
        // "salons in eighteenth-century France were"
        let is_then = place > lowest + 1
            && self.chunk_at(owned, place - 1).is_some_and(|time| self.words.is_quality_time(time))
            && kind(place - 2) == Some(ChunkKind::Preposition);
        if is_then {
            return Step::Past(place - 2);
        }
        // "A second wave, this time in Lund, broke out"
        if comma
            && kind(place + 1) == Some(ChunkKind::Preposition)
            && self.chunk_at(owned, place).is_some_and(|chunk| self.words.is_this_time(chunk))
        {
            return Step::Past(place.saturating_sub(1));
        }
        if floats && before.is_some_and(nominal) || is_more {
            return Step::Past(place);
        }
        // "a student named Olaf Lund discovered"
        let is_named = place > lowest + 1
            && kind(place - 1) == Some(ChunkKind::Participle)
            && owned.get(place - 1).is_some_and(|&at| self.is_word(at, &["called", "named"]))
            && nominal(place - 2)
            // Alone it is the one who acts: "A salesman named Olaf Lund wrote"; "members of a group called Kora" are its members.
            && place > lowest + 2
            && (kind(place - 3) == Some(ChunkKind::Coordinator)
                || kind(place - 3) == Some(ChunkKind::Preposition) && place > lowest + 3 && nominal(place - 4));
        if is_named {
            return Step::Past(place - 1);
        }
        // "Erik Dahl surnamed the Bold succeeded him"
        let is_surname = place > lowest + 1
            && owned.get(place - 1).is_some_and(|&at| self.is_word(at, &["surnamed", "nicknamed", "dubbed"]))
            && nominal(place - 2);
        if is_surname {
            return Step::Past(place - 1);
        }
        // "Olaf Holm, mayor of Lund was shot": a name, its office behind one comma, and the verb.
        let is_office = comma
            && place == lowest + 2
            && lowest == 0
            && self
                .chunk_at(owned, place)
                .is_some_and(|chunk| self.words.is_bare(chunk) && self.words.is_somebody(chunk))
            && self
                .chunk_at(owned, 0)
                .is_some_and(|chunk| self.words.is_name(chunk) && self.words.is_somebody(chunk));
        if is_office || comma && self.is_open_apposition(owned, place) {
            return Step::Past(place - 1);
        }
        if self.is_second_title(owned, place, lowest) {
            return Step::Past(place.saturating_sub(1));
        }
        if self.is_pair_behind_infinitive(owned, place, lowest) {
            return Step::Past(place - 3);
        }
        // "In 1982, soldiers of the guard, loyal to Holm, seized it": no apposition, for nobody stands in front of the comma.
        let is_behind_date = (lowest..place.saturating_sub(1))
            .all(|at| matches!(kind(at), Some(ChunkKind::Preposition | ChunkKind::Time(_))));
        let leads =
            |before: usize| matches!(kind(before), Some(ChunkKind::Preposition | ChunkKind::Subordinator));
        if before.is_some_and(leads) && !self.is_amount(owned, place, lowest)
            || self.is_quoted(owned, place, lowest)
            || self.is_held(owned, place, lowest)
            || comma && self.is_title(owned, place, lowest)
            || comma && passed && place > lowest + 1 && self.is_bare(owned, place) && !is_behind_date
        {
            return Step::Past(place.saturating_sub(1));
        }
        // "at 5 dollars a barrel", "Bhutto several times, invited"
        let counts = self
            .chunk_at(owned, place)
            .is_some_and(|chunk| self.words.is_rate(chunk) || self.words.is_count(chunk));
        if counts && before.is_some_and(nominal) {
            return Step::Past(place);
        }
        let is_described = comma
            && passed
            && place > lowest + 1
            && nominal(place - 2)
            && !(place > lowest + 2 && kind(place - 3) == Some(ChunkKind::Preposition))
            && self.is_name(owned.get(place - 2).copied())
            && !self.is_name(owned.get(place).copied());
        let found = if is_described { place - 2 } else { place };
        // "the union of Punjab, Sind and Kashmir": all of the list stands behind "of".
        self.before_of_list(owned, found, lowest).map_or(Step::Head(found), Step::Past)
    }

    /// "a centre in Lund, Norland, which opened": the centre did, behind a town and its land.
    pub(super) fn before_land(&self, owned: &[usize], relative: usize) -> Option<usize> {
        let is_comma = |at: usize| self.kind(at) == Some(ChunkKind::Mark(','));
        let is_closed = relative > 0 && is_comma(relative - 1) && self.is_word(relative, &["which"]);
        let mut behind = owned.iter().rev().copied().skip_while(|&at| is_comma(at));
        let (land, comma, town) = (behind.next()?, behind.next()?, behind.next()?);
        let (joint, thing) = (behind.next()?, behind.next()?);
        let is_land = self.chunks.get(land).is_some_and(|chunk| self.words.is_land(chunk));
        let is_placed =
            is_comma(comma) && self.is_name(Some(town)) && self.is_word(joint, &["in", "at", "near"]);
        (is_closed && is_land && is_placed && self.is_nominal(thing)).then_some(thing)
    }

    /// "In 1950 Olaf Holm, a young lawyer was elected": a name that nothing leads, behind one comma what it is, and the verb.
    fn is_open_apposition(&self, owned: &[usize], place: usize) -> bool {
        let kind = |place: usize| owned.get(place).and_then(|&at| self.kind(at));
        let is_time =
            |place: Option<usize>| place.is_some_and(|at| matches!(kind(at), Some(ChunkKind::Time(_))));
        let Some(name) = place.checked_sub(2) else { return false };
        let before = name.checked_sub(1);
        // "In 1950, Olaf Holm"; "In 1842 England, a boy builds" is of the place.
        let comma = before.filter(|&before| kind(before) == Some(ChunkKind::Mark(',')));
        let is_land = self.chunk_at(owned, name).is_some_and(|chunk| self.words.is_land(chunk));
        let is_free = name == 0
            || is_time(before) && !is_land
            || comma.is_some_and(|comma| is_time(comma.checked_sub(1)));
        // "Holm, a word coined by the Danes": the participle is of the word.
        let is_verb_next = owned.last().is_some_and(|&last| {
            self.kind(last + 1) == Some(ChunkKind::Finite) && !self.is_word(last + 2, &["by"])
        });
        is_free
            && is_verb_next
            && self.is_name(owned.get(name).copied())
            && self.chunk_at(owned, place).is_some_and(|chunk| self.words.begins_with(chunk, &["a", "an"]))
    }

    /// "his appointment as head of the League and keeper of the seal placed": the second office is no doer.
    fn is_second_title(&self, owned: &[usize], place: usize, lowest: usize) -> bool {
        let kind = |place: usize| owned.get(place).and_then(|&at| self.kind(at));
        let is_title =
            |place: usize| self.chunk_at(owned, place).is_some_and(|chunk| self.words.is_title(chunk));
        if place < lowest + 3 || kind(place - 1) != Some(ChunkKind::Coordinator) || !is_title(place) {
            return false;
        }
        let mut first = place - 2;
        while first >= lowest + 2
            && kind(first - 1) == Some(ChunkKind::Preposition)
            && !owned.get(first - 1).is_some_and(|&at| self.is_word(at, &["as"]))
            && owned.get(first - 2).is_some_and(|&at| self.is_nominal(at))
        {
            first -= 2;
        }
        first > lowest && is_title(first) && owned.get(first - 1).is_some_and(|&at| self.is_word(at, &["as"]))
    }

    /// "a book teaching girls to be good cooks and better wives was": both are of the infinitive, before which stands what was.
    fn is_pair_behind_infinitive(&self, owned: &[usize], place: usize, lowest: usize) -> bool {
        let kind = |place: usize| owned.get(place).and_then(|&at| self.kind(at));
        place > lowest + 3
            && kind(place - 1) == Some(ChunkKind::Coordinator)
            && kind(place - 2) == Some(ChunkKind::Noun)
            && kind(place - 3) == Some(ChunkKind::Infinitive)
            && owned.get(lowest..place - 3).is_some_and(|front| {
                front.iter().any(|&at| self.kind(at) == Some(ChunkKind::Gerund))
                    && front.iter().any(|&at| self.is_nominal(at))
            })
    }

    /// "In 1852, over 300 settlers arrived": how many, not where.
    pub(super) fn is_amount(&self, owned: &[usize], place: usize, lowest: usize) -> bool {
        let is_last = place + 1 == owned.len() && place > lowest;
        let opens = place < lowest + 2
            || owned.get(place - 2).is_some_and(|&at| {
                matches!(
                    self.kind(at),
                    Some(ChunkKind::Mark(',') | ChunkKind::Time(_) | ChunkKind::Coordinator)
                )
            });
        is_last
            && opens
            && owned.get(place - 1).is_some_and(|&at| self.is_word(at, &["about", "around", "over"]))
            && self.chunk_at(owned, place).is_some_and(|chunk| self.words.is_so_many(chunk))
    }

    fn chunk_at(&self, owned: &[usize], place: usize) -> Option<&Chunk> {
        owned.get(place).and_then(|&at| self.chunks.get(at))
    }

    /// "one unit to be called 'West Land' was": the quoted name belongs to its verb.
    fn is_quoted(&self, owned: &[usize], place: usize, lowest: usize) -> bool {
        let kind = |place: usize| owned.get(place).and_then(|&at| self.kind(at));
        place > lowest + 1
            && matches!(kind(place - 1), Some(ChunkKind::Mark('\'' | '‘' | '"' | '“')))
            && matches!(
                kind(place - 2),
                Some(ChunkKind::Infinitive | ChunkKind::Gerund | ChunkKind::Participle)
            )
    }

    /// "persons having no country", "a contract to replace them", "on assuming power"
    fn is_held(&self, owned: &[usize], place: usize, lowest: usize) -> bool {
        let kind = |place: usize| owned.get(place).and_then(|&at| self.kind(at));
        // "a committee comprising National Assembly (NA) members": what stood between was in brackets.
        let is_bracketed = place > lowest + 2
            && owned.get(place - 1).is_some_and(|&at| self.is_nominal(at))
            && owned.get(place - 1).zip(owned.get(place)).is_some_and(|(before, at)| before + 1 < *at);
        let mut place = place - usize::from(is_bracketed);
        // "a wave of strikes protesting the Wages Act and the Prices Act broke out"
        while place > lowest + 3
            && kind(place - 1) == Some(ChunkKind::Coordinator)
            && kind(place - 2) == Some(ChunkKind::Noun)
            && kind(place - 3) == Some(ChunkKind::Gerund)
        {
            place -= 2;
        }
        // "bills to give women the vote were introduced": both objects are held.
        let nominal = |place: usize| owned.get(place).is_some_and(|&at| self.is_nominal(at));
        let is_second = place > lowest + 2
            && nominal(place - 1)
            && kind(place - 2) == Some(ChunkKind::Infinitive)
            && nominal(place - 3);
        is_second
            || place > lowest + 1
                && matches!(kind(place - 1), Some(ChunkKind::Gerund | ChunkKind::Infinitive))
                && (owned.get(place - 2).is_some_and(|&at| self.is_nominal(at))
                || kind(place - 2) == Some(ChunkKind::Preposition)
                // "the king's refusal in 1629 to call a parliament"
                || matches!(kind(place - 2), Some(ChunkKind::Time(_)))
                    && place > lowest + 3
                    && kind(place - 1) == Some(ChunkKind::Infinitive)
                    && owned.get(lowest).is_some_and(|&at| self.is_nominal(at))
                // "a board appointed to manage the finances"
                || kind(place - 2) == Some(ChunkKind::Participle)
                    && place > lowest + 2
                    && owned.get(place - 3).is_some_and(|&at| self.is_nominal(at)))
    }

    /// "with the help of Rask, Professor of Physiology at Toronto, presented"
    fn is_title(&self, owned: &[usize], place: usize, lowest: usize) -> bool {
        place > lowest + 2
            && self.is_name(owned.get(place - 2).copied())
            && owned.get(place - 3).is_some_and(|&at| self.kind(at) == Some(ChunkKind::Preposition))
            && self.chunk_at(owned, place).is_some_and(|chunk| self.words.is_title(chunk))
            // "In the land of Kora, rulers bought": right before its verb it is who acts.
            && place + 1 < owned.len()
    }

    /// "Senghor, poet, Catholic and deputy, led": a bare noun behind a comma goes on with an apposition.
    fn is_bare(&self, owned: &[usize], place: usize) -> bool {
        self.chunk_at(owned, place).is_some_and(|chunk| self.words.is_bare(chunk))
    }

    /// "First visit: the year 1955 was important", but "Lake Treaty: fixed the shares".
    pub(super) fn is_label(&self, owned: &[usize], colon: usize, lowest: usize) -> bool {
        // "A: He left", "Answer: Passed in 1997 by Holm"
        const SPEAKERS: &[&str] =
            &["a", "ans", "answer", "hint", "note", "q", "question", "reply", "solution", "tip"];
        let mut behind = owned.iter().skip(colon + 1).copied();
        let is_told = |at: usize| self.is_nominal(at) || matches!(self.kind(at), Some(ChunkKind::Time(_)));
        let is_speaker = colon > lowest && owned.get(colon - 1).is_some_and(|&at| self.is_word(at, SPEAKERS));
        is_speaker || behind.any(is_told)
    }

    fn is_name(&self, at: Option<usize>) -> bool {
        at.and_then(|at| self.chunks.get(at)).is_some_and(|chunk| self.words.is_name(chunk))
    }
}
