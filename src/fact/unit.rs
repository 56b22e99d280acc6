//! The parts of a clause behind its verb: an object, then adjuncts; each can be left out without breaking the rest.

use super::clause::{Clause, Link};
use super::view::{TWO_OBJECTS, View, is_quality_time, is_reporting};
use super::wording;
use crate::language::{ChunkKind, Tag, is_event_noun};
use crate::temporal::Basis;
use crate::text::TokenKind;
use smallvec::SmallVec;

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

/// Words before a date that go with it.
const BEFORE_DATE: &[&str] = &[
    "about", "again", "already", "also", "around", "as", "circa", "early", "exactly", "finally", "just",
    "last", "late", "later", "only", "shortly", "soon", "then", "not", "until", "till", "first", "once",
    "very",
];
/// Adverbs that point to what was said elsewhere.
const DANGLING: &[&str] = &[
    "accordingly",
    "also",
    "consequently",
    "furthermore",
    "hence",
    "however",
    "indeed",
    "instead",
    "meanwhile",
    "moreover",
    "nevertheless",
    "nonetheless",
    "respectively",
    "so",
    "then",
    "therefore",
    "thereby",
    "thus",
    "too",
    "afterwards",
    "later",
    "likewise",
    "though",
    "besides",
    "still",
    "yet",
];

/// What time is counted in.
const LENGTHS: &[&str] = &[
    "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years",
    "decade", "decades",
];

/// Nouns that only say when, before "of" and a date.
pub(super) const TIME_NOUNS: &[&str] = &[
    "monsoon",
    "year",
    "month",
    "week",
    "day",
    "night",
    "morning",
    "evening",
    "afternoon",
    "end",
    "beginning",
    "start",
    "middle",
    "calendar",
    "season",
    "quarter",
    "hours",
    "summer",
    "winter",
    "spring",
    "autumn",
    "eve",
    "dawn",
    "days",
    "months",
    "years",
    "half",
    "part",
    "decade",
    "century",
    "rest",
    "close",
    "turn",
    "wake",
    "aftermath",
];

/// The phrases of a clause with its dates, their prepositions, and what dangles left out; in order.
pub(super) fn kept(view: &View<'_>, owned: &[usize]) -> Phrases {
    let mut kept = Phrases::with_capacity(owned.len());
    let mut skip_to = 0;
    for (place, &at) in owned.iter().enumerate() {
        if place < skip_to {
            continue;
        }
        match view.kind(at) {
            // "thereby earning": what follows was said to be a result of what is left out.
            Some(ChunkKind::Adverb) if view.is_word(at, &["thus", "thereby"]) && place > 2 => break,
            // "spent that winter in a cave"
            Some(ChunkKind::Time(_)) if place == 0 && is_spent(view, at) => kept.push(at),
            // "in eighteenth-century France"
            Some(ChunkKind::Time(_))
                if view.is_nominal(at + 1)
                    && owned.get(place + 1) == Some(&(at + 1))
                    && view.chunk(at).is_some_and(|time| is_quality_time(view.source, time)) => {}
            Some(ChunkKind::Time(_)) => {
                let (mut left, mut prepositions, mut nouns) = (0, 0, 0);
                let mut is_until = false;
                while let Some(&last) = kept.last() {
                    let goes = match view.kind(last) {
                        // "lasted up to 1919"
                        Some(_) if left > 0 && is_up_to(view, last) => true,
                        // "on election day in 1910": the noun that went was behind "on".
                        Some(ChunkKind::Preposition) => {
                            // "born on or about 16 December"
                            let is_or = view.chunk(last).is_some_and(|on| on.tokens.len() == 2);
                            is_or || nouns > 0 || !is_particle(view, &kept, prepositions)
                        }
                        // "began again in 1947", but "in 1961 and again in 1965"
                        Some(ChunkKind::Adverb) if view.is_word(last, &["again"]) => kept.len() > 1,
                        // "flew up until 1980"
                        Some(ChunkKind::Adverb) if is_until && view.is_word(last, &["up"]) => true,
                        Some(ChunkKind::Adverb | ChunkKind::Subordinator) => view.is_word(last, BEFORE_DATE),
                        _ => false,
                    };
                    is_until |= view.is_word(last, &["until", "till"]);
                    // "appeared as early [as 2001] on the market"
                    let as_before = kept.iter().rev().nth(1).is_some_and(|&at| view.is_word(at, &["as"]));
                    if left > 0 && as_before && view.is_word(last, &["early", "late"]) {
                        kept.truncate(kept.len().saturating_sub(2));
                        continue;
                    }
                    let goes = goes || is_lone_article(view, last) || left > 0 && is_time_noun(view, last);
                    if !goes || left > 5 {
                        break;
                    }
                    prepositions += usize::from(view.kind(last) == Some(ChunkKind::Preposition));
                    nouns += usize::from(view.kind(last) == Some(ChunkKind::Noun));
                    kept.pop();
                    left += 1;
                }
                skip_to = behind_reference(view, owned, place + 1);
                // "in 1961 and again in 1965": the "and" joined two dates.
                if joins_times(view, owned, place)
                    && kept.last().is_some_and(|&last| view.kind(last) == Some(ChunkKind::Coordinator))
                {
                    kept.pop();
                }
                // "This led, in 1850, to a war": nothing stands between the verb and what follows.
                let is_comma =
                    |at: Option<&usize>| at.is_some_and(|&at| view.kind(at) == Some(ChunkKind::Mark(',')));
                if kept.len() == 1 && is_comma(kept.first()) && is_comma(owned.get(skip_to)) {
                    kept.pop();
                    skip_to += 1;
                    continue;
                }
                // ", in 1961," leaves one comma.
                if kept.last().is_some_and(|&last| view.kind(last) == Some(ChunkKind::Mark(','))) {
                    kept.pop();
                }
            }
            // "2002 onwards"
            Some(ChunkKind::Adverb)
                if view.is_word(at, &["onwards", "onward"]) && at > 0 && view.timex(at - 1).is_some() => {}
            // "said so in a pamphlet"
            Some(ChunkKind::Adverb)
                if view.is_word(at, &["so"])
                    && (place == 0 || kept.last().is_some_and(|&last| does(view, last))) =>
            {
                kept.push(at);
            }
            Some(ChunkKind::Adverb) if view.is_word(at, DANGLING) && !is_degree(view, owned, place) => {
                // "a week later, on 23 June"
                let counts = kept.last().and_then(|&last| view.chunk(last)).is_some_and(|chunk| {
                    chunk.tokens.len() == 2 && wording::is_word(view.source, chunk.head, LENGTHS)
                });
                if counts && kept.len() > 1 && view.is_word(at, &["later", "afterwards"]) {
                    kept.pop();
                }
            }
            Some(ChunkKind::Mark(':')) if is_inside_number(view, at) => kept.push(at),
            Some(ChunkKind::Mark('.' | '!' | '?' | ';' | ':' | '"' | '”' | '“' | '*' | '•' | '—' | '–')) =>
                {}
            _ => kept.push(at),
        }
    }
    kept
}

