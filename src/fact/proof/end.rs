//! Whether the text goes on where a headline ends, with words that the headline needs.
//!
//! * "struggled with the effects" where the text has "the effects of the boycott"

use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, Tag};

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
    "amount",
    "approach",
    "attention",
    "ban",
    "basis",
    "battle",
    "belief",
    "burden",
    "cause",
    "claim",
    "combination",
    "control",
    "cost",
    "dispute",
    "effect",
    "effects",
    "end",
    "faith",
    "focus",
    "hope",
    "impact",
    "influence",
    "interest",
    "lack",
    "need",
    "number",
    "opposition",
    "order",
    "part",
    "path",
    "place",
    "reason",
    "regard",
    "response",
    "result",
    "return",
    "right",
    "role",
    "search",
    "series",
    "shift",
    "side",
    "source",
    "struggle",
    "support",
    "transition",
    "use",
    "view",
    "way",
    "ties",
];

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
        ChunkKind::Noun => is_open_noun(view, at, last),
        ChunkKind::Infinitive | ChunkKind::Gerund => {
            let lemma = view.word(chunk.head).lemma.unwrap_or_default();
            view.is_nominal(at + 1) || view.kind(at + 1) == Some(ChunkKind::Infinitive) && awaits_deed(lemma)
        }
        _ => false,
    }
}

/// Whether nothing is lost with the noun at the end: "the effects" alone say nothing, "the old dock" says something.
pub(super) fn is_lost(view: &View<'_>, last: Option<usize>) -> bool {
    let Some(last) = last else { return false };
    let is_noun = view.word(last).tag == Tag::Noun;
    let is_of = wording::is_word(view.source, last + 1, &["of"])
        || chunk_at(view, last).is_some_and(|at| is_naming(view, at + 1));
    !(is_noun && is_of) || wording::is_word(view.source, last, RELATIONAL)
}

/// "called", "known as"
pub(super) fn is_naming(view: &View<'_>, at: usize) -> bool {
    view.is_word(at, &["called", "dubbed", "entitled", "named", "nicknamed"])
        || view.is_word(at, &["known"]) && view.is_word(at + 1, &["as"])
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
            is_common && !is_dated && (is_of || relational && is_near && (is_the || is_bare))
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
        Some(ChunkKind::Infinitive) => is_common && is_the,
        _ => false,
    }
}
