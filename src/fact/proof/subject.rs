//! Whether the subject of a headline is the whole of what the text names, and agrees with its verb.

use super::end::chunk_at;
use crate::fact::clause::{Clause, Link};
use crate::fact::kind;
use crate::fact::record::{Argument, Fact, Fault};
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, EntityKind, Tag, is_plural_noun};

/// How far back a verb is looked for before a list.
const BACK: usize = 40;

/// Prepositions that open clauses too: "after Dahl resigned".
const OPENING: &[&str] = &[
    "after", "as", "before", "but", "except", "for", "like", "once", "since", "than", "till", "until",
    "whereas", "while",
];

/// Singular nouns that stand for many.
const COLLECTIVE: &[&str] = &[
    "aircraft",
    "audience",
    "cast",
    "cattle",
    "cavalry",
    "couple",
    "crew",
    "crowd",
    "dozen",
    "enemy",
    "family",
    "few",
    "half",
    "hundred",
    "infantry",
    "lot",
    "lots",
    "majority",
    "many",
    "media",
    "million",
    "minority",
    "most",
    "nobility",
    "number",
    "opposition",
    "pair",
    "percent",
    "people",
    "police",
    "public",
    "quarter",
    "range",
    "remainder",
    "rest",
    "series",
    "staff",
    "third",
    "thousand",
    "variety",
    "youth",
    "ones",
    "data",
    "press",
    "poor",
    "rich",
    "young",
    "old",
    "elite",
    "clergy",
    "peasantry",
    "personnel",
];

/// "An additional thirty were recorded", "A badly timed one doubled": a count or a quality of what the text named before.
pub(super) fn is_count(view: &View<'_>, fact: &Fact) -> bool {
    let Some(subject) = fact.subject.as_ref().filter(|subject| subject.resolved_from.is_none()) else {
        return false;
    };
    let first = subject.tokens.start;
    let is_led = subject.tokens.len() > 1;
    let is_one = is_led && wording::is_word(view.source, subject.head, &["one"]);
    let is_more = is_led
        && wording::is_word(view.source, first, &["a", "an", "another", "the"])
        && wording::is_word(view.source, first + 1, &["additional", "further"])
        && view.word(subject.head).tag == Tag::Number
        // "a further nine mills": what they are was filled in.
        && subject.text.ends_with(wording::text(view.source, subject.head));
    let is_of = wording::is_word(view.source, subject.head + 1, &["of"]);
    // "and a further nine [mills]": where its noun was found again nothing is lost.
    let is_bare = subject.text.ends_with(wording::text(view.source, subject.head));
    (is_one || is_more) && is_bare && !is_of && subject.tokens.end == subject.head + 1
}

/// Whether a clause has a subject written for it and for no other.
pub(super) const fn is_own(clause: &Clause) -> bool {
    clause.subject.is_some()
        && matches!(clause.link, Link::Main | Link::Complement | Link::Subordinate)
        && clause.shares.is_none()
}

/// Whether the subject is the end of a list, or points to what was left out, whatever kind of clause it stands in.
pub(super) fn is_rest(view: &View<'_>, fact: &Fact) -> bool {
    let subject = fact.subject.as_ref().filter(|subject| subject.resolved_from.is_none());
    subject.is_some_and(|subject| is_end_of_list(view, subject) || is_bare_pointer(view, fact, subject))
}

/// Whether the words around the subject show that more of them belong to it.
pub(super) fn half(view: &View<'_>, fact: &Fact) -> Option<Fault> {
    let subject = fact.subject.as_ref().filter(|subject| subject.resolved_from.is_none())?;
    if subject.tokens.start > view.tokens.start && follows_its_beginning(view, subject) {
        return Some(Fault::HalfSubject);
    }
    goes_on(view, fact, subject)
}

