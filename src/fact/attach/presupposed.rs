//! A year that only tells which one is meant: "the Press Act *of 1910*".
//!
//! * "repealed the act of 1848", "relied on the code of 1834", "cited the famine of 1943": the clause tells of another day.
//! * "signed the treaty of 1648", "the fire of 1666 destroyed the port", "fell in the war of 1870": then.
//!
//! This file knows phrases, verbs and what a noun is; whether a date is told again elsewhere is none of its business.

use crate::fact::clause::{Clause, Link};
use crate::fact::unit::TIME_NOUNS;
use crate::fact::view::{TWO_OBJECTS, View};
use crate::fact::wording;
use crate::language::{ChunkKind, EntityKind, Tag, Tense, is_event_noun};
use crate::temporal::Granularity;

/// How far into a clause a year is looked at.
const REACH: usize = 200;

/// What is done to what was there before.
const LOOKING_BACK: &[&str] = &[
    "abolish",
    "abrogate",
    "admire",
    "amend",
    "analyse",
    "analyze",
    "annul",
    "assess",
    "attribute",
    "avenge",
    "blame",
    "cancel",
    "celebrate",
    "chronicle",
    "cite",
    "commemorate",
    "compare",
    "condemn",
    "confirm",
    "contain",
    "continue",
    "copy",
    "criticise",
    "criticize",
    "denounce",
    "depict",
    "describe",
    "discuss",
    "echo",
    "evoke",
    "examine",
    "exceed",
    "explain",
    "explore",
    "extend",
    "forget",
    "honour",
    "include",
    "interpret",
    "investigate",
    "invoke",
    "justify",
    "keep",
    "know",
    "lament",
    "lift",
    "match",
    "mention",
    "mourn",
    "narrate",
    "overturn",
    "own",
    "portray",
    "praise",
    "quote",
    "read",
    "reaffirm",
    "recall",
    "recount",
    "regain",
    "regret",
    "reject",
    "relate",
    "relive",
    "remember",
    "renew",
    "repair",
    "repeal",
    "replace",
    "rescind",
    "resemble",
    "restore",
    "retell",
    "reverse",
    "review",
    "revise",
    "revive",
    "revoke",
    "scrap",
    "show",
    "study",
    "summarise",
    "summarize",
    "surpass",
    "undo",
    "use",
    "violate",
    "wear",
];

/// What is done to an event when it is over, often in another year: "the pact that ended the war of 1965".
const ENDING: &[&str] = &["close", "conclude", "end", "halt", "resolve", "settle", "terminate"];

/// What is done with a law or a treaty in the year that it is called by.
const MAKING: &[&str] = &[
    "adopt",
    "announce",
    "approve",
    "author",
    "be",
    "become",
    "champion",
    "co-author",
    "conclude",
    "create",
    "debate",
    "draft",
    "draw",
    "enact",
    "end",
    "endorse",
    "frame",
    "give",
    "introduce",
    "issue",
    "lead",
    "make",
    "negotiate",
    "pass",
    "precede",
    "prepare",
    "present",
    "proclaim",
    "produce",
    "promulgate",
    "propose",
    "publish",
    "ratify",
    "reach",
    "release",
    "seal",
    "see",
    "sign",
    "sponsor",
    "urge",
    "veto",
    "witness",
    "write",
];

/// What a law goes on being or doing: it tells nothing of when it was made.
const LASTING: &[&str] = &[
    "apply", "be", "become", "contain", "have", "include", "mean", "need", "remain", "require", "stay",
    "survive",
];

/// Laws, treaties and other texts that are called by their year.
const INSTRUMENTS: &[&str] = &[
    "accord",
    "act",
    "acts",
    "agreement",
    "alliance",
    "armistice",
    "bill",
    "bull",
    "charter",
    "code",
    "compact",
    "compromise",
    "concordat",
    "constitution",
    "convention",
    "covenant",
    "declaration",
    "decree",
    "edict",
    "law",
    "laws",
    "ordinance",
    "pact",
    "peace",
    "proclamation",
    "protocol",
    "regulations",
    "resolution",
    "settlement",
    "statute",
    "treaties",
    "treaty",
    "truce",
];

