//! Whether a pronoun is sure to mean the one it was resolved to, and whether that one was still alive.
//!
//! A question that rests on a wrong pronoun has a wrong key, so doubt is enough to refuse. **Example**: "Habibie handed over to
//! Wahid. In 2001 *he* was removed": either may be meant. **Example**: a man who died in 1970 follows nobody in 2014.

use super::ground::Ground;
use crate::fact::{Argument, Fact, Relation, Voice};
use crate::language::{EntityKind, Mention, Tag, is_role_noun};
use crate::temporal::Day;
use crate::text::Span;
use std::collections::BTreeMap;

/// Verbs of which the subject is dead afterwards, in the active.
const DYING: [&str; 3] = ["die", "drown", "perish"];
/// Verbs of which the object is dead afterwards.
const KILLING: [&str; 10] =
    ["assassinate", "behead", "bury", "execute", "guillotine", "hang", "kill", "murder", "poison", "shoot"];

/// Whether everybody a pronoun of the fact stands for is sure to be meant, and nobody in it is dead.
pub(super) fn is_certain(ground: &Ground<'_>, fact: &Fact) -> bool {
    let resolved = arguments(fact)
        .filter_map(|argument| Some((argument, argument.resolved_from?)))
        .all(|(argument, pronoun)| is_meant(ground, fact, argument, pronoun));
    let is_named = !arguments(fact)
        .any(|argument| is_of_a_namesake(ground, argument) || is_of_a_relation(ground, argument));
    resolved && is_named && !acts_after_death(ground, fact)
}

fn arguments(fact: &Fact) -> impl Iterator<Item = &Argument> {
    let adjuncts = fact.adjuncts.iter().filter_map(|adjunct| adjunct.argument.as_ref());
    [&fact.subject, &fact.object].into_iter().flatten().chain(adjuncts)
}

