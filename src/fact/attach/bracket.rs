//! Dates in brackets: of the name in front, or of the clause they stand in.
//!
//! * "Iqbal (1877–1938) was a poet": the dates of Iqbal. "He sent troops across the Sutlej (11 December 1845)": then.

use super::{Attachment, Role, enacted, lawsuit, relation};
use crate::fact::clause::{Clause, Link};
use crate::fact::kind::ERAS;
use crate::fact::roll;
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, EntityKind, Tag};
use crate::temporal::{Confidence, Day, Granularity, PartialDate, TimeValue, Timex};

/// How many clauses behind the one around it other brackets are looked for in.
const NEAR: usize = 64;

/// Verbs that make what they name: with these a year in brackets is that of the making.
const MAKING: &[&str] = &[
    "adopt",
    "build",
    "compose",
    "construct",
    "create",
    "enact",
    "erect",
    "establish",
    "form",
    "found",
    "inaugurate",
    "introduce",
    "issue",
    "launch",
    "paint",
    "pass",
    "publish",
    "release",
    "write",
];

/// Verbs of what a body gives, and of what one does in it: with these a row of years says when.
const MEETING: &[&str] = &[
    "earn", "get", "graduate", "join", "lecture", "merge", "obtain", "receive", "serve", "study", "teach",
    "train", "visit", "win", "work",
];

/// Verbs of those who play: with these the year of a work is theirs.
const SHOWING: &[&str] = &["act", "appear", "dance", "direct", "perform", "play", "produce", "sing", "star"];

/// Verbs of a stay: with these a span in brackets says how long it was.
const LASTING: &[&str] =
    &["attend", "exile", "fight", "imprison", "live", "reside", "serve", "study", "teach", "train", "work"];

/// A date in brackets: of the name in front, or of the clause the bracket stands in.
pub(super) fn attachment(view: &View<'_>, aside: usize, at: usize, timex: Timex) -> Attachment {
    let clause = view.clauses.get(aside);
    let parent = clause.and_then(|clause| clause.parent).unwrap_or(0);
    let antecedent = clause.and_then(|clause| clause.antecedent);
    let owner = view.clauses.get(parent);
    let is_life = clause.is_some_and(|aside| {
        aside.owned.first().is_some_and(|&at| view.is_word(at, &["born", "died", "b", "d"]))
    });
    let before = clause
        .and_then(|clause| clause.opener)
        .and_then(|open| if is_life { before_bracket(view, open) } else { open.checked_sub(1) });
    let is_time = before.is_some_and(|before| matches!(view.kind(before), Some(ChunkKind::Time(_))));
    // "(1877–1938)" hugs a name; "(January 1789)" behind anything else dates the clause.
    let hugs = before.is_some()
        && before == antecedent
        && before.is_some_and(|before| view.kind(before) == Some(ChunkKind::Noun));
    let is_named = antecedent
        .and_then(|at| view.chunk(at))
        .is_some_and(|chunk| !view.source.language.mentions_in(chunk.tokens.clone()).is_empty());
    let is_rolled = is_life
        && owner.is_some_and(|owner| owner.verb.is_none())
        && before.is_some_and(|before| roll::opener(view, before).is_some());
    let under = hugs && reign_of(view, owner.map_or(&[], |owner| owner.owned.as_slice()), antecedent);
    let is_of_state = hugs && antecedent.is_some_and(|state| is_of_state(view, state, timex));
    let is_called = clause.is_some_and(|aside| is_of_event(view, aside, at));
    let told = match view.clauses.get(aside).and_then(|aside| lawsuit::year_of(view, aside)) {
        _ if is_called => Some(Role::Clause),
        _ if is_of_state => Some(Role::Bracket),
        Some(_) => Some(Role::Clause),
        None if hugs && is_of_second(view, aside, antecedent) => Some(Role::Bracket),
        None if hugs && enacted::is_of_clause(view, parent, antecedent, timex) => Some(Role::Clause),
        None if hugs => told(view, parent, antecedent, timex),
        None => None,
    };
    let role = match told {
        Some(role) => role,
        None if hugs && (is_named || is_rolled) && !under => Role::Bracket,
        None => Role::Clause,
    };
    let clause = if role == Role::Bracket { aside } else { parent };
    let at = match (role, antecedent) {
        (Role::NounEvent(_), Some(antecedent)) => antecedent,
        _ => at,
    };
    let (relation, timex) = relation::settle(timex, None, view);
    // "After the fall of Dhaka (16 December 1971), they met": the fall was then.
    let noun = mentioned(view, owner.map_or(&[], |owner| owner.owned.as_slice()), antecedent);
    if let Some(noun) = noun.filter(|_| !is_of_state && !is_life) {
        let confidence = timex.confidence;
        return Attachment {
            time: at,
            clause: parent,
            role: Role::NounEvent(noun),
            relation,
            timex,
            confidence,
        };
    }
    let under = under || is_time;
    let sure = if under { 90 } else { timex.confidence.as_percent() };
    Attachment { time: at, clause, role, relation, timex, confidence: Confidence::percent(sure) }
}

