//! What a headline without a name promises, and the text says behind a colon or a dash.
//!
//! * "The end was announced [on 3 September]*: Norland would buy the firm*"
//! * "The king founded a new town [in 1905]*—Ribe*"

use super::{LONGEST, Telling};
use crate::fact::clause::Link;
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, Tag};

/// The longest headline that still promises something, in characters.
const SHORT: usize = 48;

/// The headline with what stands behind the colon, when it is short and names nobody.
pub(super) fn explained(view: &View<'_>, telling: &Telling<'_>, line: &str) -> Option<String> {
    let clause = view.clauses.get(telling.index).filter(|clause| clause.link == Link::Main)?;
    let subject = telling.subject?;
    let names = |word: &str| word.starts_with(char::is_uppercase);
    let is_bare = line.chars().count() <= SHORT
        && subject.entity.is_none()
        && !line.contains([',', ':', '(', '"', '“', '…'])
        && !line.split(' ').skip(1).any(names);
    let last = *clause.owned.iter().rev().take(24).max()?;
    let colon = last + 1;
    if !is_bare || view.kind(colon) != Some(ChunkKind::Mark(':')) || clause.verb? > last {
        return None;
    }
    let end = (colon + 1..view.chunks.len().min(colon + 24))
        .find(|&at| matches!(view.kind(at), Some(ChunkKind::Mark(';' | '.' | '—' | '–' | ':' | '?' | '!'))))
        .unwrap_or(view.chunks.len());
    let told = colon + 1..end;
    let points = |at: usize| {
        view.timex(at).is_some()
            || view.chunk(at).is_some_and(|chunk| {
                chunk.tokens.clone().any(|at| matches!(view.word(at).tag, Tag::Pronoun | Tag::Possessive))
            })
            || matches!(view.kind(at), Some(ChunkKind::Mark('"' | '“' | '(' | '”' | '|' | '*')))
    };
    let has_verb = told.clone().any(|at| view.kind(at) == Some(ChunkKind::Finite));
    if told.is_empty() || told.clone().any(points) || !has_verb {
        return None;
    }
    let line = format!("{line}: {}", wording::write(view.source, view.tokens_of(told)));
    (line.chars().count() <= LONGEST).then_some(line)
}

/// The headline with the name of the new thing that it ends with, where the text gives it behind a dash or a colon; where that is
/// too long, the name alone: "announced the appointment of [such a commission—]the Grain Commission".
pub(super) fn named(view: &View<'_>, telling: &Telling<'_>, line: &str) -> Option<String> {
    const NEW: &[&str] = &["a", "an", "one", "such"];
    let clause = view.clauses.get(telling.index).filter(|clause| clause.link == Link::Main)?;
    // What the line ends with, and nothing but a date behind it.
    let verb = clause.verb?;
    let mark = (verb + 1..verb + 16).find(|&at| matches!(view.kind(at), Some(ChunkKind::Mark(_))))?;
    let new = (verb + 1..mark).rev().find(|&at| view.kind(at) == Some(ChunkKind::Noun))?;
    let phrase = view.chunk(new)?;
    let words = wording::write(view.source, phrase.tokens.clone());
    let is_new = wording::is_word(view.source, phrase.tokens.start, NEW)
        && !crate::language::is_plural_noun(wording::text(view.source, phrase.head));
    let is_dated =
        (new + 1..mark).all(|at| matches!(view.kind(at), Some(ChunkKind::Preposition | ChunkKind::Time(_))));
    let opens = match view.kind(mark) {
        Some(ChunkKind::Mark('—' | '–' | '-' | ':')) => true,
        // "adopted a law in 1950, the Grain Act": behind the date alone, as the line has what stands at once behind the noun.
        Some(ChunkKind::Mark(',')) => mark > new + 1,
        _ => false,
    };
    if !(is_new && is_dated && opens && line.ends_with(&words)) {
        return None;
    }
    // One name, up to the end or the dash that closes it.
    let name = view.chunk(mark + 1).filter(|name| name.kind == ChunkKind::Noun)?;
    let has_capital = |at: usize| wording::text(view.source, at).starts_with(char::is_uppercase);
    let behind = view.kind(mark + 2);
    let ends = behind.is_none() || matches!(behind, Some(ChunkKind::Mark('.' | ';' | '—' | '–' | '-')));
    let is_name = name.tokens.clone().any(has_capital);
    if !ends || !is_name {
        return None;
    }
    let name = wording::write(view.source, name.tokens.clone());
    let joint = match view.kind(mark) {
        Some(ChunkKind::Mark(':')) => ": ",
        Some(ChunkKind::Mark(',')) => ", ",
        Some(ChunkKind::Mark('–')) => " – ",
        _ => "—",
    };
    let whole = [line, joint, &name].concat();
    if whole.chars().count() <= LONGEST {
        return Some(whole);
    }
    let short = [line.strip_suffix(words.as_str())?, &name].concat();
    (short.chars().count() <= LONGEST).then_some(short)
}
