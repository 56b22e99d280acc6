//! What a phrase without a verb stands for in the clause whose verb it has.
//!
//! "She signed the Treaty of Moscow in August *and the Treaty of Warsaw in December*": the object. "War broke out in
//! France in May *and in Norway in June*": a place. "He ran in 1961 *and again in 1965*": nothing, he ran again.
//! This file knows phrases; it does not know dates.

use super::clause::{Clause, Link};
use super::unit::{Unit, UnitKind, units, units_of};
use super::view::{TWO_OBJECTS, View};
use super::wording::{is_word, text};
use crate::language::{ChunkKind, EntityKind, is_event_noun};

/// How many phrases of a member are looked at.
const LONGEST: usize = 16;

/// Words for how much of what the clause before told.
const AMOUNTS: &[&str] = &["fewer", "less", "many", "much"];

/// What the phrase stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// "the first fell in May, and *the second* in June"
    Subject,
    /// "signed one treaty in May and *another* in June"
    Object,
    /// "and *to Rome* in June", "and *again* in June"
    Adjunct,
    /// "built a mosque in Kora in 1702, *Lund* in 1705": where, without its preposition
    Place,
    /// "made peace with Lund in 1702 and *Kora* in 1705": with whom
    Partner,
    /// "served as Senator from 1803 to 1808, *President* from 1825 to 1829"
    Role,
    /// "Anna won the prize in 1912 and *Berta the medal* in 1914": who, and what
    Both,
    /// Nothing that can be told: "where he took a degree in 1944, and *to Oxford* the next year".
    Nothing,
}

/// "won several prizes, including a cup in 1996, the Golden Palm in 2003", "used it to remove a mayor in 1921, the duke in 1924":
/// whether what goes on stands under "including" or under an infinitive, and not beside what the verb takes.
fn is_inside(view: &View<'_>, gapped: &Clause, whole: &Clause, behind: &[Unit]) -> bool {
    let Some((verb, opener)) = whole.verb.zip(gapped.opener) else { return false };
    let is_among = (verb + 1..opener).any(|at| view.is_word(at, &["including"]));
    let has_object = behind.iter().any(|unit| unit.kind == UnitKind::Object);
    let has_deed = behind.iter().any(|unit| {
        unit.kind == UnitKind::Verbal
            && unit.chunks.first().is_some_and(|&at| view.kind(at) == Some(ChunkKind::Infinitive))
    });
    is_among || has_deed && !has_object
}

/// Whether a gerund goes on, and not "again" or "then" before it.
fn is_doing(view: &View<'_>, gapped: &Clause, first: Option<usize>) -> bool {
    let is_again = gapped.owned.iter().take(3).any(|&at| view.is_word(at, &["again", "then"]));
    !is_again && first.is_some_and(|first| view.kind(first) == Some(ChunkKind::Gerund))
}

/// "an assembly, which first sat in 1907, and the law of 1916 a senate": what it goes on with is not told.
fn is_apart(view: &View<'_>, gapped: &Clause, whole: &Clause) -> bool {
    let is_joined = gapped.opener.is_some_and(|opener| view.kind(opener) == Some(ChunkKind::Coordinator));
    let is_led = whole.opener.is_some_and(|opener| view.is_word(opener, &["which", "who", "where"]));
    matches!(whole.link, Link::Relative | Link::Subordinate) && is_joined && is_led
}

/// Whether what goes on is no phrase that can be told by itself.
fn says_little(view: &View<'_>, gapped: &Clause, first: Option<usize>) -> bool {
    is_doing(view, gapped, first) || is_measured(view, gapped, first)
}

/// "and twice as much in 1912": what it is measured by is not said; "and four times as much" says it.
fn is_measured(view: &View<'_>, gapped: &Clause, first: Option<usize>) -> bool {
    let has_amount = gapped.owned.iter().take(LONGEST).any(|&at| view.is_word(at, AMOUNTS));
    has_amount && !first.is_some_and(|first| view.kind(first) == Some(ChunkKind::Noun))
}

impl Gap {
    /// What `gapped` stands for in `whole`, the clause whose verb it has.
    pub(super) fn of(view: &View<'_>, gapped: &Clause, whole: &Clause) -> Self {
        if is_likened(view, gapped) { Self::Subject } else { Self::read(view, gapped, whole) }
    }