/// Whether nobody else can be meant by the pronoun: no other person of the same sex (no other thing) is named before it in its
/// sentence, and in the sentence before none, unless the one meant was told of there.
fn is_meant(ground: &Ground<'_>, fact: &Fact, argument: &Argument, pronoun: Span) -> bool {
    // "There is no law. It was passed": nothing was.
    if argument.text.starts_with("no ") || argument.text.starts_with("No ") {
        return false;
    }
    let at = ground.tokens_of(pronoun).start;
    if means_another_now(ground, fact, argument, at) {
        return false;
    }
    let Some(meant) = meant(ground, argument) else { return true };
    if !agrees(ground, meant, ground.small(at)) || is_numbered(ground, meant) {
        return false;
    }
    // "The amphitheatre" for the Kora Amphitheatre: the noun of the name, and no pronoun.
    let noun = ground.small(ground.tokens_of(pronoun).end.saturating_sub(1));
    let is_noun_of = |name: &str| {
        name.rsplit(' ').next().is_some_and(|last| last.len() > 3 && last.eq_ignore_ascii_case(noun))
    };
    if ground.tokens_of(pronoun).len() > 1
        && ground.small(at) == "the"
        && ground.entity(meant).is_some_and(|entity| entity.name.contains(' ') && is_noun_of(&entity.name))
    {
        return true;
    }
    let sentences = &ground.source.prose.sentences;
    let Some(sentence) = sentences.get(fact.sentence) else { return false };
    let here = ground.source.language.mentions_in(sentence.tokens.start..at.max(sentence.tokens.start));
    let is_rival = |other: usize| other != meant && may_stand_for_both(ground, meant, other);
    // In a life of one man "he" is that man, whoever was named last.
    if ground.hero.is_some_and(|hero| is_person(ground, hero) && is_rival(hero))
        && !here.iter().any(|mention| mention.entity == meant)
    {
        return false;
    }
    // "X sent Y against him": neither X nor Y, for that would be "himself".
    let is_object = fact.subject.as_ref().is_some_and(|subject| subject.tokens.end <= at);
    let is_bare = matches!(ground.text(at).to_lowercase().as_str(), "him" | "it" | "them" | "her")
        && ground.word(at).tag != Tag::Possessive;
    let is_bound = |mention: &&Mention| is_object && is_bare && fact.tokens.contains(&mention.tokens.start);
    // "Two ministers ended it": what a bare object stands for is seldom the last name.
    if is_object && is_bare && !is_person(ground, meant) {
        // "The League lasted longer: Norland withdrew from it": the one thing named before, of which the sentence tells.
        let tells_of_it = |other: &Fact| {
            other.subject.as_ref().is_some_and(|subject| {
                subject.entity == Some(meant)
                    && subject.resolved_from.is_none()
                    && !fact.tokens.contains(&subject.tokens.start)
                    && subject.tokens.end <= at
            })
        };
        return ground.in_sentence(fact.sentence).iter().take(20).any(tells_of_it)
            && here.iter().filter(|mention| !is_bound(mention)).all(|mention| mention.entity == meant);
    }
    if here.iter().filter(|mention| !is_bound(mention)).take(20).any(|mention| is_rival(mention.entity)) {
        return false;
    }
    if is_person(ground, meant)
        && has_an_unnamed_doer(ground, fact.sentence, at)
        && ground.hero != Some(meant)
    {
        return false;
    }
    if here.iter().any(|mention| mention.entity == meant) {
        return true;
    }
    let before = fact
        .sentence
        .checked_sub(1)
        .filter(|&before| sentences.get(before).is_some_and(|before| before.paragraph == sentence.paragraph));
    let Some(before) = before else { return true };
    // "The duke was deported, and died in 1914. His son returned": the duke’s, and not his who was named before.
    if is_person(ground, meant)
        && ground.hero != Some(meant)
        && has_an_unnamed_doer(ground, before, usize::MAX)
    {
        return false;
    }
    let subjects: Vec<usize> =
        ground.in_sentence(before).iter().filter_map(|fact| fact.subject.as_ref()?.entity).collect();
    let Some(before) = sentences.get(before) else { return true };
    let named = ground.source.language.mentions_in(before.tokens.clone());
    let has_rival = named.iter().take(30).any(|mention| is_rival(mention.entity));
    // "The army retook it": of two things in the sentence before the subject is not more likely.
    let is_subject = subjects.contains(&meant) && !(is_object && is_bare && !is_person(ground, meant));
    // "He turned to the monk Upagupta. He visited": who was told of is a rival though he is not named.
    let has_doer = is_person(ground, meant) && subjects.iter().any(|&subject| is_rival(subject));
    // In a life "he" is he whose life it is, unless another has just acted.
    let is_hero = ground.hero == Some(meant) && is_person(ground, meant);
    is_subject || !has_doer && (is_hero || !has_rival)
}

/// "They overran the plain, and the court moved to Lund. In May they took Kora": in two sentences "they" are the same, whatever was named
/// between.
fn means_another_now(ground: &Ground<'_>, fact: &Fact, argument: &Argument, at: usize) -> bool {
    let word = ground.small(at);
    if !matches!(word, "they" | "it") {
        return false;
    }
    let is_another = |subject: &Argument| {
        subject.resolved_from.is_some_and(|pronoun| ground.small(ground.tokens_of(pronoun).start) == word)
            && (subject.entity != argument.entity
                || subject.entity.is_none() && subject.text != argument.text)
    };
    let paragraph = |sentence: usize| ground.source.prose.sentences.get(sentence).map(|one| one.paragraph);
    let before = fact.sentence.checked_sub(1).filter(|&before| paragraph(before) == paragraph(fact.sentence));
    let told = before.into_iter().flat_map(|before| ground.in_sentence(before).iter().take(20));
    told.filter_map(|fact| fact.subject.as_ref()).any(is_another)
}

/// Whether somebody does something before the token who is called by his office alone: "The duke gave himself up".
fn has_an_unnamed_doer(ground: &Ground<'_>, sentence: usize, at: usize) -> bool {
    ground.in_sentence(sentence).iter().take(20).filter_map(|fact| fact.subject.as_ref()).any(|subject| {
        subject.tokens.end <= at
            && subject.resolved_from.is_none()
            && subject
                .entities
                .iter()
                .all(|&entity| ground.entity(entity).is_some_and(|known| known.kind == EntityKind::Other))
            && !subject.is_plural
            && subject.tokens.len() == 2
            && ground.small(subject.tokens.start) == "the"
            && (is_role_noun(ground.small(subject.head))
                // "the Oba": a title that no list knows.
                || ground.text(subject.head).starts_with(char::is_uppercase)
                    && (subject.head..subject.head + 4).any(|at| ground.small(at) == "himself"))
    })
}

