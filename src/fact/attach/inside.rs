//! Dates inside a noun phrase or a remark, which say which thing is meant or how old it is.
//!
//! * "twice those of 1914", "a bed from the 17th century": what is compared with, how old it is
//! * "trade, a quarter of all exports in 1983, had shrunk": of what is said between commas
//! * "can dismiss him, as happened to Holm in 1999": of something like it that happened before
//!
//! This file knows the words in front of a date and the tense of its clause; whether the date is told elsewhere it does not know.

use super::claim::REACH;
use super::presupposed;
use crate::fact::clause::{Clause, Link};
use crate::fact::kind;
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, Tag, Tense};
use crate::temporal::{Granularity, PartialDate, TimeValue, Timex};

/// Words in front of "those of 1914" that measure by it.
const MEASURING: &[&str] = &[
    "above",
    "approached",
    "are",
    "below",
    "double",
    "equal",
    "equalled",
    "exceed",
    "exceeded",
    "half",
    "is",
    "matched",
    "reached",
    "surpassed",
    "times",
    "triple",
    "twice",
    "was",
    "were",
    "with",
];

/// Whether the date at `place` of a clause says only which thing is meant, or how old it is.
pub(super) fn is_inside(view: &View<'_>, clause: &Clause, place: usize, timex: Timex) -> bool {
    place < REACH
        && (is_of_those(view, timex)
            || is_title_of_law(view, clause, timex)
            || is_as_happened(view, timex)
            || is_in_apposition(view, clause, place)
            || is_state_apart(view, clause, place)
            || is_of_one(view, clause, place)
            || is_origin(view, clause, place) && !matches!(timex.value, TimeValue::Range(..))
            || is_since_of_part(view, clause, place)
            || is_of_thing_today(view, clause, place)
            || is_of_best(view, clause, place, timex)
            || is_century_of_noun(view, clause, timex)
            || is_century_of_people(view, clause, place, timex)
            || is_for_year(view, clause, place, timex)
            || is_behind_another(view, clause, place))
}

/// "The medal in physics for 1931 had been given": the year that the prize, the budget, the vote is of, not that of the deed.
fn is_for_year(view: &View<'_>, clause: &Clause, place: usize, timex: Timex) -> bool {
    const OF_A_YEAR: &[&str] = &[
        "accounts",
        "award",
        "awards",
        "budget",
        "budgets",
        "election",
        "elections",
        "estimates",
        "medal",
        "prize",
        "prizes",
        "quota",
        "quotas",
        "target",
        "targets",
        "title",
    ];
    /// How many phrases "medal in physics for" has.
    const LONGEST: usize = 4;
    let is_year = matches!(timex.value, TimeValue::Point(PartialDate::Year(_)));
    let is_for = place > 0 && clause.owned.get(place - 1).is_some_and(|&at| view.is_word(at, &["for"]));
    let front = clause.owned.get(place.saturating_sub(1 + LONGEST)..place.saturating_sub(1));
    is_year
        && is_for
        && front
            .unwrap_or_default()
            .iter()
            .rev()
            .take_while(|&&at| view.is_nominal(at) || view.kind(at) == Some(ChunkKind::Preposition))
            .any(|&at| view.chunk(at).is_some_and(|noun| wording::is_word(view.source, noun.head, OF_A_YEAR)))
}

/// The token a date begins with.
fn first_token(view: &View<'_>, timex: Timex) -> usize {
    view.source.prose.tokens.partition_point(|token| token.span.start() < timex.span.start())
}

/// "twice those of 1914", "half that of 1938", "was that of 1913": of what it is measured by.
///
/// Not "gave up that of 2006", which is what the clause tells of.
fn is_of_those(view: &View<'_>, timex: Timex) -> bool {
    let first = first_token(view, timex);
    let before = |back: usize, words: &[&str]| {
        first.checked_sub(back).is_some_and(|at| wording::is_word(view.source, at, words))
    };
    before(1, &["of"]) && before(2, &["that", "those"]) && before(3, MEASURING)
}