    fn read(view: &View<'_>, gapped: &Clause, whole: &Clause) -> Self {
        let body = body(view, gapped);
        let first = body.first().copied();
        let behind = units(view, whole);
        if is_inside(view, gapped, whole, &behind)
            || says_little(view, gapped, first)
            || is_apart(view, gapped, whole)
        {
            return Self::Nothing;
        }
        // "became a school in 1913 and public in 1980"
        if first.is_some_and(|first| view.kind(first) == Some(ChunkKind::Adjective)) {
            return if becomes(view, whole) { Self::Object } else { Self::Nothing };
        }
        if !first.is_some_and(|first| view.is_nominal(first)) {
            return if first.is_none_or(|first| goes_with(view, first, &behind)) {
                Self::Adjunct
            } else {
                Self::Nothing
            };
        }
        // "married three times: Anna Holm in 1941": the amount only counts what follows.
        let counts =
            |at: usize| view.chunk(at).is_some_and(|chunk| is_word(view.source, chunk.head, &["times"]));
        if behind.iter().flat_map(|unit| &unit.chunks).any(|&at| counts(at) || view.is_word(at, &["twice"])) {
            return Self::Object;
        }
        if let Some(both) = pair(view, whole, &body, &behind) {
            return both;
        }
        if goes_on_inside(view, &body, &behind) || is_no_second_being(view, &body, whole, &behind) {
            return Self::Nothing;
        }
        let has_office = behind.iter().any(|unit| {
            unit.chunks.windows(2).any(
                |pair| matches!(pair, [as_, role] if view.is_word(*as_, &["as"]) && is_role(view, *role)),
            )
        });
        if has_office && first.is_some_and(|first| is_role(view, first)) {
            return Self::Role;
        }
        if is_other_place(view, &body) && place_of(view, &behind).is_some()
            || first.is_some_and(|first| shares_preposition(view, first, whole, &behind))
        {
            return Self::Place;
        }
        if first.is_some_and(|first| is_other_partner(view, first, gapped, &behind)) {
            return Self::Partner;
        }
        if let Some(first) = first
            && is_of_agent(view, first, whole, &behind)
        {
            return Self::Nothing;
        }
        let parts = behind;
        let Some(object) = parts.iter().find(|unit| unit.kind == UnitKind::Object) else {
            let subject = whole.subject.clone().map(|subject| sort(view, subject.start));
            let own = first.and_then(|at| sort(view, at));
            // "Norway abstained during the Suez crisis in 1956 and the Cuban crisis in 1962": no crisis abstains.
            // "The crisis stemmed from the war in 1956 and the drought in 1959": it may be either.
            let is_either = matches!(parts.as_slice(), [unit] if is_from(view, unit))
                && !first.is_some_and(|at| is_human(view, at));
            return if own.is_none() && (subject.flatten().is_some() || is_either) {
                Self::Nothing
            } else {
                Self::Subject
            };
        };
        // "The duke founded a school in 1411, his widow in 1420", "silkworms occupied him in 1865, rabies in 1880"
        let done = object.chunks.first().copied();
        let human = |at: Option<usize>| at.is_some_and(|at| is_human(view, at));
        let doer = whole.subject.clone().map(|subject| subject.start);
        let is_him = done.is_some_and(|at| view.is_word(at, &["him", "her"]));
        let is_thing = done.is_some_and(|at| !is_human(view, at) && sort(view, at).is_none() && !is_him)
            && !done.is_some_and(|at| view.kind(at) == Some(ChunkKind::Pronoun));
        if human(first) && human(doer) && is_thing
            || votes_too(view, first, doer, done)
            || is_him && !human(first) && sort(view, first.unwrap_or(0)).is_none()
        {
            return Self::Subject;
        }
        let is_pronoun = object.chunks.first().is_some_and(|&at| view.kind(at) == Some(ChunkKind::Pronoun));
        let subject = whole.subject.clone().and_then(|subject| sort(view, subject.start));
        let object = object.chunks.first().and_then(|&at| sort(view, at));
        let own = first.and_then(|at| sort(view, at));
        // "France signed the treaty in May, and Italy in June", "Anna won it in 1912, Petra in 1920"
        let is_doer = match own {
            Some(EntityKind::Person | EntityKind::Other) => {
                matches!(subject, Some(EntityKind::Person | EntityKind::Other))
                    // "Oslo hosted the games in 1952, Kora in 1956"
                    || own == Some(EntityKind::Other)
                        && matches!(subject, Some(EntityKind::Place | EntityKind::Country))
                        && !matches!(object, Some(EntityKind::Place | EntityKind::Country))
            }
            Some(EntityKind::Country | EntityKind::People | EntityKind::Organisation) => subject == own,
            // A name that is a place elsewhere: "Lund four times".
            Some(EntityKind::Place) => {
                subject == own && object.is_some()
                    || subject == Some(EntityKind::Person) && object.is_none() && is_pronoun
            }
            _ => false,
        };
        let is_twin = object == own && object.is_some();
        if becomes(view, whole) && first.is_some_and(|first| is_owned(view, first)) {
            return Self::Subject;
        }
        if is_doer && !is_twin { Self::Subject } else { Self::Object }
    }