/// "Kora Stone 1 (also Lund Monument 4)", "Lund Monument 17": a name that several have, each with its number.
fn is_numbered(ground: &Ground<'_>, meant: usize) -> bool {
    /// "Monument 17"; more digits are a year.
    const MOST_DIGITS: usize = 3;
    let number = |mention: &Mention| {
        let end = mention.tokens.end;
        let text = ground.text(end);
        let is_short = text.len() <= MOST_DIGITS && text.bytes().all(|byte| byte.is_ascii_digit());
        let is_of_it = is_short && !text.is_empty() && ground.token(end).is_some_and(|token| token.is_spaced);
        is_of_it.then_some(text)
    };
    let mut numbers = ground.first_mentions(meant).take(30).filter_map(number);
    numbers.next().is_some_and(|first| numbers.any(|other| other != first))
}

/// Whether a pronoun may be said of somebody at all: "he" and "she" of a person, "it" of none, "they" of no one man and no one state.
fn agrees(ground: &Ground<'_>, meant: usize, pronoun: &str) -> bool {
    let kind = ground.entity(meant).map(|entity| entity.kind);
    match pronoun {
        // "Lund was retaken. He named": a town that passes for a person.
        "he" | "him" | "his" | "she" => {
            matches!(kind, Some(EntityKind::Person))
                && (ground.is_sure_person(meant) || ground.hero == Some(meant))
        }
        "it" | "its" => !matches!(kind, Some(EntityKind::Person)),
        "they" | "them" | "their" => {
            !matches!(kind, Some(EntityKind::Person | EntityKind::Country | EntityKind::Place))
        }
        _ => true,
    }
}

/// Whether a bare first name stands for somebody who is named in full only later: "Hasdrubal", and a page on "Hasdrubal Barca".
fn is_of_a_namesake(ground: &Ground<'_>, argument: &Argument) -> bool {
    let Some(entity) = argument.entity.filter(|&entity| is_person(ground, entity)) else { return false };
    let Some(known) = ground.entity(entity).filter(|_| argument.resolved_from.is_none()) else {
        return false;
    };
    let Some((first, rest)) = known.name.split_once(' ') else { return false };
    let is_surname = rest.chars().any(char::is_lowercase) && rest.starts_with(char::is_uppercase);
    let source = &ground.source.article.text;
    let mut before =
        ground.first_mentions(entity).take_while(|mention| mention.tokens.end <= argument.tokens.end);
    is_surname
        && argument.tokens.len() == 1
        && ground.text(argument.tokens.start) == first
        && !before.any(|mention| mention.span.slice(source).contains(' '))
}

/// Whether a surname stands for another of the family than it was taken for: "Holm was shot", where a Jens Holm was told of and "his widow,
/// Anna Holm" is named only later, or "Holm's brother, Karl Holm", who is not the Holm of the rest.
fn is_of_a_relation(ground: &Ground<'_>, argument: &Argument) -> bool {
    const KIN: [&str; 11] = [
        "brother", "brothers", "cousin", "daughter", "father", "mother", "nephew", "sister", "son", "widow",
        "wife",
    ];
    let Some(entity) = argument.entity.filter(|&entity| is_person(ground, entity)) else { return false };
    let is_bare =
        argument.tokens.len() == 1 && argument.resolved_from.is_none() && ground.hero != Some(entity);
    let Some(known) = ground.entity(entity).filter(|_| is_bare) else { return false };
    let surname = ground.text(argument.tokens.start);
    if !known.name.contains(' ') || known.name.rsplit(' ').next() != Some(surname) {
        return false;
    }
    let source = &ground.source.article.text;
    let mut mentions = ground.first_mentions(entity);
    let Some(full) = mentions.find(|mention| mention.span.slice(source).contains(' ')) else { return false };
    // "Holm's brother, Karl Holm"
    let before = |back: usize| full.tokens.start.checked_sub(back).map_or("", |at| ground.text(at));
    let is_kin = |back: usize| {
        KIN.contains(&before(back)) && matches!(before(back + 1), "'s" | "’s") && before(back + 2) == surname
    };
    let is_another = |other: &&crate::language::Entity| {
        other.kind == EntityKind::Person
            && other.name != known.name
            && other.name.split(' ').skip(1).any(|part| part.trim_end_matches(',') == surname)
    };
    is_kin(1)
        || is_kin(2)
        || full.tokens.start > argument.tokens.start
            && ground.source.language.entities.iter().take(400).any(|other| is_another(&other))
}

