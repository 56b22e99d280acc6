//! What a headline cannot leave out: the object, what somebody is made to do, and what a noun lives on.
//!
//! * "brought an end [to the war]", "had a population [of nine thousand]": the noun says nothing without it.

use crate::fact::kind::CAUSING;
use crate::fact::unit::{Unit, UnitKind};
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, Tag};

/// Nouns and the words that bring what they live on.
const LIVING: &[(&[&str], &[&str])] = &[
    (
        &[
            "access",
            "birth",
            "claim",
            "end",
            "halt",
            "lie",
            "priority",
            "reference",
            "rise",
            "siege",
            "stop",
            "voice",
            "way",
        ],
        &["to"],
    ),
    (&["basis", "foundation", "foundations", "groundwork", "responsibility", "stage", "way"], &["for"]),
    (&["ban", "effect", "emphasis", "impact", "influence", "limits", "restrictions"], &["on", "upon"]),
    (&["control"], &["of", "over"]),
    (&["part", "role"], &["in"]),
    (
        &[
            "advantage",
            "average",
            "capacity",
            "care",
            "charge",
            "end",
            "majority",
            "number",
            "part",
            "population",
            "possession",
            "series",
            "total",
            "use",
        ],
        &["of"],
    ),
];

/// Nouns that say nothing without what is to be done.
const AIMING: &[&str] = &[
    "ability",
    "attempt",
    "attempts",
    "authority",
    "desire",
    "effort",
    "efforts",
    "intention",
    "need",
    "opportunity",
    "permission",
    "power",
    "right",
    "steps",
];

/// Verbs that say nothing without the phrase behind them: "led [to war]".
const LEADING: &[&str] =
    &["aim", "amount", "belong", "call", "cater", "consist", "depend", "lead", "refer", "rely", "result"];

/// Whether a noun lives on the phrase at once behind it.
pub(in crate::fact) fn awaits(view: &View<'_>, noun: usize) -> bool {
    if view.kind(noun) != Some(ChunkKind::Noun) {
        return false;
    }
    let Some(word) = view.chunk(noun).map(|chunk| wording::text(view.source, chunk.tokens.end - 1)) else {
        return false;
    };
    let is_led = LIVING.iter().any(|(nouns, led)| view.is_word(noun + 1, led) && nouns.contains(&word));
    is_led || view.kind(noun + 1) == Some(ChunkKind::Infinitive) && AIMING.contains(&word)
}

/// Whether the parts that cannot be left out are worth more than a whole headline without them.
pub(super) fn is_needed(view: &View<'_>, core: &[Unit]) -> bool {
    let Some(last) = core.last() else { return false };
    let leads = || {
        let verb = last.chunks.first().and_then(|&at| at.checked_sub(1)).and_then(|at| view.chunk(at));
        verb.is_some_and(|verb| {
            verb.kind == ChunkKind::Finite
                && view.word(verb.head).lemma.is_some_and(|lemma| LEADING.contains(&lemma))
        })
    };
    let is_led = core.len() > 1
        && core.iter().rev().nth(1).and_then(|part| part.chunks.last()).is_some_and(|&at| awaits(view, at));
    match last.kind {
        UnitKind::Object | UnitKind::Verbal => true,
        _ => is_led || leads(),
    }
}

/// How many parts cannot be left out: up to the object, or what follows the verb at once: "led [to war]".
/// "forced [the duke to leave]": and what somebody is made to do.
pub(super) fn core_of(view: &View<'_>, parts: &[Unit]) -> usize {
    let opens = |unit: &Unit| unit.chunks.last().is_some_and(|&last| awaits(view, last));
    let leads = |unit: &&Unit| matches!(unit.kind, UnitKind::Prepositional | UnitKind::Verbal);
    let object = parts.iter().position(|unit| unit.kind == UnitKind::Object);
    let object = object.map(|object| deed(view, parts, object).unwrap_or(object) + 1);
    // "managed to break [through the walls]"
    let is_lone = |unit: &Unit| unit.kind == UnitKind::Verbal && unit.chunks.len() == 1;
    let goes_on = parts.first().is_some_and(is_lone)
        && parts.get(1).is_some_and(|unit| unit.kind == UnitKind::Prepositional);
    let mut core = object.unwrap_or_else(|| {
        parts.iter().take(1).filter(leads).count() + usize::from(goes_on || calls(view, parts))
    });
    // "brought an end [to the war]", "began laying siege [to the town]"
    while core < parts.len() && core.checked_sub(1).and_then(|last| parts.get(last)).is_some_and(opens) {
        core += 1;
    }
    core
}

