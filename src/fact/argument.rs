//! Noun phrases that take part in a fact, written as a question would have them.

use super::anaphora::{self, Memory, Pronoun};
use super::record::Argument;
use super::unit::kept;
use super::view::View;
use super::wording;
use crate::language::{ChunkKind, EntityKind, Tag};
use std::ops::Range;

/// Nouns that say nothing about what they stand for.
const VAGUE: &[&str] = &[
    "all", "another", "any", "both", "each", "former", "latter", "many", "most", "none", "one", "others",
    "same", "several", "some", "such", "that", "these", "this", "those", "former", "few",
];

/// The argument made of `chunks`; pronouns in it are resolved where that is certain. `not`: the subject of the
/// clause when this is its object.
pub(super) fn argument(
    view: &View<'_>,
    memory: &Memory<'_>,
    chunks: Range<usize>,
    not: Option<usize>,
) -> Option<Argument> {
    let source = view.source;
    let first = chunks.clone().find(|&at| view.is_nominal(at))?;
    let head = view.chunk(first)?.head;
    let tokens = view.tokens_of(chunks.clone());
    let owned: Vec<usize> = chunks.clone().collect();
    let kept = kept(view, &owned);
    let mentions = source.language.mentions_in(tokens.clone());
    let mut entities: Vec<usize> = Vec::new();
    for mention in mentions.iter().take(64) {
        if !entities.contains(&mention.entity) {
            entities.push(mention.entity);
        }
    }
    let mut entity =
        mentions.iter().find(|mention| mention.tokens.contains(&head)).map(|mention| mention.entity);
    let mut replaced = None;
    if let Some((at, pronoun, is_possessive)) = anaphora::first_pronoun(source, tokens.clone()) {
        let is_whole = tokens.len() == 1;
        // "her" alone is an object, before a noun a possessive.
        let is_possessive = is_possessive && !is_whole;
        let is_open = is_whole || is_possessive && at == tokens.start && not.is_none();
        let found =
            if is_open { memory.resolve(pronoun, is_possessive, at, view.sentence, not) } else { None };
        if let Some(found) = found {
            let text = if is_possessive { anaphora::possessive(&found.text) } else { found.text };
            replaced = Some((at, text));
            if let Some(found) = found.entity {
                entity = if is_whole { Some(found) } else { entity };
                entities.insert(0, found);
                entities.dedup();
            }
        }
    }
    let parts = kept.iter().filter_map(|&at| view.chunk(at)).flat_map(|chunk| chunk.tokens.clone());
    let text = match &replaced {
        Some((at, name)) => {
            let rest = wording::write(source, parts.filter(|token| token != at));
            if rest.is_empty() { name.clone() } else { format!("{name} {rest}") }
        }
        None => wording::write(source, parts),
    };
    let is_plural = is_plural(view, &chunks, head, entity);
    let is_vague = replaced.is_none() && is_vague(view, &tokens, &chunks, entity);
    Some(Argument {
        span: source.prose.span(tokens.clone()),
        resolved_from: replaced.as_ref().map(|(at, _)| source.prose.span(*at..*at + 1)),
        tokens,
        text: text.trim_end_matches([',', ' ']).to_owned(),
        head,
        entity,
        entities,
        is_plural,
        is_vague,
    })
}

fn is_plural(view: &View<'_>, chunks: &Range<usize>, head: usize, entity: Option<usize>) -> bool {
    let has_and = chunks.clone().any(|at| view.kind(at) == Some(ChunkKind::Coordinator));
    if has_and {
        return true;
    }
    if let Some(entity) = entity.and_then(|entity| view.source.language.entities.get(entity)) {
        return entity.is_plural || entity.kind == EntityKind::People;
    }
    let text = wording::text(view.source, head);
    matches!(
        text.to_ascii_lowercase().as_str(),
        "they" | "them" | "these" | "those" | "people" | "men" | "women" | "children" | "police"
    ) || text.len() > 3
        && text.ends_with('s')
        && !text.ends_with("ss")
        && !text.ends_with("is")
        && !text.ends_with("us")
}

/// Whether a reader without the text could not tell what it stands for.
fn is_vague(view: &View<'_>, tokens: &Range<usize>, chunks: &Range<usize>, entity: Option<usize>) -> bool {
    let source = view.source;
    if entity.is_some() {
        return false;
    }
    if chunks.clone().any(|at| view.kind(at) == Some(ChunkKind::Pronoun)) {
        return true;
    }
    let has_pronoun = anaphora::first_pronoun(source, tokens.clone())
        .is_some_and(|(at, pronoun, _)| at == tokens.start || matches!(pronoun, Pronoun::Several));
    if has_pronoun || wording::is_word(source, tokens.start, VAGUE) {
        return true;
    }
    // "the tour": an article and one common noun.
    tokens.len() == 2
        && wording::is_word(source, tokens.start, &["the"])
        && view.word(tokens.start + 1).tag == Tag::Noun
}