/// Whom the pronoun of a phrase stands for: the owner that was written in, else what the phrase is.
fn meant(ground: &Ground<'_>, argument: &Argument) -> Option<usize> {
    let is_owner = |entity: &&usize| {
        ground.entity(**entity).is_some_and(|known| {
            std::iter::once(&known.name).chain(&known.aliases).any(|name| {
                ["’s ", "'s ", "’ "].iter().any(|mark| argument.text.contains(&format!("{name}{mark}")))
            })
        })
    };
    argument.entities.iter().find(is_owner).or_else(|| argument.entities.first()).copied().or(argument.entity)
}

/// Whether one pronoun may stand for either: two persons of one sex, or two things.
fn may_stand_for_both(ground: &Ground<'_>, one: usize, other: usize) -> bool {
    match (is_person(ground, one), is_person(ground, other)) {
        (true, true) => are_of_one_sex(ground, one, other),
        (false, false) => ground
            .entity(other)
            .is_some_and(|other| !matches!(other.kind, EntityKind::Other | EntityKind::Event)),
        _ => false,
    }
}

fn is_person(ground: &Ground<'_>, entity: usize) -> bool {
    ground.entity(entity).is_some_and(|entity| entity.kind == EntityKind::Person)
}

/// Whether both may be men or both may be women.
fn are_of_one_sex(ground: &Ground<'_>, one: usize, other: usize) -> bool {
    let gender = |entity| ground.entity(entity).and_then(|entity| entity.gender);
    gender(one).zip(gender(other)).is_none_or(|(one, other)| one == other)
}

/// Whether somebody who is dead by then does it, or has it done to him.
fn acts_after_death(ground: &Ground<'_>, fact: &Fact) -> bool {
    let begins = fact.when.as_ref().and_then(|when| when.timex.interval().earliest());
    let Some(begins) = begins.filter(|_| !ground.deaths.is_empty()) else { return false };
    let is_dead = |entity: &usize| ground.deaths.get(entity).is_some_and(|died| begins > *died);
    let subject = fact.subject.iter().filter_map(|subject| subject.entity);
    let is_active = fact.predicate.as_ref().is_some_and(|predicate| predicate.voice == Voice::Active);
    let resolved = arguments(fact).filter(|argument| argument.resolved_from.is_some());
    subject
        .filter(|_| is_active)
        .chain(resolved.filter_map(|argument| argument.entity))
        .any(|entity| is_dead(&entity))
}

/// The last day on which each person whose death is told can have lived.
pub(super) fn deaths(ground: &Ground<'_>) -> BTreeMap<usize, Day> {
    let mut deaths = BTreeMap::new();
    for fact in ground.facts {
        let (Some(predicate), Some(when)) = (&fact.predicate, &fact.when) else { continue };
        let victim = match predicate.voice {
            Voice::Active if DYING.contains(&predicate.lemma) => &fact.subject,
            Voice::Active if KILLING.contains(&predicate.lemma) => &fact.object,
            Voice::Passive if KILLING.contains(&predicate.lemma) => &fact.subject,
            _ => continue,
        };
        let flags = fact.flags;
        let is_told =
            !flags.is_negated && !flags.is_planned && !flags.is_hedged && when.relation == Relation::At;
        let Some(victim) = victim.as_ref().filter(|victim| is_told && victim.entities.len() == 1) else {
            continue;
        };
        let is_sure = victim.resolved_from.is_none_or(|pronoun| is_meant(ground, fact, victim, pronoun));
        let latest = when.timex.interval().latest().filter(|_| is_sure);
        if let Some((entity, day)) = victim.entity.filter(|&entity| is_person(ground, entity)).zip(latest) {
            deaths.entry(entity).or_insert(day);
        }
    }
    deaths
}