    /// The parts behind the verb that a headline of the phrase has.
    pub(super) fn parts(self, view: &View<'_>, gapped: &Clause, whole: &Clause) -> Vec<Unit> {
        let object = units(view, whole).into_iter().filter(|unit| unit.kind == UnitKind::Object);
        // "and in 1760, Halden": the comma goes with the date.
        let first = body(view, gapped).first().copied();
        let start = gapped.owned.iter().position(|&at| Some(at) == first).unwrap_or(0);
        let own = units_of(view, gapped.owned.get(start..).unwrap_or_default());
        let says_again = gapped.owned.first().is_some_and(|&at| view.is_word(at, &["again"]));
        // "spoke at Lund in May and again at Kora in June": at Kora.
        let is_elsewhere = twin_of(view, &own, &units(view, whole)).is_some();
        let again = own.is_empty() || says_again && !is_elsewhere;
        match self {
            Self::Nothing => Vec::new(),
            // "gold at Lund in 1851"
            Self::Subject => {
                let is_where = |unit: &Unit| {
                    unit.kind == UnitKind::Prepositional
                        && unit
                            .chunks
                            .first()
                            .is_some_and(|&at| view.is_word(at, &["at", "in", "near", "to"]))
                };
                object.chain(own.into_iter().skip(1).take(1).filter(is_where)).collect()
            }
            Self::Both => {
                let behind: Vec<usize> = body(view, gapped).into_iter().skip(1).collect();
                // "and the Conservatives theirs": their leader
                let is_theirs = matches!(behind.as_slice(), [at]
                    if view.is_word(*at, &["theirs", "his", "hers", "its", "ours"]));
                if is_theirs { object.collect() } else { units_of(view, &behind) }
            }
            Self::Object => own,
            Self::Role => {
                let mut parts = units(view, whole);
                let place = parts
                    .iter()
                    .position(|unit| unit.chunks.iter().any(|&at| view.is_word(at, &["as"])))
                    .unwrap_or(parts.len());
                parts.truncate(place + 1);
                if let Some(unit) = parts.last_mut() {
                    let end = unit.chunks.iter().position(|&at| view.is_word(at, &["as"]));
                    unit.chunks.truncate(end.map_or(0, |end| end + 1));
                    unit.chunks.extend(own.iter().flat_map(|unit| unit.chunks.iter().copied()));
                }
                parts
            }
            Self::Partner => {
                let mut parts = units(view, whole);
                if let Some(unit) = parts.last_mut() {
                    unit.chunks.truncate(unit.chunks.len().saturating_sub(1));
                    // Not ", others joining them".
                    let own = own.iter().flat_map(|unit| unit.chunks.iter().copied());
                    let is_comma = |at: &usize| view.kind(*at) == Some(ChunkKind::Mark(','));
                    unit.chunks.extend(own.take_while(|at| !is_comma(at)));
                }
                parts
            }
            Self::Place => {
                let mut parts = units(view, whole);
                let place = place_of(view, &parts).or_else(|| last_phrase(&parts)).unwrap_or(parts.len());
                parts.truncate(place + 1);
                if let Some(unit) = parts.last_mut() {
                    unit.chunks.truncate(1);
                    unit.chunks.extend(own.iter().flat_map(|unit| unit.chunks.iter().copied()));
                }
                parts
            }
            // "ran for mayor in 1961 and again in 1965"
            Self::Adjunct if again => units(view, whole),
            Self::Adjunct if twin_of(view, &own, &units(view, whole)).is_some() => {
                let mut parts = units(view, whole);
                parts.truncate(twin_of(view, &own, &parts).unwrap_or(0));
                parts.extend(own);
                parts
            }
            Self::Adjunct => {
                object.map(|object| without_twin(view, object, &own)).chain(own.clone()).collect()
            }
        }
    }
}