/// Nouns for the edge of an event, and for those who were in it: "the outbreak of the war of 1914", "the leaders of the revolt
/// of 1857".
const EDGES: &[&str] = &[
    "adoption",
    "aftermath",
    "all",
    "author",
    "battles",
    "beginning",
    "close",
    "co-author",
    "conclusion",
    "consequences",
    "course",
    "delegates",
    "effects",
    "enactment",
    "end",
    "figure",
    "figures",
    "founders",
    "height",
    "hero",
    "heroes",
    "leader",
    "leaders",
    "martyrs",
    "most",
    "news",
    "night",
    "one",
    "opening",
    "outbreak",
    "part",
    "passage",
    "passing",
    "proclamation",
    "promulgation",
    "provisions",
    "publication",
    "ratification",
    "result",
    "results",
    "several",
    "signatories",
    "signatory",
    "signing",
    "some",
    "sponsor",
    "start",
    "suppression",
    "terms",
    "time",
    "victims",
    "wake",
    "year",
    "years",
];

/// Prepositions behind which an event or a law is when or by what something was done.
pub(in crate::fact) const WITHIN: &[&str] = &[
    "after",
    "amid",
    "at",
    "before",
    "by",
    "during",
    "following",
    "in",
    "since",
    "through",
    "throughout",
    "under",
    "until",
    "till",
    "within",
];

/// What a noun before a year is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Event,
    Text,
    Thing,
}

/// Whether the year behind "of" at `place` tells only which law, war or thing is meant.
pub(super) fn is_presupposed(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    let owned = clause.owned.as_slice();
    let is = |place: usize, words: &[&str]| owned.get(place).is_some_and(|&at| view.is_word(at, words));
    let Some(mut noun) = place.checked_sub(2).filter(|_| place <= REACH && is(place - 1, &["of"])) else {
        return false;
    };
    if is_of_quality(view, owned, noun) {
        return true;
    }
    let is_that = is(noun, &["that", "those"]);
    let Some(chunk) =
        owned.get(noun).and_then(|&at| view.chunk(at)).filter(|chunk| chunk.is_nominal() || is_that)
    else {
        return false;
    };
    if wording::is_word(view.source, chunk.head, TIME_NOUNS)
        || wording::is_word(view.source, chunk.head, &["decades", "winters", "summers"])
    {
        return false;
    }
    // "the Peace of Lund of 1555", "the siege of Lund of 1659"
    let mut sort = sort_of(view, owned, noun);
    while sort == Sort::Thing && noun >= 2 && is(noun - 1, &["of"]) {
        let outer = sort_of(view, owned, noun - 2);
        if outer == Sort::Thing && !is_name(view, owned, noun) {
            break;
        }
        (noun, sort) = (noun - 2, outer);
    }
    let mut first = first_of_list(view, owned, noun);
    // "the outbreak of the war of 1914"
    while first >= 2 && is(first - 1, &["of"]) {
        if !is_edge(view, owned, first - 2) {
            return true;
        }
        (noun, first, sort) = (first - 2, first_of_list(view, owned, first - 2), Sort::Event);
    }
    let Some(&at) = owned.get(noun) else { return false };
    // "the letter of 19 January", "resolution 1 of 24 January 1946": a day is that of what was done then.
    let is_day = owned
        .get(place)
        .and_then(|&at| view.timex(at))
        .is_some_and(|timex| timex.value.granularity() == Some(Granularity::Day));
    if is_day && sort != Sort::Text {
        return false;
    }
    if clause.link == Link::Gapped {
        return sort == Sort::Text && is_old_in_first(view, clause);
    }
    let Some(verb) = clause.verb else { return false };
    if at < verb {
        return is_old_in_front(view, clause, first, sort);
    }
    is_old_behind(view, clause, first, sort)
}