/// "up to"
fn is_up_to(view: &View<'_>, at: usize) -> bool {
    view.is_word(at, &["up"])
        && view.chunk(at).is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.end, &["to"]))
}

/// "proceeded to do so"
fn does(view: &View<'_>, at: usize) -> bool {
    view.chunk(at).is_some_and(|chunk| {
        wording::is_word(view.source, chunk.head, &["do", "did", "does", "doing", "done"])
    })
}

/// A time right behind "spend" is what was spent.
fn is_spent(view: &View<'_>, at: usize) -> bool {
    let before = view.chunk(at).and_then(|chunk| chunk.tokens.start.checked_sub(1));
    before.is_some_and(|before| view.word(before).lemma == Some("spend"))
}

/// "broke out that autumn", "set in during the century": no preposition of the date. `left`: how many have gone.
fn is_particle(view: &View<'_>, kept: &[usize], left: usize) -> bool {
    let Some(&last) = kept.last() else { return false };
    let behind_verb = kept.len() < 2
        || kept.iter().rev().nth(1).is_some_and(|&at| {
            matches!(view.kind(at), Some(ChunkKind::Finite | ChunkKind::Participle | ChunkKind::Infinitive))
        });
    view.is_word(last, &["with", "out", "off", "away", "down", "back", "up"])
        || left > 0 && behind_verb && view.is_word(last, &["in", "on", "over", "upon"])
}

/// "so many parties", "too late": the adverb belongs to the next word.
fn is_degree(view: &View<'_>, owned: &[usize], place: usize) -> bool {
    owned.get(place).is_some_and(|&at| view.is_word(at, &["so", "too", "still", "yet"]))
        && owned.get(place + 1).is_some_and(|&next| {
            let is_next = view.chunk(next).is_some_and(|chunk| {
                matches!(view.word(chunk.tokens.start).tag, Tag::Adjective | Tag::Number | Tag::Adverb)
            });
            let is_graded =
                matches!(view.kind(next), Some(ChunkKind::Noun | ChunkKind::Adjective | ChunkKind::Adverb));
            is_next && is_graded
        })
}

/// Whether only small words stand between this date and one before it.
fn joins_times(view: &View<'_>, owned: &[usize], place: usize) -> bool {
    let before = owned.get(..place).unwrap_or_default().iter().rev().take(5);
    before
        .copied()
        .take_while(|&at| {
            !view.is_nominal(at) && !matches!(view.kind(at), Some(ChunkKind::Finite | ChunkKind::Mark(';')))
        })
        .any(|at| matches!(view.kind(at), Some(ChunkKind::Time(_))))
}