/// "the fall of A and [the rise of B]", "the first Halden – [Ribe bus]", "of Holm" alone
fn follows_its_beginning(view: &View<'_>, subject: &Argument) -> bool {
    let first = subject.tokens.start;
    let Some(at) = chunk_at(view, first) else { return false };
    let Some(before) = at.checked_sub(1) else { return false };
    let has_verb = || {
        (before.saturating_sub(BACK)..before).any(|at| {
            matches!(
                view.kind(at),
                Some(
                    ChunkKind::Finite
                        | ChunkKind::Participle
                        | ChunkKind::Subordinator
                        | ChunkKind::Mark(';' | ':')
                )
            )
        })
    };
    let is_named = before > 0 && view.is_nominal(before - 1);
    // "the fall of A in 1911 and the rise of B"
    let is_dated = before > 2
        && matches!(view.kind(before - 1), Some(ChunkKind::Time(_)))
        && view.kind(before - 2) == Some(ChunkKind::Preposition)
        && view.is_nominal(before - 3);
    let opens_list = before > 0
        && view.chunk(before - 1).is_some_and(|chunk| {
            before > 1 || chunk.tokens.len() > 1 && view.word(chunk.tokens.start).tag == Tag::Determiner
        });
    match view.kind(before) {
        Some(ChunkKind::Preposition) => !view.is_word(before, OPENING),
        Some(ChunkKind::Coordinator) => {
            (is_named || is_dated)
                && !view.is_word(before, &["but", "yet", "so", "nor"])
                && (!has_verb() || opens_with_first(view, before))
        }
        Some(ChunkKind::Mark('-' | '–' | '—')) => is_named && opens_list && !has_verb(),
        // "the parishes of Lund, Ribe, [Oslo] were merged"
        Some(ChunkKind::Mark(',')) => {
            let verb = view.word(subject.tokens.end);
            let are = wording::is_word(view.source, subject.tokens.end, &["were", "are"]);
            let is_list = before >= 3
                && view.kind(before - 2) == Some(ChunkKind::Mark(','))
                && view.is_nominal(before - 3);
            is_named && is_list && are && verb.tag == Tag::Auxiliary && !subject.is_plural && !has_verb()
        }
        _ => false,
    }
}

/// "founded in 1618, [Otto and] Ida began", "that [both the winter and] the drive saved": whether nothing but the first of two
/// stands between the beginning of a clause and "and".
fn opens_with_first(view: &View<'_>, and: usize) -> bool {
    /// So many phrases the first of two has at most.
    const LONGEST: usize = 8;
    for at in (and.saturating_sub(LONGEST)..and).rev() {
        match view.kind(at) {
            Some(ChunkKind::Noun | ChunkKind::Pronoun | ChunkKind::Adjective) => {
                if view.is_word(at, &["both", "either"]) {
                    return true;
                }
            }
            Some(ChunkKind::Preposition) if view.is_word(at, &["between"]) => return true,
            Some(ChunkKind::Coordinator) if view.is_word(at, &["both", "either"]) => return true,
            Some(ChunkKind::Preposition | ChunkKind::Coordinator) if !view.is_word(at, OPENING) => {}
            // "In 1618, Otto and Ida", "when Otto and Ida"
            Some(ChunkKind::Mark(',') | ChunkKind::Relative) => return at + 1 < and,
            Some(ChunkKind::Subordinator) => return at + 1 < and && !view.is_word(at, OPENING),
            _ => return false,
        }
    }
    false
}

/// "the zeal among Holmites, [Ulmites, and Rovers owed]": a list of two has no comma.
fn is_end_of_list(view: &View<'_>, subject: &Argument) -> bool {
    let Some(first) = chunk_at(view, subject.tokens.start).filter(|&first| first > 1) else { return false };
    let is_comma = |at: usize| view.kind(at) == Some(ChunkKind::Mark(','));
    let is_of_two = is_comma(first + 1)
        && view.is_word(first + 2, &["and", "or"])
        && view.chunk(first + 3).is_some_and(|chunk| chunk.tokens.end == subject.tokens.end);
    is_of_two && is_comma(first - 1) && view.is_nominal(first - 2)
}

/// "those [who left] founded"
fn is_bare_pointer(view: &View<'_>, fact: &Fact, subject: &Argument) -> bool {
    let is_apart =
        fact.predicate.as_ref().is_some_and(|predicate| predicate.tokens.start > subject.tokens.end);
    let opens = |words: &[&str]| wording::is_word(view.source, subject.tokens.end, words);
    subject.tokens.len() == 1
        && is_apart
        && wording::is_word(view.source, subject.tokens.start, &["those", "that"])
        && opens(&["who", "whose", "whom", "which", "that", "of", "with", "in", "from", "for"])
}

