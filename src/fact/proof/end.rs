//! Whether the text goes on where a headline ends, with words that the headline needs.
//!
//! * "struggled with the effects" where the text has "the effects of the boycott"

use crate::fact::gist::awaits;
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, Tag, is_transitive};

/// Verbs that say nothing without what is to be done.
const DEEDS: &[&str] = &[
    "agree",
    "aim",
    "allow",
    "ask",
    "attempt",
    "begin",
    "cease",
    "choose",
    "compel",
    "continue",
    "decide",
    "decline",
    "elect",
    "enable",
    "encourage",
    "expect",
    "fail",
    "force",
    "help",
    "hope",
    "intend",
    "manage",
    "need",
    "oblige",
    "offer",
    "opt",
    "order",
    "permit",
    "persuade",
    "plan",
    "prefer",
    "pressure",
    "proceed",
    "promise",
    "refuse",
    "require",
    "seek",
    "start",
    "struggle",
    "tend",
    "threaten",
    "try",
    "urge",
    "vow",
    "want",
    "wish",
];

/// Nouns that say nothing without what stands behind their preposition.
const RELATIONAL: &[&str] = &[
    "access",
    "aim",
    "aims",
    "amount",
    "approach",
    "attention",
    "ban",
    "basis",
    "battle",
    "beginning",
    "belief",
    "brink",
    "burden",
    "capital",
    "cause",
    "center",
    "centre",
    "claim",
    "collapse",
    "combination",
    "control",
    "cost",
    "creation",
    "demise",
    "disappearance",
    "dispute",
    "effect",
    "effects",
    "emergence",
    "enactment",
    "end",
    "establishment",
    "extension",
    "extent",
    "face",
    "failure",
    "faith",
    "fate",
    "focus",
    "form",
    "formation",
    "founding",
    "goal",
    "goals",
    "half",
    "head",
    "heart",
    "height",
    "hope",
    "host",
    "idea",
    "impact",
    "influence",
    "intent",
    "intention",
    "interest",
    "key",
    "kind",
    "lack",
    "leadership",
    "majority",
    "means",
    "method",
    "need",
    "number",
    "opposition",
    "order",
    "outbreak",
    "part",
    "path",
    "period",
    "place",
    "portion",
    "possession",
    "presence",
    "principle",
    "process",
    "prospect",
    "purpose",
    "reason",
    "regard",
    "removal",
    "response",
    "rest",
    "result",
    "return",
    "right",
    "rise",
    "risk",
    "role",
    "sake",
    "search",
    "series",
    "share",
    "shift",
    "side",
    "source",
    "spread",
    "state",
    "status",
    "stretch",
    "struggle",
    "support",
    "threat",
    "ties",
    "transition",
    "type",
    "use",
    "version",
    "victim",
    "victims",
    "view",
    "wake",
    "wave",
    "way",
];

/// Nouns of what somebody is about to do.
const AIMING: &[&str] = &[
    "ability",
    "attempt",
    "attempts",
    "bid",
    "chance",
    "desire",
    "drive",
    "effort",
    "efforts",
    "plan",
    "plans",
    "opportunity",
    "permission",
    "power",
    "right",
    "strategy",
    "willingness",
];

/// Adjectives that say nothing without what they are so for.
pub(super) const LEANING: &[&str] = &[
    "able",
    "afraid",
    "aware",
    "capable",
    "committed",
    "dependent",
    "devoid",
    "eager",
    "full",
    "guilty",
    "likely",
    "opposed",
    "prone",
    "reluctant",
    "responsible",
    "similar",
    "subject",
    "unable",
    "unwilling",
    "willing",
];

/// Verbs that say nothing without the phrase behind them: "amounted [to a breach of the law]".
const LEADING: &[&str] = &[
    "amount",
    "belong",
    "cater",
    "consist",
    "contend",
    "contribute",
    "depend",
    "hinge",
    "pertain",
    "refer",
    "rely",
    "stem",
];

/// Verbs of what something becomes: "was turned [into a park]".
const TURNING: &[&str] =
    &["convert", "divide", "form", "incorporate", "merge", "partition", "split", "transform", "turn"];

/// Verbs of an aim that say nothing without the phrase behind them, and what leads it: "to allow [for a third term]".
const LED: &[(&str, &[&str])] = &[
    ("adhere", &["to"]),
    ("allow", &["for"]),
    ("amount", &["to"]),
    ("belong", &["to"]),
    ("cater", &["to", "for"]),
    ("comply", &["with"]),
    ("consist", &["of"]),
    ("contend", &["with"]),
    ("contribute", &["to"]),
    ("cope", &["with"]),
    ("deal", &["with"]),
    ("defend", &["against"]),
    ("depend", &["on", "upon"]),
    ("inquire", &["into"]),
    ("look", &["at", "for", "into"]),
    ("meet", &["with"]),
    ("provide", &["for"]),
    ("refer", &["to"]),
    ("rely", &["on", "upon"]),
    ("resort", &["to"]),
    ("tend", &["to"]),
    ("venture", &["beyond", "into"]),
];