/// "went on sale [in Japan]": the phrase that one with the same preposition stands for, "in Europe".
fn twin_of(view: &View<'_>, own: &[Unit], behind: &[Unit]) -> Option<usize> {
    let first = *own.first()?.chunks.first()?;
    let word = view.chunk(first).map(|chunk| text(view.source, chunk.head))?;
    let found = behind.iter().rposition(|unit| {
        unit.kind == UnitKind::Prepositional
            && unit.chunks.first().is_some_and(|&at| view.is_word(at, &[word]))
    })?;
    // So much may stand before it: "on sale".
    let before = behind.get(..found)?.iter().map(|unit| unit.chunks.len()).sum::<usize>();
    (before <= 3).then_some(found)
}

/// "Kora in 1956", and not "the Dutch at Kora", which has a place of its own.
fn is_other_place(view: &View<'_>, body: &[usize]) -> bool {
    body.first().is_some_and(|&first| is_place(view, first))
        && !body.get(1).is_some_and(|&at| view.is_word(at, &["at", "in", "near", "off", "outside"]))
}

/// The phrase that says where something was done, the last behind the verb: "in Kora".
fn place_of(view: &View<'_>, behind: &[Unit]) -> Option<usize> {
    let last = behind.last().filter(|unit| matches!(unit.chunks.as_slice(), [_, _]))?;
    let (preposition, place) = (*last.chunks.first()?, *last.chunks.last()?);
    let is_where = view.is_word(preposition, &["at", "in", "near", "outside"]) && is_place(view, place);
    is_where.then(|| behind.len() - 1)
}

/// The phrases of a member without its dates and what stands before them: "and three years later a box" has a box.
fn body(view: &View<'_>, gapped: &Clause) -> Vec<usize> {
    let is_time = |at: usize| matches!(view.kind(at), Some(ChunkKind::Time(_)));
    let is_word = |&at: &usize| {
        let is_before_time = view.kind(at) == Some(ChunkKind::Preposition) && is_time(at + 1);
        !is_before_time
            && !is_time(at)
            && !matches!(view.kind(at), Some(ChunkKind::Adverb | ChunkKind::Mark(',')))
    };
    gapped.owned.iter().copied().take(LONGEST).filter(is_word).collect()
}

/// "began with the purchase of Lund from Norland in 1803 and *Kora from Denmark* in 1916": the member goes on with what stands
/// inside a phrase behind the verb, by the preposition that they share there.
fn goes_on_inside(view: &View<'_>, body: &[usize], behind: &[Unit]) -> bool {
    let [first, joint, ..] = body else { return false };
    if !view.is_nominal(*first) || view.kind(*joint) != Some(ChunkKind::Preposition) {
        return false;
    }
    let word = view.chunk(*joint).map_or("", |chunk| text(view.source, chunk.head));
    let chunks: Vec<usize> = behind.iter().flat_map(|unit| unit.chunks.iter().copied()).collect();
    let twin = chunks.iter().position(|&at| view.is_word(at, &[word]));
    !["of", "in", "at"].contains(&word)
        && twin.is_some_and(|twin| {
            matches!(chunks.get(twin.wrapping_sub(3)..twin), Some([_, of, noun])
                if view.is_word(*of, &["of"]) && view.is_nominal(*noun))
        })
}

/// "was to blame for the siege of Lund in 1942 and *the storm on Kora* in 1944": behind a phrase of its own after "was", the member
/// goes on with the noun of that phrase; only an office, a person or what is named like the first is a second thing to be.
fn is_no_second_being(view: &View<'_>, body: &[usize], whole: &Clause, behind: &[Unit]) -> bool {
    let is_being = view.verb(whole).is_some_and(|verb| {
        !view.is_passive(verb) && view.word(verb.head).lemma.is_some_and(|lemma| lemma == "be")
    });
    let Some(&own) = body.first().filter(|_| is_being) else { return false };
    let chunks = || behind.iter().flat_map(|unit| &unit.chunks).copied();
    let is_deep = chunks().zip(chunks().skip(1)).any(|(led, noun)| {
        view.kind(led) == Some(ChunkKind::Preposition)
            && !view.is_word(led, &["in", "of"])
            && (view.is_nominal(noun) || view.kind(noun) == Some(ChunkKind::Gerund))
    });
    let has_article = view.chunk(own).is_some_and(|chunk| is_word(view.source, chunk.tokens.start, &["the"]));
    let is_office = view.chunk(own).is_some_and(|chunk| {
        crate::language::is_role_noun(&text(view.source, chunk.head).to_ascii_lowercase())
    });
    is_deep && has_article && !is_office && !is_human(view, own)
}

