//! Nobody acts after his death: a pronoun that would make a dead man act was read wrongly.
//!
//! "Lumumba was shot in January 1961 ... In 1965 *he* seized power": he is another. The pronoun is put back where it
//! stood, and no question rests on it; so it is where he would die a second time. This file knows facts; it does not know
//! how pronouns are resolved.

use super::record::{Argument, Fact, Relation, Voice};
use super::view::View;
use super::{Source, wording};
use crate::language::Tag;
use crate::temporal::Day;
use std::collections::BTreeMap;

/// Verbs of which the subject is dead afterwards, active or passive.
const DYING: &[&str] = &["die", "perish"];
const KILLING: &[&str] =
    &["assassinate", "behead", "execute", "guillotine", "hang", "kill", "murder", "shoot"];

/// Puts pronouns back that would let the dead act.
pub(super) fn doubt(source: Source<'_>, facts: &mut [Fact]) {
    let deaths = deaths(source, facts);
    if deaths.is_empty() {
        return;
    }
    for fact in facts {
        let begins = fact.when.as_ref().and_then(|when| when.timex.interval().earliest());
        let is_active = fact.predicate.as_ref().is_some_and(|verb| verb.voice == Voice::Active);
        let Some(subject) = fact.subject.as_mut().filter(|subject| is_active && subject.tokens.len() == 1)
        else {
            continue;
        };
        let died = subject.entity.and_then(|entity| deaths.get(&entity)).copied();
        let (Some(died), Some(begins), Some(pronoun)) = (died, begins, subject.resolved_from) else {
            continue;
        };
        // "imprisoned his father, where he died on 22 January 1666", and his own death in 1707: nobody dies twice.
        let dies = fact.predicate.as_ref().is_some_and(|verb| is_dying(verb.lemma));
        let dies_twice = dies && begins.year() != died.year();
        if begins <= died && !dies_twice {
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

/// Who dies in a fact: its subject, or whom somebody killed or had killed.
fn victim(source: Source<'_>, fact: &Fact) -> Option<usize> {
    let verb = fact.predicate.as_ref()?;
    let of = |argument: Option<&Argument>| {
        argument.filter(|known| known.resolved_from.is_none() && !known.is_plural)?.entity
    };
    if is_dying(verb.lemma) || verb.voice == Voice::Passive && KILLING.contains(&verb.lemma) {
        return of(fact.subject.as_ref());
    }
    let object = fact.object.as_ref().filter(|_| verb.voice == Voice::Active)?;
    // "had N and thirty others killed"
    let is_caused = || {
        let mut behind = source.language.words.iter().skip(object.head + 1).take(6);
        verb.lemma == "have" && behind.any(|word| word.lemma.is_some_and(|lemma| KILLING.contains(&lemma)))
    };
    if KILLING.contains(&verb.lemma) && verb.lemma != "shoot" || is_caused() { object.entity } else { None }
}

/// The last day each person named as such can have lived.
fn deaths(source: Source<'_>, facts: &[Fact]) -> BTreeMap<usize, Day> {
    let mut deaths = BTreeMap::new();
    for fact in facts {
        let Some(when) = fact.when.as_ref().filter(|when| when.relation == Relation::At) else { continue };
        let is_told = !fact.flags.is_negated && !fact.flags.is_planned && !fact.flags.is_hedged;
        let Some(latest) = when.timex.interval().latest() else { continue };
        if let Some(entity) = victim(source, fact).filter(|_| is_told) {
            deaths.entry(entity).or_insert(latest);
        }
    }
    deaths
}

fn is_dying(lemma: &str) -> bool {
    DYING.contains(&lemma)
}

/// "After his death in 1883, Olaf Rask printed the book", "After his murder, Holm's heir, Karl Dahl, reigned": whose `end` it was read
/// to be, and whether that one is the subject of what is told behind it.
pub(super) fn is_outlived(view: &View<'_>, end: &str, noun: usize) -> bool {
    const ENDS: [&str; 6] = ["assassination", "burial", "death", "execution", "funeral", "murder"];
    let Some((whose, what)) = end.rsplit_once(' ') else { return false };
    let whose = whose.trim_end_matches('s').trim_end_matches(['’', '\'']);
    let from = view.chunk(noun).map_or(view.tokens.end, |chunk| chunk.tokens.end);
    let source = view.source;
    ENDS.contains(&what)
        && source.language.mentions_in(from..view.tokens.end).iter().any(|mention| {
            let named = source.language.entities.get(mention.entity);
            let is_same = named.is_some_and(|named| {
                super::anaphora::name_of(named).trim_end_matches('s') == whose.trim_end_matches('s')
            });
            let before = source.prose.tokens.get(mention.tokens.start - 1);
            let opens = before.is_some_and(|mark| mark.is_mark(',') || mark.is_mark(';'));
            is_same && opens && view.word(mention.tokens.end).tag != Tag::Clitic
        })
}
