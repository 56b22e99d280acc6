//! "And Denmark did the same": told with the verb it stands for.

use super::fit::fit;
use super::verb::verb_text;
use super::{Telling, parts};
use crate::fact::clause::Link;
use crate::fact::view::View;
use crate::language::Tag;

/// The headline of a clause that repeats the one before it: "Denmark declared vaccination mandatory".
pub(super) fn told(view: &View<'_>, telling: &Telling<'_>) -> Option<String> {
    let clause = view.clauses.get(telling.index)?;
    let verb = view.verb(clause)?;
    if view.word(verb.head).lemma != Some("do") || clause.link != Link::Main {
        return None;
    }
    let next = clause.owned.get(clause.behind_verb()).and_then(|&at| view.chunk(at))?;
    let is_same = [next.tokens.end - 1, next.tokens.start]
        .iter()
        .any(|&at| crate::fact::wording::is_word(view.source, at, &["same", "likewise"]));
    let before = telling.index.checked_sub(1).filter(|_| is_same)?;
    let told = view.clauses.get(..=before)?.iter().rposition(|other| {
        other.link == Link::Main
            && view.verb(other).is_some_and(|verb| {
                let word = view.word(verb.head);
                word.tag == Tag::Verb && word.lemma != Some("do") && !view.is_passive(verb)
            })
    })?;
    let other = view.clauses.get(told)?;
    let subject = telling.subject?;
    let verb = verb_text(view, other, subject.is_plural, false);
    Some(fit(view, &subject.text, &verb, &parts::short(view, told, other, None), &[]))
}