/// "made peace with Lund in 1702 *and Kora in 1705*", "declared war on Lund in 1702 *and Kora in 1705*": behind an object stands with whom, last before the date and of the sort of
/// the new name, and no comma parts the two.
fn is_other_partner(view: &View<'_>, own: usize, gapped: &Clause, behind: &[Unit]) -> bool {
    let is_close = gapped.opener.is_some_and(|opener| {
        view.is_word(opener, &["and"])
            && !opener.checked_sub(1).is_some_and(|before| view.kind(before) == Some(ChunkKind::Mark(',')))
    });
    let has_object = behind.iter().any(|unit| unit.kind == UnitKind::Object);
    let last = behind.last().map_or(&[][..], |unit| unit.chunks.as_slice());
    let [.., led, partner] = last else { return false };
    let kind = sort(view, own);
    is_close
        && has_object
        && view.is_word(*led, &["with", "against", "on", "over", "upon"])
        && matches!(
            kind,
            Some(EntityKind::Country | EntityKind::Place | EntityKind::Organisation | EntityKind::People)
        )
        && kind == sort(view, *partner)
}

/// "Berta the medal", "smallpox the ports": two nouns side by side, who and what; "Denmark Schleswig", read as one name,
/// tells neither.
fn pair(view: &View<'_>, whole: &Clause, body: &[usize], behind: &[Unit]) -> Option<Gap> {
    // "paid Holm forty crowns in 1840 and Dahl sixty in 1845"
    if is_pair_of_objects(view, body, whole) {
        return Some(Gap::Object);
    }
    let has_object = behind.iter().any(|unit| unit.kind == UnitKind::Object);
    let (&first, second) = (body.first()?, body.get(1).copied());
    let chunk = view.chunk(first).filter(|_| has_object)?;
    let mentions = view.source.language.mentions_in(chunk.tokens.clone());
    let is_two = mentions.len() > 1
        && mentions.first().is_some_and(|mention| mention.tokens.start == chunk.tokens.start)
        && mentions.windows(2).all(|pair| {
            matches!(pair, [one, other] if one.tokens.end == other.tokens.start && one.entity != other.entity)
        })
        && mentions.last().is_some_and(|mention| mention.tokens.end == chunk.tokens.end);
    if is_two {
        return Some(Gap::Nothing);
    }
    let second = second.filter(|&second| second == first + 1 && view.is_nominal(second))?;
    let counts = view.chunk(second).is_some_and(|chunk| is_word(view.source, chunk.head, &["times"]));
    (!counts).then_some(Gap::Both)
}

/// "paid *Holm forty crowns* in 1840 and *Dahl sixty crowns* in 1845": to whom, and what.
fn is_pair_of_objects(view: &View<'_>, body: &[usize], whole: &Clause) -> bool {
    let verb = view.verb(whole).filter(|verb| !view.is_passive(verb));
    let gives =
        verb.and_then(|verb| view.word(verb.head).lemma).is_some_and(|lemma| TWO_OBJECTS.contains(&lemma));
    let is_pair = |pair: &[usize]| matches!(pair, [one, other, ..] if *other == one + 1 && view.is_nominal(*one) && view.is_nominal(*other));
    gives && is_pair(body) && is_pair(whole.owned.get(whole.behind_verb()..).unwrap_or_default())
}

/// Whether the verb only says what its subject was or was made.
fn becomes(view: &View<'_>, whole: &Clause) -> bool {
    const MAKING: &[&str] = &["be", "become", "declare", "make", "proclaim", "remain", "turn"];
    view.verb(whole)
        .is_some_and(|verb| view.word(verb.head).lemma.is_some_and(|lemma| MAKING.contains(&lemma)))
}