/// "struck down the Press Act, 2019", "argued under the Tribunals Act, 1973": a year in the title of a law is that of the deed only where
/// the law itself acts or is made.
fn is_title_of_law(view: &View<'_>, clause: &Clause, timex: Timex) -> bool {
    const LAWS: &[&str] =
        &["Act", "Bill", "Code", "Ordinance", "Order", "Regulation", "Regulations", "Rules"];
    const MAKING: &[&str] = &[
        "adopt",
        "approve",
        "bring",
        "decree",
        "enact",
        "enforce",
        "introduce",
        "issue",
        "make",
        "pass",
        "promulgate",
    ];
    let first = first_token(view, timex);
    let is_titled = matches!(timex.value, TimeValue::Point(PartialDate::Year(_)))
        && first > 1
        && wording::is_word(view.source, first - 1, &[","])
        && LAWS.contains(&wording::text(view.source, first - 2));
    let Some(verb) = view.verb(clause).filter(|_| is_titled) else { return false };
    let makes = view.word(verb.head).lemma.is_some_and(|lemma| MAKING.contains(&lemma));
    verb.head < first && !makes
}

/// "can dismiss him (as happened to Holm in 1999)", "fell again, as it had done in 1931": of something like it.
pub(super) fn is_as_happened(view: &View<'_>, timex: Timex) -> bool {
    /// How many words "as happened to the old council of Lund in" may have.
    const LONGEST: usize = 14;
    let first = first_token(view, timex);
    let from = first.saturating_sub(LONGEST).max(view.tokens.start);
    let is = |at: usize, words: &[&str]| wording::is_word(view.source, at, words);
    let Some(like) = (from..first).rev().find(|&at| is(at, &["as"])) else { return false };
    // "be arranged as in 1614", "(as had been the plan in 1918)"
    if like + 2 == first && is(like + 1, &["in", "on"]) {
        // ", as in 1772, when they burned a ship": one of the times it was so. "as on 4 March the states signed": when they did.
        let is_example = like.checked_sub(1).is_some_and(|comma| is(comma, &[","]));
        return !is_example && !opens_clause(view, timex);
    }
    let is_bounded =
        (like..first).all(|at| !is(at, &["and", "but", "that", "which", "who", ",", ";", ":", "(", ")"]));
    let has_pronoun = is(like + 1, &["it", "they", "he", "she"]);
    let verb = like + 1 + usize::from(has_pronoun);
    let verb = verb + usize::from(is(verb, &["had", "has"]));
    // "as did the French in 1944": they did so then.
    let is_deed = is(verb, &["been", "done", "evidenced", "happened", "occurred", "seen", "shown"])
        || has_pronoun && is(verb, &["did"]);
    is_deed && is_bounded
}

/// Whether words that tell of their own go on behind a date, with or without a comma: "as on 4 March, the states signed".
fn opens_clause(view: &View<'_>, timex: Timex) -> bool {
    let tokens = &view.source.prose.tokens;
    let mut next = tokens.partition_point(|token| token.span.start() < timex.span.end());
    next += usize::from(wording::is_word(view.source, next, &[","]));
    let is_word = wording::text(view.source, next).starts_with(char::is_alphabetic);
    next < view.tokens.end
        && is_word
        && !wording::is_word(view.source, next, &["and", "but", "or", "nor", "when", "which", "who", "where"])
}

/// "(eventually folding in 1940)", "(being rebuilt in 1951)": what came of it, without a subject that can be told.
pub(super) fn is_in_remark(view: &View<'_>, aside: &Clause, time: usize) -> bool {
    let mut before = aside.owned.iter().copied().take(6).take_while(|&at| at < time);
    before.any(|at| view.kind(at) == Some(ChunkKind::Gerund))
}

/// "published many novels, the last, in 1936, a book on Lund": the date of one of several.
fn is_of_one(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    /// So many phrases may stand between that one and its date.
    const LONGEST: usize = 6;
    let owned = clause.owned.get(..place).unwrap_or_default();
    let one = owned.iter().rev().take(LONGEST).position(|&at| {
        view.chunk(at).is_some_and(|chunk| {
            let end = chunk.tokens.end - 1;
            let is_one = chunk.tokens.len() == 2
                && wording::is_word(view.source, chunk.tokens.start, &["the"])
                && wording::is_word(view.source, end, &["first", "last", "latest", "second", "third"]);
            chunk.is_nominal() && is_one
        })
    });
    let Some(one) = one.map(|back| place - 1 - back).filter(|&one| one > 1) else { return false };
    let is_comma =
        |place: usize| owned.get(place).is_some_and(|&at| view.kind(at) == Some(ChunkKind::Mark(',')));
    let several = owned.get(one - 2).and_then(|&at| view.chunk(at)).filter(|_| is_comma(one - 1));
    let is_between = owned.get(one + 1..).unwrap_or_default().iter().all(|&at| {
        view.is_nominal(at) || matches!(view.kind(at), Some(ChunkKind::Preposition | ChunkKind::Mark(',')))
    });
    is_between
        && several.is_some_and(|several| {
            several.is_nominal()
                && clause.verb.is_some_and(|verb| owned.get(one - 2).is_some_and(|&at| at > verb))
                && crate::language::is_plural_noun(wording::text(view.source, several.head))
        })
}