/// "went with the peace of 13 March 1940", "under the Act of 1816": the date of a law, a treaty or an event that is only named.
pub(super) fn names_event(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    let owned = clause.owned.as_slice();
    let is_of = place
        .checked_sub(1)
        .and_then(|of| owned.get(of))
        .is_some_and(|&of| place <= REACH && view.is_word(of, &["of"]));
    let noun = place.checked_sub(2).filter(|_| is_of);
    noun.is_some_and(|noun| sort_of(view, owned, noun) != Sort::Thing)
}

/// "demanded the repeal of the Forest Act of 1903 [and the Mines Act of 1919]": as the first year is, so is the second.
fn is_old_in_first(view: &View<'_>, clause: &Clause) -> bool {
    let first =
        clause.parent.and_then(|parent| view.clauses.get(parent)).filter(|first| first.link != Link::Gapped);
    first.is_some_and(|first| {
        let place = first.owned.iter().take(REACH).rposition(|&at| view.timex(at).is_some());
        place.is_some_and(|place| is_presupposed(view, first, place))
    })
}

/// "reminiscent of the 1960s", "in the style of the 1920s"
fn is_of_quality(view: &View<'_>, owned: &[usize], before: usize) -> bool {
    const QUALITIES: &[&str] = &[
        "characteristic",
        "evocative",
        "fashion",
        "fashions",
        "manner",
        "reminiscent",
        "representative",
        "style",
        "styles",
        "suggestive",
        "typical",
    ];
    owned
        .get(before)
        .and_then(|&at| view.chunk(at))
        .is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.end - 1, QUALITIES))
}

/// Before the verb: as the subject, inside it, or in a phrase in front.
fn is_old_in_front(view: &View<'_>, clause: &Clause, first: usize, sort: Sort) -> bool {
    let owned = clause.owned.as_slice();
    let Some(&at) = owned.get(first) else { return false };
    let verb = view.verb(clause);
    let lemma = verb.and_then(|verb| view.word(verb.head).lemma).unwrap_or_default();
    let is_passive = verb.is_some_and(|verb| view.is_passive(verb));
    let subject = clause.subject.clone().unwrap_or(0..0);
    let governor = first.checked_sub(1).and_then(|place| owned.get(place)).copied();
    if subject.start == at {
        // "The treaty of 1894 was void", "The treaty of 1894 was signed at Lund"
        // "The report of May 1928 was answered in 1929": the verb has a date of its own.
        // Not in "The treaty of 1815 restored the borders of 1792".
        let has_own = clause.verb.is_some_and(|verb| {
            let behind = owned.iter().rev().take(REACH).take_while(|&&at| at > verb);
            behind
                .filter(|&&at| view.timex(at).is_some())
                .any(|&at| at.checked_sub(1).is_none_or(|of| !view.is_word(of, &["of"])))
        });
        // "A proposal of August 1948 was rejected": nobody has told of it before.
        let is_new =
            view.chunk(at).is_some_and(|noun| wording::is_word(view.source, noun.tokens.start, &["a", "an"]));
        // "The ban of 1721 was lifted": later.
        if has_own || is_passive && !is_new && LOOKING_BACK.contains(&lemma) {
            return true;
        }
        let is_defined = lemma == "be"
            && verb.is_some_and(|verb| view.word(verb.tokens.start).tense == Some(Tense::Present));
        return sort == Sort::Text && LASTING.contains(&lemma) && !is_passive && !is_defined;
    }
    let Some(governor) = governor.filter(|&at| view.kind(at) == Some(ChunkKind::Preposition)) else {
        return false;
    };
    if subject.contains(&at) {
        let is_way = sort == Sort::Event && view.is_word(governor, &["to"]);
        return !(is_way || view.is_word(governor, &["at", "during", "in"]));
    }
    let before = first.checked_sub(2).and_then(|place| owned.get(place)).copied();
    let is_likened = before.is_some_and(|at| view.is_word(at, &["according", "as", "compared", "contrary"]));
    is_likened
        || view.is_word(
            governor,
            &["about", "as", "behind", "besides", "despite", "for", "like", "on", "than", "unlike", "upon"],
        )
}