/// "stemmed from the war in 1956 and *the drought* in 1959", "met with Dahl in 1950 and *Berg* in 1952": nothing else stands
/// behind the verb, and the noun is of the sort of the one behind the preposition.
fn shares_preposition(view: &View<'_>, first: usize, whole: &Clause, behind: &[Unit]) -> bool {
    let [unit] = behind else { return false };
    let Some(&noun) = unit.chunks.get(1).filter(|_| unit.kind == UnitKind::Prepositional) else {
        return false;
    };
    let is_passive = view.verb(whole).is_some_and(|verb| view.is_passive(verb));
    let is_event = |at: usize| {
        view.chunk(at).is_some_and(|chunk| is_event_noun(&text(view.source, chunk.head).to_ascii_lowercase()))
    };
    let is_alike = |one: usize, other: usize| match (sort(view, one), sort(view, other)) {
        (Some(one), Some(other)) => one == other,
        (None, None) => is_event(one) && is_event(other),
        _ => false,
    };
    let subject = whole.subject.clone().map(|subject| subject.start);
    // "was followed by the M200 in 1966 and the M300 in 1970"
    let is_sequel = view
        .verb(whole)
        .and_then(|verb| view.word(verb.head).lemma)
        .is_some_and(|lemma| ["follow", "join", "precede", "replace", "succeed"].contains(&lemma));
    if is_passive && is_sequel && unit.chunks.first().is_some_and(|&at| view.is_word(at, &["by"])) {
        return true;
    }
    is_alike(noun, first) && !is_passive && !(subject.is_some_and(is_event) && is_event(first))
}

/// "was hit by strikes in 1923 and a crisis in 1927", "was enlarged to hold Lund in 1952 and Kora in 1955": the member goes on
/// with who did it or what it was done for; only what is of the sort of the subject, and of no other, has the verb.
fn is_of_agent(view: &View<'_>, own: usize, whole: &Clause, behind: &[Unit]) -> bool {
    if !view.verb(whole).is_some_and(|verb| view.is_passive(verb)) {
        return false;
    }
    let Some(subject) = whole.subject.clone().map(|subject| subject.start) else { return false };
    let is_event = |at: usize| {
        view.chunk(at).is_some_and(|chunk| {
            let head = text(view.source, chunk.head).to_ascii_lowercase();
            is_event_noun(head.strip_suffix('s').unwrap_or(&head)) || is_event_noun(&head)
        })
    };
    let chunks = || behind.iter().flat_map(|unit| &unit.chunks).copied();
    let including = chunks().find(|&at| view.is_word(at, &["including"]));
    let led = including.or_else(|| {
        chunks().find(|&at| {
            view.is_word(at, &["by"])
                || matches!(view.kind(at), Some(ChunkKind::Infinitive | ChunkKind::Gerund))
        })
    });
    led.is_some_and(|led| {
        let beside = chunks().filter(|&at| at > led).find(|&at| view.is_nominal(at));
        let is_alike = sort(view, own) == sort(view, subject)
            && (view.is_word(led, &["by"]) || sort(view, own).is_some());
        let is_between = beside.is_some_and(|beside| {
            sort(view, own) == sort(view, beside)
                && is_event(own) == is_event(beside)
                && (sort(view, own).is_some() || is_event(own))
        });
        // "by a storm in 1702 and a mutiny in 1705": what is new is what did it.
        let is_new = |at: usize| {
            view.chunk(at)
                .is_some_and(|chunk| is_word(view.source, chunk.tokens.start, &["a", "an", "another"]))
        };
        !is_alike || is_between || is_new(own) && !is_new(subject)
    })
}

/// "from the war", "with the king": no place and no way there.
fn is_from(view: &View<'_>, unit: &Unit) -> bool {
    unit.kind == UnitKind::Prepositional
        && unit
            .chunks
            .first()
            .is_some_and(|&at| view.is_word(at, &["from", "with", "against", "for", "on", "under", "after"]))
}

fn is_human(view: &View<'_>, at: usize) -> bool {
    view.chunk(at).is_some_and(|chunk| {
        super::kind::is_human(&text(view.source, chunk.head).to_ascii_lowercase())
            || super::wording::is_ordinal(text(view.source, chunk.head))
    })
}

/// "The Senate passed the act on 13 March, the House on 31 March": the other body did the same.
fn votes_too(view: &View<'_>, own: Option<usize>, doer: Option<usize>, done: Option<usize>) -> bool {
    let votes = |at: Option<usize>| at.is_some_and(|at| is_assembly(view, at));
    votes(own) && votes(doer) && !votes(done)
}