/// "Trade, a quarter of all exports in 1983, had shrunk": said of the noun between two commas, without a verb.
fn is_in_apposition(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    const LONGEST: usize = 12;
    let owned = clause.owned.as_slice();
    let Some((&at, verb)) = owned.get(place).zip(clause.verb) else { return false };
    let is_comma = |at: usize| view.kind(at) == Some(ChunkKind::Mark(','));
    let next = (at + 2..verb).all(|at| view.kind(at) == Some(ChunkKind::Adverb));
    if at + 1 >= verb || !is_comma(at + 1) || !next {
        return false;
    }
    let from = place.saturating_sub(LONGEST);
    let Some(comma) = (from..place).rev().find(|&place| owned.get(place).is_some_and(|&at| is_comma(at)))
    else {
        return false;
    };
    let inside = owned.get(comma + 1..place).unwrap_or_default();
    let is_noun = |at: usize| {
        view.is_nominal(at) || matches!(view.kind(at), Some(ChunkKind::Adjective | ChunkKind::Preposition))
    };
    // "Cornelia, a noblewoman of the second century BC, is": she was.
    let leads = inside.first().and_then(|&at| view.chunk(at)).is_some_and(|chunk| {
        let head = wording::text(view.source, chunk.head).to_ascii_lowercase();
        chunk.is_nominal()
            && !kind::is_human(&head)
            && wording::is_word(view.source, chunk.tokens.start, &["a", "an", "his", "her", "its", "their"])
    });
    let is_behind_subject = comma
        .checked_sub(1)
        .and_then(|noun| owned.get(noun))
        .zip(clause.subject.clone())
        .is_some_and(|(&noun, subject)| view.is_nominal(noun) && subject.start <= noun);
    let is_at = inside.last().is_some_and(|&at| view.is_word(at, &["in", "of", "on"]));
    leads && is_at && is_behind_subject && inside.iter().all(|&at| is_noun(at))
}

/// "The quarrel, dormant since the 1960s, flared up": how it had been until then, said between commas.
fn is_state_apart(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    const LONGEST: usize = 6;
    let owned = clause.owned.as_slice();
    let Some((&at, verb)) = owned.get(place).zip(clause.verb) else { return false };
    let is_comma = |at: usize| view.kind(at) == Some(ChunkKind::Mark(','));
    let since = place.checked_sub(1).and_then(|since| owned.get(since));
    let is_since = since.is_some_and(|&at| view.is_word(at, &["since"]))
        || view.chunk(at).is_some_and(|time| wording::is_word(view.source, time.tokens.start, &["since"]));
    let from = place.saturating_sub(LONGEST);
    let comma = (from..place).rev().find(|&place| owned.get(place).is_some_and(|&at| is_comma(at)));
    let is_state = comma.and_then(|comma| owned.get(comma + 1)).is_some_and(|&state| {
        view.kind(state) == Some(ChunkKind::Adjective)
            // An adjective that no list has: "dormant", "moribund".
            || view.chunk(state).is_some_and(|chunk| {
                let is_small = wording::text(view.source, chunk.head).starts_with(char::is_lowercase);
                chunk.tokens.len() == 1 && is_small && chunk.is_nominal()
            })
    });
    let is_behind_subject = comma
        .and_then(|comma| comma.checked_sub(1))
        .and_then(|noun| owned.get(noun))
        .is_some_and(|&noun| view.is_nominal(noun));
    let is_perfect = view
        .verb(clause)
        .is_some_and(|verb| wording::has_word(view.source, verb.tokens.clone(), &["had", "has", "have"]));
    at < verb && is_comma(at + 1) && is_since && is_state && is_behind_subject && !is_perfect
}

