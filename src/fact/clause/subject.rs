//! The subject among the phrases before a verb.

use super::head::Step;
use super::splitter::Splitter;
use super::{BACK, Words};
use crate::language::ChunkKind;
use std::ops::Range;

impl<W: Words> Splitter<'_, W> {
    /// The subject among the phrases before a verb: its head and what belongs to it.
    pub(super) fn subject(&self, owned: &[usize]) -> Option<Range<usize>> {
        let owned = self.before_title(owned).unwrap_or(owned);
        self.headed(owned)
            .or_else(|| self.subject_past(owned, true))
            .or_else(|| self.subject_past(owned, false))
            .or_else(|| self.doing(owned))
            .or_else(|| self.behind_fronts(owned).find_map(|rest| self.subject_past(rest, true)))
    }

    /// "At the request of the king, Holm and his wife came", "In 1961, with the help of the bank, Kora and Marn came": what was no
    /// list of those of whom something was, behind the comma of each phrase in front.
    fn behind_fronts<'o>(&self, owned: &'o [usize]) -> impl Iterator<Item = &'o [usize]> {
        const LONGEST: usize = 12;
        let fronts = owned.iter().take(LONGEST).enumerate().scan(true, |opens, (place, &at)| {
            let kind = self.kind(at);
            if kind == Some(ChunkKind::Mark(',')) {
                *opens = true;
                return Some(Some(place));
            }
            // "Later, at the request of the king, Holm and his wife"
            let may_open =
                matches!(kind, Some(ChunkKind::Adverb | ChunkKind::Preposition | ChunkKind::Time(_)));
            let is_front = !*opens || may_open;
            *opens = false;
            is_front.then_some(None)
        });
        let commas: Vec<usize> = fronts.flatten().collect();
        commas.into_iter().filter_map(|comma| owned.get(comma + 1..))
    }

    /// `The debut album, "Northern Tide," was recorded`: what stands before the title between commas.
    fn before_title<'o>(&self, owned: &'o [usize]) -> Option<&'o [usize]> {
        const LONGEST: usize = 12;
        let kind = |place: usize| owned.get(place).and_then(|&at| self.kind(at));
        let close = owned.len().checked_sub(1).filter(|&last| kind(last) == Some(ChunkKind::Mark(',')));
        let close = close.or(Some(owned.len())).and_then(|end| end.checked_sub(1))?;
        let opening = match kind(close)? {
            ChunkKind::Mark('”') => '“',
            ChunkKind::Mark('"') => '"',
            _ => return None,
        };
        let lowest = close.saturating_sub(LONGEST);
        let open = (lowest..close).rev().find(|&place| kind(place) == Some(ChunkKind::Mark(opening)))?;
        let comma = open.checked_sub(1).filter(|&place| kind(place) == Some(ChunkKind::Mark(',')))?;
        let is_noun = comma.checked_sub(1).is_some_and(|place| kind(place) == Some(ChunkKind::Noun));
        if is_noun { owned.get(..comma) } else { None }
    }

    /// "Holm College – Lund, Norland, founded in 1772": the name before the dash, and then where it lies.
    pub(super) fn headed(&self, owned: &[usize]) -> Option<Range<usize>> {
        let [name, dash, rest @ ..] = owned else { return None };
        let is_name = |at: usize| self.chunks.get(at).is_some_and(|chunk| self.words.is_name(chunk));
        let is_place = rest.len() > 1
            && rest.len() < 8
            && rest.iter().all(|&at| is_name(at) || self.kind(at) == Some(ChunkKind::Mark(',')))
            && rest.last().is_some_and(|&at| self.kind(at) == Some(ChunkKind::Mark(',')));
        (*name == 0
            && is_name(*name)
            && is_place
            && matches!(self.kind(*dash), Some(ChunkKind::Mark('-' | '–' | '—'))))
        .then_some(*name..*name + 1)
    }

    /// "Digging began": a gerund alone in front of the verb, or with a phrase of its own.
    fn doing(&self, owned: &[usize]) -> Option<Range<usize>> {
        let place =
            owned.iter().position(|&at| self.kind(at) == Some(ChunkKind::Gerund)).filter(|place| {
                // "1859 – Digging begins", "By 1859, farming had become"
                let is_small = |at: &usize| {
                    matches!(
                        self.kind(*at),
                        Some(ChunkKind::Time(_) | ChunkKind::Mark(_) | ChunkKind::Preposition)
                    )
                };
                *place <= 1 || *place <= 3 && owned.iter().take(*place).all(is_small)
            })?;
        // "and after wintering in Lund routed"
        let is_led = place > 0
            && owned.get(place - 1).is_some_and(|&at| self.kind(at) == Some(ChunkKind::Preposition));
        if is_led {
            return None;
        }
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
                ChunkKind::Noun | ChunkKind::Pronoun => match self.noun(owned, place, lowest, passed) {
                    Step::Head(head) => break head,
                    Step::Past(before) => place = before,
                },
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
                // "the inquiry into “beauty” took years"
                ChunkKind::Mark('"' | '”' | '’') if self.quoted_behind(owned, lowest, place).is_some() => {
                    place = self.quoted_behind(owned, lowest, place)?;
                }
                ChunkKind::Finite | ChunkKind::Mark('"' | '”' | '“' | ';') => return None,
                // "First visit: the year 1955 was important", but "Lake Treaty: fixed the shares".
                ChunkKind::Mark(':') if self.is_label(owned, place, lowest) => return None,
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
                    let making_peace = self.is_aimed(owned, head, last + 1);
                    last += usize::from(making_peace);
                    making_peace || nominal(last + 2) || sharing_of
                }
                // "his term as governor": taken for no clause.
                Some(ChunkKind::Subordinator) => {
                    nominal(last + 2) && owned.get(last + 1).is_some_and(|&at| self.is_word(at, &["as"]))
                }
                // "the first president to die in office"
                Some(ChunkKind::Infinitive) if after == Some(ChunkKind::Preposition) && nominal(last + 3) => {
                    last += 1;
                    true
                }
                // "the only king to abdicate"
                Some(ChunkKind::Infinitive)
                    if after.is_none()
                        // "one of the first to arrive in 1849"
                        || after == Some(ChunkKind::Preposition)
                            && matches!(kind(last + 3), Some(ChunkKind::Time(_))) =>
                {
                    last += 1;
                    break;
                }
                // "bills to give women the vote"
                Some(ChunkKind::Infinitive) if nominal(last + 2) && nominal(last + 3) => {
                    last += 1;
                    true
                }
                Some(ChunkKind::Infinitive) => nominal(last + 2),
                // "a student named Olaf Lund"
                Some(ChunkKind::Participle)
                    if nominal(last + 2)
                        && owned.get(last + 1).is_some_and(|&at| self.is_word(at, &["called", "named"])) =>
                {
                    true
                }
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
        if last > head {
            last = self.end_of_names(owned, last);
        }
        if owned.get(last + 1).is_some_and(|&at| self.is_word(at, &["others"])) {
            last += 1;
        }
        // "hunting terrorists", "hardly a word", "over 300 settlers"
        let is_gerund = first > lowest
            && (kind(first - 1) == Some(ChunkKind::Gerund)
                || self.limits(owned.get(first - 1).copied())
                || self.is_amount(owned, first, lowest));
        let (&first, &last) = (owned.get(first - usize::from(is_gerund))?, owned.get(last)?);
        Some(first..last + 1)
    }

    /// "the inquiry [into “beauty”] took", "a plan based [on the ‘old way’] was": where the preposition stands of which a quoted noun closes at `place`.
    fn quoted_behind(&self, owned: &[usize], lowest: usize, place: usize) -> Option<usize> {
        const LONGEST: usize = 3;
        let kind = |place: usize| owned.get(place).and_then(|&at| self.kind(at));
        let open = (place.saturating_sub(LONGEST).max(lowest)..place)
            .rev()
            .find(|&at| matches!(kind(at), Some(ChunkKind::Mark('"' | '“' | '‘'))))?;
        let inside = open + 1..place;
        let before = open.checked_sub(1)?;
        let is_the =
            owned.get(before).is_some_and(|&at| self.is_word(at, &["a", "an", "its", "the", "their"]));
        let led = before
            .checked_sub(usize::from(is_the))
            .filter(|&led| led > lowest && kind(led) == Some(ChunkKind::Preposition))?;
        let is_noun = |place: usize| kind(place) == Some(ChunkKind::Noun);
        let is_based = kind(led - 1) == Some(ChunkKind::Participle);
        (inside.len() == 1 && inside.clone().all(is_noun) && (is_noun(led - 1) && !is_the || is_based))
            .then_some(led)
    }

    /// "attempts [at making peace]", "plans for building a bridge": what something is for, behind a thing and in front of the verb.
    fn is_aimed(&self, owned: &[usize], head: usize, place: usize) -> bool {
        let is_nominal = |at: &usize| self.is_nominal(*at);
        let is_thing = owned.get(head).and_then(|&at| self.chunks.get(at)).is_some_and(|head| {
            head.kind == ChunkKind::Noun && !self.words.is_name(head) && !self.words.is_somebody(head)
        });
        matches!(owned.get(place..place + 3), Some([led, making, peace])
            if is_thing
                && self.is_word(*led, &["about", "against", "at", "for", "from", "in", "of", "on", "to", "with"])
                && self.kind(*making) == Some(ChunkKind::Gerund)
                && is_nominal(peace))
    }

    /// "the league of Lund[, Halden and Kora]": where a list of names ends that begins with the one at `last`.
    fn end_of_names(&self, owned: &[usize], last: usize) -> usize {
        let kind = |place: usize| owned.get(place).and_then(|&at| self.kind(at));
        let is_name = |place: usize| {
            let chunk = owned.get(place).and_then(|&at| self.chunks.get(at));
            chunk.is_some_and(|chunk| self.words.is_name(chunk))
        };
        let mut end = last;
        while is_name(end) && kind(end + 1) == Some(ChunkKind::Mark(',')) && is_name(end + 2) {
            end += 2;
        }
        let closes = end > last && kind(end + 1) == Some(ChunkKind::Coordinator) && is_name(end + 2);
        if closes { end + 2 } else { last }
    }

    /// The comma that opens what the comma at `place` closes; the commas between dates close nothing: ", winner in 1978,
    /// 1979 and 1981,".
    fn before_commas(&self, owned: &[usize], lowest: usize, place: usize) -> usize {
        let kind = |place: usize| owned.get(place).and_then(|&at| self.kind(at));
        if let Some(open) = self.before_series(owned, lowest, place) {
            return open;
        }
        // "the league of Lund, Halden and Kora, which ...,": one list.
        let names = (lowest..place).rev().find(|&at| {
            kind(at) == Some(ChunkKind::Preposition)
                && at + 3 < place
                && self.end_of_names(owned, at + 1) + 1 == place
        });
        if names.is_some() {
            return place;
        }
        let mut place = place;
        for _ in 0..8 {
            let before = (lowest.max(1)..place).rev().find(|&at| kind(at) == Some(ChunkKind::Mark(',')));
            let Some(before) = before.filter(|&before| before + 1 < place) else { break };
            let is_date = |at: usize| matches!(kind(at), Some(ChunkKind::Time(_) | ChunkKind::Coordinator));
            let goes_on = (before + 1..place).all(is_date);
            // ", under Sir Hugh Gough, Sir Harry Smith, and others,": back to the preposition of the list.
            let is_tail = kind(before + 1) == Some(ChunkKind::Coordinator);
            place = if is_tail {
                self.before_list(owned, lowest, before)
                    .or_else(|| self.before_of_tail(owned, lowest, before))
                    .unwrap_or(before)
            } else {
                before
            };
            if !goes_on {
                break;
            }
        }
        place
    }

    /// "hardly a word was said": the adverb belongs to the noun and turns its sense.
    pub(super) fn limits(&self, at: Option<usize>) -> bool {
        at.is_some_and(|at| {
            self.kind(at) == Some(ChunkKind::Adverb)
                && self
                    .is_word(at, &["hardly", "scarcely", "barely", "not", "only", "almost", "nearly", "even"])
        })
    }
}