/// "the death [of the king] was", "the party [and its wing, the L,] were"
fn goes_on(view: &View<'_>, fact: &Fact, subject: &Argument) -> Option<Fault> {
    let predicate = fact.predicate.as_ref()?;
    let at = chunk_at(view, subject.tokens.end.saturating_sub(1))?;
    let verb = chunk_at(view, predicate.tokens.start).filter(|&verb| verb > at + 2 && verb - at < BACK)?;
    let is_dated = matches!(view.kind(at + 2), Some(ChunkKind::Time(_)));
    let has_verb = (at + 1..verb).take(BACK).any(|at| view.kind(at) == Some(ChunkKind::Finite));
    let is_more = match view.kind(at + 1) {
        Some(ChunkKind::Preposition) => {
            return (view.is_word(at + 1, &["of"]) && !is_dated).then_some(Fault::ShortSubject);
        }
        Some(ChunkKind::Coordinator) => {
            view.is_word(at + 1, &["and", "or"]) && view.is_nominal(at + 2) && !has_verb
        }
        // "sanctions, strikes, and the end of the war brought": no comma closes what began with one.
        Some(ChunkKind::Mark(',')) => {
            let is_comma = |at: usize| view.kind(at) == Some(ChunkKind::Mark(','));
            let and = (at + 2..verb).rev().find(|&at| view.is_word(at, &["and"]));
            let is_plain = |at: usize| {
                matches!(
                    view.kind(at),
                    Some(
                        ChunkKind::Noun
                            | ChunkKind::Mark(',')
                            | ChunkKind::Coordinator
                            | ChunkKind::Preposition
                    )
                )
            };
            view.is_nominal(at + 2)
                && and.is_some_and(|and| view.is_nominal(and + 1) && verb - and > 1)
                && !is_comma(verb - 1)
                && (at + 1..verb).all(is_plain)
        }
        _ => false,
    };
    is_more.then_some(Fault::HalfSubject)
}

/// Whether the first word of the verb, as the text has it, is of another number than the subject.
pub(super) fn disagrees(view: &View<'_>, fact: &Fact) -> bool {
    let (Some(subject), Some(predicate)) = (fact.subject.as_ref(), fact.predicate.as_ref()) else {
        return false;
    };
    let first = predicate.tokens.start;
    if wording::is_word(view.source, first, &["were", "have", "are"]) {
        return is_surely_one(view, subject);
    }
    wording::is_word(view.source, first, &["was", "has", "is"]) && is_surely_many(view, subject)
}

fn is_surely_one(view: &View<'_>, subject: &Argument) -> bool {
    let text = subject.text.as_str();
    let is_joined =
        [" and ", ",", " or ", " & ", " as well as ", " with ", "/"].iter().any(|mark| text.contains(mark));
    if is_joined || subject.is_plural {
        return false;
    }
    let entity = subject.entity.and_then(|entity| view.source.language.entities.get(entity));
    let last = text.split(' ').next_back().unwrap_or_default();
    if let Some(entity) = entity {
        return !entity.is_plural && entity.kind == EntityKind::Person && !last.ends_with('s');
    }
    let head = wording::text(view.source, subject.head).to_lowercase();
    let words = text.to_lowercase();
    subject.resolved_from.is_none()
        && view.word(subject.head).tag == Tag::Noun
        && !head.ends_with('s')
        && !is_plural_noun(&head)
        && !kind::is_body(&head)
        && !words.split(' ').any(|word| COLLECTIVE.contains(&word))
}

fn is_surely_many(view: &View<'_>, subject: &Argument) -> bool {
    const ONE: &[&str] = &[
        "barracks",
        "basis",
        "crisis",
        "crossroads",
        "dynamics",
        "economics",
        "gallows",
        "gasworks",
        "headquarters",
        "ironworks",
        "mathematics",
        "means",
        "news",
        "physics",
        "politics",
        "series",
        "species",
        "waterworks",
        "works",
    ];
    let Some((first, rest)) = subject.text.split_once(' ') else {
        return ["they", "these", "those"].contains(&subject.text.to_lowercase().as_str());
    };
    let head = wording::text(view.source, subject.head).to_lowercase();
    let counts =
        ["many", "several", "both", "these", "those", "few"].contains(&first.to_lowercase().as_str());
    let is_amount = ["million", "billion", "per", "percent", "of"].iter().any(|word| rest.contains(word));
    let is_plain = first.eq_ignore_ascii_case("the")
        && !rest.contains(|c: char| c.is_uppercase() || c.is_numeric())
        && !rest.split(' ').any(|word| COLLECTIVE.contains(&word))
        && !ONE.contains(&head.as_str());
    (counts || is_plain)
        && subject.is_plural
        && head.ends_with('s')
        && is_plural_noun(&head)
        && !is_amount
        && subject.entity.is_none()
}