/// "is a bed from the 17th century", "The letter from 1652 tells": how old a thing is.
fn is_origin(view: &View<'_>, clause: &Clause, mut place: usize) -> bool {
    let owned = clause.owned.as_slice();
    // "from 1964 and 1968"
    while place >= 2
        && owned.get(place - 1).is_some_and(|&at| view.is_word(at, &["and"]))
        && owned.get(place - 2).is_some_and(|&at| view.timex(at).is_some())
    {
        place -= 2;
    }
    let before = |back: usize| place.checked_sub(back).and_then(|place| owned.get(place)).copied();
    let is_from = before(1).is_some_and(|from| view.is_word(from, &["from"]));
    let Some(noun) = before(2).filter(|_| is_from) else { return false };
    let Some((chunk, verb)) = view.chunk(noun).zip(view.verb(clause)) else { return false };
    let Some(&at) = owned.get(place) else { return false };
    let goes_on = view.is_word(at + 1, &["to", "until", "till", "on", "onward", "onwards"])
        || view.chunk(at + 1).is_some_and(|next| {
            wording::is_word(view.source, next.tokens.start, &["on", "onward", "onwards", "to", "until"])
        });
    if goes_on || !chunk.is_nominal() || Some(noun) == clause.verb {
        return false;
    }
    let in_subject =
        clause.subject.clone().is_some_and(|subject| subject.contains(&noun) && subject.contains(&at));
    // "was contrary to two rules from 1964": that many of them, and which.
    let is_counted = view.word(chunk.tokens.start).tag == Tag::Number && Some(noun) > clause.verb;
    let is_compared = is_counted
        && before(3).is_some_and(|to| view.is_word(to, &["to", "with", "against"]))
        && view.word(verb.head).lemma == Some("be");
    // "broke a law from 1963", "complied with a decree from 1991"
    let is_of_law = wording::is_word(view.source, chunk.tokens.start, &["a", "an", "another", "any"])
        && presupposed::is_instrument(view, noun);
    in_subject || is_compared || Some(noun) > clause.verb && (is_of_law || is_today(view, clause))
}

/// "Land cleared since 1970 is used", "Evidence found since the 1980s shows": since when, of what is so today.
fn is_since_of_part(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    let owned = clause.owned.as_slice();
    let is_since = |at: usize| {
        view.chunk(at).is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.start, &["since"]))
    };
    let leads = owned.get(place).is_some_and(|&at| is_since(at))
        || place.checked_sub(1).and_then(|since| owned.get(since)).is_some_and(|&at| is_since(at));
    let main =
        clause.parent.and_then(|parent| view.clauses.get(parent)).filter(|_| clause.link == Link::Reduced);
    leads && main.is_some_and(|main| clause.verb < main.verb && is_today(view, main))
}

/// "was one of the great poets of the 19th century", "is seen as the worst flood of the 1920s": among which of its kind it
/// stands, and no day of it.
fn is_of_best(view: &View<'_>, clause: &Clause, place: usize, timex: Timex) -> bool {
    const BEST: &[&str] = &["best", "biggest", "finest", "greatest", "largest", "most", "worst"];
    let before = |back: usize| place.checked_sub(back).and_then(|place| clause.owned.get(place)).copied();
    let is_of = |back: usize| before(back).is_some_and(|of| view.is_word(of, &["of"]));
    let is_coarse = timex.value.granularity().is_some_and(|granularity| granularity < Granularity::Year);
    let Some(noun) = before(2).and_then(|noun| view.chunk(noun)).filter(|_| is_of(1) && is_coarse) else {
        return false;
    };
    // "for most of the 1960s" says how long.
    let is_best = (noun.tokens.start..noun.head).any(|at| wording::is_word(view.source, at, BEST));
    let is_one = is_of(3) && before(4).is_some_and(|one| view.is_word(one, &["one", "among"]));
    before(2) > clause.verb && (is_best || is_one)
}

/// "Those counted in the census of 2011 live in the plains", "The walls of 1540 stand": of what is there today, and no event.
fn is_of_thing_today(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    let owned = clause.owned.as_slice();
    let before = |back: usize| place.checked_sub(back).and_then(|place| owned.get(place)).copied();
    let is_led = before(1).is_some_and(|of| view.is_word(of, &["of", "in"]));
    let noun = before(2).filter(|&noun| is_led && view.kind(noun) == Some(ChunkKind::Noun));
    let Some((noun, &at)) = noun.zip(owned.get(place)) else { return false };
    // "The Press Act of 1910 forbids", "The revolt of 1857 breaks out": told as if it were today.
    let is_named = presupposed::names_event(view, clause, place);
    let is_counted =
        view.chunk(noun).is_some_and(|noun| wording::is_word(view.source, noun.head, &["census"]));
    let in_subject = clause.subject.clone().is_some_and(|subject| subject.start <= noun)
        && Some(at) < clause.verb
        && place >= 2;
    let is_be = view.verb(clause).is_some_and(|verb| view.word(verb.head).lemma == Some("be"));
    // "Aurelia, a noblewoman of the third century BC, is remembered": she was one then.
    let is_human = view
        .chunk(noun)
        .is_some_and(|noun| kind::is_human(&wording::text(view.source, noun.head).to_ascii_lowercase()));
    in_subject && !is_human && (!is_named || is_counted) && !is_be && is_today(view, clause)
}