/// "called on the miners [to lay down their tools]": who was called upon, and to what.
fn calls(view: &View<'_>, parts: &[Unit]) -> bool {
    const CALLING: &[&str] = &["appeal", "call", "plead", "prevail"];
    let first = |place: usize| parts.get(place).and_then(|part| part.chunks.first().copied());
    let verb = first(0).and_then(|at| at.checked_sub(1)).and_then(|verb| view.chunk(verb));
    verb.is_some_and(|verb| {
        matches!(verb.kind, ChunkKind::Finite)
            && view.word(verb.head).lemma.is_some_and(|lemma| CALLING.contains(&lemma))
    }) && first(0).is_some_and(|at| view.is_word(at, &["for", "on", "to", "upon", "with"]))
        && first(1).is_some_and(|at| view.kind(at) == Some(ChunkKind::Infinitive))
}

/// "could not enter the harbour [without leave]": where what is excepted from a "not" stands.
pub(super) fn exception(view: &View<'_>, parts: &[Unit]) -> Option<usize> {
    let is_negated = |part: &Unit| {
        let mut chunks = part.chunks.iter().filter_map(|&at| view.chunk(at));
        chunks.any(|chunk| chunk.tokens.clone().any(|at| view.word(at).tag == Tag::Negation))
    };
    let core = core_of(view, parts);
    let first = parts.get(core).and_then(|part| part.chunks.first())?;
    let is_without = view.is_word(*first, &["without", "except", "unless"]);
    (is_without && parts.iter().take(core).any(is_negated)).then_some(core)
}

/// "forced [the duke] [to leave]": where what somebody is made to do stands behind the object.
pub(super) fn deed(view: &View<'_>, parts: &[Unit], object: usize) -> Option<usize> {
    const TELLING: &[&str] = &[
        "advise",
        "ask",
        "assist",
        "authorise",
        "authorize",
        "beg",
        "challenge",
        "coerce",
        "command",
        "commission",
        "drive",
        "empower",
        "entice",
        "entitle",
        "forbid",
        "implore",
        "incite",
        "inspire",
        "instruct",
        "lobby",
        "motivate",
        "press",
        "pressure",
        "prod",
        "prompt",
        "provoke",
        "push",
        "require",
        "teach",
        "tempt",
        "warn",
    ];
    let first = |place: usize| parts.get(place).and_then(|unit| unit.chunks.first().copied());
    let verb = first(object).and_then(|at| at.checked_sub(1)).and_then(|verb| view.chunk(verb))?;
    let makes = verb.kind == ChunkKind::Finite
        && view
            .word(verb.head)
            .lemma
            .is_some_and(|lemma| CAUSING.contains(&lemma) || TELLING.contains(&lemma));
    let is_deed =
        |place: &usize| first(*place).is_some_and(|at| view.kind(at) == Some(ChunkKind::Infinitive));
    // "forced the withdrawal of the guards to save them": what is done does nothing.
    let head = parts.get(object).and_then(|unit| unit.chunks.first()).and_then(|&at| view.chunk(at))?;
    let word = wording::text(view.source, head.head);
    let is_act = crate::language::is_event_noun(word)
        || ["al", "ment", "sion", "tion"].iter().any(|end| word.ends_with(end));
    // "forced the duke [of Ribe] to leave"
    (object + 1..object + 3).find(is_deed).filter(|_| makes && !is_act)
}
