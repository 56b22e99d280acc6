//! Pages with an inverted title: "Curie, Marie" is Marie Curie.
//!
//! The one whose first name stands there gets the whole name, and nobody else of that surname is meant by the title.

use super::gazetteer;
use super::{Entity, EntityKind, Mention, MentionForm};
use crate::text::{Prose, Token, TokenKind};
use std::ops::Range;

/// The most words of a first name and its middle names.
const MOST: usize = 4;

/// The surname and the first names of an inverted title, as tokens.
fn title(text: &str, prose: &Prose) -> Option<(Range<usize>, Range<usize>)> {
    let first = prose.paragraphs.first()?.tokens.clone();
    let token = |at: usize| prose.tokens.get(at).filter(|_| at < first.end);
    let is_name = |token: &Token| token.kind == TokenKind::Word && token.is_capitalised();
    let comma =
        (first.start + 1..first.start + 3).find(|&at| token(at).is_some_and(|token| token.is_mark(',')))?;
    let surname = first.start..comma;
    let mut end = comma + 1;
    while end <= comma + MOST && token(end).is_some_and(is_name) {
        end += 1;
        // "Merkel, Angela D."
        let initial = token(end - 1).is_some_and(|token| token.span.len() == 1);
        end += usize::from(initial && token(end).is_some_and(|token| token.is_mark('.')));
    }
    let given = comma + 1..end;
    let is_closed = token(end).is_none_or(|token| {
        token.is_mark('(') || token.is_mark(',') || token.is_mark('–') || token.kind == TokenKind::Number
    });
    let is_given = prose
        .tokens
        .get(given.start)
        .is_some_and(|token| gazetteer::given_name(token.span.slice(text)).is_some());
    let are_names = surname.clone().all(|at| token(at).is_some_and(is_name));
    (are_names && is_given && is_closed && !given.is_empty()).then_some((surname, given))
}

/// "Curie, Marie" above "her father-in-law Eugène Curie", the only one named in full: "Curie" by itself is not he, and
/// gets an entity of its own.
fn part(
    text: &str,
    prose: &Prose,
    surname: &str,
    namesake: usize,
    (mentions, entities): (&mut [Mention], &mut Vec<Entity>),
) -> usize {
    let person = entities.len();
    let mut count = 0;
    for mention in mentions.iter_mut().filter(|mention| mention.entity == namesake) {
        if super::entity::written(text, &prose.tokens, &mention.tokens) == surname {
            mention.entity = person;
            count += 1;
        }
    }
    if let Some(other) = entities.get_mut(namesake) {
        other.aliases.retain(|alias| alias != surname);
        other.count = other.count.saturating_sub(count);
        // What "she" told was told of the other one.
        other.gender = other.name.split(' ').next().and_then(gazetteer::given_name).flatten();
    }
    entities.push(Entity {
        name: surname.to_owned(),
        takes_the: false,
        kind: EntityKind::Person,
        aliases: Vec::new(),
        gender: None,
        role: None,
        is_plural: false,
        count,
    });
    person
}

/// Gives the person of an inverted title the whole name.
pub(super) fn put_right(text: &str, prose: &Prose, mentions: &mut Vec<Mention>, entities: &mut Vec<Entity>) {
    let Some((surname, given)) = title(text, prose) else { return };
    let gender = prose
        .tokens
        .get(given.start)
        .and_then(|token| gazetteer::given_name(token.span.slice(text)))
        .flatten();
    let written = |tokens: Range<usize>| super::entity::written(text, &prose.tokens, &tokens);
    let (last, first) = (written(surname.clone()), written(given.clone()));
    let full = format!("{first} {last}");
    let of =
        |at: usize| mentions.iter().find(|mention| mention.tokens.start == at).map(|mention| mention.entity);
    let (bearer, own) = (of(surname.start), of(given.start));
    let name = |entity: usize| entities.get(entity).map(|entity| entity.name.clone());
    let is_namesake = |entity: &usize| {
        name(*entity).is_some_and(|name| name != full && name.ends_with(&last) && name.len() > last.len() + 1)
    };
    let lone = bearer.filter(|&bearer| name(bearer).as_deref() == Some(last.as_str()));
    let own = own.filter(|&own| name(own).is_some_and(|name| first.starts_with(&name) || name == full));
    let namesake = bearer.filter(is_namesake);
    let lone =
        lone.or_else(|| namesake.map(|namesake| part(text, prose, &last, namesake, (mentions, entities))));
    let person = lone.or(own).unwrap_or(entities.len());
    if lone.or(own).is_none() {
        // Nothing else of the text names her so.
        let place = mentions.partition_point(|mention| mention.tokens.start < given.start);
        let span = prose.span(given.clone());
        mentions.insert(place, Mention { tokens: given, span, entity: person, form: MentionForm::Noun });
        entities.push(Entity {
            name: first.clone(),
            takes_the: false,
            kind: EntityKind::Person,
            aliases: Vec::new(),
            gender,
            role: None,
            is_plural: false,
            count: 1,
        });
    }
    if let (Some(lone), Some(own)) = (lone, own) {
        for mention in mentions.iter_mut().filter(|mention| mention.entity == own) {
            mention.entity = lone;
        }
    }
    if let Some(entity) = entities.get_mut(person) {
        entity.aliases.push(std::mem::replace(&mut entity.name, full));
        entity.kind = EntityKind::Person;
        entity.takes_the = false;
        entity.gender = entity.gender.or(gender);
    }
}
