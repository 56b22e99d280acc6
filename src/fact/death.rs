//! Nobody acts after his death: a pronoun that would make a dead man act was read wrongly.
//!
//! "Lumumba was shot in January 1961 ... In 1965 *he* seized power": he is another. The pronoun is put back where it
//! stood, and no question rests on it; so it is where he would die a second time. Where a sentence before told of his death
//! and another was named since, it is that one: "He died in 1901. Karl, his son, took over. In 1905 *he* sold the mill". This
//! file knows facts; it does not know how pronouns are resolved.

use super::anaphora::name_of;
use super::record::{Argument, Fact, Relation, Voice};
use super::view::View;
use super::{Source, wording};
use crate::language::{EntityKind, Tag};
use crate::temporal::Day;
use std::collections::BTreeMap;

/// Verbs of which the subject is dead afterwards, active or passive.
const DYING: &[&str] = &["die", "perish"];
const KILLING: &[&str] =
    &["assassinate", "behead", "execute", "guillotine", "hang", "kill", "murder", "shoot"];

/// What may still be said of somebody who is dead: "became a symbol", "received the medal after his death".
const HONOURED: &[&str] =
    &["appear", "be", "become", "enter", "get", "have", "live", "receive", "remain", "win"];

/// How many sentences may lie between a name and the pronouns that stand for it where the dead are meant no more.
const NEAR: usize = 2;

/// Who was told of last by name, and the sentence in which he was told of last.
#[derive(Clone, Copy)]
struct Heir {
    entity: usize,
    sentence: usize,
}

/// Puts pronouns back that would let the dead act, or gives them to the one who was named since.
pub(super) fn doubt(source: Source<'_>, facts: &mut [Fact]) {
    let deaths = deaths(source, facts);
    let mut ended: BTreeMap<usize, (Day, usize)> = BTreeMap::new();
    let mut heir: Option<Heir> = None;
    for fact in facts {
        let (sentence, begins) = (fact.sentence, fact.when.as_ref());
        let begins = begins.and_then(|when| when.timex.interval().earliest());
        let is_ended = |person: usize| ended.get(&person).filter(|end| end.1 < sentence).map(|end| end.0);
        // "He killed Karl": not Karl.
        let is_named = |person: usize| {
            let tokens = source.prose.sentences.get(sentence).map_or(0..0, |here| here.tokens.clone());
            source.language.mentions_in(tokens).iter().any(|mention| mention.entity == person)
        };
        let next = heir.filter(|heir| sentence <= heir.sentence + NEAR && !is_named(heir.entity));
        if let Some(dead) = dead_subject(fact, &deaths, &is_ended) {
            let living =
                next.filter(|heir| is_ended(dead).is_some() && may_follow(source, heir.entity, dead));
            give_subject(source, fact, living);
        } else if let (Some(begins), Some(object)) = (begins, fact.object.as_mut())
            && object.resolved_from.is_some()
            && let Some(dead) = object.entity
            && is_ended(dead).is_some_and(|died| begins > died)
        {
            let living = next.filter(|heir| may_follow(source, heir.entity, dead));
            give_object(source, &mut fact.gist, object, living);
        }
        if let Some((person, last)) = ending(fact) {
            ended.entry(person).or_insert((last, sentence));
        }
        heir = told_last(source, fact).filter(|told| !ended.contains_key(&told.entity)).or(heir);
    }
}

/// Whom the subject of a fact was read to be, where he was dead by then.
fn dead_subject(
    fact: &Fact,
    deaths: &BTreeMap<usize, Day>,
    is_ended: &impl Fn(usize) -> Option<Day>,
) -> Option<usize> {
    let begins = fact.when.as_ref().and_then(|when| when.timex.interval().earliest())?;
    let verb = fact.predicate.as_ref().filter(|verb| verb.voice == Voice::Active)?;
    let is_honoured = HONOURED.contains(&verb.lemma);
    let subject = fact.subject.as_ref().filter(|subject| subject.tokens.len() == 1)?;
    subject.resolved_from?;
    let entity = subject.entity?;
    let died = deaths.get(&entity).copied().or_else(|| is_ended(entity).filter(|_| !is_honoured))?;
    // "imprisoned his father, where he died on 22 January 1666", and his own death in 1707: nobody dies twice.
    let dies_twice = is_dying(verb.lemma) && begins.year() != died.year();
    (begins > died || dies_twice).then_some(entity)
}

