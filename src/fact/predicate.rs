//! The verb of a clause: its lemma, its voice, its tense, and what it does to the truth of the clause.

use super::clause::{Clause, Link};
use super::gist::is_own_deed;
use super::record::{Flags, Predicate, Voice};
use super::view::View;
use super::wording;
use crate::language::{Chunk, ChunkKind, Tag, Tense};
use crate::text::WordSet;

pub(super) fn predicate(view: &View<'_>, clause: &Clause, verb: &Chunk) -> Predicate {
    let main = view.word(verb.head);
    let first =
        verb.tokens.clone().find(|&at| matches!(view.word(at).tag, Tag::Verb | Tag::Auxiliary | Tag::Modal));
    let first_word = first.map(|at| view.word(at)).unwrap_or_default();
    let is_helped = first.is_some_and(|first| first != verb.head) || first_word.tag != Tag::Verb;
    let auxiliary = first.filter(|_| is_helped).map(|at| wording::text(view.source, at).to_owned());
    let has_object = clause.owned.get(clause.behind_verb()).is_some_and(|&at| view.is_nominal(at));
    let is_bare = main.tense == Some(Tense::Participle)
        && !(is_helped || clause.is_active || clause.link == Link::Main && has_object)
        && !is_own_deed(view, clause, verb);
    let passive = view.is_passive(verb) || is_bare;
    Predicate {
        tokens: verb.tokens.clone(),
        main: verb.head,
        lemma: main.lemma.unwrap_or_default(),
        text: wording::write(view.source, verb.tokens.clone()),
        voice: if passive { Voice::Passive } else { Voice::Active },
        is_past: matches!(first_word.tense, Some(Tense::Past)),
        auxiliary,
        is_domain: main.lemma.is_some_and(crate::language::is_domain_verb),
    }
}

/// What goes on in a head is no deed.
const THINKING: &[&str] = &[
    "agree",
    "assume",
    "believe",
    "doubt",
    "expect",
    "feel",
    "find",
    "forget",
    "guess",
    "hope",
    "imagine",
    "know",
    "like",
    "love",
    "mean",
    "need",
    "prefer",
    "realise",
    "realize",
    "remember",
    "say",
    "see",
    "suppose",
    "think",
    "understand",
    "want",
    "wish",
    "wonder",
];
const PLANNING: &[&str] = &["will", "shall", "'ll"];
const HEDGING_MODALS: &[&str] = &["may", "might", "could", "would", "can"];
const JUDGING_MODALS: &[&str] = &["should", "must", "ought"];
static HEDGES: WordSet = WordSet::new(&[
    "allegedly",
    "apparently",
    "arguably",
    "perhaps",
    "possibly",
    "presumably",
    "probably",
    "purportedly",
    "reportedly",
    "seemingly",
    "supposedly",
    "maybe",
    "likely",
]);
/// The length of the shortest word of scarcity, in bytes: most words are shorter.
const SHORTEST_SCARCE: usize = 3;
const HEDGING_VERBS: &[&str] = &["appear", "seem", "suppose", "tend"];
const PLANNING_VERBS: &[&str] = &["expect", "plan", "schedule", "intend", "hope", "aim"];
const SAID_TO: &[&str] = &["allege", "believe", "report", "rumour", "say", "think", "suppose"];

/// "appeared before the walls on", "appeared in 1902": what came, and not what seemed so.
fn comes_to_light(view: &View<'_>, behind: usize) -> bool {
    let word = view.word(behind);
    let text = wording::text(view.source, behind);
    match word.tag {
        Tag::Preposition => !matches!(text, "as" | "like" | "to"),
        Tag::Number => true,
        _ => text.is_empty() || matches!(text, "." | "," | ";" | ":" | "again" | "there"),
    }
}