/// "invaded Scania (the first Grain War, 1645–46)": what the deed is called, so the date is that of the deed.
fn is_of_event(view: &View<'_>, aside: &Clause, time: usize) -> bool {
    let mut names = aside.owned.iter().take_while(|&&at| at < time).filter_map(|&at| view.chunk(at));
    let deed = aside.parent.and_then(|parent| view.clauses.get(parent)).and_then(|owner| owner.verb);
    let is_deed = deed.zip(aside.opener).is_some_and(|(verb, open)| verb < open)
        && deed.and_then(|verb| view.chunk(verb)).is_some_and(|verb| view.is_past(verb));
    is_deed
        && names.next().is_some_and(|name| {
            name.kind == ChunkKind::Noun
                && wording::is_word(
                    view.source,
                    name.head,
                    &[
                        "battle",
                        "campaign",
                        "mutiny",
                        "rebellion",
                        "revolt",
                        "rising",
                        "siege",
                        "uprising",
                        "war",
                    ],
                )
        })
        && names.all(|next| !next.is_nominal())
}

/// "three wars and many crises (1990, 1998 and 2001) were due to it": several years behind the last of what is joined are its own.
fn is_of_second(view: &View<'_>, aside: usize, antecedent: Option<usize>) -> bool {
    let times = view.clauses.get(aside).map_or(0, |aside| {
        aside.owned.iter().take(NEAR).filter(|&&at| matches!(view.kind(at), Some(ChunkKind::Time(_)))).count()
    });
    times > 1
        && antecedent.is_some_and(|noun| {
            noun > 1 && view.kind(noun - 1) == Some(ChunkKind::Coordinator) && view.is_nominal(noun - 2)
        })
}

/// "the fall of the Lodi dynasty (1451–1526)": how long the state lasted, and not what befell it.
fn is_of_state(view: &View<'_>, state: usize, timex: Timex) -> bool {
    let is_span = matches!(timex.value, TimeValue::Range(from, _) if from.granularity() == Granularity::Year);
    let befell =
        state > 1 && view.is_word(state - 1, &["of"]) && view.kind(state - 2) == Some(ChunkKind::Noun);
    is_span
        && befell
        && view.chunk(state).is_some_and(|chunk| wording::is_word(view.source, chunk.head, ERAS))
}

/// "Bran Kelso (golfer) (born 1986)": what stands before one bracket or two.
fn before_bracket(view: &View<'_>, open: usize) -> Option<usize> {
    const WIDEST: usize = 8;
    let before = open.checked_sub(1)?;
    if view.kind(before) != Some(ChunkKind::Mark(')')) {
        return Some(before);
    }
    let first =
        (before.saturating_sub(WIDEST)..before).rev().find(|&at| view.kind(at) == Some(ChunkKind::Mark('(')));
    first.and_then(|first| first.checked_sub(1))
}