/// Behind the verb: as its object, or behind a preposition.
fn is_old_behind(view: &View<'_>, clause: &Clause, first: usize, sort: Sort) -> bool {
    let owned = clause.owned.as_slice();
    let Some(governor) = first.checked_sub(1).and_then(|place| owned.get(place)).copied() else {
        return false;
    };
    // The last verb before it: "a bill to repeal the act of 1848".
    let last = (0..first).rev().filter_map(|place| owned.get(place)).copied().find(|&at| {
        matches!(
            view.kind(at),
            Some(ChunkKind::Finite | ChunkKind::Infinitive | ChunkKind::Gerund | ChunkKind::Participle)
        )
    });
    let Some(verb) = last.and_then(|verb| view.chunk(verb)) else { return false };
    let lemma = view.word(verb.head).lemma.unwrap_or_default();
    if is_present(view, clause) {
        return true;
    }
    // "shared the Nobel Prize for physics of 1903": the prize.
    let held = first.checked_sub(2).filter(|&held| {
        sort == Sort::Thing
            && view.is_word(governor, &["for", "in", "on"])
            && owned.get(held).is_some_and(|&at| view.kind(at) == Some(ChunkKind::Noun))
    });
    if let Some(held) = held {
        return is_old_behind(view, clause, held, sort_of(view, owned, held));
    }
    if view.kind(governor) == Some(ChunkKind::Preposition) {
        return is_old_behind_preposition(view, clause, first, governor, lemma, sort);
    }
    if lemma.is_empty() || view.is_passive(verb) && TWO_OBJECTS.contains(&lemma) {
        return false;
    }
    let is_definite = owned.get(first).and_then(|&noun| view.chunk(noun)).is_some_and(|noun| {
        wording::is_word(
            view.source,
            noun.tokens.start,
            &["the", "that", "those", "his", "her", "its", "their"],
        ) || view.word(noun.tokens.start).tag == Tag::Name
    });
    is_definite
        && match sort {
            Sort::Text => LOOKING_BACK.contains(&lemma) || !MAKING.contains(&lemma),
            Sort::Event => LOOKING_BACK.contains(&lemma) || ENDING.contains(&lemma),
            Sort::Thing => LOOKING_BACK.contains(&lemma),
        }
}

/// "based on the novel of 1921", "compared with the revolt of 1525"; but "fell in the war of 1870", "led to the war of 1812".
fn is_old_behind_preposition(
    view: &View<'_>,
    clause: &Clause,
    first: usize,
    governor: usize,
    lemma: &str,
    sort: Sort,
) -> bool {
    let owned = clause.owned.as_slice();
    // "along the same line as confirmed in the peace of 1555", "as in the revolt of 1525"
    // but "recognised as independent by the treaty of 1648".
    let back = |back: usize| first.checked_sub(back).and_then(|place| owned.get(place)).copied();
    let likens = |back_to: usize| back(back_to).is_some_and(|at| view.is_word(at, &["as", "like"]));
    let is_as = likens(2) || likens(3) && !view.is_word(governor, &["by"]);
    let is_result = owned
        .get(first)
        .and_then(|&at| view.chunk(at))
        .is_some_and(|chunk| wording::is_word(view.source, chunk.head, &["consequence", "result"]));
    if is_result {
        return false;
    }
    if is_as {
        return true;
    }
    if view.is_word(governor, WITHIN) {
        return sort == Sort::Thing && view.is_word(governor, &["through", "under", "within"]);
    }
    let text = |at: usize| view.chunk(at).map_or("", |chunk| wording::text(view.source, chunk.head));
    let fits: &[&str] = match text(governor) {
        "to" if sort == Sort::Text => &["accede", "agree", "lead"],
        "to" => &["add", "come", "contribute", "go", "invite", "lead", "return", "rise", "send"],
        "with" if sort == Sort::Text => &["end", "reach", "begin"],
        "with" => &["begin", "close", "coincide", "conclude", "culminate", "end", "open", "start"],
        "for" => &["campaign", "compete", "prepare", "qualify", "run", "stand", "train"],
        "on" => &["embark", "vote"],
        "from" if sort == Sort::Event => return false,
        "including" | "as" | "about" | "against" | "like" | "unlike" | "upon" | "than" | "from" => &[],
        _ => return false,
    };
    !fits.contains(&lemma)
}