/// Verbs that say where somebody or something comes or stays: "putting him [out of business]".
const PUTTING: &[&str] = &["keep", "place", "put"];

/// The phrase in which a token stands.
pub(super) fn chunk_at(view: &View<'_>, token: usize) -> Option<usize> {
    let after = view.chunks.partition_point(|chunk| chunk.tokens.start <= token);
    after.checked_sub(1).filter(|&at| view.chunk(at).is_some_and(|chunk| chunk.tokens.contains(&token)))
}

/// Whether a verb says nothing without what is to be done.
pub(super) fn awaits_deed(lemma: &str) -> bool {
    DEEDS.contains(&lemma)
}

/// Whether a headline that ends with a token stops before what it needs.
pub(super) fn is_open(view: &View<'_>, last: usize) -> bool {
    let Some(at) = chunk_at(view, last) else { return false };
    let Some(chunk) = view.chunk(at) else { return false };
    // "the king [’s brother]", "the peace [treaty]"
    let next_token = view.word(last + 1);
    if next_token.tag == Tag::Clitic && last + 1 < view.tokens.end {
        return !wording::is_word(view.source, last + 1, &["’", "'"]);
    }
    if chunk.kind == ChunkKind::Noun && last + 1 < chunk.tokens.end {
        return !matches!(next_token.tag, Tag::Mark);
    }
    match chunk.kind {
        ChunkKind::Noun => is_open_noun(view, at, last) || is_put(view, at),
        ChunkKind::Pronoun => is_put(view, at),
        ChunkKind::Adjective => {
            let is_next = matches!(view.kind(at + 1), Some(ChunkKind::Preposition | ChunkKind::Infinitive));
            // "making it very hard [to rule]"
            let before = (0..at).rev().find(|&before| view.kind(before) != Some(ChunkKind::Adverb));
            let is_of_it = before.is_some_and(|before| view.is_word(before, &["it"]));
            is_next && (is_of_it || wording::is_word(view.source, last, LEANING))
        }
        ChunkKind::Finite => {
            let leads = view.word(chunk.head).lemma.is_some_and(|lemma| LEADING.contains(&lemma));
            let turns = view.word(chunk.head).lemma.is_some_and(|lemma| TURNING.contains(&lemma))
                && view.is_word(at + 1, &["into"]);
            // "was reorganised and placed [under the guild]"
            let puts = || {
                at > 1
                    && view.kind(at - 1) == Some(ChunkKind::Coordinator)
                    && view.word(chunk.head).lemma.is_some_and(|lemma| PUTTING.contains(&lemma))
            };
            (leads || turns || puts())
                && view.kind(at + 1) == Some(ChunkKind::Preposition)
                && !is_time(view, at + 2)
        }
        // "a meeting called [by a preacher]", "a party committed [to a wall]"
        ChunkKind::Participle => {
            let goes_on = view.kind(at + 1) == Some(ChunkKind::Infinitive)
                || view.is_word(at + 1, &["by", "to", "with", "from"]) && !is_time(view, at + 2);
            // "the tactics the league used [to win]"
            let is_contact = at > 1 && view.is_nominal(at - 2);
            goes_on && !is_contact && at > 0 && view.kind(at - 1) == Some(ChunkKind::Noun)
        }
        ChunkKind::Infinitive | ChunkKind::Gerund => {
            let lemma = view.word(chunk.head).lemma.unwrap_or_default();
            view.is_nominal(at + 1)
                || view.kind(at + 1) == Some(ChunkKind::Infinitive) && awaits_deed(lemma)
                || is_half_verb(view, at, lemma)
        }
        _ => false,
    }
}

/// "agreed to give [up their claims]", "was founded to inquire [into prices]", "a plan for selling [or letting the mill]": a verb
/// that lost the small word, the phrase or the second verb that its object stands behind.
fn is_half_verb(view: &View<'_>, at: usize, lemma: &str) -> bool {
    let next = at + 1;
    let is_particle = view.is_word(next, &["away", "down", "off", "out", "up"]);
    let is_led = view.kind(next) == Some(ChunkKind::Preposition)
        && !is_time(view, next + 1)
        && LED.iter().any(|(verb, led)| *verb == lemma && view.is_word(next, led));
    let kind = view.kind(at);
    let is_joined = view.kind(next) == Some(ChunkKind::Coordinator)
        && view.is_nominal(next + 2)
        && is_transitive(lemma)
        && (view.kind(next + 1) == kind || view.kind(next + 1) == Some(ChunkKind::Infinitive));
    is_particle && view.is_nominal(next + 1) || is_led || is_joined
}