/// "praised the sultan (Ahmed, 1590–1617)", "many honours, including the Holm Medal (1944)": a span of what is named inside the
/// bracket, a year of one example of many.
pub(super) fn is_of_other(view: &View<'_>, aside: &Clause, time: usize, timex: Timex) -> bool {
    // "(née Dahl; 3 May 1917 – 2 June 2006)": another name of hers
    let is_own = aside.owned.first().is_some_and(|&first| {
        view.chunk(first)
            .is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.start, &["née", "nee", "born"]))
    });
    let is_span = matches!(timex.value, TimeValue::Range(..)) && !is_own;
    let names = aside.owned.iter().take_while(|&&at| at < time).any(|&at| {
        view.kind(at) == Some(ChunkKind::Noun)
            && view
                .chunk(at)
                .is_some_and(|chunk| !view.source.language.mentions_in(chunk.tokens.clone()).is_empty())
    });
    // "the Academy (Class of 1943)"
    let is_class =
        aside.owned.iter().take(3).any(|&at| {
            view.chunk(at).is_some_and(|chunk| wording::is_word(view.source, chunk.head, &["class"]))
        });
    // "heavier guns (the ships of the 1880s carried them)"
    let is_of = time > 1 && view.is_word(time - 1, &["of"]) && aside.owned.contains(&(time - 2));
    let is_coarse = timex.value.granularity().is_some_and(|granularity| granularity < Granularity::Year);
    if is_span && names && !is_of_event(view, aside, time) || is_class || is_of && is_coarse {
        return true;
    }
    if is_of_inner_deed(view, aside) || is_reign_beside_date(view, aside, time, timex) {
        return true;
    }
    if aside.owned.first() == Some(&time) && lawsuit::year_of(view, aside) == Some(lawsuit::Year::OfCase) {
        return true;
    }
    let Some((owner, noun)) = aside.parent.and_then(|parent| view.clauses.get(parent)).zip(aside.antecedent)
    else {
        return false;
    };
    let Some(verb) = owner.verb.filter(|&verb| verb < noun) else { return false };
    let from = noun.saturating_sub(8).max(verb + 1);
    let mut before = (from..noun)
        .rev()
        .take_while(|&at| !matches!(view.kind(at), Some(ChunkKind::Mark(')' | ';') | ChunkKind::Finite)));
    before.any(|at| view.is_word(at, &["including"]))
        && aside.parent.is_none_or(|parent| siblings(view, parent, noun).take(2).count() < 2)
}

/// "the newly formed (15 January 1918) voluntary guard", "was held by (and in 1945 ceded to) Norland": a date of the quality or
/// of the second verb.
fn is_of_inner_deed(view: &View<'_>, aside: &Clause) -> bool {
    let first = aside.owned.first().copied();
    let is_second = first.is_some_and(|at| view.kind(at) == Some(ChunkKind::Coordinator))
        && aside
            .owned
            .iter()
            .any(|&at| matches!(view.kind(at), Some(ChunkKind::Participle | ChunkKind::Finite)));
    let Some(open) = aside.opener.filter(|&open| open > 0) else { return is_second };
    let quality = view.chunk(open - 1).is_some_and(|chunk| {
        let last = chunk.tokens.end - 1;
        let is_newly = last > 0
            && wording::is_word(
                view.source,
                last - 1,
                &["freshly", "just", "lately", "newly", "now", "recently", "then"],
            );
        is_newly
            && matches!(view.word(last).tag, Tag::Adjective | Tag::Verb)
            && wording::text(view.source, last).ends_with("ed")
    });
    is_second || quality
}

/// "was completed in 1683 under the emperor (1661–1722)": years in brackets behind who ruled, beside a date of the deed itself, are
/// those of the reign.
fn is_reign_beside_date(view: &View<'_>, aside: &Clause, time: usize, timex: Timex) -> bool {
    let Some((owner, name)) = aside.parent.and_then(|parent| view.clauses.get(parent)).zip(aside.antecedent)
    else {
        return false;
    };
    let is_span = matches!(timex.value, TimeValue::Range(..));
    let is_ruler = aside.owned.first() == Some(&time)
        && name > 2
        && owner.owned.contains(&name)
        && (view.is_word(name - 1, &["under", "during"])
            || view.is_word(name - 1, &["of"])
                && view
                    .chunk(name - 2)
                    .is_some_and(|noun| wording::is_word(view.source, noun.head, &["reign", "rule"]))
                && view.is_word(name - 3, &["in", "during", "under"]));
    let days = timex.interval();
    let has_date = || {
        owner.owned.iter().take(60).filter_map(|&at| view.timex(at)).any(|other| {
            let others = other.interval();
            other.is_dated() && days.contains(others) && days != others
        })
    };
    is_span && is_ruler && has_date()
}