/// The subject is who is left, else the pronoun that stood there.
fn give_subject(source: Source<'_>, fact: &mut Fact, living: Option<Heir>) {
    let Some(subject) = fact.subject.as_mut() else { return };
    let Some(pronoun) = subject.resolved_from else { return };
    let entity = living.map(|heir| heir.entity);
    let name = entity.and_then(|entity| source.language.entities.get(entity)).map(name_of);
    let written = name.unwrap_or_else(|| wording::capitalised(pronoun.slice(&source.article.text)));
    if let Some(rest) = fact.gist.strip_prefix(subject.text.as_str()) {
        fact.gist = format!("{written}{rest}");
    }
    subject.text = written;
    subject.entity = entity;
    subject.entities.clear();
    subject.entities.extend(entity);
    subject.is_vague = entity.is_none();
    fact.flags.is_vague |= entity.is_none();
}

/// "The bank drove him out": the object is who is left, else the pronoun that stood there.
fn give_object(source: Source<'_>, gist: &mut String, object: &mut Argument, living: Option<Heir>) {
    let Some(pronoun) = object.resolved_from else { return };
    let entity = living.map(|heir| heir.entity);
    let name = entity.and_then(|entity| source.language.entities.get(entity)).map(name_of);
    let written = name.unwrap_or_else(|| pronoun.slice(&source.article.text).to_owned());
    *gist = gist.replacen(object.text.as_str(), &written, 1);
    object.text = written;
    object.entity = entity;
    object.entities.clear();
    object.entities.extend(entity);
    object.is_vague = entity.is_none();
}

/// A person who is told of by name, or goes on.
fn told_last(source: Source<'_>, fact: &Fact) -> Option<Heir> {
    let subject = fact.subject.as_ref().filter(|subject| !subject.is_plural)?;
    let entity = subject.entity?;
    let is_person =
        source.language.entities.get(entity).is_some_and(|known| known.kind == EntityKind::Person);
    is_person.then_some(Heir { entity, sentence: fact.sentence })
}

/// Whether one may be the "he" or "she" that another was taken for.
fn may_follow(source: Source<'_>, living: usize, dead: usize) -> bool {
    let gender = |entity: usize| source.language.entities.get(entity).and_then(|known| known.gender);
    living != dead && (gender(living).is_none() || gender(dead).is_none() || gender(living) == gender(dead))
}

/// "He died in 1901": whom a pronoun that was resolved says to have died, and the last day it may have been.
fn ending(fact: &Fact) -> Option<(usize, Day)> {
    let when = fact.when.as_ref().filter(|when| when.relation == Relation::At)?;
    let is_told = !fact.flags.is_negated && !fact.flags.is_planned && !fact.flags.is_hedged;
    let dies = fact.predicate.as_ref().is_some_and(|verb| is_dying(verb.lemma));
    let subject = fact.subject.as_ref().filter(|one| dies && is_told && !one.is_plural)?;
    subject.resolved_from?;
    Some((subject.entity?, when.timex.interval().latest()?))
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
    // "Rask was succeeded by his son Bo Dahl until his death in 1702": the one beside it may be meant.
    let mut persons = source.language.mentions_in(view.tokens.start..from).iter().filter(|mention| {
        let named = source.language.entities.get(mention.entity);
        named.is_some_and(|named| named.kind == EntityKind::Person)
    });
    let is_other = persons.next_back().is_some_and(|mention| {
        let led = mention.tokens.start.checked_sub(1).map(|at| view.word(at).tag);
        let named = source.language.entities.get(mention.entity);
        led == Some(Tag::Noun)
            && named.is_some_and(|named| name_of(named).trim_end_matches('s') != whose.trim_end_matches('s'))
    });
    ENDS.contains(&what) && is_other
        || ENDS.contains(&what)
            && source.language.mentions_in(from..view.tokens.end).iter().any(|mention| {
                let named = source.language.entities.get(mention.entity);
                let is_same = named
                    .is_some_and(|named| name_of(named).trim_end_matches('s') == whose.trim_end_matches('s'));
                let before = source.prose.tokens.get(mention.tokens.start - 1);
                let opens = before.is_some_and(|mark| mark.is_mark(',') || mark.is_mark(';'));
                // "Rask's successor after his death in 1938 was Dahl"
                let opens =
                    opens || matches!(view.word(mention.tokens.start - 1).lemma, Some("be" | "become"));
                is_same && opens && view.word(mention.tokens.end).tag != Tag::Clitic
            })
}
