//! Whether a clause is whole: what was cut off, what it needs to say something, whom it is about.

use super::{Part, Role};
use crate::fact::{Argument, Fact, FactKind, Predicate};
use crate::language::{EntityKind, Tag};
use crate::question::code::Code;
use crate::question::ground::Ground;
use crate::question::wording::words;

/// Whether "his" in the object was resolved to somebody other than the subject: mostly it belongs to the subject.
pub(super) fn is_of_another(fact: &Fact, subject: &Argument) -> bool {
    fact.object.as_ref().is_some_and(|object| {
        let is_owned = object.text.contains("’s ") || object.text.contains("'s ");
        let same = object.entities.first().is_some_and(|owner| subject.entities.contains(owner));
        object.resolved_from.is_some() && is_owned && !same
    })
}

/// "a theory", "an international centre": what tells which was cut off.
pub(super) fn is_bare_indefinite(text: &str) -> bool {
    let list: Vec<&str> = words(text).collect();
    matches!(list.first(), Some(&("a" | "an")))
        && list.len() <= 3
        && !list.iter().any(|word| word.starts_with(char::is_uppercase))
}

/// A number or a preposition was cut off in front.
pub(super) fn starts_badly(text: &str) -> bool {
    if text.to_lowercase().starts_with("the great of ") {
        return true;
    }
    let first = words(text).next().unwrap_or_default().to_lowercase();
    matches!(
        first.as_str(),
        "million"
            | "billion"
            | "thousand"
            | "hundred"
            | "crore"
            | "lakh"
            | "of"
            | "himself"
            | "herself"
            | "itself"
            | "themselves"
            | "and"
            | "or"
            | "but"
            | "with"
            | "by"
            | "there"
            | "none"
            | "some"
            | "others"
            | "one"
    )
}

/// Verbs that say nothing without what was said, shown or worked out.
pub(super) fn needs_more(lemma: &str, rest: &[Part]) -> bool {
    const NEEDING: [&str; 40] = [
        "agree",
        "announce",
        "argue",
        "ask",
        "assert",
        "believe",
        "claim",
        "complain",
        "conclude",
        "convince",
        "declare",
        "decide",
        "demand",
        "deny",
        "discover",
        "establish",
        "explain",
        "find",
        "get",
        "hope",
        "insist",
        "intend",
        "let",
        "make",
        "order",
        "prove",
        "report",
        "say",
        "seem",
        "show",
        "state",
        "suggest",
        "take",
        "tell",
        "think",
        "try",
        "want",
        "warn",
        "work",
        "write",
    ];
    let says = |part: &Part| {
        part.role == Role::Object
            || part.role == Role::Loose
            || (part.text.starts_with("to ")
                && matches!(lemma, "agree" | "decide" | "try" | "want" | "ask" | "hope"))
            || part.text.starts_with("on ") && matches!(lemma, "decide" | "agree" | "insist")
    };
    NEEDING.contains(&lemma)
        && !rest.iter().any(says)
        && !matches!(lemma, "work" | "write" if !rest.is_empty())
}

/// A relative clause tells of the noun before it. Only when that noun is sure to be meant may it be told alone:
/// "who" of a person, ", which" of a country or a body.
pub(super) fn relative(
    ground: &Ground<'_>,
    fact: &Fact,
    subject: &Argument,
    predicate: &Predicate,
) -> Result<(), Code> {
    let between = subject.tokens.end..predicate.tokens.start;
    let Some(at) = between.clone().take(12).find(|&at| ground.word(at).tag == Tag::Relative) else {
        return Ok(());
    };
    if subject.resolved_from.is_some() || fact.kind == FactKind::NounEvent {
        return Ok(());
    }
    let kind = subject.entity.and_then(|entity| ground.entity(entity)).map(|entity| entity.kind);
    let word = ground.text(at).to_lowercase();
    let fits = match kind {
        Some(EntityKind::Person) => word == "who",
        Some(EntityKind::Country | EntityKind::Organisation | EntityKind::People) => word != "who",
        _ => false,
    };
    // "the summit of SAARC, which": the noun before the preposition may be meant.
    let before = subject.tokens.start.checked_sub(1);
    let is_within = before.is_some_and(|before| {
        matches!(ground.word(before).tag, Tag::Preposition | Tag::Determiner) && ground.text(before) != "The"
    });
    if fits && (!is_within || word == "who") { Ok(()) } else { Err(Code::G04) }
}