/// "On 7 November 1917 (25 October in the old calendar)", "at 5:34 (9:34 p.m., 19 March EST)": the same day by other reckoning.
pub(super) fn is_other_reckoning(view: &View<'_>, aside: &Clause, timex: Timex) -> bool {
    // The calendars lay thirteen days apart at most in what articles tell; a month named for another begins a month from it.
    const APART: u32 = 31;
    let Some(before) = aside.opener.and_then(|open| open.checked_sub(1)) else { return false };
    let is_comma = view.kind(before) == Some(ChunkKind::Mark(','));
    let main = before
        .checked_sub(usize::from(is_comma))
        .and_then(|at| view.timex(at))
        .filter(|main| main.is_dated());
    let first = |timex: &Timex| timex.interval().earliest().map(|day: Day| day.0);
    main.is_some_and(|main| {
        let (days, others) = (main.interval(), timex.interval());
        let is_apart = !days.contains(others) && !others.contains(days);
        is_apart && first(main).zip(first(&timex)).is_some_and(|(one, other)| one.abs_diff(other) <= APART)
    })
}

/// "sent troops across the Sutlej (11 December 1845)": a date behind what a clause in the past leads to dates the clause;
/// behind one of several, what it says of that one.
fn told(view: &View<'_>, parent: usize, antecedent: Option<usize>, timex: Timex) -> Option<Role> {
    let (owner, at) = view.clauses.get(parent).zip(antecedent)?;
    // "A costly battle at Holm (13 January 1849) was indecisive"
    let head = owner.subject.clone().filter(|subject| subject.contains(&at) && subject.start < at);
    if let Some(head) = head.and_then(|subject| view.chunk(subject.start))
        && crate::language::is_event_noun(wording::text(view.source, head.head))
        && view.is_word(at - 1, &["at", "in", "near", "of", "off"])
        && owner.verb.and_then(|verb| view.chunk(verb)).is_some_and(|verb| view.is_past(verb))
    {
        let verb = owner.verb.and_then(|verb| view.chunk(verb));
        let is_be = verb.is_some_and(|verb| view.word(verb.head).lemma == Some("be"));
        // "The collapse of the company (1889) was followed by": it collapsed then.
        return Some(if is_be { Role::Clause } else { Role::NounEvent(owner.subject.clone()?.start) });
    }
    if is_of_deed_behind(view, owner, at, timex) {
        return Some(Role::Clause);
    }
    let verb = owner.verb.filter(|&verb| verb < at).and_then(|verb| view.chunk(verb))?;
    let lemma = view.word(verb.head).lemma.unwrap_or_default();
    // "studied law in Oslo (1899–1903)"
    let is_stay = matches!(timex.value, TimeValue::Range(..))
        && LASTING.contains(&lemma)
        && kind(view, antecedent).is_some_and(|kind| kind != EntityKind::Person)
        && !owner.owned.iter().take(60).any(|&at| view.timex(at).is_some());
    if is_stay && view.is_past(verb) {
        return Some(Role::Clause);
    }
    let TimeValue::Point(date) = timex.value else { return None };
    // A name nobody knows has its capital.
    let is_capital = view.chunk(at).is_some_and(|chunk| {
        view.source.prose.tokens.get(chunk.head).is_some_and(crate::text::Token::is_capitalised)
    });
    let kind = kind(view, antecedent).or(is_capital.then_some(EntityKind::Other));
    // "passed resolutions supporting the Lund Pact (1940)": another pact than what was passed.
    let is_made = MAKING.contains(&lemma)
        && !(owner.verb.unwrap_or(at) + 1..at).any(|at| {
            matches!(view.kind(at), Some(ChunkKind::Gerund | ChunkKind::Participle | ChunkKind::Infinitive))
        });
    // "invented the lamp (1879), the stove (1883) and the mill (1891)": things without a name, each with its year.
    let is_row = || {
        siblings(view, parent, at).take(2).count() > 1
            && view.is_past(verb)
            && lemma != "be"
            && lemma != "have"
            && !verb.tokens.clone().any(|at| view.word(at).tag == Tag::Negation)
    };
    let Some(kind) = kind else { return is_row().then_some(Role::Listed(at)) };
    let is_exact = matches!(date, PartialDate::Day(_) | PartialDate::Month { .. });
    let fits = match kind {
        EntityKind::Person => false,
        EntityKind::Place
        | EntityKind::Country
        | EntityKind::Facility
        | EntityKind::Event
        | EntityKind::Other => is_exact || matches!(date, PartialDate::Year(_)),
        EntityKind::Work | EntityKind::Agreement if !SHOWING.contains(&lemma) => is_made || lemma == "sign",
        // "degrees from the University of Lund (1910) and the Academy of Turin (1925)"
        EntityKind::Organisation if MEETING.contains(&lemma) && is_row() => true,
        // "appeared in The Mill (1951) and The Bridge (1954)"
        EntityKind::Work if SHOWING.contains(&lemma) && is_row() => true,
        _ => is_exact || is_made,
    };
    // What the text of a law or a name itself says: "near the fort at Calmar (1675)" tells of the fort.
    let is_copula = lemma == "be" || lemma == "have";
    // "did not fulfil the treaty of Lund (1153)": that is the year of the treaty.
    let is_negated = verb.tokens.clone().any(|at| view.word(at).tag == Tag::Negation);
    // "meetings have been held in Lund (1907) and Kora (1911)"
    let is_perfect =
        wording::is_word(view.source, verb.tokens.start, &["has", "have"]) && is_led_row(view, parent, at);
    if !(view.is_past(verb) || is_perfect) || !fits || is_copula || is_negated {
        return None;
    }
    let days = timex.interval();
    let is_rival = |at: usize| {
        view.timex(at).is_some_and(|other| {
            let others = other.interval();
            other.is_dated() && !(others.contains(days) && others != days)
        })
    };
    if owner.owned.iter().take(60).any(|&at| is_rival(at)) {
        return None;
    }
    Some(if siblings(view, parent, at).take(2).count() == 1 { Role::Clause } else { Role::Listed(at) })
}