/// "can be seen in the painting of 1820", "owns a copy of the atlas": the clause tells of today.
fn is_present(view: &View<'_>, clause: &Clause) -> bool {
    view.verb(clause).is_some_and(|verb| {
        let first = verb.tokens.clone().map(|at| view.word(at)).find(|word| word.tag != Tag::Adverb);
        let is_can = wording::is_word(view.source, verb.tokens.start, &["can", "may"]);
        is_can
            || first.is_some_and(|word| {
                word.tag == Tag::Auxiliary
                    && word.tense == Some(Tense::Present)
                    && !wording::is_word(view.source, verb.tokens.start, &["has", "have"])
            })
    })
}

/// "the Forest Act [of 1903] and [the Mines Act] of 1919": the first of what is joined.
fn first_of_list(view: &View<'_>, owned: &[usize], noun: usize) -> usize {
    let kind = |place: usize| owned.get(place).and_then(|&at| view.kind(at));
    let mut first = noun;
    for step in 0..4 {
        // "the first one, resolution 1 of 1946": a comma alone joins nothing.
        let joins = |place: usize| {
            kind(place) == Some(ChunkKind::Coordinator)
                || step > 0 && kind(place) == Some(ChunkKind::Mark(','))
        };
        let Some(mut before) = first.checked_sub(2).filter(|_| joins(first - 1)) else {
            break;
        };
        if matches!(kind(before), Some(ChunkKind::Time(_))) && before >= 2 {
            before -= 2;
        }
        first = before;
    }
    first
}

/// Whether the phrase at `at` names a law, a treaty or another text that is called by its year.
pub(super) fn is_instrument(view: &View<'_>, at: usize) -> bool {
    sort_of(view, &[at], 0) == Sort::Text
}

fn is_edge(view: &View<'_>, owned: &[usize], place: usize) -> bool {
    owned
        .get(place)
        .and_then(|&at| view.chunk(at))
        .is_some_and(|chunk| wording::is_word(view.source, chunk.head, EDGES))
}

fn is_name(view: &View<'_>, owned: &[usize], place: usize) -> bool {
    owned
        .get(place)
        .and_then(|&at| view.chunk(at))
        .is_some_and(|chunk| view.word(chunk.head).tag == Tag::Name)
}

fn sort_of(view: &View<'_>, owned: &[usize], place: usize) -> Sort {
    let Some(chunk) = owned.get(place).and_then(|&at| view.chunk(at)) else { return Sort::Thing };
    let mention = view.source.language.mentions_in(chunk.tokens.clone()).last();
    let kind = mention.and_then(|mention| view.source.language.entities.get(mention.entity));
    let word = wording::text(view.source, chunk.head).to_ascii_lowercase();
    if INSTRUMENTS.contains(&word.as_str()) || kind.is_some_and(|entity| entity.kind == EntityKind::Agreement)
    {
        Sort::Text
    } else if is_event_noun(&word)
        || is_event_noun(word.strip_suffix('s').unwrap_or(&word))
        || kind.is_some_and(|entity| entity.kind == EntityKind::Event)
    {
        Sort::Event
    } else {
        Sort::Thing
    }
}