/// Whether nothing is lost with the noun at the end: "the effects" alone say nothing, "the old dock" says something.
pub(super) fn is_lost(view: &View<'_>, last: Option<usize>) -> bool {
    let Some(last) = last else { return false };
    let is_noun = view.word(last).tag == Tag::Noun;
    let is_of = wording::is_word(view.source, last + 1, &["of"])
        || chunk_at(view, last).is_some_and(|at| is_naming(view, at + 1));
    !(is_noun && is_of) || wording::is_word(view.source, last, RELATIONAL)
}

/// Whether "a breach [of the law]" says something without what it is of.
pub(super) fn is_enough(view: &View<'_>, last: usize) -> bool {
    let is_any = chunk_at(view, last)
        .and_then(|at| view.chunk(at))
        .is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.start, &["a", "an"]));
    is_any
        && wording::is_word(view.source, last + 1, &["of"])
        && !wording::is_word(view.source, last, RELATIONAL)
}

/// "called", "known as"
pub(super) fn is_naming(view: &View<'_>, at: usize) -> bool {
    view.is_word(at, &["called", "dubbed", "entitled", "named", "nicknamed", "titled"])
        && !view.is_word(at + 1, &["by"])
        || view.is_word(at, &["known"]) && view.is_word(at + 1, &["as"])
}

fn is_time(view: &View<'_>, at: usize) -> bool {
    matches!(view.kind(at), Some(ChunkKind::Time(_)))
}

/// "to keep his army [between the two towns]"
fn is_put(view: &View<'_>, at: usize) -> bool {
    let verb = at.checked_sub(1).and_then(|before| view.chunk(before));
    let puts = verb.is_some_and(|verb| {
        matches!(verb.kind, ChunkKind::Gerund | ChunkKind::Infinitive)
            && view.word(verb.head).lemma.is_some_and(|lemma| PUTTING.contains(&lemma))
    });
    puts && view.kind(at + 1) == Some(ChunkKind::Preposition) && !is_time(view, at + 2)
}

fn is_open_noun(view: &View<'_>, at: usize, last: usize) -> bool {
    let Some(chunk) = view.chunk(at) else { return false };
    let is_common = view.word(last).tag == Tag::Noun;
    let is_the = wording::is_word(view.source, chunk.tokens.start, &["the"]);
    let is_bare = chunk.tokens.len() == 1;
    let relational = wording::is_word(view.source, last, RELATIONAL);
    match view.kind(at + 1) {
        Some(ChunkKind::Preposition) => {
            let is_dated = matches!(view.kind(at + 2), Some(ChunkKind::Time(_)));
            let is_of = view.is_word(at + 1, &["of"]);
            let is_near = view
                .is_word(at + 1, &["on", "for", "to", "over", "between", "against", "in", "with", "from"]);
            // "signed one [of the treaties]", "killed most [of them]"
            let is_share = is_of
                && wording::is_word(
                    view.source,
                    last,
                    &["both", "half", "many", "most", "none", "one", "several", "some"],
                );
            // "put an end [to that]"
            !is_dated && is_share
                || is_common
                    && !is_dated
                    && (is_of || relational && is_near && (is_the || is_bare) || awaits(view, at))
        }
        // "the ban [that they had]", "the vacuum [created by it]"
        Some(ChunkKind::Relative) => {
            is_common && is_the && view.is_word(at + 1, &["that", "who", "which", "whom", "whose"])
        }
        Some(ChunkKind::Subordinator) => is_common && is_the && view.is_word(at + 1, &["that"]),
        // "in a system [called the Ring]": its name is what is told of it.
        Some(ChunkKind::Participle) => {
            is_common && (is_the && !view.is_word(at + 1, &["based"]) || is_naming(view, at + 1))
        }
        // "the first woman [to give a speech]"
        Some(ChunkKind::Infinitive) => {
            let is_ordinal = chunk.tokens.clone().any(|at| {
                wording::is_word(view.source, at, &["first", "last", "only", "second", "third", "youngest"])
            });
            is_common && (is_the || is_ordinal || wording::is_word(view.source, last, AIMING))
        }
        // "the right [not to be held]"
        _ if view.is_word(at + 1, &["not"]) => is_common && wording::is_word(view.source, last, AIMING),
        _ => false,
    }
}