/// "held in Lund (1907) and Kora (1911)": places, each with its year, behind one preposition and the verb.
fn is_led_row(view: &View<'_>, parent: usize, at: usize) -> bool {
    let first = siblings(view, parent, at).filter_map(|clause| clause.antecedent).min();
    first.is_some_and(|first| {
        first >= 2
            && first <= at
            && view.is_word(first - 1, &["at", "in"])
            && view.kind(first - 2) == Some(ChunkKind::Finite)
    }) && siblings(view, parent, at).take(2).count() > 1
}

/// The brackets with a date behind the nouns of one list.
pub(in crate::fact) fn siblings<'v>(
    view: &'v View<'_>,
    parent: usize,
    at: usize,
) -> impl Iterator<Item = &'v Clause> {
    view.clauses.iter().skip(parent).take(NEAR).filter(move |clause| {
        clause.link == Link::Aside
            && clause.parent == Some(parent)
            && clause.owned.iter().take(6).any(|&at| view.timex(at).is_some())
            && clause.antecedent.is_some_and(|other| is_one_list(view, at, other))
    })
}

/// Whether two nouns stand in one list: nothing but names, commas, brackets and "and" between them.
fn is_one_list(view: &View<'_>, one: usize, other: usize) -> bool {
    let (from, to) = (one.min(other), one.max(other));
    to - from < 60
        && (from..=to).all(|at| {
            !matches!(
                view.kind(at),
                Some(
                    ChunkKind::Infinitive | ChunkKind::Finite | ChunkKind::Subordinator | ChunkKind::Relative
                )
            )
        })
}