/// What the verb group and the words right behind it do to the truth of the clause.
pub(super) fn flags(view: &View<'_>, clause: &Clause, verb: &Chunk) -> Flags {
    let source = view.source;
    let words = verb.tokens.clone();
    let main = view.word(verb.head);
    let lemma = main.lemma.unwrap_or_default();
    let behind = clause.behind_verb();
    let next = clause.owned.get(behind).copied();
    let to_verb = next.and_then(|at| view.chunk(at)).filter(|chunk| chunk.kind == ChunkKind::Infinitive);
    let is_copula = main.tag == Tag::Auxiliary && lemma == "be";
    let modal = |list: &[&str]| {
        words.clone().any(|at| view.word(at).tag == Tag::Modal && wording::is_word(source, at, list))
    };
    let (is_scarce, is_hedge) = doubted_in(view, clause);
    let negated = words.clone().any(|at| {
        let is_not = view.word(at).tag == Tag::Negation && !wording::is_word(source, at + 1, &["only"]);
        // "was neither sold nor rented"
        is_not || wording::text(source, at).ends_with("n't") || wording::is_word(source, at, &["neither"])
    }) || clause.subject.clone().is_some_and(|subject| {
        let tokens = view.tokens_of(subject);
        wording::is_word(
            source,
            tokens.start,
            &["no", "none", "neither", "nobody", "nothing", "few", "hardly"],
        )
    }) || is_scarce
        || wording::is_word(source, view.tokens.start, &["never", "nor", "seldom", "rarely"])
        || next.and_then(|at| view.chunk(at)).is_some_and(|chunk| {
            wording::is_word(source, chunk.tokens.start, &["no", "nothing", "nobody", "none"])
        });
    let about_to = to_verb.is_some() && (is_copula || lemma == "go" && main.tense == Some(Tense::Gerund))
        || next.is_some_and(|at| {
            is_copula
                && view.chunk(at).is_some_and(|chunk| {
                    wording::has_word(
                        source,
                        chunk.tokens.clone(),
                        &["due", "about", "set", "scheduled", "expected", "likely"],
                    )
                })
        });
    let planned = modal(PLANNING)
        || about_to
        || PLANNING_VERBS.contains(&lemma) && (view.is_passive(verb) || to_verb.is_some());
    let said_to = view.is_passive(verb) && to_verb.is_some() && SAID_TO.contains(&lemma);
    let hedged = modal(HEDGING_MODALS)
        || is_hedge
        || HEDGING_VERBS.contains(&lemma) && !(lemma == "appear" && comes_to_light(view, verb.tokens.end))
        || said_to
        || words.clone().any(|at| HEDGES.has(wording::text(source, at)));
    // "I left Lund in 1931" is a deed; "I believe", "we know", "one may say" tell what somebody thinks. "One of the founders" is a man.
    let is_deed = || {
        let first =
            words.clone().find(|&at| matches!(view.word(at).tag, Tag::Verb | Tag::Auxiliary | Tag::Modal));
        first.is_some_and(|at| view.word(at).tense == Some(Tense::Past)) && !THINKING.contains(&lemma)
    };
    let first_person = clause.subject.clone().is_some_and(|subject| {
        let tokens = view.tokens_of(subject);
        wording::is_word(source, tokens.start, &["you"])
            || tokens.len() == 1 && wording::is_word(source, tokens.start, &["one"])
            || wording::is_word(source, tokens.start, &["i", "we"]) && !is_deed()
    });
    Flags {
        is_negated: negated,
        is_planned: planned,
        is_hedged: hedged,
        is_opinion: modal(JUDGING_MODALS) || first_person,
        ..Flags::default()
    }
}

/// Whether a word of the clause says that hardly anything happened, and whether one says that it may not have.
fn doubted_in(view: &View<'_>, clause: &Clause) -> (bool, bool) {
    const SCARCE: &[&str] = &["hardly", "scarcely", "neither", "nor"];
    let source = view.source;
    let (mut is_scarce, mut is_hedge) = (false, false);
    let chunks = clause.owned.iter().take(64).filter_map(|&at| view.chunk(at));
    // ", it is said,"
    is_hedge |= chunks.clone().any(|chunk| {
        chunk.kind == ChunkKind::Adverb && chunk.tokens.len() > 1 && view.word(chunk.head).tag == Tag::Verb
    });
    for at in chunks.filter(|chunk| chunk.tokens.len() <= 2).flat_map(|chunk| chunk.tokens.clone()) {
        let length = source.prose.tokens.get(at).map_or(0, |token| token.span.len());
        is_scarce |= length >= SHORTEST_SCARCE && wording::is_word(source, at, SCARCE);
        is_hedge |= HEDGES.has(wording::text(source, at));
    }
    (is_scarce, is_hedge)
}