/// "gives an outline of fourteenth-century history", "Links are drawn to nineteenth-century Norland": of what is told today.
fn is_century_of_noun(view: &View<'_>, clause: &Clause, timex: Timex) -> bool {
    let text = timex.span.slice(&view.source.article.text);
    let is_coarse = timex.value.granularity().is_some_and(|granularity| granularity < Granularity::Year);
    is_coarse && text.to_ascii_lowercase().contains("-century") && is_today(view, clause)
}

/// "named after early 20th-century painter Berg": when he lived.
fn is_century_of_people(view: &View<'_>, clause: &Clause, place: usize, timex: Timex) -> bool {
    let Some(&at) = clause.owned.get(place) else { return false };
    let Some((time, noun)) = view.chunk(at).zip(view.chunk(at + 1)) else { return false };
    let is_coarse = timex.value.granularity() == Some(Granularity::Century);
    let is_joined = noun.is_nominal()
        && matches!(view.word(time.tokens.end).tag, Tag::Noun | Tag::Adjective)
        && !wording::is_word(view.source, time.tokens.start, &["the"]);
    let is_led = place > 0 && view.kind(at.saturating_sub(1)) == Some(ChunkKind::Preposition);
    let is_human = |at: usize| {
        view.word(at).tag == Tag::Noun && kind::is_human(&wording::text(view.source, at).to_ascii_lowercase())
    };
    is_coarse && is_joined && is_led && noun.tokens.clone().any(is_human)
}

/// "It remains lawful following a ruling in 1977", "had sailed by 1488, following the fall of Lund in 1415": when the other thing
/// was.
fn is_behind_another(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    /// How many phrases "following Norland's capture of the port of Lund in" may have.
    const LONGEST: usize = 8;
    let owned = clause.owned.as_slice();
    let from = place.saturating_sub(LONGEST);
    let inside = owned.get(from..place).unwrap_or_default();
    let is_mark = |at: usize| matches!(view.kind(at), Some(ChunkKind::Mark(_)));
    let Some(lead) = inside.iter().rposition(|&at| view.is_word(at, &["following", "after"])) else {
        return false;
    };
    let rest = inside.get(lead + 1..).unwrap_or_default();
    let is_phrase =
        rest.iter().all(|&at| view.is_nominal(at) || view.kind(at) == Some(ChunkKind::Preposition))
            && !rest.iter().any(|&at| is_mark(at))
            && rest.first().is_some_and(|&at| view.is_nominal(at))
            && rest.last().is_some_and(|&at| view.is_word(at, &["in", "of", "on"]));
    let is_following = inside.get(lead).is_some_and(|&at| view.is_word(at, &["following"]));
    let has_own = owned
        .iter()
        .enumerate()
        .take(REACH)
        .any(|(other, &at)| other != place && view.timex(at).is_some_and(Timex::is_dated));
    let opens =
        (from + lead).checked_sub(1).and_then(|comma| owned.get(comma)).is_some_and(|&at| is_mark(at));
    let is_behind = from + lead > clause.behind_verb().saturating_sub(1);
    is_phrase && is_behind && (is_today(view, clause) || has_own && opens && is_following)
}

/// "is", "shows", "are used": a verb in the simple present, as the first of its group.
fn is_today(view: &View<'_>, clause: &Clause) -> bool {
    view.verb(clause).is_some_and(|verb| {
        let first = verb.tokens.clone().find(|&at| view.word(at).tag != Tag::Adverb).unwrap_or(verb.head);
        let word = view.word(first);
        // "They live", "walls stand": the plural is the bare form.
        // "remains", "shows" may be taken for a noun in the plural.
        let is_bare = word.tense == Some(Tense::Base) && word.tag == Tag::Verb;
        let is_plural = word.tag == Tag::Noun && wording::text(view.source, first).ends_with('s');
        (word.tense == Some(Tense::Present) || is_bare || is_plural)
            && !wording::is_word(view.source, first, &["has", "have"])
    })
}