/// Of two dates of one clause the one in brackets stays, when the other only holds it: "In 1845 he sent troops across the Sutlej
/// (11 December)".
pub(super) fn drop_coarser(view: &View<'_>, found: &mut Vec<Attachment>) {
    if found.len() > 24 || !view.clauses.iter().any(|clause| clause.link == Link::Aside) {
        return;
    }
    let in_brackets = |one: &Attachment| {
        view.clauses.iter().any(|clause| clause.link == Link::Aside && clause.owned.contains(&one.time))
    };
    let finer: Vec<Attachment> = found
        .iter()
        .filter(|one| matches!(one.role, Role::Clause | Role::Listed(_)) && in_brackets(one))
        .copied()
        .collect();
    found.retain(|one| {
        one.role != Role::Clause
            || !finer.iter().any(|finer| {
                let (days, others) = (one.timex.interval(), finer.timex.interval());
                finer.clause == one.clause
                    && finer.time != one.time
                    && days.contains(others)
                    && days != others
            })
    });
}

/// The kind of the name that a phrase ends with.
fn kind(view: &View<'_>, at: Option<usize>) -> Option<EntityKind> {
    let chunk = view.chunk(at?)?;
    let mention = view.source.language.mentions_in(chunk.tokens.clone()).last()?;
    view.source.language.entities.get(mention.entity).map(|entity| entity.kind)
}

/// "Under Sena I (833–853) ...", "in the reign of Claudius (41–54) ...": the years date the clause.
fn reign_of(view: &View<'_>, owned: &[usize], antecedent: Option<usize>) -> bool {
    let Some(place) = owned.iter().position(|&at| Some(at) == antecedent) else { return false };
    let governor = place.checked_sub(1).and_then(|place| owned.get(place)).copied();
    let Some(governor) = governor else { return false };
    if view.is_word(governor, &["under", "during"]) {
        return true;
    }
    // "By the Treaty of Lund (March 1846), the Danes were forced", "At the Battle of Lund (1676), they lost"
    let is_event =
        kind(view, antecedent).is_some_and(|kind| matches!(kind, EntityKind::Event | EntityKind::Agreement));
    if is_event && place <= 2 && view.is_word(governor, &["at", "by", "in"]) {
        return true;
    }
    let noun = place.checked_sub(2).and_then(|place| owned.get(place)).and_then(|&at| view.chunk(at));
    view.is_word(governor, &["of"])
        && noun.is_some_and(|noun| {
            wording::is_word(
                view.source,
                noun.head,
                &["reign", "rule", "presidency", "time", "days", "tenure", "premiership"],
            )
        })
}

/// "After the loss of Kamran (16 December 1973)": the noun of the event behind "after".
/// "At Lund (3 May 1950) the king met her", "In Holm's case (10 May 1977) the court allowed it": a day behind what a sentence begins
/// with is that of its deed.
fn is_of_deed_behind(view: &View<'_>, owner: &Clause, at: usize, timex: Timex) -> bool {
    let TimeValue::Point(PartialDate::Day(_) | PartialDate::Month { .. }) = timex.value else { return false };
    let is_fronted = at > 0
        && owner.owned.first() == Some(&(at - 1))
        && view.is_word(at - 1, &["at", "in", "near", "off", "outside"]);
    let is_thing = view.chunk(at).is_some_and(|chunk| {
        let named = view.source.language.mentions_in(chunk.head..chunk.head + 1);
        let kind = named.first().and_then(|mention| view.source.language.entities.get(mention.entity));
        kind.is_none_or(|entity| entity.kind != EntityKind::Person)
    });
    let verb = owner.verb.filter(|&verb| verb > at).and_then(|verb| view.chunk(verb));
    is_fronted && is_thing && verb.is_some_and(|verb| view.is_past(verb))
}

fn mentioned(view: &View<'_>, owned: &[usize], antecedent: Option<usize>) -> Option<usize> {
    let place = owned.iter().position(|&at| Some(at) == antecedent)?;
    let noun = place.checked_sub(2)?;
    let of = owned.get(place - 1).is_some_and(|&at| view.is_word(at, &["of"]));
    let is_noun = owned.get(noun).is_some_and(|&at| view.kind(at) == Some(ChunkKind::Noun));
    let governor = owned.get(noun.checked_sub(1)?)?;
    let mentions = view.is_word(*governor, &["after", "before", "following", "since", "despite"]);
    (of && is_noun && mentions).then(|| owned.get(noun).copied()).flatten()
}
