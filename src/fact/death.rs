//! Nobody acts after his death: a pronoun that would make a dead man act was read wrongly.
//!
//! "Lumumba was shot in January 1961 ... In 1965 *he* seized power": he is another. The pronoun is put back where it
//! stood, and no question rests on it. This file knows facts; it does not know how pronouns are resolved.

use super::record::{Fact, Relation, Voice};
use super::{Source, wording};
use crate::temporal::Day;
use std::collections::BTreeMap;

/// Verbs of which the subject is dead afterwards, active or passive.
const DYING: &[&str] = &["die", "perish"];
const KILLING: &[&str] =
    &["assassinate", "behead", "execute", "guillotine", "hang", "kill", "murder", "shoot"];

/// Puts pronouns back that would let the dead act.
pub(super) fn doubt(source: Source<'_>, facts: &mut [Fact]) {
    let deaths = deaths(facts);
    if deaths.is_empty() {
        return;
    }
    for fact in facts {
        let begins = fact.when.as_ref().and_then(|when| when.timex.interval().earliest());
        let is_active =
            fact.predicate.as_ref().is_some_and(|verb| verb.voice == Voice::Active && !is_dying(verb.lemma));
        let Some(subject) = fact.subject.as_mut().filter(|subject| is_active && subject.tokens.len() == 1)
        else {
            continue;
        };
        let died = subject.entity.and_then(|entity| deaths.get(&entity)).copied();
        let (Some(died), Some(begins), Some(pronoun)) = (died, begins, subject.resolved_from) else {
            continue;
        };
        if begins <= died {
            continue;
        }
        let written = wording::capitalised(pronoun.slice(&source.article.text));
        if let Some(rest) = fact.gist.strip_prefix(subject.text.as_str()) {
            fact.gist = format!("{written}{rest}");
        }
        subject.text = written;
        subject.entity = None;
        subject.entities.clear();
        subject.is_vague = true;
        fact.flags.is_vague = true;
    }
}

/// The last day each person named as such can have lived.
fn deaths(facts: &[Fact]) -> BTreeMap<usize, Day> {
    let mut deaths = BTreeMap::new();
    for fact in facts {
        let (Some(subject), Some(verb), Some(when)) = (&fact.subject, &fact.predicate, &fact.when) else {
            continue;
        };
        let is_death = is_dying(verb.lemma) || verb.voice == Voice::Passive && KILLING.contains(&verb.lemma);
        let is_told = !fact.flags.is_negated && !fact.flags.is_planned && !fact.flags.is_hedged;
        let is_sure = subject.resolved_from.is_none() && when.relation == Relation::At;
        let Some(latest) = when.timex.interval().latest() else { continue };
        if let Some(entity) = subject.entity.filter(|_| is_death && is_told && is_sure) {
            deaths.entry(entity).or_insert(latest);
        }
    }
    deaths
}

fn is_dying(lemma: &str) -> bool {
    DYING.contains(&lemma)
}