/// "a month [after the first collection]": where the words go on behind what a date counts from.
fn behind_reference(view: &View<'_>, owned: &[usize], place: usize) -> usize {
    let at = |place: usize| owned.get(place).copied();
    let is = |place: usize, words: &[&str]| at(place).is_some_and(|at| view.is_word(at, words));
    let nominal = |place: usize| at(place).is_some_and(|at| view.is_nominal(at));
    // "9/11 incidents"
    let named = place
        .checked_sub(1)
        .and_then(at)
        .and_then(|at| view.timex(at))
        .is_some_and(|timex| timex.basis == Basis::Named);
    let is_event = at(place).and_then(|at| view.chunk(at)).is_some_and(|chunk| {
        chunk.tokens.len() == 1 && is_event_noun(wording::text(view.source, chunk.head))
    });
    if named && is_event {
        return place + 1;
    }
    let start = place + usize::from(is(place, &["just", "shortly", "soon"]));
    // "two days into the war", but not "opened an inquiry last month into the award"
    let counts = place.checked_sub(1).and_then(at).and_then(|at| view.chunk(at)).is_some_and(|chunk| {
        wording::is_word(view.source, chunk.head, &["days", "weeks", "months", "years", "hours", "minutes"])
    });
    let is_reference = is(start, &["after", "before"]) || counts && is(start, &["into"]);
    if !is_reference || !nominal(start + 1) {
        return place;
    }
    let mut end = start + 2;
    while at(end).is_some_and(|at| view.kind(at) == Some(ChunkKind::Preposition)) && nominal(end + 1) {
        end += 2;
    }
    end
}

/// "the" or "that" whose noun was the date.
fn is_lone_article(view: &View<'_>, at: usize) -> bool {
    // "the very [next day]"
    let is_very = view.chunk(at).is_some_and(|chunk| {
        chunk.tokens.len() == 2
            && wording::is_word(view.source, chunk.tokens.start, &["the", "that"])
            && wording::is_word(view.source, chunk.tokens.end - 1, &["very", "same", "late", "early"])
    });
    is_very
        || view.kind(at) == Some(ChunkKind::Pronoun) && view.is_word(at, &["the", "a", "that", "this"])
        || view.is_word(at, &["calendar", "fiscal"])
}

/// "the monsoon" of 1971, "calendar" 2011
fn is_time_noun(view: &View<'_>, at: usize) -> bool {
    view.chunk(at).is_some_and(|chunk| {
        // "was brought to a close during the talks" ended then.
        // "at the age of 13 years in 1556"
        let is_new = wording::is_word(view.source, chunk.tokens.start, &["a", "an"])
            || view.word(chunk.tokens.start).tag == Tag::Number;
        chunk.kind == ChunkKind::Noun && !is_new && wording::is_word(view.source, chunk.head, TIME_NOUNS)
    })
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
    let is_colon = |at: usize| view.kind(at) == Some(ChunkKind::Mark(':')) && !is_inside_number(view, at);
    // "Two companies were formed: Atlanta and Omnia", but "The dead were: ..."
    let is_whole = |first: usize| {
        first.checked_sub(1).and_then(|verb| view.chunk(verb)).is_some_and(|verb| {
            let lemma = view.word(verb.head).lemma.unwrap_or_default();
            view.is_passive(verb) && !TWO_OBJECTS.contains(&lemma) && !is_reporting(lemma)
        })
    };
    let colon = behind
        .iter()
        .position(|&at| is_colon(at))
        .filter(|&place| place > 0 || behind.first().is_some_and(|&first| is_whole(first)));
    let kept = kept(view, behind.get(..colon.unwrap_or(behind.len())).unwrap_or_default());
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

/// "a record of 3:50:22"
fn is_inside_number(view: &View<'_>, at: usize) -> bool {
    let next = view.chunk(at).and_then(|chunk| view.source.prose.tokens.get(chunk.tokens.end));
    next.is_some_and(|next| !next.is_spaced && next.kind == TokenKind::Number)
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
    let end = kept.iter().skip(1).take(8).position(is_comma).map_or(0, |place| place + 2);
    if kept.get(end).is_some_and(|&at| view.is_nominal(at)) { end } else { 0 }
}

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
                let is_aside = self.units.last().is_some_and(|unit| unit.kind == UnitKind::Apposition);
                // "the house that stood on the hill": the verb of a clause inside.
                let is_inside = last == Some(ChunkKind::Finite);
                // "from 10 to 15 per cent", "from house to house"
                let is_pair = self.view.is_word(at, &["to"])
                    && (self.units.last().is_some_and(|unit| {
                        unit.chunks.len() <= 4
                            && unit.chunks.iter().any(|&at| self.view.is_word(at, &["from", "between"]))
                    }) || self.are_amounts(kept, place));
                if of || is_open || is_aside || is_inside || is_pair {
                    self.join(at);
                } else {
                    self.start(UnitKind::Prepositional, at);
                }
            }
            Some(ChunkKind::Infinitive | ChunkKind::Gerund | ChunkKind::Participle) => {
                let is_aside = self.units.last().is_some_and(|unit| unit.kind == UnitKind::Apposition);
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
                {
                    self.join(at);
                } else {
                    self.start(UnitKind::Adverb, at);
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
                if matches!(next, Some(ChunkKind::Noun | ChunkKind::Pronoun | ChunkKind::Adjective))
                    || are_qualities
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

    /// "in introducing sweeping reforms", "one ship sunk and another destroyed by fire"
    fn joins_participle(&self, kept: &[usize], place: usize, at: usize) -> bool {
        let last = self.last();
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