/// "the House of Representatives", "the lower chamber", "the Lok Sabha": a body that votes.
fn is_assembly(view: &View<'_>, at: usize) -> bool {
    const BODIES: &[&str] = &[
        "assembly",
        "chamber",
        "commons",
        "congress",
        "council",
        "diet",
        "duma",
        "house",
        "knesset",
        "lords",
        "parliament",
        "sabha",
        "sejm",
        "senate",
        "storting",
    ];
    view.chunk(at).is_some_and(|chunk| chunk.tokens.clone().any(|token| is_word(view.source, token, BODIES)))
}

/// "became mayor in 1960, and her brother in 1964": nobody becomes her brother, but "its chair" is an office.
fn is_owned(view: &View<'_>, at: usize) -> bool {
    view.chunk(at).is_some_and(|chunk| {
        let is_role = crate::language::is_role_noun(&text(view.source, chunk.head).to_ascii_lowercase());
        is_word(view.source, chunk.tokens.start, &["his", "her"])
            || is_word(view.source, chunk.tokens.start, &["their", "its"]) && !is_role
    })
}

/// The phrase with a preposition that alone stands behind the verb.
fn last_phrase(parts: &[Unit]) -> Option<usize> {
    matches!(parts, [unit] if unit.kind == UnitKind::Prepositional).then_some(0)
}

fn is_place(view: &View<'_>, at: usize) -> bool {
    matches!(sort(view, at), Some(EntityKind::Place | EntityKind::Country | EntityKind::Other))
}

/// "Kora opened its mint in 1896[, as did Lund in 1900][, Ribe in 1904]": who did the same, and whoever stands behind.
fn is_likened(view: &View<'_>, gapped: &Clause) -> bool {
    let opens = |clause: &Clause| {
        clause.opener.is_some_and(|comma| {
            view.is_word(comma + 1, &["as"]) && view.is_word(comma + 2, &["did", "had", "was", "were"])
        })
    };
    let is_before = |other: &&Clause| {
        other.link == Link::Gapped && other.parent == gapped.parent && other.opener <= gapped.opener
    };
    let mut before = view.clauses.iter().filter(is_before);
    opens(gapped) || before.any(opens)
}

/// Whether a phrase has the preposition of one behind the verb, or tells of a time or a place.
fn goes_with(view: &View<'_>, first: usize, behind: &[Unit]) -> bool {
    let word = view.chunk(first).map_or("", |chunk| text(view.source, chunk.head));
    view.kind(first) != Some(ChunkKind::Preposition)
        || view.is_word(first, &["as", "in", "at", "near", "on", "under", "during"])
        || behind.iter().flat_map(|unit| &unit.chunks).any(|&at| view.is_word(at, &[word]))
}

/// "the discovery [of polonium]": the end of the object that `own`, "of radium", stands for is left out.
fn without_twin(view: &View<'_>, mut object: Unit, own: &[Unit]) -> Unit {
    let first = own.first().and_then(|unit| unit.chunks.first()).and_then(|&at| view.chunk(at));
    let word = first.map(|chunk| text(view.source, chunk.head));
    let twin = object.chunks.iter().rposition(|&at| word.is_some_and(|word| view.is_word(at, &[word])));
    if let Some(place) = twin.filter(|&place| place > 0) {
        object.chunks.truncate(place);
    }
    object
}

/// "President", "Prime Minister of Norland": an office without an article.
fn is_role(view: &View<'_>, at: usize) -> bool {
    view.chunk(at).is_some_and(|chunk| {
        crate::language::is_role_noun(&text(view.source, chunk.head).to_ascii_lowercase())
            && !is_word(view.source, chunk.tokens.start, &["the", "a", "an"])
    })
}

/// What is named by a noun phrase.
fn sort(view: &View<'_>, at: usize) -> Option<EntityKind> {
    let chunk = view.chunk(at)?;
    let language = view.source.language;
    // "the Cuban crisis" is no Cuba.
    let mention = language.mentions_in(chunk.tokens.clone()).last()?;
    // "a PhD", "a Ford": one of its kind.
    let is_one = is_word(view.source, chunk.tokens.start, &["a", "an"]);
    if mention.tokens.end < chunk.tokens.end || is_one {
        return None;
    }
    language.entities.get(mention.entity).map(|entity| entity.kind)
}
