//! The year in brackets behind a law or a paper that is the subject: "The Mills Act (1851) closed the mills".
//!
//! What such a paper itself does it does in the year that it is of, and so does who makes it ("The Mill Fund (1980) was set up by
//! Holm"). What came of it later is of no year: "The Mills Act (1851) led to a war".

use super::bracket::siblings;
use crate::fact::kind::is_paper;
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{EntityKind, Tag};
use crate::temporal::{TimeValue, Timex};

/// What is enacted besides laws and pacts.
const PROGRAMMES: &[&str] = &["code", "compromise", "peace", "plan", "reforms"];

/// What a paper does by being one.
const ENACTING: &[&str] = &[
    "abolish",
    "abrogate",
    "add",
    "admit",
    "allow",
    "announce",
    "authorise",
    "authorize",
    "ban",
    "bar",
    "cede",
    "close",
    "confer",
    "create",
    "declare",
    "define",
    "demand",
    "deny",
    "devolve",
    "dissolve",
    "divide",
    "empower",
    "end",
    "enfranchise",
    "establish",
    "exclude",
    "extend",
    "forbid",
    "give",
    "grant",
    "guarantee",
    "impose",
    "incorporate",
    "introduce",
    "legalise",
    "legalize",
    "limit",
    "merge",
    "nationalise",
    "nationalize",
    "nullify",
    "offer",
    "open",
    "outlaw",
    "permit",
    "prohibit",
    "proclaim",
    "propose",
    "provide",
    "recognise",
    "recognize",
    "recommend",
    "redefine",
    "reject",
    "remove",
    "rename",
    "repeal",
    "require",
    "reserve",
    "restore",
    "restrict",
    "reverse",
    "revoke",
    "separate",
    "split",
    "strip",
    "suspend",
    "transfer",
    "unite",
    "validate",
];

/// How a thing of any sort comes to be.
const MADE: &[&str] = &[
    "adopt",
    "conclude",
    "draft",
    "enact",
    "establish",
    "found",
    "introduce",
    "issue",
    "launch",
    "pass",
    "present",
    "proclaim",
    "promulgate",
    "publish",
    "ratify",
    "set",
    "sign",
];

/// Whether the date behind the name `antecedent`, which ends the subject of the clause `parent`, is that of the clause.
pub(super) fn is_of_clause(view: &View<'_>, parent: usize, antecedent: Option<usize>, timex: Timex) -> bool {
    let Some((owner, at)) = view.clauses.get(parent).zip(antecedent) else { return false };
    let (Some(subject), Some(verb_at)) = (owner.subject.clone(), owner.verb) else { return false };
    let (Some(name), Some(verb)) = (view.chunk(at), view.chunk(verb_at)) else { return false };
    let is_subject = subject.end == at + 1 && at < verb_at && matches!(timex.value, TimeValue::Point(_));
    let has_other = owner.owned.iter().take(60).any(|&at| view.timex(at).is_some_and(Timex::is_dated));
    let is_denied = verb.tokens.clone().any(|at| matches!(view.word(at).tag, Tag::Negation | Tag::Modal));
    let is_perfect = wording::is_word(view.source, verb.tokens.start, &["has", "have", "had"]);
    // "The Mills Act (1850) and the Flour Act (1851) gave"
    let is_one = siblings(view, parent, at).take(2).count() < 2;
    if !is_subject || !is_one || has_other || is_denied || is_perfect || !view.is_past(verb) {
        return false;
    }
    let lemma = view.word(verb.head).lemma.unwrap_or_default();
    let is_passive = verb.tokens.len() > 1
        && verb.tokens.clone().any(|at| wording::is_word(view.source, at, &["was", "were"]));
    if is_passive {
        return MADE.contains(&lemma) && view.name_kind(at) != Some(EntityKind::Person);
    }
    let is_paper = |at: usize| {
        let word = wording::text(view.source, at).to_lowercase();
        is_paper(&word) || PROGRAMMES.contains(&word.as_str())
    };
    // "the Treaty of Lund"
    let names_paper = is_paper(name.head)
        || name.tokens.clone().any(|at| is_paper(at) && wording::is_word(view.source, at + 1, &["of"]))
        || subject.start + 2 == at
            && view.is_word(subject.start + 1, &["of"])
            && view.chunk(subject.start).is_some_and(|chunk| is_paper(chunk.head));
    // "gave way to the Mills Act": that came later.
    let object = view.chunk(verb_at + 1);
    let is_figure = object.is_some_and(|object| {
        wording::is_word(view.source, object.head, &["birth", "place", "rise", "room", "way"])
    });
    names_paper && !is_figure && ENACTING.contains(&lemma)
}
